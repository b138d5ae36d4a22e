import { addDays, daysBetween, type Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { addresseeOf, trackingBook } from '#catalogue'
import type { Officer } from '#identity'
import { trackingBookOf, type TrackingRow } from '#dossiers'
import { DayField } from '#ui/fields.tsx'
import { Button, ButtonLink, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { DataTable } from '#ui/table.tsx'
import { around, shown, shows, type Around } from '../frame.ts'
import { agencyOf } from '../papers/agency.ts'
import { typedBoxes, typedDay } from './typed-day.ts'

const PATH = '/can-bo/so-theo-doi'
const MOST_DAYS = 92
/** On the screen, not on the paper. */
const SHOWN = 50

type Show = Around & {
  from: Day
  to: Day
  typed: Fields
  rows: readonly TrackingRow[]
  names: (procedure: string) => string
  problems?: readonly Problem[]
}

/** Sổ theo dõi hồ sơ: the days are chosen here, the book is printed from here. */
export const ShowTrackingBook = ({ chrome, unit, nav, from, to, typed, rows, names, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title="Sổ theo dõi hồ sơ" problems={problems} unit={unit} nav={nav}>
    <h1>Sổ theo dõi hồ sơ</h1>
    <Form action={PATH} method="get">
      <DayField id="tu" label="Từ ngày" value={typed['tu.ngay'] === undefined ? from : typedBoxes(typed, 'tu')} problem={problemAt(problems, 'tu')} />
      <DayField
        id="den"
        label="Đến hết ngày"
        value={typed['den.ngay'] === undefined ? to : typedBoxes(typed, 'den')}
        problem={problemAt(problems, 'den')}
      />
      <Button variant="secondary">Xem</Button>
    </Form>
    {problems.length === 0 && (
      <>
        <p>
          <ButtonLink href={`${PATH}.pdf?${query(from, to)}`} kbd="M">
            In sổ (PDF, A4 ngang)
          </ButtonLink>
        </p>
        <DataTable
          caption={`Tiếp nhận từ ${shortDay(from)} đến ${shortDay(to)}: ${rows.length} hồ sơ`}
          rows={rows.slice(0, SHOWN)}
          rowKey={({ code }) => code}
          empty="Không có hồ sơ nào được tiếp nhận trong những ngày này. Chọn ngày khác."
          columns={[
            {
              key: 'code',
              label: 'Mã hồ sơ',
              heads: true,
              cell: ({ code }) => (
                <span class="code" translate={false}>
                  {code}
                </span>
              ),
            },
            { key: 'who', label: 'Người nộp', cell: ({ applicant }) => applicant.name },
            { key: 'what', label: 'Thủ tục', wideOnly: true, cell: ({ procedure }) => names(procedure) },
          ]}
        />
        {rows.length > SHOWN && <p class="hint">Bản in có đủ {rows.length} hồ sơ.</p>}
      </>
    )}
  </OfficeLayout>
)

const boxes = (id: string, on: Day) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${id}.ngay`]: date, [`${id}.thang`]: month, [`${id}.nam`]: year }
}
const query = (from: Day, to: Day) => new URLSearchParams({ ...boxes('tu', from), ...boxes('den', to) }).toString()

/** The days that were asked for: this week without any. */
function period({ query: typed, today }: Pick<Ctx, 'query' | 'today'>): { from: Day; to: Day; problems: Problem[] } {
  const asked = typed['tu.ngay'] !== undefined || typed['den.ngay'] !== undefined
  const [from, to] = asked ? [typedDay(typed, 'tu'), typedDay(typed, 'den')] : [addDays(today, -6), today]
  const problems = [
    ...(from ? [] : [{ at: 'tu', says: 'Nhập ngày đầu, đủ ngày, tháng và năm' }]),
    ...(to ? [] : [{ at: 'den', says: 'Nhập ngày cuối, đủ ngày, tháng và năm' }]),
    ...(from && to && to < from ? [{ at: 'den', says: 'Ngày cuối phải từ ngày đầu trở đi. Nhập lại ngày cuối' }] : []),
    ...(from && to && daysBetween(from, to) > MOST_DAYS ? [{ at: 'den', says: `In tối đa ${MOST_DAYS} ngày một lần. Chọn khoảng ngắn hơn` }] : []),
  ]
  return { from: from ?? today, to: to ?? today, problems }
}

async function page(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { from, to, problems } = period(ctx)
  const { frame, rows } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    rows: problems.length > 0 ? [] : await trackingBookOf(db, officer.unit, from, to),
  }))
  return shown(ctx, ShowTrackingBook({ ...frame, from, to, typed: ctx.query, rows, names: namesIn(ctx), problems }), problems.length > 0 ? 422 : 200)
}

const namesIn = (ctx: Ctx) => (procedure: string) => ctx.city.editions.find(({ code }) => code === procedure)?.name ?? procedure

async function pdf(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { from, to, problems } = period(ctx)
  if (problems.length > 0) return page(ctx, officer)
  const rows = await ctx.read(db => trackingBookOf(db, officer.unit, from, to))
  const agency = await agencyOf(ctx.db, officer.unit)
  const names = namesIn(ctx)
  const lines = rows.map(row => {
    const { name, address, phone = '' } = addresseeOf(row)
    const { code, procedure, receivedAt, dueAt, returnedAt, receiver } = row
    const times = { receivedAt, ...(dueAt && { dueAt }), ...(returnedAt && { returnedAt }) }
    const line = { code, procedure: names(procedure), sets: 1, applicant: name, address, phone, lead: agency.name }
    return { ...line, ...times, channel: row.channel === 'post' ? 'Bưu chính' : 'Tại quầy', receiver: receiver ?? '' }
  })
  const bytes = await trackingBook({ agency, from, to, lines, officer: officer.name }, ctx.now)
  return { bytes, type: 'application/pdf', name: `so-theo-doi-${from}-${to}.pdf` }
}

export const trackingBookRoutes = [shows(PATH, 'seeInbox', page), shows(`${PATH}.pdf`, 'seeInbox', pdf)]
