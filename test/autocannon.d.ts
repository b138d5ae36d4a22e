declare module 'autocannon' {
  type Latency = { p50: number; p97_5: number; p99: number }
  type Result = {
    '2xx': number
    '3xx': number
    '4xx': number
    '5xx': number
    errors: number
    duration: number
    latency: Latency
    throughput: { total: number }
  }
  namespace autocannon {
    type Request = { path?: string; method?: string; body?: string; headers?: Record<string, string>; setupRequest?: (request: Request) => Request }
  }
  function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
    requests?: autocannon.Request[]
  }): Promise<Result>
  export default autocannon
}
