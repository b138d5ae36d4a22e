import type { z } from 'zod'
import type { Instant } from '#kernel/instant.ts'
import { sql, type Db, type Sql } from '#platform/db/index.ts'
import type { birthNotice, deathNotice } from '../messages/incoming.ts'

type Kept = { readonly partner: string; readonly at: Instant; readonly usedBy: string | null }
export type BirthNotice = Kept & { readonly kind: 'birth'; readonly data: z.infer<typeof birthNotice> }
export type DeathNotice = Kept & { readonly kind: 'death'; readonly data: z.infer<typeof deathNotice> }
/** Giấy chứng sinh or giấy báo tử that a hospital sent ahead; `usedBy` is the dossier that named it first. */
export type Notice = BirthNotice | DeathNotice

export const noticeColumns: Sql = sql`kind, partner_id as partner, data, at, used_by as "usedBy"`

/** The notice with this code, however it was typed; undefined when no hospital has sent it. */
export const noticeByCode = (db: Db, code: string): Promise<Notice | undefined> =>
  db.maybe<Notice>(sql`select ${noticeColumns} from exchange.notice where code = ${code.trim().toUpperCase()}`)
