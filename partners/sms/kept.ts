import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Message = { readonly id: string; readonly from: string; readonly to: string; readonly text: string; readonly at: string }
export type Receipt = { readonly id: string; readonly state: 'delivered' | 'failed'; readonly at: string; readonly answer: string }
type Line = { readonly message: Message } | { readonly receipt: Receipt }

export type Kept = {
  /** Keeps a message; false when its id was kept before. Answers after it is in the file. */
  add(message: Message): Promise<boolean>
  noteReceipt(receipt: Receipt): Promise<void>
  /** Newest first, each with the receipts that went out for it. */
  latest(limit: number): (Message & { readonly receipts: readonly Receipt[] })[]
}

/** The messages of this company: a file of lines that is only ever added to, read once at the start. */
export async function openKept(folder: string): Promise<Kept> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'tin-nhan.jsonl')
  const text = await readFile(file, 'utf8').catch(() => '')
  const messages = new Map<string, Message>()
  const receipts = new Map<string, Receipt[]>()
  const learn = (line: Line) => {
    if ('message' in line) messages.set(line.message.id, line.message)
    else receipts.set(line.receipt.id, [...(receipts.get(line.receipt.id) ?? []), line.receipt])
  }
  for (const line of text.split('\n').filter(Boolean)) {
    const known = parsed(line)
    if (known) learn(known)
  }
  // A line that was cut off when the process died stays cut off; the next one begins anew.
  if (text !== '' && !text.endsWith('\n')) await appendFile(file, '\n')
  const write = async (line: Line) => {
    learn(line)
    await appendFile(file, `${JSON.stringify(line)}\n`)
  }
  return {
    add: async message => {
      if (messages.has(message.id)) return false
      await write({ message })
      return true
    },
    noteReceipt: receipt => write({ receipt }),
    latest: limit =>
      [...messages.values()]
        .slice(-limit)
        .reverse()
        .map(message => ({ ...message, receipts: receipts.get(message.id) ?? [] })),
  }
}

function parsed(line: string): Line | undefined {
  try {
    return JSON.parse(line) as Line
  } catch {
    return undefined
  }
}
