import { createHash } from 'node:crypto'

/** A statement with its parameters apart from its text; may hold other statements as pieces. */
export type Sql = { readonly strings: readonly string[]; readonly values: readonly unknown[] }

/** Visible SQL: every `${value}` becomes a parameter, every nested `sql` a piece of text. */
export const sql = (strings: TemplateStringsArray, ...values: readonly unknown[]): Sql => ({ strings, values })

/** A name that cannot be a parameter (table, role). Only from a closed list in the code, never from input. */
export const identifier = (name: string): Sql => ({ strings: [`"${name.replaceAll('"', '""')}"`], values: [] })

/** Pieces joined by a separator: `join(conditions, ' and ')`. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  if (pieces.length === 0) return { strings: [''], values: [] }
  return { strings: ['', ...pieces.slice(1).map(() => separator), ''], values: pieces }
}

const isSql = (value: unknown): value is Sql => typeof value === 'object' && value !== null && 'strings' in value && 'values' in value

/** One text with `$1…` and its values, named by its text so that PostgreSQL plans it once a connection. */
export function prepared(statement: Sql): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = []
  const flatten = (piece: Sql): string =>
    piece.strings.reduce((text, part, i) => {
      const value = piece.values[i - 1]
      if (i === 0) return part
      return text + (isSql(value) ? flatten(value) : `$${values.push(value)}`) + part
    }, '')
  const text = flatten(statement)
  return { name: nameOf(text), text, values }
}

/** Texts come from the code, so there are a few hundred of them; each is hashed once. */
const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `q${createHash('sha1').update(text).digest('hex').slice(0, 20)}`
  names.set(text, name)
  return name
}
