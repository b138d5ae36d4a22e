import { NotFound } from '#kernel/refusal.ts'
import {
  apologyLetter,
  apologyOf,
  handsOf,
  partApologyOf,
  rejectionNotice,
  rejectionOf,
  routingSlip,
  terminationNotice,
  terminationOf,
  type Issuing,
} from '#catalogue'
import type { Edition } from '#procedures'
import { agencyName, applicantWords, CIVIL, timeline, type Dossier } from '#dossiers'
import type { Ctx } from '#ui/page.ts'
import { words } from '#ui/words.ts'
import { agencyOf } from './agency.ts'

type Slip = (ctx: Ctx, dossier: Dossier, edition: Edition) => Promise<Uint8Array>
const contact = { name: 'Bộ phận tiếp nhận và trả kết quả', phone: words.helpPhone }

async function told(ctx: Ctx, dossier: Dossier, edition: Edition) {
  const issuing: Issuing = { agency: await agencyOf(ctx.db, dossier.unit), procedure: edition.name, contact }
  return { dossier, events: await ctx.read(db => timeline(db, dossier.id)), ...issuing }
}

/** Mẫu 03, for a dossier that was turned away or refused. */
export const slip03: Slip = async (ctx, dossier, edition) => {
  const made = rejectionOf(await told(ctx, dossier, edition))
  return made ? rejectionNotice(made.notice, made.at) : missing('Hồ sơ này không bị từ chối nên không có phiếu.')
}

/** Mẫu 04, once it was signed. */
export const slip04: Slip = async (ctx, dossier, edition) => {
  const made = apologyOf(await told(ctx, dossier, edition))
  return made ? apologyLetter(made.letter, made.at) : missing('Hồ sơ này chưa có phiếu xin lỗi đã ký.')
}

/** Mẫu 04 of one part of a group, once the head signed it. */
export const partSlip04: Slip = async (ctx, dossier, edition) => {
  const made = partApologyOf(await told(ctx, dossier, edition), ctx.params.leg ?? '')
  return made ? apologyLetter(made.letter, made.at) : missing('Phần việc này chưa có phiếu xin lỗi đã ký.')
}

/** Mẫu 05, at any time: the hands so far. */
export const slip05: Slip = async (ctx, dossier, edition) => {
  const { agency, events } = await told(ctx, dossier, edition)
  const { code, applicant, receivedAt, dueAt } = dossier
  const asked = events.flatMap(({ type, data }) => (type === 'verify' && typeof data.whom === 'string' ? [data.whom] : []))
  const parts = (dossier.legs ?? []).flatMap(({ kind, agency }) => (kind === CIVIL ? [] : [agencyName(agency)]))
  const officer = ctx.visitor.kind === 'officer' ? ctx.visitor.name : ''
  return routingSlip(
    {
      agency,
      code,
      procedure: edition.name,
      applicant: applicantWords(applicant),
      others: [...new Set([...asked, ...parts])],
      ...(receivedAt && { receivedAt }),
      ...(dueAt && { dueAt }),
      hands: handsOf(dossier, events),
      officer,
    },
    ctx.now,
  )
}

/** Thông báo dừng giải quyết, for a dossier that was withdrawn or fell silent. */
export const terminationSlip: Slip = async (ctx, dossier, edition) => {
  const made = terminationOf(await told(ctx, dossier, edition))
  return made ? terminationNotice(made.notice, made.at) : missing('Hồ sơ này chưa dừng giải quyết nên không có thông báo.')
}

function missing(says: string): never {
  throw new NotFound(says)
}
