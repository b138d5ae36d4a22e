import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Db } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import { competentUnits } from '#procedures'
import { refer } from '#dossiers'
import { unitsOn, type Unit } from '#units'
import { type Option, SelectField, TextArea } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { press, tell, type Work } from '../act.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { glance, type Glance } from '../dossier/view.ts'
import { around, PageProblems, shown, shows, type Around } from '../frame.ts'

type Show = Around & { view: Glance; units: readonly Option[]; typed: Fields; problems?: readonly Problem[] }

/** Chuyển đến đơn vị có thẩm quyền: the units that the declaration names come first. */
export const ShowRefer = ({ chrome, unit, nav, view, units, typed, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title={`Chuyển hồ sơ – ${view.dossier.code}`} problems={problems} unit={unit} nav={nav}>
    <h1>Chuyển đến đơn vị có thẩm quyền</h1>
    <DossierHead {...view} now={chrome.now} level={2} />
    <DossierFacts {...view} />
    <Conflict {...view} />
    <p class="lead">Nộp sai nơi không phải lý do để từ chối. Mã, nhật ký và thời hạn đi theo hồ sơ; người nộp nhận tin nhắn.</p>
    <Form action={to.office.act(view.dossier.code, 'chuyen-noi')}>
      <input type="hidden" name="version" value={view.dossier.version} />
      <input type="hidden" name="ve" value={to.office.queue(view.dossier.state === 'submitted' ? 'moi' : 'dang-giai-quyet')} />
      <SelectField
        id="noi"
        label="Chuyển đến đâu?"
        hint="Nơi cư trú ghi trong tờ khai đứng đầu danh sách."
        options={units}
        value={typed.noi}
        problem={problemAt(problems, 'noi')}
      />
      <TextArea
        id="ly-do"
        label="Lý do chuyển"
        hint="Người nộp đọc câu này. Ví dụ: mẹ của trẻ thường trú ở phường đó."
        rows={3}
        value={typed['ly-do']}
        problem={problemAt(problems, 'ly-do')}
      />
      <ButtonRow>
        <Button>Chuyển hồ sơ</Button>
        <ButtonLink href={to.office.dossier(view.dossier.code)} variant="quiet">
          Thôi, về hồ sơ
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

const nameOf = ({ type, name }: Unit) => `${type.charAt(0).toUpperCase()}${type.slice(1)} ${name}`

/** The communes of the day but one's own; `first` are those that the declaration names. */
export function unitOptions(units: readonly Unit[], own: string, first: readonly string[]): Option[] {
  const byName = units.filter(({ id }) => id !== own).toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  const named = byName.filter(({ id }) => first.includes(id))
  const others = byName.filter(({ id }) => !first.includes(id))
  return [...named.map(one => ({ one, label: `${nameOf(one)} (theo tờ khai)` })), ...others.map(one => ({ one, label: nameOf(one) }))].map(
    ({ one, label }) => ({ value: one.id, label, data: true }),
  )
}

const communes = (db: Db, ctx: Ctx) => unitsOn(db, ctx.today, 'commune')

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, view } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await glance(ctx, officer, db, ctx.params.code ?? ''),
  }))
  const first = competentUnits(view.edition, view.dossier.answers, view.facts)
  const units = unitOptions(await communes(ctx.db, ctx), view.dossier.unit, first)
  return shown(ctx, ShowRefer({ ...frame, view, units, typed: ctx.form, problems }), status)
}

const work: Work = async ({ ctx, tx, officer, code, version }) => {
  const chosen = (await communes(ctx.db, ctx)).find(({ id }) => id === ctx.form.noi)
  const reason = tidy(ctx.form['ly-do'] ?? '').slice(0, 500)
  const problems = [
    ...(chosen ? [] : [{ at: 'noi', says: 'Chọn đơn vị có thẩm quyền' }]),
    ...(reason ? [] : [{ at: 'ly-do', says: 'Ghi lý do chuyển để người nộp và nơi nhận biết' }]),
  ]
  if (!chosen || problems.length > 0) throw new PageProblems(problems)
  const place = { id: chosen.id, name: nameOf(chosen) }
  const dossier = await refer(tx, officer, code, { version, to: place, reason }, ctx.now)
  await tell(ctx, tx, dossier, 'referred', { unit: `UBND ${chosen.type} ${chosen.name}` })
  return { dossier, says: `Đã chuyển hồ sơ ${code} đến ${place.name}. Người nộp đã được báo.` }
}

export const referRoutes = [
  shows('/can-bo/ho-so/:code/chuyen-noi', 'refer', (ctx, officer) => reply(ctx, officer)),
  press('chuyen-noi', 'refer', work, reply),
]
