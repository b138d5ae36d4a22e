import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { clock } from '#platform/clock.ts'
import { Webhook } from 'standardwebhooks'
import { freshSecret, seal, sealFault } from './signature.ts'

// The vector of the Standard Webhooks specification.
const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}

describe('Chữ ký của thư (Standard Webhooks 1.0)', () => {
  const { secret, id, at, body, signature } = published
  test('đúng như ví dụ đã công bố', () => assert.equal(seal(secret, id, at, body).signature, signature))

  test('thư viện gốc đọc được chữ ký của ta, với chữ có dấu', () => {
    const own = freshSecret()
    const text = JSON.stringify({ ten: 'Nguyễn Thị Lan, phường Nghĩa Đô' })
    const sealed = seal(own, 'thu-1', clock().now(), text)
    const headers = { 'webhook-id': sealed.id, 'webhook-timestamp': sealed.timestamp, 'webhook-signature': sealed.signature }
    assert.deepEqual(new Webhook(own).verify(text, headers), JSON.parse(text))
  })

  const sealed = seal(secret, id, at, body)
  const minutes = (count: number) => new Date(at.getTime() + count * 60_000)
  const cases: readonly [string, Parameters<typeof sealFault>, ReturnType<typeof sealFault>][] = [
    ['đúng', [[secret], sealed, at, body], undefined],
    ['khóa mới và khóa cũ cùng dùng được lúc đổi khóa', [[freshSecret(), secret], sealed, at, body], undefined],
    ['nhiều chữ ký, một cái đúng', [[secret], { ...sealed, signature: `v1a,x v1,AAAA ${sealed.signature}` }, at, body], undefined],
    ['đồng hồ lệch 5 phút', [[secret], sealed, minutes(5), body], undefined],
    ['thư cũ 6 phút', [[secret], sealed, minutes(6), body], 'old'],
    ['thư từ tương lai', [[secret], sealed, minutes(-6), body], 'old'],
    ['khóa của nơi khác', [[freshSecret()], sealed, at, body], 'wrong'],
    ['nội dung bị sửa', [[secret], sealed, at, `${body} `], 'wrong'],
    ['mã thư bị sửa', [[secret], { ...sealed, id: 'msg_khac' }, at, body], 'wrong'],
    ['giờ gửi bị sửa', [[secret], { ...sealed, timestamp: '1614265331' }, at, body], 'wrong'],
    ['không có chữ ký', [[secret], { ...sealed, signature: '' }, at, body], 'wrong'],
  ]
  for (const [name, given, wanted] of cases) test(name, () => assert.equal(sealFault(...given), wanted))
})
