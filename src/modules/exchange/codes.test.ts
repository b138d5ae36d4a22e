import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, beforeEach, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql, type Database } from '#platform/db/index.ts'
import { countries, ethnicities, readTable } from '#procedures'
import { loadCalendar, loadUnits, type Calendar } from '#units'
import { testDatabase } from '../../../test/database.ts'
import { dayFromTheirs, dayToTheirs } from './days.ts'
import {
  amend,
  codedFields,
  codeMapOf,
  codeTable,
  deadLetters,
  deliver,
  health,
  knowCodes,
  knowPartner,
  letterNumbered,
  mapCode,
  messages,
  post,
  sampleOf,
  translate,
  translateBack,
  unmappedReport,
  type Courier,
  type Envelope,
  type MessageType,
} from './index.ts'

const NOW = new Date('2026-11-18T10:00:00+07:00')
const PARTNERS = ['cong-an', 'bao-hiem-xa-hoi', 'dan-cu'] as const
const table = readTable(new URL('../../../data/code-maps.csv', import.meta.url))
const words = (partner: string, list: string) => table.filter(row => row['partner'] === partner && row['list'] === list)

let db: Database
let calendar: Calendar
before(async () => {
  db = await testDatabase()
  await db.write(loadUnits)
  calendar = await loadCalendar(db)
  for (const id of PARTNERS) await db.write(tx => knowPartner(tx, id, id))
  await db.write(knowCodes)
})

describe('Bảng mã đã thống nhất', () => {
  for (const partner of PARTNERS)
    test(`${partner}: đủ 54 dân tộc, mọi nước, hai giới tính`, () => {
      for (const [list, from] of [
        ['dan-toc', ethnicities],
        ['quoc-tich', countries],
      ] as const)
        assert.deepEqual(
          words(partner, list)
            .map(row => row['ours'])
            .toSorted(),
          from.map(({ code }) => code).toSorted(),
        )
      assert.equal(ethnicities.length, 55, '54 dân tộc và "dân tộc khác"')
      assert.equal(new Set(words(partner, 'gioi-tinh').map(row => row['theirs'])).size, 2)
    })

  test('mỗi dòng nói rõ nguồn, và chỉ dùng danh mục có người đọc', () => {
    const lists = new Set([...Object.values(codedFields), 'ly-do'])
    for (const row of table) assert.ok(row['source'] && lists.has(row['list'] ?? ''), JSON.stringify(row))
  })

  test('khởi động lại: dòng người quản trị đã sửa còn nguyên', async () => {
    await db.write(tx => mapCode(tx, { partner: 'cong-an', list: 'gioi-tinh', ours: 'nam', theirs: 'M', source: 'Công văn 1' }, NOW))
    assert.equal(await db.write(knowCodes), 0)
    assert.equal((await codeTable(db, 'cong-an')).find(({ list, ours }) => list === 'gioi-tinh' && ours === 'nam')?.theirs, 'M')
    await db.write(tx => mapCode(tx, { partner: 'cong-an', list: 'gioi-tinh', ours: 'nam', theirs: '1', source: 'Công văn 2' }, NOW))
  })
})

describe('Ngày theo cách viết của từng cơ quan', () => {
  const cases: readonly [format: string, ours: string, theirs: string][] = [
    ['dd/MM/yyyy', '2026-11-05', '05/11/2026'],
    ['dd/MM/yyyy', '2026-11', '11/2026'],
    ['dd/MM/yyyy', '1988', '1988'],
    ['yyyyMMdd', '2026-11-05', '20261105'],
    ['yyyyMMdd', '2026-11', '202611'],
    ['yyyy-MM-dd', '2026-11-05', '2026-11-05'],
    ['dd.MM.yyyy', '2024-02-29', '29.02.2024'],
  ]
  for (const [format, ours, theirs] of cases)
    test(`${format}: ${ours} ↔ ${theirs}`, () => {
      assert.equal(dayToTheirs(format, ours), theirs)
      assert.equal(dayFromTheirs(format, theirs), ours)
    })
  for (const text of ['31/02/2026', '2026-11-05', '5/11/2026', 'hôm qua', ''])
    test(`"${text}" không phải ngày viết dd/MM/yyyy`, () => assert.equal(dayFromTheirs('dd/MM/yyyy', text), undefined))
})

test('dịch đi rồi dịch về thì như cũ, với mọi cơ quan, mọi trường và mọi giá trị', async () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map(at => at.toISOString().slice(0, 10))
  const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))
  for (const partner of PARTNERS) {
    const map = await codeMapOf(db, partner)
    const lone = (list: string) => {
      const rows = words(partner, list)
      return rows.filter(({ theirs }) => rows.filter(row => row['theirs'] === theirs).length === 1).map(row => row['ours'] ?? '')
    }
    const field = ([name, list]: [string, string]): fc.Arbitrary<[string, string]> => {
      const own = list === 'ngay' ? partial : lone(list).length > 0 ? fc.constantFrom(...lone(list)) : fc.string({ minLength: 1 })
      return own.map(value => [name, value])
    }
    const fields = Object.entries(codedFields)
      .filter(([, list]) => ['ngay', 'xa-phuong', 'noi-kham'].includes(list) || lone(list).length > 0)
      .map(field)
    fc.assert(
      fc.property(fc.tuple(...fields), fc.string(), (told, free) => {
        const ours = { ...Object.fromEntries(told), childName: free, phone: free }
        const there = translate(map, ours)
        const back = translateBack(map, there.fields)
        assert.deepEqual([there.lacking, back.lacking, back.fields], [[], [], ours])
      }),
    )
  }
})

test('nhiều mã của ta vào một mã của cơ quan: đi rồi về rồi đi lại vẫn là mã ấy', async () => {
  for (const partner of PARTNERS) {
    const map = await codeMapOf(db, partner)
    for (const { list, ours } of await codeTable(db, partner)) {
      const [field] = Object.entries(codedFields).find(([, of]) => of === list && list !== 'ngay') ?? []
      if (!field) continue
      const { fields } = translate(map, { [field]: ours })
      assert.deepEqual(translate(map, translateBack(map, fields).fields).fields, fields)
    }
  }
})

describe('Thư đi bằng mã của cơ quan', () => {
  const went: Envelope['data'][] = []
  const takes: Courier = async ({ data }) => (went.push(data), { kind: 'taken', status: 202, ms: 5, acknowledged: true })
  const TYPE: MessageType = 'cong-an.dang-ky-thuong-tru.v1'
  /** The sample in our own codes. */
  const native: Record<string, string> = {
    ...(sampleOf(TYPE).data['fields'] as Record<string, string>),
    ...{ childSex: 'nu', childEthnicity: '12', childNationality: 'VN', childBorn: '2026-11-10', motherBorn: '1990-08-20', fatherBorn: '1988' },
    ...{ headRelation: 'con', applicantRelation: 'me' },
  }
  const put = (fields: Record<string, string> = {}, subject = `H26.${randomUUID().slice(0, 8)}`) =>
    db.write(tx =>
      post(tx, [
        {
          ...{ partner: 'cong-an', type: TYPE, subject, step: 'thuong-tru', ground: 'Luật Cư trú', once: randomUUID(), at: NOW, leg: 'thuong-tru' },
          data: { ...sampleOf(TYPE).data, fields: { ...native, ...fields } },
        },
      ]),
    )
  const go = () => deliver(db, 'cong-an', takes, calendar, NOW)
  const dead = async () => (await deadLetters(db))[0]!
  beforeEach(async () => {
    went.length = 0
    await db.write(tx => tx.run(sql`update exchange.letter set state = 'dropped'`))
  })

  test('mã và ngày được đổi lúc gửi, thư giữ mã của ta', async () => {
    await put()
    assert.equal(await go(), 1)
    const fields = went[0]!['fields'] as Record<string, string>
    assert.deepEqual([fields['childSex'], fields['childEthnicity'], fields['childBorn'], fields['headRelation']], ['2', '12', '10/11/2026', '3'])
    assert.equal(fields['childName'], native['childName'])
    const { data } = await db.one<{ data: { fields: Record<string, string> } }>(sql`select data from exchange.letter where state = 'acknowledged'`)
    assert.deepEqual(data.fields, native)
  })

  test('chưa có mã: thư dừng với câu rõ ràng, giá trị được báo; ghi mã xong thư tự đi', async () => {
    await put({ headRelation: 'con-nuoi', applicantRelation: 'hang-xom' })
    await go()
    assert.equal(went.length, 0)
    const letter = await dead()
    assert.match(letter.failure, /chưa có mã "con-nuoi" của danh mục quan-he-chu-ho, "hang-xom" của danh mục quan-he|chưa có mã "hang-xom"/)
    const report = (await unmappedReport(db)).filter(({ direction }) => direction === 'out')
    assert.deepEqual(report.map(({ value, letters }) => [value, letters]).toSorted(), [
      ['con-nuoi', 1],
      ['hang-xom', 1],
    ])
    const map = (list: string, mine: string, theirs: string) =>
      db.write(tx => mapCode(tx, { partner: 'cong-an', list, ours: mine, theirs, source: 'Trao đổi ngày 18/11/2026' }, NOW))
    assert.equal(await map('quan-he-chu-ho', 'con-nuoi', '4'), 0, 'còn thiếu một mã')
    assert.equal(await map('quan-he', 'hang-xom', '7'), 1)
    assert.equal(await go(), 1)
    assert.equal((went[0]!['fields'] as Record<string, string>)['headRelation'], '4')
    assert.deepEqual(
      (await unmappedReport(db)).filter(({ direction }) => direction === 'out'),
      [],
    )
    const [line] = await health(db, NOW)
    assert.equal(line!.brokenUntil, null, 'thiếu mã không phải lỗi của cơ quan')
  })

  test('thư sai lược đồ không đi, nêu trường sai', async () => {
    await put({ address: '' })
    await go()
    assert.equal(went.length, 0)
    assert.match((await dead()).failure, /chưa đúng lược đồ cong-an\.dang-ky-thuong-tru\.v1: fields\.address/)
  })

  test('thư loại khác đi nguyên như cũ', async () => {
    const letter = {
      partner: 'cong-an',
      type: 'cong-quoc-gia.dong-bo-ho-so.v1',
      subject: 'H26.9',
      step: 'x',
      ground: 'Luật',
      data: { la: 1 },
      once: randomUUID(),
      at: NOW,
    }
    await db.write(tx => post(tx, [letter]))
    await go()
    assert.deepEqual(went, [{ la: 1 }])
  })

  test('sửa nơi nhận của thư đã dừng: thư đi lại, bản trước và sau đều còn, ai sửa và vì sao', async () => {
    await put({ address: '' })
    await go()
    const { no } = await dead()
    await db.write(tx => amend(tx, no, { address: 'Số 5, ngõ 12', phone: '' }, 'Gọi hỏi người nộp', 'Mai Xuân Hòa', NOW))
    assert.equal(await go(), 1)
    const letter = await letterNumbered(db, no)
    assert.deepEqual([letter.state, letter.attempts.length, letter.amendments.length], ['acknowledged', 1, 1])
    const [amendment] = letter.amendments
    assert.deepEqual(
      [amendment!.by, amendment!.reason, amendment!.before['address'] ?? '', amendment!.after['address'], amendment!.after['phone']],
      ['Mai Xuân Hòa', 'Gọi hỏi người nộp', '', 'Số 5, ngõ 12', undefined],
    )
  })

  const refused: readonly [string, Record<string, string>, string, string][] = [
    ['không nêu lý do', { address: 'Số 5' }, '  ', 'no-reason'],
    ['sửa tên trẻ', { childName: 'Khác' }, 'Nhầm', 'not-addressing'],
    ['trường không có', { constructor: 'x' }, 'Nhầm', 'not-addressing'],
    ['không đổi gì', {}, 'Nhầm', 'nothing-changed'],
    ['dài quá', { address: 'a'.repeat(301) }, 'Nhầm', 'too-long'],
  ]
  for (const [what, fields, reason, code] of refused)
    test(`${what}: không sửa (${code})`, async () => {
      await put({ address: '' })
      await go()
      const { no } = await dead()
      await assert.rejects(
        db.write(tx => amend(tx, no, fields, reason, 'Hòa', NOW)),
        { reason: code },
      )
      assert.deepEqual([(await letterNumbered(db, no)).state, (await letterNumbered(db, no)).amendments], ['dead', []])
    })

  test('thư chưa dừng thì không sửa được', async () => {
    await put()
    const { no } = await db.one<{ no: number }>(sql`select no from exchange.letter where state = 'waiting'`)
    await assert.rejects(
      db.write(tx => amend(tx, no, { address: 'Số 5' }, 'Nhầm', 'Hòa', NOW)),
      { reason: 'not-dead' },
    )
  })

  test('sức khỏe của đường: thư bị từ chối được đếm theo mã của cơ quan', async () => {
    await put()
    await deliver(db, 'cong-an', async () => ({ kind: 'refused', status: 422, ms: 9, says: 'sai', code: 'schema' }), calendar, NOW)
    const line = (await health(db, NOW)).find(({ partner }) => partner === 'cong-an')!
    assert.deepEqual(
      line.refusals.filter(({ code }) => code === 'schema'),
      [{ code: 'schema', what: 'letter', count: 1 }],
    )
  })

  test('mọi loại thư của thành phố có lược đồ mà thư mẫu đi qua được', () => {
    for (const [type, { from, schema }] of Object.entries(messages))
      if (from === 'city') assert.ok(schema.safeParse(sampleOf(type as MessageType).data).success, type)
  })
})
