import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { verbs } from './verbs/index.ts'

const [name = '', ...rest] = process.argv.slice(2)
const verb = verbs[name]
const say = (line: string) => void process.stdout.write(`${line}\n`)

if (!verb || rest.includes('--help')) {
  if (verb) say(`npx motcua ${name} ${verb.takes}\n\n${verb.help}`)
  else
    say(['npx motcua <việc>', '', ...Object.entries(verbs).map(([one, { takes, says }]) => `  ${`${one} ${takes}`.padEnd(28)} ${says}`)].join('\n'))
  process.exit(verb || name === '' || name === '--help' ? 0 : 2)
}

try {
  const options = Object.fromEntries([
    ...(verb.options ?? []).map(option => [option, { type: 'string' }] as const),
    ...(verb.flags ?? []).map(flag => [flag, { type: 'boolean' }] as const),
  ])
  const { positionals, values } = parseArgs({ args: rest, allowPositionals: true, strict: true, options })
  const given = Object.fromEntries(Object.entries(values).map(([option, value]) => [option, value === true ? 'yes' : String(value)]))
  process.exit((await verb.run(readConfig(), positionals, say, given)) === false ? 1 : 0)
} catch (problem) {
  process.stderr.write(`${(problem as Error).message}\n`)
  process.exit(1)
}
