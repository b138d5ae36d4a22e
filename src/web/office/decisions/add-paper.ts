import { refuse, type Problem } from '#kernel/refusal.ts'
import { readUpload } from '#platform/files/index.ts'
import { may, type Officer } from '#identity'
import { addPaper, dossierByCode, type Paper } from '#dossiers'
import { to } from '#ui/paths.ts'
import type { Ctx, Incoming } from '#ui/page.ts'
import { dossierReply } from '../dossier/dossier.page.tsx'
import { does, goTo, problemsOf, statusOf } from '../frame.ts'

/** Reads a scan, cleans it and keeps it with its preview. */
async function keep(ctx: Ctx, file: Incoming, paper: string): Promise<Omit<Paper, 'id' | 'addedAt'>> {
  if (file.tooBig) refuse('file-too-big', 'Tệp nặng hơn 10 MB. Giảm cỡ ảnh rồi chọn lại.')
  const read = await readUpload(file.bytes, file.filename, { clamd: ctx.city.clamd })
  const hash = await ctx.city.files.put(read.bytes)
  const previewHash = await ctx.city.files.put(read.preview)
  return {
    paper,
    name: file.filename.normalize('NFC').slice(-100),
    mime: read.mime,
    hash,
    previewHash,
    bytes: read.bytes.length,
    pages: read.pages,
    warnings: read.warnings.map(({ says }) => says),
  }
}

async function add(ctx: Ctx, officer: Officer): Promise<number> {
  const dossier = await ctx.read(db => dossierByCode(db, ctx.params.code ?? ''))
  may(officer, 'counterIntake', { unit: dossier.unit, parties: dossier.parties })
  const sent = ctx.files.filter(({ filename }) => filename !== '')
  if (sent.length === 0) refuse('no-file', 'Chọn ảnh hoặc tệp PDF của giấy tờ rồi bấm "Thêm ảnh".')
  const papers = await Promise.all(sent.map(file => keep(ctx, file, ctx.form.giay ?? '')))
  await ctx.write(async tx => {
    for (const paper of papers) await addPaper(tx, { dossier: dossier.id }, paper, ctx.now)
  })
  return papers.length
}

/** Thêm ảnh giấy tờ: originals that lie on the counter are scanned into the dossier. */
export const addPaperRoute = does(
  '/can-bo/ho-so/:code/them-giay',
  'counterIntake',
  async (ctx, officer) => {
    try {
      return goTo(to.office.dossier(ctx.params.code ?? ''), { tone: 'ok', text: `Đã thêm ${await add(ctx, officer)} tệp.` })
    } catch (trouble) {
      const problems: readonly Problem[] = problemsOf(trouble)
      return dossierReply(ctx, officer, problems, statusOf(trouble))
    }
  },
  { upload: true },
)
