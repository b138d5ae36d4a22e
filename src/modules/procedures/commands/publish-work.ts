import { shortDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Edition } from '../edition.ts'
import { editionHash } from '../editions.ts'
import { runExamples } from '../examples.ts'
import { lintsOf } from '../lint.ts'
import { EDITIONS_CHANGED } from '../queries/editor-editions.ts'
import { announcedOf, savesOf } from '../queries/work.ts'
import { orphansOf } from '../work-orphans.ts'
import { WorkProblems, writersOf, type Editor, type Known, type Work } from '../work.ts'
import { lockWork, writeWork } from './save-work.ts'

type Publishing = { readonly work: Work; readonly by: Editor; readonly writers: readonly string[]; readonly days: readonly string[] }

/** Everything that stands between a work and its publication; empty when nothing does. `days`: first days of editions of this code that were announced. */
export function publishProblems({ work, by, writers, days }: Publishing, known: Known, now: Instant): Problem[] {
  const { value: edition, english } = work
  const today = dayOf(now)
  const others = known.editions.filter(one => one.code !== edition.code || one.from !== edition.from)
  const taken = days.includes(edition.from) || known.editions.some(one => one.code === edition.code && one.from === edition.from)
  const lints = lintsOf(edition, { english: { ...known.english, ...english }, others, fees: known.fees }).filter(({ level }) => level === 'error')
  return [
    ...(writers.includes(by.id) ? [{ at: '', says: 'Người soạn không tự duyệt. Nhờ một người khác trong nhóm duyệt và công bố' }] : []),
    ...(edition.from <= today
      ? [{ at: '/from', says: `Ngày có hiệu lực phải sau hôm nay, ${shortDay(today)}. Đang ghi: ${shortDay(edition.from)}` }]
      : []),
    ...(taken ? [{ at: '/from', says: `Đã có một bản của thủ tục này bắt đầu ngày ${shortDay(edition.from)}. Chọn ngày khác` }] : []),
    ...orphansOf(edition, known),
    ...lints.map(({ at, says }) => ({ at, says })),
    ...failing(edition, known),
  ]
}

const failing = (edition: Edition, { fees }: Known): Problem[] =>
  runExamples(edition, fees).flatMap(({ ok, title, differences }, n) =>
    ok ? [] : [{ at: `/examples/${n}`, says: `Ví dụ “${title}” cho kết quả khác: ${differences.join('; ')}` }],
  )

/**
 * Công bố: from a day to come, by another person than who wrote it; from then on nobody changes it (Nghị định 63/2010). Refused with every reason at
 * once. Two who publish at once: one does, the other is told. Other copies of the program hear of it.
 */
export async function publishWork(tx: Tx, by: Editor, id: string, version: number, known: Known, now: Instant): Promise<Work> {
  const work = await lockWork(tx, id, version, ['review'])
  // Editions of one procedure are published one after another, so that two never begin on one day.
  await tx.maybe(sql`select pg_advisory_xact_lock(hashtextextended('procedures.published:' || ${work.code}::text, 0))`)
  const announced = await announcedOf(tx, work.code)
  const saves = await savesOf(tx, id)
  const writers = writersOf(saves)
  const days = announced.map(({ from }) => from)
  const problems = publishProblems({ work, by, writers, days }, known, now)
  if (problems.length > 0) throw new WorkProblems('cannot-publish', 'Chưa công bố được bản này. Xem từng lý do dưới đây.', problems)
  const { value: edition, english } = work
  await tx.run(sql`
    with announced as (
      insert into procedures.published (code, edition, hash, value, at, origin, english)
      values (${edition.code}, ${edition.from}, ${editionHash(edition)}, ${JSON.stringify(edition)}, ${now}, 'editor', ${JSON.stringify(english)})
    ) select pg_notify(${EDITIONS_CHANGED}, '')`)
  return writeWork(tx, work, { act: 'publish', by }, { state: 'published', reviewer: { id: by.id, name: by.name }, publishedAt: now }, now)
}
