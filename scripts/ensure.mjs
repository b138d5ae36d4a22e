// Makes node_modules equal to package-lock.json, on any Node from 20. Plain JavaScript, no dependency.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

const stamp = 'node_modules/.motcua-lock'
const lock = '.motcua-install'
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const ready = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted

if (!ready()) {
  await hold()
  try {
    if (!ready()) install()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function install() {
  process.stdout.write('Cài đặt các gói cần thiết (installing dependencies)…\n')
  const env = { ...process.env }
  if (!writable(env.npm_config_cache ?? join(homedir(), '.npm')) && !writable(homedir()))
    env.npm_config_cache = join(tmpdir(), `motcua-npm-${process.getuid?.() ?? 0}`)
  const done = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], { stdio: 'inherit', env })
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(stamp, wanted)
}

function writable(path) {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** One installer at a time; a lock older than ten minutes belongs to a dead one. */
async function hold() {
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem
      if (Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs > 600_000) rmSync(lock, { recursive: true, force: true })
      await new Promise(resolve => setTimeout(resolve, 500))
    }
  }
}
