import { clockTime } from '#kernel/format.ts'
import { themes, ticketsOfUnit, ticketStates, type Ticket } from '#support'
import type { Chrome } from '#ui/chrome.ts'
import { OfficeLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'

const columns: Column<Ticket>[] = [
  {
    key: 'ma',
    label: 'Phiếu',
    heads: true,
    cell: ({ code }) => (
      <a href={to.portal.ticket(code)} translate={false}>
        {code}
      </a>
    ),
  },
  { key: 'ai', label: 'Người hỏi', cell: ({ officer }) => <span translate={false}>{officer?.name ?? '–'}</span> },
  {
    key: 'viec',
    label: 'Nội dung',
    cell: ({ message }) => <span translate={false}>{message.length > 90 ? `${message.slice(0, 90)}…` : message}</span>,
  },
  { key: 'chu-de', label: 'Chủ đề', cell: ({ theme }) => themes[theme] },
  { key: 'luc', label: 'Gửi lúc', cell: ({ openedAt }) => clockTime(openedAt) },
  { key: 'tt', label: 'Tình trạng', cell: ({ state }) => ticketStates[state] },
]

/** `/can-bo/ho-tro`: what officers of the unit asked the help desk; for its head. */
export const UnitTickets = ({ chrome, unit, rows }: { chrome: Chrome; unit: string; rows: readonly Ticket[] }) => (
  <OfficeLayout chrome={chrome} title="Yêu cầu hỗ trợ của đơn vị" unit={unit}>
    <h1>Yêu cầu hỗ trợ của đơn vị</h1>
    <p>
      <a href={to.portal.help('/can-bo')}>Viết cho bộ phận hỗ trợ</a>
    </p>
    <DataTable
      caption="Yêu cầu của cán bộ trong đơn vị, mới nhất trước"
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      empty={<Empty title="Chưa có yêu cầu nào của đơn vị." />}
    />
  </OfficeLayout>
)

async function page(ctx: Ctx): Promise<Reply> {
  const { visitor } = ctx
  const [unit, name] = visitor.kind === 'officer' ? [visitor.unit, visitor.unitName] : ['', '']
  return { html: UnitTickets({ chrome: pageChrome(ctx), unit: name, rows: await ctx.read(db => ticketsOfUnit(db, unit)) }) }
}

export const unitTicketRoutes: Route[] = [get('/can-bo/ho-tro', 'seeUnitTickets', page)]
