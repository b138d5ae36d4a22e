import { readableSecret } from '#kernel/ids.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may, type Officer } from '#identity'
import { sessionWith } from '../queries/sessions.ts'
import { alone } from './lock.ts'

const CODE_LENGTH = 12

/** Certificates for everybody of a session who came and passed and has none yet, numbered through the year without gap. Answers how many. */
export async function issueCertificates(tx: Tx, by: Officer, session: number, now: Instant): Promise<number> {
  may(by, 'recordTraining')
  const { passMark } = await sessionWith(tx, session)
  const year = Number(dayOf(now).slice(0, 4))
  await alone(tx, 'certificates', year)
  const passed = await tx.all<{ id: number }>(sql`
    select s.id from training.seat s where s.session_id = ${session} and s.withdrawn_at is null and s.score >= ${passMark}
      and not exists (select from training.certificate k where k.seat_id = s.id) order by s.unit_name, s.name, s.id`)
  const rows = passed.map(({ id }, place) => ({ id, place: place + 1, code: readableSecret(CODE_LENGTH) }))
  return tx.run(sql`
    insert into training.certificate (code, seat_id, unit_id, year, number, issued_by, issued_at)
    select r.code, s.id, s.unit_id, ${year}, r.place + coalesce((select max(number) from training.certificate where year = ${year}), 0), ${by.name}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, place int, code text) join training.seat s on s.id = r.id`)
}
