import { readSettings } from '../kit/config.ts'
import { run } from '../kit/main.ts'
import { listen, PORT } from './server.ts'

await run(listen(readSettings(PORT)))
