import { shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import { dayOf, timeOf } from '#kernel/instant.ts'
import { groupAtLevel, type Course, type Missing, type RoleGroup, type Session } from '#training'
import { CheckboxField, DayField, SelectField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Crumbs, Empty } from '#ui/parts.tsx'
import { DataTable } from '#ui/table.tsx'
import { Result } from '#ui/training.tsx'
import type { Around } from './around.ts'
import { link } from './links.ts'
import { GROUP } from './read.ts'

type Shown = Around & { readonly groups: readonly RoleGroup[]; readonly today: Day }

const Groups = ({
  groups,
  typed,
  problems,
  on,
}: {
  groups: readonly RoleGroup[]
  typed: Fields
  problems: NonNullable<Around['problems']>
  on: Day
}) => (
  <fieldset class={problemAt(problems, 'nhom') ? 'field wrong' : 'field'} id="nhom" tabindex={-1}>
    <legend>Nhóm được học</legend>
    {problemAt(problems, 'nhom') && <p class="problem">{problemAt(problems, 'nhom')}</p>}
    {groups.map(({ code }) => (
      <CheckboxField key={code} id={`${GROUP}${code}`} label={groupAtLevel(code, on)} value={typed[`${GROUP}${code}`]} />
    ))}
  </fieldset>
)

/** A new course. */
export const ShowNewCourse = ({ chrome, unit, problems = [], typed = {}, groups, today }: Shown) => (
  <OfficeLayout chrome={chrome} title="Mở khóa tập huấn" unit={unit} problems={problems}>
    <Crumbs items={[{ href: link.overview(), label: 'Tập huấn' }, { label: 'Mở khóa' }]} />
    <h1>Mở khóa tập huấn</h1>
    <Form action={link.newCourse}>
      <TextField
        id="ten"
        label="Tên khóa"
        hint="Ví dụ: Tập huấn dịch vụ công trực tuyến, đợt 2 năm 2017"
        value={typed['ten']}
        problem={problemAt(problems, 'ten')}
      />
      <TextField
        id="dot"
        label="Chuẩn bị cho đợt triển khai"
        hint="Mã của đợt, ví dụ: 2017-2"
        width="m"
        optional
        value={typed['dot']}
        problem={problemAt(problems, 'dot')}
      />
      <Groups groups={groups} typed={typed} problems={problems} on={today} />
      <TextField
        id="toi-da"
        label="Điểm tối đa của bài kiểm tra"
        width="xs"
        inputmode="numeric"
        value={typed['toi-da'] ?? '100'}
        problem={problemAt(problems, 'toi-da')}
      />
      <TextField id="dat" label="Điểm đạt" width="xs" inputmode="numeric" value={typed['dat'] ?? '50'} problem={problemAt(problems, 'dat')} />
      <ButtonRow>
        <Button>Mở khóa</Button>
        <ButtonLink href={link.overview()} variant="quiet">
          Thôi
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

/** Chỉ tiêu: how many each unit is asked to send. */
export const ShowQuota = ({
  chrome,
  unit,
  problems = [],
  typed = {},
  groups,
  today,
  course,
  districts,
}: Shown & { course: Course; districts: readonly { id: string; name: string }[] }) => (
  <OfficeLayout chrome={chrome} title="Đặt chỉ tiêu" unit={unit} problems={problems}>
    <Crumbs items={[{ href: link.overview(course.id), label: 'Tập huấn' }, { label: 'Đặt chỉ tiêu' }]} />
    <h1>Đặt chỉ tiêu</h1>
    <p class="lead" translate={false}>
      {course.name}
    </p>
    <Form action={link.quota(course.id)}>
      <SelectField
        id="nhom"
        label="Nhóm"
        options={groups.filter(({ code }) => course.groups.includes(code)).map(({ code }) => ({ value: code, label: groupAtLevel(code, today) }))}
        value={typed['nhom']}
        problem={problemAt(problems, 'nhom')}
      />
      {districts.length > 0 && (
        <SelectField
          id="quan"
          label="Các đơn vị của"
          empty="Toàn thành phố"
          options={districts.map(({ id, name }) => ({ value: id, label: name, data: true }))}
          value={typed['quan']}
          problem={problemAt(problems, 'quan')}
        />
      )}
      <TextField
        id="don-vi"
        label="Hoặc chỉ một đơn vị"
        hint="Tên hoặc mã, ví dụ: phường Cửa Nam"
        width="m"
        optional
        value={typed['don-vi']}
        problem={problemAt(problems, 'don-vi')}
      />
      <TextField
        id="so"
        label="Mỗi đơn vị cử mấy người?"
        hint="0 để bỏ chỉ tiêu"
        width="xs"
        inputmode="numeric"
        value={typed['so']}
        problem={problemAt(problems, 'so')}
      />
      <ButtonRow>
        <Button>Đặt chỉ tiêu</Button>
        <ButtonLink href={link.overview(course.id)} variant="quiet">
          Về tập huấn
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

/** What a form of a session begins with: what stands, or what was typed. */
export const typedOf = (session: Session): Fields => ({
  ten: session.name,
  'cho-hoc': session.place,
  'ngay.ngay': String(Number(dayOf(session.startsAt).slice(8))),
  'ngay.thang': String(Number(dayOf(session.startsAt).slice(5, 7))),
  'ngay.nam': dayOf(session.startsAt).slice(0, 4),
  'tu-gio': timeOf(session.startsAt),
  'den-gio': timeOf(session.endsAt),
  'so-cho': String(session.capacity),
  'nguoi-day': session.trainer,
  'hoc-bu': String(session.makeUp),
  ...Object.fromEntries(session.groups.map(code => [`${GROUP}${code}`, 'true'])),
})

type SessionForm = Shown & { readonly courses: readonly Course[]; readonly session?: Session | undefined }

/** A new session, or the change of one that has not begun. */
export const ShowSessionForm = ({ chrome, unit, problems = [], typed = {}, groups, today, courses, session }: SessionForm) => {
  const title = session ? 'Sửa lớp' : 'Mở lớp'
  const back = session ? link.session(session.id) : link.overview(typed['khoa'])
  return (
    <OfficeLayout chrome={chrome} title={title} unit={unit} problems={problems}>
      <Crumbs items={[{ href: link.overview(session?.course ?? typed['khoa']), label: 'Tập huấn' }, { label: title }]} />
      <h1>{title}</h1>
      <Form action={session ? link.edit(session.id) : link.newSession()}>
        {session ? (
          <input type="hidden" name="ban" value={typed['ban'] ?? session.version} />
        ) : (
          <SelectField
            id="khoa"
            label="Khóa"
            options={courses.map(({ id, name }) => ({ value: id, label: name, data: true }))}
            value={typed['khoa']}
            problem={problemAt(problems, 'khoa')}
          />
        )}
        <TextField
          id="ten"
          label="Tên lớp"
          hint="Ví dụ: Lớp quận Cầu Giấy, sáng"
          width="m"
          value={typed['ten']}
          problem={problemAt(problems, 'ten')}
        />
        <TextField id="cho-hoc" label="Học ở đâu?" value={typed['cho-hoc']} problem={problemAt(problems, 'cho-hoc')} />
        <DayField
          id="ngay"
          label="Ngày học"
          hint={`Hôm nay là ${shortDay(today)}`}
          value={{ ngay: typed['ngay.ngay'], thang: typed['ngay.thang'], nam: typed['ngay.nam'] }}
          problem={problemAt(problems, 'ngay')}
        />
        <TextField id="tu-gio" label="Từ giờ" hint="Ví dụ 08:00" width="xs" value={typed['tu-gio']} problem={problemAt(problems, 'tu-gio')} />
        <TextField id="den-gio" label="Đến giờ" hint="Ví dụ 11:30" width="xs" value={typed['den-gio']} problem={problemAt(problems, 'den-gio')} />
        <TextField id="so-cho" label="Số chỗ" width="xs" inputmode="numeric" value={typed['so-cho']} problem={problemAt(problems, 'so-cho')} />
        <TextField
          id="nguoi-day"
          label="Người dạy"
          width="m"
          spellcheck={false}
          value={typed['nguoi-day']}
          problem={problemAt(problems, 'nguoi-day')}
        />
        <Groups groups={groups} typed={typed} problems={problems} on={today} />
        <CheckboxField id="hoc-bu" label="Lớp học bù" value={typed['hoc-bu']} />
        <ButtonRow>
          <Button>{title}</Button>
          <ButtonLink href={back} variant="quiet">
            Thôi
          </ButtonLink>
        </ButtonRow>
      </Form>
    </OfficeLayout>
  )
}

/** A session is called off: its people are free for another. */
export const ShowCancel = ({ chrome, unit, problems = [], typed = {}, session }: Around & { session: Session }) => (
  <OfficeLayout chrome={chrome} title="Hủy lớp" unit={unit} problems={problems}>
    <Crumbs items={[{ href: link.session(session.id), label: session.name }, { label: 'Hủy lớp' }]} />
    <h1>Hủy lớp</h1>
    <p class="lead">
      <strong translate={false}>{session.name}</strong> có {session.seats} người đăng ký. Hủy lớp thì họ được trả lại chỗ và đăng ký lớp khác được.
    </p>
    <Form action={link.cancel(session.id)}>
      <input type="hidden" name="ban" value={typed['ban'] ?? session.version} />
      <TextField id="ly-do" label="Lý do" value={typed['ly-do']} problem={problemAt(problems, 'ly-do')} />
      <ButtonRow>
        <Button variant="danger">Hủy lớp</Button>
        <ButtonLink href={link.session(session.id)} variant="quiet">
          Giữ lớp
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

type MakeUps = Around & { readonly course: Course; readonly missing: readonly Missing[]; readonly open: readonly Session[]; readonly today: Day }

/** Who missed or failed a course, and which sessions they may still come to. */
export const ShowMakeUps = ({ chrome, unit, course, missing, open, today }: MakeUps) => (
  <OfficeLayout chrome={chrome} title="Cần học bù" unit={unit}>
    <Crumbs items={[{ href: link.overview(course.id), label: 'Tập huấn' }, { label: 'Cần học bù' }]} />
    <h1>Cần học bù</h1>
    <p class="lead" translate={false}>
      {course.name}
    </p>
    <DataTable
      caption="Người vắng hoặc chưa đạt"
      stacks
      rows={missing}
      rowKey={({ seat }) => String(seat)}
      empty={<Empty title="Không ai cần học bù.">Mọi người của các lớp đã học đều đạt.</Empty>}
      columns={[
        { key: 'ten', label: 'Họ tên', heads: true, cell: ({ name }) => <span translate={false}>{name}</span> },
        { key: 'don-vi', label: 'Đơn vị', cell: ({ unitName }) => unitName },
        { key: 'nhom', label: 'Nhóm', cell: ({ group }) => groupAtLevel(group, today) },
        {
          key: 'vi',
          label: 'Vì sao',
          cell: ({ came, score }) =>
            came ? score === null ? 'Chưa có điểm' : <Result score={score} passMark={course.passMark} best={course.best} /> : 'Vắng',
        },
        { key: 'da', label: 'Học bù', cell: ({ booked }) => (booked ? 'Đã đăng ký' : 'Chưa đăng ký') },
      ]}
    />
    <h2>Lớp còn nhận</h2>
    {open.length === 0 ? (
      <p>
        Chưa có lớp nào. <a href={link.newSession(course.id)}>Mở lớp học bù</a>
      </p>
    ) : (
      <ul>
        {open.map(({ id, name, seats, capacity }) => (
          <li key={id}>
            <a href={link.session(id)}>{name}</a>, còn {capacity - seats} chỗ
          </li>
        ))}
      </ul>
    )}
  </OfficeLayout>
)
