import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { instant } from '#kernel/instant.ts'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/db/index.ts'
import { dossierByCode, resumeAnswered } from '#dossiers'
import { noticesOf } from '#notices'
import { inquiriesOf } from '#registers'
import { testDatabase } from '../../../../test/database.ts'
import { openDesk, wordsOf } from '../../../../test/stories/desk.ts'

const CUA_NAM = '00073@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const db = await testDatabase()
let desk: Awaited<ReturnType<typeof openDesk>>
before(async () => void (desk = await openDesk(db, { day: '2017-03-15', time: '09:00' })))
after(() => desk.close())

test('hỏi nơi khác và chờ trả lời: hạn dài ra, người nộp được báo; có trả lời thì chạy tiếp, câu trả lời đứng đầu hồ sơ', async () => {
  const { code, id } = await desk.filed({ 'child.given': 'An' })
  await db.write(tx => tx.run(sql`update dossiers.dossier set procedure = ${'1.004873'}, edition = ${'2016-01-01'} where id = ${id}`))
  const [hung, huong, nam] = [desk.browser(), desk.browser(), desk.browser()]
  await hung.signsIn('hung')
  await huong.signsIn('huong')
  await nam.signsIn('nam', NGHIA_TAN)
  await hung.opens(`/can-bo/ho-so/${code}`)
  await hung.sends(`/can-bo/ho-so/${code}/tiep-nhan`, { version: '1' })
  const before = (await dossierByCode(db, code)).dueAt

  const path = `/can-bo/xac-minh/hoi/${code}`
  assert.match(wordsOf(await huong.opens(path)), /Hồ sơ có phải chờ trả lời không/)
  const asked = { hoi: 'marital-status', ai: 'khac', ten: 'Trần Thị Hồng Nhung', noi: NGHIA_TAN, 'noi.tim': 'Phường Nghĩa Tân', cho: 'co' }
  assert.match(wordsOf(await huong.sends(path, asked)), /Đã gửi/)
  const [inquiry] = await inquiriesOf(db, code)
  const waiting = await dossierByCode(db, code)
  assert.deepEqual(waiting.verifying?.inquiry, inquiry?.id)
  assert.ok(before && waiting.dueAt && waiting.dueAt > before)
  assert.ok((await noticesOf(db, code)).some(({ kind }) => kind === 'verifying'))
  assert.match(wordsOf(await huong.opens(`/can-bo/ho-so/${code}`)), /Đang chờ Phường Nghĩa Tân.* trả lời/)

  await nam.opens(`/can-bo/xac-minh/${inquiry?.id}`)
  await nam.sends(`/can-bo/xac-minh/${inquiry?.id}`, { 'tra-loi': 'not-found' })
  assert.deepEqual(await resumeAnswered(db, instant(day('2017-03-15'), '10:00')), [code])
  assert.match(wordsOf(await huong.opens(`/can-bo/ho-so/${code}`)), /Phường Nghĩa Tân đã trả lời: không thấy trong sổ/)
  assert.match(wordsOf(await huong.opens('/can-bo')), /1 hồ sơ nơi khác đã trả lời/)
  assert.match(wordsOf(await huong.opens('/can-bo/hang/dang-giai-quyet')), /nơi khác đã trả lời/)
  assert.equal((await dossierByCode(db, code)).unit, CUA_NAM)
})
