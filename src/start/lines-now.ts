import type { Instant } from '#kernel/instant.ts'
import type { Db } from '#platform/db/index.ts'
import { publicHealth, type PublicLine } from '#exchange'
import { smsHealth, type SmsHealth } from '#notices'
import type { PartNow } from '#support'

const SLOW_MS = 10 * 60_000

/** Letters to agencies and messages to people as they stand now, from what is known of them anyway. */
export async function linesNow(db: Db, now: Instant): Promise<PartNow[]> {
  const [lines, sms] = [await publicHealth(db, now), await smsHealth(db, now)]
  return [lettersNow(lines), smsNow(sms, now)]
}

/** Down when every line is broken or stopped, slow when one is; unknown when the city has no lines. */
export function lettersNow(lines: readonly PublicLine[]): PartNow {
  if (lines.length === 0) return { part: 'letters', health: 'unknown', note: 'Chưa nối cơ quan nào' }
  const broken = lines.filter(({ brokenUntil, paused }) => brokenUntil !== null || paused)
  if (broken.length === 0) return { part: 'letters', health: 'works' }
  const note = `Đang chờ: ${broken.map(({ name }) => name).join(', ')}`
  return { part: 'letters', health: broken.length === lines.length ? 'down' : 'slow', note }
}

/** Slow when a message has waited ten minutes; down when none of the last hour got out though some were tried. */
export function smsNow({ oldest, sent, failed }: SmsHealth, now: Instant): PartNow {
  if (failed > 0 && sent === 0) return { part: 'sms', health: 'down', note: 'Tin trong một giờ qua chưa gửi được' }
  if (oldest && now.getTime() - oldest.getTime() > SLOW_MS) return { part: 'sms', health: 'slow', note: 'Có tin chờ hơn 10 phút' }
  return { part: 'sms', health: 'works' }
}
