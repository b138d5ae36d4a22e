import { countries } from '#procedures'

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const others: Readonly<Record<string, string>> = { MM: 'Myanmar', TW: 'Taiwan (China)', ZZ: 'Stateless', 99: 'Another country' }

const nameOf = (code: string) => others[code] ?? (/^[A-Z]{2}$/.test(code) ? regions.of(code) : undefined)

/** Countries by their Vietnamese name. Only for a text that is nothing else: `Anh`, `Đức` and `Lào` are names of people too. */
export const countryNames: Readonly<Record<string, string>> = Object.fromEntries(
  countries.flatMap(({ code, name }) => {
    const says = nameOf(code)
    return says ? [[name, says]] : []
  }),
)

const holidays = {
  'Tết Dương lịch': 'New Year’s Day',
  'Tết Nguyên đán': 'Tết (Lunar New Year)',
  'Tết Nguyên đán {}': 'Tết {} (Lunar New Year)',
  'Giỗ Tổ Hùng Vương': 'Hùng Kings’ Day',
  'Ngày Chiến thắng': 'Victory Day',
  'Quốc tế Lao động': 'Labour Day',
  'Quốc khánh': 'National Day',
  'Ngày Văn hóa Việt Nam': 'Vietnamese Culture Day',
  'Nghỉ bù {}': 'day in lieu of {}',
  'Nghỉ hoán đổi {}': 'day swapped for {}',
  'lễ 30/4–1/5/{}': 'the holidays of 30/4 and 1/5/{}',
  'Quốc khánh {}': 'National Day {}',
  'Tết Dương lịch {}': 'New Year’s Day {}',
  'ngày đơn vị đóng cửa': 'days when the office is closed',
  'thứ Hai': 'Monday',
  'thứ Ba': 'Tuesday',
  'thứ Tư': 'Wednesday',
  'thứ Năm': 'Thursday',
  'thứ Sáu': 'Friday',
  'thứ Bảy': 'Saturday',
  'Chủ nhật': 'Sunday',
}

const roles = {
  'cán bộ một cửa': 'the desk officer',
  'công chức tư pháp – hộ tịch': 'the civil status officer',
  'người ký': 'the signer',
  'người đứng đầu đơn vị': 'the head of the unit',
  'điều hành thành phố': 'the city’s operator',
}

/** What a refusal says that somebody may not do. */
const doings = {
  'xem trang công khai': 'see public pages',
  'đăng nhập': 'sign in',
  'tra cứu hồ sơ bằng mã': 'track a dossier by its code',
  'kiểm tra giấy tờ': 'check a paper',
  'khai bản nháp': 'fill in a draft',
  'chỉnh đồng hồ dùng thử': 'move the training clock',
  'báo tin nhắn đã tới': 'report that a message arrived',
  'trao đổi với cơ quan khác': 'exchange letters as another agency',
  'mở tài khoản thử nối hệ thống': 'open an account to try with',
  'xem thư với cơ quan khác': 'see letters to and from other agencies',
  'sửa thư và mã trao đổi với cơ quan khác': 'mend letters and codes for other agencies',
  'nộp hồ sơ': 'file a dossier',
  'bổ sung giấy tờ': 'add papers',
  'rút hồ sơ': 'withdraw a dossier',
  'xác nhận bản nháp giấy tờ': 'confirm a drafted paper',
  'xem hồ sơ của mình': 'see your dossiers',
  'đánh giá': 'rate the service',
  'nộp giúp người dân': 'file for a citizen',
  'nhận hồ sơ tại quầy': 'take dossiers at the counter',
  'nhập hồ sơ giấy': 'type in paper dossiers',
  'tiếp nhận hồ sơ': 'accept the dossier',
  'từ chối tiếp nhận': 'turn the dossier away',
  'yêu cầu bổ sung': 'ask for more',
  'thu lệ phí': 'take the fee',
  'đổi số điện thoại của người nộp': 'change the applicant’s phone',
  'trả kết quả': 'hand over the result',
  'rút hồ sơ theo yêu cầu': 'withdraw a dossier on request',
  'phân công': 'assign work',
  'thẩm tra hồ sơ': 'examine the dossier',
  'gửi xác minh': 'send for verification',
  'soạn giấy tờ': 'draft the paper',
  'in bản sao': 'print copies',
  'ghi chú vào sổ': 'annotate the book',
  'xin lỗi và hẹn lại': 'apologise and give a new day',
  'cho yêu cầu bổ sung thêm một lần': 'allow one more request',
  'chuyển hồ sơ đến đơn vị có thẩm quyền': 'pass a dossier to the office that decides',
  ký: 'sign',
  'ghi trả lời của cơ quan phối hợp': 'write down what another agency answered',
  'xin lỗi và hẹn lại một phần việc': 'apologise for a part and give a new day',
  'bổ sung một phần việc tại quầy': 'answer for a part at the counter',
  'từ chối giải quyết': 'decline the dossier',
  'trả lại để soạn lại': 'send the draft back',
  'xem hộp việc': 'see the work queue',
  'xem hồ sơ': 'see the dossier',
  'xem sổ hộ tịch': 'see the civil status books',
  'xem ai đã đọc sổ': 'see who read the books',
  'khóa sổ': 'lock a book',
  'mở sổ': 'open a book',
  'giữ tài khoản của mình': 'keep one’s own account',
  'xem số liệu của đơn vị': 'see the unit’s figures',
  'phân vai cán bộ': 'give officers their roles',
  'xem lại tín hiệu': 'review signals',
  'xem tín hiệu của đơn vị': 'see the signals of the unit',
  'xem vì sao số thấp': 'see why a figure is low',
  'xem vì sao số của đơn vị thấp': 'see why a figure of the unit is low',
  'gửi yêu cầu hỗ trợ': 'ask the help desk',
  'xem yêu cầu hỗ trợ của đơn vị': 'see what the unit asked the help desk',
  'xem điều hành thành phố': 'see how the city is run',
  'mở dịch vụ tại đơn vị': 'open services at units',
  'ghi tập huấn': 'record trainings',
  'công bố số liệu': 'publish figures',
  'soạn thủ tục': 'write procedures',
  'quản trị': 'run the system',
  'thay mặt tổ chức': 'act for an organisation',
  'chốt số liệu của đơn vị': 'close the unit’s figures',
  'đối chiếu tổ chức': 'check organisations',
  'điều hành triển khai': 'run the rollout',
  'miễn một điều kiện sẵn sàng': 'waive a gate',
  'xem việc chuẩn bị của đơn vị': 'see what the unit still owes',
  'báo điều kiện sẵn sàng của đơn vị': 'report a gate of the unit',
  'cử người đi tập huấn': 'send people to a training',
  'dự tập huấn': 'join a training',
  'thực hành tập huấn': 'practise',
  'duyệt và công bố thủ tục': 'review and publish procedures',
  'nhập danh mục thủ tục': 'import procedures',
  'sắp xếp đơn vị hành chính': 'reorganise units',
  'trả lời yêu cầu hỗ trợ': 'answer requests for help',
  'báo sự cố': 'tell of an incident',
}

/** Names of the steps of a dossier, as a refusal gives them. */
const steps = {
  'Mới đến': 'New',
  'Đang giải quyết': 'In work',
  'Tạm dừng chờ bổ sung': 'Paused, waiting for more',
  'Đã thẩm tra': 'Examined',
  'Chờ người dân xác nhận bản dự thảo': 'Waiting for the applicant to confirm the draft',
  'Chờ người dân xác nhận': 'Waiting for the applicant',
  'Chờ ký': 'Waiting to be signed',
  'Chờ trả': 'Waiting to be handed over',
  'Chờ trả kết quả': 'Waiting to be handed over',
  'Chờ trả kết quả từ chối': 'Refusal waiting to be handed over',
  'Dừng giải quyết': 'Closed',
}

/** Names that stand in sentences: days off, roles, doings, steps. */
export const lists: Readonly<Record<string, string>> = { ...holidays, ...roles, ...doings, ...steps }
