import { clockTime, number } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Import } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { FileField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'

export type ImportsView = { readonly imports: readonly Import[]; readonly problems?: readonly Problem[] | undefined }

/** What became of a file, in one sentence. */
export const outcomeOf = ({ doneAt, doneBy, added, changed, unchanged, leftOut }: Import): string =>
  doneAt === null
    ? 'Mới thử, chưa nhập'
    : `${doneBy} nhập lúc ${clockTime(doneAt)}: ${number(added ?? 0)} thẻ mới, ${number(changed ?? 0)} thẻ đổi, ${number(unchanged ?? 0)} giữ nguyên, bỏ ra ${number(leftOut.length)}`

/** `/quan-tri/nhap-thu-tuc`: a file is tried here first; below, every file that was tried. */
export const ImportsPage = ({ chrome, unit, imports, problems = [] }: ImportsView & { chrome: Chrome; unit: string }) => (
  <OfficeLayout chrome={chrome} title="Nhập hồ sơ thủ tục" unit={unit} problems={problems}>
    <h1>Nhập hồ sơ thủ tục</h1>
    <p class="lead">Chọn tệp để thử trước. Trang sau nói mọi chỗ mâu thuẫn; chưa có gì được nhập khi thử.</p>
    <Form action={to.admin.imports} upload label="Thử một tệp">
      <FileField
        id="tep"
        label="Tệp hồ sơ thủ tục"
        hint="JSON, bảng tính .xlsx hoặc CSV UTF-8; tối đa 10 MB, 5.000 thủ tục"
        accept=".json,.xlsx,.csv"
        multiple={false}
        problem={problemAt(problems, 'tep')}
      />
      <Button>Thử tệp này</Button>
    </Form>
    <Details summary="Tệp ghi thế nào">
      <p>Bảng tính có tên cột ở dòng đầu, mỗi thủ tục một dòng; nhiều giá trị trong một ô thì xuống dòng.</p>
      <p>
        Cột phải có: Mã thủ tục, Tên thủ tục, Lĩnh vực, Cấp thực hiện. Cột khác: Đối tượng, Cơ quan thực hiện, Mô tả, Trình tự, Thành phần hồ sơ, Thời
        hạn, Số ngày, Đơn vị tính, Lệ phí, Mức phí, Kết quả, Căn cứ pháp lý, Từ khóa, Hiệu lực từ, Hiệu lực đến, Tên trước đây.
      </p>
      <p>Giấy tờ ghi kèm dấu: "Đơn đề nghị [bắt buộc]", "Giấy ủy quyền [không bắt buộc]", "Căn cước [bắt buộc; xuất trình]".</p>
    </Details>
    <DataTable
      caption="Tệp đã thử"
      columns={[
        { key: 'file', label: 'Tệp', heads: true, cell: one => <a href={to.admin.import(one.no)}>{one.filename}</a> },
        { key: 'tried', label: 'Thử lúc', cell: one => `${clockTime(one.triedAt)}, ${one.triedBy}` },
        { key: 'done', label: 'Kết quả', cell: outcomeOf },
      ]}
      rows={imports}
      rowKey={one => String(one.no)}
      empty="Chưa có tệp nào được thử."
    />
  </OfficeLayout>
)
