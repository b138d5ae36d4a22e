import { day } from '#kernel/day.ts'
import { steps2016, steps2025 } from './steps.ts'

/** What every edition under the law of 2014 has in common, before and since two tiers of government. `signsBook` may be replaced. */
export const R2016 = {
  regime: 'R2016', from: day('2016-01-01'), to: day('2025-07-01'),
  steps: steps2016, signsBook: [{ who: 'Người nhận', law: 'Luật Hộ tịch 2014' }], tells: [],
} as const

export const R2025 = {
  regime: 'R2025', from: day('2025-07-01'), to: day('2027-03-01'),
  steps: steps2025, confirmsDraft: { days: 1, law: 'Quyết định 163/QĐ-BTP năm 2026' }, signsBook: [], tells: [],
} as const
