import { z } from 'zod'
import type { Officer } from '#identity'
import type { Cookie, Ctx } from '#ui/page.ts'

const COOKIE = 'da-xem'
const SHIFT_SECONDS = 9 * 3600
const MOST = 60

/** Which previews this signer has seen, each at the version it had then; a changed draft must be seen again. */
export type Viewed = ReadonlySet<string>

const mark = (code: string, version: number) => `${code}@${version}`
const Kept = z.object({ officer: z.string(), seen: z.array(z.string()) })

/** What was seen, from the signed cookie; another officer's is not taken over. */
export function viewedBy({ cookies }: Pick<Ctx, 'cookies'>, officer: Officer): Viewed {
  const kept = Kept.safeParse(parsed(cookies[COOKIE]))
  return new Set(kept.success && kept.data.officer === officer.id ? kept.data.seen : [])
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

export const hasSeen = (viewed: Viewed, { code, version }: { code: string; version: number }): boolean => viewed.has(mark(code, version))

/** The cookie that remembers one more preview; the oldest are forgotten. */
export function seeing(viewed: Viewed, officer: Officer, { code, version }: { code: string; version: number }): Record<string, Cookie> {
  const seen = [...new Set([...viewed, mark(code, version)])].slice(-MOST)
  return { [COOKIE]: { value: JSON.stringify({ officer: officer.id, seen }), seconds: SHIFT_SECONDS } }
}
