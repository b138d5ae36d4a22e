import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { addDays, day, type Day } from '#kernel/day.ts'
import { instant, plusMinutes } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { forgetTraces, recordHistories, traceOf, type Channel } from '#dossiers'
import type { Officer } from '#identity'
import { loadWaves } from '#rollout'
import { calendarFromFiles, loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { history, type Life } from '../../../test/lives.ts'
import { review, rules, scan, signalFile, signals, underReview, withoutReview } from './index.ts'

const db = await testDatabase()
const calendar = calendarFromFiles()
const CUA_NAM = '00073@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const NOW = instant(day('2017-06-01'), '09:00')
const MARCH = { from: day('2017-03-01'), to: day('2017-03-31') }
const D = day('2017-03-15')
type History = ReturnType<typeof history>
type More = {
  born?: Partial<Record<keyof History['born'], unknown>>
  by?: 'citizen' | 'officer'
  actor?: string
  submitted?: ReturnType<typeof instant>
}
const citizen = { kind: 'citizen' as const, id: 'c', name: 'Trần Văn Bình' }

/** One life, changed where the case says so; the person sends it, the office does the rest. */
function life(unit: string, channel: Channel, steps: Life, { born = {}, by = 'citizen', submitted }: More = {}): History {
  const made = history(unit, channel, steps)
  const [first, ...rest] = made.happenings
  const at = submitted ?? first!.at
  const happenings = [{ ...first!, at, by: by === 'citizen' ? citizen : first!.by }, ...rest] as History['happenings']
  return { born: { ...made.born, submittedAt: at, ...born } as History['born'], happenings }
}
const write = (...all: History[]) => db.write(tx => recordHistories(tx, calendar, all))
const look = async () => {
  while ((await scan(db, { calendar, now: NOW }, 500)) > 0);
}
const codesUnder = async (rule: string) =>
  (
    await db.all<{ code: string }>(sql`
      select distinct d.code from integrity.signal s join dossiers.dossier d on d.id = any(s.dossiers) where s.rule = ${rule} order by 1`)
  ).map(({ code }) => code)
const applicant = (n: number) => ({ name: `Người thứ ${n}`, pin: String(1080100000 + n).padStart(12, '0') })
const short = (on: Day, time: string): Life => [['receive', on, time]]
const whole = (on: Day, end: Day = addDays(on, 1)): Life => [
  ['receive', on],
  ['examine', on],
  ['present', end],
  ['sign', end],
  ['handOver', end, '10:00', { receiver: { name: 'Trần Văn Bình' } }],
]
const trace = async (code: string, from: { browser: string; ip: string; phone?: string; officer?: string }) => {
  const { device, network, agent, phone } = traceOf('bi-mat', { ...from, agent: 'Chrome' })
  await db.write(tx =>
    tx.run(sql`
      insert into dossiers.trace (dossier_id, at, unit_id, officer, device, network, agent, phone)
      select id, submitted_at, unit_id, ${from.officer ?? null}, ${device}, ${network}, ${agent}, ${phone} from dossiers.dossier where code = ${code}`),
  )
}
const plain = (n: number, on: Day, time: string, unit = CUA_NAM, more: More['born'] = {}) =>
  life(unit, 'self', short(on, time), { born: { applicant: applicant(n), ...more } })

/** Histories with what must be found in them, by rule: exactly these, and nothing of the honest ones. */
const planted: Record<string, string[]> = Object.fromEntries(rules.map(({ id }) => [id, []]))
const plant = (rule: string, ...all: History[]) => (planted[rule]!.push(...all.map(({ born }) => born.code)), all)

before(async () => {
  await db.write(async tx => {
    await loadUnits(tx)
    await loadWaves(tx)
    await tx.run(sql`insert into identity.officer (id, full_name, username, pin) values ('hung', 'Đỗ Mạnh Hùng', 'hung', '001080000001')`)
    await tx.run(sql`insert into identity.relative (officer, pin, relation) values ('hung', '001080000002', 'vợ')`)
    await tx.run(sql`
      insert into identity.citizen (id, pin, full_name, born, assurance, created_at, seen_at)
      values ('00000000-0000-4000-8000-000000000001', '001080000001', 'Đỗ Mạnh Hùng', '1980-01-01', '2', ${NOW}, ${NOW})`)
  })
  const honest = Array.from({ length: 12 }, (_, n) =>
    life(NGHIA_TAN, 'self', whole(addDays(day('2017-02-06'), n % 4)), { born: { applicant: applicant(n), eventKey: `1.001193|viec ${n}` } }),
  )
  await write(...honest)
  for (const [n, { born }] of honest.entries()) await trace(born.code, { browser: `nha-${n}`, ip: `14.162.${n}.7`, phone: `09000001${n + 10}` })

  const oneDevice = plant('proxy-device', ...Array.from({ length: 5 }, (_, n) => plain(100 + n, addDays(day('2017-03-06'), n), '09:00')))
  const family = Array.from({ length: 4 }, (_, n) => plain(110 + n, addDays(day('2017-03-06'), n), '09:30'))
  const onePhone = plant('proxy-phone', ...Array.from({ length: 5 }, (_, n) => plain(120 + n, addDays(day('2017-03-06'), n), '10:00')))
  const staff = plant(
    'proxy-account',
    ...Array.from({ length: 3 }, (_, n) =>
      plain(130 + n, addDays(day('2017-03-06'), n), '10:20', CUA_NAM, { owner: 'citizen:00000000-0000-4000-8000-000000000001' }),
    ),
  )
  const rhythm = plant('proxy-rhythm', ...Array.from({ length: 8 }, (_, n) => plain(140 + n, day('2017-03-20'), `14:0${n}`)))
  const desk = life(CUA_NAM, 'counter', short(day('2017-03-06'), '08:00'), { by: 'officer' })
  const network = plant('proxy-network', ...Array.from({ length: 5 }, (_, n) => plain(160 + n, addDays(day('2017-03-06'), n), '10:40')))
  const fromCafe = Array.from({ length: 5 }, (_, n) => plain(170 + n, addDays(day('2017-03-06'), n), '11:00'))
  await write(...oneDevice, ...family, ...onePhone, ...staff, ...rhythm, desk, ...network, ...fromCafe)
  const traced: [History[], (n: number) => Parameters<typeof trace>[1]][] = [
    [oneDevice, n => ({ browser: 'may-chung', ip: `14.1.${n}.1` })],
    [family, n => ({ browser: 'may-nha', ip: `14.2.${n}.1` })],
    [onePhone, n => ({ browser: `dt-${n}`, ip: `14.3.${n}.1`, phone: '0900000155' })],
    [[desk], () => ({ browser: 'quay-1', ip: '10.20.30.5', officer: 'lan' })],
    [network, n => ({ browser: `tai-quay-${n}`, ip: `10.20.30.${n + 50}` })],
    [fromCafe, n => ({ browser: `quan-${n}`, ip: `10.20.31.${n + 50}` })],
  ]
  for (const [all, from] of traced) for (const [n, { born }] of all.entries()) await trace(born.code, from(n))

  const near = (minutes: number): Life => [
    ['receive', D, '09:01'],
    ['examine', D, '09:01'],
    ['present', D, '09:01'],
    ['sign', D, `09:0${minutes}`],
    ['handOver', D, '09:30', { receiver: { name: 'Trần Văn Bình' } }],
  ]
  await write(
    ...plant('paper-as-online', life(CUA_NAM, 'self', near(1), { submitted: instant(D, '09:00') })),
    life(CUA_NAM, 'self', near(5), { submitted: instant(D, '09:00') }),
    life(CUA_NAM, 'counter', near(1), { submitted: instant(D, '09:00') }),
    ...plant(
      'duplicate',
      life(CUA_NAM, 'self', short(D, '08:10'), { born: { eventKey: '1.001193|me|2017-03-01|an' } }),
      life(CUA_NAM, 'counter', short(addDays(D, 1), '08:10'), { born: { eventKey: '1.001193|me|2017-03-01|an' }, by: 'officer' }),
    ),
    life(CUA_NAM, 'self', short(D, '08:20'), { born: { eventKey: '1.001193||' } }),
    life(CUA_NAM, 'self', short(D, '08:40'), { born: { eventKey: '1.001193||' } }),
    ...plant(
      'clock-reset',
      life(CUA_NAM, 'self', [['turnAway', D, '16:00']], { born: { eventKey: '1.001193|me|2017-03-02|binh' } }),
      life(CUA_NAM, 'counter', short(addDays(D, 1), '08:50'), { born: { eventKey: '1.001193|me|2017-03-02|binh' }, by: 'officer' }),
    ),
    life(CUA_NAM, 'self', [['turnAway', D, '16:10']], { born: { eventKey: '1.001193|me|2017-03-03|chi' } }),
    life(CUA_NAM, 'self', short(addDays(D, 1), '09:10'), { born: { eventKey: '1.001193|me|2017-03-03|chi' } }),
  )
  const due = instant(addDays(D, 2), '17:00').toISOString()
  await write(
    ...plant(
      'stopped-clock',
      life(
        CUA_NAM,
        'counter',
        [
          ['receive', D, '09:00', { dueAt: due }],
          ['withdraw', addDays(D, 2), '16:30'],
        ],
        { by: 'officer' },
      ),
    ),
    life(
      CUA_NAM,
      'counter',
      [
        ['receive', D, '09:00', { dueAt: due }],
        ['withdraw', D, '10:00'],
      ],
      { by: 'officer' },
    ),
    ...plant('early-done', life(CUA_NAM, 'counter', [...whole(D).slice(0, 4), ['handOver', addDays(D, 1), '10:00']], { by: 'officer' })),
    ...plant('late-acceptance', life(CUA_NAM, 'self', short(addDays(D, 5), '09:00'), { submitted: instant(D, '09:00') })),
    life(CUA_NAM, 'self', short(day('2017-03-20'), '08:30'), { submitted: instant(day('2017-03-17'), '16:30') }),
    ...plant(
      'moved-due',
      life(
        CUA_NAM,
        'counter',
        [
          ['receive', D, '09:00', { dueAt: due }],
          ['takeBack', D, '09:00'],
          ['receive', addDays(D, 1), '09:00', { dueAt: due }],
        ],
        { by: 'officer' },
      ),
    ),
    ...plant('relatives', life(CUA_NAM, 'counter', short(D, '09:00'), { by: 'officer', born: { parties: ['001080000002'], receivedBy: null } })),
    ...plant(
      'unverified',
      (({ born, happenings }) => ({ born: { ...born, procedure: '1.000894' }, happenings }))(life(CUA_NAM, 'counter', whole(D), { by: 'officer' })),
    ),
  )
  await db.write(tx => tx.run(sql`update dossiers.dossier set received_by = 'hung' where code = any(${planted['relatives']!}::text[])`))
  await write(
    ...plant(
      'fifteen',
      ...Array.from({ length: 10 }, (_, n) =>
        life(NGHIA_TAN, 'counter', short(addDays(day('2017-03-06'), n), '15:01'), {
          by: 'officer',
          submitted: instant(addDays(day('2017-03-06'), n), '14:40'),
        }),
      ),
    ),
    ...Array.from({ length: 2 }, (_, n) =>
      life(NGHIA_TAN, 'counter', short(addDays(day('2017-03-06'), n), '14:55'), {
        by: 'officer',
        submitted: instant(addDays(day('2017-03-06'), n), '14:40'),
      }),
    ),
  )
  await db.write(async tx => {
    await tx.run(sql`insert into registers.book (type, unit_id, year, opened_at) values ('so-khai-sinh', ${CUA_NAM}, 2017, ${NOW})`)
    const entry = (number: number, on: Day, dossier: string | null) =>
      tx.run(sql`
        insert into registers.entry (book_id, unit_id, type, volume, number, entered_on, entered_at, data, dossier_code, signer, subject, pins)
        select id, unit_id, type, 1, ${number}, ${on}, ${instant(on, '10:00')}, '{}', ${dossier}, '{}', 'an', ${['001080000009']}::text[] from registers.book`)
    await entry(1, day('2017-03-16'), planted['unverified']![0]!)
    await entry(2, day('2017-03-10'), planted['duplicate']![0]!)
    await entry(4, day('2017-03-20'), planted['clock-reset']![1]!)
    await entry(5, day('2017-03-21'), null)
    await tx.run(sql`
      insert into registers.reading (unit_id, officer_id, officer_name, at, kind, entry_id)
      select ${CUA_NAM}, 'hung', 'Đỗ Mạnh Hùng', ${instant(day('2017-05-20'), '10:00')}, 'entry', id from registers.entry where number in (2, 5)`)
    await tx.run(sql`
      insert into statistics.frozen (period, revision, from_day, to_day, last_id, events, digest, body, hash, closed_by, closed_at, closed_units, all_units)
      values ('2017-03', 1, '2017-03-01', '2017-03-31', 1, 1, 'x', 'bị sửa', repeat('0', 64), '{}', ${NOW}, 1, 1)`)
  })
  await look()
})

describe('Mỗi quy tắc tìm đúng những hồ sơ đã cài, không hơn', () => {
  for (const { id, feed } of rules) if (feed === 'dossiers') test(id, async () => assert.deepEqual(await codesUnder(id), planted[id]!.toSorted()))
  test('sổ: lùi ngày và sai thứ tự, cách số', async () => {
    const found = await db.all<{ why: string[] }>(
      sql`select array(select jsonb_array_elements_text(refs->'why')) as why from integrity.signal where rule = 'back-dated' order by key::int`,
    )
    assert.deepEqual(found, [{ why: ['before-acceptance', 'order'] }, { why: ['gap'] }])
  })
  test('việc ghi sổ không có hồ sơ, sau ngày vận hành', async () => {
    const found = await signals(db, { rule: 'without-dossier' }, 10)
    assert.deepEqual(
      found.map(({ unit, refs }) => [unit, (refs['entries'] as number[]).length]),
      [[CUA_NAM, 1]],
    )
  })
  test('bản chốt không khớp dấu', async () => {
    assert.deepEqual(
      (await signals(db, { rule: 'edited-report' }, 10)).map(({ refs }) => refs),
      [{ period: '2017-03', revision: 1 }],
    )
  })
  test('xem sổ khi không có hồ sơ: một người, một tháng, một tín hiệu', async () => {
    const found = await signals(db, { rule: 'snooping' }, 10)
    assert.deepEqual(
      found.map(({ refs }) => [refs['officer'], (refs['readings'] as number[]).length]),
      [['hung', 1]],
    )
  })
  test('quét lại không thêm gì', async () => {
    const count = () => db.one<{ n: number; v: number }>(sql`select count(*)::int as n, sum(version)::int as v from integrity.signal`)
    const was = await count()
    await db.write(tx => tx.run(sql`update integrity.cursor set xid = '0', id = 0`))
    await look()
    assert.deepEqual(await count(), was)
  })
  test('không tín hiệu nào chép tên, số định danh hay số điện thoại', async () => {
    const all = await db.all<{ text: string }>(sql`select concat(key, refs, unit_id) as text from integrity.signal`)
    assert.ok(all.every(({ text }) => !/0\d{11}|09\d{8}|Người thứ|Trần|Đỗ/.test(text)))
  })
})

const officer = (id: string, name: string, role: Officer['roles'][number], unit: string): Officer => ({
  ...{ kind: 'officer', id, name, pin: '001080120473', unit, unitName: unit, roles: [role], relatives: [] },
})
const hoa = officer('hoa', 'Mai Xuân Hòa', 'cityOperator', '01@2004-08-31')
const yen = officer('yen', 'Đỗ Hải Yến', 'cityOperator', '01@2004-08-31')
const khang = officer('khang', 'Nguyễn Đình Khang', 'head', CUA_NAM)
const said = (work: Promise<unknown>) =>
  work.then(
    () => 'xong',
    (problem: Error & { reason?: string }) => problem.reason ?? problem.name,
  )

describe('Xem lại', () => {
  const WHY = 'Nhà văn hóa có máy dùng chung, đã hỏi tổ trưởng.'
  const give = async (by: Officer, outcome: string, reason: string, version?: number) => {
    const [one] = await signals(db, { rule: 'proxy-device' }, 1)
    return said(db.write(tx => review(tx, by, { signal: one!.id, version: version ?? one!.version, outcome, reason }, NOW)))
  }
  test('phải có kết quả và lý do, phải là người điều hành', async () => {
    assert.deepEqual(
      [await give(hoa, 'guilty', WHY), await give(hoa, 'explained', 'ừ'), await give(khang, 'explained', WHY)],
      ['no-outcome', 'no-reason', 'Forbidden'],
    )
  })
  test('hai người ghi cùng lúc: một người được, người kia biết ai đã ghi', async () => {
    const [{ version } = { version: 0 }] = await signals(db, { rule: 'proxy-device' }, 1)
    const both = await Promise.all([give(hoa, 'passedOn', WHY, version), give(yen, 'notThis', WHY, version)])
    assert.deepEqual(both.toSorted(), ['changed-by-another', 'xong'])
  })
  test('kết quả sau đứng cạnh kết quả trước, không xóa', async () => {
    assert.equal(await give(yen, 'explained', WHY), 'xong')
    const [one] = await signals(db, { rule: 'proxy-device' }, 1)
    assert.equal((await signalFile(db, one!.id))?.said.length, 2)
    await assert.rejects(
      db.write(tx => tx.run(sql`update integrity.outcome set reason = 'không có gì cả đâu'`)),
      /permission denied/,
    )
    await assert.rejects(
      db.write(tx => tx.run(sql`delete from integrity.signal`)),
      /permission denied/,
    )
  })
  test('có thêm dữ liệu thì tín hiệu mở lại', async () => {
    const more = plain(199, day('2017-03-27'), '09:00')
    await write(more)
    await trace(more.born.code, { browser: 'may-chung', ip: '14.1.9.1' })
    await look()
    const [one] = await signals(db, { rule: 'proxy-device' }, 1)
    assert.deepEqual([one!.state, one!.dossiers.length], ['open', 6])
  })
})

describe('Ai thấy gì', () => {
  const seenBy = (unit: string) => db.readAs([unit], async tx => [...new Set((await signals(tx, {}, 500)).map(one => one.unit))])
  test('người đứng đầu chỉ thấy tín hiệu của đơn vị mình', async () => {
    assert.deepEqual([await seenBy(CUA_NAM), await seenBy(NGHIA_TAN)], [[CUA_NAM], [NGHIA_TAN]])
  })
  test('vết nộp thì cán bộ không đọc được', () =>
    assert.rejects(
      db.readAs([CUA_NAM], tx => tx.all(sql`select * from dossiers.trace`)),
      /permission denied/,
    ))
})

describe('Tỷ lệ khi bỏ phần đang xem lại', () => {
  test('mỗi hồ sơ bỏ một lần, ở cả tử và mẫu', async () => {
    const flagged = await underReview(db, MARCH)
    // 5 of one device and one more, 5 of one phone, 3 of staff, 8 in rhythm, 5 of the desk's network, 1 from paper, 1 of the pair.
    assert.deepEqual(flagged, [{ unit: CUA_NAM, online: 29 }])
    assert.deepEqual(withoutReview({ online: 40, total: 50 }, 29), { online: 11, total: 21, rate: 11 / 21 })
    assert.equal(withoutReview({ online: 2, total: 2 }, 2).rate, null)
  })
})

describe('Vết nộp', () => {
  const seen = { browser: 'b', ip: '14.162.7.9', agent: 'Chrome', phone: '0900000155' }
  const same: [string, Partial<typeof seen>, boolean][] = [
    ['cùng mạng', { ip: '14.162.7.200' }, true],
    ['IPv4 trong IPv6', { ip: '::ffff:14.162.7.1' }, true],
    ['mạng khác', { ip: '14.162.8.9' }, false],
  ]
  for (const [name, other, expected] of same)
    test(name, () => assert.equal(traceOf('k', seen).network === traceOf('k', { ...seen, ...other }).network, expected))
  test('IPv6: 48 bit đầu', () => {
    const net = (ip: string) => traceOf('k', { ...seen, ip }).network
    assert.equal(net('2405:4800:5::1'), net('2405:4800:0005:ffff::2'))
    assert.notEqual(net('2405:4800:5::1'), net('2405:4800:6::1'))
  })
  test('khóa khác thì vết khác; không đọc ra địa chỉ', () => {
    assert.notEqual(traceOf('k', seen).network, traceOf('l', seen).network)
    assert.ok(!JSON.stringify(traceOf('k', seen)).includes('14.162'))
  })
  test('giữ 180 ngày rồi bỏ', async () => {
    assert.equal(await db.write(tx => forgetTraces(tx, NOW)), 0)
    assert.ok((await db.write(tx => forgetTraces(tx, plusMinutes(NOW, 200 * 24 * 60)))) > 0)
  })
})
