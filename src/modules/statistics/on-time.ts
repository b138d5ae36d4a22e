/** Version of the definitions of this file; part of every answer. */
export const ON_TIME_METHOD = 'on-time/1'

/**
 * Chậm do ai: whose working minutes. `unit` ended the dossier, `former` had it first and sent it on, `partner` was asked to verify,
 * `closure`: the unit was shut. The applicant's are never late, since the legal clock stands then.
 */
export const causes = ['applicant', 'unit', 'former', 'partner', 'closure'] as const
export type Cause = (typeof causes)[number]

/** Working minutes in the dossiers that ended in a period: `held` in all, `late` those after the legal due time. */
export type CauseTimes = { readonly cause: Cause; readonly held: number; readonly late: number }

export type OnTimeCounts = { readonly ended: number; readonly onTime: number; readonly causes: readonly CauseTimes[] }

/** `rate` is the exact fraction of ended dossiers that were on time; null when none ended, never 0 for nothing. */
export type OnTimeCell = OnTimeCounts & { readonly rate: number | null }

/**
 * Đúng hạn: dossiers without a working minute after the legal due time and with one request for more at most ÷ all dossiers that ended in the
 * period (Quyết định 766/QĐ-TTg, mục 2.1). Which those are is counted by `advance`.
 */
export const onTimeCell = (counts: OnTimeCounts): OnTimeCell => ({ ...counts, rate: counts.ended === 0 ? null : counts.onTime / counts.ended })
