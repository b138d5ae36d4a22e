import type { Instant } from '#kernel/instant.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { CourseToMake, SessionToPlan } from './plan.ts'
import { trainerKey } from './plan.ts'

export type SeatToLoad = {
  /** The name of its session. */
  readonly session: string
  readonly unit: string
  readonly unitName: string
  readonly group: string
  readonly officer?: string
  readonly person: string
  readonly name: string
  readonly registeredBy: string
  readonly cameAt: Instant | null
  readonly score: number | null
  /** Whom this person sits for, and why. */
  readonly insteadOf?: { readonly name: string; readonly reason: string }
}

export type CourseToLoad = {
  readonly course: CourseToMake
  readonly quotas: readonly { readonly unit: string; readonly group: string; readonly seats: number }[]
  readonly sessions: readonly (Omit<SessionToPlan, 'course'> & { readonly doorKey: string })[]
  readonly seats: readonly SeatToLoad[]
}

/** A course that took place elsewhere, or in a demo city, with everybody who was there: five statements. A course that is known is left alone. */
export async function loadCourse(tx: Tx, { course, quotas, sessions, seats }: CourseToLoad, by: string, now: Instant): Promise<number> {
  const { id, name, wave, groups, best, passMark, illustrative = false } = course
  const made = await tx.run(sql`
    insert into training.course (id, name, wave, groups, best, pass_mark, illustrative, made_by, made_at)
    values (${id}, ${name}, ${wave}, ${[...groups]}, ${best}, ${passMark}, ${illustrative}, ${by}, ${now}) on conflict do nothing`)
  if (made === 0) return 0
  await tx.run(sql`
    insert into training.quota (course_id, unit_id, role_group, seats)
    select ${id}, q.unit, q."group", q.seats from jsonb_to_recordset(${JSON.stringify(quotas)}::jsonb) as q(unit text, "group" text, seats int)`)
  await tx.run(sql`
    insert into training.session (course_id, name, place, starts_at, ends_at, capacity, trainer, trainer_key, groups, make_up, door_key, made_by, made_at)
    select ${id}, n.name, n.place, n."startsAt", n."endsAt", n.capacity, n.trainer, n.key, n.groups, n."makeUp", n."doorKey", ${by}, ${now}
    from jsonb_to_recordset(${JSON.stringify(sessions.map(session => ({ ...session, key: trainerKey(session.trainer) })))}::jsonb)
      as n(name text, place text, "startsAt" timestamptz, "endsAt" timestamptz, capacity int, trainer text, key text, groups text[], "makeUp" boolean, "doorKey" text)`)
  const rows = JSON.stringify(seats)
  const placed = await tx.run(sql`
    insert into training.seat (session_id, unit_id, unit_name, role_group, officer, person, name, registered_by, registered_at,
      came_at, came_how, came_by, score, tested_by, tested_at)
    select n.id, s.unit, s."unitName", s."group", s.officer, s.person, s.name, s."registeredBy", ${now},
      s."cameAt", case when s."cameAt" is not null then 'hand' end, case when s."cameAt" is not null then ${by}::text end,
      s.score, case when s.score is not null then ${by}::text end, case when s.score is not null then n.ends_at end
    from jsonb_to_recordset(${rows}::jsonb)
      as s(session text, unit text, "unitName" text, "group" text, officer text, person text, name text, "registeredBy" text, "cameAt" timestamptz, score int)
    join training.session n on n.course_id = ${id} and n.name = s.session`)
  await tx.run(sql`
    insert into training.substitution (seat_id, unit_id, was_person, was_name, name, reason, by, at)
    select s.id, s.unit_id, r.person || '|was', r."insteadOf"->>'name', s.name, r."insteadOf"->>'reason', r."registeredBy", ${now}
    from jsonb_to_recordset(${rows}::jsonb) as r(session text, person text, "registeredBy" text, "insteadOf" jsonb)
    join training.session n on n.course_id = ${id} and n.name = r.session join training.seat s on s.session_id = n.id and s.person = r.person
    where r."insteadOf" is not null`)
  return placed
}
