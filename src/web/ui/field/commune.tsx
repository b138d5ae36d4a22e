import { described, type FieldProps, Labelled } from './frame.tsx'

/** A commune to choose from: `id` is the unit id, `parent` the district or city. */
export type CommuneOption = { readonly id: string; readonly name: string; readonly parent?: string | undefined }

type CommuneProps = FieldProps & {
  readonly value?: string | undefined
  /** What was typed into the search box. */
  readonly query?: string | undefined
  readonly found?: readonly CommuneOption[] | undefined
  /** The words for "in another province"; posts `ngoai`. */
  readonly outside?: string | undefined
}

const full = ({ name, parent }: CommuneOption) => (parent ? `${name}, ${parent}` : name)

/** A commune without a script: type a part of its name, press Tìm, choose in the list. Posts `id` and `id.tim`; the button is `tim` = id. */
export function CommunePicker({ value, query, found = [], outside, ...field }: CommuneProps) {
  const listed = found.length > 0
  const chosen = found.find(({ id }) => id === value)
  const box = listed ? `${field.id}.tim` : field.id
  return (
    <Labelled {...field} id={box}>
      <div class="search" data-commune={field.id}>
        <input
          class="in l"
          type="text"
          id={box}
          name={`${field.id}.tim`}
          value={query ?? chosen?.name}
          autocomplete="off"
          {...described({ ...field, id: box })}
        />
        <button type="submit" class="button secondary" name="tim" value={field.id}>
          Tìm
          <span class="unseen"> xã, phường</span>
        </button>
      </div>
      {listed && (
        <div class="found">
          <label for={field.id}>{found.length === 1 ? 'Một xã, phường trùng tên' : `Chọn một trong ${found.length} xã, phường`}</label>
          <select class="in" id={field.id} name={field.id} translate={false}>
            {(found.length > 1 || outside) && <option value="">–</option>}
            {found.map(commune => (
              <option key={commune.id} value={commune.id} selected={commune.id === value || (found.length === 1 && value !== 'ngoai')}>
                {full(commune)}
              </option>
            ))}
            {outside && (
              <option value="ngoai" selected={value === 'ngoai'} translate={true}>
                {outside}
              </option>
            )}
          </select>
        </div>
      )}
      {outside && !listed && (
        <div class="pick">
          <input type="checkbox" id={`${field.id}-ngoai`} name={field.id} value="ngoai" checked={value === 'ngoai'} />
          <label for={`${field.id}-ngoai`}>{outside}</label>
        </div>
      )}
    </Labelled>
  )
}
