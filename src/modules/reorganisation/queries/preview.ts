import type { Db } from '#platform/db/index.ts'
import { postsBeyond } from '#identity'
import { draftsAt, openAt, type OpenCount } from '#dossiers'
import { inquiriesAt, openBooksAt, type OpenBook } from '#registers'
import { servicesToClose, servicesToOpen, type Opens } from '#rollout'
import type { Change } from '../change.ts'
import { postPlans, type PostPlan } from '../posts.ts'
import { decisionsOf } from '../store.ts'

/** What a change will do on its day, as things stand now. */
export type Preview = {
  readonly open: readonly OpenCount[]
  readonly drafts: { readonly counter: number; readonly answers: number }
  readonly books: readonly OpenBook[]
  readonly booksToOpen: number
  readonly services: readonly Opens[]
  readonly servicesToClose: number
  readonly posts: readonly PostPlan[]
  readonly inquiries: { readonly asked: number; readonly asking: number }
}

const ending = ({ successions }: Change) => successions.map(({ unit }) => unit)

/** The ways from each unit that ends to its main heir. */
export const mainWays = ({ successions }: Pick<Change, 'successions'>): { from: string; to: string; isMain: true }[] =>
  successions.flatMap(({ unit, heir }) => (heir ? [{ from: unit, to: heir, isMain: true as const }] : []))

/** What becomes of each post at the units that end. */
export const postsOf = async (db: Db, plan: number | undefined, change: Change): Promise<PostPlan[]> =>
  postPlans(await postsBeyond(db, ending(change), change.on), change, plan === undefined ? [] : await decisionsOf(db, plan))

/** Everything that a change touches, counted; reads only. */
export async function previewOf(db: Db, plan: number | undefined, change: Change): Promise<Preview> {
  const units = ending(change)
  const succeeding = { arrows: change.known ? mainWays(change) : change.arrows, units, on: change.on }
  const [open, drafts, books, services, toClose, posts, inquiries] = await Promise.all([
    openAt(db, units),
    draftsAt(db, units),
    openBooksAt(db, units),
    servicesToOpen(db, succeeding),
    servicesToClose(db, succeeding),
    postsOf(db, plan, change),
    inquiriesAt(db, units),
  ])
  const heirs = new Map(change.successions.map(({ unit, heir }) => [unit, heir]))
  const year = Number(change.on.slice(0, 4))
  const kinds = books.flatMap(({ unit, type, year: of }) => (of === year && heirs.get(unit) ? [`${heirs.get(unit)} ${type}`] : []))
  return { open, drafts, books, booksToOpen: new Set(kinds).size, services, servicesToClose: toClose, posts, inquiries }
}
