import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import pg from 'pg'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { sql, type Database } from '#platform/db/index.ts'
import { english, fees, published } from '#catalogue'
import { testDatabase } from '../../../test/database.ts'
import {
  beginWork,
  editionFor,
  editorEditions,
  EDITIONS_CHANGED,
  importWork,
  publishWork,
  savesOf,
  saveWork,
  sendBackWork,
  sendForReview,
  withdrawWork,
  workOf,
  WorkProblems,
  worksOf,
  type Edition,
  type EditionUse,
  type Known,
  type Patch,
  type Work,
} from './index.ts'

const now = instant(day('2026-11-18'), '09:00')
const hoa = { id: 'hoa', name: 'Nguyễn Thị Hòa' }
const yen = { id: 'yen', name: 'Trần Hải Yến' }
const thu = { id: 'thu', name: 'Lê Minh Thư' }
const base = editionFor(published, '1.001193', day('2026-11-18'))
const known: Known = { editions: published, english, fees, inUse: [] }
const used = (drafts: number, dossiers: number, from: string = base.from): EditionUse[] => [{ code: base.code, from: day(from), drafts, dossiers }]

let db: Database & { url: string }
before(async () => {
  db = await testDatabase()
})

const begin = (from = '2027-06-01', edition: Edition = base) => db.write(tx => beginWork(tx, hoa, { base: edition, from: day(from) }, now))
const save = ({ id, version }: Work, patch: Patch[], by = hoa) => db.write(tx => saveWork(tx, by, id, version, patch, now))
const review = ({ id, version }: Work) => db.write(tx => sendForReview(tx, hoa, id, version, now))
const publish = ({ id, version }: Work, by = yen, what: Known = known) => db.write(tx => publishWork(tx, by, id, version, what, now))
const refused = (reason: string) => (problem: Refusal) => problem.reason === reason || assert.fail(`${problem.reason ?? problem}: ${problem.message}`)
const says = async (work: Promise<unknown>) => {
  const problem = await work.then(
    () => assert.fail('không bị từ chối'),
    (problem: unknown) => problem,
  )
  assert.ok(problem instanceof WorkProblems, String(problem))
  return problem.problems.map(one => one.says)
}
const ABOUT: Patch = { op: 'replace', path: '/about', value: base.about }

describe('Soạn một bản', () => {
  test('bắt đầu từ một bản đã công bố, lưu từng lần, lịch sử còn đủ ai, lúc nào, sửa gì', async () => {
    const work = await begin()
    const saved = await save(work, [{ op: 'replace', path: '/name', value: 'Đăng ký khai sinh (mới)' }])
    assert.deepEqual([saved.version, saved.value.name, saved.base], [2, 'Đăng ký khai sinh (mới)', { code: base.code, from: base.from }])
    const again = await save(saved, [{ op: 'add', path: '/english/Đăng ký khai sinh (mới)', value: 'Birth registration (new)' }], yen)
    const saves = await savesOf(db, work.id)
    assert.deepEqual(
      saves.map(({ act, by, version }) => [act, by.name, version]),
      [
        ['save', yen.name, 3],
        ['save', hoa.name, 2],
        ['begin', hoa.name, 1],
      ],
    )
    assert.equal(again.english['Đăng ký khai sinh (mới)'], 'Birth registration (new)')
    assert.equal((await worksOf(db, { state: 'draft', code: base.code }))[0]?.id, work.id)
    assert.equal(published.find(one => one === base)?.name, 'Đăng ký khai sinh')
  })
  test('hai người sửa cùng lúc: một người được, người kia biết ai và lúc nào', async () => {
    const work = await begin()
    await save(work, [ABOUT], yen)
    await assert.rejects(
      save(work, [ABOUT]),
      (problem: Refusal) => problem.reason === 'changed-by-another' && problem.message.includes('Trần Hải Yến sửa lúc 09:00'),
    )
  })
  test('sửa sai thì nói mọi chỗ, không lưu gì', async () => {
    const work = await begin()
    const wrong: Patch[] = [
      { op: 'replace', path: '/name', value: '' },
      { op: 'add', path: '/rules/0/when', value: { is: ['child.born'] } },
      { op: 'add', path: '/mystery', value: 1 },
    ]
    assert.deepEqual((await says(save(work, wrong))).length, 3)
    assert.deepEqual(
      await says(
        save(work, [
          { op: 'remove', path: '/khong-co' },
          { op: 'move', from: '/tasks', path: '/tasks/0/pages' },
        ]),
      ),
      ['Chỗ cần sửa không còn. Tải lại trang để xem bản mới', 'Không chuyển một phần vào trong chính nó'],
    )
    assert.deepEqual(await workOf(db, work.id), work)
  })
  for (const path of ['/__proto__/x', '/constructor/x', 'name', ''])
    test(`không sửa được chỗ lạ ${JSON.stringify(path)}`, async () => {
      const work = await begin()
      assert.equal((await says(save(work, [{ op: 'add', path, value: 1 }]))).length, 1)
    })
  test('đang chờ duyệt thì không ai sửa; trả về phải nói vì sao', async () => {
    const work = await review(await begin())
    await assert.rejects(save(work, [ABOUT]), refused('work-is-review'))
    await assert.rejects(
      db.write(tx => sendBackWork(tx, yen, work.id, work.version, ' ', now)),
      refused('no-note'),
    )
    const back = await db.write(tx => sendBackWork(tx, yen, work.id, work.version, 'Ghi lại lệ phí', now))
    assert.deepEqual([back.state, back.note, back.reviewer], ['draft', 'Ghi lại lệ phí', yen])
  })
})

describe('Nhập tệp', () => {
  test('tệp góp vào bản đang soạn; chỗ cả hai cùng sửa thì giữ ở đây và nói ra; bản của ai đang mở thì không đè', async () => {
    const work = await save(await begin(), [{ op: 'replace', path: '/name', value: 'Tên ở đây' }])
    const file = { ...base, name: 'Tên của tệp', about: 'Lời giới thiệu của tệp.', from: day('2030-01-01') }
    const bring = (version: number) =>
      db.write(tx => importWork(tx, yen, work.id, version, { edition: file, english: { 'Tên của tệp': 'x' }, base }, now))
    const { work: merged, conflicts } = await bring(work.version)
    assert.deepEqual([merged.value.name, merged.value.about, merged.from], ['Tên ở đây', 'Lời giới thiệu của tệp.', '2027-06-01'])
    assert.deepEqual(conflicts, [{ at: 'name', says: 'Cả hai bên đều sửa name. Đang giữ bản ở đây' }])
    await assert.rejects(bring(work.version), refused('changed-by-another'))
  })
  test('tệp thành một bản mới từ ngày đã chọn', async () => {
    const work = await db.write(tx => beginWork(tx, hoa, { file: base, base, from: day('2028-01-01') }, now))
    assert.deepEqual(
      [work.from, work.value.from, work.base?.from, (await savesOf(db, work.id))[0]?.act],
      ['2028-01-01', '2028-01-01', base.from, 'import'],
    )
  })
})

describe('Bản khung', () => {
  test('có bốn trang chung, chưa công bố được khi chưa ai ghi nội dung', async () => {
    const outline = { code: '9.000127', name: 'Cấp giấy phép mẫu', level: 'district', sector: 'xay-dung', agency: 'Phòng Quản lý đô thị' } as const
    const work = await db.write(tx => beginWork(tx, hoa, { outline, from: day('2027-06-01') }, now))
    assert.deepEqual(
      work.value.tasks.flatMap(({ pages }) => pages.map(({ id }) => id)),
      ['ho-ten', 'lien-he', 'noi-dung', 'nhan'],
    )
    const reasons = await says(publish(await review(work)))
    assert.ok(reasons.includes('Bản này còn là khung. Ghi đủ nội dung theo quy định rồi bỏ dấu khung'))
    assert.ok(reasons.filter(one => one === 'Chỗ này của khung chưa ghi. Ghi theo quy định').length >= 5)
    assert.ok(reasons.includes('Chưa có ví dụ nào. Ghi ít nhất một trường hợp thường gặp, với kết quả phải ra'))
  })
})

describe('Công bố', () => {
  test('từ một ngày sau, do người thứ hai; các bản chạy khác được báo; bản đã công bố không đổi', async () => {
    const listener = new pg.Client({ connectionString: db.url })
    await listener.connect()
    await listener.query(`listen ${EDITIONS_CHANGED}`)
    const told = new Promise<void>(resolve => listener.on('notification', () => resolve()))
    const done = await publish(await review(await begin('2027-07-01')))
    await told
    await listener.end()
    assert.deepEqual([done.state, done.reviewer, done.publishedAt], ['published', yen, now])
    const { editions } = await editorEditions(db)
    assert.deepEqual(editions.at(-1), { ...base, from: '2027-07-01', to: '2100-01-01' })
    await assert.rejects(save(done, [ABOUT]), refused('work-is-published'))
    await assert.rejects(
      db.write(tx => tx.run(sql`update procedures.published set value = '{}'`)),
      /permission denied/,
    )
    await assert.rejects(
      db.write(tx => tx.run(sql`delete from procedures.work_save`)),
      /permission denied/,
    )
  })
  const reasons: readonly (readonly [title: string, from: string, patch: Patch[], by: typeof yen, says: string])[] = [
    ['người soạn không tự duyệt', '2027-08-01', [ABOUT], hoa, 'Người soạn không tự duyệt. Nhờ một người khác trong nhóm duyệt và công bố'],
    ['không từ hôm nay', '2026-11-18', [ABOUT], yen, 'Ngày có hiệu lực phải sau hôm nay, 18/11/2026. Đang ghi: 18/11/2026'],
    ['không từ hôm qua', '2026-11-17', [ABOUT], yen, 'Ngày có hiệu lực phải sau hôm nay, 18/11/2026. Đang ghi: 17/11/2026'],
    ['không trùng ngày một bản của danh mục', '2027-03-01', [ABOUT], yen, 'Đã có một bản của thủ tục này bắt đầu ngày 01/03/2027. Chọn ngày khác'],
    ['không trùng ngày một bản vừa công bố', '2027-07-01', [ABOUT], yen, 'Đã có một bản của thủ tục này bắt đầu ngày 01/07/2027. Chọn ngày khác'],
    [
      'không khi một ví dụ ra khác',
      '2027-08-01',
      [{ op: 'replace', path: '/examples/0/fee', value: 'khai-sinh-qua-han' }],
      yen,
      `Ví dụ “${base.examples[0]?.title}” cho kết quả khác: Lệ phí phải là ${fees.find(({ line }) => line === 'khai-sinh-qua-han')?.name}, đang ra miễn phí`,
    ],
    [
      'không khi thiếu tiếng Anh',
      '2027-08-01',
      [{ op: 'replace', path: '/tasks/0/title', value: 'Về em bé' }],
      yen,
      'Chưa có tiếng Anh cho “Về em bé”. Ghi bản tiếng Anh',
    ],
    [
      'không khi có lời cấm',
      '2027-08-01',
      [{ op: 'replace', path: '/about', value: 'Vui lòng đọc kỹ.' }],
      yen,
      'Có chữ “vui lòng”. Nói thẳng cần làm gì',
    ],
  ]
  for (const [title, from, patch, by, sentence] of reasons)
    test(title, async () => {
      const work = await review(await save(await begin(from), patch))
      assert.ok((await says(publish(work, by))).includes(sentence))
      assert.equal((await workOf(db, work.id)).state, 'review')
    })
  test('mọi lý do cùng lúc', async () => {
    const work = await review(
      await save(
        await begin('2026-11-18'),
        [
          { op: 'replace', path: '/slug', value: 'dang-ky-ket-hon' },
          { op: 'replace', path: '/fee', value: [] },
        ],
        yen,
      ),
    )
    const all = await says(publish(work))
    assert.ok(all.length >= 5, all.join('\n'))
  })
  test('hai người công bố cùng lúc: một người được, người kia biết ai đã công bố', async () => {
    const work = await review(await begin('2027-09-01'))
    const both = await Promise.allSettled([publish(work, yen), publish(work, thu)])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    const lost = both.find(one => one.status === 'rejected') as PromiseRejectedResult
    assert.equal((lost.reason as Refusal).reason, 'changed-by-another')
  })
  test('hai bản của một thủ tục từ cùng một ngày, công bố cùng lúc: một bản được', async () => {
    const [one, other] = [await review(await begin('2027-10-01')), await review(await begin('2027-10-01'))]
    const both = await Promise.allSettled([publish(one, yen), publish(other, thu)])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.equal((await editorEditions(db)).editions.filter(({ from }) => from === '2027-10-01').length, 1)
  })
  test('bản nháp đang khai mất nơi giải quyết hoặc mất câu trả lời thì không công bố', async () => {
    const patch: Patch[] = [
      {
        op: 'replace',
        path: '/precheck/0/questions/2',
        value: { id: 'child.born', kind: 'text', label: 'Ngày sinh', required: true, maxLength: 40 },
      },
      { op: 'replace', path: '/units', value: [] },
    ]
    const work = await review(await save(await begin('2027-11-01'), patch))
    const found = await says(publish(work, yen, { ...known, inUse: used(3, 8) }))
    const about = (start: string) => found.filter(one => one.startsWith(start)).length
    assert.equal(about('Nơi giải quyết hỏi bằng câu khác, nên không còn biết nơi nhận của 3 bản nháp'), 1)
    assert.equal(about('Câu “Ngày, tháng, năm sinh của trẻ” (child.born) đổi loại, nên câu trả lời trong 3 bản nháp'), 1)
    const free = await says(publish(work, yen))
    assert.equal(free.filter(one => one.includes('bản nháp')).length, 0)
  })
})

describe('Rút', () => {
  test('bản đã công bố rút được trước ngày có hiệu lực, khi chưa ai dùng; bản đã công bố vẫn còn để đọc', async () => {
    const work = await publish(await review(await begin('2027-12-01')))
    const withdraw = (inUse: EditionUse[], note = 'Nghị định lùi ngày', at = now) =>
      db.write(tx => withdrawWork(tx, yen, work.id, work.version, { note, inUse }, at))
    assert.deepEqual(await says(withdraw(used(2, 1, '2027-12-01'), '')), [
      'Ghi lý do rút bản này',
      'Bản này đang có 2 bản nháp và 1 hồ sơ đang giải quyết. Công bố bản mới từ một ngày sau thay vì rút',
    ])
    assert.equal(
      (await says(withdraw([], 'Chậm', instant(day('2027-12-01'), '08:00'))))[0],
      'Bản này đã có hiệu lực từ 01/12/2027 nên không rút. Công bố bản mới từ một ngày sau',
    )
    const gone = await withdraw([])
    assert.equal(gone.state, 'withdrawn')
    assert.ok(!(await editorEditions(db)).editions.some(({ from }) => from === '2027-12-01'))
    assert.equal((await db.all(sql`select 1 from procedures.published where edition = '2027-12-01'`)).length, 1)
    assert.ok(
      (await says(publish(await review(await begin('2027-12-01'))))).includes(
        'Đã có một bản của thủ tục này bắt đầu ngày 01/12/2027. Chọn ngày khác',
      ),
    )
  })
})
