import type { Ask } from '../kit/database.ts'
import { dayOf } from '../kit/day.ts'
import type { Desk } from '../kit/server.tsx'
import { FACILITY, HOSPITAL } from './agency.ts'

export type Kind = 'birth' | 'death'
export type Birth = {
  motherName: string
  motherPin?: string
  motherBorn?: string
  born: string
  sex: 'nam' | 'nu'
  weight?: number
  ordinal?: number
  childName?: string
  place: string
}
export type Death = { name: string; pin?: string; born?: string; sex: 'nam' | 'nu'; died: string; place: string; cause?: string }

const kinds = {
  birth: { mark: 'GCS', type: 'y-te.giay-chung-sinh.v1', step: 'giay-chung-sinh', ground: 'Quyết định 1898/QĐ-BYT ngày 9/6/2025' },
  death: { mark: 'GBT', type: 'y-te.giay-bao-tu.v1', step: 'giay-bao-tu', ground: 'Quyết định 1898/QĐ-BYT ngày 9/6/2025' },
} as const

export const tables = `
  create table if not exists notice (
    code text primary key, kind text not null check (kind in ('birth', 'death')), year int not null, number int not null, letter uuid not null,
    data jsonb not null, by text not null, at timestamptz not null, unique (kind, year, number)
  );
  create index if not exists notice_latest on notice (at desc)`

/** Issues a notice and puts it into the outbox, in one transaction: `01234.GCS.00001.26`, numbers without gap or duplicate in a year. Answers its code. */
export const issue = (desk: Desk, kind: Kind, said: Birth | Death, by: string, now: Date): Promise<string> =>
  desk.kept.write(async ask => {
    const { mark, type, step, ground } = kinds[kind]
    const year = Number(dayOf(now).slice(2, 4))
    const number = await next(ask, kind, year)
    const code = `${FACILITY}.${mark}.${String(number).padStart(5, '0')}.${String(year).padStart(2, '0')}`
    const data = { code, hospital: HOSPITAL, issuedOn: dayOf(now), ...said }
    const letter = await desk.send(ask, { type, subject: code, step, ground, data }, now)
    await ask('insert into notice (code, kind, year, number, letter, data, by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[code, kind, year, number],
      ...[letter, data, by, now],
    ])
    return code
  })

async function next(ask: Ask, kind: Kind, year: number): Promise<number> {
  await ask('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind}${year}`])
  const [last] = await ask<{ number: number }>('select coalesce(max(number), 0) as number from notice where kind = $1 and year = $2', [kind, year])
  return (last?.number ?? 0) + 1
}

export type Issued = {
  readonly code: string
  readonly kind: Kind
  readonly data: Record<string, unknown>
  readonly by: string
  readonly at: Date
  readonly taken_at: Date | null
  readonly given_up_at: Date | null
  readonly tries: number
  readonly says: string | null
}

/** What was issued, newest first, and whether the city has it. */
export const issued = (ask: Ask): Promise<Issued[]> =>
  ask<Issued>(`
    select n.code, n.kind, n.data, n.by, n.at, o.taken_at, o.given_up_at, o.tries, o.says
    from notice n join outbox o on o.id = n.letter order by n.at desc, n.number desc limit 100`)
