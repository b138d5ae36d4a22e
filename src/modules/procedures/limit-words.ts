import type { TimeLimit } from './deadline/index.ts'

const more = (limit: TimeLimit): string => {
  if (limit.kind === 'workingDays' && limit.verifiedDays) return `; nếu phải xác minh thì ${limit.verifiedDays} ngày`
  return limit.extraOnVerify ? `; nếu phải xác minh thì thêm ${limit.extraOnVerify} ngày làm việc` : ''
}

/** How long it takes, in words: `Trong ngày, nếu nộp trước 15:00`, `3 ngày làm việc`. */
export function limitWords(limit: TimeLimit): string {
  if (limit.kind === 'sameDay') return `Trong ngày nếu nộp trước ${limit.cutoff}, muộn hơn thì ngày làm việc sau${more(limit)}`
  return `${limit.days} ${limit.kind === 'workingDays' ? 'ngày làm việc' : 'ngày'}${more(limit)}`
}
