import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { instant } from '../../src/kernel/instant.ts'
import { day } from '../../src/kernel/day.ts'
import { sql } from '../../src/platform/db/index.ts'
import { published } from '../../src/catalogue/index.ts'
import { accessesOf, dossierByCode, lapseConfirmations, queue } from '../../src/modules/dossiers/index.ts'
import { addPosts, setPassword } from '../../src/modules/identity/index.ts'
import { editionFrom } from '../../src/modules/procedures/index.ts'
import { desks } from '../../src/world/cast.ts'
import { testDatabase } from '../database.ts'
import { hidden, openDesk, wordsOf, type Browser } from './desk.ts'

const CUA_NAM = desks[0]?.then ?? ''
const NGHIA_TAN = desks[1]?.then ?? ''
const at = (code: string, name = '') => `/can-bo/ho-so/${code}${name && `/${name}`}`

describe('Một hồ sơ khai sinh đi hết một cửa, tháng 3/2017', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>
  let hung: Browser
  let huong: Browser
  let tuan: Browser
  before(async () => {
    desk = await openDesk(await testDatabase(), { day: '2017-03-14', time: '09:00' })
    hung = desk.browser()
    huong = desk.browser()
    tuan = desk.browser()
    for (const [browser, who] of [
      [hung, 'hung'],
      [huong, 'huong'],
      [tuan, 'tuan'],
    ] as const)
      assert.match((await browser.signsIn(who)).text, /Việc hôm nay/)
  })
  after(() => desk.close())

  test('tiếp nhận một lần bấm, hoàn tác được trong 10 giây, sau đó thì không', async () => {
    const { code } = await desk.filed()
    const list = await hung.opens('/can-bo/hang/moi')
    assert.match(wordsOf(list), /Nguyễn Đức Minh/)
    const pane = await hung.opens(`/can-bo/hang/moi?hs=${code}`)
    const done = await hung.sends(at(code, 'tiep-nhan'), { version: hidden(pane, 'version'), ve: hidden(pane, 've') })
    assert.match(wordsOf(done), /Đã tiếp nhận hồ sơ H26\..* hẹn trả 17:00 thứ Ba, 14\/03\/2017/)
    const undo = /action="([^"]*hoan-tac[^"]*)"/.exec(done.text)?.[1] ?? ''
    assert.match(wordsOf(await hung.sends(undo, {})), /Đã hoàn tác/)
    assert.equal((await dossierByCode(desk.db, code)).state, 'submitted')
    await hung.sends(at(code, 'tiep-nhan'), { version: '3' })
    desk.later(11_000)
    const late = await hung.sends(`${at(code, 'hoan-tac')}?v=4`, {})
    assert.equal(late.status, 422)
    assert.match(wordsOf(late), /Đã quá 10 giây/)
  })

  test('người khác nhanh tay hơn: nói ai, lúc nào; không mất gì', async () => {
    const { code } = await desk.filed({ 'child.given': 'An' })
    await hung.sends(at(code, 'tiep-nhan'), { version: '1' })
    const second = await hung.sends(at(code, 'tiep-nhan'), { version: '1' })
    assert.equal(second.status, 409)
    assert.match(wordsOf(second), /vừa được Đỗ Mạnh Hùng xử lý lúc 09:00/)
  })

  test('yêu cầu bổ sung phải có lý do; lời đã gõ còn nguyên; một lần là hết', async () => {
    const { code } = await desk.filed({ 'child.given': 'Bình' })
    await hung.sends(at(code, 'tiep-nhan'), { version: '1' })
    const none = await huong.sends(at(code, 'bo-sung'), { version: '2', 'giay.giay-chung-sinh': '', 'ghi.giay.giay-chung-sinh': 'Mờ dòng ngày sinh' })
    assert.equal(none.status, 422)
    assert.match(none.text, /Chọn ít nhất một lý do/)
    assert.match(none.text, /value="Mờ dòng ngày sinh"/)
    const sent = await huong.sends(at(code, 'bo-sung'), { version: '2', 'giay.giay-chung-sinh': 'anh-mo', 'ly-do.noi-sinh-chua-du': 'true' })
    assert.match(wordsOf(sent), /Đã gửi yêu cầu bổ sung/)
    const dossier = await dossierByCode(desk.db, code)
    assert.deepEqual([dossier.state, (dossier.asked as unknown[]).length], ['paused', 2])
    const told = await desk.db.all<{ kind: string }>(sql`select kind from notices.message where dossier_code = ${code} order by id`)
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['received', 'askForMore'],
    )
    assert.equal((await huong.opens(at(code, 'phieu-bo-sung.pdf'))).type, 'application/pdf')
  })

  test('không tiếp nhận: có lý do, có phiếu, hồ sơ kết thúc', async () => {
    const { code } = await desk.filed({ 'child.given': 'Chi' })
    assert.match(
      wordsOf(
        await hung.sends(at(code, 'tu-choi'), {
          version: '1',
          'ly-do.nop-hai-lan': 'true',
          'ghi.ly-do.nop-hai-lan': 'Mã hồ sơ trước: xem giấy hẹn.',
        }),
      ),
      /Đã báo không tiếp nhận/,
    )
    assert.equal((await dossierByCode(desk.db, code)).state, 'turnedAway')
    assert.equal((await hung.opens(at(code, 'phieu-tu-choi.pdf'))).type, 'application/pdf')
  })

  test('thẩm tra, ký, ghi sổ, trả: đủ giấy tờ, đúng sổ, đúng người', async () => {
    const { code } = await desk.filed({ 'child.given': 'Dũng', 'child.born': '2017-03-08', 'mother.pin': '001190020306' })
    await hung.sends(at(code, 'tiep-nhan'), { version: '1' })
    assert.equal((await hung.opens(at(code, 'giay-hen.pdf'))).type, 'application/pdf')

    const form = await huong.opens(at(code, 'tham-tra'))
    assert.match(wordsOf(form), /Không thấy trong các sổ ở đây/)
    const papers = [...form.text.matchAll(/name="(khop\.[^"]+)"/g)].map(([, name]) => name ?? '')
    const missing = await huong.sends(at(code, 'tham-tra'), { version: '2' })
    assert.match(wordsOf(missing), /Chọn Giấy chứng sinh khớp hay không khớp/)
    const marks = Object.fromEntries(papers.map(name => [name, 'khop']))
    const preview = await huong.sends(at(code, 'xem-truoc.pdf'), { ...marks, 'ghi.birthPlace': 'Bệnh viện Phụ sản Hà Nội' })
    assert.equal(preview.bytes.subarray(0, 5).toString(), '%PDF-')
    const drafted = await huong.sends(at(code, 'tham-tra'), {
      version: '2',
      ...marks,
      'da-xem': 'true',
      'ghi.birthPlace': 'Bệnh viện Phụ sản Hà Nội',
      'ghi.childName': 'Tên Khác',
    })
    assert.match(wordsOf(drafted), /Đã trình ký/)
    const certificate = (await dossierByCode(desk.db, code)).certificate as Record<string, string>
    assert.deepEqual([certificate.birthPlace, certificate.childName], ['Bệnh viện Phụ sản Hà Nội', 'Nguyễn Đức Dũng'])

    const unseen = await tuan.sends(`/ky/${code}`, { version: '4' })
    assert.match(wordsOf(unseen), /Xem bản này trước khi ký/)
    assert.match(wordsOf(await tuan.opens(`/ky/${code}`)), /Nguyễn Đức Dũng/)
    const signed = await tuan.sends('/ky', {})
    assert.match(wordsOf(signed), /Đã ký 1 trong 1 .* Số 01\/2017, quyển số 01/)

    const page = await hung.opens(at(code))
    const file = /href="([^"]*\/tep\/[0-9a-f]{64})"[^>]*>Giấy khai sinh số 01\/2017/.exec(page.text)?.[1] ?? ''
    assert.equal((await hung.opens(file)).bytes.subarray(0, 5).toString(), '%PDF-')
    const noBook = await hung.sends(at(code, 'tra-ket-qua'), { version: '5', 'nguoi-nhan': 'Trần Thị Hồng Nhung' })
    assert.match(wordsOf(noBook), /ký vào sổ trước khi nhận giấy/)
    await hung.sends(at(code, 'tra-ket-qua'), { version: '5', 'nguoi-nhan': 'Trần Thị Hồng Nhung', 'ky-so.0': 'true', 'quan-he': 'Chính người nộp' })
    assert.equal((await dossierByCode(desk.db, code)).state, 'handedOver')

    assert.match(
      wordsOf(await huong.sends(at(code, 'ban-sao'), { version: '6', 'so-ban': '3', 'nguoi-xin': 'Trần Thị Hồng Nhung' })),
      /Đã cấp 3 bản sao, số 01\/TLKS-BS/,
    )
    const books = await huong.opens('/can-bo/so')
    const book = /href="(\/can-bo\/so\/\d+)">Sổ đăng ký khai sinh/.exec(books.text)?.[1] ?? ''
    assert.match(wordsOf(await huong.opens(book)), /Nguyễn Đức Dũng/)
    assert.equal((await huong.opens(`${book}/in.pdf?thang=3`)).type, 'application/pdf')
    assert.match(wordsOf(await huong.opens(at(code, 'phieu-kiem-soat'))), /Đã ký và ghi sổ Trần Quốc Tuấn/)
    assert.deepEqual(
      new Set((await accessesOf(desk.db, (await dossierByCode(desk.db, code)).id)).map(one => one.officerName)),
      new Set(['Đỗ Mạnh Hùng', 'Phạm Thị Mai Hương', 'Trần Quốc Tuấn']),
    )
  })

  test('hồ sơ trùng và sổ trùng được thấy trước khi trình ký, phải xác nhận không cùng một việc', async () => {
    const { code } = await desk.filed({ 'child.given': 'Dũng', 'child.born': '2017-03-08', 'mother.pin': '001190020306' })
    await hung.sends(at(code, 'tiep-nhan'), { version: '1' })
    const form = await huong.opens(at(code, 'tham-tra'))
    assert.match(wordsOf(form), /Có 1 việc có thể là cùng một trẻ/)
    const marks = Object.fromEntries([...form.text.matchAll(/name="(khop\.[^"]+)"/g)].map(([, name]) => [name ?? '', 'khop']))
    assert.match(wordsOf(await huong.sends(at(code, 'tham-tra'), { version: '2', ...marks })), /Xem các việc nghi trùng/)
  })

  test('hồ sơ của vợ: cán bộ không làm được, trang nói vì sao và làm gì', async () => {
    const { code } = await desk.filed({ 'child.given': 'Giang', 'mother.name': 'Bùi Thu Trang', 'mother.born': '1987', 'mother.pin': '001187071428' })
    assert.match(wordsOf(await hung.opens(at(code))), /Hồ sơ có người thân của Đỗ Mạnh Hùng .* Chuyển cho người khác/)
    const tried = await hung.sends(at(code, 'tiep-nhan'), { version: '1' })
    assert.equal(tried.status, 422)
    assert.match(wordsOf(tried), /Luật Hộ tịch, Điều 12/)
  })

  test('hồ sơ của đơn vị khác: không có với cán bộ này', async () => {
    const { code } = await desk.filed({ 'child.given': 'Hà' }, NGHIA_TAN)
    assert.equal((await hung.opens(at(code))).status, 404)
    const tuyet = desk.browser()
    await tuyet.signsIn('tuyet', NGHIA_TAN)
    assert.equal((await tuyet.opens(at(code))).status, 200)
  })

  test('nhận tại quầy: một trang, một lần bấm; kênh là "tại quầy"; bấm hai lần vẫn một hồ sơ', async () => {
    const start = await hung.sends('/can-bo/quay/dang-ky-khai-sinh/mo', { channel: 'counter' })
    const path = start.location ?? ''
    const empty = await hung.sends(path, { viec: 'luu' })
    assert.equal(empty.status, 422)
    const answers: Record<string, string> = {
      'birth.where': 'co-giay',
      'child.born.ngay': '9',
      'child.born.thang': '3',
      'child.born.nam': '2017',
      'parents.kind': 'ket-hon',
      'requester.relation': 'me',
      'mother.commune': CUA_NAM,
      'parents.sameHome': 'true',
      'child.surnameFrom': 'cha',
      'child.given': 'Khánh',
      'child.sex': 'nu',
      'birth.place': 'Bệnh viện Bạch Mai',
      'child.native': 'Hà Nội',
      'mother.name': 'Phan Thị Lan',
      'mother.born.nam': '1991',
      'mother.ethnicity': '01',
      'mother.pin': '012345679',
      'mother.address': 'Số 9, phố Nam Ngư',
      'father.name': 'Lê Văn Khoa',
      'father.born.nam': '1989',
      'father.ethnicity': '01',
      'requester.phone': '0987 654 321',
      'papers.giay-chung-sinh': 'submit',
      'papers.giay-ket-hon': 'seen',
      'papers.giay-tuy-than': 'seen',
      'papers.giay-cu-tru': 'none',
    }
    const noConsent = await hung.sends(path, { ...answers, viec: 'luu' })
    assert.match(wordsOf(noConsent), /Có một chỗ cần sửa/)
    assert.match(noConsent.text, /value="Phan Thị Lan"/)
    const done = await hung.sends(path, { ...answers, 'dong-y': 'true', viec: 'luu' })
    assert.match(wordsOf(done), /Đã tiếp nhận hồ sơ .* In giấy hẹn/)
    const [row] = (await queue(desk.db, CUA_NAM, 'dang-giai-quyet')).rows.filter(({ subject }) => subject === 'Lê Khánh')
    assert.deepEqual([row?.channel, row?.state], ['counter', 'received'])
    assert.equal((await dossierByCode(desk.db, row?.code ?? '')).owner, 'phone:0987654321')
    await hung.sends(path, { ...answers, 'dong-y': 'true', viec: 'luu' })
    assert.equal((await queue(desk.db, CUA_NAM, 'dang-giai-quyet')).rows.filter(({ subject }) => subject === 'Lê Khánh').length, 1)
  })

  test('hồ sơ giấy nhập sau: phải có ngày trên giấy, không ở tương lai', async () => {
    const send = (nam: string) =>
      hung.sends('/can-bo/quay/dang-ky-khai-sinh/mo', {
        'channel-dang-ky-khai-sinh': 'backEntered',
        'ngay-giay-dang-ky-khai-sinh.ngay': '1',
        'ngay-giay-dang-ky-khai-sinh.thang': '3',
        'ngay-giay-dang-ky-khai-sinh.nam': nam,
      })
    assert.match(wordsOf(await send('2018')), /Ngày trên giấy phải là hôm nay hoặc trước hôm nay/)
    assert.match(wordsOf(await send('2017')), /Nhập từ giấy · Ngày trên giấy 01\/03\/2017/)
  })

  test('một trang hàng việc dùng không quá 5 câu SQL', async () => {
    const before = desk.db.load().statements
    await hung.opens('/can-bo/hang/moi')
    assert.ok(desk.db.load().statements - before <= 5, `${desk.db.load().statements - before} câu`)
  })

  test('người đứng đầu khóa sổ khi hết năm', async () => {
    const khang = desk.browser()
    await khang.signsIn('khang')
    const books = await khang.opens('/can-bo/so')
    const book = /href="(\/can-bo\/so\/\d+)">Sổ đăng ký khai sinh/.exec(books.text)?.[1] ?? ''
    assert.match(wordsOf(await khang.sends(`${book}/khoa`, {})), /chỉ khóa từ ngày 31\/12\/2017/)
    desk.later(instant(day('2017-12-31'), '16:00').getTime() - instant(day('2017-03-14'), '09:00').getTime())
    await khang.signsIn('khang')
    assert.match(wordsOf(await khang.sends(`${book}/khoa`, { 'so-trang': '200' })), /Đã khóa sổ đăng ký khai sinh năm 2017 với 1 việc/)
  })
})

describe('Hồ sơ theo luật 2025: người nộp xem bản dự thảo trước khi ký', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>
  const unit = desks[0]?.now ?? ''
  before(async () => {
    desk = await openDesk(await testDatabase(), { day: '2026-11-18', time: '09:00' })
  })
  after(() => desk.close())

  test('thẩm tra, gửi xác nhận, im lặng là đồng ý, ký, trả mà không phải ký sổ', async () => {
    const { code } = await desk.filed({}, unit)
    const [hung, huong, tuan] = [desk.browser(), desk.browser(), desk.browser()]
    for (const [browser, who] of [
      [hung, 'hung'],
      [huong, 'huong'],
      [tuan, 'tuan'],
    ] as const)
      await browser.signsIn(who, unit)
    await hung.sends(at(code, 'tiep-nhan'), { version: '1' })
    const form = await huong.opens(at(code, 'tham-tra'))
    assert.match(wordsOf(form), /gửi bản dự thảo cho người nộp xác nhận trong 1 ngày/)
    const marks = Object.fromEntries([...form.text.matchAll(/name="(khop\.[^"]+)"/g)].map(([, name]) => [name ?? '', 'khop']))
    await huong.sends(at(code, 'tham-tra'), { version: '2', ...marks })
    assert.match(wordsOf(await huong.sends(at(code, 'xac-nhan'), { version: '3' })), /Không trả lời trong hạn là đồng ý/)
    assert.equal((await dossierByCode(desk.db, code)).state, 'confirming')
    assert.match(wordsOf(await tuan.sends(`/ky/${code}`, { version: '4' })), /Xem bản này trước khi ký|không còn chờ ký/)

    desk.later(2 * 86_400_000)
    const calendar = await desk.city.calendar()
    assert.deepEqual(
      await lapseConfirmations(
        desk.db,
        { calendar, editionFor: ({ procedure, edition }) => editionFrom(published, procedure, edition) },
        instant(day('2026-11-20'), '09:00'),
      ),
      [code],
    )
    for (const [browser, who] of [
      [hung, 'hung'],
      [tuan, 'tuan'],
    ] as const)
      await browser.signsIn(who, unit)
    await tuan.opens(`/ky/${code}`)
    const { version } = await dossierByCode(desk.db, code)
    assert.match(wordsOf(await tuan.sends(`/ky/${code}`, { version: String(version) })), /Đã ký giấy của .* Số 01\/2026, quyển số 01/)
    await hung.sends(at(code, 'tra-ket-qua'), { version: String(version + 1), 'nguoi-nhan': 'Trần Thị Hồng Nhung' })
    assert.equal((await dossierByCode(desk.db, code)).state, 'handedOver')
  })

  test('người ký trả lại phải nói xem lại chỗ nào; hồ sơ về công chức hộ tịch', async () => {
    const { code } = await desk.filed({ 'child.given': 'Yến' }, unit)
    const [hung, huong, tuan] = [desk.browser(), desk.browser(), desk.browser()]
    for (const [browser, who] of [
      [hung, 'hung'],
      [huong, 'huong'],
      [tuan, 'tuan'],
    ] as const)
      await browser.signsIn(who, unit)
    await hung.sends(at(code, 'tiep-nhan'), { version: '1' })
    const marks = Object.fromEntries(
      [...(await huong.opens(at(code, 'tham-tra'))).text.matchAll(/name="(khop\.[^"]+)"/g)].map(([, name]) => [name ?? '', 'khop']),
    )
    await huong.sends(at(code, 'tham-tra'), { version: '2', ...marks, 'da-xem': 'true' })
    await huong.sends(at(code, 'xac-nhan'), { version: '3' })
    const dossier = await dossierByCode(desk.db, code)
    const calendar = await desk.city.calendar()
    await lapseConfirmations(
      desk.db,
      { calendar, editionFor: ({ procedure, edition }) => editionFrom(published, procedure, edition) },
      instant(day('2026-11-26'), '09:00'),
    )
    assert.equal(dossier.state, 'confirming')
    assert.match(wordsOf(await tuan.sends(at(code, 'tra-lai'), { version: '5', 'ly-do': ' ' })), /Ghi rõ cần xem lại chỗ nào/)
    assert.match(wordsOf(await tuan.sends(at(code, 'tra-lai'), { version: '5', 'ly-do': 'Nơi sinh' })), /Đã trả lại/)
    assert.equal((await dossierByCode(desk.db, code)).state, 'received')
  })
})

describe('Cán bộ đăng nhập bằng mật khẩu, ngoài bản tập huấn', () => {
  test('sai thì nói sai, đúng thì vào; có hai nơi thì chọn nơi làm việc', async () => {
    const db = await testDatabase()
    const desk = await openDesk(db, { day: '2017-03-14', time: '09:00' }, { demo: false })
    await db.write(tx => setPassword(tx, 'hung', 'hồ Gươm xanh biếc'))
    const browser = desk.browser()
    assert.match(wordsOf(await browser.opens('/can-bo')), /Tên đăng nhập/)
    assert.match(wordsOf(await browser.sends('/can-bo/dang-nhap', { username: 'hung', password: 'sai' })), /không đúng/)
    assert.equal((await browser.sends('/can-bo/dang-nhap', { officer: 'hung', unit: CUA_NAM })).status, 422)
    assert.match(wordsOf(await browser.sends('/can-bo/dang-nhap', { username: 'hung', password: 'hồ Gươm xanh biếc' })), /Việc hôm nay/)
    await browser.sends('/can-bo/dang-xuat', {})
    assert.match(wordsOf(await browser.opens('/can-bo')), /Tên đăng nhập/)

    await db.write(tx =>
      addPosts(tx, [{ officer: 'hung', unit: NGHIA_TAN, unitName: 'Phường Nghĩa Tân', role: 'deskOfficer', from: day('2017-01-01') }]),
    )
    assert.match(wordsOf(await browser.sends('/can-bo/dang-nhap', { username: 'hung', password: 'hồ Gươm xanh biếc' })), /Hôm nay làm việc ở đâu/)
    assert.match(wordsOf(await browser.sends('/can-bo/dang-nhap/don-vi', { unit: NGHIA_TAN })), /Phường Nghĩa Tân .* Việc hôm nay/)
    await desk.close()
  })
})
