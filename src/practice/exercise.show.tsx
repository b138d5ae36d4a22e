import { dueTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { roleName } from '#identity'
import { Button, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Panel } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { Around } from '../web/office/frame.ts'
import type { Exercise } from './kept.ts'

/** A dossier of the day as the list shows it. `here`: still in the unit. */
export type DayRow = {
  readonly code: string
  readonly subject: string
  readonly state: string
  readonly here: boolean
  readonly submittedAt: Instant
  readonly dueAt: Instant | null
}

type Day = Around & {
  readonly exercise: Pick<Exercise, 'role' | 'seed' | 'name'>
  readonly rows: readonly DayRow[]
  readonly problems?: readonly Problem[]
}

/** `/can-bo/thuc-hanh` of an exercise: the dossiers of the day, and the end. */
export const ShowDay = ({ chrome, unit, nav, exercise, rows, problems = [] }: Day) => (
  <OfficeLayout chrome={chrome} title="Ngày làm việc thực hành" unit={unit} nav={nav} problems={problems}>
    <h1>Ngày làm việc thực hành</h1>
    <p class="lead">
      Vai: {roleName(exercise.role)}. {rows.length} hồ sơ chờ. Mở từng hồ sơ, xem giấy tờ rồi quyết định như ngày thường.
    </p>
    <ul>
      <li>Hồ sơ hẹn hôm nay hoặc chờ lâu nhất thì làm trước.</li>
      <li>Hồ sơ không được tự làm thì giao đồng nghiệp.</li>
      <li>Một phút thật là 15 phút làm việc. Hết ngày làm việc thì tính là chậm.</li>
    </ul>
    <DataTable
      caption="Hồ sơ của bài"
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'ma',
          label: 'Hồ sơ',
          heads: true,
          cell: ({ code, subject, here }) => (
            <>
              {here ? <a href={to.office.dossier(code)}>{code}</a> : code}
              <p class="hint" translate={false}>
                {subject}
              </p>
            </>
          ),
        },
        { key: 'buoc', label: 'Đang ở bước', cell: ({ state, here }) => (here ? state : 'Đã chuyển nơi khác') },
        { key: 'nop', label: 'Nộp lúc', cell: ({ submittedAt }) => dueTime(submittedAt) },
        { key: 'hen', label: 'Hẹn trả', cell: ({ dueAt }) => (dueAt ? dueTime(dueAt) : '–') },
        {
          key: 'giao',
          label: 'Giao',
          cell: ({ code, here }) =>
            here ? (
              <Form action={`${to.office.exercise}/giao`}>
                <input type="hidden" name="ho-so" value={code} />
                <Button variant="quiet" hidden={code}>
                  Giao đồng nghiệp
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
    <Form action={`${to.office.exercise}/xong`}>
      <ButtonRow>
        <Button>Kết thúc và chấm điểm</Button>
      </ButtonRow>
    </Form>
    <p class="hint">Chấm xong thì không sửa được nữa. Hồ sơ của bài bị xóa, điểm và nhận xét được giữ.</p>
  </OfficeLayout>
)

/** The end: the score, and the way to the result in the real city. */
export const ShowDone = ({ chrome, unit, nav, score, href }: Around & { readonly score: number; readonly href: string }) => (
  <OfficeLayout chrome={chrome} title="Đã chấm điểm" unit={unit} nav={nav}>
    <Panel title={`Được ${score} trên 100 điểm`}>
      <p>Đã ghi điểm vào trang Tập huấn. Hồ sơ của bài này đã xong và bị xóa.</p>
      <p>
        <a href={href}>Xem nhận xét từng hồ sơ</a>
      </p>
    </Panel>
  </OfficeLayout>
)
