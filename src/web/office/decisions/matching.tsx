import type { Problem } from '#kernel/refusal.ts'
import type { Json } from '#dossiers'
import { CheckboxField, Choice } from '#ui/fields.tsx'
import { problemAt } from '#ui/forms.tsx'
import type { Fields } from '#ui/page.ts'
import { Details } from '#ui/parts.tsx'
import { provenLines } from '../dossier/proves.ts'
import type { Declaration, View, WantedPaper } from '../dossier/view.ts'

const matches = [
  { value: 'khop', label: 'Khớp mọi dòng' },
  { value: 'khong-khop', label: 'Có dòng không khớp' },
  { value: 'khong-co', label: 'Không có' },
]

const wrongId = (paper: string, line: string) => `sai.${paper}.${line}`
/** The lines of a paper that the officer marked as not matching. */
const marked = (declaration: Declaration, paper: WantedPaper, form: Fields) =>
  provenLines(declaration, paper).filter(({ key }) => form[wrongId(paper.code, key)] === 'true')

type Part = { view: Pick<View, 'declaration' | 'papers'>; typed: Fields; problems: readonly Problem[] }

/** Each paper against the lines that it proves: one press where all agree, a mark at each line that does not. */
export const Matching = ({ view, typed, problems }: Part) => (
  <>
    <h2>Đối chiếu giấy tờ</h2>
    {view.papers.map(paper => {
      const lines = provenLines(view.declaration, paper)
      const wrong = marked(view.declaration, paper, typed)
      return (
        <div key={paper.code}>
          <Choice
            id={`khop.${paper.code}`}
            label={paper.label}
            hint={lines.map(({ label, value }) => `${label}: ${value}`).join(' · ') || undefined}
            options={matches}
            inline
            value={typed[`khop.${paper.code}`]}
            problem={problemAt(problems, `khop.${paper.code}`)}
          />
          {lines.length > 0 && (
            <Details
              summary={
                <>
                  Đánh dấu dòng không khớp<span class="unseen"> với {paper.label}</span>
                </>
              }
              open={wrong.length > 0 || typed[`khop.${paper.code}`] === 'khong-khop'}
            >
              {lines.map(({ key, label, value }) => (
                <CheckboxField key={key} id={wrongId(paper.code, key)} label={`${label}: ${value}`} value={typed[wrongId(paper.code, key)]} />
              ))}
            </Details>
          )}
        </div>
      )
    })}
  </>
)

/** What is still to be said of the papers before the draft may go on. Pure. */
export function matchingProblems(declaration: Declaration, papers: readonly WantedPaper[], form: Fields): Problem[] {
  return papers.flatMap(paper => {
    const { code, label, form: kind } = paper
    const at = `khop.${code}`
    const wrong = marked(declaration, paper, form)
    switch (form[at]) {
      case 'khop':
        return wrong.length > 0 ? [{ at, says: `Có dòng đánh dấu không khớp với ${label}. Chọn "Có dòng không khớp", hoặc bỏ dấu.` }] : []
      case 'khong-khop':
        return wrong.length > 0 || provenLines(declaration, paper).length === 0
          ? [{ at, says: `${label} không khớp thì chưa trình được. Yêu cầu người nộp bổ sung.` }]
          : [{ at, says: `Đánh dấu dòng không khớp với ${label}` }]
      case 'khong-co':
        return kind === 'submit' ? [{ at, says: `Chưa có ${label} thì chưa trình được. Yêu cầu người nộp bổ sung.` }] : []
      default:
        return [{ at, says: `Chọn ${label} khớp hay không khớp với tờ khai` }]
    }
  })
}

/** What was said of each paper, for the log. */
export const matched = (papers: readonly WantedPaper[], form: Fields): { [paper: string]: Json } =>
  Object.fromEntries(papers.map(({ code }) => [code, form[`khop.${code}`] ?? null]))
