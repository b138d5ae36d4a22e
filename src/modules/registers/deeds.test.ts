import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import { sql, type Database } from '#platform/db/index.ts'
import type { Officer, Role } from '#identity'
import { loadUnits } from '#units'
import { testDatabase } from '../../../test/database.ts'
import {
  actOn,
  answer,
  annotate,
  answeredBy,
  ask,
  bookOf,
  books,
  certificatesOf,
  completePin,
  enter,
  entryById,
  handOverOriginals,
  inquiriesFrom,
  inquiriesOf,
  inquiriesTo,
  inquiryById,
  issueOriginal,
  lockBook,
  lockPastYears,
  openBook,
  replaceSpoiled,
  waitingInquiries,
} from './index.ts'

const CUA_NAM = '00073@2004-08-31'
const NGHIA_TAN = '00160@2004-08-31'
const CUA_NAM_2025 = '00082@2025-07-01'
const CODE = 'H26.18.04-170314-0001'
/** A Tuesday. */
const at = instant(day('2017-03-14'), '09:00')
const officer = (unit: string, role: Role, more: Partial<Officer> = {}): Officer => ({
  kind: 'officer',
  id: `${role}-${unit}`,
  name: 'Vũ Hoài Nam',
  pin: '001081070326',
  unit,
  unitName: 'phường',
  roles: [role],
  relatives: [],
  ...more,
})
const justice = officer(NGHIA_TAN, 'civilStatusOfficer')
const elsewhere = officer(CUA_NAM, 'civilStatusOfficer', { name: 'Phạm Thị Mai Hương' })
const signer = officer(CUA_NAM, 'signer')

let db: Database
const write = async (type: string, entry: object, unit = NGHIA_TAN, on = '2017-03-14') =>
  (await db.write(tx => enter(tx, { type, unit, day: day(on), at, dossierCode: null, signer: { id: 'ngoc', name: 'Ngô Thị Bích Ngọc' }, entry })))
    .entryId
const child = (more: object = {}, unit = NGHIA_TAN) =>
  write('so-khai-sinh', { childName: 'Vũ An', childBorn: '2017-03-01', childSex: 'Nam', ...more }, unit)
const as = <T>({ unit }: Officer, work: (tx: Parameters<Parameters<Database['writeAs']>[1]>[0]) => Promise<T>) => db.writeAs([unit], work)

before(async () => {
  db = await testDatabase()
  await db.write(tx => loadUnits(tx))
})

describe('Số định danh đến muộn', () => {
  test('bổ sung một lần; việc đã ghi giữ nguyên, đọc ra thì có số', async () => {
    const entryId = await child()
    const given = { entryId, field: 'childPin', pin: '001217000123' }
    await as(justice, tx => completePin(tx, justice, given, at))
    const { data, annotations } = await entryById(db, entryId)
    assert.equal(data.childPin, given.pin)
    assert.deepEqual(
      annotations.map(({ kind, text }) => [kind, text]),
      [['pin', 'Bổ sung số định danh cá nhân 001217000123, ngày 14/03/2017.']],
    )
    const { data: written } = await db.one<{ data: object }>(sql`select data from registers.entry where id = ${entryId}`)
    assert.equal('childPin' in written, false)
    await assert.rejects(
      as(justice, tx => completePin(tx, justice, { ...given, pin: '001217000124' }, at)),
      { reason: 'pin-there' },
    )
    await assert.rejects(
      db.write(tx =>
        tx.run(sql`insert into registers.annotation (entry_id, unit_id, at, text, by, kind, field, value)
        values (${entryId}, ${NGHIA_TAN}, ${at}, 'x', '{}', 'pin', 'childPin', '001217000125')`),
      ),
      /annotation_pin/,
    )
  })

  const refused: [string, object, { field?: string; pin?: string }, string][] = [
    ['đã có từ khi ghi sổ', { childPin: '001217000001' }, {}, 'pin-there'],
    ['số của nữ', {}, { pin: '001317000123' }, 'pin'],
    ['số của người sinh năm khác', {}, { pin: '001216000123' }, 'pin'],
    ['mười một chữ số', {}, { pin: '00121700012' }, 'pin'],
    ['ô không phải số định danh của người được đăng ký', {}, { field: 'motherPin' }, 'no-such-number'],
  ]
  for (const [what, entry, given, reason] of refused)
    test(`không bổ sung: ${what}`, async () => {
      const entryId = await child(entry)
      await assert.rejects(
        as(justice, tx => completePin(tx, justice, { entryId, field: 'childPin', pin: '001217000123', ...given }, at)),
        { reason },
      )
    })
})

describe('Mở sổ, khóa sổ', () => {
  test('mở sổ đầu năm ghi tên người mở, không mở hai lần; không mở thì việc đầu tiên tự mở', async () => {
    const opened = await as(justice, tx => openBook(tx, justice, 'so-ghi-chu', at))
    assert.deepEqual([opened.year, opened.lastNumber, opened.volume], [2017, 0, 1])
    await assert.rejects(
      as(justice, tx => openBook(tx, justice, 'so-ghi-chu', at)),
      { reason: 'book-open' },
    )
    await assert.rejects(
      as(signer, tx => openBook(tx, signer, 'so-ghi-chu', at)),
      { name: 'Forbidden' },
    )
    await write('so-ghi-chu', { act: 'Ghi chú kết hôn', subjectName: 'Lê Mai' })
    assert.equal((await bookOf(db, NGHIA_TAN, 'so-ghi-chu', 2017))?.lastNumber, 1)
  })

  test('sổ của các năm đã qua được khóa một lượt, sổ năm nay để mở', async () => {
    const unit = 'da-qua@2015'
    for (const on of ['2015-05-05', '2016-06-06', '2016-06-07', '2017-01-03']) await write('so-khai-sinh', { childName: 'Vũ An' }, unit, on)
    await db.write(tx => lockPastYears(tx, at))
    const books = await Promise.all([2015, 2016, 2017].map(year => bookOf(db, unit, 'so-khai-sinh', year)))
    assert.deepEqual(
      books.map(book => [book?.pages, book?.lockedAt && iso(book.lockedAt), book?.lockedBy?.name]),
      [
        [1, '2015-12-31T16:30:00+07:00', 'Ngô Thị Bích Ngọc'],
        [2, '2016-12-31T16:30:00+07:00', 'Ngô Thị Bích Ngọc'],
        [null, null, undefined],
      ],
    )
    await assert.rejects(write('so-khai-sinh', { childName: 'Vũ An' }, unit, '2016-12-31'), { reason: 'book-locked' })
  })
})

describe('Bản chính trên phôi', () => {
  test('một bản còn giá trị cho một việc; hai người cùng cấp một lúc thì một người được', async () => {
    const entryId = await child()
    const tries = await Promise.allSettled(
      ['A 001', 'A 002'].map(serial => as(justice, tx => issueOriginal(tx, justice, { entryId, kind: 'giay-khai-sinh', originals: 1, serial }, at))),
    )
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    await assert.rejects(
      as(justice, tx => issueOriginal(tx, justice, { entryId, kind: 'giay-khai-sinh', originals: 1, serial: 'A 003' }, at)),
      { reason: 'original-out' },
    )
  })

  test('kết hôn hai bản, mỗi bên một bản; bản thứ ba thì không', async () => {
    const entryId = await write('so-ket-hon', { wifeName: 'Đỗ Thủy', husbandName: 'Vũ Huy' })
    const give = (serial: string) => as(justice, tx => issueOriginal(tx, justice, { entryId, kind: 'giay-ket-hon', originals: 2, serial }, at))
    assert.deepEqual([(await give('kh 10')).original, (await give('KH 11')).original], [1, 2])
    await assert.rejects(give('KH 12'), { reason: 'original-out' })
    const other = await write('so-ket-hon', { wifeName: 'Lê Hà', husbandName: 'Tạ Long' })
    await assert.rejects(
      as(justice, tx => issueOriginal(tx, justice, { entryId: other, kind: 'giay-ket-hon', originals: 2, serial: ' KH  10 ' }, at)),
      { reason: 'serial-used' },
    )
  })

  test('bản hỏng: hủy có lý do, cấp lại trên phôi khác, ghi chú vào sổ; hủy một lần; trả rồi thì không hủy', async () => {
    const entryId = await child()
    const spoiled = await as(justice, tx => issueOriginal(tx, justice, { entryId, kind: 'giay-khai-sinh', originals: 1, serial: 'B 001' }, at))
    const mend = (certificateId: number, serial: string, reason = 'in lệch khung') =>
      as(justice, tx => replaceSpoiled(tx, justice, { certificateId, reason, serial }, at))
    await assert.rejects(mend(spoiled.id, 'B 002', ' '), { reason: 'no-reason' })
    await assert.rejects(mend(spoiled.id, 'B 001'), { reason: 'serial-used' })
    const { replacement } = await mend(spoiled.id, 'B 002')
    assert.deepEqual(
      (await certificatesOf(db, entryId)).map(({ serial, cancelReason, replaces }) => [serial, cancelReason, replaces]),
      [
        ['B 001', 'in lệch khung', null],
        ['B 002', null, spoiled.id],
      ],
    )
    assert.equal(
      (await entryById(db, entryId)).annotations.at(-1)?.text,
      'Hủy bản chính trên phôi số B 001: in lệch khung. Cấp lại trên phôi số B 002.',
    )
    await assert.rejects(mend(spoiled.id, 'B 003'), { reason: 'cancelled' })
    assert.equal(await as(justice, tx => handOverOriginals(tx, entryId, at)), 1)
    await assert.rejects(mend(replacement.id, 'B 004'), { reason: 'handed-over' })
  })
})

describe('Việc làm trên một việc đã đăng ký', () => {
  const deed = { text: 'Ly hôn theo Quyết định 12/2017/QĐST-HNGĐ.', kind: 'divorce', dossierCode: CODE } as const

  test('sổ của đơn vị mình: ghi chú ngay, người ký cũng ghi được khi ký', async () => {
    const entryId = await child({}, CUA_NAM)
    const done = await as(signer, tx => actOn(tx, signer, { ...deed, entryId }, at))
    assert.ok('annotated' in done && done.annotated.kind === 'divorce')
    assert.equal((await entryById(db, entryId)).annotations[0]?.dossierCode, CODE)
  })

  test('sổ của nơi khác: gửi yêu cầu, nơi giữ sổ ghi chú, ghi cả nơi đã giải quyết', async () => {
    const entryId = await child()
    const sent = await as(signer, tx => actOn(tx, signer, { ...deed, entryId, dossierCode: 'H26-170314-0002' }, at))
    assert.ok('asked' in sent && sent.asked.unit === NGHIA_TAN)
    assert.deepEqual((await entryById(db, entryId)).annotations, [])
    const [asked] = await db.readAs([NGHIA_TAN], one => inquiriesTo(one, NGHIA_TAN))
    assert.deepEqual([asked?.question, asked?.text, asked?.entryId], ['annotate', deed.text, entryId])
    const done = await as(justice, tx => answer(tx, justice, { inquiryId: sent.asked.id, answer: 'annotated' }, at))
    assert.equal(done.answerText, 'Đã ghi chú ngày 14/03/2017.')
    assert.deepEqual(
      (await entryById(db, entryId)).annotations.map(({ kind, sourceUnit, dossierCode }) => [kind, sourceUnit, dossierCode]),
      [['divorce', CUA_NAM, 'H26-170314-0002']],
    )
  })

  test('sổ của phường cũ nay do đơn vị kế thừa giữ: đơn vị kế thừa ghi chú', async () => {
    const entryId = await child({}, CUA_NAM)
    const now = officer(CUA_NAM_2025, 'signer')
    const done = await as(now, tx => actOn(tx, now, { ...deed, entryId }, instant(day('2026-11-18'), '09:00')))
    assert.ok('annotated' in done)
    assert.equal((await entryById(db, entryId)).annotations.length, 1)
    const inherited = await db.readAs([CUA_NAM_2025], async one => ({ list: await books(one, CUA_NAM_2025), entry: await entryById(one, entryId) }))
    assert.ok(inherited.list.some(({ unit }) => unit === CUA_NAM))
    const clerk = officer(CUA_NAM_2025, 'civilStatusOfficer')
    await as(clerk, tx => annotate(tx, clerk, entryId, { text: 'Ghi chú sau khi sáp nhập.' }, instant(day('2026-11-18'), '10:00')))
    const head = officer(CUA_NAM_2025, 'head')
    await as(head, tx => lockBook(tx, head, inherited.entry.bookId, { pages: 12 }, instant(day('2026-11-18'), '10:00')))
    assert.deepEqual(await db.readAs([NGHIA_TAN], one => books(one, CUA_NAM)), [])
    await assert.rejects(
      as(clerk, tx =>
        enter(tx, { type: 'so-khai-sinh', unit: CUA_NAM, day: day('2026-11-18'), at, dossierCode: null, signer: { id: 'x', name: 'x' }, entry: {} }),
      ),
      /row-level security/,
    )
  })

  test('việc của người thân thì không tự ghi; việc không có thì nói vậy', async () => {
    const entryId = await write('so-khai-tu', { deceasedName: 'Vũ An', deceasedPin: '001217000555' }, CUA_NAM)
    const aunt = { ...elsewhere, relatives: ['001217000555'] }
    await assert.rejects(
      as(aunt, tx => actOn(tx, aunt, { ...deed, entryId }, at)),
      { reason: 'conflict-of-interest' },
    )
    await assert.rejects(
      as(signer, tx => actOn(tx, signer, { ...deed, entryId: 999_999 }, at)),
      { reason: 'no-source' },
    )
  })
})

describe('Xác minh giữa các đơn vị', () => {
  const about = { name: 'Hoàng Minh Tú', born: '1995-06-07', pin: '001095001111' }
  const send = (more: object = {}) =>
    as(elsewhere, tx => ask(tx, elsewhere, { to: NGHIA_TAN, dossierCode: CODE, question: 'marital-status', about, ...more }, at))

  test('hạn trả lời ba ngày làm việc của nơi được hỏi', async () => {
    assert.equal(iso((await send()).dueAt), '2017-03-17T17:00:00+07:00')
    const friday = await as(elsewhere, tx =>
      ask(tx, elsewhere, { to: NGHIA_TAN, dossierCode: CODE, question: 'marriage', about }, instant(day('2017-03-17'), '16:00')),
    )
    assert.equal(iso(friday.dueAt).slice(0, 10), '2017-03-22')
  })

  test('đếm việc chờ trả lời và việc quá hạn của nơi được hỏi', async () => {
    const { to, dueAt } = await send()
    const before = await waitingInquiries(db, to, at)
    const after = await waitingInquiries(db, to, new Date(dueAt.getTime() + 86_400_000 * 30))
    assert.ok(before.waiting > 0 && before.overdue === 0)
    assert.deepEqual(after, { waiting: before.waiting, overdue: before.waiting })
  })

  test('hai nơi cùng thấy, nơi thứ ba không; chỉ nơi được hỏi trả lời được', async () => {
    const { id } = await send()
    for (const unit of [CUA_NAM, NGHIA_TAN]) assert.equal((await db.readAs([unit], one => inquiryById(one, id))).about.name, about.name)
    await assert.rejects(
      db.readAs(['00046@2004-08-31'], one => inquiryById(one, id)),
      { name: 'NotFound' },
    )
    await assert.rejects(
      as(elsewhere, tx => answer(tx, elsewhere, { inquiryId: id, answer: 'not-found' }, at)),
      { name: 'NotFound' },
    )
    const hand = db.writeAs([CUA_NAM], tx =>
      tx.run(sql`update registers.inquiry set answered_at = ${at}, answered_by = '{}', answer = 'text', answer_text = 'x' where id = ${id}`),
    )
    assert.equal(await hand, 0)
  })

  test('trả lời bằng một việc trong sổ: nơi hỏi đọc được việc gì, số nào, ghi chú gì', async () => {
    const entryId = await write('so-ket-hon', { wifeName: 'Lê Hà', husbandName: about.name, husbandPin: about.pin })
    await as(justice, tx => annotate(tx, justice, entryId, { text: 'Ly hôn năm 2016.', kind: 'divorce' }, at))
    const { id } = await send({ dossierCode: 'H26-170314-0009' })
    const done = await as(justice, tx => answer(tx, justice, { inquiryId: id, answer: 'found', entryId }, at))
    assert.match(done.answerText ?? '', /^Sổ đăng ký kết hôn, Số \d+\/2017, quyển số 01, ngày 14\/03\/2017\. Ghi chú: Ly hôn năm 2016\.$/)
    const [read] = await db.readAs([CUA_NAM], one => inquiriesOf(one, 'H26-170314-0009'))
    assert.deepEqual([read?.answer, read?.foundEntry, read?.answeredBy?.name], ['found', entryId, 'Vũ Hoài Nam'])
    await assert.rejects(
      as(justice, tx => answer(tx, justice, { inquiryId: id, answer: 'not-found' }, at)),
      { reason: 'answered' },
    )
    assert.equal((await answeredBy(db, NGHIA_TAN))[0]?.id, id)
    assert.ok((await inquiriesFrom(db, CUA_NAM)).some(one => one.id === id))
  })

  const refused: [string, Parameters<typeof answer>[2] extends infer G ? Omit<G & object, 'inquiryId'> : never, string][] = [
    ['có trong sổ mà không chọn việc nào', { answer: 'found' }, 'no-entry'],
    ['trả lời khác mà không viết gì', { answer: 'text', text: ' ' }, 'no-answer'],
    ['ghi chú khi nơi gửi không yêu cầu', { answer: 'annotated' }, 'not-asked-to-annotate'],
  ]
  for (const [what, given, reason] of refused)
    test(`chưa gửi được: ${what}`, async () => {
      const { id } = await send()
      await assert.rejects(
        as(justice, tx => answer(tx, justice, { ...given, inquiryId: id } as never, at)),
        { reason },
      )
    })

  test('không hỏi chính mình, không hỏi về người không tên, không hỏi về người thân', async () => {
    await assert.rejects(send({ to: CUA_NAM }), { reason: 'own-unit' })
    await assert.rejects(send({ about: { name: ' ' } }), { reason: 'nobody' })
    const relative = { ...elsewhere, relatives: [about.pin] }
    await assert.rejects(
      as(relative, tx => ask(tx, relative, { to: NGHIA_TAN, dossierCode: CODE, question: 'marriage', about }, at)),
      { reason: 'conflict-of-interest' },
    )
  })
})
