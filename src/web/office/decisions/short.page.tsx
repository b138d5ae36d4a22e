import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Action as Permission, Officer } from '#identity'
import { answerVerification, releaseSupplement, sendBack, withdrawFor } from '#dossiers'
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
    act: async ({ ctx, tx, officer, code, version }, reason) => ({
      dossier: await withdrawFor(
        tx,
        officer,
        code,
        { version, calendar: await ctx.city.calendar(), reason: reason || missing('Ghi lý do mà người nộp nói khi rút hồ sơ') },
        ctx.now,
      ),
      tells: 'withdrawn',
      says: `Đã rút hồ sơ ${code} theo yêu cầu của người nộp. In thông báo dừng giải quyết.`,
    }),
  },
  {
    name: 'cho-bo-sung-them',
    permission: 'releaseSupplement',
    title: 'Cho bổ sung thêm một lần',
    label: 'Vì sao phải yêu cầu thêm?',
    button: 'Cho phép một yêu cầu nữa',
    lead: 'Luật chỉ cho yêu cầu một lần. Yêu cầu thêm không dừng thời hạn, và hồ sơ bị tính là quá hạn (Quyết định 766/QĐ-TTg).',
    act: async ({ ctx, tx, officer, code, version }, reason) => ({
      dossier: await releaseSupplement(tx, officer, code, { version, reason: reason || missing('Ghi lý do phải yêu cầu thêm một lần') }, ctx.now),
      says: `Đã cho phép yêu cầu bổ sung thêm một lần ở hồ sơ ${code}.`,
    }),
  },
  {
    name: 'tra-loi-xac-minh',
    permission: 'verifyElsewhere',
    title: 'Ghi trả lời xác minh',
    label: 'Nơi được hỏi trả lời thế nào?',
    button: 'Ghi trả lời',
    lead: 'Từ lúc ghi, thời gian lại tính cho đơn vị. Thẩm tra tiếp theo câu trả lời.',
    act: async ({ ctx, tx, officer, code, version }, answer) => ({
      dossier: await answerVerification(tx, officer, code, { version, answer: answer || missing('Ghi nơi được hỏi đã trả lời thế nào') }, ctx.now),
      says: `Đã ghi trả lời xác minh của hồ sơ ${code}.`,
    }),
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
