import { isDay } from '#kernel/day.ts'
import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { parseExpr, parseValue, type Expr } from '#procedures'
import type { Fields } from '#ui/page.ts'
import type { Around, Box, Node } from './shape.ts'

type Reading = { readonly value: unknown } | { readonly says: string }
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(tidy)
    .filter(line => line !== '')

/** A formula as a condition; what it does not understand it says. */
export function exprFrom(text: string): { value: Expr } | { says: string } {
  try {
    return { value: parseExpr(text) }
  } catch (trouble) {
    if (!(trouble instanceof Error)) throw trouble
    return { says: trouble.message }
  }
}

function trying(read: () => unknown): Reading {
  try {
    return { value: read() }
  } catch (trouble) {
    if (!(trouble instanceof SyntaxError)) throw trouble
    return { says: trouble.message }
  }
}

/** A yes, a no, a number or a day as people write them; any other text is itself. */
function scalarFrom(text: string, kind?: unknown): string | number | boolean {
  if (kind === 'yesNo' || kind === undefined) {
    if (/^(có|true)$/i.test(text)) return true
    if (/^(không|false)$/i.test(text)) return false
  }
  if ((kind === 'count' || kind === undefined) && /^\d+$/.test(text)) return Number(text)
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  return year ? `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` : text
}

function pairs(text: string, read: (name: string, rest: string) => unknown): Reading {
  return trying(() =>
    Object.fromEntries(
      linesOf(text).map(line => {
        const at = line.indexOf('=')
        if (at < 1) throw new SyntaxError(`Mỗi dòng ghi: tên = giá trị. Đang ghi: “${line}”`)
        const name = line.slice(0, at).trim()
        return [name, read(name, line.slice(at + 1).trim())]
      }),
    ),
  )
}

function rowsFrom(text: string, keys: readonly string[]): unknown {
  return linesOf(text).map(line => {
    const cells = line.split('|').map(cell => cell.trim())
    if (cells.length < 2 && keys.length > 1) throw new SyntaxError(`Mỗi dòng ghi các phần cách nhau bằng dấu |. Đang ghi: “${line}”`)
    return Object.fromEntries(keys.flatMap((key, place) => (cells[place] ? [[key, cells[place]]] : [])))
  })
}

function dayFrom(name: string, form: Fields): Reading {
  const [date, month, year] = ['ngay', 'thang', 'nam'].map(box => (form[`${name}.${box}`] ?? '').trim())
  const on = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(on) ? { value: on } : { says: 'Nhập ngày, tháng, năm có trong lịch' }
}

function readRequired({ name }: Box, form: Fields): Reading {
  if (form[name] !== 'khi') return { value: form[name] !== 'khong' }
  const text = (form[`${name}.khi`] ?? '').trim()
  return text === '' ? { says: 'Ghi điều kiện thì phải trả lời' } : exprFrom(text)
}

/** What one box says. An empty box that may be empty is nothing. */
function readBox(box: Box, form: Fields, around: Around, node: Node): Reading {
  const { name, label, kind, optional } = box
  if (kind === 'check') return { value: form[name] === 'true' ? (box.ticked ?? true) : undefined }
  if (kind === 'set') {
    const ticked = box.choices(around).flatMap(({ value }) => (form[`${name}.${value}`] === 'true' ? [value] : []))
    return { value: ticked.length === 0 && optional ? undefined : ticked }
  }
  if (kind === 'yesNo' && form[name]) return { value: form[name] === 'true' }
  if (kind === 'required') return readRequired(box, form)
  if (kind === 'day') return dayFrom(name, form)
  const text = (form[name] ?? '').trim()
  if (text === '') {
    if (optional) return { value: undefined }
    if (kind === 'expr' && box.always) return { value: true }
    if (kind === 'lines' || kind === 'groups' || kind === 'rows') return { value: [] }
    if (kind === 'map' || kind === 'answers') return { value: {} }
    return { says: `${kind === 'select' || kind === 'yesNo' ? 'Chọn' : 'Nhập'} ${lower(label)}` }
  }
  switch (kind) {
    case 'expr':
      return exprFrom(text)
    case 'value':
      return trying(() => parseValue(text))
    case 'number':
      return /^\d{1,6}$/.test(text) ? { value: Number(text) } : { says: `Nhập số. Đang nhập: ${text}` }
    case 'select':
      return box.choices(around).some(({ value }) => value === text) ? { value: text } : { says: `Chọn ${lower(label)} trong danh sách` }
    case 'lines':
      return { value: linesOf(text) }
    case 'groups':
      return { value: linesOf(text).map(line => line.split(',').map(one => one.trim())) }
    case 'rows':
      return trying(() => rowsFrom(text, box.keys))
    case 'map':
      return pairs(text, (_, rest) => parseValue(rest))
    case 'answers':
      return pairs(text, (id, rest) => scalarFrom(rest, kindOf(around, id)))
    case 'scalar':
      return { value: scalarFrom(text, node.kind) }
    default:
      return { value: tidy(text) }
  }
}

const kindOf = ({ edition }: Around, id: string): unknown =>
  [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(({ questions }) => questions).find(one => one.id === id)?.kind ??
  'text'

function put(node: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete node[key]
    else node[key] = value
    return
  }
  const inner = { ...(node[key] as Node | undefined) }
  put(inner, rest, value)
  if (Object.keys(inner).length === 0) delete node[key]
  else node[key] = inner
}

/** The part as its boxes say it now, what has no box kept as it was; every problem at once, each at its box. */
export function readPart(boxes: readonly Box[], form: Fields, node: Node, around: Around): { node: Node; problems: Problem[] } {
  const written: Record<string, unknown> = structuredClone(node)
  const problems: Problem[] = []
  const chosen = boxes.find(({ name }) => name === 'kind') ? { ...node, kind: form.kind } : node
  for (const box of boxes) {
    const read = readBox(box, form, around, chosen)
    if ('says' in read) problems.push({ at: box.kind === 'required' && form[box.name] === 'khi' ? `${box.name}.khi` : box.name, says: read.says })
    else put(written, box.name.split('.'), read.value)
  }
  return { node: written, problems }
}
