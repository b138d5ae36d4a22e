import { addDays, day, type Day } from '#kernel/day.ts'
import { onlineRate, rebuild, type RateLevel } from '#statistics'
import { openDatabase } from '../start/database.ts'
import type { Verb } from './verb.ts'

export const recompute: Verb = {
  takes: '<kỳ> [cấp]',
  says: 'tính lại số liệu một kỳ từ nhật ký',
  help: 'Kỳ dạng 2017-03 hoặc 2016-07-01..2017-03-14. Cấp: city, district (mặc định), commune. Đếm lại từ nhật ký hồ sơ rồi in bảng; cùng nhật ký thì in ra từng byte như nhau ở mọi máy.',
  run: async (config, [period = '', level = 'district'], say) => {
    const { from, to } = readPeriod(period)
    const { db, stop } = await openDatabase(config)
    await db.write(rebuild)
    const { rows, city } = await onlineRate(db, { from, to, level: level as RateLevel })
    say('unit\tname\tonline\ttotal\tstate')
    for (const { unit, name, online, total, state } of rows) say([unit, name, online, total, state].join('\t'))
    say(`city\t\t${city.online}\t${city.total}\t`)
    await stop()
  },
}

function readPeriod(text: string): { from: Day; to: Day } {
  const [from, to] = text.split('..')
  if (from && to) return { from: day(from), to: day(to) }
  if (!/^\d{4}-\d\d$/.test(text)) throw new Error(`Chưa đọc được kỳ "${text}". Ghi dạng 2017-03 hoặc 2016-07-01..2017-03-14.`)
  const [year = 0, month = 0] = text.split('-').map(Number)
  const next = day(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`)
  return { from: day(`${text}-01`), to: addDays(next, -1) }
}
