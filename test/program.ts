import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

export type Program = { url: string; child: ChildProcess; kill(signal?: NodeJS.Signals): Promise<void> }

/** The whole program as its own process, on a free port of loopback. Resolves when it says `ready`. */
export async function startProgram(env: Record<string, string>): Promise<Program> {
  const port = env.PORT ?? String(await freePort())
  const root = join(import.meta.dirname, '..')
  const child = spawn(process.execPath, ['--import', join(root, 'scripts/tsx.mjs'), join(root, 'src/main.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', MOTCUA_WORLD: 'none', MOTCUA_LOG: 'silent', ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  const kill = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    await gone
  }
  let said = ''
  await new Promise<void>((ready, failed) => {
    const hear = (chunk: Buffer) => (said += String(chunk)).includes('ready ') && ready()
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => failed(new Error(`the program ended with ${code}: ${said}`)))
  })
  return { url: `http://127.0.0.1:${port}`, child, kill }
}

/** A port that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise(found => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
