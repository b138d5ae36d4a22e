import { clockTime } from '#kernel/format.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { lintsOf, savesOf, saveWork, type Patch, type Work } from '#procedures'
import type { Ctx, Fields, Reply } from '#ui/page.ts'
import { aroundOf, does, englishWith, frameOf, goTo, isConflict, problemsOf, shown, shows, workHere } from '../frame.ts'
import { typedOf } from '../parts/print.ts'
import { partNamed, placeOf, type Placed } from '../parts/parts.ts'
import { above, inside, keysOf, nodeAt } from '../parts/pointer.ts'
import { readPart } from '../parts/read.ts'
import type { Node } from '../parts/shape.ts'
import { renamed } from './renamed.ts'
import { saveWords, writersOf } from './words.tsx'
import { hrefOf, ItemPage, parentHref, placeHref, type Conflict } from './item.show.tsx'

const NONE = 'Không có phần này trong bản soạn. Mở lại danh sách các phần.'

/** The place in the address: a part by its name, or a place by its pointer. */
function placeHere(ctx: Ctx): Placed {
  const part = ctx.params['part']
  const place = placeOf(part === undefined ? (ctx.query['o'] ?? '') : (partNamed(part)?.at ?? '/'))
  if (!place || (part !== undefined && !partNamed(part))) throw new NotFound(NONE)
  return part === undefined ? place : { ...place, part: partNamed(part) ?? place.part, shape: partNamed(part)?.shape ?? place.shape }
}

/** What stands at the place; a new one holds what its list begins with. */
function nodeOf(work: Work, { pointer, isNew, list }: Placed): Node {
  const node = isNew ? { ...list?.fresh } : nodeAt(work.value, pointer)
  if (typeof node !== 'object' || node === null) throw new NotFound(NONE)
  return node as Node
}

type More = { typed?: Fields; problems?: readonly Problem[]; conflict?: Omit<Conflict, 'boxes'>; status?: number }

async function show(ctx: Ctx, officer: Officer, { typed, problems = [], conflict, status = 200 }: More = {}): Promise<Reply> {
  const work = await workHere(ctx)
  const place = placeHere(ctx)
  const node = nodeOf(work, place)
  const around = aroundOf(ctx, work.value)
  const lints = lintsOf(work.value, { english: englishWith(ctx, work), others: ctx.city.editions, fees: ctx.city.fees })
  const saved = typedOf(place.shape.boxes, node)
  const writers = writersOf(await savesOf(ctx.db, work.id))
  const view = {
    ...{ work, place, node, around, lints, problems, typed: typed ?? saved },
    conflict: conflict && { ...conflict, boxes: apartBoxes(place, saved, typed ?? saved) },
    // Who saves here cannot be the second person any more.
    wouldWrite: work.state === 'draft' && !writers.includes(officer.id),
  }
  return shown(ctx, ItemPage({ ...frameOf(ctx, officer), ...view }), status)
}

/** Where what is saved now is not what this person typed: both must be seen before one of them is kept. */
const apartBoxes = ({ shape }: Placed, saved: Fields, typed: Fields): { label: string; saved: string; typed: string }[] =>
  shape.boxes
    .filter(({ kind }) => kind !== 'set' && kind !== 'day')
    .map(({ label, name }) => ({ label, saved: saved[name] ?? '', typed: (typed[name] ?? '').replaceAll('\r', '').trim() }))
    .filter(box => box.saved !== box.typed)

/** The keys of a part that were written otherwise, as patches. */
export function patchesOf(pointer: string, before: Node, after: Node): Patch[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key): Patch[] => {
    const path = inside(pointer, key)
    if (after[key] === undefined) return before[key] === undefined ? [] : [{ op: 'remove', path }]
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return []
    return [{ op: before[key] === undefined ? 'add' : 'replace', path, value: after[key] }]
  })
}

/** A question whose id was changed: every place that names it changes with it. */
function patchesFor(work: Work, place: Placed, before: Node, after: Node): Patch[] {
  const [was, is] = [before['id'], after['id']]
  const isQuestion = place.list?.key === 'questions'
  if (isQuestion && typeof was === 'string' && typeof is === 'string' && was !== is && was !== '')
    return renamed(work.value, was, is, place.pointer, after)
  return patchesOf(place.pointer, before, after)
}

/** What others saved since the page was shown: who, when, and which parts. */
export async function conflictOf(ctx: Ctx, work: Work, seen: number): Promise<Omit<Conflict, 'boxes'>> {
  const later = (await savesOf(ctx.db, work.id)).filter(({ version }) => version > seen)
  const [last] = later
  return {
    who: last?.by.name ?? work.author.name,
    when: clockTime(last?.at ?? work.updatedAt),
    changes: later.map(save => `${save.by.name}, ${clockTime(save.at)}: ${saveWords(save)}`),
  }
}

async function save(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const place = placeHere(ctx)
  const before = nodeOf(work, place)
  const seen = Number(ctx.form['_v'])
  const { node, problems } = readPart(place.shape.boxes, ctx.form, before, aroundOf(ctx, work.value))
  if (problems.length > 0 || ctx.form['_xem']) return show(ctx, officer, { typed: ctx.form, problems, status: problems.length > 0 ? 422 : 200 })
  const patches: Patch[] = place.isNew ? [{ op: 'add', path: place.pointer, value: node }] : patchesFor(work, place, before, node)
  try {
    if (patches.length > 0) await ctx.db.write(tx => saveWork(tx, officer, work.id, seen, patches, ctx.now))
  } catch (trouble) {
    if (isConflict(trouble)) return show(ctx, officer, { typed: ctx.form, conflict: await conflictOf(ctx, await workHere(ctx), seen), status: 409 })
    return show(ctx, officer, { typed: ctx.form, problems: atBoxes(problemsOf(trouble), place.pointer), status: 422 })
  }
  if (place.isNew) {
    const list = nodeAt(work.value, above(place.pointer)) as readonly unknown[] | undefined
    const made = inside(above(place.pointer), list?.length ?? 0)
    return goTo(place.shape.lists ? placeHref(work.id, made) : parentHref(work.id, made), `Đã thêm ${place.shape.what.toLowerCase()}.`)
  }
  return goTo(hrefOf(work.id, place), patches.length > 0 ? 'Đã lưu.' : 'Không có gì khác, chưa lưu gì.')
}

/** Problems of the whole edition at the boxes of this page, where they are of it. */
const atBoxes = (problems: readonly Problem[], pointer: string): Problem[] =>
  problems.map(({ at, says }) => ({ says, at: at.startsWith(`${pointer}/`) ? keysOf(at.slice(pointer.length)).join('.') : '' }))

async function order(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const pointer = ctx.form['_o'] ?? ''
  const at = Number(keysOf(pointer).at(-1))
  const list = nodeAt(work.value, above(pointer))
  const next = at + (ctx.form['_lam'] === 'len' ? -1 : 1)
  if (!placeOf(pointer)?.list || !Array.isArray(list) || !(next >= 0 && next < list.length)) throw new NotFound(NONE)
  try {
    const patch: Patch = { op: 'move', from: pointer, path: inside(above(pointer), next) }
    await ctx.db.write(tx => saveWork(tx, officer, work.id, Number(ctx.form['_v']), [patch], ctx.now))
  } catch (trouble) {
    return goTo(parentHref(work.id, pointer), problemsOf(trouble)[0]?.says ?? '', 'warn')
  }
  return goTo(parentHref(work.id, pointer), 'Đã xếp lại.')
}

export const itemRoutes = [
  shows('/quan-tri/thu-tuc/ban/:id/sua', show),
  does('/quan-tri/thu-tuc/ban/:id/sua', save),
  does('/quan-tri/thu-tuc/ban/:id/xep', order),
  shows('/quan-tri/thu-tuc/ban/:id/:part', show),
  does('/quan-tri/thu-tuc/ban/:id/:part', save),
]
