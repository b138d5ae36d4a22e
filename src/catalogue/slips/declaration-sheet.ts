import { longDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { printer } from './paper.ts'

/** A declaration as the citizen saw it: sections of labels with their values, in order. */
export type DeclarationSheet = {
  /** `Tờ khai đăng ký khai sinh`, printed in capitals. */
  readonly title: string
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

const print = printer(new URL('./declaration-sheet.typ', import.meta.url))

/** A tờ khai as it was declared, whatever the procedure: A4, pages numbered x/y; `at` is the moment of the declaration. */
export function declarationSheet(declaration: DeclarationSheet, at: Instant): Promise<Uint8Array> {
  const view = { ...declaration, placeAndDay: `${declaration.place}, ${longDay(dayOf(at))}` }
  return print(declaration.title, view, at)
}
