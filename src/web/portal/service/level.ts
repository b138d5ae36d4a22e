import { shortDay } from '#kernel/format.ts'
import { levelWords, type LevelSpan } from '#rollout'

/** Since when the city takes it on the net, at which level; the level of today first. */
export const levelLines = (spans: readonly LevelSpan[]): string[] =>
  spans
    .toReversed()
    .map(({ level, from, to, units }) =>
      units > 0 || to === null
        ? `${levelWords[level]} từ ngày ${shortDay(from)}`
        : `${levelWords[level]} từ ngày ${shortDay(from)} đến ${shortDay(to)}`,
    )
