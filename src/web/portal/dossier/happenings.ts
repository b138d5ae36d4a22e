import { eventWords, type Entry } from '#dossiers'
import type { TimelineEntry } from '#ui/lists.tsx'
import { reasonsIn } from './asked.ts'

/** Who did it, as the public may know: the unit, never the person. */
const whoOf = ({ actor }: Entry, unit: string): string | undefined => (actor.kind === 'officer' ? unit : undefined)

/** The log as people read it, the latest first; with an officer's reasons only for whoever may see all. */
export const happenings = (log: readonly Entry[], unit: string, whole: boolean): TimelineEntry[] =>
  log.toReversed().map(entry => {
    const says = (whole ? reasonsIn(entry.data) : []).map(({ says }) => says.replace(/\.$/, ''))
    return { at: entry.at, who: whoOf(entry, unit), what: eventWords[entry.type], detail: says.length > 0 ? says.join('. ') : undefined }
  })
