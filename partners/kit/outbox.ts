import { randomUUID } from 'node:crypto'
import { parsed } from './call.ts'
import type { City } from './city.ts'
import type { Settings } from './config.ts'
import type { Ask, Kept } from './database.ts'
import type { News } from './envelope.ts'
import type { OneFault } from './faults.ts'
import { sealed } from './proof.ts'

type Waiting = { no: string; id: string; type: string; subject: string; body: string; files: string[]; tries: number }
export type Office = { readonly kept: Kept; readonly settings: Settings; readonly source: string; readonly city: City }

/** Puts a letter into the outbox, in the transaction of what it tells. Its files lie there beside it. */
export async function post(ask: Ask, source: string, { files = [], ...news }: News, now: Date): Promise<string> {
  const id = randomUUID()
  const body = JSON.stringify({ specversion: '1.0', id, source, ...news, time: now.toISOString(), datacontenttype: 'application/json' })
  for (const { sha256, name, type, bytes } of files)
    await ask('insert into file (sha256, name, type, bytes, at) values ($1, $2, $3, $4, $5) on conflict do nothing', [sha256, name, type, bytes, now])
  await ask('insert into outbox (id, type, subject, body, files, at, next_at) values ($1, $2, $3, $4, $5, $6, $6)', [
    id,
    news.type,
    news.subject,
    body,
    files.map(({ sha256 }) => sha256),
    now,
  ])
  return id
}

/** The oldest letter of each dossier goes first; under `reorder` the newest, once some have gathered. */
const due = (fault: OneFault) => `
  select no, id, type, subject, body, files, tries from (
    select distinct on (subject) * from outbox where taken_at is null and given_up_at is null order by subject, no ${fault === 'reorder' ? 'desc' : ''}
  ) head where next_at <= $1 ${fault === 'reorder' ? 'and at <= $2' : 'and $2::timestamptz is not null'} order by no limit 24`

/** Sends what is due, a dossier's letters one after the other. Answers how many went. Nothing leaves the outbox before the city has it. */
export async function sendDue(office: Office, fault: OneFault, now: Date): Promise<number> {
  if (fault === 'down') return 0
  const gathered = new Date(now.getTime() - office.settings.gatherMs)
  const letters = await office.kept.ask<Waiting>(due(fault), [now, gathered])
  const repeats = await office.kept.ask<Waiting>(
    'update outbox set again_at = null where again_at <= $1 returning no, id, type, subject, body, files, tries',
    [now],
  )
  const lanes = [letters, letters, letters].map((all, lane) => all.filter((_, place) => place % 3 === lane))
  await Promise.all([
    ...lanes.map(async lane => {
      for (const letter of lane) await sendOne(office, letter, fault, now)
    }),
    ...repeats.map(letter => bring(office, letter, 'none', now).catch(() => {})),
  ])
  return letters.length
}

/** Answers after which the same letter may be taken later, unless the code says that it never will. */
const LATER = new Set([401, 403, 404, 408, 409, 425, 429])
const NEVER = new Set(['leg-closed', 'replayed', 'no-such-leg', 'no-such-dossier', 'wrong-sender'])

async function sendOne(office: Office, letter: Waiting, fault: OneFault, now: Date): Promise<void> {
  const answer = await bring(office, letter, fault, now).catch((problem: Error) => ({ status: 0, says: problem.message, code: '' }))
  const { status, says, code } = answer
  const taken = status >= 200 && status < 300
  const forGood = status >= 400 && status < 500 && fault !== 'garbage' && (!LATER.has(status) || NEVER.has(code))
  const wait = Math.min(office.settings.retryMs * 2 ** Math.min(letter.tries, 10), 60_000) * (0.5 + Math.random())
  await office.kept.ask(
    `update outbox set tries = tries + 1, status = $2, says = $3, taken_at = $4, given_up_at = $5, next_at = $6, again_at = $7 where no = $1`,
    [
      letter.no,
      status,
      says.slice(0, 1000),
      taken ? now : null,
      forGood ? now : null,
      new Date(now.getTime() + wait),
      taken && fault === 'duplicate' ? new Date(now.getTime() + office.settings.againMs) : null,
    ],
  )
  if (taken && fault === 'duplicate') await bring(office, letter, 'none', now).catch(() => {})
}

type Answer = { readonly status: number; readonly says: string; readonly code: string }

/** Files first, so that the letter never names one that the city does not have. */
async function bring(office: Office, letter: Waiting, fault: OneFault, now: Date): Promise<Answer> {
  for (const sha256 of letter.files) await bringFile(office, sha256, now)
  const { settings, source, city } = office
  const body = fault === 'garbage' ? letter.body.slice(0, -20) : letter.body
  const secret = fault === 'wrong-signature' ? `whsec_${Buffer.from(`khong-phai-khoa-${settings.seed}`).toString('base64')}` : settings.secret
  const at = fault === 'skew' ? new Date(now.getTime() - 3_600_000) : now
  const { status, bytes } = await city.call('/letters', {
    method: 'POST',
    headers: {
      ...sealed(secret, letter.id, at, body),
      'content-type': 'application/cloudevents+json',
      'x-road-client': source,
      'x-road-id': letter.id,
    },
    body,
  })
  const told = parsed(bytes.toString()) as { detail?: unknown; title?: unknown; code?: unknown; problems?: unknown } | undefined
  const problems = Array.isArray(told?.problems) ? (told.problems as { at?: unknown; says?: unknown }[]) : []
  const each = problems.map(one => `${String(one.at)}: ${String(one.says)}`).join('; ')
  const says = [told?.detail ?? told?.title ?? '', each].filter(Boolean).join(' ')
  return { status, says, code: String(told?.code ?? '') }
}

async function bringFile({ kept, city }: Office, sha256: string, now: Date): Promise<void> {
  const [file] = await kept.ask<{ bytes: Buffer; type: string }>('select bytes, type from file where sha256 = $1 and brought_at is null', [sha256])
  if (!file) return
  const { status } = await city.call(`/files/${sha256}`, { method: 'PUT', headers: { 'content-type': file.type }, body: file.bytes })
  if (status < 200 || status >= 300) throw new Error(`thành phố không nhận tệp (${status})`)
  await kept.ask('update file set brought_at = $2 where sha256 = $1', [sha256, now])
}
