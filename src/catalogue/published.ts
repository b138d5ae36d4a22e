import type { Edition } from '#procedures'
import { englishOf } from './english.ts'
import { ketHon2016, ketHon2025, ketHon2027 } from './ho-tich/ket-hon/index.ts'
import { khaiSinh2016, khaiSinh2025 } from './ho-tich/khai-sinh/index.ts'
import { khaiTu2016, khaiTu2025, khaiTu2027 } from './ho-tich/khai-tu/index.ts'
import { thayDoi2016, thayDoi2025, thayDoi2027 } from './ho-tich/thay-doi/index.ts'

/** Every edition of every procedure that can be filed, old and new. */
export const published: readonly Edition[] = Object.freeze([
  khaiSinh2016, khaiSinh2025,
  khaiTu2016, khaiTu2025, khaiTu2027,
  ketHon2016, ketHon2025, ketHon2027,
  thayDoi2016, thayDoi2025, thayDoi2027,
])

/** English by the Vietnamese text; `{}` stands for what was typed. */
export const english = englishOf(published)
