import { described, type FieldProps, Grouped } from './frame.tsx'

/** What stands in the three boxes, as typed: `31/4/2017` must come back as it was. */
export type DayBoxes = { readonly ngay?: string | undefined; readonly thang?: string | undefined; readonly nam?: string | undefined }

export type DayFieldProps = FieldProps & {
  /** A Day, a partial day (`2017`, `2017-03`), or the boxes as typed. */
  readonly value?: string | DayBoxes | undefined
  readonly birthday?: boolean | undefined
}

/** A day or partial day as three boxes. */
export function boxesOf(value: string | DayBoxes | undefined): DayBoxes {
  if (typeof value !== 'string') return value ?? {}
  const [nam, thang, ngay] = value.split('-')
  const plain = (box: string | undefined) => (box ? String(Number(box)) : undefined)
  return { ngay: plain(ngay), thang: plain(thang), nam }
}

const parts = [
  { key: 'ngay', label: 'Ngày', width: 'xs', token: 'bday-day' },
  { key: 'thang', label: 'Tháng', width: 'xs', token: 'bday-month' },
  { key: 'nam', label: 'Năm', width: 's', token: 'bday-year' },
] as const

/** Three boxes `id.ngay`, `id.thang`, `id.nam`. The first has the field's own id so that the error summary finds it; it takes a pasted `12/3/2017` too. */
export function DayField({ value, birthday, ...field }: DayFieldProps) {
  const boxes = boxesOf(value)
  return (
    <Grouped {...field}>
      <div class="boxes">
        {parts.map(({ key, label, width, token }, place) => (
          <div key={key}>
            <label for={place === 0 ? field.id : `${field.id}.${key}`}>{label}</label>
            <input
              class={`in ${width}`}
              id={place === 0 ? field.id : `${field.id}.${key}`}
              name={`${field.id}.${key}`}
              type="text"
              inputmode="numeric"
              autocomplete={birthday ? token : undefined}
              value={boxes[key]}
              aria-invalid={described(field)['aria-invalid']}
            />
          </div>
        ))}
      </div>
    </Grouped>
  )
}

/** A day of which only the year may be known; empty boxes are allowed. */
export const PartialDayField = ({ hint = 'Chỉ nhớ năm thì ghi năm.', ...props }: DayFieldProps) => <DayField {...props} hint={hint} />
