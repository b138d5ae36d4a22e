import { z } from 'zod'
import type { Instant } from '#kernel/instant.ts'

export const CLOUD_EVENT = 'application/cloudevents+json'

/** A letter between agencies: CloudEvents 1.0, structured JSON. `subject` is the dossier's code, `step` what asks for it, `ground` the article that allows it. */
export const envelope = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().min(1).max(200),
  type: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+\.v\d+$/),
  subject: z.string().min(1).max(64),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  step: z.string().min(1).max(40),
  ground: z.string().min(1).max(200),
  data: z.record(z.string(), z.unknown()),
})
export type Envelope = z.infer<typeof envelope>

/** What a letter says, before it is addressed. */
export type Letter = Pick<Envelope, 'id' | 'type' | 'subject' | 'step' | 'ground' | 'data'> & { readonly at: Instant }

/** The letter as it goes out. Its time is when the event happened, the same at each try. */
export const toEnvelope = ({ id, type, subject, step, ground, data, at }: Letter, source: string): Envelope => ({
  specversion: '1.0',
  id,
  source,
  type,
  subject,
  time: at.toISOString(),
  datacontenttype: 'application/json',
  step,
  ground,
  data,
})
