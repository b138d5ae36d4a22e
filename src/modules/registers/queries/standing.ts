import { bare } from '#kernel/text.ts'
import { sql, type Db } from '#platform/db/index.ts'
import { dated, entryColumns, fromEntries } from './entries.ts'
import { bornLike, idsWithPin } from './alike.ts'
import type { Entry } from '../book.ts'

/** A person as declared; what is not known is empty. */
export type Person = { readonly pin: string; readonly name: string; readonly born: string }

/** `certain`: the number is the same. Otherwise only name (without marks) and birth agree, and a person must look. */
export type Alike = Entry & { readonly certain: boolean }
export type Marriage = Alike & { readonly ended: boolean; readonly endedBy?: string }
export type Standing = { readonly deaths: Alike[]; readonly marriages: Marriage[] }

/** A side of an entry, by the beginning of its fields. */
type Side = 'deceased' | 'wife' | 'husband' | 'subject' | 'partner'
const text = ({ data }: Entry, name: string) => (typeof data[name] === 'string' ? data[name].trim() : '')
const MOST = 200

/**
 * Whether the side of an entry is this person. Two numbers of one kind that differ are two people, whatever they are called; an old
 * number of nine digits and a new one of twelve may be one person's.
 */
function alike(entry: Entry, side: Side, { pin, name, born }: Person): 'certain' | 'likely' | undefined {
  const theirs = text(entry, `${side}Pin`)
  if (pin && theirs === pin) return 'certain'
  if (pin && theirs.length === pin.length) return undefined
  const bornThere = text(entry, `${side}Born`)
  const sameDay = born !== '' && bornThere !== '' && (born.startsWith(bornThere) || bornThere.startsWith(born))
  return sameDay && name !== '' && bare(text(entry, `${side}Name`)) === bare(name) ? 'likely' : undefined
}

const candidates = (people: readonly Person[]) => ({
  pins: people.map(({ pin }) => pin).filter(Boolean),
  names: people
    .filter(({ born }) => born !== '')
    .map(({ name }) => bare(name))
    .filter(Boolean),
  days: people.map(({ born }) => born).filter(Boolean),
})

/** Deaths registered here, and those abroad that were noted here (Luật Hộ tịch 2014, Điều 48–49). */
async function deathsOf(db: Db, people: readonly Person[]): Promise<Entry[]> {
  const { pins, names, days } = candidates(people)
  if (pins.length + names.length === 0) return []
  const born = sql`(${bornLike('deceasedBorn', days)} or ${bornLike('subjectBorn', days)})`
  const rows = await db.all<Entry>(sql`
    select ${entryColumns} ${fromEntries}
    where (e.type = 'so-khai-tu' or (e.type = 'so-ghi-chu' and e.data ->> 'act' ~* 'khai tử')) and e.id in (
      ${idsWithPin(pins)}
      union all
      select id from registers.entry e where type in ('so-khai-tu', 'so-ghi-chu') and subject = any (${names}::text[]) and ${born}
    )
    order by e.id desc limit ${MOST}`)
  return rows.map(dated)
}

/** Marriages registered here, and those abroad that were noted here (Luật Hộ tịch 2014, Điều 48–50). */
async function marriagesOf(db: Db, people: readonly Person[]): Promise<Entry[]> {
  const { pins, names, days } = candidates(people)
  if (pins.length + names.length === 0) return []
  const born = sql`(${bornLike('wifeBorn', days)} or ${bornLike('husbandBorn', days)} or ${bornLike('subjectBorn', days)} or ${bornLike('partnerBorn', days)})`
  const rows = await db.all<Entry>(sql`
    select ${entryColumns} ${fromEntries}
    where (e.type = 'so-ket-hon' or (e.type = 'so-ghi-chu' and e.data ->> 'act' ~* 'kết hôn' and e.data ->> 'act' !~* 'ly hôn|hủy')) and e.id in (
      ${idsWithPin(pins)}
      union all
      select id from registers.entry e where type in ('so-ket-hon', 'so-ghi-chu') and names && ${names}::text[] and ${born}
    )
    order by e.id desc limit ${MOST}`)
  return rows.map(dated)
}

const deadOf = ({ type }: Entry): Side => (type === 'so-khai-tu' ? 'deceased' : 'subject')
const sidesOf = ({ type }: Entry): readonly [Side, Side] => (type === 'so-ket-hon' ? ['wife', 'husband'] : ['subject', 'partner'])
const ENDS = { divorce: 'ly hôn', annulment: 'hủy việc kết hôn', death: 'một bên đã chết' } as const

/** What ended a marriage: an annotation beside it, or the death of the other side. */
function endOf(entry: Entry, other: Side, deaths: readonly Entry[]): string | undefined {
  const note = entry.annotations.find(({ kind }) => kind in ENDS)
  if (note) return note.text
  const spouse = { pin: text(entry, `${other}Pin`), name: text(entry, `${other}Name`), born: text(entry, `${other}Born`) }
  const died = deaths.find(death => alike(death, deadOf(death), spouse) === 'certain')
  return died ? `${spouse.name} đã chết` : undefined
}

const sorted = <E extends Alike>(found: readonly E[]): E[] => found.toSorted((a, b) => Number(b.certain) - Number(a.certain) || b.id - a.id)

/**
 * What the books of the whole city say of each of these people, in their order: deaths, marriages and whether each still stands. Numbers
 * must be equal; name and birth are a weaker likeness, flagged. Three statements however many they are. No entry means only that no book held
 * here has one.
 */
export async function standingsOf(db: Db, people: readonly Person[]): Promise<Standing[]> {
  const marriages = await marriagesOf(db, people)
  const spouses = marriages.flatMap(entry => sidesOf(entry).map(side => ({ pin: text(entry, `${side}Pin`), name: '', born: '' })))
  const deaths = await deathsOf(db, [...people, ...spouses])
  return people.map(person => ({
    deaths: sorted(
      deaths.flatMap(entry => {
        const how = alike(entry, deadOf(entry), person)
        return how ? [{ ...entry, certain: how === 'certain' }] : []
      }),
    ),
    marriages: sorted(
      marriages.flatMap(entry => {
        const [one, two] = sidesOf(entry)
        const [here, how] = [one, two].map(side => [side, alike(entry, side, person)] as const).find(([, found]) => found) ?? [one, undefined]
        if (!how) return []
        const endedBy = endOf(entry, here === one ? two : one, deaths)
        return [{ ...entry, certain: how === 'certain', ended: endedBy !== undefined, ...(endedBy !== undefined && { endedBy }) }]
      }),
    ),
  }))
}

/** What the books say of one person: see `standingsOf`. */
export const standingOf = async (db: Db, person: Person): Promise<Standing> => (await standingsOf(db, [person]))[0] ?? { deaths: [], marriages: [] }
