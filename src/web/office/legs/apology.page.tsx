import { dueTime } from '#kernel/format.ts'
import { instant, parseInstant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { agencyName, apologiseLeg } from '#dossiers'
import { DayField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { press, type Work } from '../act.ts'
import { typedBoxes, typedDay } from '../decisions/typed-day.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { PageProblems, shown, shows } from '../frame.ts'
import { loadPart, partOf, tellOfPart, type OnePart } from './part.ts'

type Show = OnePart & { typed: Fields; problems?: readonly Problem[] }
const CLOSING = '17:00'

/** Xin lỗi và hẹn lại một phần: the reason and a later day, once. */
export const ShowLegApology = ({ chrome, unit, nav, view, leg, typed, problems = [] }: Show) => {
  const { code, version } = view.dossier
  const due = parseInstant(leg.dueAt ?? '')
  return (
    <OfficeLayout chrome={chrome} title={`Xin lỗi và hẹn lại – ${code}`} problems={problems} unit={unit} nav={nav}>
      <h1>{`Xin lỗi và hẹn lại: ${leg.name}`}</h1>
      <DossierHead {...view} now={chrome.now} level={2} />
      <DossierFacts {...view} />
      <Conflict {...view} />
      {leg.apology ? (
        <Notice tone="warn" title="Phần này đã hẹn lại một lần">
          <p>Chỉ được hẹn lại một lần. Nhắc cơ quan giải quyết xong trước giờ đã hẹn lại.</p>
          <p>
            <ButtonLink href={to.office.dossier(code)} variant="quiet">
              Về hồ sơ
            </ButtonLink>
          </p>
        </Notice>
      ) : (
        <>
          <p class="lead">
            {`${agencyName(leg.agency)} đang giữ phần này${due ? `, hẹn ${dueTime(due)}` : ''}. Người nộp nhận lời xin lỗi và ngày hẹn mới. Chỉ hẹn lại một lần.`}
          </p>
          <Form action={to.office.leg(code, leg.kind, 'xin-loi')}>
            <input type="hidden" name="version" value={version} />
            <TextArea id="ly-do" label="Lý do chậm" rows={3} value={typed['ly-do']} problem={problemAt(problems, 'ly-do')} />
            <DayField id="ngay-moi" label="Ngày hẹn mới" value={typedBoxes(typed, 'ngay-moi')} problem={problemAt(problems, 'ngay-moi')} />
            <TextField id="gio" label="Giờ hẹn mới" hint="Ví dụ: 17:00" width="s" value={typed.gio ?? CLOSING} problem={problemAt(problems, 'gio')} />
            <ButtonRow>
              <Button>Xin lỗi và hẹn lại</Button>
              <ButtonLink href={to.office.dossier(code)} variant="quiet">
                Thôi, về hồ sơ
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      )}
    </OfficeLayout>
  )
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  return shown(ctx, ShowLegApology({ ...(await loadPart(ctx, officer)), typed: ctx.form, problems }), status)
}

const work: Work = async ({ ctx, tx, officer, code, version, edition, dossier: seen }) => {
  const leg = partOf(ctx, seen)
  const reason = tidy(ctx.form['ly-do'] ?? '').slice(0, 500)
  const on = typedDay(ctx.form, 'ngay-moi')
  const time = (ctx.form.gio ?? '').trim()
  const problems = [
    ...(reason ? [] : [{ at: 'ly-do', says: 'Ghi lý do chậm để người nộp biết' }]),
    ...(on ? [] : [{ at: 'ngay-moi', says: 'Nhập ngày hẹn mới, đủ ngày, tháng và năm' }]),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? [] : [{ at: 'gio', says: 'Nhập giờ hẹn như 17:00' }]),
  ]
  if (!on || problems.length > 0) throw new PageProblems(problems)
  const news = { move: 'apologise', reason, until: instant(on, time) } as const
  const dossier = await apologiseLeg(tx, officer, code, { version, edition, calendar: await ctx.city.calendar(), leg: leg.kind, news }, ctx.now)
  await tellOfPart(ctx, tx, dossier, leg.kind)
  return { dossier, says: `Đã xin lỗi và hẹn lại phần ${leg.name}, ${dueTime(news.until)}.` }
}

export const legApologyRoutes = [
  shows('/can-bo/ho-so/:code/phan/:leg/xin-loi', 'apologiseLeg', (ctx, officer) => reply(ctx, officer)),
  press('phan/:leg/xin-loi', 'apologiseLeg', work, reply),
]
