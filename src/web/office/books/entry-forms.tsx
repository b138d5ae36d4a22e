import type { Problem } from '#kernel/refusal.ts'
import { annotationKinds, type Certificate } from '#registers'
import { SelectField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import type { Fields } from '#ui/page.ts'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'

type Props = { id: number; typed: Fields; problems: readonly Problem[] }
const opened = ({ typed }: Props, name: string) => typed.viec === name
const at = (id: number, name: string) => `${to.office.entry(id)}/${name}`
const Which = ({ name }: { name: string }) => <input type="hidden" name="viec" value={name} />

/** Kinds that an officer chooses; the others are written by what is done. */
const kinds = Object.entries(annotationKinds)
  .filter(([kind]) => kind !== 'pin' && kind !== 'spoiled')
  .map(([value, label]) => ({ value, label }))

/** Ghi chú beside the entry. */
export const AnnotateForm = (props: Props) => (
  <Details summary="Ghi chú vào sổ" open={opened(props, 'ghi-chu')}>
    <p>Việc đã ghi không đổi. Ghi chú đứng bên cạnh, kèm tên người ghi và ngày ghi.</p>
    <Form action={at(props.id, 'ghi-chu')}>
      <Which name="ghi-chu" />
      <SelectField id="loai-viec" label="Loại việc" options={kinds} value={props.typed['loai-viec'] ?? 'other'} />
      <TextArea
        id="ghi-noi-dung"
        label="Nội dung ghi chú"
        hint="Việc gì, theo quyết định hoặc trích lục số nào, ngày nào, của cơ quan nào."
        rows={3}
        value={props.typed['ghi-noi-dung']}
        problem={problemAt(props.problems, 'ghi-noi-dung')}
      />
      <Button variant="secondary">Ghi chú</Button>
    </Form>
  </Details>
)

/** Số định danh that came late. */
export const PinForm = ({ fields, ...props }: Props & { fields: readonly { name: string; label: string }[] }) => (
  <Details summary="Bổ sung số định danh" open={opened(props, 'so-dinh-danh')}>
    <Form action={at(props.id, 'so-dinh-danh')}>
      <Which name="so-dinh-danh" />
      <SelectField id="o" label="Của ai?" options={fields.map(({ name, label }) => ({ value: name, label }))} value={props.typed.o} />
      <TextField
        id="so-dd"
        label="Số định danh cá nhân"
        hint="12 chữ số, do cơ sở dữ liệu dân cư cấp. Chỉ bổ sung được một lần."
        width="m"
        inputmode="numeric"
        maxlength={12}
        value={props.typed['so-dd']}
        problem={problemAt(props.problems, 'so-dd')}
      />
      <Button variant="secondary">Bổ sung</Button>
    </Form>
  </Details>
)

/** The number of the blank form on which an original was printed. */
export const OriginalForm = (props: Props) => (
  <Details summary="Ghi số phôi của bản chính" open={opened(props, 'ban-chinh')}>
    <Form action={at(props.id, 'ban-chinh')}>
      <Which name="ban-chinh" />
      <TextField
        id="so-phoi"
        label="Số in trên phôi"
        width="m"
        maxlength={30}
        autocomplete="off"
        value={props.typed['so-phoi']}
        problem={problemAt(props.problems, 'so-phoi')}
      />
      <Button variant="secondary">Ghi số phôi</Button>
    </Form>
  </Details>
)

/** Hủy bản hỏng, cấp lại: before it is handed over. */
export const SpoiledForm = ({ valid, ...props }: Props & { valid: readonly Certificate[] }) => (
  <Details summary="Hủy bản hỏng, cấp lại" open={opened(props, 'huy-ban-hong')}>
    <p>Chỉ khi chưa trả cho người dân. Trả rồi mà sai thì làm thủ tục cải chính (Thông tư 04/2020/TT-BTP, Điều 35).</p>
    <Form action={at(props.id, 'huy-ban-hong')}>
      <Which name="huy-ban-hong" />
      <SelectField
        id="ban"
        label="Bản hỏng"
        options={valid.map(({ id, serial }) => ({ value: String(id), label: `Phôi số ${serial}` }))}
        value={props.typed.ban}
      />
      <TextField
        id="ly-do-huy"
        label="Vì sao hỏng?"
        hint="Ví dụ: in lệch khung."
        maxlength={200}
        value={props.typed['ly-do-huy']}
        problem={problemAt(props.problems, 'ly-do-huy')}
      />
      <TextField
        id="so-phoi-moi"
        label="Số phôi của bản thay"
        width="m"
        maxlength={30}
        autocomplete="off"
        value={props.typed['so-phoi-moi']}
        problem={problemAt(props.problems, 'so-phoi-moi')}
      />
      <Button variant="danger">Hủy và cấp lại</Button>
    </Form>
  </Details>
)
