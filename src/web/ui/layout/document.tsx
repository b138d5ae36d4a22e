import type { ComponentChildren } from 'preact'
import { type Chrome, ChromeContext } from '../chrome.ts'
import { words } from '../words.ts'

type DocumentProps = {
  readonly chrome: Chrome
  readonly title: string
  readonly surface: 'portal' | 'office' | 'city'
  readonly wrong?: boolean | undefined
  readonly children: ComponentChildren
}

/** The document around every page: styles, fonts, the skip link. `wrong` puts "Lỗi: " first in the title. */
export function Document({ chrome, title, surface, wrong, children }: DocumentProps) {
  const { assets, theme, shortcuts = true } = chrome
  const office = surface === 'office'
  return (
    <ChromeContext.Provider value={chrome}>
      <html lang="vi" data-theme={theme} data-keys={office ? (shortcuts ? 'on' : 'off') : undefined}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${wrong ? 'Lỗi: ' : ''}${title} – ${office ? words.desk : words.product}`}</title>
          <meta name="theme-color" content="#0D4F57" />
          {assets.fonts.map(font => (
            <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          <link rel="stylesheet" href={office ? assets.office : assets.portal} />
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
          <script src={office ? assets.officeScript : assets.script} defer />
        </head>
        <body class={surface}>
          <a class="skip" href="#noi-dung">
            Đến nội dung chính
          </a>
          {children}
        </body>
      </html>
    </ChromeContext.Provider>
  )
}
