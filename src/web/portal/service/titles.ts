import type { Edition } from '#procedures'

/** Groups are named by all that they do, which is too long for the tab of a browser. */
const short: Readonly<Record<string, string>> = {
  'khai-sinh-thuong-tru-the-bao-hiem-y-te': 'Khai sinh, thường trú, thẻ bảo hiểm y tế',
  'khai-sinh-the-bao-hiem-y-te': 'Khai sinh, thẻ bảo hiểm y tế',
  'khai-tu-xoa-thuong-tru-mai-tang': 'Khai tử, thường trú, mai táng, tuất',
}

/** What still fits in the tab beside the city's name. */
const LONGEST = 45

/** The first words of a name that is too long for the tab. */
export const cutTitle = (name: string): string => (name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`)

/** What the tab of the browser says of a procedure: its name, or a shorter one. */
export const titleOf = ({ slug, name }: Pick<Edition, 'slug' | 'name'>): string => short[slug] ?? name
