import { addDays, type Day } from '#kernel/day.ts'
import { adoption, adoptionCsv, adoptionGroups, adoptionRows, wavesLive, type Beginning, type WaveLive } from '#statistics'
import { wavesOn } from '#rollout'
import { byName, fullName, unitsOn } from '#units'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { around } from '../support/frame.tsx'
import { ShowAdoption, type AfterAsked } from './after.show.tsx'
import { dropOffRoutes } from './drop-off.page.ts'
import { procedureNamesOf } from './names.ts'

export const PAGE = 30
const beginnings: Readonly<Record<string, Beginning>> = { 'chua-co': 'none', cham: 'slow', moi: 'young', 'da-co': 'begun' }

const plain = (text: string | undefined) => (text && /^[\w@.-]{1,40}$/.test(text) ? text : undefined)

function askedOf(ctx: Ctx, waves: readonly WaveLive[]): AfterAsked {
  const { dot, quan, tt, trang, theo, 'thu-tuc': procedure, 'don-vi': unit } = ctx.query
  const page = Number(trang)
  return {
    wave: waves.find(({ wave }) => wave === dot)?.wave ?? waves[0]?.wave,
    district: plain(quan),
    by: theo === 'don-vi' ? 'unit' : 'procedure',
    procedure: plain(procedure),
    place: plain(unit),
    beginning: beginnings[tt ?? ''] ? tt : undefined,
    page: Number.isSafeInteger(page) && page > 1 && page <= 1000 ? page : 1,
  }
}

/** Whole days only: today is not over. */
const until = (today: Day) => addDays(today, -1)

async function page(ctx: Ctx): Promise<Reply> {
  const end = until(ctx.today)
  const live = await wavesLive(ctx.db, end)
  const asked = askedOf(ctx, live)
  const frame = around(ctx)
  const chrome = { ...frame.chrome, illustrative: ctx.city.demo }
  if (!asked.wave)
    return {
      html: ShowAdoption({
        ...frame,
        chrome,
        asked,
        until: end,
        waves: [],
        districts: [],
        rows: [],
        groups: [],
        more: false,
        sums: undefined,
        names: new Map(),
      }),
    }
  const question = { wave: asked.wave, district: asked.district, procedure: asked.procedure, unit: asked.place, until: end }
  const single = asked.procedure !== undefined || asked.place !== undefined
  const found = live.find(({ wave }) => wave === asked.wave)
  const wanted = { beginning: beginnings[asked.beginning ?? ''], offset: (asked.page - 1) * PAGE, limit: PAGE + 1 }
  const [sums, rows, groups, units, named] = await Promise.all([
    adoption(ctx.db, question),
    single ? adoptionRows(ctx.db, question, wanted) : [],
    single ? [] : adoptionGroups(ctx.db, question, asked.by, wanted),
    unitsOn(ctx.db, found?.live ?? ctx.today, 'district'),
    wavesOn(ctx.db, ctx.today),
  ])
  const names = procedureNamesOf(ctx)
  const nameOf = new Map(named.map(({ id, name }) => [id, name]))
  const waves = live.map(one => ({ id: one.wave, name: nameOf.get(one.wave) ?? one.wave, live: one.live }))
  const districts = units.toSorted(byName).map(unit => ({ id: unit.id, name: fullName(unit) }))
  return {
    html: ShowAdoption({
      ...frame,
      chrome,
      asked,
      until: end,
      waves,
      districts,
      rows: rows.slice(0, PAGE),
      groups: groups.slice(0, PAGE),
      more: rows.length > PAGE || groups.length > PAGE,
      sums,
      names,
    }),
  }
}

const NOTE = 'dữ liệu minh họa'
/** A wave has at most 584 × 12 lines. */
const ALL = 10_000

async function csv(ctx: Ctx): Promise<Reply> {
  const end = until(ctx.today)
  const asked = askedOf(ctx, await wavesLive(ctx.db, end))
  const rows = asked.wave
    ? await adoptionRows(
        ctx.db,
        { wave: asked.wave, district: asked.district, procedure: asked.procedure, unit: asked.place, until: end },
        { beginning: beginnings[asked.beginning ?? ''], limit: ALL },
      )
    : []
  return {
    bytes: Buffer.from(adoptionCsv(rows, end, ctx.city.demo ? NOTE : '')),
    type: 'text/csv; charset=utf-8',
    name: `sau-trien-khai-${end}.csv`,
    download: true,
  }
}

export const afterRoutes: Route[] = [
  get('/dieu-hanh/sau-trien-khai', 'seeCity', page),
  get('/dieu-hanh/sau-trien-khai.csv', 'seeCity', csv),
  ...dropOffRoutes,
]
