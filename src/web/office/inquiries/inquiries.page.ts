import { NotFound, Refusal, type Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { allowed, type Officer } from '#identity'
import type { Db } from '#platform/db/index.ts'
import {
  answer,
  answeredBy,
  answerWords,
  entriesLike,
  entriesOfDossier,
  entryById,
  inquiriesFrom,
  inquiriesTo,
  inquiryById,
  keeperOf,
  type AnswerKind,
  type BookType,
  type Entry,
  type Inquiry,
} from '#registers'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { unitNames } from '#ui/places.ts'
import { around, does, goTo, PageProblems, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { written } from '../books/readings.page.ts'
import { ShowInquiry } from './answer.show.tsx'
import { askRoutes } from './ask.page.ts'
import { ShowInquiries } from './inquiries.show.tsx'

const PATH = '/can-bo/xac-minh/:hoi'
const idOf = ({ params }: Ctx): number => (/^\d{1,15}$/.test(params.hoi ?? '') ? Number(params.hoi) : none())
const none = (): never => {
  throw new NotFound('Không có câu hỏi này ở đơn vị. Về danh sách xác minh để chọn.')
}

/** Books in which the answer to a question stands. */
const booksFor = ({ question }: Inquiry) =>
  question === 'annotate' ? [] : (['so-ket-hon', 'so-ghi-chu', 'so-xac-nhan-hon-nhan', 'so-khai-tu'] satisfies BookType[])

/** What the unit's own books may have about the person; the connection sees no others. */
const foundIn = (db: Db, inquiry: Inquiry): Promise<Entry[]> => {
  const { name, born = '', pin = '' } = inquiry.about
  return entriesLike(db, { books: booksFor(inquiry), name, born, pin })
}

async function reply(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const { frame, inquiry, found, entry, mayAnswer } = await ctx.read(async db => {
    const inquiry = await inquiryById(db, idOf(ctx))
    const keeper = await keeperOf(db, inquiry.to, ctx.today)
    const mayAnswer = allowed(officer, 'annotate', { unit: keeper, parties: [inquiry.about.pin] })
    const own = keeper === officer.unit
    return {
      frame: await around(ctx, officer, db),
      inquiry,
      mayAnswer,
      found: mayAnswer && !inquiry.answer ? await foundIn(db, inquiry) : [],
      entry: own && inquiry.entryId !== null ? await entryById(db, inquiry.entryId) : undefined,
    }
  })
  if (mayAnswer && !inquiry.answer) {
    const sought = Object.fromEntries(Object.entries({ ten: inquiry.about.name, so: inquiry.about.pin ?? '' }).filter(([, text]) => text !== ''))
    const read = entry ? ({ kind: 'entry', entryId: entry.id } as const) : ({ kind: 'search', sought } as const)
    await written(ctx, officer, read, `Trả lời xác minh, hồ sơ ${inquiry.dossierCode}`)
  }
  const unitName = await unitNames(ctx.db, [inquiry.from, inquiry.to])
  // The extract of what the other unit entered goes with its request; its books as such stay closed to this officer.
  const sent = inquiry.question === 'annotate' ? await entriesOfDossier(ctx.db, inquiry.dossierCode) : []
  return shown(ctx, ShowInquiry({ ...frame, inquiry, unitName, mayAnswer, found, entry, sent, typed: ctx.form, problems }), status)
}

async function list(ctx: Ctx, officer: Officer): Promise<Reply> {
  const found = await ctx.read(async db => ({
    ...(await around(ctx, officer, db)),
    inbox: await inquiriesTo(db, officer.unit),
    outbox: await inquiriesFrom(db, officer.unit),
    answered: await answeredBy(db, officer.unit),
  }))
  const all = [...found.inbox, ...found.outbox, ...found.answered]
  const unitName = await unitNames(
    ctx.db,
    all.flatMap(one => [one.from, one.to]),
  )
  return shown(ctx, ShowInquiries({ ...found, unitName }))
}

const isAnswer = (word: string | undefined): word is AnswerKind => word !== undefined && Object.hasOwn(answerWords, word)

async function send(ctx: Ctx, officer: Officer): Promise<Reply> {
  const [word, entry] = (ctx.form['tra-loi'] ?? '').split(':')
  if (!isAnswer(word)) throw new PageProblems([{ at: 'tra-loi', says: 'Chọn một câu trả lời' }])
  const entryId = entry && /^\d{1,15}$/.test(entry) ? Number(entry) : undefined
  const text = tidy(ctx.form['viet-them'] ?? '').slice(0, 1000)
  const { from } = await ctx.write(tx => answer(tx, officer, { inquiryId: idOf(ctx), answer: word, entryId, text }, ctx.now))
  const unitName = await unitNames(ctx.db, [from])
  return goTo(to.office.inquiries, { tone: 'ok', text: `Đã gửi trả lời tới ${unitName(from)}.` })
}

export const inquiryRoutes = [
  shows(to.office.inquiries, 'seeRegister', list),
  ...askRoutes,
  shows(PATH, 'seeRegister', (ctx, officer) => reply(ctx, officer)),
  does(PATH, 'annotate', async (ctx, officer) => {
    try {
      return await send(ctx, officer)
    } catch (trouble) {
      const at = trouble instanceof Refusal && trouble.reason === 'no-answer' ? 'viet-them' : ''
      const problems = problemsOf(trouble).map(one => ({ ...one, at: one.at || at }))
      return reply(ctx, officer, problems, statusOf(trouble))
    }
  }),
]
