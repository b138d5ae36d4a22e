import { addDays, daysBetween } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Db } from '#platform/db/index.ts'
import { unitsById } from '#units'
import { rowsOf, type Frozen } from '../frozen.ts'
import { periodNamed } from '../named-period.ts'
import { doubts } from '../queries/doubts.ts'
import { frozenMaybe } from '../queries/frozen.ts'
import { onlineRate, type OnlineRates, type Question, type RateRow } from '../queries/online-rate.ts'
import { onTime } from '../queries/on-time.ts'
import { ranking } from '../ranking.ts'
import { byRate, onlineOf, stateOf, sumOf, totalOf, wilson, type Channels } from '../rate.ts'
import { questionOf, type Ask } from './pieces.ts'

/** What was counted for an ask. `frozen`: the closed period that it is from; else it was read at `rates.snapshot`. */
export type Counted = {
  readonly ask: Ask
  readonly rates: OnlineRates
  readonly ended: number
  readonly onTime: number
  readonly frozen?: Pick<Frozen, 'period' | 'revision' | 'hash' | 'position'>
  /** Names of the units above, for wards of one name. */
  readonly above: ReadonlyMap<string, string>
}

/** Answers asks, each once; a sentence when it cannot. */
export type Reader = { counted(ask: Ask): Promise<Counted | string>; all(): Promise<Counted[]> }

/** More questions than this are no bulletin. */
const MOST = 12

/** Figures for a bulletin, live or from frozen periods; the statements grow with the questions, never with the numbers. */
export function readerOf(db: Db, source: 'live' | 'frozen'): Reader {
  const asked = new Map<string, Promise<Counted | string>>()
  const counted = (ask: Ask) => {
    const key = JSON.stringify([ask.period, ask.level, ask.services])
    const known = asked.get(key)
    if (known) return known
    if (asked.size >= MOST) return Promise.resolve(`Bản tin hỏi hơn ${MOST} câu khác nhau. Bớt kỳ, cấp hoặc nhóm dịch vụ.`)
    const now = source === 'live' ? live(db, ask) : fromFrozen(db, ask)
    asked.set(key, now)
    return now
  }
  const all = async () => (await Promise.all(asked.values())).filter(one => typeof one !== 'string')
  return { counted, all }
}

async function live(db: Db, ask: Ask): Promise<Counted | string> {
  const question = questionOf(ask)
  if (!question) return noPeriod(ask)
  const wrong = await doubts(db, question)
  if (wrong.length > 0) return wrong.map(({ says }) => says).join(' ')
  const rates = await onlineRate(db, question)
  const { city } = await onTime(db, { ...question, level: 'city' })
  return { ask, rates, ended: city.ended, onTime: city.onTime, above: await namesAbove(db, rates.rows) }
}

const noPeriod = ({ period }: Ask) => `Không có kỳ nào tên "${period}". Ghi ví dụ 2017-03 hoặc 2016-07-25..2017-03-13.`

async function namesAbove(db: Db, rows: readonly RateRow[]): Promise<Map<string, string>> {
  const found = await unitsById(db, [...new Set(rows.flatMap(({ parent }) => parent ?? []))])
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** The units and their calendar as they are known, with the counts of the frozen rows in the place of the live ones. */
async function fromFrozen(db: Db, ask: Ask): Promise<Counted | string> {
  const question = questionOf(ask)
  if (!question) return noPeriod(ask)
  const frozen = await frozenMaybe(db, ask.period)
  if (!frozen) return `Kỳ ${ask.period} chưa chốt số liệu. Chốt kỳ trước, hoặc chọn số liệu niêm khi phát hành.`
  const all = rowsOf(frozen).filter(({ procedure }) => !question.procedures || question.procedures.includes(procedure))
  const parents = new Map((await unitsById(db, [...new Set(all.map(({ unit }) => unit))])).map(unit => [unit.id, unit.parent]))
  const at = (unit: string) => (question.level === 'district' ? (parents.get(unit) ?? unit) : unit)
  const byUnit = Map.groupBy(all, ({ unit }) => at(unit))
  const known = await onlineRate(db, question)
  const rows = known.rows.map(row => {
    const channels = sumOf((byUnit.get(row.unit) ?? []).map(only))
    const [online, total] = [onlineOf(channels), totalOf(channels)]
    const state = stateOf(total, row.state !== 'notDeployed', row.state === 'missing')
    const span = state === 'missing' ? null : wilson(online, total)
    return { ...row, online, total, channels, state, rate: span ? online / total : null, low: span?.low ?? null, high: span?.high ?? null }
  })
  const places = ranking(rows)
  const channels = sumOf(all.map(only))
  const [online, total] = [onlineOf(channels), totalOf(channels)]
  const rates: OnlineRates = {
    ...known,
    city: { online, total, channels, rate: total === 0 ? null : online / total },
    rows: rows
      .map(row => ({ ...row, place: places.get(row.unit) ?? null }))
      .toSorted((a, b) => (a.state === 'measured' && b.state === 'measured' ? byRate(a, b) : 0)),
    snapshot: String(frozen.position.lastId),
  }
  const { period, revision, hash, position } = frozen
  const sum = (key: 'ended' | 'onTime') => all.reduce((whole, row) => whole + row[key], 0)
  return { ask, rates, ended: sum('ended'), onTime: sum('onTime'), frozen: { period, revision, hash, position }, above: await namesAbove(db, rows) }
}

const only = (row: Channels) => ({
  self: row.self,
  assisted: row.assisted,
  counter: row.counter,
  post: row.post,
  backEntered: row.backEntered,
  machine: row.machine,
})

/** The period before, as long: the month before a month, the quarter before a quarter, as many days before two days. */
export function periodBefore(id: string): string | undefined {
  const period = periodNamed(id)
  if (!period) return undefined
  const last = addDays(period.from, -1)
  const [year = '', month = ''] = last.split('-')
  if (id.includes('..')) return periodNamed(`${addDays(period.from, -daysBetween(period.from, period.to) - 1)}..${last}`)?.id
  const n = Number(month)
  const name = /^\d{4}$/.test(id) ? year : id.includes('q') ? `${year}-q${n / 3}` : id.includes('h') ? `${year}-h${n / 6}` : `${year}-${month}`
  return periodNamed(name)?.id
}

/** `từ 25/07/2016 đến 13/03/2017` */
export const spanWords = ({ from, to }: Pick<Question, 'from' | 'to'>, [since, until] = ['từ', 'đến']): string =>
  `${since} ${shortDay(from)} ${until} ${shortDay(to)}`
