import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { buildSync, transformSync } from 'esbuild'
import { markFile } from './icon.tsx'
import { tokensCss } from './tokens.ts'

/** A file of the product: `brotli` only where it is smaller. */
export type Asset = { readonly type: string; readonly bytes: Buffer; readonly brotli?: Buffer | undefined }

/** Addresses with a hash of the content in the name: they may be kept for ever. */
export type AssetPaths = {
  readonly portal: string
  readonly office: string
  readonly script: string
  readonly officeScript: string
  readonly icon: string
  readonly fonts: readonly string[]
}

export type Assets = { readonly files: ReadonlyMap<string, Asset>; readonly paths: AssetPaths }

const here = (name: string) => new URL(name, import.meta.url)
const BROWSERS = ['chrome100', 'firefox100', 'safari15']

const sheets = {
  portal: ['page', 'forms', 'parts', 'lists', 'charts', 'citizen', 'print'],
  office: ['page', 'forms', 'parts', 'lists', 'charts', 'office', 'print'],
} as const

/** One stylesheet, minified; `fonts` are the addresses of weight 400 and 700. */
export function stylesheet(surface: keyof typeof sheets, fonts: readonly string[]): string {
  const faces = fonts.map(
    (src, place) =>
      `@font-face{font-family:"Public Sans";font-weight:${place === 0 ? 400 : 700};font-display:optional;src:url(${src}) format("woff2")}`,
  )
  const css = sheets[surface].map(name => readFileSync(here(`css/${name}.css`), 'utf8'))
  return transformSync([...faces, tokensCss(), ...css].join('\n'), { loader: 'css', minify: true, target: BROWSERS, charset: 'utf8' }).code
}

/** One browser script, bundled with what it shares with the server (the conditions of questions). */
export function script(surface: 'portal' | 'office'): string {
  const { outputFiles } = buildSync({
    entryPoints: [here(`enhance/${surface}.ts`).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: BROWSERS,
    charset: 'utf8',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** The bytes with brotli at its strongest. */
export const squeezed = (bytes: Buffer): Buffer => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })

function make(): Assets {
  const files = new Map<string, Asset>()
  const add = (name: string, extension: string, type: string, bytes: Buffer, squeeze = true) => {
    const path = `/tai-san/${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${extension}`
    files.set(path, { type, bytes, brotli: squeeze ? squeezed(bytes) : undefined })
    return path
  }
  const fonts = [400, 700].map(weight =>
    add(`public-sans-${weight}`, 'woff2', 'font/woff2', readFileSync(here(`fonts/public-sans-${weight}.woff2`)), false),
  )
  const css = (surface: 'portal' | 'office') => add(surface, 'css', 'text/css; charset=utf-8', Buffer.from(stylesheet(surface, fonts)))
  const js = (surface: 'portal' | 'office') => add(surface, 'js', 'text/javascript; charset=utf-8', Buffer.from(script(surface)))
  const icon = add('mot-cua', 'svg', 'image/svg+xml', Buffer.from(markFile))
  return { files, paths: { portal: css('portal'), office: css('office'), script: js('portal'), officeScript: js('office'), icon, fonts } }
}

const made: { assets?: Assets } = {}

/** Styles, scripts, fonts and favicon, made once at first use from the files of this folder. */
export const assets = (): Assets => (made.assets ??= make())
