/** The texts of birth registration with recognition in English, found by the Vietnamese text. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con': 'Register a birth with recognition of parentage',
  'Cha mẹ chưa kết hôn: một hồ sơ vừa khai sinh cho con, vừa đăng ký cha hoặc mẹ nhận con.': 'For unmarried parents: one dossier registers the birth and the recognition of the child.',
  'Ai nhận con?': 'Who recognises the child?', 'Cha mẹ đã đăng ký kết hôn với nhau?': 'Are the parents married to each other?', 'Chọn Không nếu cha mẹ chưa đăng ký kết hôn': 'Choose No if the parents are not married',
  'Đăng ký khai sinh kết hợp nhận cha, mẹ, con có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã': 'Register the birth and recognition with a foreign element at the People’s Committee of the district',
  'Đăng ký khai sinh kết hợp nhận cha, mẹ, con có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường': 'Register the birth and recognition with a foreign element at the People’s Committee of the commune',
  'Cha mẹ đã đăng ký kết hôn': 'The parents are married', 'Con là con chung, không phải nhận. Dùng thủ tục Đăng ký khai sinh': 'The child is theirs, no recognition is needed. Use the registration of birth',
  'Trẻ đã mất thì việc nhận con do Tòa án giải quyết. Đăng ký khai sinh riêng': 'The recognition of a child who died is for the court. Register the birth alone',
  'Lệ phí nhận cha, mẹ, con và đăng ký sau 60 ngày từ ngày sinh': 'Fee for the recognition and for registering more than 60 days after birth',
  'Cha và mẹ cùng có mặt, ký sổ, nhận Giấy khai sinh và trích lục': 'Father and mother come, sign the book, receive the certificate and the extract',
  'Tờ khai đăng ký khai sinh và tờ khai đăng ký nhận cha, mẹ, con': 'Declarations for birth registration and for recognition', 'Việc nhận cha, mẹ, con': 'The recognition',
}
