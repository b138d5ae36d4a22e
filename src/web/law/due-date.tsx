import type { VNode } from 'preact'
import { shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DueEvent } from '#procedures'
import type { Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { SelectField, TextField } from '#ui/fields.tsx'
import { problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Details, Panel } from '#ui/parts.tsx'

export type Asked = { procedure: string; receivedAt: Instant | undefined; events: { type: DueEvent['type']; at: Instant }[]; problems: Problem[] }
export type Found = { name: string; edition: Day; dueAt: string | undefined; steps: readonly { at: Instant; text: string; rule: string }[] }
type Given = {
  chrome: Chrome
  procedures: { value: string; label: string }[]
  typed: Readonly<Record<string, string>>
  asked: Asked | undefined
  found: Found | undefined
}

const EVENT_OPTIONS = [
  { value: '', label: 'Không có' },
  { value: 'askForMore', label: 'Cán bộ yêu cầu bổ sung' },
  { value: 'supplement', label: 'Người dân bổ sung đủ' },
  { value: 'pay', label: 'Chờ người dân nộp lệ phí' },
  { value: 'confirm', label: 'Chờ người dân xác nhận bản dự thảo' },
  { value: 'resume', label: 'Người dân đã nộp lệ phí, đã xác nhận' },
  { value: 'verify', label: 'Phải xác minh thêm' },
]

/** The form and, once asked, the due time with each step of the reckoning. */
export function DueDatePage({ chrome, procedures, typed, asked, found }: Given): VNode {
  const problems = asked?.problems ?? []
  return (
    <PortalLayout chrome={chrome} title="Tính ngày hẹn trả" problems={problems}>
      <h1>Tính ngày hẹn trả</h1>
      <p>Công cụ này dùng đúng cách tính của mọi hồ sơ trong thành phố: giờ làm việc, ngày nghỉ, mốc 15:00 và thời gian chờ bổ sung.</p>
      {found && <Answer found={found} />}
      <form method="get" action="/tinh-han" novalidate>
        <SelectField id="thu_tuc" label="Thủ tục" options={procedures} value={typed.thu_tuc ?? '1.001193'} />
        <TextField
          id="ngay"
          label="Ngày tiếp nhận"
          hint="Ví dụ 17/03/2017"
          width="m"
          value={typed.ngay ? shortDay(typed.ngay) : ''}
          problem={problemAt(problems, 'ngay')}
          inputmode="numeric"
        />
        <TextField
          id="gio"
          label="Giờ tiếp nhận"
          hint="Ví dụ 15:20"
          width="s"
          value={typed.gio ?? '08:00'}
          problem={problemAt(problems, 'ngay.gio')}
        />
        {[1, 2].map(n => (
          <Details summary={n === 1 ? 'Có việc xảy ra sau đó' : 'Thêm một việc nữa'} open={!!typed[`viec${n}`]}>
            <SelectField id={`viec${n}`} label="Việc" options={EVENT_OPTIONS} value={typed[`viec${n}`] ?? ''} optional />
            <TextField id={`ngay${n}`} label="Ngày" width="m" value={typed[`ngay${n}`] ?? ''} problem={problemAt(problems, `ngay${n}`)} optional />
            <TextField
              id={`gio${n}`}
              label="Giờ"
              width="s"
              value={typed[`gio${n}`] ?? '08:00'}
              problem={problemAt(problems, `ngay${n}.gio`)}
              optional
            />
          </Details>
        ))}
        <button type="submit" class="button">
          Tính
        </button>
      </form>
    </PortalLayout>
  )
}

const Answer = ({ found }: { found: Found }) => (
  <section aria-labelledby="ket-qua">
    <Panel title="Hẹn trả">
      <p id="ket-qua">{found.dueAt ?? 'Đang chờ người dân bổ sung nên chưa có ngày hẹn.'}</p>
    </Panel>
    <h2>Vì sao</h2>
    <ol class="reckoning">
      {found.steps.map(({ text, rule }) => (
        <li>
          {text} <span class="muted">{rule}</span>
        </li>
      ))}
    </ol>
    <p class="muted">
      {found.name}, theo quy định có hiệu lực từ {shortDay(found.edition)}.
    </p>
  </section>
)
