import type { Day } from '#kernel/day.ts'

export type Level = 'city' | 'district' | 'commune'
export type UnitType = 'thành phố' | 'quận' | 'huyện' | 'thị xã' | 'phường' | 'xã' | 'thị trấn'
export type Certainty = 'high' | 'medium' | 'low'

/** One version of an administrative unit, valid in [validFrom, validTo). `id` is `code@validFrom`: codes are used again for other units. */
export type Unit = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: UnitType
  readonly level: Level
  readonly parent: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

export type LineageKind = 'merge_full' | 'continue' | 'split_part' | 'split_area_allpop' | 'split_area_only' | 'boundary_part'

/** One arrow from a unit that ended on `on` to one that began that day. Each ended commune has exactly one main heir. */
export type Lineage = {
  readonly from: string
  readonly to: string
  readonly on: Day
  readonly kind: LineageKind
  readonly isMain: boolean
  /** Share of the old unit's people, where a source says it. */
  readonly populationShare: number | null
  /** Share of the old unit's area, 1 = all of it; decimals are estimates. */
  readonly areaShare: number | null
  readonly certainty: Certainty
  readonly act: string
}

/** Whether the unit exists on `on`. */
export const existsOn = (unit: Pick<Unit, 'validFrom' | 'validTo'>, on: Day): boolean =>
  unit.validFrom <= on && (unit.validTo === null || on < unit.validTo)

/** `Phường Nghĩa Tân` */
export const fullName = (unit: Pick<Unit, 'type' | 'name'>): string => unit.type.charAt(0).toUpperCase() + unit.type.slice(1) + ' ' + unit.name

const collator = new Intl.Collator('vi')

/** Compares names syllable by syllable, as a Vietnamese list is sorted. */
export function byName(a: Pick<Unit, 'name'>, b: Pick<Unit, 'name'>): number {
  const left = a.name.split(' ')
  const right = b.name.split(' ')
  for (const [i, syllable] of left.entries()) {
    const order = collator.compare(syllable, right[i] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}
