import { anything, exactly, moment, record, text, uuid, type Of, type Shape } from './shape.ts'

const members = {
  specversion: exactly('1.0'),
  id: uuid,
  source: text(200),
  type: text(100, /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+\.v\d+$/, 'phải có dạng cơ-quan.việc.v1'),
  subject: text(64),
  time: moment,
  datacontenttype: exactly('application/json'),
  step: text(40),
  ground: text(200),
  data: anything,
}
const own = record(members, {})

/** A letter: CloudEvents 1.0 in structured JSON, with the step and the act that it rests on. What the standard lets others add is let be. */
export const envelope: Shape<Letter> = (value, path, problems) => own(withoutExtensions(value), path, problems)

function withoutExtensions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const isExtension = (name: string, one: unknown) => /^[a-z0-9]+$/.test(name) && ['string', 'boolean', 'number'].includes(typeof one)
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => Object.hasOwn(members, name) || !isExtension(name, one)))
}

export type Letter = Of<typeof own>

/** What an agency has to say, before it is put into an envelope. Its files are brought first. */
export type News = Pick<Letter, 'type' | 'subject' | 'step' | 'ground' | 'data'> & { readonly files?: readonly Paper[] }

/** A file of this agency's own making. */
export type Paper = { readonly sha256: string; readonly name: string; readonly type: 'application/pdf'; readonly bytes: Buffer }
