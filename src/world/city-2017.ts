import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { seven } from '#rollout'
import { fullName } from '#units'
import { articleFigures, LAST_DAY, sixOpened } from './article.ts'
import { desks } from './cast.ts'
import { districtsOn } from './districts.ts'
import type { Setting, Task } from './fill.ts'
import { articleFilings } from './filings.ts'
import { mixOn, openSet, openWithin, type Open } from './open.ts'
import { placeOf } from './places.ts'
import { random } from './random.ts'
import { keepPiece } from './store.ts'
import { writeCommune } from './write.ts'

const SHOWN = day('2017-03-14')

/** The city of the article: 584 communes from July 2016 to 13/3/2017, and on the desks of the cast what is open on the morning of 14/3/2017. */
export async function articleCity({ database, done, calendar, size, workdays }: Setting): Promise<Task[]> {
  const districts = await districtsOn(database, SHOWN)
  const byCode = new Map(districts.map(({ unit }) => [unit.code, unit]))
  const last = workdays.from(LAST_DAY)
  // The article's count of each group is exact: what is open belongs to the seven, as planned.
  const editions = mixOn(SHOWN).filter(({ code }) => seven.includes(code))
  const names = new Map(districts.flatMap(({ communes }) => communes).map(unit => [unit.id, fullName(unit)]))
  const unitName = (unit: string) => names.get(unit) ?? unit

  return articleFigures(districts, size).map(figures => async tell => {
    const { unit, district, opened } = figures
    const desk = desks.find(one => one.then === unit.id)
    const { open, left } = desk ? openWithin(figures.seven) : { open: [], left: figures.seven }
    const name = `2017 ${unit.id}`
    const end = desk ? last - 1 : last
    const place = placeOf(unit, byCode.get(district), workdays, end)
    const spans = { seven: { from: workdays.from(opened), to: end }, six: { from: workdays.from(sixOpened), to: end } }
    const specs = articleFilings(random(`filed ${name}`), { ...figures, seven: left }, spans)
    await writeCommune(database, { name, place, calendar, specs, numbers: new Map(), done }, tell)
    if (!desk || done.has(`${name} mở`)) return
    const setting = {
      desk,
      unit: unit.id,
      editions,
      example: 'thuong',
      calendar,
      before: LAST_DAY,
      shown: SHOWN,
      now: instant(SHOWN, '07:55'),
      home: place.home,
      unitName,
    }
    await database.write(async tx => {
      const dossiers = await openSet(tx, random(`open ${name}`), open, setting)
      await keepPiece(tx, `${name} mở`, { unit: unit.id, dossiers, seven: acceptedOf(open), six: { online: 0, total: 0 } })
    })
    tell(open.length)
  })
}

/** How many of the open dossiers have been accepted, and how many of these came over the net. */
export function acceptedOf(open: readonly Open[]) {
  const accepted = open.filter(({ until }) => until !== 'submitted' && until !== 'incomplete')
  return { total: accepted.length, online: accepted.filter(({ channel }) => channel === 'self' || channel === 'assisted').length }
}
