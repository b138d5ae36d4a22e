/** Texts of one language, found by the text of the first one. */
export type Edition = {
  readonly lang: string
  /** The translation, or undefined when the table does not have it. */
  readonly say: (text: string) => string | undefined
  /** The address of the same page in this language. */
  readonly path: (href: string) => string
}

/** The same edition with these texts beside its own, for what is written while the program runs. */
export const beside = (known: Edition, table: Readonly<Record<string, string>>): Edition => ({
  ...known,
  say: text => known.say(text) ?? table[folded(text)],
})

type Pattern = { readonly starts: string; readonly shape: RegExp; readonly says: string }

const folded = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * An edition from a table `original → translation`. `{}` in the original stands for any words and is filled into `{}` of the
 * translation in order, or into `{1}`, `{2}`; what it holds is translated too when the table has it, or each of a list. Longer originals win.
 * `prefix` is put before local addresses, except those that begin with one of `apart`.
 */
export function edition(lang: string, table: Readonly<Record<string, string>>, prefix: string, apart: readonly string[] = []): Edition {
  const exact = new Map(Object.entries(table).map(([text, says]) => [folded(text), says]))
  const patterns = [...exact]
    .filter(([text]) => text.includes('{}'))
    .map(patternOf)
    .sort((a, b) => b.weight - a.weight)

  function say(given: string, depth = 0): string | undefined {
    const text = folded(given)
    const found = exact.get(text)
    if (found !== undefined || depth > 3) return found
    for (const { starts, shape, says } of patterns) {
      const held = text.startsWith(starts) ? shape.exec(text)?.slice(1) : undefined
      if (held)
        return fill(
          says,
          held.map(part => say(part, depth + 1) ?? list(part, depth + 1) ?? part),
        )
    }
    return undefined
  }

  /** Words joined by commas, when the table has each. */
  const list = (text: string, depth: number) => {
    const parts = text.split(', ').map(part => say(part, depth))
    return parts.length > 1 && parts.every(part => part !== undefined) ? parts.join(', ') : undefined
  }

  const local = (href: string) => href.startsWith('/') && !href.startsWith('//')
  const kept = [prefix, ...apart]
  const within = (href: string, root: string) => href === root || [...'/?#'].some(mark => href.startsWith(root + mark))
  const path = (href: string) => {
    if (!local(href) || kept.some(root => within(href, root))) return href
    return href === '/' ? prefix : prefix + (/^\/[?#]/.test(href) ? href.slice(1) : href)
  }
  return { lang, say, path }
}

function patternOf([text, says]: readonly [string, string]): Pattern & { readonly weight: number } {
  const parts = text.split('{}')
  return { starts: parts[0] ?? '', shape: new RegExp(`^${parts.map(literal).join('(.+?)')}$`), says, weight: parts.join('').length }
}

function fill(says: string, held: readonly string[]): string {
  let next = 0
  return says.replace(/\{(\d*)\}/g, (_, place: string) => held[place ? Number(place) - 1 : next++] ?? '')
}
