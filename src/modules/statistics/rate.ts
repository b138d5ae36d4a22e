/** The six channels, as counted. */
export type Channels = { self: number; assisted: number; counter: number; post: number; backEntered: number; machine: number }

/** How much is known of a cell; the five are never merged. */
export type CellState = 'measured' | 'small' | 'none' | 'notDeployed' | 'missing'

/** From this many dossiers on, a rate is a measurement and may be ranked. */
export const RANKED_FROM = 30

/** Version of the definitions on this page; part of every answer. */
export const METHOD = 'online-rate/1'

/**
 * Hồ sơ nộp qua mạng: the dossiers that the applicant sent over the net, alone or with somebody's help.
 * Paper typed in later, the counter, the post and what another system pushed are not. Written once, here.
 */
export const onlineOf = ({ self, assisted }: Channels): number => self + assisted

/** Every dossier accepted in the period, whatever its channel. */
export const totalOf = ({ self, assisted, counter, post, backEntered, machine }: Channels): number =>
  self + assisted + counter + post + backEntered + machine

/** Nothing yet, in any channel. */
export const noChannels: Channels = { self: 0, assisted: 0, counter: 0, post: 0, backEntered: 0, machine: 0 }

/** The sum of several: a rate of many units is the ratio of sums, never the mean of rates. */
export const sumOf = (all: Iterable<Channels>): Channels => {
  const sum = { ...noChannels }
  for (const one of all) for (const channel of Object.keys(sum) as (keyof Channels)[]) sum[channel] += one[channel]
  return sum
}

const Z = 1.959963984540054

/** Wilson's 95 % interval of `online` in `total`, 0 to 1; null when there is nothing to measure. */
export function wilson(online: number, total: number): { low: number; high: number } | null {
  if (total === 0) return null
  const rate = online / total
  const middle = rate + (Z * Z) / (2 * total)
  const half = Z * Math.sqrt((rate * (1 - rate)) / total + (Z * Z) / (4 * total * total))
  const scale = 1 + (Z * Z) / total
  return { low: online === 0 ? 0 : (middle - half) / scale, high: online === total ? 1 : (middle + half) / scale }
}

/** The rate in whole percent as it is printed, half up, from the exact fraction: 197 of 200 prints 99. */
export const printedPercent = (online: number, total: number): number => Math.floor((200 * online + total) / (2 * total))

/** Negative when the first fraction is greater: exact, by cross multiplication. */
export const byRate = (a: { online: number; total: number }, b: { online: number; total: number }): number => b.online * a.total - a.online * b.total

/** A gap in the data beats a number; a number beats the rollout's calendar. */
export const stateOf = (total: number, open: boolean, gap: boolean): CellState =>
  gap ? 'missing' : total >= RANKED_FROM ? 'measured' : total > 0 ? 'small' : open ? 'none' : 'notDeployed'
