import type { Route } from '#ui/page.ts'
import { get, post } from '#ui/page.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import type { Officer } from '#identity'
import { frameOf, shown, shows, workHere } from '../frame.ts'
import { answerQuestion, showQuestion, showTasks } from './citizen.page.ts'
import { TrialFrame } from './frame.show.tsx'
import { printDeclaration, printPaper, showMessages, showOfficer } from './officer.page.ts'
import { shareLink } from './trial.ts'

const WITH_FRAME = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'",
}

async function showFrame(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const base = to.admin.workPart(work.id, 'xem-thu')
  const view = { work, base, start: `${base}/nguoi-dan`, share: `${ctx.origin}${shareLink(ctx, work.id)}` }
  return { ...shown(ctx, TrialFrame({ ...frameOf(ctx, officer), ...view })), headers: WITH_FRAME }
}

/** The same pages for an editor and, by a signed link, for anybody: only to be read, nothing is kept. */
const pages = (base: string, may: 'editProcedures' | 'read'): Route[] => [
  get(`${base}/nguoi-dan`, may, showTasks),
  get(`${base}/hoi/:task/:page`, may, showQuestion),
  post(`${base}/hoi/:task/:page`, may, answerQuestion),
  get(`${base}/can-bo`, may, showOfficer),
  get(`${base}/to-khai.pdf`, may, printDeclaration),
  get(`${base}/giay/:paper`, may, printPaper),
  get(`${base}/tin-nhan`, may, showMessages),
]

export const previewRoutes: Route[] = [
  shows('/quan-tri/thu-tuc/ban/:id/xem-thu', showFrame),
  ...pages('/quan-tri/thu-tuc/ban/:id/xem-thu', 'editProcedures'),
  get('/quan-tri/xem-chung/:token', 'read', ({ params }) => ({ redirect: `${to.admin.shared(params['token'] ?? '')}/nguoi-dan` })),
  ...pages('/quan-tri/xem-chung/:token', 'read'),
]
