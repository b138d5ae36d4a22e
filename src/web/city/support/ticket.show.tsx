import type { ComponentChildren } from 'preact'
import { clockTime } from '#kernel/format.ts'
import { actsOn, themes, type Act, type Issue, type TicketFile } from '#support'
import { SelectField, TextArea } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { Details, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DueTag } from '#ui/tags.tsx'
import { SupportPage, type Around } from './frame.tsx'
import { askedBy, TicketTag } from './tickets.show.tsx'

export type TicketAtView = { readonly ticket: TicketFile; readonly issues: readonly Issue[]; readonly typed?: string | undefined }

const happened: Readonly<Record<string, string>> = {
  open: 'Gửi phiếu',
  assign: 'Nhận phiếu',
  release: 'Thả phiếu',
  answer: 'Trả lời',
  add: 'Người hỏi viết thêm',
  link: 'Gắn lỗi đã biết',
  theme: 'Đổi chủ đề',
  close: 'Đóng phiếu',
  reopen: 'Mở lại phiếu',
}

/** `/dieu-hanh/phieu-ho-tro/:code`: the question with all that came along, what happened, and what may be done now. */
export const ShowTicket = ({ ticket, issues, typed, ...around }: TicketAtView & Around) => {
  const may = (act: Act) => actsOn(ticket.state).includes(act)
  const waits = ticket.state === 'open' || ticket.state === 'assigned'
  return (
    <SupportPage {...around} title={`Phiếu ${ticket.code}`}>
      <p>
        <TicketTag state={ticket.state} /> {waits && <DueTag dueAt={ticket.dueAt} now={around.chrome.now} />}
      </p>
      <div class="card" translate={false}>
        {ticket.message.split(/\r?\n/).map((line, place) => (
          <p key={place}>{line}</p>
        ))}
      </div>
      <Facts
        items={[
          { label: 'Người hỏi', value: askedBy(ticket), data: true },
          { label: 'Trang', value: ticket.page ?? '–', data: true },
          { label: 'Trình duyệt', value: ticket.browser ?? '–', data: true },
          { label: 'Mã lỗi', value: ticket.request ?? '–', data: true },
          { label: 'Chủ đề', value: themes[ticket.theme] },
          { label: 'Điện thoại', value: ticket.phone ?? '–', data: true },
          { label: 'Thư điện tử', value: ticket.email ?? '–', data: true },
          { label: 'Người nhận', value: ticket.assignee?.name ?? '–', data: true },
          { label: 'Lỗi đã biết', value: ticket.issueTitle ?? '–', data: true },
        ]}
      />
      {may('answer') && (
        <Act ticket={ticket} act="answer">
          <TextArea
            id="tra-loi"
            label="Trả lời"
            hint="Người hỏi đọc ở trang của phiếu. Có số điện thoại hoặc thư thì có tin báo, tin không chứa nội dung."
            value={typed}
            problem={problemAt(around.problems ?? [], 'tra-loi')}
          />
          <Button>Gửi câu trả lời</Button>
        </Act>
      )}
      <div class="buttons">
        {may('assign') && ticket.assignee?.id !== undefined && <Press ticket={ticket} act="assign" label="Nhận thay" />}
        {may('assign') && ticket.assignee === null && <Press ticket={ticket} act="assign" label="Nhận phiếu" />}
        {may('release') && <Press ticket={ticket} act="release" label="Thả phiếu" />}
        {may('close') && <Press ticket={ticket} act="close" label="Đóng phiếu" />}
        {may('reopen') && <Press ticket={ticket} act="reopen" label="Mở lại phiếu" />}
      </div>
      <Details summary="Gắn lỗi đã biết, đổi chủ đề" open={(around.problems ?? []).some(({ at }) => at === 'loi-biet' || at === 'chu-de')}>
        <Act ticket={ticket} act="link">
          <SelectField
            id="loi-biet"
            label="Lỗi đã biết"
            empty="Không gắn"
            value={ticket.issue === null ? undefined : String(ticket.issue)}
            options={issues.map(({ no, title }) => ({ value: String(no), label: title, data: true }))}
            problem={problemAt(around.problems ?? [], 'loi-biet')}
          />
          <Button variant="secondary">Gắn lỗi</Button>
        </Act>
        <Act ticket={ticket} act="theme">
          <SelectField
            id="chu-de"
            label="Chủ đề"
            empty=""
            value={ticket.theme}
            options={Object.entries(themes).map(([value, label]) => ({ value, label }))}
            problem={problemAt(around.problems ?? [], 'chu-de')}
          />
          <Button variant="secondary">Đổi chủ đề</Button>
        </Act>
      </Details>
      <History ticket={ticket} />
    </SupportPage>
  )
}

type Of = { ticket: TicketFile; act: Act }
const Act = ({ ticket, act, children }: Of & { children: ComponentChildren }) => (
  <Form action={`${to.city.ticketAt(ticket.code)}/${act}`}>
    <input type="hidden" name="ban" value={ticket.version} />
    {children}
  </Form>
)
const Press = ({ ticket, act, label }: Of & { label: string }) => (
  <Act ticket={ticket} act={act}>
    <Button variant="secondary">{label}</Button>
  </Act>
)

const History = ({ ticket }: { ticket: TicketFile }) => (
  <section>
    <h2>Đã diễn ra</h2>
    <ol class="timeline">
      {ticket.events.map(({ at, by, type, says }, place) => (
        <li key={place}>
          <p>
            <strong>{happened[type] ?? type}</strong>{' '}
            {by && (
              <span class="who" translate={false}>
                {by.name}
              </span>
            )}
          </p>
          <time class="hint" datetime={at.toISOString()}>
            {clockTime(at)}
          </time>
          {says && type !== 'link' && (
            <div class="note" translate={false}>
              {type === 'theme' ? themes[says as keyof typeof themes] : says}
            </div>
          )}
        </li>
      ))}
    </ol>
  </section>
)
