export const faults = {
  none: 'Chạy bình thường',
  down: 'Ngừng hẳn (trả lời 503)',
  slow: 'Trả lời sau 12 giây',
  refuse: 'Từ chối mọi thư (trả lời 422)',
  garbage: 'Trả lời rác',
  silent: 'Nhận mà không báo nhận',
  skew: 'Đồng hồ chạy nhanh một giờ',
} as const

export type Fault = keyof typeof faults
export const isFault = (text: string): text is Fault => Object.hasOwn(faults, text)

export type Settings = {
  readonly host: string
  readonly port: number
  /** PostgreSQL of this agency, empty at first. */
  readonly database: string
  /** What the city signs its letters with. */
  readonly secret: string
  readonly fault: Fault
  /** How long `slow` takes, in ms. */
  readonly slowMs: number
}

/** The settings of this process, from its environment. Stops with a sentence when one is missing. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const need = (name: string): string => {
    const value = env[name]
    if (!value) throw new Error(`Thiếu biến môi trường ${name}.`)
    return value
  }
  const fault = env['AGENCY_FAULT'] ?? 'none'
  if (!isFault(fault)) throw new Error(`AGENCY_FAULT là một trong: ${Object.keys(faults).join(', ')}. Đang đặt: ${fault}`)
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? 8083),
    database: need('AGENCY_DATABASE_URL'),
    secret: need('AGENCY_SECRET'),
    fault,
    slowMs: 12_000,
  }
}
