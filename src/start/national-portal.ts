import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Db } from '#platform/db/index.ts'
import { documentName } from '#catalogue'
import { documentsOf, dossierByCode, nationalMessage, papersOfDossier, timeline } from '#dossiers'
import { groundOf, type News, type Outgoing } from '#exchange'
import { chargeOf, feesOf } from '#payments'
import { editionFor, type Edition } from '#procedures'
import { findUnit, fullName } from '#units'

export const NATIONAL_PORTAL = { id: 'cong-quoc-gia', name: 'Cổng Dịch vụ công quốc gia', service: 'VN/GOV/DVCQG/DONG-BO-HO-SO' } as const
const TYPE = 'cong-quoc-gia.dong-bo-ho-so.v1'

/** The letters that tell the national portal how these dossiers stand now, one a dossier (dịch vụ `DongBoHoSoMC`). */
export async function nationalLetters(db: Db, editions: readonly Edition[], news: readonly News[]): Promise<Outgoing[]> {
  const letters: Outgoing[] = []
  // One after the other: pages come first at the database.
  for (const one of new Map(news.map(event => [event.code, event])).values()) letters.push(await nationalLetter(db, editions, one))
  return letters
}

async function nationalLetter(db: Db, editions: readonly Edition[], { code, seq, type, at }: News): Promise<Outgoing> {
  const dossier = await dossierByCode(db, code)
  const [events, unit, papers, fees, documents] = await Promise.all([
    timeline(db, dossier.id),
    findUnit(db, dossier.unit),
    papersOfDossier(db, dossier.id),
    feesOf(db, code),
    documentsOf(db, dossier.id),
  ])
  const labels = new Map(editionFor(editions, dossier.procedure, dossier.edition).papers.map(({ code, label }) => [code, label]))
  const issued = new Set(editions.flatMap(one => one.documents).map(one => one.code))
  const data = nationalMessage(dossier, events, {
    unit: unit ? `Ủy ban nhân dân ${fullName(unit)}` : dossier.unit,
    papers: [...new Set(papers.map(({ paper }) => paper))].map(paper => ({ code: paper, label: labels.get(paper) ?? paper })),
    fees: chargeOf(dossier).lines.map(({ name, amount, times, line }) => ({
      name,
      amount: amount * times,
      paid: fees.standing !== undefined || (fees.exemption?.lines.some(one => one.line === line) ?? false),
    })),
    results: documents
      .filter(({ kind }) => issued.has(kind))
      .map(({ kind, number, at }) => ({ name: documentName(kind), number: number ?? '', issuedAt: at })),
  })
  return { partner: NATIONAL_PORTAL.id, type: TYPE, subject: code, step: type, ground: ground(at), data, once: `${code}:${seq}`, at }
}

const ground = (at: Instant) => groundOf('dong-bo-trang-thai', dayOf(at))
