type Palette = Readonly<Record<string, string>>

const light = {
  bg: '#FFFFFF',
  sunken: '#F6F4EF',
  raised: '#FFFFFF',
  ink: '#1A1F24',
  muted: '#51565C',
  border: '#6B7178',
  line: '#D8D5CC',
  primary: '#0D4F57',
  'on-primary': '#FFFFFF',
  'primary-hover': '#093A40',
  tint: '#E4F0F1',
  link: '#0B57A4',
  visited: '#5A3B8C',
  focus: '#FFD23F',
  'focus-line': '#1A1F24',
  danger: '#A31D1D',
  'danger-tint': '#FBEAE8',
  warn: '#734700',
  'warn-tint': '#FFF2D1',
  ok: '#1B6638',
  'ok-tint': '#E5F3E9',
  pause: '#4B3F72',
  'pause-tint': '#EEEAF6',
  info: '#0B57A4',
  'info-tint': '#E5EFF9',
  'bar-edge': '#0D4F57',
  hatch: '#8A9096',
} as const satisfies Palette

export type ColourName = keyof typeof light | keyof typeof fixed

const dark: Readonly<Record<keyof typeof light, string>> = {
  bg: '#12181A',
  sunken: '#1B2326',
  raised: '#1B2326',
  ink: '#EDEBE5',
  muted: '#B8BDBB',
  border: '#8B9492',
  line: '#3A4346',
  primary: '#86D3CF',
  'on-primary': '#06282B',
  'primary-hover': '#A6E2DE',
  tint: '#1D3335',
  link: '#93C6FF',
  visited: '#CDB4F5',
  focus: '#FFD23F',
  'focus-line': '#12181A',
  danger: '#FFA79B',
  'danger-tint': '#3A1D1A',
  warn: '#F3C760',
  'warn-tint': '#352A0E',
  ok: '#93D8A8',
  'ok-tint': '#15301F',
  pause: '#C9BCEB',
  'pause-tint': '#2A2540',
  info: '#93C6FF',
  'info-tint': '#132A42',
  'bar-edge': '#86D3CF',
  hatch: '#8A9096',
}

/** `prefers-contrast: more`, in the light. */
const strong: Palette = {
  sunken: '#FFFFFF',
  ink: '#000000',
  muted: '#000000',
  border: '#000000',
  line: '#000000',
  primary: '#00343A',
  link: '#003C85',
  danger: '#7A0000',
  warn: '#4A2D00',
  ok: '#0B3F1E',
}

const strongDark: Palette = { ink: '#FFFFFF', muted: '#FFFFFF', border: '#FFFFFF', line: '#FFFFFF' }

/** The same by day and by night. */
const fixed = {
  masthead: '#0D4F57',
  'on-masthead': '#FFFFFF',
  gold: '#C9962B',
  bar: '#6AA5A9',
  'ramp-1': '#E6F1F1',
  'ramp-2': '#B5D8D8',
  'ramp-3': '#7DB6B9',
  'ramp-4': '#2F7A80',
  'ramp-5': '#0D4F57',
  'ramp-ink': '#1A1F24',
  'ramp-white': '#FFFFFF',
} as const satisfies Palette

/** Every colour of the product by mode. "Giấy dó và nước hồ": paper, ink, the green of the lakes, one line of gold. */
export const palettes = {
  light: { ...light, ...fixed },
  dark: { ...dark, ...fixed },
  strong: { ...light, ...fixed, ...strong },
} as const

const block = (colours: Palette) =>
  Object.entries(colours)
    .map(([name, hex]) => `--${name}:${hex}`)
    .join(';')

/** The colours as CSS custom properties: light, dark by the system or by the person's choice, more contrast when asked for. */
export const tokensCss = (): string => `
:root{color-scheme:light;${block(light)};${block(fixed)}}
:root[data-theme=dark]{color-scheme:dark;${block(dark)}}
@media (prefers-contrast:more){:root{${block(strong)}}:root[data-theme=dark]{${block({ ...dark, ...strongDark })}}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${block(dark)}}}
@media (prefers-color-scheme:dark) and (prefers-contrast:more){:root:not([data-theme=light]){${block(strongDark)}}}
`
