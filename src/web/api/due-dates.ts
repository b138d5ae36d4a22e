import { z } from 'zod'
import { dayOf, iso } from '#kernel/instant.ts'
import { due, editionFor, timeOf, wholeTimeOf } from '#procedures'
import { atUnit } from '#units'
import { endpoint } from './endpoint.ts'
import { momentShape } from './shapes.ts'

const TYPES = ['askForMore', 'supplement', 'pay', 'confirm', 'resume', 'verify', 'closure', 'reappoint'] as const

const eventShape = z.object({
  type: z.enum(TYPES, { error: `type của sự kiện là một trong: ${TYPES.join(', ')}.` }),
  at: momentShape,
  until: momentShape.optional(),
})

const wanted = z.strictObject(
  {
    procedure: z.string({ error: 'Thiếu procedure, ví dụ "1.001193".' }).max(20),
    receivedAt: momentShape,
    events: z.array(eventShape, { error: 'events là một danh sách.' }).max(100, { error: 'Tối đa 100 sự kiện.' }).default([]),
    unit: z.string().max(20).optional(),
    answers: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).default({}),
  },
  {
    error: issue =>
      issue.code === 'unrecognized_keys' ? `Không có trường ${issue.keys?.join(', ')}.` : 'Gửi một đối tượng JSON có procedure và receivedAt.',
  },
)

/** The deadline simulator: the same engine that dates every dossier, open to anybody. */
export const dueDates = endpoint({
  method: 'POST',
  path: '/api/v1/due-dates',
  summary: 'Tính ngày hẹn trả, kèm giải thích từng bước',
  body: wanted,
  answer: z.object({
    dueAt: z.string().nullable(),
    edition: z.string(),
    steps: z.array(z.object({ at: z.string(), text: z.string(), rule: z.string() })),
  }),
  handle: async (ctx, { body }) => {
    const filedOn = dayOf(body.receivedAt)
    const edition = editionFor(ctx.city.editions, body.procedure, filedOn)
    const calendar = await ctx.city.calendar()
    const facts = { today: filedOn, filedOn }
    const time = wholeTimeOf(edition, body.answers, facts, body.unit ?? '') ?? timeOf(edition, body.answers, facts)
    const events = body.events.map(({ until, ...event }) => ({ ...event, ...(until ? { until } : {}) }))
    const found = due({ calendar: body.unit ? atUnit(calendar, body.unit) : calendar, time, receivedAt: body.receivedAt, events })
    return {
      procedure: edition.code,
      edition: edition.from,
      dueAt: found.dueAt ? iso(found.dueAt) : null,
      index766DueAt: found.index766DueAt ? iso(found.index766DueAt) : null,
      steps: found.steps.map(({ at, text, rule }) => ({ at: iso(at), text, rule })),
    }
  },
})
