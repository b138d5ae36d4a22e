import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db/index.ts'
import { dossierByCode } from '#dossiers'
import { noticesOf } from '#notices'
import { testDatabase } from '../../../../test/database.ts'
import { openDesk, wordsOf } from '../../../../test/stories/desk.ts'

const db = await testDatabase()
let desk: Awaited<ReturnType<typeof openDesk>>
before(async () => void (desk = await openDesk(db, { day: '2017-03-15', time: '09:00' })))
after(() => desk.close())

const FEE = {
  lines: [{ line: 'khai-sinh-qua-han', name: 'Khai sinh quá hạn', amount: 8000, times: 1, certain: true, source: '' }],
  total: 8000,
  certain: true,
}

/** A birth registration that waits for a signature, with this fee. */
async function toSign(given: string, fee: object): Promise<string> {
  const { code, id } = await desk.filed({ 'child.given': given })
  await db.write(tx => tx.run(sql`update dossiers.dossier set fee = ${JSON.stringify(fee)}::jsonb where id = ${id}`))
  const [hung, huong] = [desk.browser(), desk.browser()]
  await hung.signsIn('hung')
  await huong.signsIn('huong')
  await hung.opens(`/can-bo/ho-so/${code}`)
  await hung.sends(`/can-bo/ho-so/${code}/tiep-nhan`, { version: '1' })
  const form = await huong.opens(`/can-bo/ho-so/${code}/tham-tra`)
  const marks = Object.fromEntries([...form.text.matchAll(/name="(khop\.[^"]+)"/g)].map(([, name = '']) => [name, 'khop']))
  await huong.sends(`/can-bo/ho-so/${code}/tham-tra`, { version: '2', ...marks, 'da-xem': 'true', 'ghi.birthPlace': 'Bệnh viện Phụ sản Hà Nội' })
  assert.equal((await dossierByCode(db, code)).state, 'toSign')
  return code
}
const only = (procedures: string[] | null) => db.write(tx => tx.run(sql`update identity.post set procedures = ${procedures} where officer = 'tuan'`))
const kinds = async (code: string) => (await noticesOf(db, code)).map(({ kind }) => kind)

describe('Ký giấy tờ', () => {
  test('người chỉ được ký một số thủ tục chỉ thấy hồ sơ của thủ tục đó', async () => {
    await toSign('Dũng', {})
    const tuan = desk.browser()
    await tuan.signsIn('tuan')
    assert.match(wordsOf(await tuan.opens('/ky')), /Dũng/)
    await only(['1.000656'])
    assert.doesNotMatch(wordsOf(await tuan.opens('/ky')), /Dũng/)
    await only(['1.000656', '1.001193'])
    assert.match(wordsOf(await tuan.opens('/ky')), /Dũng/)
    await only(null)
  })

  test('ký xong mà lệ phí chưa thu thì người nộp được báo số tiền; không có lệ phí thì không báo', async () => {
    const tuan = desk.browser()
    await tuan.signsIn('tuan')
    for (const [given, fee, told] of [
      ['Mai', FEE, true],
      ['Lan', { lines: [], total: 0, certain: true }, false],
    ] as const) {
      const code = await toSign(given, fee)
      await tuan.opens(`/ky/${code}`)
      assert.match(wordsOf(await tuan.sends(`/ky/${code}`, { version: '4' })), /Đã ký giấy/)
      const sent = await kinds(code)
      assert.deepEqual([sent.includes('ready'), sent.includes('feeDue')], [true, told])
      if (told)
        assert.match((await noticesOf(db, code)).find(({ kind }) => kind === 'feeDue')?.body ?? '', /nộp lệ phí 8\.000 đồng khi đến nhận kết quả/)
    }
  })
})
