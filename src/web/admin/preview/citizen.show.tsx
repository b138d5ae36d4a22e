import { headOf } from '../frame.ts'
import { dong, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { check, limitWords, papersOf, taskStates, type Answers } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import type { CommuneOption } from '#ui/fields.tsx'
import { Button, ButtonRow, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { TaskList, type TaskStatus } from '#ui/lists.tsx'
import { Details, Facts, Notice } from '#ui/parts.tsx'
import { QuestionFields } from '#ui/questions.tsx'
import type { OutcomeNow } from './outcome.ts'
import { BEFORE, homeOf, pack, pageOf, placesOf, type Place, type Trial } from './walk.ts'

type Shown = { readonly chrome: Chrome; readonly trial: Trial }

/** What tells a trial from the real thing, and where else it can be looked at. */
const TrialNotice = ({ trial }: { trial: Trial }) => (
  <Notice tone="pause" title="Bản xem thử, không lưu gì">
    <p>{`Quy định áp dụng từ ${shortDay(trial.edition.from)}.`}</p>
    {trial.shared && (
      <p>
        <a href={`${trial.base}/can-bo?t=${pack(trial.answers)}`}>Xem như cán bộ, bản in</a> · <a href={`${trial.base}/tin-nhan`}>Tin nhắn</a>
      </p>
    )}
  </Notice>
)

const statuses: Record<ReturnType<typeof taskStates>[number]['state'], TaskStatus> = {
  'chua-lam': 'todo',
  'dang-lam': 'doing',
  xong: 'done',
  'chua-duoc': 'blocked',
}

/** The tasks as a citizen would have them; those before the start are the first. */
function tasksOf(trial: Trial) {
  const { edition, answers, facts } = trial
  const places = placesOf(trial)
  const wrong = new Set(check(edition, answers, facts).errors.map(({ at }) => at))
  const handed = papersOf(edition, answers, facts).map(({ code }) => code)
  const first = places.find(({ task }) => task === BEFORE)
  const open = places.find(({ task, questions }) => task === BEFORE && questions.some(({ id }) => wrong.has(id) || answers[id] === undefined))
  const before = first
    ? [{ name: 'Trước khi khai', status: (open ? 'todo' : 'done') as TaskStatus, href: pageOf(trial, open ?? first, answers) }]
    : []
  const tasks = taskStates(edition, answers, facts, handed).map(({ task, state, waitsFor }) => {
    const pages = places.filter(place => place.task === task.id)
    const page = pages.find(({ questions }) => questions.some(({ id }) => wrong.has(id))) ?? pages[0]
    return {
      name: task.title,
      status: statuses[state],
      href: page && pageOf(trial, page, answers),
      hint: waitsFor.length > 0 ? `Cần xong việc: ${waitsFor.join(', ')}` : undefined,
    }
  })
  return [...before, ...tasks]
}

/** `…/nguoi-dan`: the tasks, and what the answers come to. */
export const TrialTasks = ({ chrome, trial, now }: Shown & { now: OutcomeNow }) => {
  const { edition } = trial
  const tasks = tasksOf(trial)
  return (
    <PortalLayout chrome={chrome} title={headOf('Xem thử', edition.name)}>
      <TrialNotice trial={trial} />
      <h1>{edition.name}</h1>
      <p class="lead">{edition.about}</p>
      {now.elsewhere && (
        <Notice tone="warn" title={now.elsewhere.title}>
          <p>{now.elsewhere.says}</p>
        </Notice>
      )}
      {tasks.length === 0 ? <p class="empty">Chưa có trang nào để hỏi.</p> : <TaskList tasks={tasks} />}
      <Facts
        items={[
          {
            label: 'Lệ phí',
            value: now.fee ? `${now.fee.total === 0 ? 'Miễn phí' : dong(now.fee.total)}. ${now.fee.reason}` : 'Chưa có mức thu cho trường hợp này',
          },
          { label: 'Thời hạn', value: now.time ? limitWords(now.time) : 'Chưa có thời hạn cho trường hợp này' },
        ]}
      />
      <h2>Giấy tờ cần có</h2>
      {now.papers.length === 0 ? (
        <p>Không cần giấy tờ nào.</p>
      ) : (
        <ul>
          {now.papers.map(({ code, label, form, hint }) => (
            <li key={code}>
              {`${label} (${form === 'submit' ? 'nộp' : 'xuất trình'})`}
              {hint && <span class="hint">{` ${hint}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </PortalLayout>
  )
}

export type TrialQuestion = {
  readonly place: Place
  readonly values: Answers
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly communes?: ((id: string) => readonly CommuneOption[]) | undefined
}

/** `…/hoi/:task/:page`: the page of questions as the portal asks it, from the same parts. */
export const TrialQuestionPage = ({ chrome, trial, place, values, problems, warnings, communes }: Shown & TrialQuestion) => {
  const { page, title } = place
  const only = page.questions.length === 1 && page.questions[0]?.label === page.title
  return (
    <PortalLayout chrome={chrome} title={page.title} problems={problems} back={{ href: homeOf(trial, trial.answers) }}>
      <TrialNotice trial={trial} />
      <p class="topic">{`${trial.edition.name} · ${title}`}</p>
      {!only && <h1>{page.title}</h1>}
      <Form action={pageOf(trial, place, trial.answers)}>
        <QuestionFields
          questions={page.questions}
          values={values}
          problems={problems}
          facts={trial.facts}
          density="page"
          communes={communes}
          heading={only}
        />
        <ButtonRow>
          <Button>Tiếp tục</Button>
        </ButtonRow>
      </Form>
      {warnings.length > 0 && (
        <ul class="services">
          {warnings.map(({ at, says }) => (
            <li key={at}>
              <a href={`#${at}`}>{says}</a>
            </li>
          ))}
        </ul>
      )}
      {page.help && (
        <Details summary={page.help.title}>
          <p>{page.help.text}</p>
        </Details>
      )}
      <p class="hint">
        <a href={homeOf(trial, trial.answers)}>Xem kết quả đến đây</a>
      </p>
    </PortalLayout>
  )
}
