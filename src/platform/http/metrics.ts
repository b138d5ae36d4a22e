const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

type Series = { buckets: number[]; sum: number; count: number }

/** Request counts and durations by route and status, in Prometheus' text format. One a process; the scraper adds processes up. */
export type Metrics = { observe(route: string, status: number, seconds: number): void; text(gauges: Record<string, number>): string }

/** Makes the counters of this process. */
export function metrics(): Metrics {
  const series = new Map<string, Series>()
  return {
    observe(route, status, seconds) {
      const key = `route="${route}",status="${status}"`
      const one = series.get(key) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 }
      BOUNDS.forEach((bound, i) => (one.buckets[i]! += seconds <= bound ? 1 : 0))
      one.sum += seconds
      one.count++
      series.set(key, one)
    },
    text: gauges =>
      [
        '# TYPE motcua_request_seconds histogram',
        ...[...series].flatMap(([key, one]) => [
          ...BOUNDS.map((bound, i) => `motcua_request_seconds_bucket{${key},le="${bound}"} ${one.buckets[i]}`),
          `motcua_request_seconds_bucket{${key},le="+Inf"} ${one.count}`,
          `motcua_request_seconds_sum{${key}} ${one.sum.toFixed(6)}`,
          `motcua_request_seconds_count{${key}} ${one.count}`,
        ]),
        ...Object.entries(gauges).flatMap(([name, value]) => [`# TYPE motcua_${name} gauge`, `motcua_${name} ${value}`]),
        '',
      ].join('\n'),
  }
}
