#!/usr/bin/env node
// npx motcua <verb>: runs on the Node that comes with the product, whatever the host has.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
spawnSync(process.execPath, [join(root, 'scripts/ensure.mjs')], { cwd: root, stdio: 'inherit' })
const own = join(root, `node_modules/node-linux-${process.arch}/bin/node`)
const done = spawnSync(
  existsSync(own) ? own : process.execPath,
  ['--import', join(root, 'scripts/tsx.mjs'), join(root, 'src/motcua.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(done.status ?? 1)
