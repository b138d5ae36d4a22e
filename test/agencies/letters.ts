import { randomUUID } from 'node:crypto'
import { messages, type MessageType } from '../../src/modules/exchange/messages/index.ts'
import { seal } from '../../src/modules/exchange/index.ts'
import { clock } from '../../src/platform/clock.ts'

export const AGENCY_ACCOUNT = { id: 'motcua', secret: 'mat-khau-cua-thanh-pho' }

const child = { childName: 'Lê Minh An', childSex: '1', motherName: 'Trần Thị Hoa', motherPin: '001190000001', applicantName: 'Lê Văn Nam' }
const deceased = { deceasedName: 'Phạm Thị Tý', deceasedSex: '2', deceasedPin: '001148000104' }
const home = { address: 'Số 7 phố Hàng Bông', headName: 'Lê Văn Bảo', headRelation: '7', commune: '00160' }

/** What the city tells each agency, in that agency's manner. */
export const samples: Readonly<Record<string, { type: MessageType; fields: Record<string, string> }>> = {
  'thuong-tru': { type: 'cong-an.dang-ky-thuong-tru.v1', fields: { ...child, ...home, childBorn: '10/11/2026', headPin: '001160000009' } },
  'xoa-thuong-tru': {
    type: 'cong-an.xoa-thuong-tru.v1',
    fields: { ...deceased, deceasedBorn: '1948', deathOn: '20/11/2026', deceasedResidence: 'Số 18 phố Đội Cấn' },
  },
  'the-bhyt': {
    type: 'bao-hiem-xa-hoi.cap-the-bhyt.v1',
    fields: { ...child, childSex: '01', childBorn: '20261110', clinic: '01002', address: 'Số 7 phố Hàng Bông', commune: '00160' },
  },
  'mai-tang': {
    type: 'bao-hiem-xa-hoi.mai-tang-phi.v1',
    fields: { ...deceased, deceasedSex: '02', deceasedBorn: '1948', deathOn: '20261120', payeeName: 'Phạm Văn Hải', payeeRelation: 'CON' },
  },
  'tu-tuat': {
    type: 'bao-hiem-xa-hoi.tu-tuat.v1',
    fields: { ...deceased, deceasedSex: '02', deceasedBorn: '1948', deathOn: '20261120', payeeName: 'Phạm Văn Hải', payeeRelation: 'CON' },
  },
}

type More = { round?: number; fields?: Record<string, string>; id?: string; files?: object[]; dueAt?: string | null }

/** A letter of the city for a part; as the city's own schema wants it. */
export function letterFor(leg: string, dossier: string, { round = 1, fields = {}, id = randomUUID(), files = [], dueAt = null }: More = {}) {
  const { type, fields: usual } = samples[leg]!
  const entry = { book: 'so-khai-sinh', number: '12/2026', on: '2026-11-24', unit: '00160@2025-07-01', unitName: 'UBND phường Tây Hồ' }
  const data = messages[type].schema.parse({ dossier, leg, round, dueAt, entry, fields: { ...usual, ...fields }, files }) as Record<string, unknown>
  const ground = 'Nghị định 63/2024/NĐ-CP'
  const time = clock().now().toISOString()
  return {
    ...{ specversion: '1.0', id, source: 'VN/GOV/H26/MOTCUA', type, subject: dossier, time },
    ...{ datacontenttype: 'application/json', step: leg, ground, data },
  }
}

/** The city's token at an agency. */
export async function tokenAt(url: string, secret = AGENCY_ACCOUNT.secret): Promise<{ status: number; token: string }> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: AGENCY_ACCOUNT.id, client_secret: secret })
  const response = await fetch(`${url}/oauth/token`, { method: 'POST', body: form })
  const told = (await response.json()) as { access_token?: string }
  return { status: response.status, token: told.access_token ?? '' }
}

type How = { key: string; token?: string; at?: Date }

/** Brings a letter (or any text) to an agency, sealed. */
export async function bring(url: string, letter: object | string, { key, token, at = clock().now() }: How) {
  const body = typeof letter === 'string' ? letter : JSON.stringify(letter)
  const id = typeof letter === 'string' ? 'thu-la' : (letter as { id: string }).id
  const { timestamp, signature } = seal(key, id, at, body)
  const response = await fetch(`${url}/thu`, {
    method: 'POST',
    body,
    headers: {
      authorization: `Bearer ${token ?? (await tokenAt(url)).token}`,
      'content-type': 'application/cloudevents+json',
      ...{ 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature },
    },
  })
  const text = await response.text()
  return { status: response.status, text, hash: response.headers.get('x-road-request-hash'), body }
}
