import { longDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { printer } from '../../../slips/paper.ts'

/** A declaration as the citizen saw it: sections of labels with their values, in order. */
export type ToKhaiKhaiSinh = {
  readonly code?: string
  readonly addressee: string
  readonly sections: readonly { readonly title: string; readonly rows: readonly { readonly label: string; readonly value: string }[] }[]
  readonly oath: string
  readonly applicant: string
  /** Where the declaration was made: `Hà Nội`. */
  readonly place: string
  /** For one that was filed without ink: `Nộp trực tuyến lúc 08 giờ 05 phút …`. */
  readonly filed?: string
}

const print = printer(new URL('./to-khai-khai-sinh.typ', import.meta.url))

/** Tờ khai đăng ký khai sinh: A4, pages numbered x/y; `at` is the moment of the declaration. */
export function toKhaiKhaiSinh(declaration: ToKhaiKhaiSinh, at: Instant): Promise<Uint8Array> {
  const view = { ...declaration, placeAndDay: `${declaration.place}, ${longDay(dayOf(at))}` }
  return print('Tờ khai đăng ký khai sinh', view, at)
}
