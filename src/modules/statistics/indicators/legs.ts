import type { AgencyTimes } from '../queries/legs-on-time.ts'
import { shareOf, type Measure } from './indicator.ts'
import { FIRST, OWNER } from './owner.ts'

type Ends = Pick<AgencyTimes, 'onTime' | 'late' | 'openLate'>

/** Parts of groups by agency: they belong to no unit, so they stand apart from the registry. */
export const legsIndicator = {
  id: 'lien-thong-dung-han',
  name: 'Phần việc liên thông đúng hạn',
  question: 'Các cơ quan cùng làm có xong phần của mình đúng hạn không?',
  numerator: 'Phần việc xong trong hạn của phần ấy',
  denominator: 'Phần việc đã xong, và phần chưa xong mà đã quá hạn',
  edges: ['Phần việc còn trong hạn chưa nằm ở đâu cả.', 'Từ chối cũng là xong.', 'Tính theo ngày tiếp nhận cả nhóm, theo cơ quan.'],
  law: 'Hạn của từng phần việc trong nhóm thủ tục liên thông',
  owner: OWNER,
  since: FIRST,
  method: 'legs-on-time/1',
  changes: [{ method: 'legs-on-time/1', from: FIRST, says: 'Bản đầu' }],
  noun: 'phần việc',
  of: (agencies: readonly Ends[]): Measure => {
    const sum = (figure: keyof Ends) => agencies.reduce((all, agency) => all + agency[figure], 0)
    return shareOf(sum('onTime'), sum('onTime') + sum('late') + sum('openLate'))
  },
  examples: [
    { name: 'Chín xong trong hạn, một chưa xong đã quá hạn', counts: { onTime: 9, late: 0, openLate: 1 }, value: 0.9 },
    { name: 'Chưa phần nào tới hạn', counts: { onTime: 0, late: 0, openLate: 0 }, value: null },
  ],
} as const
