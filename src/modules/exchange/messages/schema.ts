import { z } from 'zod'
import { envelope } from '../envelope.ts'
import { messages, type MessageType } from './index.ts'

/** The JSON Schema (2020-12) of what a kind of letter carries. Its version is in the type; `at` is where schemas are published. */
export function schemaOf(type: MessageType, at = '/api/v1/exchange/messages'): Record<string, unknown> {
  const { says, from, schema } = messages[type]
  const [, version = '1'] = /\.v(\d+)$/.exec(type) ?? []
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${at}/${type}.schema.json`,
    title: says,
    version: Number(version),
    'x-from': from,
    ...shapeOf(schema),
  }
}

/** The JSON Schema of the envelope of every letter: CloudEvents 1.0 as the city narrows it. */
export const envelopeSchema = (at = '/api/v1/exchange/messages'): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${at}/phong-bi.schema.json`,
  title: 'Phong bì của thư',
  ...shapeOf(envelope),
})

const shapeOf = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'output' })
  return shape
}
