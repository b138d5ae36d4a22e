import { clockTime } from '#kernel/format.ts'
import { linesOf, subjectLine } from '#catalogue'
import { annotationKinds, type Annotation, type Entry } from '#registers'
import { to } from '#ui/paths.ts'

/** The box in which an officer says what the books are read for; it goes along with the links of a search. */
export const PURPOSE = 'de-lam-gi'

const restOf = ({ type, data }: Entry) =>
  linesOf([type], data)
    .slice(1)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('. ')

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

/** An entry as it was written, a way to it; what happened later stands below it. */
export const EntryText = ({ entry, purpose = '' }: { entry: Entry; purpose?: string }) => (
  <>
    <a class="rowlink" href={`${to.office.entry(entry.id)}${purpose && `?${new URLSearchParams({ [PURPOSE]: purpose })}`}`} translate={false}>
      {subjectLine(entry.type, entry.data) || 'Xem việc đã ghi'}
    </a>
    <br />
    <span class="hint" translate={false}>
      {restOf(entry)}
    </span>
    <Notes annotations={entry.annotations} />
  </>
)
