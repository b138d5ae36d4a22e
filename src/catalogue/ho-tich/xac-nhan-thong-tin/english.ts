/** The texts of confirmations of civil status facts in English; those shared with copies are in `ban-sao`. */
export const english: Readonly<Record<string, string>> = {
  'Cấp xác nhận thông tin hộ tịch': 'Confirmation of civil status facts', 'Xin văn bản xác nhận thông tin đã ghi trong sổ hộ tịch.': 'Ask for a written confirmation of what the civil status books say.',
  'Cần xác nhận về việc nào?': 'A confirmation about which event?', 'Cần xác nhận điều gì?': 'What is to be confirmed?', 'Thông tin cần xác nhận': 'Facts to be confirmed', 'Ví dụ: ngày sinh, tên cha, tên mẹ đã ghi trong sổ': 'For example: date of birth, names of the parents as registered',
  'Dùng vào việc gì': 'What it is for', 'Mục đích sử dụng': 'Purpose', 'Đề nghị xác nhận': 'What is to be confirmed', 'Phí cho mỗi việc được xác nhận': 'Charged for each event confirmed',
  'Văn bản xác nhận thông tin hộ tịch': 'Confirmation of civil status facts', 'Tờ khai xác nhận thông tin hộ tịch': 'Declaration for a confirmation of civil status facts',
  'Trường hợp phải xác minh được thêm 3 ngày làm việc. Thời gian này chưa đối chiếu với văn bản.': 'Verification may take 3 more working days. This has not been checked against the text.',
  'Ngày bắt đầu của thủ tục này lấy theo Nghị định 87/2020, chưa đối chiếu với văn bản.': 'The first day of this procedure follows Decree 87/2020 and has not been checked against the text.',
}
