import type { Running } from './server.tsx'

/** Runs a stand-in as a process: prints where it listens, ends when it is told to or when whoever started it is gone. */
export async function run(starting: Promise<Running>): Promise<void> {
  const { url, close } = await starting
  console.log(`ready ${url}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close().then(() => process.exit(0)))
  // Started as somebody's child: when that process is gone, its pipe closes and so does this one.
  if (process.send) process.on('disconnect', () => process.exit(0))
}
