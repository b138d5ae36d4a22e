import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, describe, test } from 'node:test'
import pg from 'pg'
import { usual } from '../partners/kit/config.ts'
import type { Fault } from '../partners/kit/faults.ts'
import { listen as portal } from '../partners/national-portal/server.ts'
import { listen as population } from '../partners/population/server.ts'
import { listen as insurance } from '../partners/social-insurance/server.tsx'
import { listen as police } from '../partners/police/server.tsx'
import { freshSecret } from '../src/modules/exchange/index.ts'
import { testDatabase } from './database.ts'

const db = await testDatabase()
const [secret, clientSecret] = [freshSecret(), 'tai-khoan-cua-thanh-pho-o-day']
const closing: (() => Promise<void>)[] = []
after(() => Promise.all(closing.map(close => close())))

/** A database of the agency's own, on the same server. */
async function databaseOf(name: string): Promise<string> {
  const url = new URL(db.url)
  const client = new pg.Client({ connectionString: db.url })
  await client.connect()
  await client.query(`create database ${url.pathname.slice(1)}_${name}`)
  await client.end()
  url.pathname = `${url.pathname}_${name}`
  return url.href
}

async function agency(name: string, listen: typeof police, fault: Fault = 'none'): Promise<string> {
  const running = await listen({
    ...usual,
    ...{ host: '127.0.0.1', port: 0, database: await databaseOf(name), secret, clientId: 'motcua', clientSecret },
    ...{ cityUrl: 'http://127.0.0.1:9', cityClientId: name, cityClientSecret: 'khong-dung-den', fault, clerk: 'person', slowMs: 100 },
  })
  closing.push(running.close)
  return `${running.url}/thu`
}

/** The command as an integrator types it: its text, and the number that it ends with. */
const command = (...given: string[]): Promise<{ code: number; text: string }> =>
  new Promise(done => {
    const child = execFile(process.execPath, ['--import', './scripts/tsx.mjs', 'src/motcua.ts', 'conformance', ...given], (_, out, err) =>
      done({ code: child.exitCode ?? -1, text: `${out}${err}` }),
    )
  })
const client = ['--secret', secret, '--client-id', 'motcua', '--client-secret', clientSecret]

describe('npx motcua conformance', () => {
  for (const [name, listen] of [
    ['cong_an', police],
    ['bhxh', insurance],
    ['dan_cu', population],
    ['cong', portal],
  ] as const)
    test(`bản thay thế ${name}: đạt hết`, async () => {
      const { code, text } = await command(await agency(name, listen), ...client)
      assert.equal(code, 0, text)
      const [, passed, all] = /Đạt (\d+)\/(\d+)\n$/.exec(text) ?? []
      assert.equal(passed, all)
      assert.ok(Number(all) >= 28, text)
      assert.doesNotMatch(text, /chưa đạt/)
    })

  const faults: readonly [Fault, RegExp][] = [
    ['down', /Đạt 0\//],
    ['refuse', /chưa đạt {2}Nhận thư cong-an/],
    ['silent', /chưa báo nhận đúng mã thư/],
    ['skew', /chưa đạt {2}Nhận thư cong-an/],
  ]
  for (const [fault, says] of faults)
    test(`cơ quan gặp sự cố ${fault}: chưa đạt, kết thúc với mã 1`, async () => {
      const { code, text } = await command(await agency(`ca_${fault}`, police, fault), ...client)
      assert.equal(code, 1)
      assert.match(text, says)
    })

  test('không có tài khoản của thành phố: nói rõ phần chưa thử', async () => {
    const { code, text } = await command(await agency('ca_khong', police), '--secret', secret)
    assert.equal(code, 1)
    assert.match(text, /Chưa thử mã truy cập/)
  })

  for (const [given, says] of [
    [[], /Ghi địa chỉ nhận thư/],
    [['http://127.0.0.1:9/thu'], /--secret whsec_/],
    [['http://127.0.0.1:9/thu', '--secret', secret, '--client-id', 'a'], /cần --client-secret/],
  ] as const)
    test(`gọi thiếu (${given.length}): nói cần ghi gì`, async () => {
      const { code, text } = await command(...given)
      assert.equal(code, 1)
      assert.match(text, says)
    })
})
