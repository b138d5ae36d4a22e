import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { civilEvents, enter } from './index.ts'

const db = await testDatabase()
const UNIT = '00073@2004-08-31'
let serial = 0
const write = (type: string, entry: object, on: string, code: string | null = `H-${++serial}`) =>
  db.write(tx =>
    enter(tx, {
      type,
      unit: UNIT,
      day: day(on),
      at: instant(day(on), '09:00'),
      dossierCode: code,
      signer: { id: 'ngoc', name: 'Ngô Thị Bích Ngọc' },
      entry,
    }),
  )
const child = (sex: string, born: string, on: string, code?: string | null) =>
  write('so-khai-sinh', { childName: 'Vũ An', childBorn: born, childSex: sex }, on, code)

before(async () => {
  await db.write(tx => loadUnits(tx))
  await child('Nam', '2017-03-01', '2017-03-14')
  await child('nu', '2017-01-13', '2017-03-14')
  await child('Nữ', '2017-01-12', '2017-03-14')
  await child('Nam', '2017-06-30', '2017-07-01')
  await child('Nam', '1980-06-30', '2017-03-15', null)
  await write('so-ket-hon', { husbandName: 'Vũ An', wifeName: 'Đỗ Lan' }, '2017-06-30')
  await write('so-khai-tu', { deceasedName: 'Vũ Hòa', diedOn: '2017-01-02' }, '2017-01-03')
})

test('nửa đầu năm 2017: theo giới tính; trong và sau 60 ngày; việc chép từ sổ giấy không tính', async () => {
  assert.deepEqual(await civilEvents(db, { from: day('2017-01-01'), to: day('2017-06-30') }), [
    { unit: UNIT, births: 3, boys: 1, girls: 2, inTime: 2, late: 1, marriages: 1, deaths: 1 },
  ])
})
test('kỳ không có việc nào', async () => assert.deepEqual(await civilEvents(db, { from: day('2016-01-01'), to: day('2016-06-30') }), []))
