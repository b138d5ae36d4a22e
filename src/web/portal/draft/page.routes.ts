import { get, post, type Ctx, type Route } from '#ui/page.ts'
import { dropPaper, showPaper, uploadPaper } from '../papers/paper.page.tsx'
import { autosave } from './autosave.ts'
import { workOf } from './draft.ts'
import { saveQuestion, showQuestion } from './question.page.tsx'

/** The task of papers has pages of questions and pages of papers under one address; a paper is what is no page of the task. */
async function isPaper(ctx: Ctx): Promise<boolean> {
  if (ctx.params['task'] !== 'giay-to') return false
  const { edition } = await workOf(ctx)
  return !edition.tasks.find(({ id }) => id === 'giay-to')?.pages.some(({ id }) => id === ctx.params['page'])
}

export const pageRoutes: Route[] = [
  get('/nop/:draft/:task/:page', 'submit', async ctx => ((await isPaper(ctx)) ? showPaper(ctx) : showQuestion(ctx))),
  post('/nop/:draft/:task/:page', 'submit', async ctx => ((await isPaper(ctx)) ? uploadPaper(ctx) : saveQuestion(ctx)), { upload: true }),
  post('/nop/:draft/:task/:page/luu', 'submit', autosave),
  post('/nop/:draft/:task/:page/bo', 'submit', dropPaper),
]
