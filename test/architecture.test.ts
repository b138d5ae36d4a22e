import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breaks, doors, exceptions, faults, floors, ruleNames, sources, treeFaults, type Source } from './architecture.ts'

const named = doors()
const tree = sources()

test('không tệp nào phạm quy tắc của ngôi nhà', () => {
  assert.deepEqual([...tree.flatMap(source => faults(source, named)), ...treeFaults(tree, named)], [])
})

// A rule that has never failed is not a rule, so each is shown a file that breaks it.
const canaries: [rule: string, complaint: RegExp, path: string, code: string][] = [
  ['looks up', /looks up at #dossiers/, 'src/modules/units/x.ts', `import { queue } from '#dossiers'`],
  ['looks up', /looks up at #units/, 'src/platform/db/x.ts', `import { unitsOn } from '#units'`],
  ['looks up', /looks up at #catalogue/, 'src/modules/statistics/x.ts', `import {\n  published,\n} from '#catalogue'`],
  ['looks up', /neighbour src\/modules\/statistics/, 'src/modules/notices/x.ts', `import { onlineRate } from '#statistics'`],
  ['looks up', /neighbour src\/web\/portal/, 'src/web/office/x.page.tsx', `import { Hero } from '../portal/hero.tsx'`],
  ['looks up', /neighbour src\/web\/portal/, 'src/web/site/x.ts', `import { portalRoutes } from '../portal/index.ts'`],
  ['looks up', /looks up at \.\.\/web\/routes\.ts/, 'src/kernel/x.ts', `import { routes } from '../web/routes.ts'`],
  ['looks up', /looks up at #dossiers/, 'src/kernel/x.ts', `const { queue } = await import('#dossiers')`],
  ['climbs out', /climbs out/, 'src/web/office/x.page.tsx', `import { lock } from '../../modules/dossiers/store.ts'`],
  ['climbs out', /climbs out/, 'src/modules/dossiers/x.ts', `export { days } from '../units/calendar.ts'`],
  ['stranger at the kernel', /into the kernel/, 'src/kernel/x.ts', `import { readFileSync } from 'node:fs'`],
  ['partner inside', /another agency/, 'partners/eid/x.ts', `import { may } from '../../src/modules/identity/permissions.ts'`],
  ['speaks SQL', /speaks SQL/, 'src/web/office/x.page.tsx', `import { sql } from '#platform/db/index.ts'`],
  ['speaks SQL', /speaks SQL/, 'src/modules/dossiers/lifecycle.ts', `import { join, sql, type Db } from '#platform/db/index.ts'`],
  ['foreign tables', /names dossiers\.dossier/, 'src/modules/statistics/queries/x.ts', 'sql`select 1 from dossiers.dossier`'],
  ['foreign tables', /names identity\.session/, 'src/modules/dossiers/store.ts', 'sql`update identity.session set x = 1`'],
  ['wall clock', /clock on the wall/, 'src/modules/dossiers/deadline.ts', `const now = new Date()`],
  ['wall clock', /clock on the wall/, 'src/web/portal/x.ts', `const now = Date.now()`],
  ['environment', /environment/, 'src/web/site/x.ts', `const port = process.env.PORT`],
  ['keeps state', /keeps state/, 'src/modules/units/x.ts', `let cached: string[] | undefined`],
  ['keeps state', /keeps state/, 'src/web/office/x.ts', `const seen = new Map<string, number>()`],
  ['banned name', /says nothing/, 'src/modules/units/date-utils.ts', ``],
  ['banned name', /says nothing/, 'src/modules/dossiers/dossier-service.ts', ``],
  ['too long', /longer than 300/, 'src/web/ui/x.tsx', '\n'.repeat(301)],
  ['too long', /longer than 400/, 'src/web/ui/x.test.ts', '\n'.repeat(401)],
  ['raw HTML', /raw HTML/, 'src/web/ui/enhance/x.ts', `node.innerHTML = text`],
  ['raw HTML', /raw HTML/, 'src/web/ui/x.tsx', `<p dangerouslySetInnerHTML={{ __html: text }} />`],
  ['inline code', /inline style/, 'src/web/ui/x.tsx', `<p style="color: red" />`],
  ['inline code', /on… attribute/, 'src/web/ui/x.tsx', `<button onClick={send}>Gửi</button>`],
  ['inline code', /inline script/, 'src/web/ui/x.tsx', `<script>{'alert(1)'}</script>`],
  ['local dates', /Intl word a date/, 'src/web/ui/x.ts', `new Intl.DateTimeFormat('vi', { dateStyle: 'long' })`],
  ['camera only', /capture/, 'src/web/ui/x.tsx', `<input type="file" capture="environment" />`],
  ['not NFC', /NFC/, 'src/web/ui/x.ts', 'Đỗ'.normalize('NFD')],
  ['wrong letter', /another letter/, 'src/web/ui/x.ts', `const label = '\u00D0ăng ký'`],
  ['unfinished', /unfinished/, 'src/web/ui/x.ts', `// TO` + `DO: later`],
  ['unfinished', /switches a test off/, 'src/kernel/x.test.ts', `test.sk` + `ip('sau này', () => {})`],
  ['one machine', /one machine/, 'test/x.ts', `const folder = '/ho` + `me/lan/motcua'`],
  ['no word said', /exports due without/, 'src/modules/dossiers/x.ts', `const a = 1\nexport function due() {}`],
  ['door with logic', /only re-exports/, 'src/modules/units/index.ts', `export { unitsOn } from './queries/units.ts'\nexport const CITY = '01'`],
  ['nameless import', /without its extension/, 'src/modules/units/x.ts', `import { day } from './day'`],
]

for (const [rule, complaint, path, code] of canaries) {
  test(`quy tắc "${rule}" bắt được ${path}`, () => {
    assert.ok(breaks(rule, { path, code }, named), rule)
    assert.match(faults({ path, code }, named).join('\n'), complaint)
  })
}

test('quy tắc nào cũng có tệp phạm để thử', () => {
  assert.deepEqual([...new Set(canaries.map(([rule]) => rule))], ruleNames)
})

test('những tệp đúng thì không bị bắt oan', () => {
  const innocent: [path: string, code: string][] = [
    [
      'src/web/office/x.page.tsx',
      `import { queue } from '#dossiers'\nimport { PortalLayout } from '#ui/layouts.tsx'\nconst a = <DueTag on={at} online={1} />`,
    ],
    ['src/web/gallery/x.cases.tsx', `import { HomePage } from '../portal/home/home.page.tsx'`],
    [
      'src/modules/statistics/queries/x.ts',
      "import { sql } from '#platform/db/index.ts'\nsql`select 1 from dossiers.published_event join statistics.bucket`",
    ],
    ['src/modules/dossiers/x.ts', `// new Date() would read the wall; innerHTML neither\nconst at = new Date(text)`],
    ['src/modules/dossiers/x.test.ts', `import { testDatabase } from '../../../test/database.ts'\nimport { published } from '#catalogue'`],
    ['src/platform/x.ts', `import type { Instant } from '#kernel/instant.ts'\nimport { database } from './database.ts'`],
    ['src/main.ts', `import { routes } from './web/routes.ts'`],
  ]
  assert.deepEqual(
    innocent.flatMap(([path, code]) => faults({ path, code }, named)),
    [],
  )
})

test('vòng import và mã máy chủ lọt vào trình duyệt đều bị bắt', () => {
  const ring: Source[] = [
    { path: 'src/a.ts', code: `import { b } from './b.ts'` },
    { path: 'src/b.ts', code: `import { c } from './c.ts'` },
    { path: 'src/c.ts', code: `import { a } from './a.ts'` },
  ]
  assert.match(treeFaults(ring, {}).join(), /src\/a\.ts → src\/b\.ts → src\/c\.ts → src\/a\.ts is a circle/)
  assert.deepEqual(treeFaults([ring[0]!, { path: 'src/b.ts', code: `import type { a } from './a.ts'` }], {}), [])
  const sent: Source[] = [
    { path: 'src/web/ui/enhance/x.ts', code: `import { newId } from '#kernel/ids.ts'` },
    { path: 'src/kernel/ids.ts', code: `import { randomUUID } from 'node:crypto'` },
  ]
  assert.match(treeFaults(sent, named).join(), /src\/kernel\/ids\.ts is sent to the browser and imports node:crypto/)
})

test('một thủ tục nói hết trong 400 dòng', () => {
  const half = 'x\n'.repeat(201)
  const folder = 'src/catalogue/ho-tich/x'
  assert.match(
    treeFaults(
      [`${folder}/form.ts`, `${folder}/rules.ts`].map(path => ({ path, code: half })),
      named,
    ).join(),
    /takes 402 lines/,
  )
  assert.deepEqual(
    treeFaults(
      [`${folder}/form.ts`, `${folder}/examples.ts`, `${folder}/x.test.ts`].map(path => ({ path, code: half })),
      named,
    ),
    [],
  )
})

test('ngoại lệ nào cũng còn cần, phòng nào cũng có tầng', () => {
  const needless = Object.entries(exceptions).flatMap(([rule, files]) =>
    Object.keys(files).filter(path => {
      const source = tree.find(candidate => candidate.path === path)
      return !source || !breaks(rule, source, named)
    }),
  )
  assert.deepEqual(needless, [])
  const housed = floors.flat()
  const homeless = tree.filter(
    ({ path }) => /^src\/(modules|web)\/[^/]+\//.test(path) && !housed.some(room => room.split('/').length === 3 && path.startsWith(`${room}/`)),
  )
  assert.deepEqual(
    homeless.map(({ path }) => path),
    [],
  )
})
