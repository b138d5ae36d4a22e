// Everything that can be said of the code without running it. One line a step; a failed step says why. `node scripts/check.mjs lint format` runs those two.
import { spawn } from 'node:child_process'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Chạy bằng "npm run check" để dùng Node 24 đi kèm.\n')
  process.exit(1)
}

const bin = name => `node_modules/${name}`
const written = ['src', 'partners', 'test', 'bench', 'drill', 'scripts']
const steps = {
  types: [bin('typescript/bin/tsc')],
  lint: [bin('oxlint/bin/oxlint'), '--type-aware', '--format=unix', '--no-error-on-unmatched-pattern', ...written],
  format: [bin('@biomejs/biome/bin/biome'), 'format', '--reporter=summary', '--max-diagnostics=none', '.'],
  architecture: ['--import', './scripts/tsx.mjs', '--test', '--test-reporter=dot', 'test/architecture.test.ts', 'test/documents.test.ts'],
  spelling: [bin('cspell/bin.mjs'), 'lint', '--no-progress', '--no-summary', '--unique'],
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in steps))
if (unknown.length > 0) {
  process.stderr.write(`Không có bước ${unknown.join(', ')}. Các bước: ${Object.keys(steps).join(', ')}.\n`)
  process.exit(1)
}

let failed = 0
for (const [name, args] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const began = performance.now()
  const { code, output } = await run(args)
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name.padEnd(13)}${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s\n`)
  if (code === 0) continue
  failed++
  process.stdout.write(`${output.trim()}\n\n`)
}
process.exitCode = failed === 0 ? 0 : 1

function run(args) {
  return new Promise(done => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk))
    child.on('error', problem => done({ code: 1, output: problem.message }))
    child.on('close', code => done({ code: code ?? 1, output }))
  })
}
