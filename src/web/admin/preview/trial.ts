import { NotFound } from '#kernel/refusal.ts'
import { sign, unsign } from '#platform/http/signing.ts'
import { workOf, type Work } from '#procedures'
import type { Ctx } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { workHere } from '../frame.ts'
import { factsFor, unpack, type Trial } from './walk.ts'

const WEEK = 7 * 86_400_000

/** A link to a working edition for somebody without an account: signed, only to be read, good for seven days. */
export const shareLink = ({ city, machineNow }: Pick<Ctx, 'city' | 'machineNow'>, id: string): string =>
  to.admin.shared(sign(city.secret, `xem:${id}:${machineNow.getTime() + WEEK}`))

/** The working edition behind a shared link; NotFound once it has run out, or when it was not signed by us. */
async function sharedWork(ctx: Ctx): Promise<Work> {
  const [kind, id, until] = unsign(ctx.city.secret, ctx.params['token'])?.split(':') ?? []
  if (kind !== 'xem' || !id) throw new NotFound('Đường dẫn xem thử không đúng. Xin lại đường dẫn từ người gửi.')
  if (ctx.machineNow.getTime() > Number(until)) throw new NotFound('Đường dẫn xem thử đã quá 7 ngày. Xin đường dẫn mới từ người gửi.')
  return workOf(ctx.db, id)
}

export type Tried = { readonly work: Work; readonly trial: Trial }

/** The edition that is tried at this address: an editor's, or one that was shared. */
export async function tried(ctx: Ctx): Promise<Tried> {
  const shared = ctx.params['token'] !== undefined
  const work = shared ? await sharedWork(ctx) : await workHere(ctx)
  const base = shared ? to.admin.shared(ctx.params['token'] ?? '') : to.admin.workPart(work.id, 'xem-thu')
  const edition = work.value
  const example = edition.examples[Number(ctx.query['vi-du'] ?? -1)]
  const facts = example ? { today: example.filedOn, filedOn: example.filedOn } : factsFor(edition, ctx)
  return { work, trial: { edition, base, answers: example ? example.answers : unpack(ctx.query['t']), facts, shared } }
}
