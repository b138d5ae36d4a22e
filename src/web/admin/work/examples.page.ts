import { NotFound } from '#kernel/refusal.ts'
import { slug, tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { runExamples, saveWork, type Edition, type Example, type Patch } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { does, frameOf, goTo, problemsOf, shown, shows, workHere } from '../frame.ts'
import { expectationOf } from '../preview/outcome.ts'
import { factsFor, unpack } from '../preview/walk.ts'
import { ExamplesPage } from './examples.show.tsx'

async function show(ctx: Ctx, officer: Officer, problems: ReturnType<typeof problemsOf> = []): Promise<Reply> {
  const work = await workHere(ctx)
  return shown(
    ctx,
    ExamplesPage({ ...frameOf(ctx, officer), work, results: runExamples(work.value, ctx.city.fees), problems }),
    problems.length > 0 ? 422 : 200,
  )
}

async function keeping(ctx: Ctx, officer: Officer, patches: readonly Patch[], says: string): Promise<Reply> {
  const id = ctx.params['id'] ?? ''
  try {
    await ctx.db.write(tx => saveWork(tx, officer, id, Number(ctx.form['_v']), patches, ctx.now))
  } catch (trouble) {
    return show(ctx, officer, problemsOf(trouble))
  }
  return goTo(to.admin.workPart(id, 'vi-du'), says)
}

const freeId = (edition: Edition, wanted: string): string => {
  const taken = new Set(edition.examples.map(({ id }) => id))
  const first = wanted.slice(0, 40).replace(/-+$/, '') || 'vi-du'
  return taken.has(first) ? (Array.from({ length: 99 }, (_, n) => `${first}-${n + 2}`).find(id => !taken.has(id)) ?? first) : first
}

/** POST of answers that were tried: they become an example with what comes out of them now. */
async function keepTrial(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { value } = await workHere(ctx)
  const answers = unpack(ctx.form['t']) as Example['answers']
  const facts = factsFor(value, ctx)
  const title = tidy(ctx.form['title'] ?? '') || `Trường hợp ${value.examples.length + 1}`
  const example: Example = {
    id: freeId(value, slug(title)),
    title,
    filedOn: facts.filedOn,
    answers,
    ...expectationOf(value, { answers, filedOn: facts.filedOn }, ctx.city.fees),
  }
  return keeping(ctx, officer, [{ op: 'add', path: '/examples/-', value: example }], 'Đã giữ làm ví dụ. Kiểm lại kết quả phải ra.')
}

/** POST that takes what comes out now as what must come out: a person says so by pressing it. */
async function takeOutcome(ctx: Ctx, officer: Officer): Promise<Reply> {
  const { value } = await workHere(ctx)
  const place = Number(ctx.form['vi-du'])
  const example = value.examples[place]
  if (!example) throw new NotFound('Không có ví dụ này. Mở lại danh sách ví dụ.')
  const { id, title, filedOn, answers } = example
  const expected = expectationOf(value, example, ctx.city.fees)
  const next: Example = { id, title, filedOn, answers, ...expected }
  return keeping(
    ctx,
    officer,
    [{ op: 'replace', path: `/examples/${place}`, value: next }],
    `Đã lấy kết quả đang có cho “${title}”. Đọc lại xem có đúng quy định không.`,
  )
}

export const exampleRoutes = [
  shows('/quan-tri/thu-tuc/ban/:id/vi-du', (ctx, officer) => show(ctx, officer)),
  does('/quan-tri/thu-tuc/ban/:id/vi-du-moi', keepTrial),
  does('/quan-tri/thu-tuc/ban/:id/vi-du-ket-qua', takeOutcome),
]
