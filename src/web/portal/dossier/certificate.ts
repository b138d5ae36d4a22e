import { issue, linesOf, type Line } from '#catalogue'
import type { Dossier } from '#dossiers'
import type { Edition } from '#procedures'
import { entryById, isBookType } from '#registers'
import { findUnit } from '#units'
import type { Ctx } from '#ui/page.ts'

type Drafted = Readonly<Record<string, unknown>>
const draftedOf = ({ certificate }: Pick<Dossier, 'certificate'>) => (certificate ?? {}) as Drafted

/** What will be written, line by line in the order of the paper; days by slashes. */
export const draftedLines = (edition: Pick<Edition, 'entries'>, dossier: Pick<Dossier, 'certificate'>): Line[] =>
  linesOf(
    edition.entries.map(({ book }) => book),
    draftedOf(dossier),
  )

/** The paper that the edition issues first, as it will be printed, BẢN XEM TRƯỚC across it; undefined where it issues none. */
export async function previewOf(ctx: Ctx, edition: Edition, dossier: Pick<Dossier, 'certificate' | 'unit'>): Promise<Uint8Array | undefined> {
  const [paper] = edition.documents
  if (!paper) return undefined
  const unit = await findUnit(ctx.db, dossier.unit)
  const agency = unit ? { name: `Ủy ban nhân dân ${unit.type} ${unit.name}`, place: unit.name } : { name: 'Ủy ban nhân dân', place: 'Hà Nội' }
  const drafted = draftedOf(dossier)
  const source = paper.of === 'source' && drafted.sourceId ? await entryById(ctx.db, Number(drafted.sourceId)) : undefined
  const book = source?.type ?? (paper.of === 'source' ? edition.entries[0]?.book : paper.of) ?? ''
  if (!isBookType(book)) throw new TypeError(`no book is called ${book}`)
  const entry = { number: '…', year: Number(ctx.today.slice(0, 4)), volume: '…', at: agency.name, on: ctx.today }
  const { layout, name } = paper
  const as = { layout, name, book, fields: source?.data ?? drafted, agency, entry, notes: [], verifyUrl: ctx.origin, verifyCode: 'BẢN XEM TRƯỚC' }
  return issue({ ...as, ...(paper.mark ? { mark: paper.mark } : {}) }, ctx.now)
}
