const escape = (key: string | number) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')

/** The keys of a JSON pointer (RFC 6901). */
export const keysOf = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The pointer to a part inside the part at `pointer`. */
export const inside = (pointer: string, ...keys: readonly (string | number)[]): string => [pointer, ...keys.map(escape)].join('/')

/** The pointer to what holds this part. */
export const above = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))

/** What stands at the pointer; undefined where nothing does. */
export const nodeAt = (root: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Record<string, unknown>)[key] : undefined),
    root,
  )
