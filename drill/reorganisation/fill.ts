import { addDays, day } from '../../src/kernel/day.ts'
import { dayOf, instant } from '../../src/kernel/instant.ts'
import { sql, type Database, type Tx } from '../../src/platform/db/index.ts'
import { dossierCode, openDraft, recordHistories, reserveNumbers, type Json } from '../../src/modules/dossiers/index.ts'
import { addOfficers, addPosts } from '../../src/modules/identity/index.ts'
import { enterMany } from '../../src/modules/registers/index.ts'
import { openServices, seven, six } from '../../src/modules/rollout/index.ts'
import { fullName, loadCalendar, loadUnits, unitsOn, type Calendar, type Unit } from '../../src/modules/units/index.ts'
import { filings } from '../../src/world/filings.ts'
import { live, type Life, type Place } from '../../src/world/life.ts'
import { placeOf } from '../../src/world/places.ts'
import { random, type Random } from '../../src/world/random.ts'
import { workdays } from '../../src/world/workdays.ts'

/** The eve of the change, and the first working day of the time that is played. */
export const EVE = day('2025-06-30')
export const CHANGE = day('2025-07-01')
const FROM = day('2025-03-03')
const EDITION = '1.001193'
const OPEN = 0.22
const roles = [
  ['mot-cua', 'deskOfficer'],
  ['ho-tich', 'civilStatusOfficer'],
  ['ky', 'signer'],
  ['dau', 'head'],
] as const

export type Filled = {
  readonly communes: readonly Unit[]
  readonly districts: readonly Unit[]
  readonly dossiers: number
  readonly operators: readonly string[]
}

/** The city as it stood on 30/6/2025: units known up to that day and not one later, with officers, services, books, drafts and `wanted` dossiers. */
export async function fillEve(db: Database, wanted: number): Promise<Filled> {
  await db.write(tx => loadUnits(tx, { until: EVE }))
  const calendar = await loadCalendar(db)
  const communes = await unitsOn(db, EVE, 'commune')
  const districts = await unitsOn(db, EVE, 'district')
  const operators = ['hoa', 'yen']
  await db.write(async tx => {
    await people(tx, communes, districts, operators)
    for (const procedure of [...seven, ...six])
      await openServices(tx, { procedure, units: communes.map(({ id }) => id), from: day('2022-06-24'), level: 'partial', wave: '2016-3' })
  })
  const days = workdays(calendar, FROM, EVE)
  const last = days.days.findIndex(one => one > EVE) - 1
  const byId = new Map(districts.map(unit => [unit.id, unit]))
  let dossiers = 0
  for (const [nth, unit] of communes.entries()) {
    const total = Math.ceil((wanted * (nth + 1)) / communes.length) - Math.ceil((wanted * nth) / communes.length)
    const place = placeOf(unit, byId.get(unit.parent ?? ''), days, last)
    dossiers += await commune(db, calendar, place, total)
  }
  await drafts(db, communes)
  return { communes, districts, dossiers, operators }
}

async function people(tx: Tx, communes: readonly Unit[], districts: readonly Unit[], operators: readonly string[]) {
  const chance = random('cán bộ')
  const pin = () => `001${chance.int(0, 1)}${String(chance.int(60, 99))}${String(chance.int(0, 999_999)).padStart(6, '0')}`
  const pins = new Set<string>()
  const fresh = (): string => {
    const one = pin()
    if (pins.has(one)) return fresh()
    pins.add(one)
    return one
  }
  const at = [
    ...communes.flatMap(unit => roles.map(([key, role]) => ({ id: `${unit.code}-${key}`, unit, role: role as string }))),
    ...districts.map(unit => ({ id: `${unit.code}-huyen`, unit, role: 'civilStatusOfficer' })),
    ...operators.map(id => ({ id, unit: { id: '01@2004-08-31', type: 'thành phố', name: 'Hà Nội' } as Unit, role: 'cityOperator' })),
  ]
  await addOfficers(
    tx,
    at.map(({ id }) => ({ id, name: `Cán bộ ${id}`, username: id, pin: fresh() })),
  )
  await addPosts(
    tx,
    at.map(({ id, unit, role }) => ({ officer: id, unit: unit.id, unitName: fullName(unit), role: role as 'head', from: day('2021-07-01') })),
  )
}

/** A life cut off somewhere is a dossier that is still open. */
type Cut = { readonly life: Life; readonly code: string; readonly steps: number | undefined }

async function commune(db: Database, calendar: Calendar, place: Place, total: number): Promise<number> {
  const chance = random(`đêm trước ${place.unit}`)
  const specs = filings(
    chance,
    { total, online: Math.round(total * 0.8) },
    [EDITION, '1.000656', '1.000894', '1.004873'],
    { from: 0, to: place.last },
    0.2,
  )
  const numbers = new Map<string, number>()
  const cuts = specs.map((spec): Cut => {
    const life = live(chance, spec, place)
    const number = (numbers.get(life.submittedOn) ?? 0) + 1
    numbers.set(life.submittedOn, number)
    return {
      life,
      code: dossierCode(place.unit, life.submittedOn, number),
      steps: spec.ending === 'granted' && chance.chance(OPEN) ? chance.int(1, 5) : undefined,
    }
  })
  await db.write(async tx => {
    await write(tx, calendar, place, cuts)
    await reserveNumbers(
      tx,
      [...numbers].map(([on, last]) => ({ unit: place.unit, day: on as typeof EVE, last })),
    )
  })
  return cuts.length
}

async function write(tx: Tx, calendar: Calendar, { unit, staff }: Place, cuts: readonly Cut[]): Promise<void> {
  await tx.all(sql`select set_config('synchronous_commit', 'off', true)`)
  const lived = cuts.map(cut => {
    const steps = cut.life.history(cut.code, null).happenings.slice(0, cut.steps)
    return { ...cut, signed: steps.find(({ action }) => action === 'sign') }
  })
  const signer = { id: staff.signer.id, name: staff.signer.name, title: 'Phó Chủ tịch' }
  const toEnter = lived.flatMap(({ life, code, signed }) =>
    signed ? (life.signed?.entries ?? []).map(one => ({ ...one, unit, day: dayOf(signed.at), at: signed.at, dossierCode: code, signer })) : [],
  )
  const entered = await enterMany(tx, toEnter)
  const entries = new Map(toEnter.map(({ dossierCode: code }, place) => [code, entered[place] as unknown as Json]).toReversed() as [string, Json][])
  await recordHistories(
    tx,
    calendar,
    lived.map(({ life, code, steps }) => {
      const { born, happenings } = life.history(code, entries.get(code) ?? null)
      return { born, happenings: happenings.slice(0, steps) }
    }),
  )
}

/** At every counter a draft, and for every second commune one of a citizen who has said to live there. */
async function drafts(db: Database, communes: readonly Unit[]): Promise<void> {
  const at = instant(EVE, '16:00')
  const edition = day('2016-01-01')
  const chance: Random = random('bản nháp')
  await db.write(async tx => {
    await tx.all(sql`select set_config('synchronous_commit', 'off', true)`)
    for (const [nth, { id, code }] of communes.entries()) {
      await openDraft(
        tx,
        { procedure: EDITION, edition, owner: `officer:${code}-mot-cua`, channel: 'counter', unit: id, answers: { 'mother.name': 'Lê Thị Hoa' } },
        at,
      )
      if (nth % 2 === 0)
        await openDraft(
          tx,
          {
            procedure: EDITION,
            edition,
            owner: `phone:09${String(chance.int(0, 99_999_999)).padStart(8, '0')}`,
            channel: 'self',
            answers: { 'mother.commune': id, 'mother.name': 'Trần Thị Mai' },
          },
          at,
        )
    }
  })
}

/** The moment at which everything is planned, and the first one at which it may be done. */
export const PLANNED = instant(EVE, '10:00')
export const DONE = instant(addDays(EVE, 1), '00:00')
