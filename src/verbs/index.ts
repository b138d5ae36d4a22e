import { backup, restore } from './backup.ts'
import { migrateVerb, publish, units, world } from './city.ts'
import { conformance } from './conformance.ts'
import { edition } from './edition.ts'
import { englishVerb } from './english.ts'
import { officer } from './officer.ts'
import { procedures } from './procedures.ts'
import { rebuildVerb, recompute } from './recompute.ts'
import type { Verb } from './verb.ts'
import { verify } from './verify.ts'

/** What the command line can do, by name. */
export const verbs: Record<string, Verb> = {
  migrate: migrateVerb,
  world,
  units,
  officer,
  publish,
  procedures,
  edition,
  recompute,
  rebuild: rebuildVerb,
  verify,
  english: englishVerb,
  backup,
  restore,
  conformance,
}
