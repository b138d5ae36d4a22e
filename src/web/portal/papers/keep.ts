import { Refusal, type Problem } from '#kernel/refusal.ts'
import type { Paper } from '#dossiers'
import { readUpload } from '#platform/files/index.ts'
import type { Ctx, Incoming } from '#ui/page.ts'

export type Kept = Omit<Paper, 'id' | 'addedAt'>

/** Reads what came in at `field` and keeps it in the file store: clean files, and a sentence for each that cannot be read. */
export async function keepFiles(ctx: Ctx, field: string, paper: string): Promise<{ kept: Kept[]; problems: Problem[] }> {
  const kept: Kept[] = []
  const problems: Problem[] = []
  for (const file of ctx.files.filter(one => one.field === field && one.filename !== '')) {
    try {
      kept.push(await keep(ctx, file, paper))
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      problems.push({ at: field, says: problem.message })
    }
  }
  return { kept, problems }
}

async function keep(ctx: Ctx, file: Incoming, paper: string): Promise<Kept> {
  if (file.tooBig) throw new Refusal('file-too-big', 'Tệp nặng hơn 10 MB. Giảm cỡ ảnh trong máy rồi chọn lại')
  const read = await readUpload(file.bytes, file.filename, { clamd: ctx.city.clamd })
  const [hash, previewHash] = await Promise.all([ctx.city.files.put(read.bytes), ctx.city.files.put(read.preview)])
  const warnings = read.warnings.map(({ says }) => says)
  return {
    paper,
    name: file.filename.normalize('NFC').slice(-100),
    mime: read.mime,
    hash,
    previewHash,
    bytes: read.bytes.length,
    pages: read.pages,
    warnings,
  }
}
