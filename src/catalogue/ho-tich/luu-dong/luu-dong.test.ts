import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { draftedFields, feeOf, timeOf, type Edition } from '#procedures'
import { goesTo, lawCases, type LawCase } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { ketHon2016, ketHon2025, ketHon2027 } from '../ket-hon/index.ts'
import { khaiSinh2016, khaiSinh2025, khaiSinh2027 } from '../khai-sinh/index.ts'
import { khaiTu2016, khaiTu2025, khaiTu2027 } from '../khai-tu/index.ts'
import * as mobile from './index.ts'

/** What every registration at home asks first, and says. */
const atHome = (edition: Edition, id: string): LawCase[] => [
  [edition, id, {}],
  [edition, id, { 'mobile.reason': 'khong' }, 'Dùng thủ tục thường: nộp qua mạng hoặc tại quầy một cửa'],
  [edition, id, { 'mobile.reason': undefined }, 'Chọn lý do đăng ký lưu động'],
  [edition, id, { 'mobile.place': undefined }, 'Nhập nơi công chức đến đăng ký'],
]

const { khaiSinhLuuDong2016: births, khaiSinhLuuDong2025: birthsNow } = mobile
lawCases('Đăng ký khai sinh lưu động: như khai sinh, thêm lý do và nơi đến', [
  ...atHome(births, 'thuong'), ...atHome(birthsNow, 'so-dinh-danh'),
  [births, 'thuong', { 'mother.born': '2018' }, 'Năm sinh của mẹ phải trước ngày sinh của con. Kiểm tra lại: 2018'],
  [births, 'thuong', { 'father.born': '2017-03-12' }, 'Năm sinh của cha phải trước ngày sinh của con. Kiểm tra lại: 12/03/2017'],
  [births, 'thuong', { 'mother.pin': undefined }, 'Nhập số giấy tờ tùy thân của mẹ'],
  [births, 'thuong', { 'mother.born': '1956' }, 'Theo năm đã nhập, mẹ hơn 60 tuổi khi sinh con. Kiểm tra lại: 1956'],
  [births, 'thuong', { 'father.pin': '001188012345' }, 'Số định danh này không phải của cha. Kiểm tra lại số 001188012345'],
])

const { ketHonLuuDong2016: weddings, ketHonLuuDong2025: weddingsNow } = mobile
lawCases('Đăng ký kết hôn lưu động: vẫn đủ điều kiện kết hôn', [
  ...atHome(weddings, 'cung-noi'), ...atHome(weddingsNow, 'so-dinh-danh'),
  [weddings, 'cung-noi', { 'wife.born': '1999-03-16' }, 'Bên nữ phải đủ 18 tuổi vào ngày nộp. Nộp lại khi đủ tuổi. Ngày sinh đang nhập: 16/03/1999'],
  [weddings, 'cung-noi', { 'wife.status': 'dang-co' }, 'Đang có vợ, có chồng thì chưa đăng ký được. Ly hôn xong mới nộp hồ sơ (bên nữ)'],
  [weddings, 'cung-noi', { 'couple.related': true }, 'Người có quan hệ này không được kết hôn với nhau. Chưa chắc thì hỏi công chức tư pháp – hộ tịch'],
  [weddings, 'cung-noi', { 'couple.incapable': true }, 'Người mất năng lực hành vi dân sự chưa kết hôn được. Nộp khi Tòa án đã hủy quyết định đó'],
])

const { khaiTuLuuDong2016: deaths, khaiTuLuuDong2025: deathsNow } = mobile
lawCases('Đăng ký khai tử lưu động: như khai tử, thêm lý do và nơi đến', [
  ...atHome(deaths, deaths.examples[0]?.id ?? ''), ...atHome(deathsNow, 'so-dinh-danh'),
  [deathsNow, 'so-dinh-danh', { 'mobile.reason': 'khong-nguoi-than' }],
  [deathsNow, 'so-dinh-danh', { 'requester.pin': '001040001234' }, 'Số này là số của người đã mất. Ghi số của người yêu cầu, không phải 001040001234'],
  [deathsNow, 'so-dinh-danh', { 'death.on': undefined }, 'Nhập ngày, tháng, năm mất'],
  [deathsNow, 'so-dinh-danh', { 'deceased.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi cư trú cuối cùng, ngoài thành phố Hà Nội'],
])

describe('Đăng ký lưu động', () => {
  const pairs = [
    [khaiSinh2016, births], [khaiSinh2025, birthsNow], [khaiSinh2027, mobile.khaiSinhLuuDong2027],
    [ketHon2016, weddings], [ketHon2025, weddingsNow], [ketHon2027, mobile.ketHonLuuDong2027],
    [khaiTu2016, deaths], [khaiTu2025, deathsNow], [khaiTu2027, mobile.khaiTuLuuDong2027],
  ] as readonly (readonly [Edition, Edition])[]
  for (const [base, edition] of pairs) {
    test(`${edition.name}, ${edition.regime}: chỉ trực tiếp, 5 ngày làm việc, ghi ở cột ghi chú, giấy và kết quả như thủ tục thường`, () => {
      const [example] = edition.examples
      assert.ok(example)
      const facts = { today: example.filedOn, filedOn: example.filedOn }
      const limit = timeOf(edition, example.answers, facts)
      assert.deepEqual([edition.online, limit.kind === 'workingDays' && limit.days, draftedFields(edition, example.answers, facts)['note']], [false, 5, 'Đăng ký lưu động'])
      assert.equal(feeOf(edition, { ...example.answers, copies: undefined }, facts, fees, false).total, 0)
      assert.deepEqual([edition.documents, edition.papers, edition.parties, edition.units], [base.documents, base.papers, base.parties, base.units])
      assert.equal(draftedFields(base, example.answers, facts)['note'], undefined)
      assert.equal(goesTo(edition, 'khong-ly-do', {}), base.code)
    })
  }
})
