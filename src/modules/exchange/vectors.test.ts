import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { envelope, narrower } from './envelope.ts'
import { seal, sealFault } from './signature.ts'

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../../../data/vectors/${name}.json`, import.meta.url), 'utf8')) as T
type Event = Readonly<Record<string, unknown>>

const events = read<{ valid: Record<string, Event>; invalid: Record<string, Event> }>('cloudevents')
/** A letter of ours, from an agency. */
const letter: Event = {
  specversion: '1.0',
  id: '6f1c1c63-6d0c-4d0c-9d6e-0d8f5a3c2b11',
  source: 'VN/GOV/CONG-AN/CU-TRU',
  type: 'lien-thong.tiep-nhan.v1',
  subject: 'H26.00.82-261118-0007',
  time: '2026-11-18T14:05:00+07:00',
  datacontenttype: 'application/json',
  step: 'thuong-tru',
  ground: 'Luật Cư trú 2020, Điều 20',
  data: { dossier: 'H26.00.82-261118-0007', leg: 'thuong-tru', round: 1 },
}
const faultsOf = (event: unknown) => [...new Set((envelope.safeParse(event).error?.issues ?? []).map(({ path }) => String(path[0] ?? '')))]
const allowed: readonly string[] = narrower.map(({ attribute }) => attribute)

describe('Ví dụ đã công bố của CloudEvents 1.0', () => {
  test('thư của ta là một sự kiện đúng', () => assert.deepEqual(faultsOf(letter), []))

  for (const [name, event] of Object.entries(events.valid))
    test(`${name}: chỉ khác ở chỗ thư hẹp hơn, đủ chỗ đó thì nhận`, () => {
      const faults = faultsOf(event)
      // Binary data is of another kind than JSON: the letter names files by their hash instead.
      const binary = 'data_base64' in event ? [''] : []
      assert.deepEqual(
        faults.filter(fault => ![...allowed, ...binary].includes(fault)),
        [],
      )
      const { data_base64: _, ...rest } = event
      const mended = { ...rest, ...Object.fromEntries(allowed.filter(one => faults.includes(one)).map(one => [one, letter[one]])) }
      assert.deepEqual(faultsOf(mended), [])
    })

  // What the vectors have in common with each other is replaced by our letter's, so that only what is wrong in them is left.
  const common: Event = { specversion: '1.0', id: 'invalid', type: 'io.cloudevents.test', source: 'https://cloudevents.io', data: 'text' }
  for (const [name, event] of Object.entries(events.invalid))
    test(`${name}: từ chối, dù mọi phần khác đúng như thư của ta`, () => {
      const bad: Record<string, unknown> = { ...letter }
      for (const one of ['specversion', 'id', 'type', 'source']) if (!(one in event)) delete bad[one]
      for (const [one, value] of Object.entries(event)) if (value !== common[one]) bad[one] = value
      assert.notDeepEqual(faultsOf(bad), [])
    })

  const extensions: readonly [string, unknown, boolean][] = [
    ['traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', true],
    ['sequence', 2_147_483_647, true],
    ['unset', null, true],
    ['sequence', 2_147_483_648, false],
    ['share', 1.5, false],
    ['nested', { a: 1 }, false],
    ['co_gach', 'x', false],
  ]
  for (const [name, value, wanted] of extensions)
    test(`thuộc tính thêm ${name} = ${JSON.stringify(value)}: ${wanted ? 'bỏ qua' : 'từ chối'}`, () => {
      const { success, data } = envelope.safeParse({ ...letter, [name]: value })
      assert.equal(success, wanted)
      if (success) assert.deepEqual(data, letter)
    })

  for (const strange of [null, [], 'thư', 7]) test(`${JSON.stringify(strange)} không phải thư`, () => assert.notDeepEqual(faultsOf(strange), []))
})

type Case = { name: string; secret?: string; id?: string; timestamp?: string; signature?: string; apart?: number; valid: boolean }
type Signed = { secret: string; id: string; timestamp: number; body: string; signature: string }
const { sign, verify } = read<{ sign: Signed; verify: Case[] }>('standard-webhooks')

describe('Ví dụ đã công bố của Standard Webhooks 1.0', () => {
  const at = new Date(sign.timestamp * 1000)
  test('chữ ký đúng từng ký tự', () => assert.equal(seal(sign.secret, sign.id, at, sign.body).signature, sign.signature))

  for (const { name, valid, secret = sign.secret, apart = 0, ...given } of verify)
    test(name, () => {
      const signed = { id: sign.id, timestamp: String(sign.timestamp), ...given, signature: (given.signature ?? '{}').replace('{}', sign.signature) }
      const fault = sealFault([secret], signed, new Date(at.getTime() + apart * 1000), sign.body)
      assert.equal(fault, valid ? undefined : apart ? 'old' : 'wrong')
    })

  for (const short of ['', 'whsec_', `whsec_${Buffer.alloc(23).toString('base64')}`])
    test(`khóa "${short}" ngắn quá: không ký, không tin`, () => {
      assert.throws(() => seal(short, sign.id, at, sign.body), /24 byte/)
      assert.throws(() => sealFault([short], { id: sign.id, timestamp: '1', signature: 'v1,x' }, at, sign.body), /24 byte/)
    })
})
