import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Part } from '../partners/kit/cases/kind.ts'
import { decision } from '../partners/kit/cases/machine.ts'
import { readSettings } from '../partners/kit/config.ts'
import { faultAt } from '../partners/kit/faults.ts'
import { kinds as policeKinds } from '../partners/police/kinds.ts'
import { kinds as insuranceKinds } from '../partners/social-insurance/kinds.ts'
import type { TinyCity } from './agencies/city.ts'
import { letterFor, samples } from './agencies/letters.ts'
import { environmentOf, settingsOf } from './agencies/own.ts'

describe('Cơ quan tự quyết định thế nào', () => {
  test('một trăm hồ sơ thì khoảng 85 xong ngay, 5 cần bổ sung, 5 từ chối, 5 xác minh; gửi lại thì xong', () => {
    const kind = policeKinds[0]!
    const first = Array.from({ length: 4000 }, (_, place) => {
      const { data } = letterFor('thuong-tru', `H26.07.01-261124-${place}`)
      const part = { ...(data as unknown as Part['data']), state: 'accepted' as const, consent: null, data: data as unknown as Part['data'] }
      assert.equal(decision({ ...part, round: 2, consent: 'yes' }, kind).do, 'complete')
      return decision(part, kind).do
    })
    const share = (what: string) => first.filter(one => one === what).length / first.length
    for (const [what, about] of [
      ['complete', 0.85],
      ['fallShort', 0.05],
      ['refuse', 0.05],
      ['verify', 0.05],
    ] as const)
      assert.ok(Math.abs(share(what) - about) < 0.02, `${what}: ${share(what)}`)
  })

  test('nơi khám bệnh lạ hoặc thiếu địa chỉ: Bảo hiểm xã hội hỏi ngay, đúng trường', () => {
    const kind = insuranceKinds[0]!
    const asked = (fields: Record<string, string>) => kind.lacks({ ...samples['the-bhyt']!.fields, ...fields })
    assert.deepEqual([asked({}), asked({ clinic: 'Trạm y tế phường Nghĩa Đô' }), asked({ clinic: 'gần nhà' })], [[], [], ['B11']])
    assert.deepEqual(kind.lacks({ clinic: '01001' }), ['B12'])
    assert.deepEqual(
      kind.wanting.map(({ field }) => field),
      ['clinic', 'address'],
    )
  })

  test('thiếu thiết lập thì nói thiếu gì; sự cố ngẫu nhiên lặp lại được', () => {
    assert.throws(() => readSettings(8084, {}), /Thiếu biến môi trường AGENCY_DATABASE_URL/)
    const env = environmentOf(settingsOf('postgres://x/y', { url: 'http://127.0.0.1:1' } as TinyCity, 'whsec_x'))
    assert.equal(readSettings(8084, env).clerk, 'person')
    assert.throws(() => readSettings(8084, { ...env, AGENCY_FAULT: 'hong' }), /AGENCY_FAULT là một trong/)
    const at = (n: number) => faultAt(7, new Date(n * 4_000), 4_000)
    const seen = Array.from({ length: 300 }, (_, n) => at(n))
    assert.deepEqual(
      seen,
      Array.from({ length: 300 }, (_, n) => at(n)),
    )
    assert.equal(new Set(seen).size, 9)
  })
})
