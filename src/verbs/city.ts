import { day } from '#kernel/day.ts'
import { clock } from '#platform/clock.ts'
import { dayOf } from '#kernel/instant.ts'
import { published } from '#catalogue'
import { editionHash, publishEditions } from '#procedures'
import { loadWaves } from '#rollout'
import { loadUnits, unitsOn, type Level } from '#units'
import { openDatabase } from '../start/database.ts'
import { fillWorld } from '../world/index.ts'
import { reorganise } from './reorganise.ts'
import type { Verb } from './verb.ts'

export const migrateVerb: Verb = {
  takes: '',
  says: 'đưa cơ sở dữ liệu lên phiên bản này',
  help: 'Chạy các migration còn thiếu, nạp đơn vị hành chính, lịch nghỉ và các đợt triển khai. Chạy lại không sao.',
  run: async (config, _, say) => {
    const { db, stop } = await openDatabase(config)
    await db.write(loadUnits)
    await db.write(loadWaves)
    say('Cơ sở dữ liệu đã ở phiên bản này.')
    await stop()
  },
}

export const world: Verb = {
  takes: '[số hồ sơ]',
  says: 'dựng thành phố dùng thử',
  help: 'Dựng thành phố dùng thử: đơn vị, cán bộ, hồ sơ của hai thời kỳ. Mặc định 50.000 hồ sơ. Không dùng khi MOTCUA_ENV=production.',
  run: async (config, [size], say) => {
    if (config.production) throw new Error('Không dựng thành phố dùng thử khi MOTCUA_ENV=production.')
    const { db, stop } = await openDatabase(config)
    await db.write(loadUnits)
    await db.write(loadWaves)
    await fillWorld(db, { size: Number(size ?? config.worldSize), now: clock().now(), progress: say })
    await stop()
  },
}

export const units: Verb = {
  takes: '[ngày] [cấp]',
  says: 'liệt kê đơn vị hành chính của một ngày; units reorganise <tệp>: sắp xếp đơn vị',
  options: reorganise.options ?? [],
  flags: reorganise.flags ?? [],
  help: `Ngày dạng 2017-03-15 (mặc định hôm nay). Cấp: city, district, commune (mặc định commune).\n\nunits ${reorganise.takes}\n${reorganise.help}`,
  run: async (config, given, say, options) => {
    const [on, level] = given
    if (on === 'reorganise') return reorganise.run(config, given, say, options)
    const { db, stop } = await openDatabase(config)
    await db.write(loadUnits)
    const found = await unitsOn(db, on ? day(on) : dayOf(clock().now()), (level ?? 'commune') as Level)
    for (const { id, type, name, parent } of found) say([id, type, name, parent ?? ''].join('\t'))
    say(`${found.length} đơn vị`)
    await stop()
  },
}

export const publish: Verb = {
  takes: '',
  says: 'ghi dấu các bản thủ tục đang có',
  help: 'Ghi mã băm của từng bản thủ tục vào cơ sở dữ liệu. Một bản đã công bố thì không đổi được nữa.',
  run: async (config, _, say) => {
    const { db, stop } = await openDatabase(config)
    await db.write(tx => publishEditions(tx, published, clock().now()))
    for (const edition of published) say(`${edition.code} ${edition.from} ${editionHash(edition)}`)
    await stop()
  },
}
