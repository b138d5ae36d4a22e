import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '#kernel/refusal.ts'
import { isDossierCode, dossierCode } from './code.ts'
import { lifecycle, nationalStatus, next, type Action, type State } from './lifecycle.ts'
import { eventWords, stateWords } from './words.ts'
import { queues } from './queries/queue.ts'
import type { Day } from '#kernel/day.ts'

test('một hồ sơ đi hết con đường của năm 2016 và của năm 2025', () => {
  const walk = (...actions: Action[]) => actions.reduce<State>(next, 'submitted')
  assert.equal(walk('receive', 'examine', 'present', 'sign', 'handOver'), 'handedOver')
  assert.equal(walk('receive', 'examine', 'askToConfirm', 'confirm', 'sign', 'handOver', 'issueCopy'), 'handedOver')
  assert.equal(walk('askForMore', 'supplement', 'receive', 'askForMore', 'lapse'), 'terminated')
})

const forbidden: [State, Action][] = [
  ['submitted', 'sign'],
  ['submitted', 'examine'],
  ['received', 'receive'],
  ['received', 'sign'],
  ['examined', 'sign'],
  ['signed', 'withdraw'],
  ['signed', 'sign'],
  ['handedOver', 'handOver'],
  ['turnedAway', 'receive'],
  ['withdrawn', 'receive'],
  ['terminated', 'supplement'],
  ['paused', 'sign'],
]
for (const [state, action] of forbidden)
  test(`${stateWords[state]}: không được "${eventWords[action]}"`, () => {
    assert.throws(
      () => next(state, action),
      (problem: Refusal) => problem.reason === `${action}-when-${state}`,
    )
  })

test('mỗi trạng thái có một trạng thái quốc gia, một tên và một hàng đợi', () => {
  for (const state of Object.keys(lifecycle) as State[]) {
    assert.ok(nationalStatus[state] >= 1 && nationalStatus[state] <= 10)
    assert.ok(stateWords[state])
    assert.equal(Object.values(queues).filter(({ states }) => (states as readonly State[]).includes(state)).length, 1, state)
  }
})

test('mã hồ sơ theo Quyết định 20/2020, đọc được cả ba dạng', () => {
  const code = dossierCode('00160@2025-07-01', '2026-03-15' as Day, 7)
  assert.equal(code, 'H26.00.01.60-260315-0007')
  assert.ok(isDossierCode(code))
  assert.ok(isDossierCode('000.00.17.H26-180930-0001'))
  assert.ok(isDossierCode('H15.50.05.13-261008-0975'))
  assert.ok(!isDossierCode('H26'))
})
