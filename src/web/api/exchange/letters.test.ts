import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { plusMinutes } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { dossierByCode, documentsOf } from '#dossiers'
import { freshSecret, type MessageType } from '#exchange'
import { groupTown, NOW, type PartnerId } from '../../../../test/group.ts'

let city: Awaited<ReturnType<typeof groupTown>>
before(async () => void (city = await groupTown()))

const stateOf = async (code: string, kind = 'thuong-tru') => (await dossierByCode(city.db, code)).legs!.find(leg => leg.kind === kind)!.state
/** All that a letter could change. */
const everything = () =>
  city.db.one<{ all: string }>(sql`
    select jsonb_build_object('dossiers', (select jsonb_agg(d order by id) from dossiers.dossier d), 'events', (select jsonb_agg(e order by id) from dossiers.event e),
      'documents', (select jsonb_agg(d order by id) from dossiers.document d), 'letters', (select jsonb_agg(l order by no) from exchange.letter l),
      'unmapped', (select jsonb_agg(u order by u) from exchange.unmapped u))::text as all`)
const last = () =>
  city.db.one<{ verdict: string; code: string | null; partner: string | null; body: string }>(
    sql`select verdict, code, partner_id as partner, body from exchange.incoming order by no desc limit 1`,
  )
const says = (dossier: string, leg = 'thuong-tru', more: Record<string, unknown> = {}) => ({ dossier, leg, round: 1, ...more })
const result = (more: Record<string, unknown> = {}) => ({
  result: { name: 'Thông báo kết quả', number: '12/TB', issuedOn: '2026-11-20', signer: 'Nguyễn Văn Tám', ...more },
})
const later = (minutes: number) => ({ time: plusMinutes(NOW, minutes).toISOString() })

describe('Tin của cơ quan chuyển phần việc', () => {
  const cases: readonly [what: string, type: MessageType, more: Record<string, unknown>, state: string][] = [
    ['tiếp nhận', 'lien-thong.tiep-nhan.v1', {}, 'accepted'],
    ['xác minh', 'lien-thong.xac-minh.v1', { whom: 'chủ hộ' }, 'verifying'],
    ['cần bổ sung', 'lien-thong.can-bo-sung.v1', { asked: [{ code: 'X9', says: 'Chưa rõ số nhà', field: 'address' }] }, 'deficient'],
    ['hẹn lại', 'lien-thong.hen-lai.v1', { reason: 'Chờ chủ hộ', until: '2026-11-30T09:00:00+07:00' }, 'asked'],
    ['hoàn thành', 'lien-thong.hoan-thanh.v1', result(), 'completed'],
    ['từ chối', 'lien-thong.tu-choi.v1', { code: 'X1', says: 'Chủ hộ không đồng ý' }, 'refused'],
  ]
  for (const [what, type, more, state] of cases)
    test(`${what}: ${state}, người nộp được báo, việc hộ tịch còn nguyên`, async () => {
      const { code, entry, state: before } = await city.born()
      const letter = city.letter('cong-an', type, says(code, 'thuong-tru', more))
      const reply = await city.bring('cong-an', letter)
      assert.deepEqual([reply.status, reply.body], [202, { acknowledged: letter.id, fresh: true }])
      assert.equal(reply.headers['x-road-request-hash'], createHash('sha512').update(JSON.stringify(letter)).digest('base64'))
      const dossier = await dossierByCode(city.db, code)
      assert.deepEqual([await stateOf(code), await stateOf(code, 'the-bhyt')], [state, 'asked'])
      assert.deepEqual([dossier.entry, dossier.state], [entry, before])
      assert.deepEqual([(await last()).verdict, city.told.at(-1)], ['accepted', `${code} legMoved`])
    })
})
