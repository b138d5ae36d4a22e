import type { Edition } from '#procedures'
import { khaiTu2025 } from '../../ho-tich/khai-tu/index.ts'
import { casesOf } from '../group.ts'

const self = { 'group.parts': 'ba', 'payee.self': true } as const
const account = { 'payee.account': '0021000123456', 'payee.bank': 'Vietcombank, chi nhánh Hà Nội' } as const
const survivors = { 'survivors.list': 'Nguyễn Thị Lành, 1944, vợ' } as const
const DEATH = '1.000656'

export const examples2025 = casesOf(
  khaiTu2025 as Edition,
  { 'group.parts': 'hai' },
  papers => papers,
)([
  { of: 'so-dinh-danh', title: 'Khai tử, xóa đăng ký thường trú' },
  { of: 'ma-bao-tu' },
  { of: 'khong-so' },
  { of: 'muon' },
  {
    of: 'so-dinh-danh',
    id: 'mai-tang',
    title: 'Thêm mai táng phí, nhận tiền mặt',
    answers: { ...self, 'burial.by': 'bhxh', 'insurance.number': '0100123456' },
  },
  {
    of: 'ma-bao-tu',
    id: 'mai-tang-bao-tro',
    title: 'Mai táng phí của người hưởng bảo trợ xã hội',
    answers: { ...self, ...account, 'burial.by': 'bao-tro' },
  },
  { of: 'so-dinh-danh', id: 'mai-tang-co-cong', title: 'Mai táng phí của người có công', answers: { ...self, ...account, 'burial.by': 'co-cong' } },
  {
    of: 'so-dinh-danh',
    id: 'tu-tuat',
    title: 'Bốn việc, vợ nhận tiền',
    answers: {
      'group.parts': 'bon',
      'payee.self': false,
      'payee.name': 'Nguyễn Thị Lành',
      'payee.pin': '001144004321',
      'payee.relation': 'vo-chong',
      'insurance.number': '0100123456',
      ...account,
      ...survivors,
    },
  },
  { of: 'tu-khai' },
  { of: 'nguoi-nuoc-ngoai' },
  {
    of: 'so-dinh-danh',
    id: 'khong-noi-o',
    title: 'Không rõ nơi cư trú cuối cùng',
    answers: { 'deceased.homeKnown': false, 'deceased.commune': undefined, 'death.commune': '00160@2025-07-01' },
    errors: ['deceased.homeKnown'],
    goesTo: DEATH,
  },
  {
    of: 'so-dinh-danh',
    id: 'nham-nguoi-nhan',
    title: 'Ghi số của người đã mất cho người nhận tiền',
    answers: {
      ...self,
      'burial.by': 'bhxh',
      'payee.self': false,
      'payee.name': 'Nguyễn Thị Lành',
      'payee.pin': '001040001234',
      'payee.relation': 'vo-chong',
    },
    errors: ['payee.pin'],
  },
])
