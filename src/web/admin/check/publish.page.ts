import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import { editionUses } from '#dossiers'
import { announcedOf, publishProblems, publishWork, savesOf, sendBackWork, sendForReview, withdrawWork, type Known } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { does, englishWith, frameOf, goTo, problemsOf, shown, shows, workHere } from '../frame.ts'
import { lintsHere } from '../work/home.page.ts'
import { writersOf } from '../work/words.tsx'
import { PublishPage } from './publish.show.tsx'

/** What the city knows when it decides: its editions, its fee table, what is open under which edition. */
async function knownNow(ctx: Ctx, english: Readonly<Record<string, string>>): Promise<Known> {
  return { editions: ctx.city.editions, english, fees: ctx.city.fees, inUse: await editionUses(ctx.db, ctx.now) }
}

type More = { problems?: readonly Problem[]; typed?: string; status?: number }

async function show(ctx: Ctx, officer: Officer, { problems = [], typed, status = 200 }: More = {}): Promise<Reply> {
  const work = await workHere(ctx)
  const known = await knownNow(ctx, englishWith(ctx, { english: {} }))
  const [saves, announced] = await Promise.all([savesOf(ctx.db, work.id), announcedOf(ctx.db, work.code)])
  const writers = writersOf(saves)
  const days = announced.map(({ from }) => from)
  const view = {
    work,
    // Who looks is told apart from what is wrong with the edition.
    stands: work.state === 'published' ? [] : publishProblems({ work, by: { id: '', name: '' }, writers, days }, known, ctx.now),
    warnings: lintsHere(ctx, work).filter(({ level }) => level === 'warning').length,
    own: writers.includes(officer.id),
    problems,
    typed,
  }
  return shown(ctx, PublishPage({ ...frameOf(ctx, officer), ...view }), status)
}

type Deciding = (tx: Tx, id: string, version: number, note: string) => Promise<unknown>

/** POST of one decision about a working edition; a reason is asked for where people have to be told why. */
const decide = (name: string, says: string, decision: (ctx: Ctx, officer: Officer) => Promise<Deciding>, reason?: string) =>
  does(
    `/quan-tri/thu-tuc/ban/:id/${name}`,
    async (ctx, officer) => {
      const { id } = await workHere(ctx)
      const note = tidy(ctx.form[name] ?? '')
      if (reason && note === '') return show(ctx, officer, { problems: [{ at: name, says: reason }], status: 422 })
      try {
        const act = await decision(ctx, officer)
        await ctx.db.write(tx => act(tx, id, Number(ctx.form['_v']), note))
      } catch (trouble) {
        const found = problemsOf(trouble)
        return show(ctx, officer, {
          problems: name === 'cong-bo' ? found.slice(0, 1).map(({ says }) => ({ at: '', says })) : found.map(({ says }) => ({ at: '', says })),
          typed: note,
          status: 422,
        })
      }
      return goTo(to.admin.work(id), says)
    },
    name === 'cong-bo' || name === 'tra-lai' ? 'publishProcedures' : 'editProcedures',
  )

export const publishRoutes = [
  shows('/quan-tri/thu-tuc/ban/:id/cong-bo', (ctx, officer) => show(ctx, officer)),
  decide(
    'gui-duyet',
    'Đã gửi duyệt. Nhắn người thứ hai mở trang Thủ tục.',
    async (ctx, officer) => (tx, id, version) => sendForReview(tx, officer, id, version, ctx.now),
  ),
  decide(
    'tra-lai',
    'Đã trả lại cho người soạn.',
    async (ctx, officer) => (tx, id, version, note) => sendBackWork(tx, officer, id, version, note, ctx.now),
    'Ghi cần sửa gì',
  ),
  decide(
    'rut',
    'Đã rút.',
    async (ctx, officer) => {
      const inUse = await editionUses(ctx.db, ctx.now)
      return (tx, id, version, note) => withdrawWork(tx, officer, id, version, { note, inUse }, ctx.now)
    },
    'Ghi vì sao rút',
  ),
  decide('cong-bo', 'Đã công bố. Từ ngày áp dụng, người dân khai theo bản này.', async (ctx, officer) => {
    const known = await knownNow(ctx, englishWith(ctx, { english: {} }))
    return (tx, id, version) => publishWork(tx, officer, id, version, known, ctx.now)
  }),
]
