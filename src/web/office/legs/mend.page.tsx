import { NotFound, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { agencyName, filedFacts, mendedFields, mendItems, mendLeg, mendValues } from '#dossiers'
import { readAnswers, type Answers } from '#procedures'
import { TextArea } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { answerBox, mendBoxes, MendFields, mendQuestions, type MendView } from '#ui/leg-form.tsx'
import type { Ctx, Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { communesFor, withCommunes } from '#ui/places.ts'
import { press, type Work } from '../act.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { PageProblems, shown, shows } from '../frame.ts'
import { loadPart, partOf, tellOfPart, type OnePart } from './part.ts'

type Show = OnePart & { mend: MendView }

/** Bổ sung, sửa và gửi lại một phần tại quầy: the same fields as the applicant has at home. */
export const ShowMend = ({ chrome, unit, nav, view, leg, mend }: Show) => {
  const { code, version } = view.dossier
  const refused = leg.state === 'refused'
  return (
    <OfficeLayout chrome={chrome} title={`${refused ? 'Sửa và gửi lại' : 'Bổ sung'} – ${code}`} problems={mend.problems} unit={unit} nav={nav}>
      <h1>{`${refused ? 'Sửa và gửi lại' : 'Bổ sung'}: ${leg.name}`}</h1>
      <DossierHead {...view} now={chrome.now} level={2} />
      <DossierFacts {...view} />
      <Conflict {...view} />
      {leg.refusal && (
        <Notice tone="danger" title={`${agencyName(leg.agency)} từ chối vì`}>
          <p>{leg.refusal.says}</p>
        </Notice>
      )}
      <p class="lead">{`Ghi theo lời người nộp, rồi gửi ${agencyName(leg.agency)}. Giấy mới thì chụp thêm ở trang hồ sơ trước khi gửi.`}</p>
      <Form action={to.office.leg(code, leg.kind, 'bo-sung')}>
        <input type="hidden" name="version" value={version} />
        <MendFields {...mend} />
        <TextArea id="ghi-chu" label={`Lời nhắn cho ${agencyName(leg.agency)}`} rows={3} optional value={String(mend.values['ghi-chu'] ?? '')} />
        <ButtonRow>
          <Button>{refused ? 'Gửi lại' : 'Gửi bổ sung'}</Button>
          <ButtonLink href={to.office.dossier(code)} variant="quiet">
            Thôi, về hồ sơ
          </ButtonLink>
        </ButtonRow>
      </Form>
    </OfficeLayout>
  )
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const part = await loadPart(ctx, officer)
  const { leg, view } = part
  if (leg.state !== 'deficient' && leg.state !== 'refused') throw new NotFound('Phần việc này không còn gì cần sửa. Về trang hồ sơ để xem.')
  const items = mendItems(view.edition, view.dossier, leg)
  const values = { ...mendValues(view.edition, view.dossier, leg), ...ctx.form }
  const communes = await communesFor(ctx.db, mendQuestions(items), values, ctx.today)
  return shown(ctx, ShowMend({ ...part, mend: { items, values, facts: filedFacts(view.dossier), problems, communes } }), status)
}

const work: Work = async ({ ctx, tx, officer, code, version, edition, dossier: seen }) => {
  const leg = partOf(ctx, seen)
  if (ctx.form.tim !== undefined) throw new PageProblems([])
  const items = mendItems(edition, seen, leg)
  const questions = mendQuestions(items)
  const boxes = await withCommunes(ctx.db, questions, mendBoxes(items, ctx.form), ctx.today)
  const read = readAnswers(edition, { id: '', title: '', questions }, boxes, { answers: seen.answers, facts: filedFacts(seen) })
  const inWords = items
    .filter(item => item.questions.length === 0)
    .map(({ place, says }) => ({ at: answerBox(place), asked: says.join(' '), said: tidy(ctx.form[answerBox(place)] ?? '').slice(0, 500) }))
  const problems = [
    ...read.problems,
    ...inWords.filter(({ said }) => said === '').map(({ at }) => ({ at, says: 'Ghi câu trả lời của người nộp cho mục này' })),
  ]
  if (problems.length > 0) throw new PageProblems(problems)
  const mended = mendedFields(edition, seen, leg.kind, read.answers as Answers)
  const note = [...inWords.map(({ asked, said }) => `${asked}: ${said}`), tidy(ctx.form['ghi-chu'] ?? '')].filter(Boolean).join('\n').slice(0, 1000)
  const news = { move: leg.state === 'refused' ? ('resend' as const) : ('supplement' as const), mended, ...(note && { note }) }
  const dossier = await mendLeg(tx, officer, code, { version, edition, calendar: await ctx.city.calendar(), leg: leg.kind, news }, ctx.now)
  await tellOfPart(ctx, tx, dossier, leg.kind)
  return { dossier, tells: 'supplemented', says: `Đã gửi lại phần ${leg.name} cho ${agencyName(leg.agency)}.` }
}

export const mendRoutes = [
  shows('/can-bo/ho-so/:code/phan/:leg/bo-sung', 'mendLeg', (ctx, officer) => reply(ctx, officer)),
  press('phan/:leg/bo-sung', 'mendLeg', work, reply),
]
