import type { Edition } from '#procedures'
import { englishOf } from './english.ts'
import { khaiSinh2016, khaiSinh2025 } from './ho-tich/khai-sinh/index.ts'

/** Every edition of every procedure that can be filed, old and new. */
export const published: readonly Edition[] = Object.freeze([
  khaiSinh2016, khaiSinh2025,
])

/** English by the Vietnamese text; `{}` stands for what was typed. */
export const english = englishOf(published)
