import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ColourName, palettes, tokensCss } from './tokens.ts'

const channel = (hex: string, at: number) => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

type Pair = [text: ColourName, ground: ColourName, least: number]

/** The ratios that the design promises by day. */
const byDay: Pair[] = [
  ['ink', 'bg', 16.6],
  ['ink', 'sunken', 15.1],
  ['ink', 'tint', 14.25],
  ['muted', 'bg', 7.4],
  ['muted', 'sunken', 6.7],
  ['border', 'bg', 4.9],
  ['border', 'sunken', 4.4],
  ['primary', 'bg', 9.2],
  ['on-primary', 'primary', 9.2],
  ['on-primary', 'primary-hover', 12.4],
  ['on-masthead', 'masthead', 9.2],
  ['link', 'bg', 7.2],
  ['link', 'sunken', 6.5],
  ['visited', 'bg', 8.6],
  ['focus-line', 'focus', 11.4],
  ['focus', 'masthead', 6.4],
  ['gold', 'masthead', 3.4],
  ['danger', 'bg', 7.6],
  ['danger', 'danger-tint', 6.5],
  ['warn', 'bg', 7.9],
  ['warn', 'warn-tint', 7.1],
  ['ok', 'bg', 6.9],
  ['ok', 'ok-tint', 6.1],
  ['pause', 'bg', 9.3],
  ['pause', 'pause-tint', 7.8],
  ['info', 'bg', 7.2],
  ['info', 'info-tint', 6.1],
  ['ink', 'danger-tint', 7],
  ['ink', 'warn-tint', 7],
  ['ink', 'ok-tint', 7],
  ['ink', 'pause-tint', 7],
  ['ink', 'info-tint', 7],
]

const byNight: Pair[] = [
  ['ink', 'bg', 15],
  ['ink', 'sunken', 13.4],
  ['ink', 'tint', 10],
  ['muted', 'bg', 9.4],
  ['muted', 'sunken', 8.3],
  ['border', 'bg', 5.7],
  ['border', 'sunken', 5.1],
  ['primary', 'bg', 10.4],
  ['on-primary', 'primary', 9],
  ['on-primary', 'primary-hover', 10],
  ['link', 'bg', 10],
  ['link', 'sunken', 7],
  ['visited', 'bg', 9.7],
  ['danger', 'bg', 9.6],
  ['danger', 'danger-tint', 4.5],
  ['warn', 'bg', 11.2],
  ['warn', 'warn-tint', 4.5],
  ['ok', 'bg', 10.7],
  ['ok', 'ok-tint', 4.5],
  ['pause', 'bg', 10.1],
  ['pause', 'pause-tint', 4.5],
  ['info', 'bg', 10],
  ['info', 'info-tint', 4.5],
  ['ink', 'danger-tint', 7],
  ['ink', 'warn-tint', 7],
  ['ink', 'ok-tint', 7],
  ['ink', 'pause-tint', 7],
  ['ink', 'info-tint', 7],
]

const strong: Pair[] = [
  ['ink', 'bg', 21],
  ['muted', 'bg', 21],
  ['border', 'bg', 21],
  ['primary', 'bg', 13.5],
  ['link', 'bg', 10.5],
  ['danger', 'bg', 11.4],
  ['warn', 'bg', 12.6],
  ['ok', 'bg', 12],
]

/** Charts: words in tiles, marks against their ground. */
const charts: Pair[] = [
  ['ramp-ink', 'ramp-1', 14.3],
  ['ramp-ink', 'ramp-2', 10.8],
  ['ramp-ink', 'ramp-3', 7.2],
  ['ramp-white', 'ramp-4', 4.9],
  ['ramp-white', 'ramp-5', 9.2],
  ['bar-edge', 'bg', 3],
  ['hatch', 'bg', 3],
]

const modes = [
  ['ban ngày', palettes.light, [...byDay, ...charts]],
  ['ban đêm', palettes.dark, [...byNight, ...charts]],
  ['tương phản cao', palettes.strong, [...strong, ...charts]],
] as const

for (const [mode, colours, pairs] of modes)
  for (const [text, ground, least] of pairs)
    test(`${mode}: ${text} trên ${ground} đạt ${least}`, () => {
      const ratio = Number(contrast(colours[text], colours[ground]).toFixed(2))
      assert.ok(ratio >= least, `${ratio} < ${least}`)
    })

test('mọi màu đều có trong kiểu chữ', () => {
  const css = tokensCss()
  for (const name of Object.keys(palettes.light)) assert.ok(css.includes(`--${name}:`), name)
})
