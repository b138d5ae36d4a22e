import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { published } from '#catalogue'
import { lifecycle, type State } from '#dossiers'
import { day } from '#kernel/day.ts'
import { editionFor, papersOf, readAnswers } from '#procedures'
import { askedOf } from './dossier/asked.ts'
import { isLate, isOver, isWaiting, standingOf } from './dossier/where.ts'
import { knownAt } from './draft/save.ts'
import { prefilled } from './draft/prefill.ts'
import { addressOf, nextAddress, placesIn } from './draft/draft.ts'
import { boxesOf } from './questions/fields.ts'
import { answersBefore } from './service/check.page.tsx'
import { carried } from './service/editions.ts'
import { find } from './service/search.page.tsx'
import { proofOf } from './tracking/track.page.tsx'
import { initialsOf } from './verify/verify.page.tsx'

const on = day('2017-03-14')
const facts = { today: on, filedOn: on }
const edition = editionFor(published, '1.001193', on)
const ordinary = edition.examples[0]?.answers ?? {}
const query = (text: string) => Object.fromEntries(new URLSearchParams(text))

describe('Tìm thủ tục', () => {
  for (const typed of ['khai sinh', 'kai sinh', 'KHAI SINH', 'làm giấy khai sinh', 'đẻ', 'sinh con'])
    test(`"${typed}" ra Đăng ký khai sinh`, () => assert.equal(find([edition], typed).online[0]?.name, 'Đăng ký khai sinh'))
  test('thủ tục chưa nộp qua mạng vẫn tìm thấy, ghi là nộp tại quầy', () => {
    const found = find([edition], 'ket hon')
    assert.deepEqual(found.online, [])
    assert.ok(found.counter.some(({ name }) => name === 'Đăng ký kết hôn'))
    assert.deepEqual(
      found.events.map(({ slug }) => slug),
      ['ket-hon'],
    )
  })
})

describe('Câu hỏi trước khi khai', () => {
  test('câu trả lời đi theo địa chỉ, không cần phiên', () => {
    const answers = answersBefore(
      edition,
      query(carried({ 'birth.where': 'co-giay', 'child.born': '2017-03-12', 'parents.sameHome': true, 'parents.kind': 'ket-hon' })),
      facts,
    )
    assert.deepEqual(answers, { 'birth.where': 'co-giay', 'child.born': '2017-03-12', 'parents.kind': 'ket-hon', 'parents.sameHome': true })
  })
  test('điều không đọc được và điều không hỏi thì bỏ qua', () => {
    assert.deepEqual(answersBefore(edition, query('?birth.where=tren-troi&child.born=31-02&mother.name=Lan&x.y=1'), facts), {})
  })
  test('cùng câu trả lời thì cùng danh sách giấy tờ', () => {
    const codes = (text: string) => papersOf(edition, answersBefore(edition, query(text), facts), facts).map(({ code }) => code)
    const once = carried(ordinary)
    assert.deepEqual(codes(once), codes(once))
    assert.ok(codes(once).includes('giay-chung-sinh'))
  })
})

describe('Bản khai', () => {
  test('mỗi câu hỏi có đúng một trang để sửa', () => {
    const questions = [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(page => page.questions)
    for (const { id } of questions)
      assert.match(addressOf('N-7K3Q-92', edition, id) ?? '', new RegExp(`^/nop/N-7K3Q-92/[a-z0-9-]+/[a-z0-9-]+#${id}$`))
  })
  test('từ trang đầu bấm tiếp tục thì qua hết các trang của một việc rồi về danh sách', () => {
    const pages = placesIn(edition, ordinary, facts).filter(({ task }) => task === 'tre')
    const seen = pages.map(({ page }) => nextAddress('N', edition, ordinary, facts, { task: 'tre', page: page.id }))
    assert.deepEqual(seen, [...pages.slice(1).map(({ page }) => `/nop/N/tre/${page.id}`), '/nop/N'])
  })
  test('điều gõ dở hiện lại nguyên như đã gõ, đè lên câu trả lời cũ', () => {
    const questions = edition.precheck[0]?.questions ?? []
    const shown = boxesOf(
      questions,
      { 'birth.where': 'co-giay', 'child.born': '2017-03-12' },
      { 'child.born.ngay': '31', 'child.born.thang': '4', 'other.thing': 'x' },
    )
    assert.deepEqual(shown, { 'birth.where': 'co-giay', 'child.born.ngay': '31', 'child.born.thang': '4' })
  })
  test('máy khác trả lời thì dấu của trang đổi, trả lời câu ở trang khác thì không', () => {
    const questions = edition.precheck[0]?.questions ?? []
    assert.notEqual(knownAt(questions, { 'birth.where': 'co-giay' }), knownAt(questions, { 'birth.where': 'khong-giay' }))
    assert.equal(knownAt(questions, { 'birth.where': 'co-giay' }), knownAt(questions, { 'birth.where': 'co-giay', 'mother.name': 'Lan' }))
  })
  test('đăng nhập rồi thì không hỏi lại tên, ngày sinh, số định danh, điện thoại', () => {
    const citizen = { kind: 'citizen' as const, id: '1', pin: '001191000147', name: 'Nguyễn Thị Lan', born: day('1991-05-02'), phone: '0912345678' }
    assert.deepEqual(prefilled(edition, { 'requester.relation': 'me' }, facts, citizen), {
      'requester.phone': '0912345678',
      'mother.name': 'Nguyễn Thị Lan',
      'mother.pin': '001191000147',
      'mother.born': '1991-05-02',
    })
    assert.deepEqual(prefilled(edition, {}, facts, { kind: 'phone', phone: '0987654321' }), { 'requester.phone': '0987654321' })
  })
  test('điều điền sẵn đọc được như người tự nhập', () => {
    const page = edition.tasks.find(({ id }) => id === 'me')?.pages[0]
    assert.ok(page)
    const read = readAnswers(edition, page, { 'mother.born': '1991-05-02', 'mother.name': 'Nguyễn Thị Lan' }, { answers: ordinary, facts })
    assert.equal(read.answers['mother.born'], '1991-05-02')
  })
})

describe('Theo dõi hồ sơ', () => {
  const states = Object.keys(lifecycle) as State[]
  test('bước nào cũng có một câu cho người dân, không quá 25 tiếng', () => {
    for (const state of states) {
      const { says, step } = standingOf({ state, outcome: null })
      assert.ok(
        says.split(/[.!?]/).every(sentence => sentence.trim().split(/\s+/).length <= 25),
        says,
      )
      assert.ok(step >= 0 && step <= 4)
    }
  })
  test('hồ sơ đã xong hoặc đang chờ người nộp thì không bị coi là trễ', () => {
    const dueAt = new Date('2017-03-14T17:00:00+07:00')
    const after = new Date('2017-03-15T09:00:00+07:00')
    const late = states.filter(state => isLate({ state, dueAt }, after))
    assert.deepEqual(
      late.filter(state => isOver(state) || isWaiting(state)),
      [],
    )
    assert.ok(late.includes('received'))
    assert.equal(isLate({ state: 'received', dueAt }, dueAt), false)
  })
  test('yêu cầu bổ sung chỉ hiện khi đang chờ bổ sung', () => {
    const asked = [{ reason: 'a', says: 'b', fix: 'c' }]
    assert.equal(askedOf({ state: 'paused', asked }).length, 1)
    assert.equal(askedOf({ state: 'received', asked }).length, 0)
    assert.equal(askedOf({ state: 'confirming', asked: '2017-03-15T17:00:00+07:00' }).length, 0)
  })
  test('mã bí mật xem được hết, bốn số cuối điện thoại chỉ xem được bước', () => {
    const dossier = { secret: '2345ABCD', applicant: { name: 'Lan', phone: '0912345678' } }
    assert.equal(proofOf(dossier, '2345ABCD'), 'secret')
    assert.equal(proofOf(dossier, '5678'), 'phone')
    assert.equal(proofOf(dossier, '345678'), undefined)
    assert.equal(proofOf(dossier, 'ĐĐĐĐ'), undefined)
    assert.equal(proofOf({ secret: '2345ABCD', applicant: { name: 'Lan' } }, ''), undefined)
  })
  test('trang kiểm tra giấy chỉ cho biết họ và chữ cái đầu', () => assert.equal(initialsOf('Nguyễn Đức Minh'), 'Nguyễn Đ. M.'))
})
