import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, timeOf } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { thayDoi2016 as old, thayDoi2025 as now, thayDoi2027 as next } from './index.ts'

const ELSEWHERE = 'Nộp tại Ủy ban nhân dân quận, huyện, thị xã nơi đã đăng ký hoặc nơi cư trú'
lawCases('Xã giải quyết cho ai: Luật Hộ tịch 2014, Điều 7, 27', [
  [old, 'cai-chinh', { 'subject.born': '2004-05-09' }],
  [old, 'cai-chinh', { 'subject.born': '2004-05-08' }, ELSEWHERE],
  [old, 'doi-ten', { 'subject.born': '1990-01-01' }, ELSEWHERE],
  [old, 'bo-sung', { 'subject.born': '1950-01-01' }],
  [now, 'cai-chinh', { 'subject.born': '1950-04-30', 'subject.pin': '001150007654' }],
  [now, 'cai-chinh', { 'entry.commune': 'ngoai', 'entry.place': 'Xã Hòa Bình, tỉnh Thái Bình' }],
  [now, 'cai-chinh', { 'entry.commune': 'ngoai', 'entry.place': 'Xã Hòa Bình, tỉnh Thái Bình', 'subject.commune': 'ngoai' }, 'Nộp tại xã, phường nơi đã đăng ký hoặc nơi cư trú, ngoài thành phố Hà Nội'],
  [next, 'cai-chinh', { 'entry.commune': 'ngoai', 'entry.place': 'Xã Hòa Bình, tỉnh Thái Bình', 'subject.commune': 'ngoai' }],
])

const AGREE9 = 'Người từ đủ 9 tuổi phải đồng ý với họ, chữ đệm, tên mới. Hỏi lại trước khi gửi'
lawCases('Thay đổi, cải chính, bổ sung, xác định lại dân tộc: bốn việc khác nhau', [
  [now, 'cai-chinh', { 'change.fault': 'khop-giay' }, 'Cải chính chỉ khi cán bộ hoặc người khai đã ghi sai. Giấy tờ khác thì sửa theo Giấy khai sinh'],
  [now, 'doi-ten', { 'consent.parents': false }, 'Đổi họ, chữ đệm, tên cho người dưới 18 tuổi cần cha và mẹ đồng ý trước'],
  [now, 'doi-ten', { 'consent.child': false }, AGREE9],
  [now, 'doi-ten', { 'subject.born': '2017-11-18', 'subject.pin': '001317007654', 'entry.on': '2017-11-30', 'consent.child': undefined }, 'Chọn Có khi người có thay đổi đồng ý'],
  [now, 'doi-ten', { 'subject.born': '2017-11-19', 'subject.pin': '001317007654', 'entry.on': '2017-11-30', 'consent.child': undefined }],
  [now, 'doi-ten', { 'change.1.field': 'nam-sinh' }, 'Chỉ thay đổi được họ, chữ đệm, tên, thông tin cha mẹ. Nếu mục này ghi sai thì chọn Cải chính'],
  [now, 'doi-ten', { 'change.1.field': 'cha' }, 'Thông tin cha, mẹ chỉ thay đổi sau khi được nhận làm con nuôi. Nếu ghi sai thì chọn Cải chính'],
  [now, 'doi-ten', { 'change.1.to': 'Hà' }, 'Nội dung mới giống nội dung đang ghi. Kiểm tra lại: Hà'],
  [now, 'doi-ten', { 'change.1.to': 'Hạ 2' }, 'Họ, chữ đệm, tên chỉ gồm chữ. Đang nhập: Hạ 2'],
  [now, 'doi-ten', { 'change.1.to': 'Jenny' }, 'Tên có chữ f, j, w hoặc z. Nếu không phải tên tiếng dân tộc thì sửa lại: Jenny'],
  [now, 'doi-ten', { 'requester.born': '2014-04-30', 'requester.pin': undefined, 'requester.idPaper': 'Hộ chiếu' }, 'Cha, mẹ phải sinh trước người có thay đổi. Kiểm tra lại: 30/04/2014'],
  [now, 'dan-toc', { 'ethnicity.to': '01' }, 'Dân tộc cần ghi giống dân tộc đang ghi. Chọn lại: Kinh'],
  [now, 'dan-toc', { 'ethnicity.to': '12' }, 'Dân tộc theo dân tộc của cha đẻ hoặc mẹ đẻ. Đang chọn: Ê Đê'],
  [now, 'dan-toc', { 'subject.born': '2010-04-30', 'subject.pin': '001310007654', 'entry.on': '2010-06-15', 'consent.child': false }, 'Người từ đủ 15 tuổi phải đồng ý với dân tộc mới. Hỏi lại trước khi gửi'],
  [now, 'cai-chinh', { 'subject.pin': '001189007654' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người có thay đổi, hoặc số 001189007654'],
  [now, 'cai-chinh', { 'subject.born': '2026-11-18', 'subject.pin': undefined, 'subject.ethnicity': '01', 'subject.idPaper': 'Hộ chiếu', 'subject.address': 'Số 2' },
    'Ngày sinh của người có thay đổi phải trước hôm nay. Đang nhập: 18/11/2026', 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 15/06/1988'],
  [now, 'cai-chinh', { 'entry.on': '1988-04-29' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 29/04/1988'],
  [now, 'cai-chinh', { 'entry.on': '2026-11-19' }, 'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [now, 'cai-chinh', { 'entry.kind': 'khai-tu' }, 'Việc khai tử do người thân hoặc người được ủy quyền yêu cầu. Chọn lại quan hệ'],
  [now, 'khong-so', { 'subject.nationality': 'JP' }, 'Dùng thủ tục Đăng ký thay đổi, cải chính hộ tịch có yếu tố nước ngoài'],
  [old, 'hai-muc', { 'change.2.field': 'cha' }, 'Mục này đã có ở trên. Chọn mục khác, hoặc chọn Không ở câu trước'],
])

const drafted = (edition: typeof old | typeof now, id: string) => {
  const example = edition.examples.find(example => example.id === id)
  assert.ok(example)
  const facts = { today: example.filedOn, filedOn: example.filedOn }
  return { fields: draftedFields(edition, example.answers, facts), time: timeOf(edition, example.answers, facts) }
}

test('câu ghi bên cạnh việc đã đăng ký', () => {
  assert.deepEqual(
    [drafted(now, 'cai-chinh'), drafted(now, 'doi-ten'), drafted(now, 'dan-toc'), drafted(old, 'bo-sung'), drafted(old, 'hai-muc')].map(({ fields }) => fields['annotation']),
    [
      'Cải chính Năm sinh từ 1988 thành 1989', 'Thay đổi Tên từ Hà thành Hạ', 'Xác định lại dân tộc từ Kinh thành Khmer', 'Bổ sung Quê quán là Xã Tản Lĩnh, huyện Ba Vì, Hà Nội',
      'Cải chính Thông tin về cha từ sinh năm 1980 thành sinh năm 1982; Quê quán từ Hà Tây thành Hà Nội',
    ],
  )
})
test('bổ sung trong ngày, việc khác 3 ngày làm việc, phải xác minh thì thêm 3 (Luật Hộ tịch 2014, Điều 28, 29)', () => {
  assert.equal(drafted(old, 'bo-sung').time.kind, 'sameDay')
  const { time } = drafted(now, 'cai-chinh')
  assert.deepEqual(time.kind === 'workingDays' && [time.days, time.extraOnVerify], [3, 3])
})
