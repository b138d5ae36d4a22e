import { NotFound } from '#kernel/refusal.ts'
import { feeReceipt } from '#catalogue'
import { dossierByCode } from '#dossiers'
import { amountInWords, receiptNumber, receiptOf, type Receipt } from '#payments'
import { editionFrom } from '#procedures'
import type { Ctx } from '#ui/page.ts'
import { agencyOf } from '../papers/agency.ts'
import { shows } from '../frame.ts'

/** `12-2026.pdf` → number and year. */
function named(text: string): { number: number; year: number } {
  const [, number, year] = /^(\d{1,9})-(\d{4})(?:\.pdf)?$/.exec(text) ?? []
  if (!number || !year) throw new NotFound('Không có biên lai này. Tải lại trang hồ sơ.')
  return { number: Number(number), year: Number(year) }
}

async function print(ctx: Ctx, receipt: Receipt, procedure: string): Promise<Uint8Array> {
  const { cancelledAt, cancelReason } = receipt
  return feeReceipt({
    agency: await agencyOf(ctx.db, receipt.unit),
    number: receiptNumber(receipt),
    code: receipt.dossierCode,
    procedure,
    payer: receipt.payer,
    lines: receipt.lines,
    amount: receipt.amount,
    words: amountInWords(receipt.amount),
    certain: receipt.certain,
    takenAt: receipt.takenAt,
    cashier: receipt.cashierName,
    ...(cancelledAt && cancelReason ? { cancelled: { at: cancelledAt, reason: cancelReason } } : {}),
  })
}

/** Biên lai as PDF, also a cancelled one: its number is kept. */
export const receiptRoute = shows('/can-bo/ho-so/:code/bien-lai/:receipt', 'seeDossier', async ctx => {
  const { receipt, dossier } = await ctx.read(async db => {
    const dossier = await dossierByCode(db, ctx.params['code'] ?? '')
    return { dossier, receipt: await receiptOf(db, dossier.code, named(ctx.params['receipt'] ?? '')) }
  })
  const { name } = editionFrom(ctx.city.editions, dossier.procedure, dossier.edition)
  return { bytes: await print(ctx, receipt, name), type: 'application/pdf', name: `bien-lai-${receipt.number}-${receipt.year}.pdf` }
})
