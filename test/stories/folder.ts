import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder for the files of one program; gone when the test file ends. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-story-'))
  made.push(folder)
  return folder
}
