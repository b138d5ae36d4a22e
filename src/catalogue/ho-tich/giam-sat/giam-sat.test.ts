import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, partiesOf, type Edition } from '#procedures'
import { lawCases, type LawCase } from '../../../../test/law.ts'
import { chamDutGiamSat2025 as ends, chamDutGiamSat2027 as endsNext, giamSat2025 as now, giamSat2027 as next } from './index.ts'

const OTHER = 'Người giám sát phải là người khác với người giám hộ. Kiểm tra lại'
/** What holds of the three people, whether the supervision begins or ends. */
const people = (edition: Edition, id: string): LawCase[] => [
  [edition, id, {}],
  [edition, id, { 'supervisor.born': '2008-11-19', 'supervisor.pin': '001208009988' }, 'Người giám sát phải đủ 18 tuổi. Ngày sinh đang nhập: 19/11/2008'],
  [edition, id, { 'supervisor.born': '2008-11-18', 'supervisor.pin': '001208009988' }],
  [edition, id, { 'supervisor.pin': '001162003322', 'supervisor.born': '1962-02-03' }, `${OTHER}: 001162003322`],
  [edition, id, { 'supervisor.name': 'Ngô Thị Lan', 'supervisor.born': '1962-02-03', 'supervisor.pin': undefined, 'supervisor.ethnicity': '01', 'supervisor.idPaper': 'Hộ chiếu', 'supervisor.address': 'Số 6' }, `${OTHER}: Ngô Thị Lan`],
  [edition, id, { 'supervisor.pin': '001217004455', 'supervisor.born': '2017-07-08' }, 'Người giám sát phải đủ 18 tuổi. Ngày sinh đang nhập: 08/07/2017', 'Người giám sát phải là người khác với người được giám hộ. Kiểm tra lại: 001217004455'],
  [edition, id, { 'ward.pin': '001162003322', 'ward.born': '1962-02-03' }, 'Người giám hộ và người được giám hộ phải là hai người. Kiểm tra lại: 001162003322'],
  [edition, id, { 'supervisor.pin': '001069009988' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người giám sát, hoặc số 001069009988'],
  [edition, id, { 'entry.on': '2017-07-07' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 07/07/2017'],
  [edition, id, { 'entry.on': '2026-11-19' }, 'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [edition, id, { 'ward.born': '2026-11-18', 'ward.pin': undefined, 'ward.ethnicity': '01', 'ward.idPaper': 'Giấy khai sinh', 'ward.address': 'Số 6', 'entry.on': undefined }, 'Ngày sinh của người được giám hộ phải trước hôm nay. Đang nhập: 18/11/2026'],
  [edition, id, { 'guardian.commune': 'ngoai', 'ward.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi một trong hai người cư trú, ngoài thành phố Hà Nội'],
]

lawCases('Giám sát việc giám hộ: Bộ luật Dân sự 2015, Điều 51', [
  ...people(now, 'ong-cau'),
  [now, 'ong-cau', { 'supervisor.agreed': false }, 'Người giám sát phải đồng ý trước. Hỏi lại trước khi gửi'],
  [next, 'ong-cau', { 'guardian.commune': 'ngoai', 'ward.commune': 'ngoai' }],
])
lawCases('Chấm dứt giám sát việc giám hộ: Bộ luật Dân sự 2015, Điều 51', [
  ...people(ends, 'chuyen-di'),
  [endsNext, 'chuyen-di', { 'guardian.commune': 'ngoai', 'ward.commune': 'ngoai' }],
])

test('câu ghi bên cạnh việc giám hộ; khi bắt đầu cả ba người còn sống', () => {
  const [begun, over] = [now.examples[0], ends.examples[0]]
  assert.ok(begun && over)
  const facts = { today: begun.filedOn, filedOn: begun.filedOn }
  assert.equal(draftedFields(now, begun.answers, facts)['annotation'], 'Người giám sát việc giám hộ: Ngô Văn Sơn')
  assert.equal(draftedFields(ends, over.answers, facts)['annotation'], 'Chấm dứt giám sát việc giám hộ của: Ngô Văn Sơn')
  assert.deepEqual(partiesOf(now, begun.answers, facts).map(({ must }) => must), [['alive'], ['alive'], ['alive']])
})
