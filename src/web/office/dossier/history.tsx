import { dueTime } from '#kernel/format.ts'
import { channelWords, eventWords, type Entry } from '#dossiers'
import { wholeReference } from '#registers'
import { Timeline } from '#ui/lists.tsx'
import { Details } from '#ui/parts.tsx'
import type { Glance } from './view.ts'

type Json = Entry['data'][string]
const items = (data: Entry['data']) => (Array.isArray(data.items) ? (data.items as { says?: string; fix?: string }[]) : [])
const said = (value: Json) => (typeof value === 'string' && value !== '' ? value : undefined)

function detailOf({ type, data }: Entry) {
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

/** What happened to it, the latest first. */
export const History = ({ events }: { events: readonly Entry[] }) => (
  <Timeline
    entries={events.toReversed().map(event => ({ at: event.at, who: event.actor.name, what: eventWords[event.type], detail: detailOf(event) }))}
  />
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
