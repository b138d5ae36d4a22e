import { monitorEventLoopDelay } from 'node:perf_hooks'

export type Pressure = { tooMuch(): boolean; meanMs(): number; stop(): void }

/** Watches the event loop; `tooMuch` when it was late by more than `limitMs` on average over the last second. Better a quick 503 than a collapse. */
export function pressure(limitMs: number): Pressure {
  const histogram = monitorEventLoopDelay({ resolution: 20 })
  histogram.enable()
  let mean = 0
  const timer = setInterval(() => {
    mean = histogram.mean / 1e6 - 20
    histogram.reset()
  }, 1000)
  timer.unref()
  return {
    tooMuch: () => mean > limitMs,
    meanMs: () => Math.max(0, mean),
    stop: () => {
      clearInterval(timer)
      histogram.disable()
    },
  }
}
