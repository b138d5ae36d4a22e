import type { ComponentChildren } from 'preact'
import { useChrome } from '../chrome.ts'
import { Form } from '../forms.tsx'
import { Icon, Mark } from '../icon.tsx'
import { ActingBar } from './acting.tsx'
import { to, vietnameseOnly } from '../paths.ts'
import { words } from '../words.ts'

/** One place to go; `count` is shown in the officers' queues. */
export type NavItem = { readonly href: string; readonly label: string; readonly count?: number | undefined; readonly current?: boolean | undefined }

export const NavLinks = ({ items, label }: { items: readonly NavItem[]; label: string }) => (
  <nav class="queues" aria-label={label}>
    <ul>
      {items.map(({ href, label: name, count, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {name}
            {count !== undefined && <span class="count"> {count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** The same page in the other language, where there is one; `hreflang` keeps its address from being rewritten. */
function LanguageSwitch() {
  const { edition, path } = useChrome()
  if (edition === 'en')
    return (
      <a lang="vi" hreflang="vi" href={path}>
        Tiếng Việt
      </a>
    )
  if (vietnameseOnly.some(root => path === root || path.startsWith(`${root}/`))) return null
  return (
    <a lang="en" hreflang="en" href={path === '/' ? '/en' : `/en${path}`}>
      English
    </a>
  )
}

function Person({ signOut, signIn }: { signOut: string; signIn: string }) {
  const { person } = useChrome()
  if (!person) return <a href={signIn}>Đăng nhập</a>
  return (
    <Form action={signOut} class="who">
      <span class="person">
        <Icon name="user" />
        <span translate={false}>{person.name}</span>
        {person.post && <span class="post">{person.post}</span>}
      </span>
      <button type="submit" class="plain">
        Thoát
      </button>
    </Form>
  )
}

const Brand = ({ href, name, place }: { href: string; name: string; place?: string | undefined }) => (
  <a class="brand" href={href}>
    <Mark />
    <span>
      {name}
      {place && (
        <span class="place" translate={false}>
          {place}
        </span>
      )}
    </span>
  </a>
)

/** The citizen's head of the page: the lake's green above a gold rule. */
export const PortalMasthead = ({ children }: { children?: ComponentChildren }) => (
  <header class="masthead">
    <div class="frame">
      <Brand href={to.portal.home} name={words.product} />
      <nav aria-label="Chính">
        <a href={to.portal.track}>Tra cứu hồ sơ</a>
        {useChrome().person && <a href={to.portal.mine}>Hồ sơ của tôi</a>}
        <Person signOut={to.portal.signOut} signIn={to.portal.signIn} />
        <LanguageSwitch />
      </nav>
    </div>
    <ActingBar />
    {children}
  </header>
)

const Menu = ({ nav, label }: { nav: readonly NavItem[]; label: string }) => {
  const here = nav.find(({ current }) => current)
  return (
    <button type="button" class="menu" popovertarget="muc-can-bo">
      {here ? (
        <>
          <span class="unseen">{label}: </span>
          {here.label}
        </>
      ) : (
        label
      )}
    </button>
  )
}

/** The officer's head of the page: the unit, the queues with their counts, who works. On a phone one line; the rest is a sheet that the browser itself opens. */
export const OfficeMasthead = ({ unit, nav }: { unit?: string | undefined; nav: readonly NavItem[] }) => {
  const label = nav.some(({ count }) => count !== undefined) ? 'Hàng việc' : 'Mục'
  const signedIn = useChrome().person !== undefined
  const session = (
    <div class="session">
      <Person signOut={to.office.signOut} signIn={to.office.signIn} />
    </div>
  )
  return (
    <header class="masthead">
      <div class="frame">
        <Brand href={to.office.home} name="Một cửa" place={unit} />
        {signedIn ? (
          <>
            <Menu nav={nav} label={label} />
            <div class="sheet" id="muc-can-bo" popover="auto">
              {nav.length > 0 && <NavLinks items={nav} label={label} />}
              {session}
              <button type="button" class="menu" popovertarget="muc-can-bo" popovertargetaction="hide">
                Đóng
              </button>
            </div>
          </>
        ) : (
          session
        )}
      </div>
    </header>
  )
}
