/** What is wrong with a value, and where in it. */
export type Problem = { readonly path: string; readonly says: string }
/** Reads a value and notes what is wrong with it. Written from the published contract: this agency has no code of the city's. */
export type Shape<T> = (value: unknown, path: string, problems: Problem[]) => T
export type Of<S> = S extends Shape<infer T> ? T : never

/** The value as its shape says, or all that is wrong with it. */
export function read<T>(shape: Shape<T>, value: unknown): { readonly value: T } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const found = shape(value, '', problems)
  return problems.length > 0 ? { problems } : { value: found }
}

const fail = <T>(problems: Problem[], path: string, says: string): T => {
  problems.push({ path, says })
  return undefined as T
}

/** Text of 1 to `most` characters, of this pattern if there is one. */
export const text =
  (most: number, pattern?: RegExp, says = 'không đúng dạng'): Shape<string> =>
  (value, path, problems) => {
    if (typeof value !== 'string') return fail(problems, path, value === undefined ? 'thiếu' : 'phải là chữ')
    if (value === '' || value.length > most) return fail(problems, path, `có từ 1 đến ${most} ký tự`)
    return pattern && !pattern.test(value) ? fail(problems, path, says) : value
  }

export const exactly =
  <const T extends string>(...allowed: readonly T[]): Shape<T> =>
  (value, path, problems) =>
    allowed.includes(value as T) ? (value as T) : fail(problems, path, `phải là ${allowed.join(' hoặc ')}`)

export const whole =
  (least: number, most: number): Shape<number> =>
  (value, path, problems) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : fail(problems, path, `phải là số nguyên từ ${least} đến ${most}`)

export const uuid = text(36, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'phải là UUID')
export const sha256 = text(64, /^[0-9a-f]{64}$/, 'phải là SHA-256 viết bằng 64 chữ số hex')
export const moment = text(40, /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, 'phải là thời điểm RFC 3339')

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path, problems) =>
    value === null ? null : shape(value, path, problems)

export const list =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value, path, problems) =>
    Array.isArray(value) && value.length <= most
      ? value.map((one, place) => shape(one, `${path}[${place}]`, problems))
      : fail(problems, path, `phải là danh sách có nhiều nhất ${most} mục`)

type Shapes = Readonly<Record<string, Shape<unknown>>>
type Read<N extends Shapes, O extends Shapes> = { readonly [K in keyof N]: Of<N[K]> } & { readonly [K in keyof O]?: Of<O[K]> }

/** An object with these members, these too if they are given, and no others. */
export const record =
  <N extends Shapes, O extends Shapes>(needed: N, optional: O): Shape<Read<N, O>> =>
  (value, path, problems) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(problems, path, 'phải là đối tượng')
    const at = (name: string) => (path === '' ? name : `${path}.${name}`)
    const given = value as Record<string, unknown>
    const known: Shapes = { ...needed, ...optional }
    for (const name of Object.keys(given)) if (!Object.hasOwn(known, name)) problems.push({ path: at(name), says: 'không có trong quy cách' })
    const found = Object.entries(known).filter(([name]) => given[name] !== undefined || Object.hasOwn(needed, name))
    return Object.fromEntries(found.map(([name, shape]) => [name, shape(given[name], at(name), problems)])) as Read<N, O>
  }

/** Any object. */
export const anything: Shape<Readonly<Record<string, unknown>>> = (value, path, problems) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail(problems, path, 'phải là đối tượng')
