import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { day } from '#kernel/day.ts'
import { type Instant, instant } from '#kernel/instant.ts'
import type { Issue } from '#support'
import { type AssetPaths, assets } from './assets.ts'

/** How urgent or how good: always shown with a word and an icon, never by colour alone (WCAG 1.4.1). */
export type Tone = 'info' | 'ok' | 'warn' | 'danger' | 'pause'

/** One message after a redirect; `undo` posts to `action`. */
export type FlashNotice = {
  readonly tone: Tone
  readonly text: string
  readonly undo?: { readonly action: string; readonly label: string } | undefined
}

/** What surrounds every page: who reads it, when, in which language, and where the styles are. */
export type Chrome = {
  /** The page's own Vietnamese path with its query. */
  readonly path: string
  readonly edition: 'vi' | 'en'
  readonly csrf: string
  readonly now: Instant
  readonly assets: AssetPaths
  readonly person?: { readonly name: string; readonly post?: string | undefined } | undefined
  /** The organisation that the citizen acts for; `ended`: no more since the last page. */
  readonly acting?: { readonly name: string; readonly ended?: boolean } | undefined
  /** The clock may be moved and the cast signed in: never in production. */
  readonly demo?: boolean | undefined
  readonly illustrative?: boolean | undefined
  /** An exercise of practice: nothing on this page is real. */
  readonly exercise?: boolean | undefined
  readonly notice?: FlashNotice | undefined
  /** Known issues that concern this page. */
  readonly issues?: readonly Issue[] | undefined
  readonly shortcuts?: boolean | undefined
  readonly theme?: 'light' | 'dark' | undefined
}

/** A chrome of 14/03/2017 08:05 for the gallery and tests. */
export const sampleChrome = (over: Partial<Chrome> = {}): Chrome => ({
  path: '/',
  edition: 'vi',
  csrf: 'mẫu',
  now: instant(day('2017-03-14'), '08:05'),
  assets: assets().paths,
  ...over,
})

export const ChromeContext = createContext<Chrome | undefined>(undefined)

/** The chrome of the page being rendered; only inside a layout. */
export function useChrome(): Chrome {
  const chrome = useContext(ChromeContext)
  if (!chrome) throw new Error('A component that needs the chrome stands outside a layout')
  return chrome
}
