import type { Ask } from '../kit/database.ts'
import { taking, type Taking } from '../kit/inbox.ts'
import type { Shape } from '../kit/shape.ts'
import { told, type Record } from './record.ts'

/** One dossier as the provinces tell it, with how often it was told. */
export type Told = {
  readonly code: string
  readonly status: number
  readonly owner: string
  readonly unit: string
  readonly times: number
  readonly at: Date
}

/** The dossiers of all provinces. A database of an older stand-in kept its letters as JSON and without who sent them. */
export const tables = `
  alter table letter add column if not exists source text not null default '', alter column body type text using body::text;
  create table if not exists dossier (
    code text primary key, status int not null, owner text not null, unit text not null, record jsonb not null,
    told_at timestamptz not null, times int not null default 1, at timestamptz not null
  );
  create index if not exists dossier_latest on dossier (at desc)`

type Data = { readonly isUpdating: boolean; readonly data: readonly Record[] }

/** The published fields, each problem with its place. */
const shape: Shape<Data> = (value, path, problems) => {
  const { data, error } = told.safeParse(value)
  for (const issue of error?.issues ?? []) problems.push({ path: [path, ...issue.path].filter(part => part !== '').join('.'), says: issue.message })
  return data as Data
}

/** What is older than what is known does not overwrite it. */
const upsert = `
  insert into dossier (code, status, owner, unit, record, told_at, at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (code) do update set status = excluded.status, owner = excluded.owner, unit = excluded.unit, record = excluded.record,
    told_at = excluded.told_at, times = dossier.times + 1, at = excluded.at
  where dossier.told_at <= excluded.told_at`

/** Keeps what a letter of `DongBoHoSoMC` tells. */
export const synced: Taking = taking<Data>({
  shape,
  take: async (ask, { time }, { data }, now) => {
    for (const record of data)
      await ask(upsert, [record.MaHoSo, record.TrangThaiHoSo, record.ChuHoSo, record.DonViXuLy, JSON.stringify(record), time, now])
  },
})

export const latest = (ask: Ask, limit: number): Promise<Told[]> =>
  ask<Told>('select code, status, owner, unit, times, at from dossier order by at desc limit $1', [limit])

export const counts = async (ask: Ask): Promise<{ letters: number; dossiers: number }> =>
  (
    await ask<{ letters: number; dossiers: number }>(
      'select (select count(*)::int from letter) as letters, (select count(*)::int from dossier) as dossiers',
    )
  )[0] ?? { letters: 0, dossiers: 0 }
