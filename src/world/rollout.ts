import { addDays, day, type Day } from '#kernel/day.ts'
import { instant, plusMinutes, type Instant } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import { writeCards, type Card } from '#procedures'
import {
  announceWave,
  createWave,
  gates,
  gatesOf,
  loadGates,
  moveCells,
  openGates,
  outlines,
  previewMove,
  setTarget,
  TRAINING,
  waveOf,
  type GateToLoad,
  type Move,
} from '#rollout'
import { CITY, unitsOn } from '#units'
import { desks } from './cast.ts'
import { random } from './random.ts'

const NEXT = 'minh-hoa-1'
const FIRST_2017 = day('2017-01-19')
const SHOWN = day('2017-03-14')
const STAMP = 'Dữ liệu minh họa'
const LEADER = 'Lãnh đạo minh họa, Phó Giám đốc Sở'
const hoa: Officer = {
  kind: 'officer',
  id: 'hoa',
  name: 'Mai Xuân Hòa',
  pin: '001080120473',
  unit: CITY.id,
  unitName: 'Hà Nội',
  roles: ['cityOperator'],
  relatives: [],
}

/** Procedures that have no form here: they make the next wave, and stay outlines. */
const next = [
  ['2.000884', 'Chứng thực chữ ký'],
  ['2.001019', 'Chứng thực di chúc'],
  ['2.000908', 'Cấp bản sao từ sổ gốc'],
  ['2.001263', 'Đăng ký việc nuôi con nuôi trong nước'],
] as const

/**
 * What the control room of the sample city holds beside the known waves: outlines as cards, the gates of wave 1 of 2017, and a next wave that
 * is half prepared today. Illustrative but for the waves themselves. Again changes nothing.
 */
export async function rolloutCity(database: Database, now: Instant, today: Day): Promise<void> {
  await database.write(tx => writeCards(tx, outlines.map(cardOf), { source: 'VietTimes 3/2017' }, now))
  if (await waveOf(database, NEXT, today)) return
  const wards = (await unitsOn(database, SHOWN, 'commune')).filter(({ type }) => type === 'phường')
  const quan = (await unitsOn(database, SHOWN, 'district')).filter(({ type }) => type === 'quận')
  const urban = new Set(quan.map(({ id }) => id))
  const then = [...quan, ...wards.filter(({ parent }) => parent && urban.has(parent))].map(({ id }) => id)
  const units = (await unitsOn(database, today, 'commune')).map(({ id }) => id)
  const short = await gatesOf(database, { wave: '2017-1', units: then, on: FIRST_2017 })
  await database.write(async tx => {
    await loadGates(
      tx,
      then.flatMap(unit => passedIn2017(unit, openGates(short.get(unit) ?? []))),
      hoa,
      instant(addDays(FIRST_2017, -2), '16:00'),
    )
    await createWave(
      tx,
      hoa,
      {
        id: NEXT,
        name: 'Đợt minh họa: chứng thực, nuôi con nuôi',
        begins: today,
        pilot: addDays(today, 14),
        planned: addDays(today, 28),
        decision: 'Kế hoạch minh họa số 1',
        decided: addDays(today, -10),
        level: 'partial',
        services: next.map(([procedure, name]) => ({ procedure, name, place: 'commune', kind: 'outline' })),
        units,
      },
      plusMinutes(now, -30),
    )
    await announceWave(tx, hoa, NEXT, 1, plusMinutes(now, -29))
    await loadGates(
      tx,
      units.flatMap(unit => passedToday(unit, today)),
      hoa,
      plusMinutes(now, -28),
    )
    await setTarget(
      tx,
      hoa,
      {
        unit: null,
        percent: 60,
        due: addDays(today, 180),
        setBy: 'Lãnh đạo minh họa',
        setOn: addDays(today, -10),
        document: 'Kế hoạch minh họa số 1',
      },
      plusMinutes(now, -27),
    )
  })
  await move(database, { wave: NEXT, to: 'ready', on: today, reason: `${STAMP}: đủ điều kiện` }, now)
  await move(database, { wave: NEXT, to: 'pilot', on: today, units: units.filter((_, i) => i % 40 === 7), reason: `${STAMP}: thí điểm` }, now)
  const quiet = units.findLast(unit => !desks.some(desk => desk.now === unit)) ?? ''
  const instead = 'Nộp tại quầy một cửa của đơn vị trong giờ làm việc, không cần khai trước.'
  await move(
    database,
    { wave: '2025', to: 'suspended', on: today, procedures: ['2.000815'], units: [quiet], reason: STAMP, notice: 'Máy quét đang sửa.', instead },
    now,
  )
}

async function move(database: Database, asked: Move, now: Instant): Promise<void> {
  const plan = await previewMove(database, asked)
  if (plan.changes.length > 0) await database.write(tx => moveCells(tx, hoa, asked, plan.seal, now))
}

/** All went live on 19/1/2017; where fewer had come to the training than were registered, on the word of somebody. */
const passedIn2017 = (unit: string, open: readonly string[]): GateToLoad[] =>
  gates.flatMap(({ code, name, scope }): GateToLoad[] => {
    const word = { unit, gate: code, wave: scope === 'wave' ? '2017-1' : null, on: addDays(FIRST_2017, -3), note: `${STAMP}.` }
    if (code !== TRAINING) return [{ ...word, kind: 'confirmed' }]
    return open.some(line => line.startsWith(name))
      ? [{ ...word, kind: 'waived', note: `${STAMP}: học bù sau ngày triển khai.`, leader: LEADER }]
      : []
  })

/** Some units are ready, most nearly, a few have only begun. */
function passedToday(unit: string, today: Day): GateToLoad[] {
  const chance = random(`gates ${unit}`)
  const far = chance.next()
  return gates.flatMap(({ code, scope }): GateToLoad[] => {
    const word = { unit, gate: code, wave: scope === 'wave' ? NEXT : null, on: addDays(today, -1), note: `${STAMP}.` }
    if (code === TRAINING) return far > 0.6 ? [{ ...word, kind: 'waived', note: `${STAMP}: lớp mở sau.`, leader: LEADER }] : []
    if (far > 0.6 || chance.next() < far + 0.3) return [{ ...word, kind: 'confirmed' }]
    return chance.chance(0.5) ? [{ ...word, kind: 'reported' }] : []
  })
}

/** An outline as the public reads it: its number, its day, and that nothing more is known. */
function cardOf({ procedure, name, place, day: validFrom, planned, source }: (typeof outlines)[number]): Card {
  const where = place ?? 'city'
  const agencies = { commune: 'Ủy ban nhân dân xã, phường', district: 'Phòng Tư pháp quận', city: 'Sở, ngành của thành phố' } as const
  return {
    code: procedure,
    name,
    slug: procedure.toLowerCase(),
    sector: 'chua-ro',
    level: where,
    audiences: ['citizen'],
    agency: place ? agencies[place] : 'Chưa rõ',
    about: planned ? 'Một trong 73 dịch vụ dự kiến mở ngày 15/03/2017.' : 'Một dịch vụ của các đợt năm 2017, chỉ biết số lượng.',
    plain: '',
    steps: [],
    papers: [],
    fee: [],
    time: [],
    result: [],
    law: [],
    lifeEvents: [],
    synonyms: [],
    kind: 'outline',
    online: false,
    source,
    certainty: 'doubtful',
    doubts: ['Nguồn chỉ nêu số lượng, không nêu tên và nội dung.', ...(place ? [] : ['Chưa rõ cấp giải quyết; xếp tạm vào cấp thành phố.'])],
    validFrom,
    validTo: day('2025-07-01'),
  }
}
