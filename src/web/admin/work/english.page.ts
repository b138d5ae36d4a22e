import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Officer } from '#identity'
import { saveWork, texts, type Patch } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { does, englishWith, frameOf, goTo, isConflict, problemsOf, shown, shows, workHere } from '../frame.ts'
import { inside } from '../parts/pointer.ts'
import { EnglishPage, type EnglishRow } from './english.show.tsx'
import { conflictOf } from './item.page.ts'

const PAGE = 25
const order = { missing: 0, here: 1, city: 2 }

type More = { typed?: Readonly<Record<string, string>>; problems?: readonly Problem[]; conflict?: string; status?: number }

async function show(ctx: Ctx, officer: Officer, { typed = {}, problems = [], conflict, status = 200 }: More = {}): Promise<Reply> {
  const work = await workHere(ctx)
  const known = englishWith(ctx, work)
  const all = texts(work.value)
    .map(
      (vi): EnglishRow => ({ vi, en: known[vi] ?? '', from: work.english[vi] !== undefined ? 'here' : known[vi] === undefined ? 'missing' : 'city' }),
    )
    .toSorted((a, b) => order[a.from] - order[b.from])
  const pages = Math.max(1, Math.ceil(all.length / PAGE))
  const page = Math.min(pages, Math.max(1, Number(ctx.query['trang']) || 1))
  // What was typed on a page that is shown again stays on it, in its order.
  const kept = Object.entries(typed).map(
    ([vi, en]): EnglishRow => ({ vi, en, from: work.english[vi] !== undefined ? 'here' : known[vi] === undefined ? 'missing' : 'city' }),
  )
  const rows = kept.length > 0 ? kept : all.slice((page - 1) * PAGE, page * PAGE)
  const missing = all.filter(({ from }) => from === 'missing').length
  const view = { work, rows, missing, all: all.length, page, pages, problems, conflict }
  return shown(ctx, EnglishPage({ ...frameOf(ctx, officer), ...view }), status)
}

/** The texts of the posted page with their English as typed. */
function typedIn(form: Ctx['form']): Record<string, string> {
  const numbers = Object.keys(form).flatMap(name => (/^vi\.\d+$/.test(name) ? [Number(name.slice(3))] : []))
  return Object.fromEntries(numbers.toSorted((a, b) => a - b).map(n => [form[`vi.${n}`] ?? '', tidy(form[`en.${n}`] ?? '')]))
}

const holes = (text: string) => text.split('{}').length - 1

async function save(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const known = englishWith(ctx, work)
  const typed = typedIn(ctx.form)
  const problems = Object.entries(typed).flatMap(([vi, en], n): Problem[] =>
    en !== '' && holes(vi) !== holes(en) ? [{ at: `en.${n}`, says: `Giữ đủ ${holes(vi)} dấu {} trong câu tiếng Anh` }] : [],
  )
  const patches = Object.entries(typed).flatMap(([vi, en]): Patch[] => {
    const path = inside('/english', vi)
    const own = work.english[vi]
    if (en === '') return own === undefined ? [] : [{ op: 'remove', path }]
    return en === known[vi] ? [] : [{ op: own === undefined ? 'add' : 'replace', path, value: en }]
  })
  if (problems.length > 0) return show(ctx, officer, { typed, problems, status: 422 })
  try {
    if (patches.length > 0) await ctx.db.write(tx => saveWork(tx, officer, work.id, Number(ctx.form['_v']), patches, ctx.now))
  } catch (trouble) {
    if (!isConflict(trouble)) return show(ctx, officer, { typed, problems: problemsOf(trouble).map(({ says }) => ({ at: '', says })), status: 422 })
    const { who, when, changes } = await conflictOf(ctx, work, Number(ctx.form['_v']))
    return show(ctx, officer, {
      typed,
      conflict: `${who} lưu lúc ${when} (${changes.join('; ')}). Những gì vừa gõ còn nguyên; bấm Lưu để dùng.`,
      status: 409,
    })
  }
  return goTo(to.admin.workPart(work.id, 'tieng-anh'), patches.length > 0 ? `Đã lưu ${patches.length} câu.` : 'Không có gì khác, chưa lưu gì.')
}

export const englishRoutes = [
  shows('/quan-tri/thu-tuc/ban/:id/tieng-anh', (ctx, officer) => show(ctx, officer)),
  does('/quan-tri/thu-tuc/ban/:id/tieng-anh', save),
]
