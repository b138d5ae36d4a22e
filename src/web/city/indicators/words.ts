import { number, percent } from '#kernel/format.ts'
import type { Measure } from '#statistics'

type Told = Measure & { readonly state?: string | undefined }

/** Clock or working time in words, since it is read from bins never finer than it is known. */
export function aboutMinutes(minutes: number): string {
  if (minutes < 60) return `khoảng ${number(Math.max(1, minutes))} phút`
  if (minutes < 48 * 60) return `khoảng ${number(minutes / 60, 1)} giờ`
  return `khoảng ${number(minutes / 1440, 1)} ngày`
}

/** The value of an indicator as it is printed. Working days have eight hours, so working time is told in hours only. */
export function valueWords(kind: 'share' | 'each' | 'minutes', { value }: Pick<Measure, 'value'>, work = false): string {
  if (value === null) return '–'
  if (kind === 'share') return percent(value, 2)
  if (kind === 'each') return number(value, 2)
  return work && value >= 60 ? `khoảng ${number(value / 60, 1)} giờ` : aboutMinutes(value)
}

/** What is known of a cell, when it is not a plain measurement. */
export const stateWords = ({ state }: Told): string =>
  state === 'small'
    ? 'Ít hồ sơ'
    : state === 'none'
      ? 'Không phát sinh hồ sơ'
      : state === 'missing'
        ? 'Chưa có số liệu'
        : state === 'notDeployed'
          ? 'Chưa triển khai'
          : ''
