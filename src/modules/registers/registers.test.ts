import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day, type Day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql, type Database } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import { testDatabase } from '../../../test/database.ts'
import {
  annotate,
  birthsLike,
  bookOf,
  books,
  enter,
  enterMany,
  entriesOfMonth,
  entryById,
  lockBook,
  marriageOf,
  monthsOf,
  nextVolume,
  type ToEnter,
} from './index.ts'

const CUA_NAM = '00070@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const signer = { id: 'can-bo-01', name: 'Lê Thị Ánh Tuyết' }
const head: Officer = {
  kind: 'officer',
  ...signer,
  pin: '001075000001',
  unit: CUA_NAM,
  unitName: 'phường Cửa Nam',
  roles: ['head', 'civilStatusOfficer'],
  relatives: [],
}

const born = day('2017-03-10')
const birth = (more: Partial<ToEnter> = {}, entry: object = {}): ToEnter => ({
  type: 'so-khai-sinh',
  unit: CUA_NAM,
  day: day('2017-03-14'),
  at: instant(day('2017-03-14'), '09:00'),
  dossierCode: null,
  signer,
  entry: { childName: 'Nguyễn Đức Minh', childBorn: born, motherName: 'Trần Thị Hồng Nhung', motherPin: '001190000001', ...entry },
  ...more,
})

describe('Sổ hộ tịch', () => {
  let db: Database
  before(async () => {
    db = await testDatabase()
  })
  const write = (given: ToEnter) => db.write(tx => enter(tx, given))

  test('200 người cùng ghi một lúc: số chạy 1…200, không sót, không trùng', async () => {
    const entered = await Promise.all(Array.from({ length: 200 }, () => db.writeAs([CUA_NAM], tx => enter(tx, birth()))))
    assert.deepEqual(
      entered.map(one => one.number).sort((a, b) => a - b),
      Array.from({ length: 200 }, (_, n) => n + 1),
    )
    assert.equal(entered.find(one => one.number === 1)?.reference, '01/2017')
    assert.equal((await bookOf(db, CUA_NAM, 'so-khai-sinh', 2017))?.lastNumber, 200)
  })

  test('giao dịch bị hủy thì trả lại số', async () => {
    const unit = 'huy@2017'
    await write(birth({ unit }))
    await assert.rejects(
      db.write(async tx => {
        await enter(tx, birth({ unit }))
        throw new Error('mất điện')
      }),
      /mất điện/,
    )
    assert.equal((await write(birth({ unit }))).number, 2)
  })

  test('sang năm, đơn vị khác, loại sổ khác: số bắt đầu lại từ 01, quyển số 01', async () => {
    const unit = 'dem@2017'
    await write(birth({ unit }))
    const others = [birth({ unit, day: day('2018-01-02') }), birth({ unit: 'dem-2@2017' }), birth({ unit, type: 'so-khai-tu' })]
    for (const other of others) {
      const { number, volume } = await write(other)
      assert.deepEqual([number, volume], [1, 1])
    }
    assert.deepEqual(
      (await books(db, unit)).map(book => [book.year, book.type, book.lastNumber]),
      [
        [2018, 'so-khai-sinh', 1],
        [2017, 'so-khai-sinh', 1],
        [2017, 'so-khai-tu', 1],
      ],
    )
  })

  test('quyển mới nối tiếp số của quyển cũ', async () => {
    const unit = CUA_NAM
    const first = await write(birth({ unit, type: 'so-khai-tu' }))
    assert.equal((await db.write(tx => nextVolume(tx, head, first.bookId, instant(day('2017-03-14'))))).volume, 2)
    const second = await write(birth({ unit, type: 'so-khai-tu' }))
    assert.deepEqual([second.volume, second.number], [2, first.number + 1])
  })

  const step = fc.record({
    unit: fc.constantFrom('a', 'b'),
    type: fc.constantFrom('so-khai-sinh', 'so-khai-tu', 'so-ket-hon'),
    year: fc.constantFrom('2016', '2017'),
    does: fc.constantFrom('one', 'many', 'turn'),
  })
  test('bất kỳ thứ tự nào: mỗi sổ chạy 1, 2, 3… qua các quyển, không sót, không trùng; quyển chỉ tăng', async () => {
    let run = 0
    const runs = fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async steps => {
      run++
      const kept = new Map<number, { volume: number; number: number }[]>()
      for (const { unit, type, year, does } of steps) {
        const given = birth({ unit: `${unit}-${run}@2016`, type, day: day(`${year}-03-14`) })
        const entered = await db.write(async tx => (does === 'many' ? enterMany(tx, [given, given]) : [await enter(tx, given)]))
        for (const { bookId, volume, number } of entered) kept.set(bookId, [...(kept.get(bookId) ?? []), { volume, number }])
        if (does === 'turn') await db.write(tx => nextVolume(tx, { ...head, unit: given.unit }, entered[0]?.bookId ?? 0, given.at))
      }
      for (const inBook of kept.values()) {
        assert.deepEqual(
          inBook.map(({ number }) => number),
          inBook.map((_, n) => n + 1),
        )
        const volumes = inBook.map(({ volume }) => volume)
        assert.deepEqual(
          volumes,
          volumes.toSorted((a, b) => a - b),
        )
      }
    })
    await fc.assert(runs, { numRuns: 8 })
  })

  test('sổ chỉ khóa từ ngày cuối năm; khóa rồi thì không ghi thêm được', async () => {
    const { bookId } = await write(birth({ type: 'so-giam-ho' }))
    await assert.rejects(
      db.write(tx => lockBook(tx, head, bookId, { pages: 200 }, instant(day('2017-12-30'), '16:00'))),
      { reason: 'too-early-to-lock' },
    )
    await assert.rejects(
      db.write(tx => lockBook(tx, head, bookId, { pages: 0 }, instant(day('2017-12-31'), '16:00'))),
      { reason: 'no-pages' },
    )
    await db.writeAs([CUA_NAM], tx => lockBook(tx, head, bookId, { pages: 200 }, instant(day('2017-12-31'), '16:00')))
    assert.equal((await bookOf(db, CUA_NAM, 'so-giam-ho', 2017))?.pages, 200)
    await assert.rejects(write(birth({ type: 'so-giam-ho' })), { reason: 'book-locked', message: /năm 2017 đã khóa/ })
    await assert.rejects(
      db.write(tx => enterMany(tx, [birth({ type: 'so-giam-ho' })])),
      { reason: 'book-locked' },
    )
    await assert.rejects(
      db.write(tx => lockBook(tx, head, bookId, { pages: 200 }, instant(day('2018-01-02')))),
      { reason: 'book-locked' },
    )
    assert.equal((await write(birth({ type: 'so-giam-ho', day: day('2018-01-02') }))).reference, '01/2018')
  })

  test('không ai xóa hay sửa được một việc đã ghi, cũng không lùi được số', async () => {
    const { entryId, bookId } = await write(birth({ unit: 'giu@2017' }))
    for (const statement of [
      sql`delete from registers.entry where id = ${entryId}`,
      sql`update registers.entry set number = 9 where id = ${entryId}`,
      sql`update registers.entry set data = '{}' where id = ${entryId}`,
      sql`delete from registers.book where id = ${bookId}`,
      sql`update registers.book set year = 2018 where id = ${bookId}`,
      sql`update registers.book set last_number = 0 where id = ${bookId}`,
    ])
      await assert.rejects(
        db.write(tx => tx.run(statement)),
        /permission denied|only grow/,
      )
  })

  test('một hồ sơ chỉ vào một sổ một lần', async () => {
    await write(birth({ unit: 'mot@2017', dossierCode: 'H26.18.04-170314-0001' }))
    await assert.rejects(write(birth({ unit: 'mot@2017', dossierCode: 'H26.18.04-170314-0001' })), /entry_dossier/)
  })

  test('ghi chú nằm cạnh việc đã ghi; việc đã ghi không đổi', async () => {
    const { entryId } = await write(birth())
    const given = { text: 'Cải chính tên đệm thành "Đăng" theo Quyết định 12/QĐ-UBND.' }
    await db.writeAs([CUA_NAM], tx => annotate(tx, head, entryId, given, instant(day('2019-05-06'), '10:00')))
    const entry = await entryById(db, entryId)
    assert.deepEqual(
      entry.annotations.map(one => [one.text, one.by.name]),
      [[given.text, signer.name]],
    )
    assert.equal(entry.data.childName, 'Nguyễn Đức Minh')
  })

  test('cán bộ chỉ đọc và ghi được sổ của đơn vị mình', async () => {
    const { bookId, entryId } = await write(birth({ unit: NGHIA_TAN }))
    assert.deepEqual(await db.readAs([CUA_NAM], one => books(one, NGHIA_TAN)), [])
    await assert.rejects(
      db.readAs([CUA_NAM], one => entryById(one, entryId)),
      { name: 'NotFound' },
    )
    await assert.rejects(
      db.writeAs([CUA_NAM], tx => enter(tx, birth({ unit: NGHIA_TAN }))),
      /row-level security/,
    )
    await assert.rejects(
      db.write(tx => lockBook(tx, head, bookId, { pages: 200 }, instant(day('2017-12-31')))),
      { name: 'NotFound' },
    )
  })

  test('ghi nhiều việc một lúc: số theo thời điểm, trả lời theo thứ tự đưa vào', async () => {
    const unit = 'nhieu@2017'
    const at = (on: Day, time: string) => ({ day: on, at: instant(on, time), unit })
    await write(birth({ unit }))
    const given = [
      birth(at(day('2017-03-16'), '08:00')),
      birth(at(day('2017-03-15'), '10:00')),
      birth({ ...at(day('2017-03-15'), '11:00'), type: 'so-ket-hon' }),
      birth(at(day('2018-01-02'), '08:00')),
    ]
    const entered = await db.write(tx => enterMany(tx, given))
    assert.deepEqual(
      entered.map(one => one.reference),
      ['03/2017', '02/2017', '01/2017', '01/2018'],
    )
    assert.equal((await entryById(db, entered[0]?.entryId ?? 0)).enteredOn, '2017-03-16')
    assert.equal((await write(birth({ unit }))).number, 4)
  })

  test('mỗi tháng là một trang sổ', async () => {
    const unit = 'thang@2017'
    const days = ['2017-02-28', '2017-03-01', '2017-03-31', '2017-04-01', '2017-12-31'].map(day)
    const [first] = await db.write(tx =>
      enterMany(
        tx,
        days.map(on => birth({ unit, day: on, at: instant(on, '09:00') })),
      ),
    )
    assert.deepEqual(
      (await entriesOfMonth(db, unit, 'so-khai-sinh', 2017, 3)).map(one => one.enteredOn),
      ['2017-03-01', '2017-03-31'],
    )
    assert.equal((await entriesOfMonth(db, unit, 'so-khai-sinh', 2017, 12)).length, 1)
    assert.deepEqual(
      await monthsOf(db, first?.bookId ?? 0),
      [2, 3, 4, 12].map(month => ({ month, entries: month === 3 ? 2 : 1 })),
    )
  })
})

describe('Tra sổ', () => {
  let db: Database
  const write = (entry: object, type = 'so-khai-sinh', unit = NGHIA_TAN) => db.write(tx => enter(tx, { ...birth({ unit, type }), entry }))
  before(async () => {
    db = await testDatabase()
    await write({ childName: 'Vũ Hoà An', childBorn: '2017-03-10', motherName: 'Đỗ Thuỷ', motherPin: '001190000002' })
    await write(
      { wifeName: 'Đỗ Thuỷ', wifeBorn: '1990-01-01', wifePin: '001190000002', husbandName: 'Vũ Huy', husbandPin: '001088000003' },
      'so-ket-hon',
    )
  })

  const cases: [what: string, sought: Parameters<typeof birthsLike>[1], same: string[]][] = [
    ['cùng mẹ, cùng ngày, cùng tên dù bỏ dấu khác chỗ', { motherPin: '001190000002', born, name: 'Vũ Hòa An' }, ['mother', 'born', 'name']],
    ['cùng mẹ, lệch vài ngày, tên khác', { motherPin: '001190000002', born: addDays(born, 4), name: 'Vũ Bình An' }, ['mother']],
    ['không có số của mẹ: cùng ngày, cùng tên gõ không dấu', { born, name: 'vu hoa an' }, ['born', 'name']],
  ]
  for (const [what, sought, same] of cases) {
    test(`nghi trùng: ${what}`, async () => {
      assert.deepEqual(
        (await birthsLike(db, sought)).map(one => one.same),
        [same],
      )
    })
  }

  test('không nghi trùng: mẹ khác và tên khác; cách quá 5 ngày; đơn vị khác khi chỉ hỏi một đơn vị', async () => {
    assert.deepEqual(await birthsLike(db, { motherPin: '001190000009', born, name: 'Vũ Bình' }), [])
    assert.deepEqual(await birthsLike(db, { motherPin: '001190000002', born: addDays(born, 6), name: 'Vũ Hòa An' }), [])
    assert.deepEqual(await birthsLike(db, { motherPin: '001190000002', born, name: 'Vũ Hòa An', unit: CUA_NAM }), [])
  })

  test('hôn nhân của cha mẹ: theo hai số định danh, hoặc theo hai tên, không kể thứ tự và dấu', async () => {
    const asked = [
      { pinA: '001088000003', pinB: '001190000002' },
      { names: ['VŨ HUY', 'Đỗ Thủy'] as const },
      { names: ['do thuy', 'vu huy'] as const },
    ]
    for (const sought of asked) assert.equal((await marriageOf(db, sought)).length, 1)
    assert.deepEqual(await marriageOf(db, { pinA: '001088000003', pinB: '001190000009' }), [])
    assert.deepEqual(await marriageOf(db, { names: ['', 'Vũ Huy'] }), [])
  })
})
