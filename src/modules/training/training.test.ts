import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { loadUnits } from '#units'
import type { Officer, Role } from '#identity'
import { testDatabase } from '../../../test/database.ts'
import {
  cancelSession,
  certificatesOf,
  changeSession,
  checkIn,
  doorCode,
  doorKeyOf,
  issueCertificates,
  makeCourse,
  missingOf,
  planSession,
  register,
  seatsOf,
  seatsOfUnit,
  sessionWith,
  setQuota,
  shortOf,
  substitute,
  tick,
  withdraw,
  writeScores,
  type SessionToPlan,
} from './index.ts'

const at = (date: string, time: string) => instant(day(date), time)
const now = at('2017-01-03', '08:00')
const CUA_NAM = { id: '00073@2004-08-31', level: 'commune', name: 'Phường Cửa Nam' } as const
const HAI_BA_TRUNG = { id: '007@2004-08-31', level: 'district', name: 'Quận Hai Bà Trưng' } as const
const officer = (id: string, name: string, roles: Role[], unit: string = CUA_NAM.id): Officer => ({
  kind: 'officer',
  id,
  name,
  pin: '001080000000',
  unit,
  unitName: unit,
  roles,
  relatives: [],
})
const yen = officer('yen', 'Tô Hải Yến', ['cityOperator'], '01@2004-08-31')
const khang = officer('khang', 'Nguyễn Đình Khang', ['head'])
const hung = officer('hung', 'Đỗ Mạnh Hùng', ['deskOfficer'])
const linh = officer('linh', 'Hoàng Thùy Linh', ['deskOfficer'])

const db = await testDatabase()
const plan = (over: Partial<SessionToPlan> = {}): SessionToPlan => ({
  course: 'dot-1',
  name: 'Lớp 1',
  place: 'Hội trường 1, 185 Giảng Võ',
  startsAt: at('2017-01-10', '08:00'),
  endsAt: at('2017-01-10', '11:30'),
  capacity: 2,
  trainer: 'Trần Thị Thu Hoài',
  groups: ['mot-cua-phuong', 'tu-phap-phuong', 'phong-tu-phap'],
  makeUp: false,
  ...over,
})
const planned = (over: Partial<SessionToPlan> = {}) => db.write(tx => planSession(tx, yen, plan(over), now))
const outside = (name: string, contact = '0900200300') => ({ name, contact })
const place = (session: number, who: Officer | { name: string; contact: string }, when = now, group = 'mot-cua-phuong') =>
  db.write(tx => register(tx, khang, { session, unit: CUA_NAM, group, trainee: 'kind' in who ? { officer: who.id, name: who.name } : who }, when))
const refused = (work: Promise<unknown>, reason: string, says?: RegExp) =>
  assert.rejects(work, (trouble: Error & { reason?: string }) => {
    assert.equal(trouble.reason, reason, trouble.message)
    if (says) assert.match(trouble.message, says)
    return true
  })
const enters = async (who: Officer, session: number, when: Date, code?: string) => {
  const key = await doorKeyOf(db, session)
  return db.write(tx => checkIn(tx, who, session, code ?? doorCode(key, when), { now: when, machineNow: when }))
}

before(async () => {
  await db.write(async tx => {
    await loadUnits(tx)
    for (const { id, name } of [yen, khang, hung, linh])
      await tx.run(
        sql`insert into identity.officer (id, full_name, username, pin) values (${id}, ${name}, ${id}, ${`00108000000${id.length}`.slice(0, 11) + String(['yen', 'khang', 'hung', 'linh'].indexOf(id))})`,
      )
    await makeCourse(
      tx,
      yen,
      { id: 'dot-1', name: 'Đợt 1', wave: '2017-1', groups: ['mot-cua-phuong', 'tu-phap-phuong', 'phong-tu-phap'], best: 100, passMark: 50 },
      now,
    )
  })
})

describe('Mở lớp', () => {
  test('lớp trong quá khứ, giờ ngược, nhóm lạ, người dạy ở hai nơi: không mở', async () => {
    await refused(planned({ startsAt: at('2017-01-02', '08:00'), endsAt: at('2017-01-02', '11:00') }), 'session-past')
    await refused(planned({ endsAt: at('2017-01-10', '07:00') }), 'ends-before-start')
    await refused(planned({ groups: ['nhom-la'] }), 'no-group')
    await refused(planned({ course: 'khong-co' }), 'no-course')
    await planned({ name: 'Lớp của cô Hoài', trainer: 'Trần Thị Thu Hoài', startsAt: at('2017-01-05', '08:00'), endsAt: at('2017-01-05', '11:00') })
    // The same person written without marks is the same person.
    await refused(
      planned({ trainer: 'TRAN THI THU HOAI', startsAt: at('2017-01-05', '10:00'), endsAt: at('2017-01-05', '12:00') }),
      'trainer-busy',
      /Lớp của cô Hoài/,
    )
    await planned({ name: 'Buổi chiều', startsAt: at('2017-01-05', '11:00'), endsAt: at('2017-01-05', '12:00') })
  })

  test('chỉ điều hành thành phố mở lớp; điểm đạt không quá điểm tối đa; khóa trùng tên không mở hai lần', async () => {
    await assert.rejects(
      db.write(tx => planSession(tx, khang, plan(), now)),
      /điều hành thành phố/,
    )
    const course = { id: 'dot-1', name: 'x', wave: null, groups: ['mot-cua-phuong'], best: 10, passMark: 5 }
    await refused(
      db.write(tx => makeCourse(tx, yen, course, now)),
      'course-exists',
    )
    await refused(
      db.write(tx => makeCourse(tx, yen, { ...course, id: 'khoa-khac', passMark: 11 }, now)),
      'pass-above-best',
    )
  })

  test('sửa lớp: không dưới số đã đăng ký, không sửa trên bản cũ, không sửa lớp đã bắt đầu', async () => {
    const id = await planned({ startsAt: at('2017-01-06', '08:00'), endsAt: at('2017-01-06', '11:00') })
    await place(id, outside('Bùi Thị Sáu', '0900200306'))
    await place(id, outside('Bùi Văn Bảy', '0900200307'))
    const change = (over: Partial<SessionToPlan>, version = 1, when = now) =>
      db.write(tx =>
        changeSession(tx, yen, id, version, plan({ startsAt: at('2017-01-06', '08:00'), endsAt: at('2017-01-06', '11:00'), ...over }), when),
      )
    await refused(change({ capacity: 1 }), 'capacity-below-registered', /Đã có 2 người/)
    await refused(change({ groups: ['tu-phap-phuong'] }), 'group-registered')
    await change({ capacity: 5 })
    await refused(change({ capacity: 6 }), 'changed-by-another')
    await refused(change({ capacity: 6 }, 2, at('2017-01-06', '08:00')), 'session-begun')
    assert.equal((await sessionWith(db, id)).capacity, 5)
  })

  test('hủy lớp: có lý do, chỗ được trả lại, người đăng ký lớp khác được', async () => {
    const id = await planned({ startsAt: at('2017-01-07', '08:00'), endsAt: at('2017-01-07', '11:00') })
    const person = outside('Cao Văn Hai', '0900200308')
    await place(id, person)
    await refused(
      db.write(tx => cancelSession(tx, yen, id, 1, ' ', now)),
      'no-reason',
    )
    assert.equal(await db.write(tx => cancelSession(tx, yen, id, 1, 'Mất điện', now)), 1)
    await refused(place(id, person), 'session-cancelled', /Mất điện/)
    await place(await planned({ startsAt: at('2017-01-07', '13:00'), endsAt: at('2017-01-07', '16:00') }), person)
  })
})

describe('Đăng ký', () => {
  test('lớp đủ người nói còn lớp nào; hai người giành chỗ cuối thì một người được', async () => {
    const id = await planned({ name: 'Lớp nhỏ', capacity: 1, startsAt: at('2017-01-11', '08:00'), endsAt: at('2017-01-11', '11:00') })
    const other = await planned({ name: 'Lớp lớn', capacity: 9, startsAt: at('2017-01-11', '13:00'), endsAt: at('2017-01-11', '16:00') })
    const tries = await Promise.allSettled([place(id, outside('Lê Văn Một', '0900200311')), place(id, outside('Lê Văn Hai', '0900200312'))])
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    await refused(place(id, outside('Lê Văn Ba', '0900200313')), 'full', /"Lớp lớn" lúc 13:00 ngày 11\/01\/2017, còn 9 chỗ/)
    assert.equal((await seatsOf(db, id)).length, 1)
    assert.equal((await seatsOf(db, other)).length, 0)
  })

  test('một người không ngồi hai lớp một giờ, không vào một khóa hai lần, không vào nhóm của cấp khác', async () => {
    const first = await planned({ capacity: 9, trainer: 'Người dạy A', startsAt: at('2017-01-12', '08:00'), endsAt: at('2017-01-12', '11:00') })
    const same = await planned({ capacity: 9, trainer: 'Người dạy B', startsAt: at('2017-01-12', '09:00'), endsAt: at('2017-01-12', '12:00') })
    const later = await planned({ capacity: 9, trainer: 'Người dạy C', startsAt: at('2017-01-13', '09:00'), endsAt: at('2017-01-13', '12:00') })
    const person = outside('Ngô Thị Tư', '0900200314')
    await place(first, person)
    await refused(place(first, person), 'registered-already')
    await refused(place(same, person), 'trainee-busy')
    await refused(place(later, person), 'registered-elsewhere')
    await refused(place(first, outside('Ngô Thị Năm', '0900200315'), now, 'phong-tu-phap'), 'group-of-another-level')
    await refused(place(first, outside('Ngô Thị Năm', '0900200315'), now, 'lanh-dao-quan'), 'group-not-taught')
    await refused(place(first, outside('Ngô Thị Năm', '0900200315'), at('2017-01-12', '08:00')), 'session-begun')
    await assert.rejects(
      db.write(tx => register(tx, hung, { session: first, unit: CUA_NAM, group: 'mot-cua-phuong', trainee: outside('X') }, now)),
      /người đứng đầu/,
    )
    await assert.rejects(
      db.write(tx => register(tx, khang, { session: first, unit: HAI_BA_TRUNG, group: 'phong-tu-phap', trainee: outside('X') }, now)),
      { name: 'NotFound' },
    )
  })

  test('chỉ tiêu của nhóm giữ số người; chỉ tiêu không đặt thấp hơn số đã đăng ký', async () => {
    await db.write(tx =>
      makeCourse(tx, yen, { id: 'co-chi-tieu', name: 'Có chỉ tiêu', wave: null, groups: ['tu-phap-phuong'], best: 10, passMark: 5 }, now),
    )
    const id = await planned({ course: 'co-chi-tieu', capacity: 9, trainer: 'Người dạy D', groups: ['tu-phap-phuong'] })
    const quota = (seats: number) => db.write(tx => setQuota(tx, yen, { course: 'co-chi-tieu', units: [CUA_NAM.id], group: 'tu-phap-phuong', seats }))
    await quota(1)
    const seat = await place(id, outside('Hà Văn Tám', '0900200316'), now, 'tu-phap-phuong')
    await refused(place(id, outside('Hà Văn Chín', '0900200317'), now, 'tu-phap-phuong'), 'over-quota', /Phường Cửa Nam cho nhóm này là 1 người/)
    await quota(2)
    await place(id, outside('Hà Văn Chín', '0900200317'), now, 'tu-phap-phuong')
    await refused(quota(1), 'quota-below-registered')
    await db.write(tx => withdraw(tx, khang, seat, now))
    await quota(1)
  })

  test('cán bộ của đơn vị khác không thấy người của đơn vị này', async () => {
    assert.ok((await db.readAs([CUA_NAM.id], read => seatsOfUnit(read, CUA_NAM.id))).length > 0)
    assert.equal((await db.readAs([HAI_BA_TRUNG.id], read => seatsOfUnit(read, CUA_NAM.id))).length, 0)
  })
})

describe('Điểm danh', () => {
  const begins = at('2017-01-16', '08:00')
  let id = 0
  before(async () => {
    id = await planned({ name: 'Lớp điểm danh', trainer: 'Người dạy E', capacity: 9, startsAt: begins, endsAt: at('2017-01-16', '11:30') })
    await place(id, hung)
  })

  test('quét mã: đúng giờ, mã còn hạn, có tên; hai máy một lúc chỉ ghi một lần', async () => {
    await refused(enters(hung, id, at('2017-01-16', '07:00')), 'door-closed', /từ 07:30 thứ Hai, 16\/01\/2017/)
    await refused(enters(hung, id, at('2017-01-16', '12:00')), 'door-closed')
    await refused(enters(hung, id, begins, 'ABCDEFGH'), 'wrong-code')
    const old = doorCode(await doorKeyOf(db, id), plusMinutes(begins, -6))
    await refused(enters(hung, id, begins, old), 'code-lapsed', /Quét lại/)
    await refused(enters(linh, id, begins), 'not-registered', /Hoàng Thùy Linh không có tên/)
    const twice = await Promise.all([enters(hung, id, plusMinutes(begins, 2)), enters(hung, id, plusMinutes(begins, 3))])
    assert.deepEqual(twice.map(({ already }) => already).sort(), [false, true])
    assert.equal(twice[0]?.at.getTime(), twice[1]?.at.getTime())
    assert.equal((await seatsOf(db, id)).filter(({ cameAt }) => cameAt).length, 1)
  })

  test('đi thay: ghi ai thay ai; người đã có mặt không thay; người được thay không vào nữa', async () => {
    const second = await planned({
      name: 'Lớp đi thay',
      trainer: 'Người dạy F',
      capacity: 9,
      startsAt: at('2017-01-17', '08:00'),
      endsAt: at('2017-01-17', '11:00'),
    })
    const seat = await place(second, outside('Vũ Thị Mười', '0900200318'))
    const swap = (who: Officer, when = at('2017-01-17', '07:50')) =>
      db.write(tx => substitute(tx, khang, seat, { trainee: { officer: who.id, name: who.name }, reason: 'Đi công tác' }, when))
    await refused(swap(hung), 'registered-elsewhere')
    await swap(linh)
    const [row] = await seatsOf(db, second)
    assert.deepEqual([row?.name, row?.insteadOf], ['Hoàng Thùy Linh', 'Vũ Thị Mười'])
    await enters(linh, second, at('2017-01-17', '08:20'))
    await refused(swap(khang), 'has-come', /08:20/)
  })

  test('điểm danh bằng tay ghi ai làm; chưa đến giờ, không có tên thì không', async () => {
    const seat = await db.write(tx =>
      register(tx, yen, { session: id, unit: HAI_BA_TRUNG, group: 'phong-tu-phap', trainee: outside('Đào Thị Hạnh', '0900200319') }, now),
    )
    const mark = (what: 'came' | 'undo' | 'left', when: Date, which = seat) => db.write(tx => tick(tx, yen, id, which, what, when))
    await refused(mark('came', at('2017-01-16', '07:00')), 'door-closed')
    await refused(mark('left', begins), 'has-not-come')
    await refused(mark('came', begins, 999_999), 'not-registered')
    await mark('came', begins)
    await refused(mark('came', begins), 'has-come')
    await mark('left', at('2017-01-16', '10:00'))
    const found = (await seatsOf(db, id)).find(one => one.id === seat)
    assert.deepEqual([found?.cameHow, found?.cameBy, found?.leftAt?.getTime()], ['hand', 'Tô Hải Yến', at('2017-01-16', '10:00').getTime()])
    await mark('undo', at('2017-01-16', '10:05'))
    assert.equal((await seatsOf(db, id)).find(one => one.id === seat)?.cameAt, null)
  })

  test('điểm: tất cả hoặc không; người vắng không có điểm; đạt thì có giấy; vắng thì học bù', async () => {
    const seats = await seatsOf(db, id)
    const present = seats.find(({ officer: who }) => who === 'hung')!
    const absent = seats.find(({ name }) => name === 'Đào Thị Hạnh')!
    const after = at('2017-01-16', '12:00')
    const scores = (typed: Record<number, string>) =>
      db.write(tx =>
        writeScores(
          tx,
          yen,
          id,
          Object.entries(typed).map(([seat, text]) => ({ seat: Number(seat), typed: text })),
          after,
        ),
      )
    await assert.rejects(
      scores({ [present.id]: '101', [absent.id]: '60' }),
      (trouble: { problems?: readonly unknown[] }) => trouble.problems?.length === 2,
    )
    assert.equal(
      (await seatsOf(db, id)).every(({ score }) => score === null),
      true,
    )
    await refused(
      db.write(tx => writeScores(tx, yen, id, [{ seat: present.id, typed: '60' }], at('2017-01-16', '07:00'))),
      'session-not-begun',
    )
    assert.equal(await scores({ [present.id]: '80', [absent.id]: '' }), 1)
    await refused(
      db.write(tx => tick(tx, yen, id, present.id, 'undo', after)),
      'has-score',
    )

    assert.equal(await db.write(tx => issueCertificates(tx, yen, id, after)), 1)
    assert.equal(await db.write(tx => issueCertificates(tx, yen, id, after)), 0)
    const [paper] = await certificatesOf(db, id)
    assert.deepEqual([paper?.number, paper?.year, paper?.name, paper?.score], [1, 2017, 'Đỗ Mạnh Hùng', 80])
    await refused(scores({ [present.id]: '90' }), 'scores')

    assert.deepEqual(
      (await missingOf(db, 'dot-1', after)).map(({ name }) => name).filter(name => name === 'Đào Thị Hạnh'),
      ['Đào Thị Hạnh'],
    )
    const short = (await shortOf(db, after, 'dot-1')).filter(({ district }) => district === HAI_BA_TRUNG.id)
    assert.deepEqual(
      short.map(({ group, registered, attended, names }) => ({ group, registered, attended, names })),
      [{ group: 'phong-tu-phap', registered: 1, attended: 0, names: ['Đào Thị Hạnh'] }],
    )

    const again = await planned({
      name: 'Học bù',
      makeUp: true,
      trainer: 'Người dạy G',
      capacity: 9,
      startsAt: at('2017-01-18', '08:00'),
      endsAt: at('2017-01-18', '11:00'),
    })
    await refused(place(again, hung, after), 'passed-already')
    const seat = await db.write(tx =>
      register(tx, yen, { session: again, unit: HAI_BA_TRUNG, group: 'phong-tu-phap', trainee: outside('Đào Thị Hạnh', '0900200319') }, after),
    )
    await db.write(tx => tick(tx, yen, again, seat, 'came', at('2017-01-18', '08:00')))
    await db.write(tx => writeScores(tx, yen, again, [{ seat, typed: '50' }], at('2017-01-18', '11:00')))
    assert.equal((await shortOf(db, at('2017-01-18', '12:00'), 'dot-1')).filter(({ district }) => district === HAI_BA_TRUNG.id).length, 0)
    assert.deepEqual(
      await db.one(
        sql`select registered, attended, passed from training.published_trained where unit_id = ${HAI_BA_TRUNG.id} and role_group = 'phong-tu-phap'`,
      ),
      { registered: 1, attended: 1, passed: 1 },
    )
  })
})
