import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { dayOf, instant } from '#kernel/instant.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { fees, published } from '#catalogue'
import type { Officer, Role } from '#identity'
import { editionFor } from '#procedures'
import { loadCalendar, loadUnits, type Calendar } from '#units'
import { testDatabase } from '../../../test/database.ts'
import {
  askForMore,
  confirmDraft,
  dossierByCode,
  examine,
  handOver,
  openDraft,
  queue,
  reasonCounts,
  receive,
  recordHistories,
  sign,
  submit,
  supplement,
  takeBack,
  timeline,
  withdraw,
  askToConfirm,
  addPaper,
  type Dossier,
} from './index.ts'
import { after as fold, newborn } from './dossier.ts'
import { chainHash } from './chain.ts'

const UNIT = '00160@2025-07-01'
const now = instant(day('2026-11-18'), '09:00')
const edition = editionFor(published, '1.001193', day('2026-11-18'))
const example = edition.examples[0]!
const citizen = { kind: 'citizen', id: '1', name: 'Trần Thị Hồng Nhung' } as const
const officer = (id: string, roles: Role[], unit = UNIT): Officer => ({
  kind: 'officer',
  id,
  name: `Cán bộ ${id}`,
  pin: '001080000001',
  unit,
  unitName: 'Nghĩa Đô',
  roles,
  relatives: [],
})
const desk = officer('d', ['deskOfficer'])
const justice = officer('j', ['civilStatusOfficer'])
const signer = officer('s', ['signer'])
const paper = { paper: 'giay-chung-sinh', name: 'a.jpg', mime: 'image/jpeg', hash: 'h', previewHash: 'p', bytes: 10, pages: 1, warnings: [] }

let db: Database
let calendar: Calendar
before(async () => {
  db = await testDatabase()
  await db.write(loadUnits)
  calendar = await loadCalendar(db)
})

async function draft(): Promise<string> {
  return db.write(async tx => {
    const opened = await openDraft(
      tx,
      { procedure: edition.code, edition: edition.from, owner: 'citizen:1', channel: 'self', answers: { ...example.answers } as never },
      now,
    )
    await addPaper(tx, { draft: opened.id }, paper, now)
    return opened.code
  })
}
const send = (code: string) => db.write(tx => submit(tx, { draft: code, owner: 'citizen:1', by: citizen, edition, fees, unitName: id => id }, now))
const accept = ({ code, version }: Dossier, at = now) => db.writeAs([UNIT], tx => receive(tx, desk, code, { version, calendar, edition }, at))
async function readyToSign(): Promise<Dossier> {
  const received = await accept((await send(await draft())).dossier)
  const examined = await db.write(tx =>
    examine(tx, justice, received.code, { version: received.version, edition, certificate: { name: 'x' }, checks: {} }, now),
  )
  const asked = await db.write(tx => askToConfirm(tx, justice, received.code, { version: examined.version, calendar, edition }, now))
  return db.write(tx => confirmDraft(tx, citizen, asked.code, { edition, calendar, agrees: true }, now))
}

describe('Nộp hồ sơ', () => {
  test('năm mươi lần bấm nộp cùng lúc, mỗi bản nháp hai lần: năm mươi hồ sơ', async () => {
    const drafts = await Promise.all(Array.from({ length: 50 }, draft))
    const sent = await Promise.all([...drafts, ...drafts].map(send))
    assert.equal(new Set(sent.map(({ dossier }) => dossier.code)).size, 50)
    assert.equal(sent.filter(({ fresh }) => fresh).length, 50)
    const { n } = await db.one<{ n: number }>(sql`select count(*)::int as n from dossiers.event where type = 'submit'`)
    assert.equal(n, 50)
  })

  test('thiếu giấy tờ và thiếu câu trả lời được báo cùng lúc, không có hồ sơ nào sinh ra', async () => {
    const code = (await db.write(tx => openDraft(tx, { procedure: edition.code, edition: edition.from, owner: 'citizen:1', channel: 'self' }, now)))
      .code
    await assert.rejects(
      send(code),
      (problem: Refusal & { problems: { at: string }[] }) => problem.reason === 'incomplete' && problem.problems.length > 5,
    )
  })

  test('bản nháp của người khác thì như không có', async () => {
    const code = await draft()
    await assert.rejects(
      db.write(tx => submit(tx, { draft: code, owner: 'citizen:2', by: citizen, edition, fees, unitName: id => id }, now)),
      { name: 'NotFound' },
    )
  })
})

describe('Giải quyết', () => {
  test('từ lúc nộp đến lúc trả, sổ có số, nhật ký nối liền và dựng lại được hồ sơ', async () => {
    const ready = await readyToSign()
    const signed = await db.write(tx => sign(tx, signer, ready.code, { version: ready.version, edition, calendar, books: tx }, now))
    const done = await db.write(tx =>
      handOver(tx, desk, ready.code, { version: signed.version, edition, receiver: { name: 'Trần Thị Hồng Nhung' } }, now),
    )
    assert.equal(done.state, 'handedOver')
    assert.match(JSON.stringify(done.entry), /reference/)

    const log = await timeline(db, done.id)
    let hash = ''
    for (const { seq, type, at, actor, data } of log) hash = chainHash(hash, done.code, seq, { action: type, by: actor, at, data })
    assert.equal(hash, done.lastHash)
    const stored = await dossierByCode(db, done.code)
    const born: Dossier = {
      ...stored,
      state: 'submitted',
      ...newborn,
    }
    const replayed = log.slice(1).reduce((dossier, { type, at, actor, data }) => fold(dossier, { action: type, by: actor, at, data }), born)
    assert.deepEqual(replayed, stored)
  })

  test('sửa một sự kiện thì chuỗi băm đứt', () => {
    const event = { action: 'receive', by: desk as never, at: now, data: {} } as const
    assert.notEqual(chainHash('a', 'x', 2, event), chainHash('a', 'x', 2, { ...event, at: new Date(now.getTime() + 1) }))
  })

  test('hai cán bộ cùng tiếp nhận: một người được, người kia biết ai và lúc nào', async () => {
    const { dossier } = await send(await draft())
    const both = await Promise.allSettled([
      accept(dossier),
      db.write(tx => receive(tx, officer('e', ['deskOfficer']), dossier.code, { version: dossier.version, calendar, edition }, now)),
    ])
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    assert.match(lost.reason.message, /Cán bộ [de] xử lý lúc 09:00 ngày 18\/11\/2026/)
  })

  test('hoàn tác trong mười giây, không quá', async () => {
    const received = await accept((await send(await draft())).dossier)
    await assert.rejects(
      db.write(tx => takeBack(tx, desk, received.code, { version: received.version }, new Date(now.getTime() + 11_000))),
      { reason: 'too-late' },
    )
    const back = await db.write(tx => takeBack(tx, desk, received.code, { version: received.version }, new Date(now.getTime() + 9_000)))
    assert.deepEqual([back.state, back.dueAt], ['submitted', null])
  })

  test('yêu cầu bổ sung một lần; lần hai cần người đứng đầu; bổ sung xong đồng hồ chạy lại', async () => {
    const received = await accept((await send(await draft())).dossier)
    const items = [{ reason: 'mo', says: 'Ảnh mờ', fix: 'Chụp lại' }]
    const paused = await db.write(tx => askForMore(tx, desk, received.code, { version: received.version, items }, now))
    const counts = await reasonCounts(db, UNIT, dayOf(now))
    assert.deepEqual(
      [...counts],
      items.map(({ reason }) => [reason, 1]),
      'mỗi lý do được đếm',
    )
    const later = instant(day('2026-11-20'), '10:00')
    const again = await db.write(tx => supplement(tx, citizen, received.code, { edition, calendar }, later))
    assert.deepEqual([paused.state, again.state, again.dueAt], ['paused', 'received', instant(day('2026-11-20'), '17:00')])
    await assert.rejects(
      db.write(tx => askForMore(tx, desk, received.code, { version: again.version, items }, later)),
      { reason: 'second-supplement' },
    )
    await assert.rejects(
      db.write(tx => askForMore(tx, desk, received.code, { version: again.version, items: [] }, later)),
      { reason: 'no-reason' },
    )
  })

  test('người tiếp nhận không ký, đơn vị khác không thấy, người thân không xử lý', async () => {
    const ready = await readyToSign()
    const both = { ...desk, roles: ['deskOfficer', 'signer'] as const }
    await assert.rejects(
      db.write(tx => sign(tx, both, ready.code, { version: ready.version, edition, calendar, books: tx }, now)),
      { reason: 'intake-and-sign' },
    )
    await assert.rejects(
      db.readAs(['00073@2025-07-01'], tx => dossierByCode(tx, ready.code)),
      { name: 'NotFound' },
    )
    await assert.rejects(
      db.write(tx => sign(tx, { ...signer, relatives: ['001190012345'] }, ready.code, { version: ready.version, edition, calendar, books: tx }, now)),
      { reason: 'conflict-of-interest' },
    )
  })

  test('đã ký thì không rút được nữa', async () => {
    const ready = await readyToSign()
    await db.write(tx => sign(tx, signer, ready.code, { version: ready.version, edition, calendar, books: tx }, now))
    await assert.rejects(
      db.write(tx => withdraw(tx, citizen, ready.code, { calendar }, now)),
      { reason: 'withdraw-when-signed' },
    )
  })

  test('hai trăm lần ký cùng lúc ở một phường: hai trăm số liền nhau, không trùng', async () => {
    const ready: Dossier[] = []
    for (let i = 0; i < 200; i += 20) ready.push(...(await Promise.all(Array.from({ length: 20 }, readyToSign))))
    const signed = await Promise.all(
      ready.map(({ code, version }) => db.write(tx => sign(tx, signer, code, { version, edition, calendar, books: tx }, now))),
    )
    const numbers = signed.map(({ entry }) => (entry as { number: number }).number).sort((a, b) => a - b)
    assert.deepEqual(
      numbers,
      Array.from({ length: 200 }, (_, i) => numbers[0]! + i),
    )
  })
})

test('nhật ký chỉ thêm: vai của chương trình không sửa, không xóa được', async () => {
  await assert.rejects(
    db.write(tx => tx.run(sql`update dossiers.event set type = 'x'`)),
    /permission denied/,
  )
  await assert.rejects(
    db.write(tx => tx.run(sql`delete from dossiers.event`)),
    /permission denied/,
  )
})

test('hàng đợi lật trang theo khóa, không sót không lặp', async () => {
  const { rows: all } = await queue(db, UNIT, 'moi', undefined, 1000)
  const paged: string[] = []
  let after: string | undefined
  do {
    const { rows, next } = await queue(db, UNIT, 'moi', after, 7)
    paged.push(...rows.map(({ code }) => code))
    after = next
  } while (after)
  assert.deepEqual(
    paged,
    all.map(({ code }) => code),
  )
})

test('cả lịch sử ghi một lần giống hệt ghi từng bước', async () => {
  const ready = await readyToSign()
  const log = await timeline(db, ready.id)
  const { id: _, version: __, lastHash: ___, ...stored } = await dossierByCode(db, ready.code)
  const born = {
    ...stored,
    code: `${ready.code.slice(0, -4)}9999`,
    draftId: null,
    state: 'submitted' as const,
    receivedAt: null,
    receivedBy: null,
    dueAt: null,
    dueIndexAt: null,
    dueSteps: null,
    examinedBy: null,
    certificate: null,
  }
  await db.write(tx =>
    recordHistories(tx, calendar, [{ born, happenings: log.map(({ type, at, actor, data }) => ({ action: type, by: actor, at, data })) }]),
  )
  const copy = await dossierByCode(db, born.code)
  assert.deepEqual(
    { ...copy, id: 0, code: '', draftId: null, lastHash: '' },
    { ...(await dossierByCode(db, ready.code)), id: 0, code: '', draftId: null, lastHash: '' },
  )
})
