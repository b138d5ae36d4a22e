import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import { day } from '../../src/kernel/day.ts'
import { recordHistories } from '../../src/modules/dossiers/index.ts'
import { calendarFromFiles } from '../../src/modules/units/index.ts'
import { counted } from '../counted.ts'
import { history } from '../lives.ts'
import { plain, town, type Town } from './town.ts'

const CUA_NAM = '00073@2004-08-31'
let city: Town
before(async () => {
  city = await town('2017-04-03T09:00:00+07:00')
  await city.db.write(tx =>
    recordHistories(tx, calendarFromFiles(), [
      history(CUA_NAM, 'self', [['receive', day('2017-03-07')]]),
      history(CUA_NAM, 'counter', [['receive', day('2017-03-08')]]),
    ]),
  )
  await counted(city.db)
})

test('Chủ tịch phường chốt tháng 3; thành phố chốt sớm có lý do; ai cũng xem được đúng bản đã niêm', async () => {
  const khang = await city.officer('khang', CUA_NAM)
  assert.match(plain((await khang.gets('/can-bo/chot-so-lieu')).text), /tháng 3 năm 2017 01\/03\/2017 – 31\/03\/2017 2 50% \(1\)/)
  await khang.posts('/can-bo/chot-so-lieu', { ky: '2017-03' })
  assert.match(plain((await khang.gets('/can-bo/chot-so-lieu')).text), /Nguyễn Đình Khang, 09:00 ngày 03\/04\/2017/)

  const hoa = await city.officer('hoa', '01@2004-08-31')
  const refused = await hoa.posts('/dieu-hanh/chot-so-lieu', { ky: '2017-03', 'ly-do': '' })
  assert.equal(refused.status, 422)
  assert.match(plain(refused.text), /Mới có 1 trong 584 đơn vị chốt kỳ này, cần 526/)
  await hoa.posts('/dieu-hanh/chot-so-lieu', { ky: '2017-03', 'ly-do': 'Báo cáo quý' })

  const anyone = await city.phone('0912000111')
  const page = await anyone.gets('/thong-ke/ky/2017-03/1')
  assert.match(
    plain(page.text),
    /Số liệu tháng 3 năm 2017, bản 1 .* nộp qua mạng \d+,\d\d% \(\d+\/\d+\); đúng hạn \d+,00% \(\d+\/\d+\)\. .*Quận Hoàn Kiếm/,
  )
  const told = await anyone.gets('/thong-ke/ky/2017-03/1.json')
  assert.match(told.text, /^\{"format":"motcua-open\/1"/)
  assert.notEqual((await anyone.gets('/dieu-hanh/chot-so-lieu/2017-03/1')).status, 200)
  const sealed = await hoa.gets('/dieu-hanh/chot-so-lieu/2017-03/1')
  assert.ok(page.text.includes(createHash('sha256').update(sealed.text).digest('hex')))
  assert.equal((await anyone.gets('/thong-ke/ky/2017-03/2')).status, 404)
  assert.equal((await anyone.gets('/thong-ke/ky/2017-03/x')).status, 404)
})

test('nhập tay: mọi chỗ thiếu một lần, chữ đã gõ còn đó', async () => {
  const hoa = await city.officer('hoa', '01@2004-08-31')
  const { status, text } = await hoa.posts('/dieu-hanh/chot-so-lieu/nhap-tay', {
    'nhap-ky': '2017-03',
    'don-vi': '73',
    'ghi-chu': 'Sổ giấy của phường',
  })
  assert.equal(status, 422)
  for (const says of ['Ghi mã đơn vị', 'Ghi con số này đếm cái gì', 'Giá trị là một số', 'Chọn tệp nguồn']) assert.ok(text.includes(says), says)
  assert.ok(text.includes('Sổ giấy của phường'))
})
