import type { Day } from '#kernel/day.ts'
import { dayOf } from '#kernel/instant.ts'
import type { Database, Tx } from '#platform/db/index.ts'
import { dossierCode, recordHistories, reserveNumbers, type Json } from '#dossiers'
import { enterMany } from '#registers'
import { six } from '#rollout'
import type { Calendar } from '#units'
import { live, type Life, type Place, type Spec } from './life.ts'
import { random } from './random.ts'
import { keepPiece, unhurried, type Made } from './store.ts'

/** Dossiers in one transaction. */
const SLICE = 400
const SIX = new Set(six)

/** Numbers of the day of one unit, in the order in which its dossiers were filed. */
export type Numbers = Map<Day, number>

type Piece = {
  readonly name: string
  readonly place: Place
  readonly calendar: Calendar
  readonly specs: readonly Spec[]
  readonly numbers: Numbers
  readonly done: ReadonlyMap<string, Made>
}

/** Writes the lives of one commune, slice by slice, each slice once however often this runs. `tell` hears how many dossiers were written. */
export async function writeCommune(
  database: Database,
  { name, place, calendar, specs, numbers, done }: Piece,
  tell: (count: number) => void,
): Promise<void> {
  const chance = random(name)
  for (let from = 0; from < specs.length || from === 0; from += SLICE) {
    const part = specs.slice(from, from + SLICE)
    const lives = part.map(spec => live(chance, spec, place))
    const coded = lives.map(life => ({ life, code: codeOf(life, place.unit, numbers) }))
    const piece = `${name} ${from / SLICE}`
    if (done.has(piece) || part.length === 0) continue
    await database.write(async tx => {
      await unhurried(tx)
      await writeLives(tx, calendar, place, coded)
      await reserveNumbers(
        tx,
        [...new Set(lives.map(life => life.submittedOn))].map(day => ({ unit: place.unit, day, last: numbers.get(day) ?? 0 })),
      )
      await keepPiece(tx, piece, madeOf(place.unit, part))
    })
    tell(part.length)
  }
}

function codeOf({ submittedOn }: Life, unit: string, numbers: Numbers): string {
  const number = (numbers.get(submittedOn) ?? 0) + 1
  numbers.set(submittedOn, number)
  return dossierCode(unit, submittedOn, number)
}

/** What was signed goes into the books first, so that the event of signing can name the entry. */
async function writeLives(tx: Tx, calendar: Calendar, { unit, staff }: Place, coded: readonly { life: Life; code: string }[]): Promise<void> {
  const signed = coded.filter(({ life }) => life.signed)
  const signer = { id: staff.signer.id, name: staff.signer.name, title: 'Phó Chủ tịch' }
  const entered = await enterMany(
    tx,
    signed.flatMap(({ life, code }) =>
      life.signed!.entries.map(one => ({ ...one, unit, day: dayOf(life.signed!.at), at: life.signed!.at, dossierCode: code, signer })),
    ),
  )
  let nth = 0
  const entries = new Map(
    signed.map(({ life, code }) => {
      const main = entered[nth] as unknown as Json
      nth += life.signed!.entries.length
      return [code, main]
    }),
  )
  await recordHistories(
    tx,
    calendar,
    coded.map(({ life, code }) => life.history(code, entries.get(code) ?? null)),
  )
}

function madeOf(unit: string, specs: readonly Spec[]): Made {
  const accepted = specs.filter(spec => spec.ending !== 'turnedAway')
  const count = (which: readonly Spec[]) => ({
    total: which.length,
    online: which.filter(({ channel }) => channel === 'self' || channel === 'assisted').length,
  })
  return {
    unit,
    dossiers: specs.length,
    seven: count(accepted.filter(spec => !SIX.has(spec.procedure))),
    six: count(accepted.filter(spec => SIX.has(spec.procedure))),
  }
}
