import { day, type Day } from '#kernel/day.ts'
import type { Certainty, ServiceLevel } from './service.ts'

/** A service as it was announced, under the procedure's name and code of today. */
export type Offer = { readonly procedure: string; readonly name: string; readonly certainty: Certainty; readonly source: string }

/** Several procedures opened on one day at all communes of these districts (null: at all communes). */
export type Wave = {
  readonly wave: string
  readonly name: string
  readonly procedures: readonly string[]
  readonly districts: readonly string[] | null
  readonly from: Day
  readonly to: Day | null
  readonly level: ServiceLevel
  readonly decision: string | null
  readonly certainty: Certainty
}

const press = 'VietTimes 3/2017; HanoiTimes 13/8/2016'
const inferred = (procedure: string, name: string): Offer => ({
  procedure,
  name,
  certainty: 'inferred',
  source: 'Không tìm thấy danh sách đầy đủ; chọn theo thủ tục cấp xã thường gặp',
})

/** Seven services from July 2016: three are named by the press, the other four are our reading. */
export const offers2016: readonly Offer[] = [
  { procedure: '1.001193', name: 'Đăng ký khai sinh', certainty: 'certain', source: press },
  { procedure: '1.000656', name: 'Đăng ký khai tử', certainty: 'certain', source: press },
  { procedure: '1.000894', name: 'Đăng ký kết hôn', certainty: 'certain', source: press },
  { procedure: '2.000986', name: 'Khai sinh, thường trú và thẻ bảo hiểm y tế', certainty: 'probable', source: 'Thông tư liên tịch 05/2015' },
  { procedure: '2.001023', name: 'Khai sinh và thẻ bảo hiểm y tế', certainty: 'probable', source: 'Thông tư liên tịch 05/2015' },
  { procedure: '2.000815', name: 'Chứng thực bản sao từ bản chính', certainty: 'probable', source: 'HanoiTimes 13/8/2016' },
  inferred('2.000635', 'Cấp bản sao trích lục hộ tịch'),
]

/** Six commune services from 19/1/2017; which six is our reading. */
export const offers2017: readonly Offer[] = [
  inferred('1.004873', 'Cấp giấy xác nhận tình trạng hôn nhân'),
  inferred('1.001022', 'Đăng ký nhận cha, mẹ, con'),
  inferred('1.004859', 'Thay đổi, cải chính, bổ sung hộ tịch'),
  inferred('1.004837', 'Đăng ký giám hộ'),
  inferred('1.004845', 'Đăng ký chấm dứt giám hộ'),
  inferred('1.004884', 'Đăng ký lại khai sinh'),
]

export const seven = offers2016.map(offer => offer.procedure)
export const six = offers2017.map(offer => offer.procedure)

const pilot = ['004', '019']
const quan = ['001', '002', '003', '005', '006', '007', '008', '009', '021', '268']
const rural = ['016', '017', '018', '020', '250', '269', '271', '272', '273', '274', '275', '276', '277', '278', '279', '280', '281', '282']

/** Nghị định 42/2022, Điều 11: mức độ 3 is "một phần" since 24/6/2022. The three tiers end on 1/7/2025. */
const LEVELS_RENAMED = day('2022-06-24')
const TWO_TIERS = day('2025-07-01')

type Opened = Omit<Wave, 'to' | 'level' | 'decision'>

const thenPartial = (opened: Opened): Wave[] => [
  { ...opened, to: LEVELS_RENAMED, level: '3', decision: null },
  { ...opened, from: LEVELS_RENAMED, to: TWO_TIERS, level: 'partial', decision: 'Nghị định 42/2022/NĐ-CP', certainty: 'inferred' },
]

/** 24, then 168, then 584 communes: the numbers and 15/12/2016 are facts; the days of the first two phases and what each held are inferred. */
export const waves: readonly Wave[] = [
  ...thenPartial({
    wave: '2016-1',
    name: 'Thí điểm tại 24 phường',
    procedures: seven,
    districts: pilot,
    from: day('2016-07-25'),
    certainty: 'inferred',
  }),
  ...thenPartial({
    wave: '2016-2',
    name: 'Mở rộng ra 168 phường',
    procedures: seven,
    districts: quan,
    from: day('2016-10-03'),
    certainty: 'inferred',
  }),
  ...thenPartial({
    wave: '2016-3',
    name: 'Toàn bộ 584 xã, phường, thị trấn',
    procedures: seven,
    districts: rural,
    from: day('2016-12-15'),
    certainty: 'certain',
  }),
  ...thenPartial({
    wave: '2017-1',
    name: 'Đợt 1 năm 2017, 6 dịch vụ tại 168 phường',
    procedures: six,
    districts: [...pilot, ...quan],
    from: day('2017-01-19'),
    certainty: 'certain',
  }),
  {
    wave: '2025',
    name: 'Khai sinh toàn trình tại 126 xã, phường',
    procedures: ['1.001193'],
    districts: null,
    from: TWO_TIERS,
    to: null,
    level: 'endToEnd',
    decision: 'Nghị định 118/2025/NĐ-CP',
    certainty: 'certain',
  },
]
