import { FEWEST_TOLD, openDatasets, type OpenDataset } from '#statistics'
import type { Chrome } from '#ui/chrome.ts'
import { CityLayout } from '#ui/layouts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { sections } from '../stored.tsx'

const file = (id: string, ending: string) => `/api/v1/open/${id}.${ending}`

const shownAs = (ending: string) => (ending === 'csv-metadata.json' ? 'CSVW' : ending.toUpperCase())

const Files = ({ id, title, stat }: OpenDataset) => (
  <>
    {['csv', 'json', ...(stat ? ['json-stat'] : []), 'csv-metadata.json'].map((ending, n) => (
      <>
        {n > 0 && ' · '}
        <a href={file(id, ending)} translate={false} aria-label={`${title}, ${shownAs(ending)}`}>
          {shownAs(ending)}
        </a>
      </>
    ))}
  </>
)

type View = {
  readonly chrome: Chrome
  readonly licence: { readonly name: string; readonly href: string }
  readonly citation: string
  readonly operator?: boolean | undefined
}

/** `/thong-ke/du-lieu`: every open dataset, how to take it and on which terms. */
export const OpenDataPage = ({ chrome, licence, citation, operator }: View) => (
  <CityLayout chrome={chrome} title="Dữ liệu mở" nav={sections('open', operator)}>
    <h1>Dữ liệu mở</h1>
    <p class="lead">Số liệu dịch vụ công của thành phố, để ai cũng tải, đối chiếu và tính lại được.</p>
    <DataTable
      caption="Các bộ dữ liệu"
      rows={openDatasets}
      rowKey={({ id }) => id}
      stacks
      columns={[
        {
          key: 'ten',
          label: 'Bộ dữ liệu',
          heads: true,
          cell: ({ id, title }) => (
            <a id={id} href={`${to.city.dictionary}#${id}`}>
              {title}
            </a>
          ),
        },
        { key: 'gi', label: 'Có gì', cell: ({ about }) => about },
        { key: 'tai', label: 'Tải về', cell: Files },
      ]}
    />
    <h2>Dùng thế nào</h2>
    <p>
      Giấy phép:{' '}
      <a href={licence.href} translate={false}>
        {licence.name}
      </a>
    </p>
    <p>Khi dùng, ghi nguồn:</p>
    <blockquote translate={false} lang="vi">
      {citation}
    </blockquote>
    <p>{`Số dưới ${FEWEST_TOLD} của dịch vụ nhạy cảm được che, tổng vẫn đủ.`}</p>
    <p>Tháng chưa hết không có trong dữ liệu mở. Tỷ lệ không có gì để chia thì để trống, không phải 0%.</p>
    <ul>
      <li>
        <p>
          <a href={to.city.dictionary}>Từ điển: nghĩa của từng cột</a>
        </p>
      </li>
      <li>
        <p>
          <a href={`${to.city.dictionary}#so-nho`}>Quy tắc số nhỏ</a>
        </p>
      </li>
      <li>
        <p>
          <a href="/api/v1/catalog.jsonld">Danh mục cho máy (DCAT-AP 3)</a>
        </p>
      </li>
      <li>
        <p>
          <a href="/api/v1/open/frozen.atom">Tin về kỳ mới chốt và bản đính chính (Atom)</a>
        </p>
      </li>
    </ul>
  </CityLayout>
)
