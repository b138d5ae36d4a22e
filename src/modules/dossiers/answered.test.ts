import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, type Instant } from '#kernel/instant.ts'
import type { Officer } from '#identity'
import type { Database } from '#platform/db/index.ts'
import { answer, ask } from '#registers'
import { loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { receive } from './commands/desk.ts'
import { examine } from './commands/justice.ts'
import { verify } from './commands/life.ts'
import { resumeAnswered } from './jobs.ts'
import { born, edition, HERE, law, people, THERE } from './life.model.ts'
import { timeline } from './queries/dossier.ts'
import { queue } from './queries/queue.ts'
import { begin, byCode } from './store.ts'

const at = (text: string): Instant => instant(day(text.slice(0, 10)), text.slice(11))
const officer = (id: string) => people.find((one): one is Officer => one !== 'system' && one.kind === 'officer' && one.id === id)!
const [desk, justice] = [officer('mot-cua-0'), officer('ho-tich-0')]
const neighbour: Officer = { ...justice, id: 'nam', name: 'Vũ Hoài Nam', unit: THERE }
let db: Database
let number = 100
before(async () => {
  db = await testDatabase()
  await db.write(loadUnits)
})

const question = { to: THERE, question: 'marital-status', about: { name: 'Trần Quốc Bảo' } } as const
const asks = (dossierCode: string) => db.writeAs([HERE], tx => ask(tx, justice, { ...question, dossierCode }, at('2026-11-03 09:00')))
const answers = (inquiryId: number) =>
  db.writeAs([THERE], tx => answer(tx, neighbour, { inquiryId, answer: 'not-found', text: 'Đã tra từ năm 2010.' }, at('2026-11-04 10:00')))

/** A received dossier that waits for `inquiry`, or for a partner when there is none. */
async function waiting(wants: boolean) {
  const { dossier, log } = born(3 * ++number + 1, at('2026-11-02 08:30'))
  const { id: _, version: __, lastHash: ___, ...row } = dossier
  const { code, version } = await db.write(tx => begin(tx, row, { action: 'submit', by: log[0]!.by, at: at('2026-11-02 08:30'), data: log[0]!.data }))
  const taken = await db.writeAs([HERE], tx => receive(tx, desk, code, { version, ...law }, at('2026-11-02 09:00')))
  const { id: inquiry } = await asks(code)
  const given = { ...law, version: taken.version, whom: 'Phường Cửa Nam', ground: 'Tình trạng hôn nhân', ...(wants ? { inquiry } : {}) }
  const held = await db.writeAs([HERE], tx => verify(tx, justice, code, given, at('2026-11-03 09:00')))
  return { code, id: held.id, version: held.version, inquiry }
}
const resume = () => resumeAnswered(db, at('2026-11-04 10:05'))
const inQueue = async (code: string) =>
  (await db.readAs([HERE], tx => queue(tx, HERE, 'dang-giai-quyet', undefined, 1000))).rows.find(row => row.code === code)

describe('Nơi khác trả lời thì hồ sơ hết chờ', () => {
  test('hồ sơ chờ đúng câu hỏi ấy: có trả lời thì chạy tiếp, câu trả lời vào nhật ký, hàng việc báo đã có', async () => {
    const { code, id, inquiry } = await waiting(true)
    assert.deepEqual([await resume(), (await byCode(db, code)).verifying?.inquiry], [[], inquiry])
    assert.equal((await inQueue(code))?.answered, false)
    await answers(inquiry)
    assert.deepEqual(await resume(), [code])
    assert.equal((await byCode(db, code)).verifying, null)
    const last = (await timeline(db, id)).at(-1)
    assert.deepEqual([last?.type, last?.actor.kind], ['answerVerification', 'system'])
    assert.match(String(last?.data.reason), /^Vũ Hoài Nam: Không thấy việc kết hôn nào .* Đã tra từ năm 2010\.$/)
    assert.equal((await inQueue(code))?.answered, true)
    assert.deepEqual(await resume(), [], 'một lần là đủ')
  })

  test('còn một câu hỏi khác chưa trả lời: vẫn chờ', async () => {
    const { code, inquiry } = await waiting(true)
    const second = await asks(code)
    await answers(inquiry)
    assert.deepEqual(await resume(), [])
    await answers(second.id)
    assert.deepEqual(await resume(), [code])
  })

  test('hồ sơ chờ cơ quan khác: câu trả lời của phường không làm hết chờ, nhưng hàng việc vẫn báo', async () => {
    const { code, inquiry } = await waiting(false)
    await answers(inquiry)
    assert.deepEqual(await resume(), [])
    assert.deepEqual((await byCode(db, code)).verifying, { whom: 'Phường Cửa Nam', ground: 'Tình trạng hôn nhân' })
    assert.equal((await inQueue(code))?.answered, true)
  })

  test('cán bộ đã thẩm tra không đợi: không có gì để chạy tiếp, hàng việc thôi báo', async () => {
    const { code, version, inquiry } = await waiting(true)
    await db.writeAs([HERE], tx => examine(tx, justice, code, { version, edition, certificate: {}, checks: {} }, at('2026-11-03 15:00')))
    await answers(inquiry)
    assert.deepEqual(await resume(), [])
    assert.equal((await inQueue(code))?.answered, false)
  })
})
