import type { VNode } from 'preact'

/** One page in one state, as a person would see it: no database, sample values. */
export type GalleryCase = {
  /** Part of the address: `kit-truong-loi`. */
  readonly id: string
  readonly title: string
  readonly surface: 'portal' | 'office' | 'city'
  readonly node: () => VNode
}
