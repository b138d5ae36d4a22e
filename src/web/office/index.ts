import type { Route } from '#ui/page.ts'
import { accountRoutes } from './account/account.page.ts'
import { bookRoutes } from './books/books.page.ts'
import { entryRoutes } from './books/entry.page.ts'
import { readingsRoute } from './books/readings.page.ts'
import { searchRoute } from './books/search.page.ts'
import { inquiryRoutes } from './inquiries/inquiries.page.ts'
import { feeRoutes } from './cash/fee.page.ts'
import { receiptRoute } from './cash/receipt.ts'
import { tillRoutes } from './cash/till.page.ts'
import { counterRoutes } from './counter/counter.page.tsx'
import { counterStartRoutes } from './counter/counters.page.tsx'
import { phoneRoutes } from './counter/phone.page.tsx'
import { myDay } from './day/my-day.page.tsx'
import { addPaperRoute } from './decisions/add-paper.ts'
import { copyRoutes } from './decisions/copies.page.tsx'
import { examineRoutes } from './decisions/examine.page.ts'
import { handOverRoutes } from './decisions/hand-over.page.tsx'
import { pressRoutes } from './decisions/presses.ts'
import { reasonRoutes } from './decisions/reasons.page.tsx'
import { reappointRoutes } from './decisions/reappoint.page.tsx'
import { referRoutes } from './decisions/refer.page.tsx'
import { shortRoutes } from './decisions/short.page.tsx'
import { trackingBookRoutes } from './decisions/tracking-book.page.tsx'
import { verifyRoutes } from './decisions/verify.page.tsx'
import { dossierPage } from './dossier/dossier.page.tsx'
import { heldRoute } from './dossier/held.tsx'
import { kioskRoutes } from './kiosk/kiosk.page.ts'
import { legRoutes } from './legs/index.ts'
import { fileRoutes } from './papers/files.ts'
import { routingSlip } from './papers/routing-slip.page.tsx'
import { manyRoutes } from './queue/many.page.tsx'
import { ownPeriodRoutes } from './periods/periods.page.ts'
import { postRoutes } from './posts/posts.page.ts'
import { ownRolloutRoutes } from './rollout/rollout.page.ts'
import { queuePage } from './queue/queue.page.tsx'
import { secondStepRoutes } from './sign-in/second-step.page.ts'
import { signInRoutes } from './sign-in/sign-in.page.ts'
import { signRoutes } from './sign/sign.page.ts'
import { officeTrainingRoutes } from './training/index.ts'
import { unitTicketRoutes } from './support/tickets.page.tsx'

/** Every page and form of the officers. */
export const officeRoutes: Route[] = [
  ...signInRoutes,
  ...secondStepRoutes,
  ...accountRoutes,
  ...postRoutes,
  ...ownRolloutRoutes,
  ...ownPeriodRoutes,
  ...unitTicketRoutes,
  myDay,
  queuePage,
  ...manyRoutes,
  heldRoute,
  dossierPage,
  ...pressRoutes,
  ...reasonRoutes,
  ...examineRoutes,
  ...handOverRoutes,
  ...copyRoutes,
  ...shortRoutes,
  ...referRoutes,
  ...verifyRoutes,
  ...reappointRoutes,
  ...trackingBookRoutes,
  addPaperRoute,
  ...signRoutes,
  ...counterStartRoutes,
  ...counterRoutes,
  ...phoneRoutes,
  ...kioskRoutes,
  ...feeRoutes,
  receiptRoute,
  ...tillRoutes,
  ...bookRoutes,
  searchRoute,
  readingsRoute,
  ...entryRoutes,
  ...inquiryRoutes,
  ...legRoutes,
  ...officeTrainingRoutes,
  ...fileRoutes,
  routingSlip,
]
