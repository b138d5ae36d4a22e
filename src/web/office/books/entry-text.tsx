import { clockTime, shortDay } from '#kernel/format.ts'
import { linesOf, sheetOf, subjectLine } from '#catalogue'
import { annotationKinds, type Annotation, type Entry } from '#registers'
import { SummaryList } from '#ui/lists.tsx'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'

/** The box in which an officer says what the books are read for; it goes along with the links of a search. */
export const PURPOSE = 'de-lam-gi'

/** An entry line by line, in the groups of its sheet, and under which signature it was written. */
export const EntryLines = ({ entry, level }: { entry: Entry; level?: 2 | 3 }) => {
  const lines = linesOf([entry.type], entry.data)
  const groups = sheetOf(entry.type)
    .groups.map(({ title, fields }) => ({ title, rows: lines.filter(({ name }) => fields.some(field => field.name === name)) }))
    .filter(({ rows }) => rows.length > 0)
  const written = [
    { label: 'Ngày ghi sổ', value: shortDay(entry.enteredOn) },
    { label: 'Người ký', value: [entry.signer.title, entry.signer.name].filter(Boolean).join(' ') },
  ]
  return (
    <>
      {groups.map(({ title, rows }, place) => (
        <SummaryList key={place} title={title} level={level} rows={rows} />
      ))}
      <SummaryList rows={written} />
    </>
  )
}

/** What was written beside an entry, by whom, when. */
export const Notes = ({ annotations }: { annotations: readonly Annotation[] }) => (
  <>
    {annotations.map(({ id, kind, text, by, at }) => (
      <p key={id}>
        <strong>{kind === 'other' ? 'Ghi chú' : annotationKinds[kind]}:</strong> {text}{' '}
        <span class="hint">
          {by.name}, {clockTime(at)}
        </span>
      </p>
    ))}
  </>
)

/** Whom an entry is about and a way to it, its text as it was written when asked; what happened later stands below it. */
export const EntryText = ({ entry, purpose = '' }: { entry: Entry; purpose?: string }) => (
  <>
    <a class="rowlink" href={`${to.office.entry(entry.id)}${purpose && `?${new URLSearchParams({ [PURPOSE]: purpose })}`}`} translate={false}>
      {subjectLine(entry.type, entry.data) || 'Xem việc đã ghi'}
    </a>
    <Details summary="Nội dung đã ghi">
      <EntryLines entry={entry} />
    </Details>
    <Notes annotations={entry.annotations} />
  </>
)
