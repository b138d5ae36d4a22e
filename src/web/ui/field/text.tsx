import { described, type FieldProps, Labelled } from './frame.tsx'

export type TextFieldProps = FieldProps & {
  readonly value?: string | number | undefined
  readonly width?: 'xs' | 's' | 'm' | 'l' | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'numeric' | 'tel' | 'email' | 'decimal' | 'search' | 'text' | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'search' | 'password' | undefined
  readonly maxlength?: number | undefined
  readonly spellcheck?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly suffix?: string | undefined
}

/** One line of text. `width` tells how much is expected. */
export function TextField(props: TextFieldProps) {
  const { id, value, width = 'l', type = 'text', suffix, autocomplete, inputmode, maxlength, spellcheck, placeholder } = props
  const input = (
    <input
      class={`in ${width}`}
      id={id}
      name={id}
      {...({ type } as { type: 'text' })}
      value={value}
      autocomplete={autocomplete}
      inputmode={inputmode}
      maxlength={maxlength}
      spellcheck={spellcheck}
      placeholder={placeholder}
      {...described(props)}
    />
  )
  return (
    <Labelled {...props}>
      {suffix ? (
        <span class="suffixed">
          {input} <span>{suffix}</span>
        </span>
      ) : (
        input
      )}
    </Labelled>
  )
}

/** A person's whole name, as it is written; the browser must not correct it. */
export const NameField = ({ autocomplete = 'name', ...props }: TextFieldProps) => (
  <TextField {...props} autocomplete={autocomplete} spellcheck={false} />
)

type TextAreaProps = FieldProps & { readonly value?: string | undefined; readonly rows?: number | undefined }

/** Several lines of text. */
export const TextArea = ({ value, rows = 4, ...field }: TextAreaProps) => (
  <Labelled {...field}>
    <textarea class="in l" id={field.id} name={field.id} rows={rows} {...described(field)}>
      {value}
    </textarea>
  </Labelled>
)
