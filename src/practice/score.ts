import type { Instant } from '#kernel/instant.ts'
import type { Entry } from '#dossiers'
import { caseWith, type Act, type PracticeCase, type Right } from './cases.ts'

/** A dossier of the day: which case it is, what it is about, where it belongs, and its log since the exercise began. */
export type Played = {
  readonly key: string
  readonly code: string
  readonly subject: string
  readonly paper: string | null
  readonly elsewhere: string | null
  readonly log: readonly Entry[]
}

/** One line of the result; kept in the city as it is. */
export type ScoreRow = {
  readonly code: string
  readonly title: string
  readonly subject: string
  readonly did: string
  readonly right: string
  readonly verdict: 'right' | 'partly' | 'wrong' | 'missing'
  readonly says: string
  readonly law: string
  readonly points: number
}
export type Result = { readonly score: number; readonly rows: readonly ScoreRow[] }

const ACT = 6
const DETAIL = 2
const IN_TIME = 2
const DOSSIER = ACT + DETAIL + IN_TIME
const ORDER = 10
const FORBIDDEN = 5

const words: Partial<Record<Act, string>> = {
  receive: 'Tiếp nhận',
  askForMore: 'Yêu cầu bổ sung',
  refer: 'Chuyển đến đơn vị có thẩm quyền',
  turnAway: 'Không tiếp nhận',
  examine: 'Thẩm tra và soạn giấy',
  verify: 'Gửi xác minh',
  sign: 'Ký',
  sendBack: 'Trả lại để soạn lại',
  decline: 'Không giải quyết',
  handed: 'Giao đồng nghiệp',
}
const wordOf = (act: Act) => words[act] ?? 'Việc khác'

type Done = { readonly act: Act; readonly at: Instant; readonly data: Entry['data'] }

/** What ended the dossier's turn: the first act that decides it. An intake that was taken back within seconds does not count. */
export function decisive({ log }: Pick<Played, 'log'>, learner: string, colleague: string): Done | undefined {
  const kept = log.filter(({ type }, place) => type !== 'takeBack' && log[place + 1]?.type !== 'takeBack')
  const found = kept.find(({ type, actor }) => words[type as Act] !== undefined && (actor.id === learner || actor.id === colleague))
  return found && { act: found.actor.id === colleague ? 'handed' : found.type, at: found.at, data: found.data }
}

type Item = { readonly reason?: string; readonly paper?: string }
const itemsOf = (data: Entry['data']): Item[] => ((data as { items?: Item[] }).items ?? []) as Item[]

/** Whether reason, paper and place are the right ones; true where none is asked. */
function detailHolds({ reasons, paper, elsewhere }: Right, dossier: Played, data: Entry['data']): boolean {
  if (elsewhere) return (data as { to?: string }).to === dossier.elsewhere
  if (!reasons) return true
  return itemsOf(data).some(item => reasons.includes(item.reason ?? '') && (!paper || item.paper === dossier.paper))
}

type Judged = { readonly one: PracticeCase; readonly dossier: Played; readonly done: Done | undefined; readonly right: boolean }

/** The score of a day, from its log only. `by`: when the day's work should be done. Pure. */
export function scoreOf(played: readonly Played[], who: { learner: string; colleague: string }, by: Instant): Result {
  const judged = played.map((dossier): Judged => {
    const one = caseWith(dossier.key)
    const done = decisive(dossier, who.learner, who.colleague)
    return { one, dossier, done, right: done?.act === one.right.act }
  })
  const rows = judged.map(each => rowOf(each, by))
  const forbidden = judged.filter(({ one, done }) => done && one.never.includes(done.act)).length
  const points = rows.reduce((sum, row) => sum + row.points, 0) + (urgentFirst(judged) ? ORDER : 0) - forbidden * FORBIDDEN
  return { score: Math.max(0, Math.round((100 * points) / (played.length * DOSSIER + ORDER))), rows }
}

/** Everything urgent was done rightly before anything else was touched. */
function urgentFirst(judged: readonly Judged[]): boolean {
  const urgent = judged.filter(({ one }) => one.urgent)
  if (urgent.some(({ right }) => !right)) return false
  const last = Math.max(...urgent.map(({ done }) => done?.at.getTime() ?? 0))
  return judged.every(({ one, done }) => one.urgent || !done || done.at.getTime() >= last)
}

function rowOf({ one, dossier, done, right }: Judged, by: Instant): ScoreRow {
  const head = { code: dossier.code, title: one.title, subject: dossier.subject, right: wordOf(one.right.act), law: one.law }
  if (!done) return { ...head, did: 'Chưa làm', verdict: 'missing', says: one.why, points: 0 }
  const did = wordOf(done.act)
  if (!right) {
    const never = one.never.includes(done.act) ? ` Không được ${did.toLowerCase()} hồ sơ này.` : ''
    return { ...head, did, verdict: 'wrong', says: `${one.why}${never}`, points: 0 }
  }
  const detail = detailHolds(one.right, dossier, done.data)
  const inTime = done.at <= by
  const lacks = [
    detail ? '' : one.right.elsewhere ? 'Chuyển chưa đúng nơi.' : 'Lý do hoặc giấy nêu ra chưa đúng.',
    inTime ? '' : 'Làm sau giờ hẹn.',
  ].filter(Boolean)
  return {
    ...head,
    did,
    verdict: lacks.length === 0 ? 'right' : 'partly',
    says: [...lacks, one.why].join(' '),
    points: ACT + (detail ? DETAIL : 0) + (inTime ? IN_TIME : 0),
  }
}
