import type { Problem } from '#kernel/refusal.ts'
import { qrSvg } from '#platform/qr.ts'
import { TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { Details, Notice } from '#ui/parts.tsx'

type Step = { readonly action: string; readonly problems: readonly Problem[]; readonly then?: string | undefined }

const Then = ({ then }: Pick<Step, 'then'>) => (then === undefined ? null : <input type="hidden" name="tiep" value={then} />)

/** The field for six digits; phones offer the code by `one-time-code`. */
export const CodeField = ({ problems, label = 'Mã 6 số', hint }: { problems: readonly Problem[]; label?: string; hint?: string | undefined }) => (
  <TextField
    id="ma"
    label={label}
    hint={hint}
    width="s"
    autocomplete="one-time-code"
    spellcheck={false}
    maxlength={20}
    problem={problemAt(problems, 'ma')}
  />
)

/** Asks for the code of the app, or for one that was kept for the day the phone is gone. */
export const CodeForm = ({ action, problems, then }: Step) => (
  <Form action={action}>
    <Then then={then} />
    <CodeField problems={problems} hint="Mở ứng dụng tạo mã trên điện thoại. Mất điện thoại thì nhập một mã dự phòng." />
    <Button>Tiếp tục</Button>
  </Form>
)

/** What an authenticator app scans or is told, then the first code that it shows. */
export const EnrolForm = ({ action, problems, then, secret }: Step & { secret: { text: string; address: string } }) => (
  <>
    <ol>
      <li>Cài một ứng dụng tạo mã trên điện thoại (Google Authenticator, FreeOTP, Aegis…).</li>
      <li>Quét mã QR này bằng ứng dụng.</li>
      <li>Nhập 6 số mà ứng dụng hiện.</li>
    </ol>
    <p>
      <img src={`data:image/svg+xml,${encodeURIComponent(qrSvg(secret.address))}`} alt="Mã QR để ứng dụng tạo mã quét" width="220" height="220" />
    </p>
    <Details summary="Không quét được">
      <p>
        Nhập khóa này vào ứng dụng: <code translate={false}>{secret.text}</code>
      </p>
      <p>
        <a href={secret.address}>Mở bằng ứng dụng trên máy này</a>
      </p>
    </Details>
    <Form action={action}>
      <Then then={then} />
      <CodeField problems={problems} />
      <Button>Xác nhận</Button>
    </Form>
  </>
)

/** Ten codes, shown this once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => (
  <>
    <Notice tone="warn" title="Chỉ hiện một lần">
      <p>In hoặc chép mười mã này và cất riêng. Mỗi mã thay được một lần cho điện thoại khi mất máy.</p>
    </Notice>
    <ul translate={false}>
      {codes.map(code => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  </>
)
