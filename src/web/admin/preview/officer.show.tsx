import { headOf } from '../frame.ts'
import { dong, shortDay } from '#kernel/format.ts'
import { addDays, weekday } from '#kernel/day.ts'
import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import { segments, texts, writeNotice, type NoticeKind } from '#notices'
import { limitWords, type declarationView, type peopleOf, type Work } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { Button, Form } from '#ui/forms.tsx'
import { TextField } from '#ui/fields.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { SummaryList } from '#ui/lists.tsx'
import type { Ctx } from '#ui/page.ts'
import { Crumbs, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { OutcomeNow } from './outcome.ts'
import type { Trial } from './walk.ts'

type View = { readonly chrome: Chrome; readonly trial: Trial; readonly work: Work }

const Where = ({ trial, work, label }: Omit<View, 'chrome'> & { label: string }) =>
  trial.shared ? (
    <p>
      <a href={`${trial.base}/nguoi-dan`}>Xem như người dân</a> · <a href={`${trial.base}/tin-nhan`}>Tin nhắn</a>
    </p>
  ) : (
    <Crumbs
      items={[
        { href: to.admin.procedures, label: 'Thủ tục' },
        { href: to.admin.work(work.id), label: work.value.name },
        { href: trial.base, label: 'Xem thử' },
        { label },
      ]}
    />
  )

export type OfficerView = {
  readonly now: OutcomeNow
  readonly declaration: ReturnType<typeof declarationView>
  readonly people: ReturnType<typeof peopleOf>
  readonly drafted: readonly { readonly label: string; readonly value: string }[]
  readonly packed: string
}

/** `…/can-bo`: the dossier that these answers would make: declaration, papers, what would be written in the book, what would be printed. */
export const TrialOfficer = ({ chrome, trial, work, now, declaration, people, drafted, packed }: View & OfficerView) => {
  const { edition } = trial
  return (
    <OfficeLayout chrome={chrome} title={headOf('Xem thử như cán bộ', edition.name)} nav={trial.shared ? [] : undefined}>
      <Where trial={trial} work={work} label="Như cán bộ" />
      <h1>{`${edition.name}: hồ sơ như cán bộ thấy`}</h1>
      <Notice tone="pause" title="Bản xem thử, không có hồ sơ nào được lập">
        <p>{`Quy định áp dụng từ ${shortDay(edition.from)}, nộp ngày ${shortDay(trial.facts.filedOn)}.`}</p>
      </Notice>
      <Facts
        items={[
          { label: 'Người nộp', value: people.applicant || '–', data: true },
          { label: 'Hồ sơ của', value: people.subject || '–', data: true },
          { label: 'Lệ phí', value: now.fee ? `${dong(now.fee.total)} (${now.fee.reason})` : 'Chưa xác định' },
          { label: 'Thời hạn', value: now.time ? limitWords(now.time) : 'Chưa xác định' },
        ]}
      />
      {now.errors.length > 0 && (
        <Notice tone="danger" title={`Còn ${now.errors.length} chỗ người khai phải sửa`}>
          <ul>
            {now.errors.map(({ at, says }) => (
              <li key={at}>{says}</li>
            ))}
          </ul>
        </Notice>
      )}
      <h2>Giấy tờ</h2>
      {now.papers.length === 0 && <p>Không cần giấy tờ nào.</p>}
      <ul>
        {now.papers.map(({ code, label, form }) => (
          <li key={code}>{`${label} (${form === 'submit' ? 'nộp' : 'xuất trình'})`}</li>
        ))}
      </ul>
      {declaration.sections.map(({ title, rows }) => (
        <SummaryList key={title} title={title} rows={rows.map(({ label, value }) => ({ label, value }))} />
      ))}
      {drafted.length > 0 && <SummaryList title="Ghi vào sổ" rows={drafted} />}
      <h2>Bản in</h2>
      <ul>
        <li>
          <a href={`${trial.base}/to-khai.pdf?t=${packed}`}>{`${edition.declaration.title} (PDF)`}</a>
        </li>
        {edition.documents.map(({ code, name }) => (
          <li key={code}>
            <a href={`${trial.base}/giay/${encodeURIComponent(code)}?t=${packed}`}>{`${name} (PDF, có chữ BẢN XEM TRƯỚC)`}</a>
          </li>
        ))}
      </ul>
      {!trial.shared && work.state === 'draft' && (
        <>
          <h2>Giữ làm ví dụ</h2>
          <p>Câu trả lời này và kết quả đang có thành một ví dụ. Kiểm lại kết quả rồi mới tin.</p>
          <Form action={to.admin.workPart(work.id, 'vi-du-moi')} label="Giữ làm ví dụ">
            <input type="hidden" name="_v" value={String(work.version)} />
            <input type="hidden" name="t" value={packed} />
            <TextField id="title" label="Tên ví dụ" hint="Một câu kể trường hợp này" />
            <Button>Giữ làm ví dụ</Button>
          </Form>
        </>
      )}
    </OfficeLayout>
  )
}

export type ShownMessage = { readonly kind: string; readonly title: string; readonly vi: string; readonly en: string; readonly parts: number }
const kinds: readonly NoticeKind[] = [
  'submitted',
  'received',
  'askForMore',
  'supplemented',
  'verifying',
  'feeDue',
  'draftToConfirm',
  'ready',
  'declined',
  'turnedAway',
  'apologised',
  'handedOver',
]
const SAMPLE = { code: 'H26.01.04-261201-0007', amount: '8.000 đồng', unit: 'phường Cửa Nam', to: '0912345678' } as const

/** A day on which somebody works: three days on, never a Saturday or Sunday. */
function sampleDue(now: Instant): Instant {
  const on = addDays(dayOf(now), 3)
  return instant(weekday(on) > 5 ? addDays(on, 2) : on, '17:00')
}

/** What people are told of a dossier of this procedure, with sample facts. */
export function shownMessages(procedure: string, { origin, now }: Pick<Ctx, 'origin'> & { now: Instant }): ShownMessage[] {
  const facts = { ...SAMPLE, host: new URL(origin).host, dueAt: sampleDue(now), procedure }
  return kinds.map(kind => {
    const vi = writeNotice(kind, facts).body
    return { kind, title: texts[kind].title, vi, en: writeNotice(kind, { ...facts, language: 'en' }).body, parts: segments(vi) }
  })
}

/** `…/tin-nhan`: every message of this procedure as it would arrive. */
export const TrialMessages = ({ chrome, trial, work, messages }: View & { messages: readonly ShownMessage[] }) => (
  <OfficeLayout chrome={chrome} title={headOf('Tin nhắn', trial.edition.name)} nav={trial.shared ? [] : undefined}>
    <Where trial={trial} work={work} label="Tin nhắn" />
    <h1>Tin nhắn mà người dân nhận</h1>
    <p>Tin dùng chung cho mọi thủ tục; việc tang và việc cưới có lời riêng. Mã và ngày ở đây là mẫu.</p>
    <DataTable
      caption="Tin nhắn theo từng lúc"
      quietCaption
      stacks
      columns={[
        { key: 'title', label: 'Khi nào', heads: true, cell: ({ title }) => title },
        { key: 'vi', label: 'Tiếng Việt', cell: ({ vi }) => vi },
        { key: 'en', label: 'Tiếng Anh', cell: ({ en }) => <span lang="en">{en}</span> },
        { key: 'parts', label: 'Số tin', numeric: true, cell: ({ parts }) => parts },
      ]}
      rows={messages}
      rowKey={({ kind }) => kind}
    />
  </OfficeLayout>
)
