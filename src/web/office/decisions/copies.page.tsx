import type { Problem } from '#kernel/refusal.ts'
import { dayOf } from '#kernel/instant.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { enter } from '#registers'
import { issueCopy } from '#dossiers'
import { NameField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { press, type Pressed } from '../act.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { glance, type Glance } from '../dossier/view.ts'
import { around, PageProblems, shown, shows, type Around } from '../frame.ts'
import { copyNumber, extractOf } from '../papers/certificate.ts'

type Show = Around & { view: Glance; typed: Fields; problems?: readonly Problem[] }

const MOST = 50

/** Cấp bản sao trích lục: how many and for whom. The number comes from the book of copies. */
export const ShowCopies = ({ chrome, unit, nav, view, typed, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title={`Cấp bản sao – ${view.dossier.code}`} problems={problems} unit={unit} nav={nav}>
    <h1>Cấp bản sao trích lục</h1>
    <DossierHead {...view} now={chrome.now} level={2} />
    <DossierFacts {...view} />
    <Conflict {...view} />
    <p class="lead">Bản chính chỉ có một. Bản sao mang số riêng có đuôi -BS và được ghi vào sổ cấp bản sao.</p>
    <Form action={to.office.act(view.dossier.code, 'ban-sao')}>
      <input type="hidden" name="version" value={view.dossier.version} />
      <TextField
        id="so-ban"
        label="Số bản"
        width="xs"
        inputmode="numeric"
        value={typed['so-ban'] ?? String(view.dossier.answers.copies ?? 1)}
        problem={problemAt(problems, 'so-ban')}
      />
      <NameField
        id="nguoi-xin"
        label="Người xin bản sao"
        autocomplete="off"
        value={typed['nguoi-xin'] ?? view.dossier.applicant.name}
        problem={problemAt(problems, 'nguoi-xin')}
      />
      <ButtonRow>
        <Button kbd="M">Cấp và in</Button>
        <ButtonLink href={to.office.dossier(view.dossier.code)} variant="quiet">
          Thôi, về hồ sơ
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, view } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await glance(ctx, officer, db, ctx.params.code ?? ''),
  }))
  return shown(ctx, ShowCopies({ ...frame, view, typed: ctx.form, problems }), status)
}

function asked(form: Fields): { count: number; receiver: string } {
  const count = Number(form['so-ban'])
  const receiver = tidy(form['nguoi-xin'] ?? '')
  const problems = [
    ...(Number.isInteger(count) && count >= 1 && count <= MOST ? [] : [{ at: 'so-ban', says: `Nhập số bản từ 1 đến ${MOST}` }]),
    ...(receiver ? [] : [{ at: 'nguoi-xin', says: 'Nhập họ và tên người xin bản sao' }]),
  ]
  if (problems.length > 0) throw new PageProblems(problems)
  return { count, receiver }
}

/** One issue is one line in the book of copies; the number cannot repeat. */
async function issue({ ctx, tx, officer, code, version, dossier, edition }: Pressed) {
  const { count, receiver } = asked(ctx.form)
  const { number } = await enter(tx, {
    type: 'so-cap-ban-sao',
    unit: dossier.unit,
    day: dayOf(ctx.now),
    at: ctx.now,
    dossierCode: null,
    signer: { id: officer.id, name: officer.name },
    entry: { dossier: code, subjectName: dossier.subject, requesterName: receiver, count },
  })
  const marked = copyNumber(edition.entries[0]?.book ?? '', number)
  const issued = await issueCopy(tx, officer, code, { version, count, number: marked }, ctx.now)
  return {
    dossier: issued,
    says: `Đã cấp ${count} bản sao, số ${marked}. Mở bản sao ở hàng nút in của hồ sơ.`,
    print: () => extractOf(ctx, issued, { number: marked, copy: number }),
  }
}

export const copyRoutes = [
  shows('/can-bo/ho-so/:code/ban-sao', 'printCopy', (ctx, officer) => reply(ctx, officer)),
  press('ban-sao', 'printCopy', issue, reply),
]
