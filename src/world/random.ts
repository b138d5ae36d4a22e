/** Chance that repeats: the same seed gives the same city, on every machine. */
export type Random = {
  /** In [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/** A source of chance for this seed (sfc32 over FNV-1a). */
export function random(seed: string): Random {
  let [a, b, c, d] = [hash(seed, 0), hash(seed, 1), hash(seed, 2), 1]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) next()
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: share => next() < share,
    pick: <T>(list: readonly T[]) => list[int(0, list.length - 1)] as T,
    shuffled: list => {
      const mixed = [...list]
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = int(0, i)
        ;[mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!]
      }
      return mixed
    },
  }
}

function hash(text: string, salt: number): number {
  let sum = 2_166_136_261 ^ salt
  for (const unit of text) sum = Math.imul(sum ^ (unit.codePointAt(0) ?? 0), 16_777_619)
  return sum | 0
}

/** `total` whole things shared out by weight, none lost (largest remainders). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map(weight => (sum === 0 ? 0 : (total * weight) / sum))
  const shares = exact.map(Math.floor)
  const rest = total - shares.reduce((all, share) => all + share, 0)
  const order = exact.map((value, i) => [value - Math.floor(value), i] as const).sort((x, y) => y[0] - x[0] || x[1] - y[1])
  for (const [, i] of order.slice(0, rest)) shares[i] = (shares[i] ?? 0) + 1
  return shares
}

/** `wanted` bent as little as need be so that it sums to `total` and each stays in its bounds; refuses when the bounds do not allow it. */
export function fitted(total: number, wanted: readonly number[], low: readonly number[], high: readonly number[]): number[] {
  const fit = wanted.map((value, i) => Math.min(high[i] ?? 0, Math.max(low[i] ?? 0, value)))
  for (;;) {
    const missing = total - fit.reduce((all, value) => all + value, 0)
    if (missing === 0) return fit
    const slack = fit.map((value, i) => (missing > 0 ? (high[i] ?? 0) - value : value - (low[i] ?? 0)))
    const all = slack.reduce((sum, one) => sum + one, 0)
    if (all < Math.abs(missing)) throw new RangeError(`cannot share ${total}: ${Math.abs(missing) - all} too ${missing > 0 ? 'many' : 'few'}`)
    for (const [i, step] of apportion(Math.abs(missing), slack).entries()) fit[i] = (fit[i] ?? 0) + Math.sign(missing) * Math.min(step, slack[i] ?? 0)
  }
}
