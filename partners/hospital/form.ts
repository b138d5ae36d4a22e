import { PLACE } from './agency.ts'
import type { Birth, Death } from './notices.ts'

/** What was typed, or a sentence for each box that is not right yet. */
export type Typed<T> = { readonly said: T } | { readonly wrong: Readonly<Record<string, string>> }

const PIN = /^\d{12}$/
const LETTERS = /\p{L}{2,}.*\p{L}/u

class Boxes {
  readonly wrong: Record<string, string> = {}
  readonly #form: URLSearchParams
  readonly #now: Date
  constructor(form: URLSearchParams, now: Date) {
    this.#form = form
    this.#now = now
  }
  text = (name: string, most = 300): string => (this.#form.get(name) ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, most)
  name(box: string, whose: string): string {
    const name = this.text(box, 100)
    if (!LETTERS.test(name)) this.wrong[box] = `Nhập họ, chữ đệm, tên ${whose}`
    return name
  }
  pin(box: string): string {
    const pin = this.text(box).replace(/\s/g, '')
    if (pin !== '' && !PIN.test(pin)) this.wrong[box] = 'Số định danh có 12 chữ số. Không có thì để trống'
    return pin
  }
  sex(box: string): 'nam' | 'nu' {
    const sex = this.text(box)
    if (sex === 'nam' || sex === 'nu') return sex
    this.wrong[box] = 'Chọn nam hoặc nữ'
    return 'nam'
  }
  /** A day and a time of Hanoi as RFC 3339; not after now. */
  moment(day: string, time: string): string {
    const at = `${this.text(day)}T${this.text(time)}:00+07:00`
    const moment = new Date(at)
    if (!/^\d{4}-\d\d-\d\d$/.test(this.text(day)) || Number.isNaN(moment.getTime())) this.wrong[day] = 'Nhập ngày và giờ'
    else if (moment > this.#now) this.wrong[day] = 'Ngày giờ này chưa tới. Kiểm tra lại'
    return at
  }
  weight(box: string): number {
    const grams = Number(this.text(box).replace(/[.,\s]/g, ''))
    if (!Number.isInteger(grams) || (grams !== 0 && (grams < 300 || grams > 9000))) this.wrong[box] = 'Cân nặng tính bằng gam, từ 300 đến 9.000'
    return grams
  }
  done<T>(said: T): Typed<T> {
    return Object.keys(this.wrong).length > 0 ? { wrong: this.wrong } : { said }
  }
}

const some = <K extends string, V>(name: K, value: V): { readonly [key in K]?: V } => (value ? ({ [name]: value } as Record<K, V>) : {})

/** What a nurse typed of a birth. */
export function birthIn(form: URLSearchParams, now: Date): Typed<Birth> {
  const boxes = new Boxes(form, now)
  return boxes.done({
    motherName: boxes.name('motherName', 'mẹ'),
    ...some('motherPin', boxes.pin('motherPin')),
    born: boxes.moment('day', 'time'),
    sex: boxes.sex('sex'),
    ...some('weight', boxes.weight('weight')),
    ...some('childName', boxes.text('childName', 100)),
    place: boxes.text('place') || PLACE,
  })
}

/** What was typed of a death. */
export function deathIn(form: URLSearchParams, now: Date): Typed<Death> {
  const boxes = new Boxes(form, now)
  return boxes.done({
    name: boxes.name('name', 'người đã mất'),
    ...some('pin', boxes.pin('pin')),
    died: boxes.moment('day', 'time'),
    sex: boxes.sex('sex'),
    place: boxes.text('place') || PLACE,
    ...some('cause', boxes.text('cause')),
  })
}
