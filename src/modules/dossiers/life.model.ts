import { day } from '#kernel/day.ts'
import { dayOf, iso, plusMinutes, type Instant } from '#kernel/instant.ts'
import { may, type Action as Permission, type Officer, type Role, type Visitor } from '#identity'
import { supplementTime, supplementUntil, type Edition } from '#procedures'
import { addWorkingDays, calendarFromFiles, closingOf } from '#units'
import { chainHash } from './chain.ts'
import { clockEvents, dueData, dueNext, type Logged } from './clock.ts'
import { answered, verification } from './commands/life.ts'
import { matter } from './commands/officer.ts'
import { rebound } from './commands/phone.ts'
import { newborn, type Actor, type Dossier, type Happening } from './dossier.ts'
import { drafted, isNear } from './jobs.ts'
import type { LedgerEvent } from './ledger.ts'
import type { Action } from './lifecycle.ts'
import { asked, reappointed, referred, release, takenBack, withReasons } from './rules.ts'
import { moved } from './store.ts'

export const HERE = '00160@2025-07-01'
export const THERE = '00073@2025-07-01'
export const RELATIVE = '001190012345'
export const items = [{ reason: 'mo', says: 'Ảnh mờ', fix: 'Chụp lại' }]
const limit = { kind: 'workingDays', days: 3, extraOnVerify: 3 } as const
/** An edition with all that moves a clock, and nothing else. */
export const edition = {
  ...{ code: '1.001193', from: day('2025-07-01'), name: 'Thủ tục mẫu', precheck: [], tasks: [], entries: [], parties: [], papers: [], documents: [] },
  times: [{ when: true, limit }],
  confirmsDraft: { days: 1, law: '' },
} as unknown as Edition
export const calendar = calendarFromFiles()
export const law = { edition, calendar }

const person = (id: string, unit: string, roles: Role[], relatives: string[] = []): Officer => ({
  ...{ kind: 'officer', id, name: `Cán bộ ${id}`, pin: '001080000001', unit, unitName: unit, roles, relatives },
})
/** Everybody who touches a dossier. The last two: one holds two posts, one is kin to a party. */
export const people: readonly (Visitor | 'system')[] = [
  ...[HERE, THERE].flatMap((unit, place) => [
    person(`mot-cua-${place}`, unit, ['deskOfficer']),
    person(`ho-tich-${place}`, unit, ['civilStatusOfficer']),
    person(`nguoi-ky-${place}`, unit, ['signer']),
    person(`dung-dau-${place}`, unit, ['head']),
  ]),
  { kind: 'citizen', id: '1', pin: '001191004127', name: 'Trần Thị Hồng Nhung', born: day('1991-04-12') },
  'system',
  person('hai-vai', HERE, ['deskOfficer', 'signer']),
  person('nguoi-nha', HERE, ['deskOfficer', 'civilStatusOfficer', 'head'], [RELATIVE]),
]

export type Place = { log: (LedgerEvent & { by: Actor })[]; dossier: Dossier }
type Move = { permission: Permission | 'system'; data: (dossier: Dossier, log: readonly Logged[], now: Instant, by: Actor) => Happening['data'] }
const confirmUntil = (now: Instant) => closingOf(calendar, addWorkingDays(calendar, dayOf(now), 1)) ?? now
export const newTime = (dossier: Pick<Dossier, 'dueAt'>, now: Instant) =>
  plusMinutes(dossier.dueAt && dossier.dueAt > now ? dossier.dueAt : now, 3000)
/** Never the number that it is already. */
export const newPhone = ({ applicant }: Pick<Dossier, 'applicant'>) => (applicant.phone === '0912345678' ? '0987654321' : '0912345678')
const clock = (type: Logged['type']) => (dossier: Dossier, log: readonly Logged[], now: Instant) => dueNext(law, dossier, log, { type, at: now })

/** Every move there is, with its line of the permission table and what it writes; the same rules that the commands use. */
export const moves: Readonly<Record<Exclude<Action, 'submit' | 'moveLeg' | 'changeEdition'>, Move>> = {
  receive: { permission: 'receive', data: (dossier, _, now) => dueData(law, dossier, now, []) },
  takeBack: { permission: 'receive', data: (dossier, _, now, by) => takenBack(dossier, by.id, now) },
  askForMore: { permission: 'askForMore', data: dossier => asked(dossier, items) },
  releaseSupplement: { permission: 'releaseSupplement', data: dossier => release(dossier, 'Giấy mới có chỗ khác') },
  refer: {
    permission: 'refer',
    data: dossier => referred(dossier, { id: dossier.unit === HERE ? THERE : HERE, name: 'Nơi có thẩm quyền' }, 'Nộp sai nơi'),
  },
  verify: {
    permission: 'verifyElsewhere',
    data: (dossier, log, now) => ({
      ...verification(dossier, { edition, whom: 'Công an', ground: 'Nơi cư trú chưa rõ' }),
      ...clock('verify')(dossier, log, now),
    }),
  },
  answerVerification: { permission: 'verifyElsewhere', data: dossier => answered(dossier, 'Đúng nơi cư trú') },
  draftApology: { permission: 'system', data: (dossier, _, now) => drafted(calendar, dossier, now) },
  reappoint: {
    permission: 'reappoint',
    data: (dossier, log, now) => {
      const until = newTime(dossier, now)
      const said = reappointed(dossier, { reason: 'Chờ xác minh', until }, calendar, now)
      return { ...said, ...dueNext(law, dossier, log, { type: 'reappoint', at: now, until }) }
    },
  },
  turnAway: { permission: 'turnAway', data: () => withReasons(items) },
  decline: { permission: 'decline', data: () => withReasons(items) },
  examine: { permission: 'examine', data: () => ({ certificate: { name: 'x' }, checks: {} }) },
  present: { permission: 'examine', data: () => ({}) },
  askToConfirm: { permission: 'draftCertificate', data: (_, __, now) => ({ confirmUntil: iso(confirmUntil(now)) }) },
  sendBack: { permission: 'sendBack', data: () => ({ reason: 'Xem lại nơi sinh' }) },
  sign: { permission: 'sign', data: () => ({ entry: null, entries: [] }) },
  changePhone: { permission: 'changePhone', data: dossier => rebound(dossier, newPhone(dossier), 'thẻ căn cước') },
  moveUnit: {
    permission: 'system',
    data: ({ unit }) => ({ from: unit, to: unit === HERE ? THERE : HERE, name: 'Đơn vị mới', act: 'Nghị quyết', on: '2026-11-02' }),
  },
  handOver: { permission: 'handOver', data: () => ({ receiver: { name: 'Trần Thị Hồng Nhung' } }) },
  issueCopy: { permission: 'printCopy', data: () => ({ count: 1, number: '1/2026' }) },
  supplement: {
    permission: 'supplement',
    data: (dossier, log, now) => ({ papers: [], ...(dossier.state === 'paused' ? clock('supplement')(dossier, log, now) : {}) }),
  },
  withdraw: { permission: 'withdraw', data: () => ({ reason: 'Đổi ý' }) },
  confirm: { permission: 'confirmDraft', data: clock('confirm') },
  dispute: { permission: 'confirmDraft', data: (dossier, log, now) => ({ note: 'Sai tên đệm', ...clock('dispute')(dossier, log, now) }) },
  confirmBySilence: { permission: 'system', data: clock('confirmBySilence') },
  lapse: {
    permission: 'system',
    data: ({ pausedAt }, _, now) => {
      const { days, source } = supplementTime(dayOf(pausedAt ?? now))
      return { after: days, law: source }
    },
  },
}
export const actions = Object.keys(moves) as (keyof typeof moves)[]

export const actorOf = (who: Visitor | 'system'): Actor =>
  who === 'system'
    ? { kind: 'system', id: 'system', name: 'Hệ thống' }
    : who.kind === 'officer'
      ? { kind: 'officer', id: who.id, name: who.name, unit: who.unit }
      : { kind: 'citizen', id: '1', name: 'Trần Thị Hồng Nhung' }

/** The machine acts only when a time has run out. */
function silence({ state, pausedAt, receivedAt, dueAt, finishedAt, asked: until }: Dossier, action: Action, now: Instant): boolean {
  if (action === 'lapse') return pausedAt !== null && state !== 'confirming' && supplementUntil(calendar, pausedAt) < dayOf(now)
  if (action === 'draftApology') return receivedAt !== null && dueAt !== null && isNear(calendar, receivedAt, dueAt, now)
  if (action === 'confirmBySilence') return typeof until === 'string' && new Date(until) < now
  // What is over stays with the unit that ended it.
  if (action === 'moveUnit') return state !== 'handedOver' || finishedAt === null
  return true
}

/** An officer withdraws for the applicant by another line of the permission table. */
export const permissionOf = (who: Visitor | 'system', action: keyof typeof moves): Permission | 'system' =>
  action === 'withdraw' && who !== 'system' && who.kind === 'officer' ? 'withdrawFor' : moves[action].permission

/** One move in memory: the permission table, the rules, the clock, the lifecycle and the chain; throws where it is refused. Pure. */
export function play({ dossier, log }: Place, who: Visitor | 'system', action: keyof typeof moves, now: Instant): Place {
  const permission = permissionOf(who, action)
  if (permission === 'system' || who === 'system') {
    if (permission !== 'system' || who !== 'system' || !silence(dossier, action, now)) throw new Error('not by this one, not now')
  } else may(who, permission, who.kind === 'officer' ? matter(dossier) : {})
  const by = actorOf(who)
  const clocked = dossier.receivedAt ? clockEvents(log) : []
  const data = moves[action].data(dossier, clocked, now, by)
  return { dossier: moved(dossier, { action, by, at: now, data }), log: [...log, { type: action, at: now, data, by }] }
}

/** A dossier that was just sent; every third has the officer's kin in it. */
export function born(number: number, at: Instant): Place {
  const code = `H26.00.01.60-261118-${String(number).padStart(4, '0')}`
  const by = actorOf('system')
  const data = { channel: 'self', papers: [] }
  const dossier: Dossier = {
    ...{ id: number, code, secret: 'x', draftId: null, procedure: edition.code, edition: edition.from, unit: HERE, channel: 'self', assisted: null },
    ...{ paperDate: null, state: 'submitted', owner: 'citizen:1', applicant: { name: 'Trần Thị Hồng Nhung' }, subject: 'Trần Đức Minh' },
    ...{ parties: number % 3 === 0 ? [RELATIVE] : [], eventKey: null, answers: {}, declaration: {}, fee: {}, submittedAt: at, ...newborn },
    ...{ version: 1, lastHash: chainHash('', code, 1, { action: 'submit', by, at, data }) },
  }
  return { dossier, log: [{ type: 'submit', at, data, by }] }
}
