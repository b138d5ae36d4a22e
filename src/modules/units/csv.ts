/** Rows of a comma CSV with a header line (RFC 4180 quoting, no line breaks inside a field). */
export function rows(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.split(/\r?\n/).filter(line => line !== '')
  const names = fields(header)
  return lines.map(line => {
    const values = fields(line)
    if (values.length !== names.length) throw new Error(`CSV: ${values.length} fields instead of ${names.length}: ${line}`)
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']))
  })
}

const FIELD = /,(?:"((?:[^"]|"")*)"|([^,"]*))/g

/** The values of one line. */
export const fields = (line: string): string[] =>
  Array.from(`,${line}`.matchAll(FIELD), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
