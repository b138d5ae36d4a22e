import { readdir } from 'node:fs/promises'
import type { GalleryCase } from './cases.ts'

/** Every case of every `*.cases.tsx` in this folder, by file name; refuses two cases with one id. */
export async function allCases(): Promise<readonly GalleryCase[]> {
  const names = (await readdir(new URL('.', import.meta.url))).filter(name => name.endsWith('.cases.tsx')).sort()
  const files = await Promise.all(names.map(name => import(new URL(name, import.meta.url).href) as Promise<{ default: readonly GalleryCase[] }>))
  const cases = files.flatMap(file => file.default)
  const twice = cases.find(({ id }, place) => cases.findIndex(one => one.id === id) !== place)
  if (twice) throw new Error(`two gallery cases are called ${twice.id}`)
  return cases
}
