import type { Day } from '#kernel/day.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** Fewer than so many are not told: one could guess who it was. */
export const FEW = 5

export type DropOffAsked = {
  readonly procedure: string
  readonly edition: Day
  /** First days of months, both included. */
  readonly from: Day
  readonly to: Day
  readonly device?: 'phone' | 'computer' | undefined
  readonly channels?: readonly string[]
}

/** Drafts that ended on a page: not sent, or sent from there. */
export type Stopped = {
  readonly page: string
  readonly place: number
  readonly stopped: number
  readonly sent: number
  readonly back: number
  readonly saves: number
}

/** Where drafts that people filled in themselves, or with somebody's help, ended; by furthest page. Reads as many rows as there are pages and months. */
export const dropOff = (db: Db, { procedure, edition, from, to, device, channels = ['self', 'assisted'] }: DropOffAsked): Promise<Stopped[]> =>
  db.all<Stopped>(sql`
    select page, max(place) as place, sum(stopped)::int as stopped, sum(sent)::int as sent, sum(back)::int as back, sum(saves)::int as saves
    from dossiers.drop_off where procedure = ${procedure} and edition = ${edition}::date and month between ${from}::date and ${to}::date
      and channel = any(${[...channels]}::text[]) and (${device ?? null}::text is null or device = ${device ?? null})
    group by page order by 2`)

/** In how many drafts each question was refused at least once; those of at least five drafts, most first, at most thirty. */
export const stumbles = (
  db: Db,
  { procedure, edition, from, to, channels = ['self', 'assisted'] }: DropOffAsked,
): Promise<{ question: string; drafts: number }[]> =>
  db.all(sql`
    select question, sum(drafts)::int as drafts from dossiers.stumble
    where procedure = ${procedure} and edition = ${edition}::date and month between ${from}::date and ${to}::date and channel = any(${[...channels]}::text[])
    group by question having sum(drafts) >= ${FEW} order by 2 desc, 1 limit 30`)

/** Forms of which drafts were counted in these months, the most drafts first; at most sixty. */
export const dropOffForms = (db: Db, from: Day, to: Day): Promise<{ procedure: string; edition: Day; drafts: number; sent: number }[]> =>
  db.all(sql`
    select procedure, edition, sum(stopped + sent)::int as drafts, sum(sent)::int as sent from dossiers.drop_off
    where month between ${from}::date and ${to}::date and channel in ('self', 'assisted')
    group by procedure, edition having sum(stopped + sent) >= ${FEW} order by 3 desc, 1, 2 limit 60`)
