/** Lines of the council's fee table (data/fees.csv). */
const names: Readonly<Record<string, string>> = {
  'Lệ phí đăng ký khai sinh quá hạn': 'Fee for late birth registration',
  'Phí bản sao Giấy khai sinh': 'Fee for copies of the birth certificate',
  'Phí bản sao trích lục hộ tịch': 'Fee for copies of extracts',
  'Lệ phí ghi vào Sổ hộ tịch việc đã giải quyết ở nước ngoài': 'Fee for recording what was settled abroad',
  'Phí xác nhận thông tin hộ tịch': 'Fee for confirming civil status facts',
  'Phí chứng thực bản sao: hai trang đầu': 'Fee for certified copies: the first two pages',
  'Phí chứng thực bản sao: từ trang thứ ba': 'Fee for certified copies: from the third page',
  'Lệ phí đăng ký khai tử quá hạn': 'Fee for late death registration',
  'Lệ phí đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân': 'Fee for registering the birth of somebody who has papers',
  'Lệ phí đăng ký nhận cha, mẹ, con có yếu tố nước ngoài': 'Fee for recognition (foreign element)',
  'Lệ phí khai sinh có yếu tố nước ngoài cho người đã có hồ sơ, giấy tờ cá nhân': 'Fee for the birth of somebody who has papers (foreign element)',
  'Lệ phí đăng ký khai sinh có yếu tố nước ngoài': 'Fee for registering a birth (foreign element)',
  'Lệ phí đăng ký khai tử có yếu tố nước ngoài': 'Fee for registering a death (foreign element)',
  'Lệ phí đăng ký kết hôn có yếu tố nước ngoài': 'Fee for registering a marriage (foreign element)',
  'Lệ phí nhận cha, mẹ, con và khai sinh quá hạn': 'Fee for recognition and late birth registration',
}

const CONFIRM = ' (quầy một cửa xác nhận lại)'

/** Each line as pages print it: alone, with its sum, by number, and with the note that the counter will confirm the sum. */
export const fees: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(names).flatMap(([vietnamese, english]) =>
    ['', ': {}', ' × {}: {}'].flatMap(rest =>
      (rest === '' ? [''] : ['', CONFIRM]).map(
        note => [`${vietnamese}${rest}${note}`, `${english}${rest}${note && ' (the counter will confirm)'}`] as const,
      ),
    ),
  ),
)
