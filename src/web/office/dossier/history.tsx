import { dueTime } from '#kernel/format.ts'
import { channelWords, eventWords, legEventWords, type Entry } from '#dossiers'
import { wholeReference } from '#registers'
import { Timeline } from '#ui/lists.tsx'
import { Details } from '#ui/parts.tsx'
import type { Glance } from './view.ts'

type Json = Entry['data'][string]
const items = (data: Entry['data']) => (Array.isArray(data.items) ? (data.items as { says?: string; fix?: string }[]) : [])
const said = (value: Json) => (typeof value === 'string' && value !== '' ? value : undefined)

const whatOf = ({ type, data }: Entry) => (type === 'moveLeg' ? legEventWords(data) : eventWords[type])

function detailOf({ type, data }: Entry) {
  if (type === 'moveLeg') return legDetail(data)
  if (items(data).length > 0)
    return (
      <ul>
        {items(data).map(({ says, fix }) => (
          <li key={says}>
            {says} {fix}
          </li>
        ))}
      </ul>
    )
  if (type === 'submit') return channelWords[data.channel as keyof typeof channelWords]
  if (type === 'receive' && typeof data.dueAt === 'string') return `Hẹn trả ${dueTime(new Date(data.dueAt))}`
  if (type === 'sign' && data.entry) return wholeReference(data.entry as { number: number; year: number; volume: number })
  if (type === 'moveUnit') return [said(data.name), said(data.act)].filter(Boolean).join('. ')
  if (type === 'refer') return [said(data.name), said(data.reason)].filter(Boolean).join('. ')
  if (type === 'verify') return [said(data.whom), said(data.ground)].filter(Boolean).join('. ')
  if (type === 'reappoint' || type === 'draftApology') {
    const until = typeof data.until === 'string' ? `Hẹn lại ${dueTime(new Date(data.until))}` : undefined
    return [said(data.reason), until].filter(Boolean).join(' ')
  }
  if (type === 'handOver') {
    const { name, relation } = (data.receiver ?? {}) as { name?: string; relation?: string }
    return [name && `Người nhận: ${name}`, relation].filter(Boolean).join(', ') || undefined
  }
  if (type === 'issueCopy') return `${Number(data.count)} bản, số ${said(data.number) ?? ''}`
  return said(data.reason) ?? said(data.note)
}

/** What was said with a move of a part: by the agency, or by whoever mended it. */
function legDetail({ asked, says, result, whom, until, reason, note, mended }: Entry['data']) {
  const { number, signer } = (result ?? {}) as { number?: string; signer?: string }
  const wanted = Array.isArray(asked) ? (asked as { says?: string }[]).map(one => one.says) : []
  const fields = typeof mended === 'object' && mended !== null ? Object.keys(mended).length : 0
  const parts = [
    ...wanted,
    says,
    whom,
    reason,
    note,
    fields > 0 && `Đã sửa ${fields} mục.`,
    number && `Số ${number}, người ký ${signer ?? ''}.`,
    typeof until === 'string' && `Hẹn lại ${dueTime(new Date(until))}.`,
  ]
  return parts.filter(part => typeof part === 'string' && part !== '').join(' ') || undefined
}

/** The person, and for which organisation that person acted. */
function whoOf({ actor, data }: Entry): string {
  const organisation = data.organisation as { name?: string } | undefined
  return organisation?.name ? `${actor.name}, thay mặt ${organisation.name}` : actor.name
}

/** What happened to it, the latest first. */
export const History = ({ events }: { events: readonly Entry[] }) => (
  <Timeline entries={events.toReversed().map(event => ({ at: event.at, who: whoOf(event), what: whatOf(event), detail: detailOf(event) }))} />
)

/** How the due time came about, for whoever asks. */
export function DueSteps({ dossier }: Pick<Glance, 'dossier'>) {
  const steps = Array.isArray(dossier.dueSteps) ? (dossier.dueSteps as { text?: string; rule?: string }[]) : []
  if (steps.length === 0) return null
  return (
    <Details summary="Ngày hẹn trả được tính thế nào?">
      <ol>
        {steps.map(({ text, rule }, place) => (
          <li key={place}>
            {text} {rule && <span class="hint">({rule})</span>}
          </li>
        ))}
      </ol>
    </Details>
  )
}
