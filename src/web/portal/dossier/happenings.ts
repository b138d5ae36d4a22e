import { eventWords, type Entry } from '#dossiers'
import type { TimelineEntry } from '#ui/lists.tsx'
import { reasonsIn } from './asked.ts'

/** Who did it, as the citizen may know: the unit's officer by name, everybody else by what they are. */
const whoOf = ({ actor }: Entry): string | undefined => (actor.kind === 'officer' ? actor.name : undefined)

/** The log as people read it, the latest first. */
export const happenings = (log: readonly Entry[]): TimelineEntry[] =>
  log.toReversed().map(entry => {
    const says = reasonsIn(entry.data).map(({ says }) => says)
    return { at: entry.at, who: whoOf(entry), what: eventWords[entry.type], detail: says.length > 0 ? says.join('. ') : undefined }
  })
