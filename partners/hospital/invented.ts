import { randomInt } from 'node:crypto'
import { dayOf } from '../kit/day.ts'
import { PLACE } from './agency.ts'
import type { Birth, Death } from './notices.ts'

const mothers = [
  ['Trần Thị Hồng Nhung', '001190012345', '1990-08-20'],
  ['Nguyễn Thị Lan', '001191004127', '1991-04-12'],
  ['Đỗ Thị Thắm', '001194020117', '1994-11-02'],
  ['Phạm Thu Hà', '001188030229', '1988-01-30'],
] as const
const dead = [
  ['Nguyễn Văn Tiến', '001055000321', '1955-06-15', 'nam'],
  ['Lê Thị Thanh Tâm', '001170000123', '1970-09-01', 'nu'],
] as const

const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)]!
const hoursAgo = (now: Date, most: number) => new Date(now.getTime() - randomInt(most * 60) * 60_000).toISOString()

/** A birth of the last hours, of one of the invented mothers. */
export function inventedBirth(now: Date): Birth {
  const [motherName, motherPin, motherBorn] = pick(mothers)
  return {
    motherName,
    motherPin,
    motherBorn,
    born: hoursAgo(now, 4),
    sex: pick(['nam', 'nu'] as const),
    weight: 2500 + randomInt(1500),
    place: PLACE,
  }
}

/** A death of the last hours. */
export function inventedDeath(now: Date): Death {
  const [name, pin, born, sex] = pick(dead)
  return { name, pin, born, sex, died: hoursAgo(now, 4), place: PLACE, cause: 'Bệnh tim mạch' }
}

/** The day and time of now, for boxes that are still empty. */
export const justNow = (now: Date): { day: string; time: string } => ({
  day: dayOf(now),
  time: new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(11, 16),
})
