import type { z } from 'zod'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import type { Tx } from '#platform/db/index.ts'
import { readUpload } from '#platform/files/index.ts'
import type { Paper } from '#dossiers'
import type { filed } from '../messages/incoming.ts'
import { hasFile } from '../queries/files.ts'
import type { Known } from './incoming.ts'

type Brought = z.infer<typeof filed>['papers'][number]
type Kept = Omit<Paper, 'id' | 'addedAt'>

type Papers = { readonly papers: readonly Kept[]; readonly unread: readonly Problem[]; readonly missing: readonly Problem[] }

/** The papers that a letter names, read as if a person had sent them here; with a sentence for each that cannot be read, or was not brought before. */
export async function readPapers(tx: Tx, partner: string, named: readonly Brought[], known: Pick<Known, 'files' | 'clamd'>): Promise<Papers> {
  const papers: Kept[] = []
  const unread: Problem[] = []
  const missing: Problem[] = []
  for (const one of named) {
    const at = `papers.${one.paper}`
    if (!(await hasFile(tx, partner, one.sha256))) missing.push({ at, says: `Chưa nhận được tệp ${one.sha256}` })
    else
      await keep(one, known).then(
        paper => papers.push(paper),
        problem => unread.push({ at, says: problem instanceof Refusal ? problem.message : raise(problem) }),
      )
  }
  return { papers, unread, missing }
}

const raise = (problem: unknown): never => {
  throw problem
}

async function keep({ paper, name, sha256 }: Brought, { files, clamd }: Pick<Known, 'files' | 'clamd'>): Promise<Kept> {
  const read = await readUpload(await files.get(sha256), name, { clamd })
  const [hash, previewHash] = await Promise.all([files.put(read.bytes), files.put(read.preview)])
  const warnings = read.warnings.map(({ says }) => says)
  return { paper, name: name.normalize('NFC').slice(-100), mime: read.mime, hash, previewHash, bytes: read.bytes.length, pages: read.pages, warnings }
}
