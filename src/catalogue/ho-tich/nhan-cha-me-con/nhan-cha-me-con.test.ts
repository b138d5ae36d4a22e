import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, partiesOf } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { nhanChaMeCon2016 as old, nhanChaMeCon2025 as now, nhanChaMeCon2027 as next } from './index.ts'

const OLDER = 'Cha, mẹ phải sinh trước con. Kiểm tra lại ngày sinh của hai bên:'
const COURT = 'Có tranh chấp, hoặc một bên đã mất: nộp đơn tới Tòa án nhân dân'

lawCases('Nhận cha, mẹ, con: Luật Hôn nhân và gia đình 2014, Điều 88–91, 101–102', [
  [old, 'cha-con', { 'recognised.born': '1988-06-01', 'child.agreed': true }, `${OLDER} 01/06/1988`],
  [old, 'cha-con', { 'recognised.born': '1980-01-01', 'child.agreed': true }, `${OLDER} 01/01/1980`],
  [old, 'con-me', { 'recognised.born': '1995-08-20', 'recognised.pin': '001195000333', 'child.agreed': undefined }, `${OLDER} 20/08/1995`],
  [old, 'cha-con', { 'recogniser.sex': 'nu' }, 'Cha là nam. Sửa giới tính, hoặc chọn lại việc đăng ký'],
  [old, 'cha-con', { 'claim.kind': 'me-con' }, 'Mẹ là nữ. Sửa giới tính, hoặc chọn lại việc đăng ký'],
  [old, 'con-me', { 'claim.kind': 'con-cha' }, 'Cha là nam. Sửa giới tính, hoặc chọn lại việc đăng ký'],
  [old, 'cha-con', { 'recognised.born': '2008-03-15', 'child.agreed': true }],
  [old, 'cha-con', { 'recognised.born': '2008-03-15' }, 'Chọn Có sau khi con từ đủ 9 tuổi đồng ý'],
  [old, 'cha-con', { 'recognised.born': '2008-03-16' }],
  [old, 'chin-tuoi', { 'child.agreed': false }, 'Con từ đủ 9 tuổi chưa đồng ý thì chưa đăng ký được. Hỏi ý kiến của con trước'],
  [old, 'cha-con', { 'other.opinion': 'phan-doi' }, 'Người đang là cha hoặc mẹ không đồng ý là có tranh chấp. Nộp đơn tới Tòa án nhân dân'],
  [old, 'cha-con', { 'other.opinion': undefined }, 'Chọn ý kiến của người đang là cha hoặc mẹ của con'],
  [old, 'con-me', { 'recogniser.born': '2000-03-16', 'other.opinion': 'dong-y' }, 'Con chưa đủ 18 tuổi thì cha, mẹ hoặc người giám hộ đi làm thay. Ngày sinh đang nhập: 16/03/2000'],
  [old, 'cha-con', { 'claim.alive': false }, COURT],
  [now, 'cha-con', { 'claim.disputed': true }, COURT],
  [old, 'cha-con', { 'recognised.pin': '012345678' }, 'Hai bên đang ghi cùng một số. Ghi số của từng người. Đang nhập: 012345678'],
  [now, 'cha-con', { 'recognised.pin': '001123012345' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người được nhận, hoặc số 001123012345'],
  [now, 'cha-con', { 'recognised.pin': '001323012345' }, 'Số định danh này không phải của người được nhận. Kiểm tra lại số 001323012345'],
  [old, 'cam-doan', { 'witness.2.pin': '001160000111' }, 'Cần hai người làm chứng khác nhau. Ghi số của người thứ hai, đang nhập: 001160000111'],
  [old, 'cam-doan', { 'witness.1.pin': '012345678' }, 'Người làm chứng phải là người khác, không phải cha, mẹ hay con. Đang nhập: 012345678'],
  [old, 'cam-doan', { 'witness.2.name': undefined }, 'Nhập họ, chữ đệm và tên người làm chứng'],
  [old, 'cam-doan', { 'witness.1.born': '2005-01-01' }, 'Người làm chứng nên đủ 18 tuổi. Kiểm tra lại ngày sinh: 01/01/2005'],
  [old, 'cha-con', { 'recogniser.born': '2004-06-01' }, 'Theo ngày sinh, cha hoặc mẹ chưa đủ 12 tuổi khi con sinh. Kiểm tra lại: 12/03/2015'],
  [old, 'cha-con', { 'recogniser.nationality': 'KR' }, 'Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài tại Ủy ban nhân dân quận, huyện, thị xã'],
  [old, 'cha-con', { 'recogniser.commune': 'ngoai' }],
  [old, 'cha-con', { 'recogniser.commune': 'ngoai', 'recognised.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi người nhận hoặc người được nhận cư trú, ngoài thành phố Hà Nội'],
  [next, 'cha-con', { 'recogniser.commune': 'ngoai', 'recognised.commune': 'ngoai' }],
])

test('sổ ghi hai người, việc và chứng cứ', () => {
  const of = (id: string) => {
    const { answers, filedOn } = old.examples.find(example => example.id === id)!
    return draftedFields(old, answers, { today: filedOn, filedOn })
  }
  const { act, recogniserName, recognisedName, evidence } = of('cam-doan')
  assert.deepEqual([act, recogniserName, recognisedName, evidence],
    ['Cha nhận con', 'Nguyễn Quang Huy', 'Trần Đức Minh', 'Văn bản cam đoan, có hai người làm chứng; Lê Thị Lan; Đỗ Văn Bình'])
})
test('năm 2016 hai bên phải có mặt, ký sổ, không ủy quyền; từ 2025 thì không', () => {
  const whoMayFile = (edition: typeof old | typeof now) => edition.precheck[0]?.questions[0]?.options?.map(({ key }) => key)
  assert.deepEqual([old.signsBook.length, now.signsBook.length, whoMayFile(old)?.includes('uy-quyen'), whoMayFile(now)?.includes('uy-quyen')], [2, 0, false, true])
})
test('cả hai còn sống theo sổ', () => {
  const { answers, filedOn } = old.examples[0]!
  assert.deepEqual(partiesOf(old, answers, { today: filedOn, filedOn }).map(({ must }) => must), [['alive'], ['alive']])
})
