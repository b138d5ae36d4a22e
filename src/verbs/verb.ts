import type { Config } from '../config.ts'

/** One word of the command line: what it takes, what it says of itself, and what it does; false when what it checked does not hold. */
export type Verb = {
  takes: string
  says: string
  help: string
  run: (config: Config, given: readonly string[], say: (line: string) => void) => Promise<boolean | void>
}
