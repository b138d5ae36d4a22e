import { number } from '#kernel/format.ts'
import { printedPercent } from '#statistics'
import { withoutReview } from '#integrity'
import { Notice } from '#ui/parts.tsx'

export type Reviewed = { readonly online: number; readonly total: number; readonly flagged: number }

/** The rate with and without what is under review, when something is; never which unit's before somebody has looked. */
export const ReviewLine = ({ online, total, flagged }: Reviewed) => {
  if (flagged === 0 || total === 0) return null
  const without = withoutReview({ online, total }, flagged)
  return (
    <Notice>
      <p>{`Đang xem lại ${number(flagged)} hồ sơ nộp qua mạng. Đây là tín hiệu, chưa phải kết luận.`}</p>
      <p>
        {without.rate === null
          ? 'Không tính các hồ sơ này thì không còn hồ sơ nào.'
          : `Tính cả: ${printedPercent(online, total)}% (${number(online)}/${number(total)}). Không tính: ${printedPercent(without.online, without.total)}% (${number(without.online)}/${number(without.total)}).`}
      </p>
    </Notice>
  )
}
