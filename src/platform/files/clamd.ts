import { connect, type NetConnectOpts } from 'node:net'

const CHUNK = 65_536
const MILLISECONDS = 20_000

/** `unix:/run/clamav/clamd.ctl`, `/run/clamav/clamd.ctl`, `tcp://127.0.0.1:3310` or `127.0.0.1:3310`. */
function endpoint(address: string): NetConnectOpts {
  const path = address.replace(/^unix:(\/\/)?/, '')
  if (path.startsWith('/')) return { path }
  const { hostname, port } = new URL(address.includes('://') ? address : `tcp://${address}`)
  return { host: hostname, port: Number(port || 3310) }
}

function* frames(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = bytes.subarray(at, at + CHUNK)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(part.length)
    yield length
    yield part
  }
  yield Buffer.alloc(4)
}

/**
 * Asks clamd at `address` about `bytes` (its INSTREAM command): undefined when it found nothing, else the name of what it found.
 * Throws when clamd does not answer, breaks off or says anything else (a file over its StreamMaxLength): such a file counts as not scanned.
 */
export function scan(bytes: Uint8Array, address: string, milliseconds = MILLISECONDS): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(endpoint(address))
    const late = setTimeout(() => socket.destroy(new Error(`clamd did not answer in ${milliseconds} ms`)), milliseconds)
    let reply = ''
    socket.on('data', data => (reply += data.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => {
      clearTimeout(late)
      const said = reply.replace(/\0$/, '').trim()
      const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
      if (found || said === 'stream: OK') resolve(found)
      else reject(new Error(`clamd answered "${said}"`))
    })
    for (const frame of frames(bytes)) socket.write(frame)
  })
}
