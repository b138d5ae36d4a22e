import { readFileSync } from 'node:fs'
import { number, shortDay } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import { clock, elapsed } from '#platform/clock.ts'
import type { Database } from '#platform/db/index.ts'
import {
  approvePlan,
  changeOf,
  judgeFile,
  planChange,
  planOfFile,
  previewOf,
  runPlan,
  stepWords,
  type Change,
  type Fault,
  type Preview,
} from '#reorganisation'
import { officerOnDuty } from '#identity'
import { openDatabase } from '../start/database.ts'
import type { Config } from '../config.ts'
import type { Verb } from './verb.ts'

type Options = Readonly<Record<string, string>>

/** `npx motcua units reorganise`: looks at a change of units, plans it, approves it, or does it when its day has come. */
export const reorganise: Verb = {
  takes: 'reorganise <tệp> [--dry-run] [--by <người lập>] [--approve <người duyệt>]',
  says: 'sắp xếp đơn vị hành chính theo tệp',
  help: 'Chỉ xem việc sẽ làm: --dry-run. Lập kế hoạch: --by <tên đăng nhập>. Duyệt, phải là người khác: --approve <tên đăng nhập>. Không có gì thêm: thực hiện kế hoạch đã duyệt của tệp này khi đã tới ngày; dừng giữa chừng thì chạy lại là làm tiếp.',
  options: ['by', 'approve'],
  flags: ['dry-run'],
  run: async (config, [, path], say, options) => {
    if (!path) throw new Error('Thiếu tệp. Ví dụ: npx motcua units reorganise sap-xep.csv --dry-run')
    const file = readFileSync(path, 'utf8')
    const { db, stop } = await openDatabase(config)
    try {
      return await run(config, db, file, say, options)
    } finally {
      await stop()
    }
  },
}

async function run(config: Config, db: Database, file: string, say: (line: string) => void, { by, approve, ...more }: Options): Promise<boolean> {
  const now = clock(config.now).now()
  const kept = await planOfFile(db, file)
  if (more['dry-run']) {
    const { change, faults } = kept ? { change: await changeOf(db, kept.id), faults: [] } : await judgeFile(db, file, now)
    if (!change) return tellFaults(faults, say)
    tell(change, await previewOf(db, kept?.id, change), say)
    return true
  }
  if (by) {
    const writer = await officerOnDuty(db, by, 'cityOperator', dayOf(now))
    const made = await db.write(tx => planChange(tx, writer, file, now))
    if ('faults' in made) return tellFaults(made.faults, say)
    say(`Đã lập kế hoạch số ${made.id}. Người khác duyệt: --approve <tên đăng nhập>.`)
    return true
  }
  if (!kept) throw new Error('Tệp này chưa có kế hoạch. Xem thử bằng --dry-run, lập bằng --by <tên đăng nhập>.')
  if (approve) {
    const approver = await officerOnDuty(db, approve, 'cityOperator', dayOf(now))
    await db.write(tx => approvePlan(tx, approver, kept.id, kept.version, now))
    say(`Đã duyệt kế hoạch số ${kept.id}. Máy thực hiện vào 00:00 ngày ${shortDay(kept.on)}.`)
    return true
  }
  if (kept.state === 'done') say('Kế hoạch này đã thực hiện xong, không còn gì để làm.')
  const start = elapsed()
  const host = new URL(config.origin ?? `http://localhost:${config.port}`).host
  const steps = await runPlan(db, kept.id, { host, now })
  for (const { step, counts } of steps)
    say(
      `${stepWords[step]}: ${Object.entries(counts)
        .map(([what, n]) => `${what} ${number(n)}`)
        .join(', ')}`,
    )
  say(`Xong sau ${((elapsed() - start) / 1000).toFixed(1)} giây.`)
  return true
}

function tellFaults(faults: readonly Fault[], say: (line: string) => void): false {
  for (const { line, says } of faults) say(line > 0 ? `Dòng ${line}: ${says}` : says)
  say(`${number(faults.length)} lỗi. Không có gì được ghi.`)
  return false
}

function tell(
  change: Change,
  { open, drafts, books, booksToOpen, services, servicesToClose, posts, inquiries }: Preview,
  say: (line: string) => void,
): void {
  const undecided = posts.filter(post => post.open).length
  say(`${change.act}, ngày ${shortDay(change.on)}${change.known ? '. Đơn vị đã có trong danh mục: phần đơn vị không có gì để làm' : ''}`)
  say(`Đơn vị: ${number(change.ends.length)} kết thúc, ${number(change.begins.length)} bắt đầu, ${number(change.arrows.length)} dòng kế thừa`)
  say(`Dịch vụ: ${number(servicesToClose)} kết thúc, ${number(services.length)} mở ở đơn vị mới`)
  say(`Sổ: ${number(books.length)} khóa, ${number(booksToOpen)} mở`)
  say(`Vai: ${number(posts.length)} kết thúc, ${number(posts.filter(({ move }) => move.unit).length)} bắt đầu, ${number(undecided)} chờ quyết định`)
  say(`Hồ sơ đang mở: ${number(open.reduce((sum, { n }) => sum + n, 0))}`)
  say(`Bản nháp: ${number(drafts.counter)} tại quầy, ${number(drafts.answers)} phải trả lời lại câu hỏi về nơi ở`)
  say(`Xác minh đang chờ: ${number(inquiries.asked)}`)
}
