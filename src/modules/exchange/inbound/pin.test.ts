import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { fees, published } from '#catalogue'
import { addPaper, openDraft, submit } from '#dossiers'
import { editionFor } from '#procedures'
import { enter, entryById } from '#registers'
import { loadUnits } from '#units'
import { testDatabase } from '../../../../test/database.ts'
import { doubtsOf, type Known } from '../index.ts'
import { sender, type Came } from './sender.model.ts'

const UNIT = '00160@2025-07-01'
const now = instant(day('2026-11-18'), '09:00')
const db = await testDatabase()
const known = { db } as unknown as Known
const edition = editionFor(published, '1.001193', day('2026-11-18'))
const paper = { paper: 'giay-chung-sinh', name: 'a.jpg', mime: 'image/jpeg', hash: 'h', previewHash: 'p', bytes: 10, pages: 1, warnings: [] }
let send: Awaited<ReturnType<typeof sender>>
before(async () => {
  await db.write(loadUnits)
  send = await sender(db, 'dan-cu', known, now)
})

/** A dossier that was sent, and nothing more. */
const sent = (): Promise<string> =>
  db.write(async tx => {
    const of = { procedure: edition.code, edition: edition.from, owner: 'citizen:1', channel: 'self' } as const
    const draft = await openDraft(tx, { ...of, answers: { ...edition.examples[0]!.answers } as never }, now)
    await addPaper(tx, { draft: draft.id }, paper, now)
    const by = { kind: 'citizen', id: '1', name: 'Nhung' } as const
    return (await submit(tx, { draft: draft.code, owner: 'citizen:1', by, edition, fees, unitName: id => id }, now)).dossier.code
  })

/** A dossier whose birth is in the book: a boy of 2021 unless said otherwise. */
async function birth(more: object = {}): Promise<{ code: string; entryId: number }> {
  const code = await sent()
  const entry = { childName: 'Vũ An', childBorn: '2021-11-10', childSex: 'Nam', motherName: 'Đỗ Thị Lan', ...more }
  const signer = { id: 'ngoc', name: 'Ngô Thị Bích Ngọc' }
  const { entryId } = await db.write(tx =>
    enter(tx, { type: 'so-khai-sinh', unit: UNIT, day: day('2026-11-18'), at: now, dossierCode: code, signer, entry }),
  )
  return { code, entryId }
}
const pin = (code: string, number: string) => send({ type: 'dan-cu.so-dinh-danh.v1', subject: code, data: { dossier: code, pin: number } })
const came = ({ came: how }: Came) => how

describe('Số định danh đến muộn, do cơ sở dữ liệu dân cư trả', () => {
  // Nghị định 137/2015, Điều 13: six published numbers, each for a child of that year and sex.
  const vectors: [number: string, born: string, sex: 'Nam' | 'Nữ'][] = [
    ['025188001010', '1988-02-03', 'Nữ'],
    ['040203015844', '2003-02-03', 'Nam'],
    ['012193000851', '1993-02-03', 'Nữ'],
    ['001221028568', '2021-02-03', 'Nam'],
    ['049143000144', '1943-02-03', 'Nữ'],
    ['048071007708', '1971-02-03', 'Nam'],
  ]
  for (const [number, childBorn, childSex] of vectors)
    test(`${number}: ghi bên cạnh việc khai sinh của ${childSex} sinh ${childBorn.slice(0, 4)}; người khác giới tính, khác năm thì không`, async () => {
      const { code, entryId } = await birth({ childBorn, childSex })
      assert.equal(came(await pin(code, number)), 'accepted')
      const { data, annotations } = await entryById(db, entryId)
      assert.equal(data['childPin'], number)
      assert.deepEqual(
        annotations.map(({ kind, by }) => [kind, by.id]),
        [['pin', 'dan-cu']],
      )
      const other = await birth({ childBorn, childSex: childSex === 'Nam' ? 'Nữ' : 'Nam' })
      assert.equal(came(await pin(other.code, number)), 'pin')
      const older = await birth({ childBorn: `${Number(childBorn.slice(0, 4)) - 1}-02-03`, childSex })
      assert.equal(came(await pin(older.code, number)), 'pin')
      assert.deepEqual((await entryById(db, other.entryId)).annotations, [])
    })

  test('việc đã ghi giữ nguyên; cùng số lần nữa thì không đổi gì; số khác bị từ chối', async () => {
    const { code, entryId } = await birth()
    assert.equal(came(await pin(code, '001221028568')), 'accepted')
    assert.equal(came(await pin(code, '001221028568')), 'accepted')
    const verdicts = await db.all<{ verdict: string }>(sql`select verdict from exchange.incoming where subject = ${code} order by no`)
    assert.deepEqual(
      verdicts.map(({ verdict }) => verdict),
      ['accepted', 'stale'],
    )
    assert.equal(came(await pin(code, '001221028569')), 'pin-there')
    const { data } = await db.one<{ data: object }>(sql`select data from registers.entry where id = ${entryId}`)
    assert.equal('childPin' in data, false)
    assert.equal((await entryById(db, entryId)).annotations.length, 1)
  })

  test('mười thư với hai số cùng lúc: một số được ghi, một lần', async () => {
    const { code, entryId } = await birth()
    const all = await Promise.all(Array.from({ length: 10 }, (_, at) => pin(code, at % 2 ? '001221028568' : '001221028570')))
    assert.deepEqual(all.map(came).sort(), [...Array(5).fill('accepted'), ...Array(5).fill('pin-there')])
    assert.equal((await entryById(db, entryId)).annotations.length, 1)
  })

  test('đã ghi số từ khi vào sổ: số khác bị từ chối', async () => {
    const { code } = await birth({ childPin: '001221028571' })
    assert.equal(came(await pin(code, '001221028568')), 'pin-there')
  })

  const bad: [string, string, unknown, string][] = [
    ['mười một chữ số', '', { pin: '00122102856' }, 'schema'],
    ['hồ sơ không có', 'H26.99', { dossier: 'H26.99', pin: '001221028568' }, 'no-such-dossier'],
    ['phong bì nói hồ sơ khác', 'H26.98', { pin: '001221028568' }, 'envelope'],
  ]
  for (const [what, subject, data, reason] of bad)
    test(`không nhận: ${what}; không có gì đổi`, async () => {
      const { code, entryId } = await birth()
      const letter = { type: 'dan-cu.so-dinh-danh.v1', subject: subject || code, data: { dossier: code, ...(data as object) } } as const
      assert.equal(came(await send(letter)), reason)
      assert.deepEqual((await entryById(db, entryId)).annotations, [])
    })

  test('chưa ghi vào sổ khai sinh thì chưa nhận số', async () => {
    const code = await sent()
    assert.equal(came(await pin(code, '001221028568')), 'no-entry')
  })

  test('nghi trùng: giữ nguyên việc đã ghi, cán bộ thấy nghi với ai', async () => {
    const { code, entryId } = await birth()
    const alike = [{ name: 'Vũ An', born: '10/11/2021', masked: '*********568' }]
    const data = { dossier: code, says: 'Có trẻ cùng họ tên, ngày sinh và mẹ.', alike }
    assert.equal(came(await send({ type: 'dan-cu.nghi-trung.v1', subject: code, data })), 'accepted')
    assert.deepEqual(await doubtsOf(db, code), [{ at: now, says: data.says, alike }])
    assert.equal((await entryById(db, entryId)).annotations.length, 0)
    assert.equal(came(await pin(code, '001221028568')), 'accepted', 'xem xong thì vẫn cấp được')
    assert.deepEqual(await doubtsOf(db, code), [], 'đã có số thì hết nghi')
    await send({ type: 'dan-cu.nghi-trung.v1', subject: code, data: { ...data, says: 'Tin cũ đến sau.' } })
    assert.deepEqual(await doubtsOf(db, code), [])
  })
})
