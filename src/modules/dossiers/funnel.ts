import type { Edition } from '#procedures'
import { formPages, type FormPage } from './progress.ts'
import { FEW, type Stopped } from './queries/drop-off.ts'

/** A page of a form: how many drafts came as far, and how many went no further. `reached` is rounded down to fives; a count that is too small is null. */
export type FunnelRow = FormPage & { readonly reached: number | null; readonly stopped: number | null; readonly share: number | null }
export type Funnel = {
  readonly rows: readonly FunnelRow[]
  readonly drafts: number | null
  readonly sent: number | null
  readonly share: number | null
}

const shown = (count: number) => (count === 0 || count >= FEW ? count : null)
/** In fives, so that the difference of two pages does not tell a count that is hidden. */
const rounded = (count: number) => (shown(count) === null ? null : Math.floor(count / FEW) * FEW)

/**
 * Phễu của một biểu mẫu: a draft came as far as its furthest page, and past every page before it in the form's order, also past one that it was not asked.
 * Shares are of those who came as far; from fewer than five drafts there is none.
 */
export function funnelOf(edition: Pick<Edition, 'precheck' | 'tasks'>, ended: readonly Stopped[]): Funnel {
  const at = new Map(ended.map(row => [row.page, row]))
  const all = ended.reduce((sum, { stopped, sent }) => sum + stopped + sent, 0)
  const sent = ended.reduce((sum, row) => sum + row.sent, 0)
  const pages = formPages(edition)
  const beyond = (place: number) =>
    sent +
    ended.filter(row => (pages.find(({ page }) => page === row.page)?.place ?? row.place) >= place).reduce((sum, { stopped }) => sum + stopped, 0)
  const rows = pages.map(page => {
    const reached = beyond(page.place)
    const stopped = at.get(page.page)?.stopped ?? 0
    const told = shown(reached) !== null && shown(stopped) !== null && reached > 0
    return { ...page, reached: rounded(reached), stopped: shown(stopped), share: told ? stopped / reached : null }
  })
  const told = shown(all) !== null && shown(sent) !== null && all > 0
  return { rows, drafts: rounded(all), sent: rounded(sent), share: told ? sent / all : null }
}
