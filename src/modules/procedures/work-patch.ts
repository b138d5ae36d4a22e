import type { Problem } from '#kernel/refusal.ts'

/** One change of a document (RFC 6902), the four that an editor needs. */
export type Patch =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string }

type Node = Record<string, unknown> | unknown[]
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

class PatchFault extends Error {}

/** The parts of a JSON pointer (RFC 6901). */
export const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** A JSON pointer from its parts. */
export const pointerOf = (parts: readonly (string | number)[]): string =>
  parts.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function childOf(node: unknown, part: string): unknown {
  if (Array.isArray(node)) return /^(0|[1-9]\d*)$/.test(part) ? node[Number(part)] : undefined
  return isNode(node) && Object.hasOwn(node, part) ? (node as Record<string, unknown>)[part] : undefined
}

/** What stands at a pointer; undefined when nothing does. */
export const at = (document: unknown, pointer: string): unknown => partsOf(pointer).reduce(childOf, document)

/** The list or object that holds the place, and the name of the place in it. */
function place(document: Node, pointer: string): [holder: Node, part: string] {
  const parts = partsOf(pointer)
  const last = parts.pop()
  if (!pointer.startsWith('/') || last === undefined || [...parts, last].some(part => FORBIDDEN.has(part)))
    throw new PatchFault(`Chưa đọc được chỗ cần sửa “${pointer}”. Tải lại trang rồi sửa lại`)
  const holder = parts.reduce(childOf, document as unknown)
  if (!isNode(holder)) throw new PatchFault('Chỗ cần sửa không còn. Tải lại trang để xem bản mới')
  return [holder, last]
}

function insert(document: Node, pointer: string, value: unknown): void {
  const [holder, part] = place(document, pointer)
  if (!Array.isArray(holder)) {
    holder[part] = value
    return
  }
  const index = part === '-' ? holder.length : Number(part)
  if (!/^(-|0|[1-9]\d*)$/.test(part) || index > holder.length) throw new PatchFault('Danh sách ngắn hơn chỗ cần thêm. Tải lại trang để xem bản mới')
  holder.splice(index, 0, value)
}

function takeOut(document: Node, pointer: string): unknown {
  const [holder, part] = place(document, pointer)
  const found = childOf(holder, part)
  if (found === undefined) throw new PatchFault('Chỗ cần sửa không còn. Tải lại trang để xem bản mới')
  if (Array.isArray(holder)) holder.splice(Number(part), 1)
  else delete holder[part]
  return found
}

function replaceOne(document: Node, { path, value }: { readonly path: string; readonly value: unknown }): void {
  takeOut(document, path)
  insert(document, path, structuredClone(value))
}

function applyOne(document: Node, patch: Patch): void {
  if (patch.op === 'add') return insert(document, patch.path, structuredClone(patch.value))
  if (patch.op === 'remove') return void takeOut(document, patch.path)
  if (patch.op !== 'move') return replaceOne(document, patch)
  if (`${patch.path}/`.startsWith(`${patch.from}/`) && patch.path !== patch.from) throw new PatchFault('Không chuyển một phần vào trong chính nó')
  insert(document, patch.path, takeOut(document, patch.from))
}

/** The document after the patches, in order; the document itself stays. All patches that do not fit are told; then there is no document. */
export function applyPatches<T>(
  document: T,
  patches: readonly Patch[],
): { document: T; problems: [] } | { document: undefined; problems: Problem[] } {
  const changed = structuredClone(document) as Node
  const problems: Problem[] = []
  for (const patch of patches) {
    try {
      applyOne(changed, patch)
    } catch (problem) {
      if (!(problem instanceof PatchFault)) throw problem
      problems.push({ at: patch.path, says: problem.message })
    }
  }
  return problems.length > 0 ? { document: undefined, problems } : { document: changed as T, problems: [] }
}
