import { dayOf, iso, type Instant } from '#kernel/instant.ts'
import { check, competentUnits, feeOf, legsOf, limitWords, outcomeOf, papersOf, timeOf, visiblePages, type Edition, type FeeLine } from '#procedures'
import type { Calendar } from '#units'
import { clockOf, type Logged } from './clock.ts'
import type { Dossier } from './dossier.ts'

/** A dossier as far as an edition judges it. */
export type Declared = Pick<Dossier, 'code' | 'procedure' | 'edition' | 'unit' | 'channel' | 'answers' | 'submittedAt' | 'receivedAt'>

/** What an edition says of a dossier: texts without anything that the person wrote. */
export type UnderEdition = {
  readonly errors: readonly string[]
  readonly papers: readonly string[]
  readonly fee: number | null
  readonly time: string
  readonly dueAt: string | null
  /** The procedure to go to instead. */
  readonly goesTo: string | null
}

export const factsOf = ({ submittedAt }: Pick<Dossier, 'submittedAt'>) => ({ today: dayOf(submittedAt), filedOn: dayOf(submittedAt) })

const orNull = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch (problem) {
    if (problem instanceof TypeError) return null
    throw problem
  }
}

/** What an edition makes of a dossier by the law of the day it was filed. Values that were typed are left out of the sentences. */
export function under(edition: Edition, dossier: Declared, { fees, calendar }: { fees: readonly FeeLine[]; calendar: Calendar }): UnderEdition {
  const { answers, channel, receivedAt, submittedAt } = dossier
  const facts = factsOf(dossier)
  const online = channel === 'self' || channel === 'assisted'
  const limit = orNull(() => timeOf(edition, answers, facts))
  const { dueAt } = limit ? clockOf({ edition, calendar }, dossier, receivedAt ?? submittedAt, []) : { dueAt: null }
  return {
    errors: check(edition, answers, facts).errors.map(({ template }) => template.replaceAll('{}', '…')),
    papers: papersOf(edition, answers, facts).map(({ label }) => label),
    fee: orNull(() => feeOf(edition, answers, facts, fees, online).total),
    time: limit ? limitWords(limit) : 'Chưa xác định',
    dueAt: dueAt && iso(dueAt),
    goesTo: outcomeOf(edition, answers, facts)?.title ?? null,
  }
}

export type MoveGround = {
  readonly from: Edition
  readonly to: Edition
  readonly calendar: Calendar
  readonly now: Instant
  /** What moved the clock of the dossier, and the codes of papers that were handed in. */
  readonly log: readonly Logged[]
  readonly handed: readonly string[]
}

type Moving = Pick<Dossier, 'code' | 'procedure' | 'edition' | 'unit' | 'channel' | 'answers' | 'submittedAt' | 'receivedAt' | 'state'>

/** When the dossier would be due, also if it waits for an answer now (it comes at once), and if facts must be verified. */
function dues(edition: Edition, dossier: Moving, { calendar, now, log }: MoveGround): number[] {
  const received = dossier.receivedAt ?? now
  const answered: Logged[] = [...log, { type: 'supplement', at: now }]
  const base = clockOf({ edition, calendar }, dossier, received, log).dueAt ? log : answered
  const ways: readonly (readonly Logged[])[] = [base, [...base, { type: 'verify', at: now }]]
  return ways.map(events => clockOf({ edition, calendar }, dossier, received, events).dueAt?.getTime() ?? 0)
}

/**
 * Why a dossier may not go on under another edition; empty when it may. It may where nothing that the person declared or handed in becomes wrong,
 * superfluous or missing, the same place decides, and nothing of what was promised is taken back: no more papers, no longer time.
 */
export function objections(dossier: Moving, ground: MoveGround): string[] {
  const { from, to, now, handed } = ground
  const { answers, unit, submittedAt } = dossier
  const facts = factsOf({ submittedAt })
  if (to.code !== dossier.procedure) return ['Bản mới là của thủ tục khác. Hồ sơ ở lại thủ tục đã nộp']
  if (to.from === dossier.edition) return ['Hồ sơ đang ở bản này rồi']
  if (to.from > dayOf(now)) return ['Bản mới chưa có hiệu lực. Chuyển từ ngày bản mới bắt đầu']
  const asked = (edition: Edition) =>
    new Map(
      visiblePages(edition, answers, facts)
        .flatMap(({ questions }) => questions)
        .map(one => [one.id, one]),
    )
  const [before, after] = [asked(from), asked(to)]
  const lost = [...before.values()].filter(({ id, kind }) => answers[id] !== undefined && after.get(id)?.kind !== kind)
  const old = new Set(check(from, answers, facts).errors.map(({ at, template }) => `${at} ${template}`))
  const errors = check(to, answers, facts).errors.filter(({ at, template }) => !old.has(`${at} ${template}`))
  const had = new Set([...papersOf(from, answers, facts).map(({ code }) => code), ...handed])
  const papers = papersOf(to, answers, facts).filter(({ code }) => !had.has(code))
  const elsewhere = outcomeOf(to, answers, facts)
  const units = [from, to].map(edition => competentUnits(edition, answers, facts).includes(unit))
  const legs = [from, to].map(edition =>
    legsOf(edition, answers, facts)
      .map(({ kind }) => kind)
      .join(),
  )
  const [was, willBe] = [dues(from, dossier, ground), dues(to, dossier, ground)]
  return [
    ...lost.map(({ label }) => `Bản mới không hỏi “${label}”, điều người nộp đã khai`),
    ...errors.map(({ template }) => `Theo bản mới: ${template.replaceAll('{}', '…')}`),
    ...papers.map(({ label }) => `Bản mới cần thêm giấy tờ “${label}”`),
    ...(elsewhere ? [`Theo bản mới phải làm thủ tục khác: ${elsewhere.title}`] : []),
    ...(units[0] && !units[1] ? ['Theo bản mới nơi khác giải quyết'] : []),
    ...(legs[0] === legs[1] ? [] : ['Bản mới có phần việc của cơ quan khác không như cũ']),
    ...(willBe.some((due, n) => due > (was[n] ?? 0))
      ? ['Bản mới cho thời hạn dài hơn. Lời hẹn với người nộp giữ nguyên, nên hồ sơ ở lại bản cũ']
      : []),
  ]
}
