import { messages, narrower, refusalCodes, type MessageType, type RefusalCode, type Sandbox } from '#exchange'
import type { Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { CityLayout } from '#ui/layouts.tsx'
import { Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { sections } from '../stored.tsx'
import { agencies, headers, promises, toAgency } from './contract.ts'
import { more, receiving, recipe, type Step } from './recipe.ts'

const MESSAGES = '/api/v1/exchange/messages'

type Kind = { readonly type: MessageType; readonly from: 'city' | 'agency'; readonly says: string }
const kinds: readonly Kind[] = (Object.keys(messages) as MessageType[]).map(type => ({ type, from: messages[type].from, says: messages[type].says }))
const kindColumns: Column<Kind>[] = [
  { key: 'loai', label: 'Loại thư', heads: true, cell: ({ type }) => <span translate={false}>{type}</span> },
  { key: 'ai', label: 'Ai gửi', cell: ({ from }) => (from === 'city' ? 'Thành phố' : 'Cơ quan') },
  { key: 'viec', label: 'Để làm gì', cell: ({ says }) => says },
  { key: 'luoc-do', label: 'Lược đồ', cell: ({ type }) => <a href={`${MESSAGES}/${type}.schema.json`}>Xem lược đồ</a> },
  { key: 'mau', label: 'Thư mẫu', cell: ({ type }) => <a href={`${MESSAGES}/${type}.sample.json`}>Xem mẫu</a> },
]
const codeColumns: Column<RefusalCode>[] = [
  { key: 'ma', label: 'Mã', heads: true, cell: ({ code }) => <span translate={false}>{code}</span> },
  { key: 'http', label: 'Số HTTP', numeric: true, cell: ({ status }) => status },
  { key: 'nghia', label: 'Nghĩa', cell: ({ says }) => says },
  { key: 'lam', label: 'Làm gì', cell: ({ todo }) => todo },
]
const narrowColumns: Column<(typeof narrower)[number]>[] = [
  { key: 'ten', label: 'Thuộc tính', heads: true, cell: ({ attribute }) => <span translate={false}>{attribute}</span> },
  { key: 'sao', label: 'Khác ở đâu', cell: ({ says }) => says },
]
const headerColumns: Column<(typeof headers)[number]>[] = [
  { key: 'ten', label: 'Đầu đề', heads: true, cell: ({ name }) => <span translate={false}>{name}</span> },
  { key: 'gi', label: 'Là gì', cell: ({ says }) => says },
]

const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <>
    {steps.map(({ title, says, code }) => (
      <section key={title}>
        <h3>{title}</h3>
        <p>{says}</p>
        <section class="scroll" aria-label={title} tabindex={0}>
          <pre class="recipe" translate={false}>
            {code}
          </pre>
        </section>
      </section>
    ))}
  </>
)

export type IntegrateView = {
  readonly chrome: Chrome
  /** `https://host`, as the visitor sees us. */
  readonly origin: string
  /** Whether an account to try with can be opened here. */
  readonly sandbox: boolean
  readonly account?: Sandbox | undefined
  readonly typed?: string | undefined
  readonly problems?: readonly Problem[] | undefined
  readonly operator?: boolean | undefined
}

/** `/tich-hop`: how another agency connects its system, from an account to try with to letters both ways. */
export const IntegratePage = ({ chrome, origin, sandbox, account, typed, problems, operator }: IntegrateView) => (
  <CityLayout chrome={chrome} title="Tích hợp" nav={sections('integrate', operator)} problems={problems}>
    <h1>Nối hệ thống của cơ quan với thành phố</h1>
    <p class="lead">Hai bên gửi thư cho nhau qua HTTP. Mỗi thư nói một việc của một hồ sơ, có chữ ký, có căn cứ, và được báo nhận.</p>
    <h2>Nối được những gì</h2>
    <Facts items={agencies} />
    <h2>Bốn bước</h2>
    <ol>
      <li>Mở tài khoản thử ở trang này và gửi thư đầu tiên.</li>
      <li>Dựng địa chỉ nhận thư, rồi chấm bằng lệnh thử hệ thống.</li>
      <li>Thống nhất bảng mã: giới tính, dân tộc, quan hệ, cách viết ngày.</li>
      <li>Trao tài khoản thật với đầu mối của thành phố, bằng văn bản.</li>
    </ol>
    <Account sandbox={sandbox} account={account} typed={typed} problems={problems} />
    <h2>Gửi thư đầu tiên</h2>
    <p>Chạy lần lượt trong một cửa sổ dòng lệnh. Cần curl và openssl.</p>
    <Steps steps={recipe(`${origin}/api/v1/exchange`, account)} />
    <h2>Tệp và câu hỏi</h2>
    <Steps steps={more} />
    <h2>Nhận thư của thành phố</h2>
    <p>Dựng một địa chỉ nhận POST, ví dụ /thu. Trả lời khi thư đã nằm trong cơ sở dữ liệu.</p>
    <Facts items={toAgency} />
    <Steps steps={receiving} />
    <h2>Phong bì và đầu đề</h2>
    <p>Thư là CloudEvents 1.0, JSON có cấu trúc. Thuộc tính thêm của bên khác được bỏ qua.</p>
    <DataTable caption="Chỗ hẹp hơn chuẩn" columns={narrowColumns} rows={narrower} rowKey={({ attribute }) => attribute} />
    <DataTable caption="Đầu đề của mỗi lần gửi" columns={headerColumns} rows={headers} rowKey={({ name }) => name} stacks />
    <h2>Các loại thư</h2>
    <DataTable caption="Loại thư, phiên bản ở cuối tên" columns={kindColumns} rows={kinds} rowKey={({ type }) => type} stacks />
    <h2>Khi bị từ chối</h2>
    <p>Trả lời là problem+json (RFC 9457), có code cho máy và problems nêu từng chỗ. Thư bị từ chối không làm thay đổi gì.</p>
    <DataTable caption="Mã từ chối" columns={codeColumns} rows={refusalCodes} rowKey={({ code }) => code} stacks />
    <h2>Gửi lại và thời hạn</h2>
    <Facts items={promises} />
    <p>
      Các đường nối đang ra sao: <a href={to.city.health}>liên thông với từng cơ quan</a>. Dành cho máy: <a href={MESSAGES}>danh sách loại thư</a>,{' '}
      <a href="/api/v1/openapi.json">mô tả giao diện lập trình</a>.
    </p>
  </CityLayout>
)

function Account({ sandbox, account, typed, problems = [] }: Pick<IntegrateView, 'sandbox' | 'account' | 'typed' | 'problems'>) {
  if (account)
    return (
      <Notice tone="ok" title="Tài khoản thử đã mở. Ghi lại ngay, trang này không hiện lần nữa.">
        <Facts
          items={[
            { label: 'Tên tài khoản (client_id)', value: <code>{account.clientId}</code>, data: true },
            { label: 'Mật khẩu (client_secret)', value: <code>{account.clientSecret}</code>, data: true },
            { label: 'Khóa ký thư', value: <code>{account.secret}</code>, data: true },
          ]}
        />
        <p>Thư của tài khoản này được kiểm tra như thư thật, nhưng không làm thay đổi hồ sơ nào.</p>
      </Notice>
    )
  return (
    <>
      <h2>Mở tài khoản thử</h2>
      {sandbox ? (
        <Form action={`${to.city.integrate}/tai-khoan-thu`} label="Mở tài khoản thử">
          <TextField
            id="ten"
            label="Tên cơ quan hoặc nhóm phát triển"
            value={typed}
            maxlength={100}
            autocomplete="organization"
            problem={problemAt(problems, 'ten')}
          />
          <Button>Mở tài khoản thử</Button>
        </Form>
      ) : (
        <p>Nơi này là hệ thống thật nên không mở tài khoản thử. Chạy một bản dùng thử của Một Cửa bằng npm start rồi mở trang này ở đó.</p>
      )}
    </>
  )
}
