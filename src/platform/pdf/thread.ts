import { answer } from './threads.ts'
import { openTypst } from './typst.ts'

export type Job = { source: string; inputs: Record<string, string>; seconds: number }

const ready: { typst?: ReturnType<typeof openTypst> } = {}

answer<Job, Uint8Array>(({ source, inputs, seconds }) => {
  ready.typst ??= openTypst()
  // Copied out of native memory, which cannot be handed to another thread.
  return new Uint8Array(ready.typst(source, inputs, seconds))
})
