import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, normalize } from 'node:path'

export type Source = { readonly path: string; readonly code: string }

/** Lowest floor first. A room may import from lower floors, never from above, never from a neighbour on its own floor. */
export const floors: readonly (readonly string[])[] = [
  ['src/kernel'],
  ['src/platform'],
  ['src/modules/units'],
  ['src/modules/identity'],
  ['src/modules/procedures', 'src/modules/training'],
  ['src/modules/rollout'],
  ['src/modules/registers'],
  ['src/modules/dossiers'],
  ['src/modules/exchange', 'src/modules/statistics', 'src/modules/notices', 'src/modules/payments', 'src/modules/support'],
  ['src/modules/reorganisation', 'src/modules/integrity'],
  ['src/catalogue'],
  ['src/web/ui'],
  ['src/web/site', 'src/web/portal', 'src/web/office', 'src/web/city', 'src/web/law', 'src/web/admin', 'src/web/api'],
  ['src/web/gallery'],
  ['src/web', 'src/world', 'src/practice', 'src/start', 'src/verbs', 'src'],
]
const rooms = floors.flatMap((names, floor) => names.map(name => ({ name, floor })))

/** One file that may break one rule, and why. The list is the debt of the house, in one place. */
export const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'speaks SQL': {
    'src/modules/dossiers/code.ts': 'one statement hands out the number of the day; its shape and its law are in the same file',
    'src/verbs/verify.ts': 'an auditor reads the books himself and trusts no query of the room',
    'src/modules/dossiers/clock.ts': 'reads the log that moves a due date, beside the table that says which events do',
  },
  'foreign tables': {
    'src/verbs/verify.ts': 'an auditor reads the books himself and trusts no query of the room',
  },
  'banned name': {
    'src/modules/rollout/service.ts': 'a service is a thing of the law: one procedure offered online at one unit',
    'src/modules/rollout/queries/service-open.ts': 'the same noun',
  },
  'wall clock': {
    'partners/eid/memory.ts': 'a stand-in for another agency runs on its own time',
  },
  'raw HTML': {
    'src/web/city/stored.tsx': 'a page of figures that our own renderer wrote, kept in PostgreSQL ready to send',
    'src/web/ui/enhance/upload.ts': 'the page that our own server answered to the form, put in place as the browser would have',
    'src/web/portal/dossier/sent.page.tsx': 'the SVG of a QR code, which platform/qr.ts made of our own address',
  },
  'wrong letter': {
    'src/kernel/text.ts': 'turns it into the right one',
    'src/modules/procedures/legacy.ts': 'is a table of an old encoding',
  },
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('test/')
const isSql = (path: string) => /\/(queries|commands)\/|\/(store|tables|jobs)\.ts$|^src\/(platform\/db|start|world|practice)\//.test(path)
const roomOf = (path: string) => rooms.filter(({ name }) => path.startsWith(`${name}/`)).sort((a, b) => b.name.length - a.name.length)[0]

/** The code without its comments, so that a comment may name what the code may not do. */
const bare = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

/** What a file imports: as written, and as a path in the tree when it is ours. */
export function importsOf({ path, code }: Source, doors: Readonly<Record<string, string>>): { written: string; to: string | undefined }[] {
  const written = [...bare(code).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g)].map(([, target]) => target ?? '')
  return written.map(target => ({ written: target, to: resolved(path, target, doors) }))
}

/** Types are gone when the program runs, and so are the circles that only they close. */
const withoutTypes = (code: string) => code.replace(/^(import|export) type [^']*? from '[^']+'/gm, '')

function resolved(path: string, target: string, doors: Readonly<Record<string, string>>): string | undefined {
  if (target.startsWith('.')) return normalize(`${dirname(path)}/${target}`)
  if (doors[target]) return normalize(doors[target])
  const star = Object.keys(doors).find(door => door.endsWith('*') && target.startsWith(door.slice(0, -1)))
  return star && normalize(doors[star]!.replace('*', target.slice(star.length - 1)))
}

type Rule = (source: Source, doors: Readonly<Record<string, string>>) => string[]
const when = (broken: boolean, sentence: string) => (broken ? [sentence] : [])

const rules: Readonly<Record<string, Rule>> = {
  'looks up': (source, doors) => {
    const here = roomOf(source.path)
    if (!here || isTest(source.path)) return []
    return importsOf(source, doors).flatMap(({ written, to }) => {
      const there = to ? roomOf(to) : undefined
      if (!there || there.name === here.name) return []
      if (there.floor > here.floor) return [`looks up at ${written}; a room imports from lower floors only`]
      return when(there.floor === here.floor && here.floor < floors.length - 1, `reaches into its neighbour ${there.name} with ${written}`)
    })
  },
  'climbs out': (source, doors) => {
    const here = roomOf(source.path)
    if (!here || here.floor >= floors.length - 2) return []
    return importsOf(source, doors)
      .filter(
        ({ written, to }) => written.startsWith('.') && roomOf(`${to}`)?.name !== here.name && !(isTest(source.path) && to?.startsWith('test/')),
      )
      .map(({ written }) => `climbs out of its room with ${written}; rooms meet only through their # door`)
  },
  'stranger at the kernel': source =>
    when(
      source.path.startsWith('src/kernel/') && !isTest(source.path) && /from '(?!\.|temporal-polyfill'|node:crypto')/.test(source.code),
      'brings something into the kernel, which needs nothing but days and random numbers',
    ),
  'partner inside': (source, doors) =>
    source.path.startsWith('partners/')
      ? importsOf(source, doors)
          .filter(({ to }) => to?.startsWith('src/') && !/^src\/(kernel|platform|web\/ui)\//.test(to))
          .map(({ written }) => `is another agency and yet knows our ${written}`)
      : [],
  'speaks SQL': ({ path, code }) =>
    when(
      path.startsWith('src/') && !isTest(path) && !isSql(path) && /import [^;]*?\{[^}]*(?<!type )\b(sql|identifier)\b[^}]*\} from/.test(bare(code)),
      'speaks SQL; that belongs into queries/, commands/, store.ts, tables.ts or jobs.ts of the room that owns the tables',
    ),
  'foreign tables': ({ path, code }) => {
    const room = /^src\/modules\/([^/]+)\//.exec(path)?.[1]
    if (!path.startsWith('src/') || isTest(path)) return []
    const named = [...code.matchAll(/\b(?:from|join|into|update|table|only)\s+"?([a-z_]+)"?\.("?[a-z_]+)/g)]
    return named
      .filter(([, schema, table]) => schema !== room && schema !== 'platform' && !table?.startsWith('published_') && schemas.has(schema ?? ''))
      .map(([, schema, table]) => `names ${schema}.${table}; a room's SQL names its own schema and what others publish`)
  },
  'wall clock': ({ path, code }) =>
    when(
      path !== 'src/platform/clock.ts' &&
        !/^(test|bench|drill)\//.test(path) &&
        /new Date\(\s*\)|Date\.now\(|performance\.now\(|Temporal\.Now/.test(bare(code)),
      'reads the clock on the wall; take an Instant, or elapsed() to measure',
    ),
  environment: ({ path, code }) =>
    when(
      /^(src|partners)\//.test(path) && !isTest(path) && basename(path) !== 'config.ts' && /process\.env/.test(bare(code)),
      'reads the environment; only config.ts does',
    ),
  'keeps state': ({ path, code }) =>
    when(
      /^src\/(modules|web|catalogue)\//.test(path) &&
        !isTest(path) &&
        /^(export )?(let|var) |^(export )?const \w+(: [^=\n]+)? = (new (Map|Set|WeakMap|Array)(<.*>)?\(\)|\[\]$)/m.test(bare(code)),
      'keeps state in memory; any number of copies may run, so only PostgreSQL remembers',
    ),
  'banned name': ({ path }) =>
    when(
      /(^|[-.])(util|helper|common|misc|manager|handler|impl|base|dto|service)s?([-.]|$)/.test(basename(path)),
      'has a name that says nothing; name the thing of the city that it is',
    ),
  'too long': ({ path, code }) => {
    const limit = isTest(path) ? 400 : 300
    return when(/^(src|partners|test)\//.test(path) && code.split('\n').length - 1 > limit, `is longer than ${limit} lines; is it two things?`)
  },
  'raw HTML': ({ path, code }) =>
    when(
      !isTest(path) && /\.(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/.test(bare(code)),
      'writes raw HTML; build nodes, so that all text is escaped',
    ),
  'inline code': ({ path, code }) =>
    path.endsWith('.tsx') && !isTest(path)
      ? [
          ...when(/\sstyle=|<style/.test(bare(code)), 'has an inline style; the content policy forbids it, use a class'),
          ...when(
            /\son(?:[A-Z]\w*|click|change|submit|input|load|error|focus|blur|toggle|key\w+|mouse\w+|pointer\w+)=/.test(bare(code)),
            'has an on… attribute; enhance/ listens instead',
          ),
          ...when(/<script(?![^>]*\ssrc=)/.test(bare(code)), 'has an inline script; enhance/ is the only browser code'),
        ]
      : [],
  'local dates': ({ code, path }) =>
    when(
      path !== 'test/architecture.ts' && /\b(dateStyle|timeStyle)\b|\.toLocale(Date|Time)?String\(/.test(bare(code)),
      'lets Intl word a date, which changes with the runtime; use kernel/format.ts',
    ),
  'camera only': ({ path, code }) =>
    when(path.endsWith('.tsx') && /\scapture(=|\s|\/|>)/.test(bare(code)), 'sets `capture`, which hides the photographs that people already have'),
  'not NFC': ({ code }) => when(code !== code.normalize('NFC'), 'is not in Unicode NFC; a search would miss its words'),
  'wrong letter': ({ path, code }) => when(!isTest(path) && /[\u00D0\u00F0]/.test(code), 'holds U+00D0, which looks like Đ and is another letter'),
  unfinished: ({ path, code }) =>
    path === 'test/architecture.ts'
      ? []
      : when(
          /\b(TODO|FIXME|XXX)\b/.test(code) || /\b(test|it|describe)\.(only|skip|todo)\b|\b(skip|todo|only): true/.test(bare(code)),
          'is unfinished, or switches a test off',
        ),
  'one machine': ({ path, code }) =>
    when(path !== 'test/architecture.ts' && /['"`]\/(home|root|Users|tmp)\//.test(bare(code)), 'names a folder of one machine'),
  'no word said': ({ path, code }) =>
    /^src\/(?!catalogue)/.test(path) && !isTest(path)
      ? [...code.matchAll(/(.*)\nexport (?:async )?function (\w+)/g)]
          .filter(([, above]) => !above?.endsWith('*/'))
          .map(([, , name]) => `exports ${name} without a line on what it does`)
      : [],
  'door with logic': ({ path, code }) => {
    const lines = /^src\/modules\/[^/]+\/index\.ts$/.test(path) ? bare(code).replace(/export (type )?(\{[^}]*\}|\*) from '[^']+'/g, '') : ''
    return when(lines.trim() !== '', 'is a door, and a door only re-exports')
  },
  'nameless import': (source, doors) =>
    importsOf(source, doors)
      .filter(({ written, to }) => to && !doors[written] && !/\.(tsx?|json|mjs)$/.test(written))
      .map(({ written }) => `imports ${written} without its extension; Node needs it`),
}

const schemas = new Set([
  'units',
  'identity',
  'rollout',
  'registers',
  'dossiers',
  'notices',
  'payments',
  'statistics',
  'exchange',
  'procedures',
  'training',
  'support',
  'reorganisation',
  'integrity',
])

export const ruleNames = Object.keys(rules)

/** Whether a file breaks this rule, exceptions or not. */
export const breaks = (name: string, source: Source, doors: Readonly<Record<string, string>>): boolean =>
  (rules[name]?.(source, doors).length ?? 0) > 0

/** Every rule of the house that a file breaks, as sentences a contributor can act on. */
export function faults(source: Source, doors: Readonly<Record<string, string>>): string[] {
  return Object.entries(rules)
    .filter(([name]) => !exceptions[name]?.[source.path])
    .flatMap(([, rule]) => rule(source, doors).map(sentence => `${source.path} ${sentence}`))
}

/** Faults that no single file shows: circles of imports, and server code that would be sent to a browser. */
export function treeFaults(sources: readonly Source[], doors: Readonly<Record<string, string>>): string[] {
  const known = new Set(sources.map(({ path }) => path))
  const all = new Map(sources.map(({ path, code }) => [path, importsOf({ path, code: withoutTypes(code) }, doors)]))
  const graph = new Map([...all].map(([path, found]) => [path, found.flatMap(({ to }) => (to && known.has(to) ? [to] : []))]))
  return [...heavyProcedures(sources), ...circles(graph).map(ring => `${ring.join(' → ')} is a circle of imports`), ...strangersInBrowser(graph, all)]
}

/** A procedure is one folder that a clerk could read: what the law says of it fits 400 lines, beside its English, its examples and its tests. */
function heavyProcedures(sources: readonly Source[]): string[] {
  const weights = new Map<string, number>()
  for (const { path, code } of sources) {
    const folder = /^(src\/catalogue\/[^/]+\/[^/]+)\/(?!english|examples)[^/]+\.ts$/.exec(path)?.[1]
    if (folder && !isTest(path)) weights.set(folder, (weights.get(folder) ?? 0) + code.split('\n').length - 1)
  }
  return [...weights].filter(([, lines]) => lines > 400).map(([folder, lines]) => `${folder} takes ${lines} lines to say what 400 should`)
}

function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const found: string[][] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) return void found.push([...trail.slice(trail.indexOf(path)), path])
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}

function strangersInBrowser(graph: ReadonlyMap<string, readonly string[]>, all: ReadonlyMap<string, { written: string }[]>): string[] {
  const reached = new Set([...graph.keys()].filter(path => path.startsWith('src/web/ui/enhance/') && !isTest(path)))
  for (const path of reached) for (const next of graph.get(path) ?? []) reached.add(next)
  return [...reached].flatMap(path =>
    (all.get(path) ?? [])
      .filter(({ written }) => /^(node:|[a-z@])/.test(written))
      .map(({ written }) => `${path} is sent to the browser and imports ${written}`),
  )
}

/** The doors of the house: package.json's `imports`. */
export const doors = (): Record<string, string> => (JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> }).imports

/** All sources of the house. The canaries of the architecture's own test are broken on purpose. */
export const sources = (): Source[] =>
  globSync('{src,partners,test,bench,drill}/**/*.{ts,tsx}')
    .filter(path => path !== 'test/architecture.test.ts')
    .sort()
    .map(path => ({ path, code: readFileSync(path, 'utf8') }))
