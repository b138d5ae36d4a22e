import { clockTime, number, shortDay } from '#kernel/format.ts'
import { daysOf, printedPercent, type Released, type ReleasedEntry, type SealedBulletin } from '#statistics'
import type { Chrome } from '#ui/chrome.ts'
import { ButtonLink, ButtonRow } from '#ui/forms.tsx'
import { CityLayout } from '#ui/layouts.tsx'
import { Details, Empty, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { sections } from '../stored.tsx'
import { notesOf } from './address.ts'
import { BulletinText, Headline, NoteList } from './text.show.tsx'

type ListProps = { readonly chrome: Chrome; readonly rows: readonly ReleasedEntry[]; readonly operator?: boolean | undefined }

/** `/thong-ke/ban-tin`: what was released, each bulletin once, by its last revision. */
export const BulletinList = ({ chrome, rows, operator }: ListProps) => (
  <CityLayout chrome={chrome} title="Bản tin số liệu" nav={sections('bulletins', operator)}>
    <h1>Bản tin số liệu</h1>
    <p class="lead">Mỗi con số trong bản tin dẫn tới chỗ nó được tính. Bản đã phát hành không sửa; cần sửa thì có bản mới, kèm lý do.</p>
    <DataTable
      caption="Bản tin đã phát hành, mới nhất trước"
      rows={rows.filter(({ revision, latest }) => revision === latest)}
      rowKey={({ id }) => String(id)}
      stacks
      empty={<Empty title="Chưa có bản tin nào." />}
      columns={[
        {
          key: 'ban-tin',
          label: 'Bản tin',
          heads: true,
          cell: ({ id, title }) => (
            <a href={to.city.bulletin(id)} translate={false}>
              {title}
            </a>
          ),
        },
        { key: 'luc', label: 'Phát hành lúc', cell: ({ releasedAt }) => clockTime(releasedAt) },
        { key: 'ban', label: 'Bản', numeric: true, cell: ({ revision }) => String(revision) },
      ]}
    />
    <ButtonRow>
      <ButtonLink variant="secondary" href={to.city.bulletinFeed}>
        Theo dõi bản tin mới (Atom)
      </ButtonLink>
    </ButtonRow>
  </CityLayout>
)

type View = {
  readonly chrome: Chrome
  readonly origin: string
  readonly released: Released
  readonly sealed: SealedBulletin
  readonly log: readonly ReleasedEntry[]
  readonly operator?: boolean | undefined
}

const people = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name).join(', ')

/** `/thong-ke/ban-tin/:id`: the bulletin as it was sealed; an older revision says that there is a newer one. */
export const BulletinPage = ({ chrome, origin, released, sealed, log, operator }: View) => {
  const { id, revision, latest, releasedAt, writers, signedBy, reason, hash } = released
  const address = to.city.bulletin(id, revision)
  const notes = notesOf(sealed.title, sealed.blocks, `${address}.json`)
  return (
    <CityLayout
      chrome={chrome}
      title={`Bản tin số ${id}, bản ${revision}`}
      nav={sections('bulletins', operator)}
      back={{ href: to.city.bulletins, label: 'Các bản tin' }}
    >
      {latest > revision && (
        <Notice tone="warn" title="Bản này đã được thay">
          <p>
            Bản này giữ nguyên để đối chiếu. <a href={to.city.bulletin(id, latest)}>{`Xem bản ${latest}`}</a>
          </p>
        </Notice>
      )}
      <Headline pieces={sealed.title} notes={notes} />
      <p class="hint">{`Phát hành lúc ${clockTime(releasedAt)}, bản ${revision}`}</p>
      <BulletinText blocks={sealed.blocks} notes={notes} lang={chrome.edition} />
      <NoteList notes={notes} origin={origin} />
      <h2>Bản tin này làm thế nào</h2>
      <Facts
        items={[
          { label: 'Người viết', value: people(writers), data: true },
          { label: 'Người duyệt', value: signedBy.name, data: true },
          ...(reason ? [{ label: 'Lý do của bản này', value: reason, data: true }] : []),
          ...sealed.figures.flatMap(({ frozen, position }, place) =>
            place > 0
              ? []
              : [frozen ? { label: 'Số lấy từ', value: <FrozenLink {...frozen} /> } : { label: 'Chỗ trong nhật ký', value: position, data: true }],
          ),
          { label: 'Dấu niêm (SHA-256)', value: <code translate={false}>{hash}</code> },
        ]}
      />
      <SealedRows sealed={sealed} />
      <ButtonRow>
        <ButtonLink variant="secondary" href={`${address}.pdf`}>
          Tải bản in (PDF)
        </ButtonLink>
        <ButtonLink variant="secondary" href={`${address}.json`}>
          Tải đúng bản đã niêm (JSON)
        </ButtonLink>
      </ButtonRow>
      <RevisionLog log={log} />
    </CityLayout>
  )
}

const FrozenLink = ({ period, revision }: { period: string; revision: number }) => (
  <a href={to.city.period(period, revision)}>{`Kỳ đã chốt ${period}, bản ${revision}`}</a>
)

/** More rows than this are only in the JSON. */
const MOST_ROWS = 130

const SealedRows = ({ sealed: { figures, ask } }: { sealed: SealedBulletin }) => {
  const own = figures.find(one => one.ask.level === ask.level && one.ask.period === ask.period && one.ask.services === ask.services)
  const days = daysOf(ask)
  if (!own || !days || own.rows.length > MOST_ROWS) return null
  return (
    <Details summary="Số của từng đơn vị, niêm cùng bản tin">
      <DataTable
        caption={`Từ ${shortDay(days.from)} đến ${shortDay(days.to)}`}
        rows={own.rows}
        rowKey={({ unit }) => unit}
        columns={[
          { key: 'don-vi', label: 'Đơn vị', heads: true, cell: ({ name }) => <span translate={false}>{name}</span> },
          { key: 'truc-tuyen', label: 'Nộp qua mạng', numeric: true, cell: ({ online }) => number(online) },
          { key: 'tong', label: 'Được tiếp nhận', numeric: true, cell: ({ total }) => number(total) },
          { key: 'ty-le', label: 'Tỷ lệ', numeric: true, cell: ({ online, total }) => (total === 0 ? '–' : `${printedPercent(online, total)}%`) },
        ]}
      />
    </Details>
  )
}

/** Every revision, with why it was made. */
const RevisionLog = ({ log }: { log: readonly ReleasedEntry[] }) => (
  <DataTable
    caption="Các bản của bản tin này"
    rows={log}
    rowKey={({ revision }) => String(revision)}
    stacks
    columns={[
      { key: 'ban', label: 'Bản', heads: true, cell: ({ id, revision }) => <a href={to.city.bulletin(id, revision)}>{`Bản ${revision}`}</a> },
      { key: 'luc', label: 'Phát hành lúc', cell: ({ releasedAt }) => clockTime(releasedAt) },
      { key: 'ly-do', label: 'Lý do', cell: ({ reason }) => <span translate={false}>{reason ?? '–'}</span> },
    ]}
  />
)
