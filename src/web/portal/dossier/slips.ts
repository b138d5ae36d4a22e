import { apologyLetter, apologyOf, partApologyOf, rejectionNotice, rejectionOf, terminationNotice, terminationOf } from '#catalogue'
import { timeline } from '#dossiers'
import { NotFound } from '#kernel/refusal.ts'
import { findUnit } from '#units'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { words } from '#ui/words.ts'
import { ownDossier } from '../tracking/access.ts'
import { editionOf } from './edition.ts'

type Told = Parameters<typeof terminationOf>[0]
type Made = Promise<Uint8Array> | undefined

/** The notices that the desk gives, by the last piece of their address. */
const slips: Readonly<Record<string, (told: Told) => Made>> = {
  'tu-choi.pdf': told => {
    const made = rejectionOf(told)
    return made && rejectionNotice(made.notice, made.at)
  },
  'xin-loi.pdf': told => {
    const made = apologyOf(told)
    return made && apologyLetter(made.letter, made.at)
  },
  'dung.pdf': told => {
    const made = terminationOf(told)
    return made && terminationNotice(made.notice, made.at)
  },
}

/** `xin-loi-thuong-tru.pdf`: the letter of one part of a group. */
const ofPart = (name: string) => {
  const kind = /^xin-loi-([a-z-]+)\.pdf$/.exec(name)?.[1]
  if (kind === undefined) return undefined
  return (told: Told): Made => {
    const made = partApologyOf(told, kind)
    return made && apologyLetter(made.letter, made.at)
  }
}

async function show(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx)
  if (!('dossier' in here)) return here
  const { dossier } = here
  const name = ctx.params.slip ?? ''
  const unit = await findUnit(ctx.db, dossier.unit)
  const print = Object.hasOwn(slips, name) ? slips[name] : ofPart(name)
  const bytes = await print?.({
    dossier,
    events: await timeline(ctx.db, dossier.id),
    agency: unit ? { name: `Ủy ban nhân dân ${unit.type} ${unit.name}`, place: unit.name } : { name: 'Ủy ban nhân dân', place: 'Hà Nội' },
    procedure: editionOf(ctx, dossier).name,
    contact: { name: 'Bộ phận tiếp nhận và trả kết quả', phone: words.helpPhone },
  })
  if (!bytes) throw new NotFound('Không có giấy này. Tải lại trang hồ sơ.')
  return { bytes, type: 'application/pdf', name: `${name.replace('.pdf', '')}-${dossier.code}.pdf` }
}

export const dossierSlipRoutes = [get('/ho-so/:code/phieu/:slip', 'track', show)]
