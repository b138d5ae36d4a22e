import { sql, type Database } from '#platform/db/index.ts'
import { chainHash, verified, type Happening } from '#dossiers'
import { openDatabase } from '../start/database.ts'
import type { Verb } from './verb.ts'

export const verify: Verb = {
  takes: '[mã trên giấy]',
  says: 'kiểm tra nhật ký, sổ và giấy tờ',
  help: 'Không có mã: tính lại chuỗi băm của mọi hồ sơ, kiểm tra số trong sổ không trùng, không thiếu. Có mã: kiểm tra một giấy tờ đã cấp.',
  run: async (config, [code], say) => {
    const { db, stop } = await openDatabase(config)
    try {
      return code ? await document(db, code, say) : (await log(db, say)) && (await books(db, say))
    } finally {
      await stop()
    }
  },
}

const BATCH = 1000
type Logged = {
  code: string
  seq: number
  type: Happening['action']
  at: Date
  actor: Happening['by']
  data: Happening['data']
  hash: string
  last: boolean
  lastHash: string
}

async function log(db: Database, say: (line: string) => void): Promise<boolean> {
  let from = 0
  let checked = 0
  const broken: string[] = []
  for (;;) {
    const ids = await db.all<{ id: number }>(sql`select id from dossiers.dossier where id > ${from} order by id limit ${BATCH}`)
    if (ids.length === 0) break
    from = ids.at(-1)!.id
    const events = await db.all<Logged>(sql`
      select d.code, e.seq, e.type, e.at, e.actor, e.data, e.hash, e.seq = d.version as last, d.last_hash as "lastHash"
      from dossiers.event e join dossiers.dossier d on d.id = e.dossier_id where d.id = any(${ids.map(({ id }) => id)}) order by d.id, e.seq`)
    let before = ''
    for (const { code, seq, type, at, actor, data, hash, last, lastHash } of events) {
      before = chainHash(seq === 1 ? '' : before, code, seq, { action: type, by: actor, at, data })
      if (before !== hash || (last && hash !== lastHash)) broken.push(`${code} sự kiện ${seq}`)
    }
    checked += events.length
  }
  say(`Nhật ký: ${checked} sự kiện, ${broken.length === 0 ? 'chuỗi băm nguyên vẹn' : `đứt ở ${broken.slice(0, 10).join(', ')}`}`)
  return broken.length === 0
}

async function books(db: Database, say: (line: string) => void): Promise<boolean> {
  const faults = await db.all<{ book: string }>(sql`
    select b.type || ' ' || b.unit_id || ' ' || b.year as book from registers.book b
    left join lateral (select count(*) as n, count(distinct number) as numbers, coalesce(max(number), 0) as highest from registers.entry e where e.book_id = b.id) e on true
    where e.n <> e.numbers or e.n <> e.highest or e.highest <> b.last_number`)
  say(`Sổ: ${faults.length === 0 ? 'số liền nhau, không trùng, không thiếu' : `sai ở ${faults.map(({ book }) => book).join(', ')}`}`)
  return faults.length === 0
}

async function document(db: Database, code: string, say: (line: string) => void): Promise<boolean> {
  const found = await verified(db, code)
  say(found ? `Có giấy này: ${found.kind}${found.number ? ` số ${found.number}` : ''}, hồ sơ ${found.code}` : `Không có giấy nào mang mã ${code}.`)
  return found !== undefined
}
