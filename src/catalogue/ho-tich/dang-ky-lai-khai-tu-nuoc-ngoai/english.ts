/** The texts of registering a death with a foreign element again in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký lại khai tử có yếu tố nước ngoài': 'Register a death with a foreign element again',
  'Đăng ký lại khai tử cho người nước ngoài, hoặc công dân định cư ở nước ngoài, đã đăng ký trước năm 2016.': 'Register again the death of a foreigner, or of a citizen settled abroad, that was registered before 2016.',
  'Người đã mất đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch': 'The deceased is declared as Vietnamese. Choose again, or correct the nationality',
  'Lệ phí đăng ký lại khai tử có yếu tố nước ngoài': 'Fee for registering a death with a foreign element again',
  'Đăng ký lại khai tử có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường': 'Register a death with a foreign element again at the People’s Committee of the commune',
  'Đăng ký lại khai tử có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã': 'Register a death with a foreign element again at the People’s Committee of the district',
  'Người Pháp mất ở Hà Nội năm 1994': 'A French citizen died in Ha Noi in 1994',
}
