import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import pg from 'pg'
import { freshSecret } from '../src/modules/exchange/index.ts'
import { tinyCity } from './agencies/city.ts'
import { bring, letterFor } from './agencies/letters.ts'
import { environmentOf, ownDatabase, settingsOf, until } from './agencies/own.ts'
import { agencyProcess, type Process } from './agencies/process.ts'
import { testDatabase } from './database.ts'

const secret = freshSecret()
const db = await testDatabase()
const city = await tinyCity(secret)
const database = await ownDatabase(db.url, 'cong_an')
const env = environmentOf(settingsOf(database, city, secret, { clerk: 'machine', thinkMs: 300 }))
const own = new pg.Pool({ connectionString: database, max: 1 })
own.on('error', () => {})
const rows = async (text: string, values: unknown[] = []) => (await own.query(text, values)).rows as Record<string, unknown>[]
const running: Process[] = []
const start = async () => {
  const made = await agencyProcess('police', env)
  running.push(made)
  return made
}
after(async () => {
  for (const one of running) await one.kill()
  await own.end()
  await city.close()
})
beforeEach(() => {
  city.mood = 'open'
})

// The machine ends these well: what it decides hangs on the code.
const CODE = 'H26.01.05-261124-0900'
const about = (code: string) => city.letters.filter(({ subject }) => subject === code).map(({ type }) => type.split('.')[1])

describe('Cơ quan bị tắt ngang', () => {
  test('thành phố ngừng, cơ quan giải quyết xong rồi bị tắt: thư nằm trong cơ sở dữ liệu, chạy lại thì tới đủ và đúng thứ tự', async () => {
    city.mood = 'down'
    const first = await start()
    await bring(first.url, letterFor('thuong-tru', CODE), { key: secret })
    await until('giải quyết xong', async () => (await rows("select 1 from part where dossier = $1 and state = 'completed'", [CODE])).length === 1)
    await first.kill()
    city.mood = 'open'
    await start()
    await until('hai thư tới', () => about(CODE).length === 2)
    assert.deepEqual(about(CODE), ['tiep-nhan', 'hoan-thanh'])
  })

  test('bị tắt sau khi tệp đã sang mà thư chưa sang: chạy lại thì thư tới, tệp không mất, không có hai kết quả', async () => {
    const code = 'H26.01.05-261124-0901'
    city.mood = 'hang'
    const first = running.at(-1)!
    const files = city.files.size
    await bring(first.url, letterFor('thuong-tru', code), { key: secret })
    await until('tệp tới', () => city.files.size > files)
    await first.kill()
    assert.deepEqual(about(code), ['tiep-nhan'])
    city.mood = 'open'
    await start()
    await until('thư cuối tới', () => about(code).length === 2)
    const results = await rows("select files[1] as sha256, tries from outbox where subject = $1 and files <> '{}'", [code])
    assert.equal(results.length, 1)
    assert.ok(city.files.has(String(results[0]?.['sha256'])))
  })

  test('thư của thành phố bị tắt giữa chừng: gửi lại thì một hồ sơ', async () => {
    const code = 'H26.01.05-261124-0902'
    const letter = letterFor('thuong-tru', code)
    const first = running.at(-1)!
    const going = bring(first.url, letter, { key: secret }).catch(() => undefined)
    await first.kill()
    await going
    const second = await start()
    const { status } = await bring(second.url, letter, { key: secret })
    assert.ok(status === 202 || status === 200)
    await until('xong', () => about(code).length >= 2)
    assert.equal((await rows('select 1 from part where dossier = $1', [code])).length, 1)
    assert.equal((await rows("select 1 from outbox where subject = $1 and type = 'lien-thong.tiep-nhan.v1'", [code])).length, 1)
  })
})
