import { z } from 'zod'
import type { Instant } from '#kernel/instant.ts'

export const CLOUD_EVENT = 'application/cloudevents+json'

const attributes = {
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().min(1).max(200),
  type: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+\.v\d+$/),
  subject: z.string().min(1).max(64),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string().min(1).max(500).optional(),
  step: z.string().min(1).max(40),
  ground: z.string().min(1).max(200),
  data: z.record(z.string(), z.unknown()),
}

/** Where a letter is narrower than an event of CloudEvents 1.0, and why. */
export const narrower: readonly { readonly attribute: keyof typeof attributes; readonly says: string }[] = [
  { attribute: 'id', says: 'là UUID: cùng mã là cùng thư, và mã đi qua nhiều hệ thống' },
  { attribute: 'type', says: 'kết thúc bằng phiên bản: lược đồ khác là loại thư khác' },
  { attribute: 'subject', says: 'bắt buộc: mã hồ sơ hoặc mã giấy' },
  { attribute: 'time', says: 'bắt buộc: lúc sự việc xảy ra' },
  { attribute: 'datacontenttype', says: 'là application/json, hoặc bỏ trống' },
  { attribute: 'step', says: 'bắt buộc: bước của hồ sơ cần thư này' },
  { attribute: 'ground', says: 'bắt buộc: điều luật cho phép gửi' },
  { attribute: 'data', says: 'bắt buộc, là một đối tượng JSON theo lược đồ của loại thư' },
]

/** What the standard lets anybody add: lower-case letters and digits, with a text, a yes or no, or a whole number of 32 bits. */
const isExtension = (name: string, value: unknown): boolean =>
  /^[a-z0-9]{1,60}$/.test(name) && (['string', 'boolean'].includes(typeof value) || value === (Number(value) | 0))

/** The event without what says nothing: `null` is unset, extensions of others are let be, and the kind of data is JSON when nobody says. */
function read(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event
  const told = Object.entries(event).filter(([name, value]) => value !== null && (Object.hasOwn(attributes, name) || !isExtension(name, value)))
  return { datacontenttype: 'application/json', ...Object.fromEntries(told) }
}

/** A letter between agencies: CloudEvents 1.0, structured JSON. `subject` is the dossier's code, `step` what asks for it, `ground` the article that allows it. */
export const envelope = z.preprocess(read, z.strictObject(attributes))
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
