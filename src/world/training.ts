import { addDays, day, weekday, type Day } from '#kernel/day.ts'
import { instant, plusMinutes, type Instant } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import { groupsOn, loadCourse, type CourseToLoad, type SeatToLoad } from '#training'
import { fullName, unitsById, type Unit } from '#units'
import type { District } from './article.ts'
import { desks } from './cast.ts'
import { districtsOn } from './districts.ts'
import { named } from './names.ts'
import { random, type Random } from './random.ts'

const SHOWN = day('2017-03-14')
/** Illustrative: the article does not say on which days people were trained, only that it was before 19/1/2017. */
const FIRST_DAY = day('2017-01-09')
/** The article: fewer came than were registered. Everywhere else all came. */
const fewer = new Set(['Hai Bà Trưng', 'Hoàng Mai', 'Cầu Giấy'])
const SHARE_ABSENT = 0.15
const HALL = 'Hội trường tập huấn của thành phố'
const roles: Readonly<Record<string, string>> = {
  'lanh-dao-phuong': 'signer',
  'mot-cua-phuong': 'deskOfficer',
  'tu-phap-phuong': 'civilStatusOfficer',
}

/**
 * The training before wave 1 of 2017 (12 quận and their 168 phường; who fell short is the article's, all numbers are illustrative) and a
 * course of these days at which the cast can check in. Again changes nothing.
 */
export async function trainCity(database: Database, now: Instant, today: Day): Promise<void> {
  const quan = (await districtsOn(database, SHOWN)).filter(({ unit }) => unit.type === 'quận')
  const units = new Map(
    (
      await unitsById(
        database,
        desks.map(desk => desk.now),
      )
    ).map(unit => [unit.id, unit]),
  )
  await database.write(async tx => {
    await loadCourse(tx, articleCourse(quan), 'Ban tổ chức tập huấn', instant(addDays(FIRST_DAY, -10), '09:00'))
    // Before the first training there are no groups to train.
    if (groupsOn(today, 'commune').length > 0) await loadCourse(tx, courseNow(units, today), 'Tô Hải Yến', plusMinutes(now, -1))
  })
}

const sessionName = (district: Unit) => `Lớp ${district.type} ${district.name}`

/** One class a district: its own six groups and the three of each ward. */
export function articleCourse(quan: readonly District[]): CourseToLoad {
  const groups = [...groupsOn(FIRST_DAY, 'district'), ...groupsOn(FIRST_DAY, 'commune')]
  const hours = quan.map((_, place) => {
    const on = addDays(FIRST_DAY, Math.floor(place / 3))
    return place % 3 === 2 ? ([instant(on, '13:30'), instant(on, '17:00')] as const) : ([instant(on, '08:00'), instant(on, '11:30')] as const)
  })
  const seats = quan.flatMap((district, place) => seatsOfDistrict(district, hours[place]![0]))
  const quotas = Map.groupBy(seats, ({ unit, group }) => `${unit} ${group}`)
  return {
    course: {
      id: 'dot-1-2017',
      name: 'Tập huấn dịch vụ công trực tuyến, đợt 1 năm 2017',
      wave: '2017-1',
      groups: groups.map(({ code }) => code),
      best: 100,
      passMark: 50,
      illustrative: true,
    },
    quotas: [...quotas.values()].map(some => ({ unit: some[0]!.unit, group: some[0]!.group, seats: some.length })),
    sessions: quan.map(({ unit }, place) => {
      const [startsAt, endsAt] = hours[place]!
      const taken = seats.filter(({ session }) => session === sessionName(unit)).length
      const chance = random(`trainer ${place % 3}`)
      const trainer = named(chance, 'nu').name
      const capacity = Math.ceil(taken / 10) * 10
      const place_ = `${HALL}, phòng ${(place % 3) + 1}`
      return {
        name: sessionName(unit),
        place: place_,
        startsAt,
        endsAt,
        capacity,
        trainer,
        groups: groups.map(({ code }) => code),
        makeUp: false,
        doorKey: `demo ${unit.id}`,
      }
    }),
    seats,
  }
}

function seatsOfDistrict({ unit, communes }: District, startsAt: Instant): SeatToLoad[] {
  const chance = random(`training ${unit.id}`)
  const session = sessionName(unit)
  const seats = [unit, ...communes].flatMap(at =>
    groupsOn(FIRST_DAY, at.level).flatMap(({ code }) =>
      Array.from({ length: code.startsWith('mot-cua') && chance.chance(0.3) ? 2 : 1 }, (_, nth) =>
        seatOf(chance, { session, at, code, nth, startsAt }),
      ),
    ),
  )
  return fewer.has(unit.name) ? withAbsent(chance, seats, unit.id) : seats
}

type At = { readonly session: string; readonly at: Unit; readonly code: string; readonly nth: number; readonly startsAt: Instant }

function seatOf(chance: Random, { session, at, code, nth, startsAt }: At): SeatToLoad {
  const cast = desks.find(desk => desk.then === at.id)?.members.filter(({ roles: held }) => held.some(role => role === roles[code]))[nth]
  const sex = chance.chance(0.5) ? 'nam' : 'nu'
  const { name } = cast ?? named(chance, sex)
  return {
    session,
    unit: at.id,
    unitName: fullName(at),
    group: code,
    ...(cast ? { officer: cast.id } : {}),
    person: cast ? `officer:${cast.id}` : `demo ${at.id} ${code} ${nth}`,
    name,
    registeredBy: at.level === 'district' ? 'Văn phòng quận' : 'Ủy ban nhân dân phường',
    cameAt: plusMinutes(startsAt, chance.int(-20, 12)),
    score: chance.int(55, 100),
    ...(!cast && chance.chance(0.04) ? { insteadOf: { name: named(chance, sex).name, reason: 'Người được cử bận trực' } } : {}),
  }
}

/** Some do not come, but never all of a unit: every quận and every phường sent people. */
function withAbsent(chance: Random, seats: readonly SeatToLoad[], district: string): SeatToLoad[] {
  const stayed = new Set<string>()
  return seats.map(seat => {
    const { unit, officer, person } = seat
    if (unit === district || officer || stayed.has(unit) || !chance.chance(SHARE_ABSENT * 3)) return seat
    stayed.add(unit)
    return { ...seat, person, cameAt: null, score: null }
  })
}

/** Today's class with the cast in it, a full one, and one with room. All illustrative. */
function courseNow(units: ReadonlyMap<string, Unit>, today: Day): CourseToLoad {
  const groups = groupsOn(today, 'commune').map(({ code }) => code)
  const next = weekday(today) >= 5 ? addDays(today, 8 - weekday(today)) : addDays(today, 1)
  const session = (name: string, on: Day, [from, to]: readonly [string, string], capacity: number, trainer: string) => ({
    name,
    place: `${HALL}, phòng 2`,
    startsAt: instant(on, from),
    endsAt: instant(on, to),
    capacity,
    trainer,
    groups,
    makeUp: false,
    doorKey: `demo ${name}`,
  })
  const sitting = (name: string, members: readonly string[]): SeatToLoad[] =>
    desks.flatMap(desk =>
      desk.members
        .filter(({ id }) => members.includes(id))
        .map(({ id, name: who, roles: held }) => ({
          session: name,
          unit: desk.now,
          unitName: units.has(desk.now) ? fullName(units.get(desk.now)!) : desk.now,
          group: held.includes('deskOfficer') ? 'mot-cua-phuong' : 'tu-phap-phuong',
          officer: id,
          person: `officer:${id}`,
          name: who,
          registeredBy: 'Tô Hải Yến',
          cameAt: null,
          score: null,
        })),
    )
  const [whole, full, open] = ['Lớp hôm nay', 'Lớp nhỏ, đã đủ người', 'Lớp còn chỗ'] as const
  return {
    course: { id: 'thang-nay', name: 'Tập huấn phần mềm một cửa', wave: null, groups, best: 10, passMark: 5, illustrative: true },
    quotas: [],
    sessions: [
      session(whole, today, ['07:30', '17:30'], 30, 'Tô Hải Yến'),
      session(full, next, ['08:00', '11:30'], 2, 'Tô Hải Yến'),
      session(open, addDays(next, 1), ['13:30', '17:00'], 20, 'Mai Xuân Hòa'),
    ],
    seats: [...sitting(whole, ['hung', 'linh', 'tuyet', 'dung']), ...sitting(full, ['nam', 'phuong'])],
  }
}
