/** The texts of marriages with a foreign element in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký kết hôn có yếu tố nước ngoài': 'Register a marriage with a foreign element',
  'Đăng ký kết hôn với người nước ngoài, hoặc công dân Việt Nam định cư ở nước ngoài. Hai bên cùng có mặt khi nhận.': 'Register a marriage with a foreigner, or with a Vietnamese citizen settled abroad. Both come to collect.',
  'Lệ phí kết hôn có yếu tố nước ngoài': 'Fee for a marriage with a foreign element',
  'Giấy của nước ngoài xác nhận tình trạng hôn nhân của bên nước ngoài': 'Confirmation of the marital status of the foreign side, issued by that country', 'Dữ liệu hộ tịch không có thông tin này': 'The civil status data do not have this',
  'Giấy khám sức khỏe và giấy tờ khác của bên nước ngoài chưa đối chiếu với văn bản. Hỏi xã, phường trước khi nộp.': 'A health certificate and other papers of the foreign side have not been checked against the text. Ask the commune before filing.',
  'Cô gái Hà Nội kết hôn với người Nhật Bản': 'A woman of Ha Noi marries a Japanese citizen',
}
