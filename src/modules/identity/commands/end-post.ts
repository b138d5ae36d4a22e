import { shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { may } from '../permissions.ts'
import type { Officer } from '../visitor.ts'
import { givenRoles, postForChange } from './posts.ts'

/** `on`: the first day without the post. */
export type PostToEnd = { readonly id: number; readonly on: Day; readonly successor?: string | undefined }

/** What went to the successor with the post: covers for absent colleagues, and from the other rooms what they add (`drafts`). */
export type Moved = { readonly covers: number; readonly [kind: string]: number }

/**
 * Ends a post of the head's unit on a day. With the officer's last post there, a successor must be named when `openWork` says that something is
 * left; the absences that this officer was to cover go to the successor, acting periods of this officer end with the post (the right to sign is
 * personal), and `identity.hand_over` keeps who took over what. Answers whether it was the last post.
 * Refusals: `in-the-past`, `not-yours-to-give`, `already-ended`, `no-successor`, `successor-without-post`.
 */
export async function endPost(
  tx: Tx,
  head: Officer,
  { id, on, successor }: PostToEnd,
  openWork: (officer: string, successor: string | undefined) => Promise<Readonly<Record<string, number>>>,
  now: Instant,
): Promise<{ officer: string; leaves: boolean; moved?: Moved }> {
  may(head, 'holdPosts', { unit: head.unit })
  if (on < dayOf(now)) refuse('in-the-past', 'Vai chỉ kết thúc được từ hôm nay. Chọn ngày cuối là hôm qua hoặc sau đó.')
  const post = await postForChange(tx, head, id)
  const { officer } = post
  if (!post.actingFor && !givenRoles.some(role => role === post.role))
    refuse('not-yours-to-give', 'Vai người đứng đầu do thành phố giao và kết thúc. Liên hệ quản trị của thành phố.')
  if (post.to !== null && post.to <= on) refuse('already-ended', `Vai này đã kết thúc ngày ${shortDay(post.to)}. Tải lại trang.`)
  await tx.run(sql`
    update identity.post set valid_to = greatest(valid_from, ${on}), ended_by = ${head.id}, ended_at = ${now} where id = ${id}`)
  if (post.actingFor || (await holdsAnother(tx, head.unit, officer, on))) return { officer, leaves: false }

  await tx.run(sql`
    update identity.post set valid_to = greatest(valid_from, ${on}), ended_by = ${head.id}, ended_at = ${now}
    where officer = ${officer} and unit = ${head.unit} and acting_for is not null and valid_to > ${on}`)
  if (successor !== undefined) await requireSuccessor(tx, head.unit, officer, successor, on)
  const { n: covers } = await tx.one<{ n: number }>(sql`
    select count(*)::int as n from identity.absence where unit = ${head.unit} and cover = ${officer} and valid_to > ${on}`)
  const moved: Moved = { ...(await openWork(officer, successor)), covers }
  if (successor === undefined) {
    if (Object.values(moved).some(count => count > 0)) refuse('no-successor', 'Người này còn việc dở ở đơn vị. Chọn người nhận bàn giao.')
    return { officer, leaves: true }
  }
  await takeOverCovers(tx, { unit: head.unit, officer, successor, on, by: head.id, now })
  await tx.run(sql`
    insert into identity.hand_over (unit, officer, successor, on_day, moved, written_by, written_at)
    values (${head.unit}, ${officer}, ${successor}, ${on}, ${JSON.stringify(moved)}, ${head.id}, ${now})`)
  return { officer, leaves: true, moved }
}

const holdsAnother = async (tx: Tx, unit: string, officer: string, on: Day) =>
  (await tx.maybe(sql`
    select 1 from identity.post where officer = ${officer} and unit = ${unit} and acting_for is null
      and (valid_to is null or (valid_to > ${on} and valid_to > valid_from)) limit 1`)) !== undefined

async function requireSuccessor(tx: Tx, unit: string, officer: string, successor: string, on: Day) {
  const held = await tx.maybe(sql`
    select 1 from identity.post where officer = ${successor} and unit = ${unit} and valid_from <= ${on} and (valid_to is null or valid_to > ${on}) limit 1`)
  if (!held || successor === officer)
    refuse('successor-without-post', `Người nhận phải có vai ở đơn vị vào ngày ${shortDay(on)}. Phân vai cho người đó trước.`)
}

type TakeOver = { unit: string; officer: string; successor: string; on: Day; by: string; now: Instant }

/** A cover under way is cut in two: until the day it was the leaver's, from the day it is the successor's. Nobody covers the own absence. */
async function takeOverCovers(tx: Tx, { unit, officer, successor, on, by, now }: TakeOver): Promise<void> {
  await tx.run(sql`
    insert into identity.absence (officer, cover, unit, valid_from, valid_to, written_by, written_at)
    select officer, ${successor}, unit, greatest(valid_from, ${on}), valid_to, ${by}, ${now} from identity.absence
    where unit = ${unit} and cover = ${officer} and officer <> ${successor} and valid_to > ${on}`)
  await tx.run(sql`
    update identity.absence set valid_to = greatest(valid_from, ${on})
    where unit = ${unit} and (cover = ${officer} or officer = ${officer}) and valid_to > ${on}`)
}
