/** The texts of deaths with a foreign element in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký khai tử có yếu tố nước ngoài': 'Register a death with a foreign element',
  'Đăng ký khai tử cho người nước ngoài, hoặc công dân Việt Nam định cư ở nước ngoài, mất tại Việt Nam.': 'Register the death in Viet Nam of a foreigner, or of a Vietnamese citizen settled abroad.',
  'Lệ phí khai tử có yếu tố nước ngoài': 'Fee for a death with a foreign element',
}
