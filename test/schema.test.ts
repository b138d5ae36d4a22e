import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from '#platform/db/index.ts'
import { testDatabase } from './database.ts'
import { describeSchema } from './schema.ts'

test('db/schema.sql đúng với các migration (làm lại bằng: node scripts/schema.mjs)', async () => {
  const db = await testDatabase()
  assert.equal(readFileSync('db/schema.sql', 'utf8'), await describeSchema(db.url))
})

test('migration đánh số liền nhau, không trùng', () => {
  const numbers = readdirSync('db/migrations')
    .sort()
    .map(name => Number(/^(\d{4})_[a-z-]+\.sql$/.exec(name)?.[1]))
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index + 1),
  )
})

test('nhật ký chỉ được thêm: chương trình không có quyền sửa hay xóa', async () => {
  const db = await testDatabase()
  const rights = await db.all<{ table: string; role: string; right: string }>(sql`
    select table_schema || '.' || table_name as "table", grantee as role, privilege_type as right from information_schema.role_table_grants
    where grantee in ('motcua_app', 'motcua_officer') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
      and table_schema || '.' || table_name in (
        'dossiers.event', 'dossiers.access', 'dossiers.document', 'registers.entry', 'registers.annotation', 'identity.organisation_event',
        'procedures.work_save', 'rollout.act', 'rollout.cell_event', 'rollout.gate_entry', 'support.ticket_event', 'training.log',
        'statistics.frozen', 'statistics.unit_closed', 'statistics.hand_figure', 'statistics.bulletin_revision')`)
  assert.deepEqual(rights, [])
})

test('bảng nào có đơn vị và người dân ở trong thì có bức tường thứ hai', async () => {
  const db = await testDatabase()
  const walled = await db.all<{ name: string }>(sql`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity order by 1`)
  const names = walled.map(({ name }) => name)
  assert.deepEqual(
    ['dossiers.dossier', 'registers.annotation', 'registers.book', 'registers.entry'].filter(name => !names.includes(name)),
    [],
  )
})
