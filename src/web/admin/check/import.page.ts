import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Officer } from '#identity'
import { beginWork, diffOf, importEdition } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { does, frameOf, goTo, problemsOf, shown, shows } from '../frame.ts'
import { ImportPage, type ImportView } from './import.show.tsx'

const page = (ctx: Ctx, officer: Officer, view: ImportView): Reply =>
  shown(ctx, ImportPage({ ...frameOf(ctx, officer), ...view }), view.problems.length > 0 ? 422 : 200)

/** Problems of the file at the one box of the page, each with its place in the file. */
const atFile = (problems: readonly { at: string; says: string }[]) =>
  problems.map(({ at, says }) => ({ at: 'tep', says: at ? `${says} (${at})` : says }))

async function read(ctx: Ctx, officer: Officer): Promise<Reply> {
  const [file] = ctx.files.filter(({ field, bytes }) => field === 'tep' && bytes.length > 0)
  if (!file) return page(ctx, officer, { problems: [{ at: 'tep', says: 'Chọn một tệp JSON' }] })
  if (file.tooBig) return page(ctx, officer, { problems: [{ at: 'tep', says: 'Tệp lớn quá. Chọn tệp nhiều nhất 2 MB' }] })
  const text = file.bytes.toString('utf8')
  const found = importEdition(text)
  if (!found.edition) return page(ctx, officer, { problems: atFile(found.problems) })
  const { edition, english } = found
  const own = ctx.city.editions.filter(({ code }) => code === edition.code).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const against = own.find(({ from }) => from === edition.from) ?? own.find(({ from }) => from < edition.from) ?? own[0]
  const differences = against ? diffOf(against, edition) : []
  return page(ctx, officer, {
    problems: [],
    read: { edition, english: Object.keys(english).length, packed: deflateRawSync(text).toString('base64url'), against, differences },
  })
}

const MOST = 4_000_000

/** The file as it was shown; a text that was cut on its way reads as none. */
function unpacked(text: string): string {
  try {
    return inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST }).toString()
  } catch {
    return ''
  }
}

async function take(ctx: Ctx, officer: Officer): Promise<Reply> {
  const found = importEdition(unpacked(ctx.form['tep'] ?? ''))
  if (!found.edition) return page(ctx, officer, { problems: atFile(found.problems) })
  const { edition, english } = found
  try {
    const work = await ctx.db.write(tx => beginWork(tx, officer, { file: edition, from: edition.from, english }, ctx.now))
    return goTo(to.admin.work(work.id), 'Đã nhận tệp làm bản soạn.')
  } catch (trouble) {
    return page(ctx, officer, { problems: atFile(problemsOf(trouble)) })
  }
}

export const importRoutes = [
  shows('/quan-tri/thu-tuc/nhap', async (ctx, officer) => page(ctx, officer, { problems: [] })),
  does('/quan-tri/thu-tuc/nhap', read, 'editProcedures', { upload: true }),
  does('/quan-tri/thu-tuc/nhap/nhan', take),
]
