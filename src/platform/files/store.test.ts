import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileStore, sha256 } from './index.ts'

const root = await mkdtemp(join(tmpdir(), 'motcua-files-'))
after(() => rm(root, { recursive: true }))
const store = fileStore(join(root, 'files'))
const giay = Buffer.from('Giấy chứng sinh')

test('cất rồi lấy lại đúng từng byte, tên là dấu SHA-256', async () => {
  const hash = await store.put(giay)
  assert.equal(hash, sha256(giay))
  assert.deepEqual(await store.get(hash), giay)
  assert.deepEqual([await store.has(hash), await store.has(sha256(Buffer.from('khác')))], [true, false])
})

test('hai người cùng cất một tệp thì chỉ có một bản, không sót tệp dở', async () => {
  const hashes = await Promise.all(Array.from({ length: 8 }, () => store.put(Buffer.alloc(200_000, 7))))
  assert.equal(new Set(hashes).size, 1)
  const hash = hashes[0] ?? ''
  const folder = join(root, 'files', hash.slice(0, 2), hash.slice(2, 4))
  assert.deepEqual(await readdir(folder), [hash])
  assert.equal((await stat(join(folder, hash))).mode & 0o777, 0o600)
})

test('tên không phải dấu SHA-256 không dẫn ra ngoài thư mục', async () => {
  for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
    await assert.rejects(store.get(name), { name: 'NotFound' })
    await assert.rejects(store.has(name), { name: 'NotFound' })
  }
})

test('tệp không có thì nói không có', async () => {
  await assert.rejects(store.get('0'.repeat(64)), { name: 'NotFound' })
})

test('đĩa làm hỏng tệp thì bị phát hiện, không trả nhầm', async () => {
  const hash = await store.put(Buffer.from('bản gốc'))
  await writeFile(join(root, 'files', hash.slice(0, 2), hash.slice(2, 4), hash), 'bản bị sửa')
  await assert.rejects(store.get(hash), /changed on the disk/)
})
