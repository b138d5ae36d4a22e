import { dueTime } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { roleName, type Role } from '#identity'
import type { Practice, PracticeRow } from '#training'
import { Choice as ChoiceField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { ExerciseWanted } from '#ui/city.ts'
import type { Fields } from '#ui/page.ts'
import { Crumbs, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { PracticeTable, roleTitle } from '#ui/practice.tsx'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Around } from '../frame.ts'

const roles = ['deskOfficer', 'civilStatusOfficer', 'signer'] as const

type Choice = Around & {
  readonly past: readonly Practice[]
  readonly typed: Fields
  readonly problems?: readonly Problem[]
  /** Whether practice runs in this installation. */
  readonly opens: boolean
}

const ChoiceForm = ({ typed, problems = [] }: Pick<Choice, 'typed' | 'problems'>) => (
  <Form action={to.office.practice}>
    <ChoiceField
      id="vai"
      label="Thực hành vai nào?"
      options={roles.map(role => ({ value: role, label: roleTitle(role) }))}
      value={typed['vai']}
      problem={problemAt(problems, 'vai')}
    />
    <ChoiceField
      id="dai"
      label="Bao nhiêu hồ sơ?"
      options={['8', '10', '12'].map(count => ({ value: count, label: `${count} hồ sơ` }))}
      value={typed['dai']}
      problem={problemAt(problems, 'dai')}
    />
    <TextField
      id="ma"
      label="Mã bài"
      hint="Cả lớp nhập cùng một mã trong cùng một ngày thì nhận cùng các hồ sơ."
      width="m"
      maxlength={30}
      autocomplete="off"
      spellcheck={false}
      value={typed['ma']}
      problem={problemAt(problems, 'ma')}
    />
    <Button>Mở bài</Button>
  </Form>
)

/** `/can-bo/tap-huan/thuc-hanh`: what to practise, and what came of earlier exercises. */
export const ShowChoice = ({ chrome, unit, nav, past, typed, problems = [], opens }: Choice) => (
  <OfficeLayout chrome={chrome} title="Thực hành" unit={unit} nav={nav} problems={problems}>
    <Crumbs items={[{ href: to.office.training, label: 'Tập huấn của tôi' }, { label: 'Thực hành' }]} />
    <h1>Thực hành một ngày làm việc</h1>
    <p class="lead">Hồ sơ dựng sẵn, giao diện và quy trình như thật, đồng hồ chạy nhanh. Cuối bài có điểm và nhận xét từng hồ sơ.</p>
    {opens ? (
      <ChoiceForm typed={typed} problems={problems} />
    ) : (
      <Notice tone="info">
        <p>Nơi này không mở phòng thực hành. Hỏi người quản trị hệ thống.</p>
      </Notice>
    )}
    <PracticeTable past={past} caption="Bài đã chấm, mới nhất trước" />
  </OfficeLayout>
)

/** The exercise is ready: the one-time link into it. */
export const ShowLink = ({ chrome, unit, nav, href, wanted }: Around & { readonly href: string; readonly wanted: ExerciseWanted }) => (
  <OfficeLayout chrome={chrome} title="Bài thực hành đã sẵn sàng" unit={unit} nav={nav}>
    <Crumbs items={[{ href: to.office.practice, label: 'Thực hành' }, { label: 'Vào bài' }]} />
    <h1>Bài thực hành đã sẵn sàng</h1>
    <p class="lead">
      Vai: {roleName(wanted.role)}, {wanted.length} hồ sơ, mã bài <span translate={false}>{wanted.seed}</span>.
    </p>
    <p>Bài ở một nơi riêng: không hồ sơ, tin nhắn hay số liệu nào ra khỏi đó, trừ điểm. Dựng bài mất vài giây.</p>
    <ButtonLink href={href}>Vào bài</ButtonLink>
    <p class="hint">Đường dẫn dùng một lần, trong 10 phút.</p>
  </OfficeLayout>
)

const verdicts: Record<PracticeRow['verdict'], { tone: 'ok' | 'warn' | 'danger' | 'pause'; word: string }> = {
  right: { tone: 'ok', word: 'Đúng' },
  partly: { tone: 'warn', word: 'Gần đúng' },
  wrong: { tone: 'danger', word: 'Chưa đúng' },
  missing: { tone: 'pause', word: 'Chưa làm' },
}

/** `/can-bo/tap-huan/thuc-hanh/:bai`: each dossier, what was done, what was right, and why. */
export const ShowResult = ({ chrome, unit, nav, found }: Around & { readonly found: Practice }) => (
  <OfficeLayout chrome={chrome} title={`Bài thực hành: ${found.score} điểm`} unit={unit} nav={nav}>
    <Crumbs items={[{ href: to.office.practice, label: 'Thực hành' }, { label: 'Nhận xét' }]} />
    <h1>Được {found.score} trên 100 điểm</h1>
    <p class="lead">
      <span translate={false}>{found.officerName}</span>, vai {roleName(found.role as Role)}, mã bài <span translate={false}>{found.seed}</span>, chấm
      lúc {dueTime(found.endedAt)}.
    </p>
    <p class="hint">
      Mỗi hồ sơ 10 điểm: đúng việc 6, đúng lý do hoặc nơi nhận 2, trong ngày 2. Làm việc gấp trước 10 điểm. Mỗi việc không được làm trừ 5.
    </p>
    <DataTable
      caption="Từng hồ sơ"
      rows={found.rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'ho-so',
          label: 'Hồ sơ',
          heads: true,
          cell: ({ title, subject }) => (
            <>
              {title}
              <p class="hint" translate={false}>
                {subject}
              </p>
            </>
          ),
        },
        {
          key: 'ket-qua',
          label: 'Kết quả',
          cell: ({ verdict, points }) => (
            <>
              <StatusTag tone={verdicts[verdict].tone}>{verdicts[verdict].word}</StatusTag>
              <p class="hint">{points}/10</p>
            </>
          ),
        },
        { key: 'da-lam', label: 'Đã làm', cell: ({ did }) => did },
        { key: 'nen-lam', label: 'Việc đúng', cell: ({ right }) => right },
        {
          key: 'vi-sao',
          label: 'Vì sao',
          cell: ({ says, law }) => (
            <>
              {says}
              <p class="hint">{law}</p>
            </>
          ),
        },
      ]}
    />
    <ButtonLink href={to.office.practice}>Làm bài khác</ButtonLink>
  </OfficeLayout>
)
