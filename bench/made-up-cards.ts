import { day } from '../src/kernel/day.ts'
import { slug } from '../src/kernel/text.ts'
import { sectors, type Card, type Level } from '../src/modules/procedures/index.ts'

const ACTS = [
  'Cấp',
  'Cấp lại',
  'Cấp đổi',
  'Gia hạn',
  'Điều chỉnh',
  'Thu hồi',
  'Đăng ký',
  'Xác nhận',
  'Thẩm định',
  'Chấp thuận',
  'Công nhận',
  'Thông báo',
]
const PAPERS = [
  'giấy phép hoạt động',
  'giấy chứng nhận đủ điều kiện',
  'chứng chỉ hành nghề',
  'giấy phép xây dựng',
  'quyết định cho thuê đất',
  'hồ sơ thiết kế',
]
const MATTERS = [
  'cơ sở kinh doanh',
  'trường mầm non',
  'phòng khám',
  'công trình dân dụng',
  'hợp tác xã',
  'hộ gia đình',
  'nhà xưởng',
  'bãi đỗ xe',
  'khu du lịch',
  'cửa hàng thuốc',
  'quầy thực phẩm',
  'tàu cá',
  'giếng khoan',
  'biển quảng cáo',
  'lễ hội',
  'thư viện',
  'câu lạc bộ',
  'trung tâm ngoại ngữ',
]
const LEVELS: readonly Level[] = ['city', 'district', 'commune']

const pick = <T>(of: readonly T[], n: number): T => of[n % of.length]!

/** As many cards as are asked for, of a size as the national records have; names are made up and differ. */
export const cardsMadeUp = (size: number): Card[] =>
  Array.from({ length: size }, (_, n) => {
    const { sector, name: field } = pick(sectors, n)
    const matter = pick(MATTERS, Math.floor(n / 7))
    const name = `${pick(ACTS, Math.floor(n / 3))} ${pick(PAPERS, Math.floor(n / 5))} cho ${matter} lĩnh vực ${field} loại ${n}`
    const code = `9.${String(n).padStart(6, '0')}`
    return {
      code,
      name,
      slug: slug(name),
      sector,
      level: pick(LEVELS, n),
      audiences: n % 2 ? ['business'] : ['citizen', 'business'],
      agency: 'Sở quản lý ngành',
      about: `Thủ tục làm tại bộ phận một cửa. Áp dụng cho ${matter} trong lĩnh vực ${field.toLowerCase()}.`,
      plain: '',
      steps: ['Nộp hồ sơ tại bộ phận một cửa hoặc qua mạng', 'Cơ quan thẩm định hồ sơ, kiểm tra thực tế khi cần', 'Trả kết quả theo giấy hẹn'],
      papers: Array.from({ length: 5 }, (_, paper) => ({
        name: `Đơn, bản vẽ, giấy tờ số ${paper} về ${matter}`,
        form: 'submit' as const,
        required: paper < 3,
      })),
      fee: [{ says: 'Lệ phí theo nghị quyết của Hội đồng nhân dân', amount: 100_000 }],
      time: [{ says: '15 ngày làm việc', days: 15, unit: 'working' as const }],
      result: [pick(PAPERS, Math.floor(n / 5))],
      law: [`Luật chuyên ngành ${n % 40}`, `Nghị định ${n % 90} quy định chi tiết`],
      lifeEvents: [],
      synonyms: [`xin phép ${matter}`, `giấy ${matter} loại ${n}`],
      kind: 'imported' as const,
      online: false,
      source: 'số liệu làm ra để đo',
      certainty: 'doubtful' as const,
      doubts: [],
      validFrom: day('2016-01-01'),
      validTo: null,
    }
  })
