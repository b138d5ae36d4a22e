import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { day } from '../../src/kernel/day.ts'
import { instant } from '../../src/kernel/instant.ts'
import { liveEditions } from '../../src/start/editions.ts'
import { adminRoutes } from '../../src/web/admin/index.ts'
import { officeRoutes } from '../../src/web/office/index.ts'
import { testDatabase } from '../database.ts'
import { boxesOf, boxesOfDay } from './boxes.ts'
import { hidden, openDesk, wordsOf, type Browser, type Page } from './desk.ts'

const db = await testDatabase()
const known = await liveEditions(db, db.url)
let desk: Awaited<ReturnType<typeof openDesk>>
let hoa: Browser
let yen: Browser

before(async () => {
  desk = await openDesk(db, { day: '2026-11-18', time: '09:00' }, { routes: [...adminRoutes, ...officeRoutes], known })
  hoa = desk.browser()
  yen = desk.browser()
  await hoa.signsIn('hoa', CITY)
  await yen.signsIn('yen', CITY)
})
after(async () => {
  await desk.close()
  await known.close()
})

const CITY = '01@2004-08-31'
const LIST = '/quan-tri/thu-tuc'
const version = (page: Page) => ({ _v: hidden(page, '_v') })

async function begins(code: string, on: string, from?: string): Promise<string> {
  const page = await hoa.opens(`${LIST}/ma/${code}`)
  const ban = from ?? /<select[^>]*name="ban"[\s\S]*?<option value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const work = await hoa.sends(`${LIST}/ma/${code}`, { ban, ...boxesOfDay('tu-ngay', on) })
  assert.equal(work.status, 200, wordsOf(work).slice(0, 2000))
  return work.location ?? ''
}

describe('Danh sách thủ tục và các bản theo thời gian', () => {
  test('tìm không dấu; bản đang áp dụng, sắp áp dụng', async () => {
    const page = wordsOf(await hoa.opens(`${LIST}?q=khai+tu+luu+dong`))
    assert.match(page, /Đang áp dụng/)
    assert.match(page, /từ 01\/07\/2025/)
    assert.match(page, /từ 01\/03\/2027/)
  })
  test('người ngoài thành phố không vào được', async () => {
    const huong = desk.browser()
    await huong.signsIn('huong', '00082@2025-07-01')
    assert.equal((await huong.opens(LIST)).status, 403)
  })
  test('ngày đã qua, bản chưa chọn: nói cả hai, chữ đã gõ còn nguyên', async () => {
    const wrong = await hoa.sends(`${LIST}/ma/1.001193`, { ban: 'x', ...boxesOfDay('tu-ngay', '1/1/2020') })
    assert.equal(wrong.status, 422)
    assert.match(wordsOf(wrong), /Chọn bản để bắt đầu từ đó.*Chọn một ngày sau hôm nay/)
    assert.match(wrong.text, /name="tu-ngay\.nam"[^>]* value="2020"/)
  })
})

describe('Sửa từng phần của một bản soạn', () => {
  let work = ''
  before(async () => {
    work = await begins('1.001193', '1/12/2026')
  })

  test('trang chủ của bản soạn có các phần, giá phải trả, ai đã làm gì', async () => {
    const page = wordsOf(await hoa.opens(work))
    assert.match(page, /Đang soạn/)
    assert.match(page, /Việc, trang và câu hỏi/)
    assert.match(page, /câu hỏi .*giấy tờ .*phút, ước tính/)
    assert.match(page, /bắt đầu soạn/)
  })
  for (const part of [
    'chung',
    'truoc-khi-khai',
    'khai',
    'di-noi-khac',
    'kiem-tra',
    'giay-to',
    'le-phi',
    'thoi-han',
    'buoc',
    'to-khai',
    'noi-nhan',
    'lien-he',
    'vao-so',
    'ket-qua',
    'lien-thong',
  ])
    test(`phần ${part}: mở ra rồi lưu nguyên thì không có gì đổi`, async () => {
      const page = await hoa.opens(`${work}/${part}`)
      assert.equal(page.status, 200)
      const boxes = boxesOf(page)
      if (Object.keys(boxes).length === 0) return
      assert.ok(page.text.includes(`action="${work}/${part}"`))
      const saved = await hoa.sends(`${work}/${part}`, boxes)
      assert.match(wordsOf(saved), /Không có gì khác, chưa lưu gì/, wordsOf(saved).slice(0, 1500))
    })

  test('sửa một câu hỏi: chữ, gợi ý, điều kiện được đọc lại bằng lời', async () => {
    const at = `${work}/sua?o=%2Ftasks%2F0%2Fpages%2F0%2Fquestions%2F1`
    const page = await hoa.opens(at)
    const boxes = boxesOf(page)
    const saved = await hoa.sends(at, { ...boxes, hint: 'Ghi như trong giấy chứng sinh' })
    assert.match(wordsOf(saved), /Đã lưu/)
    assert.match(saved.text, /value="Ghi như trong giấy chứng sinh"/)
    const seen = await hoa.sends(at, { ...boxesOf(saved), when: 'child.surnameFrom là "khac"', _xem: '1' })
    assert.match(wordsOf(seen), /Nghĩa là: “/)
  })

  test('công thức sai, mã trống: nói từng chỗ, không lưu gì, chữ đã gõ còn nguyên', async () => {
    const at = `${work}/sua?o=%2Frules%2F0`
    const page = await hoa.opens(at)
    const wrong = await hoa.sends(at, { ...boxesOf(page), when: 'child.born sau sau', says: '' })
    assert.equal(wrong.status, 422)
    assert.match(wordsOf(wrong), /Có 2 chỗ cần sửa/)
    assert.match(wrong.text, /child\.born sau sau/)
  })

  test('xếp lại, thêm, bỏ giấy tờ', async () => {
    const page = await hoa.opens(`${work}/giay-to`)
    const moved = await hoa.sends(`${work}/xep`, { ...version(page), _o: '/papers/0', _lam: 'xuong' })
    assert.match(wordsOf(moved), /Đã xếp lại/)
    const fresh = await hoa.opens(`${work}/sua?o=%2Fpapers%2F-`)
    const added = await hoa.sends(`${work}/sua?o=%2Fpapers%2F-`, {
      ...boxesOf(fresh),
      label: 'Ảnh của trẻ',
      code: 'anh-tre',
      form: 'present',
      law: 'Ví dụ để thử',
    })
    assert.match(wordsOf(added), /Đã thêm giấy tờ.*Ảnh của trẻ/)
    const count = [...added.text.matchAll(/sua\?o=%2Fpapers%2F\d+/g)].length
    const bye = `${work}/bo?o=%2Fpapers%2F${count - 1}`
    assert.match(wordsOf(await hoa.opens(bye)), /Bỏ giấy tờ “Ảnh của trẻ”\?/)
    const gone = await hoa.sends(bye, version(await hoa.opens(bye)))
    assert.match(wordsOf(gone), /Đã bỏ/)
    assert.doesNotMatch(wordsOf(gone), /Ảnh của trẻ/)
  })

  test('đổi mã câu hỏi thì mọi chỗ dùng mã đổi theo', async () => {
    const at = `${work}/sua?o=%2Ftasks%2F0%2Fpages%2F0%2Fquestions%2F1`
    const page = await hoa.opens(at)
    const { id = '' } = boxesOf(page)
    const saved = await hoa.sends(at, { ...boxesOf(page), id: 'child.renamedOne' })
    assert.match(wordsOf(saved), /Đã lưu/)
    const raw = await hoa.opens(`${work}/tho?o=%2Fdeclaration`)
    assert.doesNotMatch(raw.text, new RegExp(`&quot;${id}&quot;`))
    assert.match(raw.text, /&quot;child\.renamedOne&quot;/)
  })

  test('hai người sửa một lúc: người sau thấy ai sửa gì, chữ vừa gõ còn nguyên', async () => {
    const at = `${work}/sua?o=%2Frules%2F0`
    const mine = boxesOf(await hoa.opens(at))
    const theirs = boxesOf(await yen.opens(at))
    assert.match(wordsOf(await yen.sends(at, { ...theirs, says: 'Kiểm tra lại ngày sinh: {}' })), /Đã lưu/)
    const clash = await hoa.sends(at, { ...mine, says: 'Ngày sinh phải trước hôm nay: {}' })
    assert.equal(clash.status, 409)
    assert.match(wordsOf(clash), /Có người vừa lưu bản này trước.*Tô Hải Yến.*sửa Kiểm tra câu trả lời/)
    assert.match(clash.text, />Ngày sinh phải trước hôm nay: \{\}<\/textarea>/)
    assert.match(wordsOf(await hoa.sends(at, boxesOf(clash))), /Đã lưu/)
  })

  test('dạng thô: chữ không phải JSON, bản không đúng mẫu, rồi đúng', async () => {
    const at = `${work}/tho?o=%2Fdoubts`
    const page = await hoa.opens(at)
    assert.match(wordsOf(await hoa.sends(at, { ...version(page), json: '["a"' })), /chưa đúng dạng JSON/)
    const wrong = await hoa.sends(at, { ...version(page), json: '{"a":1}' })
    assert.equal(wrong.status, 422)
    assert.match(wordsOf(await hoa.sends(at, { ...version(page), json: '["Chưa đối chiếu với bản giấy"]' })), /Đã lưu/)
  })

  test('tiếng Anh: câu thiếu đứng trước, giữ đủ dấu {}', async () => {
    const page = await hoa.opens(`${work}/tieng-anh`)
    const vi = /name="vi\.0" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    assert.match(wordsOf(page), /Thiếu \d+ trong \d+ câu/)
    const saved = await hoa.sends(`${work}/tieng-anh`, { ...version(page), 'vi.0': vi, 'en.0': 'As on the birth notice' })
    assert.match(wordsOf(saved), /Đã lưu 1 câu/)
    const wrong = await hoa.sends(`${work}/tieng-anh`, { ...version(saved), 'vi.0': 'Kiểm tra lại: {}', 'en.0': 'Check' })
    assert.match(wordsOf(wrong), /Giữ đủ 1 dấu \{\}/)
  })
})

describe('Trên hồ sơ thật: chạy thử, rồi chuyển hồ sơ đang mở', () => {
  const UNIT = '00082@2025-07-01'
  let work = ''
  before(async () => {
    await desk.filed({}, UNIT)
    work = await begins('1.001193', '20/11/2026', '2025-07-01')
  })

  test('chạy thử: nói khác gì, không hiện tên ai', async () => {
    const at = `${work}/chay-thu?tu=2026-11-01&den=2026-11-30`
    assert.match(wordsOf(await hoa.opens(at)), /1 hồ sơ chạy thử.*Mọi hồ sơ ra như cũ/)
    const fee = `${work}/sua?o=%2Fpapers%2F-`
    await hoa.sends(fee, { ...boxesOf(await hoa.opens(fee)), label: 'Ảnh của trẻ', code: 'anh-tre', form: 'submit', law: 'Ví dụ để thử' })
    const changed = wordsOf(await hoa.opens(at))
    assert.match(changed, /1 có chỗ khác.*cần thêm “Ảnh của trẻ”/)
    assert.doesNotMatch(changed, /Nguyễn Đức Minh/)
    assert.match(wordsOf(await hoa.opens(`${work}/chay-thu?tu-ngay.ngay=31&tu-ngay.thang=2&tu-ngay.nam=2026`)), /ngày, tháng, năm có trong lịch/)
  })

  test('so sánh: thêm giấy tờ được nói bằng lời', async () => {
    assert.match(wordsOf(await hoa.opens(`${work}/so-sanh`)), /Thêm giấy tờ “Ảnh của trẻ”/)
  })

  test('chuyển hồ sơ: xem trước nói vì sao ở lại; chưa công bố thì chưa chuyển', async () => {
    const page = wordsOf(await hoa.opens(`${work}/chuyen-ho-so`))
    assert.match(page, /H26\.\S+ .*Ở lại bản cũ/)
    assert.match(page, /Bản này chưa công bố/)
    const early = await hoa.sends(`${work}/chuyen-ho-so`, { 'ly-do': 'Mẫu mới ngắn hơn' })
    assert.match(wordsOf(early), /Bản này chưa công bố\. Công bố xong rồi chuyển hồ sơ/)
    assert.match(wordsOf(await hoa.sends(`${work}/chuyen-ho-so`, {})), /Ghi vì sao chuyển/)
  })

  test('không còn gì khác với bản cũ thì công bố rồi chuyển được, lý do nằm trong lịch sử hồ sơ', async () => {
    const papers = await hoa.opens(`${work}/giay-to`)
    const last = [...papers.text.matchAll(/sua\?o=%2Fpapers%2F(\d+)/g)].at(-1)?.[1]
    const bye = `${work}/bo?o=%2Fpapers%2F${last}`
    await hoa.sends(bye, version(await hoa.opens(bye)))
    await hoa.sends(`${work}/gui-duyet`, version(await hoa.opens(`${work}/cong-bo`)))
    const published = await yen.sends(`${work}/cong-bo`, version(await yen.opens(`${work}/cong-bo`)))
    assert.match(wordsOf(published), /Đã công bố/, wordsOf(published).slice(0, 2500))
    await desk.city.moveClock(instant(day('2026-11-20'), '09:00'))
    await yen.signsIn('yen', CITY)
    for (let waits = 0; waits < 100 && !known.editions.some(({ code, from }) => code === '1.001193' && from === '2026-11-20'); waits++)
      await setTimeout(20)
    const moved = await yen.sends(`${work}/chuyen-ho-so?tu=2025-07-01`, { 'ly-do': 'Mẫu mới ngắn hơn' })
    assert.match(wordsOf(moved), /Đã chuyển 1 hồ sơ, 0 hồ sơ ở lại bản cũ/, wordsOf(moved).slice(0, 2500))
    const notes = await db.all<{ note: string }>({
      strings: ["select data->>'note' as note from dossiers.event where type = 'changeEdition'"],
      values: [],
    })
    assert.match(notes[0]?.note ?? '', /Mẫu mới ngắn hơn/)
  })

  test('chỗ chưa ổn của mọi bản đang áp dụng', async () => {
    const page = await yen.opens('/quan-tri/chua-on')
    assert.equal(page.status, 200)
    assert.match(wordsOf(page), /câu chưa có tiếng Anh/)
  })
})
