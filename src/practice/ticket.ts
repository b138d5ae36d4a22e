import { z } from 'zod'
import { sign, unsign } from '#platform/http/signing.ts'
import { lengths, practiceRoles } from './cases.ts'

const ticket = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{12}$/),
  officer: z.string().min(1),
  name: z.string().min(1),
  unit: z.string().min(1),
  role: z.enum(practiceRoles),
  length: z.union(lengths.map(one => z.literal(one)) as [z.ZodLiteral<8>, z.ZodLiteral<10>, z.ZodLiteral<12>]),
  seed: z.string().regex(/^[a-z0-9-]{1,30}$/),
  day: z.iso.date(),
  /** Milliseconds of the machine's clock after which it opens nothing. */
  until: z.number(),
})

/** What one exercise is: who practises what, on which day. */
export type Ticket = z.infer<typeof ticket>

/** The ticket as it stands in a link. */
export const writeTicket = (secret: string, one: Ticket): string => sign(secret, Buffer.from(JSON.stringify(one)).toString('base64url'))

/** The ticket of a link; undefined when it is not ours or its time is over. */
export function readTicket(secret: string, text: string | undefined, now: number): Ticket | undefined {
  const open = unsign(secret, text)
  if (open === undefined) return undefined
  const { data } = ticket.safeParse(JSON.parse(Buffer.from(open, 'base64url').toString('utf8')))
  return data && data.until > now ? data : undefined
}
