import { plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Db } from '#platform/db/index.ts'

/** Of the last hour: messages by phone that went and that failed; and since when the oldest one waits that should have gone. */
export type SmsHealth = { readonly sent: number; readonly failed: number; readonly oldest: Instant | null }

/** How messages by phone are doing now. One statement, over the waiting and the last hour. */
export const smsHealth = (db: Db, now: Instant): Promise<SmsHealth> =>
  db.one<SmsHealth>(sql`
    select (select min(not_before) from notices.message where channel = 'sms' and state = 'queued' and not_before <= ${now}::timestamptz) as oldest,
      count(*) filter (where state in ('sent', 'delivered'))::int as sent, count(*) filter (where state = 'failed')::int as failed
    from notices.message where channel = 'sms' and created_at between ${plusMinutes(now, -60)}::timestamptz and ${now}::timestamptz`)
