import { readSettings } from './config.ts'
import { listen } from './server.ts'

const { issuer, server } = await listen(readSettings())
console.log(`ready ${issuer}`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.close(() => process.exit(0)).closeAllConnections())
// Started as somebody's child: when that process is gone, its pipe closes and so does this one.
if (process.send) process.on('disconnect', () => process.exit(0))
