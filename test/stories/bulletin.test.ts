import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import { day } from '../../src/kernel/day.ts'
import { recordHistories } from '../../src/modules/dossiers/index.ts'
import { advance, releaseBulletin, releaseDue } from '../../src/modules/statistics/index.ts'
import { calendarFromFiles } from '../../src/modules/units/index.ts'
import { sql } from '../../src/platform/db/index.ts'
import { history } from '../lives.ts'
import { seen } from '../pdf-eye.ts'
import { plain, town, type Town } from './town.ts'

const CUA_NAM = '00073@2004-08-31'
const CITY = '01@2004-08-31'
let city: Town
let desk = ''
const typed = {
  'tieu-de': 'Tháng ((3/2017)): {{ty-le}} nộp qua mạng',
  ky: '2017-03',
  cap: 'district',
  dv: 'tat-ca',
  nguon: 'live',
  chu: '{{doan-chinh}}\n\n{{doan-khac-biet}}\n\n{{doan-khong-so-sanh}}\n\nQuận Hoàn Kiếm có {{tong don-vi=002@2004-08-31}} hồ sơ, theo [["hai hồ sơ" | Sổ của quận]].',
  gio: '08:00 03/04/2017',
}
const counted = async () => {
  while ((await city.db.write(tx => advance(tx))) > 0);
}
const add = (channel: 'self' | 'counter', on: string) =>
  city.db.write(tx => recordHistories(tx, calendarFromFiles(), [history(CUA_NAM, channel, [['receive', day(on)]])]))
const version = async () =>
  String((await city.db.one<{ version: number }>(sql`select version from statistics.bulletin order by id desc limit 1`)).version)

before(async () => {
  city = await town('2017-04-03T09:00:00+07:00')
  await add('self', '2017-03-07')
  await add('counter', '2017-03-08')
  await counted()
})

test('số gõ tay, tên lạ, ngoặc hở: lưu được, nói hết các chỗ, không duyệt được', async () => {
  const hoa = await city.officer('hoa', CITY)
  const saved = await hoa.posts('/dieu-hanh/ban-tin/moi', { ...typed, chu: 'Đạt 77%. {{ti-le}} {{hang}} [[99%]] {{ty-le', gio: '09:30 04/04/2017' })
  desk = /\/dieu-hanh\/ban-tin\/\d+/.exec(String(saved.headers.location))?.[0] ?? ''
  const page = plain((await hoa.gets(desk)).text)
  for (const says of [
    'Số "77%" gõ tay',
    'Không có số nào tên "ti-le"',
    '{{hang}}: thiếu "don-vi"',
    'Trích "99%" chưa có nguồn',
    'chưa khép',
    'Người viết không tự duyệt được',
  ])
    assert.ok(page.includes(says), says)
  const yen = await city.officer('yen', CITY)
  const refused = await yen.posts(`${desk}/duyet`, { lan: await version() })
  assert.equal(refused.status, 422)
  assert.match(plain(refused.text), /Số "77%" gõ tay/)
})

test('thiếu kỳ, giờ, tiêu đề: mọi chỗ một lần, chữ đã gõ còn đó', async () => {
  const hoa = await city.officer('hoa', CITY)
  const { status, text } = await hoa.posts('/dieu-hanh/ban-tin/moi', { ...typed, 'tieu-de': '', ky: 'hôm qua', gio: '25:00 03/04/2017', dv: 'x' })
  assert.equal(status, 422)
  for (const says of ['Ghi tiêu đề', 'Ghi tên kỳ', 'Ghi giờ phát hành', 'Chọn nhóm dịch vụ', 'Quận Hoàn Kiếm có {{tong'])
    assert.ok(text.includes(says), says)
})

test('người viết, người duyệt, đến giờ mới phát hành, mọi người xem được; bản in', async () => {
  const [hoa, yen, anyone] = [await city.officer('hoa', CITY), await city.officer('yen', CITY), await city.phone('0912000111')]
  const id = Number(/\d+$/.exec(desk)?.[0])
  await hoa.posts(desk, { ...typed, gio: '09:30 04/04/2017', lan: await version() })
  assert.match(plain((await hoa.posts(`${desk}/duyet`, { lan: await version() })).text), /Người viết không tự duyệt được/)
  assert.match(plain((await yen.posts(`${desk}/duyet`, { lan: '1' })).text), /vừa được sửa ở nơi khác/)
  await yen.posts(`${desk}/duyet`, { lan: await version() })
  assert.match(plain((await yen.gets(desk)).text), /Tô Hải Yến đã duyệt, chờ đến 09:30 ngày 04\/04\/2017 .*còn 1 ngày 30 phút/)
  assert.match(plain((await yen.posts(`${desk}/phat-hanh`, {})).text), /Chưa đến giờ phát hành/)
  assert.equal((await anyone.gets(`/thong-ke/ban-tin/${id}`)).status, 404)
  assert.equal(await releaseDue(city.db, city.now), 0)

  await hoa.posts(desk, { ...typed, lan: await version() })
  assert.match(plain((await yen.posts(`${desk}/phat-hanh`, {})).text), /chưa có người duyệt/, 'sửa thì phải duyệt lại')
  await yen.posts(`${desk}/duyet`, { lan: await version() })
  const two = await Promise.allSettled([releaseBulletin(city.db, id, city.now), releaseBulletin(city.db, id, city.now)])
  assert.deepEqual(two.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])

  const page = await anyone.gets(`/thong-ke/ban-tin/${id}`)
  assert.match(plain(page.text), /Từ 01\/03\/2017 đến 31\/03\/2017, \d+% .* trong \d+ .*Chưa có hai đơn vị nào có từ 30 hồ sơ/)
  assert.match(plain(page.text), /Hoàn Kiếm.*có 2 \[\d\] hồ sơ, theo "hai hồ sơ" \[\d\]/)
  const rate = /Tháng 3\/2017: (\d+)%/.exec(plain(page.text))?.[1]
  const [, address = ''] = /href="(\/thong-ke\?tu=[^"]+)"/.exec(page.text) ?? []
  assert.match(plain((await anyone.gets(address.replaceAll('&amp;', '&'))).text), new RegExp(`${rate}% hồ sơ hộ tịch cấp xã được nộp qua mạng`))
  const json = await anyone.gets(`/thong-ke/ban-tin/${id}/1.json`)
  assert.ok(page.text.includes(createHash('sha256').update(json.text).digest('hex')))
  const english = plain((await anyone.gets(`/en/thong-ke/ban-tin/${id}`)).text)
  assert.match(english, /From 01\/03\/2017 to 31\/03\/2017, \d+% .*Fewer than two units/)
  assert.match(english, /Quận Hoàn Kiếm có 2/)
  assert.match(
    (await anyone.gets('/thong-ke/ban-tin.atom')).bytes.toString(),
    new RegExp(`<title>Tháng 3/2017: ${rate}% nộp qua mạng</title>.*ban-tin/${id}/1`),
  )
  const pdf = await city.app.inject({ url: `/thong-ke/ban-tin/${id}/1.pdf` })
  assert.equal(pdf.statusCode, 200)
  const { text, sizes } = await seen(pdf.rawPayload)
  assert.match(text, /Tháng 3\/2017: \d+% ?\[1\] nộp qua mạng.*Số ở đâu ra.*thong-ke\?tu=01/)
  assert.equal(sizes[0], '210×297')
})

test('sửa sau phát hành: bản mới có lý do, bản cũ còn nguyên ở địa chỉ cũ', async () => {
  const [hoa, yen, anyone] = [await city.officer('hoa', CITY), await city.officer('yen', CITY), await city.phone('0912000111')]
  const id = Number(/\d+$/.exec(desk)?.[0])
  const before = (await anyone.gets(`/thong-ke/ban-tin/${id}/1.json`)).text
  await add('counter', '2017-03-09')
  await counted()
  assert.match(plain((await anyone.gets(`/thong-ke/ban-tin/${id}`)).text), /Hoàn Kiếm 1 2 50% /, 'số đã niêm không đổi')
  assert.match(plain((await hoa.posts(desk, { ...typed, lan: await version() })).text), /Ghi lý do của bản mới/)
  await hoa.posts(desk, { ...typed, lan: await version(), 'ly-do': 'Phường nhập bù một hồ sơ giấy' })
  assert.match(plain((await anyone.gets(`/thong-ke/ban-tin/${id}`)).text), /bản 1 /, 'bản mới chưa phát hành thì bản cũ còn đó')
  await yen.posts(`${desk}/duyet`, { lan: await version() })
  assert.equal(await releaseDue(city.db, city.now), 1)
  assert.match(plain((await anyone.gets(`/thong-ke/ban-tin/${id}`)).text), /Hoàn Kiếm 1 3 33% .*Phường nhập bù một hồ sơ giấy/)
  assert.match(plain((await anyone.gets(`/thong-ke/ban-tin/${id}/1`)).text), /Bản này đã được thay .*Xem bản 2 /)
  assert.equal((await anyone.gets(`/thong-ke/ban-tin/${id}/1.json`)).text, before)
  for (const address of [`/thong-ke/ban-tin/${id}/3`, '/thong-ke/ban-tin/x', '/thong-ke/ban-tin/1/x', '/thong-ke/ban-tin/999'])
    assert.equal((await anyone.gets(address)).status, 404, address)
  await assert.rejects(
    city.db.write(tx => tx.run(sql`update statistics.bulletin_revision set reason = 'x'`)),
    /permission denied|chỉ/,
  )
})

test('số của kỳ đã chốt: mỗi con số dẫn tới kỳ đã chốt, số về sau không đổi nó', async () => {
  const [hoa, yen, anyone] = [await city.officer('hoa', CITY), await city.officer('yen', CITY), await city.phone('0912000111')]
  const saved = await hoa.posts('/dieu-hanh/ban-tin/moi', { ...typed, nguon: 'frozen', chu: `${typed.chu}\n\n{{thay-doi}}` })
  const page = /\/dieu-hanh\/ban-tin\/\d+/.exec(String(saved.headers.location))?.[0] ?? ''
  assert.match(plain((await hoa.gets(page)).text), /Kỳ 2017-03 chưa chốt số liệu.*\{\{thay-doi\}\}: Kỳ 2017-0[23] chưa chốt/)
  await hoa.posts('/dieu-hanh/chot-so-lieu', { ky: '2017-03', 'ly-do': 'Báo cáo quý' })
  await add('self', '2017-03-10')
  await counted()
  await hoa.posts(page, { ...typed, nguon: 'frozen', lan: await version() })
  await yen.posts(`${page}/duyet`, { lan: await version() })
  await yen.posts(`${page}/phat-hanh`, {})
  const { text } = await anyone.gets(page.replace('/dieu-hanh', '/thong-ke'))
  assert.match(plain(text), /Hoàn Kiếm.*có 3 \[1\] hồ sơ.*Kỳ đã chốt 2017-03, bản 1/)
  assert.ok(text.includes('href="/thong-ke/ky/2017-03/1"') && !text.includes('href="/thong-ke?tu='))
})
