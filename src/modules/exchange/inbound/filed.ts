import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { day } from '#kernel/day.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { NotFound, refuse, type Problem } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import { addPaper, openDraft, submit, SubmitProblems } from '#dossiers'
import { citizenWithPin, phoneSays, readPhone } from '#identity'
import { check, competentUnits, editionFor, papersOf, type Edition } from '#procedures'
import { serviceOpen } from '#rollout'
import { useNotice } from '../commands/notices.ts'
import { filed } from '../messages/incoming.ts'
import { filedBefore, holdFiling } from '../queries/filed.ts'
import type { Handler, Known } from './incoming.ts'
import { readPapers } from './papers.ts'
import { Faulty } from './reading.ts'

type Filed = z.infer<typeof filed>

/** What was filed elsewhere cannot become a dossier here: everything that is missing or wrong, all at once. */
function unfit(problems: readonly Problem[], missing: readonly Problem[] = []): never {
  if (problems.length === 0) throw new Faulty('file-unknown', 'Chưa nhận được tệp của giấy tờ. Gửi tệp trước, rồi gửi lại thư này.', missing)
  throw new Faulty('declaration', 'Hồ sơ chưa nhận được. Sửa từng chỗ rồi gửi lại.', [...problems, ...missing])
}

const PORTAL = 'Cổng Dịch vụ công quốc gia'

/**
 * A dossier that a citizen filed at the national portal becomes one of the city, once for each code of the portal: the same again is stale, another
 * content under the same code is refused (`filed-differs`). Everything is checked by the edition of the day on which it arrives; that is also when the city
 * counts it as filed, the portal's own time stands in the log beside its code. Its channel is `self`: a person filed it himself, online, and so it
 * counts in the share of online filings; `machine` is for what no person filed. That the portal brought it is said by who did the first event.
 */
export const filedElsewhere: Handler = async (tx, letter, known, now) => {
  const data = filed.parse(letter.data)
  const { portalCode, applicant, procedure, filedAt } = data
  if (letter.subject !== portalCode) refuse('envelope', 'subject của phong bì và portalCode trong nội dung là hai mã khác nhau.')
  await holdFiling(tx, letter.partner, portalCode)
  const before = await filedBefore(tx, letter.partner, portalCode, letter.id)
  if (before !== undefined) return isSame(before, letter.data) ? 'stale' : differs(portalCode)

  const edition = editionOf(known, data, now)
  const problems = [...problemsOf(edition, data, now), ...(await misplaced(tx, edition, data, now))]
  const { papers, unread, missing } = await readPapers(tx, letter.partner, data.papers, known)
  if (problems.length + unread.length + missing.length > 0) unfit([...problems, ...unread], missing)

  const owner = await ownerOf(tx, data)
  const draft = await openDraft(tx, { procedure, edition: edition.from, owner, channel: 'self', unit: data.unit, answers: data.answers }, now)
  for (const paper of papers) await addPaper(tx, { draft: draft.id }, paper, now)
  const by = { kind: 'machine', id: letter.partner, name: PORTAL } as const
  const source = { portal: PORTAL, portalCode, filedAt, letter: letter.id, applicant: applicant.name }
  const { editions: _, unitName, fees } = known
  const { dossier } = await submit(tx, { draft: draft.code, owner, by, edition, fees, unitName, source }, now).catch(problem => {
    throw problem instanceof SubmitProblems ? unfit(problem.problems) : problem
  })
  await useNotice(tx, dossier)
  await known.tell(tx, dossier, 'submitted')
  return 'accepted'
}

/** Of a long letter only the beginning was kept; then the code alone says that it is the same. */
function isSame(before: string, data: unknown): boolean {
  try {
    return isDeepStrictEqual((JSON.parse(before) as { data: unknown }).data, data)
  } catch {
    return true
  }
}

const differs = (code: string): never => refuse('filed-differs', `Mã ${code} đã thành hồ sơ ở đây với nội dung khác. Nộp hồ sơ mới với mã mới.`)

/** The edition of today; refuses a form of another day. */
function editionOf({ editions }: Known, { procedure, edition: used }: Filed, now: Instant): Edition {
  const edition = findEdition(editions, procedure, now)
  if (edition.from !== day(used))
    refuse('edition', `Hôm nay thủ tục ${procedure} dùng bản ngày ${edition.from}. Hồ sơ gửi tới theo bản ngày ${used}.`)
  return edition
}

function findEdition(editions: readonly Edition[], procedure: string, now: Instant): Edition {
  try {
    return editionFor(editions, procedure, dayOf(now))
  } catch (problem) {
    if (problem instanceof NotFound) return refuse('procedure', `Thành phố không nhận thủ tục ${procedure} hôm nay.`)
    throw problem
  }
}

/** All that stands in the way: what the form would have said, and what it would never have let happen (answers that it does not ask, papers that it does not want). */
function problemsOf(edition: Edition, { answers, papers, applicant }: Filed, now: Instant): Problem[] {
  const facts = { today: dayOf(now), filedOn: dayOf(now) }
  const asked = new Set([...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(page => page.questions.map(({ id }) => id)))
  const wanted = papersOf(edition, answers, facts)
  const given = new Set(papers.map(({ paper }) => paper))
  const phone = applicant.phone && phoneSays(applicant.phone)
  return [
    ...check(edition, answers, facts).errors.map(({ at, says }) => ({ at: `answers.${at}`, says })),
    ...Object.keys(answers)
      .filter(id => !asked.has(id))
      .map(id => ({ at: `answers.${id}`, says: 'Bản thủ tục này không hỏi điều này' })),
    ...wanted
      .filter(({ code, form }) => form === 'submit' && !given.has(code))
      .map(({ code, label }) => ({ at: `papers.${code}`, says: `Thiếu ${label}` })),
    ...[...given]
      .filter(paper => !wanted.some(({ code }) => code === paper))
      .map(paper => ({ at: `papers.${paper}`, says: 'Không cần giấy tờ này' })),
    ...(phone ? [{ at: 'applicant.phone', says: phone }] : []),
  ]
}

/** A unit decides when the law says so and it takes the procedure online (Luật Hộ tịch 2014, Điều 5 khoản 4). */
async function misplaced(tx: Tx, edition: Edition, { unit, answers }: Filed, now: Instant): Promise<Problem[]> {
  const units = competentUnits(edition, answers, { today: dayOf(now), filedOn: dayOf(now) })
  if (!units.includes(unit)) return [{ at: 'unit', says: `Nơi giải quyết là ${units.join(' hoặc ') || 'nơi khác'}, không phải ${unit}` }]
  const opening = await serviceOpen(tx, edition.code, unit, dayOf(now))
  return opening.open ? [] : [{ at: 'unit', says: opening.why }]
}

/** Whose dossier it is: the citizen with this number, else whoever has the phone; else it is followed by its code alone. */
async function ownerOf(tx: Tx, { applicant: { pin, phone }, portalCode }: Filed): Promise<string> {
  const citizen = await citizenWithPin(tx, pin)
  if (citizen) return `citizen:${citizen}`
  return phone ? `phone:${readPhone(phone)}` : `portal:${portalCode}`
}

/** What letters of the national portal do here. */
export const filedHandlers = { 'cong-quoc-gia.nop-ho-so.v1': filedElsewhere } as const
