/** The texts of registration at people's homes in English. */
export const english: Readonly<Record<string, string>> = {
  'Đăng ký khai sinh lưu động': 'Register a birth at home', 'Đăng ký kết hôn lưu động': 'Register a marriage at home', 'Đăng ký khai tử lưu động': 'Register a death at home',
  'Công chức xã, phường đến nhà đăng ký khai sinh và trao Giấy khai sinh, khi người nhà không đi được.': 'The commune’s officer comes to the home, registers the birth and hands over the Giấy khai sinh (birth certificate) when the family cannot come.',
  'Công chức xã, phường đến nhà đăng ký kết hôn, khi một hoặc cả hai bên không đi được. Hai bên cùng có mặt tại đó.': 'The commune’s officer comes to the home and registers the marriage when one or both cannot come. Both are present there.',
  'Công chức xã, phường đến nhà đăng ký khai tử, khi người thân không đi được hoặc người mất không có người thân.': 'The commune’s officer comes to the home and registers the death when relatives cannot come or there are none.',
  'Cha, mẹ ốm bệnh hoặc khuyết tật, không đi được': 'A parent is ill or disabled and cannot come', 'Cha, mẹ đang bị tạm giam hoặc chấp hành án phạt tù': 'A parent is detained or in prison',
  'Một hoặc cả hai bên ốm bệnh hoặc khuyết tật, không đi được': 'One or both are ill or disabled and cannot come',
  'Người thân già yếu, ốm bệnh hoặc khuyết tật, không đi được': 'The relatives are old, ill or disabled and cannot come', 'Người mất không có người thân ở cùng địa bàn': 'The deceased has no relative in the area',
  'Công chức mang sổ đến nhà. Hai bên cùng có mặt, nói rõ ý muốn kết hôn, ký sổ và ký giấy': 'The officer brings the book. Both are present, state their will, sign book and certificate',
  'Trường hợp nào được đăng ký tại nhà thì chưa đối chiếu với văn bản. Xã, phường xem xét từng trường hợp.': 'Which cases are registered at home has not been checked against the text of the law. The commune looks at each case.',
  'Cổng quốc gia không ghi lệ phí của việc đăng ký lưu động. Ở đây không thu lệ phí, chỉ thu phí bản sao.': 'The national portal states no fee for registration at home. No fee is charged here, only that for copies.',
  'Công chức tư pháp – hộ tịch đến nhà, giúp viết tờ khai, nhận giấy tờ và hẹn ngày trả': 'The justice officer comes to the home, helps with the declaration, takes the papers and names the day of the result',
  'Công chức mang sổ và kết quả đến nhà, người yêu cầu kiểm tra rồi nhận': 'The officer brings book and result to the home; the applicant checks and takes it',
  'Vì sao cần đăng ký tại nhà?': 'Why must it be registered at home?', 'Lý do đăng ký lưu động': 'Reason for registering at home', 'Không có lý do nào ở trên': 'None of these reasons',
  'Nơi công chức đến đăng ký': 'Where the officer comes', 'Số nhà, thôn hoặc tổ, hoặc tên cơ sở đang ở': 'House number, village or group, or name of the place of stay',
  'Không cần đăng ký lưu động': 'No need to register at home', 'Dùng thủ tục thường: nộp qua mạng hoặc tại quầy một cửa': 'Use the usual procedure: on the net or at the one-stop desk',
  'Không thu lệ phí đăng ký lưu động': 'No fee for registration at home', 'Đăng ký lưu động': 'Registration at home',
}
