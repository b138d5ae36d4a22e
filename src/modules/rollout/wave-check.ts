import { daysBetween, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { ServiceLevel } from './service.ts'

export type Place = 'commune' | 'district' | 'city'

/** A wave as it is written down: what, where, when, by whose decision. */
export type WaveDraft = {
  readonly id: string
  readonly name: string
  readonly begins: Day | null
  readonly pilot: Day | null
  readonly planned: Day | null
  readonly decision: string | null
  readonly decided: Day | null
  readonly level: ServiceLevel
  readonly services: readonly { readonly procedure: string; readonly name: string; readonly place: Place; readonly kind: 'full' | 'outline' }[]
  readonly units: readonly string[]
}

/** What the tables know against a wave: units that are unknown or do not stand on its day, procedures open or planned at the same units in other waves. */
export type Against = {
  readonly taken: boolean
  readonly unknown: readonly string[]
  readonly gone: readonly { readonly name: string; readonly from: Day; readonly to: Day | null }[]
  readonly levels: readonly Place[]
  readonly elsewhere: readonly {
    readonly procedure: string
    readonly wave: string
    readonly planned: Day | null
    readonly open: boolean
    readonly units: number
  }[]
}

const SHAPE = /^[a-z0-9][a-z0-9-]{1,39}$/
const MOST_NAMED = 5
const FAR = 730

/** Everything that is wrong with a wave: its own days among themselves, and against what stands already. Nothing is half accepted. */
export function waveProblems(wave: WaveDraft, against: Against, today: Day): Problem[] {
  const problems: Problem[] = []
  const say = (at: string, says: string) => problems.push({ at, says })
  if (!SHAPE.test(wave.id)) say('ma', 'Mã đợt gồm chữ thường không dấu, số và dấu gạch ngang, ví dụ 2027-1')
  else if (against.taken) say('ma', `Đã có đợt mã ${wave.id}. Chọn mã khác`)
  if (!wave.name.trim()) say('ten', 'Ghi tên đợt')
  problems.push(...dayProblems(wave, today))
  if (wave.services.length === 0) say('dich-vu', 'Chọn ít nhất một dịch vụ')
  if (wave.units.length === 0 && against.unknown.length === 0) say('don-vi', 'Chọn ít nhất một đơn vị')
  if (against.unknown.length > 0) say('don-vi', `Không có đơn vị mã ${against.unknown.slice(0, MOST_NAMED).join(', ')}`)
  if (against.gone.length > 0)
    say('don-vi', `Không còn hoặc chưa có trong ngày triển khai: ${against.gone.slice(0, MOST_NAMED).map(goneWords).join('; ')}${more(against.gone)}`)
  for (const { name, place } of wave.services)
    if (wave.units.length > 0 && !against.levels.includes(place)) say('dich-vu', `${name}: trong các đơn vị đã chọn không có ${placeNames[place]}`)
  for (const { procedure, wave: other, planned, open, units } of against.elsewhere) {
    const name = wave.services.find(one => one.procedure === procedure)?.name ?? procedure
    say(
      'dich-vu',
      open
        ? `${name} đang mở ở ${units} đơn vị theo đợt ${other}`
        : `${name} đã xếp ở ${units} đơn vị theo đợt ${other}, ngày ${planned ? shortDay(planned) : 'chưa định'}`,
    )
  }
  return problems
}

/** Beginning, pilot, going live and decision must follow one another. */
export function dayProblems({ begins, pilot, planned, decided }: Pick<WaveDraft, 'begins' | 'pilot' | 'planned' | 'decided'>, today: Day): Problem[] {
  const problems: Problem[] = []
  const say = (at: string, says: string) => problems.push({ at, says })
  if (!planned) say('ngay', 'Nhập ngày triển khai dự kiến')
  if (planned && planned < today) say('ngay', `Ngày triển khai ${shortDay(planned)} đã qua. Chọn hôm nay hoặc ngày sau`)
  if (planned && daysBetween(today, planned) > FAR) say('ngay', `Ngày triển khai ${shortDay(planned)} xa hơn hai năm. Kiểm tra lại năm`)
  if (begins && planned && begins > planned) say('bat-dau', `Ngày bắt đầu chuẩn bị ${shortDay(begins)} sau ngày triển khai ${shortDay(planned)}`)
  if (pilot && planned && pilot > planned) say('thi-diem', `Ngày thí điểm ${shortDay(pilot)} sau ngày triển khai ${shortDay(planned)}`)
  if (begins && pilot && begins > pilot) say('thi-diem', `Ngày thí điểm ${shortDay(pilot)} trước ngày bắt đầu chuẩn bị ${shortDay(begins)}`)
  if (decided && planned && decided > planned) say('ngay-quyet-dinh', `Quyết định ký ${shortDay(decided)}, sau ngày triển khai ${shortDay(planned)}`)
  return problems
}

export const placeNames: Readonly<Record<Place, string>> = { commune: 'xã, phường', district: 'quận, huyện', city: 'sở, ngành của thành phố' }

const goneWords = ({ name, from, to }: Against['gone'][number]) => (to ? `${name} (đến ${shortDay(to)})` : `${name} (từ ${shortDay(from)})`)
const more = (list: readonly unknown[]) => (list.length > MOST_NAMED ? ` và ${list.length - MOST_NAMED} đơn vị khác` : '')
