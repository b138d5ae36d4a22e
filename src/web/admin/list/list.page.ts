import { isDay, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import { bare, tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { published } from '#catalogue'
import { beginWork, editionsOn, exportEdition, sectors, worksOf, type Beginning, type Edition } from '#procedures'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { shelfHere } from '#ui/shelf.ts'
import { does, frameOf, goTo, problemsOf, shown, shows } from '../frame.ts'
import { levelWords } from '../parts/words.ts'
import { beginningFrom, formless } from './formless.ts'
import { EditionsPage, ListPage, OutlinePage, type EditionRow, type ProcedureRow } from './list.show.tsx'

const latest = (editions: readonly Edition[]) => editions.reduce((last, one) => (one.from > last.from ? one : last))

async function list(ctx: Ctx, officer: Officer): Promise<Reply> {
  const works = await worksOf(ctx.db)
  const { editions } = ctx.city
  const today = new Map(editionsOn(editions, ctx.today).map(({ code, from }) => [code, from]))
  const codes = [...new Set(editions.map(({ code }) => code))]
  const all = codes.map((code): ProcedureRow => {
    const own = editions.filter(edition => edition.code === code)
    const next = own.filter(({ from }) => from > ctx.today).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
    return { code, name: latest(own).name, now: today.get(code), next: next?.from, works: works.filter(work => work.code === code && open(work)) }
  })
  const asked = tidy(ctx.query['q'] ?? '').slice(0, 80)
  const rows = all.filter(({ code, name }) => code.includes(asked) || bare(name).includes(bare(asked)))
  const view = {
    ...{ rows: rows.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')), works: works.filter(open), asked, all: all.length },
    ...formless(await shelfHere(ctx), new Set(codes), asked),
  }
  return shown(ctx, ListPage({ ...frameOf(ctx, officer), ...view }))
}

const open = ({ state }: { state: string }) => state === 'draft' || state === 'review'

function standingOf(edition: Edition, today: Day, now: Edition | undefined): EditionRow['standing'] {
  if (edition.from > today) return 'next'
  return edition === now ? 'now' : 'past'
}

type More = { typed?: Fields; problems?: readonly Problem[]; status?: number }

/** The editions of one procedure, and where a new one begins. */
export async function showEditions(ctx: Ctx, officer: Officer, { typed = {}, problems = [], status = 200 }: More = {}): Promise<Reply> {
  const code = ctx.params['code'] ?? ''
  const own = ctx.city.editions.filter(edition => edition.code === code).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const works = await worksOf(ctx.db, { code })
  if (own.length === 0 && works.length === 0) throw new NotFound('Không có thủ tục mang mã này. Mở lại danh sách thủ tục.')
  const [now] = editionsOn(own, ctx.today)
  const rows = own.map(
    (edition): EditionRow => ({
      edition,
      origin: published.some(one => one.code === code && one.from === edition.from) ? 'catalogue' : 'editor',
      standing: standingOf(edition, ctx.today, now),
    }),
  )
  const view = { code, name: own[0]?.name ?? works[0]?.name ?? code, rows, works, typed, problems }
  return shown(ctx, EditionsPage({ ...frameOf(ctx, officer), ...view }), status)
}

/** A day of three boxes; undefined when the calendar has none such. */
export function dayIn(form: Fields, name: string): Day | undefined {
  const two = (box: string) => (form[`${name}.${box}`] ?? '').trim().padStart(2, '0')
  const on = `${two('nam')}-${two('thang')}-${two('ngay')}`
  return isDay(on) ? on : undefined
}

/** The first day of a new edition: after today, because what was received is under the law of its day. */
function firstDay(ctx: Ctx): { from: Day | undefined; problems: Problem[] } {
  const from = dayIn(ctx.form, 'tu-ngay')
  if (!from) return { from, problems: [{ at: 'tu-ngay', says: 'Nhập ngày, tháng, năm có trong lịch' }] }
  if (from <= ctx.today) return { from, problems: [{ at: 'tu-ngay', says: `Chọn một ngày sau hôm nay. Đang nhập: ${shortDay(from)}` }] }
  return { from, problems: [] }
}

async function begin(ctx: Ctx, officer: Officer, beginning: Beginning): Promise<Reply> {
  const work = await ctx.db.write(tx => beginWork(tx, officer, beginning, ctx.now))
  return goTo(to.admin.work(work.id), 'Đã bắt đầu bản soạn. Chưa ai thấy bản này ngoài những người quản trị.')
}

async function beginFromEdition(ctx: Ctx, officer: Officer): Promise<Reply> {
  const base = ctx.city.editions.find(({ code, from }) => code === ctx.params['code'] && from === ctx.form['ban'])
  const { from, problems } = firstDay(ctx)
  const all = [...(base ? [] : [{ at: 'ban', says: 'Chọn bản để bắt đầu từ đó' }]), ...problems]
  if (!base || !from || all.length > 0) return showEditions(ctx, officer, { typed: ctx.form, problems: all, status: 422 })
  try {
    return await begin(ctx, officer, { base, from })
  } catch (trouble) {
    return showEditions(ctx, officer, { typed: ctx.form, problems: problemsOf(trouble), status: 422 })
  }
}

/** The page from whose boxes a new procedure begins; those of an outline or an imported record are filled, so that one press begins it. */
async function showOutline(ctx: Ctx, officer: Officer): Promise<Reply> {
  const code = ctx.query['ma'] ?? ''
  const known = code === '' ? undefined : beginningFrom(await shelfHere(ctx), code, ctx.today)
  return outline(ctx, officer, known ? { typed: known } : {})
}

const outline = (ctx: Ctx, officer: Officer, { typed = {}, problems = [], status = 200 }: More = {}): Reply =>
  shown(ctx, OutlinePage({ ...frameOf(ctx, officer), typed, problems }), status)

async function beginOutline(ctx: Ctx, officer: Officer): Promise<Reply> {
  const typed = (name: string) => tidy(ctx.form[name] ?? '')
  const [name, code, level, sector, agency] = ['ten', 'ma', 'cap', 'linh-vuc', 'co-quan'].map(typed) as [string, string, string, string, string]
  const { from, problems } = firstDay(ctx)
  const known = ctx.city.editions.find(edition => edition.code === code)
  const all: Problem[] = [
    ...(name ? [] : [{ at: 'ten', says: 'Nhập tên thủ tục' }]),
    ...(/^[\w.-]{3,40}$/.test(code) ? [] : [{ at: 'ma', says: 'Nhập mã gồm chữ số và dấu chấm, ví dụ 1.001193' }]),
    ...(known ? [{ at: 'ma', says: `Mã này là của thủ tục ${known.name}. Mở thủ tục đó để soạn bản mới` }] : []),
    ...(level in levelWords ? [] : [{ at: 'cap', says: 'Chọn cấp giải quyết' }]),
    ...(sectors.some(one => one.sector === sector) ? [] : [{ at: 'linh-vuc', says: 'Chọn lĩnh vực' }]),
    ...(agency ? [] : [{ at: 'co-quan', says: 'Nhập cơ quan giải quyết' }]),
    ...problems,
  ]
  if (!from || all.length > 0) return outline(ctx, officer, { typed: ctx.form, problems: all, status: 422 })
  try {
    return await begin(ctx, officer, { outline: { code, name, level: level as Edition['level'], sector, agency }, from })
  } catch (trouble) {
    return outline(ctx, officer, { typed: ctx.form, problems: problemsOf(trouble), status: 422 })
  }
}

async function file(ctx: Ctx): Promise<Reply> {
  const edition = ctx.city.editions.find(({ code, from }) => code === ctx.params['code'] && from === ctx.query['tu'])
  if (!edition) throw new NotFound('Không có bản này. Mở lại danh sách các bản.')
  return sendFile(edition)
}

/** An edition as a file to be kept or carried elsewhere. */
export const sendFile = (edition: Edition): Reply => ({
  bytes: Buffer.from(exportEdition(edition)),
  type: 'application/json; charset=utf-8',
  name: `${edition.code}-${edition.from}.json`.replace(/[^\w.-]/g, '-'),
  download: true,
})

export const listRoutes = [
  shows(to.admin.procedures, list),
  shows(to.admin.outline, showOutline),
  does(to.admin.outline, beginOutline),
  shows('/quan-tri/thu-tuc/ma/:code', (ctx, officer) => showEditions(ctx, officer)),
  does('/quan-tri/thu-tuc/ma/:code', beginFromEdition),
  shows('/quan-tri/thu-tuc/ma/:code/tep', file),
]
