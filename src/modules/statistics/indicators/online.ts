import { onlineOf, totalOf, METHOD, type Channels } from '../rate.ts'
import { countsWith } from './counts.ts'
import { shareOf, type Indicator } from './indicator.ts'
import { FIRST, OWNER, OWN_RULE } from './owner.ts'

const some = countsWith({ self: 60, assisted: 17, counter: 20, backEntered: 3 })
const none = countsWith({})

const channels = ({ self, assisted, counter, post, backEntered, machine }: Channels) => [
  { label: 'Tự nộp qua mạng', value: self },
  { label: 'Có người hỗ trợ nộp qua mạng', value: assisted },
  { label: 'Nộp tại quầy', value: counter },
  { label: 'Nhập từ giấy', value: backEntered },
  { label: 'Nộp qua bưu chính', value: post },
  { label: 'Hệ thống khác gửi', value: machine },
]

const received = {
  denominator: 'Mọi hồ sơ được tiếp nhận trong kỳ, nộp bằng cách nào cũng tính',
  owner: OWNER,
  since: FIRST,
  kind: 'share' as const,
  noun: 'hồ sơ được tiếp nhận',
  grain: 'day' as const,
  figures: [],
  sampled: true,
}

/** How dossiers came in, and which services had any. */
export const onlineIndicators: readonly Indicator[] = [
  {
    ...received,
    id: 'nop-qua-mang',
    name: 'Hồ sơ nộp qua mạng',
    question: 'Bao nhiêu hồ sơ được nộp qua mạng?',
    numerator: 'Hồ sơ tự nộp qua mạng và hồ sơ có người hỗ trợ nộp qua mạng',
    edges: ['Hồ sơ giấy nhập vào sau nằm ở mẫu số, không nằm ở tử số.', 'Hồ sơ chuyển từ kỳ trước không nằm ở đâu cả.'],
    law: 'Cách tính của bài báo năm 2017. Quyết định 766/QĐ-TTg, mục 3.3, chỉ đếm hồ sơ có kết quả điện tử.',
    method: METHOD,
    changes: [{ method: METHOD, from: FIRST, says: 'Bản đầu' }],
    of: counts => shareOf(onlineOf(counts), totalOf(counts)),
    parts: channels,
    examples: [
      { name: 'Năm cách nộp', counts: some, value: 0.77 },
      { name: 'Không có hồ sơ', counts: none, value: null },
      { name: 'Toàn hồ sơ tại quầy', counts: countsWith({ counter: 8 }), value: 0 },
    ],
  },
  {
    ...received,
    id: 'tu-nop',
    name: 'Hồ sơ người dân tự nộp',
    question: 'Bao nhiêu hồ sơ do người dân tự nộp qua mạng, không cần ai giúp?',
    numerator: 'Hồ sơ tự nộp qua mạng',
    edges: ['Hồ sơ có người hỗ trợ nộp nằm ở mẫu số, không nằm ở tử số.', 'Hồ sơ nộp hộ mà chưa bị phát hiện vẫn tính là tự nộp.'],
    law: OWN_RULE,
    method: 'self-filed/1',
    changes: [{ method: 'self-filed/1', from: FIRST, says: 'Bản đầu' }],
    of: counts => shareOf(counts.self, totalOf(counts)),
    parts: channels,
    examples: [
      { name: 'Năm cách nộp', counts: some, value: 0.6 },
      { name: 'Không có hồ sơ', counts: none, value: null },
    ],
  },
  {
    ...received,
    id: 'dich-vu-co-ho-so',
    name: 'Dịch vụ có hồ sơ',
    question: 'Trong các dịch vụ đã mở, bao nhiêu có hồ sơ?',
    numerator: 'Cặp đơn vị và dịch vụ có ít nhất một hồ sơ được tiếp nhận trong kỳ',
    denominator: 'Cặp đơn vị và dịch vụ đã mở nộp qua mạng trong kỳ, ở cấp xã',
    edges: ['Dịch vụ đã mở mà không có hồ sơ là 0, không phải thiếu số liệu.', 'Dịch vụ chưa mở mà có hồ sơ tại quầy không tính.'],
    law: 'Quyết định 766/QĐ-TTg, mục 3.2, tính theo dịch vụ; ở đây tính theo từng đơn vị.',
    method: 'used-services/1',
    changes: [{ method: 'used-services/1', from: FIRST, says: 'Bản đầu' }],
    noun: 'dịch vụ đã mở',
    sampled: false,
    of: ({ used, offered }) => shareOf(used, offered),
    examples: [
      { name: 'Năm trong bảy dịch vụ có hồ sơ', counts: countsWith({ offered: 7, used: 5 }), value: 5 / 7 },
      { name: 'Chưa mở dịch vụ nào', counts: none, value: null },
    ],
  },
]
