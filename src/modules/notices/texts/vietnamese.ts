import { dueTime } from '#kernel/format.ts'
import { agencyNames } from '#procedures'
import type { Facts, PartNews, Text } from '../facts.ts'

const due = ({ dueAt }: Facts) => (dueAt ? dueTime(dueAt) : 'ngày ghi trên giấy hẹn')
const tracked = (title: string, says: Text['says']): Text => ({ title, says, look: 'track' })
const resumed = (title: string, says: Text['says']): Text => ({ title, says, look: 'resume' })

const parts: Record<PartNews, (agency: string, facts: Facts) => string> = {
  completed: agency => `${agency} đã xong một phần việc.`,
  deficient: agency => `${agency} cần bổ sung giấy tờ.`,
  refused: agency => `${agency} từ chối một phần việc.`,
  late: agency => `Xin lỗi ông/bà: ${agency} đang chậm hẹn.`,
  apologised: (_, facts) => `Xin lỗi ông/bà: một phần hẹn lại ${due(facts)}.`,
}
const partOf = (facts: Facts) => parts[facts.news ?? 'completed'](agencyNames[facts.agency ?? ''] ?? 'Cơ quan phối hợp', facts)

/** One text for each change that people are told of, the only copy. The longest sample of each is linted. */
export const vietnamese = {
  oneTimeCode: {
    title: 'Mã dùng một lần',
    says: f => `${f.digits} là mã của ông/bà, dùng trong 5 phút tại ${f.host}. Không đọc mã cho ai, kể cả cán bộ.`,
  },
  draftReminder: resumed('Bản khai sắp hết hạn giữ', f => `Bản khai ${f.code} chỉ còn giữ 3 ngày.`),
  submitted: tracked('Đã gửi hồ sơ', f => `Đã gửi hồ sơ ${f.code}. Cán bộ xem trong 8 giờ làm việc.`),
  received: tracked('Đã tiếp nhận hồ sơ', f => `Hồ sơ ${f.code} đã được tiếp nhận, hẹn trả ${due(f)}.`),
  askForMore: tracked('Cần bổ sung giấy tờ', f => `Hồ sơ ${f.code} cần bổ sung giấy tờ, trong 15 ngày làm việc.`),
  supplemented: tracked('Đã nhận phần bổ sung', f => `Đã nhận phần bổ sung của hồ sơ ${f.code}.`),
  verifying: tracked('Đang xác minh', f => `Hồ sơ ${f.code} đang xác minh, hẹn ${due(f)}. Chưa cần làm gì.`),
  referred: tracked('Đã chuyển nơi giải quyết', f => `Hồ sơ ${f.code} chuyển tới ${f.unit}. Không cần nộp lại.`),
  unitChanged: tracked('Hồ sơ sang đơn vị mới', f => `Hồ sơ ${f.code} nay thuộc ${f.unit}. Giờ hẹn giữ nguyên.`),
  feeDue: tracked('Cần nộp lệ phí', f => `Hồ sơ ${f.code}: nộp lệ phí ${f.amount} khi đến nhận kết quả.`),
  draftToConfirm: tracked('Xem và xác nhận bản nháp', f => `Hồ sơ ${f.code}: xem bản nháp giấy tờ và xác nhận trong 1 ngày.`),
  ready: tracked('Đã có kết quả', f => `Hồ sơ ${f.code} đã có kết quả. Mang giấy tờ gốc khi đến nhận.`),
  declined: tracked('Không giải quyết được hồ sơ', f => `Hồ sơ ${f.code} không được giải quyết. Lý do ghi trong thông báo.`),
  turnedAway: tracked('Chưa tiếp nhận hồ sơ', f => `Hồ sơ ${f.code} chưa được tiếp nhận. Lý do và cách sửa ở trang tra cứu.`),
  withdrawn: tracked('Đã rút hồ sơ', f => `Hồ sơ ${f.code} đã được rút theo yêu cầu của ông/bà.`),
  lapsed: tracked('Đã đóng hồ sơ', f => `Hồ sơ ${f.code} đã đóng vì quá 15 ngày làm việc chưa bổ sung. Có thể nộp lại.`),
  apologised: tracked('Xin lỗi và hẹn lại', f => `Xin lỗi ông/bà: hồ sơ ${f.code} trả chậm, hẹn lại ${due(f)}.`),
  legMoved: tracked('Tin của một phần hồ sơ', f => `${partOf(f)} Hồ sơ ${f.code}.`),
  handedOver: tracked('Đã trả kết quả', f => `Đã trả kết quả hồ sơ ${f.code}. Mời ông/bà đánh giá.`),
  ticketAnswered: { title: 'Có câu trả lời hỗ trợ', says: f => `Yêu cầu hỗ trợ ${f.ticket} đã có câu trả lời.`, look: 'help' },
  phoneChanged: {
    title: 'Số nhận tin đã đổi',
    says: f => `Số nhận tin${f.code ? ` của hồ sơ ${f.code}` : ''} đã đổi. Nếu không do ông/bà đổi, báo quầy một cửa hoặc xem ${f.host}.`,
  },
} as const satisfies Record<string, Text>

export type NoticeKind = keyof typeof vietnamese

/** Texts for the bereaved: condolence first, nothing asked in the first sentence. */
export const bereaved: Partial<Record<NoticeKind, Text>> = {
  received: tracked('Đã tiếp nhận hồ sơ', f => `Xin chia buồn cùng gia đình. Hồ sơ ${f.code} hẹn trả ${due(f)}.`),
  askForMore: tracked('Hồ sơ còn thiếu giấy tờ', f => `Xin chia buồn cùng gia đình. Hồ sơ ${f.code} còn thiếu giấy tờ.`),
  draftToConfirm: tracked('Bản nháp trích lục', f => `Xin chia buồn cùng gia đình. Bản nháp trích lục đã có, mã ${f.code}.`),
  ready: tracked('Đã có trích lục khai tử', f => `Xin chia buồn cùng gia đình. Trích lục khai tử đã có, hồ sơ ${f.code}.`),
  turnedAway: tracked('Chưa tiếp nhận hồ sơ', f => `Xin chia buồn cùng gia đình. Hồ sơ ${f.code} chưa được tiếp nhận, có ghi lý do.`),
  handedOver: {
    title: 'Đã trả kết quả',
    says: f => `Đã trả trích lục khai tử, hồ sơ ${f.code}. Xin chia buồn cùng gia đình. Xem: ${f.host}/tra-cuu`,
  },
}

/** Nobody signs for another: both come (Luật Hộ tịch 2014, Điều 18). */
export const wedding: Partial<Record<NoticeKind, Text>> = {
  ready: tracked('Đã có Giấy chứng nhận kết hôn', f => `Hồ sơ ${f.code} đã có kết quả. Hai bên cùng đến ký và nhận.`),
}
