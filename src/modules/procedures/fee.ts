import type { Day } from '#kernel/day.ts'
import type { Counted, Edition } from './edition.ts'
import { evaluate } from './evaluate.ts'
import type { Answers, Facts } from './language.ts'
import { walk } from './pages.ts'

/** A line of the city's fee table, in force [from, to). `channel` online holds for filings on the net only. `certain` is false while the amount has not been read in the act itself. */
export type FeeLine = {
  readonly line: string
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly channel: 'any' | 'online'
  readonly amount: number
  readonly certain: boolean
  readonly source: string
}

export type Fee = {
  readonly lines: readonly (FeeLine & { readonly times: number })[]
  /** In đồng. */
  readonly total: number
  /** False when an amount is doubtful or the table has no line for this day. */
  readonly certain: boolean
  readonly reason: string
  readonly law: string
}

const lineOf = (fees: readonly FeeLine[], line: string, on: Day, online: boolean) => {
  const inForce = fees.filter(fee => fee.line === line && fee.from <= on && on < fee.to)
  return (online ? inForce.find(({ channel }) => channel === 'online') : undefined) ?? inForce.find(({ channel }) => channel === 'any')
}

/** How many of which lines: one for each copy, or for each page of each copy. */
function byNumber({ count, line, pages }: Counted, counted: Answers): { line: string; times: number }[] {
  const copies = Number(counted[count] ?? 0)
  const of = pages ? Number(counted[pages.count] ?? 0) : 1
  const first = pages ? Math.min(of, pages.upTo) : of
  const all = [
    { line, times: copies * first },
    { line: pages?.then ?? line, times: copies * (of - first) },
  ]
  return all.filter(({ times }) => times > 0)
}

/** The fee on the day of filing, with its reason: first rule of the edition that holds, and the copies that are asked for. */
export function feeOf(edition: Edition, answers: Answers, facts: Facts, fees: readonly FeeLine[], online: boolean): Fee {
  const counted = walk(edition, answers, facts).answers
  const rule = edition.fee.find(({ when }) => evaluate(when, counted, facts))
  if (!rule) throw new TypeError(`${edition.code} has no fee for these answers`)
  const wanted = [...(rule.line ? [{ line: rule.line, times: 1 }] : []), ...(edition.copies ? byNumber(edition.copies, counted) : [])]
  const lines = wanted.flatMap(({ line, times }) => {
    const found = lineOf(fees, line, facts.filedOn, online)
    return found ? [{ ...found, times }] : []
  })
  return {
    lines,
    total: lines.reduce((sum, { amount, times }) => sum + amount * times, 0),
    certain: lines.length === wanted.length && lines.every(({ certain }) => certain),
    reason: rule.reason,
    law: rule.law,
  }
}
