import { clockTime } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { originalOf, sheetOf } from '#catalogue'
import { bookNames, takesLatePin, wholeReference, type Certificate, type Entry } from '#registers'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Around } from '../frame.ts'
import { AnnotateForm, OriginalForm, PinForm, SpoiledForm } from './entry-forms.tsx'
import { EntryLines, Notes } from './entry-text.tsx'

/** Numbers that an entry is still without, with the words of its sheet. */
export const missingPins = ({ type, data }: Entry) =>
  sheetOf(type)
    .groups.flatMap(({ fields }) => fields)
    .filter(({ name }) => takesLatePin(name) && !data[name])
    .filter(({ name }) => data[name.replace(/Pin$/, 'Name')])

const StateOf = ({ cancelledAt, cancelReason, handedAt }: Certificate) => {
  if (cancelledAt) return <StatusTag tone="pause">Đã hủy: {cancelReason}</StatusTag>
  return handedAt ? <StatusTag tone="ok">Đã trả {clockTime(handedAt)}</StatusTag> : <StatusTag tone="info">Còn giá trị, chưa trả</StatusTag>
}

type Show = Around & {
  entry: Entry
  certificates: readonly Certificate[]
  may: boolean
  readings?: boolean
  typed?: Fields
  problems?: readonly Problem[]
}

/** One entry as it was written, what was written beside it, its originals, and what may still be done to it. */
export const ShowEntry = ({ chrome, unit, nav, entry, certificates, may, readings, typed = {}, problems = [] }: Show) => {
  const paper = originalOf(entry.type)
  const valid = certificates.filter(({ cancelledAt }) => cancelledAt === null)
  return (
    <OfficeLayout chrome={chrome} title={`${bookNames[entry.type]}, ${wholeReference(entry)}`} problems={problems} unit={unit} nav={nav}>
      <p>
        <a href={to.office.book(String(entry.bookId))}>
          {bookNames[entry.type]} năm {entry.year}
        </a>
      </p>
      <h1>{wholeReference(entry)}</h1>
      {readings && (
        <p>
          <a href={`${to.office.readings}?viec=${entry.id}`}>Ai đã mở việc này</a>
        </p>
      )}
      <EntryLines entry={entry} />
      {entry.dossierCode && (
        <p>
          Hồ sơ{' '}
          <a href={to.office.dossier(entry.dossierCode)} translate={false}>
            {entry.dossierCode}
          </a>
        </p>
      )}
      <h2>Ghi chú</h2>
      {entry.annotations.length === 0 ? <p>Chưa có ghi chú nào.</p> : <Notes annotations={entry.annotations} />}
      {paper && (
        <>
          <h2>Bản chính {paper.name}</h2>
          <DataTable
            caption="Bản đã in trên phôi, theo thứ tự in"
            rows={certificates}
            rowKey={({ id }) => String(id)}
            empty={<p>Chưa ghi số phôi của bản nào.</p>}
            columns={[
              { key: 'serial', label: 'Số phôi', heads: true, cell: ({ serial }) => <span translate={false}>{serial}</span> },
              { key: 'at', label: 'In lúc', cell: ({ issuedAt }) => clockTime(issuedAt) },
              { key: 'by', label: 'Người in', wideOnly: true, cell: ({ issuedBy }) => <span translate={false}>{issuedBy.name}</span> },
              { key: 'state', label: 'Tình trạng', cell: one => <StateOf {...one} /> },
            ]}
          />
        </>
      )}
      {may ? (
        <>
          {paper && valid.length < (paper.kind === 'giay-ket-hon' ? 2 : 1) && <OriginalForm id={entry.id} typed={typed} problems={problems} />}
          {valid.some(({ handedAt }) => handedAt === null) && (
            <SpoiledForm id={entry.id} valid={valid.filter(({ handedAt }) => handedAt === null)} typed={typed} problems={problems} />
          )}
          {missingPins(entry).length > 0 && <PinForm id={entry.id} fields={missingPins(entry)} typed={typed} problems={problems} />}
          <AnnotateForm id={entry.id} typed={typed} problems={problems} />
        </>
      ) : (
        <Notice>
          <p>Ghi chú và cấp bản chính do công chức tư pháp – hộ tịch làm.</p>
        </Notice>
      )}
    </OfficeLayout>
  )
}
