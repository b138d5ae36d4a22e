import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { day } from '../../src/kernel/day.ts'
import { instant } from '../../src/kernel/instant.ts'
import { pack } from '../../src/web/admin/preview/walk.ts'
import { openServices } from '../../src/modules/rollout/index.ts'
import { liveEditions } from '../../src/start/editions.ts'
import { routes } from '../../src/web/routes.ts'
import { testDatabase } from '../database.ts'
import { hidden, openDesk, wordsOf, type Browser, type Page } from './desk.ts'
import { boxesOf, boxesOfDay } from './boxes.ts'
import { visitors, type Visitor } from './visitor.ts'

const CITY = '01@2004-08-31'
const NGHIA_DO = '00160@2025-07-01'
const LIST = '/quan-tri/thu-tuc'
const CODE = '9.900001'
const NAME = 'Xác nhận hoàn cảnh gia đình'
const LAW = 'Quyết định 12/2026/QĐ-UBND, Điều 4'

const db = await testDatabase()
const known = await liveEditions(db, db.url)
let city: Awaited<ReturnType<typeof openDesk>>
let hoa: Browser
let yen: Browser
let work = ''

before(async () => {
  city = await openDesk(db, { day: '2026-11-18', time: '09:00' }, { routes: routes({ demo: true }), known })
  hoa = city.browser()
  yen = city.browser()
  await hoa.signsIn('hoa', CITY)
  await yen.signsIn('yen', CITY)
})
after(async () => {
  await city.close()
  await known.close()
})

const version = (page: Page) => ({ _v: hidden(page, '_v') })
const writes = async (part: string, changes: Record<string, string>, without: readonly string[] = []) => {
  const page = await hoa.opens(`${work}/${part}`)
  const boxes = Object.fromEntries(Object.entries({ ...boxesOf(page), ...changes }).filter(([name]) => !without.includes(name)))
  const saved = await hoa.sends(`${work}/${part}`, boxes)
  assert.match(wordsOf(saved), /Đã lưu|Đã thêm/, wordsOf(saved).slice(0, 1500))
  return saved
}
const answers = {
  'requester.commune': NGHIA_DO,
  'requester.name': 'Trần Thị Hồng Nhung',
  'requester.born': '1990-05-12',
  'requester.pin': '001190012345',
  'requester.address': 'Số 8, tổ 5',
  'requester.phone': '0912345678',
  'request.content': 'Gia đình có hai con nhỏ, xin xác nhận',
  delivery: 'quay',
}

describe('Thành phố không có lập trình viên soạn một thủ tục mới', () => {
  test('bắt đầu từ khung: khung không phải luật, còn nhiều chỗ phải ghi', async () => {
    const begun = await hoa.sends(`${LIST}/moi`, {
      ten: NAME,
      ma: CODE,
      cap: 'commune',
      'linh-vuc': 'ho-tich',
      'co-quan': 'Ủy ban nhân dân xã, phường',
      ...boxesOfDay('tu-ngay', '1/12/2026'),
    })
    assert.equal(begun.status, 200, wordsOf(begun).slice(0, 800))
    work = begun.location ?? ''
    assert.match(wordsOf(begun), /Bản này còn là khung/)
    const stands = await hoa.opens(`${work}/cong-bo`)
    assert.match(wordsOf(stands), /Còn \d+ điều cản việc công bố/)
  })

  test('ghi từng phần bằng biểu mẫu', async () => {
    await writes('chung', { about: 'Xác nhận hoàn cảnh gia đình để nộp cho trường học.', law: LAW, synonyms: 'giấy xác nhận gia cảnh', doubts: '' }, [
      'outline',
    ])
    await writes('sua?o=%2Ffee%2F0', { reason: 'Miễn phí', law: LAW })
    await writes('sua?o=%2Ftimes%2F0', { 'limit.days': '2', 'limit.law': LAW })
    await writes('to-khai', { law: LAW })
    await writes('sua?o=%2Fpapers%2F-', { label: 'Ảnh sổ hộ khẩu cũ', code: 'so-ho-khau', form: 'present', when: '', law: LAW })
    await writes('sua?o=%2Ftasks%2F1%2Fpages%2F0%2Fquestions%2F-', {
      label: 'Số con đang đi học',
      id: 'request.children',
      kind: 'count',
      maxLength: '2',
      required: 'co',
      max: '20',
    })
    await writes('sua?o=%2Fdeclaration%2Fsections%2F1%2Frows%2F-', { label: 'Số con đang đi học', value: 'request.children' })
    const rule = await writes('sua?o=%2Frules%2F-', {
      at: 'request.children',
      when: 'request.children < 1',
      says: 'Ghi ít nhất một con đang đi học. Đang nhập: {}',
      level: 'error',
    })
    assert.match(wordsOf(rule), /Phải sửa · request\.children · Khi “Số con đang đi học” &lt; 1/)
  })

  test('xem thử như người dân, trả lời được; như cán bộ; bản in; tin nhắn', async () => {
    const first = await hoa.opens(`${work}/xem-thu/nguoi-dan`)
    assert.match(wordsOf(first), /Bản xem thử, không lưu gì.*Trước khi khai/)
    const page = await hoa.opens(`${work}/xem-thu/hoi/noi-dung/noi-dung?t=${pack(answers)}`)
    assert.match(wordsOf(page), /Số con đang đi học/)
    const at = `${work}/xem-thu/hoi/noi-dung/noi-dung?t=${pack(answers)}`
    const wrong = await hoa.sends(at, { 'request.content': 'Xin xác nhận', 'request.children': '0' })
    assert.equal(wrong.status, 422)
    assert.match(wordsOf(wrong), /Ghi ít nhất một con đang đi học\. Đang nhập: 0/)
    const done = await hoa.sends(at, { 'request.content': 'Xin xác nhận', 'request.children': '2' })
    assert.match(wordsOf(done), /Nội dung yêu cầu Xong/)
    const officer = await hoa.opens(`${work}/xem-thu/can-bo?t=${pack({ ...answers, 'request.children': 2 })}`)
    assert.match(wordsOf(officer), /Trần Thị Hồng Nhung.*0 đồng \(Miễn phí\).*2 ngày làm việc.*Ảnh sổ hộ khẩu cũ \(xuất trình\)/)
    const print = await hoa.opens(`${work}/xem-thu/to-khai.pdf?t=${pack({ ...answers, 'request.children': 2 })}`)
    assert.equal(print.bytes.subarray(0, 5).toString(), '%PDF-')
    assert.match(wordsOf(await hoa.opens(`${work}/xem-thu/tin-nhan`)), /Đã gửi hồ sơ H26/)
    assert.equal((await db.all({ strings: ['select 1 from dossiers.draft'], values: [] })).length, 0)
  })

  test('đường dẫn xem chung: ai cũng xem được trong 7 ngày, sửa chữ ký thì không', async () => {
    const frame = await hoa.opens(`${work}/xem-thu`)
    const link = /href="https?:\/\/[^/]+(\/quan-tri\/xem-chung\/[^"]+)"/.exec(frame.text)?.[1] ?? ''
    const guest = city.browser()
    assert.match(wordsOf(await guest.opens(`${link}/nguoi-dan`)), /Bản xem thử, không lưu gì/)
    assert.match(wordsOf(await guest.opens(`${link}/hoi/truoc/noi-giai-quyet`)), /Người yêu cầu cư trú ở đâu\?/)
    assert.equal((await guest.opens(`${link}x/nguoi-dan`)).status, 404)
    assert.equal((await guest.opens(work)).location?.startsWith('/can-bo/dang-nhap'), true)
    const now = instant(day('2026-11-18'), '09:00')
    await city.city.moveClock(instant(day('2026-11-26'), '09:00'))
    assert.equal((await guest.opens(`${link}/nguoi-dan`)).status, 404)
    await city.city.moveClock(now)
  })

  test('giữ câu trả lời làm ví dụ, sửa sai kết quả thì thấy, lấy lại kết quả đang có', async () => {
    const officer = await hoa.opens(`${work}/xem-thu/can-bo?t=${pack({ ...answers, 'request.children': 2 })}`)
    const kept = await hoa.sends(`${work}/vi-du-moi`, { ...version(officer), t: hidden(officer, 't'), title: 'Hai con đang đi học' })
    assert.match(wordsOf(kept), /Đã giữ làm ví dụ.*Hai con đang đi học Ra đúng/)
    await writes('sua?o=%2Fexamples%2F0', { papers: '' })
    const wrong = await hoa.opens(`${work}/vi-du`)
    assert.match(wordsOf(wrong), /1 ví dụ ra khác.*Giấy tờ ra thêm: “Ảnh sổ hộ khẩu cũ”/)
    const taken = await hoa.sends(`${work}/vi-du-ket-qua`, { ...version(wrong), 'vi-du': '0' })
    assert.match(wordsOf(taken), /Ra đúng/)
  })

  test('tiếng Anh: ghi hết các câu còn thiếu', async () => {
    for (let page = await hoa.opens(`${work}/tieng-anh`), n = 0; !/Đủ cả/.test(wordsOf(page)) && n < 5; n++) {
      const missing = [...page.text.matchAll(/name="(vi\.\d+)" value="([^"]*)"[\s\S]*?<input[^>]*name="en\.\d+"([^>]*)>/g)]
      const given = missing.flatMap(([, name = '', vi = '', rest = '']) =>
        / value="[^"]+"/.test(rest)
          ? []
          : [
              [name, vi.replaceAll('&quot;', '"')],
              [name.replace('vi', 'en'), `English of ${'{} '.repeat(vi.split('{}').length - 1)}${name}`],
            ],
      )
      page = await hoa.sends(`${work}/tieng-anh`, { ...version(page), ...Object.fromEntries(given) })
    }
    assert.match(wordsOf(await hoa.opens(`${work}/tieng-anh`)), /Đủ cả \d+ câu/)
  })

  test('không còn gì cản; gửi duyệt; người soạn không tự công bố; người thứ hai trả lại rồi công bố', async () => {
    const stands = await hoa.opens(`${work}/cong-bo`)
    assert.match(wordsOf(stands), /Không còn gì cản việc công bố/, wordsOf(stands).slice(0, 1500))
    const sent = await hoa.sends(`${work}/gui-duyet`, version(stands))
    assert.match(wordsOf(sent), /Chờ người thứ hai duyệt/)
    const own = await hoa.opens(`${work}/cong-bo`)
    assert.match(wordsOf(own), /Ai đã soạn hay sửa bản này thì không tự công bố/)
    const forced = await hoa.sends(`${work}/cong-bo`, version(own))
    assert.equal(forced.status, 422)

    const review = await yen.opens(`${work}/cong-bo`)
    assert.match(wordsOf(await yen.sends(`${work}/tra-lai`, version(review))), /Ghi cần sửa gì/)
    await yen.sends(`${work}/tra-lai`, { ...version(review), 'tra-lai': 'Thêm tên gọi khác' })
    assert.match(wordsOf(await hoa.opens(work)), /Người duyệt trả lại Thêm tên gọi khác/)
    await writes('chung', { synonyms: 'giấy xác nhận gia cảnh\nxác nhận gia cảnh' }, ['outline'])
    await hoa.sends(`${work}/gui-duyet`, version(await hoa.opens(`${work}/cong-bo`)))
    const published = await yen.sends(`${work}/cong-bo`, version(await yen.opens(`${work}/cong-bo`)))
    assert.match(wordsOf(published), /Đã công bố/)
    // Every copy of the program hears of it a moment later.
    for (let waits = 0; waits < 100 && !known.editions.some(({ code }) => code === CODE); waits++) await setTimeout(20)
    assert.match(wordsOf(await hoa.opens(`${LIST}/ma/${CODE}`)), /Sắp áp dụng.*Thành phố soạn/)
  })

  test('tệp tải về đưa vào lại được: xem khác gì trước khi nhận', async () => {
    const file = await hoa.opens(`${LIST}/ma/${CODE}/tep?tu=2026-12-01`)
    const text = file.bytes.toString('utf8')
    const same = await hoa.uploads(`${LIST}/nhap`, 'tep', text)
    assert.match(wordsOf(same), /Chưa nhận gì.*0 chỗ khác với bản từ 01\/12\/2026/)
    const other = JSON.parse(text) as { name: string; from: string }
    const changed = await hoa.uploads(`${LIST}/nhap`, 'tep', JSON.stringify({ ...other, name: 'Xác nhận gia cảnh', from: '2027-01-01' }))
    assert.match(wordsOf(changed), /Tên thủ tục đổi.*Trước|Tên thủ tục đổi/)
    const taken = await hoa.sends(`${LIST}/nhap/nhan`, { tep: hidden(changed, 'tep') })
    assert.match(wordsOf(taken), /Đã nhận tệp làm bản soạn/)
    const broken = await hoa.uploads(`${LIST}/nhap`, 'tep', '{"code": 1}')
    assert.equal(broken.status, 422)
  })
})

describe('Từ ngày áp dụng, người dân nộp được', () => {
  let nhung: Visitor
  before(async () => {
    await city.city.moveClock(instant(day('2026-12-01'), '09:00'))
    await db.write(tx =>
      openServices(tx, { procedure: CODE, units: [NGHIA_DO], from: day('2026-12-01'), level: 'endToEnd', wave: 'thu', decision: 'Quyết định thử' }),
    )
    const visitor = visitors(city.app, db, city.secret, day('2026-12-01'), city.now)
    nhung = await visitor('Nhung', { kind: 'phone', phone: '0912345678' })
  })

  test('trước đó không có trang; hôm nay có, hỏi đúng câu mới, gửi thành hồ sơ', async () => {
    const start = await nhung.gets('/thu-tuc/xac-nhan-hoan-canh-gia-dinh')
    assert.equal(start.status, 200)
    assert.match(start.text, /Miễn phí/)
    const begun = await nhung.posts('/thu-tuc/xac-nhan-hoan-canh-gia-dinh/bat-dau', {})
    const code = /\/nop\/([A-Z0-9-]+)/.exec(begun.location ?? begun.text)?.[1] ?? ''
    assert.ok(code, `${begun.status} ${begun.location} ${begun.text.slice(0, 300)}`)
    const says = async (task: string, page: string, fields: Record<string, string>) => {
      const reply = await nhung.posts(`/nop/${code}/${task}/${page}`, fields, { upload: true })
      assert.equal(reply.status, 303, reply.text.replace(/<[^>]+>/g, ' ').slice(0, 1500))
    }
    await says('truoc', 'noi-giai-quyet', { 'requester.commune': NGHIA_DO })
    await says('nguoi-yeu-cau', 'ho-ten', {
      'requester.name': 'Trần Thị Hồng Nhung',
      ...boxesOfDay('requester.born', '12/5/1990'),
      'requester.pin': '001190012345',
      'requester.address': 'Số 8, tổ 5',
    })
    await says('nguoi-yeu-cau', 'lien-he', { 'requester.phone': '0912345678' })
    await says('noi-dung', 'noi-dung', { 'request.content': 'Gia đình có hai con nhỏ', 'request.children': '2' })
    await says('nhan-ket-qua', 'nhan', { delivery: 'quay' })
    const sent = await nhung.posts(`/nop/${code}/kiem-tra-lai`, { 'cam-doan': 'true' })
    assert.match(sent.location ?? '', /\/ho-so\/H26\./, sent.text.replace(/<[^>]+>/g, ' ').slice(0, 2000))
  })
})
