import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'
import { readFileSync } from 'node:fs'
import { fees, published } from '../src/catalogue/index.ts'
import { day } from '../src/kernel/day.ts'
import { instant } from '../src/kernel/instant.ts'
import { clock } from '../src/platform/clock.ts'
import { recordHistories } from '../src/modules/dossiers/index.ts'
import type { Officer } from '../src/modules/identity/index.ts'
import { loadWaves } from '../src/modules/rollout/index.ts'
import { closePeriod, openDatasets, periodNamed } from '../src/modules/statistics/index.ts'
import { calendarFromFiles, loadUnits } from '../src/modules/units/index.ts'
import { counted } from './counted.ts'
import { testDatabase } from './database.ts'
import { history } from './lives.ts'
import { routes } from '../src/web/routes.ts'
import { serve } from '../src/web/site/serve.ts'
import { dcatOf } from '../src/web/api/open-data/dcat.ts'
import { downloadsRunning, MOST_DOWNLOADS, paced } from '../src/platform/http/downloads.ts'

const db = await testDatabase()
const CUA_NAM = '00073@2004-08-31'
const hoa: Officer = {
  ...{ kind: 'officer', id: 'hoa', name: 'Mai Xuân Hòa', pin: '001080120473', unit: '01@2004-08-31', unitName: 'Hà Nội' },
  ...{ roles: ['cityOperator'], relatives: [] },
}
const now = instant(day('2018-02-03'), '09:00')
const city = {
  ...{ editions: published, fees, calendar: async () => calendarFromFiles(), files: undefined as never, eid: undefined, secret: 'bí mật' },
  ...{ demo: true, moveClock: async () => {}, clamd: undefined },
}
const site = { city, db, clock: clock(now), machineClock: clock(), secret: 'bí mật', secure: false }
const app = await serve(site, routes(city), { log: 'silent', lateMs: Number.POSITIVE_INFINITY })
after(() => app.close())
const state = { origin: '' }
const gets = (path: string, headers: Record<string, string> = {}) => fetch(`${state.origin}${path}`, { headers })

before(async () => {
  await db.write(async tx => {
    await loadUnits(tx)
    await loadWaves(tx)
  })
  const whole = [
    ['receive', day('2017-03-01')],
    ['examine', day('2017-03-01')],
    ['present', day('2017-03-02')],
    ['sign', day('2017-03-02')],
  ] as const
  const two = Array.from({ length: 2 }, () => history(CUA_NAM, 'self', whole, '1.004837'))
  const many = Array.from({ length: 40 }, (_, n) => history(CUA_NAM, n % 2 ? 'self' : 'counter', [['receive', day('2017-03-03')]]))
  await db.write(tx => recordHistories(tx, calendarFromFiles(), [...two, ...many]))
  await counted(db)
  for (const id of ['2017', '2017-03']) await closePeriod(db, hoa, periodNamed(id)!, 'Chốt để thử', now)
  state.origin = await app.listen({ port: 0, host: '127.0.0.1' })
})

/** RFC 4180, as a reader that knows nothing of us reads it. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end = ''] of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

type Schema = {
  url: string
  tableSchema: {
    columns: { name: string; required: boolean; null?: string[]; datatype: { base: string; format?: string; minimum?: string; maximum?: string } }[]
    primaryKey: string[]
    foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[]
  }
}
const bases: Readonly<Record<string, RegExp>> = {
  integer: /^\d+$/,
  number: /^\d+(\.\d+)?(e-\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  gYearMonth: /^\d{4}-\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  boolean: /^(true|false)$/,
  string: /^[\s\S]*$/,
}

/** Reads a CSV by its own CSVW metadata: head, types, required, primary key, foreign keys. Answers what is wrong. */
async function faultsOf(id: string): Promise<{ faults: string[]; lines: number }> {
  const meta = (await (await gets(`/api/v1/open/${id}.csv-metadata.json`)).json()) as { tables: Schema[] }
  const read = async (url: string) => parsed(await (await gets(`/api/v1/open/${url}`)).text())
  const table = meta.tables[0]!
  const [head = [], ...rows] = await read(table.url)
  const { columns, primaryKey, foreignKeys = [] } = table.tableSchema
  const faults: string[] = []
  assert.deepEqual(
    head,
    columns.map(({ name }) => name),
  )
  for (const row of rows)
    columns.forEach(({ name, required, datatype, null: nulls = [''] }, at) => {
      const cell = row[at] ?? '?'
      if (nulls.includes(cell)) return void (required && faults.push(`${name}: required`))
      const states = datatype.base === 'string' && datatype.format ? new RegExp(`^(${datatype.format})$`) : bases[datatype.base]
      if (!states?.test(cell)) faults.push(`${name}: ${datatype.base} ${cell}`)
      if (datatype.maximum && Number(cell) > Number(datatype.maximum)) faults.push(`${name}: maximum ${cell}`)
    })
  const at = (name: string) => head.indexOf(name)
  const keys = rows.map(row => JSON.stringify(primaryKey.map(name => row[at(name)])))
  if (new Set(keys).size !== keys.length) faults.push('primary key')
  for (const { columnReference, reference } of foreignKeys) {
    assert.ok(meta.tables.some(({ url }) => url === reference.resource))
    const [there = [], ...others] = await read(reference.resource)
    const known = new Set(others.map(row => row[there.indexOf(reference.columnReference)]))
    for (const row of rows) {
      const cell = row[at(columnReference)]
      if (cell && !known.has(cell)) faults.push(`${columnReference}: ${cell}`)
    }
  }
  return { faults: [...new Set(faults)].slice(0, 5), lines: rows.length }
}

describe('Mỗi tệp CSV đúng lược đồ CSVW của chính nó', () => {
  for (const { id } of openDatasets)
    test(id, async () => {
      const { faults, lines } = await faultsOf(id)
      assert.deepEqual(faults, [])
      if (id !== 'exchange') assert.ok(lines > 0, id)
    })
})

describe('Số đúng và số bị che', () => {
  test('tỷ lệ là phân số của tháng ấy', async () => {
    const { rows } = (await (await gets('/api/v1/open/online-rate.json')).json()) as { rows: Record<string, unknown>[] }
    assert.deepEqual(rows, [{ month: '2017-03', unit: CUA_NAM, online: 22, total: 42, rate: 22 / 42, state: 'measured' }])
  })
  test('hai hồ sơ giám hộ của năm ghi <5, tháng không tách theo đơn vị; tổng vẫn đủ', async () => {
    const year = await (await gets('/api/v1/open/frozen.csv?period=2017&revision=1')).text()
    assert.match(year, new RegExp(`^2017,1,${CUA_NAM},1\\.004837,<5,c,c,c,c,few\r$`, 'm'))
    assert.match(year, /^2017,1,\*,\*,42,22,2,2,2,told\r$/m)
    assert.match(year, new RegExp(`^2017,1,${CUA_NAM},1\\.001193,c,`, 'm'))
    const month = await (await gets('/api/v1/open/frozen.csv?period=2017-03')).text()
    assert.ok(!month.includes(`${CUA_NAM},1.004837`))
  })
  test('JSON-stat: chỗ của mỗi số đúng như các chiều', async () => {
    const stat = (await (await gets('/api/v1/open/online-rate.json-stat')).json()) as {
      id: string[]
      size: number[]
      value: Record<string, number>
      dimension: Record<string, { category: { index: string[] } }>
    }
    assert.deepEqual(stat.id, ['month', 'unit', 'figure'])
    assert.deepEqual(stat.size, [1, 1, 3])
    assert.deepEqual(stat.dimension['figure']?.category.index, ['online', 'total', 'rate'])
    assert.deepEqual(stat.value, { 0: 22, 1: 42, 2: 22 / 42 })
  })
})

describe('Hỏi sai thì mọi lý do một lần', () => {
  const cases: readonly (readonly [path: string, status: number, says: RegExp])[] = [
    ['online-rate.csv?unit=999', 400, /Không có đơn vị mã 999/],
    ['online-rate.csv?unit=00073@2004-08-31&from=2026-01-01&to=2026-02-01', 400, /Tháng 01\/2026 chưa hết.*Tháng 02\/2026.*không có trong khoảng/],
    ['online-rate.csv?from=2017-02-30', 400, /không có trong lịch/],
    ['online-rate.csv?don-vi=1', 400, /không lọc được theo don-vi/],
    ['frozen.csv?period=2018', 400, /Kỳ năm 2018 chưa hết/],
    ['frozen.csv?period=2016', 400, /chưa chốt/],
    ['frozen.csv?period=2017-13', 400, /Không có kỳ/],
    ['frozen.json-stat', 400, /cần period và revision/],
    ['khong-co.csv', 404, /Không có tệp/],
    ['units.json-stat', 404, /Không có tệp/],
  ]
  for (const [path, status, says] of cases)
    test(path, async () => {
      const answer = await gets(`/api/v1/open/${path}`)
      assert.equal(answer.status, status)
      assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
      assert.match(((await answer.json()) as { detail: string }).detail, says)
    })
})

describe('Bộ nhớ đệm', () => {
  for (const path of ['/api/v1/open/online-rate.csv', '/api/v1/open/frozen.json', '/api/v1/open/frozen.atom', '/api/v1/catalog.jsonld'])
    test(path, async () => {
      const first = await gets(path)
      await first.text()
      const etag = first.headers.get('etag') ?? ''
      assert.ok(etag.length > 5)
      assert.match(first.headers.get('cache-control') ?? '', /^public, max-age=\d+$/)
      assert.equal((await gets(path, { 'if-none-match': etag })).status, 304)
      assert.equal((await gets(path, { 'if-none-match': `"khác", ${etag}` })).status, 304)
      assert.equal((await gets(path, { 'if-none-match': '"khác"' })).status, 200)
    })
  test('theo giờ: số đã chốt không đổi từ lúc ấy', async () => {
    const first = await gets('/api/v1/open/frozen.csv')
    const last = first.headers.get('last-modified') ?? ''
    assert.equal(new Date(last).getTime(), now.getTime())
    assert.equal((await gets('/api/v1/open/frozen.csv', { 'if-modified-since': last })).status, 304)
    assert.equal((await gets('/api/v1/open/frozen.csv', { 'if-modified-since': new Date(0).toUTCString() })).status, 200)
  })
})

const idle = async () => {
  for (let tries = 0; downloadsRunning() > 0 && tries < 200; tries++) await wait(20)
  assert.equal(downloadsRunning(), 0)
}

describe('Tải hết', () => {
  test('người tải bỏ đi thì thôi đọc; đông quá thì hẹn lại', async () => {
    await idle()
    async function* endless() {
      for (;;) yield 'x'.repeat(100)
    }
    const readers = Array.from({ length: MOST_DOWNLOADS }, () => paced(endless()))
    for (const reader of readers) await reader.next()
    assert.equal(downloadsRunning(), MOST_DOWNLOADS)
    const answer = await gets('/api/v1/open/units.csv')
    assert.equal(answer.status, 503)
    assert.equal(answer.headers.get('retry-after'), '30')
    for (const reader of readers) await reader.return(undefined)
    assert.equal(downloadsRunning(), 0)
    assert.equal((await gets('/api/v1/open/units.csv')).status, 200)
  })
  test('đứt đường truyền giữa chừng', async () => {
    await new Promise<void>(done => {
      const call = request(`${state.origin}/api/v1/open/services.csv`, answer => answer.once('data', () => (call.destroy(), done())))
      call.on('error', () => {})
      call.end()
    })
    await idle()
  })
})

describe('Danh mục DCAT-AP 3', () => {
  const shapes = new Store(new Parser().parse(readFileSync(new URL('./fixtures/dcat-ap/shapes.ttl', import.meta.url), 'utf8')))
  const document = dcatOf({
    origin: 'https://dichvucong.example',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    modified: now,
    say: () => undefined,
  })
  const wrong = async (graph: unknown) => {
    const quads = await jsonld.toRDF(graph as jsonld.JsonLdDocument, { format: 'application/n-quads' })
    const report = await new Validator(shapes).validate(new Store(new Parser({ format: 'N-Quads' }).parse(quads as unknown as string)))
    const last = (term: unknown) => String((term as { value?: string } | null)?.value ?? '').replace(/^.*[#/]/, '')
    return report.results.map(({ path, sourceConstraintComponent }) => `${last(path)}: ${last(sourceConstraintComponent)}`)
  }
  test('đúng các khuôn', async () => assert.deepEqual(await wrong(document), []))
  const cases: readonly (readonly [type: string, property: string, value: unknown, fault: string])[] = [
    ['dcat:Catalog', 'dct:title', undefined, 'title: MinCountConstraintComponent'],
    ['dcat:Catalog', 'dct:publisher', 'UBND', 'publisher: ClassConstraintComponent'],
    ['dcat:Dataset', 'dct:description', undefined, 'description: MinCountConstraintComponent'],
    ['dcat:Distribution', 'dcat:accessURL', undefined, 'accessURL: MinCountConstraintComponent'],
    ['dcat:DataService', 'dcat:endpointURL', undefined, 'endpointURL: MinCountConstraintComponent'],
  ]
  for (const [type, property, value, fault] of cases)
    test(`${type} hỏng ${property}`, async () => {
      const copy = structuredClone(document)
      const node = copy['@graph'].find(one => one['@type'] === type) as Record<string, unknown>
      if (value === undefined) delete node[property]
      else node[property] = value
      assert.ok((await wrong(copy)).includes(fault))
    })
})

test('Atom: mỗi kỳ đã chốt một tin, địa chỉ là của đúng bản ấy', async () => {
  const feed = await (await gets('/api/v1/open/frozen.atom')).text()
  assert.equal(feed.match(/<entry>/g)?.length, 2)
  assert.match(feed, /<id>http:\/\/[^<]+\/thong-ke\/ky\/2017-03\/1<\/id>/)
})
