import type { ComponentChildren } from 'preact'
import type { Problem } from '#kernel/refusal.ts'
import { barePage } from '#support'
import type { Chrome } from './chrome.ts'
import { ErrorSummary } from './forms.tsx'
import { Icon } from './icon.tsx'
import { ClockBanner, Flash, KnownIssues, Stamp } from './layout/banners.tsx'
import { Document } from './layout/document.tsx'
import { OfficeFooter, PortalFooter } from './layout/footer.tsx'
import { type NavItem, NavLinks, OfficeMasthead, PortalMasthead } from './layout/masthead.tsx'
import { operatorNav } from './layout/operator.ts'
import { to } from './paths.ts'

export type { NavItem } from './layout/masthead.tsx'

type PageProps = {
  readonly chrome: Chrome
  /** The heading in the browser's tab; the page writes its own `h1`. */
  readonly title: string
  readonly problems?: readonly Problem[] | undefined
  readonly children: ComponentChildren
}

type Back = { readonly href: string; readonly label?: string | undefined }

const BackLink = ({ href, label = 'Quay lại' }: Back) => (
  <a class="back" href={href}>
    <Icon name="back" />
    {label}
  </a>
)

/** A citizen's page. `wide` for lists and home; questions keep a readable measure. */
export const PortalLayout = ({
  chrome,
  title,
  problems = [],
  back,
  wide,
  children,
}: PageProps & { back?: Back | undefined; wide?: boolean | undefined }) => (
  <Document chrome={chrome} title={title} surface="portal" wrong={problems.length > 0}>
    <ClockBanner />
    <PortalMasthead />
    <main class={wide ? 'frame' : 'frame narrow'} id="noi-dung" tabindex={-1}>
      {chrome.illustrative && <Stamp />}
      {back && <BackLink {...back} />}
      <ErrorSummary problems={problems} />
      <Flash />
      <KnownIssues />
      {children}
    </main>
    <PortalFooter />
  </Document>
)

type OfficeProps = PageProps & { unit?: string | undefined; nav?: readonly NavItem[] | undefined; split?: boolean | undefined }

const operates = (path: string) => path.startsWith('/dieu-hanh') || path.startsWith('/quan-tri')

/** An officer's page. `split`: a `.list` and a `.pane` stand side by side from 1024 px. The city's own rooms find each other. */
export const OfficeLayout = ({
  chrome,
  title,
  problems = [],
  unit,
  nav = operates(chrome.path) ? operatorNav(chrome.path) : [],
  split,
  children,
}: OfficeProps) => (
  <Document chrome={chrome} title={title} surface="office" wrong={problems.length > 0}>
    <ClockBanner />
    <OfficeMasthead unit={unit} nav={nav} />
    <main class="frame" id="noi-dung" tabindex={-1}>
      {chrome.illustrative && <Stamp />}
      <ErrorSummary problems={problems} />
      <Flash />
      <KnownIssues />
      {split ? <div class="split">{children}</div> : children}
    </main>
    <OfficeFooter />
  </Document>
)

type CityProps = PageProps & { nav?: readonly NavItem[] | undefined; back?: Back | undefined; wide?: boolean | undefined }

/** Public figures, signing, running the city: the portal's calm with the width of a table. */
export const CityLayout = ({ chrome, title, problems = [], nav = [], back, children }: CityProps) => (
  <Document chrome={chrome} title={title} surface="city" wrong={problems.length > 0}>
    <ClockBanner />
    <PortalMasthead>{nav.length > 0 && <NavLinks items={nav} label="Mục" />}</PortalMasthead>
    <main class="frame" id="noi-dung" tabindex={-1}>
      {chrome.illustrative && <Stamp />}
      {back && <BackLink {...back} />}
      <ErrorSummary problems={problems} />
      <Flash />
      <KnownIssues />
      {children}
    </main>
    <PortalFooter />
  </Document>
)

type ErrorPageProps = { chrome: Chrome; status: number; says: string; do?: string | undefined; requestId: string; children?: ComponentChildren }

/** What still fits in the browser's tab, with the name of the product. */
const LONGEST = 45

/** An officer's trouble stays among the officer's pages. */
const inOffice = ({ path, person }: Chrome) => person?.post !== undefined && (operates(path) || path.startsWith('/can-bo'))

/** What went wrong, what was kept, whom to call, and the number of the request. */
export const ErrorPage = ({ chrome, status, says, do: next, requestId, children }: ErrorPageProps) => {
  const [what = says, ...rest] = says.split(/(?<=[.?!]) (?=\p{Lu})/u)
  const heading = what.replace(/\.$/, '')
  const title = heading.length > LONGEST ? 'Chưa làm được việc này' : heading
  const text = (
    <>
      <h1>{heading}</h1>
      {[...rest, ...(next ? [next] : [])].map(sentence => (
        <p key={sentence} class="lead">
          {sentence}
        </p>
      ))}
      {children}
      <p class="hint">
        Khi gọi hỗ trợ, đọc mã này: <code translate={false}>{`${status}-${requestId}`}</code>
      </p>
      <p>
        <a href={to.portal.help(barePage(chrome.path), `${status}-${requestId}`)}>Viết cho bộ phận hỗ trợ, kèm mã này</a>
      </p>
    </>
  )
  if (!inOffice(chrome))
    return (
      <PortalLayout chrome={chrome} title={title}>
        {text}
      </PortalLayout>
    )
  return (
    <OfficeLayout chrome={chrome} title={title} unit={chrome.person?.post}>
      {text}
      <p>
        <a href={to.office.home}>Về việc hôm nay</a>
      </p>
    </OfficeLayout>
  )
}
