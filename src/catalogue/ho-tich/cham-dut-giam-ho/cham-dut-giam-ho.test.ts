import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftedFields, partiesOf, sourceOf } from '#procedures'
import { lawCases } from '../../../../test/law.ts'
import { chamDutGiamHo2016 as old, chamDutGiamHo2025 as now, chamDutGiamHo2027 as next } from './index.ts'

lawCases('Chấm dứt giám hộ: Bộ luật Dân sự 2015, Điều 62', [
  [old, 'du-18', { 'ward.born': '2000-05-08' }],
  [old, 'du-18', { 'ward.born': '2000-05-09' }, 'Người được giám hộ chưa đủ 18 tuổi. Chọn lý do khác, hoặc sửa ngày sinh: 09/05/2000'],
  [now, 'cha-me', { 'ward.born': '2008-11-18', 'ward.pin': '001208004455' }, 'Người được giám hộ đã đủ 18 tuổi. Chọn lý do đó, hoặc sửa ngày sinh: 18/11/2008'],
  [now, 'cha-me', { 'ward.born': '2008-11-19', 'ward.pin': '001208004455' }],
  [now, 'mat', { 'ward.diedOn': '2026-11-19' }, 'Ngày mất phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [now, 'mat', { 'ward.diedOn': '2026-11-18' }],
  [now, 'mat', { 'ward.diedOn': '2017-07-07' }, 'Ngày sinh không thể sau ngày mất. Kiểm tra lại: 08/07/2017', 'Giám hộ không thể đăng ký sau khi người được giám hộ mất. Kiểm tra lại: 02/03/2020'],
  [now, 'mat', { 'ward.diedOn': '2020-03-01' }, 'Giám hộ không thể đăng ký sau khi người được giám hộ mất. Kiểm tra lại: 02/03/2020'],
  [now, 'cha-me', { 'entry.on': '2017-07-07' }, 'Ngày đăng ký không thể trước ngày sinh. Kiểm tra lại: 07/07/2017'],
  [now, 'cha-me', { 'entry.on': '2026-11-19' }, 'Ngày đăng ký phải là hôm nay hoặc trước hôm nay. Đang nhập: 19/11/2026'],
  [now, 'cha-me', { 'guardian.born': '2002-03-03', 'guardian.pin': '001302003322' }, 'Khi đăng ký giám hộ, người giám hộ phải đủ 18 tuổi. Kiểm tra lại: 02/03/2020'],
  [now, 'doi', {}, 'Sau đó đăng ký giám hộ cho người mới. Có thể nộp cùng ngày'],
  [now, 'cha-me', { 'ward.pin': '001162003322', 'ward.born': '1962-02-03', 'end.reason': 'co-lai' }, 'Người giám hộ và người được giám hộ phải là hai người. Kiểm tra lại: 001162003322'],
  [now, 'cha-me', { 'ward.pin': '001218004455' }, 'Số định danh này của người sinh năm khác. Kiểm tra lại năm sinh của người được giám hộ, hoặc số 001218004455'],
  [now, 'cha-me', { 'guardian.commune': 'ngoai', 'ward.commune': 'ngoai' }, 'Đăng ký tại xã, phường nơi một trong hai người cư trú, ngoài thành phố Hà Nội'],
  [next, 'cha-me', { 'guardian.commune': 'ngoai', 'ward.commune': 'ngoai' }],
])

test('người được giám hộ phải còn sống, trừ khi chấm dứt vì đã mất; câu ghi bên cạnh việc giám hộ', () => {
  const [alive, dead] = now.examples
  assert.ok(alive && dead)
  const facts = { today: alive.filedOn, filedOn: alive.filedOn }
  assert.deepEqual([alive, dead].map(({ answers }) => partiesOf(now, answers, facts).map(({ must }) => must)), [[[], ['alive']], [[], []]])
  assert.equal(draftedFields(now, alive.answers, facts)['annotation'], 'Chấm dứt giám hộ: Cha mẹ đã đủ điều kiện chăm sóc')
  assert.deepEqual(sourceOf(now, alive.answers, facts), { books: ['so-giam-ho'], name: 'Nguyễn Gia Bảo', born: '2017-07-08', pin: '001217004455', number: '03/2016' })
})
