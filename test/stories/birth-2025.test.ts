import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { published } from '../../src/catalogue/index.ts'
import { day } from '../../src/kernel/day.ts'
import { editionFor } from '../../src/modules/procedures/index.ts'
import { sql } from '../../src/platform/db/index.ts'
import { fillWorld } from '../../src/world/index.ts'
import { desk, phone } from '../browser.ts'
import { testDatabase } from '../database.ts'
import { seen } from '../pdf-eye.ts'
import { does, entersCode, person, signsInAsOfficer, signsInByPhone, type Person } from '../person.ts'
import { startProgram, type Program } from '../program.ts'
import { dataFolder } from './folder.ts'
import { photo } from './photo.ts'
import { story } from './story.ts'

const NOW = '2026-11-18T08:30:00+07:00'
const TODAY = day('2026-11-18')
const NGHIA_DO = '00160@2025-07-01'
const CHILD = 'Nguyễn Minh Khôi'
const PHONE = '0912 345 678'
const edition = editionFor(published, '1.001193', TODAY)

const asked = {
  'birth.where': 'co-giay',
  'child.born': '2026-11-10',
  'parents.kind': 'ket-hon',
  'requester.relation': 'me',
  'mother.commune': 'nghia',
  'parents.sameHome': true,
}
const declared = {
  'child.surnameFrom': 'cha',
  'child.middle': 'Minh',
  'child.given': 'Khôi',
  'child.sex': 'nam',
  'child.ethnicity': '01',
  'birth.place': 'Bệnh viện Phụ sản Hà Nội, phường Giảng Võ, Hà Nội',
  'child.native': 'Xã Ba Vì, Hà Nội',
  'mother.name': 'Trần Thị Hồng Nhung',
  'mother.born': '1992-05-06',
  'mother.pin': '001192047718',
  'father.name': 'Nguyễn Quang Huy',
  'father.born': '1989',
  'father.pin': '001089031122',
  'requester.residenceKind': 'thuong-tru',
  'requester.phone': PHONE,
  delivery: 'tai-cho',
}

describe('Một người mẹ khai sinh cho con bằng điện thoại không có JavaScript, tháng 11/2026', () => {
  const step = story()
  let program: Program
  let mother: Person
  let code = ''
  let draft = ''
  let counted = { online: 0, total: 0 }
  let db: Awaited<ReturnType<typeof testDatabase>>
  const officers: Record<string, Person> = {}

  before(async () => {
    db = await testDatabase()
    await fillWorld(db, { size: 126, now: new Date(NOW), eras: ['today'] })
    program = await startProgram({ DATABASE_URL: db.url, MOTCUA_DATA: dataFolder(), MOTCUA_WORLD: 'demo', MOTCUA_NOW: NOW })
    mother = await person(await phone({ javaScriptEnabled: false }), program.url)
    counted = await countToday()
  })
  after(async () => {
    await Promise.all([mother, ...Object.values(officers)].map(one => one?.page.context().close()))
    await program?.kill()
  })

  const officer = async (name: string) => {
    const who = await person(await desk(), program.url)
    await signsInAsOfficer(who, name)
    officers[name] = who
    return who
  }
  const countToday = async () => {
    const reply = await fetch(`${program.url}/api/v1/statistics/online-rate?from=${TODAY}&to=${TODAY}&level=commune&procedure=1.001193`)
    assert.equal(reply.status, 200)
    const { rows } = (await reply.json()) as { rows: { unit: string; online: number; total: number }[] }
    const { online, total } = rows.find(({ unit }) => unit === NGHIA_DO) ?? { online: 0, total: 0 }
    return { online, total }
  }

  step('gõ "kai sinh" vẫn tìm thấy; trả lời trước vài câu thì biết giấy tờ, lệ phí, nơi giải quyết', async () => {
    await mother.opens('/')
    await mother.page.getByRole('searchbox').first().fill('kai sinh')
    await mother.presses('Tìm')
    await mother.follows('Đăng ký khai sinh')
    await mother.follows('Bắt đầu')
    for (const { id, questions } of edition.precheck) {
      assert.match(mother.at(), /kiem-tra\/\d$/, id)
      await mother.answers(questions, asked)
      await mother.presses('Tiếp tục')
    }
    await mother.sees('Có nhiều nơi tên gần giống "nghia"')
    await mother.chooses('Chọn một trong', /^Phường Nghĩa Đô,/)
    await mother.presses('Tiếp tục')
    await mother.sees('Giấy tờ cần cho trường hợp này', 'Giấy chứng sinh', 'Phường Nghĩa Đô', 'Lệ phí', /Miễn phí/, /trong ngày/i)
  })

  step('đăng nhập bằng số di động, mã hiện ở trang tin nhắn của bản tập huấn', async () => {
    await mother.follows('Bắt đầu')
    await signsInByPhone(mother, PHONE)
    await mother.presses('Bắt đầu khai')
    draft = mother.at().split('/')[2] ?? ''
    assert.match(draft, /^N-[2-9A-Z]{4}-[2-9A-Z]{2}$/)
    await mother.sees('Xong 0 trong 5 việc', draft)
  })

  step('sai thì trang nói sai ở đâu, giữ nguyên những gì đã gõ', async () => {
    await mother.follows('Về trẻ')
    await mother.types('Chữ đệm', 'Minh')
    await mother.presses('Lưu và tiếp tục')
    await mother.sees(/Chọn .*họ của trẻ/i, /Nhập tên của trẻ/i)
    assert.equal(await mother.page.getByLabel(/^Chữ đệm/).inputValue(), 'Minh')
    await mother.opens(`/nop/${draft}`)
  })

  step('khai xong phần trẻ và mẹ, rồi làm tiếp trên máy khác bằng mã nháp', async () => {
    await does(mother, 'Về trẻ', edition, declared)
    await does(mother, 'Về mẹ', edition, declared)
    await mother.sees('Xong 2 trong 5 việc')
    const other = await person(await phone({ javaScriptEnabled: false }), program.url)
    await other.opens('/tiep-tuc')
    await other.types('Mã nháp', draft.toLowerCase())
    await other.types('Số di động', PHONE)
    await other.presses('Nhận mã')
    await entersCode(other)
    await other.sees('Xong 2 trong 5 việc', draft)
    await does(other, 'Về cha', edition, declared)
    await does(other, 'Người đi đăng ký', edition, declared)
    await other.page.context().close()
    await mother.opens(`/nop/${draft}`)
    await mother.sees('Xong 4 trong 5 việc')
  })

  step('tệp rỗng bị từ chối bằng một câu; ảnh thật thì nhận', async () => {
    await does(mother, 'Giấy tờ và nhận kết quả', edition, declared)
    await mother.opens(`/nop/${draft}/giay-to`)
    await mother.follows('Giấy chứng sinh')
    await mother.page.getByLabel(/^Chụp ảnh/).setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) })
    await mother.presses('Tải lên')
    await mother.sees('Tệp "anh.jpg" không có gì bên trong')
    await mother.page.getByLabel(/^Chụp ảnh/).setInputFiles({ name: 'giay-chung-sinh.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await mother.presses('Tải lên')
    await mother.sees('giay-chung-sinh.jpg')
    const picture = await mother.fetches((await mother.page.locator('figure img').getAttribute('src')) ?? '')
    assert.deepEqual([picture.status, picture.type], [200, 'image/jpeg'])
    await mother.follows('Tiếp tục')
    await mother.sees('Xong 5 trong 5 việc')
  })

  step('kiểm tra lại, chưa cam đoan thì chưa gửi; gửi hai lần vẫn một hồ sơ', async () => {
    await mother.follows('Kiểm tra lại và gửi')
    await mother.sees(CHILD, 'Trần Thị Hồng Nhung', 'Phường Nghĩa Đô')
    await mother.presses('Gửi hồ sơ')
    await mother.sees('Đọc lời cam đoan rồi đánh dấu vào ô')
    const _csrf = await mother.page.locator('main input[name=_csrf]').first().inputValue()
    const send = () =>
      mother.page.context().request.post(`${program.url}/nop/${draft}/kiem-tra-lai`, { form: { _csrf, 'cam-doan': 'true' }, maxRedirects: 0 })
    const replies = await Promise.all([send(), send()])
    assert.deepEqual(
      replies.map(reply => reply.status()),
      [303, 303],
    )
    const places = new Set(replies.map(reply => reply.headers().location))
    assert.equal(places.size, 1)
    await mother.opens([...places][0] ?? '')
    code = mother.at().split('/')[2] ?? ''
    const made = await db.all<{ code: string }>(sql`select code from dossiers.dossier where owner = ${`phone:${PHONE.replaceAll(' ', '')}`}`)
    assert.deepEqual(made, [{ code }])
  })

  step('giấy xác nhận khổ A5 đọc được bằng mắt và bằng máy', async () => {
    await mother.sees('Đã gửi hồ sơ', code, 'Mã bí mật', 'Phường Nghĩa Đô')
    const paper = await mother.fetches(`/ho-so/${code}/giay-tiep-nhan.pdf`)
    assert.equal(paper.type, 'application/pdf')
    const { sizes, text, unembedded, qr } = await seen(paper.bytes)
    assert.deepEqual([sizes, unembedded, qr], [['148×210'], 0, `${program.url}/ho-so/${code}`])
    for (const words of [code, 'Đăng ký khai sinh', 'Trần Thị Hồng Nhung', 'Giấy chứng sinh'])
      assert.ok(text.includes(words), `${words} trong ${text}`)
  })

  step('một cửa tiếp nhận, hoàn tác, rồi tiếp nhận lại bằng phím T', async () => {
    const tuyet = await officer('Lê Thị Ánh Tuyết')
    await tuyet.follows(/^Mới/)
    await tuyet.follows(CHILD)
    await tuyet.sees('Giấy chứng sinh', 'Trần Thị Hồng Nhung')
    await tuyet.presses('Tiếp nhận')
    await tuyet.sees(`Đã tiếp nhận hồ sơ ${code}`)
    await tuyet.presses('Hoàn tác')
    await tuyet.sees(/Đã hoàn tác/)
    await tuyet.opens(`/can-bo/hang/moi?hs=${code}`)
    await Promise.all([tuyet.page.waitForEvent('framenavigated'), tuyet.page.keyboard.press('t')])
    await tuyet.page.waitForLoadState()
    await tuyet.sees(`Đã tiếp nhận hồ sơ ${code}`)
  })

  step('công chức hộ tịch thẩm tra, soạn giấy, gửi mẹ xem', async () => {
    const nam = await officer('Vũ Hoài Nam')
    await nam.opens(`/can-bo/ho-so/${code}/tham-tra`)
    for (const group of await nam.page
      .getByRole('group')
      .filter({ has: nam.page.getByLabel('Khớp mọi dòng', { exact: true }) })
      .all())
      await group.getByLabel('Khớp mọi dòng', { exact: true }).check()
    await nam.presses('Xong thẩm tra')
    await nam.sees('Đã thẩm tra')
    await nam.opens(`/can-bo/ho-so/${code}`)
    await nam.presses('Gửi người dân xác nhận')
    await nam.sees('Đã gửi bản dự thảo')
  })

  step('mẹ đọc bản dự thảo và xác nhận', async () => {
    await mother.opens(`/ho-so/${code}`)
    await mother.follows('Xem bản dự thảo')
    await mother.sees(CHILD, 'Nguyễn Quang Huy')
    const draftPdf = await mother.fetches(`/ho-so/${code}/xac-nhan/ban-du-thao.pdf`)
    assert.match((await seen(draftPdf.bytes)).text, /BẢN XEM TRƯỚC/)
    await mother.ticks('Đúng, có thể ký')
    await mother.presses('Gửi trả lời')
    await mother.sees('Đang chờ lãnh đạo ký')
  })

  step('lãnh đạo xem rồi ký; việc vào sổ có số', async () => {
    const ngoc = await officer('Ngô Thị Bích Ngọc')
    await ngoc.opens('/ky')
    await ngoc.follows(CHILD)
    await ngoc.presses('Ký bản này')
    await ngoc.sees(`Đã ký giấy của ${CHILD}`, /[Ss]ố \d+\/2026/)
  })

  step('trả kết quả tại một cửa', async () => {
    const tuyet = officers['Lê Thị Ánh Tuyết']
    assert.ok(tuyet)
    await tuyet.opens(`/can-bo/ho-so/${code}/tra-ket-qua`)
    await tuyet.presses('Đã trả kết quả')
    await tuyet.sees(`Đã trả kết quả hồ sơ ${code} cho Trần Thị Hồng Nhung`)
  })

  step('sổ, Giấy khai sinh và trang kiểm tra giấy tờ nói cùng một việc', async () => {
    const nam = officers['Vũ Hoài Nam']
    assert.ok(nam)
    await nam.opens('/can-bo/so')
    await nam.follows('Sổ đăng ký khai sinh')
    await nam.sees(CHILD)
    await mother.opens(`/ho-so/${code}`)
    await mother.sees('Giấy khai sinh', /số \d+\/2026/)
    const paper = await mother.fetches((await mother.page.getByRole('link', { name: /^Giấy khai sinh/ }).getAttribute('href')) ?? '')
    const { text, qr } = await seen(paper.bytes)
    assert.ok(text.includes(CHILD) || text.includes(CHILD.toUpperCase()), text)
    const visitor = await person(await phone({ javaScriptEnabled: false }), program.url)
    await visitor.opens(new URL(qr ?? '').pathname)
    await visitor.sees('Giấy này do cơ quan nhà nước cấp', 'Nguyễn M. K.', 'Phường Nghĩa Đô')
    await visitor.page.context().close()
  })

  step('số liệu của phường trong ngày tăng đúng một', async () => {
    const expected = { online: counted.online + 1, total: counted.total + 1 }
    const until = performance.now() + 15_000
    let now = await countToday()
    while (now.total < expected.total && performance.now() < until) now = await new Promise<void>(done => setTimeout(done, 300)).then(countToday)
    assert.deepEqual(now, expected)
  })

  step('mẹ thấy ai đã xem hồ sơ', async () => {
    await mother.opens(`/ho-so/${code}`)
    await mother.page.getByText('Ai đã xem hồ sơ này?').click()
    await mother.sees('Lê Thị Ánh Tuyết', 'Vũ Hoài Nam', 'Ngô Thị Bích Ngọc')
  })
})
