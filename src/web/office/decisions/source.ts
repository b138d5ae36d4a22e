import type { Problem } from '#kernel/refusal.ts'
import type { Database } from '#platform/db/index.ts'
import { sourceOf, type Edition } from '#procedures'
import { entriesLike, type Entry } from '#registers'
import type { Dossier } from '#dossiers'
import type { Fields } from '#ui/page.ts'
import { factsOf } from '../dossier/view.ts'

/** Entries in the books of the whole city that the act may be about, the most alike first; none where the act is about no entry. */
export async function sourcesFor(db: Database, dossier: Dossier, edition: Edition): Promise<Entry[]> {
  const sought = sourceOf(edition, dossier.answers, factsOf(dossier))
  return sought ? entriesLike(db, sought) : []
}

/** The one that the officer chose, of those that were found. */
export const chosenOf = (sources: readonly Entry[], form: Fields): Entry | undefined => sources.find(({ id }) => String(id) === form.nguon)

/** Without the entry that it is about, an act cannot be signed here (Luật Hộ tịch 2014, Điều 28, 63). Pure. */
export const sourceProblems = ({ source }: Edition, sources: readonly Entry[], form: Fields): Problem[] =>
  source?.required && !chosenOf(sources, form)
    ? [
        {
          at: 'nguon',
          says:
            sources.length > 0
              ? 'Chọn việc đã đăng ký mà hồ sơ này nói tới'
              : 'Không thấy việc đã đăng ký trong các sổ ở đây. Hỏi nơi đăng ký, hoặc yêu cầu bổ sung.',
        },
      ]
    : []
