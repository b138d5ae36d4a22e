import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { competentUnits, declarationView, draftedFields, feeOf, legsOf, papersOf, timeOf, type Answers, type Edition } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { khaiSinh2016, khaiSinh2025 } from '../../ho-tich/khai-sinh/index.ts'
import { khaiSinhTheBaoHiem2016, khaiSinhTheBaoHiem2025, khaiSinhThuongTru2016 as old, khaiSinhThuongTru2025 as now } from './index.ts'

const SIX = 'Dùng thủ tục Đăng ký khai sinh. Làm cùng lúc chỉ dành cho trẻ dưới 6 tuổi'
const DEAD = 'Dùng thủ tục Đăng ký khai sinh, không kèm việc khác'
const OUTSIDE = 'Dùng thủ tục Liên thông khai sinh, cấp thẻ bảo hiểm y tế. Đăng ký thường trú tại công an nơi đó'
const NONE = 'Dùng thủ tục Liên thông khai sinh, cấp thẻ bảo hiểm y tế. Đăng ký thường trú sau, tại công an'
const late = { 'child.lateReason': 'Trước đây chưa đăng ký', 'fee.exempt': 'khong' }
const LATE = 'Trẻ sinh đã hơn 60 ngày. Vẫn đăng ký được. Trả lời thêm một câu về lý do đăng ký muộn'

lawCases('Khai sinh, thường trú, thẻ bảo hiểm y tế: Thông tư liên tịch 05/2015, Nghị định 63/2024', [
  [old, 'thuong', {}],
  [now, 'so-dinh-danh', {}],
  [old, 'thuong', { 'child.born': '2011-03-15', ...late }, SIX],
  [old, 'thuong', { 'child.born': '2011-03-16', ...late }, LATE],
  [now, 'so-dinh-danh', { 'child.born': '2020-11-18', ...late }, SIX],
  [now, 'so-dinh-danh', { 'child.born': '2020-11-19', ...late }, LATE],
  [old, 'thuong', { 'birth.special': 'mat-truoc-24h' }, DEAD],
  [now, 'so-dinh-danh', { 'birth.special': 'mat-sau-24h' }, DEAD],
  [old, 'thuong', { 'residence.of': 'khong' }, NONE],
  [old, 'thuong', { 'residence.of': undefined }, 'Chọn nơi trẻ đăng ký thường trú', 'Nhập số nhà, thôn hoặc tổ nơi trẻ đăng ký thường trú'],
  [old, 'ngoai-ha-noi', {}, OUTSIDE],
  [old, 'ngoai-ha-noi', { 'residence.of': 'cha', 'head.who': 'cha' }],
  [old, 'hai-noi', { 'father.commune': 'ngoai' }, OUTSIDE],
  [old, 'hai-noi', { 'residence.of': 'me', 'head.who': 'me' }],
  [old, 'nha-nguoi-khac', { 'residence.commune': undefined }, 'Chọn xã, phường nơi trẻ đăng ký thường trú'],
  [old, 'nha-nguoi-khac', { 'residence.address': undefined }, 'Nhập số nhà, thôn hoặc tổ nơi trẻ đăng ký thường trú'],
  [old, 'chi-me', { 'residence.of': 'cha', 'residence.address': 'Số 5' }, 'Chưa ghi phần cha. Chọn nơi của mẹ hoặc nhà người khác'],
  [old, 'chi-me', { 'head.who': 'cha' }, 'Chưa ghi phần của người này. Chọn người đi đăng ký hoặc người khác'],
  [old, 'bo-roi', { 'head.who': 'me' }, 'Chưa ghi phần của người này. Chọn người đi đăng ký hoặc người khác'],
  [now, 'so-dinh-danh', { 'head.who': 'nguoi-di', 'head.relation': 'con' }, 'Người đi đăng ký là mẹ hoặc cha. Chọn mẹ hoặc cha'],
  [old, 'ong-ba', { 'head.relation': undefined }, 'Chọn trẻ là gì của chủ hộ'],
  [old, 'ho-ong-noi', { 'head.pin': undefined }],
  [now, 'ho-ong-noi', { 'head.pin': undefined }, 'Nhập số định danh của chủ hộ'],
  [now, 'ho-ong-noi', { 'head.pin': '001088054321' }, 'Số này là số của mẹ hoặc cha. Chọn lại chủ hộ, hoặc sửa số 001088054321'],
  [old, 'thuong', { 'card.clinic': undefined }, 'Nhập nơi đăng ký khám chữa bệnh ban đầu'],
  [now, 'so-dinh-danh', { 'card.delivery': undefined }, 'Chọn cách nhận thẻ bảo hiểm y tế'],
  [old, 'thuong', { 'mother.born': '2018' }, 'Năm sinh của mẹ phải trước ngày sinh của con. Kiểm tra lại: 2018'],
])
lawCases('Khai sinh, thẻ bảo hiểm y tế', [
  [khaiSinhTheBaoHiem2016, 'thuong', {}],
  [khaiSinhTheBaoHiem2025, 'so-dinh-danh', {}],
  [khaiSinhTheBaoHiem2016, 'me-tinh-khac', {}],
  [khaiSinhTheBaoHiem2016, 'thuong', { 'child.born': '2011-03-15', ...late }, SIX],
  [khaiSinhTheBaoHiem2025, 'so-dinh-danh', { 'birth.special': 'mat-sau-24h' }, DEAD],
  [khaiSinhTheBaoHiem2016, 'thuong', { 'card.clinic': undefined }, 'Nhập nơi đăng ký khám chữa bệnh ban đầu'],
])

const factsOf = ({ filedOn }: { filedOn: ReturnType<typeof day> }) => ({ today: filedOn, filedOn })
const exampleOf = (edition: Edition, id: string): Edition['examples'][number] => {
  const found = edition.examples.find(example => example.id === id)
  assert.ok(found, id)
  return found
}
const fieldsOf = (edition: Edition, id: string, kind: string, changed: Answers = {}) => {
  const example = exampleOf(edition, id)
  return legsOf(edition, { ...example.answers, ...changed }, factsOf(example)).find(leg => leg.kind === kind)?.fields ?? {}
}

describe('Đi đâu thay vào', () => {
  const table: readonly (readonly [edition: Edition, id: string, changed: Answers, to: string])[] = [
    [old, 'thuong', { 'residence.of': 'khong' }, '2.001023'],
    [old, 'ngoai-ha-noi', {}, '2.001023'],
    [old, 'thuong', { 'parents.kind': 'cha-nhan' }, '1.000689'],
    [old, 'thuong', { 'birth.where': 'nuoc-ngoai' }, '2.000528'],
    [now, 'khong-so', { 'mother.nationality': 'JP' }, '2.000528'],
    [khaiSinhTheBaoHiem2025, 'so-dinh-danh', { 'birth.special': 'mat-sau-24h' }, '1.001193'],
  ]
  for (const [edition, id, changed, to] of table)
    test(`${edition.code}, ${edition.regime}, ${id}, ${JSON.stringify(changed)}: ${to}`, () => assert.equal(goesTo(edition, id, changed), to))
})

describe('Công an được đề nghị điều gì', () => {
  const NGHIA_TAN = '00160@2004-08-31'
  const CUA_NAM = '00073@2004-08-31'
  type Told = readonly [
    commune: string,
    address: string,
    headName: string,
    headPin: string | undefined,
    headRelation: string,
    headConsent: string | undefined,
  ]
  const table: readonly (readonly [edition: Edition, id: string, told: Told])[] = [
    [old, 'thuong', [NGHIA_TAN, 'Số 5, tổ 12', 'Trần Thị Hồng Nhung', '012345678', 'con', undefined]],
    [old, 'ho-ong-noi', [NGHIA_TAN, 'Số 5, tổ 12', 'Nguyễn Quang Tiến', '010203040', 'chau', undefined]],
    [old, 'hai-noi', [CUA_NAM, 'Số 18, phố Nam Ngư', 'Nguyễn Quang Huy', '001088054321', 'con', undefined]],
    [old, 'nha-nguoi-khac', [CUA_NAM, 'Số 18, phố Nam Ngư', 'Nguyễn Quang Tiến', undefined, 'chau', 'giay']],
    [old, 'ong-ba', [NGHIA_TAN, 'Số 5, tổ 12', 'Nguyễn Văn Tiến', '001055000321', 'chau', undefined]],
    [old, 'bo-roi', [CUA_NAM, 'Số 18, phố Nam Ngư', 'Lê Thị Thanh Tâm', '001170000123', 'khac', undefined]],
    [now, 'so-dinh-danh', ['00160@2025-07-01', 'Số 5, tổ 12', 'Trần Thị Hồng Nhung', '001190012345', 'con', 'nguoi-nop']],
    [now, 'cha-chu-ho', ['00160@2025-07-01', 'Số 5, tổ 12', 'Nguyễn Quang Huy', '001088054321', 'con', 'vneid']],
    [now, 'nha-nguoi-khac', ['00082@2025-07-01', 'Số 18, phố Nam Ngư', 'Nguyễn Quang Tiến', '001055000321', 'chau', 'vneid']],
    [now, 'khong-so', ['00160@2025-07-01', 'Số 5, tổ 12', 'Trần Thị Hồng Nhung', undefined, 'con', 'nguoi-nop']],
  ]
  for (const [edition, id, told] of table)
    test(`${edition.regime}, ${exampleOf(edition, id).title}`, () => {
      const { commune, address, headName, headPin, headRelation, headConsent } = fieldsOf(edition, id, 'thuong-tru')
      assert.deepEqual([commune, address, headName, headPin, headRelation, headConsent], told)
    })
  test('trẻ như trong sổ: ngày để máy đọc, lựa chọn theo mã', () => {
    const { childName, childBorn, childSex, childEthnicity, childNationality, applicantRelation, phone } = fieldsOf(old, 'thuong', 'thuong-tru')
    assert.deepEqual(
      [childName, childBorn, childSex, childEthnicity, childNationality, applicantRelation, phone],
      ['Nguyễn Đức Minh', '2017-03-12', 'nam', '01', 'VN', 'me', '0912345678'],
    )
  })
})

describe('Bảo hiểm xã hội được đề nghị điều gì', () => {
  test('năm 2016 thẻ về xã, phường; nay thẻ điện tử, hoặc cùng cách nhận Giấy khai sinh', () => {
    assert.equal(fieldsOf(old, 'thuong', 'the-bhyt')['delivery'], 'tai-cho')
    assert.equal(fieldsOf(now, 'so-dinh-danh', 'the-bhyt')['delivery'], 'dien-tu')
    assert.equal(fieldsOf(now, 'ma-chung-sinh', 'the-bhyt')['delivery'], 'tai-cho')
    const { delivery, deliveryAddress } = fieldsOf(now, 'buu-chinh', 'the-bhyt')
    assert.deepEqual([delivery, deliveryAddress], ['buu-chinh', 'Số 5, tổ 12, phường Nghĩa Đô, Hà Nội'])
  })
  test('có thường trú thì địa chỉ là nơi thường trú; không thì nơi cha mẹ ở trong thành phố', () => {
    assert.equal(fieldsOf(old, 'nha-nguoi-khac', 'the-bhyt')['commune'], '00073@2004-08-31')
    const { commune, address } = fieldsOf(khaiSinhTheBaoHiem2016, 'me-tinh-khac', 'the-bhyt')
    assert.deepEqual([commune, address], ['00160@2004-08-31', 'Số 5, tổ 12'])
  })
})

describe('Còn lại như khai sinh', () => {
  for (const [group, birth] of [
    [old, khaiSinh2016],
    [now, khaiSinh2025],
    [khaiSinhTheBaoHiem2016, khaiSinh2016],
    [khaiSinhTheBaoHiem2025, khaiSinh2025],
  ] as readonly (readonly [Edition, Edition])[])
    test(`${group.name}, ${group.regime}: nơi giải quyết, lệ phí, thời hạn khai sinh, sổ và Giấy khai sinh không đổi`, () => {
      for (const example of group.examples.filter(({ errors, goesTo }) => errors === undefined && goesTo === undefined)) {
        const { answers } = example
        const facts = factsOf(example)
        const both = <T>(of: (edition: Edition) => T) => assert.deepEqual(of(group), of(birth), example.id)
        both(edition => competentUnits(edition, answers, facts))
        both(edition => feeOf(edition, answers, facts, fees, false))
        both(edition => timeOf(edition, answers, facts))
        both(edition => draftedFields(edition, answers, facts))
      }
      assert.deepEqual(
        [group.documents, group.sameEvent, group.parties, group.signsBook],
        [birth.documents, birth.sameEvent, birth.parties, birth.signsBook],
      )
    })
})

describe('Giấy tờ và tờ khai', () => {
  const codes = (edition: Edition, id: string, filedOn: string) =>
    papersOf(edition, exampleOf(edition, id).answers, factsOf({ filedOn: day(filedOn) })).map(({ code }) => code)
  const HOUSEHOLD = ['giay-cu-tru', 'so-ho-khau', 'phieu-bao-ho-khau', 'y-kien-thuong-tru']
  for (const [filedOn, papers] of [
    ['2017-03-15', ['so-ho-khau', 'phieu-bao-ho-khau']],
    ['2021-06-30', ['so-ho-khau', 'phieu-bao-ho-khau']],
    ['2021-07-01', ['so-ho-khau']],
    ['2022-12-31', ['so-ho-khau']],
    ['2023-01-01', ['giay-cu-tru']],
  ] as const)
    test(`nộp ${filedOn}: ${papers.join(', ')}`, () =>
      assert.deepEqual(
        codes(old, 'thuong', filedOn).filter(code => HOUSEHOLD.includes(code)),
        papers,
      ))
  test('nay không phải nộp giấy nào thêm so với khai sinh', () => assert.deepEqual(codes(now, 'so-dinh-danh', '2026-11-18'), ['giay-chung-sinh']))
  test('tờ khai nêu từng việc và cơ quan làm', () => {
    const parts = (edition: Edition, id: string) =>
      declarationView(edition, exampleOf(edition, id).answers, factsOf(exampleOf(edition, id))).sections[0]?.rows.map(
        ({ label, value }) => `${label}: ${value}`,
      )
    assert.deepEqual(parts(old, 'thuong'), [
      'Đăng ký khai sinh: Ủy ban nhân dân',
      'Đăng ký thường trú: Công an',
      'Cấp thẻ bảo hiểm y tế: Bảo hiểm xã hội',
    ])
    assert.deepEqual(parts(khaiSinhTheBaoHiem2025, 'so-dinh-danh'), ['Đăng ký khai sinh: Ủy ban nhân dân', 'Cấp thẻ bảo hiểm y tế: Bảo hiểm xã hội'])
  })
  test('trường hợp thường chỉ trả lời thêm ba câu năm 2016, nay năm câu', () => {
    const more = (group: Edition, birth: Edition, id: string) =>
      Object.keys(exampleOf(group, id).answers).length - Object.keys(exampleOf(birth, id).answers).length
    assert.deepEqual([more(old, khaiSinh2016, 'thuong'), more(now, khaiSinh2025, 'so-dinh-danh')], [3, 5])
  })
})
