import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { declarationView, draftedFields, feeOf, legsOf, type Answers, type Edition } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { khaiTu2025 } from '../../ho-tich/khai-tu/index.ts'
import { khaiTuLienThong2025 as group } from './index.ts'

lawCases('Khai tử, xóa thường trú, mai táng, tuất: Nghị định 63/2024', [
  [group, 'so-dinh-danh', {}],
  [group, 'so-dinh-danh', { 'group.parts': undefined }, 'Chọn các việc đề nghị'],
  [group, 'mai-tang', { 'burial.by': undefined }, 'Chọn trợ cấp mai táng thuộc chế độ nào'],
  [group, 'mai-tang', { 'payee.self': undefined }, 'Chọn Có nếu người yêu cầu nhận trợ cấp'],
  [group, 'mai-tang', { 'insurance.number': undefined }],
  [group, 'mai-tang', { 'payee.account': '0021000123456' }, 'Nhập ngân hàng'],
  [group, 'tu-tuat', { 'survivors.list': undefined }, 'Nhập những người được hưởng'],
  [group, 'tu-tuat', { 'payee.name': undefined }, 'Nhập họ, chữ đệm và tên của người nhận trợ cấp'],
  [group, 'tu-tuat', { 'payee.pin': undefined }, 'Nhập số định danh của người nhận trợ cấp'],
  [group, 'tu-tuat', { 'payee.pin': '001040001234' }, 'Số này là số của người đã mất. Ghi số của người nhận trợ cấp, không phải 001040001234'],
  [group, 'khong-noi-o', {}, 'Dùng thủ tục Đăng ký khai tử. Không rõ nơi cư trú thì không có thường trú để xóa'],
  [group, 'so-dinh-danh', { 'deceased.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi cư trú cuối cùng, ngoài thành phố Hà Nội'],
  [
    group,
    'so-dinh-danh',
    { 'requester.born': '1939-01-01' },
    'Con không thể sinh trước cha, mẹ. Kiểm tra lại ngày sinh của người yêu cầu: 01/01/1939',
  ],
])

const exampleOf = (id: string): Edition['examples'][number] => {
  const found = (group as Edition).examples.find(example => example.id === id)
  assert.ok(found, id)
  return found
}
const legs = (id: string, changed: Answers = {}) => {
  const { answers, filedOn } = exampleOf(id)
  return legsOf(group, { ...answers, ...changed }, { today: filedOn, filedOn })
}

describe('Việc của từng cơ quan', () => {
  test('bảo trợ xã hội và người có công không có hệ thống riêng: cán bộ ghi lại trả lời', () => {
    assert.deepEqual(
      ['mai-tang-bao-tro', 'mai-tang-co-cong'].map(id => legs(id).at(-1)?.agency),
      ['bao-tro-xa-hoi', 'nguoi-co-cong'],
    )
  })
  test('người yêu cầu nhận tiền thì không khai lại tên, số và quan hệ', () => {
    const { payeeName, payeePin, payeeRelation, payeeAccount, insuranceNumber } = legs('mai-tang').at(-1)?.fields ?? {}
    assert.deepEqual(
      [payeeName, payeePin, payeeRelation, payeeAccount, insuranceNumber],
      ['Phạm Quốc Việt', '001068004321', 'con', undefined, '0100123456'],
    )
  })
  test('người khác nhận tiền; thân nhân hưởng tuất', () => {
    const { payeeName, payeeRelation, payeeBank, survivors } = legs('tu-tuat').at(-1)?.fields ?? {}
    assert.deepEqual(
      [payeeName, payeeRelation, payeeBank, survivors],
      ['Nguyễn Thị Lành', 'vo-chong', 'Vietcombank, chi nhánh Hà Nội', 'Nguyễn Thị Lành, 1944, vợ'],
    )
  })
  test('bảo hiểm xã hội không biết tài khoản của ai khi không đề nghị trợ cấp', () => {
    const [police, ...others] = legs('so-dinh-danh', { 'payee.account': '0021000123456', 'payee.self': true })
    assert.deepEqual(others, [])
    assert.deepEqual(
      Object.keys(police?.fields ?? {}).filter(name => name.startsWith('payee')),
      [],
    )
    assert.equal(police?.fields['deathOn'], '2026-11-15')
    assert.equal(police?.fields['deathTime'], '5 giờ 30 phút')
  })
})

describe('Còn lại như khai tử', () => {
  test('lệ phí, sổ, trích lục', () => {
    const { answers, filedOn } = exampleOf('muon')
    const facts = { today: filedOn, filedOn }
    assert.deepEqual(feeOf(group, answers, facts, fees, false), feeOf(khaiTu2025, answers, facts, fees, false))
    assert.deepEqual(draftedFields(group, answers, facts), draftedFields(khaiTu2025, answers, facts))
    assert.deepEqual(group.documents, khaiTu2025.documents)
  })
  test('không rõ nơi cư trú thì về thủ tục khai tử', () => assert.equal(goesTo(group, 'khong-noi-o', {}), '1.000656'))
  test('tờ khai nêu những việc đã chọn, đúng cơ quan', () => {
    const parts = (id: string) => {
      const { answers, filedOn } = exampleOf(id)
      return declarationView(group, answers, { today: filedOn, filedOn }).sections[0]?.rows.map(({ label, value }) => `${label}: ${value}`)
    }
    assert.deepEqual(parts('so-dinh-danh'), ['Đăng ký khai tử: Ủy ban nhân dân', 'Xóa đăng ký thường trú: Công an'])
    assert.deepEqual(parts('mai-tang-bao-tro')?.at(-1), 'Trợ cấp mai táng: Cơ quan bảo trợ xã hội')
    assert.deepEqual(parts('tu-tuat')?.slice(2), ['Trợ cấp mai táng: Bảo hiểm xã hội', 'Trợ cấp tuất: Bảo hiểm xã hội'])
  })
})
