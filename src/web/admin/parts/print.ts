import { shortDay } from '#kernel/format.ts'
import { printExpr, printValue, type Edition, type Expr } from '#procedures'
import type { Fields } from '#ui/page.ts'
import type { Box, Node } from './shape.ts'

type Value = Edition['people']['applicant']

/** What a box name stands for in a value: `limit.days` is a key of the value at `limit`. */
export const held = (node: Node, name: string): unknown =>
  name.split('.').reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? (part as Node)[key] : undefined), node)

const scalar = (value: unknown): string =>
  value === true
    ? 'có'
    : value === false
      ? 'không'
      : typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
        ? shortDay(value)
        : String(value ?? '')
const line = (parts: readonly unknown[]) =>
  parts
    .map(part => String(part ?? ''))
    .join(' | ')
    .replace(/( \| )+$/, '')

/** The text of one box, several lines for a list. */
function textIn(box: Box, value: unknown): string {
  if (value === undefined || value === null) return ''
  switch (box.kind) {
    case 'expr':
      return box.always && value === true ? '' : printExpr(value as Expr)
    case 'value':
      return printValue(value as Value)
    case 'lines':
      return (value as string[]).join('\n')
    case 'groups':
      return (value as string[][]).map(group => group.join(', ')).join('\n')
    case 'rows':
      return (value as Node[]).map(row => line(box.keys.map(key => row[key]))).join('\n')
    case 'map':
      return Object.entries(value as Record<string, Value>)
        .map(([name, one]) => `${name} = ${printValue(one)}`)
        .join('\n')
    case 'answers':
      return Object.entries(value as Node)
        .map(([id, one]) => `${id} = ${scalar(one)}`)
        .join('\n')
    case 'scalar':
      return scalar(value)
    default:
      return String(value)
  }
}

/** What stands in the boxes of a part: by the names of the form. */
export function typedOf(boxes: readonly Box[], node: Node): Fields {
  const typed: Record<string, string> = {}
  for (const box of boxes) {
    const value = held(node, box.name)
    if (box.kind === 'set') for (const one of (value as string[] | undefined) ?? []) typed[`${box.name}.${one}`] = 'true'
    else if (box.kind === 'check') typed[box.name] = value === (box.ticked ?? true) ? 'true' : ''
    else if (box.kind === 'required') {
      typed[box.name] = value === false ? 'khong' : typeof value === 'object' ? 'khi' : 'co'
      if (typeof value === 'object') typed[`${box.name}.khi`] = printExpr(value as Expr)
    } else if (box.kind === 'day') typed[box.name] = String(value ?? '')
    else typed[box.name] = textIn(box, value)
  }
  return typed
}
