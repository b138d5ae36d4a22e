import { randomUUID } from 'node:crypto'
import { freshSecret, type Envelope } from '#exchange'
import type { Heard, Line, Odd } from './line.ts'

/** One thing that a system must do. `needs`: it counts only where these passed, so that nobody passes by refusing everything. Answers what was seen instead, or nothing. */
export type Check = {
  readonly id: string
  readonly group: string
  readonly says: string
  readonly needs: readonly string[]
  readonly run: (line: Line, sample: Envelope) => Promise<string | undefined>
}

const seen = ({ status, type, json, failure }: Heard): string =>
  failure ?? `trả lời ${status}${type ? ` ${type.split(';')[0]}` : ''}${typeof json['code'] === 'string' ? `, code ${json['code']}` : ''}`

/** Whether the answer says that the letter is there. */
export const takenFault = (heard: Heard, { id }: Envelope): string | undefined => {
  if (heard.status !== 200 && heard.status !== 202) return seen(heard)
  return heard.json['acknowledged'] === id ? undefined : `${seen(heard)}, chưa báo nhận đúng mã thư`
}

/** Whether the answer refuses with this status, this code, and in problem+json. */
const refusedFault = (heard: Heard, status: number, codes: readonly string[]): string | undefined => {
  const right = heard.status === status && heard.type.startsWith('application/problem+json') && codes.includes(String(heard.json['code']))
  return right ? undefined : `${seen(heard)}; cần ${status} application/problem+json, code ${codes.join(' hoặc ')}`
}

const BASE = 'thu'
const TOKEN = 'ma'

const check = (group: string, id: string, says: string, run: Check['run'], needs: readonly string[] = [BASE]): Check => ({
  group,
  id,
  says,
  run,
  needs,
})

/** A letter that is wrong in one way: refused so, and the same system takes the right one. */
const refuses = (group: string, id: string, says: string, status: number, codes: string | readonly string[], odd: (letter: Envelope) => Odd) =>
  check(group, id, says, async (line, sample) => {
    const letter = line.fresh(sample)
    return refusedFault(await line.send(letter, odd(letter)), status, [codes].flat())
  })

const without = (letter: Envelope, name: string): Odd => {
  const { [name as keyof Envelope]: _, ...rest } = letter
  return { body: JSON.stringify(rest) }
}
const withMore = (letter: Envelope, more: object): Odd => ({ body: JSON.stringify({ ...letter, ...more }) })

const tokens: readonly Check[] = [
  check(
    'Mã truy cập',
    TOKEN,
    'Cấp mã truy cập: access_token, token_type Bearer, expires_in',
    async line => {
      const { id = '', secret = '' } = line.target.client ?? {}
      const heard = await line.ask(id, secret, 'grant_type=client_credentials')
      const { access_token: token, token_type: kind, expires_in: seconds } = heard.json
      if (heard.status !== 200 || typeof token !== 'string' || !/^bearer$/i.test(String(kind)) || !(Number(seconds) > 0)) return seen(heard)
      line.held.token = token
      return undefined
    },
    [],
  ),
  check(
    'Mã truy cập',
    'ma-sai',
    'Sai client_secret: 401, error invalid_client',
    async line => {
      const heard = await line.ask(line.target.client?.id ?? '', randomUUID(), 'grant_type=client_credentials')
      return heard.status === 401 && heard.json['error'] === 'invalid_client' ? undefined : seen(heard)
    },
    [TOKEN],
  ),
  check(
    'Mã truy cập',
    'ma-kieu',
    'grant_type khác: 400, error unsupported_grant_type',
    async line => {
      const { id = '', secret = '' } = line.target.client ?? {}
      const heard = await line.ask(id, secret, 'grant_type=password')
      return heard.status === 400 && heard.json['error'] === 'unsupported_grant_type' ? undefined : seen(heard)
    },
    [TOKEN],
  ),
  ...(['Thư không có mã truy cập', 'Thư có mã truy cập lạ'] as const).map((says, place) => ({
    ...refuses('Mã truy cập', `ma-thu-${place}`, `${says}: 401`, 401, 'token', () => ({ bearer: place === 0 ? undefined : randomUUID() })),
    needs: [TOKEN, BASE],
  })),
]

const seals: readonly Check[] = [
  refuses('Chữ ký', 'ky-khoa', 'Ký bằng khóa khác: 401', 401, 'signature', () => ({ secret: freshSecret() })),
  refuses('Chữ ký', 'ky-sua', 'Thân bị sửa sau khi ký: 401', 401, 'signature', letter => ({ sent: `${JSON.stringify(letter)} ` })),
  refuses('Chữ ký', 'ky-thieu', 'Không có chữ ký: 401', 401, 'signature', () => ({ signature: () => '' })),
  refuses('Chữ ký', 'ky-cu', 'Ký từ mười phút trước: 401', 401, ['old', 'signature'], () => ({ minutes: -10 })),
  refuses('Chữ ký', 'ky-moi', 'Ký ở mười phút sau: 401', 401, ['old', 'signature'], () => ({ minutes: 10 })),
  check('Chữ ký', 'ky-nhieu', 'Nhiều chữ ký, một cái đúng (lúc đổi khóa): nhận', async (line, sample) => {
    const letter = line.fresh(sample)
    return takenFault(await line.send(letter, { signature: right => `v1,${'A'.repeat(43)}= v9,x ${right}` }), letter)
  }),
]

const contents: readonly Check[] = [
  refuses('Nội dung', 'nd-json', 'Thân không phải JSON: 400', 400, 'not-json', () => ({ body: '{"specversion": ' })),
  refuses('Nội dung', 'nd-thieu', 'Thiếu thuộc tính ground: 422', 422, 'envelope', letter => without(letter, 'ground')),
  refuses('Nội dung', 'nd-ban', 'specversion 0.3: 422', 422, 'envelope', letter => withMore(letter, { specversion: '0.3' })),
  refuses('Nội dung', 'nd-gio', 'time không phải thời điểm: 422', 422, 'envelope', letter => withMore(letter, { time: 'hôm qua' })),
  refuses('Nội dung', 'nd-loai', 'Loại thư lạ: 422', 422, 'unknown-type', letter => withMore(letter, { type: 'khong-co.loai-nay.v1' })),
  refuses('Nội dung', 'nd-phien-ban', 'Phiên bản lạ của loại thư: 422', 422, 'unknown-type', letter =>
    withMore(letter, { type: letter.type.replace(/\d+$/, '99') }),
  ),
  refuses('Nội dung', 'nd-thua', 'Trường không có trong lược đồ: 422', 422, 'schema', letter =>
    withMore(letter, { data: { ...letter.data, la: 1 } }),
  ),
  check('Nội dung', 'nd-luoc-do', 'Sai lược đồ: 422, nêu từng chỗ trong problems', async (line, sample) => {
    const letter = line.fresh(sample)
    const heard = await line.send(letter, withMore(letter, { data: {} }))
    const { problems } = heard.json
    return refusedFault(heard, 422, ['schema']) ?? (Array.isArray(problems) && problems.length > 0 ? undefined : 'không có problems')
  }),
  refuses('Nội dung', 'nd-lon', 'Thư lớn hơn 256.000 byte: 413', 413, 'too-large', letter => withMore(letter, { padding: 'x'.repeat(260_000) })),
  check('Nội dung', 'nd-them', 'Thuộc tính thêm của CloudEvents (traceparent): nhận', async (line, sample) => {
    const letter = line.fresh(sample)
    return takenFault(await line.send(letter, withMore(letter, { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' })), letter)
  }),
  check('Nội dung', 'nd-charset', 'content-type có thêm charset=utf-8: nhận', async (line, sample) => {
    const letter = line.fresh(sample)
    return takenFault(await line.send(letter, { contentType: 'application/cloudevents+json; charset=utf-8' }), letter)
  }),
  check('Nội dung', 'nd-bam', 'Trả x-road-request-hash của đúng thư', async (line, sample) =>
    (await line.send(line.fresh(sample))).hashed ? undefined : 'không có, hoặc không khớp SHA-512 của thân thư',
  ),
]

const repeats: readonly Check[] = [
  check('Gửi lại', 'lai', 'Cùng một thư lần nữa: báo nhận như lần đầu, fresh false', async (line, sample) => {
    const letter = line.fresh(sample)
    const first = await line.send(letter)
    const again = await line.send(letter, { minutes: 1 })
    if (takenFault(first, letter) ?? takenFault(again, letter)) return takenFault(first, letter) ?? takenFault(again, letter)
    return first.json['fresh'] === true && again.json['fresh'] === false ? undefined : 'lần đầu cần fresh true, lần sau cần fresh false'
  }),
  check('Gửi lại', 'lai-cung-luc', 'Năm lần cùng một lúc: chỉ một lần là mới', async (line, sample) => {
    const letter = line.fresh(sample)
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => line.send(letter)))
    const fault = all.map(heard => takenFault(heard, letter)).find(one => one !== undefined)
    const news = all.filter(({ json }) => json['fresh'] === true).length
    return fault ?? (news === 1 ? undefined : `${news} lần là mới`)
  }),
  check('Gửi lại', 'lai-khac', 'Cùng mã mà nội dung khác: 409', async (line, sample) => {
    const letter = line.fresh(sample)
    const first = takenFault(await line.send(letter), letter)
    return first ?? refusedFault(await line.send({ ...letter, ground: `${letter.ground}, Điều 2` }), 409, ['replayed'])
  }),
  check('Gửi lại', 'lai-sua', 'Thư bị từ chối vì sai, sửa đúng rồi gửi lại với cùng mã: nhận', async (line, sample) => {
    const letter = line.fresh(sample)
    const wrong = refusedFault(await line.send(letter, withMore(letter, { data: {} })), 422, ['schema'])
    return wrong ?? takenFault(await line.send(letter), letter)
  }),
]

/** What is tried once a letter was taken; `tokens` come first, where the system asks for them. */
export const checks = { tokens, after: [...seals, ...contents, ...repeats] } as const
export { BASE, refusedFault, seen }
