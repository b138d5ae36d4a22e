import type { Config } from '../config.ts'

/** One word of the command line: what it takes, what it says of itself, and what it does; false when what it checked does not hold. */
export type Verb = {
  takes: string
  says: string
  help: string
  /** Names of what may be given as `--name value`. */
  options?: readonly string[]
  /** Names of what may be given as `--name`; its value is then `yes`. */
  flags?: readonly string[]
  run: (config: Config, given: readonly string[], say: (line: string) => void, options: Readonly<Record<string, string>>) => Promise<boolean | void>
}
