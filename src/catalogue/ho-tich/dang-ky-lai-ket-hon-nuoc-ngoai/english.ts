/** The texts of registering a marriage with a foreign element again in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký lại kết hôn có yếu tố nước ngoài': 'Register a marriage with a foreign element again',
  'Đăng ký lại việc kết hôn với người nước ngoài đăng ký trước năm 2016, khi sổ và bản chính đều mất.': 'Register again a marriage with a foreigner that was registered before 2016, when book and originals are lost.',
  'Lệ phí đăng ký lại kết hôn có yếu tố nước ngoài': 'Fee for registering a marriage with a foreign element again',
  'Đăng ký lại kết hôn có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường': 'Register a marriage with a foreign element again at the People’s Committee of the commune',
  'Đăng ký lại kết hôn có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã': 'Register a marriage with a foreign element again at the People’s Committee of the district',
  'Vợ ở Hà Nội, chồng là người Pháp, còn bản sao': 'The wife is of Ha Noi, the husband French; a copy is kept',
}
