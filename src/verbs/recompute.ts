import { lastEvent, logPosition } from '#dossiers'
import type { Database } from '#platform/db/index.ts'
import { frozenMaybe, frozenBody, periodNamed, rebuild, recomputed, recount, type NamedPeriod } from '#statistics'
import { openDatabase } from '../start/database.ts'
import type { Verb } from './verb.ts'

export const recompute: Verb = {
  takes: '<kỳ>',
  says: 'tính lại số liệu một kỳ từ nhật ký',
  help: 'Kỳ dạng 2017, 2017-h1, 2017-q1, 2017-03 hoặc 2016-07-01..2017-03-14. Đếm lại từ nhật ký hồ sơ, đến đúng chỗ đã chốt, rồi in số liệu; cùng nhật ký thì in ra từng byte như nhau ở mọi máy. --revision 1: bản chốt nào (mặc định bản cuối). Kết thúc bằng lỗi khi khác bản đã chốt.',
  options: ['revision'],
  run: async (config, [name = ''], say, { revision }) => {
    const period = periodNamed(name)
    if (!period) throw new Error(`Chưa đọc được kỳ "${name}". Ghi dạng 2017-03, 2017-q1 hoặc 2016-07-01..2017-03-14.`)
    const { db, stop } = await openDatabase(config)
    try {
      const frozen = await frozenMaybe(db, period.id, revision ? Number(revision) : undefined)
      const { body, same } = frozen ? await recomputed(db, frozen) : { body: await provisional(db, period), same: true }
      say(body)
      if (!same) process.stderr.write(`Khác với bản ${frozen?.revision} đã chốt (dấu niêm ${frozen?.hash}).\n`)
      return same
    } finally {
      await stop()
    }
  },
}

/** The figures of a period that nobody closed yet, up to the last event of now. */
async function provisional(db: Database, period: NamedPeriod): Promise<string> {
  const lastId = await lastEvent(db)
  return frozenBody(period, await logPosition(db, lastId), await recount(db, period, lastId))
}

export const rebuildVerb: Verb = {
  takes: '',
  says: 'đếm lại mọi số liệu từ nhật ký',
  help: 'Đếm lại các bảng số liệu từ đầu nhật ký. Người đọc thấy số cũ cho đến khi xong.',
  run: async (config, _, say) => {
    const { db, stop } = await openDatabase(config)
    say(`Đã đếm ${await db.write(tx => rebuild(tx))} sự kiện.`)
    await stop()
  },
}
