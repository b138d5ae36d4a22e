import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { deliver, knowPartner, post, sampleOf, type Courier } from '../../src/modules/exchange/index.ts'
import { plusMinutes } from '../../src/kernel/instant.ts'
import { sql } from '../../src/platform/db/index.ts'
import { NGHIA_DO, plain, town, type Town, type Visitor } from './town.ts'

const PAGE = '/dieu-hanh/lien-thong'
const TYPE = 'cong-an.dang-ky-thuong-tru.v1'
const sample = sampleOf(TYPE)
const acknowledges: Courier = async () => ({ kind: 'taken', status: 202, ms: 40, acknowledged: true })
const silent: Courier = async () => ({ kind: 'taken', status: 202, ms: 40, acknowledged: false })
const refuses: Courier = async () => ({
  kind: 'refused',
  status: 422,
  ms: 12,
  says: 'congan.vidu.vn trả lời 422: commune ngoài địa bàn',
  code: 'code-table',
})

let city: Town
let operator: Visitor
const sent: Record<string, unknown>[] = []
const keeps: Courier = async letter => {
  sent.push((letter.data as { fields: Record<string, unknown> }).fields)
  return acknowledges(letter)
}

before(async () => {
  city = await town('2026-11-18T09:00:00+07:00')
  operator = await city.officer('hoa', '01@2004-08-31')
  await city.db.write(async tx => {
    await knowPartner(tx, 'cong-an', 'Công an (cư trú)')
    await tx.run(sql`
      insert into exchange.code_map (partner_id, list, ours, theirs) values
      ('cong-an', 'gioi-tinh', 'nam', '1'), ('cong-an', 'quan-he', 'me', '2'), ('cong-an', 'quan-he-chu-ho', 'con', '3'), ('cong-an', 'ngay', 'ngay', 'dd/MM/yyyy')
      on conflict do nothing`)
  })
})

/** A letter that asks the police for a part, with these fields; answers its number. */
async function letter(subject: string, fields: Record<string, string> = {}): Promise<number> {
  const data = { ...sample.data, dossier: subject, fields: { ...(sample.data['fields'] as object), ...fields } }
  const { step, ground } = sample
  await city.db.write(tx =>
    post(tx, [{ partner: 'cong-an', type: TYPE, subject, step, ground, data, once: subject, at: city.now, leg: 'thuong-tru' }]),
  )
  return (await city.db.one<{ no: number }>(sql`select no from exchange.letter where subject = ${subject}`)).no
}
const round = async (courier: Courier, now = city.now) => deliver(city.db, 'cong-an', courier, await city.city.calendar(), now)
const stateOf = async (no: number) => (await city.db.one<{ state: string }>(sql`select state from exchange.letter where no = ${no}`)).state

describe('Người điều hành và thư với cơ quan khác', () => {
  test('thư bị từ chối: sửa nơi nhận, ghi lý do, thư đi với giá trị mới; bản trước và bản sau còn đó', async () => {
    const no = await letter('H26.1')
    await round(refuses)
    const list = plain((await operator.gets(PAGE)).text)
    assert.match(list, /H26\.1 Công an \(cư trú\) Đề nghị đăng ký thường trú cho trẻ congan\.vidu\.vn trả lời 422/)
    const path = `${PAGE}/thu/${no}`
    const page = await operator.gets(path)
    assert.match(plain(page.text), /Thư dừng gửi congan\.vidu\.vn trả lời 422: commune ngoài địa bàn/)
    assert.match(page.text, /name="truong-commune"[^>]*value="00082"/)

    const wrong = await operator.posts(`${path}/sua`, { 'truong-commune': '00085', 'ly-do': '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /name="truong-commune"[^>]*value="00085"/, 'những gì đã gõ còn nguyên')
    assert.equal(await stateOf(no), 'dead')

    const same = await operator.posts(`${path}/sua`, { 'truong-commune': '00082', 'truong-childName': 'Tên khác', 'ly-do': 'thử' })
    assert.equal(same.status, 422, 'tên trẻ không phải nơi nhận')
    assert.equal(
      (await operator.posts(`${path}/sua`, { 'truong-commune': '00085', 'ly-do': 'Công an báo địa bàn khác' })).location,
      `${PAGE}?xong=sua`,
    )
    await round(keeps)
    assert.equal(sent.at(-1)?.['commune'], '00085')
    assert.equal(sent.at(-1)?.['childName'], 'Nguyễn Minh An')
    assert.match(plain((await operator.gets(path)).text), /Mai Xuân Hòa ?, .* ?: Công an báo địa bàn khác .*Xã, phường nơi nhận 00082 00085/)
  })

  test('giá trị thiếu mã: thư chờ, báo cáo có giá trị; ghi mã thì thư tự đi', async () => {
    const no = await letter('H26.2', { childEthnicity: '57' })
    await round(keeps)
    assert.equal(await stateOf(no), 'dead')
    assert.match(plain((await operator.gets(PAGE)).text), /Thiếu mã của cơ quan/)
    const page = await operator.gets(`${PAGE}/ma`)
    assert.match(plain(page.text), /Công an \(cư trú\): Dân tộc 57/)
    const form = { partner: 'cong-an', list: 'dan-toc', direction: 'out', value: '57', cho: '0' }
    for (const [given, says] of [
      [{ 'ma-0': '', 'nguon-0': 'x' }, /Ghi cả mã của ta/],
      [{ 'ma-0': '99', 'nguon-0': '' }, /Ghi nguồn của mã/],
      [{ 'ma-0': '9'.repeat(101), 'nguon-0': 'x' }, /tối đa 100 ký tự/],
      [{ value: '58', 'ma-0': '99', 'nguon-0': 'x' }, /Giá trị này đã có mã/],
    ] as const) {
      const wrong = await operator.posts(`${PAGE}/ma`, { ...form, ...given })
      assert.equal(wrong.status, 422)
      assert.match(plain(wrong.text), says)
    }
    const right = await operator.posts(`${PAGE}/ma`, { ...form, 'ma-0': '99', 'nguon-0': 'Đại úy Quân, điện thoại 18/11' })
    assert.equal(right.location, `${PAGE}/ma?xong=ma`)
    await round(keeps)
    assert.equal(await stateOf(no), 'acknowledged')
    assert.equal(sent.at(-1)?.['childEthnicity'], '99')
    assert.match(plain((await operator.gets(`${PAGE}/ma`)).text), /Không thiếu mã nào/)
  })

  test('quá hai giờ làm việc chưa báo nhận: báo động ở đầu trang, xem được từng thư; bỏ qua khi chưa tới hạn', async () => {
    await letter('H26.3')
    await round(silent)
    assert.doesNotMatch(plain((await operator.gets(PAGE)).text), /quá hai giờ làm việc chưa được báo nhận/)
    await city.db.write(tx => tx.run(sql`update exchange.letter set acknowledge_by = ${plusMinutes(city.now, -1)} where subject = 'H26.3'`))
    assert.match(plain((await operator.gets(PAGE)).text), /Có thư quá hai giờ làm việc chưa được báo nhận Công an \(cư trú\): 1 thư/)
    assert.match(plain((await operator.gets(`${PAGE}/chua-bao-nhan`)).text), /H26\.3 Công an \(cư trú\) Đề nghị đăng ký thường trú cho trẻ/)
  })

  test('120 thư dừng: mỗi trang 50, đi tiếp bằng số thư, không sót, không lặp', async () => {
    for (let count = 0; count < 120; count++) await letter(`H26.9${count}`)
    while ((await round(refuses)) > 0);
    const found: string[] = []
    for (let path: string | undefined = PAGE; path; ) {
      const { text } = await operator.gets(path)
      found.push(...[...text.matchAll(/<a href="\/dieu-hanh\/lien-thong\/thu\/(\d+)"/g)].map(([, no]) => no!))
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1]
    }
    assert.equal(found.length, 120)
    assert.equal(new Set(found).size, 120)
  })

  test('thư đến đã từ chối và lần hỏi: có lý do và nội dung, lọc theo cơ quan, từng trang', async () => {
    await city.db.write(async tx => {
      await tx.run(sql`
        insert into exchange.incoming (partner_id, message_id, type, subject, body, body_hash, at, verdict, code, says)
        select case when n % 2 = 0 then 'cong-an' end, null, 'lien-thong.hoan-thanh.v1', 'H26.' || n, '{"thu": "<b>' || n || '</b>"}', 'x', ${city.now}, 'refused', 'schema', 'sai chỗ ' || n
        from generate_series(1, 110) n`)
      await tx.run(sql`
        insert into exchange.question (partner_id, subject, step, ground, at, answered, says)
        select 'cong-an', 'H26.' || n, 'thuong-tru', 'Luật Cư trú', ${city.now}, n % 2 = 0, 'không có phần việc nào đang mở' from generate_series(1, 60) n`)
    })
    const refused = await operator.gets(`${PAGE}/tu-choi`)
    assert.match(plain(refused.text), /sai chỗ 110/)
    assert.match(refused.text, /&lt;b(>|&gt;)110/, 'nội dung là chữ, không phải trang')
    assert.match(plain(refused.text), /Chưa chứng minh là ai/)
    const second = plain((await operator.gets(/rel="next" href="([^"]+)"/.exec(refused.text)?.[1] ?? '')).text)
    assert.match(second, /sai chỗ 60 /)
    assert.doesNotMatch(plain((await operator.gets(`${PAGE}/tu-choi?co-quan=cong-an`)).text), /Chưa chứng minh là ai/)

    const asked = await operator.gets(`${PAGE}/cau-hoi`)
    assert.match(plain(asked.text), /H26\.59 thuong-tru Luật Cư trú Từ chối: không có phần việc nào đang mở/)
    assert.match(plain(asked.text), /H26\.60 thuong-tru Luật Cư trú Đã trả lời/)
    assert.match(plain((await operator.gets(/rel="next" href="([^"]+)"/.exec(asked.text)?.[1] ?? '')).text), /H26\.9 thuong-tru/)
    assert.match(plain((await operator.gets(`${PAGE}/cau-hoi?ho-so=H26.7`)).text), /Chỉ hồ sơ H26\.7/)
  })

  test('số công khai: mã có dưới ba lần không nêu riêng; JSON và CSV cùng số; không có mã hồ sơ', async () => {
    const anyone = await city.visitor('người lạ')
    const { text } = await anyone.gets('/thong-ke/lien-thong')
    assert.match(plain(text), /code-table Giá trị không có trong danh mục của cơ quan Không nhận thư 121/)
    assert.ok(!text.includes('H26.'))
    const json = JSON.parse((await anyone.gets('/api/v1/statistics/exchange')).text) as {
      rows: { partner: string; refusals: unknown[]; sent: number }[]
    }
    const row = json.rows.find(({ partner }) => partner === 'cong-an')
    assert.deepEqual(row?.refusals, [{ code: 'code-table', what: 'letter', count: 121, words: 'Giá trị không có trong danh mục của cơ quan' }])
    const csv = (await anyone.gets('/api/v1/statistics/exchange.csv')).text
    assert.match(csv, /^partner,name,figure,code,words,value,at,method,note\r\n/)
    assert.match(csv, new RegExp(`cong-an,Công an \\(cư trú\\),sent,,,${row?.sent},`))
    assert.match(csv, /refusedLetters,code-table,Giá trị không có trong danh mục của cơ quan,121,/)
  })

  test('người khác không vào được', async () => {
    for (const who of [await city.officer('tuyet', NGHIA_DO), await city.visitor('người lạ')])
      for (const path of ['', '/ma', '/tu-choi', '/cau-hoi', '/chua-bao-nhan', '/thu/1'])
        assert.notEqual((await who.gets(`${PAGE}${path}`)).status, 200)
  })
})
