export const faults = {
  none: 'Chạy bình thường',
  down: 'Ngừng hẳn (trả lời 503)',
  slow: 'Trả lời sau 12 giây',
  refuse: 'Từ chối mọi tin (trả lời 422)',
  late: 'Báo nhận chậm 30 giây',
  silent: 'Không báo nhận',
  twice: 'Báo nhận hai lần',
} as const

export type Fault = keyof typeof faults
export const isFault = (text: string): text is Fault => Object.hasOwn(faults, text)

export type Settings = {
  readonly host: string
  readonly port: number
  readonly folder: string
  readonly token: string
  readonly receipts?: { readonly url: string; readonly secret: string }
  readonly fault: Fault
  /** How long `slow` and `late` take, in ms. */
  readonly slowMs: number
  readonly lateMs: number
}

/** The settings of this process, from its environment; the first argument may name the data folder. Stops with a sentence when one is missing. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, args: readonly string[] = process.argv.slice(2)): Settings {
  const need = (name: string): string => {
    const value = env[name]
    if (!value) throw new Error(`Thiếu biến môi trường ${name}.`)
    return value
  }
  const fault = env['SMS_FAULT'] ?? 'none'
  if (!isFault(fault)) throw new Error(`SMS_FAULT là một trong: ${Object.keys(faults).join(', ')}. Đang đặt: ${fault}`)
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? 8082),
    folder: args[0] ?? need('SMS_DATA'),
    token: need('SMS_TOKEN'),
    fault,
    slowMs: 12_000,
    lateMs: 30_000,
    ...(env['SMS_RECEIPTS'] && { receipts: { url: env['SMS_RECEIPTS'], secret: need('SMS_RECEIPT_SECRET') } }),
  }
}
