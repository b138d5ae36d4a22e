/** The texts of guardianship with a foreign element in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký giám hộ có yếu tố nước ngoài': 'Register a guardianship with a foreign element', 'Đăng ký giám hộ giữa công dân Việt Nam và người nước ngoài cùng cư trú tại Việt Nam.': 'Register a guardianship between a Vietnamese citizen and a foreigner who both live in Viet Nam.',
  'Đăng ký chấm dứt giám hộ có yếu tố nước ngoài': 'Register the end of a guardianship with a foreign element', 'Đăng ký chấm dứt giám hộ giữa công dân Việt Nam và người nước ngoài cùng cư trú tại Việt Nam.': 'Register the end of a guardianship between a Vietnamese citizen and a foreigner who both live in Viet Nam.',
  'Một trong hai người phải là công dân Việt Nam. Xem lại quốc tịch: {}': 'One of the two must be a Vietnamese citizen. Check the nationality: {}',
  'Lệ phí giám hộ có yếu tố nước ngoài': 'Fee for guardianship with a foreign element',
}
