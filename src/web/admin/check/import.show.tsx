import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Edition } from '#procedures'
import { FileField } from '#ui/fields.tsx'
import { Button, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs, Details, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { Frame } from '../frame.ts'
import { Differences, type Difference } from './compare.show.tsx'

export type ImportView = {
  readonly problems: readonly Problem[]
  /** What was read, when all of it could be: still nothing is kept. */
  readonly read?:
    | {
        readonly edition: Edition
        readonly english: number
        readonly packed: string
        readonly against: Edition | undefined
        readonly differences: readonly Difference[]
      }
    | undefined
}

/** `/quan-tri/thu-tuc/nhap`: a file of an edition is read and compared before anything of it is taken. */
export const ImportPage = ({ chrome, unit, problems, read }: ImportView & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title="Đưa tệp của một bản vào" problems={problems}>
    <Crumbs items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { label: 'Đưa tệp vào' }]} />
    <h1>{read ? `Tệp của “${read.edition.name}”` : 'Đưa tệp của một bản vào'}</h1>
    {read && (
      <>
        <Notice title="Chưa nhận gì">
          <p>{`Bản từ ${shortDay(read.edition.from)}, ${read.english} câu tiếng Anh. Xem khác gì rồi mới nhận; nhận xong là một bản soạn, chưa công bố.`}</p>
        </Notice>
        <h2>
          {read.against ? `${read.differences.length} chỗ khác với bản từ ${shortDay(read.against.from)}` : 'Thủ tục mới, thành phố chưa có bản nào'}
        </h2>
        <Differences of={read.differences} />
        <Form action={`${to.admin.procedures}/nhap/nhan`} label="Nhận tệp">
          <input type="hidden" name="tep" value={read.packed} />
          <ButtonRow>
            <Button>Nhận làm bản soạn</Button>
            <a href={to.admin.procedures}>Không nhận</a>
          </ButtonRow>
        </Form>
      </>
    )}
    <Details summary={read ? 'Chọn tệp khác' : 'Chọn tệp'} open={!read}>
      <Form action={`${to.admin.procedures}/nhap`} upload label="Đưa tệp vào">
        <FileField
          id="tep"
          label="Tệp của bản"
          hint="Tệp JSON tải từ trang soạn thủ tục, nhiều nhất 2 MB"
          accept=".json,application/json"
          multiple={false}
          problem={problemAt(problems, 'tep')}
        />
        <Button variant="secondary">Xem khác gì</Button>
      </Form>
    </Details>
  </OfficeLayout>
)
