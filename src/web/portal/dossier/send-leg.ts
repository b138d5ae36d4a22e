import { addPaper, mendedFields, moveLeg, type Dossier, type Leg, type MendItem } from '#dossiers'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { tellPerson } from '#notices'
import { readAnswers, type Answers } from '#procedures'
import { answerBox, fileBox, mendBoxes, mendQuestions } from '#ui/leg-form.tsx'
import type { Ctx } from '#ui/page.ts'
import { withCommunes } from '#ui/places.ts'
import { keepFiles } from '../papers/keep.ts'
import { actorOf } from '../organisation/acting.ts'
import { editionOf } from './edition.ts'
import type { LegView } from './leg.page.tsx'

type Said = { readonly problems: readonly Problem[]; readonly note: readonly string[]; readonly paper: boolean }

const LONGEST = 1000
const saidOf = (ctx: Ctx, box: string) => tidy(ctx.form[box] ?? '').slice(0, LONGEST)

/** Under which name a later paper of a part lies in the dossier, by the item that asked for it. */
export const laterPaper = (kind: string, place?: number): string => `bo-sung-${kind}-${place === undefined ? '' : place + 1}`

/** An item in words or by a picture. Files are kept at once: nobody photographs a paper twice. */
async function answerItem(ctx: Ctx, dossier: Dossier, kind: string, { place, says }: MendItem, before: boolean): Promise<Said> {
  const { kept, problems } = await keepFiles(ctx, fileBox(place), laterPaper(kind, place))
  if (kept.length > 0)
    await ctx.write(async tx => {
      for (const file of kept) await addPaper(tx, { dossier: dossier.id }, file, ctx.now)
    })
  const said = saidOf(ctx, answerBox(place))
  const missing = { at: answerBox(place), says: 'Viết câu trả lời, hoặc chọn ảnh của giấy được hỏi' }
  const answered = said !== '' || kept.length > 0 || before || problems.length > 0
  return { problems: answered ? problems : [missing], note: said ? [`${says.join(' ')}: ${said}`] : [], paper: kept.length > 0 || before }
}

/** Sends a part to its agency once more, with all that was asked; answers what is still missing, or nothing when it is on its way. */
export async function sendLeg(
  ctx: Ctx,
  dossier: Dossier,
  { leg, items, facts, sent }: LegView & { leg: Leg },
): Promise<readonly Problem[] | undefined> {
  const edition = editionOf(ctx, dossier)
  const questions = mendQuestions(items)
  const fields = await withCommunes(ctx.db, questions, mendBoxes(items, ctx.form), ctx.today)
  const read = readAnswers(edition, { id: '', title: '', questions }, fields, { answers: dossier.answers, facts })
  const said: Said[] = []
  for (const item of items)
    if (item.questions.length === 0) said.push(await answerItem(ctx, dossier, leg.kind, item, sent?.[item.place] !== undefined))
  const problems = [...read.problems, ...said.flatMap(one => one.problems)]
  if (problems.length > 0) return problems

  const mended = mendedFields(edition, dossier, leg.kind, read.answers as Answers)
  const note = [...said.flatMap(one => one.note), saidOf(ctx, 'ghi-chu')].filter(Boolean).join('\n').slice(0, LONGEST)
  const papers = items
    .flatMap(({ place, questions }) => (questions.length === 0 ? place : []))
    .flatMap((place, n) => (said[n]?.paper ? laterPaper(leg.kind, place) : []))
  const news = { move: leg.state === 'refused' ? ('resend' as const) : ('supplement' as const), mended, ...(note && { note }), papers }
  const given = { edition, calendar: await ctx.city.calendar(), leg: leg.kind, news }
  try {
    await ctx.write(async tx => {
      const { code, procedure, applicant } = await moveLeg(tx, actorOf(ctx, dossier.applicant.name, dossier.procedure), dossier.code, given, ctx.now)
      const { phone, email } = applicant
      await tellPerson(tx, 'supplemented', { phone, email, code, procedure, language: ctx.edition, host: new URL(ctx.origin).host }, ctx.now)
    })
  } catch (problem) {
    const pressedTwice = problem instanceof Refusal && problem.reason === 'leg-closed'
    if (!pressedTwice) throw problem
  }
  return undefined
}
