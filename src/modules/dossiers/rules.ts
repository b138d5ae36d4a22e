import { iso, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import { nextOpening, type Calendar } from '#units'
import type { Asked, Dossier, Happening } from './dossier.ts'

type Data = Happening['data']
const UNDO_MS = 10_000

/** Refuses a request or a refusal that gives no reason, or a reason without a way to mend it. */
export function withReasons(items: readonly Asked[]): Data {
  if (items.length === 0 || items.some(({ says, fix }) => !says || !fix)) refuse('no-reason', 'Chọn ít nhất một lý do để người dân biết cần sửa gì.')
  return { items: items.map(item => ({ ...item })) }
}

/** Yêu cầu bổ sung: once; another time only when the head of the unit allowed it (Nghị định 61/2018, Điều 17). */
export function asked(dossier: Dossier, items: readonly Asked[]): Data {
  const data = withReasons(items)
  if (mustRelease(dossier))
    refuse('second-supplement', 'Hồ sơ này đã được yêu cầu bổ sung một lần. Lần nữa thì người đứng đầu đơn vị phải cho phép trước.')
  return data
}

export const mustRelease = ({ supplements, released }: Pick<Dossier, 'supplements' | 'released'>): boolean => supplements > 0 && released === null

/** Cho yêu cầu bổ sung thêm: one release, one request, with the reason. */
export function release({ supplements, released }: Dossier, reason: string): Data {
  if (supplements === 0) refuse('not-asked-yet', 'Hồ sơ chưa được yêu cầu bổ sung lần nào nên không cần cho phép thêm.')
  if (released) refuse('released-already', `${released.by} đã cho phép rồi. Cán bộ gửi được một yêu cầu nữa.`)
  return { reason: reason || refuse('no-reason', 'Ghi lý do cần yêu cầu bổ sung thêm một lần.') }
}

/** Hoàn tác việc tiếp nhận: by the same officer, within ten seconds. */
export function takenBack({ receivedBy, receivedAt }: Dossier, by: string, now: Instant): Data {
  if (receivedBy !== by) refuse('not-yours', 'Chỉ người vừa tiếp nhận mới hoàn tác được.')
  if (!receivedAt || now.getTime() - receivedAt.getTime() > UNDO_MS)
    refuse('too-late', 'Đã quá 10 giây nên không hoàn tác được. Dùng "Yêu cầu bổ sung" nếu hồ sơ còn thiếu.')
  return {}
}

export type Place = { readonly id: string; readonly name: string }

/** Chuyển đến đơn vị có thẩm quyền: the log, the code and the clock go with it; a wrong place is no reason to refuse. */
export function referred({ unit }: Dossier, to: Place, reason: string): Data {
  if (to.id === unit) refuse('same-unit', 'Hồ sơ đang ở chính đơn vị này. Chọn đơn vị khác.')
  if (!reason) refuse('no-reason', 'Ghi lý do chuyển để người nộp và nơi nhận biết.')
  return { from: unit, to: to.id, name: to.name, reason }
}

/** Xin lỗi và hẹn lại: a reason, a later time in office hours, at most once (Nghị định 61/2018, Điều 19). */
export function reappointed(
  { apology, dueAt }: Dossier,
  { reason, until }: { reason: string; until: Instant },
  calendar: Calendar,
  now: Instant,
): Data {
  if (apology?.state === 'sent') refuse('reappointed-already', 'Hồ sơ này đã hẹn lại một lần. Chỉ được hẹn lại một lần (Nghị định 61/2018, Điều 19).')
  if (!reason) refuse('no-reason', 'Ghi lý do chậm để người nộp biết.')
  if (until <= now || (dueAt && until <= dueAt)) refuse('not-later', 'Giờ hẹn mới phải sau bây giờ và sau giờ đã hẹn. Chọn ngày muộn hơn.')
  return { reason, until: iso(nextOpening(calendar, until)), promised: dueAt ? iso(dueAt) : null }
}
