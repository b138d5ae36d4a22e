import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Work } from '#procedures'
import { TextArea } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Details, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { headOf, type Frame } from '../frame.ts'
import { LintList } from '../work/home.show.tsx'
import { stateWords, WorkAct, WorkLine } from '../work/words.tsx'

export type PublishView = {
  readonly work: Work
  /** Everything that stands in the way of publishing, each with its place. */
  readonly stands: readonly Problem[]
  readonly warnings: number
  readonly own: boolean
  readonly problems: readonly Problem[]
  readonly typed?: string | undefined
}

/** `/cong-bo`: what stands in the way, and the acts of the two people: send for review; publish or send back; withdraw. */
export const PublishPage = ({ chrome, unit, ...view }: PublishView & Frame) => {
  const { work, stands, warnings, problems } = view
  return (
    <OfficeLayout chrome={chrome} unit={unit} title={headOf('Công bố', work.value.name)} problems={problems}>
      <Crumbs
        items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { href: to.admin.work(work.id), label: work.value.name }, { label: 'Công bố' }]}
      />
      <h1>{`Công bố bản từ ${shortDay(work.from)}`}</h1>
      <WorkLine work={work} />
      <p>Một người soạn, một người khác duyệt và công bố. Bản đã công bố không bao giờ đổi; hồ sơ đang mở vẫn theo bản của nó.</p>
      {work.state === 'published' ? null : stands.length === 0 ? (
        <Notice tone="ok" title="Không còn gì cản việc công bố" />
      ) : (
        <Notice tone="danger" title={`Còn ${stands.length} điều cản việc công bố`}>
          <LintList lints={stands.map(one => ({ ...one, level: 'error' as const }))} id={work.id} most={60} />
        </Notice>
      )}
      {warnings > 0 && work.state !== 'published' && (
        <p>
          <a href={to.admin.work(work.id)}>{`${warnings} lưu ý`}</a> không cản việc công bố.
        </p>
      )}
      <Acts {...view} />
    </OfficeLayout>
  )
}

const Acts = (view: PublishView) => {
  const { work, own, stands } = view
  if (work.state === 'draft')
    return (
      <>
        <h2>Gửi người thứ hai duyệt</h2>
        <p>Gửi rồi thì không sửa được nữa, cho tới khi người duyệt trả lại.</p>
        <WorkAct work={work} act="gui-duyet">
          Gửi duyệt
        </WorkAct>
        <Withdraw {...view} />
      </>
    )
  if (work.state === 'review')
    return (
      <>
        <h2>Duyệt</h2>
        {own ? (
          <p>
            Ai đã soạn hay sửa bản này thì không tự công bố. Nhờ một người quản trị chưa sửa gì ở bản này mở trang này; không còn ai thì tải tệp, bỏ
            bản này, để một người đưa tệp vào bản soạn mới.
          </p>
        ) : (
          <>
            <p>{`Đã xem thử, so sánh và chạy thử thì công bố. Người nộp từ ngày ${shortDay(work.from)} theo bản này.`}</p>
            {stands.length === 0 && (
              <WorkAct work={work} act="cong-bo">
                Công bố
              </WorkAct>
            )}
          </>
        )}
        <h2>Trả lại để sửa</h2>
        <Reason {...view} act="tra-lai" label="Cần sửa gì" button="Trả lại" />
        <Withdraw {...view} />
      </>
    )
  if (work.state === 'published') return <Withdraw {...view} />
  return <Notice title={stateWords[work.state]}>Soạn bản khác từ trang của thủ tục.</Notice>
}

const Withdraw = (view: PublishView) => (
  <Details
    summary={view.work.state === 'published' ? 'Rút bản chưa tới ngày áp dụng' : 'Bỏ bản soạn này'}
    open={view.problems.some(({ at }) => at === 'rut')}
  >
    <p>
      {view.work.state === 'published'
        ? 'Chỉ rút được trước ngày áp dụng, khi chưa có hồ sơ nào theo bản này.'
        : 'Bản soạn vẫn xem lại được, không sửa hay công bố được nữa.'}
    </p>
    <Reason {...view} act="rut" label="Vì sao" button={view.work.state === 'published' ? 'Rút bản này' : 'Bỏ bản soạn'} />
  </Details>
)

const Reason = ({ work, act, label, button, problems, typed }: PublishView & { act: string; label: string; button: string }) => (
  <Form action={to.admin.workPart(work.id, act)} label={button}>
    <input type="hidden" name="_v" value={String(work.version)} />
    <TextArea id={act} label={label} rows={2} value={typed} problem={problemAt(problems, act)} />
    <Button variant={act === 'rut' ? 'danger' : 'secondary'}>{button}</Button>
  </Form>
)
