import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { handOver } from '#dossiers'
import { CheckboxField, Choice, NameField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { press } from '../act.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { glance, type Glance } from '../dossier/view.ts'
import { around, PageProblems, shown, shows, type Around } from '../frame.ts'

type Show = Around & { view: Glance; typed: Fields; problems?: readonly Problem[] }

const relations = [
  { value: 'nguoi-nop', label: 'Chính người nộp' },
  { value: 'nguoi-than', label: 'Người thân' },
  { value: 'uy-quyen', label: 'Người được ủy quyền' },
  { value: 'buu-chinh', label: 'Nhân viên bưu chính' },
]

/** Trả kết quả: to whom, by which paper, and the signature in the book where the law of the dossier's day asks for it. */
export const ShowHandOver = ({ chrome, unit, nav, view, typed, problems = [] }: Show) => {
  const { dossier, edition, papers } = view
  const signatories = dossier.entry === null ? [] : edition.signsBook
  const originals = papers.map(({ label }) => label).join(', ')
  return (
    <OfficeLayout chrome={chrome} title={`Trả kết quả – ${dossier.code}`} problems={problems} unit={unit} nav={nav}>
      <h1>Trả kết quả</h1>
      <DossierHead {...view} now={chrome.now} level={2} />
      <DossierFacts {...view} />
      <Conflict {...view} />
      {originals && <Notice>Xem bản chính trước khi trả: {originals}.</Notice>}
      <Form action={to.office.act(dossier.code, 'tra-ket-qua')}>
        <input type="hidden" name="version" value={dossier.version} />
        <NameField
          id="nguoi-nhan"
          label="Người nhận"
          autocomplete="off"
          value={typed['nguoi-nhan'] ?? dossier.applicant.name}
          problem={problemAt(problems, 'nguoi-nhan')}
        />
        <TextField
          id="giay-to"
          label="Số giấy tờ của người nhận"
          width="m"
          autocomplete="off"
          hint="Thẻ căn cước, chứng minh nhân dân hoặc hộ chiếu"
          value={typed['giay-to']}
        />
        <Choice id="quan-he" label="Người nhận là ai?" options={relations} inline value={typed['quan-he'] ?? relations[0]?.value} />
        {signatories.map(({ who, law }, place) => (
          <CheckboxField
            key={who}
            id={`ky-so.${place}`}
            label={`${who} có mặt, đã ký vào sổ`}
            hint={law}
            value={typed[`ky-so.${place}`]}
            problem={problemAt(problems, `ky-so.${place}`)}
          />
        ))}
        <ButtonRow>
          <Button kbd="C">Đã trả kết quả</Button>
          <ButtonLink href={to.office.dossier(dossier.code)} variant="quiet">
            Thôi, về hồ sơ
          </ButtonLink>
        </ButtonRow>
      </Form>
    </OfficeLayout>
  )
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, view } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await glance(ctx, officer, db, ctx.params.code ?? ''),
  }))
  return shown(ctx, ShowHandOver({ ...frame, view, typed: ctx.form, problems }), status)
}

export const handOverRoutes = [
  shows('/can-bo/ho-so/:code/tra-ket-qua', 'handOver', (ctx, officer) => reply(ctx, officer)),
  press(
    'tra-ket-qua',
    'handOver',
    async ({ ctx, tx, officer, code, version, edition, dossier }) => {
      const name = tidy(ctx.form['nguoi-nhan'] ?? '')
      const signatories = dossier.entry ? edition.signsBook : []
      const problems: Problem[] = [
        ...(name ? [] : [{ at: 'nguoi-nhan', says: 'Nhập họ và tên người nhận' }]),
        ...signatories.flatMap(({ who }, place) =>
          ctx.form[`ky-so.${place}`] === 'true'
            ? []
            : [{ at: `ky-so.${place}`, says: `${who} phải có mặt và ký vào sổ trước khi nhận giấy, rồi đánh dấu vào ô này` }],
        ),
      ]
      if (problems.length > 0) throw new PageProblems(problems)
      const idNumber = tidy(ctx.form['giay-to'] ?? '')
      const relation = relations.find(({ value }) => value === ctx.form['quan-he'])?.label ?? ''
      const receiver = {
        name,
        ...(idNumber && { idNumber }),
        ...(relation && { relation }),
        ...(signatories.length > 0 && { signedBook: signatories.map(({ who }) => who) }),
      }
      const done = await handOver(tx, officer, code, { version, edition, receiver }, ctx.now)
      return { dossier: done, tells: 'handedOver', says: `Đã trả kết quả hồ sơ ${code} cho ${name}.` }
    },
    reply,
  ),
]
