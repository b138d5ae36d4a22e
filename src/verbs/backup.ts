import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../start/database.ts'
import type { Verb } from './verb.ts'

export const backup: Verb = {
  takes: '<thư mục mới>',
  says: 'sao lưu cơ sở dữ liệu kèm theo và tệp',
  help: 'Chép cơ sở dữ liệu kèm theo và kho tệp vào một thư mục mới, trong khi vẫn chạy. Với DATABASE_URL thì dùng pg_dump hoặc pg_basebackup của PostgreSQL đó.',
  run: async (config, [folder], say) => {
    if (config.databaseUrl)
      throw new Error('Đang dùng DATABASE_URL: sao lưu bằng pg_dump hoặc pg_basebackup của PostgreSQL đó, và chép thư mục files.')
    if (!folder || (existsSync(folder) && readdirSync(folder).length > 0)) throw new Error('Ghi tên một thư mục mới hoặc rỗng để chép vào.')
    const to = resolve(folder)
    const { url, stop } = await openDatabase(config)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      const from = join(config.data, 'pg')
      mkdirSync(to, { recursive: true })
      await client.query(`select pg_backup_start('motcua', true)`)
      const volatile = new Set(['pg_wal', 'postmaster.pid', 'postmaster.opts', 'server.log'])
      mkdirSync(join(to, 'pg'), { mode: 0o700 })
      for (const name of readdirSync(from)) if (!volatile.has(name)) cpSync(join(from, name), join(to, 'pg', name), { recursive: true })
      const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
      writeFileSync(join(to, 'pg', 'backup_label'), rows[0]!.labelfile)
      cpSync(join(from, 'pg_wal'), join(to, 'pg', 'pg_wal'), { recursive: true })
      for (const name of ['files', 'eid'])
        if (existsSync(join(config.data, name))) cpSync(join(config.data, name), join(to, name), { recursive: true })
      say(`Đã sao lưu vào ${to}. Khôi phục: npx motcua restore ${folder}`)
    } finally {
      await client.end()
      await stop()
    }
  },
}

export const restore: Verb = {
  takes: '<thư mục sao lưu>',
  says: 'khôi phục từ bản sao lưu',
  help: 'Chép bản sao lưu vào thư mục dữ liệu (MOTCUA_DATA) còn trống, rồi mở thử.',
  run: async (config, [folder], say) => {
    if (!folder || !existsSync(join(folder, 'pg', 'PG_VERSION'))) throw new Error('Không thấy bản sao lưu ở thư mục này.')
    if (existsSync(join(config.data, 'pg', 'PG_VERSION')))
      throw new Error(`${config.data} đã có dữ liệu. Đặt MOTCUA_DATA là một thư mục trống rồi chạy lại.`)
    cpSync(resolve(folder), config.data, { recursive: true })
    chmodSync(join(config.data, 'pg'), 0o700)
    const { stop } = await openDatabase(config)
    await stop()
    say(`Đã khôi phục vào ${config.data}.`)
  },
}
