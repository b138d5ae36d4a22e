import type { ComponentChildren } from 'preact'
import type { Problem } from '#kernel/refusal.ts'
import { useChrome } from './chrome.ts'

/** The secret that proves a form came from our own page. */
export const CsrfField = () => <input type="hidden" name="_csrf" value={useChrome().csrf} />

type FormProps = {
  action: string
  method?: 'get' | 'post' | undefined
  upload?: boolean | undefined
  class?: string | undefined
  id?: string | undefined
  /** Where the browser code may post the half-filled form, without checks. */
  autosave?: string | undefined
  label?: string | undefined
  children: ComponentChildren
}

/** A form with its csrf secret. The server alone decides what is right: `novalidate`. */
export const Form = ({ action, method = 'post', upload, autosave, label, children, ...rest }: FormProps) => (
  <form
    action={action}
    method={method}
    enctype={upload ? 'multipart/form-data' : undefined}
    novalidate
    aria-label={label}
    data-autosave={autosave}
    {...rest}
  >
    {method === 'post' && <CsrfField />}
    {children}
    {autosave && <p class="saved hint" role="status" data-saved />}
  </form>
)

type Variant = 'primary' | 'secondary' | 'danger' | 'quiet'

type ButtonProps = {
  variant?: Variant | undefined
  name?: string | undefined
  value?: string | undefined
  /** The shortcut letter of `officeKeys`. */
  kbd?: string | undefined
  /** Another address for the same form. */
  action?: string | undefined
  form?: string | undefined
  /** What a screen reader adds: "Sửa" … "ngày sinh của trẻ". */
  hidden?: string | undefined
  disabled?: boolean | undefined
  children: ComponentChildren
}

/** A button that sends its form. The shortcut is shown but not read out: the name stays the visible word (WCAG 2.5.3). */
export const Button = ({ variant = 'primary', kbd, action, hidden, children, ...rest }: ButtonProps) => (
  <button type="submit" class={`button ${variant}`} formaction={action} data-key={kbd} {...rest}>
    {children}
    {hidden && <span class="unseen"> {hidden}</span>}
    {kbd && <kbd aria-hidden="true">{kbd}</kbd>}
  </button>
)

type ButtonLinkProps = { href: string; variant?: Variant | undefined; kbd?: string | undefined; children: ComponentChildren }

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = ({ href, variant = 'primary', kbd, children }: ButtonLinkProps) => (
  <a class={`button ${variant}`} href={href} data-key={kbd}>
    {children}
    {kbd && <kbd aria-hidden="true">{kbd}</kbd>}
  </a>
)

export const ButtonRow = ({ children }: { children: ComponentChildren }) => <div class="buttons">{children}</div>

/** Everything that must be mended, above the page's heading; each line goes to its field. The outer node takes focus, the inner one speaks. */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div class="errors" id="loi" tabindex={-1} autofocus>
      <div role="alert">
        <h2>{problems.length === 1 ? 'Có một chỗ cần sửa' : `Có ${problems.length} chỗ cần sửa`}</h2>
        <ul>
          {problems.map(({ at, says }) => (
            <li key={at}>{at ? <a href={`#${at}`}>{says}</a> : says}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** What is wrong at one question, or undefined. The first problem that blocks. */
export const problemAt = (problems: readonly Problem[], id: string): string | undefined => problems.find(problem => problem.at === id)?.says
