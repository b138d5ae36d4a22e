import { dong } from '#kernel/format.ts'
import { NotFound, refuse, type Problem } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { editionFrom } from '#procedures'
import { wholeReference } from '#registers'
import { dossierByCode, queue, sign, type Dossier } from '#dossiers'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { tell } from '../act.ts'
import { owedFor } from '../cash/words.ts'
import { glance, noteReading } from '../dossier/view.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { issuedOf } from '../papers/certificate.ts'
import { inSigningOrder, ShowPreview, ShowSigning, type Signed } from './sign.show.tsx'
import { hasSeen, seeing, viewedBy, type Viewed } from './viewed.ts'

const SHOWN = 100

const waiting = async (ctx: Ctx, officer: Officer) =>
  ctx.read(async db => ({
    frame: await around(ctx, officer, db, 'cho-ky'),
    rows: inSigningOrder((await queue(db, officer.unit, 'cho-ky', undefined, SHOWN, officer.procedures)).rows),
  }))
const namesIn =
  ({ city }: Ctx) =>
  (code: string) =>
    city.editions.find(edition => edition.code === code)?.name ?? code

async function listReply(
  ctx: Ctx,
  officer: Officer,
  more: { results?: readonly Signed[]; problems?: readonly Problem[] } = {},
  status = 200,
): Promise<Reply> {
  const { frame, rows } = await waiting(ctx, officer)
  return shown(ctx, ShowSigning({ ...frame, rows, viewed: viewedBy(ctx, officer), names: namesIn(ctx), ...more }), status)
}

async function previewReply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, rows } = await waiting(ctx, officer)
  const view = await ctx.read(db => glance(ctx, officer, db, ctx.params.code ?? ''))
  if (view.dossier.state !== 'toSign') throw new NotFound('Hồ sơ này không còn chờ ký. Về danh sách để xem bản khác.')
  await noteReading(ctx, officer, view.dossier)
  const viewed = viewedBy(ctx, officer)
  const next = rows.find(row => row.code !== view.dossier.code && !hasSeen(viewed, row))?.code
  const page = shown(ctx, ShowPreview({ ...frame, view, next, problems }), status)
  return { ...page, cookies: { ...page.cookies, ...seeing(viewed, officer, view.dossier) } }
}

/**
 * Signs one dossier: signature and book in one transaction, then the certificate is made. Where that fails the signature stands, and the paper is made when it is
 * printed. Answers the dossier and what to say of it. Refuses what was not seen at this version.
 */
async function signOne(ctx: Ctx, officer: Officer, viewed: Viewed, code: string, version: number): Promise<{ dossier: Dossier; says: string }> {
  if (!hasSeen(viewed, { code, version })) refuse('not-seen', 'Xem bản này trước khi ký. Bản đã đổi từ lần xem trước thì xem lại.')
  const { signed, edition } = await ctx.write(async tx => {
    const seen = await dossierByCode(tx, code)
    const edition = editionFrom(ctx.city.editions, seen.procedure, seen.edition)
    const signed = await sign(tx, officer, code, { version, edition, calendar: await ctx.city.calendar(), books: ctx.db }, ctx.now)
    await tell(ctx, tx, signed, 'ready')
    const fee = await owedFor(tx, signed)
    if (fee > 0) await tell(ctx, tx, signed, 'feeDue', { amount: dong(fee) })
    return { signed, edition }
  })
  const made = await issuedOf(ctx, signed, edition).then(
    () => true,
    () => false,
  )
  const says = wholeReference(signed.entry as { number: number; year: number; volume: number })
  return { dossier: signed, says: made ? says : `${says}. Chưa tạo được tệp giấy, bấm In ở hồ sơ để tạo` }
}

/** Signs all that were seen, one by one: each has its own result, one that fails stops no other. */
async function signSeen(ctx: Ctx, officer: Officer): Promise<Reply> {
  const viewed = viewedBy(ctx, officer)
  const results: Signed[] = []
  for (const { code, subject, version } of (await waiting(ctx, officer)).rows.filter(row => hasSeen(viewed, row))) {
    try {
      results.push({ code, subject, ok: true, says: (await signOne(ctx, officer, viewed, code, version)).says })
    } catch (trouble) {
      results.push({ code, subject, ok: false, says: problemsOf(trouble)[0]?.says ?? '' })
    }
  }
  return listReply(
    ctx,
    officer,
    results.length > 0 ? { results } : { problems: [{ at: '', says: 'Mở xem ít nhất một bản rồi ký.' }] },
    results.length > 0 ? 200 : 422,
  )
}

async function signThis(ctx: Ctx, officer: Officer): Promise<Reply> {
  try {
    const { dossier, says } = await signOne(ctx, officer, viewedBy(ctx, officer), ctx.params.code ?? '', Number(ctx.form.version))
    const then = ctx.form.ve?.startsWith(`${to.city.sign}/`) ? ctx.form.ve : to.city.sign
    return goTo(then, { tone: 'ok', text: `Đã ký giấy của ${dossier.subject}. ${says}.` })
  } catch (trouble) {
    return previewReply(ctx, officer, problemsOf(trouble), statusOf(trouble))
  }
}

export const signRoutes = [
  shows(to.city.sign, 'sign', (ctx, officer) => listReply(ctx, officer)),
  does(to.city.sign, 'sign', signSeen),
  shows(`${to.city.sign}/:code`, 'sign', (ctx, officer) => previewReply(ctx, officer)),
  does(`${to.city.sign}/:code`, 'sign', signThis),
]
