import { countries } from '#procedures'

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Countries by the name that the list gives them; those without a code of two letters are not in it. */
const countryNames = Object.fromEntries(
  countries.flatMap(({ code, name }) => {
    const says = /^[A-Z]{2}$/.test(code) ? regions.of(code) : undefined
    return says ? [[name, says]] : []
  }),
)

/** Names of the commune's procedures, of countries and of acts. An act keeps its number, its kind is glossed. */
export const names: Readonly<Record<string, string>> = {
  ...countryNames,
  'Không quốc tịch': 'Stateless',
  'Nước khác': 'Another country',
  Kinh: 'Kinh (Viet)',
  Hoa: 'Hoa (Chinese)',
  'Dân tộc khác': 'Another ethnic group',
  'Đăng ký khai tử': 'Register a death',
  'Đăng ký kết hôn': 'Register a marriage',
  'Cấp Giấy xác nhận tình trạng hôn nhân': 'Certificate of marital status',
  'Giấy xác nhận tình trạng hôn nhân': 'Certificate of marital status',
  'Đăng ký nhận cha, mẹ, con': 'Recognise a parent or a child',
  'Nhận cha, mẹ, con': 'Recognise a parent or a child',
  'Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con': 'Register a birth together with recognition of a parent',
  'Đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc': 'Change, correct or complete a civil status record; ethnicity',
  'Thay đổi, cải chính, bổ sung hộ tịch': 'Change, correct or complete a record',
  'Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh': 'Copy of an extract or of a birth certificate',
  'Bản sao trích lục hộ tịch': 'Copy of a civil status extract',
  'Cấp xác nhận thông tin hộ tịch': 'Confirmation of civil status facts',
  'Đăng ký lại khai sinh': 'Register a birth again',
  'Đăng ký lại kết hôn': 'Register a marriage again',
  'Đăng ký lại khai tử': 'Register a death again',
  'Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân': 'Register a birth of somebody who has papers',
  'Đăng ký giám hộ': 'Register a guardianship',
  'Đăng ký chấm dứt giám hộ': 'Register the end of a guardianship',
  'Đăng ký giám sát việc giám hộ': 'Register the supervision of a guardianship',
  'Đăng ký chấm dứt giám sát việc giám hộ': 'Register the end of such a supervision',
  'Đăng ký khai sinh lưu động': 'Register a birth at home (mobile)',
  'Đăng ký kết hôn lưu động': 'Register a marriage at home (mobile)',
  'Đăng ký khai tử lưu động': 'Register a death at home (mobile)',
  '{} có yếu tố nước ngoài': '{} (foreign element)',
  'Đăng ký khai sinh có yếu tố nước ngoài': 'Register a birth with a foreign element',
  'Ghi vào Sổ hộ tịch việc kết hôn đã giải quyết ở nước ngoài': 'Record a marriage concluded abroad',
  'Ghi vào Sổ hộ tịch việc ly hôn đã giải quyết ở nước ngoài': 'Record a divorce granted abroad',
  'Ghi vào Sổ hộ tịch việc hộ tịch khác đã giải quyết ở nước ngoài': 'Record another civil event settled abroad',
  'Liên thông khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi':
    'Birth, residence and health insurance card in one go (under 6)',
  'Liên thông khai sinh, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi': 'Birth and health insurance card in one go (under 6)',
  'Chứng thực bản sao từ bản chính': 'Certify a copy',
  'Chứng thực chữ ký': 'Certify a signature',
  'Chứng thực di chúc': 'Certify a will',
  'Cấp bản sao từ sổ gốc': 'Copy from the original book',
  'Đăng ký việc nuôi con nuôi trong nước': 'Register a domestic adoption',
  'Đăng ký thường trú': 'Register permanent residence',
  'Xóa đăng ký thường trú': 'Delete a permanent residence',
  'Đăng ký tạm trú': 'Register temporary residence',
  'Luật Hộ tịch {}, Điều {}': 'Law on Civil Status {}, Article {}',
  '{} khoản {}': '{1}({2})',
  '{} và Điều {}': '{} and Article {}',
  'Bộ luật Dân sự {}, Điều {}': 'Civil Code {}, Article {}',
  'Bộ luật Lao động {}, Điều {}': 'Labour Code {}, Article {}',
  'Nghị định {}': 'Decree {}',
  'Nghị định {}, Điều {}': 'Decree {}, Article {}',
  'Thông tư {}': 'Circular {}',
  'Thông tư {}, Điều {}': 'Circular {}, Article {}',
  'Quyết định {}': 'Decision {}',
}
