import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seal, unseal } from './seal.ts'
import { base32, codeAt, matchingStep, newSecret, otpauth, stepOf } from './totp.ts'

const SECRET = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

describe('Mã theo thời gian (RFC 6238, phụ lục B, SHA-1)', () => {
  const vectors: [seconds: number, code: string][] = [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ]
  for (const [seconds, code] of vectors)
    test(`giây ${seconds} → ${code}`, () => {
      assert.equal(codeAt(SECRET, stepOf(at(seconds)), 8), code)
      assert.equal(codeAt(SECRET, stepOf(at(seconds))), code.slice(2))
    })

  const around: [ahead: number, taken: boolean][] = [
    [-61, false],
    [-30, true],
    [0, true],
    [30, true],
    [61, false],
  ]
  for (const [ahead, taken] of around)
    test(`đồng hồ điện thoại lệch ${ahead} giây thì ${taken ? 'nhận' : 'không nhận'}`, () => {
      const now = at(1_111_111_110)
      const typed = codeAt(SECRET, stepOf(at(1_111_111_110 + ahead)))
      assert.equal(matchingStep(SECRET, `${typed.slice(0, 3)} ${typed.slice(3)}`, now) !== undefined, taken)
    })

  test('chữ, mã ngắn, mã trống đều không khớp', () => {
    for (const typed of ['', '1', 'abcdef', '1234567', '١٢٣٤٥٦']) assert.equal(matchingStep(SECRET, typed, at(59)), undefined)
  })
})

test('chữ base32 của RFC 4648', () => {
  for (const [plain, coded] of [
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const)
    assert.equal(base32(Buffer.from(plain)), coded)
  assert.equal(base32(newSecret()).length, 32)
})

test('địa chỉ trong mã QR', () => {
  assert.equal(
    otpauth(SECRET, 'tuấn'),
    'otpauth://totp/M%E1%BB%99t%20C%E1%BB%ADa:tu%E1%BA%A5n?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=M%E1%BB%99t%20C%E1%BB%ADa&algorithm=SHA1&digits=6&period=30',
  )
})

test('khóa được niêm phong: sai bí mật, sai chủ hay bị sửa thì không mở được', () => {
  const sealed = seal('bí mật', 'tuan', SECRET)
  assert.deepEqual(unseal('bí mật', 'tuan', sealed), SECRET)
  assert.notEqual(sealed, seal('bí mật', 'tuan', SECRET))
  assert.throws(() => unseal('khác', 'tuan', sealed))
  assert.throws(() => unseal('bí mật', 'khang', sealed))
  assert.throws(() => unseal('bí mật', 'tuan', `${sealed.slice(0, -2)}AA`))
})
