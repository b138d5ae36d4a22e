import { confirmDraft, type Dossier } from '#dossiers'
import { dueTime } from '#kernel/format.ts'
import { parseInstant } from '#kernel/instant.ts'
import { NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Edition } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { Choice, TextArea } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Fields, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { actorOf } from '../organisation/acting.ts'
import { ownDossier } from '../tracking/access.ts'
import { draftedLines, previewOf } from './certificate.ts'
import { editionOf } from './edition.ts'

export type ConfirmView = {
  readonly dossier: Pick<Dossier, 'code' | 'certificate' | 'asked'>
  readonly edition: Pick<Edition, 'entries'>
  readonly values: Fields
  readonly problems: readonly Problem[]
}

/** `/ho-so/:code/xac-nhan`: the drafted certificate, to be confirmed or put right before it is signed. */
export const ConfirmPage = ({ chrome, dossier, edition, values, problems }: ConfirmView & { chrome: Chrome }) => {
  const until = typeof dossier.asked === 'string' ? parseInstant(dossier.asked) : undefined
  return (
    <PortalLayout chrome={chrome} title="Xem bản dự thảo" problems={problems} back={{ href: to.portal.dossier(dossier.code), label: 'Hồ sơ' }}>
      <p class="topic" translate={false}>
        {dossier.code}
      </p>
      <h1>Xem bản dự thảo</h1>
      <p>{until ? `Đọc từng dòng. Trả lời chậm nhất ${dueTime(until)}; quá giờ đó, bản dự thảo được dùng để ký.` : 'Đọc từng dòng rồi trả lời.'}</p>
      <SummaryList title="Sẽ ghi trên giấy" rows={draftedLines(edition, dossier)} />
      <p>
        <a href={`${to.portal.confirm(dossier.code)}/ban-du-thao.pdf`}>Xem như bản in (PDF)</a>
      </p>
      <Form action={to.portal.confirm(dossier.code)}>
        <Choice
          id="tra-loi"
          label="Bản dự thảo đúng chưa?"
          options={[
            { value: 'dung', label: 'Đúng, có thể ký' },
            { value: 'sai', label: 'Có chỗ sai, cần sửa' },
          ]}
          value={values['tra-loi']}
          problem={problemAt(problems, 'tra-loi')}
        />
        <TextArea
          id="cho-sai"
          label="Chỗ nào sai, đúng ra là gì?"
          hint="Chỉ ghi khi có chỗ sai. Ví dụ: tên đệm là Đức, không phải Đứt."
          rows={3}
          optional
          value={values['cho-sai']}
          problem={problemAt(problems, 'cho-sai')}
        />
        <Button>Gửi trả lời</Button>
      </Form>
    </PortalLayout>
  )
}

async function show(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx, 'confirmDraft')
  if (!('dossier' in here)) return here
  if (here.dossier.state !== 'confirming') return { redirect: to.portal.dossier(here.dossier.code) }
  return { html: <ConfirmPage chrome={pageChrome(ctx)} dossier={here.dossier} edition={editionOf(ctx, here.dossier)} values={{}} problems={[]} /> }
}

async function answer(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx, 'confirmDraft')
  if (!('dossier' in here)) return here
  const { dossier } = here
  const done = { redirect: to.portal.dossier(dossier.code) }
  if (dossier.state !== 'confirming') return done
  const said = ctx.form['tra-loi']
  const note = tidy(ctx.form['cho-sai'] ?? '').slice(0, 1000)
  const problems = [
    ...(said === 'dung' || said === 'sai' ? [] : [{ at: 'tra-loi', says: 'Chọn bản dự thảo đúng hay có chỗ sai' }]),
    ...(said === 'sai' && !note ? [{ at: 'cho-sai', says: 'Ghi chỗ sai và nội dung đúng' }] : []),
  ]
  if (problems.length > 0)
    return {
      status: 422,
      html: <ConfirmPage chrome={pageChrome(ctx)} dossier={dossier} edition={editionOf(ctx, dossier)} values={ctx.form} problems={problems} />,
    }
  const given = { edition: editionOf(ctx, dossier), calendar: await ctx.city.calendar(), agrees: said === 'dung', ...(note && { note }) }
  try {
    await ctx.write(tx => confirmDraft(tx, actorOf(ctx, dossier.applicant.name, dossier.procedure), dossier.code, given, ctx.now))
  } catch (problem) {
    const pressedTwice = problem instanceof Refusal && /^(confirm|dispute)-when-/.test(problem.reason)
    if (!pressedTwice) throw problem
  }
  return done
}

async function preview(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx)
  if (!('dossier' in here)) return here
  if (here.dossier.certificate === null) return { redirect: to.portal.dossier(here.dossier.code) }
  const bytes = await previewOf(ctx, editionOf(ctx, here.dossier), here.dossier)
  if (!bytes) throw new NotFound('Thủ tục này không cấp giấy nào. Về trang hồ sơ.')
  return { bytes, type: 'application/pdf', name: `ban-du-thao-${here.dossier.code}.pdf` }
}

export const confirmRoutes = [
  get('/ho-so/:code/xac-nhan', 'track', show),
  post('/ho-so/:code/xac-nhan', 'track', answer),
  get('/ho-so/:code/xac-nhan/ban-du-thao.pdf', 'track', preview),
]
