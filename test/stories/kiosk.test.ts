import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from '../../src/platform/db/index.ts'
import { dossierByCode, draftsOf, submit } from '../../src/modules/dossiers/index.ts'
import { isOfficersPhone, setOfficerPhone } from '../../src/modules/identity/index.ts'
import { editionFor } from '../../src/modules/procedures/index.ts'
import { people } from '../../src/world/cast.ts'
import { published, fees } from '../../src/catalogue/index.ts'
import { NGHIA_DO, plain, town, type Town, type Visitor } from './town.ts'
import { story } from './story.ts'

const PHONE = '0977001122'
const SLUG = 'dang-ky-khai-sinh'
const asked = (more: Record<string, string> = {}) => ({ viec: SLUG, noi: 'Nhà văn hóa tổ 5', so: PHONE, 'dong-y': 'true', ...more })

describe('Giúp người dân nộp qua mạng ở quầy', () => {
  const step = story()
  let city: Town
  let tuyet: Visitor
  before(async () => {
    city = await town('2026-11-18T09:00:00+07:00')
    tuyet = await city.officer('tuyet', NGHIA_DO)
  })

  const codeSent = async (phone: string): Promise<string> => {
    const rows = await city.db.all<{ body: string }>(
      sql`select body from notices.message where recipient = ${phone} and kind = 'oneTimeCode' order by id desc limit 1`,
    )
    return /^\d{6}/.exec(rows[0]?.body ?? '')?.[0] ?? ''
  }
  /** The cookie of an answer, to go with the next request of the same browser. */
  const cookieOf = (headers: Record<string, unknown>, name: string) =>
    [headers['set-cookie']]
      .flat()
      .map(String)
      .find(text => text.startsWith(`${name}=`))
      ?.split(';')[0] ?? ''
  const sends = (cookie: string, fields: Record<string, string>) =>
    city.app.inject({
      method: 'POST',
      url: '/can-bo/giup-nop/ma',
      headers: { cookie: `${tuyet.cookie}; ${cookie}`, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: tuyet.token, ...fields }).toString(),
    })

  step('trang đầu: hỏi việc, nơi giúp, số của người nộp, sự đồng ý; thiếu gì nói nấy', async () => {
    assert.match(plain((await tuyet.gets('/can-bo/giup-nop')).text), /Người nộp đồng ý để cán bộ giúp khai qua mạng/)
    const { status, text } = await tuyet.posts('/can-bo/giup-nop', { noi: '' })
    assert.equal(status, 422)
    for (const words of [/Chọn việc người dân cần làm/, /Ghi nơi đang giúp/, /Nhập số di động/, /họ đồng ý thì đánh dấu/])
      assert.match(plain(text), words)
  })

  step('số của cán bộ thì không nhận, dù ghi ở hồ sơ cán bộ hay biết qua định danh điện tử', async () => {
    await city.db.write(tx => setOfficerPhone(tx, 'tuyet', '0988 000 111'))
    const hung = people.find(({ pin }) => pin === '001084031673')
    assert.ok(hung)
    await city.citizen(hung.id)
    for (const so of ['0988000111', hung.phone]) {
      const { status, text } = await tuyet.posts('/can-bo/giup-nop', asked({ so }))
      assert.equal(status, 422, so)
      assert.match(plain(text), /Số này là của cán bộ/)
      assert.equal(await codeSent(so), '')
    }
    assert.equal(await isOfficersPhone(city.db, PHONE), false)
  })

  let draft = ''
  step('mã gửi tới điện thoại của người nộp; nhập đúng thì máy là của người nộp, cán bộ ra khỏi máy', async () => {
    const sent = await tuyet.posts('/can-bo/giup-nop', asked())
    assert.equal(sent.location, '/can-bo/giup-nop/ma')
    const waits = cookieOf(sent.headers, 'giup-nop')
    const wrong = await sends(waits, { ma: '000000' })
    assert.equal(wrong.statusCode, 422)
    assert.match(plain(wrong.body), /Mã không đúng/)
    const right = await sends(waits, { ma: await codeSent(PHONE) })
    assert.equal(right.statusCode, 303)
    draft = /\/nop\/(N-[\w-]+)/.exec(String(right.headers.location))?.[1] ?? ''
    const applicant = cookieOf(right.headers, 'phien')
    const page = await city.app.inject({ method: 'GET', url: `/nop/${draft}`, headers: { cookie: applicant } })
    assert.equal(page.statusCode, 200)
    assert.match(plain(page.body), /Người giúp: Lê Thị Ánh Tuyết/)
    assert.equal((await tuyet.gets('/can-bo/giup-nop')).status, 303, 'phiên của cán bộ ở máy này đã hết')
  })

  let code = ''
  step('hồ sơ ghi mãi ai giúp, ở đâu, lúc nào, đã đồng ý câu gì; kênh là có người giúp', async () => {
    const [opened] = await draftsOf(city.db, `phone:${PHONE}`)
    assert.equal(opened?.code, draft)
    assert.deepEqual([opened?.channel, opened?.answers['requester.phone']], ['assisted', PHONE])
    const edition = editionFor(published, '1.001193', city.today)
    const answers = { ...edition.examples[0]?.answers, 'requester.phone': PHONE, 'birth.noticeCode': '01234.GCS.00125.26' }
    const sent = await city.db.write(async tx => {
      await tx.run(sql`update dossiers.draft set answers = ${JSON.stringify(answers)} where code = ${draft}`)
      const by = { kind: 'citizen', id: PHONE, name: 'Trần Thị Hồng Nhung' } as const
      return submit(tx, { draft, owner: `phone:${PHONE}`, by, edition, fees, unitName: id => id }, city.now)
    })
    code = sent.dossier.code
    const { channel, assisted } = await dossierByCode(city.db, code)
    assert.equal(channel, 'assisted')
    assert.deepEqual(assisted, {
      name: 'Lê Thị Ánh Tuyết',
      officer: 'tuyet',
      unit: NGHIA_DO,
      unitName: 'Phường Nghĩa Đô',
      place: 'Nhà văn hóa tổ 5',
      at: '2026-11-18T09:00:00+07:00',
      consent: 'Người nộp đồng ý để cán bộ giúp khai qua mạng. Người nộp tự nhập mã gửi tới điện thoại của mình, tự xem lại và tự gửi.',
    })
  })

  step('người nộp và cán bộ cùng thấy ai giúp', async () => {
    const words = /Lê Thị Ánh Tuyết, Nhà văn hóa tổ 5, Phường Nghĩa Đô, 09:00 ngày 18\/11\/2026/
    assert.match(plain((await (await city.phone(PHONE)).gets(`/ho-so/${code}`)).text), words)
    assert.match(plain((await (await city.officer('tuyet', NGHIA_DO)).gets(`/can-bo/ho-so/${code}`)).text), words)
  })

  test('không ai sửa được kênh hay người giúp, ở bản nháp cũng như ở hồ sơ', async () => {
    for (const table of ['draft', 'dossier'])
      for (const change of [sql`channel = 'self'`, sql`assisted = null`, sql`assisted = '{"name": "Người khác"}'`])
        await assert.rejects(
          city.db.write(tx =>
            tx.run(
              table === 'draft'
                ? sql`update dossiers.draft set ${change} where code = ${draft}`
                : sql`update dossiers.dossier set ${change} where code = ${code}`,
            ),
          ),
          /written once/,
        )
  })

  test('chỉ một cửa giúp được; cookie của người khác không dùng được', async () => {
    assert.equal((await (await city.officer('nam', NGHIA_DO)).gets('/can-bo/giup-nop')).status, 403)
    const phuong = await city.officer('tuyet', NGHIA_DO)
    assert.equal((await phuong.gets('/can-bo/giup-nop/ma')).location, '/can-bo/giup-nop')
  })
})
