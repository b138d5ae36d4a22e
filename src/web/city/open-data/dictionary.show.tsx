import { openDatasets, sensitiveServices, type OpenColumn } from '#statistics'
import type { Chrome } from '#ui/chrome.ts'
import { CityLayout } from '#ui/layouts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { sections } from '../stored.tsx'

const columns: Column<OpenColumn>[] = [
  { key: 'cot', label: 'Cột', heads: true, cell: ({ name }) => <code translate={false}>{name}</code> },
  { key: 'ten', label: 'Tên', cell: ({ label }) => label },
  { key: 'nghia', label: 'Nghĩa', cell: ({ means }) => means },
  { key: 'don-vi', label: 'Đơn vị tính', cell: ({ unit }) => unit ?? '–' },
  {
    key: 'trang-thai',
    label: 'Giá trị',
    cell: ({ states }) =>
      states
        ? Object.entries(states).map(([name, says]) => (
            <div>
              <code translate={false}>{name}</code> <span>{says}</span>
            </div>
          ))
        : '–',
  },
]

type View = { readonly chrome: Chrome; readonly names: ReadonlyMap<string, string>; readonly operator?: boolean | undefined }

/** `/thong-ke/tu-dien`: what every column of every dataset means, and which small counts are hidden and why. */
export const DictionaryPage = ({ chrome, names, operator }: View) => (
  <CityLayout chrome={chrome} title="Từ điển dữ liệu" nav={sections('open', operator)} back={{ href: to.city.openData, label: 'Dữ liệu mở' }}>
    <h1>Từ điển dữ liệu</h1>
    <p class="lead">Nghĩa của từng cột trong từng bộ dữ liệu. Tệp cho máy đọc cũng làm từ chính bảng này.</p>
    {openDatasets.map(({ id, title, about, columns: of }) => (
      <section>
        <h2 id={id}>{title}</h2>
        <p>{about}</p>
        <DataTable caption={title} quietCaption rows={of} rowKey={({ name }) => name} columns={columns} stacks />
      </section>
    ))}
    <section>
      <h2 id="so-nho">Quy tắc số nhỏ</h2>
      <ol>
        <li>Số từ 1 đến 4 của một dịch vụ nhạy cảm không nói ra: tệp ghi &lt;5.</li>
        <li>Che thêm những ô cần thiết để không tổng nào cho phép tính lại số ấy; ô che thêm ghi c.</li>
        <li>Tổng của đơn vị và của thành phố vẫn nói đúng, nên những dòng nói ra cộng lại không vượt tổng.</li>
        <li>Chỉ số liệu cả năm tách dịch vụ nhạy cảm theo đơn vị. Kỳ ngắn hơn chỉ có dòng của toàn thành phố.</li>
        <li>Bản đầy đủ của kỳ đã chốt dành cho người chốt kỳ. Dấu niêm của bản ấy thì ai cũng xem được.</li>
      </ol>
      <DataTable
        caption="Dịch vụ nhạy cảm và lý do"
        rows={sensitiveServices}
        rowKey={({ code }) => code}
        stacks
        columns={[
          { key: 'ma', label: 'Mã', heads: true, cell: ({ code }) => <span translate={false}>{code}</span> },
          { key: 'ten', label: 'Thủ tục', cell: ({ code }) => names.get(code) ?? '–' },
          { key: 'ly-do', label: 'Lý do', cell: ({ reason }) => reason },
        ]}
      />
    </section>
  </CityLayout>
)
