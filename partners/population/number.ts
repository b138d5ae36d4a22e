import { randomInt } from 'node:crypto'

export type Sex = 'Nam' | 'Nữ'
/** Hà Nội, where the birth was registered. */
const PROVINCE = '001'
const HUNDREDS = { 19: [0, 1], 20: [2, 3], 21: [4, 5], 22: [6, 7], 23: [8, 9] } as const

/** The first six digits of a number: province, century and sex, year of birth (Nghị định 137/2015/NĐ-CP, Điều 13). Undefined outside of its five centuries. */
export function beginning(sex: Sex, born: string): string | undefined {
  const [century, year] = [born.slice(0, 2), born.slice(2, 4)]
  const digits = (HUNDREDS as Readonly<Record<string, readonly [number, number]>>)[century]
  return digits && `${PROVINCE}${digits[sex === 'Nam' ? 0 : 1]}${year}`
}

/** A number that may be anybody's: six digits by chance after the beginning. That it is nobody's yet only the table of people knows. */
export const drawn = (first: string): string => `${first}${String(randomInt(1_000_000)).padStart(6, '0')}`

/** `*********147`. */
export const masked = (pin: string): string => `${'*'.repeat(9)}${pin.slice(-3)}`

/** Whether this is a whole day as this database writes it: `2026-11-10`. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

/** Letters without marks and case, so that "Hoà" and "Hòa" are one name. */
export const bare = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
