import { dong } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { dossierByCode, type Dossier } from '#dossiers'
import type { Officer } from '#identity'
import { cancelExemption, cancelReceipt, exempt, feesOf, isGround, receiptNumber, takeFee } from '#payments'
import type { Tx } from '#platform/db/index.ts'
import { editionFrom } from '#procedures'
import type { Ctx, Fields, Reply, Route } from '#ui/page.ts'
import { conflictOf } from '../dossier/view.ts'
import { around, does, goTo, PageProblems, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { feePath, ShowFee } from './fee.show.tsx'

const codeOf = ({ params }: Ctx) => params['code'] ?? ''

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const view = await ctx.read(async db => {
    const dossier = await dossierByCode(db, codeOf(ctx))
    const { receipts, exemption } = await feesOf(db, dossier.code)
    return { ...(await around(ctx, officer, db)), dossier, receipts, exemption }
  })
  const { dossier } = view
  const procedure = editionFrom(ctx.city.editions, dossier.procedure, dossier.edition).name
  return shown(ctx, ShowFee({ ...view, procedure, conflict: conflictOf(officer, dossier), typed: ctx.form, problems }), status)
}

/** What was typed, without what a paste leaves behind; refuses nothing. */
const typedIn = (form: Fields, name: string) => tidy(form[name] ?? '').slice(0, 200)

function need(problems: readonly (Problem | false)[]): void {
  const wrong = problems.filter(one => one !== false)
  if (wrong.length > 0) throw new PageProblems(wrong)
}

type Work = (tx: Tx, ctx: Ctx, officer: Officer, dossier: Dossier) => Promise<string>

/** A press on the fee of a dossier: one transaction; a refusal is the page again, with what was typed. */
const press = (more: string, work: Work): Route =>
  does(`/can-bo/ho-so/:code/thu-phi${more}`, 'takePayment', async (ctx, officer) => {
    try {
      const text = await ctx.write(async tx => work(tx, ctx, officer, await dossierByCode(tx, codeOf(ctx))))
      return goTo(feePath(codeOf(ctx)), { tone: 'ok', text })
    } catch (trouble) {
      return reply(ctx, officer, problemsOf(trouble), statusOf(trouble))
    }
  })

const take: Work = async (tx, { form, now }, officer, { code }) => {
  const payer = typedIn(form, 'nguoi-nop-tien')
  need([!payer && { at: 'nguoi-nop-tien', says: 'Nhập họ và tên người nộp tiền' }])
  const receipt = await takeFee(tx, officer, code, { amount: Number(form['so-tien']), payer }, now)
  return `Đã thu ${dong(receipt.amount)}, biên lai số ${receiptNumber(receipt)}. In biên lai cho người nộp (phím M).`
}

const letOff: Work = async (tx, { form, now }, officer, { code }) => {
  const ground = form['dien'] ?? ''
  const beneficiary = typedIn(form, 'nguoi-duoc-mien')
  const paper = typedIn(form, 'giay-da-xem')
  need([
    !isGround(ground) && { at: 'dien', says: 'Chọn diện miễn' },
    !beneficiary && { at: 'nguoi-duoc-mien', says: 'Nhập họ và tên người thuộc diện miễn' },
    !paper && { at: 'giay-da-xem', says: 'Ghi tên, số giấy của diện miễn đã xem' },
  ])
  if (!isGround(ground)) return ''
  const lines = Object.keys(form).flatMap(name => (name.startsWith('mien.') && form[name] === 'true' ? [name.slice(5)] : []))
  const done = await exempt(tx, officer, code, { ground, beneficiary, paper, lines }, now)
  return `Đã ghi miễn cho ${done.beneficiary}.`
}

const reasonOf = (form: Fields, at: string): { id: number; reason: string } => {
  const reason = typedIn(form, at)
  need([!reason && { at, says: 'Ghi lý do hủy' }])
  return { id: Number.isSafeInteger(Number(form['id'])) ? Number(form['id']) : 0, reason }
}

export const feeRoutes: Route[] = [
  shows('/can-bo/ho-so/:code/thu-phi', 'takePayment', (ctx, officer) => reply(ctx, officer)),
  press('', take),
  press('/mien', letOff),
  press('/huy', async (tx, { form, now }, officer) => {
    const { id, reason } = reasonOf(form, 'ly-do')
    const receipt = await cancelReceipt(tx, officer, id, reason, now)
    return `Đã hủy biên lai số ${receiptNumber(receipt)}. Trả lại ${dong(receipt.amount)} cho người nộp.`
  }),
  press('/huy-mien', async (tx, { form, now }, officer) => {
    const { id, reason } = reasonOf(form, 'ly-do-mien')
    await cancelExemption(tx, officer, id, reason, now)
    return 'Đã hủy việc ghi miễn.'
  }),
]
