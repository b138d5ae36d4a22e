import type { Day } from '#kernel/day.ts'
import { table } from '#units'

export type Threshold = { readonly name: string; readonly value: number; readonly unit: string; readonly basis: string; readonly ours: boolean }
type Dated = Threshold & { readonly rule: string; readonly version: number; readonly from: string; readonly to: string }

const all: readonly Dated[] = table('integrity-rules').map(
  ({ rule = '', version = '1', from = '', to = '', name = '', value = '', unit = '', basis = '', certainty }) => ({
    ...{ rule, version: Number(version), from, to, name, value: Number(value), unit, basis, ours: certainty === 'ours' },
  }),
)

/** The numbers of a rule on a day, with where each is from. */
export const thresholdsOf = (rule: string, on: Day): readonly Threshold[] =>
  all.filter(row => row.rule === rule && row.from <= on && (row.to === '' || on < row.to))

/** The version of a rule's numbers on a day; 1 where it has none. */
export const versionOf = (rule: string, on: Day): number =>
  Math.max(1, ...all.filter(row => row.rule === rule && row.from <= on && (row.to === '' || on < row.to)).map(({ version }) => version))
