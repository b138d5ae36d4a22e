import type { Edition } from '#procedures'
import { khaiSinh2016, khaiSinh2025 } from './ho-tich/khai-sinh/index.ts'

/** Every edition of every procedure that can be filed, old and new. */
export const published: readonly Edition[] = Object.freeze([khaiSinh2016, khaiSinh2025])
export { fees } from './fees.ts'
export * from './ho-tich/khai-sinh/documents/index.ts'
export * from './slips/index.ts'
