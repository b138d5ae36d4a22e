import { readSettings } from './config.ts'
import { listen } from './server.ts'

const { url, close } = await listen(readSettings())
console.log(`ready ${url}`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close().then(() => process.exit(0)))
// Started as somebody's child: when that process is gone, its pipe closes and so does this one.
if (process.send) process.on('disconnect', () => process.exit(0))
