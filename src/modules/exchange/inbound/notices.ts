import { refuse } from '#kernel/refusal.ts'
import { keepNotice } from '../commands/notices.ts'
import * as schemas from '../messages/incoming.ts'
import type { Handler, Incoming } from './incoming.ts'

/** A notice is named by its own code, on the envelope as inside. */
function named<D extends { readonly code: string }>({ subject }: Incoming, data: D): D {
  if (subject !== data.code) refuse('envelope', 'subject của phong bì và code trong nội dung là hai mã khác nhau.')
  return data
}

/** Giấy chứng sinh gửi trước (≤ 4 giờ làm việc): kept until a dossier names it. */
export const birthNoticed: Handler = async (tx, letter, _known, now) => {
  const data = named(letter, schemas.birthNotice.parse(letter.data))
  return (await keepNotice(tx, { kind: 'birth', partner: letter.partner, data }, now)) ? 'accepted' : 'stale'
}

/** Giấy báo tử gửi trước, in the same way. */
export const deathNoticed: Handler = async (tx, letter, _known, now) => {
  const data = named(letter, schemas.deathNotice.parse(letter.data))
  return (await keepNotice(tx, { kind: 'death', partner: letter.partner, data }, now)) ? 'accepted' : 'stale'
}

/** What letters of hospitals do here. */
export const noticeHandlers = { 'y-te.giay-chung-sinh.v1': birthNoticed, 'y-te.giay-bao-tu.v1': deathNoticed } as const
