import type { Edition } from '#procedures'

/** The edition of this code that begins on this day; the last of the code without a day. */
export const findEdition = (editions: readonly Edition[], code: string, from: string): Edition | undefined =>
  from ? editions.find(one => one.code === code && one.from === from) : editions.findLast(one => one.code === code)
