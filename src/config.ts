import { resolve } from 'node:path'
import { parseInstant } from '#kernel/instant.ts'

/** Every setting of the program, read once. The only file that reads the environment. */
export type Config = {
  port: number
  host: string
  data: string
  databaseUrl: string | undefined
  now: Date | undefined
  production: boolean
  world: 'none' | 'demo'
  role: 'web' | 'worker' | 'all'
  log: string
  origin: string | undefined
  /** Where browsers find practice, where a proxy stands before it. */
  practiceOrigin: string | undefined
  clamd: string | undefined
  eidIssuer: string | undefined
  eidClient: string
  eidSecret: string | undefined
  worldSize: number
  /** Where SMS are handed to, the token and sender name for it, whether it carries marks, and the secret that its receipts bring. */
  smsUrl: string | undefined
  smsToken: string | undefined
  smsSender: string
  smsMarks: 'yes' | 'no'
  smsReceiptSecret: string | undefined
  /** The file that says how other agencies are reached (JSON). */
  agencies: string | undefined
  /** The mail server (`smtp://user:secret@host:587`), and who e-mail is from. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Under which licence the open data are given away: the city's own choice. */
  openLicence: string
}

/** Reads the environment; throws one sentence that lists every setting that is wrong. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const wrong: string[] = []
  const production = env.MOTCUA_ENV === 'production'
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const value = env[name] ?? otherwise
    if (!allowed.includes(value as T)) wrong.push(`${name} phải là một trong: ${allowed.join(', ')}. Đang là "${value}".`)
    return value as T
  }
  const whole = (name: string, otherwise: number, max: number) => {
    const value = Number(env[name] ?? otherwise)
    if (!Number.isInteger(value) || value < 0 || value > max) wrong.push(`${name} phải là số nguyên từ 0 đến ${max}. Đang là "${env[name]}".`)
    return value
  }
  const now = env.MOTCUA_NOW ? parseInstant(env.MOTCUA_NOW) : undefined
  if (env.MOTCUA_NOW && !now) wrong.push('MOTCUA_NOW phải có dạng 2017-03-14T08:00:00+07:00.')
  if (env.MOTCUA_NOW && production) wrong.push('MOTCUA_NOW không dùng được khi MOTCUA_ENV=production.')
  const config: Config = {
    port: whole('PORT', 8080, 65535),
    host: env.HOST ?? '127.0.0.1',
    data: resolve(env.MOTCUA_DATA ?? '.motcua'),
    databaseUrl: env.DATABASE_URL,
    now,
    production,
    world: oneOf('MOTCUA_WORLD', ['none', 'demo'], production ? 'none' : 'demo'),
    role: oneOf('MOTCUA_ROLE', ['web', 'worker', 'all'], 'all'),
    log: env.MOTCUA_LOG ?? (production ? 'info' : 'warn'),
    origin: env.MOTCUA_ORIGIN,
    practiceOrigin: env.MOTCUA_PRACTICE_ORIGIN,
    clamd: env.MOTCUA_CLAMD,
    eidIssuer: env.MOTCUA_EID_ISSUER,
    eidClient: env.MOTCUA_EID_CLIENT ?? 'motcua',
    eidSecret: env.MOTCUA_EID_SECRET,
    smsUrl: env.MOTCUA_SMS_URL,
    smsToken: env.MOTCUA_SMS_TOKEN,
    smsSender: env.MOTCUA_SMS_SENDER ?? 'MOTCUA',
    smsMarks: oneOf('MOTCUA_SMS_MARKS', ['yes', 'no'], 'yes'),
    smsReceiptSecret: env.MOTCUA_SMS_RECEIPT_SECRET,
    agencies: env.MOTCUA_AGENCIES,
    smtpUrl: env.MOTCUA_SMTP_URL,
    mailFrom: env.MOTCUA_MAIL_FROM ?? '',
    openLicence: env.MOTCUA_OPEN_LICENCE ?? 'https://creativecommons.org/licenses/by/4.0/',
    worldSize: whole('MOTCUA_WORLD_SIZE', 50_000, 20_000_000),
  }
  if (config.smtpUrl && !/^smtps?:\/\//.test(config.smtpUrl)) wrong.push('MOTCUA_SMTP_URL phải có dạng smtp://tên:mật-khẩu@máy-chủ:587.')
  if (config.smtpUrl && !config.mailFrom.includes('@')) wrong.push('MOTCUA_MAIL_FROM phải là địa chỉ gửi thư khi có MOTCUA_SMTP_URL.')
  if (production && config.world === 'demo') wrong.push('MOTCUA_WORLD=demo không dùng được khi MOTCUA_ENV=production.')
  if (wrong.length > 0) throw new Error(`Cấu hình chưa đúng:\n- ${wrong.join('\n- ')}`)
  return config
}
