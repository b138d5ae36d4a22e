import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { addWorkingMinutes, type Calendar } from '#units'
import type { Theme } from './theme.ts'

export type TicketState = 'open' | 'assigned' | 'answered' | 'closed'
export type Person = { readonly id: string; readonly name: string }
export type AskingOfficer = Person & { readonly unit: string; readonly unitName: string; readonly roles: readonly string[] }

/** Phiếu hỗ trợ: what somebody asked, from where, and what became of it. */
export type Ticket = {
  readonly id: number
  readonly code: string
  readonly asker: 'anyone' | 'citizen' | 'phone' | 'officer'
  readonly officer: AskingOfficer | null
  readonly unit: string | null
  readonly theme: Theme
  readonly message: string
  readonly phone: string | null
  readonly email: string | null
  readonly page: string | null
  readonly browser: string | null
  readonly request: string | null
  readonly language: 'vi' | 'en'
  readonly state: TicketState
  readonly assignee: Person | null
  readonly issue: number | null
  readonly openedAt: Instant
  readonly dueAt: Instant
  readonly answeredAt: Instant | null
  readonly closedAt: Instant | null
  readonly version: number
}

/** Our promise, not a law: an answer within eight hours in which offices are open. */
export const ANSWER_HOURS = 8
export const LONGEST_MESSAGE = 4000

/** Until when a question of this moment wants its answer, by the one calendar. */
export const answerBy = (calendar: Calendar, at: Instant): Instant => addWorkingMinutes(calendar, at, ANSWER_HOURS * 60)

const PHONE = /^0\d{9}$/
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@]{2,20}$/
/** Twelve digits are a personal number, nine an old card: neither helps us to help. */
const PERSONAL = /(?<![\d-])(\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}|\d{9})(?![\d-])/
const SECRET = /(mật khẩu|mat khau|password|mã otp|ma otp|\botp)\s*(là|la|is|:|=)?\s*\S*\d\S*/i

export type Typed = { readonly message: string; readonly phone: string; readonly email: string }

/** What is wrong with a question, all at once; `at` is the box. */
export function wrongIn({ message, phone, email }: Typed): Problem[] {
  const problems: Problem[] = []
  const text = message.trim()
  if (text === '') problems.push({ at: 'loi-nhan', says: 'Viết một câu về việc đang vướng' })
  else if (text.length > LONGEST_MESSAGE) problems.push({ at: 'loi-nhan', says: 'Viết ngắn lại, nhiều nhất 4.000 chữ cái' })
  else if (PERSONAL.test(text)) problems.push({ at: 'loi-nhan', says: 'Bỏ số định danh khỏi nội dung. Không cần số này để trả lời' })
  else if (SECRET.test(text)) problems.push({ at: 'loi-nhan', says: 'Bỏ mật khẩu hoặc mã dùng một lần khỏi nội dung. Không ai được hỏi các mã này' })
  if (phone && !PHONE.test(plainPhone(phone))) problems.push({ at: 'dien-thoai', says: 'Số điện thoại gồm 10 chữ số, bắt đầu bằng 0, hoặc để trống' })
  if (email && !EMAIL.test(email.trim())) problems.push({ at: 'thu-dien-tu', says: 'Thư điện tử có dạng ten@vidu.vn, hoặc để trống' })
  return problems
}

/** Digits alone. */
export const plainPhone = (phone: string): string => phone.replace(/[\s.-]/g, '').replace(/^\+84/, '0')

export type Act = 'assign' | 'release' | 'answer' | 'add' | 'link' | 'theme' | 'close' | 'reopen'

const moves: Readonly<Record<TicketState, readonly Act[]>> = {
  open: ['assign', 'answer', 'add', 'link', 'theme', 'close'],
  assigned: ['assign', 'release', 'answer', 'add', 'link', 'theme', 'close'],
  answered: ['answer', 'add', 'link', 'theme', 'close', 'reopen'],
  closed: ['add', 'reopen', 'link', 'theme'],
}

/** What may be done with a ticket now: asked by the button and by the command. */
export const actsOn = (state: TicketState): readonly Act[] => moves[state]

export const ticketStates: Readonly<Record<TicketState, string>> = {
  open: 'Chờ nhận',
  assigned: 'Đang xem',
  answered: 'Đã trả lời',
  closed: 'Đã đóng',
}
