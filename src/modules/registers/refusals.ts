import { unitsById, fullName } from '#units'
import type { KnownParty } from '#procedures'
import type { Db } from '#platform/db/index.ts'
import { bookNames, wholeReference, type Entry } from './book.ts'
import { kinship, kinshipWords } from './queries/kinship.ts'
import { standingsOf, type Standing } from './queries/standing.ts'

/** What the books hold against the part that somebody has in an event: a sentence for the officer, and the article. */
export type ByBooks = { readonly role: string; readonly says: string; readonly law: string }

type Named = (unit: string) => string

const whereOf = (entry: Entry, unitName: Named) => `${wholeReference(entry)}, ${bookNames[entry.type]}, ${unitName(entry.unit)}`
const lowered = (role: string) => role.charAt(0).toLowerCase() + role.slice(1)

const says = {
  dead: (role: string, where: string, law: string) =>
    `Theo số định danh, ${role} đã được khai tử: ${where}. ${law} cần người đang sống. Báo người nộp và từ chối, hoặc sửa số nếu khai nhầm.`,
  married: (role: string, where: string, law: string) =>
    `Theo số định danh, ${role} đang có vợ, có chồng: ${where}. ${law} không cho kết hôn. Nếu đã ly hôn, ghi chú bản án vào sổ trước.`,
  related: (role: string, other: string, relation: string) =>
    `Theo sổ khai sinh, ${other} là ${relation} của ${role}. Luật Hôn nhân và gia đình 2014, Điều 5 khoản 2 cấm kết hôn trong phạm vi ba đời. Từ chối giải quyết.`,
  maybeDead: (role: string, where: string) =>
    `Có người cùng tên, cùng ngày sinh với ${role} đã được khai tử: ${where}. So giấy tờ trước khi làm tiếp.`,
  maybeMarried: (role: string, where: string) =>
    `Có người cùng tên, cùng ngày sinh với ${role} đang có vợ, có chồng: ${where}. So giấy tờ trước khi làm tiếp.`,
}

/** What the books say against each of these parties, from what was found of each, in the same order. Pure. */
export function judge(parties: readonly KnownParty[], found: readonly Standing[], unitName: Named): { refusals: ByBooks[]; doubts: ByBooks[] } {
  const all = parties.flatMap(({ role, must, law }, at) => {
    const { deaths = [], marriages = [] } = found[at] ?? {}
    const who = lowered(role)
    const line = (certain: boolean, text: string) => ({ certain, of: { role, law, says: text } })
    const dead = must.includes('alive') ? deaths : []
    const married = must.includes('single') ? marriages.filter(({ ended }) => !ended) : []
    return [
      ...dead.map(one => line(one.certain, one.certain ? says.dead(who, whereOf(one, unitName), law) : says.maybeDead(who, whereOf(one, unitName)))),
      ...married.map(one =>
        line(one.certain, one.certain ? says.married(who, whereOf(one, unitName), law) : says.maybeMarried(who, whereOf(one, unitName))),
      ),
    ]
  })
  return { refusals: all.filter(({ certain }) => certain).map(({ of }) => of), doubts: all.filter(({ certain }) => !certain).map(({ of }) => of) }
}

/**
 * Asks the books of the whole city whether the people of an event may have their part in it. `refusals`: the same number, which forbids it:
 * a death where the law needs a living person (Luật Hộ tịch 2014, Điều 34), a marriage that stands where it needs a single one. `doubts`:
 * only name and birth agree, a person looks. What the dossier `except` wrote itself is not held against its own people.
 */
export async function refusalsByBooks(db: Db, parties: readonly KnownParty[], except?: string): Promise<{ refusals: ByBooks[]; doubts: ByBooks[] }> {
  const asked = parties.filter(({ must }) => must.length > 0)
  if (asked.length === 0) return { refusals: [], doubts: [] }
  const others = (entry: Entry) => except === undefined || entry.dossierCode !== except
  const found = (await standingsOf(db, asked)).map(({ deaths, marriages }) => ({
    deaths: deaths.filter(others),
    marriages: marriages.filter(others),
  }))
  const units = await unitsById(db, [...new Set(found.flatMap(({ deaths, marriages }) => [...deaths, ...marriages]).map(({ unit }) => unit))])
  const names = new Map(units.map(unit => [unit.id, fullName(unit)]))
  const { refusals, doubts } = judge(asked, found, unit => names.get(unit) ?? unit)
  return { refusals: [...refusals, ...(await relatives(db, asked))], doubts }
}

/** Two who must both be single mean to marry: within three generations they may not (Luật Hôn nhân và gia đình 2014, Điều 5 khoản 2 điểm d). */
async function relatives(db: Db, parties: readonly KnownParty[]): Promise<ByBooks[]> {
  const [one, other, third] = parties.filter(({ must }) => must.includes('single'))
  if (!one || !other || third) return []
  const relation = await kinship(db, one.pin, other.pin)
  return relation
    ? [
        {
          role: other.role,
          law: 'Luật Hôn nhân và gia đình 2014, Điều 5',
          says: says.related(lowered(one.role), lowered(other.role), kinshipWords[relation]),
        },
      ]
    : []
}
