import { isDay } from '#kernel/day.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { agencyName, answerLeg, legLifecycle, type Leg, type LegNews } from '#dossiers'
import type { Edition } from '#procedures'
import { Choice, DayField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { press, type Work } from '../act.ts'
import { typedBoxes, typedDay } from '../decisions/typed-day.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { PageProblems, shown, shows } from '../frame.ts'
import { loadPart, partOf, tellOfPart, type OnePart } from './part.ts'

type Show = OnePart & { typed: Fields; problems?: readonly Problem[] }

const answers = [
  { value: 'accept', label: 'Đã tiếp nhận' },
  { value: 'fallShort', label: 'Cần bổ sung', hint: 'Ghi điều cần bổ sung ở dưới.' },
  { value: 'complete', label: 'Đã xong', hint: 'Ghi số, ngày và người ký ở dưới.' },
  { value: 'refuse', label: 'Từ chối', hint: 'Ghi lý do ở dưới.' },
] as const
type Answer = (typeof answers)[number]['value']

/** The answers that this part takes now. */
const open = ({ state }: Leg) => answers.filter(({ value }) => value in legLifecycle[state])

/** Ghi trả lời của cơ quan: what an agency that is not connected yet said, on paper or by phone. */
export const ShowAnswer = ({ chrome, unit, nav, view, leg, typed, problems = [] }: Show) => {
  const { code, version } = view.dossier
  return (
    <OfficeLayout chrome={chrome} title={`Ghi trả lời – ${code}`} problems={problems} unit={unit} nav={nav}>
      <h1>{`Ghi trả lời của ${agencyName(leg.agency)}`}</h1>
      <DossierHead {...view} now={chrome.now} level={2} />
      <DossierFacts {...view} />
      <Conflict {...view} />
      <p class="lead">{`Phần việc: ${leg.name}. Ghi đúng như văn bản hoặc lời cơ quan nói. Người nộp nhận tin ngay.`}</p>
      <Form action={to.office.leg(code, leg.kind, 'tra-loi')}>
        <input type="hidden" name="version" value={version} />
        <Choice id="tra-loi" label="Cơ quan trả lời thế nào?" options={open(leg)} value={typed['tra-loi']} problem={problemAt(problems, 'tra-loi')} />
        <TextArea
          id="loi-co-quan"
          label="Điều cần bổ sung, hoặc lý do từ chối"
          hint="Cần bổ sung nhiều mục thì mỗi mục một dòng. Người nộp đọc nguyên văn."
          rows={3}
          value={typed['loi-co-quan']}
          problem={problemAt(problems, 'loi-co-quan')}
        />
        <TextField
          id="so"
          label="Số của kết quả"
          hint="Chỉ ghi khi đã xong"
          width="m"
          autocomplete="off"
          value={typed.so}
          problem={problemAt(problems, 'so')}
        />
        <DayField
          id="ngay-cap"
          label="Ngày cấp"
          hint="Chỉ ghi khi đã xong"
          value={typedBoxes(typed, 'ngay-cap')}
          problem={problemAt(problems, 'ngay-cap')}
        />
        <TextField
          id="nguoi-ky"
          label="Người ký kết quả"
          hint="Chỉ ghi khi đã xong"
          autocomplete="off"
          value={typed['nguoi-ky']}
          problem={problemAt(problems, 'nguoi-ky')}
        />
        <ButtonRow>
          <Button>Ghi trả lời</Button>
          <ButtonLink href={to.office.dossier(code)} variant="quiet">
            Thôi, về hồ sơ
          </ButtonLink>
        </ButtonRow>
      </Form>
    </OfficeLayout>
  )
}

/** What was posted as news of the part; throws everything that is missing, each at its field. */
function newsIn(ctx: Ctx, leg: Leg, edition: Edition): Extract<LegNews, { move: Answer }> {
  const { form, today } = ctx
  const text = (id: string) => tidy(form[id] ?? '').slice(0, 500)
  const missing = (problems: readonly Problem[]): never => {
    throw new PageProblems(problems)
  }
  const move = open(leg).find(({ value }) => value === form['tra-loi'])?.value
  const lines = (form['loi-co-quan'] ?? '')
    .split('\n')
    .map(line => tidy(line).slice(0, 500))
    .filter(Boolean)
  switch (move) {
    case 'accept':
      return { move }
    case 'fallShort':
      if (lines.length === 0) missing([{ at: 'loi-co-quan', says: 'Ghi điều cơ quan cần bổ sung' }])
      return { move, asked: lines.map(says => ({ code: 'ghi-tay', says })) }
    case 'refuse':
      if (lines.length === 0) missing([{ at: 'loi-co-quan', says: 'Ghi lý do cơ quan từ chối' }])
      return { move, code: 'ghi-tay', says: lines.join(' ') }
    case 'complete': {
      const [number, signer, issuedOn] = [text('so'), text('nguoi-ky'), typedDay(form, 'ngay-cap')]
      const problems = [
        ...(number ? [] : [{ at: 'so', says: 'Nhập số của kết quả' }]),
        ...(issuedOn && isDay(issuedOn) && issuedOn <= today ? [] : [{ at: 'ngay-cap', says: 'Nhập ngày cấp, không sau hôm nay' }]),
        ...(signer ? [] : [{ at: 'nguoi-ky', says: 'Nhập người ký kết quả' }]),
      ]
      if (problems.length > 0 || !issuedOn) return missing(problems)
      const name = edition.legs?.find(({ kind }) => kind === leg.kind)?.result ?? leg.name
      return { move, result: { name, number, issuedOn, signer } }
    }
    case undefined:
      return missing([{ at: 'tra-loi', says: 'Chọn cơ quan trả lời thế nào' }])
  }
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const part = await loadPart(ctx, officer)
  if (open(part.leg).length === 0) throw new NotFound('Phần việc này không còn chờ trả lời. Về trang hồ sơ để xem.')
  return shown(ctx, ShowAnswer({ ...part, typed: ctx.form, problems }), status)
}

const work: Work = async ({ ctx, tx, officer, code, version, edition, dossier: seen }) => {
  const leg = partOf(ctx, seen)
  const news = newsIn(ctx, leg, edition)
  const dossier = await answerLeg(tx, officer, code, { version, edition, calendar: await ctx.city.calendar(), leg: leg.kind, news }, ctx.now)
  await tellOfPart(ctx, tx, dossier, leg.kind)
  return { dossier, says: `Đã ghi trả lời của ${agencyName(leg.agency)} về phần ${leg.name}.` }
}

export const answerRoutes = [
  shows('/can-bo/ho-so/:code/phan/:leg/tra-loi', 'answerLeg', (ctx, officer) => reply(ctx, officer)),
  press('phan/:leg/tra-loi', 'answerLeg', work, reply),
]
