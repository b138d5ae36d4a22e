import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { competentUnits, draftedFields, feeOf, outcomeOf, partiesOf, peopleOf, timeOf, type Answers } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { khaiTu2016 as old, khaiTu2025 as now, khaiTu2027 as next } from './index.ts'

const LATE = 'Người đó mất đã hơn 15 ngày. Vẫn đăng ký được. Trả lời thêm một câu về lý do đăng ký muộn'

lawCases('Đăng ký khai tử: Luật Hộ tịch 2014, Điều 32–34', [
  [old, 'thuong', {}],
  [old, 'thuong', { 'death.on': '2017-03-16', 'notice.on': '2017-03-16' }, 'Ngày mất phải là hôm nay hoặc trước hôm nay. Đang nhập: 16/03/2017', 'Ngày cấp giấy phải là hôm nay hoặc trước hôm nay. Đang nhập: 16/03/2017'],
  [old, 'thuong', { 'deceased.born': '2017-03-13' }, 'Ngày mất không thể trước ngày sinh của người đã mất. Kiểm tra lại: 12/03/2017'],
  [old, 'thuong', { 'deceased.born': '2018' }, 'Ngày mất không thể trước ngày sinh của người đã mất. Kiểm tra lại: 12/03/2017', 'Ngày sinh của người đã mất phải là hôm nay hoặc trước hôm nay. Đang nhập: 2018'],
  [old, 'thuong', { 'deceased.born': '2017' }],
  [old, 'tre-so-sinh', { 'deceased.born': '2017-03-12' }],
  [old, 'thuong', { 'notice.on': '2017-03-11' }, 'Giấy không thể cấp trước ngày mất. Kiểm tra lại ngày cấp: 11/03/2017'],
  [old, 'thuong', { 'requester.pin': '010203040' }, 'Số này là số của người đã mất. Ghi số của người yêu cầu, không phải 010203040'],
  [now, 'so-dinh-danh', { 'requester.name': 'Phạm Văn An', 'requester.born': '1940-02-03' }, 'Người đã mất không thể tự khai. Ghi tên người đi đăng ký, không phải Phạm Văn An'],
  [now, 'so-dinh-danh', { 'requester.name': 'Phạm Văn An' }],
  [now, 'so-dinh-danh', { 'requester.born': '1939-01-01' }, 'Con không thể sinh trước cha, mẹ. Kiểm tra lại ngày sinh của người yêu cầu: 01/01/1939'],
  [now, 'so-dinh-danh', { 'requester.relation': 'cha-me' }, 'Cha, mẹ không thể sinh sau con. Kiểm tra lại ngày sinh của người yêu cầu: 06/05/1968'],
  [now, 'so-dinh-danh', { 'requester.born': '2026-11-19' }, 'Ngày sinh của người yêu cầu phải trước hôm nay. Đang nhập: 19/11/2026'],
  [now, 'so-dinh-danh', { 'requester.relation': 'vo-chong', 'deceased.born': '2015-02-03', 'deceased.pin': '001215001234' }, 'Theo năm đã nhập, người mất chưa đủ 16 tuổi. Kiểm tra lại quan hệ: Vợ hoặc chồng'],
  [now, 'so-dinh-danh', { 'deceased.pin': '001041001234' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người đã mất, hoặc số 001041001234'],
  [now, 'so-dinh-danh', { 'deceased.born': '1910', 'deceased.pin': '001010001234' }, 'Theo năm đã nhập, người đã mất hơn 110 tuổi. Kiểm tra lại: 1910'],
  [old, 'da-lau', { 'death.on': '1916-03-14', 'deceased.born': '1900', 'deceased.pin': undefined }, 'Ngày mất đã hơn 100 năm. Kiểm tra lại: 14/03/1916'],
  [old, 'da-lau', { 'death.on': '2017-03-14', 'death.lateReason': undefined, 'fee.exempt': undefined, 'deceased.born': '1940' }, 'Mất chưa quá 15 ngày thì xin được Giấy báo tử ở nơi mất. Kiểm tra lại: 14/03/2017'],
  [old, 'muon', {}, LATE],
  [old, 'muon', { 'death.lateReason': undefined }, 'Nhập lý do đăng ký muộn', LATE],
  [old, 'thuong', { 'deceased.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi cư trú cuối cùng, ngoài thành phố Hà Nội'],
  [old, 'tai-nan', { 'death.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi mất hoặc nơi phát hiện thi thể'],
  [next, 'so-dinh-danh', { 'deceased.commune': 'ngoai' }],
  [next, 'so-dinh-danh', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
  [now, 'khong-so', { 'deceased.nationality': 'LA' }, 'Đăng ký khai tử có yếu tố nước ngoài tại Ủy ban nhân dân xã, phường'],
  [old, 'thuong', { 'death.hour': 24 }, 'Nhập số từ 0 đến 23. Đang nhập: 24'],
])

const exampleOf = (edition: { examples: typeof old.examples } | typeof now | typeof next, id: string): Answers => edition.examples.find(example => example.id === id)?.answers ?? {}
const facts = { today: day('2017-03-15'), filedOn: day('2017-03-15') }
const ordinary = exampleOf(old, 'thuong')

describe('Đăng ký khai tử', () => {
  for (const [died, line] of [['2017-02-28', 'free'], ['2017-02-27', 'khai-tu-qua-han'], ['2017-03-15', 'free'], ['1998-10-20', 'khai-tu-qua-han']] as const) {
    test(`mất ${died}, khai 2017-03-15: ${line} (Luật Hộ tịch 2014, Điều 33: 15 ngày)`, () =>
      assert.equal(feeOf(old, { ...ordinary, 'death.on': died, 'copies': undefined }, facts, fees, false).lines[0]?.line ?? 'free', line))
  }
  test('nơi cư trú cuối cùng giải quyết; không rõ thì nơi mất (Điều 32)', () => {
    assert.deepEqual(competentUnits(old, ordinary, facts), ['00160@2004-08-31'])
    assert.deepEqual(competentUnits(old, { ...ordinary, 'deceased.homeKnown': false, 'death.commune': '00073@2004-08-31' }, facts), ['00073@2004-08-31'])
  })
  test('sổ có giờ, ngày, nơi mất, nguyên nhân và giấy báo tử', () => {
    const fields = draftedFields(old, ordinary, facts, () => 'phường Nghĩa Tân, quận Cầu Giấy, Hà Nội')
    assert.deepEqual(
      [fields['diedTime'], fields['diedOn'], fields['lastResidence'], fields['deathNotice'], fields['declarantName'], fields['declarantRelation']],
      ['5 giờ 30 phút', '2017-03-12', 'Số 8, tổ 5, phường Nghĩa Tân, quận Cầu Giấy, Hà Nội', 'Giấy báo tử của cơ sở y tế, 45/GBT, 13/03/2017, Bệnh viện E', 'Phạm Quốc Việt', 'Con'],
    )
    assert.equal(draftedFields(old, { ...ordinary, 'death.minute': undefined }, facts)['diedTime'], '5 giờ')
    assert.equal(draftedFields(old, { ...ordinary, 'death.hour': undefined }, facts)['diedTime'], undefined)
  })
  test('người đã mất phải còn sống trong sổ', () => {
    const [party] = partiesOf(old, ordinary, facts)
    assert.deepEqual([party?.name, party?.born, party?.pin, party?.must], ['Phạm Văn An', '1940-02-03', '010203040', ['alive']])
    assert.deepEqual(peopleOf(old, ordinary, facts), { applicant: 'Phạm Quốc Việt', subject: 'Phạm Văn An', phone: '0912345678', email: '', applicantPin: '012345678' })
  })
  test('trong ngày, thêm 3 ngày làm việc khi xác minh; từ 01/03/2027 nhận Giấy chứng tử ở xã, phường đã chọn', () => {
    const limit = timeOf(now, ordinary, facts)
    assert.deepEqual([limit.kind, limit.extraOnVerify], ['sameDay', 3])
    assert.deepEqual([old, now, next].map(({ documents }) => documents[0]?.name), ['Trích lục khai tử', 'Trích lục khai tử', 'Giấy chứng tử'])
    assert.deepEqual(competentUnits(next, exampleOf(next, 'so-dinh-danh'), facts), ['00160@2025-07-01'])
    assert.equal(outcomeOf(next, { ...exampleOf(next, 'khong-so'), 'deceased.commune': 'ngoai' }, facts), undefined)
  })
})
