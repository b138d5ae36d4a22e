import { clockTime } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import { eventWords, type Entry } from '#dossiers'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Signatures, Slip } from '#ui/slip.tsx'
import { dueWords } from '#ui/tags.tsx'
import { viewOf, type View } from '../dossier/view.ts'
import { around, shown, shows, type Around } from '../frame.ts'
import { agencyOf } from './agency.ts'

type Show = Around & { view: Pick<View, 'dossier' | 'edition' | 'events'>; agency: { name: string; place: string } }

/** On time or late, measured at the moment of the hand. */
const punctuality = ({ at }: Entry, dueAt: Date | null) => (dueAt === null ? '' : at <= dueAt ? 'Đúng hạn' : dueWords(dueAt, at).text)

/** Mẫu 05, Phiếu kiểm soát quá trình giải quyết hồ sơ (Thông tư 01/2018/TT-VPCP): every hand that it went through, from the log. */
export const ShowRoutingSlip = ({ chrome, unit, nav, view, agency }: Show) => (
  <OfficeLayout chrome={chrome} title={`Phiếu kiểm soát – ${view.dossier.code}`} unit={unit} nav={nav}>
    <h1 class="unseen">Phiếu kiểm soát quá trình giải quyết hồ sơ</h1>
    <Slip
      unit={agency.name}
      number={view.dossier.code}
      title="PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"
      subtitle={`${view.edition.name}: ${view.dossier.subject}`}
      place={agency.place}
      on={dayOf(chrome.now)}
      size="a4"
    >
      <table>
        <caption class="unseen">Các bước đã làm</caption>
        <thead>
          <tr>
            <th scope="col">Bước</th>
            <th scope="col">Người làm</th>
            <th scope="col">Lúc</th>
            <th scope="col">Hạn</th>
          </tr>
        </thead>
        <tbody>
          {view.events.map(event => (
            <tr key={event.seq}>
              <td>{eventWords[event.type]}</td>
              <td translate={false}>{event.actor.name}</td>
              <td>{clockTime(event.at)}</td>
              <td>{punctuality(event, view.dossier.dueAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Signatures people={[{ post: 'Người lập phiếu', name: chrome.person?.name }]} />
    </Slip>
  </OfficeLayout>
)

export const routingSlip = shows('/can-bo/ho-so/:code/phieu-kiem-soat', 'seeDossier', async (ctx, officer) => {
  const { frame, view } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await viewOf(ctx, officer, db, ctx.params.code ?? ''),
  }))
  return shown(ctx, ShowRoutingSlip({ ...frame, view, agency: await agencyOf(ctx.db, view.dossier.unit) }))
})
