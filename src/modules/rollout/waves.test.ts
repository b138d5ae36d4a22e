import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day, type Day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { sql } from '#platform/db/index.ts'
import { loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import * as rollout from './index.ts'
import type { CellState, Move, WaveDraft } from './index.ts'

const db = await testDatabase()
const NOW = instant(day('2026-11-25'), '09:00')
const TODAY = day('2026-11-25')
const CUA_NAM = '00082@2025-07-01'
const NGHIA_DO = '00160@2025-07-01'
const officer = (roles: Officer['roles'], unit: string): Officer => ({
  kind: 'officer',
  id: 'hoa',
  name: 'Lê Thị Hoa',
  pin: '0',
  unit,
  unitName: unit,
  roles,
  relatives: [],
})
const hoa = officer(['cityOperator'], '01@2004-08-31')
const khang = officer(['head'], CUA_NAM)
const NEW = '2.000884'

before(() =>
  db.write(async tx => {
    await loadUnits(tx)
    await rollout.loadWaves(tx)
  }),
)

describe('127 dịch vụ của năm 2016 và 2017', () => {
  for (const [what, wave, count] of [
    ['7 dịch vụ của năm 2016', '2016', 7],
    ['đợt 1: 27', '2017-1', 27],
    ['đợt 2: 20', '2017-2', 20],
    ['đợt 3: 73 dự kiến', '2017-3', 73],
  ] as const)
    test(what, () => assert.equal(rollout.announced.filter(one => one.wave === wave).length, count))
  test('cộng lại là 127, mã không trùng; 114 là khung không tên, đúng 20 cấp sở và 1 cấp quận trong đợt 1', () => {
    assert.equal(new Set(rollout.announced.map(({ procedure }) => procedure)).size, 127)
    assert.equal(rollout.outlines.length, 114)
    const first = rollout.outlines.filter(({ wave }) => wave === '2017-1')
    assert.deepEqual([first.filter(({ place }) => place === 'city').length, first.filter(({ place }) => place === 'district').length], [20, 1])
    assert.ok(rollout.outlines.filter(({ wave }) => wave !== '2017-1').every(({ place }) => place === null))
  })
  test('ngày 19/01/2017 có 5.128 cặp dịch vụ và đơn vị đang vận hành', async () => {
    assert.equal(await rollout.livePairs(db, day('2017-01-19')), 584 * 7 + 168 * 6 + 12 + 20)
    assert.equal(await rollout.livePairs(db, day('2017-01-18')), 584 * 7)
  })
  test('khung không mở dịch vụ nào cho người dân', async () => {
    const { n } = await db.one<{ n: number }>(sql`select count(*)::int as n from rollout.service where procedure like 'KHUNG-%'`)
    assert.equal(n, 0)
    assert.equal((await rollout.serviceOpen(db, 'KHUNG-2017-1-S01', '01@2004-08-31', day('2017-03-14'))).open, false)
  })
  test('không có dịch vụ nào mở mà không có ô của đợt', async () => {
    await assert.rejects(
      db.write(tx =>
        tx.run(
          sql`insert into rollout.service (procedure, unit_id, from_day, level, wave, certainty) values ('9.9', ${CUA_NAM}, '2026-01-01', '4', '2025', 'certain')`,
        ),
      ),
      /foreign key/,
    )
  })
  test('đợt 3 ngày 14/03/2017: đã công bố cho 15/03, chưa có ngày thật, 73 dịch vụ chưa rõ cấp', async () => {
    const wave = await rollout.waveOf(db, '2017-3', day('2017-03-14'))
    assert.deepEqual([wave?.state, wave?.planned, wave?.actual, wave?.services, wave?.unplaced], ['announced', '2017-03-15', null, 73, 73])
  })
})

describe('Bảng chuyển trạng thái', () => {
  const allowed: readonly [CellState, CellState][] = rollout.cellStates.flatMap(from =>
    rollout.cellMoves[from].map((to): [CellState, CellState] => [from, to]),
  )
  test('không trạng thái nào tự chuyển sang chính nó, và từ vận hành không về không áp dụng', () => {
    assert.ok(allowed.every(([from, to]) => from !== to))
    assert.equal(rollout.mayMove('live', 'notApplicable'), false)
    assert.equal(rollout.mayMove('notApplicable', 'live'), false)
  })
})

const draft = (over: Partial<WaveDraft> = {}): WaveDraft => ({
  id: 'thu-1',
  name: 'Đợt thử',
  begins: TODAY,
  pilot: day('2026-12-01'),
  planned: day('2026-12-15'),
  decision: 'Quyết định 1/QĐ-UBND',
  decided: day('2026-11-20'),
  level: 'endToEnd',
  services: [{ procedure: NEW, name: 'Chứng thực chữ ký', place: 'commune', kind: 'full' }],
  units: [CUA_NAM, NGHIA_DO],
  ...over,
})
const saysOf = async (work: Promise<unknown>): Promise<string[]> => {
  const problem = await work.then(
    () => undefined,
    (why: unknown) => why,
  )
  assert.ok(problem instanceof rollout.WaveProblems, String(problem))
  return problem.problems.map(({ says }) => says)
}

describe('Một đợt mới', () => {
  test('ngày trái nhau, đơn vị không có, đơn vị đã hết, cấp không khớp, dịch vụ đang mở: từ chối cả, nêu hết', async () => {
    const bad = draft({
      id: 'Đợt 1',
      begins: day('2027-02-01'),
      pilot: day('2027-01-20'),
      planned: day('2027-01-01'),
      decided: day('2027-01-02'),
      services: [
        { procedure: '1.001193', name: 'Đăng ký khai sinh', place: 'commune', kind: 'full' },
        { procedure: 'x', name: 'Việc của sở', place: 'city', kind: 'full' },
      ],
      units: [CUA_NAM, '00073@2004-08-31', '99999@2025-07-01'],
    })
    const says = await saysOf(db.write(tx => rollout.createWave(tx, hoa, bad, NOW)))
    for (const part of [
      'Mã đợt',
      '01/02/2027 sau ngày triển khai',
      '20/01/2027 sau ngày triển khai',
      'trước ngày bắt đầu',
      'Quyết định ký',
      '99999@2025-07-01',
      'Cửa Nam (đến 01/07/2025)',
      'không có sở',
      'khai sinh đang mở ở 1 đơn vị',
    ])
      assert.ok(
        says.some(line => line.includes(part)),
        `${part}: ${says.join(' | ')}`,
      )
    assert.equal(
      (await rollout.wavesOn(db, TODAY)).some(({ name }) => name === 'Đợt thử'),
      false,
    )
  })
  test('ngày đã qua', async () => {
    assert.match(
      (await saysOf(db.write(tx => rollout.createWave(tx, hoa, draft({ planned: day('2026-11-24'), begins: null, pilot: null }), NOW)))).join(),
      /đã qua/,
    )
  })
  test('đúng thì có ô cho từng đơn vị; mã ấy không dùng lại được; dịch vụ ấy không xếp vào đợt khác ngày được', async () => {
    assert.equal(await db.write(tx => rollout.createWave(tx, hoa, draft(), NOW)), 2)
    assert.match((await saysOf(db.write(tx => rollout.createWave(tx, hoa, draft(), NOW)))).join(), /Đã có đợt/)
    assert.match(
      (await saysOf(db.write(tx => rollout.createWave(tx, hoa, draft({ id: 'thu-2', planned: day('2027-01-15') }), NOW)))).join(),
      /đã xếp ở 2 đơn vị theo đợt Đợt thử, ngày 15\/12\/2026/,
    )
  })
  test('công bố rồi thì người dân biết ngày dự kiến và nơi nộp trước đó', async () => {
    const before = await rollout.serviceOpen(db, NEW, CUA_NAM, TODAY)
    assert.match(before.open ? '' : before.why, /chưa nhận thủ tục qua mạng/)
    await db.write(tx => rollout.announceWave(tx, hoa, 'thu-1', 1, NOW))
    const after = await rollout.serviceOpen(db, NEW, CUA_NAM, TODAY)
    assert.deepEqual(after.open ? null : [after.opensOn, after.instead], [day('2026-12-15'), 'Nộp tại quầy một cửa của đơn vị trong giờ làm việc.'])
  })
  test('hai người sửa cùng lúc: người sau được báo', async () => {
    const change = { begins: null, pilot: null, planned: day('2026-12-16'), decision: null, decided: null, reason: 'Lùi một ngày' }
    await db.write(tx => rollout.changeWave(tx, hoa, 'thu-1', 2, change, NOW))
    await assert.rejects(
      db.write(tx => rollout.changeWave(tx, hoa, 'thu-1', 2, change, NOW)),
      (why: unknown) => why instanceof Refusal && why.reason === 'changed-by-another',
    )
  })
  test('người đứng đầu đơn vị không mở đợt được', async () => {
    await assert.rejects(
      db.write(tx => rollout.createWave(tx, khang, draft({ id: 'thu-3' }), NOW)),
      { name: 'Forbidden' },
    )
  })
})

const move = (to: CellState, over: Partial<Move> = {}): Move => ({ wave: 'thu-1', to, on: TODAY, reason: 'Quyết định 2', ...over })
const go = async (asked: Move) => {
  const { seal } = await rollout.previewMove(db, asked)
  return db.write(tx => rollout.moveCells(tx, hoa, asked, seal, NOW))
}
const gate = (code: string, unit = CUA_NAM, note = 'Biên bản ngày 20/11') => ({ unit, gate: code, wave: 'thu-1', on: TODAY, note })

describe('Tám điều kiện sẵn sàng', () => {
  test('còn điều kiện chặn thì không vận hành được, nêu hết từng đơn vị', async () => {
    const plan = await rollout.previewMove(db, move('live'))
    assert.equal(plan.changes.length, 0)
    for (const { against } of plan.refused) assert.equal(against.length, rollout.gates.filter(({ blocking }) => blocking).length)
    await assert.rejects(go(move('live')), (why: unknown) => why instanceof rollout.MoveRefused && why.refused.length === 2)
  })
  test('báo phải có bằng chứng, không báo thay đơn vị khác, tập huấn không báo bằng tay', async () => {
    const tries: [ReturnType<typeof gate>, object][] = [
      [gate('thiet-bi', CUA_NAM, ''), { reason: 'no-evidence' }],
      [gate('thiet-bi', NGHIA_DO), { name: 'NotFound' }],
      [gate('tap-huan'), { reason: 'judged-elsewhere' }],
      [gate('khong-co'), { reason: 'no-gate' }],
    ]
    for (const [word, why] of tries)
      await assert.rejects(
        db.writeAs([CUA_NAM], tx => rollout.reportGate(tx, khang, word, NOW)),
        why,
      )
  })
  test('đơn vị báo, thành phố xác nhận một lượt; miễn thì phải có lý do và tên lãnh đạo', async () => {
    for (const code of ['thiet-bi', 'phan-mem', 'duong-truyen', 'tai-khoan', 'chay-thu'])
      await db.writeAs([CUA_NAM], tx => rollout.reportGate(tx, khang, gate(code), NOW))
    assert.match((await rollout.previewMove(db, move('live', { units: [CUA_NAM] }))).refused[0]?.against.join() ?? '', /đơn vị đã báo, chờ xác nhận/)
    assert.equal(await db.write(tx => rollout.confirmReported(tx, hoa, 'thu-1', NOW)), 5)
    assert.equal(await db.write(tx => rollout.confirmReported(tx, hoa, 'thu-1', NOW)), 0)
    await assert.rejects(
      db.write(tx => rollout.waiveGate(tx, hoa, { ...gate('tap-huan'), note: 'ok', leader: 'Ông A' }, NOW)),
      { reason: 'no-reason' },
    )
    await assert.rejects(
      db.write(tx => rollout.waiveGate(tx, hoa, { ...gate('tap-huan'), note: 'Lớp bù mở ngày 30/11', leader: ' ' }, NOW)),
      { reason: 'no-leader' },
    )
    await db.write(tx => rollout.waiveGate(tx, hoa, { ...gate('tap-huan'), note: 'Lớp bù mở ngày 30/11', leader: 'Bà Bình, Phó Giám đốc Sở' }, NOW))
    const states = (await rollout.gatesOf(db, { wave: 'thu-1', units: [CUA_NAM], on: TODAY })).get(CUA_NAM) ?? []
    assert.deepEqual(rollout.openGates(states), [])
    assert.equal(states.find(({ gate }) => gate === 'tap-huan')?.leader, 'Bà Bình, Phó Giám đốc Sở')
  })
  test('đơn vị khác không thấy gì qua kết nối của mình', async () => {
    assert.equal((await db.readAs([NGHIA_DO], db => rollout.gateHistory(db, CUA_NAM))).length, 0)
    assert.ok((await db.readAs([CUA_NAM], db => rollout.gateHistory(db, CUA_NAM))).length >= 11)
  })
  test('không ai sửa được điều đã ghi', async () => {
    await assert.rejects(
      db.write(tx => tx.run(sql`update rollout.gate_entry set note = ''`)),
      /permission denied/,
    )
    await assert.rejects(
      db.write(tx => tx.run(sql`delete from rollout.cell_event`)),
      /permission denied/,
    )
  })
})

describe('Chuyển cả đợt, có xem trước', () => {
  const open = async (unit: string, on: Day = TODAY) => (await rollout.serviceOpen(db, NEW, unit, on)).open
  test('làm đúng bản xem trước: nơi đủ thì mở, nơi thiếu thì thôi và nói thiếu gì', async () => {
    const plan = await go(move('pilot'))
    assert.deepEqual([plan.changes.map(({ unit }) => unit), plan.refused.map(({ unit }) => unit)], [[CUA_NAM], [NGHIA_DO]])
    assert.deepEqual([await open(CUA_NAM), await open(NGHIA_DO)], [true, false])
  })
  test('có gì đổi sau khi xem trước thì từ chối cả', async () => {
    const asked = move('live', { units: [CUA_NAM] })
    const { seal } = await rollout.previewMove(db, asked)
    await db.write(tx => rollout.moveCells(tx, hoa, asked, seal, NOW))
    await assert.rejects(
      db.write(tx => rollout.moveCells(tx, hoa, asked, seal, NOW)),
      { reason: 'changed-since-preview' },
    )
  })
  test('hai người cùng làm một lúc: một người được, một người được báo', async () => {
    const asked = move('suspended', { units: [CUA_NAM], instead: 'Nộp tại quầy 20 Hàng Bài', notice: 'Đường truyền hỏng.' })
    const { seal } = await rollout.previewMove(db, asked)
    const both = await Promise.allSettled([1, 2].map(() => db.write(tx => rollout.moveCells(tx, hoa, asked, seal, NOW))))
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })
  test('tạm dừng: người dân được nói vì sao, từ ngày nào, nộp thay ở đâu', async () => {
    const answer = await rollout.serviceOpen(db, NEW, CUA_NAM, TODAY)
    assert.deepEqual(answer, {
      open: false,
      why: 'Đơn vị này tạm dừng nhận qua mạng từ ngày 25/11/2026. Đường truyền hỏng.',
      instead: 'Nộp tại quầy 20 Hàng Bài',
    })
    assert.deepEqual(
      (await rollout.suspensionsOf(db, NEW, TODAY)).map(({ units, everywhere, instead }) => [units, everywhere, instead]),
      [[1, true, 'Nộp tại quầy 20 Hàng Bài']],
    )
    await assert.rejects(go(move('suspended', { units: [NGHIA_DO] })), { reason: 'no-instead' })
  })
  test('mở lại rồi quay về chuẩn bị: dịch vụ đi theo ô', async () => {
    await go(move('live', { units: [CUA_NAM] }))
    assert.equal(await open(CUA_NAM), true)
    await go(move('preparing', { units: [CUA_NAM] }))
    assert.equal(await open(CUA_NAM), false)
    const acts = await rollout.actsOf(db, 'thu-1')
    assert.ok(acts.every(({ by, reason }) => by === 'Lê Thị Hoa' && reason !== ''))
  })
  test('tạm dừng năm 2017 rồi mở lại: mức độ đổi tên năm 2022 vẫn còn', async () => {
    const LONG_BIEN = '00115@2004-08-31'
    const at = (on: string, to: CellState): Move => ({
      wave: '2016-1',
      to,
      on: day(on),
      procedures: ['1.001193'],
      units: [LONG_BIEN],
      reason: 'thử',
      instead: 'tại quầy',
    })
    const then = await db.all(sql`select * from rollout.service where unit_id = ${LONG_BIEN} and procedure = '1.001193' order by from_day`)
    await go(at('2017-03-14', 'suspended'))
    assert.equal((await rollout.serviceOpen(db, '1.001193', LONG_BIEN, day('2023-01-01'))).open, false)
    assert.equal(await db.write(tx => rollout.loadWaves(tx)), 0)
    for (const code of ['thiet-bi', 'phan-mem', 'duong-truyen', 'tai-khoan', 'chay-thu'])
      await db.write(tx => rollout.confirmGate(tx, hoa, { ...gate(code, LONG_BIEN), wave: '2016-1' }, NOW))
    await db.write(tx =>
      rollout.waiveGate(tx, hoa, { ...gate('tap-huan', LONG_BIEN), wave: '2016-1', note: 'Đã học năm 2016', leader: 'Ông C' }, NOW),
    )
    await go(at('2017-03-20', 'live'))
    const now = await db.all<{ from_day: Day; to_day: Day; level: string }>(
      sql`select * from rollout.service where unit_id = ${LONG_BIEN} and procedure = '1.001193' order by from_day`,
    )
    assert.equal(now.length, then.length + 1)
    assert.deepEqual(
      now.map(({ from_day, to_day, level }) => [from_day, to_day, level]),
      [
        ['2016-07-25', '2017-03-14', '3'],
        ['2017-03-20', '2022-06-24', '3'],
        ['2022-06-24', '2025-07-01', 'partial'],
      ].map(([from, to, level]) => [from, to === '2025-07-01' ? now[2]!.to_day : to, level]),
    )
  })
})

describe('Bảng triển khai', () => {
  test('ngày 14/03/2017: hàng là quận, huyện và thành phố; không trang nào quá 30 × 12', async () => {
    const all = await rollout.matrixOf(db, { on: day('2017-03-14'), page: 1, columns: 1 })
    assert.deepEqual([all.rowCount, all.rows.length, all.columns.length, all.columnCount], [31, 30, 12, 34])
    const longBien = await rollout.matrixOf(db, { on: day('2017-03-14'), wave: '2017-1', district: '004@2004-08-31', page: 1, columns: 1 })
    assert.equal(longBien.rows.length, 15)
    assert.equal(longBien.totals.live, 14 * 6 + 1)
  })
  test('hôm nay: 126 xã, phường chia trang', async () => {
    const before = db.load().statements
    const { rows, rowCount } = await rollout.matrixOf(db, { on: TODAY, wave: '2025', page: 5, columns: 1 })
    assert.deepEqual([rowCount, rows.length], [126, 6])
    assert.ok(db.load().statements - before <= 3)
  })
  test('chỉ ô chưa xong', async () => {
    const { rows, columns } = await rollout.matrixOf(db, { on: TODAY, unfinished: true, page: 1, columns: 1 })
    assert.deepEqual([rows.map(({ id }) => id).sort(), columns.map(({ procedure }) => procedure)], [[CUA_NAM, NGHIA_DO], [NEW]])
  })
})

describe('Đợt dồn vào một đơn vị, chỉ tiêu', () => {
  test('hai đợt một ngày hoặc hơn hai đợt trong 30 ngày thì báo', async () => {
    const other = (id: string, planned: string) =>
      draft({
        id,
        name: id,
        planned: day(planned),
        pilot: null,
        services: [{ procedure: `x.${id}`, name: id, place: 'commune', kind: 'outline' }],
        units: [CUA_NAM],
      })
    await db.write(tx => rollout.createWave(tx, hoa, other('thu-4', '2026-12-20'), NOW))
    assert.deepEqual(await rollout.collisions(db, TODAY), [])
    await db.write(tx => rollout.createWave(tx, hoa, other('thu-5', '2026-12-28'), NOW))
    assert.deepEqual(
      (await rollout.collisions(db, TODAY)).map(({ waves, units }) => [waves, units]),
      [[['Đợt thử', 'thu-4', 'thu-5'], 1]],
    )
    await db.write(tx => rollout.cancelWave(tx, hoa, 'thu-5', 1, 'Dồn quá', NOW))
    assert.deepEqual(await rollout.collisions(db, TODAY), [])
  })
  test('chỉ tiêu: ai đặt, khi nào; sai thì nêu hết; cái sau thay cái trước, cái trước vẫn còn', async () => {
    const target = { unit: null, percent: 60, due: day('2027-06-30'), setBy: 'UBND Thành phố', setOn: day('2026-11-01'), document: 'Kế hoạch 9' }
    assert.equal(
      (await saysOf(db.write(tx => rollout.setTarget(tx, hoa, { ...target, unit: 'x', percent: 0, due: null, setBy: '', setOn: null }, NOW)))).length,
      5,
    )
    await db.write(tx => rollout.setTarget(tx, hoa, target, NOW))
    await db.write(tx => rollout.setTarget(tx, hoa, { ...target, unit: CUA_NAM, percent: 80 }, NOW))
    assert.deepEqual(
      (await rollout.targetsOn(db, TODAY, [CUA_NAM])).map(({ unit, percent }) => [unit, percent]),
      [
        [null, 60],
        [CUA_NAM, 80],
      ],
    )
  })
})
