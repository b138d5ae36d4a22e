import { dayFromTheirs, dayToTheirs, ISO_DAYS } from './days.ts'
import { codedFields } from './messages/index.ts'

/** How a partner numbers things: by list, our word and its code; and how it writes days. */
export type CodeMap = { readonly days: string; readonly lists: Readonly<Record<string, ReadonlyMap<string, string>>> }
/** A value that one side uses and the tables of codes do not have. */
export type Lacking = { readonly list: string; readonly value: string }
/** How a lacking value is kept with its letter. */
export const keyOf = ({ list, value }: Lacking): string => `${list}=${value}`

type Fields = Readonly<Record<string, string>>
export type Translated = { readonly fields: Fields; readonly lacking: readonly Lacking[] }

/** Lists that all agencies share, or that hold free text: the word stays where nothing else was agreed. */
const SAME = new Set(['xa-phuong', 'noi-kham'])

type Word = (map: CodeMap, list: string, value: string) => string | undefined
const toTheirs: Word = ({ lists }, list, value) => lists[list]?.get(value)
const toOurs: Word = ({ lists }, list, value) => [...(lists[list] ?? [])].find(([, theirs]) => theirs === value)?.[0]

const translated = (map: CodeMap, fields: Fields, day: (format: string, day: string) => string | undefined, word: Word): Translated => {
  const lacking: Lacking[] = []
  const said = Object.entries(fields).map(([field, value]): [string, string] => {
    const list = Object.hasOwn(codedFields, field) ? codedFields[field] : undefined
    if (!list) return [field, value]
    const found = list === 'ngay' ? day(map.days, value) : (word(map, list, value) ?? (SAME.has(list) ? value : undefined))
    if (found === undefined) lacking.push({ list, value })
    return [field, found ?? value]
  })
  return { fields: Object.fromEntries(said), lacking }
}

/** Our fields as a partner writes them, and what its tables lack. Pure. */
export const translate = (map: CodeMap, fields: Fields): Translated => translated(map, fields, dayToTheirs, toTheirs)

/** A partner's fields as we write them, and what its tables lack. Of several words of ours for one code, the first. Pure. */
export const translateBack = (map: CodeMap, fields: Fields): Translated => translated(map, fields, dayFromTheirs, toOurs)

export const noCodes: CodeMap = { days: ISO_DAYS, lists: {} }
