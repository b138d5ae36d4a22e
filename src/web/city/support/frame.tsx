import { Fragment, type ComponentChildren } from 'preact'
import type { Problem } from '#kernel/refusal.ts'
import type { Person } from '#support'
import type { Chrome } from '#ui/chrome.ts'
import { OfficeLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx } from '#ui/page.ts'
import { to } from '#ui/paths.ts'

export type Around = { readonly chrome: Chrome; readonly unit?: string | undefined; readonly problems?: readonly Problem[] | undefined }

const done: Readonly<Record<string, string>> = {
  assign: 'Đã nhận phiếu.',
  release: 'Đã thả phiếu cho người khác nhận.',
  answer: 'Đã gửi câu trả lời.',
  link: 'Đã gắn phiếu với lỗi đã biết.',
  theme: 'Đã đổi chủ đề.',
  close: 'Đã đóng phiếu.',
  reopen: 'Đã mở lại phiếu.',
  loi: 'Đã ghi lỗi. Các trang ấy báo cho người dùng ngay.',
  'loi-xong': 'Đã đóng lỗi. Các trang ấy thôi báo.',
  'su-co': 'Đã báo sự cố. Trang chủ và trang tình trạng đã có.',
  tin: 'Đã ghi tin mới.',
}

/** What surrounds a page of the operator, with what was done before. */
export function around(ctx: Ctx, problems?: readonly Problem[]): Around {
  const says = problems ? undefined : done[ctx.query['xong'] ?? '']
  return {
    chrome: pageChrome(ctx, says ? { notice: { tone: 'ok', text: says } } : {}),
    unit: ctx.visitor.kind === 'officer' ? ctx.visitor.unitName : undefined,
    problems,
  }
}

/** Who acts, as the log keeps it. */
export const byOf = ({ visitor }: Pick<Ctx, 'visitor'>): Person =>
  visitor.kind === 'officer' ? { id: visitor.id, name: visitor.name } : { id: '', name: '' }

const rooms = [
  { href: to.city.tickets, label: 'Phiếu hỗ trợ' },
  { href: to.city.issues, label: 'Lỗi đã biết' },
  { href: to.city.incidents, label: 'Sự cố' },
  { href: to.portal.status, label: 'Trang tình trạng' },
]

/** A page of the help desk, with the way to its neighbours. */
export const SupportPage = ({ chrome, unit, problems, title, children }: Around & { title: string; children: ComponentChildren }) => (
  <OfficeLayout chrome={chrome} title={title} unit={unit} problems={problems}>
    <h1>{title}</h1>
    <nav aria-label="Hỗ trợ">
      <p>
        {rooms.map(({ href, label }, place) => (
          <Fragment key={href}>
            {place > 0 && ' · '}
            <a href={href}>{label}</a>
          </Fragment>
        ))}
      </p>
    </nav>
    {children}
  </OfficeLayout>
)
