import { createTransport } from 'nodemailer'

export type Outgoing = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string }

export type Mail = {
  /** Hands over one letter. `refused`: the server will never take it. Throws when it may take it later. */
  send(letter: Outgoing): Promise<{ refused: boolean; says: string }>
  close(): void
}

/** Mail over SMTP (`smtp://user:secret@host:587`, `smtps://…`), a few connections kept open. The id of a letter becomes its Message-ID, the same at each try. */
export function smtp(url: string, from: string): Mail {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0])
  const domain = from.split('@').at(-1)?.replace('>', '') ?? 'localhost'
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${domain}>`, headers: AUTOMATIC })
        return { refused: false, says: '' }
      } catch (problem) {
        const { code, responseCode = 0, command = '' } = problem as Failure
        const says = `Máy chủ thư trả lời ${responseCode || code || 'không rõ'}${command ? ` khi ${command}` : ''}`
        // 5xx to the address or to the letter is for good; to our own name, sender or password it is ours to mend.
        const refused = responseCode >= 500 && /^(RCPT|DATA)/.test(command)
        if (refused || (code === 'EENVELOPE' && responseCode === 0)) return { refused: true, says }
        throw new Error(says, { cause: problem })
      }
    },
    close: () => transport.close(),
  }
}

type Failure = { code?: string; responseCode?: number; command?: string }

/** Out-of-office replies do not answer it (RFC 3834). */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
