/** Why a letter or a call of an agency is refused: the code for machines, the HTTP status, the words, and what the agency does then. */
export type RefusalCode = { readonly code: string; readonly status: number; readonly says: string; readonly todo: string }

const one = (code: string, status: number, says: string, todo: string): RefusalCode => ({ code, status, says, todo })

export const refusalCodes: readonly RefusalCode[] = [
  one('token', 401, 'Mã truy cập không có hoặc đã hết hạn', 'Lấy mã mới rồi gửi lại.'),
  one('signature', 401, 'Chữ ký không khớp', 'Ký đúng từng byte của thân thư, bằng khóa chung.'),
  one('old', 401, 'Chữ ký lệch quá năm phút', 'Chỉnh đồng hồ, ký lại rồi gửi.'),
  one('not-json', 400, 'Thân thư không phải JSON', 'Gửi JSON bằng UTF-8.'),
  one('envelope', 422, 'Phong bì chưa đúng CloudEvents 1.0', 'Sửa từng chỗ nêu trong problems.'),
  one('unknown-type', 422, 'Không có loại thư này', 'Xem danh sách loại thư; phiên bản nằm ở cuối tên.'),
  one('wrong-sender', 403, 'Loại thư này không phải của cơ quan', 'Gửi loại thư của cơ quan mình.'),
  one('schema', 422, 'Nội dung chưa đúng lược đồ', 'Sửa từng chỗ nêu trong problems.'),
  one('too-large', 413, 'Thư lớn hơn 256.000 byte, hoặc tệp lớn hơn 20 MB', 'Gửi tệp riêng theo mã băm.'),
  one('replayed', 409, 'Mã thư đã dùng cho một thư khác', 'Thư mới cần mã mới.'),
  one('no-such-dossier', 404, 'Không có hồ sơ này', 'Xem lại mã hồ sơ.'),
  one('not-found', 404, 'Không có hồ sơ này', 'Xem lại mã hồ sơ.'),
  one('no-such-leg', 422, 'Hồ sơ không có phần việc này', 'Xem lại leg của thư đã nhận.'),
  one('no-such-letter', 422, 'Không có thư mà báo nhận nhắc tới', 'Ghi đúng mã của thư đã nhận.'),
  one('leg-closed', 409, 'Phần việc đã kết thúc', 'Không gửi lại. Gọi người phụ trách nếu kết quả đã đổi.'),
  one('changed-by-another', 409, 'Hồ sơ vừa được người khác sửa', 'Gửi lại thư ấy.'),
  one('reappointed-already', 409, 'Phần việc đã hẹn lại một lần', 'Không hẹn lại nữa.'),
  one('file-unknown', 422, 'Thư nhắc tới tệp chưa được gửi', 'Gửi tệp trước, rồi gửi lại thư.'),
  one('hash', 422, 'Tệp không khớp mã băm', 'Tính lại SHA-256 trên đúng các byte gửi đi.'),
  one('kind', 422, 'Tệp không phải PDF, JPEG hoặc PNG', 'Gửi tệp thuộc ba loại này.'),
  one('infected', 422, 'Tệp có mã độc', 'Quét máy của cơ quan rồi gửi tệp sạch.'),
  one('not-scanned', 503, 'Chưa kiểm tra được tệp', 'Gửi lại sau ít phút.'),
  one('no-such-file', 404, 'Không có tệp này cho cơ quan', 'Chỉ lấy được tệp có tên trong thư gửi cho mình.'),
  one('no-step', 403, 'Cơ quan không có phần việc nào đang mở ở hồ sơ này', 'Không hỏi nữa. Lần hỏi đã được ghi lại.'),
  one('no-entry', 422, 'Việc hộ tịch này chưa có trong sổ', 'Chờ thư của thành phố rồi trả lời.'),
  one('notice-differs', 422, 'Mã giấy này đã gửi với nội dung khác', 'Giấy sửa đổi cần mã mới.'),
  one('declaration', 422, 'Tờ khai còn chỗ chưa đúng', 'Sửa từng chỗ nêu trong problems.'),
  one('edition', 422, 'Hồ sơ theo bản thủ tục khác bản đang dùng hôm nay', 'Dùng bản của hôm nay.'),
  one('procedure', 422, 'Thành phố không nhận thủ tục này qua đường này', 'Chuyển người nộp đến nơi tiếp nhận.'),
  one('filed-differs', 422, 'Mã hồ sơ này đã gửi với nội dung khác', 'Hồ sơ mới cần mã mới.'),
  one('too-many', 429, 'Gọi sai quá nhiều lần', 'Chờ một phút rồi gọi lại.'),
  one('closed', 503, 'Nơi này chưa mở đường trao đổi', 'Thử lại sau.'),
]

/** Words for what agencies answer, by our word of the list `ly-do` or by the code of a refusal. Free text is not told in public: it may name people. */
const words: Readonly<Record<string, string>> = {
  ...Object.fromEntries(refusalCodes.map(({ code, says }) => [code, says])),
  'code-table': 'Giá trị không có trong danh mục của cơ quan',
  refused: 'Cơ quan không nhận thư',
  'noi-kham-khong-co': 'Không tìm thấy nơi khám chữa bệnh ban đầu đã chọn',
  'chua-co-dia-chi': 'Chưa có địa chỉ của trẻ',
  'so-tai-khoan': 'Số tài khoản nhận trợ cấp chưa có hoặc chưa đúng',
  'ma-so-bhxh': 'Mã số bảo hiểm xã hội chưa có hoặc chưa đúng',
  'chua-ro-than-nhan': 'Chưa rõ những ai là thân nhân hưởng trợ cấp',
  'da-co-the': 'Trẻ đã có thẻ bảo hiểm y tế còn hạn',
  'khong-thuoc-nhom-cap-the': 'Trẻ không thuộc nhóm được cấp thẻ này',
  'khong-thuoc-dien-chi-tra': 'Không thuộc diện Bảo hiểm xã hội chi trả',
  'da-tra-nguoi-khac': 'Trợ cấp đã trả cho người khác',
  'khong-co-than-nhan-huong': 'Không có thân nhân thuộc diện hưởng',
  'chua-co-y-kien-chu-ho': 'Chưa có ý kiến đồng ý của chủ hộ',
  'so-dinh-danh-chu-ho': 'Số định danh của chủ hộ chưa có hoặc chưa đúng',
  'dia-chi-chua-ro': 'Địa chỉ chưa rõ',
  'quan-he-chu-ho-chua-khop': 'Quan hệ với chủ hộ chưa khớp giấy tờ',
  'thieu-giay-to': 'Thiếu giấy tờ',
  'noi-thuong-tru-cuoi': 'Chưa rõ nơi thường trú cuối cùng',
  'so-dinh-danh-nguoi-mat': 'Số định danh của người đã mất chưa có hoặc chưa đúng',
  'chu-ho-khong-dong-y': 'Chủ hộ không đồng ý',
  'ngoai-dia-ban': 'Địa chỉ ngoài địa bàn',
  'cho-o-tranh-chap': 'Chỗ ở đang có tranh chấp',
  'khong-co-thuong-tru': 'Người này không thường trú ở đó',
  'da-xoa-thuong-tru': 'Đã xóa đăng ký thường trú trước đó',
}

/** What a code means; a sentence that says so when nobody wrote it down. */
export const wordsOfCode = (code: string): string => words[code] ?? 'Mã riêng của cơ quan, chưa có diễn giải'
