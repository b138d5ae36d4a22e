import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { loadUnits } from '#units'
import { printedPercent } from '#statistics'
import { testDatabase } from '../../test/database.ts'
import { articleFigures, type Count } from './article.ts'
import { districtsOn } from './districts.ts'

const db = await testDatabase()
await db.write(loadUnits)
const districts = await districtsOn(db, day('2017-03-14'))
const add = (counts: readonly Count[]): Count => ({
  online: counts.reduce((sum, one) => sum + one.online, 0),
  total: counts.reduce((sum, one) => sum + one.total, 0),
})
const percent = ({ online, total }: Count) => printedPercent(online, total)

describe('Số liệu của bài báo tháng 3/2017, ở mọi cỡ của thành phố mẫu', () => {
  for (const size of [1, 7_000, 9_999, 36_000, 123_457, 7_200_000])
    for (const [which, pick] of [
      ['7 dịch vụ', ['seven']],
      ['mọi dịch vụ', ['seven', 'six']],
    ] as const)
      test(`${size} hồ sơ, ${which}`, () => {
        const communes = articleFigures(districts, size)
        assert.equal(communes.length, 584)
        const city = add(communes.flatMap(commune => pick.map(group => commune[group])))
        const rates = new Map(
          districts.map(({ unit }) => [
            unit.name,
            percent(add(communes.filter(one => one.district === unit.code).flatMap(one => pick.map(group => one[group])))),
          ]),
        )
        const named = (from: number, to: number) =>
          [...rates]
            .filter(([, rate]) => rate >= from && rate <= to)
            .map(([name]) => name)
            .sort()
        assert.equal(percent(city), 77)
        assert.deepEqual(named(98, 100), ['Bắc Từ Liêm', 'Long Biên', 'Quốc Oai'])
        assert.deepEqual([named(99, 99).length, named(77, 97).length, named(0, 76).length], [3, 11, 16])
        assert.deepEqual(named(0, 49), ['Ba Vì', 'Hoài Đức', 'Phú Xuyên', 'Sơn Tây', 'Thạch Thất'])
        assert.ok(communes.every(({ seven, six }) => seven.online >= 0 && seven.online <= seven.total && six.online >= 0 && six.online <= six.total))
      })
})
