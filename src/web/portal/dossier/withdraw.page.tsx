import { lifecycle, withdraw, type Dossier } from '#dossiers'
import { Refusal } from '#kernel/refusal.ts'
import { tellPerson } from '#notices'
import type { Chrome } from '#ui/chrome.ts'
import { TextArea } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { actorOf } from '../organisation/acting.ts'
import { ownDossier } from '../tracking/access.ts'

export type WithdrawView = { readonly dossier: Pick<Dossier, 'code' | 'state'> }

/** `/ho-so/:code/rut`: before it is signed, without having to give a reason. */
export const WithdrawPage = ({ chrome, dossier }: WithdrawView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Rút hồ sơ" back={{ href: to.portal.dossier(dossier.code), label: 'Hồ sơ' }}>
    <p class="topic" translate={false}>
      {dossier.code}
    </p>
    <h1>Rút hồ sơ</h1>
    {'withdraw' in lifecycle[dossier.state] ? (
      <>
        <p>Việc giải quyết dừng ngay. Muốn làm lại thì nộp hồ sơ mới; lệ phí đã nộp được trả lại tại quầy.</p>
        <Form action={to.portal.withdraw(dossier.code)}>
          <TextArea id="ly-do" label="Lý do" rows={3} optional />
          <Button variant="danger">Rút hồ sơ này</Button>
        </Form>
      </>
    ) : (
      <Notice title="Hồ sơ không còn rút được">
        <p>Hồ sơ đã ký hoặc đã kết thúc. Giấy đã cấp có chỗ sai thì xin cải chính tại quầy.</p>
      </Notice>
    )}
  </PortalLayout>
)

async function show(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx, 'withdraw')
  return 'dossier' in here ? { html: <WithdrawPage chrome={pageChrome(ctx)} dossier={here.dossier} /> } : here
}

async function act(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx, 'withdraw')
  if (!('dossier' in here)) return here
  const { dossier } = here
  const done = { redirect: to.portal.dossier(dossier.code) }
  if (dossier.state === 'withdrawn') return done
  if (!('withdraw' in lifecycle[dossier.state])) return { status: 422, html: <WithdrawPage chrome={pageChrome(ctx)} dossier={dossier} /> }
  try {
    await ctx.write(async tx => {
      const reason = (ctx.form['ly-do'] ?? '').trim().slice(0, 500)
      await withdraw(
        tx,
        actorOf(ctx, dossier.applicant.name, dossier.procedure),
        dossier.code,
        { calendar: await ctx.city.calendar(), reason },
        ctx.now,
      )
      const { code, procedure, applicant } = dossier
      const { phone, email } = applicant
      await tellPerson(tx, 'withdrawn', { phone, email, code, procedure, language: ctx.edition, host: new URL(ctx.origin).host }, ctx.now)
    })
  } catch (problem) {
    const pressedTwice = problem instanceof Refusal && problem.reason === 'withdraw-when-withdrawn'
    if (!pressedTwice) throw problem
  }
  return done
}

export const withdrawRoutes = [get('/ho-so/:code/rut', 'track', show), post('/ho-so/:code/rut', 'track', act)]
