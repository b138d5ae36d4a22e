import { isDay, type Day } from '#kernel/day.ts'
import { tidy } from '#kernel/text.ts'
import { fromTelex, looksTelex } from './telex.ts'

/** What the QR code of an ID card says. `name` and `address` are missing where the scanner lost their letters. */
export type IdCard = {
  readonly pin: string
  readonly name?: string
  readonly born: Day
  readonly sex?: 'nam' | 'nu'
  readonly address?: string
  readonly issuedOn?: Day
  /** What must be read again on the card itself, as a sentence. */
  readonly doubt?: string
}

export type Scanned = { readonly card: IdCard } | { readonly says: string }

const NOT_A_CARD = 'Mã vừa quét không phải mã trên thẻ căn cước. Quét lại mã ở góc thẻ, hoặc gõ tay các ô dưới'
const doubts = {
  telex: 'Máy quét đang gõ qua bộ gõ Telex. Đọc lại họ tên và địa chỉ trên thẻ',
  plain: 'Máy quét làm mất dấu tiếng Việt. Đọc lại họ tên và địa chỉ trên thẻ',
  broken: 'Máy quét không gửi được chữ có dấu. Gõ tay họ tên và địa chỉ; số và ngày đã điền',
} as const

/** `20081990` as a day of the calendar; undefined when there is none. */
function dayIn(text: string): Day | undefined {
  const [, date, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? []
  const on = `${year}-${month}-${date}`
  return isDay(on) ? on : undefined
}

/** UTF-8 that a scanner typed byte by byte comes back as the letters it was. */
function fromBytes(text: string): string {
  if (!/[\u00c3-\u00c6\u00e1][\u0080-\u00bf]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text
  const read = Buffer.from(text, 'latin1').toString('utf8')
  return read.includes('\ufffd') ? text : read
}

const swapped = (text: string): string => [...text].map(one => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())).join('')
const capsLock = (name: string) => name.split(' ').every(word => /^\p{Ll}\p{Lu}*$/u.test(word)) && /\p{Lu}/u.test(name)

function sexIn(text: string): 'nam' | 'nu' | undefined {
  const letters = text.toLowerCase()
  if (/^nam$/.test(letters)) return 'nam'
  return /^n(ữ|u|uwx|\?|\ufffd)$/.test(letters) ? 'nu' : undefined
}

/** Letters as they stand on the card, and what is doubtful about them. */
function lettersOf(name: string, address: string): Pick<IdCard, 'name' | 'address' | 'doubt'> {
  if (/[?\ufffd]/.test(`${name}${address}`)) return { doubt: doubts.broken }
  if (looksTelex(`${name} ${address}`)) return { name: fromTelex(name), address: fromTelex(address), doubt: doubts.telex }
  const plain = !/[^\x20-\x7e]/.test(`${name}${address}`)
  const caps = capsLock(name)
  return { name: caps ? swapped(name) : name, address: caps ? swapped(address) : address, ...(plain ? { doubt: doubts.plain } : {}) }
}

/**
 * Reads what a hand scanner typed from the QR code of a Vietnamese ID card: `number|old number|name|ddmmyyyy|Nam or Nữ|address|ddmmyyyy of issue`.
 * The format is known from memory, not from a published text: check it against real cards before relying on it. More fields may follow and
 * are left alone; the old number may be empty. Answers a sentence instead when it is no such text. Pure.
 */
export function readIdCard(typed: string): Scanned {
  const fields = fromBytes(typed.normalize('NFC'))
    .split(/[|¦｜∣‖]/)
    .map(tidy)
  if (fields.length < 7) return { says: NOT_A_CARD }
  const [pin = '', old = '', name = '', born = '', sex = '', address = '', issued = ''] = fields
  if (!/^\d*$/.test(pin + old)) return { says: NOT_A_CARD }
  if (pin.length !== 12) return { says: `Số định danh có 12 chữ số, mã vừa quét có ${pin.length}. Quét lại thẻ` }
  if (old !== '' && old.length !== 9) return { says: `Số chứng minh nhân dân cũ có 9 chữ số, mã vừa quét có ${old.length}. Quét lại thẻ` }
  const bornOn = dayIn(born)
  if (!bornOn) return { says: `Không đọc được ngày sinh trên mã: “${born.slice(0, 20)}”. Quét lại thẻ, hoặc gõ tay` }
  if (name === '') return { says: 'Mã vừa quét không có họ tên. Quét lại thẻ, hoặc gõ tay' }
  const known = sexIn(sex)
  const issuedOn = dayIn(issued)
  return { card: { pin, born: bornOn, ...lettersOf(name, address), ...(known && { sex: known }), ...(issuedOn && { issuedOn }) } }
}
