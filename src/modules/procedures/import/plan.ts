import canonicalize from 'canonicalize'
import type { Card } from '../card.ts'
import type { Checked } from './check.ts'

/** What a card says otherwise than the one that stands: the parts by their names. */
export type Change = { readonly card: Card; readonly parts: readonly string[] }
/** What an import would do: new cards, changed ones, those that say the same, and records that cannot be taken as they are. */
export type Plan = {
  readonly added: readonly Card[]
  readonly changed: readonly Change[]
  readonly unchanged: number
  readonly faulty: readonly Checked[]
  readonly doubtful: readonly Checked[]
}

const PARTS: Readonly<Partial<Record<keyof Card, string>>> = {
  name: 'tên',
  sector: 'lĩnh vực',
  level: 'cấp',
  audiences: 'đối tượng',
  agency: 'cơ quan',
  about: 'mô tả',
  steps: 'trình tự',
  papers: 'giấy tờ',
  fee: 'lệ phí',
  time: 'thời hạn',
  result: 'kết quả',
  law: 'căn cứ pháp lý',
  lifeEvents: 'sự kiện',
  synonyms: 'từ khóa',
  doubts: 'chỗ chưa chắc chắn',
  validTo: 'ngày hết hiệu lực',
}

/** Whatever the order of the keys: what comes from PostgreSQL has another. */
const same = (a: unknown, b: unknown) => canonicalize(a ?? null) === canonicalize(b ?? null)
const partsThatDiffer = (a: Card, b: Card) =>
  (Object.keys(PARTS) as (keyof Card)[]).filter(part => !same(a[part], b[part])).map(part => PARTS[part] ?? part)

/** What would come of the records of a file beside the cards that are stored now. */
export function planOf(checked: readonly Checked[], stored: readonly Card[]): Plan {
  const standing = new Map(stored.map(card => [`${card.code} ${card.validFrom}`, card]))
  const cards = checked.flatMap(({ card }) => card ?? [])
  const before = (card: Card) => standing.get(`${card.code} ${card.validFrom}`)
  const differs = cards.flatMap(card => {
    const old = before(card)
    const parts = old ? partsThatDiffer(old, card) : []
    return parts.length > 0 ? [{ card, parts }] : []
  })
  const added = cards.filter(card => before(card) === undefined)
  return {
    added,
    changed: differs,
    unchanged: cards.length - added.length - differs.length,
    faulty: checked.filter(({ faults }) => faults.length > 0),
    doubtful: checked.filter(({ faults, doubts }) => faults.length === 0 && doubts.length > 0),
  }
}
