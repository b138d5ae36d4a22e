import { createHash } from 'node:crypto'
import { clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { refuse, Refusal, type Problem } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { checkRecords, type Checked, type CardsKnown } from '../import/check.ts'
import { readRecords } from '../import/read-file.ts'
import { storedCards } from '../queries/cards.ts'
import { importOf, type LeftOut } from '../queries/imports.ts'
import { writeCards, type Written } from './write-cards.ts'

/** Everything for which an import was refused, at once. */
export class ImportProblems extends Refusal {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('import-problems', `Chưa nhập gì: còn ${problems.length} chỗ cần sửa.`)
    this.problems = problems
  }
}

/** Keeps a file to be tried, with its hash, who and when; the same bytes once. Answers its number. Refuses what cannot be read as records. */
export async function keepFile(tx: Tx, by: string, file: { filename: string; bytes: Buffer }, now: Instant): Promise<number> {
  await readRecords(file.filename, file.bytes)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  await tx.run(sql`
    insert into procedures.import (sha256, filename, size, body, tried_at, tried_by)
    values (${sha256}, ${file.filename.slice(0, 200)}, ${file.bytes.length}, ${file.bytes}, ${now}, ${by})
    on conflict (sha256) do nothing`)
  return (await tx.one<{ no: number }>(sql`select no::int from procedures.import where sha256 = ${sha256}`)).no
}

const nameOf = ({ no, code, name }: Pick<Checked, 'no' | 'code' | 'name'>) => `Bản ghi ${no}${code ? `, mã ${code}` : ''}${name ? `, ${name}` : ''}`

/** What stands against an import: records with contradictions that nobody left out, and leaving out that is not right itself. */
function problemsOf(checked: readonly Checked[], leftOut: ReadonlyMap<number, string>): Problem[] {
  const unknown = [...leftOut.keys()].filter(no => !checked.some(one => one.no === no))
  return [
    ...unknown.map(no => ({ at: '', says: `Không có bản ghi ${no} trong tệp để bỏ ra.` })),
    ...checked.flatMap(one => {
      const reason = leftOut.get(one.no)
      if (reason === undefined)
        return one.faults.length > 0 ? [{ at: `bo-${one.no}`, says: `${nameOf(one)}: ${one.faults.map(({ says }) => says).join(' ')}` }] : []
      if (one.faults.length === 0) return [{ at: `bo-${one.no}`, says: `${nameOf(one)}: không có mâu thuẫn, không bỏ ra.` }]
      return reason.length < 5 ? [{ at: `vi-sao-${one.no}`, says: `${nameOf(one)}: ghi lý do bỏ ra.` }] : []
    }),
  ]
}

/**
 * Nhập: writes every record of a kept file but those that are left out by name with a reason; all in this transaction. Refused as a whole, with every
 * reason, while a record with a contradiction is not left out. A second time changes nothing. `known` is what the city knows now, so that what came up
 * since the file was tried counts.
 */
export async function importCards(
  tx: Tx,
  by: string,
  no: number,
  leftOut: ReadonlyMap<number, string>,
  known: CardsKnown,
  now: Instant,
): Promise<Written> {
  await tx.all(sql`select 1 from procedures.import where no = ${no} for update`)
  const file = await importOf(tx, no)
  if (file.doneAt && file.doneBy) refuse('done', `${file.doneBy} đã nhập tệp này lúc ${clockTime(file.doneAt)}. Không có gì thay đổi.`)
  const { records } = await readRecords(file.filename, file.body)
  // One import after the other: what another one wrote meanwhile is seen.
  await tx.all(sql`lock table procedures.card in share row exclusive mode`)
  const stored = new Map((await storedCards(tx)).map(card => [card.code, card]))
  const checked = await checkRecords(records, code => stored.get(code) ?? known(code))
  const problems = problemsOf(checked, leftOut)
  if (problems.length > 0) throw new ImportProblems(problems)
  const cards = checked.flatMap(({ card }) => card ?? [])
  if (cards.length === 0) refuse('nothing-left', 'Mọi bản ghi đều bị bỏ ra, không còn gì để nhập.')
  const left = checked
    .filter(one => leftOut.has(one.no))
    .map(
      (one): LeftOut => ({ no: one.no, code: one.code, name: one.name, reason: leftOut.get(one.no) ?? '', says: one.faults.map(({ says }) => says) }),
    )
  const written = await writeCards(tx, cards, { source: `${file.filename} (${file.sha256.slice(0, 12)})`, importNo: no }, now)
  await tx.run(sql`
    update procedures.import set done_at = ${now}, done_by = ${by}, added = ${written.added}, changed = ${written.changed},
      unchanged = ${written.unchanged}, left_out = ${JSON.stringify(left)}::jsonb
    where no = ${no}`)
  return written
}
