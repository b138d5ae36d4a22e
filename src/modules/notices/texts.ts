import type { Instant } from '#kernel/instant.ts'
import { dueTime } from '#kernel/format.ts'

/** What a message may speak of. Every text uses only some. */
export type Facts = {
  /** Code of the dossier (`H26.01.04-170315-0007`), or of the draft (`N-7K3Q-92`). */
  readonly code?: string | undefined
  readonly dueAt?: Instant | undefined
  /** Six digits of a one-time code. */
  readonly digits?: string | undefined
  /** A fee as it is printed: `8.000 đồng`. */
  readonly amount?: string | undefined
  /** Name of the unit that now handles the dossier. */
  readonly unit?: string | undefined
  /** Host of the portal, the only place that a message may link to. */
  readonly host: string
}

const track = ({ host }: Facts) => `Xem: ${host}/tra-cuu`
const due = ({ dueAt }: Facts) => (dueAt ? dueTime(dueAt) : 'ngày ghi trên giấy hẹn')

/** One text for each change that people are told of, the only copy. The longest sample of each is linted. */
export const texts = {
  oneTimeCode: f => `${f.digits} là mã của ông/bà, dùng trong 5 phút tại ${f.host}. Không đọc mã cho ai, kể cả cán bộ.`,
  draftSaved: f => `Bản khai đã lưu với mã ${f.code}, giữ 30 ngày. Làm tiếp: ${f.host}/tiep-tuc`,
  draftReminder: f => `Bản khai ${f.code} chỉ còn giữ 5 ngày. Làm tiếp: ${f.host}/tiep-tuc`,
  submitted: f => `Đã gửi hồ sơ ${f.code}. Cán bộ xem trong 8 giờ làm việc. ${track(f)}`,
  received: f => `Hồ sơ ${f.code} đã được tiếp nhận, hẹn trả ${due(f)}. ${track(f)}`,
  askForMore: f => `Hồ sơ ${f.code} cần bổ sung giấy tờ, trong 15 ngày làm việc. ${track(f)}`,
  supplemented: f => `Đã nhận phần bổ sung của hồ sơ ${f.code}. ${track(f)}`,
  paymentDue: f => `Hồ sơ ${f.code} cần nộp lệ phí ${f.amount}. ${track(f)}`,
  draftToConfirm: f => `Hồ sơ ${f.code}: xem bản nháp giấy tờ và xác nhận trong 1 ngày. ${track(f)}`,
  ready: f => `Hồ sơ ${f.code} đã có kết quả. Mang giấy tờ gốc khi đến nhận. ${track(f)}`,
  declined: f => `Hồ sơ ${f.code} không được giải quyết. Lý do ghi trong thông báo. ${track(f)}`,
  turnedAway: f => `Hồ sơ ${f.code} chưa được tiếp nhận. Lý do và cách sửa ở trang tra cứu. ${track(f)}`,
  withdrawn: f => `Hồ sơ ${f.code} đã được rút theo yêu cầu của ông/bà. ${track(f)}`,
  lapsed: f => `Hồ sơ ${f.code} đã đóng vì quá 15 ngày làm việc chưa bổ sung. Có thể nộp lại. ${track(f)}`,
  reappointed: f => `Xin lỗi ông/bà: hồ sơ ${f.code} trả chậm, hẹn lại ${due(f)}. ${track(f)}`,
  handedOver: f => `Đã trả kết quả hồ sơ ${f.code}. Mời ông/bà đánh giá tại ${f.host}/tra-cuu`,
  movedUnit: f => `Hồ sơ ${f.code} nay do ${f.unit} giải quyết, hẹn như cũ. ${track(f)}`,
} as const satisfies Record<string, (facts: Facts) => string>

export type NoticeKind = keyof typeof texts

/** Texts for the bereaved: condolence first, nothing asked in the first sentence. */
export const bereavedTexts: Partial<Record<NoticeKind, (facts: Facts) => string>> = {
  received: f => `Xin chia buồn cùng gia đình. Hồ sơ ${f.code} hẹn trả ${due(f)}. ${track(f)}`,
  askForMore: f => `Xin chia buồn cùng gia đình. Hồ sơ ${f.code} còn thiếu giấy tờ. ${track(f)}`,
  draftToConfirm: f => `Xin chia buồn cùng gia đình. Bản nháp trích lục đã có, mã ${f.code}. ${track(f)}`,
  ready: f => `Xin chia buồn cùng gia đình. Trích lục khai tử đã có, hồ sơ ${f.code}. ${track(f)}`,
  turnedAway: f => `Xin chia buồn cùng gia đình. Hồ sơ ${f.code} chưa được tiếp nhận, có ghi lý do. ${track(f)}`,
  handedOver: f => `Đã trả trích lục khai tử, hồ sơ ${f.code}. Xin chia buồn cùng gia đình.`,
}
