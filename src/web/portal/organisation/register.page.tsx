import { claimProblems, claimRepresentation, organisationProblems, registerOrganisation } from '#identity'
import { Forbidden, type Problem } from '#kernel/refusal.ts'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { ClaimPage, OATH, RegisterPage } from './forms.show.tsx'
import { claimIn, organisationIn, problemsOf } from './read.ts'

function person({ visitor }: Ctx) {
  if (visitor.kind !== 'citizen') throw new Forbidden('Đăng nhập bằng định danh điện tử để thay mặt tổ chức.')
  return visitor
}

const showRegister = (ctx: Ctx, problems: readonly Problem[] = []): Reply => ({
  status: problems.length > 0 ? 422 : 200,
  html: <RegisterPage chrome={pageChrome(ctx)} person={person(ctx).name} typed={ctx.form} problems={problems} />,
})

async function register(ctx: Ctx): Promise<Reply> {
  const by = person(ctx)
  const given = organisationIn(ctx.form)
  const oath = ctx.form[OATH] === 'true' ? [] : [{ at: OATH, says: 'Chỉ người đại diện theo pháp luật đăng ký được. Đánh dấu vào ô nếu đúng' }]
  const wrong = [...organisationProblems(given, ctx.today), ...oath]
  if (wrong.length > 0) return showRegister(ctx, wrong)
  const made: string[] = []
  const problems = await problemsOf(async () => made.push(await ctx.write(tx => registerOrganisation(tx, by, given, ctx.now))))
  return problems.length > 0 ? showRegister(ctx, problems) : { redirect: `${to.portal.organisation(made[0] ?? '')}?xong=dang-ky` }
}

const showClaim = (ctx: Ctx, problems: readonly Problem[] = []): Reply => ({
  status: problems.length > 0 ? 422 : 200,
  html: <ClaimPage chrome={pageChrome(ctx)} person={person(ctx).name} typed={ctx.form} problems={problems} />,
})

async function claim(ctx: Ctx): Promise<Reply> {
  const by = person(ctx)
  const given = claimIn(ctx.form)
  const wrong = claimProblems(given, ctx.today)
  if (wrong.length > 0) return showClaim(ctx, wrong)
  const problems = await problemsOf(() => ctx.write(tx => claimRepresentation(tx, by, given, ctx.now)))
  return problems.length > 0 ? showClaim(ctx, problems) : { redirect: to.portal.organisations }
}

export const registerRoutes: Route[] = [
  get('/to-chuc/dang-ky', 'actForOrganisation', ctx => showRegister(ctx)),
  post('/to-chuc/dang-ky', 'actForOrganisation', register),
]
export const claimRoutes: Route[] = [
  get('/to-chuc/nhan-dai-dien', 'actForOrganisation', ctx => showClaim(ctx)),
  post('/to-chuc/nhan-dai-dien', 'actForOrganisation', claim),
]
