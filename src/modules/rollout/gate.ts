import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import { readTable } from '#procedures'
import { groupName, groupsOn, roleGroups } from '#training'

/** One of the eight things that a unit must have before it goes live; `wave`: anew for each wave. */
export type Gate = {
  readonly code: string
  readonly name: string
  readonly scope: 'unit' | 'wave'
  readonly blocking: boolean
  readonly needs: string
}

/** The gates, in the order in which a unit passes them (`data/gates.csv`). */
export const gates: readonly Gate[] = readTable(new URL('../../../data/gates.csv', import.meta.url)).map(
  ({ code = '', name = '', scope, blocking, needs = '' }) => ({
    code,
    name,
    scope: scope === 'wave' ? 'wave' : 'unit',
    blocking: blocking === 'yes',
    needs,
  }),
)

/** This gate is judged from the book of training, not reported. */
export const TRAINING = 'tap-huan'

export type GateKind = 'open' | 'reported' | 'confirmed' | 'waived'
export type Evidence = { readonly hash: string; readonly name: string; readonly mime: string }

/** How one gate stands at one unit: who said so, when, on what evidence. */
export type GateState = {
  readonly unit: string
  readonly gate: string
  readonly kind: GateKind
  readonly note: string
  readonly number: string | null
  readonly file: Evidence | null
  readonly leader: string | null
  readonly by: string | null
  readonly on: Day | null
  readonly at: Instant | null
}

/** What was registered, who came, who passed, of one group at one unit. */
export type Trained = {
  readonly unit: string
  readonly group: string
  readonly registered: number
  readonly attended: number
  readonly passed: number
}

export const passed = ({ kind }: Pick<GateState, 'kind'>): boolean => kind === 'confirmed' || kind === 'waived'

/** The gate of training from its book: passed when every group of the unit's level sent people and all who were registered came; what is short is said by group. */
export function judgeTraining(unit: string, on: Day, groups: readonly Trained[], waived: GateState | undefined): GateState {
  if (waived?.kind === 'waived') return waived
  const state = { unit, gate: TRAINING, number: null, file: null, leader: null, by: null, on: null, at: null }
  const [first] = groups
  if (!first) return { ...state, kind: 'open', note: 'Sổ tập huấn chưa có người của đơn vị này.' }
  const level = roleGroups.find(({ code }) => code === first.group)?.level
  const absent = level ? groupsOn(on, level).filter(({ code }) => !groups.some(({ group }) => group === code)) : []
  const short = groups.filter(({ registered, attended }) => attended < registered)
  if (short.length + absent.length === 0) return { ...state, kind: 'confirmed', note: `Đủ ${groups.length} nhóm theo sổ tập huấn.` }
  const lacks = [
    ...short.map(({ group, attended, registered }) => `${groupName(group, on)} ${attended}/${registered}`),
    ...absent.map(({ name }) => `${name} chưa cử ai`),
  ]
  return { ...state, kind: 'open', note: `Thiếu so với đăng ký: ${lacks.join(', ')}.` }
}

/** The blocking gates that are still open, as sentences. */
export const openGates = (states: readonly GateState[]): string[] =>
  gates
    .filter(({ blocking }) => blocking)
    .flatMap(({ code, name }) => {
      const state = states.find(({ gate }) => gate === code)
      if (state && passed(state)) return []
      const why = state?.kind === 'reported' ? 'đơn vị đã báo, chờ xác nhận' : state?.note || 'chưa báo'
      return [`${name}: ${why.replace(/\.$/, '')}`]
    })
