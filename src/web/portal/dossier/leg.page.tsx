import { agencyName, filedFacts, legNamed, mendItems, mendValues, papersOfDossier, type Dossier, type Leg } from '#dossiers'
import { iso } from '#kernel/instant.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { TextArea } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { MendFields, mendQuestions, type MendSent, type MendView } from '#ui/leg-form.tsx'
import { resultReply } from '#ui/leg-result.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Fields, type Reply } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { communesFor } from '#ui/places.ts'
import { ownDossier } from '../tracking/access.ts'
import { editionOf } from './edition.ts'
import { filesWords } from '../papers/size.ts'
import { laterPaper, sendLeg } from './send-leg.ts'

export type LegView = MendView & {
  readonly sent?: MendSent | undefined
  readonly code: string
  readonly leg: Pick<Leg, 'kind' | 'name' | 'agency' | 'state' | 'refusal'>
  /** The paper that stands whatever becomes of the part. */
  readonly civil: string
}

/** `/ho-so/:code/phan/:leg`: what the agency of a part wants mended, or a refused part put right and sent again. */
export const LegPage = ({ chrome, code, leg, civil, problems, ...view }: LegView & { chrome: Chrome }) => {
  const refused = leg.state === 'refused'
  const title = refused ? 'Sửa và gửi lại' : 'Bổ sung'
  return (
    <PortalLayout chrome={chrome} title={title} problems={problems} back={{ href: to.portal.dossier(code), label: 'Hồ sơ' }}>
      <p class="topic">{leg.name}</p>
      <h1>{title}</h1>
      {refused ? (
        <>
          <Notice tone="danger" title={`${agencyName(leg.agency)} từ chối vì`}>
            <p translate={false}>{leg.refusal?.says}</p>
            <p>{`${civil} vẫn có giá trị, dù phần này thế nào.`}</p>
          </Notice>
          <p>{`Sửa chỗ sai rồi gửi lại. ${agencyName(leg.agency)} xem lại từ đầu, hẹn ngày mới.`}</p>
        </>
      ) : (
        <p>{`${agencyName(leg.agency)} cần các mục dưới đây. Trả lời mọi mục rồi gửi một lần.`}</p>
      )}
      <Form action={to.portal.leg(code, leg.kind)} upload>
        <MendFields {...view} problems={problems} files />
        <TextArea id="ghi-chu" label={`Lời nhắn cho ${agencyName(leg.agency)}`} rows={3} optional value={String(view.values['ghi-chu'] ?? '')} />
        <Button>{refused ? 'Gửi lại' : 'Gửi bổ sung'}</Button>
      </Form>
    </PortalLayout>
  )
}

/** The part in the address with what is to be mended; undefined while there is nothing to do about it. */
export async function legView(ctx: Ctx, dossier: Dossier, posted?: Fields): Promise<(LegView & { leg: Leg }) | undefined> {
  const kind = ctx.params['leg'] ?? ''
  const leg = dossier.legs?.find(one => one.kind === kind)
  if (!leg) throw new NotFound('Hồ sơ này không có phần đó. Tải lại trang hồ sơ.')
  if (leg.state !== 'deficient' && leg.state !== 'refused') return undefined
  const edition = editionOf(ctx, dossier)
  const items = mendItems(edition, dossier, leg)
  const values = { ...mendValues(edition, dossier, leg), ...posted }
  const communes = await communesFor(ctx.db, mendQuestions(items), values, ctx.today)
  const civil = dossier.legs?.[0]?.name ?? ''
  const sent = await sentFor(ctx, dossier, leg)
  return { code: dossier.code, leg, civil, items, values, facts: filedFacts(dossier), problems: [], communes, sent }
}

/** The pictures that were kept already for this request, by the item: nobody photographs a paper twice. */
async function sentFor(ctx: Ctx, dossier: Dossier, { kind, since }: Leg): Promise<MendSent> {
  const kept = (await papersOfDossier(ctx.db, dossier.id)).filter(({ paper, addedAt }) => paper.startsWith(laterPaper(kind)) && iso(addedAt) >= since)
  const byItem = Map.groupBy(kept, ({ paper }) => Number(paper.slice(laterPaper(kind).length)) - 1)
  return Object.fromEntries([...byItem].map(([place, files]) => [place, filesWords(files)]))
}

async function show(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx, 'supplement')
  if (!('dossier' in here)) return here
  const view = await legView(ctx, here.dossier)
  return view ? { html: <LegPage chrome={pageChrome(ctx)} {...view} /> } : { redirect: to.portal.dossier(here.dossier.code) }
}

async function answer(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx, 'supplement')
  if (!('dossier' in here)) return here
  const { dossier } = here
  const done = { redirect: to.portal.dossier(dossier.code) }
  const view = await legView(ctx, dossier, ctx.form)
  if (!view) return done
  const problems: readonly Problem[] | undefined = ctx.form['tim'] === undefined ? await sendLeg(ctx, dossier, view) : []
  if (problems === undefined) return done
  return { status: problems.length > 0 ? 422 : 200, html: <LegPage chrome={pageChrome(ctx)} {...view} problems={problems} /> }
}

/** The paper that came of a part, as its agency sent it. */
async function result(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx)
  if (!('dossier' in here)) return here
  const leg = legNamed(here.dossier.legs, ctx.params['leg'] ?? '')
  const hash = leg.result?.sha256
  if (!hash) throw new NotFound('Phần này không có tệp kết quả. Tải lại trang hồ sơ.')
  return resultReply(await ctx.city.files.get(hash), `${leg.kind}-${here.dossier.code}`)
}

export const legRoutes = [
  get('/ho-so/:code/phan/:leg', 'track', show),
  post('/ho-so/:code/phan/:leg', 'track', answer, { upload: true }),
  get('/ho-so/:code/phan/:leg/ket-qua', 'track', result),
]
