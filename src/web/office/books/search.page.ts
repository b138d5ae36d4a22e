import { isDay, type Day } from '#kernel/day.ts'
import type { Problem } from '#kernel/refusal.ts'
import { isBookType, searchEntries, type Search } from '#registers'
import type { Fields } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, shown, shows } from '../frame.ts'
import { PURPOSE } from './entry-text.tsx'
import { soughtOf, written } from './readings.page.ts'
import { ShowSearch } from './search.show.tsx'

/** What was asked, as the books are searched by it, and what could not be read. Pure. */
export function readSearch(asked: Fields): { sought: Search; problems: Problem[] } {
  const type = asked['loai-so'] ?? ''
  const number = readNumber((asked.so ?? '').trim())
  const on = readDay(asked)
  const problems = [
    ...(number === undefined ? [{ at: 'so', says: 'Số ghi như 125, 125/2017 hoặc số định danh 12 chữ số' }] : []),
    ...(on === undefined ? [{ at: 'ghi-ngay', says: 'Ngày ghi sổ gồm ngày, tháng, năm, ví dụ 15/3/2017' }] : []),
  ]
  const name = (asked.ten ?? '').trim().slice(0, 100)
  return {
    sought: { ...(name && { name }), ...(isBookType(type) && { type }), ...number, ...(on && { on }) },
    problems,
  }
}

function readNumber(text: string): Pick<Search, 'number' | 'year' | 'pin'> | undefined {
  if (text === '') return {}
  if (/^(\d{9}|\d{12})$/.test(text)) return { pin: text }
  const [, number, year] = /^(\d{1,6})(?:\s*\/\s*(\d{4}))?$/.exec(text) ?? []
  return number ? { number: Number(number), ...(year && { year: Number(year) }) } : undefined
}

/** Nothing typed is no day; undefined is one that cannot be read. */
function readDay(asked: Fields): Day | '' | undefined {
  const [date, month, year] = ['ngay', 'thang', 'nam'].map(part => (asked[`ghi-ngay.${part}`] ?? '').trim())
  if (!date && !month && !year) return ''
  const text = `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

export const searchRoute = shows(to.office.findEntry, 'seeRegister', async (ctx, officer) => {
  const asked = ctx.query
  const { sought, problems } = readSearch(asked)
  const after = /^\d{1,15}$/.test(asked.sau ?? '') ? Number(asked.sau) : undefined
  const found = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    page: problems.length === 0 ? await searchEntries(db, officer.unit, sought, after) : { rows: [] },
  }))
  const { rows } = found.page
  if (problems.length === 0) await written(ctx, officer, { kind: 'search', sought: soughtOf(asked) })
  const more = 'next' in found.page ? found.page.next : undefined
  const kept = Object.entries(asked).filter(([key, value]) => key !== 'sau' && value !== undefined && value !== '') as [string, string][]
  const next = more === undefined ? undefined : `${to.office.findEntry}?${new URLSearchParams([...kept, ['sau', String(more)]])}`
  return shown(
    ctx,
    ShowSearch({ ...found.frame, asked, purpose: asked[PURPOSE] ?? '', rows, ...(next && { next }), problems }),
    problems.length > 0 ? 422 : 200,
  )
})
