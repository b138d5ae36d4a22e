import type { Ask } from '../kit/database.ts'
import { nextNumber } from '../kit/cases/store.ts'
import type { Finished, Part } from '../kit/cases/kind.ts'
import { clock } from '../kit/day.ts'
import { agencyPage, type Agency } from '../kit/page.tsx'

/** The register of residence. Two households stand in it from the start, so that it is not empty. */
export const residentTables = `
  create table if not exists resident (
    no bigint generated always as identity primary key, dossier text not null unique, pin text, name text not null, born text not null,
    address text not null, commune text not null, head text not null, head_pin text, relation text not null, since timestamptz not null,
    removed_at timestamptz, removed_by text
  );
  create index if not exists resident_pin on resident (pin);
  insert into resident (dossier, pin, name, born, address, commune, head, head_pin, relation, since)
  select 'mau-' || no, pin, name, born, address, '00160', head, head_pin, relation, '2015-03-02 08:00+07' from (values
    (1, '001070000101', 'Nguyễn Văn Bình', '12/04/1970', 'Số 5 phố Thụy Khuê', 'Nguyễn Văn Bình', '001070000101', '1'),
    (2, '001172000102', 'Trần Thị Mai', '20/08/1972', 'Số 5 phố Thụy Khuê', 'Nguyễn Văn Bình', '001070000101', '2'),
    (3, '001096000103', 'Nguyễn Quốc Anh', '03/11/1996', 'Số 5 phố Thụy Khuê', 'Nguyễn Văn Bình', '001070000101', '3'),
    (4, '001148000104', 'Phạm Thị Tý', '1948', 'Số 18 phố Đội Cấn', 'Phạm Thị Tý', '001148000104', '1')
  ) as sample (no, pin, name, born, address, head, head_pin, relation) on conflict do nothing`

/** Đăng ký thường trú: the child stands in the household's list. */
export async function enrol(ask: Ask, { dossier, data: { fields } }: Part, now: Date): Promise<Finished> {
  const { childPin = null, childName = '', childBorn = '', address = '', commune = '', headName = '', headPin = null, headRelation = '' } = fields
  await ask(
    `insert into resident (dossier, pin, name, born, address, commune, head, head_pin, relation, since) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (dossier) do update set pin = excluded.pin, name = excluded.name, address = excluded.address, commune = excluded.commune`,
    [dossier, childPin, childName, childBorn, address, commune, headName, headPin, headRelation, now],
  )
  return {
    name: 'Thông báo kết quả đăng ký thường trú',
    number: `${String(await nextNumber(ask)).padStart(6, '0')}/TB-ĐKCT`,
    lines: [`Họ và tên: ${childName}`, `Ngày sinh: ${childBorn}`, `Nơi thường trú: ${address}`, `Chủ hộ: ${headName}`, 'Đã đăng ký thường trú.'],
  }
}

/** Xóa đăng ký thường trú of somebody who died, by number or by name and day of birth; whoever this register did not know is written down as removed. */
export async function removeDeceased(ask: Ask, { dossier, data: { fields } }: Part, now: Date): Promise<Finished> {
  const { deceasedPin = null, deceasedName = '', deceasedBorn = '', deceasedResidence = '', commune = '', deathOn = '' } = fields
  const removed = await ask(
    `update resident set removed_at = $4, removed_by = $5 where removed_at is null and (pin = $1 or (name = $2 and born = $3)) returning no`,
    [deceasedPin, deceasedName, deceasedBorn, now, dossier],
  )
  if (removed.length === 0)
    await ask(
      `insert into resident (dossier, pin, name, born, address, commune, head, relation, since, removed_at, removed_by) values ($1, $2, $3, $4, $5, $6, '', '', $7, $7, $1)
       on conflict do nothing`,
      [dossier, deceasedPin, deceasedName, deceasedBorn, deceasedResidence, commune, now],
    )
  return {
    name: 'Thông báo kết quả xóa đăng ký thường trú',
    number: `${String(await nextNumber(ask)).padStart(6, '0')}/TB-XĐKCT`,
    lines: [`Họ và tên: ${deceasedName}`, `Ngày sinh: ${deceasedBorn}`, `Ngày mất: ${deathOn}`, 'Đã xóa đăng ký thường trú.'],
  }
}

type Resident = {
  no: string
  pin: string | null
  name: string
  born: string
  address: string
  head: string
  since: Date
  removed_at: Date | null
}

/** The register, newest first. */
export async function registerPage(agency: Agency, ask: Ask): Promise<string> {
  const residents = await ask<Resident>(
    'select no, pin, name, born, address, head, since, removed_at from resident order by coalesce(removed_at, since) desc, no limit 100',
  )
  return agencyPage(
    agency,
    'Sổ cư trú',
    <ol class="messages">
      {residents.map(({ no, pin, name, born, address, head, since, removed_at }) => (
        <li key={no}>
          <p>
            <strong>{name}</strong>, sinh {born}
            {pin ? `, số ${pin}` : ', chưa có số định danh'}
          </p>
          <p>
            {address || 'Chưa rõ địa chỉ'}
            {head && `. Chủ hộ: ${head}`}
          </p>
          <p class="detail">{removed_at ? `Đã xóa lúc ${clock(removed_at)}` : `Thường trú từ ${clock(since)}`}</p>
        </li>
      ))}
    </ol>,
  )
}
