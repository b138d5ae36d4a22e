import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Tone } from '#ui/chrome.ts'
import type { Compared, Finding } from './findings.ts'

const words: Record<Tone, string> = { ok: 'Không có gì lạ', warn: 'Cần nhìn lại', danger: 'Cần xem kỹ', info: 'Không tra được ở đây', pause: 'Chờ' }

const CompareTable = ({ title, rows, there: other = 'Trong sổ' }: { title: string; there?: string; rows: readonly Compared[] }) => (
  <DataTable
    caption={title}
    rows={rows}
    rowKey={({ label }) => label}
    columns={[
      { key: 'label', label: 'Mục', heads: true, cell: ({ label }) => label },
      { key: 'here', label: 'Hồ sơ này', cell: ({ here }) => <span translate={false}>{here || '–'}</span> },
      { key: 'there', label: other, cell: ({ there }) => <span translate={false}>{there || '–'}</span> },
      { key: 'differs', label: 'So', cell: ({ differs }) => (differs ? <strong>≠ khác</strong> : 'giống') },
    ]}
  />
)

/** What the machine looked up: warnings never decide; a person does. */
export const Findings = ({ findings }: { findings: readonly Finding[] }) => (
  <section aria-label="Máy đã tra">
    <h2>Máy đã tra</h2>
    {findings.map(({ key, title, tone, word = words[tone], says, list = [], compare = [] }) => (
      <section key={key}>
        <h3>
          {title} <StatusTag tone={tone}>{word}</StatusTag>
        </h3>
        <p>{says}</p>
        {list.length > 0 && (
          <ul>
            {list.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {compare.map(one => (
          <CompareTable key={one.title} {...one} />
        ))}
      </section>
    ))}
  </section>
)
