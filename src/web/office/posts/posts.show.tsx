import { shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import type { Problem } from '#kernel/refusal.ts'
import { countsOn, roleName, type AbsenceRow, type HandOverRow, type PostRow, type UnitFactors } from '#identity'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty } from '#ui/parts.tsx'
import { DataTable, type Column } from '#ui/table.tsx'
import { Timeline } from '#ui/lists.tsx'
import type { Around } from '../frame.ts'
import { periodWords } from './read.ts'

export const POSTS = '/can-bo/phan-vai'

type Organisation = {
  readonly on: Day
  readonly posts: readonly PostRow[]
  readonly absences: readonly AbsenceRow[]
  readonly handOvers: readonly HandOverRow[]
  readonly factors: UnitFactors
  /** Name of a procedure by its code. */
  readonly names: (procedure: string) => string
  readonly problems?: readonly Problem[]
}

const movedWords: Record<string, (count: number) => string> = {
  drafts: count => `${count} hồ sơ đang nhập dở`,
  held: count => `${count} hồ sơ đang mở`,
  covers: count => `${count} lần thay người vắng`,
}

const movedText = (moved: HandOverRow['moved']) => {
  const said = Object.entries(moved).flatMap(([kind, count]) => (count > 0 && movedWords[kind] ? [movedWords[kind](count)] : []))
  return said.length > 0 ? `Đã chuyển ${said.join(', ')}.` : 'Không có việc dở phải chuyển.'
}

/** Phân vai: who holds what, from when to when, and who stands in for whom. */
export const ShowPosts = ({ chrome, unit, nav, on, posts, absences, handOvers, factors, names, problems = [] }: Around & Organisation) => {
  const own = posts.filter(({ actingFor }) => actingFor === null)
  const acting = posts.filter(({ actingFor }) => actingFor !== null)
  return (
    <OfficeLayout chrome={chrome} title="Phân vai cán bộ" unit={unit} nav={nav} problems={problems}>
      <h1>Phân vai cán bộ</h1>
      <p class="lead">Mỗi người chỉ làm được việc của vai mình giữ trong ngày. Hồ sơ thuộc đơn vị, không thuộc riêng ai.</p>
      <ButtonRow>
        <ButtonLink href={`${POSTS}/them`}>Thêm vai</ButtonLink>
        <ButtonLink href={`${POSTS}/ky-thay`} variant="secondary">
          Ghi ký thay, ủy quyền
        </ButtonLink>
        <ButtonLink href={`${POSTS}/vang-mat`} variant="secondary">
          Ghi vắng mặt
        </ButtonLink>
      </ButtonRow>
      <h2>Ai giữ vai nào</h2>
      <PostTable caption="Vai của đơn vị" rows={own} on={on} names={names} empty="Chưa ai giữ vai ở đơn vị." />
      <h2>Ký thay, ủy quyền</h2>
      <PostTable caption="Các lần ký thay, ủy quyền" rows={acting} on={on} names={names} empty="Không có lần ký thay, ủy quyền nào." />
      <h2>Vắng mặt</h2>
      <Absences absences={absences} />
      {own.some(post => countsOn(post, on)) && (
        <>
          <h2>Đăng xuất cán bộ ngay</h2>
          <SignOut posts={own.filter(post => countsOn(post, on))} />
        </>
      )}
      <h2>Bước đăng nhập thứ hai</h2>
      <Factors factors={factors} />
      {handOvers.length > 0 && (
        <>
          <h2>Đã bàn giao</h2>
          <Timeline
            entries={handOvers.map(({ name, successorName, on: day, moved, byName, at }) => ({
              at,
              who: byName,
              what: `${successorName} nhận bàn giao của ${name}`,
              detail: `Từ ngày ${shortDay(day)}. ${movedText(moved)}`,
            }))}
          />
        </>
      )}
    </OfficeLayout>
  )
}

type TableProps = { caption: string; rows: readonly PostRow[]; on: Day; names: (procedure: string) => string; empty: string }

const stateWords = (post: PostRow, on: Day) => (countsOn(post, on) ? '' : post.from > on ? ' (chưa bắt đầu)' : ' (đã kết thúc)')

function PostTable({ caption, rows, on, names, empty }: TableProps) {
  const columns: Column<PostRow>[] = [
    {
      key: 'who',
      label: 'Người, vai',
      heads: true,
      cell: ({ name, role, title, actingFor }) => (
        <>
          <span translate={false}>{name}</span>
          <br />
          <span class="hint">
            {actingFor ? `Thay ${actingFor}: ${role === 'head' ? 'điều hành và ký' : 'ký'}` : roleName(role)}
            {title && `, ${title}`}
          </span>
        </>
      ),
    },
    {
      key: 'when',
      label: 'Thời gian',
      cell: post => (
        <>
          {periodWords(post)}
          {stateWords(post, on)}
          {post.basis && (
            <>
              <br />
              <span class="hint">Căn cứ: {post.basis}</span>
            </>
          )}
        </>
      ),
    },
    { key: 'what', label: 'Thủ tục', wideOnly: true, cell: ({ procedures }) => <Scope procedures={procedures} names={names} /> },
    {
      key: 'end',
      label: 'Kết thúc',
      cell: post =>
        (post.to !== null && post.to <= on) || (post.role === 'head' && !post.actingFor) ? (
          '–'
        ) : (
          <a href={`${POSTS}/${post.id}/ket-thuc`}>
            Kết thúc<span class="unseen"> vai của {post.name}</span>
          </a>
        ),
    },
  ]
  return <DataTable caption={caption} rows={rows} rowKey={({ id }) => String(id)} empty={<Empty title={empty} />} columns={columns} />
}

const Scope = ({ procedures, names }: { procedures: PostRow['procedures']; names: (procedure: string) => string }) =>
  procedures === null ? (
    'Tất cả'
  ) : (
    <Details summary={`${procedures.length} thủ tục`}>
      <ul>
        {procedures.map(code => (
          <li key={code}>{names(code)}</li>
        ))}
      </ul>
    </Details>
  )

const Absences = ({ absences }: { absences: readonly AbsenceRow[] }) => (
  <DataTable
    caption="Các lần vắng mặt chưa hết"
    rows={absences}
    rowKey={({ id }) => String(id)}
    empty={<Empty title="Không ai vắng mặt." />}
    columns={[
      {
        key: 'who',
        label: 'Người vắng',
        heads: true,
        cell: ({ name, coverName }) => (
          <>
            <span translate={false}>{name}</span>
            <br />
            <span class="hint">Người thay: {coverName}</span>
          </>
        ),
      },
      { key: 'when', label: 'Thời gian', cell: periodWords },
      {
        key: 'end',
        label: 'Về sớm',
        cell: ({ id, name }) => (
          <Form action={`${POSTS}/vang-mat/${id}/ket-thuc`}>
            <Button variant="quiet" hidden={name}>
              Đã về
            </Button>
          </Form>
        ),
      },
    ]}
  />
)

/** One press an officer: everybody who holds a post today. */
const SignOut = ({ posts }: { posts: readonly PostRow[] }) => (
  <Form action={`${POSTS}/dang-xuat`}>
    <p class="hint">Mọi phiên của người đó ở đơn vị này kết thúc ngay. Vai vẫn còn; muốn thôi vai thì kết thúc vai.</p>
    <ButtonRow>
      {[...new Map(posts.map(({ officer, name }) => [officer, name]))].map(([officer, name]) => (
        <Button key={officer} variant="secondary" name="officer" value={officer}>
          Đăng xuất {name}
        </Button>
      ))}
    </ButtonRow>
  </Form>
)

/** Who has a second step; the unit may demand it, and help who lost the phone. */
const Factors = ({ factors: { demanded, people } }: { factors: UnitFactors }) => {
  const lacking = people.filter(({ enrolled }) => !enrolled)
  return (
    <>
      <p>
        {lacking.length === 0 ? 'Ai giữ vai hôm nay cũng đã đặt.' : 'Chưa đặt: '}
        <span translate={false}>{lacking.map(({ name }) => name).join(', ')}</span>
      </p>
      <Form action={`${POSTS}/buoc-hai`}>
        <p>{demanded ? 'Đơn vị đang đòi bước thứ hai ở mọi vai.' : 'Đơn vị theo quy định chung: chỉ người ký và người đứng đầu phải có.'}</p>
        <Button variant="secondary" name="doi" value={demanded ? 'chung' : 'moi-vai'}>
          {demanded ? 'Trở về quy định chung' : 'Đòi ở mọi vai của đơn vị'}
        </Button>
      </Form>
      {people.some(({ mayReset }) => mayReset) && (
        <Details summary="Có người mất điện thoại và mã dự phòng">
          <p class="hint">Chỉ làm khi gặp trực tiếp. Người đó bị đăng xuất ở mọi máy và phải đặt lại.</p>
          <Form action={`${POSTS}/dat-lai-buoc-hai`}>
            <ButtonRow>
              {people
                .filter(({ mayReset }) => mayReset)
                .map(({ id, name }) => (
                  <Button key={id} variant="danger" name="officer" value={id}>
                    Bỏ bước thứ hai của {name}
                  </Button>
                ))}
            </ButtonRow>
          </Form>
        </Details>
      )}
    </>
  )
}
