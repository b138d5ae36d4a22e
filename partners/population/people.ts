import type { Ask } from '../kit/database.ts'
import { bare, beginning, drawn, type Sex } from './number.ts'

export type Person = {
  readonly pin: string
  readonly name: string
  readonly born: string
  readonly sex: Sex
  readonly mother: string | null
  readonly mother_pin: string | null
  readonly at: Date
}
export type Child = Pick<Person, 'name' | 'born' | 'sex'> & { readonly mother: string | null; readonly motherPin: string | null }

/** Everybody whom this database knows. Whoever is in it keeps the number for good; the invented ones are parents of the training city. */
export const peopleTables = `
  create table if not exists person (
    pin text primary key check (pin ~ '^\\d{12}$'), name text not null, bare text not null, born text not null, sex text not null,
    mother text, mother_bare text, mother_pin text, dossier text unique, at timestamptz not null
  );
  create index if not exists person_alike on person (bare, born);
  insert into person (pin, name, bare, born, sex, at)
  select pin, name, bare, born, sex, '2021-07-01 08:00+07' from (values
    ('001190012345', 'Trần Thị Hồng Nhung', 'tran thi hong nhung', '1990-08-20', 'Nữ'),
    ('001088054321', 'Nguyễn Quang Huy', 'nguyen quang huy', '1988-03-02', 'Nam'),
    ('001191004127', 'Nguyễn Thị Lan', 'nguyen thi lan', '1991-04-12', 'Nữ'),
    ('001055000321', 'Nguyễn Văn Tiến', 'nguyen van tien', '1955-06-15', 'Nam'),
    ('001170000123', 'Lê Thị Thanh Tâm', 'le thi thanh tam', '1970-09-01', 'Nữ')
  ) as sample (pin, name, bare, born, sex) on conflict do nothing`

/** Nghi trùng: people of the same name and day of birth whose mother is the same, by her number where both have it, else by her name. */
export const alike = (ask: Ask, { name, born, mother, motherPin }: Child): Promise<Person[]> =>
  ask<Person>(
    `select pin, name, born, sex, mother, mother_pin, at from person
     where bare = $1 and born = $2 and case when mother_pin is not null and $3::text is not null then mother_pin = $3 else mother_bare = $4 end
     order by at limit 20`,
    [bare(name), born, motherPin, mother && bare(mother)],
  )

const DRAWS = 200

/** A number for this child that nobody has or had, drawn until one is free. The table's key makes sure of it, whoever draws at once. */
export async function allocate(ask: Ask, child: Child, dossier: string, now: Date): Promise<string> {
  const first = beginning(child.sex, child.born)
  if (!first) throw new RangeError(`no number begins for somebody born ${child.born}`)
  for (let draw = 0; draw < DRAWS; draw++) {
    const pin = drawn(first)
    const taken = await ask(
      `insert into person (pin, name, bare, born, sex, mother, mother_bare, mother_pin, dossier, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (pin) do nothing returning pin`,
      [pin, child.name, bare(child.name), child.born, child.sex, child.mother, child.mother && bare(child.mother), child.motherPin, dossier, now],
    )
    if (taken.length === 1) return pin
  }
  throw new RangeError(`no number is free that begins with ${first}`)
}
