import { NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { amend, health, letterNumbered, mapCode, questionsAsked, refusedLetters, silentLetters, unmappedReport } from '#exchange'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, behind, cut, PAGE } from './asked.ts'
import { ShowAsked } from './asked.show.tsx'
import { boxOf as boxOfCode, keyOf, ShowCodes, type Typed } from './codes.show.tsx'
import { boxOf, ShowLetter } from './letter.show.tsx'
import { ShowRefused } from './refused.show.tsx'
import { ShowSilent } from './silent.show.tsx'
import { mendableIn } from './words.ts'

const byOf = ({ visitor }: Ctx): string => (visitor.kind === 'officer' ? visitor.name : '')

function numberOf({ params }: Ctx): number {
  const no = Number(params['no'])
  if (!Number.isSafeInteger(no) || no < 1) throw new NotFound('Không có thư này. Mở lại danh sách.')
  return no
}

const letterPage = async (ctx: Ctx, typed?: Ctx['form'], problems?: readonly Problem[]): Promise<Reply> => ({
  status: problems ? 422 : 200,
  html: ShowLetter({ ...around(ctx, problems), letter: await letterNumbered(ctx.db, numberOf(ctx)), typed }),
})

/** What is wrong belongs to the reason where that is missing, and to no box otherwise. */
async function mend(ctx: Ctx): Promise<Reply> {
  const no = numberOf(ctx)
  const { type } = await letterNumbered(ctx.db, no)
  const given = mendableIn(type).flatMap(field => (boxOf(field) in ctx.form ? [[field, ctx.form[boxOf(field)] ?? ''] as const] : []))
  try {
    await ctx.db.write(tx => amend(tx, no, Object.fromEntries(given), ctx.form['ly-do'] ?? '', byOf(ctx), ctx.now))
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return letterPage(ctx, ctx.form, [{ at: problem.reason === 'no-reason' ? 'ly-do' : '', says: problem.message }])
  }
  return { redirect: `${to.city.exchange}?xong=sua` }
}

async function silent(ctx: Ctx): Promise<Reply> {
  const after = behind(ctx.query['sau'])
  const { rows, next } = cut(await silentLetters(ctx.db, ctx.now, { after, limit: PAGE + 1 }))
  return { html: ShowSilent({ ...around(ctx), letters: rows, next, later: after !== undefined }) }
}

const codes = async (ctx: Ctx, typed?: Typed): Promise<Reply> => ({
  status: typed ? 422 : 200,
  html: ShowCodes({ ...around(ctx), values: await unmappedReport(ctx.db), typed }),
})
const GONE = 'Giá trị này đã có mã. Xem lại danh sách.'
const LONGEST = { ma: 100, nguon: 300 } as const
const boxes: Readonly<Record<string, Typed['at']>> = { 'no-code': 'ma', 'no-reason': 'nguon' }

/** Only a value of the report gets a code here. */
async function writeCode(ctx: Ctx): Promise<Reply> {
  const { partner = '', list = '', value = '', direction = '', cho: place = '' } = ctx.form
  const [code, source] = (['ma', 'nguon'] as const).map(name => ctx.form[boxOfCode(name, place)] ?? '') as [string, string]
  const key = keyOf({ partner, list, value, direction })
  const again = (at: Typed['at'], says: string) => codes(ctx, { key, code, source, at, says })
  if (!(await unmappedReport(ctx.db)).some(one => keyOf(one) === key)) return again('', GONE)
  for (const [at, text] of [
    ['ma', code],
    ['nguon', source],
  ] as const)
    if (text.length > LONGEST[at]) return again(at, `Ghi ngắn hơn, tối đa ${LONGEST[at]} ký tự.`)
  const words = direction === 'in' ? { ours: code, theirs: value } : { ours: value, theirs: code }
  try {
    await ctx.db.write(tx => mapCode(tx, { partner, list, ...words, source }, ctx.now))
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return again(boxes[problem.reason] ?? '', problem.message)
  }
  return { redirect: `${to.city.codes}?xong=ma` }
}

const partners = async (ctx: Ctx) => (await health(ctx.db, ctx.now)).map(({ partner: id, name }) => ({ id, name }))

async function refused(ctx: Ctx): Promise<Reply> {
  const asked = { partner: ctx.query['co-quan'] || undefined, before: behind(ctx.query['truoc']) }
  const [found, all] = await Promise.all([refusedLetters(ctx.db, { ...asked, limit: PAGE + 1 }), partners(ctx)])
  const { rows, next } = cut(found)
  return { html: ShowRefused({ ...around(ctx), letters: rows, partners: all, asked, next }) }
}

async function questions(ctx: Ctx): Promise<Reply> {
  const asked = { partner: ctx.query['co-quan'] || undefined, dossier: ctx.query['ho-so'] || undefined, before: behind(ctx.query['truoc']) }
  const wanted = { partner: asked.partner, subject: asked.dossier, before: asked.before, limit: PAGE + 1 }
  const [found, all] = await Promise.all([questionsAsked(ctx.db, wanted), partners(ctx)])
  const { rows, next } = cut(found)
  return { html: ShowAsked({ ...around(ctx), questions: rows, partners: all, asked, next }) }
}

/** The pages below the operator's board: one letter, silent ones, codes, what was refused, what was asked. */
export const boardRoutes: Route[] = [
  get('/dieu-hanh/lien-thong/thu/:no', 'seeLetters', ctx => letterPage(ctx)),
  post('/dieu-hanh/lien-thong/thu/:no/sua', 'mendLetters', mend),
  get('/dieu-hanh/lien-thong/chua-bao-nhan', 'seeLetters', silent),
  get('/dieu-hanh/lien-thong/ma', 'seeLetters', ctx => codes(ctx)),
  post('/dieu-hanh/lien-thong/ma', 'mendLetters', writeCode),
  get('/dieu-hanh/lien-thong/tu-choi', 'seeLetters', refused),
  get('/dieu-hanh/lien-thong/cau-hoi', 'seeLetters', questions),
]
