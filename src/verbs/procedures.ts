import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { dayOf } from '#kernel/instant.ts'
import { fees, published } from '#catalogue'
import { officerOnDuty } from '#identity'
import { clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import {
  checkRecords,
  editorEditions,
  importCards,
  ImportProblems,
  keepFile,
  planOf,
  readRecords,
  shelfOn,
  storedCards,
  type CardsKnown,
} from '#procedures'
import { openDatabase } from '../start/database.ts'
import type { Config } from '../config.ts'
import type { Verb } from './verb.ts'

type Options = Readonly<Record<string, string>>

/** `npx motcua procedures import`: tries a file of national procedure records, or imports it. */
export const procedures: Verb = {
  takes: 'import <tệp> [--dry-run] [--by <người nhập>]',
  says: 'nhập hồ sơ thủ tục từ JSON, .xlsx, .csv',
  help: 'Thử, in mọi mâu thuẫn, không ghi gì: --dry-run. Nhập: --by <tên đăng nhập của người điều hành thành phố>. Bản ghi có mâu thuẫn thì không nhập gì, trừ khi bỏ ra: --leave-out <tệp chữ, mỗi dòng "số bản ghi: lý do">.',
  options: ['by', 'leave-out'],
  flags: ['dry-run'],
  run: async (config, [what, path], say, options) => {
    if (what !== 'import' || !path) throw new Error('Ví dụ: npx motcua procedures import thu-tuc.json --dry-run')
    const file = { filename: basename(path), bytes: readFileSync(path) }
    const { db, stop } = await openDatabase(config)
    try {
      return options['dry-run'] ? await look(config, db, file, say) : await take(config, db, file, options, say)
    } finally {
      await stop()
    }
  },
}

type File = { readonly filename: string; readonly bytes: Buffer }
type Say = (line: string) => void

async function knownNow(config: Config, db: Database): Promise<CardsKnown> {
  const [{ editions }, stored] = await Promise.all([editorEditions(db), storedCards(db)])
  return shelfOn([...published, ...editions], stored, fees, dayOf(clock(config.now).now())).byCode
}

async function look(config: Config, db: Database, { filename, bytes }: File, say: Say): Promise<boolean> {
  const { records, notes } = await readRecords(filename, bytes)
  const { added, changed, unchanged, faulty, doubtful } = planOf(await checkRecords(records, await knownNow(config, db)), await storedCards(db))
  for (const note of notes) say(note)
  for (const { no, code, name, faults } of faulty) {
    say(`Bản ghi ${no} ${code} ${name}`)
    for (const { says } of faults) say(`  ${says}`)
  }
  for (const { no, code, doubts } of doubtful) say(`Nghi ngờ, bản ghi ${no} ${code}: ${doubts.join(' ')}`)
  say(
    `${records.length} bản ghi: ${added.length} thẻ mới, ${changed.length} thẻ đổi, ${unchanged} giữ nguyên, ${faulty.length} có mâu thuẫn. Chưa ghi gì.`,
  )
  return faulty.length === 0
}

/** The records that a text of lines leaves out: `12: chờ Sở sửa thời hạn`. */
function leftOutIn(text: string): Map<number, string> {
  const left = new Map<number, string>()
  for (const line of text.split(/\r?\n/).filter(one => one.trim() !== '')) {
    const [, no, reason = ''] = /^\s*(\d{1,7})\s*:(.*)$/.exec(line) ?? []
    if (!no) throw new Error(`Dòng "${line}" chưa đúng. Ghi số bản ghi, dấu hai chấm, lý do.`)
    left.set(Number(no), reason.trim())
  }
  return left
}

async function take(config: Config, db: Database, file: File, options: Options, say: Say): Promise<boolean> {
  const now = clock(config.now).now()
  if (!options['by']) throw new Error('Thiếu người nhập. Thêm --by <tên đăng nhập>, hoặc --dry-run để chỉ thử.')
  const { name } = await officerOnDuty(db, options['by'], 'cityOperator', dayOf(now))
  const left = leftOutIn(options['leave-out'] ? readFileSync(options['leave-out'], 'utf8') : '')
  const known = await knownNow(config, db)
  try {
    const written = await db.write(async tx => importCards(tx, name, await keepFile(tx, name, file, now), left, known, now))
    say(`${written.added} thẻ mới, ${written.changed} thẻ đổi, ${written.unchanged} giữ nguyên, bỏ ra ${left.size}.`)
    return true
  } catch (trouble) {
    if (!(trouble instanceof ImportProblems)) throw trouble
    for (const { says } of trouble.problems) say(says)
    say(trouble.message)
    return false
  }
}
