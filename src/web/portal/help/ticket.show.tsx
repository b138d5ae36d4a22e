import type { Problem } from '#kernel/refusal.ts'
import type { TicketFile, TicketState } from '#support'
import type { Chrome, Tone } from '#ui/chrome.ts'
import { TextArea } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { StatusTag } from '#ui/tags.tsx'
import { Moment } from './help.show.tsx'

const states: Readonly<Record<TicketState, { tone: Tone; says: string }>> = {
  open: { tone: 'info', says: 'Chờ người nhận' },
  assigned: { tone: 'info', says: 'Đang có người xem' },
  answered: { tone: 'ok', says: 'Đã trả lời' },
  closed: { tone: 'pause', says: 'Đã đóng' },
}
const happened: Readonly<Record<string, string>> = {
  open: 'Gửi yêu cầu',
  answer: 'Trả lời',
  add: 'Viết thêm',
  close: 'Đóng yêu cầu',
  reopen: 'Mở lại yêu cầu',
  link: 'Gắn với một lỗi đã biết',
}

export type TicketView = { readonly ticket: TicketFile; readonly typed: string; readonly problems: readonly Problem[]; readonly fresh: boolean }

/** `/tro-giup/:code`: what was asked, what was answered, and a way to write more. No phone, no e-mail: whoever has the code may see it. */
export const TicketPage = ({ chrome, ticket, typed, problems, fresh }: TicketView & { chrome: Chrome }) => {
  const { tone, says } = states[ticket.state]
  const waits = ticket.state === 'open' || ticket.state === 'assigned'
  return (
    <PortalLayout chrome={chrome} title="Yêu cầu hỗ trợ" problems={problems} back={{ href: to.portal.help(), label: 'Trợ giúp' }}>
      <h1>
        Yêu cầu hỗ trợ <span translate={false}>{ticket.code}</span>
      </h1>
      {fresh && (
        <Notice tone="ok" title="Đã gửi yêu cầu">
          <p>Giữ mã này để xem câu trả lời. Ai có mã đều xem được trang này.</p>
        </Notice>
      )}
      <p>
        <StatusTag tone={tone}>{says}</StatusTag>
      </p>
      <Facts
        items={[
          ...(waits ? [{ label: 'Trả lời trước', value: <Moment at={ticket.dueAt} /> }] : []),
          { label: 'Trang đã gửi kèm', value: ticket.page ?? 'Không gửi', data: ticket.page !== null },
          ...(ticket.request ? [{ label: 'Mã lỗi', value: ticket.request, data: true }] : []),
        ]}
      />
      <ol class="timeline">
        {ticket.events
          .filter(({ shown }) => shown)
          .map(({ at, type, says: said }, place) => (
            <li key={place}>
              <p>
                <strong>{happened[type] ?? type}</strong>
              </p>
              <p class="hint">
                <Moment at={at} />
              </p>
              <Said text={type === 'open' ? ticket.message : type === 'link' ? ticket.issueTitle : said} />
            </li>
          ))}
      </ol>
      <Form action={to.portal.ticket(ticket.code)}>
        <TextArea
          id="loi-nhan"
          label={waits ? 'Viết thêm' : 'Vẫn còn vướng? Viết thêm để mở lại yêu cầu'}
          hint="Không viết số định danh, mật khẩu, mã dùng một lần."
          value={typed}
          problem={problemAt(problems, 'loi-nhan')}
        />
        <Button variant="secondary">Gửi thêm</Button>
      </Form>
    </PortalLayout>
  )
}

/** What a person wrote, line by line. */
export const Said = ({ text }: { text: string | null }) =>
  text ? (
    <div class="note said" lang="vi" translate={false}>
      {text.split(/\r?\n/).map((line, place) => (
        <p key={place}>{line}</p>
      ))}
    </div>
  ) : null
