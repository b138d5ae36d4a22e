import { births } from './births.ts'
import { killed } from './killed.ts'
import { reorganisation } from './reorganisation.ts'

const drills: Record<string, () => Promise<boolean>> = { killed, births, reorganisation }

const wanted = process.argv.slice(2)
let held = true
for (const [name, drill] of Object.entries(drills)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stdout.write(`\n${name} (npm run drill -- ${name})\n`)
  held = (await drill()) && held
}
process.exit(held ? 0 : 1)
