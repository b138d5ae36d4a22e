import type { OrganisationEvent } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { PortalLayout } from '#ui/layouts.tsx'
import { Timeline } from '#ui/lists.tsx'
import { to } from '#ui/paths.ts'
import { detailOf, happened } from '#ui/organisation-words.ts'

export type HistoryView = { readonly organisation: { readonly id: string; readonly name: string }; readonly events: readonly OrganisationEvent[] }

/** `/to-chuc/:id/lich-su`: everything that was done about the organisation and whoever acts for it. */
export const HistoryPage = ({ chrome, organisation, events }: HistoryView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Nhật ký của tổ chức" back={{ href: to.portal.organisation(organisation.id), label: 'Tổ chức' }}>
    <p class="topic" translate={false}>
      {organisation.name}
    </p>
    <h1>Nhật ký của tổ chức</h1>
    <p>Mới nhất ở trên. Không ai sửa hay xóa được.</p>
    <Events events={events} />
  </PortalLayout>
)

export const Events = ({ events }: { events: readonly OrganisationEvent[] }) => (
  <Timeline
    entries={events.map(event => ({
      at: event.at,
      who: event.actor.name,
      what: happened[event.type],
      detail: detailOf(event) && <span translate={false}>{detailOf(event)}</span>,
    }))}
  />
)
