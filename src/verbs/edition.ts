import { readFileSync, writeFileSync } from 'node:fs'
import { isDay } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { clock } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import { english, fees, published } from '#catalogue'
import { officerOnDuty } from '#identity'
import {
  beginWork,
  diffOf,
  editionFor,
  editionHash,
  editorEditions,
  exportEdition,
  exportWork,
  importEdition,
  lintsOf,
  runExamples,
  type Edition,
} from '#procedures'
import type { Config } from '../config.ts'
import { openDatabase } from '../start/database.ts'
import type { Verb } from './verb.ts'

type Say = (line: string) => void
type Options = Readonly<Record<string, string>>
type Known = { readonly editions: readonly Edition[]; readonly english: Readonly<Record<string, string>> }

/** `npx motcua edition`: an edition as a file, a file as a working edition, and what is wrong with a file. */
export const edition: Verb = {
  takes: 'export <mã> [--from <ngày>] [--to <tệp>] | check <tệp> | import <tệp> --by <người soạn> [--from <ngày>]',
  says: 'xuất, kiểm tra hoặc nhập một bản thủ tục',
  help: 'export: in ra tệp chuẩn (JSON theo RFC 8785) của bản đang có hiệu lực, hoặc bản bắt đầu --from; --english thêm bản tiếng Anh; --to ghi vào tệp. check: nói mọi chỗ sai, chỗ cần xem lại và ví dụ ra khác. import: tạo bản soạn từ tệp, chưa công bố.',
  options: ['from', 'to', 'by'],
  flags: ['english'],
  run: async (config, [what = '', given], say, options) => {
    const works = { export: exported, check: checked, import: imported }
    if (!Object.hasOwn(works, what)) throw new Error('Ghi một trong: edition export, edition check, edition import.')
    if (!given)
      throw new Error(
        what === 'export' ? 'Thiếu mã thủ tục. Ví dụ: npx motcua edition export 1.001193' : 'Thiếu tệp. Ví dụ: npx motcua edition check ban.json',
      )
    if (options['from'] && !isDay(options['from'])) throw new Error(`Chưa đọc được ngày "${options['from']}". Ghi dạng 2027-03-01.`)
    const { db, stop } = await openDatabase(config)
    try {
      const own = await editorEditions(db)
      const known = { editions: [...published, ...own.editions], english: { ...english, ...own.english } }
      return await works[what as keyof typeof works]({ db, known, now: nowOf(config), say, options }, given)
    } finally {
      await stop()
    }
  },
}

const nowOf = (config: Config): Instant => clock(config.now).now()
type Ground = { readonly db: Database; readonly known: Known; readonly now: Instant; readonly say: Say; readonly options: Options }

async function exported({ known, now, say, options }: Ground, code: string): Promise<boolean> {
  const { from, to } = options
  const found = from ? known.editions.find(one => one.code === code && one.from === from) : editionFor(known.editions, code, dayOf(now))
  if (!found) throw new Error(`Không có bản của thủ tục ${code} từ ngày ${shortDay(from ?? '')}.`)
  const file = options['english'] ? exportWork({ value: found, english: englishOf(found, known) }) : exportEdition(found)
  if (!to) say(file)
  else {
    writeFileSync(to, file)
    say(`Đã ghi ${to}: ${found.name}, từ ${shortDay(found.from)}, dấu niêm ${editionHash(found)}`)
  }
  return true
}

const englishOf = (one: Edition, known: Known) =>
  Object.fromEntries(Object.entries(known.english).filter(([text]) => JSON.stringify(one).includes(JSON.stringify(text))))

const tell = (problems: readonly Problem[], say: Say) => {
  for (const { at, says } of problems) say(`${at || '/'}\t${says}`)
}

async function checked({ known, say }: Ground, path: string): Promise<boolean> {
  const read = importEdition(readFileSync(path, 'utf8'))
  if (!read.edition) {
    tell(read.problems, say)
    say(`${read.problems.length} chỗ không đúng mẫu.`)
    return false
  }
  const others = known.editions.filter(({ code, from }) => code !== read.edition.code || from !== read.edition.from)
  const lints = lintsOf(read.edition, { english: { ...known.english, ...read.english }, others, fees })
  const failed = runExamples(read.edition, fees).filter(({ ok }) => !ok)
  for (const { level, at, says } of lints) say(`${level === 'error' ? 'sai' : 'xem lại'}\t${at}\t${says}`)
  for (const { title, differences } of failed) say(`ví dụ\t${title}\t${differences.join('; ')}`)
  const wrong = lints.filter(({ level }) => level === 'error').length
  say(`${read.edition.name}: ${wrong} chỗ sai, ${lints.length - wrong} chỗ cần xem lại, ${failed.length} ví dụ ra khác.`)
  return wrong === 0 && failed.length === 0
}

async function imported({ db, known, now, say, options }: Ground, path: string): Promise<boolean> {
  const read = importEdition(readFileSync(path, 'utf8'))
  if (!read.edition) {
    tell(read.problems, say)
    say('Chưa nhập gì.')
    return false
  }
  const by = await officerOnDuty(db, options['by'] ?? '', 'cityOperator', dayOf(now))
  const { edition: file, english } = read
  const from = (options['from'] ?? file.from) as Edition['from']
  const base = known.editions.filter(one => one.code === file.code && one.from <= from).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  const work = await db.write(tx => beginWork(tx, by, { file, from, english, base }, now))
  if (base) for (const { part, says } of diffOf(base, file)) say(`${part}: ${says}`)
  say(`Đã nhập thành bản soạn ${work.id}. Mở trang Thủ tục để sửa tiếp và gửi duyệt.`)
  return true
}
