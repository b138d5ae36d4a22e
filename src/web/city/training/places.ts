import type { Day } from '#kernel/day.ts'
import { bare, foldTone } from '#kernel/text.ts'
import type { Db } from '#platform/db/index.ts'
import { fullName, searchUnits, unitsOn, type Unit } from '#units'

export type Found = { readonly unit?: Unit; readonly says?: string }

const LISTED = 5

/** The one unit that somebody means by a typed name or code; else a sentence with those that it may be. */
export async function unitTyped(db: Db, typed: string, on: Day): Promise<Found> {
  if (typed === '') return { says: 'Nhập tên hoặc mã đơn vị, ví dụ: phường Cửa Nam' }
  const wanted = bare(foldTone(typed))
  const higher = (await unitsOn(db, on)).filter(({ level }) => level !== 'commune')
  const communes = await searchUnits(db, typed, on, LISTED)
  const coded = (await unitsOn(db, on)).filter(({ id, code }) => code === typed || id === typed)
  const exact = [...coded, ...[...higher, ...communes].filter(unit => [bare(fullName(unit)), bare(unit.name)].includes(wanted))]
  const whole = exact.filter(unit => bare(fullName(unit)) === wanted)
  if (whole.length === 1) return { unit: whole[0]! }
  if (exact.length === 1) return { unit: exact[0]! }
  const like = (exact.length > 0 ? exact : communes).slice(0, LISTED)
  if (like.length === 0) return { says: `Không có đơn vị nào tên như vậy. Đang nhập: ${typed}` }
  return { says: `Ghi rõ hơn, hoặc ghi mã: ${like.map(unit => `${fullName(unit)} (mã ${unit.code})`).join(', ')}` }
}
