import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes, type Instant } from '#kernel/instant.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import { loadUnits, workingMinutesBetween } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { chainHash } from './chain.ts'
import { clockEvents, clockOf } from './clock.ts'
import { confirmDraft, supplement, withdraw } from './commands/applicant.ts'
import { askForMore, handOver, receive, takeBack, turnAway } from './commands/desk.ts'
import { askToConfirm, decline, examine, issueCopy, sendBack } from './commands/justice.ts'
import { answerVerification, reappoint, refer, releaseSupplement, verify, withdrawFor } from './commands/life.ts'
import { moveUnits } from './commands/move-unit.ts'
import { changePhone } from './commands/phone.ts'
import { sign } from './commands/sign.ts'
import { after, newborn, type Dossier } from './dossier.ts'
import { draftApologies, lapseConfirmations, lapseSupplements } from './jobs.ts'
import { ledger, ledgerSums } from './ledger.ts'
import { lifecycle, type Action, type State } from './lifecycle.ts'
import {
  actions,
  actorOf,
  born,
  calendar,
  edition,
  HERE,
  items,
  law,
  newPhone,
  newTime,
  people,
  play,
  RELATIVE,
  THERE,
  type Place,
} from './life.model.ts'
import { begin, byCode } from './store.ts'

const START = instant(day('2026-11-02'), '08:00')
const desk = ['mot-cua', 'hai-vai', 'nguoi-nha']
const justice = ['ho-tich', 'nguoi-nha']
const deciders = ['nguoi-ky', 'dung-dau', 'hai-vai', 'nguoi-nha']
const citizen = ['citizen']
const machine = ['system']
/** Who may, written a second time and by hand: what the permission table must come to. */
const mayBy: Readonly<Record<Exclude<Action, 'submit' | 'moveLeg' | 'changeEdition'>, readonly string[]>> = {
  ...{ receive: desk, takeBack: desk, turnAway: desk, refer: desk, handOver: desk, changePhone: desk, askForMore: [...desk, ...justice] },
  ...{ examine: justice, present: justice, askToConfirm: justice, verify: justice, answerVerification: justice, issueCopy: justice },
  ...{ sign: deciders, decline: deciders, sendBack: deciders, reappoint: deciders, releaseSupplement: ['dung-dau', 'nguoi-nha'] },
  ...{ supplement: citizen, confirm: citizen, dispute: citizen, withdraw: [...citizen, ...desk] },
  ...{ lapse: machine, confirmBySilence: machine, draftApology: machine, moveUnit: machine },
}
const open: readonly State[] = ['submitted', 'incomplete', 'received', 'paused', 'examined', 'confirming', 'toSign']

type Who = (typeof people)[number]
const nameOf = (who: Who) => (who === 'system' ? 'system' : who.kind === 'officer' ? who.id.replace(/-\d$/, '') : who.kind)

/** What must hold of every accepted move, said without the code under test. */
type Oracle = { stopped: boolean; asked: boolean; asks: number; releases: number; reappointed: number; over: boolean }
const fresh: Oracle = { stopped: false, asked: false, asks: 0, releases: 0, reappointed: 0, over: false }

function allowedBy(who: Who, action: keyof typeof mayBy, { unit, parties, receivedBy }: Dossier): boolean {
  if (!mayBy[action].includes(nameOf(who))) return false
  if (who === 'system' || who.kind !== 'officer') return true
  const kin = parties.includes(RELATIVE) && who.relatives.includes(RELATIVE)
  return who.unit === unit && !kin && !((action === 'sign' || action === 'decline') && receivedBy === who.id)
}

function follow(oracle: Oracle, before: Dossier, action: keyof typeof mayBy, now: Instant): Oracle {
  const inTime = before.dueAt !== null && now <= before.dueAt
  switch (action) {
    case 'receive':
      return { ...oracle, asked: false }
    case 'askForMore':
      return { ...oracle, asks: oracle.asks + 1, asked: true, stopped: before.state === 'received' && !oracle.asked && inTime }
    case 'askToConfirm':
      return { ...oracle, stopped: inTime }
    case 'supplement':
    case 'confirm':
    case 'confirmBySilence':
    case 'dispute':
      return { ...oracle, stopped: false }
    case 'releaseSupplement':
      return { ...oracle, releases: oracle.releases + 1 }
    case 'reappoint':
      return { ...oracle, reappointed: oracle.reappointed + 1 }
    default:
      return oracle
  }
}

function checkMove(before: Dossier, { dossier, log }: Place, who: Who, action: keyof typeof mayBy, oracle: Oracle) {
  const table: Partial<Record<Action, State>> = lifecycle[before.state]
  assert.equal(dossier.state, table[action], `${before.state} ${action}`)
  assert.ok(allowedBy(who, action, before), `${nameOf(who)} không được ${action}`)
  assert.ok(!['turnedAway', 'withdrawn', 'terminated'].includes(before.state), 'đi tiếp sau khi đã hết')
  assert.ok(before.state !== 'handedOver' || action === 'issueCopy' || action === 'moveUnit', 'đã trả thì chỉ còn cấp bản sao')
  assert.equal(dossier.version, log.length)
  assert.equal(dossier.pausedAt !== null, ['incomplete', 'paused', 'confirming'].includes(dossier.state))
  assert.equal(dossier.finishedAt !== null, !open.includes(dossier.state))
  assert.equal(dossier.supplements, oracle.asks)
  assert.ok(oracle.asks <= 1 + oracle.releases && oracle.releases <= oracle.asks)
  assert.ok(oracle.reappointed <= 1)
  assert.equal(dossier.unit !== before.unit, action === 'refer' || action === 'moveUnit')
  assert.equal(dossier.code, before.code)
}

/** The clock stands exactly while the applicant is waited for; no other wait may stop it. */
function checkClock({ dossier, log }: Place, { stopped }: Oracle) {
  if (!dossier.receivedAt || !open.includes(dossier.state)) return
  const { dueAt } = clockOf(law, dossier, dossier.receivedAt, clockEvents(log))
  assert.equal(dueAt === null, stopped, `đồng hồ ở ${dossier.state}: ${log.map(({ type }) => type).join(' ')}`)
  if (dueAt) assert.deepEqual(dossier.dueAt, dueAt)
}

function checkWhole({ dossier, log }: Place, now: Instant, { stopped }: Oracle) {
  let hash = ''
  for (const [place, { type, at, by, data }] of log.entries()) hash = chainHash(hash, dossier.code, place + 1, { action: type, by, at, data })
  assert.equal(hash, dossier.lastHash)
  const start: Dossier = { ...dossier, ...newborn, state: 'submitted', unit: HERE, answers: {}, declaration: {} }
  const replayed = log.slice(1).reduce((one, { type, at, by, data }) => after(one, { action: type, by, at, data }), start)
  assert.deepEqual(replayed, dossier)
  const until = dossier.finishedAt ?? now
  const spans = ledger(calendar, dossier.unit, log, until)
  const sums = ledgerSums(spans)
  const whole = Math.floor(workingMinutesBetween(calendar, dossier.submittedAt, until))
  assert.equal(
    sums.reduce((sum, { minutes }) => sum + minutes, 0),
    whole,
  )
  assert.ok(sums.every(({ owner, late }) => owner.kind !== 'applicant' || late === 0))
  const since = log.at(-1)?.at ?? until
  if (dossier.state === 'paused' && workingMinutesBetween(calendar, since, until) > 0) assert.equal(spans.at(-1)?.owner.kind === 'applicant', stopped)
}

/** What broke, with the way that led there. */
function told({ log }: Place, check: () => void) {
  try {
    check()
  } catch (trouble) {
    throw new Error(`${(trouble as Error).message}\nĐường đi: ${log.map(({ type, by }) => `${type} (${by.id})`).join(', ')}`, { cause: trouble })
  }
}

/** A walk: one draw a move. Seven in ten are moves that the table has, by somebody who may; the rest are anything by anybody. */
type Draw = { sane: boolean; pick: number; who: number; wait: number }
const draw = fc.record({ sane: fc.integer({ max: 9, min: 0 }).map(n => n < 7), pick: fc.nat(997), who: fc.nat(991), wait: fc.nat(199) })
/** Moves that end it early: drawn less, so that walks go far. */
const ends: readonly Action[] = ['turnAway', 'withdraw', 'decline']
const minutes = (wait: number) => (wait < 60 ? 0 : wait < 150 ? wait * 2 : wait < 194 ? 2880 : 35_000)

function choose({ sane, pick, who }: Draw, dossier: Dossier): [Who, keyof typeof mayBy] {
  // The parts of a group have walks of their own (`leg.test.ts`), a change of edition has its table (`move-edition.test.ts`).
  const legal = Object.keys(lifecycle[dossier.state]).filter(action => action !== 'moveLeg' && action !== 'changeEdition') as (keyof typeof mayBy)[]
  const onward = legal.filter(one => pick % 6 === 0 || !ends.includes(one))
  const some = !sane || legal.length === 0 ? actions : onward.length > 0 ? onward : legal
  const action = some[Math.floor(pick / 6) % some.length]!
  const able = sane ? people.filter(one => allowedBy(one, action, dossier)) : people
  return [(able.length > 0 ? able : people)[who % (able.length || people.length)]!, action]
}

export type Walked = { tried: number; accepted: number; actions: Map<string, number>; dossiers: number }

function walk(draws: readonly Draw[], seen: Walked) {
  let now = START
  let place = born(seen.dossiers++, now)
  let oracle = fresh
  let idle = 0
  for (const one of draws) {
    now = plusMinutes(now, minutes(one.wait))
    const [who, action] = choose(one, place.dossier)
    const before = place
    seen.tried++
    try {
      place = play(before, who, action, now)
    } catch (trouble) {
      if (trouble instanceof TypeError) throw trouble
    }
    if (place !== before) {
      oracle = follow(oracle, before.dossier, action, now)
      told(place, () => {
        checkMove(before.dossier, place, who, action, oracle)
        checkClock(place, oracle)
      })
      seen.accepted++
      seen.actions.set(action, (seen.actions.get(action) ?? 0) + 1)
    }
    if (!open.includes(place.dossier.state)) idle++
    if (idle > 8) {
      told(place, () => checkWhole(place, now, oracle))
      place = born(seen.dossiers++, now)
      oracle = fresh
      idle = 0
    }
  }
  told(place, () => checkWhole(place, now, oracle))
}

describe('Vòng đời hồ sơ, đi ngẫu nhiên', () => {
  test('một trăm nghìn lần bấm của mọi người, đúng và sai: không điều nào bị phá', { timeout: 120_000 }, () => {
    const seen: Walked = { tried: 0, accepted: 0, actions: new Map(), dossiers: 1 }
    const walks = fc.sample(fc.array(draw, { minLength: 500, maxLength: 500 }), { numRuns: 200, seed: 2026 })
    for (const draws of walks) walk(draws, seen)
    assert.equal(seen.tried, 100_000)
    assert.ok(seen.accepted > 25_000, `chỉ ${seen.accepted} lần được`)
    // Every move of the table was made, so that no invariant held for want of trying.
    assert.deepEqual(
      actions.filter(action => (seen.actions.get(action) ?? 0) < 20),
      [],
    )
  })

  test('ba trăm lần bấm trên PostgreSQL: được và không được, dòng và nhật ký đúng như trong bộ nhớ', { timeout: 120_000 }, async () => {
    const db = await testDatabase()
    await db.write(loadUnits)
    const draws = fc.sample(fc.array(draw, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed: 66 })[0]!
    let now = START
    let number = 1
    let place = await sent(db, born(number, now))
    let idle = 0
    const done = new Set<Action>()
    for (const one of draws) {
      now = plusMinutes(now, minutes(one.wait))
      const [who, action] = choose(one, place.dossier)
      if (action === 'present') continue
      const before = place
      try {
        place = play(before, who, action, now)
      } catch {}
      const real = await press(db, before.dossier, who, action, now).catch((trouble: Error) => trouble)
      const path = `${place.log.map(({ type }) => type).join(' ')}; ${action} bởi ${nameOf(who)}`
      assert.equal(real instanceof Error, place === before, `${path}: ${real instanceof Error ? real.stack : 'được'}`)
      assert.deepEqual({ ...(await byCode(db, place.dossier.code)), id: 0 }, { ...place.dossier, id: 0 }, path)
      if (place !== before) done.add(action)
      if (!open.includes(place.dossier.state)) idle++
      if (idle > 3) {
        await checkKept(db, place)
        place = await sent(db, born(++number, now))
        idle = 0
      }
    }
    assert.ok(done.size > 18, [...done].join(' '))
  })
})

async function sent(db: Database, { dossier, log }: Place): Promise<Place> {
  const { id: _, version: __, lastHash: ___, ...row } = dossier
  const [first] = log
  await db.write(tx => begin(tx, row, { action: 'submit', by: first!.by, at: first!.at, data: first!.data }))
  return { dossier, log }
}

/** The same press through the real command, on the connection that this person has. */
function press(
  db: Database,
  { code, version, dueAt, unit, applicant }: Dossier,
  who: Who,
  action: keyof typeof mayBy,
  now: Instant,
): Promise<unknown> {
  const by = actorOf(who)
  const nothing = (codes: readonly string[]) => assert.ok(codes.includes(code), 'không được')
  if (action === 'lapse') return who === 'system' ? lapseSupplements(db, { calendar }, now).then(nothing) : Promise.reject(new Error())
  const known = { calendar, editionFor: () => edition }
  if (action === 'confirmBySilence') return who === 'system' ? lapseConfirmations(db, known, now).then(nothing) : Promise.reject(new Error())
  if (action === 'draftApology') return who === 'system' ? draftApologies(db, { calendar }, now).then(nothing) : Promise.reject(new Error())
  if (action === 'moveUnit' && who === 'system') {
    const heirs = new Map([[unit, { id: unit === HERE ? THERE : HERE, name: 'Đơn vị mới' }]])
    return db
      .write(tx => moveUnits(tx, { heirs, act: 'Nghị quyết', on: day('2026-11-02') }, now, 9))
      .then(moved => nothing(moved.map(one => one.code)))
  }
  if (who === 'system') return Promise.reject(new Error('máy không làm việc này'))
  if (who.kind !== 'officer') {
    const theirs = { supplement: () => db.write(tx => supplement(tx, by, code, { edition, calendar }, now)) }
    const mine: Partial<Record<Action, () => Promise<unknown>>> = {
      ...theirs,
      withdraw: () => db.write(tx => withdraw(tx, by, code, { calendar, reason: 'Đổi ý' }, now)),
      confirm: () => db.write(tx => confirmDraft(tx, by, code, { edition, calendar, agrees: true }, now)),
      dispute: () => db.write(tx => confirmDraft(tx, by, code, { edition, calendar, agrees: false, note: 'Sai tên đệm' }, now)),
    }
    return mine[action]?.() ?? Promise.reject(new Error('người nộp không làm việc này'))
  }
  const run = (work: (tx: Tx) => Promise<unknown>) => db.writeAs([who.unit], work)
  const to = { id: unit === HERE ? THERE : HERE, name: 'Nơi có thẩm quyền' }
  const until = newTime({ dueAt }, now)
  const reason = 'Giấy mới có chỗ khác'
  const theirs: Partial<Record<Action, () => Promise<unknown>>> = {
    receive: () => run(tx => receive(tx, who, code, { version, ...law }, now)),
    takeBack: () => run(tx => takeBack(tx, who, code, { version }, now)),
    askForMore: () => run(tx => askForMore(tx, who, code, { version, items }, now)),
    releaseSupplement: () => run(tx => releaseSupplement(tx, who, code, { version, reason }, now)),
    refer: () => run(tx => refer(tx, who, code, { version, to, reason: 'Nộp sai nơi' }, now)),
    verify: () => run(tx => verify(tx, who, code, { version, ...law, whom: 'Công an', ground: 'Nơi cư trú chưa rõ' }, now)),
    answerVerification: () => run(tx => answerVerification(tx, who, code, { version, answer: 'Đúng nơi cư trú' }, now)),
    reappoint: () => run(tx => reappoint(tx, who, code, { version, ...law, reason: 'Chờ xác minh', until }, now)),
    turnAway: () => run(tx => turnAway(tx, who, code, { version, calendar, items }, now)),
    decline: () => run(tx => decline(tx, who, code, { version, calendar, items }, now)),
    examine: () => run(tx => examine(tx, who, code, { version, edition, certificate: { name: 'x' }, checks: {} }, now)),
    askToConfirm: () => run(tx => askToConfirm(tx, who, code, { version, ...law }, now)),
    sendBack: () => run(tx => sendBack(tx, who, code, { version, reason: 'Xem lại nơi sinh' }, now)),
    sign: () => run(tx => sign(tx, who, code, { version, edition, calendar, books: tx }, now)),
    changePhone: () => run(tx => changePhone(tx, who, code, { version, phone: newPhone({ applicant }), paper: 'thẻ căn cước' }, now)),
    handOver: () => run(tx => handOver(tx, who, code, { version, edition, receiver: { name: 'Trần Thị Hồng Nhung' } }, now)),
    issueCopy: () => run(tx => issueCopy(tx, who, code, { version, count: 1, number: '1/2026' }, now)),
    withdraw: () => run(tx => withdrawFor(tx, who, code, { version, calendar, reason: 'Đổi ý' }, now)),
  }
  return theirs[action]?.() ?? Promise.reject(new Error('cán bộ không làm việc này'))
}

/** What the end wrote into the ledger is what the pure ledger says. */
async function checkKept(db: Database, { dossier, log }: Place) {
  const kept = await db.all<{ kind: string; id: string; minutes: number; late: number }>(sql`
    select owner_kind as kind, l.owner as id, minutes, late_minutes as late from dossiers.ledger l join dossiers.dossier d on d.id = l.dossier_id
    where d.code = ${dossier.code} order by 1, 2`)
  const sums = ledgerSums(ledger(calendar, dossier.unit, log, dossier.finishedAt!)).map(({ owner, minutes, late }) => ({ ...owner, minutes, late }))
  const key = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`
  assert.deepEqual(
    kept,
    sums.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  )
}
