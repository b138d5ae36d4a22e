import type { ComponentChildren } from 'preact'
import type { Tone } from './chrome.ts'
import { Icon, type IconName } from './icon.tsx'

export { Stamp } from './layout/banners.tsx'
export { type Paper, Papers } from './papers.tsx'

type Children = { readonly children?: ComponentChildren }

const icons: Record<Tone, IconName> = { info: 'info', ok: 'check', warn: 'clock', danger: 'alert', pause: 'pause' }

/** A note inside a page. */
export const Notice = ({ tone = 'info', title, children }: Children & { tone?: Tone | undefined; title?: string | undefined }) => (
  <div class={`notice ${tone}`}>
    <Icon name={icons[tone]} />
    <div>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children}
    </div>
  </div>
)

/** What few people need, folded. Printed open. */
export const Details = ({ summary, open, children }: Children & { summary: ComponentChildren; open?: boolean | undefined }) => (
  <details class="more" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)

/** The end of a journey: what was done, and the code to keep. */
export const Panel = ({
  title,
  codeLabel = 'Mã hồ sơ',
  code,
  children,
}: Children & { title: string; codeLabel?: string | undefined; code?: string | undefined }) => (
  <div class="panel">
    <h1>{title}</h1>
    {code && (
      <p>
        {codeLabel}{' '}
        <strong class="code" translate={false}>
          {code}
        </strong>
      </p>
    )}
    {children}
  </div>
)

export const Card = ({ title, href, children }: Children & { title?: string | undefined; href?: string | undefined }) => (
  <section class="card">
    {title && <h2>{href ? <a href={href}>{title}</a> : title}</h2>}
    {children}
  </section>
)

export type Fact = { readonly label: string; readonly value: ComponentChildren; readonly data?: boolean | undefined }

/** A few names with their values: fee, time, place. `data` values are not translated. */
export const Facts = ({ items }: { items: readonly Fact[] }) => (
  <dl class="facts">
    {items.map(({ label, value, data }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd translate={data ? false : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Nothing here: what it means and what to do next. */
export const Empty = ({ title, children }: Children & { title: string }) => (
  <div class="empty">
    <p>
      <strong>{title}</strong>
    </p>
    {children}
  </div>
)

export const Kbd = ({ children }: Children) => <kbd aria-hidden="true">{children}</kbd>

/** Where this page stands; the last item is the page itself. */
export const Crumbs = ({ items }: { items: readonly { href?: string | undefined; label: string }[] }) => (
  <nav class="crumbs" aria-label="Vị trí">
    <ol>
      {items.map(({ href, label }) => (
        <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
      ))}
    </ol>
  </nav>
)

export type Tile = { readonly href: string; readonly label: string; readonly icon?: IconName | undefined; readonly hint?: string | undefined }

/** Large links with a drawing; the whole tile is the link. */
export const Tiles = ({ items }: { items: readonly Tile[] }) => (
  <ul class="tiles">
    {items.map(({ href, label, icon, hint }) => (
      <li key={href}>
        <a href={href}>
          {icon && <Icon name={icon} large />}
          <span>
            {label}
            {hint && <span class="hint">{hint}</span>}
          </span>
        </a>
      </li>
    ))}
  </ul>
)

type StatProps = { value: ComponentChildren; label: string; hint?: ComponentChildren; tone?: Tone | undefined; href?: string | undefined }

/** One large figure with what it counts. */
export const Stat = ({ value, label, hint, tone, href }: StatProps) => (
  <div class={tone ? `stat ${tone}` : 'stat'}>
    <p class="figure">{href ? <a href={href}>{value}</a> : value}</p>
    <p>{label}</p>
    {hint && <p class="hint">{hint}</p>}
  </div>
)

export const Stats = ({ children }: Children) => <div class="stats">{children}</div>

/** The actions of a dossier: they stay in sight while the papers scroll. */
export const Toolbar = ({ label, children }: Children & { label: string }) => (
  <div class="toolbar" role="group" aria-label={label}>
    {children}
  </div>
)
