import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { join } from 'node:path'
import { practiceDoor } from '../../src/start/practice.ts'
import { serve } from '../../src/web/site/serve.ts'
import { routes } from '../../src/web/routes.ts'
import { visitors } from './visitor.ts'
import { dataFolder } from './folder.ts'
import { CUA_NAM, plain, town } from './town.ts'

const at = '2026-11-18T08:30:00+07:00'
const city = await town(at)
const folder = dataFolder()
const door = (idleMs: number) =>
  practiceDoor(city.db, {
    postgres: city.db.url,
    prefix: `practice_${process.pid}`,
    folder: join(folder, 'practice'),
    secret: 'một bí mật của phòng thực hành',
    secure: false,
    port: 0,
    host: '127.0.0.1',
    back: 'http://localhost:1',
    idleMs,
  })
const practice = door(3_600_000)
after(() => practice.stop())
const app = await serve(
  {
    city: { ...city.city, openExercise: practice.open },
    db: city.db,
    clock: { now: () => city.now, shiftMs: 0 },
    machineClock: { now: () => new Date(), shiftMs: 0 },
    secret: city.city.secret,
    secure: false,
  },
  routes(city.city),
  { log: 'silent', lateMs: Infinity },
)
after(() => app.close())
const visitor = visitors(app, city.db, city.city.secret, city.today)
const officer = (id: string) => visitor(id, { kind: 'officer', id, unit: CUA_NAM })

/** A browser at the practice port: keeps its cookies, follows nothing by itself. */
function browser() {
  const kept = new Map<string, string>()
  const ask = async (url: string, fields?: Readonly<Record<string, string>>) => {
    const reply = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...kept].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    for (const one of reply.headers.getSetCookie()) kept.set(one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1, one.indexOf(';')))
    return { status: reply.status, text: await reply.text(), location: reply.headers.get('location') ?? '' }
  }
  return { ask, names: () => [...kept.keys()] }
}

/** Chooses an exercise in the real city and goes through its link. */
async function begin(id: string, vai = 'deskOfficer', from = officer(id)) {
  const link = /href="([^"]*\/vao\?ve=[^"]*)"/.exec(
    (await (await from).posts('/can-bo/tap-huan/thuc-hanh', { vai, dai: '8', ma: 'lop-1' })).text,
  )?.[1]
  assert.ok(link)
  const { ask, names } = browser()
  const entered = await ask(link)
  assert.equal(entered.status, 303)
  const origin = new URL(link).origin
  const day = await ask(`${origin}/can-bo/thuc-hanh`)
  const token = /name="_csrf" value="([^"]+)"/.exec(day.text)?.[1] ?? ''
  const codes = [...day.text.matchAll(/name="ho-so" value="([^"]+)"/g)].map(([, code]) => code ?? '')
  return { ask, names, link, origin, day, token, codes }
}

/** Every row of the city, counted: what practice must not touch. */
const everything = async () => {
  const tables = await city.db.all<{ name: string }>({
    strings: [
      "select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') order by 1",
    ],
    values: [],
  })
  const counted = new Map<string, number>()
  for (const { name } of tables) {
    const [row] = await city.db.all<{ n: number }>({ strings: [`select count(*) as n from ${name}`], values: [] }).catch(() => [])
    counted.set(name, row?.n ?? -1)
  }
  return counted
}

describe('Thực hành một ngày làm việc', () => {
  test('cán bộ nhận, hỏi thêm, giao đồng nghiệp, được chấm; thành phố chỉ thêm một dòng điểm', async () => {
    const [hung, linh] = [await officer('hung'), await officer('linh')]
    assert.match((await hung.gets('/can-bo/tap-huan')).text, /\/can-bo\/tap-huan\/thuc-hanh/)
    const before = await everything()
    const { ask, names, link, origin, day, token, codes } = await begin('hung', 'deskOfficer', Promise.resolve(hung))
    assert.equal(day.status, 200, day.text.slice(0, 3000))
    assert.equal(codes.length, 8)
    assert.ok(names().every(name => name.startsWith('th-')))
    assert.match(plain(day.text), /Thực hành: không có gì ở đây là thật/)
    assert.match(plain(day.text), /Đỗ Mạnh Hùng/)
    assert.equal((await browser().ask(link)).status, 403)

    const page = await ask(`${origin}/can-bo/ho-so/${codes[0]}`)
    assert.equal(page.status, 200)
    assert.match(plain(page.text), /Thực hành: không có gì ở đây là thật/)
    const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? ''
    const received = await ask(`${origin}/can-bo/ho-so/${codes[0]}/tiep-nhan`, { _csrf: token, version })
    assert.equal(received.status, 303)
    const handed = await ask(`${origin}/can-bo/thuc-hanh/giao`, { _csrf: token, 'ho-so': codes[1] ?? '' })
    assert.equal(handed.status, 303)
    assert.equal((await ask(`${origin}/can-bo/thuc-hanh/giao`, { _csrf: token, 'ho-so': 'khong-co' })).status, 422)
    const time = (text: string) => /<time datetime="([^"]+)"/.exec(text)?.[1] ?? ''
    await ask(`${origin}/dong-ho`, { _csrf: token, to: 'ngay-mai', back: '/can-bo/thuc-hanh' })
    assert.match(time((await ask(`${origin}/can-bo/thuc-hanh`)).text), /^2026-11-19T08:/)

    const done = await ask(`${origin}/can-bo/thuc-hanh/xong`, { _csrf: token })
    assert.equal(done.status, 200)
    const result = /href="http:\/\/localhost:1(\/can-bo\/tap-huan\/thuc-hanh\/[a-z0-9]{12})"/.exec(done.text)?.[1] ?? ''
    const seen = await hung.gets(result)
    assert.match(plain(seen.text), /Được \d+ trên 100 điểm/)
    assert.match(plain(seen.text), /Chưa làm/)
    assert.equal((await linh.gets(result)).status, 404)
    assert.match(plain((await hung.gets('/can-bo/tap-huan')).text), /Điểm thực hành cao nhất/)

    const changed = [...(await everything())].filter(([name, count]) => before.get(name) !== count)
    assert.deepEqual(changed, [['training.practice', (before.get('training.practice') ?? 0) + 1]])
  })

  test('hai người cùng lúc: mỗi người một ngày, không thấy nhau', async () => {
    const [hung, linh] = [await begin('hung'), await begin('linh')]
    assert.deepEqual(hung.codes.toSorted(), linh.codes.toSorted())
    const version = /name="version" value="(\d+)"/.exec((await hung.ask(`${hung.origin}/can-bo/ho-so/${hung.codes[0]}`)).text)?.[1] ?? ''
    await hung.ask(`${hung.origin}/can-bo/ho-so/${hung.codes[0]}/tiep-nhan`, { _csrf: hung.token, version })
    const own = plain((await hung.ask(`${hung.origin}/can-bo/thuc-hanh`)).text)
    const other = plain((await linh.ask(`${linh.origin}/can-bo/thuc-hanh`)).text)
    assert.match(own, /Đỗ Mạnh Hùng/)
    assert.match(other, /Hoàng Thùy Linh/)
    assert.doesNotMatch(other, /Đỗ Mạnh Hùng/)
    const taken = (text: string) => Number(/Đang giải quyết (\d+)/.exec(text)?.[1])
    assert.equal(taken(own), taken(other) + 1)
  })

  test('chọn chưa đủ thì nêu hết mọi chỗ, giữ những gì đã nhập', async () => {
    const reply = await (await officer('hung')).posts('/can-bo/tap-huan/thuc-hanh', { vai: 'head', dai: '99', ma: 'Lớp một' })
    assert.equal(reply.status, 422)
    for (const says of ['Chọn vai để thực hành', 'Chọn số hồ sơ', 'Đang nhập: Lớp một']) assert.ok(plain(reply.text).includes(says), says)
  })

  test('không ai đến thì phòng thực hành tự đóng, đến nữa thì mở lại', async () => {
    const short = door(1500)
    const wanted = { officer: 'hung', name: 'Đỗ Mạnh Hùng', unit: CUA_NAM, role: 'signer', length: 8, seed: 'a', today: city.today } as const
    assert.match(await short.open(wanted), /^http/)
    assert.equal(short.running(), true)
    for (let i = 0; i < 200 && short.running(); i++) await new Promise(next => setTimeout(next, 100))
    assert.equal(short.running(), false)
    assert.match(await short.open(wanted), /^http/)
    short.stop()
  })
})
