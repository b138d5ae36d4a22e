import type { ComponentChildren } from 'preact'
import type { Problem } from '#kernel/refusal.ts'
import { addDays } from '#kernel/day.ts'
import { askForMore, decline, reasonCounts, turnAway, type Action } from '#dossiers'
import type { Action as Permission, Officer } from '#identity'
import { dayOf } from '#kernel/instant.ts'
import { supplementTime } from '#procedures'
import { CheckboxField, SelectField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Fields, Reply, Route } from '#ui/page.ts'
import { Details, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { press, type Pressed } from '../act.ts'
import { Conflict, DossierFacts, DossierHead, PapersSide } from '../dossier/parts.tsx'
import { glance, wantedPapers, type Glance } from '../dossier/view.ts'
import { around, shown, shows, type Around } from '../frame.ts'
import { askedOf, reasonsFor, type Use } from '../reasons.ts'

type Kind = { use: Use; permission: Permission; action: Action; title: string; lead: string; button: string; danger?: true }

const kinds: readonly Kind[] = [
  {
    use: 'bo-sung',
    permission: 'askForMore',
    action: 'askForMore',
    title: 'Yêu cầu bổ sung',
    button: 'Gửi yêu cầu',
    lead: 'Ghi hết mọi chỗ thiếu trong một lần. Chỉ yêu cầu được một lần; thời hạn giải quyết tạm dừng.',
  },
  {
    use: 'tu-choi',
    permission: 'turnAway',
    action: 'turnAway',
    title: 'Không tiếp nhận',
    button: 'Không tiếp nhận hồ sơ này',
    danger: true,
    lead: 'Chỉ dùng khi hồ sơ không sửa được tại đây. Còn sửa được thì yêu cầu bổ sung.',
  },
  {
    use: 'khong-giai-quyet',
    permission: 'decline',
    action: 'decline',
    title: 'Không giải quyết',
    button: 'Ký từ chối giải quyết',
    danger: true,
    lead: 'Từ chối là một kết quả: người nộp nhận phiếu từ chối có lý do và căn cứ.',
  },
]

/** How often each reason was given here of late. */
type Counts = ReadonlyMap<string, number>
type Show = Around & { view: Glance; kind: Kind; counts?: Counts; typed: Fields; problems?: readonly Problem[] }

/** What is typed is added to the library's words. */
const More = ({ name, about, typed, children }: { name: string; about: string; typed: Fields; children?: ComponentChildren }) => (
  <Details
    summary={
      <>
        Nói thêm<span class="unseen"> về "{about}"</span>
      </>
    }
    open={Boolean(typed[`ghi.${name}`])}
  >
    <TextField id={`ghi.${name}`} label="Nói thêm cho người nộp" optional value={typed[`ghi.${name}`]} maxlength={300} />
    {children}
  </Details>
)

const PaperReasons = ({ view, kind, typed }: Pick<Show, 'view' | 'kind' | 'typed'>) => {
  const choices = reasonsFor(kind.use, 'paper')
  if (choices.length === 0 || view.papers.length === 0) return null
  return (
    <>
      <h2>Giấy tờ</h2>
      <div class="dense">
        {view.papers.map(({ code, label }) => (
          <div key={code}>
            <SelectField
              id={`giay.${code}`}
              label={label}
              empty="Đạt"
              value={typed[`giay.${code}`]}
              options={choices.map(({ code: value, says }) => ({
                value,
                label: says.replaceAll('{}', 'Giấy này').replace(/(?<=.)Giấy này/g, 'giấy này'),
              }))}
            />
            <More name={`giay.${code}`} about={label} typed={typed} />
          </div>
        ))}
      </div>
    </>
  )
}

/** The reasons that are given most come first. */
const usual = <R extends { readonly code: string }>(reasons: readonly R[], counts: Counts): R[] =>
  reasons.toSorted((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0))
const COUNTED_DAYS = 62

/** Reasons from the library: at least one, all at once; what is typed adds to the library's words. */
export const ShowReasons = ({ chrome, unit, nav, view, kind, typed, counts = new Map(), problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title={`${kind.title} – ${view.dossier.code}`} problems={problems} unit={unit} nav={nav}>
    <h1>{kind.title}</h1>
    <DossierHead {...view} now={chrome.now} level={2} />
    <DossierFacts {...view} />
    <Conflict {...view} />
    <p class="lead">
      {kind.lead}
      {kind.use === 'bo-sung' && ` Người nộp có ${supplementTime(dayOf(chrome.now)).days} ngày làm việc để trả lời.`}
    </p>
    {kind.use === 'bo-sung' && view.dossier.supplements > 0 && (
      <Notice tone="warn" title="Đã yêu cầu bổ sung một lần">
        {view.dossier.released
          ? `${view.dossier.released.by} cho phép thêm một lần. Thời hạn không dừng, và hồ sơ bị tính là quá hạn.`
          : 'Lần nữa thì người đứng đầu đơn vị phải cho phép trước, và được đếm công khai.'}
      </Notice>
    )}
    <div class={view.papers.some(({ pages }) => pages.length > 0) ? 'compare' : undefined}>
      <Form action={to.office.act(view.dossier.code, kind.use)}>
        <input type="hidden" name="version" value={view.dossier.version} />
        <PaperReasons view={view} kind={kind} typed={typed} />
        <h2>{kind.use === 'bo-sung' ? 'Tờ khai' : 'Lý do'}</h2>
        <div class="dense">
          {usual(reasonsFor(kind.use, 'declaration', view.edition), counts).map(({ code, says, fix, example, law }) => (
            <div key={code}>
              <CheckboxField
                id={`ly-do.${code}`}
                label={says}
                hint={counts.has(code) ? `${fix} Đã dùng ${counts.get(code)} lần trong ba tháng.` : fix}
                value={typed[`ly-do.${code}`]}
              />
              <More name={`ly-do.${code}`} about={says} typed={typed}>
                <p class="hint">
                  Ví dụ: {example} Căn cứ: {law}.
                </p>
              </More>
            </div>
          ))}
        </div>
        <ButtonRow>
          <Button variant={kind.danger ? 'danger' : 'primary'}>{kind.button}</Button>
          <ButtonLink href={to.office.dossier(view.dossier.code)} variant="quiet">
            Thôi, về hồ sơ
          </ButtonLink>
        </ButtonRow>
      </Form>
      {view.papers.some(({ pages }) => pages.length > 0) && <PapersSide {...view} />}
    </div>
  </OfficeLayout>
)

export { kinds as reasonKinds }

async function reply(kind: Kind, ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const code = ctx.params.code ?? ''
  const { frame, view, counts } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    view: await glance(ctx, officer, db, code),
    counts: await reasonCounts(db, officer.unit, addDays(ctx.today, -COUNTED_DAYS)),
  }))
  return shown(ctx, ShowReasons({ ...frame, view, kind, counts, typed: ctx.form, problems }), status)
}

const does: Record<
  Use,
  (pressed: Pressed) => Promise<{ dossier: Glance['dossier']; says: string; tells: 'askForMore' | 'turnedAway' | 'declined' }>
> = {
  'bo-sung': async pressed => ({
    ...(await moved(askForMore, 'bo-sung', pressed)),
    tells: 'askForMore',
    says: `Đã gửi yêu cầu bổ sung của hồ sơ ${pressed.code}.`,
  }),
  'tu-choi': async pressed => ({
    ...(await moved(turnAway, 'tu-choi', pressed)),
    tells: 'turnedAway',
    says: `Đã báo không tiếp nhận hồ sơ ${pressed.code}, kèm lý do.`,
  }),
  'khong-giai-quyet': async pressed => ({
    ...(await moved(decline, 'khong-giai-quyet', pressed)),
    tells: 'declined',
    says: `Đã ký từ chối giải quyết hồ sơ ${pressed.code}. Trả phiếu từ chối cho người nộp.`,
  }),
}

async function moved(
  command: typeof askForMore | typeof turnAway | typeof decline,
  use: Use,
  { ctx, tx, officer, code, version, edition, dossier }: Pressed,
) {
  const items = askedOf(use, ctx.form, wantedPapers(edition, dossier, []))
  return { dossier: await command(tx, officer, code, { version, calendar: await ctx.city.calendar(), items }, ctx.now) }
}

export const reasonRoutes: Route[] = kinds.flatMap(kind => [
  shows(`/can-bo/ho-so/:code/${kind.use}`, kind.permission, (ctx, officer) => reply(kind, ctx, officer)),
  press(kind.use, kind.permission, does[kind.use], (...refused) => reply(kind, ...refused)),
])
