import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Facts, Language } from '../facts.ts'
import { writeNotice, type MessageChannel } from '../notice.ts'
import { firstGoesAt, givenUpAt } from '../schedule.ts'
import { quietHoursOn } from '../store.ts'
import type { NoticeKind } from '../texts/vietnamese.ts'

/** One dossier whose people are to be told. The same `once` is told once. */
export type ToTell = Omit<Facts, 'code'> & {
  readonly code: string
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly procedure?: string | undefined
  readonly once: string
}

/** Tells the people of many dossiers, each in the language that it was first written to; four statements however many. Answers how many messages wait. */
export async function tellMany(tx: Tx, kind: NoticeKind, many: readonly ToTell[], now: Instant): Promise<number> {
  if (many.length === 0) return 0
  const goes = firstGoesAt(kind, now, await quietHoursOn(tx, now))
  const spoken = await tx.all<{ code: string; language: Language }>(sql`
    select code, notices.language_of(code) as language from unnest(${many.map(({ code }) => code)}::text[]) as d(code)`)
  const languages = new Map(spoken.map(({ code, language }) => [code, language]))
  const rows = many.flatMap(({ phone, email, ...facts }) => {
    const addresses: [MessageChannel, string | undefined][] = [
      ['sms', phone],
      ['email', email],
    ]
    return addresses.flatMap(([channel, to]) =>
      to ? [writeNotice(kind, { ...facts, language: languages.get(facts.code) ?? 'vi', channel, to })] : [],
    )
  })
  return tx.run(sql`
    insert into notices.message (kind, channel, language, recipient, subject, body, dossier_code, created_at, not_before, give_up_at, once_key)
    select kind, channel, language, "to", subject, body, dossier, ${now}::timestamptz, ${goes}::timestamptz, ${givenUpAt(kind, goes)}::timestamptz, once
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n(kind text, channel text, language text, "to" text, subject text, body text, dossier text, once text)
    on conflict do nothing`)
}
