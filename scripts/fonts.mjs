// Cuts Public Sans down to the letters of Vietnamese and English. Run by hand when the font or the letters change; the results are committed.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const source = 'node_modules/@expo-google-fonts/public-sans'
const target = 'src/web/ui/fonts'
const faces = { 400: '400Regular/PublicSans_400Regular.ttf', 700: '700Bold/PublicSans_700Bold.ttf' }

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)).join('')
const vowels = 'aăâeêioôơuưy'
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const letters = [...vowels].flatMap(vowel => tones.map(tone => (vowel + tone).normalize('NFC'))).join('') + 'đ'
const signs = '\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B₫“”‘’–—…≤≥№‰−×·•«»°§©\u00A0'
const text = range(0x20, 0x7e) + letters + letters.toUpperCase() + signs

mkdirSync(target, { recursive: true })
for (const [weight, path] of Object.entries(faces)) {
  const font = await subsetFont(readFileSync(`${source}/${path}`), text, {
    targetFormat: 'woff2',
    keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'],
    preserveNameIds: [0, 13, 14],
  })
  writeFileSync(`${target}/public-sans-${weight}.woff2`, font)
  process.stdout.write(`public-sans-${weight}.woff2 ${font.length} bytes\n`)
}
copyFileSync(`${source}/LICENSE_FONT`, `${target}/OFL.txt`)
