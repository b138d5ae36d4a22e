import { day } from '#kernel/day.ts'
import { readTable, type FeeLine } from '#procedures'

/** The city's fee table (`data/fees.csv`). An amount counts as certain when it was read in the act itself. */
export const fees: readonly FeeLine[] = Object.freeze(
  readTable(new URL('../../data/fees.csv', import.meta.url)).map(row =>
    Object.freeze({
      line: row['line'] ?? '',
      name: row['name'] ?? '',
      from: day(row['from'] ?? ''),
      to: day(row['to'] ?? ''),
      channel: row['channel'] === 'online' ? ('online' as const) : ('any' as const),
      amount: Number(row['amount']),
      certain: row['certainty'] === 'V',
      source: row['source'] ?? '',
    }),
  ),
)
