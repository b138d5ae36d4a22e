import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { openAgencies, type Agencies } from '../../drill/births/agencies.ts'
import { registryOffice } from '../../drill/births/office.ts'
import { connect, createDatabase, sql, startEmbedded, type Database } from '../../src/platform/db/index.ts'
import { desk, phone } from '../browser.ts'
import { person, signsInAsOfficer, type Person } from '../person.ts'
import { freePort, startProgram, type Program } from '../program.ts'
import { story } from './story.ts'

describe('Khai một lần, ba nơi làm: công an đang ngừng, rồi chạy lại', () => {
  const step = story()
  const folder = mkdtempSync(join(tmpdir(), 'motcua-nhom-'))
  const closing: (() => unknown)[] = []
  let program: Program
  let agencies: Agencies
  let db: Database
  let mother: Person
  let code = ''

  before(async () => {
    const server = await startEmbedded(folder)
    await createDatabase(server, 'motcua')
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    agencies = await openAgencies(folder, origin, async name => (await createDatabase(server, name), server.url(name)), 'none')
    await agencies.fault('cong-an', 'down')
    program = await startProgram({
      DATABASE_URL: server.url('motcua'),
      PORT: String(port),
      MOTCUA_DATA: folder,
      MOTCUA_AGENCIES: agencies.settings,
      MOTCUA_WORLD: 'demo',
      MOTCUA_WORLD_SIZE: '126',
    })
    db = connect(server.url('motcua'))
    closing.push(
      () => db.close(),
      () => program.kill(),
      () => agencies.stop(),
      () => server.stop(),
    )
    const office = await registryOffice(db, origin, 1)
    await office.work()
    code = office.sent[0] ?? ''
    const context = await phone({ javaScriptEnabled: false })
    await context.addCookies(
      office.cookie.split('; ').map(one => ({ name: one.split('=')[0]!, value: one.slice(one.indexOf('=') + 1), url: origin })),
    )
    mother = await person(context, origin)
    closing.unshift(() => context.close())
  })
  after(async () => {
    for (const close of closing) await close()
    rmSync(folder, { recursive: true, force: true })
  })

  const states = async () =>
    (await db.one<{ legs: { kind: string; state: string }[] }>(sql`select legs from dossiers.dossier where code = ${code}`)).legs.map(
      ({ kind, state }) => `${kind} ${state}`,
    )
  const until = async (wanted: string) => {
    for (let tries = 0; tries < 300; tries++) {
      if ((await states()).includes(wanted)) return
      await new Promise(next => setTimeout(next, 200))
    }
    assert.fail(`${wanted}: ${(await states()).join(', ')}`)
  }

  step('Bảo hiểm xã hội xong, công an chưa trả lời: Giấy khai sinh vẫn đã có, người mẹ thấy đang chờ ai', async () => {
    await until('the-bhyt completed')
    await mother.opens(`/ho-so/${code}`)
    await mother.sees('Giấy khai sinh đã xong', /Đang chờ: Công an/, /Bảo hiểm xã hội/, /TE1/)
    assert.deepEqual(await states(), ['ho-tich completed', 'thuong-tru asked', 'the-bhyt completed'])
  })

  step('người điều hành thấy thư tới công an đang chờ; mọi người thấy đường nào không thông', async () => {
    const operator = await person(await desk(), program.url)
    await signsInAsOfficer(operator, 'Mai Xuân Hòa')
    await operator.opens('/dieu-hanh/lien-thong')
    await operator.sees('Công an')
    await mother.opens('/thong-ke/lien-thong')
    await mother.sees('Công an', 'Bảo hiểm xã hội')
    await operator.page.context().close()
  })

  step('công an chạy lại: phần thường trú xong, cả hồ sơ xong, giấy của công an mở được', async () => {
    await agencies.heal()
    await until('thuong-tru completed')
    await mother.opens(`/ho-so/${code}`)
    await mother.sees(/mọi phần làm cùng lúc đã xong/)
    const { finished } = await db.one<{ finished: boolean }>(
      sql`select finished_at is not null as finished from dossiers.dossier where code = ${code}`,
    )
    assert.ok(finished)
    const link = await mother.page.locator('a[href*="ket-qua"], a[href*="/phan/"], a[href*="tep"]').first().getAttribute('href')
    const file = await mother.fetches(link ?? '')
    assert.deepEqual([file.status, file.type], [200, 'application/pdf'])
  })

  step('số định danh đến sau, ghi bên cạnh trong sổ', async () => {
    for (let tries = 0; tries < 300; tries++) {
      const pin = await db.maybe<{ value: string }>(sql`
        select a.value from registers.annotation a join registers.entry e on e.id = a.entry_id where e.dossier_code = ${code} and a.field = 'childPin'`)
      if (pin) return assert.match(pin.value, /^001\d{9}$/)
      await new Promise(next => setTimeout(next, 200))
    }
    assert.fail('số định danh không đến')
  })
})
