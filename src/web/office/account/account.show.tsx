import { clockTime, shortDay } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { OpenSession, SecondFactor } from '#identity'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Facts, Notice } from '#ui/parts.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Around } from '../frame.ts'
import { CodeField, EnrolForm, RecoveryCodes } from './second-step.show.tsx'

export const ACCOUNT = '/can-bo/tai-khoan'

type Show = Around & { problems?: readonly Problem[] }
type Account = {
  readonly factor: SecondFactor
  readonly sessions: readonly OpenSession[]
  readonly shortcuts: boolean
  /** Name of a unit by its id. */
  readonly unitName: (unit: string) => string
}

/** Tài khoản: second step, devices, keys. */
export const ShowAccount = ({ chrome, unit, nav, problems = [], factor, sessions, shortcuts, unitName }: Show & Account) => (
  <OfficeLayout chrome={chrome} title="Tài khoản" unit={unit} nav={nav} problems={problems}>
    <h1>Tài khoản</h1>
    <h2>Bước đăng nhập thứ hai</h2>
    {factor.enrolled ? <Enrolled factor={factor} problems={problems} /> : <NotEnrolled demanded={factor.demanded} />}
    <h2>Nơi đang đăng nhập</h2>
    <Sessions sessions={sessions} unitName={unitName} />
    <h2>Phím tắt</h2>
    <Form action={`${ACCOUNT}/phim-tat`}>
      <p>{shortcuts ? 'Phím tắt đang bật cho tài khoản này, ở mọi máy.' : 'Phím tắt đang tắt cho tài khoản này, ở mọi máy.'}</p>
      <Button variant="secondary" name="phim-tat" value={shortcuts ? 'tat' : 'bat'}>
        {shortcuts ? 'Tắt phím tắt' : 'Bật phím tắt'}
      </Button>
    </Form>
  </OfficeLayout>
)

const NotEnrolled = ({ demanded }: { demanded: boolean }) => (
  <>
    <p>
      {demanded
        ? 'Vai hôm nay cần bước thứ hai. Đặt ngay để lần sau đăng nhập được.'
        : 'Chưa đặt. Ngoài mật khẩu, mỗi lần vào sẽ cần thêm mã 6 số trên điện thoại.'}
    </p>
    <ButtonLink href={`${ACCOUNT}/buoc-hai`} variant={demanded ? 'primary' : 'secondary'}>
      Đặt bước thứ hai
    </ButtonLink>
  </>
)

const Enrolled = ({ factor: { since, codesLeft }, problems }: { factor: SecondFactor; problems: readonly Problem[] }) => (
  <>
    <Facts
      items={[
        { label: 'Đã đặt', value: since ? `từ ngày ${shortDay(dayOf(since))}` : 'rồi' },
        { label: 'Mã dự phòng', value: `còn ${codesLeft} mã` },
      ]}
    />
    {codesLeft < 3 && (
      <Notice tone="warn">
        <p>Sắp hết mã dự phòng. Cấp mười mã mới.</p>
      </Notice>
    )}
    <Details summary="Cấp lại mã dự phòng, đổi điện thoại hoặc bỏ bước thứ hai" open={problems.length > 0}>
      <Form action={`${ACCOUNT}/ma-du-phong`}>
        <CodeField problems={problems} hint="Mã đang hiện trong ứng dụng, hoặc một mã dự phòng. Đổi điện thoại: bỏ rồi đặt lại." />
        <ButtonRow>
          <Button variant="secondary">Cấp mười mã mới</Button>
          <Button variant="danger" action={`${ACCOUNT}/bo-buoc-hai`}>
            Bỏ bước thứ hai
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  </>
)

const Sessions = ({ sessions, unitName }: Pick<Account, 'sessions' | 'unitName'>) => (
  <>
    <DataTable
      caption="Máy đang đăng nhập tài khoản này"
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'device',
          label: 'Máy, nơi làm việc',
          heads: true,
          cell: ({ agent, unit, current }) => (
            <>
              {agent}
              {current && ' (máy này)'}
              <br />
              <span class="hint" translate={false}>
                {unitName(unit)}
              </span>
            </>
          ),
        },
        { key: 'from', label: 'Vào lúc', wideOnly: true, cell: ({ createdAt }) => clockTime(createdAt) },
        { key: 'seen', label: 'Lần cuối', cell: ({ lastSeenAt }) => clockTime(lastSeenAt) },
        {
          key: 'end',
          label: 'Thoát',
          cell: ({ id, agent, current }) =>
            current ? (
              '–'
            ) : (
              <Form action={`${ACCOUNT}/phien`}>
                <Button variant="quiet" name="phien" value={id} hidden={agent}>
                  Thoát
                </Button>
              </Form>
            ),
        },
      ]}
    />
    {sessions.length > 1 && (
      <Form action={`${ACCOUNT}/phien`}>
        <Button variant="secondary" name="phien" value="khac">
          Thoát mọi máy khác
        </Button>
      </Form>
    )}
  </>
)

/** The second step is set from the account. */
export const ShowEnrol = ({ chrome, unit, nav, problems = [], secret }: Show & { secret: { text: string; address: string } }) => (
  <OfficeLayout chrome={chrome} title="Đặt bước thứ hai" unit={unit} nav={nav} problems={problems}>
    <h1>Đặt bước đăng nhập thứ hai</h1>
    <EnrolForm action={`${ACCOUNT}/buoc-hai`} problems={problems} secret={secret} />
  </OfficeLayout>
)

/** New codes to keep. */
export const ShowCodes = ({ chrome, unit, nav, codes }: Show & { codes: readonly string[] }) => (
  <OfficeLayout chrome={chrome} title="Mười mã dự phòng" unit={unit} nav={nav}>
    <h1>Mười mã dự phòng</h1>
    <RecoveryCodes codes={codes} />
    <ButtonLink href={ACCOUNT}>Đã cất, về tài khoản</ButtonLink>
  </OfficeLayout>
)
