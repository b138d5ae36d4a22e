import { dong } from '#kernel/format.ts'
import type { Db } from '#platform/db/index.ts'
import { allowed, type Officer } from '#identity'
import type { Dossier } from '#dossiers'
import { chargeOf, feesOf, grounds, receiptNumber, settle, type feesOf as Fees } from '#payments'
import { feePath } from './fee.show.tsx'

/** How the fee of a dossier stands, in words, and where this officer takes it. */
export type FeeStand = { readonly words: string; readonly href?: string | undefined }

/** What is still to be paid for a dossier, in đồng, once what was let off and what was taken is counted. */
export async function owedFor(db: Db, dossier: Pick<Dossier, 'fee' | 'code'>): Promise<number> {
  const { standing, exemption } = await feesOf(db, dossier.code)
  return settle(chargeOf(dossier), { exempted: exemption?.lines.map(({ line }) => line), paid: standing !== undefined }).amount
}

/** `29.000 đồng, đã thu: biên lai số 0000012/2026`. Pure. */
export function feeWords(
  dossier: Pick<Dossier, 'fee'>,
  { standing, exemption }: Pick<Awaited<ReturnType<typeof Fees>>, 'standing' | 'exemption'>,
): string {
  const charge = chargeOf(dossier)
  const { amount, certain } = settle(charge, { exempted: exemption?.lines.map(({ line }) => line), paid: standing !== undefined })
  const parts = [
    ...(standing ? [`${dong(standing.amount)}, đã thu: biên lai số ${receiptNumber(standing)}`] : []),
    ...(exemption ? [`Miễn${exemption.amount > 0 ? ` ${dong(exemption.amount)}` : ''}: ${grounds[exemption.ground].label.toLowerCase()}`] : []),
    ...(amount > 0 ? [`${dong(amount)}, chưa thu${certain ? '' : ' (mức thu chưa đối chiếu)'}`] : []),
  ]
  return parts.length > 0 ? parts.join('; ') : 'Không thu'
}

/** The same for the page of a dossier; a link only for whoever may take it. */
export async function feeStand(db: Db, officer: Officer, dossier: Dossier): Promise<FeeStand> {
  const { unit, parties, receivedBy, code } = dossier
  const words = feeWords(dossier, await feesOf(db, code))
  return { words, href: allowed(officer, 'takePayment', { unit, parties, receivedBy }) ? feePath(code) : undefined }
}
