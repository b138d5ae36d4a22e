const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  process.stderr.write(`Một Cửa cần Node 24 trở lên; đang chạy Node ${process.versions.node}. Chạy bằng "npm start" để dùng bản Node đi kèm.\n`)
  process.exit(1)
}

const { readConfig } = await import('./config.ts')
const { start } = await import('./start/index.ts')

try {
  const config = readConfig()
  const running = await start(config, line => process.stdout.write(`${line}\n`))
  process.stdout.write(`ready ${running.url.replace('127.0.0.1', 'localhost')}\n`)
  if (config.world === 'demo') {
    const { welcome } = await import('./world/index.ts')
    process.stdout.write(await welcome(running.db, running.url.replace('127.0.0.1', 'localhost')))
  }
  const end = () => void running.stop().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
} catch (problem) {
  process.stderr.write(`${(problem as Error).message}\n`)
  process.exit(1)
}
