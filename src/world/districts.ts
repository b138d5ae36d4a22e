import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db/index.ts'
import { unitsOn } from '#units'
import type { District } from './article.ts'

/** Births of 2017 by district code, estimated in proportion to people: the weights of the demo city. */
const births: Readonly<Record<string, number>> = {
  '001': 3738,
  '002': 2429,
  '003': 2546,
  '004': 4416,
  '005': 4036,
  '006': 6367,
  '007': 4810,
  '008': 6225,
  '009': 4317,
  '016': 5154,
  '017': 5771,
  '018': 4180,
  '019': 3581,
  '020': 3885,
  '021': 5042,
  '250': 3431,
  '268': 4838,
  '269': 2274,
  '271': 4275,
  '272': 2758,
  '273': 2464,
  '274': 3470,
  '275': 2844,
  '276': 3139,
  '277': 5009,
  '278': 3104,
  '279': 3747,
  '280': 3193,
  '281': 3098,
  '282': 2941,
}

/** The districts of `on` with their communes, in the order of their codes. */
export async function districtsOn(db: Db, on: Day): Promise<District[]> {
  const [districts, communes] = [await unitsOn(db, on, 'district'), await unitsOn(db, on, 'commune')]
  const byParent = Map.groupBy(communes, commune => commune.parent)
  return districts.map(unit => ({ unit, births: births[unit.code] ?? 3000, communes: byParent.get(unit.id) ?? [] }))
}
