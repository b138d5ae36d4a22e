import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { competentUnits, draftedFields, feeOf, timeOf, type Answers, type Edition } from '#procedures'
import { goesTo, lawCases, type LawCase } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { ketHon2025 } from '../ket-hon/index.ts'
import { ghiChuKetHon2025 as marriage, ghiChuKetHon2027, ghiChuKhac2025 as other, ghiChuKhac2027, ghiChuLyHon2025 as divorce, ghiChuLyHon2027 } from './index.ts'

/** What holds of all three: who, when, by which paper. */
const always = (edition: Edition, id: string, next: Edition): LawCase[] => [
  [edition, id, {}],
  [edition, id, { 'foreign.by': 'dai-dien' }, 'Cơ quan đại diện Việt Nam đã ghi sổ. Xin bản sao trích lục là đủ'],
  [edition, id, { 'subject.commune': 'ngoai' }, 'Ghi chú tại xã, phường nơi người đó cư trú, ngoài thành phố Hà Nội'],
  [next, id, { 'subject.commune': 'ngoai' }],
  [next, id, { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
  [edition, id, { 'foreign.on': '2026-11-19' }, 'Ngày cấp giấy phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [edition, id, { 'foreign.number': undefined }, 'Nhập số giấy tờ nước ngoài'],
  [edition, id, { 'subject.sex': 'nam' }, 'Số định danh này không phải của người được ghi chú. Kiểm tra lại số 001193012345'],
]
const SAME = 'Hai bên đang ghi cùng tên và cùng ngày sinh. Ghi tên và ngày sinh của từng người: Phạm Thị Thu Hà'
const myself = { 'partner.name': 'Phạm Thị Thu Hà', 'partner.born': '1993-04-02' }

lawCases('Ghi chú kết hôn: Luật Hộ tịch 2014, Điều 48, 50; Nghị định 123/2015/NĐ-CP, Điều 34–36', [
  ...always(marriage, 'nhat-ban', ghiChuKetHon2027).slice(0, 7),
  [marriage, 'nhat-ban', { 'partner.sex': 'nu' }, 'Hai bên cùng giới tính thì Nhà nước không thừa nhận hôn nhân. Kiểm tra lại: Nữ'],
  [marriage, 'nhat-ban', myself, SAME],
  [marriage, 'nhat-ban', { 'partner.nationality': undefined }, 'Chọn quốc tịch của bên kia'],
  [marriage, 'nhat-ban', { 'partner.born': '2005-01-02' }, 'Khi kết hôn có bên chưa đủ tuổi. Cán bộ xem việc đó đã khắc phục chưa. Ngày kết hôn: 08/06/2024'],
  [marriage, 'nhat-ban', { 'marriage.on': '2024-06-11' }, 'Việc ở nước ngoài không thể xảy ra sau ngày cấp giấy. Kiểm tra lại: 11/06/2024'],
  [marriage, 'nhat-ban', { 'marriage.on': '1993-04-01' }, 'Việc ở nước ngoài không thể xảy ra trước ngày sinh. Kiểm tra lại: 01/04/1993'],
])
lawCases('Ghi chú ly hôn: Nghị định 123/2015/NĐ-CP, Điều 37–39', [
  ...always(divorce, 'dang-ky-o-day', ghiChuLyHon2027),
  [divorce, 'dang-ky-o-day', { 'divorce.contested': true }, 'Chờ Tòa án Việt Nam giải quyết đơn đó. Có quyết định thì hỏi công chức tư pháp – hộ tịch'],
  [divorce, 'dang-ky-o-day', { 'entry.on': '2024-06-09' }, 'Ngày đăng ký kết hôn phải trước ngày ly hôn, hủy kết hôn. Kiểm tra lại: 09/06/2024'],
  [divorce, 'dang-ky-o-day', { 'divorce.on': '2024-06-11' }, 'Việc ở nước ngoài không thể xảy ra sau ngày cấp giấy. Kiểm tra lại: 11/06/2024'],
  [divorce, 'dang-ky-o-day', myself, SAME],
  [divorce, 'dang-ky-o-day', { 'entry.here': undefined, 'entry.commune': undefined, 'entry.on': undefined, 'entry.number': undefined }, 'Chọn Có nếu đã đăng ký hoặc ghi chú kết hôn ở Việt Nam'],
])
lawCases('Ghi chú việc hộ tịch khác: Luật Hộ tịch 2014, Điều 48–49', [
  ...always(other, 'khai-sinh', ghiChuKhac2027).slice(0, 7),
  [other, 'khai-tu', { 'requester.relation': 'ban-than', 'requester.name': undefined },
    'Người đã mất thì người thân hoặc người được ủy quyền yêu cầu. Chọn lại quan hệ, hoặc loại việc'],
  [other, 'khai-sinh', { 'noted.kind': 'ket-hon' }, 'Việc này có thủ tục riêng. Làm thủ tục đó'],
  [other, 'khai-sinh', { 'noted.kind': 'ly-hon' }, 'Việc này có thủ tục riêng. Làm thủ tục đó'],
  [other, 'khai-sinh', { 'noted.content': undefined }, 'Nhập nội dung cần ghi chú'],
  [other, 'khai-sinh', { 'noted.on': '2024-05-29' }, 'Việc ở nước ngoài không thể xảy ra trước ngày sinh. Kiểm tra lại: 29/05/2024'],
  [other, 'giam-ho', { 'partner.name': undefined }, 'Nhập họ, chữ đệm và tên của bên kia'],
])

describe('Ghi vào Sổ hộ tịch việc đã giải quyết ở nước ngoài', () => {
  const first = (edition: Edition) => edition.examples[0]?.answers as Answers
  const facts = { today: marriage.examples[0]!.filedOn, filedOn: marriage.examples[0]!.filedOn }
  const limits = [[marriage, 5, undefined], [divorce, 5, 3], [other, 1, 2]] as const
  for (const [edition, days, more] of limits) {
    test(`${edition.name}: ${days} ngày làm việc${more ? `, xác minh thêm ${more}` : ''}; lệ phí chưa đối chiếu`, () => {
      const limit = timeOf(edition, first(edition), facts)
      assert.deepEqual([limit.kind === 'workingDays' && limit.days, limit.extraOnVerify], [days, more])
      const fee = feeOf(edition, first(edition), facts, fees, false)
      assert.deepEqual([fee.total, fee.certain], [30_000, false])
    })
  }
  test('việc trong sổ nói rõ là kết hôn hay ly hôn, để sổ biết ai đang có vợ, có chồng', () => {
    const act = (edition: Edition, answers: Answers) => draftedFields(edition, answers, facts)['act']
    assert.deepEqual(
      [act(marriage, first(marriage)), act(divorce, first(divorce)), act(divorce, { ...first(divorce), 'divorce.kind': 'huy' }), act(other, first(other))],
      ['Ghi chú kết hôn', 'Ghi chú ly hôn', 'Ghi chú hủy việc kết hôn', 'Ghi chú việc hộ tịch: Khai sinh'],
    )
  })
  test('ly hôn ghi bên cạnh việc kết hôn đã đăng ký và chấm dứt việc đó', () => {
    assert.deepEqual([divorce.source?.marks, divorce.source?.books], ['divorce', ['so-ket-hon', 'so-ghi-chu']])
    assert.match(String(draftedFields(divorce, first(divorce), facts)['annotation']), /^Ly hôn ở nước ngoài: 118\/2024, 10\/06\/2024, Tòa thị chính/)
  })
  test('ghi chú ly hôn ở nơi giữ sổ kết hôn, không có sổ thì nơi cư trú (Nghị định 123/2015/NĐ-CP, Điều 38)', () => {
    const moved = { ...first(divorce), 'entry.commune': '00082@2025-07-01' }
    assert.equal(competentUnits(divorce, moved, facts)[0], '00082@2025-07-01')
    assert.deepEqual(competentUnits(divorce, divorce.examples[2]?.answers as Answers, facts), ['00160@2025-07-01'])
  })
  test('từ kết hôn sang ghi chú ly hôn, từ việc khác sang kết hôn, ly hôn', () => {
    assert.equal(goesTo(ketHon2025, 'ly-hon', { 'husband.divorce': 'chua-ghi-chu' }), divorce.code)
    assert.equal(goesTo(other, 'khai-sinh', { 'noted.kind': 'ket-hon' }), marriage.code)
    assert.equal(goesTo(other, 'khai-sinh', { 'noted.kind': 'ly-hon' }), divorce.code)
  })
})
