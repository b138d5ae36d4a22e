import { parseInstant, type Instant } from '#kernel/instant.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import { may, type Action as Permission, type Officer } from '#identity'
import type { Edition } from '#procedures'
import type { Calendar } from '#units'
import type { Dossier } from '../dossier.ts'
import { isWithoutSystem } from '../leg-acts.ts'
import { legNamed } from '../leg.ts'
import { lock } from '../store.ts'
import { moveLeg, type LegNews } from './legs.ts'
import { asActor, matter } from './officer.ts'

type Given<N> = { version: number; edition: Edition; calendar: Calendar; leg: string; news: N }
type Move = LegNews['move']
type News<M extends Move> = Extract<LegNews, { move: M }>

async function moveAs(tx: Tx, officer: Officer, code: string, permission: Permission, given: Given<LegNews>, now: Instant): Promise<Dossier> {
  may(officer, permission, matter(await lock(tx, code, given.version)))
  return moveLeg(tx, asActor(officer), code, given, now)
}

/** Ghi trả lời: what an agency without a system said of its part, on paper or by phone. Refused for an agency that says it itself. */
export async function answerLeg(
  tx: Tx,
  officer: Officer,
  code: string,
  given: Given<News<'accept' | 'fallShort' | 'complete' | 'refuse'>>,
  now: Instant,
): Promise<Dossier> {
  const dossier = await lock(tx, code, given.version)
  may(officer, 'answerLeg', matter(dossier))
  if (!isWithoutSystem(legNamed(dossier.legs, given.leg)))
    refuse('speaks-for-itself', 'Cơ quan này tự báo kết quả qua hệ thống. Không ghi thay được.')
  return moveAs(tx, officer, code, 'answerLeg', given, now)
}

/** Xin lỗi và hẹn lại một phần: by the head or who signs for the head, to a later time, once (Nghị định 61/2018, Điều 19). */
export async function apologiseLeg(tx: Tx, officer: Officer, code: string, given: Given<News<'apologise'>>, now: Instant): Promise<Dossier> {
  const dossier = await lock(tx, code, given.version)
  may(officer, 'apologiseLeg', matter(dossier))
  const due = parseInstant(legNamed(dossier.legs, given.leg).dueAt ?? '')
  const { until } = given.news
  if (until <= now || (due && until <= due)) refuse('not-later', 'Giờ hẹn mới phải sau bây giờ và sau giờ đã hẹn. Chọn ngày muộn hơn.')
  return moveAs(tx, officer, code, 'apologiseLeg', given, now)
}

/** Bổ sung, gửi lại một phần tại quầy: what the applicant brings or says, written down by the desk. */
export const mendLeg = (tx: Tx, officer: Officer, code: string, given: Given<News<'supplement' | 'resend'>>, now: Instant): Promise<Dossier> =>
  moveAs(tx, officer, code, 'mendLeg', given, now)
