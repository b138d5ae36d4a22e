/** The texts of the first registration of somebody with papers and a foreign element in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký khai sinh có yếu tố nước ngoài cho người đã có hồ sơ, giấy tờ cá nhân': 'Register the birth of a person who already has personal papers, with a foreign element',
  'Đăng ký khai sinh lần đầu cho người đã có giấy tờ cá nhân, khi có người nước ngoài hoặc định cư ở nước ngoài.': 'The first registration of the birth of somebody who has personal papers, where a foreigner or somebody settled abroad is concerned.',
  'Lệ phí khai sinh có yếu tố nước ngoài cho người đã có giấy tờ': 'Fee for the birth of somebody with papers and a foreign element',
  'Đăng ký khai sinh cho người đã có giấy tờ có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường': 'Register the birth of somebody with papers and a foreign element at the People’s Committee of the commune',
  'Đăng ký khai sinh cho người đã có giấy tờ có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã': 'Register the birth of somebody with papers and a foreign element at the People’s Committee of the district',
  'Cha là người Nga, con chưa từng đăng ký': 'The father is Russian; the child was never registered',
}
