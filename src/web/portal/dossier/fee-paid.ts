import { dong } from '#kernel/format.ts'
import type { Dossier } from '#dossiers'
import { chargeOf, receiptNumber, settle, type feesOf } from '#payments'

type Taken = Pick<Awaited<ReturnType<typeof feesOf>>, 'standing' | 'exemption'>

/** What the applicant has paid, or still pays at the counter; undefined where nothing is charged. Pure. */
export function feeSaid(dossier: Pick<Dossier, 'fee'>, { standing, exemption }: Taken): string | undefined {
  const charge = chargeOf(dossier)
  if (charge.total === 0) return undefined
  if (standing) return `Đã nộp ${dong(standing.amount)}, biên lai số ${receiptNumber(standing)}`
  const { amount, certain } = settle(charge, { exempted: exemption?.lines.map(({ line }) => line), paid: false })
  if (amount === 0) return 'Được miễn lệ phí'
  return `${dong(amount)}, nộp tại quầy${certain ? '' : ' (quầy một cửa xác nhận lại)'}`
}
