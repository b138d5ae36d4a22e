import { setImmediate } from 'node:timers/promises'
import { isDay, type Day } from '#kernel/day.ts'
import { bare, slug } from '#kernel/text.ts'
import type { Card } from '../card.ts'
import { audienceOf, levelOf, sectorOf, type Audience, type Level } from '../sectors.ts'
import { feeFaults, feesOf } from './check-fee.ts'
import { paperFaults, papersOf } from './check-papers.ts'
import { timeFaults, timesOf } from './check-time.ts'
import { fault, type Fault } from './fault.ts'
import type { Raw } from './record.ts'

/** What the city knows already: the name of a code, and whether the procedure can be filed here. */
export type KnownCard = Pick<Card, 'name' | 'kind'>
export type CardsKnown = (code: string) => KnownCard | undefined

/** One record after it was looked at. With contradictions it has no card; with doubts its card tells them. */
export type Checked = {
  readonly no: number
  readonly code: string
  readonly name: string
  readonly faults: readonly Fault[]
  readonly doubts: readonly string[]
  readonly card: Card | undefined
}

/** `2025-07-01` or `01/07/2025`; undefined when it is no day of the calendar. */
function dayIn(text: string): Day | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text.slice(0, 10)
  return isDay(iso) ? iso : undefined
}

const STRANGER: Readonly<Record<Level, RegExp>> = {
  commune: /^(so|bo|cuc|tong cuc|uy ban nhan dan (tinh|thanh pho|quan|huyen|cap tinh|cap huyen))\b/,
  district: /^(so|bo|tong cuc|uy ban nhan dan (xa|phuong|cap xa|cap tinh|tinh))\b/,
  city: /^uy ban nhan dan (xa|phuong|cap xa|cap huyen|quan|huyen)\b/,
}

function codeFaults({ code, name, formerName }: Raw, twins: readonly Raw[], known: KnownCard | undefined): Fault[] {
  const same = known && [name, formerName].some(one => bare(one) === bare(known.name))
  return [
    ...fault('code', !code, 'Thiếu mã thủ tục.'),
    ...fault('code', code && !/^\d{1,2}\.\d{6}(\.H\d{2})?$/i.test(code), `Mã "${code}" khác dạng 1.001193.`),
    ...fault('code', twins.length > 0, `Mã ${code} có nhiều lần trong tệp, cả ở bản ghi ${twins.map(({ no }) => no).join(', ')}.`),
    ...fault('name', !name, 'Thiếu tên thủ tục.'),
    ...fault('name', name.length > 600, `Tên dài ${name.length} chữ, nhiều hơn 600.`),
    ...fault('code', name && known && !same, `Mã ${code} đang là "${known?.name}". Nếu đổi tên, ghi tên cũ vào "Tên trước đây".`),
  ]
}

function placeFaults({ sector, level, audiences, agency }: Raw): Fault[] {
  const at = levelOf(level)
  const strange = audiences.filter(one => audienceOf(one) === undefined)
  return [
    ...fault('sector', !sector, 'Thiếu lĩnh vực.'),
    ...fault('sector', sector && !sectorOf(sector), `Lĩnh vực "${sector}" không có trong danh mục của thành phố.`),
    ...fault('level', !level, 'Thiếu cấp thực hiện.'),
    ...fault(
      'level',
      level && !at,
      /[;,]/.test(level) ? `Có nhiều cấp: "${level}". Mỗi bản ghi một cấp.` : `Cấp "${level}" không rõ. Ghi Cấp xã, Cấp huyện hoặc Cấp tỉnh.`,
    ),
    ...fault('audience', audiences.length === 0, 'Thiếu đối tượng thực hiện.'),
    ...strange.flatMap(one => fault('audience', true, `Đối tượng "${one}" không rõ là người dân hay tổ chức.`)),
    ...fault('agency', !agency, 'Thiếu cơ quan thực hiện.'),
    ...fault('agency', at && agency && STRANGER[at].test(bare(agency)), `Cơ quan "${agency}" không thuộc cấp "${level}".`),
  ]
}

function dateFaults({ from, to }: Raw): Fault[] {
  const [first, end] = [dayIn(from), dayIn(to)]
  return [
    ...fault('date', !from, 'Thiếu ngày bắt đầu có hiệu lực.'),
    ...fault('date', from && !first, `Ngày hiệu lực "${from}" không có trong lịch. Ghi dạng 01/07/2025.`),
    ...fault('date', to && !end, `Ngày hết hiệu lực "${to}" không có trong lịch. Ghi dạng 01/07/2025.`),
    ...fault('date', first && end && end <= first, `Ngày hết hiệu lực ${to} không sau ngày bắt đầu ${from}.`),
    ...fault('date', first && first < '1990-01-01', `Ngày hiệu lực ${from} sớm quá.`),
  ]
}

const doubtsOf = (raw: Raw, known: KnownCard | undefined): string[] => [
  ...(raw.steps.length === 0 ? ['Hồ sơ không ghi trình tự thực hiện.'] : []),
  ...(raw.papers.length === 0 ? ['Hồ sơ không ghi giấy tờ nào.'] : []),
  ...(raw.results.length === 0 ? ['Hồ sơ không ghi kết quả.'] : []),
  ...(raw.law.length === 0 ? ['Hồ sơ không ghi căn cứ pháp lý.'] : []),
  ...(raw.ways.every(({ fee, amount }) => !fee && !amount) ? ['Hồ sơ không nói về phí, lệ phí.'] : []),
  ...(known?.kind === 'full' ? ['Thành phố đã có biểu mẫu của thủ tục này; trang thủ tục giữ bản có biểu mẫu.'] : []),
]

function cardFrom(raw: Raw, doubts: readonly string[], source: string): Card {
  const { code, name, level, sector, agency, about, steps, results, law, lifeEvents, keywords } = raw
  return {
    code,
    name,
    slug: slug(name).slice(0, 150).replace(/-$/, ''),
    sector: sectorOf(sector)?.sector ?? sector,
    level: levelOf(level) ?? 'commune',
    audiences: [...new Set(raw.audiences.map(audienceOf).filter((one): one is Audience => one !== undefined))].toSorted().toReversed(),
    agency,
    about,
    plain: about,
    steps: [...steps],
    papers: papersOf(raw),
    fee: feesOf(raw),
    time: timesOf(raw),
    result: [...results],
    law: [...law],
    lifeEvents: [...lifeEvents],
    synonyms: [...keywords],
    kind: 'imported',
    online: false,
    source,
    certainty: doubts.length > 0 ? 'doubtful' : 'certain',
    doubts,
    validFrom: dayIn(raw.from) as Day,
    validTo: dayIn(raw.to) ?? null,
  }
}

/** How many records are looked at before others may have the processor. */
const AT_ONCE = 50

/**
 * Looks at every record of a file, alone, against the others and against what the city knows; says everything that is wrong with each. A long file
 * stops nobody's page.
 */
export async function checkRecords(records: readonly Raw[], known: CardsKnown, source = 'Hồ sơ thủ tục quốc gia'): Promise<readonly Checked[]> {
  const keyOf = ({ code, from }: Raw) => `${code.toUpperCase()} ${dayIn(from) ?? from}`
  const byKey = Map.groupBy(records, keyOf)
  const checked: Checked[] = []
  for (const raw of records) {
    const twins = raw.code ? (byKey.get(keyOf(raw)) ?? []).filter(other => other !== raw) : []
    checked.push(checkOne(raw, twins, known(raw.code), source))
    if (checked.length % AT_ONCE === 0) await setImmediate()
  }
  return checked
}

function checkOne(raw: Raw, twins: readonly Raw[], known: KnownCard | undefined, source: string): Checked {
  const { no, code, name } = raw
  const faults = [
    ...codeFaults(raw, twins, known),
    ...placeFaults(raw),
    ...dateFaults(raw),
    ...timeFaults(raw),
    ...feeFaults(raw),
    ...paperFaults(raw),
  ]
  const doubts = doubtsOf(raw, known)
  const shown = doubts.filter(says => !says.startsWith('Thành phố'))
  return { no, code, name, faults, doubts, card: faults.length > 0 ? undefined : cardFrom(raw, shown, source) }
}
