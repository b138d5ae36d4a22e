import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { published } from '#catalogue'
import { sql } from '#platform/db/index.ts'
import { dossiersOf, queueCounts } from '#dossiers'
import { books } from '#registers'
import { six, seven } from '#rollout'
import { onlineRate, printedPercent, type RateRow } from '#statistics'
import { testDatabase } from '../../test/database.ts'
import { apiRoutes } from '../web/api/index.ts'
import { cityRoutes } from '../web/city/index.ts'
import { serve } from '../web/site/serve.ts'
import type { City } from '../web/ui/city.ts'
import { citizen, desks } from './cast.ts'
import { fillWorld } from './index.ts'
import type { Made } from './store.ts'

const now = instant(day('2026-11-25'), '09:30')
const db = await testDatabase()
const world = await fillWorld(db, { size: 10_000, now })
const ARTICLE = { from: day('2016-07-25'), to: day('2017-03-14') }
const percent = ({ online, total }: { online: number; total: number }) => printedPercent(online, total)
const names = (rows: readonly RateRow[]) => rows.map(({ name }) => name).sort()
const within = (rows: readonly RateRow[], low: number, high: number) => rows.filter(row => percent(row) >= low && percent(row) <= high)

describe('Thành phố của bài báo: số liệu tính từ nhật ký đúng như bài báo in', () => {
  for (const [which, procedures] of [
    ['7 dịch vụ', seven],
    ['mọi dịch vụ', undefined],
  ] as const) {
    test(`${which}: toàn thành phố 77%, tổng chia tổng`, async () => {
      const { city, rows } = await onlineRate(db, { ...ARTICLE, level: 'district', procedures })
      assert.equal(percent(city), 77)
      assert.equal(rows.length, 30)
      assert.equal(
        rows.reduce((sum, row) => sum + row.total, 0),
        city.total,
      )
    })
    test(`${which}: Long Biên, Bắc Từ Liêm, Quốc Oai 99%; không đơn vị nào 98%`, async () => {
      const { rows } = await onlineRate(db, { ...ARTICLE, level: 'district', procedures })
      assert.deepEqual(names(within(rows, 99, 99)), ['Bắc Từ Liêm', 'Long Biên', 'Quốc Oai'])
      assert.deepEqual(names(within(rows, 98, 100)), ['Bắc Từ Liêm', 'Long Biên', 'Quốc Oai'])
    })
    test(`${which}: 11 đơn vị từ 77 đến 97%, 16 đơn vị dưới 77%, trong đó đúng 5 đơn vị dưới 50%`, async () => {
      const { rows, city } = await onlineRate(db, { ...ARTICLE, level: 'district', procedures })
      assert.equal(within(rows, 77, 97).length, 11)
      assert.equal(within(rows, 0, 76).length, 16)
      assert.deepEqual(names(within(rows, 0, 49)), ['Ba Vì', 'Hoài Đức', 'Phú Xuyên', 'Sơn Tây', 'Thạch Thất'])
      assert.equal(rows.filter(row => row.rate !== null && city.rate !== null && row.rate >= city.rate).length, 14)
    })
  }

  test('đợt 1 năm 2017 tại 168 phường: hầu hết trên 90%', async () => {
    const { rows } = await onlineRate(db, { ...ARTICLE, level: 'commune', procedures: six })
    const open = rows.filter(({ state }) => state !== 'notDeployed')
    const filed = open.filter(({ total }) => total > 0)
    assert.equal(open.length, 168)
    assert.ok(filed.filter(({ rate }) => rate !== null && rate > 0.9).length / filed.length > 0.85)
  })
  test('dưới 50% hoặc không phát sinh hồ sơ: đúng sáu phường, Cửa Nam 44%', async () => {
    const { rows } = await onlineRate(db, { ...ARTICLE, level: 'commune', procedures: six })
    const low = rows.filter(row => row.state === 'none' || (row.total > 0 && percent(row) < 50))
    assert.deepEqual(low.map(({ unit }) => unit).sort(), [
      '00037@2004-08-31',
      '00046@2004-08-31',
      '00067@2004-08-31',
      '00073@2004-08-31',
      '00331@2004-08-31',
      '09562@2009-05-09',
    ])
    const cuaNam = rows.find(({ unit }) => unit === '00073@2004-08-31')
    assert.deepEqual([cuaNam && percent(cuaNam), cuaNam?.state], [44, 'small'])
  })
})

describe('Thành phố mẫu biết những gì nó đã làm ra', () => {
  const truth = (era: string, groups: readonly ('seven' | 'six')[]) => {
    const sums = new Map<string, { online: number; total: number }>()
    for (const [name, made] of world.pieces) {
      if (!name.startsWith(era)) continue
      const sum = sums.get(made.unit ?? '') ?? { online: 0, total: 0 }
      for (const group of groups) sums.set(made.unit ?? '', { online: (sum.online += made[group].online), total: (sum.total += made[group].total) })
    }
    return sums
  }
  for (const [era, period] of [
    ['2017', ARTICLE],
    ['2025', { from: day('2025-07-01'), to: day('2026-11-25') }],
  ] as const)
    test(`số liệu từng xã, phường của năm ${era} bằng số đã làm ra`, async () => {
      const { rows } = await onlineRate(db, { ...period, level: 'commune' })
      const made = truth(era, ['seven', 'six'])
      assert.ok(made.size >= 126)
      for (const { unit, online, total } of rows) assert.deepEqual({ online, total }, made.get(unit) ?? { online: 0, total: 0 }, unit)
    })
  test('làm lại lần nữa thì không thêm gì', async () => {
    const again = await fillWorld(db, { size: 10_000, now })
    assert.equal(again.filled, false)
    assert.deepEqual(new Map<string, Made>(again.pieces), new Map(world.pieces))
  })
  test('hồ sơ đã xong có đủ nhật ký, hàng khớp nhật ký, không việc gì ở tương lai', async () => {
    const [wrong] = await db.all<{ n: number }>(sql`
      select count(*)::int as n from dossiers.dossier d
      where d.version <> (select count(*) from dossiers.event e where e.dossier_id = d.id)
        or d.last_hash <> (select hash from dossiers.event e where e.dossier_id = d.id order by seq desc limit 1)
        or exists (select from dossiers.event e join dossiers.event f on f.dossier_id = e.dossier_id and f.seq = e.seq + 1 where e.dossier_id = d.id and f.at < e.at)
        or exists (select from dossiers.event e where e.dossier_id = d.id and e.at > ${now})
        or (d.submitted_at < '2018-01-01' and exists (select from dossiers.event e where e.dossier_id = d.id and e.at > '2017-03-14T08:00:00+07:00'))`)
    assert.equal(wrong?.n, 0)
  })
})

describe('Việc trong ngày của từng bàn', () => {
  for (const desk of desks)
    test(`hôm nay ${desk.now} có hồ sơ ở mọi hàng việc`, async () => {
      const { moi, ...rest } = await queueCounts(db, desk.now)
      assert.ok(moi >= 8)
      for (const [queue, count] of Object.entries(rest)) if (queue !== 'da-xong') assert.ok(count > 0, queue)
    })
  for (const desk of desks.filter(({ then }) => then))
    test(`sáng 14/3/2017 ${desk.then} có hồ sơ mới, hồ sơ đang giải quyết, chờ ký và chờ trả`, async () => {
      const counts = await queueCounts(db, desk.then ?? '')
      for (const queue of ['moi', 'dang-giai-quyet', 'cho-ky', 'cho-tra'] as const) assert.ok(counts[queue] > 0, queue)
    })
  test('chị Lan và chị Trang mỗi người có một hồ sơ của mình', async () => {
    for (const id of ['lan', 'trang']) {
      const { id: owner } = await db.write(tx => citizen(tx, id, now))
      assert.equal((await dossiersOf(db, `citizen:${owner}`)).length, 1)
    }
  })
  test('mỗi hồ sơ đã ký có việc trong sổ, số của mỗi sổ liền nhau', async () => {
    const [book] = (await books(db, '00082@2025-07-01')).filter(({ year, type }) => year === 2026 && type === 'so-khai-sinh')
    assert.ok(book && book.lastNumber > 0)
    const { without, gaps } = await db.one<{ without: number; gaps: number }>(sql`
      select (select count(*)::int from dossiers.dossier d where d.procedure = any(${['2.000986', '2.001023', ...published.map(({ code }) => code)]})
          and d.outcome = 'granted' and not exists (select from registers.entry e where e.dossier_code = d.code)) as without,
        (select count(*)::int from registers.book b where b.last_number <> (select count(*) from registers.entry e where e.book_id = b.id)) as gaps`)
    assert.deepEqual({ without, gaps }, { without: 0, gaps: 0 })
  })
})

describe('Trang số liệu và giao diện lập trình', async () => {
  const clock = { now: () => instant(day('2017-03-14'), '08:05'), shiftMs: 0 }
  const city = { editions: [], demo: true, eid: undefined } as unknown as City
  const app = await serve({ city, db, clock, machineClock: clock, secret: 'bí mật để thử', secure: false }, [...cityRoutes, ...apiRoutes], {
    log: 'silent',
    lateMs: Infinity,
  })
  after(() => app.close())
  const open = (url: string, headers = {}) => app.inject({ method: 'GET', url, headers })
  const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  const API = '/api/v1/statistics/online-rate?from=2016-07-25&to=2017-03-13'

  test('trang của ngày 14/03/2017 nói đúng câu của bài báo, có đóng dấu dữ liệu minh họa', async () => {
    const { statusCode, body } = await open('/thong-ke')
    assert.equal(statusCode, 200)
    assert.match(words(body), /77% hồ sơ hộ tịch cấp xã được nộp qua mạng/)
    assert.match(words(body), /14 đơn vị từ mức chung trở lên, 16 đơn vị thấp hơn, trong đó 5 đơn vị dưới 50%/)
    assert.match(words(body), /Dữ liệu minh họa/i)
    assert.match(words(body), /số liệu tạm/)
  })
  test('Long Biên dẫn tới 14 phường; một phường có dịch vụ của mình', async () => {
    const district = await open('/thong-ke/004@2004-08-31')
    assert.match(words(district.body), /Quận Long Biên : 99%/)
    assert.equal(new Set(district.body.match(/thong-ke\/00\d{3}@/g)).size, 14)
    assert.match(words((await open('/thong-ke/00073@2004-08-31?dv=6')).body), /Phường Cửa Nam : 44% \(4\/9\) · ít hồ sơ, khoảng 19–73%/)
  })
  test('mở lại thì chỉ hai câu SQL, không gửi lại trang khi không có gì đổi', async () => {
    const first = await open('/thong-ke')
    const { value = '' } = first.cookies[0] ?? {}
    const cookie = { cookie: `khach=${encodeURIComponent(value)}` }
    const { headers } = await open('/thong-ke', cookie)
    const before = db.load().statements
    const again = await open('/thong-ke', { ...cookie, 'if-none-match': headers.etag })
    assert.equal(again.statusCode, 304)
    assert.ok(db.load().statements - before <= 2)
  })
  test('kỳ viết ngược, đơn vị lạ, cấp lạ, dịch vụ lạ: nêu hết một lượt', async () => {
    const { statusCode, headers, body } = await open(
      '/api/v1/statistics/online-rate?from=2017-03-14&to=2016-07-25&level=ward&procedure=9.999999&parent=99999@2000-01-01',
    )
    assert.equal(statusCode, 400)
    assert.match(String(headers['content-type']), /problem\+json/)
    assert.deepEqual(
      JSON.parse(body)
        .errors.map((one: { at: string }) => one.at)
        .sort(),
      ['from', 'level', 'parent', 'procedure'],
    )
    const page = await open('/thong-ke?tu=14/03/2017&den=25/07/2016&cap=quan-huyen')
    assert.equal(page.statusCode, 422)
    assert.match(words(page.body), /Ngày đầu kỳ 14\/03\/2017 sau ngày cuối kỳ 25\/07\/2016/)
  })
  test('địa giới của thời khác thì không tính được', async () => {
    const { statusCode, body } = await open('/api/v1/statistics/online-rate?from=2025-08-01&to=2025-08-31&level=commune&boundaries=2017-03-14')
    assert.equal(statusCode, 400)
    assert.equal(JSON.parse(body).errors[0].at, 'boundaries')
    assert.equal((await open('/api/v1/statistics/online-rate?from=2025-08-01&to=2025-08-31&level=district')).statusCode, 400)
  })
  test('JSON đúng hình của hợp đồng', async () => {
    const json = JSON.parse((await open(`${API}&level=district`)).body)
    assert.deepEqual(Object.keys(json), ['city', 'rows', 'from', 'to', 'boundaries', 'method', 'snapshot', 'note'])
    assert.deepEqual(Object.keys(json.rows[0]), ['unit', 'name', 'online', 'total', 'rate', 'low', 'high', 'state', 'channels'])
    assert.deepEqual(Object.keys(json.rows[0].channels), ['self', 'assisted', 'counter', 'post', 'backEntered', 'machine'])
    assert.equal(json.boundaries, 'then')
    assert.equal(json.rows.length, 30)
    assert.equal(
      JSON.parse((await open(`${API}&level=commune&procedure=1.004873`)).body).rows.find((row: RateRow) => row.unit === '00046@2004-08-31').rate,
      null,
    )
  })
  test('kỳ còn mở được ghi là số liệu tạm', async () => {
    assert.equal(JSON.parse((await open('/api/v1/statistics/online-rate?from=2016-07-25&to=2017-03-31')).body).provisional, true)
  })
  test('CSV: mỗi đơn vị một dòng, số không biết để trống, có dấu minh họa ở mọi dòng', async () => {
    const { headers, body } = await open(`${API}&level=commune&format=csv&procedure=${six.join(',')}`)
    assert.match(String(headers['content-type']), /text\/csv/)
    const lines = body.trimEnd().split('\r\n')
    assert.equal(lines.length, 1 + 584 + 1)
    assert.ok(lines.slice(1).every(line => line.endsWith('dữ liệu minh họa')))
    assert.match(lines.find(line => line.startsWith('00046@')) ?? '', /^00046@2004-08-31,Hàng Buồm,phường,002@2004-08-31,,,,,,none,/)
    assert.equal((await open('/thong-ke.csv')).statusCode, 200)
  })
  test('theo 126 xã, phường hôm nay', async () => {
    const json = JSON.parse((await open(`${API}&boundaries=2025-07-01`)).body)
    assert.equal(json.rows.length, 126)
    assert.equal(
      json.rows.reduce((sum: number, row: RateRow) => sum + row.total, 0),
      json.city.total,
    )
  })
  test('trang cách tính', async () => assert.match(words((await open('/thong-ke/cach-tinh')).body), /Wilson 95%/))
})
