/** Line drawings on a 24 × 24 field, drawn for this product: stroke 1.75, round ends. */
const drawings = {
  alert: 'M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.6v.1',
  arrow: 'M4 12h16m-6-6 6 6-6 6',
  baby: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm-3 8v.1m6-.1v.1M9 15.2c1.8 1.7 4.2 1.7 6 0M12 3.5c-.3 1.8.6 2.9 2.2 3',
  back: 'M20 12H4m6-6-6 6 6 6',
  calendar: 'M4.5 5.5h15v14h-15v-14Zm0 4.5h15M8.5 3v4m7-4v4',
  card: 'M3 5.5h18v13H3v-13Zm3 9.8c.4-1.6 1.3-2.3 2.7-2.3s2.3.7 2.7 2.3M8.7 11.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Zm5.8-1.4H18m-3.5 3.7H18',
  chart: 'M4 4v16h16M8.5 16v-5m4.5 5V7m4.5 9v-7',
  check: 'M4.5 12.5 10 18 19.5 6.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 4V12l3.2 2',
  close: 'm5.5 5.5 13 13m0-13-13 13',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15',
  eye: 'M2.5 12c2.5-4.2 5.6-6.3 9.5-6.3s7 2.1 9.5 6.3c-2.5 4.2-5.6 6.3-9.5 6.3S5 16.2 2.5 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  file: 'M6 3.5h8l4.5 4.5v12.5H6v-17Zm8 0V8h4.5M9 12.5h6.5M9 16h6.5',
  flower:
    'M12 13.5v7m0-2c-2.2 0-3.8-.9-4.8-2.8M12 18.5c2.2 0 3.8-.9 4.8-2.8M12 13.5c-3.3 0-5-2.2-5-6.3 1.6 0 2.8.5 3.7 1.5L12 4l1.3 4.7c.9-1 2.1-1.5 3.7-1.5 0 4.1-1.7 6.3-5 6.3Z',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm-8.5 8.5h17M12 3.5c2.3 2.4 3.4 5.2 3.4 8.5s-1.1 6.1-3.4 8.5c-2.3-2.4-3.4-5.2-3.4-8.5s1.1-6.1 3.4-8.5Z',
  heart: 'M12 20C6.3 16 3.5 12.6 3.5 9.3 3.5 6.9 5.3 5 7.7 5c1.8 0 3.3 1 4.3 2.8C13 6 14.5 5 16.3 5c2.4 0 4.2 1.9 4.2 4.3C20.5 12.6 17.7 16 12 20Z',
  history: 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.3l3 1.7',
  house: 'M3.5 11.5 12 4l8.5 7.5M6 9.5v10.5h12V9.5M10 20v-5.5h4V20',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 7.5v5.5m0-8.6v.1',
  lock: 'M5.5 10.5h13v10h-13v-10Zm2.5 0V8a4 4 0 0 1 8 0v2.5m-4 4v2.5',
  mail: 'M3 5.5h18v13H3v-13Zm0 1 9 7 9-7',
  map: 'M9 4.5 3.5 6.5v13L9 17.5l6 2 5.5-2v-13L15 6.5l-6-2Zm0 0v13m6-11v13',
  pause: 'M8.5 5v14m7-14v14',
  phone: 'M8 3.5h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Zm2.8 14h2.4',
  plus: 'M12 5v14m-7-7h14',
  print: 'M7 8.5v-5h10v5M7 17.5H3.5v-9h17v9H17M7 14h10v6.5H7V14Z',
  qr: 'M4 4h6v6H4V4Zm10 0h6v6h-6V4ZM4 14h6v6H4v-6Zm10 0h2.5v2.5H14V14Zm3.5 3.5H20V20h-2.5v-2.5ZM20 14v.1M14 20v-.1',
  question: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.6 9.8c.3-1.5 1.2-2.2 2.5-2.2 1.5 0 2.5.9 2.5 2.2 0 2-2.6 2-2.6 4m0 2.6v.1',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20.5 20.5',
  shop: 'M4.5 10.5v9.5h15v-9.5M3 8l1.8-4h14.4L21 8c0 1.6-1.2 2.7-3 2.7S15 9.6 15 8c0 1.6-1.2 2.7-3 2.7S9 9.6 9 8c0 1.6-1.2 2.7-3 2.7S3 9.6 3 8Zm6.5 12v-5.5h5V20',
  sign: 'M3.5 20.5h17M4.5 16.5c4-1 6.5-9 4.5-11.5-1.5-1.5-3 1-2.5 4 .5 3.5 2.5 7 4.5 6.5 1.5-.4 1.5-3 3-3s.5 3.5 2 3.5c1 0 1.5-1.5 3-1.5',
  stamp: 'M9.5 13c.7-1.5.5-3-.5-4.5A3.5 3.5 0 0 1 12 3.5a3.5 3.5 0 0 1 3 5c-1 1.5-1.2 3-.5 4.5H19v4H5v-4h4.5ZM5 20.5h14',
  undo: 'M8.5 5 4 9.5 8.5 14M4 9.5h10.5a5 5 0 0 1 0 10H9',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.8-3.7 3.3-5.5 7.5-5.5s6.7 1.8 7.5 5.5',
  users: 'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 19.5c.6-3.3 2.8-5 6.5-5s5.9 1.7 6.5 5M15.5 5.2a3.5 3.5 0 0 1 0 6.6m3 3.4c1.7.7 2.7 2.1 3 4.3',
  camera: 'M3 7.5h4.5L9 5h6l1.5 2.5H21v11.5H3V7.5Zm9 2a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
} as const

export type IconName = keyof typeof drawings

/** A small drawing beside a word; hidden from screen readers because the word says it. */
export const Icon = ({ name, large }: { name: IconName; large?: boolean | undefined }) => (
  <svg class={large ? 'icon large' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={drawings[name]} />
  </svg>
)

/** The product's mark: a round window with four spokes that open like sun rays, after Khuê Văn Các; drawn for this product. */
export const markPaths =
  'M16 2.5a13.5 13.5 0 1 0 0 27 13.5 13.5 0 0 0 0-27Zm0 8a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM16 2.5v8m0 11v8M2.5 16h8m11 0h8'

export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d={markPaths} />
  </svg>
)

/** The favicon as a file: the mark in gold on the masthead's green. */
export const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0D4F57"/><path d="${markPaths}" transform="translate(3.2 3.2) scale(.8)" fill="none" stroke="#F3D68A" stroke-width="2.8" stroke-linecap="round"/></svg>`
