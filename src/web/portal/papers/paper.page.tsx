import { NotFound, type Problem } from '#kernel/refusal.ts'
import { addPaper, removePaper, type Paper } from '#dossiers'
import { papersOf, type Paper as Wanted } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { FileField } from '#ui/fields.tsx'
import { Button, ButtonLink, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { Details, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { BEFORE, sentAlready, workOf, workToChange, type Work } from '../draft/draft.ts'
import { keepFiles } from './keep.ts'
import { sizeWords } from './size.ts'

export type PaperView = {
  readonly code: string
  readonly wanted: Wanted
  readonly files: readonly Paper[]
  readonly problems: readonly Problem[]
  /** Where to go on: the next paper that is missing, or the list. */
  readonly next: string
  /** The question whose other answer asks for another paper instead. */
  readonly instead?: string | undefined
}

/** `/nop/:draft/giay-to/:paper`: one paper a page; a photo or a PDF, seen at once, taken away again. */
export const PaperPage = ({ chrome, code, wanted, files, problems, next, instead }: PaperView & { chrome: Chrome }) => (
  <PortalLayout
    chrome={chrome}
    title={wanted.label}
    problems={problems}
    back={{ href: `${to.portal.draft(code)}/giay-to`, label: 'Giấy tờ cần nộp' }}
  >
    <p class="topic">Giấy tờ cần nộp</p>
    <h1>{wanted.label}</h1>
    {wanted.hint && <p>{wanted.hint}</p>}
    {files.length > 0 && (
      <ul class="files">
        {files.map(file => (
          <FileRow key={file.id} code={code} file={file} paper={wanted.code} />
        ))}
      </ul>
    )}
    <Form action={to.portal.paper(code, wanted.code)} upload>
      <FileField
        id="tep"
        label={files.length > 0 ? 'Thêm trang hoặc mặt sau' : 'Chụp ảnh hoặc chọn tệp'}
        hint="Ảnh JPEG, PNG, HEIC, WebP hoặc PDF, mỗi tệp tối đa 10 MB. Chụp thẳng, đủ bốn góc, đủ sáng."
        problem={problemAt(problems, 'tep')}
      />
      <Button variant={files.length > 0 ? 'secondary' : 'primary'}>Tải lên</Button>
    </Form>
    {files.length > 0 && (
      <p>
        <ButtonLink href={next}>Tiếp tục</ButtonLink>
      </p>
    )}
    {instead && (
      <Details summary="Tôi không có giấy này">
        <p>Đổi câu trả lời trước để xem giấy nào thay được. Những gì đã khai vẫn giữ.</p>
        <p>
          <a href={instead}>Đổi câu trả lời</a>
        </p>
      </Details>
    )}
  </PortalLayout>
)

const FileRow = ({ code, file, paper }: { code: string; file: Paper; paper: string }) => (
  <li>
    <figure>
      <a href={`${to.portal.draft(code)}/tep/${file.id}?goc=1`}>
        <img src={`${to.portal.draft(code)}/tep/${file.id}`} alt={`Trang đã chụp: ${file.name}`} loading="lazy" />
      </a>
      <figcaption>
        <span translate={false}>{file.name}</span> <span class="hint">{`${file.pages} trang, ${sizeWords(file.bytes)}`}</span>
      </figcaption>
    </figure>
    {(file.warnings as string[]).map(says => (
      <Notice key={says} tone="warn">
        <p>{says}</p>
      </Notice>
    ))}
    <Form action={`${to.portal.paper(code, paper)}/bo`}>
      <input type="hidden" name="tep" value={file.id} />
      <Button variant="quiet">
        Bỏ ảnh này
        <span class="unseen" translate={false}>
          {` ${file.name}`}
        </span>
      </Button>
    </Form>
  </li>
)

const mentioned = (part: unknown): readonly string[] =>
  typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? Object.values(part).flatMap(mentioned) : []

/** The page before the start whose answer asked for this paper: another answer asks for another paper. */
function insteadOf({ edition, draft }: Work, wanted: Wanted): string | undefined {
  const ids = new Set(mentioned(wanted.when))
  const page = edition.precheck.find(({ questions }) => questions.some(({ id }) => ids.has(id)))
  return page && to.portal.question(draft.code, BEFORE, page.id)
}

function viewOf(work: Work, code: string): Omit<PaperView, 'problems'> {
  const { draft, edition, facts, papers } = work
  const wanted = papersOf(edition, draft.answers, facts).filter(({ form }) => form === 'submit')
  const here = wanted.find(paper => paper.code === code)
  if (!here) throw new NotFound('Giấy này không còn cần cho hồ sơ. Về danh sách việc để làm tiếp.')
  const missing = wanted.find(paper => paper.code !== code && !papers.some(file => file.paper === paper.code))
  return {
    code: draft.code,
    wanted: here,
    files: papers.filter(({ paper }) => paper === code),
    next: missing ? to.portal.paper(draft.code, missing.code) : to.portal.draft(draft.code),
    instead: insteadOf(work, here),
  }
}

/** GET of a paper's page. */
export async function showPaper(ctx: Ctx): Promise<Reply> {
  const work = await workOf(ctx)
  return sentAlready(work) ?? { html: <PaperPage chrome={pageChrome(ctx)} {...viewOf(work, ctx.params['page'] ?? '')} problems={[]} /> }
}

/** POST of a paper's page: every file that can be read is kept; the page comes back with what could not. */
export async function uploadPaper(ctx: Ctx): Promise<Reply> {
  const work = await workToChange(ctx)
  const sent = sentAlready(work)
  if (sent) return sent
  const view = viewOf(work, ctx.params['page'] ?? '')
  const { kept, problems } = await keepFiles(ctx, 'tep', view.wanted.code)
  if (kept.length > 0) {
    await ctx.write(async tx => {
      const have = new Set(view.files.map(({ hash }) => hash))
      for (const file of kept) if (!have.has(file.hash)) await addPaper(tx, { draft: work.draft.id }, file, ctx.now)
    })
  }
  const wrong =
    kept.length === 0 && problems.length === 0 && view.files.length === 0
      ? [{ at: 'tep', says: `Chụp hoặc chọn ảnh ${view.wanted.label}` }]
      : problems
  if (wrong.length === 0) return { redirect: to.portal.paper(view.code, view.wanted.code) }
  const after = await workOf(ctx)
  return { status: 422, html: <PaperPage chrome={pageChrome(ctx)} {...viewOf(after, view.wanted.code)} problems={wrong} /> }
}

/** POST: takes one file away again. */
export async function dropPaper(ctx: Ctx): Promise<Reply> {
  const work = await workToChange(ctx)
  const id = work.papers.find(file => file.id === ctx.form['tep'])?.id
  if (id) await ctx.write(tx => removePaper(tx, work.draft.id, id))
  return { redirect: to.portal.paper(work.draft.code, ctx.params['page'] ?? '') }
}
