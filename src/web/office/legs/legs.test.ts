import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { fees, published } from '#catalogue'
import {
  addPaper,
  askToConfirm,
  confirmDraft,
  dossierByCode,
  examine,
  lateLegs,
  moveLeg,
  openDraft,
  papersOfDossier,
  receive,
  sign,
  submit,
  timeline,
  type Dossier,
  type Leg,
  type LegNews,
} from '#dossiers'
import type { Officer, Role } from '#identity'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes } from '#kernel/instant.ts'
import { noticesOf, tellPerson } from '#notices'
import { draftedFields, editionFor, legsOf } from '#procedures'
import { loadCalendar } from '#units'
import { legNav } from '../frame.ts'
import { photo } from '../../../../test/stories/photo.ts'
import { CUA_NAM, NGHIA_DO, plain, town, type Town, type Visitor } from '../../../../test/stories/town.ts'

const NOW = '2026-11-20T09:00:00+07:00'
const PHONE = '0912345678'
const edition = editionFor(published, '2.000986', day('2026-11-18'))
const group = editionFor(published, '2.002622', day('2026-11-18'))
const signedAt = instant(day('2026-11-18'), '10:00')
const machine = { kind: 'machine', id: 'cong-an', name: 'Công an' } as const

const officer = (id: string, ...roles: Role[]): Officer => ({
  ...{ kind: 'officer', id, name: `Cán bộ ${id}`, pin: '001080000001', unit: NGHIA_DO, unitName: 'Nghĩa Đô', roles, relatives: [] },
})

let city: Town
let calendar: Awaited<ReturnType<typeof loadCalendar>>
let mother: Visitor
before(async () => {
  city = await town(NOW)
  calendar = await loadCalendar(city.db)
  mother = await city.phone(PHONE)
})

/** A group whose event is in the book since the morning of the 18th: its parts are with their agencies. */
async function signed(law = edition, at = signedAt, example = 0): Promise<Dossier> {
  const { db } = city
  const [given] = [law.examples.filter(({ errors, goesTo }) => !errors && !goesTo)[example]]
  const answers = { ...given?.answers, 'requester.phone': PHONE } as never
  const draft = await db.write(async tx => {
    const opened = await openDraft(tx, { procedure: law.code, edition: law.from, owner: `phone:${PHONE}`, channel: 'self', answers }, at)
    const scan = { name: 'a.jpg', mime: 'image/jpeg', hash: 'h', previewHash: 'p', bytes: 10, pages: 1, warnings: [] }
    for (const paper of given?.papers ?? []) await addPaper(tx, { draft: opened.id }, { paper, ...scan }, at)
    return opened.code
  })
  const by = { kind: 'citizen', id: `phone:${PHONE}`, name: 'Trần Thị Hồng Nhung' } as const
  const sent = (await db.write(tx => submit(tx, { draft, owner: `phone:${PHONE}`, by, edition: law, fees, unitName: id => id }, at))).dossier
  await db.write(tx => tx.run({ strings: ['update dossiers.dossier set unit_id = ', ' where id = ', ''], values: [NGHIA_DO, sent.id] }))
  const known = { calendar, edition: law }
  const taken = await db.write(tx => receive(tx, officer('d', 'deskOfficer'), sent.code, { version: sent.version, ...known }, at))
  const justice = officer('j', 'civilStatusOfficer')
  const certificate = draftedFields(law, sent.answers, { today: day('2026-11-18'), filedOn: day('2026-11-18') })
  let ready = await db.write(tx => examine(tx, justice, sent.code, { version: taken.version, edition: law, certificate, checks: {} }, at))
  if (law.confirmsDraft) {
    await db.write(tx => askToConfirm(tx, justice, sent.code, { version: ready.version, ...known }, at))
    ready = await db.write(tx => confirmDraft(tx, by, sent.code, { ...known, agrees: true }, at))
  }
  return db.write(tx => sign(tx, officer('s', 'signer'), sent.code, { version: ready.version, ...known, books: tx }, at))
}

const moves = ({ code }: Pick<Dossier, 'code'>, leg: string, news: LegNews, at = plusMinutes(signedAt, 60), law = edition) =>
  city.db.write(tx => moveLeg(tx, machine, code, { edition: law, calendar, leg, news }, at))
const legOf = async (code: string, kind: string): Promise<Leg> => (await dossierByCode(city.db, code)).legs!.find(one => one.kind === kind)!
const headPin = { code: 'CH-01', says: 'Chưa thấy chủ hộ đồng ý cho cháu vào hộ.', field: 'headPin' }
const blurred = { code: 'GT-09', says: 'Ảnh giấy tờ chỗ ở bị mờ.' }
/** What a browser would post of a form: radio buttons and boxes only where they are chosen, no button. */
const boxes = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
      const [, name = ''] = /name="([^"]+)"/.exec(tag) ?? []
      const chosen = !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag)
      return name && name !== '_csrf' && chosen ? [[name, /value="([^"]*)"/.exec(tag)?.[1] ?? '']] : []
    }),
  )

describe('Cha mẹ theo dõi từng phần làm cùng lúc', () => {
  let dossier: Dossier
  before(async () => void (dossier = await signed()))
  const page = async () => plain((await mother.gets(`/ho-so/${dossier.code}`)).text)

  test('giấy khai sinh đã xong, hai cơ quan đang giữ hai phần', async () => {
    const text = await page()
    assert.match(text, /Giấy khai sinh đã xong\. Đang chờ: Công an, Bảo hiểm xã hội\./)
    assert.match(text, /Đăng ký thường trú Đã gửi, chờ tiếp nhận Nơi làm Công an/)
  })

  test('cần bổ sung: thấy lời của cơ quan, sửa đúng mục được hỏi; chưa đủ thì báo từng chỗ, chữ đã gõ còn nguyên', async () => {
    await moves(dossier, 'thuong-tru', { move: 'accept' })
    await moves(dossier, 'thuong-tru', { move: 'fallShort', asked: [headPin, blurred] })
    assert.match(await page(), /Cần bổ sung cho: Công an\. Đang chờ: Bảo hiểm xã hội\..*Chưa thấy chủ hộ đồng ý.*Ảnh giấy tờ chỗ ở bị mờ/)
    const path = `/ho-so/${dossier.code}/phan/thuong-tru`
    const form = await mother.gets(path)
    assert.equal(form.status, 200)
    assert.match(form.text, /name="head\.who"/)
    assert.doesNotMatch(form.text, /name="child\.surname"/, 'điều đã vào sổ không sửa ở đây')
    const short = await mother.posts(
      path,
      { 'head.who': 'khac', 'head.name': 'Nguyễn Văn Bình', 'head.pin': '00109', 'ghi-chu': 'Chủ hộ là ông nội' },
      { upload: true },
    )
    assert.equal(short.status, 422)
    assert.match(plain(short.text), /Số định danh có 12 chữ số.*Viết câu trả lời, hoặc chọn ảnh/)
    for (const typed of ['Nguyễn Văn Bình', '00109', 'Chủ hộ là ông nội']) assert.ok(short.text.includes(typed), typed)
    assert.equal((await legOf(dossier.code, 'thuong-tru')).state, 'deficient')
  })

  test('gửi bổ sung: bấm hai lần chỉ gửi một lần; cơ quan nhận đúng các mục đã sửa', async () => {
    const path = `/ho-so/${dossier.code}/phan/thuong-tru`
    const answer = {
      ...{ 'head.who': 'khac', 'head.name': 'Nguyễn Văn Bình', 'head.pin': '001058012345', 'head.relation': 'chau' },
      'loi-1': 'Đã chụp lại, gửi ở quầy',
    }
    const pressed = await Promise.all([1, 2].map(() => mother.posts(path, answer, { upload: true })))
    assert.deepEqual(
      pressed.map(({ status, location }) => [status, location]),
      [1, 2].map(() => [303, `/ho-so/${dossier.code}`]),
    )
    const leg = await legOf(dossier.code, 'thuong-tru')
    assert.deepEqual([leg.state, leg.round, leg.asked], ['asked', 2, []])
    assert.deepEqual(leg.mended, { headName: 'Nguyễn Văn Bình', headPin: '001058012345', headRelation: 'chau', headConsent: 'vneid' })
    const log = await timeline(city.db, dossier.id)
    assert.equal(log.filter(({ data }) => data.move === 'supplement').length, 1)
    assert.match(String(log.at(-1)?.data.note), /Ảnh giấy tờ chỗ ở bị mờ\.: Đã chụp lại/)
    assert.equal(log.at(-1)?.actor.kind, 'citizen')
    assert.equal((await mother.gets(path)).location, `/ho-so/${dossier.code}`, 'không còn gì để bổ sung')
  })

  test('bị từ chối: thấy lý do, giấy khai sinh vẫn có giá trị, gửi lại được', async () => {
    await moves(dossier, 'thuong-tru', { move: 'refuse', code: 'CHO-O', says: 'Chỗ ở không thuộc hộ của cha hoặc mẹ.' })
    assert.match(await page(), /Công an từ chối phần này Chỗ ở không thuộc hộ.*Giấy khai sinh vẫn có giá trị, dù phần này thế nào/)
    const path = `/ho-so/${dossier.code}/phan/thuong-tru`
    const form = await mother.gets(path)
    assert.match(form.text, /name="residence\.of"/)
    const typed = boxes(form.text)
    const sent = await mother.posts(path, { ...typed, 'residence.of': 'me', 'head.who': 'me' }, { upload: true })
    assert.equal(sent.status, 303, plain(sent.text).slice(0, 600))
    const leg = await legOf(dossier.code, 'thuong-tru')
    assert.deepEqual([leg.state, leg.round, leg.refusal], ['asked', 3, null])
  })

  test('xong: số, ngày, người ký và tệp; ai chỉ biết bốn số điện thoại thì không thấy', async () => {
    const pdf = Buffer.from('%PDF-1.7 thử')
    const sha256 = await city.city.files.put(pdf)
    const result = { name: 'Thẻ bảo hiểm y tế', number: 'TE1012626000123', issuedOn: '2026-11-19', signer: 'Vũ Thị Thanh Hà', sha256 }
    await moves(dossier, 'the-bhyt', { move: 'complete', result })
    assert.match(await page(), /Số TE1012626000123 Ngày cấp 19\/11\/2026 Người ký Vũ Thị Thanh Hà Tải kết quả/)
    const path = `/ho-so/${dossier.code}/phan/the-bhyt/ket-qua`
    const file = await mother.gets(path)
    assert.deepEqual([file.status, file.type, file.bytes], [200, 'application/pdf', pdf])
    const stranger = await city.phone('0987654321')
    assert.match((await stranger.gets(path)).location ?? '', /^\/tra-cuu\?/)
  })

  test('chậm: lời xin lỗi; hẹn lại: ngày mới', async () => {
    const late = await signed(edition, instant(day('2026-11-12'), '10:00'), 1)
    const text = plain((await mother.gets(`/ho-so/${late.code}`)).text)
    assert.match(text, /Phần này đã quá ngày hẹn Xin lỗi vì sự chậm trễ/)
    await moves(late, 'the-bhyt', { move: 'apologise', reason: 'Đường truyền bị ngắt.', until: instant(day('2026-11-24'), '17:00') }, city.now)
    assert.match(plain((await mother.gets(`/ho-so/${late.code}`)).text), /Đường truyền bị ngắt\. Hẹn lại 17:00 thứ Ba, 24\/11\/2026/)
  })

  test('tin báo chậm: mỗi phần một lần, chạy lại không nhắn lại', async () => {
    const tell: Parameters<typeof lateLegs>[1]['tell'] = (tx, { applicant: { phone }, ...late }) =>
      tellPerson(tx, 'legMoved', { ...late, phone, news: 'late', host: 'dichvucong.example' }, city.now)
    const late = await signed(edition, instant(day('2026-11-13'), '10:00'), 2)
    for (const _ of [1, 2]) assert.ok((await lateLegs(city.db, { tell }, city.now)) >= 2)
    const told = (await noticesOf(city.db, late.code)).filter(({ kind }) => kind === 'legMoved')
    assert.equal(told.length, 2, 'hai phần chậm, hai tin')
    assert.match(told[0]!.body, /Xin lỗi ông\/bà: .* đang chậm hẹn/)
  })

  test('giấy bị mờ: chụp lại, gửi trong cùng một lần; cơ quan nhận thêm giấy ấy', async () => {
    const other = await signed(edition, instant(day('2026-11-17'), '10:00'), 4)
    await moves(other, 'the-bhyt', { move: 'fallShort', asked: [blurred, { code: 'GT-10', says: 'Thiếu lời của chủ nhà.' }] })
    const edge = 'ranh-gioi'
    const head = (name: string, more = '') => `--${edge}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n`
    const payload = Buffer.concat([
      Buffer.from(`${head('_csrf')}\r\n${mother.token}\r\n${head('tep-0', '; filename="cho-o.jpg"')}content-type: image/jpeg\r\n\r\n`),
      await photo(),
      Buffer.from(`\r\n--${edge}--\r\n`),
    ])
    const headers = { cookie: mother.cookie, 'content-type': `multipart/form-data; boundary=${edge}` }
    const path = `/ho-so/${other.code}/phan/the-bhyt`
    const reply = await city.app.inject({ method: 'POST', url: path, headers, payload })
    assert.equal(reply.statusCode, 422, 'còn một mục chưa trả lời')
    assert.match(plain((await mother.gets(path)).text), /Đã gửi: 1 tệp, 1 trang/, 'ảnh đã giữ, không phải chụp lại')
    const again = await mother.posts(path, { 'loi-1': 'Chủ nhà đồng ý' }, { upload: true })
    assert.equal(again.status, 303, plain(again.text).slice(0, 300))
    assert.equal((await legOf(other.code, 'the-bhyt')).state, 'asked')
    assert.ok((await papersOfDossier(city.db, other.id)).some(({ paper, name }) => paper === 'bo-sung-the-bhyt-1' && name === 'cho-o.jpg'))
    assert.match(plain((await mother.gets(`/ho-so/${other.code}`)).text), /Giấy bổ sung: Cấp thẻ bảo hiểm y tế/)
  })

  test('danh sách của tôi nói ngắn các phần', async () => {
    assert.match(plain((await mother.gets('/ho-so-cua-toi')).text), /Giấy khai sinh đã xong\. Đang chờ: Công an, Bảo hiểm xã hội\./)
  })
})

describe('Cán bộ theo dõi phần việc ở cơ quan khác', () => {
  let stuck: Dossier
  let tuyet: Visitor
  let son: Visitor
  before(async () => {
    stuck = await signed(edition, instant(day('2026-11-11'), '09:00'), 3)
    tuyet = await city.officer('tuyet', NGHIA_DO)
    son = await city.officer('son', NGHIA_DO)
  })

  test('bảng có phần chậm và phần bị từ chối của đơn vị, lọc được; đơn vị khác không thấy', async () => {
    await moves(stuck, 'thuong-tru', { move: 'refuse', code: 'X', says: 'Chỗ ở không đủ điều kiện.' }, instant(day('2026-11-12'), '09:00'))
    const all = plain((await tuyet.gets('/can-bo/phan-viec')).text)
    assert.ok(all.includes(stuck.code))
    assert.match(all, /Quá hạn .*Chưa có thư gửi đi/)
    const refused = plain((await tuyet.gets('/can-bo/phan-viec?tinh-trang=refused&co-quan=cong-an')).text)
    assert.match(refused, new RegExp(`${stuck.code}.*Bị từ chối.*Chỗ ở không đủ điều kiện`))
    assert.match(plain((await tuyet.gets('/can-bo/phan-viec?tinh-trang=deficient')).text), /Không có phần việc nào như đã lọc/)
    const other = await city.officer('hung', CUA_NAM)
    assert.ok(!(await other.gets('/can-bo/phan-viec')).text.includes(stuck.code))
  })

  test('đầu trang có lối vào với số phần, chỉ khi có', async () => {
    assert.match((await tuyet.gets('/can-bo')).text, /href="\/can-bo\/phan-viec"/)
    const before = city.db.load().statements
    await tuyet.gets('/can-bo/hang/moi')
    assert.ok(city.db.load().statements - before <= 5, `${city.db.load().statements - before} câu`)
    assert.deepEqual([legNav(0, false), legNav(120, false)[0]?.count], [[], 99])
  })

  test('trang hồ sơ có từng phần với lịch sử; sửa và gửi lại tại quầy', async () => {
    const path = `/can-bo/ho-so/${stuck.code}`
    const text = plain((await tuyet.gets(path)).text)
    assert.match(text, /Phần việc ở cơ quan khác Đăng ký thường trú Bị từ chối/)
    assert.match(text, /Công an từ chối phần Đăng ký thường trú/)
    const form = await tuyet.gets(`${path}/phan/thuong-tru/bo-sung`)
    const typed = boxes(form.text)
    const sent = await tuyet.posts(`${path}/phan/thuong-tru/bo-sung`, { ...typed, 'residence.of': 'me', 'head.who': 'me' })
    assert.equal(sent.status, 303, plain(sent.text).slice(0, 500))
    assert.equal((await legOf(stuck.code, 'thuong-tru')).state, 'asked')
    const nam = await city.officer('nam', NGHIA_DO)
    assert.equal((await nam.gets(`${path}/phan/thuong-tru/bo-sung`)).status, 403, 'công chức hộ tịch không gửi thay')
  })

  test('người đứng đầu xin lỗi và hẹn lại một phần, một lần, muộn hơn giờ đã hẹn', async () => {
    const path = `/can-bo/ho-so/${stuck.code}/phan/the-bhyt/xin-loi`
    const version = String((await dossierByCode(city.db, stuck.code)).version)
    const typed = {
      version,
      'ly-do': 'Cơ quan bảo hiểm thiếu người.',
      'ngay-moi.ngay': '26',
      'ngay-moi.thang': '11',
      'ngay-moi.nam': '2026',
      gio: '17:00',
    }
    assert.equal((await tuyet.gets(path)).status, 403)
    const early = await son.posts(path, { ...typed, 'ngay-moi.ngay': '2' })
    assert.deepEqual([early.status, /Chọn ngày muộn hơn/.test(plain(early.text)), early.text.includes('thiếu người')], [422, true, true])
    assert.equal((await son.posts(path, typed)).status, 303)
    assert.equal((await legOf(stuck.code, 'the-bhyt')).apology?.reason, 'Cơ quan bảo hiểm thiếu người.')
    const told = (await noticesOf(city.db, stuck.code)).find(({ kind }) => kind === 'legMoved')
    assert.match(told?.body ?? '', /một phần hẹn lại 17:00 thứ Năm, 26\/11\/2026/)
    assert.match(plain((await son.gets(path)).text), /Phần này đã hẹn lại một lần/)
    const letter = `/ho-so/${stuck.code}/phieu/xin-loi-the-bhyt.pdf`
    assert.ok((await mother.gets(`/ho-so/${stuck.code}`)).text.includes(letter))
    assert.equal((await mother.gets(letter)).type, 'application/pdf')
  })

  test('cơ quan có hệ thống thì không ghi trả lời thay được', async () => {
    const path = `/can-bo/ho-so/${stuck.code}/phan/the-bhyt/tra-loi`
    const version = String((await dossierByCode(city.db, stuck.code)).version)
    const reply = await tuyet.posts(path, { version, 'tra-loi': 'accept' })
    assert.deepEqual([reply.status, /Không ghi thay được/.test(plain(reply.text))], [422, true])
  })

  test('cơ quan chưa có hệ thống: ghi tiếp nhận, rồi kết quả với số, ngày, người ký; thiếu thì báo từng chỗ', async () => {
    const dossier = await findWith('mai-tang-bao-tro')
    const path = `/can-bo/ho-so/${dossier.code}/phan/mai-tang-bao-tro/tra-loi`
    const posts = async (more: Record<string, string>) =>
      tuyet.posts(path, { version: String((await dossierByCode(city.db, dossier.code)).version), ...more })
    assert.equal((await posts({ 'tra-loi': 'accept' })).status, 303)
    const short = await posts({ 'tra-loi': 'complete', so: '77/QĐ' })
    assert.equal(short.status, 422)
    assert.match(plain(short.text), /Nhập ngày cấp, không sau hôm nay.*Nhập người ký kết quả/)
    assert.ok(short.text.includes('77/QĐ'))
    const whole = {
      'tra-loi': 'complete',
      so: '77/QĐ',
      'ngay-cap.ngay': '19',
      'ngay-cap.thang': '11',
      'ngay-cap.nam': '2026',
      'nguoi-ky': 'Lê Văn Tám',
    }
    assert.equal((await posts(whole)).status, 303)
    const leg = await legOf(dossier.code, 'mai-tang-bao-tro')
    assert.deepEqual([leg.state, leg.result?.number, leg.result?.signer], ['completed', '77/QĐ', 'Lê Văn Tám'])
    assert.match(
      (await noticesOf(city.db, dossier.code)).find(({ kind }) => kind === 'legMoved')?.body ?? '',
      /Cơ quan bảo trợ xã hội đã xong một phần việc/,
    )
  })
})

/** The death group whose answers ask for this part. */
function findWith(kind: string): Promise<Dossier> {
  const on = day('2026-11-18')
  const good = group.examples.filter(({ errors, goesTo }) => !errors && !goesTo)
  const place = good.findIndex(({ answers }) => legsOf(group, answers as never, { today: on, filedOn: on }).some(leg => leg.kind === kind))
  assert.ok(place >= 0, kind)
  return signed(group, signedAt, place)
}
