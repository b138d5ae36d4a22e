import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, type Day } from '#kernel/day.ts'
import { instant, plusMinutes } from '#kernel/instant.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  absencesAt,
  addOfficers,
  addPosts,
  allowed,
  demoCast,
  endPost,
  endAbsence,
  endedSession,
  forceSignOut,
  giveActing,
  givePost,
  handOversAt,
  openSession,
  postsAt,
  sessionOf,
  sessionsOf,
  signingAs,
  writeAbsence,
  type Action,
  type Officer,
} from './index.ts'

const UNIT = '00082@2025-07-01'
const OTHER = '00160@2025-07-01'
const NAME = 'Phường Cửa Nam'
const BIRTH = '1.001193'
const DEATH = '1.000656'
const NOW = instant(day('2026-11-18'), '08:05')
const db = await testDatabase()
const post = (officer: string, role: 'deskOfficer' | 'civilStatusOfficer' | 'signer' | 'head', more: object = {}) => ({
  officer,
  unit: UNIT,
  unitName: NAME,
  role,
  from: day('2025-07-01'),
  ...more,
})

await db.write(async tx => {
  await addOfficers(
    tx,
    [
      ['khang', 'Nguyễn Đình Khang'],
      ['tuan', 'Trần Quốc Tuấn'],
      ['huong', 'Phạm Thị Mai Hương'],
      ['hung', 'Đỗ Mạnh Hùng'],
      ['linh', 'Hoàng Thùy Linh'],
      ['moi', 'Ngô Khắc Hiếu'],
    ].map(([id = '', name = ''], place) => ({ id, name, username: id, pin: `00108400000${place}` })),
  )
  await addPosts(tx, [
    post('khang', 'head'),
    post('tuan', 'signer', { to: day('2026-12-01') }),
    post('huong', 'civilStatusOfficer', { title: 'Công chức tư pháp – hộ tịch' }),
    post('hung', 'deskOfficer'),
    post('linh', 'deskOfficer', { from: day('2026-11-18'), to: day('2026-11-20') }),
    post('linh', 'signer', { from: day('2026-11-20'), procedures: [BIRTH], title: 'Phó Chủ tịch' }),
  ])
})

const token = (id: string, on: Day) => db.write(tx => openSession(tx, { kind: 'officer', id, unit: UNIT }, { now: NOW, on }))
async function officer(id: string, on: string): Promise<Officer> {
  const visitor = await sessionOf(db, await token(id, day(on)), NOW, day(on))
  assert.ok(visitor.kind === 'officer')
  return visitor
}
const head = () => officer('khang', '2026-11-18')
const said = async (work: () => unknown): Promise<string> => {
  try {
    await work()
    return 'được'
  } catch (problem) {
    return (problem as { reason?: string }).reason ?? String(problem)
  }
}

describe('Vai × ngày × việc', () => {
  const cases: [who: string, on: string, action: Action, procedure: string, answer: boolean | 'không vào được'][] = [
    ['linh', '2026-11-17', 'receive', BIRTH, 'không vào được'],
    ['linh', '2026-11-18', 'receive', BIRTH, true],
    ['linh', '2026-11-19', 'receive', BIRTH, true],
    ['linh', '2026-11-20', 'receive', BIRTH, false],
    ['linh', '2026-11-19', 'sign', BIRTH, false],
    ['linh', '2026-11-20', 'sign', BIRTH, true],
    ['linh', '2026-11-20', 'sign', DEATH, false],
    ['linh', '2026-11-20', 'decline', DEATH, false],
    ['tuan', '2026-11-30', 'sign', DEATH, true],
    ['tuan', '2026-12-01', 'sign', DEATH, 'không vào được'],
    ['huong', '2026-11-18', 'examine', BIRTH, true],
    ['huong', '2026-11-18', 'sign', BIRTH, false],
    ['khang', '2026-11-18', 'sign', DEATH, true],
    ['khang', '2026-11-18', 'holdPosts', BIRTH, true],
    ['tuan', '2026-11-18', 'holdPosts', BIRTH, false],
  ]
  for (const [who, on, action, procedure, answer] of cases)
    test(`${who} ngày ${on}: ${action} ${procedure} → ${answer}`, async () => {
      if (answer === 'không vào được') return assert.equal(await said(() => officer(who, on)), 'no-post')
      assert.equal(allowed(await officer(who, on), action, { unit: UNIT, procedure }), answer)
    })

  test('không giữ vai của ngày thì câu trả lời nói rõ quy định và ngày', async () => {
    const { may } = await import('./permissions.ts')
    const linh = await officer('linh', '2026-11-20')
    assert.throws(() => may(linh, 'receive', { unit: UNIT }), /Vai tính theo ngày: ngày 20\/11\/2026 Hoàng Thùy Linh chỉ là người ký\.$/)
    assert.throws(() => may(linh, 'sign', { unit: UNIT, procedure: DEATH }), {
      reason: 'outside-scope',
      message: 'Ngày 20/11/2026 vai của Hoàng Thùy Linh không gồm thủ tục này nên không ký được. Chuyển cho người có vai đủ phạm vi.',
    })
    await assert.rejects(officer('tuan', '2026-12-01'), {
      message: 'Ngày 01/12/2026 không có vai nào ở đơn vị này. Quyền tính theo vai của ngày; hỏi người đứng đầu đơn vị.',
    })
    assert.deepEqual(linh.procedures, [BIRTH])
    assert.equal((await officer('tuan', '2026-11-18')).procedures, undefined)
  })
})

describe('Phân vai', () => {
  test('thêm vai, không cho trùng; kết thúc thì từ ngày đó không còn', async () => {
    const given = { officer: 'moi', role: 'deskOfficer', from: day('2026-11-18') } as const
    await db.write(async tx => givePost(tx, await head(), given, NOW))
    assert.equal(
      await said(async () => db.write(async tx => givePost(tx, await head(), { ...given, from: day('2026-12-05') }, NOW))),
      'post-overlaps',
    )
    assert.equal(
      await said(async () => db.write(async tx => givePost(tx, await head(), { ...given, from: day('2027-01-02'), to: day('2027-01-02') }, NOW))),
      'wrong-period',
    )
    const civil = { officer: 'moi', role: 'signer', from: day('2026-11-18'), title: 'Công chức tư pháp – hộ tịch' } as const
    assert.equal(await said(async () => db.write(async tx => givePost(tx, await head(), civil, NOW))), 'deputy-title')
    const tuan = await officer('tuan', '2026-11-18')
    assert.match(await said(() => db.write(tx => givePost(tx, tuan, given, NOW))), /^Forbidden/)

    const mine = (await postsAt(db, UNIT, day('2026-11-18'))).find(row => row.officer === 'moi')
    assert.ok(mine)
    const none = async () => ({})
    assert.equal((await db.write(async tx => endPost(tx, await head(), { id: mine.id, on: day('2026-11-19') }, none, NOW))).leaves, true)
    assert.equal(await said(() => officer('moi', '2026-11-19')), 'no-post')
    assert.equal((await officer('moi', '2026-11-18')).kind, 'officer')
    assert.equal(
      await said(async () => db.write(async tx => endPost(tx, await head(), { id: mine.id, on: day('2026-11-19') }, none, NOW))),
      'already-ended',
    )
  })

  test('vai người đứng đầu không do đơn vị kết thúc; vai của đơn vị khác không có ở đây', async () => {
    const own = (await postsAt(db, UNIT, day('2026-11-18'))).find(({ role }) => role === 'head')
    const none = async () => ({})
    assert.equal(
      await said(async () => db.write(async tx => endPost(tx, await head(), { id: own?.id ?? 0, on: day('2026-11-19') }, none, NOW))),
      'not-yours-to-give',
    )
    const other = { ...(await head()), unit: OTHER }
    assert.match(await said(() => db.write(tx => endPost(tx, other, { id: own?.id ?? 0, on: day('2026-11-19') }, none, NOW))), /^NotFound/)
  })
})

describe('Ký thay, ủy quyền', () => {
  const acting = {
    officer: 'huong',
    actingFor: 'khang',
    role: 'signer',
    from: day('2026-11-23'),
    to: day('2026-11-26'),
    title: 'Công chức tư pháp – hộ tịch',
    procedures: [BIRTH],
    basis: 'Quyết định số 12/QĐ-UBND ngày 16/11/2026',
  } as const
  const give = async (more: object) => said(async () => db.write(async tx => giveActing(tx, await head(), { ...acting, ...more }, NOW)))

  test('phải có căn cứ, có người đứng đầu, đúng người được ký thay', async () => {
    assert.equal(await give({ basis: '  ' }), 'no-basis')
    assert.equal(await give({ actingFor: 'tuan' }), 'not-the-head')
    assert.equal(await give({ role: 'head' }), 'deputy-only')
    assert.equal(await give({ title: 'Phó Chủ tịch' }), 'deputy-title')
    assert.equal(await give({ officer: 'tuan' }), 'deputy-title')
    assert.equal(await give({}), 'được')
    assert.equal(await give({ from: day('2026-11-25') }), 'post-overlaps')
  })

  const signs: [who: string, on: string, procedure: string, capacity: readonly string[] | 'no-signing-post'][] = [
    ['khang', '2026-11-24', BIRTH, ['TM. Ủy ban nhân dân', 'Chủ tịch']],
    ['tuan', '2026-11-24', BIRTH, ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch']],
    ['huong', '2026-11-22', BIRTH, 'no-signing-post'],
    ['huong', '2026-11-23', BIRTH, ['TUQ. Chủ tịch', 'Công chức tư pháp – hộ tịch']],
    ['huong', '2026-11-25', BIRTH, ['TUQ. Chủ tịch', 'Công chức tư pháp – hộ tịch']],
    ['huong', '2026-11-25', DEATH, 'no-signing-post'],
    ['huong', '2026-11-26', BIRTH, 'no-signing-post'],
  ]
  for (const [who, on, procedure, capacity] of signs)
    test(`${who} ngày ${on} ký ${procedure} → ${[capacity].flat().join(' / ')}`, async () => {
      const one = await officer(who, on)
      assert.equal(allowed(one, 'sign', { unit: UNIT, procedure }), capacity !== 'no-signing-post')
      if (capacity === 'no-signing-post') return assert.throws(() => signingAs(one, day(on), procedure), { reason: capacity })
      assert.deepEqual(signingAs(one, day(on), procedure).capacity, capacity)
      assert.equal(signingAs(one, day(on), procedure).basis, who === 'huong' ? acting.basis : undefined)
    })

  test('trước 01/07/2025 chỉ Phó Chủ tịch ký thay', async () => {
    await db.write(tx => addPosts(tx, [post('khang', 'head', { from: day('2017-01-01'), to: day('2025-07-01') })]))
    assert.equal(await give({ from: day('2017-03-15'), to: day('2017-03-16') }), 'deputy-only')
  })

  test('Phó Chủ tịch thay mặt điều hành: phân vai được, và vẫn ký với chức danh của mình', async () => {
    assert.equal(await give({ officer: 'tuan', role: 'head', title: 'Phó Chủ tịch', procedures: undefined }), 'được')
    const tuan = await officer('tuan', '2026-11-24')
    assert.equal(allowed(tuan, 'holdPosts', { unit: UNIT }), true)
    assert.equal(signingAs(tuan, day('2026-11-24'), DEATH).title, 'Phó Chủ tịch')
    assert.equal(allowed(await officer('tuan', '2026-11-26'), 'holdPosts', { unit: UNIT }), false)
  })
})

describe('Vắng mặt', () => {
  const write = async (more: object) =>
    said(async () =>
      db.write(async tx =>
        writeAbsence(tx, await head(), { officer: 'hung', cover: 'huong', from: day('2026-12-07'), to: day('2026-12-09'), ...more }, NOW),
      ),
    )

  test('người thay làm việc của người vắng trong những ngày đó, không hơn', async () => {
    assert.equal(await write({ cover: 'hung' }), 'same-person')
    assert.equal(await write({ cover: 'moi' }), 'no-post')
    assert.equal(await write({}), 'được')
    assert.equal(await write({ from: day('2026-12-08') }), 'absence-overlaps')
    assert.equal(await write({ officer: 'huong', cover: 'hung' }), 'cover-away')
    for (const [on, roles] of [
      ['2026-12-06', ['civilStatusOfficer']],
      ['2026-12-07', ['civilStatusOfficer', 'deskOfficer']],
      ['2026-12-08', ['civilStatusOfficer', 'deskOfficer']],
      ['2026-12-09', ['civilStatusOfficer']],
    ] as const)
      assert.deepEqual((await officer('huong', on)).roles, roles, on)
  })

  test('quyền ký không theo người vắng sang người thay', async () => {
    assert.equal(await write({ officer: 'khang', cover: 'hung', from: day('2026-12-14'), to: day('2026-12-16') }), 'được')
    assert.equal(allowed(await officer('hung', '2026-12-14'), 'sign', { unit: UNIT, procedure: BIRTH }), false)
  })

  test('về sớm thì người thay thôi từ hôm đó', async () => {
    const [first] = await absencesAt(db, UNIT, day('2026-12-07'))
    assert.ok(first)
    await db.write(async tx => endAbsence(tx, await head(), first.id, day('2026-12-08')))
    assert.deepEqual((await officer('huong', '2026-12-08')).roles, ['civilStatusOfficer'])
    assert.match(await said(async () => db.write(async tx => endAbsence(tx, await head(), first.id, day('2026-12-08')))), /^NotFound/)
  })
})

describe('Bàn giao khi thôi việc', () => {
  test('còn việc dở thì phải có người nhận; việc thay người vắng sang người nhận; ghi ai nhận của ai', async () => {
    await db.write(async tx =>
      writeAbsence(tx, await head(), { officer: 'huong', cover: 'hung', from: day('2026-12-21'), to: day('2026-12-25') }, NOW),
    )
    await db.write(async tx => givePost(tx, await head(), { officer: 'moi', role: 'deskOfficer', from: day('2026-12-01') }, NOW))
    const mine = (await postsAt(db, UNIT, day('2026-12-01'))).find(row => row.officer === 'hung')
    const end = (successor?: string) =>
      said(async () =>
        db.write(async tx => endPost(tx, await head(), { id: mine?.id ?? 0, on: day('2026-12-23'), successor }, async () => ({ drafts: 2 }), NOW)),
      )
    assert.equal(await end(), 'no-successor')
    assert.equal(await end('tuan'), 'successor-without-post')
    assert.equal(await end('moi'), 'được')
    assert.deepEqual((await officer('moi', '2026-12-23')).roles, ['civilStatusOfficer', 'deskOfficer'])
    assert.deepEqual((await officer('moi', '2026-12-22')).roles, ['deskOfficer'])
    assert.equal(await said(() => officer('hung', '2026-12-23')), 'no-post')
    const [written] = await handOversAt(db, UNIT)
    assert.deepEqual(
      [written?.name, written?.successorName, written?.moved, written?.byName],
      ['Đỗ Mạnh Hùng', 'Ngô Khắc Hiếu', { drafts: 2, covers: 1 }, 'Nguyễn Đình Khang'],
    )
  })
})

describe('Đăng xuất cán bộ ngay', () => {
  test('người đứng đầu kết thúc mọi phiên ở đơn vị; trang sau đó biết ai làm', async () => {
    const on = day('2026-11-18')
    const [one, two] = [await token('huong', on), await token('huong', on)]
    const chief = await head()
    assert.ok((await sessionsOf(db, 'huong', one, NOW)).length >= 2)
    assert.equal((await sessionsOf(db, 'huong', one, NOW))[0]?.current, true)
    assert.match(await said(async () => db.write(async tx => forceSignOut(tx, await officer('huong', '2026-11-18'), 'khang', NOW))), /^Forbidden/)
    assert.ok((await db.write(tx => forceSignOut(tx, chief, 'huong', plusMinutes(NOW, 1)))) >= 2)
    for (const each of [one, two]) assert.equal((await sessionOf(db, each, plusMinutes(NOW, 1), on)).kind, 'anyone')
    assert.equal((await endedSession(db, one, plusMinutes(NOW, 2)))?.by, 'Nguyễn Đình Khang')
    assert.deepEqual(await demoCast(db, on), [])
  })
})
