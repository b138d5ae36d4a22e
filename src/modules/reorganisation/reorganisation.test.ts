import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { addOfficers, addPosts, officerOnDuty, type Role } from '#identity'
import { chainHash, ledger, openDraft, queue, recordHistories, timeline, newborn, type Dossier, type Happening } from '#dossiers'
import { bookOf, books, enter } from '#registers'
import { openServices, serviceOpen } from '#rollout'
import { loadCalendar, loadUnits, mainHeirOn, unitsOn } from '#units'
import { testDatabase } from '../../../test/database.ts'
import {
  approvePlan,
  cancelPlan,
  decidePosts,
  exampleFile,
  planById,
  planChange,
  previewOf,
  changeOf,
  runDuePlans,
  runPlan,
  stepsOf,
} from './index.ts'

const EVE = day('2025-06-30')
const ON = day('2025-07-01')
const PLANNED = instant(EVE, '09:00')
const MIDNIGHT = instant(ON, '00:00')
const HOST = 'dichvucong.hanoi.gov.vn'
// Nghĩa Tân goes into Nghĩa Đô on 1/7/2025; the unit of that code.
const OLD = '00160@2025-01-01'
const OTHER = '00157@2025-01-01'
const roles: Role[] = ['deskOfficer', 'head']
let db: Database
let NEW: string
const file = exampleFile(ON)

async function city(database: Database): Promise<void> {
  await database.write(async tx => {
    await loadUnits(tx, { until: EVE })
    const people = ['hoa', 'yen', ...roles.flatMap(role => [`${role}-1`, `${role}-2`]), 'huyen']
    await addOfficers(
      tx,
      people.map((id, nth) => ({ id, name: `Cán bộ ${id}`, username: id.toLowerCase(), pin: `00107500${String(nth).padStart(4, '0')}` })),
    )
    const from = day('2021-07-01')
    await addPosts(tx, [
      ...['hoa', 'yen'].map(officer => ({ officer, unit: '01@2004-08-31', unitName: 'Thành phố Hà Nội', role: 'cityOperator' as const, from })),
      ...roles.flatMap(role => [
        { officer: `${role}-1`, unit: OLD, unitName: 'Phường Nghĩa Tân', role, from },
        { officer: `${role}-2`, unit: OTHER, unitName: 'Phường Nghĩa Đô', role, from },
      ]),
      { officer: 'huyen', unit: '005@2004-08-31', unitName: 'Quận Cầu Giấy', role: 'civilStatusOfficer', from },
    ])
    await openServices(tx, { procedure: '1.001193', units: [OLD], from: day('2022-06-24'), level: 'partial', wave: '2016-3' })
    await openServices(tx, { procedure: '1.000656', units: [OTHER], from: day('2022-06-24'), level: '4', wave: '2016-3' })
    const signer = { id: 'x', name: 'Ngô Thị Bích Ngọc' }
    for (const name of ['Trần Đức Minh', 'Lê Gia Hân'])
      await enter(tx, { type: 'so-khai-sinh', unit: OLD, day: EVE, at: PLANNED, entry: { childName: name }, dossierCode: null, signer })
  })
  const calendar = await loadCalendar(database)
  const by = { kind: 'citizen', id: '0912345678', name: 'Trần Thị Hồng Nhung' } as const
  const at = instant(EVE, '08:00')
  const submitted: Happening = { action: 'submit', by, at, data: { channel: 'self', papers: [] } }
  const dueAt = '2025-07-01T17:00:00+07:00'
  const received: Happening = {
    action: 'receive',
    by: { kind: 'officer', id: 'deskOfficer-1', name: 'Cán bộ', unit: OLD },
    at: instant(EVE, '08:30'),
    data: { dueAt, dueIndexAt: dueAt, dueSteps: null },
  }
  const withdrawn: Happening = { action: 'withdraw', by, at: instant(EVE, '09:00'), data: { reason: 'Đổi ý' } }
  const born = (code: string): Omit<Dossier, 'id' | 'version' | 'lastHash'> => ({
    ...{
      code,
      secret: 'x',
      draftId: null,
      procedure: '1.001193',
      edition: day('2016-01-01'),
      unit: OLD,
      channel: 'self',
      assisted: null,
      paperDate: null,
    },
    ...{ state: 'submitted', owner: 'phone:0912345678', applicant: { name: by.name, phone: '0912345678' }, subject: 'Trần Đức Minh', parties: [] },
    ...{ eventKey: null, answers: { 'mother.commune': OLD }, declaration: {}, fee: {}, submittedAt: at, ...newborn },
  })
  await database.write(async tx => {
    await recordHistories(tx, calendar, [
      { born: born('H26.00.01.60-250630-0001'), happenings: [submitted] },
      { born: born('H26.00.01.60-250630-0002'), happenings: [submitted, received] },
      { born: born('H26.00.01.60-250630-0003'), happenings: [submitted, received, withdrawn] },
    ])
    const draft = { procedure: '1.001193', edition: day('2016-01-01') }
    await openDraft(tx, { ...draft, owner: 'officer:deskOfficer-1', channel: 'counter', unit: OLD, answers: {} }, at)
    await openDraft(tx, { ...draft, owner: 'phone:0987654321', channel: 'self', answers: { 'mother.commune': OLD, 'mother.name': 'Lê Thị Hoa' } }, at)
  })
}

const operator = (name: string) => officerOnDuty(db, name, 'cityOperator', EVE)
const plan = async (): Promise<number> => {
  const made = await db.write(async tx => planChange(tx, await operator('hoa'), file, PLANNED))
  assert.ok('id' in made, JSON.stringify(made).slice(0, 500))
  return made.id
}

before(async () => {
  db = await testDatabase()
  await city(db)
})

describe('Sắp xếp đơn vị 1/7/2025 trên một thành phố nhỏ', () => {
  let id: number

  test('đêm trước: 526 xã, phường, 30 quận, huyện; không biết gì về ngày mai', async () => {
    assert.equal((await unitsOn(db, ON, 'commune')).length, 526)
    assert.equal((await unitsOn(db, ON, 'district')).length, 30)
  })

  test('lập: xem trước đếm đủ; vai của quận và hai người đứng đầu chờ quyết định', async () => {
    id = await plan()
    const change = await changeOf(db, id)
    NEW = change.successions.find(({ unit }) => unit === OLD)?.heir ?? ''
    const seen = await previewOf(db, id, change)
    assert.deepEqual(seen.open, [
      { unit: OLD, state: 'received', n: 1 },
      { unit: OLD, state: 'submitted', n: 1 },
    ])
    assert.deepEqual(seen.drafts, { counter: 1, answers: 1 })
    assert.deepEqual(seen.books, [{ unit: OLD, type: 'so-khai-sinh', year: 2025, last: 2 }])
    assert.equal(seen.posts.find(({ officer }) => officer === 'huyen')?.open, 'noHeir')
    assert.equal(seen.posts.find(({ officer }) => officer === 'deskOfficer-1')?.move.unit, NEW)
    assert.equal(
      seen.services.some(({ unit, procedure }) => unit === NEW && procedure === '1.001193'),
      true,
    )
  })

  test('cùng một tệp không lập hai lần; sai quyết định thì không ghi gì', async () => {
    await assert.rejects(plan, /kết thúc trong việc sắp xếp|đã được lập/)
    const hoa = await operator('hoa')
    const answer = await db.write(tx =>
      decidePosts(tx, hoa, { id, version: 1, text: `huyen,005@2004-08-31,civilStatusOfficer,00999@2025-07-01,vua,` }, PLANNED),
    )
    assert.ok('faults' in answer && answer.faults.length === 2)
    const empty = await db.write(tx => decidePosts(tx, hoa, { id, version: 1, text: 'huyen,005@2004-08-31,civilStatusOfficer,,,' }, PLANNED))
    assert.match('faults' in empty ? (empty.faults[0]?.says ?? '') : '', /hoặc ghi ket-thuc/)
    assert.equal((await planById(db, id)).version, 1)
  })

  test('chưa quyết định xong thì chưa duyệt được; người lập không tự duyệt', async () => {
    const [hoa, yen] = [await operator('hoa'), await operator('yen')]
    await assert.rejects(
      db.write(tx => approvePlan(tx, yen, id, 1, PLANNED)),
      { reason: 'posts-open' },
    )
    const open = (await previewOf(db, id, await changeOf(db, id))).posts.filter(post => post.open)
    const text = open
      .map(({ officer, unit, role }) =>
        officer === 'huyen' || officer === 'head-1' ? `${officer},${unit},${role},${NEW},${role},` : `${officer},${unit},${role},ket-thuc,,`,
      )
      .join('\n')
    assert.ok('decided' in (await db.write(tx => decidePosts(tx, hoa, { id, version: 1, text }, PLANNED))))
    await assert.rejects(
      db.write(tx => approvePlan(tx, hoa, id, 2, PLANNED)),
      { reason: 'own-plan' },
    )
    await assert.rejects(
      db.write(tx => approvePlan(tx, yen, id, 1, PLANNED)),
      { reason: 'changed-by-another' },
    )
    await db.write(tx => approvePlan(tx, yen, id, 2, PLANNED))
  })

  test('trước ngày thì không ai làm được; 00:00 máy làm, hai máy cùng lúc cũng chỉ một lần', async () => {
    await assert.rejects(runPlan(db, id, { host: HOST, now: PLANNED }), { reason: 'too-early' })
    assert.deepEqual(await runDuePlans(db, HOST, PLANNED), [])
    await Promise.all([runDuePlans(db, HOST, MIDNIGHT), runDuePlans(db, HOST, MIDNIGHT)])
    assert.equal((await planById(db, id)).state, 'done')
    assert.equal(
      (await stepsOf(db, id)).every(({ doneAt }) => doneAt !== null),
      true,
    )
    await assert.rejects(
      db.write(async tx => cancelPlan(tx, await operator('hoa'), id, 5, MIDNIGHT)),
      { reason: 'begun' },
    )
  })

  test('đơn vị: bảng giống hệt như khi nạp từ tệp của sản phẩm', async () => {
    const other = await testDatabase()
    await other.write(loadUnits)
    const rows = sql`select id, code, name, type, level, parent, valid_from, valid_to, bare, slug, words, context, act, case when level = 'commune' then ended_by end as ended_by, office, lat, lon, area_km2, population,
      tile_col, tile_row from units.unit order by id`
    assert.deepEqual(await db.all(rows), await other.all(rows))
    const arrows = sql`select from_unit, to_unit, on_day, kind, is_main, population_share, area_share, certainty, act, clause, basis from units.lineage order by 1, 2`
    assert.deepEqual(await db.all(arrows), await other.all(arrows))
    const heirs = sql`select unit, heir, is_main from units.heir order by 1, 2`
    assert.deepEqual(await db.all(heirs), await other.all(heirs))
  })

  test('hồ sơ mở sang nơi nhận, giờ hẹn giữ nguyên, chuỗi liền; hồ sơ đã xong ở lại; người nộp được báo một lần', async () => {
    const rows = await db.all<{ id: number; code: string; unit: string; due: Date | null; version: number; hash: string; told: number }>(sql`
      select d.id, d.code, d.unit_id as unit, d.due_at as due, d.version, d.last_hash as hash,
        (select count(*)::int from notices.message m where m.dossier_code = d.code and m.kind = 'unitChanged') as told
      from dossiers.dossier d order by d.code`)
    assert.deepEqual(
      rows.map(({ unit, told }) => [unit, told]),
      [
        [NEW, 1],
        [NEW, 1],
        [OLD, 0],
      ],
    )
    assert.equal(rows[1]?.due?.toISOString(), '2025-07-01T10:00:00.000Z')
    const log = await timeline(db, rows[1]!.id)
    let hash = ''
    for (const { seq, type, at, actor, data } of log) hash = chainHash(hash, rows[1]!.code, seq, { action: type, by: actor, at, data })
    assert.equal(hash, rows[1]!.hash)
    const calendar = await loadCalendar(db)
    const spans = ledger(calendar, NEW, log, instant(ON, '09:00'))
    assert.deepEqual(
      spans.map(({ owner, workingMinutes, late }) => [owner.id, workingMinutes, late]),
      [
        [OLD, 30, false],
        [OLD, 450, false],
        [NEW, 60, false],
      ],
    )
  })

  test('cán bộ nơi mới thấy hồ sơ "chuyển từ …", nơi cũ không thấy nữa', async () => {
    const here = await db.readAs([NEW], tx => queue(tx, NEW, 'moi'))
    assert.deepEqual(
      here.rows.map(({ code, referredFrom }) => [code, referredFrom]),
      [['H26.00.01.60-250630-0001', 'phường Nghĩa Tân']],
    )
    assert.equal((await db.readAs([OLD], tx => queue(tx, OLD, 'moi'))).rows.length, 0)
  })

  test('sổ cũ khóa với số cuối, nơi nhận đọc được và có sổ mới từ số 01', async () => {
    const old = await bookOf(db, OLD, 'so-khai-sinh', 2025)
    assert.equal(old?.lastNumber, 2)
    assert.equal(old?.lockedAt?.getTime(), MIDNIGHT.getTime())
    assert.ok((await db.readAs([NEW], tx => books(tx, OLD))).length > 0)
    const signer = { id: 'y', name: 'Ngô Thị Bích Ngọc' }
    const written = (unit: string) =>
      db.write(tx =>
        enter(tx, { type: 'so-khai-sinh', unit, day: ON, at: instant(ON, '09:00'), entry: { childName: 'Bùi An' }, dossierCode: null, signer }),
      )
    assert.equal((await written(NEW)).reference, '01/2025')
    await assert.rejects(written(OLD), { reason: 'book-locked' })
  })

  test('vai: kết thúc ở nơi cũ, bắt đầu ở nơi nhận theo quy tắc hoặc quyết định', async () => {
    const posts = await db.all(sql`
      select officer, role, unit, valid_to is null as lasts from identity.post where unit like '%@2025-07-01' or unit in (${OLD}, '005@2004-08-31') order by officer, valid_from`)
    assert.deepEqual(posts, [
      { officer: 'deskOfficer-1', role: 'deskOfficer', unit: OLD, lasts: false },
      { officer: 'deskOfficer-1', role: 'deskOfficer', unit: NEW, lasts: true },
      { officer: 'deskOfficer-2', role: 'deskOfficer', unit: NEW, lasts: true },
      { officer: 'head-1', role: 'head', unit: OLD, lasts: false },
      { officer: 'head-1', role: 'head', unit: NEW, lasts: true },
      { officer: 'huyen', role: 'civilStatusOfficer', unit: '005@2004-08-31', lasts: false },
      { officer: 'huyen', role: 'civilStatusOfficer', unit: NEW, lasts: true },
    ])
  })

  test('dịch vụ đóng ở nơi cũ, mở ở nơi nhận; bản nháp giữ, câu về nơi ở hỏi lại với tên cũ', async () => {
    assert.equal((await serviceOpen(db, '1.001193', OLD, ON)).open, false)
    assert.equal((await serviceOpen(db, '1.001193', NEW, ON)).open, true)
    assert.deepEqual(await db.all(sql`select owner, unit_id as unit, answers, typed from dossiers.draft order by owner`), [
      { owner: 'officer:deskOfficer-1', unit: NEW, answers: {}, typed: {} },
      { owner: 'phone:0987654321', unit: null, answers: { 'mother.name': 'Lê Thị Hoa' }, typed: { 'mother.commune.tim': 'Phường Nghĩa Tân' } },
    ])
    assert.equal((await mainHeirOn(db, OLD, ON))?.id, NEW)
  })

  test('chạy lại không đổi gì; nạp tệp của sản phẩm sau đó cũng không', async () => {
    const count = sql`select (select count(*) from dossiers.event) as events, (select count(*) from identity.post) as posts, (select count(*) from units.unit) as units,
      (select count(*) from rollout.service) as services, (select count(*) from registers.book) as books, (select max(changed_by) from units.unit) as changed`
    const first = await db.one(count)
    await runPlan(db, id, { host: HOST, now: MIDNIGHT })
    await db.write(tx => tx.run(sql`update units.source set sha256 = 'cũ'`))
    await db.write(loadUnits)
    assert.deepEqual(await db.one(count), first)
  })
})

describe('Thành phố đã có đơn vị của 1/7/2025 trong danh mục', () => {
  test('phần đơn vị không có gì để làm và nói ra như vậy', async () => {
    db = await testDatabase()
    await db.write(loadUnits)
    await db.write(async tx => {
      await addOfficers(
        tx,
        ['hoa', 'yen'].map((one, nth) => ({ id: one, name: one, username: one, pin: `00107500000${nth}` })),
      )
      await addPosts(
        tx,
        ['hoa', 'yen'].map(officer => ({
          officer,
          unit: '01@2004-08-31',
          unitName: 'Hà Nội',
          role: 'cityOperator' as const,
          from: day('2016-01-01'),
        })),
      )
    })
    const id = await plan()
    assert.equal((await planById(db, id)).known, true)
    await db.write(async tx => approvePlan(tx, await operator('yen'), id, 1, PLANNED))
    const steps = await runPlan(db, id, { host: HOST, now: MIDNIGHT })
    assert.deepEqual(steps.find(({ step }) => step === 'units')?.counts, { ended: 0, begun: 0 })
  })
})
