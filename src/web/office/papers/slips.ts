import { number as figure } from '#kernel/format.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { addresseeOf as addressee, appointmentSlip, promisesOf, supplementRequest } from '#catalogue'
import { supplementUntil, timeOf, wholeTimeOf, type Edition } from '#procedures'
import { closingOf } from '#units'
import { timeline, type Asked, type Dossier, type Entry } from '#dossiers'
import { feesOf } from '#payments'
import type { Ctx } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { factsOf, wantedPapers } from '../dossier/view.ts'
import { feeWords } from '../cash/words.ts'
import { agencyOf } from './agency.ts'

const contact = { name: 'Bộ phận tiếp nhận và trả kết quả', phone: words.helpPhone }
const numberOf = (code: string) => code.split('-').at(-1) ?? code

/** The legal time in words. */
export function processingWords(edition: Edition, dossier: Dossier): string {
  const [answers, facts] = [dossier.answers, factsOf(dossier)]
  const limit = wholeTimeOf(edition, answers, facts, dossier.unit) ?? timeOf(edition, answers, facts)
  if (limit.kind === 'sameDay') return `Trong ngày làm việc; nhận sau ${limit.cutoff} thì trả ngày làm việc tiếp theo`
  return `${figure(limit.days)} ngày${limit.kind === 'workingDays' ? ' làm việc' : ''}`
}

type Slip = (ctx: Ctx, dossier: Dossier, edition: Edition) => Promise<Uint8Array>

/** Mẫu 01. Refuses before the dossier was received. */
export const slip01: Slip = async (ctx, dossier, edition) => {
  const { receivedAt, dueAt } = dossier
  if (!receivedAt || !dueAt) return refuse('not-received', 'Hồ sơ chưa tiếp nhận nên chưa có giấy hẹn. Tiếp nhận rồi in.')
  const agency = await agencyOf(ctx.db, dossier.unit)
  const events = await ctx.read(db => timeline(db, dossier.id))
  const received = lastOf(events, 'receive')
  const forms = { submit: 'bản chính', present: 'xuất trình' } as const
  const fee = feeWords(dossier, await ctx.read(db => feesOf(db, dossier.code)))
  return appointmentSlip(
    {
      agency,
      desk: `Bộ phận tiếp nhận và trả kết quả ${agency.name.replace('Ủy ban nhân dân ', '')}`,
      number: numberOf(dossier.code),
      code: dossier.code,
      applicant: addressee(dossier),
      procedure: edition.name,
      papers: wantedPapers(edition, dossier, []).map(({ label, form }) => `${label} (${forms[form]})`),
      sets: 1,
      processing: processingWords(edition, dossier),
      receivedAt,
      dueAt,
      ...promisesOf(events),
      collection: `Tại ${agency.name}`,
      officer: received?.actor.name ?? '',
      fee,
      signedBy: dossier.applicant.name,
      trackingUrl: `${ctx.origin}${to.portal.dossier(dossier.code)}`,
    },
    receivedAt,
  )
}

/** Mẫu 02, from the last request. */
export const slip02: Slip = async (ctx, dossier, edition) => {
  const asked = lastOf(await ctx.read(db => timeline(db, dossier.id)), 'askForMore') ?? missing('Hồ sơ này chưa yêu cầu bổ sung nên không có phiếu.')
  const calendar = await ctx.city.calendar()
  const until = closingOf(calendar, supplementUntil(calendar, asked.at))
  return supplementRequest(
    {
      agency: await agencyOf(ctx.db, dossier.unit),
      number: numberOf(dossier.code),
      code: dossier.code,
      applicant: addressee(dossier),
      procedure: edition.name,
      items: itemsOf(asked).map(({ says, fix }) => ({ what: fix, reason: says })),
      ...(until ? { until } : {}),
      contact,
      officer: asked.actor.name,
      supplementUrl: `${ctx.origin}${to.portal.supplement(dossier.code)}`,
    },
    asked.at,
  )
}

const lastOf = (events: readonly Entry[], type: Entry['type']): Entry | undefined => events.findLast(event => event.type === type)
const itemsOf = ({ data }: Entry): Asked[] => (Array.isArray(data.items) ? (data.items as unknown as Asked[]) : [])

function missing(says: string): never {
  throw new NotFound(says)
}
