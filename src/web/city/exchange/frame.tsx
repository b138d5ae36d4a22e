import type { ComponentChildren } from 'preact'
import { clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Chrome } from '#ui/chrome.ts'
import { OfficeLayout } from '#ui/layouts.tsx'
import { to } from '#ui/paths.ts'

export type Around = { readonly chrome: Chrome; readonly unit?: string | undefined; readonly problems?: readonly Problem[] | undefined }

/** A page below the operator's board of letters. */
export const BoardPage = ({ chrome, unit, problems, title, children }: Around & { title: string; children: ComponentChildren }) => (
  <OfficeLayout chrome={chrome} title={title} unit={unit} problems={problems}>
    <h1>{title}</h1>
    <p>
      <a href={to.city.exchange}>Về bảng thư liên thông</a>
    </p>
    {children}
  </OfficeLayout>
)

export const Moment = ({ at }: { at: Instant }) => <time datetime={at.toISOString()}>{clockTime(at)}</time>

/** A code or a body as it is: never translated, scrolls by itself. */
export const Verbatim = ({ label, children }: { label: string; children: string }) => (
  <section class="scroll" aria-label={label} tabindex={0}>
    <pre translate={false}>{children}</pre>
  </section>
)
