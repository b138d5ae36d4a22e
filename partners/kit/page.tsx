import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** Whose page it is, that it is not the real one, and where else one can go. */
export type Agency = {
  readonly brand: string
  readonly standIn: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
}

/** A page of an agency's stand-in; its heading is its title unless it has another. */
export const agencyPage = (agency: Agency, title: string, body: ComponentChildren, heading = title): string =>
  `<!doctype html>${renderToString(
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/giao-dien.css" />
      </head>
      <body>
        <header>
          <p class="brand">{agency.brand}</p>
          <p class="stand-in">{agency.standIn}</p>
        </header>
        <main>
          <h1>{heading}</h1>
          {body}
        </main>
        <footer>
          {agency.links.map(({ href, label }, place) => (
            <>
              {place > 0 && ' · '}
              <a href={href}>{label}</a>
            </>
          ))}
        </footer>
      </body>
    </html>,
  )}`

/** The switch of an agency's faults, by name and words. */
export const FaultSwitch = <F extends string>({ faults, now }: { faults: Readonly<Record<F, string>>; now: F }) => (
  <form method="post" action="/su-co">
    {(Object.keys(faults) as F[]).map(name => (
      <button key={name} name="su-co" value={name} disabled={name === now}>
        {faults[name]}
        {name === now ? ' (đang chọn)' : ''}
      </button>
    ))}
  </form>
)
