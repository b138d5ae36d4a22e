import type { ComponentChildren } from 'preact'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ComponentChildren
  readonly numeric?: boolean | undefined
  /** The cell names the row: a header for screen readers. */
  readonly heads?: boolean | undefined
  /** Hidden on a narrow screen. */
  readonly wideOnly?: boolean | undefined
}

type TableProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Shown instead of an empty table: what it means and what to do. */
  readonly empty?: ComponentChildren
  /** The chosen row. */
  readonly current?: string | undefined
  readonly quietCaption?: boolean | undefined
  /** On a phone each row becomes a list of its cells with their labels; by itself where there are too many columns. */
  readonly stacks?: boolean | undefined
}

/** More columns than a phone is wide. */
const MANY = 5
const tooMany = (columns: readonly { readonly wideOnly?: boolean | undefined }[]) => columns.filter(({ wideOnly }) => !wideOnly).length > MANY

const classOf = <Row,>({ numeric, wideOnly }: Column<Row>) => [numeric && 'numeric', wideOnly && 'wide-only'].filter(Boolean).join(' ') || undefined

/** Rows and columns with a caption. Scrolls by itself when it is wider than the screen, also by keyboard. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty, current, quietCaption, stacks = tooMany(columns) }: TableProps<Row>) {
  // Words alone get a frame; what comes with its own keeps it.
  if (rows.length === 0 && empty !== undefined) return typeof empty === 'string' ? <div class="empty">{empty}</div> : <>{empty}</>
  const label = (column: Column<Row>) => (stacks ? column.label : undefined)
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class={stacks ? 'data stacks' : 'data'}>
        <caption class={quietCaption ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.key} scope="col" class={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)} aria-current={rowKey(row) === current ? 'true' : undefined}>
              {columns.map(column =>
                column.heads ? (
                  <th key={column.key} scope="row" class={classOf(column)} data-label={label(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={classOf(column)} data-label={label(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type PagerProps = { previous?: string | undefined; next?: string | undefined; note?: string | undefined }

/** To the rows before and after, by key and not by number: rows that arrive meanwhile shift nothing. */
export const Pager = ({ previous, next, note }: PagerProps) =>
  previous || next || note ? (
    <nav class="pager" aria-label="Trang">
      {previous && (
        <a rel="prev" href={previous}>
          ‹ Trang trước
        </a>
      )}
      {note && <span class="hint">{note}</span>}
      {next && (
        <a rel="next" href={next}>
          Trang sau ›
        </a>
      )}
    </nav>
  ) : null
