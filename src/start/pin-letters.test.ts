import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { messages } from '#exchange'
import { begin } from '../modules/dossiers/store.ts'
import { born as life } from '../modules/dossiers/life.model.ts'
import { enter } from '#registers'
import { loadUnits } from '#units'
import { testDatabase } from '../../test/database.ts'
import { pinLetters } from './pin-letters.ts'

const UNIT = '00160@2025-07-01'
const at = instant(day('2026-11-18'), '09:00')
const db = await testDatabase()
await db.write(loadUnits)
const signer = { id: 'ngoc', name: 'Ngô Thị Bích Ngọc' }
const child = {
  childName: 'Vũ An',
  childBorn: '2026-11-10',
  childSex: 'Nữ',
  childEthnicity: 'Kinh',
  childNationality: 'Việt Nam',
  nativePlace: 'Xã Ba Vì, Hà Nội',
  motherName: 'Đỗ Thị Lan',
  motherPin: '012345678',
  fatherPin: '001088054321',
}
let count = 0
async function registered(type: string, entry: object): Promise<string> {
  const { dossier, log } = life(3 * ++count + 1, at)
  const { id: _, version: __, lastHash: ___, ...row } = dossier
  const { code } = await db.write(tx => begin(tx, row, { action: 'submit', by: log[0]!.by, at, data: log[0]!.data }))
  await db.write(tx => enter(tx, { type, unit: UNIT, day: day('2026-11-18'), at, dossierCode: code, signer, entry }))
  return code
}
const letters = (code: string, type = 'sign') => pinLetters(db, [], [{ code, procedure: '1.001193', seq: 5, type, at }])

describe('Đề nghị cấp số định danh', () => {
  test('ký khai sinh thì đề nghị một lần, đúng lược đồ, có căn cứ; chỉ kèm những gì sổ có', async () => {
    const code = await registered('so-khai-sinh', child)
    const [letter, ...more] = await letters(code)
    assert.equal(more.length, 0)
    assert.deepEqual(
      [letter?.partner, letter?.subject, letter?.once, letter?.ground],
      ['dan-cu', code, `${code}:5`, 'Nghị định 137/2015/NĐ-CP, Điều 13'],
    )
    assert.deepEqual(messages['dan-cu.cap-so-dinh-danh.v1'].schema.parse(letter?.data), letter?.data)
    assert.deepEqual((letter!.data as { fields: object }).fields, {
      childName: 'Vũ An',
      childBorn: '2026-11-10',
      childSex: 'nu',
      childEthnicity: '01',
      childNationality: 'VN',
      childNative: 'Xã Ba Vì, Hà Nội',
      motherName: 'Đỗ Thị Lan',
      fatherPin: '001088054321',
    })
  })

  const none: [string, () => Promise<unknown[]>][] = [
    ['đã có số', async () => letters(await registered('so-khai-sinh', { ...child, childPin: '001326000001' }))],
    ['không phải khai sinh', async () => letters(await registered('so-khai-tu', { deceasedName: 'Vũ An' }))],
    ['chưa ký', async () => letters(await registered('so-khai-sinh', child), 'receive')],
  ]
  for (const [what, asked] of none) test(`không đề nghị: ${what}`, async () => assert.deepEqual(await asked(), []))
})
