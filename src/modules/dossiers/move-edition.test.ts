import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { iso, instant } from '#kernel/instant.ts'
import { Forbidden, type Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/db/index.ts'
import { fees, published } from '#catalogue'
import type { Officer, Role } from '#identity'
import { editionFor, type Edition } from '#procedures'
import { loadCalendar, loadUnits, type Calendar } from '#units'
import { testDatabase } from '../../../test/database.ts'
import {
  addPaper,
  dossierByCode,
  editionUses,
  examine,
  movable,
  moveEdition,
  moveEditions,
  MoveProblems,
  openDraft,
  previewMove,
  receive,
  replayUnder,
  submit,
  supplement,
  askForMore,
  timeline,
  type Dossier,
} from './index.ts'
import { after } from './dossier.ts'

const UNIT = '00160@2025-07-01'
const filed = instant(day('2026-11-18'), '09:00')
const now = instant(day('2026-11-19'), '09:00')
const birth = editionFor(published, '1.001193', day('2026-11-18'))
const example = birth.examples.find(({ errors, goesTo }) => !errors && !goesTo)!
const from: Edition = { ...birth, from: day('2026-01-01'), times: [{ when: true, limit: { kind: 'workingDays', days: 5 } }] }
/** A newer edition of the same procedure, in force since this morning. */
const next = (change: Partial<Edition> = {}): Edition => ({ ...from, from: day('2026-11-19'), ...change })

const officer = (id: string, roles: Role[]): Officer => ({
  ...{ kind: 'officer', id, name: `Cán bộ ${id}`, pin: '001080000001', unit: UNIT, unitName: 'Nghĩa Đô', roles, relatives: [] },
})
const desk = officer('d', ['deskOfficer'])
const justice = officer('j', ['civilStatusOfficer'])
const yen = officer('yen', ['cityOperator'])
const citizen = { kind: 'citizen', id: '1', name: 'Trần Thị Hồng Nhung' } as const

let db: Database
let calendar: Calendar
before(async () => {
  db = await testDatabase()
  await db.write(loadUnits)
  calendar = await loadCalendar(db)
})

async function sent(edition = from): Promise<Dossier> {
  return db.write(async tx => {
    const answers = { ...example.answers } as never
    const draft = await openDraft(tx, { procedure: edition.code, edition: edition.from, owner: 'citizen:1', channel: 'self', answers }, filed)
    for (const paper of example.papers)
      await addPaper(
        tx,
        { draft: draft.id },
        { paper, name: 'a.jpg', mime: 'image/jpeg', hash: 'h', previewHash: 'p', bytes: 1, pages: 1, warnings: [] },
        filed,
      )
    return (await submit(tx, { draft: draft.code, owner: 'citizen:1', by: citizen, edition, fees, unitName: id => id }, filed)).dossier
  })
}
const received = async (edition = from) => {
  const { code, version } = await sent(edition)
  return db.writeAs([UNIT], tx => receive(tx, desk, code, { version, calendar, edition }, filed))
}
const go = ({ code, version }: Dossier, to: Edition, by = yen) => db.write(tx => moveEdition(tx, by, code, { from, to, calendar, version }, now))
const days = (count: number): Pick<Edition, 'times'> => ({ times: [{ when: true, limit: { kind: 'workingDays', days: count } }] })

describe('Chuyển hồ sơ sang bản mới', () => {
  test('thời hạn ngắn hơn: hẹn sớm hơn; nhật ký còn đủ, dựng lại ra đúng hồ sơ', async () => {
    const dossier = await received()
    const moved = await go(dossier, next(days(3)))
    assert.deepEqual([moved.edition, moved.state, iso(moved.dueAt!)], ['2026-11-19', 'received', '2026-11-23T17:00:00+07:00'])
    assert.ok(moved.dueAt! < dossier.dueAt!)
    const last = (await timeline(db, dossier.id)).at(-1)!
    assert.deepEqual([last.type, last.data.note, last.actor.id], ['changeEdition', 'Từ bản 01/01/2026 sang bản 19/11/2026', 'yen'])
    assert.deepEqual(await dossierByCode(db, dossier.code), {
      ...after(dossier, { action: last.type, by: last.actor, at: last.at, data: last.data }),
      version: moved.version,
      lastHash: moved.lastHash,
    })
    assert.deepEqual([moved.answers, moved.declaration, moved.fee], [dossier.answers, dossier.declaration, dossier.fee])
  })
  test('thời hạn như cũ: lời hẹn giữ nguyên', async () => {
    const dossier = await received()
    assert.deepEqual((await go(dossier, next())).dueAt, dossier.dueAt)
  })
  test('hẹn mới đã qua thì giữ lời hẹn cũ', async () => {
    const dossier = await received()
    const late = instant(day('2026-11-24'), '09:00')
    const moved = await db.write(tx => moveEdition(tx, yen, dossier.code, { from, to: next(days(3)), calendar }, late))
    assert.deepEqual([moved.edition, moved.dueAt], ['2026-11-19', dossier.dueAt])
  })
  test('chưa tiếp nhận: hẹn theo bản mới khi tiếp nhận', async () => {
    const moved = await go(await sent(), next(days(3)))
    assert.deepEqual([moved.edition, moved.state, moved.dueAt], ['2026-11-19', 'submitted', null])
  })
  test('đang chờ bổ sung: chuyển được, bổ sung xong tính theo bản mới', async () => {
    const { code, version } = await received()
    const items = [{ reason: 'mo', says: 'Ảnh mờ', fix: 'Chụp lại' }]
    const asked = await db.writeAs([UNIT], tx => askForMore(tx, desk, code, { version, items }, filed))
    const to = next(days(2))
    const moved = await go(asked, to)
    assert.equal(moved.state, 'paused')
    const done = await db.write(tx => supplement(tx, citizen, code, { edition: to, calendar }, now))
    assert.equal(iso(done.dueAt!), '2026-11-23T17:00:00+07:00')
  })

  const extra = { code: 'giay-moi', label: 'Giấy mới', form: 'submit', when: true, law: 'x' } as const
  const pages = birth.precheck.map((page, n) => (n === 0 ? { ...page, questions: page.questions.filter(({ id }) => id !== 'child.born') } : page))
  const asks = [
    ...birth.precheck,
    { id: 'moi', title: 'Hỏi thêm', questions: [{ id: 'x.new', kind: 'text', label: 'Điều mới', required: true, maxLength: 20 }] },
  ] as const
  const stays: readonly (readonly [title: string, to: Edition, says: RegExp])[] = [
    ['bản mới không hỏi điều đã khai', next({ precheck: pages }), /Bản mới không hỏi “Ngày, tháng, năm sinh của trẻ”, điều người nộp đã khai/],
    ['bản mới hỏi thêm điều bắt buộc', next({ precheck: asks }), /Theo bản mới: Nhập điều mới/],
    ['bản mới cần thêm giấy', next({ papers: [...birth.papers, extra] }), /Bản mới cần thêm giấy tờ “Giấy mới”/],
    [
      'bản mới có quy tắc làm hồ sơ thành sai',
      next({ rules: [...birth.rules, { at: 'child.born', when: true, says: 'Ngày {} không được', level: 'error' }] }),
      /Theo bản mới: Ngày … không được/,
    ],
    [
      'bản mới chỉ sang thủ tục khác',
      next({ outcomes: [{ at: 'child.born', when: true, title: 'Việc khác', says: 'x', law: 'y' }] }),
      /Theo bản mới phải làm thủ tục khác: Việc khác/,
    ],
    ['bản mới có thời hạn dài hơn', next(days(9)), /thời hạn dài hơn. Lời hẹn với người nộp giữ nguyên/],
    ['bản mới để nơi khác giải quyết', next({ units: [] }), /nơi khác giải quyết/],
    ['bản mới chưa có hiệu lực', { ...next(), from: day('2026-12-01') }, /chưa có hiệu lực/],
    ['bản của thủ tục khác', editionFor(published, '2.000806', day('2026-11-18')), /thủ tục khác/],
    ['chính bản này', from, /đang ở bản này rồi/],
  ]
  for (const [title, to, says] of stays)
    test(`ở lại: ${title}`, async () => {
      const dossier = await received()
      const seen = await movable(db, dossier.code, { from, to, calendar }, now)
      assert.ok(
        seen.reasons.some(reason => says.test(reason)),
        seen.reasons.join('\n'),
      )
      await assert.rejects(
        go(dossier, to),
        (problem: MoveProblems) => problem instanceof MoveProblems && problem.problems.length === seen.reasons.length,
      )
      assert.deepEqual(await dossierByCode(db, dossier.code), dossier)
    })
  test('ở lại: đã thẩm tra', async () => {
    const { code, version } = await received()
    const examined = await db.write(tx => examine(tx, justice, code, { version, edition: from, certificate: { name: 'x' }, checks: {} }, filed))
    await assert.rejects(
      go(examined, next()),
      (problem: MoveProblems) => problem.problems[0]?.says === 'Hồ sơ đã thẩm tra theo bản cũ. Giải quyết xong theo bản cũ',
    )
  })
  test('không phải người công bố thì không chuyển; sửa cùng lúc thì người sau được báo', async () => {
    const dossier = await received()
    await assert.rejects(go(dossier, next(), desk), Forbidden)
    await go(dossier, next())
    await assert.rejects(go(dossier, next()), (problem: Refusal) => problem.reason === 'changed-by-another')
  })
  test('cả loạt: đi được thì đi, ở lại thì nói vì sao; xem trước nói đúng như thế', async () => {
    const old: Edition = { ...from, from: day('2025-12-01') }
    const moving = { from: old, to: next(days(4)), calendar }
    const made: Dossier[] = []
    for (let n = 0; n < 5; n++) made.push(await received(old))
    const [first] = made as [Dossier]
    await db.write(tx => examine(tx, justice, first.code, { version: first.version, edition: old, certificate: { name: 'x' }, checks: {} }, filed))
    const { rows, next: more } = await previewMove(db, moving, now)
    assert.deepEqual([rows.length, rows.filter(({ reasons }) => reasons.length === 0).length, more], [5, 4, undefined])
    assert.ok(rows.slice(1).every(({ dueAt, thenDueAt }) => thenDueAt! < dueAt!))
    const report = await moveEditions(db, yen, moving, now)
    assert.deepEqual(
      report.moved.toSorted(),
      made
        .slice(1)
        .map(({ code }) => code)
        .toSorted(),
    )
    assert.deepEqual(report.stayed, [{ code: first.code, reasons: ['Hồ sơ đã thẩm tra theo bản cũ. Giải quyết xong theo bản cũ'] }])
    assert.deepEqual((await moveEditions(db, yen, moving, now)).moved, [])
    assert.equal((await editionUses(db)).find(use => use.from === '2025-12-01')?.dossiers, 1)
  })
})

test('thử bản mới trên hồ sơ thật: khác gì thì nói, không lộ điều đã khai, từng trang', async () => {
  const span = { from: day('2026-11-01'), to: day('2026-11-30'), editions: [from, { ...from, from: day('2025-12-01') }, next()], fees, calendar }
  const same = await replayUnder(db, next(), span)
  assert.ok(same.length > 10 && same.every(row => row.same))
  const strict = next({ ...days(1), papers: [], fee: [{ when: true, line: 'khai-sinh-qua-han', reason: 'x', law: 'y' }] })
  const rows = await replayUnder(db, strict, { ...span, limit: 3 })
  assert.equal(rows.length, 3)
  const [row] = rows
  assert.ok(row && !row.same)
  assert.deepEqual([row.before.time, row.after.time, row.before.fee, row.after.papers], ['5 ngày làm việc', '1 ngày làm việc', 0, []])
  assert.ok((row.after.fee ?? 0) > 0 && row.after.dueAt! < row.before.dueAt!)
  const onward = await replayUnder(db, strict, { ...span, limit: 3, after: rows.at(-1)!.id })
  assert.ok(onward[0]!.id > rows.at(-1)!.id)
  const text = JSON.stringify(rows)
  for (const answer of Object.values(example.answers)) if (typeof answer === 'string' && / /.test(answer)) assert.ok(!text.includes(answer), answer)
  assert.deepEqual(await replayUnder(db, strict, { ...span, to: day('2026-11-17') }), [])
})
