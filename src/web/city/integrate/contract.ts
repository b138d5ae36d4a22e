/** Who can be connected, and for what. */
export const agencies = [
  { label: 'Công an', value: 'Đăng ký thường trú cho trẻ, xóa đăng ký thường trú của người đã mất' },
  { label: 'Bảo hiểm xã hội', value: 'Cấp thẻ bảo hiểm y tế, trợ cấp mai táng, trợ cấp tuất' },
  { label: 'Cơ sở dữ liệu dân cư', value: 'Cấp số định danh cho trẻ' },
  { label: 'Cơ sở y tế', value: 'Gửi trước Giấy chứng sinh, Giấy báo tử' },
  { label: 'Cổng Dịch vụ công quốc gia', value: 'Chuyển hồ sơ nộp tại Cổng, nhận trạng thái hồ sơ' },
] as const

/** What the city expects where it brings letters. */
export const toAgency = [
  { label: 'Nhận', value: 'Trả 202 với acknowledged là mã thư và fresh true. Thư đã có thì trả 200, fresh false.' },
  { label: 'Từ chối hẳn', value: 'Trả 4xx với problem+json và code. Thư dừng lại, người điều hành xem rồi sửa hoặc bỏ.' },
  { label: 'Chưa nhận được', value: 'Trả 503, 429 hoặc để quá mười giây. Thư được gửi lại, cùng mã, chữ ký mới.' },
  { label: 'Mã truy cập', value: 'Thành phố lấy ở địa chỉ của cơ quan bằng client credentials, nếu cơ quan cần.' },
  { label: 'Băm', value: 'Trả đầu đề x-road-request-hash: SHA-512 của thân thư, viết bằng base64.' },
  { label: 'Trùng', value: 'Cùng mã thư chỉ làm một lần. Cùng mã mà thân khác thì trả 409 replayed.' },
] as const

/** The headers of a letter, both ways. */
export const headers = [
  { name: 'authorization', says: 'Bearer và mã truy cập' },
  { name: 'content-type', says: 'application/cloudevents+json, có thể thêm charset=utf-8' },
  { name: 'webhook-id', says: 'Mã thư, như id của phong bì' },
  { name: 'webhook-timestamp', says: 'Giây từ 1970 lúc ký, lệch không quá năm phút' },
  { name: 'webhook-signature', says: 'v1, rồi HMAC-SHA256 viết bằng base64; lúc đổi khóa có thể có nhiều chữ ký, cách nhau bằng dấu cách' },
  { name: 'x-road-client', says: 'Không bắt buộc. Có thì như source của phong bì' },
  { name: 'x-road-id', says: 'Không bắt buộc. Có thì như mã thư' },
] as const

/** What the city promises about sending, as `schedule.ts` has it. */
export const promises = [
  { label: 'Gửi ít nhất một lần', value: 'Thư không mất. Có thể đến hai lần, luôn cùng mã.' },
  { label: 'Thứ tự', value: 'Thư của một hồ sơ đi lần lượt. Hồ sơ khác không phải chờ.' },
  { label: 'Gửi lại', value: 'Sau 10 giây, 20 giây, 40 giây, lâu nhất nửa giờ, xê dịch một phần tư. Sau 100 lần thì chờ người xem.' },
  { label: 'Ngắt đường', value: 'Hỏng năm lần liền thì để yên từ nửa phút đến mười phút, rồi thử bằng một thư.' },
  { label: 'Báo nhận', value: 'Trong hai giờ làm việc, ngay khi trả lời hoặc bằng thư lien-thong.bao-nhan.v1.' },
  { label: 'Trả kết quả', value: 'Trong thời hạn của phần việc, ghi ở dueAt của thư.' },
  { label: 'Kích thước', value: 'Thư tối đa 256.000 byte. Tệp tối đa 20 MB, gửi riêng theo mã băm.' },
] as const
