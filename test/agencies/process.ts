import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Process = { readonly url: string; readonly pid: number; kill(): Promise<void> }

/** A stand-in as a process of its own, which can be killed as by a power cut. */
export async function agencyProcess(folder: string, env: Record<string, string>): Promise<Process> {
  const root = join(import.meta.dirname, '../..')
  const child = spawn(process.execPath, ['--import', join(root, 'scripts/tsx.mjs'), join(root, 'partners', folder, 'main.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  const url = await new Promise<string>((found, failed) => {
    let text = ''
    child.stdout?.on('data', chunk => {
      text += String(chunk)
      const [, address] = /ready (\S+)/.exec(text) ?? []
      if (address) found(address)
    })
    child.once('exit', code => failed(new Error(`${folder} did not start (${code})`)))
  })
  return { url, pid: child.pid ?? 0, kill: () => (child.kill('SIGKILL'), gone) }
}
