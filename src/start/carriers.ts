import { join } from 'node:path'
import { smtp } from '#platform/mail.ts'
import { mailCarrier, smsCarrier, type Carriers } from '#notices'
import type { Config } from '../config.ts'
import { startSms } from './partners.ts'

/** Where the SMS company brings its receipts. */
export const RECEIPTS = '/api/v1/tin-nhan/bien-nhan'

type Opened = { carriers: Carriers; stop(): void }

/** Who carries the messages: the companies of the settings; in the training city the SMS stand-in. A channel without one waits in the outbox. */
export async function openCarriers(
  config: Config,
  secrets: { token: string; receipts: string | undefined },
  say: (line: string) => void,
): Promise<Opened> {
  const carriers: Carriers = {}
  const closing: (() => void)[] = []
  if (config.smtpUrl) {
    const mail = smtp(config.smtpUrl, config.mailFrom)
    closing.push(() => mail.close())
    carriers.email = mailCarrier(mail)
  }
  const { url, stop } = config.smsUrl ? { url: config.smsUrl, stop: () => {} } : await standIn(config, secrets, say)
  closing.push(stop)
  if (url) carriers.sms = smsCarrier({ url, token: config.smsToken ?? secrets.token, sender: config.smsSender, marks: config.smsMarks === 'yes' })
  return { carriers, stop: () => closing.forEach(close => close()) }
}

const none = { url: undefined, stop: () => {} }

async function standIn(config: Config, { token, receipts }: { token: string; receipts: string | undefined }, say: (line: string) => void) {
  if (config.world !== 'demo' || !receipts) return none
  const host = ['0.0.0.0', '::', 'localhost'].includes(config.host) ? '127.0.0.1' : config.host
  try {
    return await startSms({
      folder: join(config.data, 'sms'),
      port: config.port + 2,
      token,
      receipts: `http://${host.includes(':') ? `[${host}]` : host}:${config.port}${RECEIPTS}`,
      receiptSecret: receipts,
    })
  } catch (problem) {
    say(`${(problem as Error).message} Tin nhắn chờ trong hộp thư đi.`)
    return none
  }
}
