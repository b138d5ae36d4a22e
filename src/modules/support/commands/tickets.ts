import { newId, readableSecret } from '#kernel/ids.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import type { Calendar } from '#units'
import { SubmitWrong } from '../submit-wrong.ts'
import { ticketColumns } from '../queries/tickets.ts'
import { isTheme, themeOf } from '../theme.ts'
import { actsOn, answerBy, plainPhone, wrongIn, type Act, type AskingOfficer, type Person, type Ticket, type Typed } from '../ticket.ts'
import type { Context } from '../context.ts'

export type Asking = Typed &
  Context & {
    /** The form that was sent: the same one twice is one ticket. */
    readonly once: string
    readonly asker: Ticket['asker']
    readonly officer?: AskingOfficer | undefined
    readonly language: 'vi' | 'en'
  }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const newCode = () => `TG-${readableSecret(4)}-${readableSecret(6)}`

/** Gửi phiếu hỗ trợ: answers its code; the same form again answers the same code. Throws every problem at once, and keeps nothing then. */
export async function openTicket(tx: Tx, asking: Asking, calendar: Calendar, now: Instant): Promise<{ code: string; fresh: boolean }> {
  const problems = wrongIn(asking)
  if (problems.length > 0) throw new SubmitWrong(problems)
  const { message, phone, email, page, browser, request, asker, officer, language } = asking
  const once = UUID.test(asking.once) ? asking.once : newId()
  const made = await tx.maybe<{ id: number; code: string }>(sql`
    insert into support.ticket (code, once, asker, officer, unit_id, theme, message, phone, email, page, browser, request, language, state, opened_at, due_at)
    values (${newCode()}, ${once}, ${asker}, ${officer ? JSON.stringify(officer) : null}, ${officer?.unit ?? null}, ${themeOf(asking)}, ${message.trim()},
      ${phone ? plainPhone(phone) : null}, ${email.trim() || null}, ${page ?? null}, ${browser ?? null}, ${request ?? null}, ${language}, 'open',
      ${now}, ${answerBy(calendar, now)})
    on conflict (once) do nothing returning id, code`)
  if (!made) return { ...(await tx.one<{ code: string }>(sql`select code from support.ticket where once = ${once}`)), fresh: false }
  await note(tx, made.id, { type: 'open', by: officer ?? null, says: null, shown: true }, now)
  return { code: made.code, fresh: true }
}

type Note = { readonly type: Act | 'open'; readonly by: Person | null; readonly says: string | null; readonly shown: boolean }
const note = (tx: Tx, id: number, { type, by, says, shown }: Note, now: Instant) =>
  tx.run(sql`
    insert into support.ticket_event (ticket_id, at, by, type, says, shown)
    values (${id}, ${now}, ${by ? JSON.stringify({ id: by.id, name: by.name }) : null}, ${type}, ${says}, ${shown})`)

export type Doing = { readonly code: string; readonly version: number; readonly by: Person; readonly act: Act; readonly text?: string | undefined }

/** Locks the ticket as it was seen; refuses when somebody was faster, or when nothing of the kind may be done now. */
async function locked(tx: Tx, { code, version, act }: Pick<Doing, 'code' | 'act'> & { version: number | undefined }): Promise<Ticket> {
  const ticket = await tx.maybe<Ticket>(sql`select ${ticketColumns} from support.ticket where code = ${code} for update`)
  if (!ticket) throw new NotFound('Không có phiếu này. Kiểm tra lại mã phiếu.')
  if (version !== undefined && ticket.version !== version)
    refuse('changed-by-another', `${ticket.assignee?.name ?? 'Người khác'} vừa làm việc với phiếu này. Tải lại trang để xem.`)
  if (!actsOn(ticket.state).includes(act)) refuse('not-now', 'Phiếu đang ở bước khác nên chưa làm việc này được. Tải lại trang để xem.')
  return ticket
}

/** The operator's acts: nhận, thả, trả lời, gắn lỗi đã biết, đổi chủ đề, đóng, mở lại. Answers the ticket as it is then. */
export async function actOnTicket(tx: Tx, doing: Doing, calendar: Calendar, now: Instant): Promise<Ticket> {
  const { by, act } = doing
  const text = (doing.text ?? '').trim()
  const ticket = await locked(tx, doing)
  if (act === 'answer' && text === '') throw new SubmitWrong([{ at: 'tra-loi', says: 'Viết câu trả lời cho người hỏi' }])
  if (text.length > 4000) throw new SubmitWrong([{ at: 'tra-loi', says: 'Viết ngắn lại, nhiều nhất 4.000 chữ cái' }])
  if (act === 'theme' && !isTheme(text)) throw new SubmitWrong([{ at: 'chu-de', says: 'Chọn một chủ đề trong danh sách' }])
  const issue = act === 'link' ? await issueNamed(tx, text) : ticket.issue
  const assignee =
    act === 'release' || act === 'reopen'
      ? null
      : act === 'assign' || !ticket.assignee
        ? act === 'assign' || act === 'answer'
          ? by
          : null
        : ticket.assignee
  const state =
    act === 'assign'
      ? 'assigned'
      : act === 'release' || act === 'reopen'
        ? 'open'
        : act === 'answer'
          ? 'answered'
          : act === 'close'
            ? 'closed'
            : ticket.state
  const changed = await tx.one<Ticket>(sql`
    update support.ticket set state = ${state}, assignee = ${assignee ? JSON.stringify({ id: assignee.id, name: assignee.name }) : null}, issue_no = ${issue},
      theme = ${act === 'theme' ? text : ticket.theme}, answered_at = ${act === 'answer' ? (ticket.answeredAt ?? now) : ticket.answeredAt},
      closed_at = ${act === 'close' ? now : act === 'reopen' ? null : ticket.closedAt},
      due_at = ${act === 'reopen' ? answerBy(calendar, now) : ticket.dueAt}, version = version + 1
    where id = ${ticket.id} returning ${ticketColumns}`)
  await note(tx, ticket.id, { type: act, by, says: text || null, shown: ['answer', 'close', 'reopen', 'link'].includes(act) }, now)
  return changed
}

async function issueNamed(tx: Tx, text: string): Promise<number | null> {
  if (text === '') return null
  const found = /^\d{1,9}$/.test(text) ? await tx.maybe<{ no: number }>(sql`select no from support.issue where no = ${Number(text)}`) : undefined
  if (!found) throw new SubmitWrong([{ at: 'loi-biet', says: 'Chọn một lỗi đã biết trong danh sách' }])
  return found.no
}

/** Người hỏi viết thêm: what was answered or closed is open again. Locks the ticket; whoever has the code may write. */
export async function addToTicket(tx: Tx, code: string, text: string, calendar: Calendar, now: Instant): Promise<void> {
  const problems = wrongIn({ message: text, phone: '', email: '' })
  if (problems.length > 0) throw new SubmitWrong(problems)
  const ticket = await locked(tx, { code, act: 'add', version: undefined })
  const last = await tx.maybe<{ says: string | null }>(sql`
    select says from support.ticket_event where ticket_id = ${ticket.id} and type = 'add' and id = (select max(id) from support.ticket_event where ticket_id = ${ticket.id})`)
  // The same words twice in a row are a double click.
  if (last?.says === text.trim()) return
  const again = ticket.state === 'answered' || ticket.state === 'closed'
  await tx.run(sql`
    update support.ticket set state = ${again ? (ticket.assignee ? 'assigned' : 'open') : ticket.state}, closed_at = null,
      due_at = ${again ? answerBy(calendar, now) : ticket.dueAt}, version = version + 1 where id = ${ticket.id}`)
  await note(tx, ticket.id, { type: 'add', by: null, says: text.trim(), shown: true }, now)
}
