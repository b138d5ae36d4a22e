import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import type { Officer } from '#identity'
import type { KnownParty } from '#procedures'
import { loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import {
  annotate,
  completePin,
  enter,
  entriesLike,
  kinship,
  refusalsByBooks,
  searchEntries,
  standingOf,
  type AnnotationKind,
  type Kinship,
} from './index.ts'

const CUA_NAM = '00073@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const at = instant(day('2017-03-14'), '09:00')
const justice: Officer = {
  kind: 'officer',
  id: 'nam',
  name: 'Vũ Hoài Nam',
  pin: '001081070326',
  unit: NGHIA_TAN,
  unitName: 'phường Nghĩa Tân',
  roles: ['civilStatusOfficer'],
  relatives: [],
}
const LAW = 'Luật Hôn nhân và gia đình 2014, Điều 5'

let db: Database
const write = async (type: string, entry: object, unit = NGHIA_TAN, on = '2017-03-14') =>
  (await db.write(tx => enter(tx, { type, unit, day: day(on), at, dossierCode: null, signer: { id: 'ngoc', name: 'Ngô Thị Bích Ngọc' }, entry })))
    .entryId
const note = (id: number, kind: AnnotationKind, text: string) => db.write(tx => annotate(tx, justice, id, { kind, text }, at))
const birth = (childPin: string, motherPin?: string, fatherPin?: string) =>
  write('so-khai-sinh', {
    childName: `Trẻ ${childPin}`,
    childBorn: '1990-01-01',
    childPin,
    motherName: 'Mẹ',
    motherPin,
    fatherName: 'Cha',
    fatherPin,
  })
const couple = (wifePin: string, husbandPin: string, more: object = {}) =>
  write('so-ket-hon', { wifeName: 'Đỗ Thuỷ', wifeBorn: '1990-05-06', wifePin, husbandName: 'Vũ Huy', husbandBorn: '1988-07-08', husbandPin, ...more })
const death = (deceasedPin: string, more: object = {}) =>
  write('so-khai-tu', {
    deceasedName: 'Phạm Văn An',
    deceasedBorn: '1950',
    deceasedPin,
    diedOn: '2017-03-10',
    declarantName: 'Phạm Thu',
    declarantPin: '001180000099',
    ...more,
  })

before(async () => {
  db = await testDatabase()
  await db.write(tx => loadUnits(tx))
})

describe('Sổ nói gì về một người', () => {
  test('đã khai tử: theo số định danh là chắc; theo tên và năm sinh thì phải xem lại', async () => {
    await death('001050000001')
    const sure = await standingOf(db, { pin: '001050000001', name: 'Ai đó', born: '' })
    assert.deepEqual(
      sure.deaths.map(({ certain }) => certain),
      [true],
    )
    const maybe = await standingOf(db, { pin: '', name: 'phạm văn an', born: '1950-03-02' })
    assert.deepEqual(
      maybe.deaths.map(({ certain }) => certain),
      [false],
    )
    for (const other of [
      { pin: '001050000002', name: 'Phạm Văn An', born: '1950-03-02' },
      { pin: '', name: 'Phạm Văn An', born: '1951-03-02' },
      { pin: '', name: 'Phạm Văn An', born: '' },
      { pin: '001180000099', name: 'Phạm Thu', born: '1980-01-01' },
    ])
      assert.deepEqual((await standingOf(db, other)).deaths, [], `${other.pin} ${other.name} ${other.born}`)
  })

  const ends: [string, (id: number) => Promise<unknown>, boolean][] = [
    ['không có ghi chú gì: vẫn còn', async () => {}, false],
    ['ghi chú cải chính: vẫn còn', id => note(id, 'change', 'Cải chính năm sinh'), false],
    ['ghi chú ly hôn: đã chấm dứt', id => note(id, 'divorce', 'Ly hôn theo Quyết định 12/2016/QĐST-HNGĐ'), true],
    ['ghi chú hủy việc kết hôn trái pháp luật: đã chấm dứt', id => note(id, 'annulment', 'Hủy theo Quyết định 3/2016'), true],
  ]
  for (const [nth, [what, done, ended]] of ends.entries()) {
    test(`hôn nhân ${what}`, async () => {
      const wife = `00119000001${nth}`
      await done(await couple(wife, `00108800001${nth}`))
      const { marriages } = await standingOf(db, { pin: wife, name: '', born: '' })
      assert.deepEqual(
        marriages.map(one => [one.certain, one.ended]),
        [[true, ended]],
      )
    })
  }

  test('chồng đã khai tử thì hôn nhân của vợ chấm dứt, còn người chồng là người đã chết', async () => {
    await couple('001190000030', '001088000030')
    await death('001088000030', { deceasedName: 'Vũ Huy', deceasedBorn: '1988-07-08' })
    const { marriages, deaths } = await standingOf(db, { pin: '001190000030', name: '', born: '' })
    assert.deepEqual(
      marriages.map(({ ended, endedBy }) => [ended, endedBy]),
      [[true, 'Vũ Huy đã chết']],
    )
    assert.deepEqual(deaths, [])
  })

  test('kết hôn ở nước ngoài đã ghi chú vào sổ cũng là hôn nhân; ghi chú ly hôn thì không', async () => {
    await write('so-ghi-chu', {
      act: 'Ghi chú kết hôn',
      subjectName: 'Lê Mai',
      subjectBorn: '1991-01-01',
      subjectPin: '001191000040',
      partnerName: 'Tanaka Ken',
    })
    await write('so-ghi-chu', {
      act: 'Ghi chú ly hôn',
      subjectName: 'Lê Lan',
      subjectBorn: '1991-01-01',
      subjectPin: '001191000041',
      partnerName: 'Kim Min',
    })
    assert.equal((await standingOf(db, { pin: '001191000040', name: '', born: '' })).marriages.length, 1)
    assert.equal((await standingOf(db, { pin: '001191000041', name: '', born: '' })).marriages.length, 0)
  })

  test('kết hôn ở nước ngoài đã ghi chú, rồi ghi chú ly hôn bên cạnh: đã chấm dứt', async () => {
    const id = await write('so-ghi-chu', { act: 'Ghi chú kết hôn', subjectName: 'Lê Cúc', subjectBorn: '1991-02-01', subjectPin: '001191000042' })
    await note(id, 'divorce', 'Ly hôn ở nước ngoài: 118/2024')
    assert.deepEqual(
      (await standingOf(db, { pin: '001191000042', name: '', born: '' })).marriages.map(({ ended }) => ended),
      [true],
    )
  })

  test('khai tử ở nước ngoài đã ghi chú cũng là đã mất; khai sinh thì không', async () => {
    const abroad = (act: string, subjectPin: string) =>
      write('so-ghi-chu', {
        act: `Ghi chú việc hộ tịch: ${act}`,
        subjectName: 'Đỗ Bình',
        subjectBorn: '1960-02-03',
        subjectPin,
        declarantName: 'Đỗ Hà',
      })
    await abroad('Khai tử', '001060000043')
    await abroad('Khai sinh', '001060000044')
    const dead = async (pin: string, name = '', born = '') => (await standingOf(db, { pin, name, born })).deaths.map(({ certain }) => certain)
    assert.deepEqual(
      [await dead('001060000043'), await dead('', 'do binh', '1960-02-03'), await dead('001060000044'), await dead('', 'Đỗ Hà', '1960-02-03')],
      [[true], [false], [], []],
    )
  })

  test('số định danh đến muộn cũng tìm ra người', async () => {
    const id = await write('so-ket-hon', { wifeName: 'Hồ Thị Sen', wifeBorn: '1992-02-02', husbandName: 'Lý Công', husbandBorn: '1990-01-01' })
    await db.write(tx => completePin(tx, justice, { entryId: id, field: 'wifePin', pin: '001192000050' }, at))
    assert.deepEqual(
      (await standingOf(db, { pin: '001192000050', name: '', born: '' })).marriages.map(({ id, certain }) => [id, certain]),
      [[id, true]],
    )
  })
})

describe('Sổ cho hay không cho làm việc này', () => {
  const party = (must: KnownParty['must'], pin: string, name = 'Đỗ Thuỷ', born = '1990-05-06'): KnownParty => ({
    role: 'Bên nữ',
    must,
    law: LAW,
    name,
    born,
    pin,
  })

  test('người đã chết, người đang có chồng: câu trả lời nêu việc trong sổ, nơi giữ sổ, điều luật và việc phải làm', async () => {
    await death('001050000060', { deceasedName: 'Trịnh Bá' })
    await couple('001190000061', '001088000061')
    const { refusals, doubts } = await refusalsByBooks(db, [party(['alive'], '001050000060'), party(['alive', 'single'], '001190000061')])
    assert.match(
      refusals[0]?.says ?? '',
      /bên nữ đã được khai tử: Số \d+\/2017, quyển số 01, Sổ đăng ký khai tử, Phường Nghĩa Tân\. Luật Hôn nhân.*từ chối/,
    )
    assert.match(refusals[1]?.says ?? '', /đang có vợ, có chồng: Số .*Sổ đăng ký kết hôn, Phường Nghĩa Tân.*không cho kết hôn.*ghi chú bản án/)
    assert.deepEqual([refusals.length, refusals[0]?.role, refusals[1]?.law], [2, 'Bên nữ', LAW])
    assert.ok(doubts.every(({ says }) => says.startsWith('Có người cùng tên')))
  })

  test('việc do chính hồ sơ này ghi không ngăn người của nó', async () => {
    const own = 'H26.00.01.60-170314-0099'
    const entry = { wifeName: 'Lê Thị Mận', wifeBorn: '1991-01-02', wifePin: '001191000077', husbandName: 'Vũ Huy', husbandPin: '001088000077' }
    const signer = { id: 'ngoc', name: 'Ngô Thị Bích Ngọc' }
    await db.write(tx => enter(tx, { type: 'so-ket-hon', unit: NGHIA_TAN, day: day('2017-03-14'), at, dossierCode: own, signer, entry }))
    const parties = [party(['single'], '001191000077')]
    assert.deepEqual((await refusalsByBooks(db, parties, own)).refusals, [])
    assert.equal((await refusalsByBooks(db, parties, 'H26.00.01.60-170314-0100')).refusals.length, 1)
  })

  test('chỉ trùng tên và ngày sinh: nghi, không cấm', async () => {
    const { refusals, doubts } = await refusalsByBooks(db, [party(['single'], '', 'đỗ thủy', '1990-05-06')])
    assert.deepEqual(refusals, [])
    assert.ok(doubts.length > 0)
  })

  test('đã có chồng mà việc này không cần độc thân thì không sao; không hỏi ai thì không có gì', async () => {
    assert.deepEqual(await refusalsByBooks(db, [party(['alive'], '001190000061', '', '')]), { refusals: [], doubts: [] })
    assert.deepEqual(await refusalsByBooks(db, []), { refusals: [], doubts: [] })
  })
})

describe('Có họ trong phạm vi ba đời', () => {
  // Ông bà 1, 2 sinh 3 và 4; 3 sinh 5 và 6 (khác cha); 4 sinh 7; 5 sinh 8; 8 sinh 9.
  const pin = (n: number) => `00119000010${n}`
  before(async () => {
    for (const [child, mother, father] of [
      [3, 1, 2],
      [4, 1, 2],
      [5, 3, undefined],
      [6, 3, undefined],
      [7, 4, undefined],
      [8, 5, undefined],
      [9, 8, undefined],
    ] as const)
      await birth(pin(child), pin(mother), father === undefined ? undefined : pin(father))
  })
  const cases: [a: number, b: number, Kinship | undefined][] = [
    [3, 1, 'parent'],
    [1, 3, 'child'],
    [5, 1, 'grandparent'],
    [2, 6, 'grandchild'],
    [8, 1, 'great-grandparent'],
    [1, 8, 'great-grandchild'],
    [3, 4, 'sibling'],
    [5, 6, 'half-sibling'],
    [5, 4, 'uncle-aunt'],
    [4, 5, 'nephew-niece'],
    [5, 7, 'cousin'],
    [6, 7, 'cousin'],
    [8, 7, undefined],
    [9, 6, undefined],
    [1, 2, undefined],
    [5, 5, undefined],
  ]
  for (const [a, b, relation] of cases)
    test(`${a} và ${b}: ${relation ?? 'không thấy'}`, async () => assert.equal(await kinship(db, pin(a), pin(b)), relation))
})

describe('Tìm việc mà hồ sơ nói tới', () => {
  const BOOKS = ['so-khai-sinh']
  let hoa: number
  let sameName: number
  before(async () => {
    hoa = await write(
      'so-khai-sinh',
      { childName: 'Bùi Thuý Hoà', childBorn: '2016-02-03', childPin: '001316000201', motherName: 'Ngô Mai', motherPin: '001190000202' },
      NGHIA_TAN,
      '2016-02-10',
    )
    sameName = await write('so-khai-sinh', { childName: 'Bùi Thúy Hòa', childBorn: '2011-01-01', motherName: 'Tạ Lê' }, CUA_NAM)
    await write('so-khai-tu', { deceasedName: 'Bùi Thúy Hòa', deceasedBorn: '2016-02-03' })
  })

  test('tên bỏ dấu, khắp thành phố, giống nhất đứng đầu: số định danh, rồi ngày sinh, rồi số trong sổ', async () => {
    const order = async (more: object) => (await entriesLike(db, { books: BOOKS, name: 'bui thuy hoa', ...more })).map(({ id }) => id)
    assert.deepEqual(await order({}), [sameName, hoa])
    assert.deepEqual(await order({ born: '2016-02-03' }), [hoa, sameName])
    assert.deepEqual(await order({ pin: '001316000201' }), [hoa, sameName])
    assert.deepEqual(await order({ number: '01/2016' }), [hoa, sameName])
  })

  test('số định danh của mẹ không dẫn tới việc khai sinh của con; không biết gì thì không tìm', async () => {
    assert.deepEqual(await entriesLike(db, { books: BOOKS, name: '', pin: '001190000202' }), [])
    assert.deepEqual(await entriesLike(db, { books: BOOKS, name: '' }), [])
    assert.deepEqual(await entriesLike(db, { books: [], name: 'Bùi Thúy Hòa' }), [])
  })

  test('kết hôn tìm theo tên một bên; nhiều nhất mười việc', async () => {
    assert.ok((await entriesLike(db, { books: ['so-ket-hon'], name: 'Vũ Huy' })).length > 0)
    for (let n = 0; n < 12; n++) await write('so-khai-sinh', { childName: 'Lê Trùng Tên', childBorn: '2016-01-01' })
    assert.equal((await entriesLike(db, { books: BOOKS, name: 'Lê Trùng Tên' })).length, 10)
  })

  test('sổ của đơn vị: tìm theo một phần tên, theo số, theo ngày; từng trang, không lặp, không sót', async () => {
    const find = (sought: object, after?: number, limit?: number) =>
      db.readAs([NGHIA_TAN], one => searchEntries(one, NGHIA_TAN, sought, after, limit))
    assert.deepEqual(
      (await find({ name: 'thuy hoa', type: 'so-khai-sinh' })).rows.map(({ id }) => id),
      [hoa],
    )
    assert.deepEqual(
      (await find({ number: 1, year: 2016 })).rows.map(({ id }) => id),
      [hoa],
    )
    assert.deepEqual(
      (await find({ on: day('2016-02-10') })).rows.map(({ id }) => id),
      [hoa],
    )
    assert.deepEqual(
      (await find({ pin: '001316000201' })).rows.map(({ id }) => id),
      [hoa],
    )
    assert.deepEqual((await find({ name: '100%' })).rows, [])
    const seen: number[] = []
    for (let after: number | undefined; ; ) {
      const { rows, next } = await find({ name: 'le trung ten' }, after, 5)
      seen.push(...rows.map(({ id }) => id))
      if (next === undefined) break
      after = next
    }
    assert.equal(new Set(seen).size, 12)
    assert.equal(seen.length, 12)
  })
})
