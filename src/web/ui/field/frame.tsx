import type { ComponentChildren } from 'preact'

/** What every field has. `id` is the field's name too, and may have dots (`child.born`). */
export type FieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly optional?: boolean | undefined
  /** The label is the page's `h1`. */
  readonly heading?: boolean | undefined
}

type FrameProps = FieldProps & { readonly children: ComponentChildren }

/** The hint and the problem as the control's description. */
export function described({ id, hint, problem }: FieldProps) {
  const ids = [hint && `${id}-goi-y`, problem && `${id}-loi`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': problem ? ('true' as const) : undefined }
}

const Label = ({ label, optional }: FieldProps) => (
  <>
    {label}
    {optional && <span class="optional"> (không bắt buộc)</span>}
  </>
)

const Notes = ({ id, hint, problem }: FieldProps) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-goi-y`}>
        {hint}
      </p>
    )}
    {problem && (
      <p class="problem" id={`${id}-loi`}>
        <span class="unseen">Lỗi: </span>
        {problem}
      </p>
    )}
  </>
)

const frameClass = ({ problem }: FieldProps) => (problem ? 'field wrong' : 'field')

/** One control with its label, hint and problem. */
export function Labelled({ children, ...field }: FrameProps) {
  const label = (
    <label for={field.id}>
      <Label {...field} />
    </label>
  )
  return (
    <div class={frameClass(field)}>
      {field.heading ? <h1 class="asks">{label}</h1> : label}
      <Notes {...field} />
      {children}
    </div>
  )
}

/** Several controls that answer one question: a group with a legend. */
export function Grouped({ children, ...field }: FrameProps) {
  const legend = <Label {...field} />
  return (
    <fieldset class={frameClass(field)} aria-describedby={described(field)['aria-describedby']}>
      <legend>{field.heading ? <h1 class="asks">{legend}</h1> : legend}</legend>
      <Notes {...field} />
      {children}
    </fieldset>
  )
}
