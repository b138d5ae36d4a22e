import type { Route } from '#ui/page.ts'
import { assistRoutes } from './assist/assist.page.tsx'
import { dossierRoutes } from './dossier/dossier.page.tsx'
import { sentRoutes } from './dossier/sent.page.tsx'
import { pageRoutes } from './draft/page.routes.ts'
import { tasksRoutes } from './draft/tasks.page.tsx'
import { homeRoutes } from './home/home.page.tsx'
import { fileRoutes } from './papers/file.ts'
import { papersRoutes } from './papers/papers.page.tsx'
import { reviewRoutes } from './review/review.page.tsx'
import { beginRoutes } from './service/begin.page.tsx'
import { checkRoutes } from './service/check.page.tsx'
import { eventRoutes } from './service/event.page.tsx'
import { papersOfRoutes } from './service/papers-of.page.tsx'
import { searchRoutes } from './service/search.page.tsx'
import { startRoutes } from './service/start.page.tsx'
import { codeRoutes } from './sign-in/code.page.tsx'
import { eidRoutes } from './sign-in/eid.ts'
import { signInRoutes } from './sign-in/sign-in.page.tsx'
import { trackRoutes } from './tracking/track.page.tsx'
import { confirmRoutes } from './dossier/confirm.page.tsx'
import { legRoutes } from './dossier/leg.page.tsx'
import { dossierSlipRoutes } from './dossier/slips.ts'
import { dossierFileRoutes } from './dossier/files.ts'
import { receiptRoutes } from './dossier/receipt.ts'
import { supplementRoutes } from './dossier/supplement.page.tsx'
import { withdrawRoutes } from './dossier/withdraw.page.tsx'
import { helpRoutes } from './help/help.page.ts'
import { statusRoutes } from './status/status.page.ts'
import { messagesRoutes } from './messages/messages.page.tsx'
import { mineRoutes } from './mine/mine.page.tsx'
import { organisationRoutes } from './organisation/organisation.page.tsx'
import { resumeRoutes } from './resume/resume.page.tsx'
import { verifyRoutes } from './verify/verify.page.tsx'

/** The citizen's pages. */
export const portalRoutes: Route[] = [
  ...homeRoutes,
  ...searchRoutes,
  ...eventRoutes,
  ...startRoutes,
  ...checkRoutes,
  ...papersOfRoutes,
  ...assistRoutes,
  ...beginRoutes,
  ...signInRoutes,
  ...codeRoutes,
  ...eidRoutes,
  ...tasksRoutes,
  ...papersRoutes,
  ...fileRoutes,
  ...pageRoutes,
  ...reviewRoutes,
  ...sentRoutes,
  ...trackRoutes,
  ...dossierRoutes,
  ...verifyRoutes,
  ...resumeRoutes,
  ...mineRoutes,
  ...organisationRoutes,
  ...messagesRoutes,
  ...helpRoutes,
  ...statusRoutes,
  ...withdrawRoutes,
  ...supplementRoutes,
  ...receiptRoutes,
  ...dossierFileRoutes,
  ...dossierSlipRoutes,
  ...legRoutes,
  ...confirmRoutes,
]
