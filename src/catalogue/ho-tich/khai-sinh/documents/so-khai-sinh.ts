import { shortDay } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Agency, printer } from '../../../slips/paper.ts'
import { type Birth, birthView, type Entry, entryView } from './birth.ts'

export type SoKhaiSinh = {
  readonly agency: Agency
  readonly volume: string
  /** `2017-03` */
  readonly month: string
  readonly entries: readonly {
    readonly birth: Birth
    readonly entry: Entry
    /** The signer with the title, in one line. */
    readonly signer: string
    /** Annotations, each with its day and authority; an entry itself never changes (Luật Hộ tịch 2014, Điều 28). */
    readonly notes: readonly string[]
  }[]
}

const print = printer(new URL('./so-khai-sinh.typ', import.meta.url))

/** The pages of a birth register for one month: A4, header repeated, pages numbered x/y. */
export function soKhaiSinh({ agency, volume, month, entries }: SoKhaiSinh, at: Instant): Promise<Uint8Array> {
  const [year = '', ofYear = ''] = month.split('-')
  const view = {
    agency,
    volume,
    year,
    month: `${ofYear}/${year}`,
    entries: entries.map(({ birth, entry, signer, notes }) => ({
      ...birthView(birth),
      entry: { ...entryView(entry), short: shortDay(entry.on) },
      signer,
      notes,
    })),
  }
  return print(`Sổ đăng ký khai sinh, quyển số ${volume}, tháng ${view.month}`, view, at)
}
