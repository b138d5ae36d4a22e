import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { givenRoles, roleName, type PostRow } from '#identity'
import { CheckboxField, Choice, DayField, SelectField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Details, Notice } from '#ui/parts.tsx'
import type { Around } from '../frame.ts'
import { POSTS } from './posts.show.tsx'
import { PROCEDURE } from './read.ts'

export type Person = { readonly id: string; readonly name: string; readonly what: string }
export type FormPage = Around & {
  readonly problems?: readonly Problem[]
  readonly typed: Fields
  /** Who holds a post at the unit, or held one lately. */
  readonly people: readonly Person[]
  readonly procedures: readonly { readonly code: string; readonly name: string }[]
  readonly today: Day
}

const boxes = (typed: Fields, id: string) => ({ ngay: typed[`${id}.ngay`], thang: typed[`${id}.thang`], nam: typed[`${id}.nam`] })
const options = (people: readonly Person[]) => people.map(({ id, name, what }) => ({ value: id, label: `${name} – ${what}`, data: true }))

type Field = Pick<FormPage, 'typed' | 'people' | 'procedures'> & { problems: readonly Problem[] }
const Who = ({ id, label, typed, people, problems, hint }: Omit<Field, 'procedures'> & { id: string; label: string; hint?: string }) => (
  <SelectField id={id} label={label} hint={hint} options={options(people)} value={typed[id]} problem={problemAt(problems, id)} />
)
const When = ({
  id,
  label,
  typed,
  problems,
  hint,
  optional,
}: Pick<Field, 'typed' | 'problems'> & { id: string; label: string; hint?: string; optional?: boolean }) => (
  <DayField id={id} label={label} hint={hint} optional={optional} value={boxes(typed, id)} problem={problemAt(problems, id)} />
)

/** Which procedures; none ticked means all. */
const Scope = ({ typed, procedures }: Pick<Field, 'typed' | 'procedures'>) => (
  <Details summary="Chỉ một số thủ tục" open={Object.keys(typed).some(name => name.startsWith(PROCEDURE))}>
    <p class="hint">Không chọn ô nào thì vai gồm mọi thủ tục.</p>
    {procedures.map(({ code, name }) => (
      <CheckboxField key={code} id={`${PROCEDURE}${code}`} label={name} value={typed[`${PROCEDURE}${code}`]} />
    ))}
  </Details>
)

const Buttons = ({ does }: { does: string }) => (
  <ButtonRow>
    <Button>{does}</Button>
    <ButtonLink href={POSTS} variant="quiet">
      Thôi, về phân vai
    </ButtonLink>
  </ButtonRow>
)

/** A new post of somebody who is known here, or who is named. */
export const ShowGivePost = ({ chrome, unit, nav, problems = [], typed, people, procedures }: FormPage) => (
  <OfficeLayout chrome={chrome} title="Thêm vai" unit={unit} nav={nav} problems={problems}>
    <h1>Thêm vai</h1>
    <Form action={`${POSTS}/them`}>
      <Who id="officer" label="Người của đơn vị" typed={typed} people={people} problems={problems} />
      <TextField
        id="username"
        label="Hoặc tên đăng nhập của người nơi khác đến"
        width="m"
        optional
        spellcheck={false}
        value={typed.username}
        problem={problemAt(problems, 'username')}
      />
      <Choice
        id="role"
        label="Vai"
        options={givenRoles.map(role => ({ value: role, label: `${roleName(role).charAt(0).toLocaleUpperCase('vi')}${roleName(role).slice(1)}` }))}
        value={typed.role}
        problem={problemAt(problems, 'role')}
      />
      <TextField
        id="title"
        label="Chức danh in dưới chữ ký"
        hint="Ví dụ: Phó Chủ tịch. Chỉ cần cho người ký."
        width="m"
        optional
        value={typed.title}
        problem={problemAt(problems, 'title')}
      />
      <When id="from" label="Từ ngày" typed={typed} problems={problems} />
      <When id="to" label="Đến hết ngày" hint="Để trống khi chưa biết ngày kết thúc" optional typed={typed} problems={problems} />
      <Scope typed={typed} procedures={procedures} />
      <Buttons does="Thêm vai" />
    </Form>
  </OfficeLayout>
)

/** A period in which somebody signs for the head. */
export const ShowGiveActing = ({ chrome, unit, nav, problems = [], typed, people, procedures }: FormPage) => (
  <OfficeLayout chrome={chrome} title="Ký thay, ủy quyền" unit={unit} nav={nav} problems={problems}>
    <h1>Ghi ký thay, ủy quyền</h1>
    <Form action={`${POSTS}/ky-thay`}>
      <Who id="officer" label="Người được giao" typed={typed} people={people} problems={problems} />
      <Who id="actingFor" label="Thay cho" hint="Người đứng đầu đơn vị" typed={typed} people={people} problems={problems} />
      <Choice
        id="role"
        label="Được làm gì?"
        options={[
          { value: 'signer', label: 'Ký giấy tờ' },
          { value: 'head', label: 'Ký và điều hành đơn vị', hint: 'Phân vai, khóa sổ. Chỉ giao cho Phó Chủ tịch.' },
        ]}
        value={typed.role}
        problem={problemAt(problems, 'role')}
      />
      <TextField
        id="title"
        label="Chức danh in dưới chữ ký"
        hint="Ví dụ: Phó Chủ tịch, hoặc Công chức tư pháp – hộ tịch"
        width="m"
        value={typed.title}
        problem={problemAt(problems, 'title')}
      />
      <When id="from" label="Từ ngày" typed={typed} problems={problems} />
      <When id="to" label="Đến hết ngày" typed={typed} problems={problems} />
      <TextField
        id="basis"
        label="Căn cứ"
        hint="Ví dụ: Quyết định số 12/QĐ-UBND ngày 16/11/2026"
        value={typed.basis}
        problem={problemAt(problems, 'basis')}
      />
      <Scope typed={typed} procedures={procedures} />
      <Buttons does="Ghi" />
    </Form>
  </OfficeLayout>
)

/** Somebody is away, somebody else does the work. */
export const ShowAbsence = ({ chrome, unit, nav, problems = [], typed, people }: FormPage) => (
  <OfficeLayout chrome={chrome} title="Vắng mặt" unit={unit} nav={nav} problems={problems}>
    <h1>Ghi vắng mặt</h1>
    <Notice>
      <p>Người thay thấy và làm được việc của người vắng trong những ngày này. Quyền ký không sang theo: ghi ký thay, ủy quyền.</p>
    </Notice>
    <Form action={`${POSTS}/vang-mat`}>
      <Who id="officer" label="Người vắng" typed={typed} people={people} problems={problems} />
      <Who id="cover" label="Người thay" typed={typed} people={people} problems={problems} />
      <When id="from" label="Từ ngày" typed={typed} problems={problems} />
      <When id="to" label="Đến hết ngày" typed={typed} problems={problems} />
      <Buttons does="Ghi vắng mặt" />
    </Form>
  </OfficeLayout>
)

/** The end of a post, and who takes over. */
export const ShowEndPost = ({ chrome, unit, nav, problems = [], typed, people, today, post }: FormPage & { post: PostRow }) => (
  <OfficeLayout chrome={chrome} title="Kết thúc vai" unit={unit} nav={nav} problems={problems}>
    <h1>Kết thúc vai</h1>
    <p class="lead">
      <strong translate={false}>{post.name}</strong>, {roleName(post.role)}, từ {shortDay(post.from)}.
    </p>
    <Notice>
      <p>Hồ sơ thuộc đơn vị nên không phải chuyển. Người nhận bàn giao nhận: hồ sơ đang nhập dở ở quầy, hồ sơ đang mở, các lần thay người vắng.</p>
      <p>Quyền ký thay không chuyển được; ghi ký thay mới nếu cần.</p>
    </Notice>
    <Form action={`${POSTS}/${post.id}/ket-thuc`}>
      <When
        id="last"
        label="Ngày cuối giữ vai"
        hint={`Hôm nay là ${shortDay(today)}`}
        typed={typed['last.ngay'] === undefined ? dayTyped('last', today) : typed}
        problems={problems}
      />
      <Who
        id="successor"
        label="Người nhận bàn giao"
        hint="Cần khi đây là vai cuối của người này ở đơn vị và còn việc dở"
        typed={typed}
        people={people.filter(({ id }) => id !== post.officer)}
        problems={problems}
      />
      <Buttons does="Kết thúc vai" />
    </Form>
  </OfficeLayout>
)

function dayTyped(id: string, on: Day): Fields {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${id}.ngay`]: String(Number(date)), [`${id}.thang`]: String(Number(month)), [`${id}.nam`]: year }
}
