import { atUnit, workingMinutesBetween } from '#units'
import { backDated, editedReport, withoutDossier } from './queries/books.ts'
import { relatives, snooping, unverified } from './queries/people.ts'
import { byAccount, byDevice, byNetwork, byPhone, byRhythm } from './queries/proxy.ts'
import { clockReset, duplicate, earlyDone, fifteen, lateAcceptance, movedDue, paperAsOnline, stoppedClock } from './queries/time.ts'
import type { Rule } from './rule.ts'

const proxy = { feed: 'dossiers', touchesRate: true, source: 'Quy tắc của hệ thống' } as const
const dossiers = { feed: 'dossiers', touchesRate: false } as const
const CLOCK = 'Nghị định 61/2018/NĐ-CP'
const BOOKS = 'Luật Hộ tịch 2014, Điều 58–60'

/** Every practice that the product's own records can show. The numbers are in `data/integrity-rules.csv`. */
export const rules: readonly Rule[] = [
  {
    ...proxy,
    id: 'proxy-device',
    name: 'Nhiều người, một máy',
    sees: 'Nhiều người nộp "tự nộp qua mạng" trong một tháng từ cùng một trình duyệt, ở cùng một đơn vị.',
    innocent: 'Máy dùng chung ở nhà văn hóa, tổ công nghệ số, bệnh viện; người nhà nộp giúp.',
    find: byDevice,
  },
  {
    ...proxy,
    id: 'proxy-phone',
    name: 'Nhiều người, một số điện thoại',
    sees: 'Một số điện thoại đứng ở hồ sơ của nhiều người trong một tháng.',
    innocent: 'Trưởng thôn, người thân hay cộng tác viên để số của mình cho người không có điện thoại.',
    find: byPhone,
  },
  {
    ...proxy,
    id: 'proxy-account',
    name: 'Tài khoản của cán bộ nộp cho nhiều người',
    sees: 'Tài khoản định danh hoặc số điện thoại của một cán bộ nộp cho nhiều người trong một tháng.',
    innocent: 'Cán bộ nộp cho mình, con và cha mẹ.',
    find: byAccount,
  },
  {
    ...proxy,
    id: 'proxy-network',
    name: 'Nộp từ mạng của bộ phận một cửa',
    sees: 'Hồ sơ "tự nộp" gửi trong giờ làm việc từ mạng mà cán bộ đơn vị đang dùng, rồi được tiếp nhận sau vài phút.',
    innocent: 'Người dân dùng wifi hoặc máy tự phục vụ tại trụ sở. Khi ấy nên ghi là có hỗ trợ.',
    find: byNetwork,
  },
  {
    ...proxy,
    id: 'proxy-rhythm',
    name: 'Nộp liền nhau theo nhịp',
    sees: 'Một loạt hồ sơ của nhiều người, cách nhau vài phút, hồ sơ nào cũng được tiếp nhận ngay.',
    innocent: 'Buổi ra quân, trường học hoặc bệnh viện nộp theo đợt.',
    find: byRhythm,
  },
  {
    ...dossiers,
    id: 'paper-as-online',
    name: 'Hồ sơ giấy nhập thành qua mạng',
    sees: 'Có kết quả sau khi gửi chưa tới hai phút, hoặc ngày ghi sổ trước ngày gửi.',
    innocent: 'Đồng hồ của máy sai; việc ghi lại sau sự cố.',
    source: 'Quy tắc của hệ thống',
    touchesRate: true,
    find: paperAsOnline,
  },
  {
    ...dossiers,
    id: 'duplicate',
    name: 'Một việc, hai hồ sơ',
    sees: 'Cùng thủ tục, cùng sự kiện hộ tịch, hai hồ sơ mở cùng lúc hoặc cùng vào sổ.',
    innocent: 'Sinh đôi trùng tên đệm; người nộp bấm lại vì tưởng chưa gửi được.',
    source: 'Quy tắc của hệ thống',
    touchesRate: true,
    find: duplicate,
  },
  {
    ...dossiers,
    id: 'clock-reset',
    name: 'Dừng rồi mở lại để tính lại hạn',
    sees: 'Cơ quan kết thúc hồ sơ khi người nộp chưa làm gì, rồi cơ quan mở hồ sơ mới cho đúng việc ấy. Thời gian tính từ hồ sơ đầu.',
    innocent: 'Người nộp tới quầy nộp lại sau khi được hướng dẫn.',
    source: CLOCK,
    find: clockReset,
  },
  {
    ...dossiers,
    id: 'stopped-clock',
    name: 'Dừng đồng hồ sát hạn',
    sees: 'Cơ quan yêu cầu bổ sung hoặc ghi rút khi sắp hết hạn, người nộp không làm gì; hoặc yêu cầu bổ sung quá một lần.',
    innocent: 'Người nộp báo rút qua điện thoại; giấy thiếu chỉ lộ ra khi xác minh.',
    source: `${CLOCK}, Điều 17; Quyết định 766/QĐ-TTg`,
    find: stoppedClock,
  },
  {
    ...dossiers,
    id: 'early-done',
    name: 'Báo xong hoặc báo trả sớm',
    sees: 'Xong trước khi ký, hoặc đã trả mà không ghi ai nhận.',
    innocent: 'Trả qua bưu chính mà chưa ghi người nhận.',
    source: CLOCK,
    find: earlyDone,
  },
  {
    ...dossiers,
    id: 'late-acceptance',
    name: 'Tiếp nhận chậm',
    sees: 'Từ lúc gửi đến lúc tiếp nhận quá số giờ làm việc cho phép.',
    innocent: 'Mất mạng, mất điện, quầy đóng cửa đột xuất chưa ghi vào lịch.',
    source: CLOCK,
    find: lateAcceptance,
    keep: ({ unit, from, to }, calendar, n) => workingMinutesBetween(unit ? atUnit(calendar, unit) : calendar, from, to) > 60 * n('hours'),
  },
  {
    ...dossiers,
    id: 'fifteen',
    name: 'Tiếp nhận dồn ngay sau 15 giờ',
    sees: 'Nhiều hồ sơ gửi trước 15 giờ mà được tiếp nhận từ 15:00 đến 15:09, gấp nhiều lần mười phút trước đó.',
    innocent: 'Giờ giao ca của quầy.',
    source: CLOCK,
    find: fifteen,
  },
  {
    ...dossiers,
    id: 'moved-due',
    name: 'Dời hẹn quá mức',
    sees: 'Hẹn lại quá một lần, hạn bị dời không kèm phiếu xin lỗi, hoặc hoàn tác rồi tiếp nhận lại vào ngày khác.',
    innocent: 'Hệ thống gián đoạn; đơn vị vừa sáp nhập.',
    source: CLOCK,
    find: movedDue,
  },
  {
    id: 'back-dated',
    name: 'Ghi sổ lùi ngày',
    sees: 'Ngày ghi sổ trước ngày tiếp nhận, số không theo thứ tự thời gian, cách số, hoặc ghi sau khi khóa sổ.',
    innocent: 'Ghi bù sau sự cố, có biên bản.',
    source: BOOKS,
    feed: 'entries',
    touchesRate: false,
    find: backDated,
  },
  {
    ...dossiers,
    id: 'relatives',
    name: 'Giải quyết cho mình hoặc người thân',
    sees: 'Người tiếp nhận, thẩm tra hoặc ký là đương sự, hoặc người thân đã khai của đương sự.',
    innocent: 'Quan hệ được khai sau ngày ký.',
    source: 'Luật Hộ tịch 2014, Điều 12',
    find: relatives,
  },
  {
    ...dossiers,
    id: 'unverified',
    name: 'Bỏ qua tra cứu hôn nhân',
    sees: 'Kết hôn hoặc xác nhận tình trạng hôn nhân đã ký mà không có lần tra sổ hay xác minh nào được ghi.',
    innocent: 'Tra ở hệ thống khác mà không ghi vào đây.',
    source: 'Luật Hộ tịch 2014, Điều 18',
    find: unverified,
  },
  {
    id: 'without-dossier',
    name: 'Ghi sổ mà không có hồ sơ',
    sees: 'Việc đã ghi sổ trong tháng mà không có hồ sơ nào: mẫu số của tỷ lệ bị thiếu.',
    innocent: 'Sổ giấy được nhập lại vào hệ thống.',
    source: 'Quy tắc của hệ thống',
    feed: 'entries',
    touchesRate: false,
    find: withoutDossier,
  },
  {
    id: 'edited-report',
    name: 'Số liệu đã chốt bị khác đi',
    sees: 'Bản chốt không còn khớp dấu niêm phong, hoặc số nhập tay ghi sau khi kỳ đã chốt.',
    innocent: 'Chép cơ sở dữ liệu bị lỗi; số nhập tay bổ sung có văn bản.',
    source: 'Quy tắc của hệ thống',
    feed: 'periods',
    touchesRate: false,
    find: editedReport,
  },
  {
    id: 'snooping',
    name: 'Xem sổ không có hồ sơ',
    sees: 'Cán bộ xem việc đã ghi khi đơn vị không có hồ sơ hay câu hỏi xác minh nào liên quan lúc đó.',
    innocent: 'Trả lời người dân hỏi tại quầy; tìm người trùng tên.',
    source: 'Luật 91/2025/QH15',
    feed: 'readings',
    touchesRate: false,
    find: snooping,
  },
]

/** What domain experts ask for and our records cannot show: said on the page, never passed over. */
export const unseenPractices: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'Hồ sơ thử còn để lại', why: 'Bản chính thức không có dấu hiệu nào để biết hồ sơ thử; tập huấn chạy ở thành phố riêng.' },
  { name: 'Giờ chụp giấy trước giờ gửi', why: 'Ảnh nào cũng được tải lên trước khi gửi; giờ chụp trong ảnh bị xóa để bảo vệ người nộp.' },
  { name: 'Yêu cầu bổ sung mà không gửi giấy', why: 'Hệ thống tự báo cho người nộp mỗi lần yêu cầu, nên dấu hiệu này không xảy ra được.' },
  { name: 'Sửa ngày tiếp nhận', why: 'Nhật ký không sửa được. Hoàn tác rồi tiếp nhận lại thì xem ở "Dời hẹn quá mức".' },
  { name: 'Hồ sơ chưa ai tiếp nhận', why: 'Tín hiệu "Tiếp nhận chậm" chỉ hiện khi hồ sơ được tiếp nhận; hồ sơ còn chờ xem ở hộp việc.' },
  { name: 'Tỷ lệ bị làm tròn', why: 'Số công bố lấy thẳng từ phân số đã chốt; số ghi ở văn bản ngoài hệ thống thì không đối chiếu được.' },
]

export const ruleNamed = (id: string): Rule | undefined => rules.find(rule => rule.id === id)
