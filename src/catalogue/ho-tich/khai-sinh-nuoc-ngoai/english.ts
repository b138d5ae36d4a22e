/** The texts of births with a foreign element in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký khai sinh có yếu tố nước ngoài': 'Register a birth with a foreign element',
  'Đăng ký khai sinh cho trẻ có cha hoặc mẹ là người nước ngoài, hoặc trẻ sinh ở nước ngoài chưa đăng ký ở đâu.': 'Register the birth of a child with a foreign parent, or of a child born abroad and registered nowhere yet.',
  'Trẻ sinh ở nước ngoài, chưa đăng ký ở đâu': 'The child was born abroad and is registered nowhere yet', 'Trẻ đã đăng ký khai sinh ở nước ngoài': 'The birth is registered abroad already',
  'Đã đăng ký khai sinh ở nước ngoài': 'Registered abroad already', 'Làm thủ tục ghi vào Sổ hộ tịch việc hộ tịch khác đã giải quyết ở nước ngoài': 'Have the foreign registration noted in the book instead',
  'Trẻ bị bỏ rơi': 'An abandoned child', 'Trẻ bị bỏ rơi, không rõ cha mẹ thì dùng thủ tục Đăng ký khai sinh': 'For an abandoned child of unknown parents use the domestic registration of births',
  'Yếu tố nước ngoài đang chọn là sinh ở nước ngoài. Chọn lại yếu tố đó, hoặc nơi sinh': 'The foreign element chosen is a birth abroad. Choose it again, or the place of birth',
  'Trẻ sinh ở nước ngoài thì nộp giấy của nước đó về việc sinh. Chọn Có': 'For a child born abroad hand in the paper of that country about the birth. Choose Yes',
  'Lệ phí khai sinh có yếu tố nước ngoài': 'Fee for a birth with a foreign element',
  'Giấy tờ khi chọn quốc tịch nước ngoài cho trẻ, và giấy về việc sinh ở nước ngoài, chưa đối chiếu với văn bản. Hỏi xã, phường trước khi nộp.': 'The papers for a foreign nationality of the child and for a birth abroad have not been checked against the text. Ask the commune before filing.',
  'Mẹ ở Hà Nội, cha là người Nhật Bản': 'The mother is of Ha Noi, the father is Japanese',
}
