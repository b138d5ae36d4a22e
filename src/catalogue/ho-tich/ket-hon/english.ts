/** The texts of marriage registration in English, found by the Vietnamese text. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký kết hôn': 'Register a marriage',
  'Đăng ký kết hôn và nhận hai bản chính Giấy chứng nhận kết hôn. Hai bên cùng có mặt khi nhận.': 'Register a marriage and receive two originals of the Giấy chứng nhận kết hôn (marriage certificate). Both come to collect.',
  'Giấy xác nhận tình trạng hôn nhân cấp khi nào?': 'When was the confirmation of marital status issued?', 'Số Giấy xác nhận tình trạng hôn nhân': 'Number of the confirmation', 'Ngày cấp Giấy xác nhận': 'Day of issue', 'Nơi cấp Giấy xác nhận': 'Place of issue',
  'Xã, phường nơi người đó cư trú': 'The commune where that person lives',
  'Một bên là người nước ngoài': 'One side is a foreigner', 'Đăng ký kết hôn có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã': 'Register a marriage with a foreign element at the People’s Committee of the district',
  'Đăng ký kết hôn có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường': 'Register a marriage with a foreign element at the People’s Committee of the commune',
  'Ngày cấp Giấy xác nhận phải là hôm nay hoặc trước hôm nay. Đang nhập: {}': 'The day of issue must be today or before. Entered: {}', 'Giấy xác nhận đã quá 6 tháng. Xin cấp giấy mới trước khi nộp. Ngày cấp: {}': 'The confirmation is older than 6 months. Ask for a new one before filing. Issued: {}',
  'Giấy xác nhận tình trạng hôn nhân của bên cư trú nơi khác': 'Confirmation of marital status of the side that lives elsewhere', 'Cấp trong 6 tháng trước ngày nộp': 'Issued within 6 months before filing',
  'Miễn phí khi hai bên là công dân cư trú ở trong nước': 'Free when both are citizens living in the country',
  'Hai bên cùng có mặt, nói rõ ý muốn kết hôn, ký sổ và ký giấy. Mỗi bên nhận một bản chính': 'Both come, state their will, sign book and certificate. Each takes one original',
  'Tờ khai đăng ký kết hôn': 'Declaration for marriage registration',
  'Lời khai là đúng sự thật. Việc kết hôn là tự nguyện, không vi phạm Luật Hôn nhân và gia đình. Hai bên chịu trách nhiệm trước pháp luật.': 'The declaration is true. The marriage is of free will and breaks no rule of the Law on Marriage and Family. Both answer before the law.',
  'Giấy xác nhận': 'Confirmation', 'Giấy xác nhận tình trạng hôn nhân': 'Giấy xác nhận tình trạng hôn nhân (confirmation of marital status)',
}
