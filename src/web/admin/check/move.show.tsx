import { dueTime, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { stateWords, type MoveReport, type MoveVerdict } from '#dossiers'
import type { Edition, Work } from '#procedures'
import { SelectField, TextArea } from '#ui/fields.tsx'
import { Button, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import { headOf, type Frame } from '../frame.ts'
import { WorkLine } from '../work/words.tsx'

export type MoveView = {
  readonly work: Work
  readonly from: Edition | undefined
  readonly choices: readonly Edition[]
  readonly rows: readonly MoveVerdict[]
  readonly next: number | undefined
  readonly typed: string
  readonly problems: readonly Problem[]
  readonly report?: MoveReport | undefined
}

const Stays = ({ reasons }: { reasons: readonly string[] }) =>
  reasons.length === 0 ? (
    <>Chuyển được</>
  ) : (
    <>
      Ở lại bản cũ
      <ul>
        {reasons.map(says => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </>
  )

/** `/chuyen-ho-so`: which open dossiers of an older edition may go on under this one, and why the others stay; then the act and its report. */
export const MovePage = ({ chrome, unit, ...view }: MoveView & Frame) => {
  const { work, from, choices, rows, next, typed, problems, report } = view
  const at = to.admin.workPart(work.id, 'chuyen-ho-so')
  const ready = work.state === 'published'
  return (
    <OfficeLayout chrome={chrome} unit={unit} title={headOf('Chuyển hồ sơ', work.value.name)} problems={problems}>
      <Crumbs
        items={[
          { href: to.admin.procedures, label: 'Thủ tục' },
          { href: to.admin.work(work.id), label: work.value.name },
          { label: 'Chuyển hồ sơ đang mở' },
        ]}
      />
      <h1>Chuyển hồ sơ đang mở sang bản này</h1>
      <WorkLine work={work} />
      <p>Hồ sơ chỉ chuyển khi không điều gì đã khai, đã nộp hay đã hẹn trở thành sai hoặc thiếu. Lệ phí giữ theo ngày nộp.</p>
      {report && <Report {...report} />}
      {choices.length > 1 && (
        <Form action={at} method="get" label="Chọn bản cũ">
          <SelectField
            id="tu"
            label="Hồ sơ đang theo bản"
            value={from?.from}
            empty=""
            options={choices.map(one => ({ value: one.from, label: `Từ ${shortDay(one.from)}` }))}
          />
          <Button variant="secondary">Xem</Button>
        </Form>
      )}
      {!from && <p class="empty">Thủ tục này chưa có bản nào trước, nên không có hồ sơ để chuyển.</p>}
      {from && (
        <>
          <h2>{`Hồ sơ đang mở của bản từ ${shortDay(from.from)}`}</h2>
          <DataTable
            caption="Từng hồ sơ, theo thứ tự nộp"
            quietCaption
            stacks
            columns={[
              { key: 'code', label: 'Hồ sơ', heads: true, cell: ({ code }) => <span translate={false}>{code}</span> },
              { key: 'state', label: 'Đang ở bước', cell: ({ state }) => stateWords[state] },
              { key: 'due', label: 'Hẹn trả', cell: ({ dueAt }) => (dueAt ? dueTime(dueAt) : 'chưa hẹn') },
              {
                key: 'then',
                label: 'Theo bản mới',
                cell: ({ dueAt, thenDueAt }) => (thenDueAt && thenDueAt.getTime() !== dueAt?.getTime() ? dueTime(thenDueAt) : 'không đổi'),
              },
              { key: 'stays', label: 'Chuyển được không', cell: ({ reasons }) => <Stays reasons={reasons} /> },
            ]}
            rows={rows}
            rowKey={({ code }) => code}
            empty="Không còn hồ sơ nào đang mở theo bản này."
          />
          <Pager next={next === undefined ? undefined : `${at}?tu=${from.from}&sau=${next}`} />
          {rows.length > 0 && !ready && <Notice title="Bản này chưa công bố">Công bố xong mới chuyển được; ở đây xem trước.</Notice>}
          {rows.length > 0 && ready && (
            <Form action={`${at}?tu=${from.from}`} label="Chuyển hồ sơ">
              <TextArea
                id="ly-do"
                label="Vì sao chuyển"
                hint="Ghi vào lịch sử của từng hồ sơ"
                rows={2}
                value={typed}
                problem={problemAt(problems, 'ly-do')}
              />
              <ButtonRow>
                <Button>Chuyển mọi hồ sơ chuyển được</Button>
              </ButtonRow>
            </Form>
          )}
        </>
      )}
    </OfficeLayout>
  )
}

const Report = ({ moved, stayed }: MoveReport) => (
  <Notice tone="ok" title={`Đã chuyển ${moved.length} hồ sơ, ${stayed.length} hồ sơ ở lại bản cũ`}>
    {stayed.length > 0 && (
      <ul>
        {stayed.slice(0, 50).map(({ code, reasons }) => (
          <li key={code}>
            <span translate={false}>{code}</span>
            {`: ${reasons.join('; ')}`}
          </li>
        ))}
      </ul>
    )}
  </Notice>
)
