import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { frozenBody, rowsOf, type FrozenRow } from '../frozen.ts'
import { ALL, openFigures, openRows, type OpenFigure, type OpenRow } from './protect.ts'
import { isSensitive, sensitiveServices } from './sensitive.ts'

const SERVICES = ['1.001193', '1.000894', '1.004837', '1.001022']
function random(seed: number) {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}
const none = { applicant: 0, unit: 0, former: 0, partner: 0, closure: 0 }
const row = (unit: string, procedure: string, self: number, counter: number, ended: number, onTime: number): FrozenRow => ({
  ...{ unit, procedure, self, counter, assisted: 0, post: 0, backEntered: 0, machine: 0, closed: ended, ended, onTime },
  ...{ held: none, late: none, tallies: {} },
})

/** A made-up year: many small numbers, many nothings. */
function table(seed: number, units: number): FrozenRow[] {
  const next = random(seed)
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  return Array.from({ length: units }, (_, u) => u).flatMap(u =>
    SERVICES.flatMap(procedure => {
      const received = isSensitive(procedure) ? upTo(7) : upTo(9)
      const [self, ended] = [upTo(received), upTo(received)]
      return received === 0 ? [] : [row(`u${u}`, procedure, self, received - self, ended, upTo(ended))]
    }),
  )
}

/** Every value that each hidden cell of the small table may have with all sums as told: all tables of whole numbers, tried one by one. */
function possible(told: readonly OpenRow[], figure: OpenFigure, units: readonly string[], services: readonly string[]): Map<string, Set<number>> {
  const at = (unit: string, procedure: string) => told.find(one => one.unit === unit && one.procedure === procedure)
  const bounds = (unit: string, procedure: string): [number, number] => {
    const found = at(unit, procedure)
    if (!found) return [0, 0]
    const value = found[figure]
    if (value !== null) return [value, value]
    return found.state === 'few' && figure === 'received' ? [1, 4] : [0, 12]
  }
  const cells = units.flatMap(unit => services.map(procedure => ({ unit, procedure, bounds: bounds(unit, procedure) })))
  const values = new Map(cells.map(({ unit, procedure }) => [`${unit} ${procedure}`, new Set<number>()]))
  const left = (unit: string, procedure: string) => at(unit, procedure)?.[figure] ?? (at(unit, procedure) ? null : 0)
  const sums = new Map<string, number | null>([
    ...units.map(unit => [unit, left(unit, ALL)] as const),
    ...services.map(one => [one, left(ALL, one)] as const),
  ])
  const trial: number[] = []
  const fill = (place: number): void => {
    const cell = cells[place]
    if (!cell) {
      const fits = services.every(one => (sums.get(one) ?? 0) === 0)
      if (fits) cells.forEach(({ unit, procedure }, n) => values.get(`${unit} ${procedure}`)?.add(trial[n] as number))
      return
    }
    const { unit, procedure, bounds } = cell
    const last = services.at(-1) === procedure
    for (let n = bounds[0]; n <= bounds[1]; n++) {
      const [row, column] = [sums.get(unit) ?? null, sums.get(procedure) ?? null]
      if ((row !== null && (n > row || (last && n !== row))) || (column !== null && n > column)) continue
      if (row !== null) sums.set(unit, row - n)
      if (column !== null) sums.set(procedure, column - n)
      trial[place] = n
      fill(place + 1)
      if (row !== null) sums.set(unit, row)
      if (column !== null) sums.set(procedure, column)
    }
  }
  fill(0)
  return values
}

describe('Số nhỏ của dịch vụ nhạy cảm', () => {
  for (let seed = 1; seed <= 9; seed++)
    test(`bảng bịa số ${seed}: không số nào bị che tính lại được từ các tổng`, () => {
      const rows = table(seed * 7919, 3)
      const told = openRows(rows, '2017')
      const units = [...new Set(rows.map(({ unit }) => unit))]
      for (const { unit, procedure, ...counted } of rows) {
        if (!isSensitive(procedure)) continue
        const found = told.find(one => one.unit === unit && one.procedure === procedure)
        const received = counted.self + counted.counter
        if (received > 0 && received < 5) assert.equal(found?.state, 'few', `${unit} ${procedure}`)
      }
      const values = possible(told, 'received', units, SERVICES)
      for (const { unit, procedure, state } of told)
        if (state === 'few' && unit !== ALL) assert.ok((values.get(`${unit} ${procedure}`)?.size ?? 0) > 1, `${seed}: ${unit} ${procedure}`)
    })

  test('số nói ra cộng vẫn đúng: đơn vị không có gì bị che thì các dòng cộng bằng tổng', () => {
    const told = openRows(table(42, 30), '2017')
    for (const unit of new Set(told.map(({ unit }) => unit))) {
      const lines = told.filter(one => one.unit === unit && one.procedure !== ALL)
      const whole = told.find(one => one.unit === unit && one.procedure === ALL)
      if (lines.some(({ state }) => state !== 'told')) continue
      for (const figure of openFigures)
        assert.equal(
          lines.reduce((sum, one) => sum + (one[figure] ?? 0), 0),
          whole?.[figure],
        )
    }
  })

  test('một đơn vị chỉ có hai hồ sơ giám hộ: một số không bên cạnh cũng được che', () => {
    const told = openRows([row('a', '1.004837', 1, 1, 0, 0), row('b', '1.004837', 3, 9, 4, 4), row('b', '1.001193', 20, 20, 9, 9)], '2017')
    const birth = told.find(({ unit, procedure }) => unit === 'a' && procedure === '1.001193')
    assert.equal(birth?.state, 'hidden')
    assert.equal(birth?.received, null)
  })

  test('tháng, quý: dịch vụ nhạy cảm chỉ có dòng của toàn thành phố', () => {
    const told = openRows(table(5, 20), '2017-03')
    assert.deepEqual([...new Set(told.filter(({ procedure }) => isSensitive(procedure)).map(({ unit }) => unit))], [ALL])
  })

  test('mỗi dịch vụ nhạy cảm có lý do; bản đã niêm không đổi', () => {
    assert.ok(sensitiveServices.length > 10)
    for (const { code, reason } of sensitiveServices) assert.ok(/^\d\.\d{6}$/.test(code) && reason.length > 20, code)
    const rows = table(1, 2)
    const body = frozenBody({ id: '2017', from: '2017-01-01' as never, to: '2017-12-31' as never }, { lastId: 1, events: 1, digest: '1' }, rows)
    openRows(rowsOf({ body }), '2017')
    assert.equal(rowsOf({ body }).length, rows.length)
  })
})
