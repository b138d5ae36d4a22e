import type { Day } from '#kernel/day.ts'

type Dated = readonly (readonly [from: string, citation: string])[]

const inForce = (laws: Dated, on: Day): string => laws.findLast(([from]) => from <= on)?.[1] ?? laws[0]?.[1] ?? ''

const ONE_STOP: Dated = [
  ['2015-05-15', 'Quyết định 09/2015/QĐ-TTg'],
  ['2018-06-21', 'Nghị định 61/2018/NĐ-CP'],
  ['2025-07-01', 'Nghị định 118/2025/NĐ-CP'],
]
const CIVIL: Dated = [
  ['2006-01-01', 'Bộ luật Dân sự 2005, Điều 152–153'],
  ['2017-01-01', 'Bộ luật Dân sự 2015, Điều 147–148'],
]
const LABOUR: Dated = [
  ['2013-05-01', 'Bộ luật Lao động 2012, Điều 110 và 115'],
  ['2021-01-01', 'Bộ luật Lao động 2019, Điều 111–112'],
]
const SAME_DAY: Dated = [
  ['2016-01-01', 'Luật Hộ tịch 2014, Điều 5 khoản 3'],
  ['2027-03-01', 'Luật Hộ tịch 2026'],
]

/** How the one-stop desk receives, asks for more and gives a new appointment. */
export const oneStop = (on: Day): string => inForce(ONE_STOP, on)

/** How a time limit begins and ends. */
export const civilCode = (on: Day): string => inForce(CIVIL, on)

/** Which days are days off. */
export const labourCode = (on: Day): string => inForce(LABOUR, on)

/** Why a result is given on the day itself, and what 15:00 has to do with it. */
export const sameDayRule = (on: Day): string => inForce(SAME_DAY, on)

export const INDEX_766 = 'Quyết định 766/QĐ-TTg (Bộ chỉ số phục vụ người dân, doanh nghiệp)'
