import { durations } from '../durations.ts'
import { countsWith, type Counts } from './counts.ts'
import type { Indicator, Measure } from './indicator.ts'
import { FIRST, OWNER, OWN_RULE } from './owner.ts'

function timeOf({ tallies }: Counts, kind: 'wait' | 'work'): Measure {
  const times = durations(tallies, kind)
  return times ? { part: times.timed, whole: times.timed, value: times.median, p90: times.p90 } : { part: 0, whole: 0, value: null }
}

const common = {
  owner: OWNER,
  since: FIRST,
  kind: 'minutes' as const,
  grain: 'month' as const,
  sampled: false,
  law: OWN_RULE,
}
const edges = ['Thời gian chia thành từng khoảng rồi mới đếm, nên trung vị sai nhiều nhất một phần mười.', 'Không hồ sơ nào thì không có thời gian.']

/** How long it took. Read from bins, so they are told as "about". */
export const timeIndicators: readonly Indicator[] = [
  {
    ...common,
    id: 'cho-tiep-nhan',
    name: 'Thời gian chờ tiếp nhận',
    question: 'Nộp qua mạng rồi, chờ bao lâu thì được tiếp nhận?',
    numerator: 'Thời gian trên đồng hồ từ lúc nộp đến lúc tiếp nhận: một nửa số hồ sơ xong trong khoảng này',
    denominator: 'Hồ sơ nộp qua mạng được tiếp nhận trong kỳ',
    edges: [...edges, 'Tính cả đêm và ngày nghỉ.'],
    noun: 'hồ sơ nộp qua mạng',
    figures: ['wait:%'],
    method: 'wait/1',
    changes: [{ method: 'wait/1', from: FIRST, says: 'Bản đầu' }],
    of: counts => timeOf(counts, 'wait'),
    examples: [
      { name: 'Bốn hồ sơ đều từ 1 đến 3 phút', counts: countsWith({ tallies: { 'wait:04': 2, 'wait:07': 2 } }), value: 2 ** (5 / 4) - 1 },
      { name: 'Không có hồ sơ', counts: countsWith({}), value: null },
    ],
  },
  {
    ...common,
    id: 'thoi-gian-giai-quyet',
    name: 'Thời gian giải quyết',
    question: 'Các cơ quan làm trong bao lâu thì có kết quả?',
    numerator: 'Phút làm việc mà các cơ quan giữ hồ sơ: một nửa số hồ sơ xong trong khoảng này',
    denominator: 'Hồ sơ được ký hoặc bị từ chối trong kỳ',
    edges: [...edges, 'Không tính đêm, ngày nghỉ và lúc chờ người nộp.'],
    noun: 'hồ sơ có kết quả',
    figures: ['work:%'],
    method: 'work/1',
    changes: [{ method: 'work/1', from: FIRST, says: 'Bản đầu' }],
    of: counts => timeOf(counts, 'work'),
    examples: [
      { name: 'Một hồ sơ từ 1 đến 3 phút', counts: countsWith({ tallies: { 'work:04': 1 } }), value: 1 + (2 ** (5 / 4) - 2) / 2 },
      { name: 'Chưa hồ sơ nào có kết quả', counts: countsWith({}), value: null },
    ],
  },
]
