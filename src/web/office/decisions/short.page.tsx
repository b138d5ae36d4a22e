import { refuse, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { may, type Action as Permission, type Officer } from '#identity'
import { sendBack, withdraw } from '#dossiers'
import { TextArea } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply, Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { press, type Outcome, type Pressed } from '../act.ts'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import { glance, type Glance } from '../dossier/view.ts'
import { around, PageProblems, shown, shows, type Around } from '../frame.ts'

type Kind = {
  name: string
  permission: Permission
  title: string
  lead: string
  label: string
  button: string
  act: (pressed: Pressed, text: string) => Promise<Outcome>
}

const kinds: readonly Kind[] = [
  {
    name: 'tra-lai',
    permission: 'sendBack',
    title: 'Trả lại để xem lại',
    label: 'Cần xem lại chỗ nào?',
    button: 'Trả lại',
    lead: 'Hồ sơ trở lại hàng "Đang giải quyết" của công chức tư pháp – hộ tịch. Thời hạn vẫn chạy.',
    act: async ({ ctx, tx, officer, code, version }, reason) => ({
      dossier: await sendBack(tx, officer, code, { version, reason: reason || missing('Ghi rõ cần xem lại chỗ nào') }, ctx.now),
      says: `Đã trả lại hồ sơ ${code} để xem lại.`,
    }),
  },
  {
    name: 'rut',
    permission: 'withdrawFor',
    title: 'Người nộp rút hồ sơ',
    label: 'Lý do người nộp nói',
    button: 'Rút hồ sơ theo yêu cầu',
    lead: 'Chỉ làm khi người nộp yêu cầu. Người nộp nhận tin nhắn báo hồ sơ đã rút.',
    act: async ({ ctx, tx, officer, code, version, dossier }, reason) => {
      may(officer, 'withdrawFor', { unit: dossier.unit, parties: dossier.parties })
      if (dossier.version !== version) refuse('changed-by-another', 'Hồ sơ này vừa được người khác xử lý. Tải lại trang để xem bước mới.')
      const by = { kind: 'officer', id: officer.id, name: officer.name, unit: officer.unit } as const
      const said = reason || missing('Ghi lý do mà người nộp nói khi rút hồ sơ')
      return {
        dossier: await withdraw(tx, by, code, { reason: said }, ctx.now),
        tells: 'withdrawn',
        says: `Đã rút hồ sơ ${code} theo yêu cầu của người nộp.`,
      }
    },
  },
]

function missing(says: string): never {
  throw new PageProblems([{ at: 'ly-do', says }])
}

type Show = Around & { view: Glance; kind: Kind; typed: Fields; problems?: readonly Problem[] }

/** One sentence of reason, then the move. */
export const ShowShort = ({ chrome, unit, nav, view, kind, typed, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title={`${kind.title} – ${view.dossier.code}`} problems={problems} unit={unit} nav={nav}>
    <h1>{kind.title}</h1>
    <DossierHead {...view} now={chrome.now} level={2} />
    <DossierFacts {...view} />
    <Conflict {...view} />
    <p class="lead">{kind.lead}</p>
    <Form action={to.office.act(view.dossier.code, kind.name)}>
      <input type="hidden" name="version" value={view.dossier.version} />
      <TextArea id="ly-do" label={kind.label} rows={3} value={typed['ly-do']} problem={problemAt(problems, 'ly-do')} />
      <ButtonRow>
        <Button>{kind.button}</Button>
        <ButtonLink href={to.office.dossier(view.dossier.code)} variant="quiet">
          Thôi, về hồ sơ
        </ButtonLink>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

export { kinds as shortKinds }

async function reply(kind: Kind, ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, view } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await glance(ctx, officer, db, ctx.params.code ?? ''),
  }))
  return shown(ctx, ShowShort({ ...frame, view, kind, typed: ctx.form, problems }), status)
}

export const shortRoutes: Route[] = kinds.flatMap(kind => [
  shows(`/can-bo/ho-so/:code/${kind.name}`, kind.permission, (ctx, officer) => reply(kind, ctx, officer)),
  press(
    kind.name,
    kind.permission,
    pressed => kind.act(pressed, tidy(pressed.ctx.form['ly-do'] ?? '')),
    (...refused) => reply(kind, ...refused),
  ),
])
