import { bare } from '#kernel/text.ts'
import { readTable } from './csv.ts'

export type Listed = { readonly code: string; readonly name: string; readonly also: readonly string[] }

const list = (file: string): readonly Listed[] =>
  Object.freeze(
    readTable(new URL(`../../../data/${file}`, import.meta.url)).map(row =>
      Object.freeze({ code: row['code'] ?? '', name: row['name'] ?? '', also: Object.freeze((row['also'] ?? '').split(';').filter(Boolean)) }),
    ),
  )

/** The peoples of Vietnam with the codes of the national list (Quyết định 121-TCTK/PPCĐ năm 1979). */
export const ethnicities = list('ethnicities.csv')

/** Countries by ISO 3166-1 alpha-2 code. */
export const countries = list('countries.csv')

/** The entry of a list by its code, its name or another name, without regard to marks. */
export const listed = (from: readonly Listed[], text: string): Listed | undefined => {
  const wanted = bare(text)
  return from.find(({ code }) => code === text) ?? from.find(({ name, also }) => [name, ...also].some(one => bare(one) === wanted))
}
