import { agencyNames } from '#procedures'
import { CIVIL, dossierByCode, isOpen, legStateWords, moveLeg, type Dossier, type Leg, type LegNews } from '#dossiers'
import { parseInstant, plusMinutes, type Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import type { z } from 'zod'
import * as schemas from '../messages/incoming.ts'
import { overtaken } from '../queries/overtaken.ts'
import type { Handler, Incoming } from './incoming.ts'
import { completedNews } from './result.ts'
import { checkReasons } from './reasons.ts'

/** What a kind of news makes of a part; `result` ends it. */
type Reading = {
  readonly result: boolean
  /** The state in which the same news again says nothing new. */
  readonly already?: Leg['state']
  readonly news: (tx: Tx, letter: Incoming, dossier: Dossier, now: Instant) => Promise<LegNews>
}

const dataOf = <S extends z.ZodType>(schema: S, letter: Incoming): z.infer<S> => schema.parse(letter.data)

const readings = {
  'lien-thong.tiep-nhan.v1': { result: false, already: 'accepted', news: async () => ({ move: 'accept' }) },
  'lien-thong.xac-minh.v1': {
    result: false,
    already: 'verifying',
    news: async (_tx, letter) => ({ move: 'verify', whom: dataOf(schemas.verifying, letter).whom }),
  },
  'lien-thong.can-bo-sung.v1': {
    result: false,
    news: async (tx, letter, _dossier, now) => {
      const { asked } = dataOf(schemas.deficient, letter)
      await checkReasons(
        tx,
        letter.partner,
        asked.map(({ code }) => code),
        now,
      )
      return { move: 'fallShort', asked: asked.map(({ code, says, field }) => ({ code, says, ...(field && { field }) })) }
    },
  },
  'lien-thong.hen-lai.v1': {
    result: false,
    news: async (_tx, letter, _dossier, now) => {
      const { reason, until } = dataOf(schemas.late, letter)
      return { move: 'apologise', reason, until: promised(until, now) }
    },
  },
  'lien-thong.hoan-thanh.v1': {
    result: true,
    news: (tx, letter, dossier, now) => completedNews(tx, letter, dataOf(schemas.completed, letter).result, dossier, now),
  },
  'lien-thong.tu-choi.v1': {
    result: true,
    news: async (tx, letter, _dossier, now) => {
      const { code, says } = dataOf(schemas.refused, letter)
      await checkReasons(tx, letter.partner, [code], now)
      return { move: 'refuse', code, says }
    },
  },
} as const satisfies Record<string, Reading>

/** A new appointment is ahead, and near enough that somebody waits for it. */
function promised(until: string, now: Instant): Instant {
  const at = parseInstant(until)
  if (at && at > now && at < plusMinutes(now, LONGEST_WAIT_MINUTES)) return at
  return refuse('schema', 'Ngày hẹn lại phải sau hôm nay và trong vòng một năm.')
}
const LONGEST_WAIT_MINUTES = 366 * 24 * 60

type News = z.infer<typeof schemas.accepted>

/** The part that a letter speaks of; refuses one of another dossier, another step or another agency. */
async function partOf(tx: Tx, letter: Incoming): Promise<{ dossier: Dossier; leg: Leg; round: number }> {
  const { dossier: code, leg: kind, round } = letter.data as News
  if (letter.subject !== code) refuse('envelope', 'subject của phong bì và dossier trong nội dung là hai hồ sơ khác nhau.')
  if (letter.step !== kind) refuse('envelope', 'step của phong bì và leg trong nội dung là hai phần việc khác nhau.')
  const dossier = await dossierByCode(tx, code).catch(problem => {
    throw problem instanceof NotFound ? noDossier(code) : problem
  })
  const leg = dossier.legs?.find(one => one.kind === kind && one.kind !== CIVIL)
  if (!leg) refuse('no-such-leg', `Hồ sơ ${code} không có phần việc "${kind}".`)
  if (leg.agency !== letter.partner) refuse('wrong-sender', `Phần việc "${leg.name}" không do cơ quan này giải quyết.`)
  return { dossier, leg, round }
}

/** Whether news came too late to change anything: of an earlier round, passed by newer news, said already, or of a part that ended meanwhile. */
async function stale(tx: Tx, letter: Incoming, { leg, round }: { leg: Leg; round: number }, { result, already }: Reading): Promise<boolean> {
  if (round < leg.round) return true
  if (round > leg.round) refuse('schema', `Phần việc "${leg.name}" mới ở lần gửi ${leg.round}, chưa có lần ${round}.`)
  if (result) return false
  if (leg.state === already || (await overtaken(tx, letter.partner, letter.subject, leg.kind, letter.time))) return true
  const ended = leg.finishedAt && parseInstant(leg.finishedAt)
  return !isOpen(leg) && Boolean(ended && new Date(letter.time) < ended)
}

const moves =
  (reading: Reading): Handler =>
  async (tx, letter, known, now) => {
    const part = await partOf(tx, letter)
    if (await stale(tx, letter, part, reading)) return 'stale'
    const { dossier, leg } = part
    if (!isOpen(leg)) refuse('leg-closed', `Phần việc "${leg.name}" đang ở bước "${legStateWords[leg.state]}" nên không nhận tin này.`)
    const news = await reading.news(tx, letter, dossier, now)
    const by = { kind: 'machine', id: letter.partner, name: agencyNames[letter.partner] ?? letter.partner } as const
    const law = { edition: known.editionFor(dossier), calendar: known.calendar }
    const moved = await moveLeg(tx, by, dossier.code, { ...law, leg: leg.kind, news, version: dossier.version }, now)
    await known.tell(tx, moved, 'legMoved')
    return 'accepted'
  }

const noDossier = (code: string): never => refuse('no-such-dossier', `Không có hồ sơ mang mã ${code}.`)

/** What an agency says of its part moves that part, and nothing else of the dossier. */
export const legHandlers = Object.fromEntries(Object.entries(readings).map(([type, reading]) => [type, moves(reading)])) as Record<
  keyof typeof readings,
  Handler
>
