import { readFileSync } from 'node:fs'

/** The rows of a comma-separated file with a header line, by column name. Quotes may hold commas, not line ends. */
export function readTable(url: URL): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(url, 'utf8').trim().split(/\r?\n/)
  const names = cells(header)
  return lines.map(line => Object.fromEntries(cells(line).map((cell, n) => [names[n] ?? '', cell])))
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
