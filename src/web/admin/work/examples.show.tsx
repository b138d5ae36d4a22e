import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Example, ExampleRun, Work } from '#procedures'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Card, Crumbs, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { StatusTag } from '#ui/tags.tsx'
import { headOf, type Frame } from '../frame.ts'
import { WorkLine } from './words.tsx'

export type ExamplesView = { readonly work: Work; readonly results: readonly ExampleRun[]; readonly problems?: readonly Problem[] | undefined }

/** What an example says must come out. */
const Expected = ({ example, work }: { example: Example; work: Work }) => {
  const name = (code: string) => work.value.papers.find(paper => paper.code === code)?.label ?? code
  return (
    <p class="hint">
      {[
        `Nộp ${shortDay(example.filedOn)}`,
        `${Object.keys(example.answers).length} câu trả lời`,
        example.papers.length > 0 ? `giấy tờ: ${example.papers.map(name).join(', ')}` : 'không cần giấy tờ',
        example.fee === 'free' ? 'miễn phí' : `lệ phí: ${example.fee}`,
        example.errors ? `báo sai ở ${example.errors.join(', ')}` : '',
        example.warnings ? `nhắc ở ${example.warnings.join(', ')}` : '',
        example.goesTo ? `đi thủ tục ${example.goesTo}` : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

/** `/vi-du`: the worked examples, whether each comes out as it says, and the ways to write one. */
export const ExamplesPage = ({ chrome, unit, work, results, problems = [] }: ExamplesView & Frame) => {
  const open = work.state === 'draft'
  const wrong = results.filter(({ ok }) => !ok).length
  return (
    <OfficeLayout chrome={chrome} unit={unit} title={headOf('Ví dụ', work.value.name)} problems={problems}>
      <Crumbs
        items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { href: to.admin.work(work.id), label: work.value.name }, { label: 'Ví dụ' }]}
      />
      <h1>Ví dụ</h1>
      <WorkLine work={work} />
      <p>Mỗi ví dụ là một trường hợp có thật hình dạng, với kết quả phải ra. Còn ví dụ sai thì không công bố được.</p>
      {wrong > 0 && <Notice tone="danger" title={`${wrong} ví dụ ra khác điều đã ghi`} />}
      {results.length === 0 && <p class="empty">Chưa có ví dụ nào. Cách nhanh nhất: trả lời biểu mẫu ở trang xem thử rồi giữ làm ví dụ.</p>}
      {work.value.examples.map((example, n) => {
        const result = results.find(({ id }) => id === example.id)
        return (
          <Card key={example.id} title={example.title} href={to.admin.workPlace(work.id, 'sua', `/examples/${n}`)}>
            <p>{result?.ok ? <StatusTag tone="ok">Ra đúng</StatusTag> : <StatusTag tone="danger">Ra khác</StatusTag>}</p>
            <Expected example={example} work={work} />
            {result && result.differences.length > 0 && (
              <ul>
                {result.differences.map(says => (
                  <li key={says}>{says}</li>
                ))}
              </ul>
            )}
            <p>
              <a href={`${to.admin.workPart(work.id, 'xem-thu')}/can-bo?vi-du=${n}`}>
                Xem hồ sơ của ví dụ<span class="unseen">{` ${example.title}`}</span>
              </a>
            </p>
            {open && !result?.ok && (
              <Form action={to.admin.workPart(work.id, 'vi-du-ket-qua')} label={`Kết quả của ${example.title}`}>
                <input type="hidden" name="_v" value={String(work.version)} />
                <input type="hidden" name="vi-du" value={String(n)} />
                <Button variant="secondary" hidden={`cho ${example.title}`}>
                  Lấy kết quả đang có
                </Button>
              </Form>
            )}
          </Card>
        )
      })}
      {open && (
        <p class="bulk">
          <a class="button secondary" href={to.admin.workPart(work.id, 'xem-thu')}>
            Trả lời biểu mẫu để làm ví dụ
          </a>
          <a href={to.admin.workPlace(work.id, 'sua', '/examples/-')}>Gõ ví dụ bằng tay</a>
        </p>
      )}
    </OfficeLayout>
  )
}
