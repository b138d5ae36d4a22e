import { createHash } from 'node:crypto'
import type { Ask } from '../database.ts'
import type { Paper } from '../envelope.ts'
import type { Desk } from '../server.tsx'
import type { Kind, Part, PartState } from './kind.ts'
import { nextStep } from './pace.ts'
import { onePage } from './pdf.ts'
import { lockPart, note } from './store.ts'

/** What a clerk may do with a case. */
export type Move =
  | { readonly do: 'accept'; readonly consent?: 'yes' }
  | { readonly do: 'verify' }
  | { readonly do: 'fallShort'; readonly codes: readonly string[] }
  | { readonly do: 'complete' }
  | { readonly do: 'refuse'; readonly code: string; readonly says?: string }
  | { readonly do: 'late'; readonly reason: string; readonly until: string }

const all = ['accept', 'verify', 'fallShort', 'complete', 'refuse', 'late'] as const
const moves: Readonly<Record<PartState, readonly Move['do'][]>> = {
  new: all,
  accepted: ['verify', 'fallShort', 'complete', 'refuse', 'late'],
  verifying: ['accept', 'fallShort', 'complete', 'refuse', 'late'],
  deficient: ['complete', 'refuse'],
  completed: [],
  refused: [],
}

/** What may be done with a case now. Whoever is late says so once. */
export const movesOf = ({ state, apologised }: Pick<Part, 'state' | 'apologised'>): readonly Move['do'][] =>
  moves[state].filter(one => one !== 'late' || !apologised)

/** An agency that does parts of groups. */
export type Bureau = {
  readonly kinds: readonly Kind[]
  /** Who signs, and whose name stands above it. */
  readonly signer: string
  readonly heading: string
  /** How it writes days. */
  readonly day: (at: Date) => string
}

type Told = { readonly type: string; readonly data?: object; readonly files?: readonly Paper[] }
type Step = { readonly state: PartState; readonly says: string; readonly tell: Told; readonly outcome?: object }

/** Moves a case and writes the letter that tells of it, in one transaction; false when the case does not take that move now. */
export function move(desk: Desk, bureau: Bureau, id: string, what: Move, by: string, now: Date): Promise<boolean> {
  return desk.kept.write(async ask => {
    const part = await lockPart(ask, id)
    const kind = bureau.kinds.find(({ leg }) => leg === part?.leg)
    if (!part || !kind || !movesOf(part).includes(what.do)) return false
    const step = await stepOf(ask, { bureau, kind, part, now }, what)
    if (!step) return false
    await ask(
      `update part set state = $2, changed_at = $3, act_at = $4, outcome = coalesce($5::jsonb, outcome), consent = coalesce($6, consent),
         apologised = apologised or $7 where id = $1`,
      [
        id,
        step.state,
        now,
        nextStep(desk, now)({ ...part, state: step.state }),
        step.outcome ? JSON.stringify(step.outcome) : null,
        what.do === 'accept' ? (what.consent ?? null) : null,
        what.do === 'late',
      ],
    )
    await note(ask, id, by, step.says, now)
    const { dossier, leg, round, ground } = part
    const { type, data, files = [] } = step.tell
    await desk.send(ask, { type: `lien-thong.${type}.v1`, subject: dossier, step: leg, ground, data: { dossier, leg, round, ...data }, files }, now)
    return true
  })
}

type Scene = { readonly bureau: Bureau; readonly kind: Kind; readonly part: Part; readonly now: Date }

async function stepOf(ask: Ask, scene: Scene, what: Move): Promise<Step | undefined> {
  const { kind, part } = scene
  switch (what.do) {
    case 'accept':
      return { state: 'accepted', says: what.consent ? 'Chủ hộ đồng ý; giải quyết tiếp' : 'Tiếp nhận', tell: { type: 'tiep-nhan' } }
    case 'verify':
      return { state: 'verifying', says: `Xác minh: ${kind.verifies}`, tell: { type: 'xac-minh', data: { whom: kind.verifies } } }
    case 'fallShort': {
      const asked = kind.wanting.filter(({ code }) => what.codes.includes(code))
      if (asked.length === 0) return undefined
      const says = `Cần bổ sung: ${asked.map(one => `${one.code} ${one.says}`).join('; ')}`
      return { state: 'deficient', says, tell: { type: 'can-bo-sung', data: { asked } }, outcome: { asked } }
    }
    case 'refuse': {
      const reason = kind.refusals.find(({ code }) => code === what.code)
      if (!reason) return undefined
      const refusal = { code: reason.code, says: what.says?.slice(0, 900) || reason.says }
      return { state: 'refused', says: `Từ chối: ${refusal.code} ${refusal.says}`, tell: { type: 'tu-choi', data: refusal }, outcome: { refusal } }
    }
    case 'late': {
      const { reason, until } = what
      const says = `Xin lỗi và hẹn lại ${until}: ${reason}`
      return {
        state: part.state,
        says,
        tell: { type: 'hen-lai', data: { reason: reason.slice(0, 500), until } },
        outcome: { apology: { reason, until } },
      }
    }
    case 'complete':
      return completed(ask, scene)
  }
}

async function completed(ask: Ask, { bureau, kind, part, now }: Scene): Promise<Step> {
  const { name, number, lines } = await kind.finish(ask, part, now)
  const { signer, heading } = bureau
  const issuedOn = bureau.day(now)
  const bytes = onePage(name, [
    heading,
    `Số: ${number}`,
    `Ngày: ${issuedOn}`,
    '',
    ...lines,
    '',
    `Người ký: ${signer}`,
    'Bản của cơ quan dùng thử, không có giá trị.',
  ])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const paper: Paper = { sha256, name: `${name} ${number}`, type: 'application/pdf', bytes }
  const result = { name, number, issuedOn, signer, file: { name: paper.name, sha256, type: paper.type, size: bytes.length } }
  return {
    state: 'completed',
    says: `Đã xong: ${name} số ${number}`,
    tell: { type: 'hoan-thanh', data: { result }, files: [paper] },
    outcome: { result },
  }
}
