import { isMessageType, messages } from './messages/index.ts'
import { translate, type CodeMap, type Lacking } from './translate.ts'
import type { Letter } from './envelope.ts'

/** A letter ready to go; or why a person has to look first, in a sentence, with what the tables of codes lack. */
export type Addressed = { readonly letter: Letter } | { readonly failure: string; readonly lacking: readonly Lacking[] }

/**
 * A letter in its partner's own codes and days. It is kept in ours: a table that is mended later still holds for it. A letter of a kind without a
 * schema goes as it is. Pure.
 */
export function addressed(map: CodeMap, letter: Letter): Addressed {
  if (!isMessageType(letter.type)) return { letter }
  const { fields, lacking } = isFields(letter.data['fields']) ? translate(map, letter.data['fields']) : { fields: undefined, lacking: [] }
  if (lacking.length > 0) return { failure: `chưa có mã ${lacking.map(({ list, value }) => `"${value}" của danh mục ${list}`).join(', ')}`, lacking }
  const data = fields ? { ...letter.data, fields } : letter.data
  const { error } = messages[letter.type].schema.safeParse(data)
  if (!error) return { letter: { ...letter, data } }
  const wrong = error.issues.slice(0, 10).map(({ path, message }) => `${path.join('.')} (${message})`)
  return { failure: `chưa đúng lược đồ ${letter.type}: ${wrong.join(', ')}`, lacking: [] }
}

const isFields = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every(one => typeof one === 'string')
