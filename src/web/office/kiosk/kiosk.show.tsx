import { maskPhone } from '#identity'
import type { Problem } from '#kernel/refusal.ts'
import type { Edition } from '#procedures'
import { CheckboxField, SelectField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Empty, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { Around } from '../frame.ts'
import { CONSENT } from './help.ts'

type Shown = Around & { typed: Fields; problems?: readonly Problem[] }
type Start = Shown & { editions: readonly Pick<Edition, 'slug' | 'name'>[]; place: string }

/** Giúp nộp: which service, where, whose phone, and that the applicant agreed. */
export const ShowKiosk = ({ chrome, unit, nav, editions, place, typed, problems = [] }: Start) => (
  <OfficeLayout chrome={chrome} title="Giúp người dân nộp qua mạng" problems={problems} unit={unit} nav={nav}>
    <h1>Giúp người dân nộp qua mạng</h1>
    <p class="lead">Người dân ngồi trước máy này. Hồ sơ luôn ghi ai giúp, ở đâu, lúc nào và tính là nộp qua mạng có người giúp.</p>
    {editions.length === 0 ? (
      <Empty title="Hôm nay chưa có thủ tục nào nhận ở đây.">Hỏi người điều hành thành phố.</Empty>
    ) : (
      <Form action={to.office.assist}>
        <SelectField
          id="viec"
          label="Người dân cần làm việc gì?"
          options={editions.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={typed['viec']}
          problem={problemAt(problems, 'viec')}
        />
        <TextField id="noi" label="Giúp ở đâu?" autocomplete="off" value={typed['noi'] ?? place} problem={problemAt(problems, 'noi')} />
        <TextField
          id="so"
          label="Số di động của người nộp"
          hint="Mã xác nhận gửi tới số này. Không dùng số của cán bộ."
          type="tel"
          inputmode="tel"
          width="m"
          autocomplete="off"
          value={typed['so']}
          problem={problemAt(problems, 'so')}
        />
        <CheckboxField
          id="dong-y"
          label={CONSENT}
          hint="Đọc cho người nộp nghe trước khi đánh dấu."
          value={typed['dong-y']}
          problem={problemAt(problems, 'dong-y')}
        />
        <Button>Gửi mã tới người nộp</Button>
      </Form>
    )}
  </OfficeLayout>
)

/** The applicant types the code; from then on this browser is the applicant's, and the officer is signed out of it. */
export const ShowKioskCode = ({ chrome, unit, nav, phone, problems = [] }: Shown & { phone: string }) => (
  <OfficeLayout chrome={chrome} title="Người nộp nhập mã" problems={problems} unit={unit} nav={nav}>
    <h1>Người nộp nhập mã</h1>
    <p class="lead">
      Mã gồm 6 số vừa gửi tới số <span translate={false}>{maskPhone(phone)}</span>. Người nộp tự nhập; cán bộ không hỏi mã, không nhập thay.
    </p>
    {chrome.demo && (
      <Notice>
        <p>
          Bản tập huấn không gửi tin thật. <a href={to.portal.messages}>Xem tin nhắn</a>
        </p>
      </Notice>
    )}
    <Notice tone="warn" title="Cán bộ sẽ ra khỏi máy này">
      Nhập mã xong, máy này mở tờ khai của người nộp. Khi xong việc: nhấn Đăng xuất, rồi cán bộ đăng nhập lại.
    </Notice>
    <Form action={`${to.office.assist}/ma`}>
      <TextField
        id="ma"
        label="Mã 6 số"
        width="s"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength={12}
        problem={problemAt(problems, 'ma')}
      />
      <ButtonRow>
        <Button>Mở tờ khai</Button>
        <ButtonLink href={to.office.assist} variant="quiet">
          Đổi số, gửi lại mã
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)
