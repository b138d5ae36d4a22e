import type { ComponentChildren } from 'preact'
import { clockTime, shortDay } from '#kernel/format.ts'
import { type Instant, iso } from '#kernel/instant.ts'
import { StatusTag } from './tags.tsx'

export type TaskStatus = 'todo' | 'doing' | 'done' | 'blocked'
export type TaskItem = { readonly name: string; readonly href?: string | undefined; readonly status: TaskStatus; readonly hint?: string | undefined }

const statusWords: Record<TaskStatus, string> = { todo: 'Chưa làm', doing: 'Đang làm', done: 'Xong', blocked: 'Chưa làm được' }

/** The tasks of a draft. The whole row is the link; what is done is plain, so that what is open stands out. */
export const TaskList = ({ tasks }: { tasks: readonly TaskItem[] }) => (
  <ul class="tasks">
    {tasks.map(({ name, href, status, hint }, place) => (
      <li key={name}>
        <div>
          {href ? (
            <a href={href} aria-describedby={`viec-${place}`}>
              {name}
            </a>
          ) : (
            <span>{name}</span>
          )}
          {hint && <span class="hint">{hint}</span>}
        </div>
        <span class={`status ${status}`} id={`viec-${place}`}>
          {statusWords[status]}
        </span>
      </li>
    ))}
  </ul>
)

export type SummaryRow = {
  readonly label: string
  readonly value: ComponentChildren
  /** The value is our words, not an answer: it is translated. */
  readonly words?: boolean | undefined
  /** `hidden` completes "Sửa" for a screen reader: "ngày sinh của trẻ". */
  readonly change?: { readonly href: string; readonly hidden: string } | undefined
  readonly id?: string | undefined
}

/** What was answered, each line with its way back. Values are data: not translated. */
export const SummaryList = ({ rows, title, level = 2 }: { rows: readonly SummaryRow[]; title?: string | undefined; level?: 2 | 3 | undefined }) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="summary">
      {title && <Heading>{title}</Heading>}
      <dl>
        {rows.map(({ label, value, words, change, id }) => (
          <div key={label} id={id}>
            <dt>{label}</dt>
            <dd translate={words ? undefined : false}>{value === undefined || value === '' ? '–' : value}</dd>
            {change && (
              <dd class="change">
                <a href={change.href}>
                  Sửa<span class="unseen"> {change.hidden}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}

export type StepItem = { readonly label: string; readonly at?: Instant | undefined; readonly note?: ComponentChildren }

/** Where a dossier stands: plain steps in order; `current` counts from 0, and equals the number of steps when all are done. */
export const Steps = ({ steps, current, halted }: { steps: readonly StepItem[]; current: number; halted?: string | undefined }) => (
  <ol class="steps">
    {steps.map(({ label, at, note }, place) => {
      const state = place < current ? 'past' : place === current ? 'now' : 'ahead'
      return (
        <li key={label} class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="step">{label}</span>
          {state === 'past' && <span class="unseen"> (đã xong)</span>}
          {state === 'now' && halted && <StatusTag tone="pause">{halted}</StatusTag>}
          {at && (
            <time class="hint" datetime={iso(at)}>
              {clockTime(at)}
            </time>
          )}
          {note && <div class="note">{note}</div>}
        </li>
      )
    })}
  </ol>
)

export type TimelineEntry = {
  readonly at: Instant | string
  readonly who?: string | undefined
  readonly what: ComponentChildren
  readonly detail?: ComponentChildren
}

const moment = (at: Instant | string) => (typeof at === 'string' ? shortDay(at) : clockTime(at))

/** What happened, by whom, when. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map(({ at, who, what, detail }, place) => (
      <li key={place}>
        <p>
          <strong>{what}</strong>
          {who && (
            <span class="who" translate={false}>
              {who}
            </span>
          )}
        </p>
        <time class="hint" datetime={typeof at === 'string' ? at : iso(at)}>
          {moment(at)}
        </time>
        {detail && <div class="note">{detail}</div>}
      </li>
    ))}
  </ol>
)
