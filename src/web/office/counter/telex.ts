/** Keys of Telex that stand for a letter with its own mark, longest first. */
const letters: readonly [RegExp, string][] = [
  [/dd/g, 'đ'],
  [/uow/g, 'ươ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
]
const tones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }

/** Which vowel bears the tone: one with a mark of its own, else the last before a final consonant, else the first of two or middle of three. */
function bearer(word: string): number {
  const start = /^(?:qu|gi(?=[aeiouyăâêôơư]))/.exec(word)?.[0].length ?? 0
  const places = [...word].flatMap((letter, place) => (place >= start && /[aeiouyăâêôơư]/.test(letter) ? [place] : []))
  const own = places.findLast(place => /[ăâêôơư]/.test(word[place] ?? ''))
  const last = places.at(-1) ?? -1
  if (own !== undefined) return own
  return last < word.length - 1 ? last : (places[places.length === 1 ? 0 : places.length - 2] ?? -1)
}

function decoded(word: string): string {
  const small = word.toLowerCase()
  // No Vietnamese word ends in these letters: after the first vowel they are keys of a tone, wherever they were pressed.
  const [, head = '', tail = ''] = /^([^aeiouyw]*)(.*)$/.exec(small) ?? []
  const key = /[sfrxj]/.exec([...tail].reverse().join(''))?.[0] ?? ''
  const rest = head + tail.replace(/[sfrxj]/g, '')
  const marked = letters.reduce((text, [keys, letter]) => text.replace(keys, letter), rest)
  const at = bearer(marked)
  const toned = key && at >= 0 ? `${marked.slice(0, at + 1)}${tones[key] ?? ''}${marked.slice(at + 1)}`.normalize('NFC') : marked
  if (word === word.toUpperCase() && word.length > 1) return toned.toUpperCase()
  return /^\p{Lu}/u.test(word) ? toned.charAt(0).toUpperCase() + toned.slice(1) : toned
}

/** Text that arrived as bare Telex keys (`Nguyeenx Vawn An`) as the words they were typed for. A guess: whoever uses it must read it again. */
export const fromTelex = (text: string): string => text.replace(/[A-Za-z]+/g, decoded)

/** Whether a text without any mark looks like bare Telex keys. */
export const looksTelex = (text: string): boolean => !/[^\x20-\x7e]/.test(text) && /aa|ee|oo|[aou]w|dd|[aeiouyw][a-z]*[sfrxj]\b/i.test(text)
