import { clockTime, number, percent } from '#kernel/format.ts'
import { goodShare, parts, unseen, updateStates, weights, type Health, type Incident, type PartNow, type Standing, type Uptime } from '#support'
import type { Chrome, Tone } from '#ui/chrome.ts'
import { PortalLayout } from '#ui/layouts.tsx'
import { Empty, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import { Moment } from '../help/help.show.tsx'
import { InOwnWords } from '../help/own-words.tsx'

const words: Readonly<Record<Health, { tone: Tone; says: string }>> = {
  works: { tone: 'ok', says: 'Đang chạy' },
  slow: { tone: 'warn', says: 'Chậm' },
  down: { tone: 'danger', says: 'Không chạy' },
  unknown: { tone: 'pause', says: 'Chưa rõ' },
}

const now: Column<PartNow>[] = [
  { key: 'phan', label: 'Phần', heads: true, cell: ({ part }) => parts[part] },
  {
    key: 'hien-nay',
    label: 'Hiện nay',
    cell: ({ health, note }) => (
      <>
        <StatusTag tone={words[health].tone}>{words[health].says}</StatusTag>
        {note && <span class="hint"> {note}</span>}
      </>
    ),
  },
]

const recorded: Column<Uptime>[] = [
  { key: 'phan', label: 'Phần', heads: true, cell: ({ part }) => parts[part] },
  {
    key: 'tot',
    label: 'Chạy tốt',
    numeric: true,
    cell: uptime => {
      const share = goodShare(uptime)
      return share === null ? '–' : percent(Math.floor(share * 10_000) / 10_000, 2)
    },
  },
  { key: 'ghi', label: 'Phút có ghi nhận', numeric: true, cell: ({ good, bad }) => number(good + bad) },
  { key: 'khong', label: 'Phút không có ghi nhận', numeric: true, cell: uptime => number(unseen(uptime)) },
]

export const IncidentCard = ({ incident, open }: { incident: Incident; open?: boolean }) => (
  <section class="card" id={`su-co-${incident.no}`}>
    <h3>
      <InOwnWords vi={incident.title} en={incident.titleEn} />
    </h3>
    <p>
      <StatusTag tone={open ? (incident.weight === 'down' ? 'danger' : 'warn') : 'ok'}>{open ? weights[incident.weight] : 'Đã xong'}</StatusTag>{' '}
      <span class="hint">{incident.parts.map(part => parts[part]).join(' · ')}</span>
    </p>
    <p class="hint">
      <span>Từ</span> <Moment at={incident.beganAt} />
      {incident.endedAt && (
        <>
          {' '}
          <span>đến</span> <Moment at={incident.endedAt} />
        </>
      )}
    </p>
    <ol class="timeline">
      {incident.updates.map(({ at, state, says, saysEn }, place) => (
        <li key={place}>
          <p>
            <strong>{updateStates[state]}</strong>
          </p>
          <p class="hint">
            <Moment at={at} />
          </p>
          <p class="note">
            <InOwnWords vi={says} en={saysEn} />
          </p>
        </li>
      ))}
    </ol>
  </section>
)

/** `/tinh-trang`: what works now, what happened, what we recorded of ourselves and what not. */
export const StatusPage = ({ chrome, standing }: { chrome: Chrome; standing: Standing }) => {
  const open = standing.incidents.filter(({ endedAt }) => endedAt === null)
  const over = standing.incidents.filter(({ endedAt }) => endedAt !== null)
  const trouble = open.length > 0 || standing.parts.some(({ health }) => health === 'slow' || health === 'down')
  return (
    <PortalLayout chrome={chrome} title="Tình trạng hệ thống" wide back={{ href: to.portal.home, label: 'Trang chủ' }}>
      <h1>Tình trạng hệ thống</h1>
      <Notice tone={trouble ? 'warn' : 'ok'} title={trouble ? 'Có phần đang không chạy bình thường' : 'Mọi phần đo được đang chạy'}>
        <p>
          <span>Xem lúc</span> <time datetime={standing.at.toISOString()}>{clockTime(standing.at)}</time>
        </p>
      </Notice>
      {open.length > 0 && (
        <section>
          <h2>Sự cố đang mở</h2>
          {open.map(incident => (
            <IncidentCard key={incident.no} incident={incident} open />
          ))}
        </section>
      )}
      <h2>Từng phần</h2>
      <DataTable caption="Từng phần hiện nay" quietCaption columns={now} rows={standing.parts} rowKey={({ part }) => part} />
      <h2>Ba mươi ngày qua</h2>
      <p>
        Số phút do chính hệ thống ghi, mỗi phút một lần, theo giờ của máy. Khi hệ thống ngừng thì không ghi được: phút ấy nằm ở cột cuối, không tính
        là tốt.
      </p>
      <DataTable
        caption="Phút đã ghi trong ba mươi ngày qua"
        quietCaption
        columns={recorded}
        rows={standing.uptimes}
        stacks
        rowKey={({ part }) => part}
        empty={<Empty title="Chưa ghi được phút nào." />}
      />
      <h2>Sự cố đã qua</h2>
      {over.length === 0 ? <p>Chưa có sự cố nào được ghi.</p> : over.map(incident => <IncidentCard key={incident.no} incident={incident} />)}
      <p>
        <a href={to.portal.statusFeed}>Theo dõi bằng Atom</a> · <a href={to.portal.help()}>Trợ giúp</a>
      </p>
    </PortalLayout>
  )
}
