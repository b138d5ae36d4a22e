import { longDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { type Addressee, type Agency, momentText, placeAndDay, printer, type Signer } from './paper.ts'

export type TerminationNotice = {
  readonly agency: Agency
  readonly number: string
  readonly code: string
  readonly applicant: Addressee
  readonly procedure: string
  readonly submittedAt: Instant
  /** Why it ended: the applicant asked, with what was said; or no answer came to the request of that day. */
  readonly why:
    | { readonly kind: 'withdrawn'; readonly reason?: string }
    | { readonly kind: 'lapsed'; readonly askedAt: Instant; readonly days: number }
  readonly contact: { readonly name: string; readonly phone: string }
  readonly signer: Signer
}

const print = printer(new URL('./termination-notice.typ', import.meta.url))

/** Thông báo dừng giải quyết hồ sơ (Thông tư 03/2025, Điều 7): after a withdrawal or silence; A5 like the slips of the desk, one page. */
export function terminationNotice(notice: TerminationNotice, at: Instant): Promise<Uint8Array> {
  const { why, submittedAt, agency, code } = notice
  const because =
    why.kind === 'withdrawn'
      ? `Ông/bà đã yêu cầu rút hồ sơ${why.reason ? `, với lý do: ${why.reason}` : ''}.`
      : `Đã quá ${why.days} ngày làm việc kể từ yêu cầu bổ sung ${longDay(dayOf(why.askedAt))} mà hồ sơ chưa được bổ sung.`
  const view = { ...notice, placeAndDay: placeAndDay(agency, at), submitted: momentText(submittedAt), ended: momentText(at), because }
  return print(`Thông báo dừng giải quyết hồ sơ ${code}`, view, at)
}
