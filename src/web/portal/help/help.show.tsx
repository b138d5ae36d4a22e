import { clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Context, Issue } from '#support'
import type { Chrome } from '#ui/chrome.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Details, Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { InOwnWords } from './own-words.tsx'

export type HelpView = {
  readonly context: Context
  readonly once: string
  readonly typed: { readonly message: string; readonly phone: string; readonly email: string }
  /** An officer asks: who and where, as it goes along. */
  readonly officer?: string | undefined
  readonly issues: readonly Issue[]
  readonly problems: readonly Problem[]
}

/** `/tro-giup`: write to the people who help; what goes along is shown first. */
export const HelpPage = ({ chrome, context, once, typed, officer, issues, problems }: HelpView & { chrome: Chrome }) => (
  <PortalLayout chrome={{ ...chrome, issues: [] }} title="Trợ giúp" problems={problems} back={{ href: to.portal.home, label: 'Trang chủ' }}>
    <h1>Trợ giúp</h1>
    <Issues issues={issues} />
    <h2>Viết cho bộ phận hỗ trợ</h2>
    <p>Có trả lời trong 8 giờ làm việc. Không cần đăng nhập. Gửi xong có mã để xem câu trả lời.</p>
    <Form action="/tro-giup">
      <input type="hidden" name="lan" value={once} />
      <input type="hidden" name="tu" value={context.page ?? ''} />
      <input type="hidden" name="ma" value={context.request ?? ''} />
      <TextArea
        id="loi-nhan"
        label="Đang vướng việc gì?"
        hint="Đang làm gì, thấy gì trên màn hình. Không viết số định danh, mật khẩu, mã dùng một lần."
        rows={6}
        value={typed.message}
        problem={problemAt(problems, 'loi-nhan')}
      />
      <TextField
        id="dien-thoai"
        label="Số điện thoại"
        hint="Để nhận tin khi có trả lời"
        optional
        width="m"
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        value={typed.phone}
        problem={problemAt(problems, 'dien-thoai')}
      />
      <TextField
        id="thu-dien-tu"
        label="Thư điện tử"
        optional
        type="email"
        autocomplete="email"
        value={typed.email}
        problem={problemAt(problems, 'thu-dien-tu')}
      />
      <h3>Gửi kèm</h3>
      <Sent context={context} officer={officer} />
      <Button>Gửi yêu cầu</Button>
    </Form>
    <h2>Xem yêu cầu đã gửi</h2>
    <Form action="/tro-giup" method="get" label="Xem yêu cầu đã gửi">
      <TextField
        id="phieu"
        label="Mã yêu cầu"
        hint="Ví dụ TG-7K3Q-92MPXW"
        width="m"
        autocomplete="off"
        spellcheck={false}
        problem={problemAt(problems, 'phieu')}
      />
      <Button variant="secondary">Xem</Button>
    </Form>
    <p>
      <span>Gọi điện:</span> <a href={`tel:${words.helpPhone.replaceAll(' ', '')}`}>{words.helpPhone.replaceAll(' ', '\u00A0')}</a>{' '}
      <span class="hint">{words.helpHours}</span>
    </p>
    <p>
      <a href={to.portal.status}>Xem hệ thống đang chạy thế nào</a>
    </p>
  </PortalLayout>
)

/** Everything that goes along, before it goes. */
const Sent = ({ context, officer }: { context: Context; officer: string | undefined }) => (
  <Facts
    items={[
      { label: 'Trang đang xem', value: context.page ?? 'Không gửi', data: context.page !== undefined },
      { label: 'Trình duyệt', value: context.browser ?? 'Không rõ', data: context.browser !== undefined },
      ...(context.request ? [{ label: 'Mã lỗi', value: context.request, data: true }] : []),
      ...(officer ? [{ label: 'Người gửi', value: officer, data: true }] : []),
    ]}
  />
)

const Issues = ({ issues }: { issues: readonly Issue[] }) =>
  issues.length === 0 ? null : (
    <section>
      <h2>Lỗi đã biết</h2>
      {issues.map(issue => (
        <Details key={issue.no} summary={<InOwnWords vi={issue.title} en={issue.titleEn} />}>
          <p>
            <InOwnWords vi={issue.says} en={issue.saysEn} />
          </p>
          <p>
            <strong>Cách làm tạm:</strong> <InOwnWords vi={issue.workaround} en={issue.workaroundEn} />
          </p>
        </Details>
      ))}
    </section>
  )

export const Moment = ({ at }: { at: Instant }) => <time datetime={at.toISOString()}>{clockTime(at)}</time>
