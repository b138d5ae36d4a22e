import { bare, tidy } from '#kernel/text.ts'
import { readTable } from './csv.ts'

export type Level = 'commune' | 'district' | 'city'
export type Audience = 'citizen' | 'business'
export type Sector = { readonly sector: string; readonly name: string }

/** Lĩnh vực: the fields of administration that the city files its procedures under. */
export const sectors: readonly Sector[] = Object.freeze(
  readTable(new URL('../../../data/sectors.csv', import.meta.url)).map(row =>
    Object.freeze({ sector: row['sector'] ?? '', name: row['name'] ?? '' }),
  ),
)

const byWord = new Map(sectors.flatMap(one => [[one.sector, one] as const, [bare(one.name), one] as const]))

/** The sector that is meant by its key or its name, with or without marks; undefined when there is none such. */
export const sectorOf = (text: string): Sector | undefined => byWord.get(tidy(text).toLowerCase()) ?? byWord.get(bare(text))

/** The name of a sector; its key when nobody named it. */
export const sectorName = (sector: string): string => sectors.find(one => one.sector === sector)?.name ?? sector

export const levelNames: Readonly<Record<Level, string>> = { commune: 'Cấp xã', district: 'Cấp huyện', city: 'Cấp tỉnh' }
export const audienceNames: Readonly<Record<Audience, string>> = { citizen: 'Người dân', business: 'Doanh nghiệp, tổ chức' }

/** Who decides at a level, where nothing more is known. */
export const levelAgencies: Readonly<Record<Level, string>> = {
  commune: 'Ủy ban nhân dân xã, phường',
  district: 'Ủy ban nhân dân quận, huyện',
  city: 'Sở, ngành của thành phố',
}

const LEVELS: readonly (readonly [level: Level, words: readonly string[]])[] = [
  ['commune', ['commune', 'cap xa', 'xa', 'xa phuong', 'phuong']],
  ['district', ['district', 'cap huyen', 'huyen', 'quan huyen', 'quan']],
  ['city', ['city', 'cap tinh', 'tinh', 'thanh pho', 'cap thanh pho', 'so']],
]

/** The level that is meant: `Cấp xã`, `commune`; undefined when it is none of ours. */
export const levelOf = (text: string): Level | undefined => LEVELS.find(([, words]) => words.includes(bare(text)))?.[0]

/** Who may apply, from words such as `Công dân Việt Nam`, `Doanh nghiệp`; undefined when they say neither. */
export function audienceOf(text: string): Audience | undefined {
  const said = ` ${bare(text)} `
  if (/ (citizen|cong dan|ca nhan|nguoi dan|nguoi nuoc ngoai|nguoi viet nam|ho gia dinh) /.test(said)) return 'citizen'
  return / (business|doanh nghiep|to chuc|hop tac xa|co quan|ho kinh doanh) /.test(said) ? 'business' : undefined
}
