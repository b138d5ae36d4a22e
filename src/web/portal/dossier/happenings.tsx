import { eventWords, legEventWords, type Entry } from '#dossiers'
import type { TimelineEntry } from '#ui/lists.tsx'
import { reasonsIn } from './asked.ts'

type Names = (unit: string) => string

/** Who did it, as the public may know: the unit, never the person. */
const whoOf = ({ actor }: Entry, unit: string, names: Names): string | undefined =>
  actor.kind === 'officer' ? (actor.unit && names(actor.unit)) || unit : undefined

/** Of an organisation's dossier its people see which of them did it. */
const colleague = ({ actor, data }: Entry): string | undefined => (data.organisation ? actor.name : undefined)

const whatOf = ({ type, data }: Entry): string => (type === 'moveLeg' ? legEventWords(data) : eventWords[type])

/** Not yet news: what the machine drafted for an officer to look at. */
const inside: readonly Entry['type'][] = ['draftApology']

/** What an agency said of its part, or why it is late. */
function partSays({ asked, says, reason }: Entry['data']): string[] {
  const wanted = Array.isArray(asked) ? (asked as { says: string }[]).map(one => one.says) : []
  return [...wanted, says, reason].filter(part => typeof part === 'string').map(part => part.replace(/\.$/, ''))
}

/** What was said with it, in an officer's words, without a full stop. */
function saidIn({ type, data }: Entry): string[] {
  if (type === 'moveLeg') return partSays(data)
  if (type === 'moveUnit') return [data.name, data.act].filter(part => typeof part === 'string')
  const parts = type === 'refer' ? [data.name, data.reason] : type === 'verify' ? [data.whom, data.ground] : type === 'reappoint' ? [data.reason] : []
  return parts.filter(part => typeof part === 'string' && part !== '').map(part => String(part).replace(/\.$/, ''))
}

/** The log as people read it, the latest first; with an officer's reasons only for whoever may see all. */
export const happenings = (log: readonly Entry[], unit: string, whole: boolean, names: Names = () => ''): TimelineEntry[] =>
  log
    .filter(({ type }) => !inside.includes(type))
    .toReversed()
    .map(entry => {
      const says = (whole ? reasonsIn(entry.data) : []).map(({ says }) => says.replace(/\.$/, ''))
      const said = whole ? saidIn(entry) : []
      const detail = says.length > 0 ? says.join('. ') : said.length > 0 ? <span translate={false}>{said.join('. ')}</span> : undefined
      return { at: entry.at, who: (whole ? colleague(entry) : undefined) ?? whoOf(entry, unit, names), what: whatOf(entry), detail }
    })
