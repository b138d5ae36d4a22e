import { addDays, day } from '#kernel/day.ts'
import { published } from '#catalogue'
import { openServices } from '#rollout'
import { fullName, isWorkingDay, placesOn, unitsOn } from '#units'
import { citizen, desks, people } from './cast.ts'
import { acceptedOf } from './city-2017.ts'
import type { Setting, Task } from './fill.ts'
import { filings } from './filings.ts'
import { mixOn, openMixOn, openSet, openToday, ownChild, type Applicant } from './open.ts'
import { placeOf } from './places.ts'
import { apportion, random } from './random.ts'
import { keepPiece } from './store.ts'
import { writeCommune } from './write.ts'

const FROM = day('2025-07-01')
const BIRTH = '1.001193'
const AVERAGE = 70_000

/** The city of today: births at 126 communes since 1/7/2025, and a day's work on the desks of the cast. All its figures are illustrative. */
export async function todaysCity({ database, done, calendar, now, today, size, workdays }: Setting): Promise<Task[]> {
  const units = await unitsOn(database, FROM, 'commune')
  await database.write(async tx => {
    for (const { code, name, from, level, online } of published)
      if (from === FROM && level === 'commune' && online !== false && code !== BIRTH)
        await openServices(tx, {
          procedure: code,
          name,
          units: units.map(({ id }) => id),
          from,
          level: 'endToEnd',
          wave: '2025-mau',
          waveName: 'Dịch vụ hộ tịch khác (minh họa)',
        })
  })
  let before = addDays(today, -1)
  while (!isWorkingDay(calendar, before)) before = addDays(before, -1)
  const last = workdays.from(before)
  const editions = mixOn(today)
  const filed = [...new Set(editions.map(({ code }) => code))]
  const names = new Map(units.map(unit => [unit.id, fullName(unit)]))
  const unitName = (unit: string) => names.get(unit) ?? unit
  const placed = new Map((await placesOn(database, FROM, 'commune')).map(place => [place.id, place]))
  const totals = apportion(
    size,
    units.map(({ id }) => placed.get(id)?.population ?? AVERAGE),
  )

  return units.map((unit, i) => async tell => {
    const name = `2025 ${unit.id}`
    const chance = random(`filed ${name}`)
    const desk = desks.find(one => one.now === unit.id)
    const end = desk ? last - 1 : last
    const place = placeOf(unit, undefined, workdays, end)
    const total = totals[i] ?? 0
    const specs = filings(chance, { total, online: Math.round(total * (0.7 + 0.29 * chance.next())) }, filed, { from: 0, to: end }, 0.25)
    await writeCommune(
      database,
      { name, place, calendar, specs: specs.sort((a, b) => a.day - b.day || a.minute - b.minute), numbers: new Map(), done },
      tell,
    )
    if (!desk || done.has(`${name} mở`)) return
    const setting = {
      desk,
      unit: unit.id,
      editions: openMixOn(today),
      example: 'ma-chung-sinh',
      calendar,
      before,
      shown: today,
      now,
      home: place.home,
      unitName,
    }
    await database.write(async tx => {
      const cast = await castDossiers(tx, unit.code, today, now)
      const dossiers = await openSet(tx, random(`open ${name}`), openToday, setting, cast)
      const accepted = acceptedOf([...openToday, ...cast.map(({ until }) => ({ until, channel: 'self' as const }))])
      await keepPiece(tx, `${name} mở`, { unit: unit.id, dossiers, seven: accepted, six: { online: 0, total: 0 } })
    })
    tell(openToday.length)
  })
}

/** Lan waits to look at her draft at Nghĩa Đô; Trang's dossier at Cửa Nam may not pass through her husband's hands. */
async function castDossiers(tx: Parameters<typeof citizen>[0], code: string, today: typeof FROM, now: Date): Promise<Applicant[]> {
  const family =
    code === '00160'
      ? (['lan', 'minh', { middle: 'Minh', given: 'An', sex: 'nu' }, 'confirming'] as const)
      : code === '00082'
        ? (['trang', 'hung', { middle: 'Gia', given: 'Bảo', sex: 'nam' }, 'submitted'] as const)
        : undefined
  if (!family) return []
  const [mother, father] = [people.find(({ id }) => id === family[0])!, people.find(({ id }) => id === family[1])!]
  const { id, name } = await citizen(tx, family[0], now)
  return [{ owner: `citizen:${id}`, actor: { kind: 'citizen', id, name }, answers: ownChild(mother, father, family[2], today), until: family[3] }]
}
