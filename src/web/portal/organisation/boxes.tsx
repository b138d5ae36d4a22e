import type { Problem } from '#kernel/refusal.ts'
import type { DayBoxes } from '#ui/fields.tsx'
import { DayField, TextField } from '#ui/fields.tsx'
import { problemAt } from '#ui/forms.tsx'
import type { Fields } from '#ui/page.ts'

/** What was typed, and what is wrong with it. */
export type Typed = { readonly typed: Fields; readonly problems: readonly Problem[] }

/** The three boxes of a day as typed. */
export const boxesOf = (typed: Fields, id: string): DayBoxes => ({
  ngay: typed[`${id}.ngay`] ?? typed[id],
  thang: typed[`${id}.thang`],
  nam: typed[`${id}.nam`],
})

type BoxProps = Typed & { readonly id: string; readonly label: string; readonly hint?: string }

export const DayBox = ({ id, typed, problems, ...words }: BoxProps) => (
  <DayField id={id} {...words} value={boxesOf(typed, id)} problem={problemAt(problems, id)} />
)

/** The paper that something rests on: its number and its day. */
export const PaperBoxes = ({ number, day, hint, ...form }: Typed & { number: string; day: string; hint?: string }) => (
  <>
    <TextField
      id="document"
      label={number}
      hint={hint}
      width="m"
      maxlength={100}
      value={form.typed['document']}
      problem={problemAt(form.problems, 'document')}
    />
    <DayBox id="documentDay" label={day} {...form} />
  </>
)

/** A person by personal number and name. */
export const PersonBoxes = ({ typed, problems }: Typed) => (
  <>
    <TextField
      id="pin"
      label="Số định danh cá nhân"
      hint="12 chữ số trên thẻ căn cước."
      inputmode="numeric"
      width="m"
      maxlength={20}
      autocomplete="off"
      value={typed['pin']}
      problem={problemAt(problems, 'pin')}
    />
    <TextField
      id="name"
      label="Họ, chữ đệm và tên"
      hint="Như trên thẻ căn cước: sai tên thì giấy không dùng được."
      autocomplete="off"
      spellcheck={false}
      maxlength={100}
      value={typed['name']}
      problem={problemAt(problems, 'name')}
    />
  </>
)

/** Where the organisation is told of its dossiers. */
export const ContactBoxes = ({ typed, problems }: Typed) => (
  <>
    <TextField
      id="phone"
      label="Số di động nhận tin"
      hint="Tin về mọi hồ sơ của tổ chức gửi tới số này, dù ai nộp."
      type="tel"
      inputmode="tel"
      width="m"
      value={typed['phone']}
      problem={problemAt(problems, 'phone')}
    />
    <TextField id="email" label="Thư điện tử" optional type="email" inputmode="email" value={typed['email']} problem={problemAt(problems, 'email')} />
  </>
)

export const TaxCodeBox = ({ typed, problems }: Typed) => (
  <TextField
    id="taxCode"
    label="Mã số thuế, mã số doanh nghiệp"
    hint="10 chữ số; chi nhánh, đơn vị phụ thuộc có 13."
    inputmode="numeric"
    width="m"
    maxlength={30}
    value={typed['taxCode']}
    problem={problemAt(problems, 'taxCode')}
  />
)
