import type { Page } from './desk.ts'

const text = (raw = '') => raw.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What stands in the boxes of the form that saves a part of a working edition, as a browser would send it. */
export function boxesOf(page: Page): Record<string, string> {
  const form = [...page.text.matchAll(/<form[\s\S]*?<\/form>/g)].map(([found]) => found).find(found => found.includes('name="_xem"')) ?? ''
  const inputs = [...form.matchAll(/<input[^>]*? name="([^"]+)"[^>]*>/g)].flatMap(([tag, name = '']) => {
    if (/type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag)) return []
    return [[name, text(/ value="([^"]*)"/.exec(tag)?.[1])]]
  })
  const areas = [...form.matchAll(/<textarea[^>]*? name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g)].map(([, name, value]) => [name, text(value)])
  const selects = [...form.matchAll(/<select[^>]*? name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].map(([, name, options]) => [
    name,
    text(/<option value="([^"]*)" selected/.exec(options ?? '')?.[1]),
  ])
  return Object.fromEntries([...inputs, ...areas, ...selects].filter(([name]) => name !== '_csrf')) as Record<string, string>
}

/** A day in the three boxes of its question. */
export const boxesOfDay = (name: string, on: string): Record<string, string> => {
  const [date = '', month = '', year = ''] = on.split('/')
  return { [`${name}.ngay`]: date, [`${name}.thang`]: month, [`${name}.nam`]: year }
}
