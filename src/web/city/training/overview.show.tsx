import type { Day } from '#kernel/day.ts'
import { number } from '#kernel/format.ts'
import { groupName, type Cell, type Course, type CourseUnit, type Sent, type Session, type Short } from '#training'
import { SelectField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Empty, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import { hoursText, PhaseTag } from '#ui/training.tsx'
import type { Around } from './around.ts'
import { link } from './links.ts'
import { districtRows, Matrix, PER_PAGE, totalOf, unitRows } from './matrix.tsx'

export type Overview = Around & {
  readonly courses: readonly Course[]
  readonly course: Course | undefined
  readonly sessions: readonly Session[]
  readonly units: readonly CourseUnit[]
  readonly cells: readonly Cell[]
  readonly sent: readonly Sent[]
  readonly short: readonly Short[]
  readonly on: Day
  readonly page: number
}

const CourseChoice = ({ courses, course }: Pick<Overview, 'courses' | 'course'>) => (
  <Form action={to.city.training} method="get" label="Chọn khóa" class="bulk">
    <SelectField
      id="khoa"
      label="Khóa"
      empty=""
      value={course?.id}
      options={courses.map(({ id, name }) => ({ value: id, label: name, data: true }))}
    />
    <Button variant="secondary">Xem</Button>
  </Form>
)

const Figures = ({ cells, sent }: Pick<Overview, 'cells' | 'sent'>) => {
  const all = totalOf(cells)
  return (
    <Stats>
      {sent.map(({ type, units, sent: came }) => (
        <Stat key={type} value={`${number(came)}/${number(units)}`} label={`${type} có người dự`} />
      ))}
      <Stat value={number(all.registered)} label="Đã đăng ký" hint={all.asked === null ? undefined : `Chỉ tiêu ${number(all.asked)}`} />
      <Stat value={number(all.attended)} label="Đã dự" tone={all.attended < all.due ? 'warn' : undefined} />
      <Stat value={number(all.passed)} label="Đạt bài kiểm tra" />
    </Stats>
  )
}

/** Which districts fell short, each a link to who. */
const ShortSummary = ({ short, course }: Pick<Overview, 'short' | 'course'>) => {
  if (short.length === 0) return null
  const districts = Map.groupBy(short, ({ districtName }) => districtName)
  return (
    <Notice tone="warn" title="Dự ít hơn đăng ký">
      <p>
        {[...districts]
          .map(([name, rows]) => `${name} thiếu ${rows.reduce((all, { registered, attended }) => all + registered - attended, 0)}`)
          .join('; ')}
        . <a href={link.short(course?.id)}>Xem theo đơn vị và nhóm</a>
      </p>
    </Notice>
  )
}

/** Sessions, the next first to be seen; what has to be known to choose one. */
export const SessionTable = ({ sessions, now, caption }: { sessions: readonly Session[]; now: Overview['chrome']['now']; caption: string }) => (
  <DataTable
    caption={caption}
    rows={sessions}
    rowKey={({ id }) => String(id)}
    empty={<Empty title="Khóa này chưa có lớp.">Mở lớp để các đơn vị đăng ký người.</Empty>}
    columns={[
      { key: 'lop', label: 'Lớp', heads: true, cell: ({ id, name }) => <a href={link.session(id)}>{name}</a> },
      { key: 'luc', label: 'Lúc', cell: hoursText },
      { key: 'cho', label: 'Ở đâu', wideOnly: true, cell: ({ place }) => place },
      { key: 'day', label: 'Người dạy', wideOnly: true, cell: ({ trainer }) => trainer },
      { key: 'nguoi', label: 'Đăng ký', numeric: true, cell: ({ seats, capacity }) => `${seats}/${capacity}` },
      { key: 'tinh-trang', label: 'Tình trạng', cell: session => <PhaseTag session={session} now={now} /> },
    ]}
  />
)

/** `/dieu-hanh/tap-huan`: who was asked, who came, who passed; opens by district. */
export const ShowOverview = ({ chrome, unit, problems = [], courses, course, sessions, units, cells, sent, short, on, page }: Overview) => {
  const rows = districtRows(units, cells, id => link.district(id, course?.id))
  const from = (page - 1) * PER_PAGE
  return (
    <OfficeLayout chrome={chrome} title="Tập huấn" unit={unit} problems={problems}>
      <h1>Tập huấn</h1>
      {course ? (
        <>
          <CourseChoice courses={courses} course={course} />
          <Figures cells={cells} sent={sent} />
          <ShortSummary short={short} course={course} />
        </>
      ) : (
        <Empty title="Chưa có khóa tập huấn nào.">Mở khóa, đặt chỉ tiêu, rồi mở lớp.</Empty>
      )}
      <ButtonRow>
        {course && <ButtonLink href={link.newSession(course.id)}>Mở lớp</ButtonLink>}
        <ButtonLink href={link.newCourse} variant="secondary">
          Mở khóa
        </ButtonLink>
        {course && (
          <>
            <ButtonLink href={link.quota(course.id)} variant="secondary">
              Đặt chỉ tiêu
            </ButtonLink>
            <ButtonLink href={link.makeUps(course.id)} variant="secondary">
              Cần học bù
            </ButtonLink>
          </>
        )}
      </ButtonRow>
      {course && (
        <>
          <h2>Theo đơn vị và nhóm</h2>
          <p class="hint">Mỗi ô: số người đã dự trên số đã đăng ký. Mở một quận, huyện để xem từng phường, xã.</p>
          <Matrix caption="Đã dự trên đã đăng ký" rows={rows.slice(from, from + PER_PAGE)} on={on} levels />
          <Pager
            previous={page > 1 ? link.overview(course.id, page - 1) : undefined}
            next={rows.length > from + PER_PAGE ? link.overview(course.id, page + 1) : undefined}
          />
          <p>
            <a href={link.matrixCsv(course.id)}>Tải bảng (CSV)</a>
          </p>
          <h2>Lớp</h2>
          <SessionTable sessions={sessions} now={chrome.now} caption="Lớp của khóa, mới nhất trước" />
        </>
      )}
    </OfficeLayout>
  )
}

type District = Pick<Overview, 'chrome' | 'unit' | 'course' | 'units' | 'cells' | 'on' | 'page'> & { readonly id: string; readonly name: string }

/** `/dieu-hanh/tap-huan/don-vi/:unit`: one district, its own groups and those of each commune. */
export const ShowDistrict = ({ chrome, unit, course, units, cells, on, page, id, name }: District) => {
  const from = (page - 1) * PER_PAGE
  return (
    <OfficeLayout chrome={chrome} title={`Tập huấn: ${name}`} unit={unit}>
      <Crumbs items={[{ href: link.overview(course?.id), label: 'Tập huấn' }, { label: name }]} />
      <h1>{name}</h1>
      <Matrix
        caption={`${name}: đã dự trên đã đăng ký`}
        rows={unitRows(units, cells).slice(from, from + PER_PAGE)}
        on={on}
        levels={units.some(({ level }) => level === 'district')}
      />
      <Pager
        previous={page > 1 ? link.district(id, course?.id, page - 1) : undefined}
        next={units.length > from + PER_PAGE ? link.district(id, course?.id, page + 1) : undefined}
      />
    </OfficeLayout>
  )
}

/** `/dieu-hanh/tap-huan/thieu`: dự ít hơn đăng ký, by unit and group, with the names. */
export const ShowShort = ({ chrome, unit, course, short, on }: Pick<Overview, 'chrome' | 'unit' | 'course' | 'short' | 'on'>) => (
  <OfficeLayout chrome={chrome} title="Dự ít hơn đăng ký" unit={unit}>
    <Crumbs items={[{ href: link.overview(course?.id), label: 'Tập huấn' }, { label: 'Dự ít hơn đăng ký' }]} />
    <h1>Dự ít hơn đăng ký</h1>
    {course && <p class="lead">{course.name}</p>}
    <DataTable
      caption="Đơn vị và nhóm có người vắng, tính các lớp đã học"
      rows={short}
      rowKey={({ unit: id, group }) => `${id} ${group}`}
      empty={<Empty title="Không đơn vị nào thiếu người.">Người đã đăng ký các lớp đã học đều dự.</Empty>}
      columns={[
        { key: 'quan', label: 'Quận, huyện', cell: ({ districtName }) => districtName },
        { key: 'don-vi', label: 'Đơn vị', heads: true, cell: ({ unitName }) => unitName },
        { key: 'nhom', label: 'Nhóm', cell: ({ group }) => groupName(group, on) },
        { key: 'dang-ky', label: 'Đăng ký', numeric: true, cell: ({ registered }) => registered },
        { key: 'du', label: 'Dự', numeric: true, cell: ({ attended }) => attended },
        { key: 'vang', label: 'Người vắng', cell: ({ names }) => <span translate={false}>{names.join(', ')}</span> },
      ]}
    />
    <p>
      <a href={link.shortCsv(course?.id)}>Tải danh sách (CSV)</a>
    </p>
    {course && (
      <p>
        <a href={link.makeUps(course.id)}>Ai cần học bù</a>
      </p>
    )}
  </OfficeLayout>
)
