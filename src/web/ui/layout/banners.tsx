import { dueTime } from '#kernel/format.ts'
import { iso } from '#kernel/instant.ts'
import { useChrome } from '../chrome.ts'
import { Form } from '../forms.tsx'
import { Icon, type IconName } from '../icon.tsx'
import { to } from '../paths.ts'

const moves = [
  { to: '2017-03-14', label: '14/03/2017' },
  { to: 'hom-nay', label: 'Hôm nay' },
  { to: 'ngay-mai', label: 'Ngày mai' },
  { to: '+1h', label: 'Thêm 1 giờ' },
] as const

/** Training only: shows the city's moment and moves it. */
export function ClockBanner() {
  const { demo, exercise, now, path } = useChrome()
  if (exercise) return <ExerciseBanner />
  if (!demo) return null
  return (
    <details class="clock">
      <summary>
        <Icon name="clock" />
        <span>Tập huấn</span> <time datetime={iso(now)}>{dueTime(now)}</time>
      </summary>
      <Form action={to.clock} label="Chuyển đồng hồ">
        <input type="hidden" name="back" value={path} />
        <span>Chuyển đồng hồ đến</span>
        {moves.map(move => (
          <button key={move.to} type="submit" class="button quiet" name="to" value={move.to}>
            {move.label}
          </button>
        ))}
      </Form>
    </details>
  )
}

const exerciseMoves = [
  { to: '+1h', label: 'Thêm 1 giờ' },
  { to: 'ngay-mai', label: 'Sang ngày làm việc sau' },
] as const

/** Practice: on every page, that nothing is real, what time it is there, and the way to the day. */
function ExerciseBanner() {
  const { now, path } = useChrome()
  return (
    <details class="clock">
      <summary>
        <Icon name="clock" />
        <strong>Thực hành: không có gì ở đây là thật</strong> <time datetime={iso(now)}>{dueTime(now)}</time>
      </summary>
      <Form action={to.clock} label="Chuyển đồng hồ">
        <input type="hidden" name="back" value={path} />
        <a class="button quiet" href={to.office.exercise}>
          Ngày thực hành
        </a>
        {exerciseMoves.map(move => (
          <button key={move.to} type="submit" class="button quiet" name="to" value={move.to}>
            {move.label}
          </button>
        ))}
      </Form>
    </details>
  )
}

const icons: Record<string, IconName> = { info: 'info', ok: 'check', warn: 'clock', danger: 'alert', pause: 'pause' }

/** What the last action did, spoken once (WCAG 4.1.3), with the way back. */
export function Flash() {
  const { notice } = useChrome()
  if (!notice) return null
  return (
    <div class={`notice flash ${notice.tone}`} role="status">
      <Icon name={icons[notice.tone] ?? 'info'} />
      <p>{notice.text}</p>
      {notice.undo && (
        <Form action={notice.undo.action}>
          <button type="submit" class="button quiet" data-key="Q">
            {notice.undo.label}
            <kbd aria-hidden="true">Q</kbd>
          </button>
        </Form>
      )}
    </div>
  )
}

/** Lỗi đã biết của trang này: what to do meanwhile. Written by the city; in English where it wrote that too. */
export function KnownIssues() {
  const { issues = [], edition } = useChrome()
  const english = edition === 'en'
  return (
    <>
      {issues.map(issue => {
        const told = english && issue.titleEn && issue.workaroundEn ? [issue.titleEn, issue.workaroundEn] : [issue.title, issue.workaround]
        const lang = told[0] === issue.title ? 'vi' : 'en'
        return (
          <div key={issue.no} class="notice warn">
            <Icon name="info" />
            <div>
              <p>
                <strong>
                  <span>Lỗi đã biết:</span>{' '}
                  <span lang={lang} translate={false}>
                    {told[0]}
                  </span>
                </strong>
              </p>
              <p>
                <span>Cách làm tạm:</span>{' '}
                <span lang={lang} translate={false}>
                  {told[1]}
                </span>
              </p>
            </div>
          </div>
        )
      })}
    </>
  )
}

/** Figures and people that are invented say so, on the screen and on paper. */
export const Stamp = () => <p class="illustrative">Dữ liệu minh họa</p>
