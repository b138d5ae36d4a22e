import type { Officer } from '#identity'
import { Forbidden, NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { codesOf, isSignalState, lookedAt, review, ruleNamed, signalCounts, signalFile, signals, signalUnits } from '#integrity'
import type { Db } from '#platform/db/index.ts'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { procedureNamesOf } from '../after/names.ts'
import { around } from '../support/frame.tsx'
import { ShowSignal } from './signal.show.tsx'
import { ShowSignals } from './signals.show.tsx'

const PAGE = 30

const officerOf = ({ visitor }: Ctx): Officer => {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho cán bộ. Đăng nhập bằng tài khoản cán bộ.')
  return visitor
}
/** The city is read outside the wall of the operator's own post; a head reads behind the wall of the unit. */
const reading = <T>(ctx: Ctx, own: boolean, work: (db: Db) => Promise<T>) => (own ? ctx.read(work) : work(ctx.db))

async function list(ctx: Ctx, own: boolean): Promise<Reply> {
  const { 'quy-tac': rule = '', 'don-vi': unit = '', tt = '', truoc } = ctx.query
  const before = Number(truoc)
  const asked = {
    rule: ruleNamed(rule)?.id,
    unit: !own && /^[\w@.-]{1,40}$/.test(unit) ? unit : undefined,
    state: isSignalState(tt) ? tt : undefined,
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  }
  const [rows, counts, units] = await reading(ctx, own, async db => [
    await signals(db, asked, PAGE + 1),
    await signalCounts(db),
    own ? [] : await signalUnits(db),
  ])
  const looked = (await lookedAt(ctx.db)).flatMap(({ at }) => (at ? [at] : [])).toSorted((a, b) => b.getTime() - a.getTime())[0]
  const next = rows.length > PAGE ? rows[PAGE - 1]?.id : undefined
  return { html: ShowSignals({ ...framed(ctx), asked, rows: rows.slice(0, PAGE), next, counts, units, looked, now: ctx.now, own }) }
}

function framed(ctx: Ctx, problems?: readonly Problem[]) {
  const frame = around(ctx, problems)
  return { ...frame, chrome: { ...frame.chrome, illustrative: ctx.city.demo } }
}

async function one(
  ctx: Ctx,
  own: boolean,
  { problems, typed = {}, status = 200 }: { problems?: readonly Problem[]; typed?: Fields; status?: number } = {},
): Promise<Reply> {
  const id = Number(ctx.params['id'])
  const signal = Number.isSafeInteger(id) && id > 0 ? await reading(ctx, own, db => signalFile(db, id)) : undefined
  if (!signal) throw new NotFound('Không có tín hiệu này. Mở lại danh sách.')
  const codes = await codesOf(ctx.db, signal.dossiers)
  const procedure = signal.procedure ? (procedureNamesOf(ctx).get(signal.procedure) ?? signal.procedure) : undefined
  return { status, html: ShowSignal({ ...framed(ctx, problems), signal, codes, procedure, typed, own }) }
}

async function give(ctx: Ctx): Promise<Reply> {
  const { form } = ctx
  const given = {
    signal: Number(ctx.params['id']) || 0,
    version: Math.trunc(Number(form['ban'])) || 0,
    outcome: form['ket-qua'] ?? '',
    reason: form['ly-do'] ?? '',
  }
  try {
    await ctx.db.write(tx => review(tx, officerOf(ctx), given, ctx.now))
    return { redirect: to.city.signal(given.signal) }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const at = { 'no-outcome': 'ket-qua', 'no-reason': 'ly-do' }[problem.reason] ?? ''
    return one(ctx, false, { problems: [{ at, says: problem.message }], typed: form, status: at ? 422 : 409 })
  }
}

export const signalRoutes: Route[] = [
  get('/dieu-hanh/tin-hieu', 'reviewSignals', ctx => list(ctx, false)),
  get('/dieu-hanh/tin-hieu/:id', 'reviewSignals', ctx => one(ctx, false)),
  post('/dieu-hanh/tin-hieu/:id', 'reviewSignals', give),
  get('/can-bo/tin-hieu', 'seeUnitSignals', ctx => list(ctx, true)),
  get('/can-bo/tin-hieu/:id', 'seeUnitSignals', ctx => one(ctx, true)),
]
