/** The texts of registering a birth with a foreign element again in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký lại khai sinh có yếu tố nước ngoài': 'Register a birth with a foreign element again',
  'Đăng ký lại khai sinh có người nước ngoài, đăng ký ở Việt Nam trước năm 2016, khi sổ và bản chính đều mất.': 'Register again a birth with a foreigner that was registered in Viet Nam before 2016, when book and original are lost.',
  'Lệ phí đăng ký lại khai sinh có yếu tố nước ngoài': 'Fee for registering a birth with a foreign element again',
  'Đăng ký lại khai sinh có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường': 'Register a birth with a foreign element again at the People’s Committee of the commune',
  'Đăng ký lại khai sinh có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã': 'Register a birth with a foreign element again at the People’s Committee of the district',
  'Cha là người Nga, đăng ký ở Hà Nội năm 1978': 'The father is Russian; registered in Ha Noi in 1978',
}
