import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, feeOf, timeOf } from '#procedures'
import { goesTo, lawCases } from '../../../../test/law.ts'
import { fees } from '../../fees.ts'
import { khaiSinh2025 } from '../khai-sinh/index.ts'
import { khaiSinhNuocNgoai2025 as now, khaiSinhNuocNgoai2027 as next } from './index.ts'

const SURNAME = 'Họ của trẻ khác họ của cha và của mẹ. Nếu theo tập quán thì giữ nguyên: Trần Lê'
const LATE = 'Trẻ sinh đã hơn 60 ngày. Vẫn đăng ký được. Trả lời thêm một câu về lý do đăng ký muộn'
lawCases('Khai sinh có yếu tố nước ngoài: Luật Hộ tịch 2014, Điều 35–36', [
  [now, 'cha-nhat', { 'child.surname': 'Trần Lê' }, SURNAME],
  [now, 'cha-nhat', {}],
  [now, 'cha-nhat', { 'child.nationality': undefined }, 'Chọn quốc tịch của trẻ'],
  [now, 'cha-nhat', { 'child.ethnicity': undefined }],
  [now, 'cha-nhat', { 'father.nationality': undefined }, 'Chọn quốc tịch của cha'],
  [now, 'cha-nhat', { 'father.nationality': 'VN' }, 'Những người đang khai đều là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'cha-nhat', { 'parents.kind': 'chi-me' }, 'Những người đang khai đều là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'],
  [now, 'cha-nhat', { 'father.idPaper': undefined }, 'Nhập giấy tờ tùy thân của cha'],
  [now, 'cha-nhat', { 'foreign.element': 'khong' }, 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết'],
  [now, 'cha-nhat', { 'birth.where': 'bo-roi' }, 'Trẻ bị bỏ rơi, không rõ cha mẹ thì dùng thủ tục Đăng ký khai sinh', 'Trẻ bị bỏ rơi do người hoặc tổ chức đang nuôi trẻ đi đăng ký', 'Chọn xã, phường nơi trẻ đang ở', 'Nhập ngày bắt đầu niêm yết tại xã, phường'],
  [now, 'cha-nhat', { 'father.born': '2026-11-11' }, 'Năm sinh của cha phải trước ngày sinh của con. Kiểm tra lại: 11/11/2026'],
  [now, 'cha-nhat', { 'child.born': '2026-11-19' }, 'Ngày sinh phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [now, 'cha-nhat', { 'mother.pin': '001090012345' }, 'Số định danh này không phải của mẹ. Kiểm tra lại số 001090012345'],
  [now, 'cha-nhat', { 'mother.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi cha hoặc mẹ cư trú, ngoài thành phố Hà Nội'],
  [now, 'sinh-nuoc-ngoai', {}, LATE],
  [now, 'sinh-nuoc-ngoai', { 'foreign.papers': false }, 'Trẻ sinh ở nước ngoài thì nộp giấy của nước đó về việc sinh. Chọn Có', LATE],
  [now, 'sinh-nuoc-ngoai', { 'birth.where': 'co-giay' }, 'Yếu tố nước ngoài đang chọn là sinh ở nước ngoài. Chọn lại yếu tố đó, hoặc nơi sinh', LATE],
  [now, 'sinh-nuoc-ngoai', { 'child.lateReason': undefined }, 'Nhập lý do đăng ký muộn', LATE],
  [next, 'cha-nhat', { 'mother.commune': 'ngoai' }],
  [next, 'cha-nhat', { 'office.commune': undefined }, 'Chọn xã, phường tiếp nhận'],
])

const [example] = now.examples
assert.ok(example)
const facts = { today: example.filedOn, filedOn: example.filedOn }

test('sang thủ tục này và về thủ tục trong nước; cha nhận con thì sang thủ tục kết hợp có yếu tố nước ngoài', () => {
  assert.equal(goesTo(khaiSinh2025, 'khong-so', { 'mother.nationality': 'JP' }), now.code)
  assert.equal(goesTo(khaiSinh2025, 'so-dinh-danh', { 'birth.where': 'nuoc-ngoai' }), now.code)
  assert.equal(goesTo(now, 'cha-nhat', { 'foreign.element': 'khong' }), khaiSinh2025.code)
  assert.equal(goesTo(now, 'cha-nhat', { 'parents.kind': 'cha-nhan' }), '1.001695')
  assert.equal(goesTo(now, 'sinh-nuoc-ngoai', { 'foreign.element': 'da-dang-ky' }), '2.000547')
})
test('trong ngày như trong nước; luôn có lệ phí, không hỏi diện miễn hai lần', () => {
  assert.equal(timeOf(now, example.answers, facts).kind, 'sameDay')
  assert.deepEqual(feeOf(now, example.answers, facts, fees, false).lines.map(({ line }) => line), ['khai-sinh-nuoc-ngoai'])
  assert.equal(feeOf(now, { ...example.answers, 'fee.exempt': 'khuyet-tat' }, facts, fees, false).total, 0)
})
test('sổ ghi quốc tịch của cha, họ tên của trẻ theo họ cha', () => {
  const { childName, childNationality, fatherName, fatherNationality } = draftedFields(now, example.answers, facts)
  assert.deepEqual([childName, childNationality, fatherName, fatherNationality], ['Tanaka Akira', 'Việt Nam', 'Tanaka Kenji', 'Nhật Bản'])
})
