import { number, shortDay } from '#kernel/format.ts'
import type { Suspension } from '#rollout'
import { Notice } from '#ui/parts.tsx'

/** Where a service is suspended today, since when, why, and where to apply instead: the operator's own words. */
export const SuspendedNotice = ({ of }: { of: readonly Suspension[] }) =>
  of.length === 0 ? null : (
    <Notice tone="warn" title="Đang tạm dừng nhận qua mạng">
      {of.map(({ since, notice, instead, units, names, everywhere }) => (
        <div key={`${since} ${instead}`}>
          {everywhere ? (
            <p>{`Từ ngày ${shortDay(since)}, ở mọi nơi đã mở.`}</p>
          ) : (
            <p>
              {`Từ ngày ${shortDay(since)}, ở ${number(units)} nơi:`}{' '}
              <span translate={false}>{`${names.join(', ')}${units > names.length ? ', …' : ''}`}</span>
            </p>
          )}
          {notice && <p translate={false}>{notice}</p>}
          <p>
            <strong>Nộp thay thế nào:</strong> <span translate={false}>{instead}</span>
          </p>
        </div>
      ))}
    </Notice>
  )
