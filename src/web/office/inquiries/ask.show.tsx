import type { Problem } from '#kernel/refusal.ts'
import { questions } from '#registers'
import { Choice, CommunePicker, NameField, TextArea, TextField, type CommuneOption } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import type { Around } from '../frame.ts'

type Show = Around & {
  code: string
  /** The people of the dossier, to be chosen from. */
  people: readonly { value: string; label: string }[]
  communes: readonly CommuneOption[]
  /** What waiting for the answer does to the time limit, where the law lets the dossier wait. */
  waits?: string | undefined
  typed: Fields
  problems?: readonly Problem[]
}

const kinds = (['marital-status', 'marriage'] as const).map(value => ({ value, label: questions[value] }))

/** Hỏi đơn vị khác: what its books say of somebody in this dossier. */
export const ShowAsk = ({ chrome, unit, nav, code, people, communes, waits, typed, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title={`Hỏi đơn vị khác – ${code}`} problems={problems} unit={unit} nav={nav}>
    <p>
      <a href={to.office.dossier(code)} translate={false}>
        {code}
      </a>
    </p>
    <h1>Hỏi đơn vị khác</h1>
    <p class="lead">Nơi được hỏi tra sổ của mình và trả lời trong ba ngày làm việc.{!waits && ' Thời hạn của hồ sơ vẫn chạy.'}</p>
    <Form action={to.office.inquire(code)}>
      <CommunePicker
        id="noi"
        label="Hỏi xã, phường nào?"
        hint="Nơi đã đăng ký, hoặc nơi người đó từng cư trú, trong thành phố."
        found={communes}
        value={typed.noi}
        query={typed['noi.tim']}
        problem={problemAt(problems, 'noi')}
      />
      <Choice id="hoi" label="Hỏi gì?" options={kinds} value={typed.hoi} problem={problemAt(problems, 'hoi')} />
      {people.length > 0 && (
        <Choice
          id="ai"
          label="Về ai?"
          options={[...people, { value: 'khac', label: 'Người khác' }]}
          value={typed.ai}
          problem={problemAt(problems, 'ai')}
        />
      )}
      <NameField
        id="ten"
        label={people.length > 0 ? 'Họ, chữ đệm, tên, nếu là người khác' : 'Họ, chữ đệm, tên'}
        value={typed.ten}
        autocomplete="off"
        problem={problemAt(problems, 'ten')}
        optional={people.length > 0}
      />
      <TextField
        id="so"
        label="Số định danh của người đó"
        width="m"
        inputmode="numeric"
        maxlength={12}
        value={typed.so}
        problem={problemAt(problems, 'so')}
        optional
      />
      <TextArea id="them" label="Hỏi thêm" hint="Ví dụ: thời gian cư trú ở đó, năm đăng ký." rows={3} value={typed.them} optional />
      {waits && (
        <Choice
          id="cho"
          label="Hồ sơ có phải chờ trả lời không?"
          hint={`${waits} Có trả lời thì hồ sơ tự chạy tiếp.`}
          options={[
            { value: 'khong', label: 'Không, giải quyết tiếp trong lúc hỏi' },
            { value: 'co', label: 'Có, ghi là gửi xác minh' },
          ]}
          value={typed.cho ?? 'khong'}
        />
      )}
      <ButtonRow>
        <Button>Gửi</Button>
        <ButtonLink href={to.office.dossier(code)} variant="quiet">
          Thôi, về hồ sơ
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)
