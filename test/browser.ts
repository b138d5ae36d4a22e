import { existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'

const places = [process.env.MOTCUA_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu']
let launched: Promise<Browser> | undefined
after(async () => (await launched)?.close())

/** A real Chromium: the system's where there is one, else the one from npm, unpacked once a user. One a test file. */
export const browser = (): Promise<Browser> => (launched ??= launch())

/** A phone of 360 px, a cheap one. */
export const phone = async (more: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
  (await browser()).newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN', ...more })

/** An officer's desk screen. */
export const desk = async (more: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> =>
  (await browser()).newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', ...more })

async function launch(): Promise<Browser> {
  const system = places.find(path => path && existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args: ['--no-sandbox', ...quiet] })
  const { executablePath, libraries } = await unpacked()
  const env = { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries, HOME: existsSync(homedir()) ? homedir() : tmpdir() }
  return chromium.launch({ executablePath, env, args: ['--no-sandbox', '--headless=shell', '--font-render-hinting=none', ...quiet] })
}

/** The browser of the npm package and its shared libraries, in a folder of this user's. */
async function unpacked() {
  const folder = join(tmpdir(), `motcua-chromium-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
    const { default: packed } = await import('@sparticuz/chromium')
    const { inflate } = (await import(pathToFileURL(join(dirname(entry), 'lambdafs.js')).href)) as { inflate(path: string): Promise<string> }
    const executablePath = await packed.executablePath()
    const libraries = join(await inflate(join(dirname(entry), '../bin/al2023.tar.br')), 'lib')
    return { executablePath, libraries }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
