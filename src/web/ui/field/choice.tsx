import { described, type FieldProps, Grouped, Labelled } from './frame.tsx'

/** `data`: the label is a name and is not translated. */
export type Option = { readonly value: string; readonly label: string; readonly hint?: string | undefined; readonly data?: boolean | undefined }

type ChoiceProps = FieldProps & {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  readonly inline?: boolean | undefined
}

/** One of a few: radio buttons, each row as large as a thumb. The first has the field's own id. */
export const Choice = ({ options, value, inline, ...field }: ChoiceProps) => (
  <Grouped {...field}>
    <div class={inline ? 'picks inline' : 'picks'}>
      {options.map((option, place) => {
        const id = place === 0 ? field.id : `${field.id}-${option.value}`
        return (
          <div class="pick" key={option.value}>
            <input type="radio" id={id} name={field.id} value={option.value} checked={value === option.value} />
            <label for={id}>
              {option.label}
              {option.hint && <span class="hint">{option.hint}</span>}
            </label>
          </div>
        )
      })}
    </div>
  </Grouped>
)

const yesNo: readonly Option[] = [
  { value: 'true', label: 'Có' },
  { value: 'false', label: 'Không' },
]

/** Posts `true` or `false`; nothing when not answered. */
export const YesNo = ({
  value,
  options = yesNo,
  ...field
}: FieldProps & { value?: boolean | string | undefined; options?: readonly Option[] | undefined }) => (
  <Choice {...field} options={options} value={value === undefined ? undefined : String(value)} inline />
)

/** One box that is ticked or not. Posts `true` when ticked. */
export const CheckboxField = ({ value, ...field }: FieldProps & { value?: boolean | string | undefined }) => (
  <div class={field.problem ? 'field wrong' : 'field'}>
    {field.problem && (
      <p class="problem" id={`${field.id}-loi`}>
        <span class="unseen">Lỗi: </span>
        {field.problem}
      </p>
    )}
    <div class="pick">
      <input type="checkbox" id={field.id} name={field.id} value="true" checked={String(value) === 'true'} {...described(field)} />
      <label for={field.id}>
        {field.label}
        {field.hint && (
          <span class="hint" id={`${field.id}-goi-y`}>
            {field.hint}
          </span>
        )}
      </label>
    </div>
  </div>
)

type SelectProps = FieldProps & { readonly options: readonly Option[]; readonly value?: string | undefined; readonly empty?: string | undefined }

/** One of many: a list that opens. The first line is empty so that nothing is chosen for the person. */
export const SelectField = ({ options, value, empty = 'Chọn', ...field }: SelectProps) => (
  <Labelled {...field}>
    <select class="in" id={field.id} name={field.id} {...described(field)}>
      {empty !== '' && <option value="">{empty}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value} selected={value === option.value} translate={option.data ? false : undefined}>
          {option.label}
        </option>
      ))}
    </select>
  </Labelled>
)
