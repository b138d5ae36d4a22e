import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day, type Day } from '#kernel/day.ts'
import { dayOf, instant } from '#kernel/instant.ts'
import type { Tx } from '#platform/db/index.ts'
import { fileStore } from '#platform/files/index.ts'
import { published } from '#catalogue'
import { askForMore, decline, dossierByCode, examine, receive, refer, sendBack, sign, turnAway, type Asked } from '#dossiers'
import { allowed, type Officer } from '#identity'
import { draftedFields, editionFor } from '#procedures'
import { loadWaves } from '#rollout'
import { loadCalendar, loadUnits } from '#units'
import { dataFolder } from '../../test/stories/folder.ts'
import { testDatabase } from '../../test/database.ts'
import { caseWith, lengths, practiceCases, practiceRoles, type Act, type PracticeRole } from './cases.ts'
import { momentOf } from './clock.ts'
import { dealDay, type Dealt } from './day.ts'
import { colleagueOf, ELSEWHERE, LEARNER, UNIT, writeDesk } from './desk.ts'
import { playedOf } from './exercise.ts'
import { scoreOf } from './score.ts'

const on = day('2026-11-25')
const by = instant(on, '17:00')
const db = await testDatabase()
await db.write(async tx => (await loadUnits(tx), await loadWaves(tx), await writeDesk(tx)))
const calendar = await loadCalendar(db)
const files = fileStore(dataFolder())

/** Deals a day in a transaction that is thrown away afterwards: the next exercise finds an empty city. */
async function inDay<T>(role: PracticeRole, length: number, seed: string, work: (tx: Tx, dealt: Dealt[]) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  const undo = new Error('undo')
  await db
    .write(async tx => {
      const dealt = await dealDay(tx, { calendar, files, day: on, role, length, seed, name: 'Bùi Thị Học Viên', unitName: unit => unit })
      result = { value: await work(tx, dealt) }
      throw undo
    })
    .catch(problem => {
      if (problem !== undo) throw problem
    })
  return result!.value
}

const learner = (role: PracticeRole): Officer => ({
  ...{ kind: 'officer', id: LEARNER, name: 'Bùi Thị Học Viên', pin: '001090999999', unit: UNIT, unitName: UNIT, roles: [role], relatives: [] },
})
const scored = async (tx: Tx, role: PracticeRole, dealt: Dealt[]) =>
  scoreOf(await playedOf(tx as never, { dealt, day: on }), { learner: LEARNER, colleague: colleagueOf(role).id }, by)

type Choice = { act: Act; reason?: string; to?: string }

/** Plays one dossier by the product's commands. */
async function play(tx: Tx, role: PracticeRole, { code, paper }: Dealt, { act, reason = '', to = ELSEWHERE }: Choice, minute: number) {
  const dossier = await dossierByCode(tx, code)
  const edition = editionFor(published, dossier.procedure, dossier.edition as Day)
  const at = new Date(instant(on, '08:05').getTime() + minute * 60_000)
  const { version } = dossier
  const who = act === 'handed' ? colleagueOf(role) : learner(role)
  const items: Asked[] = [{ reason, says: 'Chưa được', fix: 'Sửa lại', ...(paper ? { paper } : {}) }]
  const certificate = { ...draftedFields(edition, dossier.answers, { today: on, filedOn: on }) }
  const acts: Partial<Record<Act, () => Promise<unknown>>> = {
    receive: () => receive(tx, who, code, { version, calendar, edition }, at),
    askForMore: () => askForMore(tx, who, code, { version, items }, at),
    refer: () => refer(tx, who, code, { version, to: { id: to, name: 'Nơi khác' }, reason: 'Nơi cư trú ghi trong tờ khai' }, at),
    turnAway: () => turnAway(tx, who, code, { version, calendar, items }, at),
    examine: () => examine(tx, who, code, { version, edition, certificate, checks: {} }, at),
    sign: () => sign(tx, who, code, { version, edition, calendar, books: tx }, at),
    sendBack: () => sendBack(tx, who, code, { version, reason: 'Tên khác tờ khai' }, at),
    decline: () => decline(tx, who, code, { version, calendar, items }, at),
  }
  const own = { deskOfficer: 'receive', civilStatusOfficer: 'examine', signer: 'sign' } as const
  await acts[act === 'handed' ? own[role] : act]!()
}

const urgentFirst = (dealt: readonly Dealt[]) =>
  dealt.toSorted((a, b) => Number(caseWith(b.key).urgent ?? false) - Number(caseWith(a.key).urgent ?? false))
async function playAll(tx: Tx, role: PracticeRole, dealt: readonly Dealt[], but: Readonly<Record<string, Choice>> = {}) {
  for (const [nth, one] of dealt.entries()) {
    const { right } = caseWith(one.key)
    await play(tx, role, one, but[one.key] ?? { act: right.act, ...(right.reasons ? { reason: right.reasons[0] } : {}) }, nth)
  }
}

describe('Ngày thực hành', () => {
  for (const role of practiceRoles) {
    for (const length of lengths)
      test(`${role}, ${length} hồ sơ: làm đúng hết được 100, không làm gì được 0`, async () => {
        await inDay(role, length, 'lop-1', async (tx, dealt) => {
          assert.equal(dealt.length, length)
          assert.equal((await scored(tx, role, dealt)).score, 0)
          await playAll(tx, role, urgentFirst(dealt))
          const { score, rows } = await scored(tx, role, dealt)
          assert.deepEqual(
            rows.filter(({ verdict }) => verdict !== 'right'),
            [],
          )
          assert.equal(score, 100)
        })
      })

    test(`${role}: cùng mã thì cùng hồ sơ, khác mã thì khác người`, async () => {
      const subjects = (seed: string) => inDay(role, 8, seed, async (_, dealt) => dealt.map(({ key, subject }) => `${key} ${subject}`))
      const [one, same, other] = [await subjects('a'), await subjects('a'), await subjects('b')]
      assert.deepEqual(one, same)
      assert.notDeepEqual(one, other)
    })

    test(`${role}: hồ sơ người thân và hồ sơ tự nhận thì quyền không cho làm`, async () => {
      await inDay(role, 8, 'c', async (tx, dealt) => {
        const relative = dealt.find(({ key }) => caseWith(key).fault === 'relative')!
        const { parties } = await dossierByCode(tx, relative.code)
        const pins = await tx.all<{ pin: string }>({ strings: ["select pin from identity.relative where officer = 'hoc-vien'"], values: [] })
        assert.ok(parties.includes(pins[0]!.pin))
        const permission = { deskOfficer: 'receive', civilStatusOfficer: 'examine', signer: 'sign' } as const
        assert.equal(allowed({ ...learner(role), relatives: [pins[0]!.pin] }, permission[role], { unit: UNIT, parties }), false)
      })
    })
  }

  test('việc hẹn hôm nay thì gấp, việc còn ngày thì không', async () => {
    for (const role of ['civilStatusOfficer', 'signer'] as const)
      await inDay(role, 12, 'd', async (tx, dealt) => {
        for (const { key, code } of dealt) {
          const { dueAt } = await dossierByCode(tx, code)
          assert.equal(dueAt !== null && dayOf(dueAt) <= on, caseWith(key).urgent ?? false, key)
        }
      })
  })

  const mistakes: [string, PracticeRole, Record<string, Choice>, key: string, verdict: string, says: RegExp][] = [
    ['tiếp nhận hồ sơ mờ', 'deskOfficer', { mo: { act: 'receive' } }, 'mo', 'wrong', /Không được tiếp nhận/],
    ['hỏi sai lý do', 'deskOfficer', { mo: { act: 'askForMore', reason: 'thieu-dau' } }, 'mo', 'partly', /Lý do hoặc giấy/],
    ['chuyển sai nơi', 'deskOfficer', { 'sai-noi': { act: 'refer', to: '00070@2025-07-01' } }, 'sai-noi', 'partly', /Chuyển chưa đúng nơi/],
    ['từ chối hồ sơ sai nơi', 'deskOfficer', { 'sai-noi': { act: 'turnAway', reason: 'sai-noi' } }, 'sai-noi', 'wrong', /Không được không tiếp nhận/],
    ['giao hồ sơ đủ', 'deskOfficer', { 'du-khai-sinh': { act: 'handed' } }, 'du-khai-sinh', 'wrong', /đủ và rõ/],
    ['thẩm tra hồ sơ mờ', 'civilStatusOfficer', { 'tt-mo': { act: 'examine' } }, 'tt-mo', 'wrong', /Không được thẩm tra/],
    ['ký bản sai tên', 'signer', { 'ky-sai-ten': { act: 'sign' } }, 'ky-sai-ten', 'wrong', /Không được ký/],
    ['từ chối sai lý do', 'signer', { 'ky-duoi-tuoi': { act: 'decline', reason: 'giay-khong-that' } }, 'ky-duoi-tuoi', 'partly', /Lý do/],
  ]
  for (const [what, role, but, key, verdict, says] of mistakes)
    test(`${what}: nêu tên lỗi và mất điểm`, async () => {
      await inDay(role, 10, 'e', async (tx, dealt) => {
        await playAll(tx, role, urgentFirst(dealt), but)
        const { score, rows } = await scored(tx, role, dealt)
        const row = rows[dealt.findIndex(one => one.key === key)]!
        assert.equal(row.verdict, verdict)
        assert.match(row.says, says)
        assert.ok(score < 100 && score >= 75, String(score))
      })
    })

  test('việc gấp làm sau thì mất điểm thứ tự; làm sau giờ thì mất điểm thời hạn', async () => {
    await inDay('deskOfficer', 8, 'f', async (tx, dealt) => {
      await playAll(tx, 'deskOfficer', urgentFirst(dealt).toReversed())
      assert.equal((await scored(tx, 'deskOfficer', dealt)).score, Math.round((100 * 80) / 90))
    })
    await inDay('deskOfficer', 8, 'f', async (tx, dealt) => {
      await playAll(tx, 'deskOfficer', urgentFirst(dealt))
      const played = await playedOf(tx as never, { dealt, day: on })
      const { rows } = scoreOf(played, { learner: LEARNER, colleague: colleagueOf('deskOfficer').id }, instant(on, '08:00'))
      assert.ok(rows.every(({ verdict, says }) => verdict === 'partly' && says.includes('Làm sau giờ hẹn')))
    })
  })

  test('mỗi tình huống có căn cứ, nhận xét và một mã', () => {
    assert.equal(new Set(practiceCases.map(({ key }) => key)).size, practiceCases.length)
    for (const { law, why, right, never } of practiceCases) assert.ok(law && why && !never.includes(right.act))
  })
})

describe('Đồng hồ thực hành', () => {
  const anchor = { city: instant(on, '08:00'), machine: instant(day('2026-01-01'), '00:00') }
  const after = (minutes: number) => new Date(anchor.machine.getTime() + minutes * 60_000)
  const end = instant(addDays(on, 1), '17:00')
  const moments: [number, string, string][] = [
    [0, '2026-11-25', '08:00'],
    [2, '2026-11-25', '08:30'],
    [1000, '2026-11-26', '17:00'],
  ]
  for (const [minutes, then, time] of moments)
    test(`sau ${minutes} phút`, () => assert.deepEqual(momentOf(calendar, anchor, after(minutes), end), instant(day(then), time)))
})
