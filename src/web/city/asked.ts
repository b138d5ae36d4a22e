import { day, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { offers2016, offers2017, seven, six } from '#rollout'
import { readQuestion, TWO_TIERS, type Question } from '#statistics'
import type { Fields } from '#ui/page.ts'

/** The boxes of the page's form, by their names in the address. */
export type Typed = { readonly tu: string; readonly den: string; readonly cap: string; readonly dv: string; readonly dg: string }
export type Read = {
  readonly typed: Typed
  readonly usual: Typed
  readonly question: Partial<Question>
  readonly problems: readonly Problem[]
  readonly services: string
}

const ARTICLE_FROM = day('2016-07-25')
const levels: Readonly<Record<string, string>> = { 'thanh-pho': 'city', 'quan-huyen': 'district', 'xa-phuong': 'commune' }
const boxes: Readonly<Record<string, keyof Typed>> = { from: 'tu', to: 'den', level: 'cap', parent: 'cap', procedure: 'dv', boundaries: 'dg' }

/** Which services can be chosen, and how a sentence speaks of their dossiers. */
export const groups = {
  'tat-ca': { label: 'Tất cả dịch vụ', noun: 'hồ sơ hộ tịch cấp xã', procedures: undefined },
  '7': { label: '7 dịch vụ mở từ tháng 7/2016', noun: 'hồ sơ hộ tịch cấp xã', procedures: seven },
  '6': { label: '6 dịch vụ cấp phường mở từ 19/01/2017', noun: 'hồ sơ của 6 dịch vụ cấp phường', procedures: six },
} as const
export const services = [...offers2016, ...offers2017]

/** What the page is asked; without an address it speaks of the city of `today`: until 1/7/2025 the seven services by district, since then all by commune. */
export function readAsked(query: Fields, today: Day, parent?: string): Read {
  const before = today < TWO_TIERS
  const usual: Typed = {
    tu: shortDay(before ? ARTICLE_FROM : TWO_TIERS),
    den: shortDay(today),
    cap: before ? 'quan-huyen' : 'xa-phuong',
    dv: before ? '7' : 'tat-ca',
    dg: 'luc-do',
  }
  const typed: Typed = {
    tu: query.tu || usual.tu,
    den: query.den || usual.den,
    cap: query.cap ?? '',
    dv: query.dv || usual.dv,
    dg: query.dg || usual.dg,
  }
  const group = typed.dv in groups ? groups[typed.dv as keyof typeof groups] : undefined
  const { question, problems } = readQuestion({
    from: typed.tu,
    to: typed.den,
    parent,
    level: parent ? 'commune' : levels[typed.cap],
    procedure: group ? group.procedures?.join(',') : typed.dv,
    boundaries: typed.dg === 'nay' ? TWO_TIERS : 'then',
  })
  const unlisted = [
    ...(typed.cap === '' || typed.cap in levels ? [] : [{ at: 'cap', says: 'Chọn một cấp trong danh sách.' }]),
    ...(typed.dg === 'luc-do' || typed.dg === 'nay' ? [] : [{ at: 'dg', says: 'Chọn một cách chia địa giới trong danh sách.' }]),
  ]
  const service = services.find(({ procedure }) => procedure === typed.dv)
  const cap = typed.cap || (Object.keys(levels).find(key => levels[key] === question.level) ?? '')
  return {
    typed: { ...typed, cap },
    usual,
    question,
    problems: [...inBoxes(problems), ...unlisted],
    services: group?.noun ?? `hồ sơ ${service?.name ?? typed.dv}`,
  }
}

/** Problems of the question at the boxes of the page. */
export const inBoxes = (problems: readonly Problem[]): Problem[] => problems.map(({ at, says }) => ({ at: boxes[at] ?? at, says }))

/** The same choice as the query of another address; nothing when it is what that page shows anyway. */
export function asQuery({ typed, usual }: Read, without: readonly (keyof Typed)[] = []): string {
  const chosen = Object.entries(typed).filter(
    ([key, value]) => value !== '' && value !== usual[key as keyof Typed] && !without.includes(key as keyof Typed),
  )
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`
}
