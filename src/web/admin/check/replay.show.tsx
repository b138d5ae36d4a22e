import { dong, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Replayed } from '#dossiers'
import type { Work } from '#procedures'
import { DayField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Crumbs, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import { headOf, type Frame } from '../frame.ts'
import { WorkLine } from '../work/words.tsx'

export type ReplayView = {
  readonly work: Work
  readonly span: { readonly from: string; readonly to: string }
  readonly rows: readonly Replayed[]
  readonly next: number | undefined
  readonly typed: Fields
  readonly problems: readonly Problem[]
}

type Under = Replayed['before']

/** What would be otherwise for one dossier, in words. */
function changesOf({ before, after }: Replayed): string[] {
  const fee = ({ fee }: Under) => (fee === null ? 'chưa xác định' : dong(fee))
  const more = (a: readonly string[], b: readonly string[]) => b.filter(one => !a.includes(one))
  return [
    ...more(before.errors, after.errors).map(says => `báo sai thêm: “${says}”`),
    ...more(after.errors, before.errors).map(says => `không còn báo sai: “${says}”`),
    ...more(before.papers, after.papers).map(label => `cần thêm “${label}”`),
    ...more(after.papers, before.papers).map(label => `không cần “${label}”`),
    ...(before.fee === after.fee ? [] : [`lệ phí từ ${fee(before)} thành ${fee(after)}`]),
    ...(before.time === after.time ? [] : [`thời hạn từ “${before.time}” thành “${after.time}”`]),
    ...(before.goesTo === after.goesTo ? [] : [after.goesTo ? `đi nơi khác: ${after.goesTo}` : 'không còn đi nơi khác']),
  ]
}

/** `/chay-thu`: real dossiers of some days under this edition: what each would have needed, cost and waited. Names and answers are not shown. */
export const ReplayPage = ({ chrome, unit, ...view }: ReplayView & Frame) => {
  const { work, span, rows, next, typed, problems } = view
  const otherwise = rows.map(row => ({ row, changes: changesOf(row) })).filter(({ changes }) => changes.length > 0)
  const at = to.admin.workPart(work.id, 'chay-thu')
  return (
    <OfficeLayout chrome={chrome} unit={unit} title={headOf('Chạy thử', work.value.name)} problems={problems}>
      <Crumbs
        items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { href: to.admin.work(work.id), label: work.value.name }, { label: 'Chạy thử' }]}
      />
      <h1>Chạy thử trên hồ sơ thật</h1>
      <WorkLine work={work} />
      <p>{`Hồ sơ nộp từ ${shortDay(span.from)} đến hết ${shortDay(span.to)}, mỗi hồ sơ theo bản của nó rồi theo bản này. Không ghi gì, không hiện tên hay câu trả lời của ai.`}</p>
      <Stats>
        <Stat value={rows.length} label="hồ sơ chạy thử" hint={next === undefined ? undefined : 'còn nữa, xem trang sau'} />
        <Stat value={rows.length - otherwise.length} label="không có gì khác" />
        <Stat value={otherwise.length} label="có chỗ khác" />
        <Stat value={rows.filter(({ before, after }) => after.errors.length > before.errors.length).length} label="bị báo sai thêm" />
      </Stats>
      <DataTable
        caption="Hồ sơ có chỗ khác"
        columns={[
          { key: 'code', label: 'Hồ sơ', heads: true, cell: ({ row }) => <span translate={false}>{row.code}</span> },
          { key: 'changes', label: 'Khác gì', cell: ({ changes }) => changes.join('; ') },
        ]}
        rows={otherwise.slice(0, 100)}
        rowKey={({ row }) => row.code}
        empty={rows.length === 0 ? 'Không có hồ sơ nào của thủ tục này trong những ngày ấy.' : 'Mọi hồ sơ ra như cũ.'}
      />
      <Pager next={next === undefined ? undefined : `${at}?tu=${span.from}&den=${span.to}&sau=${next}`} />
      <h2>Chọn ngày khác</h2>
      <Form action={at} method="get" label="Chọn ngày">
        <DayField id="tu-ngay" label="Từ ngày" value={boxesOf(typed, 'tu-ngay') ?? span.from} problem={problemAt(problems, 'tu-ngay')} />
        <DayField id="den-ngay" label="Đến hết ngày" value={boxesOf(typed, 'den-ngay') ?? span.to} problem={problemAt(problems, 'den-ngay')} />
        <Button variant="secondary">Chạy thử</Button>
      </Form>
    </OfficeLayout>
  )
}

function boxesOf(typed: Fields, name: string) {
  const [ngay, thang, nam] = ['ngay', 'thang', 'nam'].map(box => typed[`${name}.${box}`])
  return ngay === undefined && nam === undefined ? undefined : { ngay, thang, nam }
}
