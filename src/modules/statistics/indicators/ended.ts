import { causes, ON_TIME_METHOD, type Cause } from '../on-time.ts'
import { countsWith, type Counts } from './counts.ts'
import { shareOf, type Indicator } from './indicator.ts'
import { FIRST, OWNER, OWN_RULE } from './owner.ts'

const tally = ({ tallies }: Counts, figure: string) => tallies[figure] ?? 0
/** All dossiers that ended in the months, however they did. */
const endedIn = (counts: Counts) => tally(counts, 'signed') + tally(counts, 'declined') + tally(counts, 'gaveUp')
const ENDED = ['signed', 'declined', 'gaveUp']
const none = countsWith({})

const whose: Record<Cause, string> = {
  applicant: 'Người nộp: chờ bổ sung, chờ xác nhận',
  unit: 'Đơn vị giải quyết',
  former: 'Đơn vị giữ trước khi chuyển',
  partner: 'Nơi được hỏi xác minh',
  closure: 'Ngày đơn vị đóng cửa',
}

const monthly = (method: string, figures: readonly string[]) => ({
  denominator: 'Mọi hồ sơ đã tiếp nhận và giải quyết xong trong kỳ: ký, từ chối, người nộp rút, kết thúc',
  owner: OWNER,
  since: FIRST,
  kind: 'share' as const,
  noun: 'hồ sơ giải quyết xong',
  grain: 'month' as const,
  figures: [...ENDED, ...figures],
  sampled: true,
  method,
  changes: [{ method, from: FIRST, says: 'Bản đầu' }],
})

const ends = { signed: 90, declined: 6, gaveUp: 4 }

/** What became of dossiers, and when. */
export const endedIndicators: readonly Indicator[] = [
  {
    ...monthly(ON_TIME_METHOD, []),
    grain: 'day',
    figures: [],
    id: 'dung-han-766',
    name: 'Đúng hạn theo Quyết định 766',
    question: 'Bao nhiêu hồ sơ xong đúng hạn và không bị yêu cầu bổ sung quá một lần?',
    numerator: 'Hồ sơ không có phút làm việc nào sau hạn theo luật, và không bị yêu cầu bổ sung quá một lần',
    edges: ['Yêu cầu bổ sung hai lần là quá hạn.', 'Chỉ đếm hồ sơ đã xong; Quyết định 766 cộng cả hồ sơ đang giải quyết chưa quá hạn.'],
    law: 'Quyết định 766/QĐ-TTg, mục 2.1',
    of: ({ onTime, ended }) => shareOf(onTime, ended),
    examples: [
      { name: 'Chín trong mười', counts: countsWith({ ended: 10, onTime: 9 }), value: 0.9 },
      { name: 'Chưa hồ sơ nào xong', counts: none, value: null },
    ],
  },
  {
    ...monthly('legal-on-time/1', ['legal']),
    id: 'dung-han-luat',
    name: 'Đúng hạn theo luật',
    question: 'Bao nhiêu hồ sơ không có phút làm việc nào sau hạn theo luật?',
    numerator: 'Hồ sơ không có phút làm việc nào sau hạn theo luật',
    edges: ['Hẹn lại chỉ dời ngày hẹn, không dời hạn này.', 'Ngày chờ người nộp bổ sung không tính vào thời hạn.'],
    law: 'Thời hạn giải quyết trong luật của từng thủ tục',
    of: counts => shareOf(tally(counts, 'legal'), endedIn(counts)),
    examples: [
      { name: '97 trong 100 hồ sơ', counts: countsWith({ tallies: { ...ends, legal: 97 } }), value: 0.97 },
      { name: 'Chưa hồ sơ nào xong', counts: none, value: null },
    ],
  },
  {
    ...monthly('early/1', ['early', 'punctual', 'overdue']),
    id: 'truoc-han',
    name: 'Trước hạn',
    question: 'Bao nhiêu hồ sơ xong trước ngày hẹn ít nhất một ngày?',
    numerator: 'Hồ sơ xong trước ngày hẹn từ một ngày trở lên',
    denominator: 'Hồ sơ giải quyết xong trong kỳ mà có ngày hẹn',
    edges: ['Xong trong ngày hẹn là đúng hạn, không phải trước hạn.', 'Hồ sơ không có ngày hẹn không nằm ở đâu cả.'],
    law: OWN_RULE,
    of: counts => shareOf(tally(counts, 'early'), tally(counts, 'early') + tally(counts, 'punctual') + tally(counts, 'overdue')),
    parts: counts => [
      { label: 'Trước hạn', value: tally(counts, 'early') },
      { label: 'Đúng hạn', value: tally(counts, 'punctual') },
      { label: 'Quá hạn', value: tally(counts, 'overdue') },
    ],
    examples: [
      { name: 'Ba kiểu xong', counts: countsWith({ tallies: { early: 3, punctual: 6, overdue: 1 } }), value: 0.3 },
      { name: 'Chưa hồ sơ nào xong', counts: none, value: null },
    ],
  },
  {
    ...monthly('overdue-clock/1', []),
    grain: 'day',
    figures: [],
    id: 'cham-do-don-vi',
    name: 'Chậm do đơn vị giải quyết',
    question: 'Phút làm việc sau hạn ở trên đồng hồ của ai?',
    numerator: 'Phút làm việc sau hạn mà đơn vị giải quyết hoặc đơn vị giữ trước đang giữ hồ sơ',
    denominator: 'Mọi phút làm việc sau hạn của hồ sơ xong trong kỳ',
    noun: 'phút sau hạn',
    sampled: false,
    edges: ['Mỗi phút thuộc đúng một bên.', 'Không phút nào sau hạn thì không có tỷ lệ.'],
    law: OWN_RULE,
    of: ({ late }) =>
      shareOf(
        late.unit + late.former,
        causes.reduce((sum, cause) => sum + late[cause], 0),
      ),
    parts: ({ late }) => causes.map(cause => ({ label: whose[cause], value: late[cause] })),
    examples: [
      { name: 'Nơi xác minh giữ một phần tư', counts: countsWith({ late: { unit: 45, partner: 15 } }), value: 0.75 },
      { name: 'Không hồ sơ nào chậm', counts: countsWith({ ended: 9, onTime: 9 }), value: null },
    ],
  },
  {
    ...monthly('asked-for-more/1', ['asked']),
    kind: 'each',
    sampled: false,
    id: 'yeu-cau-bo-sung',
    name: 'Số lần yêu cầu bổ sung',
    question: 'Mỗi hồ sơ bị yêu cầu bổ sung bao nhiêu lần?',
    numerator: 'Lần yêu cầu bổ sung trong kỳ',
    edges: ['Lần yêu cầu tính theo ngày yêu cầu, hồ sơ tính theo ngày xong.', 'Một hồ sơ bị hỏi hai lần là hai lần.'],
    law: 'Quyết định 766/QĐ-TTg, mục 2.1: yêu cầu quá một lần là quá hạn',
    of: counts => shareOf(tally(counts, 'asked'), endedIn(counts)),
    examples: [
      { name: '25 lần trong 100 hồ sơ', counts: countsWith({ tallies: { ...ends, asked: 25 } }), value: 0.25 },
      { name: 'Chưa hồ sơ nào xong', counts: none, value: null },
    ],
  },
  {
    ...monthly('declined/1', []),
    id: 'tu-choi',
    name: 'Hồ sơ bị từ chối',
    question: 'Bao nhiêu hồ sơ đã tiếp nhận bị từ chối giải quyết?',
    numerator: 'Hồ sơ bị từ chối giải quyết',
    edges: ['Hồ sơ không được tiếp nhận không nằm ở đâu cả.'],
    law: OWN_RULE,
    of: counts => shareOf(tally(counts, 'declined'), endedIn(counts)),
    examples: [
      { name: 'Sáu trong 100 hồ sơ', counts: countsWith({ tallies: ends }), value: 0.06 },
      { name: 'Chưa hồ sơ nào xong', counts: none, value: null },
    ],
  },
  {
    ...monthly('given-up/1', []),
    id: 'bo-do',
    name: 'Hồ sơ người nộp bỏ dở',
    question: 'Bao nhiêu hồ sơ đã tiếp nhận mà người nộp rút hoặc không bổ sung?',
    numerator: 'Hồ sơ người nộp rút, và hồ sơ kết thúc vì không bổ sung',
    edges: ['Hồ sơ rút trước khi được tiếp nhận không nằm ở đâu cả.'],
    law: OWN_RULE,
    of: counts => shareOf(tally(counts, 'gaveUp'), endedIn(counts)),
    examples: [
      { name: 'Bốn trong 100 hồ sơ', counts: countsWith({ tallies: ends }), value: 0.04 },
      { name: 'Chưa hồ sơ nào xong', counts: none, value: null },
    ],
  },
]
