import { addPaper, supplement, type Dossier, type Json } from '#dossiers'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { tellPerson } from '#notices'
import { declarationView, readAnswers, type Answers } from '#procedures'
import type { Ctx } from '#ui/page.ts'
import { keepFiles } from '../papers/keep.ts'
import { namesIn, withCommunes } from '#ui/places.ts'
import { fieldsOf } from '../questions/fields.ts'
import { actorOf } from '../organisation/acting.ts'
import { editionOf } from './edition.ts'
import type { Item, SupplementView } from './supplement.page.tsx'

type Answered = { readonly problems: readonly Problem[]; readonly answers: Answers; readonly note: readonly string[] }

const saidOf = (ctx: Ctx, field: string) => tidy(ctx.form[field] ?? '').slice(0, 1000)

/** Files are kept at once, even when another item is not answered yet: nobody photographs a paper twice. */
async function answerPaper(ctx: Ctx, dossier: Dossier, { place, paper = '', label = paper, files }: Item): Promise<Answered> {
  const field = `tep-${place}`
  const { kept, problems } = await keepFiles(ctx, field, paper)
  const have = new Set(files.map(({ hash }) => hash))
  await ctx.write(async tx => {
    for (const file of kept) if (!have.has(file.hash)) await addPaper(tx, { dossier: dossier.id }, file, ctx.now)
  })
  if (ctx.form[`khong-${place}`] === 'true') return { problems: [], answers: {}, note: [`Không có giấy này: ${label}.`] }
  const since = dossier.pausedAt ?? ctx.now
  const sent = kept.length > 0 || files.some(({ addedAt }) => addedAt > since)
  const missing = sent || problems.length > 0 ? [] : [{ at: field, says: `Chụp hoặc chọn ảnh ${label}, hoặc đánh dấu "Tôi không có giấy này"` }]
  return { problems: [...problems, ...missing], answers: {}, note: [] }
}

async function answerQuestion(ctx: Ctx, dossier: Dossier, { ask }: Item, { facts }: SupplementView): Promise<Answered> {
  const questions = ask ? [ask] : []
  const fields = await withCommunes(ctx.db, questions, fieldsOf(questions, ctx.form), ctx.today)
  const { answers, problems } = readAnswers(editionOf(ctx, dossier), { id: '', title: '', questions }, fields, { answers: dossier.answers, facts })
  return { problems, answers, note: [] }
}

function answerInWords(ctx: Ctx, { place, says }: Item): Answered {
  const said = saidOf(ctx, `loi-${place}`)
  return said
    ? { problems: [], answers: {}, note: [`${says}: ${said}`] }
    : { problems: [{ at: `loi-${place}`, says: 'Viết câu trả lời cho mục này' }], answers: {}, note: [] }
}

/** Sends the answers to a request for more, all at once; answers what is still missing, or nothing when it was sent. */
export async function answerSupplement(ctx: Ctx, dossier: Dossier, view: SupplementView): Promise<readonly Problem[] | undefined> {
  const done: Answered[] = []
  for (const item of view.items) {
    done.push(
      item.paper ? await answerPaper(ctx, dossier, item) : item.ask ? await answerQuestion(ctx, dossier, item, view) : answerInWords(ctx, item),
    )
  }
  const problems = done.flatMap(one => one.problems)
  if (problems.length > 0) return problems

  const edition = editionOf(ctx, dossier)
  const answers = Object.assign({}, ...done.map(one => one.answers)) as { [key: string]: Json }
  const all = { ...dossier.answers, ...answers } as Answers
  const changed = Object.keys(answers).length > 0
  const declaration = changed ? (declarationView(edition, all, view.facts, await namesIn(ctx.db, all)) as unknown as Json) : undefined
  const note = [...done.flatMap(one => one.note), saidOf(ctx, 'ghi-chu')].filter(Boolean).join('\n')
  const given = {
    edition,
    calendar: await ctx.city.calendar(),
    papers: view.items.flatMap(({ paper }) => paper ?? []),
    ...(changed && declaration !== undefined && { answers, declaration }),
    ...(note && { note }),
  }
  try {
    await ctx.write(async tx => {
      await supplement(tx, actorOf(ctx, dossier.applicant.name, dossier.procedure), dossier.code, given, ctx.now)
      const { code, procedure, applicant } = dossier
      const { phone, email } = applicant
      await tellPerson(tx, 'supplemented', { phone, email, code, procedure, language: ctx.edition, host: new URL(ctx.origin).host }, ctx.now)
    })
  } catch (problem) {
    const pressedTwice = problem instanceof Refusal && problem.reason.startsWith('supplement-when-')
    if (!pressedTwice) throw problem
  }
  return undefined
}
