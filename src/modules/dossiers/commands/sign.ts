import { dayOf, type Instant } from '#kernel/instant.ts'
import { shortDay } from '#kernel/format.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { may, signingAs, type Officer } from '#identity'
import { entriesOf, partiesOf, type Edition } from '#procedures'
import { actOn, bookNames, enter, isBookType, refusalsByBooks, type Entered } from '#registers'
import type { Calendar } from '#units'
import type { Dossier, Json } from '../dossier.ts'
import { startedLegs } from '../leg-clock.ts'
import { next } from '../lifecycle.ts'
import { lock, record } from '../store.ts'
import { asActor, matter } from './officer.ts'

type ToSign = {
  readonly version: number
  readonly edition: Edition
  readonly calendar: Calendar
  /** The books of the whole city, outside the unit's wall. */
  readonly books: Db
}

/**
 * Ký: the certificate is signed and the event is entered in its books, in one transaction (Luật Hộ tịch 2014, Điều 16). The first entry
 * is the main one, by which the dossier refers to the book. An act on an entry is written beside that entry. Refuses what the books forbid:
 * somebody who has died, a marriage that still stands.
 */
export async function sign(tx: Tx, officer: Officer, code: string, { version, edition, calendar, books }: ToSign, now: Instant): Promise<Dossier> {
  const dossier = await lock(tx, code, version)
  may(officer, 'sign', matter(dossier))
  next(dossier.state, 'sign')
  const drafted = (dossier.certificate ?? refuse('no-certificate', 'Chưa có bản dự thảo để ký. Trả lại để thẩm tra.')) as Record<string, Json>
  await refuseByBooks(books, dossier, edition)
  const signer = { id: officer.id, name: officer.name, ...signingAs(officer, dayOf(now), dossier.procedure) }
  const entries: Entered[] = []
  for (const { book, fields } of entriesOf(edition, drafted)) {
    entries.push(await enter(tx, { type: book, unit: dossier.unit, day: dayOf(now), at: now, entry: fields, dossierCode: dossier.code, signer }))
  }
  const [main] = entries
  if (main) await annotateSource(tx, officer, { dossier, edition, drafted, main, book: edition.entries[0]?.book ?? '' }, now)
  return record(
    tx,
    dossier,
    {
      action: 'sign',
      by: asActor(officer),
      at: now,
      data: { entry: entries[0] ?? null, entries, ...startedLegs({ edition, calendar }, dossier, now) },
    },
    calendar,
  )
}

/** The books may have changed since it was examined: what they forbid is not signed (Luật Hộ tịch 2014, Điều 34; Luật Hôn nhân và gia đình 2014, Điều 8). */
async function refuseByBooks(books: Db, { answers, submittedAt }: Dossier, edition: Edition): Promise<void> {
  const filedOn = dayOf(submittedAt)
  const [first] = (await refusalsByBooks(books, partiesOf(edition, answers, { today: filedOn, filedOn }))).refusals
  if (first) refuse('books-forbid', first.says)
}

type Deed = { dossier: Dossier; edition: Edition; drafted: Record<string, Json>; main: Entered; book: string }

/** Ghi chú beside the entry that the act is about, with where the act itself stands (Luật Hộ tịch 2014, Điều 28–30). */
async function annotateSource(tx: Tx, officer: Officer, { dossier, edition, drafted, main, book }: Deed, now: Instant): Promise<void> {
  const { annotation, sourceId } = drafted
  if (!edition.source?.annotates || typeof annotation !== 'string' || typeof sourceId !== 'string') return
  const name = isBookType(book) ? bookNames[book] : book
  const text = `${annotation} Theo ${name} số ${main.reference}, ngày ${shortDay(dayOf(now))}.`
  await actOn(tx, officer, { entryId: Number(sourceId), text, kind: edition.source.marks ?? 'change', dossierCode: dossier.code }, now)
}
