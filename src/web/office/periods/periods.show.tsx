import { clockTime, number, percent, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { NamedPeriod, UnitClosing } from '#statistics'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import type { Around } from '../frame.ts'

/** A month that is over, what this unit had in it, and whether its head closed it. */
export type OwnMonth = NamedPeriod & { readonly online: number; readonly total: number; readonly closing?: UnitClosing | undefined }

const columns: Column<OwnMonth>[] = [
  {
    key: 'ky',
    label: 'Kỳ',
    heads: true,
    cell: ({ name, from, to: last }) => (
      <>
        {`${name} `}
        <span class="hint">{`${shortDay(from)} – ${shortDay(last)}`}</span>
      </>
    ),
  },
  { key: 'ho-so', label: 'Tiếp nhận', numeric: true, cell: ({ total }) => (total === 0 ? 'Không phát sinh' : number(total)) },
  {
    key: 'qua-mang',
    label: 'Nộp qua mạng',
    numeric: true,
    cell: ({ online, total }) => (total === 0 ? '–' : `${percent(online / total)} (${number(online)})`),
  },
  {
    key: 'chot',
    label: 'Chốt',
    cell: ({ id, name, closing }) =>
      closing ? (
        `${closing.by.name}, ${clockTime(closing.at)}`
      ) : (
        <Form action={to.office.closing} label={`Chốt ${name}`}>
          <input type="hidden" name="ky" value={id} />
          <Button variant="quiet">{`Chốt ${name}`}</Button>
        </Form>
      ),
  },
]

/** `/can-bo/chot-so-lieu`: the head says, month by month, that the unit's figures are whole. */
export const ShowOwnMonths = ({ rows, problems, ...frame }: Around & { rows: readonly OwnMonth[]; problems?: readonly Problem[] | undefined }) => (
  <OfficeLayout {...frame} title="Chốt số liệu của đơn vị" problems={problems}>
    <h1>Chốt số liệu của đơn vị</h1>
    <p>Chốt khi mọi hồ sơ giấy của tháng đã vào hệ thống. Thành phố chốt kỳ khi chín phần mười đơn vị đã chốt.</p>
    <DataTable
      caption="Các tháng đã hết"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      stacks
      empty={<Empty title="Chưa có tháng nào hết." />}
    />
  </OfficeLayout>
)
