import type { Db } from '#platform/db/index.ts'
import { askedLegs, dossierByCode, papersOfDossier, timeline, type Dossier, type Leg } from '#dossiers'
import { legMessages, type News, type Outgoing } from '#exchange'
import { editionFor, type AskedLeg, type Edition } from '#procedures'
import { entriesOfDossier, reference, type Entry } from '#registers'
import { findUnit, fullName } from '#units'

/** Moves after which a part goes to its agency once more. */
const AGAIN = new Set(['supplement', 'resend'])

/** The letters that bring an agency its parts of groups: when the event is in the book, and when a part was mended or is sent again. */
export const legLetters =
  (agency: string) =>
  async (db: Db, editions: readonly Edition[], news: readonly News[]): Promise<Outgoing[]> => {
    const letters: Outgoing[] = []
    const groups = new Set(editions.filter(({ legs }) => legs).map(({ code }) => code))
    const ofGroups = news.filter(({ type, procedure }) => groups.has(procedure) && (type === 'sign' || type === 'moveLeg'))
    // One after the other: pages come first at the database.
    for (const one of ofGroups) letters.push(...(await lettersOf(db, editions, agency, one)))
    return letters
  }

async function lettersOf(db: Db, editions: readonly Edition[], agency: string, { code, seq, type, at }: News): Promise<Outgoing[]> {
  const dossier = await dossierByCode(db, code)
  const again = type === 'sign' ? undefined : await againIn(db, dossier, seq)
  const legs = (dossier.legs ?? []).filter(leg => leg.agency === agency && legMessages[leg.kind] && (type === 'sign' || leg.kind === again?.leg))
  if (legs.length === 0) return []
  const edition = editionFor(editions, dossier.procedure, dossier.edition)
  const asked = new Map(askedLegs(edition, dossier).map(leg => [leg.kind, leg]))
  const letters: Outgoing[] = []
  for (const leg of legs) {
    const plan = asked.get(leg.kind)
    const message = legMessages[leg.kind]
    if (!plan || !message) continue
    const { files, ...data } = await dataOf(db, edition, dossier, leg, plan, again?.papers ?? [])
    letters.push({
      partner: agency,
      type: message.type,
      subject: code,
      step: leg.kind,
      ground: plan.law,
      once: `${code}:${seq}:${leg.kind}`,
      at,
      leg: leg.kind,
      files: files.map(({ sha256 }) => sha256),
      data: { ...data, ...(again?.note && { note: again.note }), files },
    })
  }
  return letters
}

/** The part that this event sends to its agency once more, with what was written to it; undefined when it does not. */
async function againIn(db: Db, { id }: Dossier, seq: number): Promise<{ leg: string; note: string; papers: readonly unknown[] } | undefined> {
  const data = (await timeline(db, id)).find(one => one.seq === seq)?.data
  if (!data || !AGAIN.has(String(data['move']))) return undefined
  const papers = Array.isArray(data['papers']) ? data['papers'] : []
  return { leg: String(data['leg']), note: String(data['note'] ?? '').slice(0, 1000), papers }
}

/** What the agency of a part is told: what was declared or mended since, the entry, a personal number that came meanwhile; of the papers those that
 * its part needs and those that were `mended` for it, by their hash: no agency sees another's. */
async function dataOf(db: Db, edition: Edition, dossier: Dossier, leg: Leg, { fields, papers: needed }: AskedLeg, mended: readonly unknown[]) {
  const [entry] = await entriesOfDossier(db, dossier.code)
  const papers = (await papersOfDossier(db, dossier.id)).filter(({ paper }) => needed.includes(paper) || mended.includes(paper))
  const labels = new Map(edition.papers.map(({ code, label }) => [code, label]))
  const pin = entry && typeof entry.data['childPin'] === 'string' ? { childPin: entry.data['childPin'] } : {}
  return {
    dossier: dossier.code,
    leg: leg.kind,
    round: leg.round,
    dueAt: leg.dueAt,
    entry: entry ? await entryOf(db, entry) : null,
    fields: { ...fields, ...pin, ...leg.mended },
    files: papers.map(({ paper, hash, mime, bytes }) => ({ name: labels.get(paper) ?? 'Giấy tờ bổ sung', sha256: hash, type: mime, size: bytes })),
  }
}

/** The entry as other agencies cite it. */
export async function entryOf(db: Db, { type, number, year, enteredOn, unit }: Entry) {
  const at = await findUnit(db, unit)
  return { book: type, number: reference({ number, year }), on: enteredOn, unit, unitName: at ? fullName(at) : unit }
}
