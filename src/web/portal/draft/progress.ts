import { placeIn, TO_SEND, type Progress } from '#dossiers'
import type { Problem } from '#kernel/refusal.ts'
import type { Answers, Edition, Facts } from '#procedures'
import { deviceOf } from '#support'
import type { Ctx } from '#ui/page.ts'
import { placesIn } from './draft.ts'

type Here = { readonly task: string; readonly page: string }

/** What a save notes of where the person is: the page not yet gone past, by id. */
export function progressAt(ctx: Pick<Ctx, 'agent'>, edition: Edition, here: Here | undefined, problems: readonly Problem[] = []): Progress {
  const page = here ? `${here.task}/${here.page}` : TO_SEND
  return {
    page,
    place: placeIn(edition, page),
    device: deviceOf(ctx.agent),
    stumbled: problems.map(({ at }) => at).filter(at => /^[\w.-]{1,80}$/.test(at)),
  }
}

/** The page that is asked after this one, of any task; undefined when papers and review are all that is left. */
export function pageAfter(edition: Edition, answers: Answers, facts: Facts, here: Here): Here | undefined {
  const pages = placesIn(edition, answers, facts)
  const next = pages[pages.findIndex(({ task, page }) => task === here.task && page.id === here.page) + 1]
  return next && { task: next.task, page: next.page.id }
}
