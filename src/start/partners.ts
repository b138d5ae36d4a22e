import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export type Partner = { issuer: string; stop(): void }
type Wanted = { folder: string; port: number; clientId: string; clientSecret: string; redirectUris: readonly string[] }

/** Starts the e-ID stand-in as a process of its own, as far away as the real one, on the next port or, where that is taken, on any. It ends with us. */
export const startEid = (wanted: Wanted): Promise<Partner> => launch(wanted).catch(() => launch({ ...wanted, port: 0 }))

function launch(wanted: Wanted): Promise<Partner> {
  const root = join(import.meta.dirname, '../..')
  const child = spawn(process.execPath, ['--import', join(root, 'scripts/tsx.mjs'), join(root, 'partners/eid/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    env: {
      HOST: '127.0.0.1',
      PORT: String(wanted.port),
      EID_DATA: wanted.folder,
      EID_CLIENT_ID: wanted.clientId,
      EID_CLIENT_SECRET: wanted.clientSecret,
      EID_REDIRECT_URIS: wanted.redirectUris.join(','),
    },
  })
  return firstLine(child, /ready (\S+)/).then(issuer => ({ issuer, stop: () => void child.kill() }))
}

function firstLine(child: ChildProcess, shape: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    child.stdout?.on('data', chunk => {
      text += String(chunk)
      const [, value] = shape.exec(text) ?? []
      if (value) found(value)
    })
    child.once('exit', code => failed(new Error(`Định danh điện tử dùng thử không khởi động được (mã ${code}).`)))
  })
}
