import { NotFound } from '#kernel/refusal.ts'
import { clockTime } from '#kernel/format.ts'
import { maskPhone } from '#identity'
import { latestNotices, messageStates, type Sent } from '#notices'
import type { Chrome } from '#ui/chrome.ts'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get } from '#ui/page.ts'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'

/** `/tin-nhan`, only in the training city: what would ring in people's pockets. */
export const MessagesPage = ({ chrome, messages }: { chrome: Chrome; messages: readonly Sent[] }) => (
  <PortalLayout chrome={chrome} title="Tin nhắn của bản tập huấn" back={{ href: to.portal.home, label: 'Trang chủ' }}>
    <h1>Tin nhắn của bản tập huấn</h1>
    <p class="hint">Bản tập huấn không gửi tin thật. Mọi tin hiện ở đây, mới nhất trước. Tải lại trang để xem tin mới.</p>
    {messages.length === 0 && (
      <Empty title="Chưa có tin nhắn nào">
        <p>Đăng nhập bằng số di động bất kỳ, ví dụ 0912 345 678, để có tin đầu tiên.</p>
      </Empty>
    )}
    <ol class="timeline">
      {messages.map(({ id, to: recipient, subject, body, at, notBefore, state }) => (
        <li key={id}>
          <p translate={false}>
            <strong>{recipient.includes('@') ? recipient : maskPhone(recipient)}</strong> {[subject, body].filter(Boolean).join('. ')}
          </p>
          <time class="hint" datetime={at.toISOString()}>
            {clockTime(at)}
          </time>
          <span class="hint">{` ${messageStates[state]}`}</span>
          {state === 'queued' && notBefore > at && <span class="hint">{` Chờ tới ${clockTime(notBefore)}`}</span>}
        </li>
      ))}
    </ol>
  </PortalLayout>
)

export const messagesRoutes = [
  get('/tin-nhan', 'read', async ctx => {
    if (!ctx.city.demo) throw new NotFound('Không có trang này.')
    return { html: <MessagesPage chrome={pageChrome(ctx)} messages={await latestNotices(ctx.db, 40)} /> }
  }),
]
