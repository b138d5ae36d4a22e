import { addDays, day, type Day } from '#kernel/day.ts'
import { Forbidden, NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { holds, type Officer } from '#identity'
import {
  closePeriod,
  closings,
  differences,
  frozenList,
  frozenOf,
  handFigures,
  isSensitive,
  openRows,
  periodNamed,
  rowsOf,
  writeHandFigure,
  type Frozen,
  type NamedPeriod,
} from '#statistics'
import { findUnit } from '#units'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { ClosePage, type Closable } from './close.show.tsx'
import { FrozenPage, PeriodList } from './public.show.tsx'
import { frozenSums } from './sums.ts'

const nameOf = (id: string) => periodNamed(id)?.name ?? id
const operator = (ctx: Ctx) => holds(ctx.visitor, 'seeCity')

async function list(ctx: Ctx): Promise<Reply> {
  const rows = (await frozenList(ctx.db)).map(row => ({ ...row, name: nameOf(row.period) }))
  return { html: PeriodList({ chrome: pageChrome(ctx, { illustrative: ctx.city.demo }), rows, operator: operator(ctx) }) }
}

function revisionOf(text = ''): number {
  if (!/^\d{1,4}$/.test(text)) throw new NotFound('Không có bản này. Xem các kỳ đã chốt ở trang số liệu đã chốt.')
  return Number(text)
}

async function one(ctx: Ctx): Promise<Reply> {
  const { period = '', revision = '' } = ctx.params
  const frozen = await frozenOf(ctx.db, period, revisionOf(revision.replace(/\.json$/, '')))
  if (revision.endsWith('.json')) return told(frozen)
  const rows = rowsOf(frozen)
  const [latest, before, sums, hands] = await Promise.all([
    frozenOf(ctx.db, period),
    frozen.revision > 1 ? frozenOf(ctx.db, period, frozen.revision - 1) : undefined,
    frozenSums(ctx.db, rows),
    handFigures(ctx.db, period),
  ])
  const changes = before ? differences(rowsOf(before), rows).filter(({ procedure }) => !isSensitive(procedure)) : []
  const chrome = pageChrome(ctx, { illustrative: ctx.city.demo })
  return { html: FrozenPage({ chrome, frozen, name: nameOf(period), latest: latest.revision, ...sums, changes, hands, operator: operator(ctx) }) }
}

/** The closed period as everybody may have it: its seal, and the rows without the small counts of sensitive services. */
const told = ({ period, revision, from, to: last, position, hash, body }: Frozen): Reply => ({
  text: JSON.stringify({
    ...{ format: 'motcua-open/1', period: { id: period, from, to: last }, revision, log: position, sealed: hash },
    rows: openRows(rowsOf({ body }), period),
  }),
  type: 'application/json; charset=utf-8',
  headers: { etag: `"${hash}.1"`, 'cache-control': 'public, max-age=86400' },
})

/** The sealed bytes, whole: to count again and compare, for whoever closes periods. */
async function sealed(ctx: Ctx): Promise<Reply> {
  const { period = '', revision = '' } = ctx.params
  const { body, hash } = await frozenOf(ctx.db, period, revisionOf(revision))
  return { text: body, type: 'application/json; charset=utf-8', headers: { etag: `"${hash}"`, 'cache-control': 'private, no-cache' } }
}

const FIRST = day('2016-07-01')
const MONTHS = 13

/** The months that are over, the latest first, and the quarters, half-years and years that end with them. */
export function periodsBefore(today: Day, count = MONTHS): NamedPeriod[] {
  const found: NamedPeriod[] = []
  let last = addDays(day(`${today.slice(0, 7)}-01`), -1)
  for (let n = 0; n < count && last >= FIRST; n++) {
    const [year = '', month = ''] = last.split('-')
    const m = Number(month)
    const names = [
      `${year}-${month}`,
      ...(m % 3 === 0 ? [`${year}-q${m / 3}`] : []),
      ...(m % 6 === 0 ? [`${year}-h${m / 6}`] : []),
      ...(m === 12 ? [year] : []),
    ]
    found.push(...names.flatMap(name => periodNamed(name) ?? []))
    last = addDays(day(`${year}-${month}-01`), -1)
  }
  return found
}

async function closable(ctx: Ctx): Promise<Closable[]> {
  const periods = periodsBefore(ctx.today)
  const [frozen, counts] = await Promise.all([frozenList(ctx.db), closings(ctx.db, periods)])
  const last = (id: string) => frozen.find(({ period }) => period === id)?.revision ?? null
  const counted = (id: string) => counts.find(one => one.id === id) ?? { all: 0, closed: 0 }
  return periods.map(period => ({ ...period, ...counted(period.id), revision: last(period.id) }))
}

async function closePage(ctx: Ctx, problems: readonly Problem[] = [], typed?: Fields): Promise<Reply> {
  const done = ctx.query['xong']
  const chrome = pageChrome(ctx, done ? { notice: { tone: 'ok', text: done === 'so' ? 'Đã ghi con số nhập tay.' : 'Đã chốt kỳ.' } } : {})
  const unit = ctx.visitor.kind === 'officer' ? ctx.visitor.unitName : undefined
  return { status: problems.length > 0 ? 422 : 200, html: ClosePage({ chrome, unit, rows: await closable(ctx), problems, typed }) }
}

function who({ visitor }: Ctx): Officer {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho cán bộ.')
  return visitor
}

async function close(ctx: Ctx): Promise<Reply> {
  const period = periodNamed(ctx.form['ky'] ?? '')
  if (!period) return closePage(ctx, [{ at: 'ky', says: 'Chọn một kỳ đã hết.' }], ctx.form)
  try {
    const { revision } = await closePeriod(ctx.db, who(ctx), period, ctx.form['ly-do'] ?? '', ctx.now)
    return { redirect: to.city.period(period.id, revision) }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const at = problem.reason === 'too-few-closed' || problem.reason === 'no-reason' ? 'ly-do' : 'ky'
    return closePage(ctx, [{ at, says: problem.message }], ctx.form)
  }
}

async function byHand(ctx: Ctx): Promise<Reply> {
  const { form, files } = ctx
  const period = periodNamed(form['nhap-ky'] ?? '')
  const file = files.find(({ field, bytes }) => field === 'tep' && bytes.length > 0)
  const value = Number((form['gia-tri'] ?? '').replaceAll('.', '').replace(',', '.') || Number.NaN)
  const unit = await findUnit(ctx.db, (form['don-vi'] ?? '').trim())
  const problems: Problem[] = [
    ...(period ? [] : [{ at: 'nhap-ky', says: 'Chọn một kỳ.' }]),
    ...(unit ? [] : [{ at: 'don-vi', says: 'Ghi mã đơn vị, ví dụ 00073@2004-08-31.' }]),
    ...((form['so'] ?? '').trim() ? [] : [{ at: 'so', says: 'Ghi con số này đếm cái gì.' }]),
    ...(Number.isFinite(value) && value >= 0 ? [] : [{ at: 'gia-tri', says: 'Giá trị là một số từ 0 trở lên.' }]),
    ...((form['ghi-chu'] ?? '').trim() ? [] : [{ at: 'ghi-chu', says: 'Ghi đếm thế nào và vì sao phải nhập tay.' }]),
    ...(file && !file.tooBig ? [] : [{ at: 'tep', says: 'Chọn tệp nguồn, nhiều nhất 10 MB.' }]),
  ]
  if (problems.length > 0 || !period || !unit || !file) return closePage(ctx, problems, form)
  const source = { name: file.filename, hash: await ctx.city.files.put(file.bytes) }
  await ctx.db.write(tx =>
    writeHandFigure(
      tx,
      who(ctx),
      { period, unit: unit.id, indicator: (form['so'] ?? '').trim(), value, source, note: form['ghi-chu'] ?? '' },
      ctx.now,
    ),
  )
  return { redirect: `${to.city.closing}?xong=so` }
}

export const periodRoutes: Route[] = [
  get('/thong-ke/ky', 'read', list),
  get('/thong-ke/ky/:period', 'read', async ctx => {
    const { period, revision } = await frozenOf(ctx.db, ctx.params['period'] ?? '')
    return { redirect: to.city.period(period, revision) }
  }),
  get('/thong-ke/ky/:period/:revision', 'read', one),
  get('/dieu-hanh/chot-so-lieu', 'publishFigures', ctx => closePage(ctx)),
  get('/dieu-hanh/chot-so-lieu/:period/:revision', 'publishFigures', sealed),
  post('/dieu-hanh/chot-so-lieu', 'publishFigures', close),
  post('/dieu-hanh/chot-so-lieu/nhap-tay', 'publishFigures', byHand, { upload: true }),
]
