import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const read = (path: string) => readFileSync(path, 'utf8')
const documents = [...globSync('*.md'), ...globSync('docs/**/*.md'), ...globSync('src/**/README.md'), ...globSync('partners/**/README.md')].sort()
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts',
  Record<string, string>
>
const inCode = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!.replaceAll('\\|', '|'))

const rows = read('GLOSSARY.md')
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| Tiếng Việt'))
  .map(line =>
    line
      .replaceAll('\\|', '¦')
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim().replaceAll('¦', '|')),
  )

test('tên nào trong GLOSSARY.md cũng có trong mã', () => {
  const code = [...globSync('src/**/*.{ts,tsx}'), ...globSync('db/migrations/*.sql')].map(read).join('\n')
  const stands = (name: string) => new RegExp(`(?<![\\w-])${name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?![\\w-])`).test(code)
  assert.ok(rows.length > 50)
  assert.deepEqual(
    rows.flatMap(([, names = '']) => inCode(names)).filter(name => !stands(name)),
    [],
  )
})

test('GLOSSARY.md: mỗi từ một dòng, mỗi dòng một tên và một nghĩa', () => {
  const words = rows.map(([word]) => word)
  assert.deepEqual(
    words.filter((word, index) => words.indexOf(word) !== index),
    [],
  )
  assert.deepEqual(
    rows.filter(row => row.length !== 4 || !row[0] || !row[2] || inCode(row[1] ?? '').length === 0),
    [],
  )
})

test('tệp nào mà tài liệu nhắc đến cũng có thật', () => {
  const ours = /^(src|test|db|data|docs|scripts|partners|bench|drill|deploy)\/[\w./*{}<>-]+$/
  const named = documents.flatMap(path =>
    inCode(read(path))
      .filter(text => ours.test(text))
      .map(file => ({ path, file })),
  )
  assert.ok(named.length > 40)
  assert.deepEqual(
    named.filter(({ file }) => globSync(file.replace(/\/$/, '')).length === 0),
    [],
  )
})

test('liên kết nào trong tài liệu cũng dẫn đến nơi có thật', () => {
  const links = documents.flatMap(path => [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => ({ path, target: target! })))
  assert.deepEqual(
    links.filter(({ path, target }) => !existsSync(join(dirname(path), target))),
    [],
  )
})

test('lệnh nào mà tài liệu nhắc đến cũng chạy được', () => {
  const npm = documents.flatMap(path => [...read(path).matchAll(/\bnpm (?:run )?([a-z]+)\b/g)].map(([, name]) => name!))
  assert.deepEqual(
    [...new Set(npm)].filter(name => !(name in manifest.scripts) && !['ci', 'install'].includes(name)),
    [],
  )
})

test('mỗi biến môi trường có một dòng trong README.md và README.vi.md, không có dòng thừa', () => {
  const known = [...new Set([...read('src/config.ts').matchAll(/env\.([A-Z_]+)|'(MOTCUA_[A-Z_]+|PORT)'/g)].map(([, a, b]) => (a ?? b)!))].sort()
  for (const path of ['README.md', 'README.vi.md']) {
    const listed = [...read(path).matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!).sort()
    assert.deepEqual(listed, known, path)
  }
})

test('mỗi gói phụ thuộc có một dòng nói vì sao, không có dòng thừa', () => {
  const listed = [...read('docs/decisions/0011-dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!).sort()
  const used = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies }).sort()
  assert.deepEqual(listed, used)
})

test('quyết định đánh số liền nhau, cái nào cũng nói bối cảnh, lựa chọn và cái giá', () => {
  const files = globSync('docs/decisions/*.md').sort()
  assert.deepEqual(
    files.map(path => Number(/(\d{4})-[a-z-]+\.md$/.exec(path)?.[1])),
    files.map((_, index) => index + 1),
  )
  const parts = ['## Context', '## Choice', '## Price']
  assert.deepEqual(
    files.filter(path => !parts.every(part => read(path).includes(`\n${part}\n`))),
    [],
  )
})

test('tầng và cửa trong ARCHITECTURE.md đúng với package.json', () => {
  const doors = Object.keys((JSON.parse(read('package.json')) as { imports: Record<string, string> }).imports)
  const said = inCode(read('ARCHITECTURE.md')).filter(text => text.startsWith('#'))
  assert.deepEqual(
    doors.filter(door => !said.includes(door)),
    [],
  )
  assert.deepEqual(
    said.filter(door => !doors.includes(door)),
    [],
  )
})

test('ARCHITECTURE.md kể đủ các phòng đang có', () => {
  const said = inCode(read('ARCHITECTURE.md'))
  const rooms = globSync(['src/*/', 'src/modules/*/', 'src/web/*/']).filter(path => !['src/modules', 'src/web'].includes(path))
  assert.deepEqual(
    rooms.filter(room => !said.includes(`${room}/`)),
    [],
  )
})

test('ai có tên trong README.md thì đăng nhập được', () => {
  const cast = read('src/world/cast.ts') + read('partners/eid/people.json')
  const [, people = ''] = /\n\| Who \|.*\n\|.*\n((?:\|.*\n)+)/.exec(read('README.md')) ?? []
  const names = people
    .split('\n')
    .flatMap(line => (line.split('|')[1] ?? '').split(','))
    .map(name => name.trim())
    .filter(Boolean)
  assert.ok(names.length > 5)
  assert.deepEqual(
    names.filter(name => !cast.includes(`${name}'`) && !cast.includes(`${name}"`)),
    [],
  )
})

test('tài liệu viết theo Unicode NFC, không nhắc đến thư mục của riêng một máy', () => {
  assert.deepEqual(
    documents.filter(path => read(path) !== read(path).normalize('NFC')),
    [],
  )
  assert.deepEqual(
    documents.filter(path => /(^|[\s`(])\/(home|root|Users|tmp)\//m.test(read(path))),
    [],
  )
})
