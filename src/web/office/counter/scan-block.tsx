import type { Problem } from '#kernel/refusal.ts'
import { Choice, TextField } from '#ui/fields.tsx'
import { Button, ButtonRow, problemAt } from '#ui/forms.tsx'
import { Notice } from '#ui/parts.tsx'
import type { Carded, Difference } from './scan.ts'

/** What came of the last scan: told on the page, so that nothing is filled or kept in silence. */
export type ScanSaid = {
  readonly who: string
  readonly filled: readonly string[]
  readonly differs: readonly Difference[]
  readonly doubt?: string | undefined
  /** The card replaced what had been typed. */
  readonly over: boolean
  /** The scanned text, to be used again by "Lấy theo thẻ". */
  readonly text: string
}

type Props = {
  readonly people: readonly Carded[]
  readonly values: Readonly<Record<string, unknown>>
  readonly problems: readonly Problem[]
  readonly said?: ScanSaid | undefined
}

const Said = ({ who, filled, differs, doubt, over, text }: ScanSaid) => (
  <Notice
    tone={differs.length > 0 || doubt ? 'warn' : 'ok'}
    title={filled.length > 0 ? `Đã điền từ thẻ cho ${who}: ${filled.join(', ').toLowerCase()}` : `Thẻ của ${who} không có gì mới để điền`}
  >
    {doubt && <p>{doubt}.</p>}
    {differs.map(({ label, typed, card }) => (
      <p key={label}>
        {label}: đã gõ “<span translate={false}>{typed}</span>”, trên thẻ là “<span translate={false}>{card}</span>”.{' '}
        {over ? 'Đã thay theo thẻ.' : 'Giữ như đã gõ.'}
      </p>
    ))}
    {differs.length > 0 && !over && (
      <>
        <input type="hidden" name="the-vua-quet" value={text} />
        <Button variant="secondary" name="viec" value="theo-the">
          Lấy theo thẻ
        </Button>
      </>
    )}
  </Notice>
)

/**
 * One box that a hand scanner types into, and whose card it is. The first, hidden button takes Enter for the whole form: with a card in the box
 * the server fills the fields, without one it takes the dossier in. A camera is offered by the browser code where there is one.
 */
export const ScanBlock = ({ people, values, problems, said }: Props) => (
  <section aria-label="Quét thẻ căn cước" data-card-scan>
    <button type="submit" class="first" tabindex={-1} aria-hidden="true" />
    {said && <Said {...said} />}
    <div class="dense">
      <TextField
        id="quet"
        label="Quét mã QR trên thẻ căn cước"
        hint="Đặt con trỏ ở đây rồi quét. Không có máy quét thì gõ các ô dưới."
        autocomplete="off"
        spellcheck={false}
        value={problemAt(problems, 'quet') ? String(values['quet'] ?? '') : undefined}
        problem={problemAt(problems, 'quet')}
      />
      <Choice
        id="quet-cho"
        label="Thẻ của ai?"
        inline
        options={people.map(({ prefix, who }) => ({ value: prefix, label: who.charAt(0).toUpperCase() + who.slice(1) }))}
        value={String(values['quet-cho'] ?? people[0]?.prefix ?? '')}
      />
    </div>
    <ButtonRow>
      <Button variant="secondary" name="viec" value="quet">
        Điền từ thẻ
      </Button>
    </ButtonRow>
    <p data-camera hidden>
      <button type="button" class="button quiet">
        Quét bằng máy ảnh
      </button>{' '}
      <span role="status" class="hint" />
    </p>
  </section>
)
