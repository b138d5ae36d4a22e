import { addDays } from '#kernel/day.ts'
import { dayOf, instant, type Instant } from '#kernel/instant.ts'
import { holds, type Officer } from '#identity'
import { headDay, type HeadConcern, type HeadList } from '#dossiers'
import type { Db } from '#platform/db/index.ts'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Empty, Stat, Stats, Tiles, type Tile } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { Around } from '../frame.ts'
import { QueueTable } from '../queue/table.tsx'

export type HeadDay = Readonly<Record<HeadConcern, HeadList>> & { readonly more: boolean }

type Concern = {
  readonly key: HeadConcern
  readonly id: string
  readonly title: string
  readonly label: string
  readonly none: string
  readonly all: string
}

const concerns: readonly Concern[] = [
  { key: 'toSign', id: 'cho-ky', title: 'Chờ ký', label: 'giấy tờ chờ ký', none: 'Không có giấy tờ nào chờ ký.', all: to.city.sign },
  {
    key: 'dueSoon',
    id: 'sap-den-han',
    title: 'Sắp đến hạn',
    label: 'hồ sơ đến hạn hôm nay hoặc ngày mai',
    none: 'Không có hồ sơ nào đến hạn hôm nay, ngày mai.',
    all: to.office.queue('dang-giai-quyet'),
  },
  {
    key: 'overdue',
    id: 'qua-han',
    title: 'Quá hạn',
    label: 'hồ sơ quá hạn',
    none: 'Không có hồ sơ nào quá hạn.',
    all: to.office.queue('dang-giai-quyet'),
  },
  {
    key: 'returned',
    id: 'bi-tra-lai',
    title: 'Bị trả lại',
    label: 'hồ sơ trả lại để xem lại',
    none: 'Không có hồ sơ nào bị trả lại.',
    all: to.office.queue('dang-giai-quyet'),
  },
]

const toneOf = (key: HeadConcern, count: number) =>
  key === 'overdue' ? (count > 0 ? 'danger' : 'ok') : key === 'dueSoon' && count > 0 ? 'warn' : undefined

type Show = Around & { day: HeadDay; places: readonly Tile[]; names: (code: string) => string }

/** The day of a head or signer: four figures with their words, the first dossiers of each, and where else to go. */
export const ShowHeadDay = ({ chrome, unit, nav, day, places, names }: Show) => (
  <OfficeLayout chrome={chrome} title="Việc hôm nay" unit={unit} nav={nav}>
    <h1>Việc hôm nay</h1>
    <Stats>
      {concerns.map(({ key, id, label }) => (
        <Stat
          key={key}
          value={day[key].count}
          label={label}
          href={`#${id}`}
          tone={toneOf(key, day[key].count)}
          hint={day.more && key !== 'toSign' ? 'Tính trong 2.000 hồ sơ gấp nhất' : undefined}
        />
      ))}
    </Stats>
    {concerns.map(({ key, id, title, none, all }) => (
      <section key={key} id={id} aria-labelledby={`${id}-ten`}>
        <h2 id={`${id}-ten`}>{title}</h2>
        {day[key].count === 0 ? (
          <Empty title={none} />
        ) : (
          <>
            <QueueTable
              caption={`${title}: gấp nhất ở trên`}
              rows={day[key].rows}
              now={chrome.now}
              names={names}
              hrefOf={({ code }) => to.office.dossier(code)}
            />
            {day[key].count > day[key].rows.length && (
              <p>
                <a href={all}>
                  {key === 'toSign' ? `Ký tất cả ${day[key].count} giấy tờ` : `Xem hàng "Đang giải quyết" để thấy đủ ${day[key].count} hồ sơ`}
                </a>
              </p>
            )}
          </>
        )}
      </section>
    ))}
    <h2>Việc khác</h2>
    <Tiles items={places} />
  </OfficeLayout>
)

/** Whether this officer answers for the unit's day, and what stands in it. */
export const answersForUnit = (officer: Officer): boolean => holds(officer, 'sign')

/** Due soon: up to the end of tomorrow. */
export const headDayOf = (db: Db, { unit, procedures }: Officer, now: Instant): Promise<HeadDay> =>
  headDay(db, unit, { now, soonUntil: instant(addDays(dayOf(now), 2)), procedures })
