const STORE = 'phim-tat'
const root = document.documentElement
const said = { on: 'Phím tắt đang bật.', off: 'Phím tắt đang tắt.' } as const

const wanted = (): 'on' | 'off' => (root.dataset['keys'] === 'off' || localStorage.getItem(STORE) === 'off' ? 'off' : 'on')
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('.list tbody tr a')]
const inList = () => document.activeElement === document.body || Boolean(document.activeElement?.closest('.list'))
const visible = (element: HTMLElement) => element.getClientRects().length > 0

/** The place in the list: the focused link, else the open dossier. */
function place(links: readonly HTMLAnchorElement[]): number {
  const focused = links.indexOf(document.activeElement as HTMLAnchorElement)
  return focused >= 0 ? focused : links.findIndex(link => link.closest('[aria-current]'))
}

function move(step: number) {
  const links = rows()
  links[Math.min(links.length - 1, Math.max(0, place(links) + step))]?.focus()
}

function press(letter: string) {
  const target = [...document.querySelectorAll<HTMLElement>(`[data-key="${letter}"]`)].find(visible)
  if (target) return target.click()
  const links = rows()
  if (letter === 'N' || letter === 'P') links[place(links) + (letter === 'N' ? 1 : -1)]?.click()
}

/** Letters that no Vietnamese keyboard rewrites; never while typing, composing or with a modifier (WCAG 2.1.4). */
document.addEventListener('keydown', event => {
  if (wanted() === 'off' || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return
  if (event.key === '?') {
    const table = document.querySelector<HTMLDetailsElement>('[data-keys-table]')
    if (table) table.open = true
    table?.querySelector('summary')?.focus()
  } else if (event.code === 'ArrowDown' && inList() && rows().length > 0) move(1)
  else if (event.code === 'ArrowUp' && inList() && rows().length > 0) move(-1)
  else if (event.key === 'Enter' && document.activeElement === document.body && rows().length > 0 && !document.querySelector('.list [aria-current]'))
    rows()[0]?.click()
  else if (/^Key[TBCNPGHKLMQV]$/.test(event.code)) press(event.code.slice(3))
  else return
  event.preventDefault()
})

const button = document.querySelector<HTMLButtonElement>('[data-keys-switch]')
const state = document.querySelector('[data-keys-state]')
if (button) {
  button.hidden = root.dataset['keys'] === 'off'
  button.addEventListener('click', () => {
    localStorage.setItem(STORE, wanted() === 'on' ? 'off' : 'on')
    if (state) state.textContent = said[wanted()]
  })
}
