import { khaiSinh2016, khaiSinh2025 } from '../../ho-tich/khai-sinh/index.ts'
import { day } from '#kernel/day.ts'
import type { Answers, Edition } from '#procedures'
import { casesOf, type Case } from '../group.ts'

const NGHIA_TAN = '00160@2004-08-31'
const CUA_NAM = '00073@2004-08-31'
const NGHIA_DO = '00160@2025-07-01'
const BIRTH = '1.001193'
const ONLY_CARD = '2.001023'

const clinic2016 = { 'card.clinic': 'Trạm y tế phường Nghĩa Tân' } as const
const clinic2025 = { 'card.clinic': 'Trạm y tế phường Nghĩa Đô', 'card.delivery': 'dien-tu' } as const
const mothers = { 'residence.of': 'me', 'head.who': 'me' } as const
const grandfather = { 'head.who': 'khac', 'head.name': 'Nguyễn Quang Tiến', 'head.relation': 'chau' } as const
const form = (papers: readonly string[]) => [...papers, 'to-khai-bhyt']
const OLD = ['so-ho-khau', 'phieu-bao-ho-khau'] as const
const household = (papers: readonly string[]) => form([...papers.filter(code => code !== 'giay-cu-tru'), ...OLD])
const usual = ['giay-chung-sinh', 'giay-ket-hon', 'giay-tuy-than'] as const

/** Cases of either group: what sends people to the registration of the birth alone. */
const notTogether = (of: string, born: string, late: Answers): Case[] => [
  {
    of,
    id: 'sau-tuoi',
    title: 'Trẻ đã đủ 6 tuổi',
    answers: { 'child.born': born, 'child.lateReason': 'Trước đây chưa đăng ký', ...late },
    fee: 'khai-sinh-qua-han',
    errors: ['child.born'],
    goesTo: BIRTH,
  },
  { of, id: 'da-mat', title: 'Trẻ đã mất sau khi sinh', answers: { 'birth.special': 'mat-sau-24h' }, errors: ['birth.special'], goesTo: BIRTH },
]
const old = notTogether('thuong', '2010-12-01', { 'fee.exempt': 'khong' })
const now = notTogether('so-dinh-danh', '2019-12-01', { 'fee.exempt': 'khong', 'mother.born': '1990-08-20' })
/** The same family some years later, when household books on paper went out of use. */
const later = (filedOn: string, born: string, papers: readonly string[]): Case => ({
  of: 'thuong',
  id: `nam-${filedOn.slice(0, 4)}`,
  title: `Nộp ngày ${filedOn}`,
  filedOn: day(filedOn),
  answers: { 'child.born': born },
  papers,
})

export const withResidence2016 = casesOf(
  khaiSinh2016 as Edition,
  { ...mothers, ...clinic2016 },
  household,
)([
  { of: 'thuong', title: 'Trẻ về hộ của mẹ, mẹ là chủ hộ' },
  {
    of: 'thuong',
    id: 'ho-ong-noi',
    title: 'Trẻ về hộ ông nội, cùng nơi cha mẹ ở',
    answers: { ...grandfather, 'residence.of': 'cha', 'head.pin': '010203040' },
  },
  {
    of: 'thuong',
    id: 'hai-noi',
    title: 'Cha mẹ ở hai nơi, trẻ về hộ của cha',
    answers: {
      'parents.sameHome': false,
      'father.commune': CUA_NAM,
      'father.address': 'Số 18, phố Nam Ngư',
      'father.pin': '001088054321',
      'residence.of': 'cha',
      'head.who': 'cha',
    },
  },
  {
    of: 'thuong',
    id: 'nha-nguoi-khac',
    title: 'Trẻ về nhà ông ngoại ở phường khác',
    answers: { ...grandfather, 'residence.of': 'khac', 'residence.commune': CUA_NAM, 'residence.address': 'Số 18, phố Nam Ngư' },
    papers: [...usual, ...OLD, 'y-kien-thuong-tru', 'to-khai-bhyt'],
  },
  { of: 'muon' },
  { of: 'chi-me' },
  { of: 'lam-chung' },
  { of: 'sinh-doi' },
  { of: 'ong-ba', answers: { 'head.who': 'nguoi-di', 'head.relation': 'chau' } },
  { of: 'uy-quyen' },
  {
    of: 'bo-roi',
    answers: { 'residence.of': undefined, 'residence.address': 'Số 18, phố Nam Ngư', 'head.who': 'nguoi-di', 'head.relation': 'khac' },
  },
  later('2022-05-10', '2022-05-02', [...usual, 'so-ho-khau', 'to-khai-bhyt']),
  later('2023-05-10', '2023-05-02', [...usual, 'giay-cu-tru', 'to-khai-bhyt']),
  { of: 'cha-nhan' },
  { of: 'nuoc-ngoai' },
  ...old,
  {
    of: 'thuong',
    id: 'khong-thuong-tru',
    title: 'Chưa đăng ký thường trú cho trẻ',
    answers: { 'residence.of': 'khong' },
    errors: ['residence.of'],
    goesTo: ONLY_CARD,
  },
  {
    of: 'thuong',
    id: 'ngoai-ha-noi',
    title: 'Trẻ về nơi thường trú của mẹ ở tỉnh khác',
    answers: { 'parents.sameHome': false, 'mother.commune': 'ngoai', 'father.commune': NGHIA_TAN, 'father.address': 'Số 5, tổ 12' },
    errors: ['residence.of'],
    goesTo: ONLY_CARD,
  },
  {
    of: 'thuong',
    id: 'nham-chu-ho',
    title: 'Ghi số của mẹ là số của chủ hộ',
    answers: { ...grandfather, 'head.pin': '012345678' },
    errors: ['head.pin'],
  },
])

export const onlyCard2016 = casesOf(
  khaiSinh2016 as Edition,
  clinic2016,
  form,
)([
  { of: 'thuong', title: 'Sinh ở bệnh viện, xin thẻ bảo hiểm y tế' },
  { of: 'muon' },
  { of: 'chi-me' },
  { of: 'ong-ba' },
  { of: 'bo-roi' },
  {
    of: 'thuong',
    id: 'me-tinh-khac',
    title: 'Mẹ ở tỉnh khác, cha ở Hà Nội',
    answers: { 'parents.sameHome': false, 'mother.commune': 'ngoai', 'father.commune': NGHIA_TAN, 'father.address': 'Số 5, tổ 12' },
  },
  { of: 'cha-nhan' },
  { of: 'nuoc-ngoai' },
  ...old,
])

const atHome = { ...mothers, 'residence.address': 'Số 5, tổ 12', ...clinic2025 } as const
const withPin = { ...grandfather, 'head.pin': '001055000321' } as const
const same = (papers: readonly string[]) => papers
export const withResidence2025 = casesOf(
  khaiSinh2025 as Edition,
  atHome,
  same,
)([
  { of: 'so-dinh-danh', title: 'Cha mẹ có số định danh, trẻ về hộ của mẹ' },
  { of: 'ma-chung-sinh', answers: { 'card.delivery': 'cung-giay' } },
  { of: 'so-dinh-danh', id: 'cha-chu-ho', title: 'Cha là chủ hộ, mẹ đi đăng ký', answers: { 'residence.of': 'cha', 'head.who': 'cha' } },
  { of: 'so-dinh-danh', id: 'ho-ong-noi', title: 'Ông nội là chủ hộ', answers: withPin },
  {
    of: 'so-dinh-danh',
    id: 'nha-nguoi-khac',
    title: 'Trẻ về nhà ông ngoại ở phường khác',
    answers: { ...withPin, 'residence.of': 'khac', 'residence.commune': '00082@2025-07-01', 'residence.address': 'Số 18, phố Nam Ngư' },
  },
  {
    of: 'so-dinh-danh',
    id: 'buu-chinh',
    title: 'Nhận Giấy khai sinh và thẻ qua bưu điện',
    answers: { delivery: 'buu-chinh', 'delivery.address': 'Số 5, tổ 12, phường Nghĩa Đô, Hà Nội', 'card.delivery': 'cung-giay' },
  },
  { of: 'khong-so', answers: { 'residence.address': undefined } },
  { of: 'muon' },
  { of: 'sai-so' },
  { of: 'ong-ba', answers: { 'head.who': 'nguoi-di', 'head.relation': 'chau' } },
  { of: 'tinh-khac', answers: { 'residence.of': 'khac', 'residence.commune': NGHIA_DO } },
  ...now,
  {
    of: 'so-dinh-danh',
    id: 'khong-thuong-tru',
    title: 'Chưa đăng ký thường trú cho trẻ',
    answers: { 'residence.of': 'khong' },
    errors: ['residence.of'],
    goesTo: ONLY_CARD,
  },
  {
    of: 'so-dinh-danh',
    id: 'me-la-chu-ho',
    title: 'Mẹ đi đăng ký, chọn chủ hộ là người đi đăng ký',
    answers: { 'head.who': 'nguoi-di', 'head.relation': 'con' },
    errors: ['head.who'],
  },
])

export const onlyCard2025 = casesOf(
  khaiSinh2025 as Edition,
  clinic2025,
  same,
)([
  { of: 'so-dinh-danh', title: 'Cha mẹ có số định danh, xin thẻ điện tử' },
  { of: 'ma-chung-sinh', answers: { 'card.delivery': 'cung-giay' } },
  { of: 'khong-so' },
  { of: 'muon' },
  { of: 'sai-so' },
  { of: 'ong-ba' },
  { of: 'tinh-khac' },
  ...now,
])
