/** The texts of birth with recognition and a foreign element in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký khai sinh kết hợp nhận cha, mẹ, con có yếu tố nước ngoài': 'Register a birth together with the recognition of parentage, with a foreign element',
  'Cha mẹ chưa kết hôn, có người nước ngoài: một hồ sơ vừa khai sinh cho con, vừa đăng ký cha hoặc mẹ nhận con.': 'Parents not married, one a foreigner: one dossier registers the birth and that the father or mother recognises the child.',
  'Lệ phí khai sinh và nhận cha, mẹ, con có yếu tố nước ngoài': 'Fee for a birth with recognition and a foreign element',
  'Cha là người Hàn Quốc nhận con mới sinh': 'A Korean father recognises a newborn child',
}
