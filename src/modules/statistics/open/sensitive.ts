import { readFileSync } from 'node:fs'

/** A service of which a small count can point at a person, and why. */
export type Sensitive = { readonly code: string; readonly reason: string }

/** Dịch vụ nhạy cảm: `data/sensitive-services.csv`, one code and its reason a line. */
export const sensitiveServices: readonly Sensitive[] = readFileSync(new URL('../../../../data/sensitive-services.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [code = '', ...rest] = line.split(',')
    return { code, reason: rest.join(',').replaceAll('"', '') }
  })

const codes = new Set(sensitiveServices.map(({ code }) => code))

/** Whether small counts of this service are hidden. */
export const isSensitive = (procedure: string): boolean => codes.has(procedure)
