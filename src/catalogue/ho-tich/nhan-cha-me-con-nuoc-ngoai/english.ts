/** The texts of recognition with a foreign element in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài': 'Register the recognition of a parent or child with a foreign element',
  'Đăng ký cha, mẹ nhận con hoặc con nhận cha, mẹ khi một bên là người nước ngoài hoặc định cư ở nước ngoài.': 'Register that a parent recognises a child, or a child a parent, where one of them is a foreigner or settled abroad.',
  'Lệ phí nhận cha, mẹ, con có yếu tố nước ngoài': 'Fee for recognition with a foreign element',
  'Cha là người Hàn Quốc nhận con ở Hà Nội': 'A Korean father recognises a child in Ha Noi',
}
