import { Refusal, type Problem } from '#kernel/refusal.ts'
import { openDraft, ownerOf, type Draft } from '#dossiers'
import { allow, checkCode, closeSession, isOfficersPhone, issueCode, may, openSession, type Officer } from '#identity'
import { queueNotice, writeNotice } from '#notices'
import { editionBySlug, editionsOn, type Edition } from '#procedures'
import { SESSION, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, does, goTo, shown, shows } from '../frame.ts'
import { helpOf, readAsked, type Asked } from './help.ts'
import { ShowKiosk, ShowKioskCode } from './kiosk.show.tsx'

/** The signed cookie that waits for the applicant's code. */
const WAITING = 'giup-nop'
const WAITING_SECONDS = 10 * 60
/** A machine at a desk: the applicant's session does not outlive the visit. */
const VISIT_SECONDS = 2 * 3600
const PER_OFFICER = { limit: 30, windowSeconds: 3600 }
const OFFICERS_PHONE = 'Số này là của cán bộ. Dùng số của người nộp; họ không có điện thoại thì nhận hồ sơ tại quầy'

const editionsToday = ({ city, today }: Ctx): Edition[] => editionsOn(city.editions, today).filter(({ online }) => online !== false)

async function start(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const frame = await ctx.read(db => around(ctx, officer, db))
  const view = { editions: editionsToday(ctx), place: `Quầy một cửa ${officer.unitName}`, typed: ctx.form, problems }
  return shown(ctx, ShowKiosk({ ...frame, ...view }), status)
}

/** Sends the code to the applicant's own phone; what was asked waits in a signed cookie. */
async function ask(ctx: Ctx, officer: Officer): Promise<Reply> {
  may(officer, 'assist', { unit: officer.unit })
  const { asked, problems } = readAsked(ctx.form, officer, editionsToday(ctx))
  const officers = asked.phone !== '' && (await isOfficersPhone(ctx.db, asked.phone))
  const wrong = officers ? [...problems, { at: 'so', says: OFFICERS_PHONE }] : problems
  if (wrong.length > 0) return start(ctx, officer, wrong, 422)
  if (!(await ctx.write(tx => allow(tx, `assist:${officer.id}`, PER_OFFICER, ctx.machineNow))))
    return start(ctx, officer, [{ at: 'so', says: 'Đã gửi quá nhiều mã trong một giờ. Chờ rồi gửi lại, hoặc nhận hồ sơ tại quầy' }], 422)
  try {
    await ctx.write(async tx => {
      const digits = await issueCode(tx, asked.phone, ctx.machineNow)
      await queueNotice(tx, writeNotice('oneTimeCode', { to: asked.phone, digits, host: new URL(ctx.origin).host }), ctx.now)
    })
  } catch (trouble) {
    if (trouble instanceof Refusal) return start(ctx, officer, [{ at: 'so', says: trouble.message }], 422)
    throw trouble
  }
  return { redirect: `${to.office.assist}/ma`, cookies: { [WAITING]: { value: JSON.stringify(asked), seconds: WAITING_SECONDS } } }
}

function waiting(ctx: Ctx, officer: Officer): Asked | undefined {
  const kept = ctx.cookies[WAITING]
  const asked = kept ? (JSON.parse(kept) as Asked) : undefined
  return asked?.officer === officer.id ? asked : undefined
}

async function code(ctx: Ctx, officer: Officer, asked: Asked, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const frame = await ctx.read(db => around(ctx, officer, db))
  return shown(ctx, ShowKioskCode({ ...frame, phone: asked.phone, typed: {}, problems }), status)
}

/** The draft belongs to the applicant's phone and carries who helped; this browser is the applicant's from now on. Outside the wall of the unit: a draft of the net is no unit's yet. */
function begin(ctx: Ctx, officer: Officer, asked: Asked): Promise<{ draft: Draft; token: string }> {
  const edition = editionBySlug(ctx.city.editions, asked.slug, ctx.today)
  const phoneAt = edition.people.phone
  const answers = typeof phoneAt === 'string' ? { [phoneAt]: asked.phone } : {}
  const owner = ownerOf({ kind: 'phone', phone: asked.phone })
  return ctx.db.write(async tx => {
    const opening = {
      procedure: edition.code,
      edition: edition.from,
      owner,
      channel: 'assisted',
      answers,
      assisted: { ...helpOf(officer, asked, ctx.now) },
    } as const
    const draft = await openDraft(tx, opening, ctx.now)
    const before = ctx.cookies[SESSION]
    if (before) await closeSession(tx, before, ctx.machineNow)
    return { draft, token: await openSession(tx, { kind: 'phone', phone: asked.phone }, { now: ctx.machineNow, on: ctx.today, agent: ctx.agent }) }
  })
}

async function enter(ctx: Ctx, officer: Officer): Promise<Reply> {
  may(officer, 'assist', { unit: officer.unit })
  const asked = waiting(ctx, officer)
  if (!asked) return goTo(to.office.assist)
  const typed = (ctx.form['ma'] ?? '').slice(0, 20)
  const checked = typed.trim()
    ? await ctx.write(tx => checkCode(tx, asked.phone, typed, ctx.machineNow))
    : { ok: false as const, says: 'Nhập mã 6 số trong tin nhắn' }
  if (!checked.ok) return code(ctx, officer, asked, [{ at: 'ma', says: checked.says }], 422)
  const { draft, token } = await begin(ctx, officer, asked)
  return { redirect: to.portal.draft(draft.code), cookies: { [SESSION]: { value: token, seconds: VISIT_SECONDS }, [WAITING]: null } }
}

export const kioskRoutes: Route[] = [
  shows(to.office.assist, 'assist', (ctx, officer) => start(ctx, officer)),
  does(to.office.assist, 'assist', ask),
  shows(`${to.office.assist}/ma`, 'assist', async (ctx, officer) => {
    const asked = waiting(ctx, officer)
    return asked ? code(ctx, officer, asked) : goTo(to.office.assist)
  }),
  does(`${to.office.assist}/ma`, 'assist', enter),
]
