import { dueTime } from '#kernel/format.ts'
import { dayOf, instant, parseInstant, timeOf } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { reappoint } from '#dossiers'
import { DayField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { press, tell, type Work } from '../act.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { glance, type Glance } from '../dossier/view.ts'
import { around, PageProblems, shown, shows, type Around } from '../frame.ts'
import { typedBoxes, typedDay } from './typed-day.ts'

type Show = Around & { view: Glance; typed: Fields; problems?: readonly Problem[] }
const CLOSING = '17:00'

/** Phiếu xin lỗi và hẹn lại: as the machine drafted it, to be mended and signed; a second one is not offered. */
export const ShowReappoint = ({ chrome, unit, nav, view, typed, problems = [] }: Show) => {
  const { apology, code, version } = view.dossier
  const until = apology && parseInstant(apology.until)
  const wasTyped = typed['ly-do'] !== undefined
  return (
    <OfficeLayout chrome={chrome} title={`Xin lỗi và hẹn lại – ${code}`} problems={problems} unit={unit} nav={nav}>
      <h1>Xin lỗi và hẹn lại</h1>
      <DossierHead {...view} now={chrome.now} level={2} />
      <DossierFacts {...view} />
      <Conflict {...view} />
      {apology?.state === 'sent' ? (
        <Notice tone="warn" title="Hồ sơ này đã hẹn lại một lần">
          <p>Chỉ được hẹn lại một lần (Nghị định 61/2018, Điều 19). Giải quyết xong trước giờ đã hẹn lại.</p>
          <p>
            <ButtonLink href={to.office.dossier(code)} variant="quiet">
              Về hồ sơ
            </ButtonLink>
          </p>
        </Notice>
      ) : (
        <>
          <p class="lead">
            {apology ? 'Máy đã soạn phiếu này. ' : ''}Xem lại lý do và ngày hẹn mới rồi ký. Người nộp nhận phiếu và tin nhắn. Chỉ hẹn lại một lần.
          </p>
          <Form action={to.office.act(code, 'hen-lai')}>
            <input type="hidden" name="version" value={version} />
            <TextArea
              id="ly-do"
              label="Lý do chậm"
              rows={3}
              value={wasTyped ? typed['ly-do'] : apology?.reason}
              problem={problemAt(problems, 'ly-do')}
            />
            <DayField
              id="ngay-moi"
              label="Ngày hẹn mới"
              value={wasTyped ? typedBoxes(typed, 'ngay-moi') : (until && dayOf(until)) || undefined}
              problem={problemAt(problems, 'ngay-moi')}
            />
            <TextField
              id="gio"
              label="Giờ hẹn mới"
              hint="Ví dụ: 17:00"
              width="s"
              value={typed.gio ?? (until ? timeOf(until) : CLOSING)}
              problem={problemAt(problems, 'gio')}
            />
            <ButtonRow>
              <Button>Ký và gửi phiếu xin lỗi</Button>
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
  const { frame, view } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await glance(ctx, officer, db, ctx.params.code ?? ''),
  }))
  return shown(ctx, ShowReappoint({ ...frame, view, typed: ctx.form, problems }), status)
}

const work: Work = async ({ ctx, tx, officer, code, version, edition }) => {
  const reason = tidy(ctx.form['ly-do'] ?? '').slice(0, 500)
  const on = typedDay(ctx.form, 'ngay-moi')
  const time = (ctx.form.gio ?? '').trim()
  const problems = [
    ...(reason ? [] : [{ at: 'ly-do', says: 'Ghi lý do chậm để người nộp biết' }]),
    ...(on ? [] : [{ at: 'ngay-moi', says: 'Nhập ngày hẹn mới, đủ ngày, tháng và năm' }]),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? [] : [{ at: 'gio', says: 'Nhập giờ hẹn như 17:00' }]),
  ]
  if (!on || problems.length > 0) throw new PageProblems(problems)
  const given = { version, edition, calendar: await ctx.city.calendar(), reason, until: instant(on, time) }
  const dossier = await reappoint(tx, officer, code, given, ctx.now)
  // After the time has run out the legal clock stays: the person is told the new day all the same.
  const dueAt = (dossier.apology && parseInstant(dossier.apology.until)) ?? dossier.dueAt
  await tell(ctx, tx, { ...dossier, dueAt }, 'apologised')
  return { dossier, says: `Đã ký phiếu xin lỗi hồ sơ ${code}${dueAt ? `, hẹn lại ${dueTime(dueAt)}` : ''}.` }
}

export const reappointRoutes = [
  shows('/can-bo/ho-so/:code/hen-lai', 'reappoint', (ctx, officer) => reply(ctx, officer)),
  press('hen-lai', 'reappoint', work, reply),
]
