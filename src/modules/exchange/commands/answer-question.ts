import type { Instant } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { sql, type Database, type Tx } from '#platform/db/index.ts'
import { askedLegs, CIVIL, dossierByCode, isOpen, type Dossier, type Leg } from '#dossiers'
import type { Edition } from '#procedures'
import { entriesOfDossier, reference } from '#registers'

/** What an agency asks about a dossier: for which step, by which act. */
export type Question = { readonly partner: string; readonly subject: string; readonly step: string; readonly ground: string }

/** What it may know: its own part, with what was told at the start or mended since, and nothing of the others. */
export type Answered = {
  readonly dossier: string
  readonly leg: string
  readonly round: number
  readonly state: Leg['state']
  readonly dueAt: string | null
  readonly entry: { readonly book: string; readonly number: string; readonly on: string } | null
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Answers an agency that asks about a dossier, only while it has an open part there and says which step needs it and by which act; undefined otherwise.
 * Both are logged. Whether there is such a dossier at all is not told to whom it does not concern.
 */
export async function answerQuestion(
  db: Database,
  asked: Question,
  editionFor: (dossier: Dossier) => Edition,
  now: Instant,
): Promise<Answered | undefined> {
  return db.write(async tx => {
    const dossier = await dossierByCode(tx, asked.subject).catch(problem => {
      if (problem instanceof NotFound) return undefined
      throw problem
    })
    const leg = dossier?.legs?.find(({ kind, agency }) => kind === asked.step && kind !== CIVIL && agency === asked.partner)
    const why = whyNot(asked, dossier, leg)
    await note(tx, asked, why ?? 'đã trả lời', why === undefined, now)
    return why === undefined && dossier && leg ? answer(tx, dossier, leg, editionFor(dossier)) : undefined
  })
}

function whyNot({ ground }: Question, dossier: Dossier | undefined, leg: Leg | undefined): string | undefined {
  if (!dossier) return 'không có hồ sơ này'
  if (!ground.trim()) return 'không nêu căn cứ pháp luật'
  if (!leg) return 'cơ quan này không có phần việc ấy trong hồ sơ'
  return isOpen(leg) ? undefined : 'phần việc không còn đang giải quyết'
}

async function answer(tx: Tx, dossier: Dossier, leg: Leg, edition: Edition): Promise<Answered> {
  const [entry] = await entriesOfDossier(tx, dossier.code)
  const plan = askedLegs(edition, dossier).find(({ kind }) => kind === leg.kind)
  return {
    dossier: dossier.code,
    leg: leg.kind,
    round: leg.round,
    state: leg.state,
    dueAt: leg.dueAt,
    entry: entry ? { book: entry.type, number: reference(entry), on: entry.enteredOn } : null,
    fields: { ...plan?.fields, ...leg.mended },
  }
}

const note = (tx: Tx, { partner, subject, step, ground }: Question, says: string, answered: boolean, now: Instant) =>
  tx.run(sql`
    insert into exchange.question (partner_id, subject, step, ground, at, answered, says)
    values (${partner}, ${subject.slice(0, 64)}, ${step.slice(0, 40)}, ${ground.slice(0, 200)}, ${now}, ${answered}, ${says})`)
