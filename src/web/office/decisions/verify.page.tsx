import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { timeOf, type TimeLimit } from '#procedures'
import { verify } from '#dossiers'
import { dueTime } from '#kernel/format.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { press, type Work } from '../act.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { glance, type Glance } from '../dossier/view.ts'
import { around, PageProblems, shown, shows, type Around } from '../frame.ts'

type Show = Around & { view: Glance; typed: Fields; problems?: readonly Problem[] }

/** What verification does to the time limit, in words; undefined where the law gives no time for it. */
export function extensionWords(limit: TimeLimit): string | undefined {
  if (limit.kind === 'workingDays' && limit.verifiedDays) return `Khi phải xác minh, thời hạn là ${limit.verifiedDays} ngày.`
  return limit.extraOnVerify ? `Khi phải xác minh, thời hạn thêm ${limit.extraOnVerify} ngày làm việc.` : undefined
}

/** Gửi xác minh: whom and on what ground; the citizen reads both and the new day. */
export const ShowVerify = ({ chrome, unit, nav, view, typed, problems = [] }: Show) => {
  const longer = extensionWords(timeOf(view.edition, view.dossier.answers, view.facts))
  return (
    <OfficeLayout chrome={chrome} title={`Gửi xác minh – ${view.dossier.code}`} problems={problems} unit={unit} nav={nav}>
      <h1>Gửi xác minh</h1>
      <DossierHead {...view} now={chrome.now} level={2} />
      <DossierFacts {...view} />
      <Conflict {...view} />
      {longer ? (
        <>
          <p class="lead">{longer} Người nộp thấy nơi được hỏi, lý do và ngày hẹn mới.</p>
          <Form action={to.office.act(view.dossier.code, 'xac-minh')}>
            <input type="hidden" name="version" value={view.dossier.version} />
            <TextField
              id="noi-hoi"
              label="Hỏi cơ quan nào?"
              hint="Ví dụ: Công an phường Cửa Nam."
              value={typed['noi-hoi']}
              maxlength={150}
              problem={problemAt(problems, 'noi-hoi')}
            />
            <TextArea id="can-cu" label="Vì sao phải xác minh?" rows={3} value={typed['can-cu']} problem={problemAt(problems, 'can-cu')} />
            <ButtonRow>
              <Button>Gửi xác minh</Button>
              <ButtonLink href={to.office.dossier(view.dossier.code)} variant="quiet">
                Thôi, về hồ sơ
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <Notice tone="warn" title="Thủ tục này không có thêm ngày để xác minh">
          <p>Tra sổ và cơ sở dữ liệu trong thời hạn đã hẹn.</p>
          <p>
            <ButtonLink href={to.office.dossier(view.dossier.code)} variant="quiet">
              Về hồ sơ
            </ButtonLink>
          </p>
        </Notice>
      )}
    </OfficeLayout>
  )
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, view } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await glance(ctx, officer, db, ctx.params.code ?? ''),
  }))
  return shown(ctx, ShowVerify({ ...frame, view, typed: ctx.form, problems }), status)
}

const work: Work = async ({ ctx, tx, officer, code, version, edition }) => {
  const whom = tidy(ctx.form['noi-hoi'] ?? '').slice(0, 150)
  const ground = tidy(ctx.form['can-cu'] ?? '').slice(0, 500)
  const problems = [
    ...(whom ? [] : [{ at: 'noi-hoi', says: 'Ghi tên cơ quan được hỏi' }]),
    ...(ground ? [] : [{ at: 'can-cu', says: 'Ghi lý do phải xác minh để người nộp biết' }]),
  ]
  if (problems.length > 0) throw new PageProblems(problems)
  const dossier = await verify(tx, officer, code, { version, edition, calendar: await ctx.city.calendar(), whom, ground }, ctx.now)
  return { dossier, tells: 'verifying', says: `Đã ghi việc xác minh tại ${whom}.${dossier.dueAt ? ` Hẹn trả ${dueTime(dossier.dueAt)}.` : ''}` }
}

export const verifyRoutes = [
  shows('/can-bo/ho-so/:code/xac-minh', 'verifyElsewhere', (ctx, officer) => reply(ctx, officer)),
  press('xac-minh', 'verifyElsewhere', work, reply),
]
