/** Old tone placement (hoà, thuỵ, khoẻ) as it is written in the new style (hòa, thụy, khỏe); NFC. Compare names after this. */
export function foldTone(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([oO])([aeAE])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}])/gu, '$1$3$2')
    .replace(/(?<![qQ])([uU])([yY])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}])/gu, '$1$3$2')
    .normalize('NFC')
}

/** Lower case without marks, đ as d, single spaces: the form in which people search ("nghia tan"). Letters of ASCII go the quick way: a catalogue is read so. */
export function bare(text: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('đ', 'd')
  const words = /[^ -~]/.test(plain) ? plain.replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ') : plain.replace(/[^a-z0-9]+/g, ' ')
  return words.trim()
}

/** A Vietnamese slug: `Đăng ký khai sinh` → `dang-ky-khai-sinh`. */
export const slug = (text: string): string => bare(text).replaceAll(' ', '-')

/** What may need tidying: anything but ASCII and composed Latin letters, spaces in a row or at an end. */
const UNTIDY = /[^ -~À-ÏÑ-ʯḀ-ỹ]|  |^ | $/

/** What a keyboard or a paste may leave behind, mended without changing a letter: NFC, Ð (U+00D0) to Đ, no zero-width marks, single spaces. */
export const tidy = (text: string): string =>
  UNTIDY.test(text)
    ? text
        .normalize('NFC')
        .replaceAll('Ð', 'Đ')
        .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
        .replace(/[\u00A0\s]+/g, ' ')
        .trim()
    : text
