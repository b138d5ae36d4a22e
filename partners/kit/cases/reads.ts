import type { Codes } from '../codes.tsx'
import { listOf } from './words.ts'

/** How an agency reads the fields that have a code or a day: what is wrong with a value, if anything. */
export const readsOf = (
  codes: Codes,
  days: { readonly like: RegExp; readonly says: string },
): Readonly<Record<string, (value: string) => string | undefined>> => {
  const coded = Object.entries(listOf)
    .filter(([field]) => field !== 'clinic')
    .map(([field, list]) => [field, (value: string) => wrongCode(codes[list], list, value)] as const)
  const dated = ['childBorn', 'deceasedBorn', 'motherBorn', 'fatherBorn', 'deathOn'].map(
    field => [field, (value: string) => (days.like.test(value) ? undefined : `là ngày viết ${days.says}`)] as const,
  )
  const commune = (value: string) => (/^(\d{5}(@\d{4}-\d\d-\d\d)?|ngoai)$/.test(value) ? undefined : 'là mã xã 5 chữ số')
  return Object.fromEntries<(value: string) => string | undefined>([...coded, ...dated, ['commune', commune]])
}

/** Communes are numbered by the General Statistics Office for everybody; `ngoai` is one outside the city. */
export const communeCodes = {
  '5 chữ số': 'Mã xã, phường của Tổng cục Thống kê; phần sau dấu @ được bỏ qua',
  ngoai: 'Ngoài thành phố',
}

/** A list that has the one code `*` takes any. */
const wrongCode = (codes: Readonly<Record<string, string>> | undefined, list: string, value: string) =>
  codes === undefined || Object.hasOwn(codes, value) || Object.hasOwn(codes, '*') ? undefined : `có mã ${value} không nằm trong danh mục ${list}`
