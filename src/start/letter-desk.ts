import type { Day } from '#kernel/day.ts'
import { dayOf, plusMinutes, type Instant } from '#kernel/instant.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Tx } from '#platform/db/index.ts'
import { isSandbox, knowClient, knowCodes, knowPartner, sandboxSecret, type Known, type LetterDesk } from '#exchange'
import { legNews, type Dossier } from '#dossiers'
import { tellPerson } from '#notices'
import { editionFor } from '#procedures'
import { fullName, unitsOn } from '#units'
import type { City } from '#ui/city.ts'
import type { Connected } from './agencies.ts'

/** How long names of units are kept. */
const NAMED_MINUTES = 10

type Ready = Pick<City, 'editions' | 'fees' | 'calendar' | 'files' | 'clamd'>
/** `root` makes the secrets of integrators who try; absent where nobody may. */
type Where = { readonly host: string; readonly trustProxy: boolean; readonly root?: string | undefined }

/** Where letters of other agencies are taken: who they are, how they seal, and what their news needs to know of the city. */
export async function letterDesk(
  db: Database,
  connected: readonly Connected[],
  city: Ready,
  clock: Clock,
  { host, trustProxy, root }: Where,
): Promise<LetterDesk> {
  for (const { agency, connection } of connected) {
    const { client } = connection
    await db.write(async tx => {
      await knowPartner(tx, agency.id, agency.name)
      if (client) await knowClient(tx, agency.id, { clientId: client.id, secretHash: client.secretHash, certificate: client.certificate })
    })
  }
  await db.write(knowCodes)
  const secrets = new Map(connected.map(({ agency, connection }) => [agency.id, [connection.secret, ...connection.oldSecrets]]))
  const tell = async (tx: Tx, dossier: Dossier, what: 'legMoved' | 'submitted') => {
    const { code, procedure, applicant, version } = dossier
    const news = what === 'legMoved' ? legNews(dossier) : undefined
    if (what === 'legMoved' && !news) return
    await tellPerson(
      tx,
      what,
      { ...news, phone: applicant.phone, email: applicant.email, code, procedure, host, once: `${code}:${version}:${what}` },
      clock.now(),
    )
  }
  // Units change by the day, a few seconds after midnight; letters come by the second.
  let named: { on: Day; until: Instant; names: ReadonlyMap<string, string> } | undefined
  const namesOn = async (on: Day) => {
    const now = clock.now()
    if (named?.on !== on || named.until < now)
      named = { on, until: plusMinutes(now, NAMED_MINUTES), names: new Map((await unitsOn(db, on)).map(unit => [unit.id, fullName(unit)])) }
    return named.names
  }
  const known = async (): Promise<Known> => {
    const names = await namesOn(dayOf(clock.now()))
    return {
      calendar: await city.calendar(),
      editions: city.editions,
      fees: city.fees,
      editionFor: ({ procedure, edition }) => editionFor(city.editions, procedure, edition),
      unitName: unit => names.get(unit) ?? unit,
      tell,
      files: city.files,
      clamd: city.clamd,
      db,
    }
  }
  const tries = (partner: string) => (root !== undefined && isSandbox(partner) ? [sandboxSecret(root, partner)] : [])
  return { secrets: partner => secrets.get(partner) ?? tries(partner), known, ...(trustProxy && { certificateHeader: 'x-client-cert-sha256' }) }
}
