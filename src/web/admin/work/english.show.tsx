import type { Problem } from '#kernel/refusal.ts'
import type { Work } from '#procedures'
import { TextField } from '#ui/fields.tsx'
import { Button, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { Pager } from '#ui/table.tsx'
import { headOf, type Frame } from '../frame.ts'
import { WorkLine } from './words.tsx'

export type EnglishRow = { readonly vi: string; readonly en: string; readonly from: 'missing' | 'here' | 'city' }
export type EnglishView = {
  readonly work: Work
  readonly rows: readonly EnglishRow[]
  readonly missing: number
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly problems: readonly Problem[]
  readonly conflict?: string | undefined
}

const origins = { missing: 'Chưa có', here: 'Viết ở bản này', city: 'Dùng chung của thành phố' }

/** `/tieng-anh`: every text that a citizen may read, those without English first. */
export const EnglishPage = ({ chrome, unit, work, rows, missing, all, page, pages, problems, conflict }: EnglishView & Frame) => {
  const at = (n: number) => `${to.admin.workPart(work.id, 'tieng-anh')}?trang=${n}`
  return (
    <OfficeLayout chrome={chrome} unit={unit} title={headOf('Tiếng Anh', work.value.name)} problems={problems}>
      <Crumbs
        items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { href: to.admin.work(work.id), label: work.value.name }, { label: 'Tiếng Anh' }]}
      />
      <h1>Tiếng Anh</h1>
      <WorkLine work={work} />
      <p>
        {missing === 0 ? `Đủ cả ${all} câu.` : `Thiếu ${missing} trong ${all} câu; những câu thiếu đứng trước.`} Dấu {'{}'} là câu trả lời, giữ
        nguyên.
      </p>
      {conflict && (
        <Notice tone="warn" title="Có người vừa lưu bản này trước">
          <p>{conflict}</p>
        </Notice>
      )}
      <Form action={at(page)} label="Tiếng Anh">
        <input type="hidden" name="_v" value={String(work.version)} />
        {rows.map(({ vi, en, from }, n) => (
          <div key={vi}>
            <input type="hidden" name={`vi.${n}`} value={vi} />
            <TextField
              id={`en.${n}`}
              label={vi}
              hint={origins[from]}
              value={en}
              problem={problems.find(({ at }) => at === `en.${n}`)?.says}
              spellcheck
            />
          </div>
        ))}
        {work.state === 'draft' && (
          <ButtonRow>
            <Button>Lưu trang này</Button>
          </ButtonRow>
        )}
      </Form>
      <Pager
        previous={page > 1 ? at(page - 1) : undefined}
        next={page < pages ? at(page + 1) : undefined}
        note={pages > 1 ? `Trang ${page} trong ${pages}` : undefined}
      />
    </OfficeLayout>
  )
}
