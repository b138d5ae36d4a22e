import { bare } from '#kernel/text.ts'
import type { Edition } from './edition.ts'
import type { Question } from './language.ts'
import { neverHolds, type groundOf } from './lint-reach.ts'
import { questionsIn, type Placed, type PlacedQuestion } from './lint-places.ts'

/** Of whom or what a question speaks: `mother` of `mother.name`, `witness.1` of `witness.1.name`. */
const aboutOf = (id: string) => id.split('.').slice(0, -1).join('.')

const meaning = ({ id, kind, label }: Question) => `${kind} ${aboutOf(id)} ${bare(label)}`

const whenOf = ({ it, page }: PlacedQuestion) => [page.task?.when ?? true, page.it.when ?? true, it.when ?? true]

/** Two questions that one person may be asked both. */
const together = (a: PlacedQuestion, b: PlacedQuestion, ground: ReturnType<typeof groundOf>) =>
  !neverHolds({ all: [...whenOf(a), ...whenOf(b)] }, ground)

const CONTACT = new Set(['phone', 'email'])

/**
 * Questions whose answer is there already: of the same person or thing, with the same meaning under another id; a second telephone or mail of
 * one person; a second number of one person. Only where somebody may be asked both.
 */
export function askedTwice(edition: Edition, ground: ReturnType<typeof groundOf>): Placed<string>[] {
  const questions = questionsIn(edition)
  return questions.flatMap((place, n) => {
    const first = questions
      .slice(0, n)
      .find(earlier => alike(earlier.it, place.it) && earlier.it.id !== place.it.id && together(earlier, place, ground))
    return first ? [{ at: place.at, it: `Đã hỏi điều này ở câu “${first.it.label}” (${first.it.id}). Bỏ câu này và dùng lại câu trả lời đó` }] : []
  })
}

function alike(a: Question, b: Question): boolean {
  if (meaning(a) === meaning(b)) return true
  if (aboutOf(a.id) !== aboutOf(b.id)) return false
  return a.kind === b.kind && (CONTACT.has(a.kind) || (a.kind === 'pin' && bare(a.label) === bare(b.label)))
}

/** The data dictionary: what other procedures ask in the same words of the same one, under another name. With one name the answer is carried over. */
export function knownElsewhere(edition: Edition, others: readonly Edition[]): Placed<string>[] {
  const dictionary = new Map<string, string>()
  const ids = new Set<string>()
  for (const other of others) {
    if (other.code === edition.code) continue
    for (const { it } of questionsIn(other)) {
      ids.add(it.id)
      if (!dictionary.has(meaning(it))) dictionary.set(meaning(it), it.id)
    }
  }
  return questionsIn(edition).flatMap(({ at, it }) => {
    const known = dictionary.get(meaning(it))
    return known === undefined || known === it.id || ids.has(it.id)
      ? []
      : [{ at: `${at}/id`, it: `Các thủ tục khác hỏi câu này với mã ${known}. Dùng cùng mã để câu trả lời được điền sẵn` }]
  })
}
