import { clockTime, number } from '#kernel/format.ts'
import { isTheme, themes, ticketStates, type Theme, type Ticket, type TicketCounts, type TicketState } from '#support'
import { SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { Details, Empty, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'
import { DueTag, StatusTag } from '#ui/tags.tsx'
import type { Instant } from '#kernel/instant.ts'
import { SupportPage, type Around } from './frame.tsx'

export type TicketsAsked = { readonly state: TicketState | 'waiting'; readonly theme?: Theme | undefined; readonly after?: number | undefined }
export type TicketsView = {
  readonly asked: TicketsAsked
  readonly rows: readonly Ticket[]
  readonly next: number | undefined
  readonly counts: TicketCounts
}

const addressOf = ({ state, theme, after }: TicketsAsked) => {
  const given = [
    ['tt', state === 'waiting' ? '' : state],
    ['chu-de', theme ?? ''],
    ['sau', after ? String(after) : ''],
  ].filter(([, value]) => value)
  return `${to.city.tickets}${given.length ? `?${new URLSearchParams(given as [string, string][])}` : ''}`
}
/** The beginning of what was asked; the whole stands on its own page. */
export const shortly = (text: string) => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text)

const tones = { open: 'info', assigned: 'info', answered: 'ok', closed: 'pause' } as const
export const TicketTag = ({ state }: { state: TicketState }) => <StatusTag tone={tones[state]}>{ticketStates[state]}</StatusTag>

export const askedBy = ({ asker, officer }: Pick<Ticket, 'asker' | 'officer'>) =>
  officer ? `${officer.name}, ${officer.unitName}` : asker === 'anyone' ? 'Chưa đăng nhập' : 'Người dân'

const columns = (now: Instant): Column<Ticket>[] => [
  {
    key: 'ma',
    label: 'Phiếu',
    heads: true,
    cell: ({ code }) => (
      <a href={to.city.ticketAt(code)} translate={false}>
        {code}
      </a>
    ),
  },
  { key: 'viec', label: 'Nội dung', cell: ({ message }) => <span translate={false}>{shortly(message)}</span> },
  { key: 'chu-de', label: 'Chủ đề', cell: ({ theme }) => (isTheme(theme) ? themes[theme] : theme) },
  { key: 'ai', label: 'Người hỏi', cell: ticket => <span translate={false}>{askedBy(ticket)}</span> },
  { key: 'trang', label: 'Trang', wideOnly: true, cell: ({ page }) => <span translate={false}>{page ?? '–'}</span> },
  {
    key: 'han',
    label: 'Hạn trả lời',
    cell: ({ state, dueAt, answeredAt }) =>
      state === 'open' || state === 'assigned' ? <DueTag dueAt={dueAt} now={now} /> : answeredAt ? clockTime(answeredAt) : '–',
  },
  {
    key: 'tt',
    label: 'Tình trạng',
    cell: ({ state, assignee }) => (
      <>
        <TicketTag state={state} />
        {assignee && (
          <span class="hint" translate={false}>
            {' '}
            {assignee.name}
          </span>
        )}
      </>
    ),
  },
]

/** `/dieu-hanh/phieu-ho-tro`: what people ask, by the time that is left. */
export const ShowTickets = ({ asked, rows, next, counts, ...around }: TicketsView & Around) => (
  <SupportPage {...around} title="Phiếu hỗ trợ">
    <Stats>
      <Stat value={number(counts.waiting)} label="Đang chờ" href={to.city.tickets} />
      <Stat value={number(counts.late)} label="Quá hạn trả lời" tone={counts.late > 0 ? 'danger' : undefined} />
      <Stat
        value={counts.answered === 0 ? '–' : `${number(counts.inTime)}/${number(counts.answered)}`}
        label="Trả lời đúng hạn, 30 ngày"
        hint="Hạn: 8 giờ làm việc"
      />
    </Stats>
    <Details summary="Hỏi về việc gì, 30 ngày qua" open={counts.themes.length > 0 && rows.length === 0}>
      <DataTable
        caption="Phiếu theo chủ đề"
        quietCaption
        columns={[
          { key: 'chu-de', label: 'Chủ đề', heads: true, cell: ({ theme }) => <a href={addressOf({ state: 'waiting', theme })}>{themes[theme]}</a> },
          { key: 'moi', label: 'Phiếu mới', numeric: true, cell: ({ opened }) => number(opened) },
          { key: 'cho', label: 'Đang chờ', numeric: true, cell: ({ waiting }) => number(waiting) },
        ]}
        rows={counts.themes}
        rowKey={({ theme }) => theme}
        empty={<p>Chưa có phiếu nào.</p>}
      />
    </Details>
    <Form action={to.city.tickets} method="get" label="Lọc phiếu" class="bulk">
      <SelectField
        id="tt"
        label="Tình trạng"
        empty="Đang chờ"
        value={asked.state}
        options={Object.entries(ticketStates).map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        id="chu-de"
        label="Chủ đề"
        empty="Tất cả"
        value={asked.theme}
        options={Object.entries(themes).map(([value, label]) => ({ value, label }))}
      />
      <Button variant="secondary">Lọc</Button>
    </Form>
    <DataTable
      caption={asked.state === 'waiting' ? 'Phiếu đang chờ, gần hạn trước' : 'Phiếu, mới nhất trước'}
      columns={columns(around.chrome.now)}
      rows={rows}
      rowKey={({ code }) => code}
      empty={<Empty title="Không có phiếu nào như vậy." />}
    />
    <Pager
      previous={asked.after ? addressOf({ ...asked, after: undefined }) : undefined}
      next={next ? addressOf({ ...asked, after: next }) : undefined}
    />
  </SupportPage>
)
