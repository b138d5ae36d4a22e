import { described, json, letterShape } from './describe.ts'
import { fetched, put } from './files.ts'
import { letters } from './letters.ts'
import { list, one } from './messages.ts'
import { question } from './question.ts'
import { token } from './token.ts'

const TEXT = { type: 'string' }
const BYTES = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
const header = (name: string, description: string, required = true) => ({ name, in: 'header', description, required }) as const
const sha256 = { name: 'sha256', in: 'path', description: 'SHA-256 của tệp, 64 chữ số thập lục phân' } as const

/** What other agencies call. */
export const exchangeRoutes = [
  described(token, {
    summary: 'Lấy mã truy cập (OAuth 2.0 client credentials)',
    takes: {
      'application/x-www-form-urlencoded': {
        schema: { type: 'object', required: ['grant_type'], properties: { grant_type: TEXT, client_id: TEXT, client_secret: TEXT } },
      },
    },
    gives: { 200: 'Mã truy cập', 400: 'Thiếu thông tin', 401: 'Tài khoản không đúng', 429: 'Quá nhiều lần' },
    answer: json({ access_token: TEXT, token_type: TEXT, expires_in: { type: 'integer' } }),
    open: true,
  }),
  described(letters, {
    summary: 'Gửi thư tới thành phố',
    parameters: [
      header('webhook-id', 'Mã thư, như id của phong bì'),
      header('webhook-timestamp', 'Giây từ 1970, lệch không quá 5 phút'),
      header('webhook-signature', 'Chữ ký Standard Webhooks: v1,…'),
      header('x-road-client', 'Như source của phong bì', false),
      header('x-road-id', 'Mã thư', false),
    ],
    takes: letterShape(),
    gives: {
      202: 'Đã nhận',
      200: 'Đã nhận từ trước',
      400: 'not-json',
      401: 'token, signature, old',
      403: 'wrong-sender',
      404: 'no-such-dossier',
      409: 'replayed, leg-closed',
      413: 'too-large',
      422: 'envelope, unknown-type, schema, no-such-leg, file-unknown',
      429: 'too-many',
    },
    answer: json({ acknowledged: TEXT, fresh: { type: 'boolean' } }),
  }),
  described(question, {
    summary: 'Hỏi về phần việc đang giải quyết trong một hồ sơ',
    parameters: [
      { name: 'code', in: 'path', description: 'Mã hồ sơ' },
      { name: 'step', in: 'query', description: 'Phần việc cần hỏi, ví dụ thuong-tru' },
      { name: 'ground', in: 'query', description: 'Điều luật cho phép hỏi' },
    ],
    gives: { 200: 'Dữ liệu của phần việc', 401: 'token', 403: 'no-step' },
  }),
  described(put, {
    summary: 'Gửi trước một tệp mà thư sẽ nêu',
    parameters: [sha256],
    takes: BYTES,
    gives: { 201: 'Đã giữ', 200: 'Đã có từ trước', 401: 'token', 413: 'too-large', 422: 'hash, kind, infected' },
    answer: json({ sha256: TEXT, size: { type: 'integer' } }),
  }),
  described(fetched, {
    summary: 'Lấy một tệp mà thư gửi tới cơ quan có nêu',
    parameters: [sha256],
    gives: { 200: 'Tệp', 401: 'token', 404: 'no-such-file' },
    answer: BYTES,
  }),
  described(list, {
    summary: 'Mọi loại thư, với lược đồ và thư mẫu',
    gives: { 200: 'Danh sách' },
    answer: {
      'application/json': {
        schema: { type: 'array', items: { type: 'object', properties: { type: TEXT, from: TEXT, says: TEXT, schema: TEXT, sample: TEXT } } },
      },
    },
    open: true,
  }),
  described(one, {
    summary: 'Lược đồ hoặc thư mẫu của một loại thư',
    parameters: [{ name: 'name', in: 'path', description: '{loại}.schema.json, {loại}.sample.json hoặc phong-bi.schema.json' }],
    gives: { 200: 'JSON Schema hoặc thư', 404: 'Không có loại thư này' },
    open: true,
  }),
]
