import { createHash } from 'node:crypto'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Problem } from '#kernel/refusal.ts'
import { holds } from '#identity'
import { answered, keyOf, type Question } from '#statistics'
import type { Db } from '#platform/db/index.ts'
import { CityLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import type { Ctx, Reply } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import type { Chrome } from '#ui/chrome.ts'

type Section = 'figures' | 'indicators' | 'periods' | 'open' | 'bulletins' | 'method' | 'health' | 'integrate'

/** `operator`: whoever runs the city also finds the way to its rooms. */
export const sections = (current: Section, operator = false) => [
  { href: to.city.statistics, label: 'Nộp trực tuyến', current: current === 'figures' },
  { href: to.city.indicators, label: 'Chỉ số', current: current === 'indicators' },
  { href: to.city.periods, label: 'Đã chốt', current: current === 'periods' },
  { href: to.city.bulletins, label: 'Bản tin', current: current === 'bulletins' },
  { href: to.city.openData, label: 'Dữ liệu mở', current: current === 'open' },
  { href: '/thong-ke/cach-tinh', label: 'Cách tính', current: current === 'method' },
  { href: to.city.health, label: 'Liên thông', current: current === 'health' },
  { href: to.city.dueDates, label: 'Tính ngày hẹn' },
  { href: to.city.integrate, label: 'Tích hợp', current: current === 'integrate' },
  ...(operator ? [{ href: to.city.home, label: 'Điều hành' }] : []),
]

/** A page of figures around a text that is ready. */
export const FiguresPage = ({
  chrome,
  title,
  html,
  problems,
  operator,
  current = 'figures',
}: {
  chrome: Chrome
  title: string
  html: string
  current?: Section | undefined
  problems?: readonly Problem[] | undefined
  operator?: boolean | undefined
}): VNode => (
  <CityLayout chrome={chrome} title={title} nav={sections(current, operator)} problems={problems}>
    <div dangerouslySetInnerHTML={{ __html: html }} />
  </CityLayout>
)

export const textOf = (node: VNode): string => renderToString(node)

type Making = { name: string; title: string; question: Question; current?: Section | undefined; make: (db: Db) => Promise<VNode | undefined> }

/**
 * The page from its stored text, or made and stored now: one statement when nothing changed. Undefined when `make` has nothing to show.
 * The tag is this browser's own: a page of before holds a token that is still good in it.
 */
export async function storedPage(ctx: Ctx, { name, title, question, current, make }: Making): Promise<Reply | undefined> {
  const key = `page ${name} ${ctx.city.demo} ${keyOf(question, ctx.today)}`
  const found = await answered(ctx.db, key, { ...question, now: ctx.now }, async db => {
    const node = await make(db)
    return node && textOf(node)
  })
  if (!found) return undefined
  const chrome = pageChrome(ctx, { illustrative: ctx.city.demo })
  const around = createHash('sha256')
    .update(JSON.stringify([ctx.cookies, ctx.visitor, ctx.edition, ctx.path, ctx.today, chrome.assets]))
    .digest('base64url')
    .slice(0, 16)
  return {
    html: <FiguresPage chrome={chrome} title={title} html={found.body} current={current} operator={holds(ctx.visitor, 'seeCity')} />,
    headers: { etag: found.etag.replace(/"$/, `.${around}"`), 'cache-control': 'private, no-cache' },
  }
}
