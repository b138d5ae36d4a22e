import { papersOf, type Paper as Wanted } from '#procedures'
import type { Paper } from '#dossiers'
import type { Chrome } from '#ui/chrome.ts'
import { ButtonLink } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { TaskList } from '#ui/lists.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { sentAlready, workOf } from '../draft/draft.ts'
import { filesWords } from './size.ts'

export type PapersView = { readonly code: string; readonly wanted: readonly Wanted[]; readonly papers: readonly Paper[] }

/** `/nop/:draft/giay-to`: the papers of this case, one line each. */
export const PapersPage = ({ chrome, code, wanted, papers }: PapersView & { chrome: Chrome }) => {
  const [submitted, shown] = [wanted.filter(({ form }) => form === 'submit'), wanted.filter(({ form }) => form === 'present')]
  return (
    <PortalLayout chrome={chrome} title="Giấy tờ cần nộp" back={{ href: to.portal.draft(code), label: 'Danh sách việc' }}>
      <h1>Giấy tờ cần nộp</h1>
      {submitted.length === 0 ? (
        <p>Không phải nộp giấy nào cho trường hợp này.</p>
      ) : (
        <TaskList
          tasks={submitted.map(paper => {
            const files = papers.filter(file => file.paper === paper.code)
            const done = files.length > 0
            return {
              name: paper.label,
              href: to.portal.paper(code, paper.code),
              status: done ? 'done' : 'todo',
              hint: done ? filesWords(files) : paper.hint,
            }
          })}
        />
      )}
      {shown.length > 0 && (
        <section>
          <h2>Mang theo khi nhận kết quả</h2>
          <ul>
            {shown.map(paper => (
              <li key={paper.code}>
                {paper.label}
                {paper.hint && <span class="hint"> {paper.hint}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <ButtonLink href={to.portal.draft(code)}>Tiếp tục</ButtonLink>
      </p>
    </PortalLayout>
  )
}

async function show(ctx: Ctx): Promise<Reply> {
  const work = await workOf(ctx)
  const wanted = papersOf(work.edition, work.draft.answers, work.facts)
  return sentAlready(work) ?? { html: <PapersPage chrome={pageChrome(ctx)} code={work.draft.code} wanted={wanted} papers={work.papers} /> }
}

export const papersRoutes = [get('/nop/:draft/giay-to', 'submit', show)]
