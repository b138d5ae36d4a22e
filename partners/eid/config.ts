export type Fault = 'none' | 'slow' | 'down'
export const faults: readonly Fault[] = ['none', 'slow', 'down']
export const isFault = (text: string): text is Fault => (faults as readonly string[]).includes(text)

export type Settings = {
  readonly host: string
  readonly port: number
  readonly folder: string
  readonly issuer?: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUris: readonly string[]
  readonly fault: Fault
}

/** The settings of this process, from its environment; the first argument may name the data folder. Stops with a sentence when one is missing. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, args: readonly string[] = process.argv.slice(2)): Settings {
  const need = (name: string): string => {
    const value = env[name]
    if (!value) throw new Error(`Thiếu biến môi trường ${name}.`)
    return value
  }
  const fault = env['EID_FAULT'] ?? 'none'
  if (!isFault(fault)) throw new Error(`EID_FAULT là một trong: ${faults.join(', ')}. Đang đặt: ${fault}`)
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? 8081),
    folder: args[0] ?? need('EID_DATA'),
    clientId: env['EID_CLIENT_ID'] ?? 'motcua',
    clientSecret: need('EID_CLIENT_SECRET'),
    redirectUris: need('EID_REDIRECT_URIS').split(','),
    fault,
    ...(env['EID_ISSUER'] && { issuer: env['EID_ISSUER'] }),
  }
}
