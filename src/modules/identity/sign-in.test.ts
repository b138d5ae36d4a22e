import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant, plusMinutes } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  addOfficers,
  addPosts,
  addRelatives,
  allow,
  checkCode,
  citizenOf,
  closeAllSessions,
  closeSession,
  demoCast,
  endPosts,
  issueCode,
  namesOf,
  officersOf,
  openSession,
  passwordSignIn,
  postsOf,
  sessionOf,
  setPassword,
  sweepIdentity,
  touchSession,
} from './index.ts'

const NOW = instant(day('2017-03-15'), '08:05')
const PHONE = '0900000101'
const UNIT = '00160@2004-08-31'
const OTHER = '00163@2004-08-31'
const db = await testDatabase()

await db.write(async tx => {
  await addOfficers(tx, [
    { id: 'hung', name: 'Đỗ Mạnh Hùng', username: 'Hung.DM', pin: '001084031673', castNote: 'Một cửa phường Nghĩa Tân' },
    { id: 'tuyet', name: 'Lê Thị Ánh Tuyết', username: 'tuyet.lta', pin: '001182021596' },
  ])
  await addPosts(tx, [
    { officer: 'hung', unit: UNIT, unitName: 'phường Nghĩa Tân', role: 'deskOfficer', from: day('2016-07-01') },
    { officer: 'hung', unit: UNIT, unitName: 'phường Nghĩa Tân', role: 'signer', from: day('2017-04-01'), to: day('2017-05-01') },
    {
      officer: 'hung',
      unit: OTHER,
      unitName: 'phường Nghĩa Đô',
      role: 'deskOfficer',
      from: day('2017-01-01'),
      to: day('2017-03-16'),
    },
    { officer: 'tuyet', unit: UNIT, unitName: 'phường Nghĩa Tân', role: 'civilStatusOfficer', from: day('2016-07-01') },
  ])
  await addRelatives(tx, [{ officer: 'hung', pin: '001187071428', relation: 'vợ' }])
  await setPassword(tx, 'hung', 'Cầu Giấy 2017')
})

describe('Mã gửi tới điện thoại', () => {
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

  test('đúng mã thì qua, và chỉ một lần', async () => {
    const code = await db.write(tx => issueCode(tx, PHONE, NOW))
    assert.match(code, /^\d{6}$/)
    assert.deepEqual(await db.write(tx => checkCode(tx, '+84 900 000 101', `${code.slice(0, 3)} ${code.slice(3)}`, plusMinutes(NOW, 4))), {
      ok: true,
    })
    assert.equal((await db.write(tx => checkCode(tx, PHONE, code, plusMinutes(NOW, 4)))).ok, false)
  })

  test('sai ba lần thì mã đúng cũng không dùng được nữa', async () => {
    const code = await db.write(tx => issueCode(tx, '0900000102', NOW))
    const says: string[] = []
    for (let i = 0; i < 3; i++) {
      const answer = await db.write(tx => checkCode(tx, '0900000102', wrong(code), NOW))
      says.push(answer.ok ? '' : answer.says)
    }
    assert.deepEqual(says, [
      'Mã không đúng. Còn 2 lần nhập. Mã gồm 6 số trong tin nhắn gửi lúc 08:05',
      'Mã không đúng. Còn 1 lần nhập. Mã gồm 6 số trong tin nhắn gửi lúc 08:05',
      'Đã nhập sai 3 lần. Nhấn "Gửi mã mới" để nhận mã khác',
    ])
    assert.equal((await db.write(tx => checkCode(tx, '0900000102', code, NOW))).ok, false)
  })

  test('sau 5 phút thì hết hạn; mã mới thay mã cũ', async () => {
    const first = await db.write(tx => issueCode(tx, '0900000103', NOW))
    assert.equal((await db.write(tx => checkCode(tx, '0900000103', first, plusMinutes(NOW, 5)))).ok, false)
    const second = await db.write(tx => issueCode(tx, '0900000103', plusMinutes(NOW, 6)))
    if (first !== second) assert.equal((await db.write(tx => checkCode(tx, '0900000103', first, plusMinutes(NOW, 6)))).ok, false)
    assert.equal((await db.write(tx => checkCode(tx, '0900000103', second, plusMinutes(NOW, 6)))).ok, true)
  })

  test('nhiều nhất 3 mã trong 15 phút cho một số', async () => {
    for (let i = 0; i < 3; i++) await db.write(tx => issueCode(tx, '0900000104', NOW))
    await assert.rejects(
      db.write(tx => issueCode(tx, '0900000104', NOW)),
      { reason: 'too-many-codes', message: 'Số này đã nhận 3 mã. Chờ đến 08:20 rồi gửi lại.' },
    )
    await db.write(tx => issueCode(tx, '0900000104', plusMinutes(NOW, 15)))
  })

  test('bảng không giữ mã, chỉ giữ băm có muối', async () => {
    const code = await db.write(tx => issueCode(tx, '0900000105', NOW))
    const row = await db.one<{ text: string }>(sql`select c::text as text from identity.one_time_code c where phone = '0900000105'`)
    assert.ok(!row.text.includes(code))
  })
})

describe('Phiên đăng nhập', () => {
  const claims = {
    subject: 'lan',
    pin: '001191004127',
    name: 'Nguyễn Thị Lan',
    born: day('1991-04-12'),
    sex: 'nu',
    phone: PHONE,
    assurance: 'muc-2',
  } as const

  test('công dân: lần đầu được ghi, lần sau được cập nhật, phiên trả đúng người', async () => {
    const first = await db.write(tx => citizenOf(tx, claims, NOW))
    const again = await db.write(tx => citizenOf(tx, { ...claims, phone: '0900000199' }, plusMinutes(NOW, 1)))
    assert.equal(again.id, first.id)
    const token = await db.write(tx => openSession(tx, { kind: 'citizen', id: first.id }, { now: NOW }))
    assert.match(token, /^[\w-]{43}$/)
    assert.deepEqual(await sessionOf(db, token, NOW), {
      kind: 'citizen',
      id: first.id,
      pin: claims.pin,
      name: claims.name,
      born: claims.born,
      phone: '0900000199',
    })
  })

  test('không có, không biết, đã đăng xuất hay hết hạn đều là người chưa đăng nhập', async () => {
    const token = await db.write(tx => openSession(tx, { kind: 'phone', phone: PHONE }, { now: NOW }))
    assert.deepEqual(await sessionOf(db, token, NOW), { kind: 'phone', phone: PHONE })
    assert.deepEqual(await sessionOf(db, undefined, NOW), { kind: 'anyone' })
    assert.deepEqual(await sessionOf(db, 'la', NOW), { kind: 'anyone' })
    assert.deepEqual(await sessionOf(db, token, plusMinutes(NOW, 24 * 60)), { kind: 'anyone' })
    await db.write(tx => closeSession(tx, token, NOW))
    assert.deepEqual(await sessionOf(db, token, NOW), { kind: 'anyone' })
  })

  test('công dân dùng tiếp thì phiên dài thêm; ca của cán bộ dừng sau 9 giờ', async () => {
    const mine = await db.write(tx => openSession(tx, { kind: 'phone', phone: PHONE }, { now: NOW }))
    const theirs = await db.write(tx => openSession(tx, { kind: 'officer', id: 'hung', unit: UNIT }, { now: NOW }))
    const later = plusMinutes(NOW, 8 * 60)
    assert.equal(await db.write(tx => touchSession(tx, mine, later)), true)
    assert.equal(await db.write(tx => touchSession(tx, mine, plusMinutes(later, 1))), false)
    await db.write(tx => touchSession(tx, theirs, later))
    assert.equal(((await sessionOf(db, theirs, plusMinutes(later, 6))) as { stale?: true }).stale, true, 'lâu chưa ghi lần xem thì nhắc ghi')
    assert.equal((await sessionOf(db, mine, plusMinutes(NOW, 30 * 60))).kind, 'phone')
    assert.equal((await sessionOf(db, theirs, plusMinutes(NOW, 9 * 60))).kind, 'anyone')
  })

  test('đăng xuất mọi nơi', async () => {
    const tokens = await Promise.all([1, 2].map(() => db.write(tx => openSession(tx, { kind: 'phone', phone: '0900000107' }, { now: NOW }))))
    assert.equal(await db.write(tx => closeAllSessions(tx, { kind: 'phone', id: '0900000107' }, NOW)), 2)
    for (const token of tokens) assert.equal((await sessionOf(db, token, NOW)).kind, 'anyone')
  })

  test('bảng không giữ khóa của phiên', async () => {
    const token = await db.write(tx => openSession(tx, { kind: 'phone', phone: PHONE }, { now: NOW }))
    const rows = await db.all<{ text: string }>(sql`select s::text as text from identity.session s`)
    assert.ok(rows.every(({ text }) => !text.includes(token)))
  })
})

describe('Cán bộ', () => {
  const on = (text: string, token: string) => sessionOf(db, token, NOW, day(text))

  test('vai của ngày hôm đó, ở đơn vị đã chọn, kèm người thân', async () => {
    const token = await db.write(tx => openSession(tx, { kind: 'officer', id: 'hung', unit: UNIT }, { now: NOW }))
    const officer = {
      kind: 'officer',
      id: 'hung',
      name: 'Đỗ Mạnh Hùng',
      pin: '001084031673',
      unit: UNIT,
      unitName: 'phường Nghĩa Tân',
      relatives: ['001187071428'],
    }
    const own = { kind: 'own', title: null, procedures: null, standsFor: null, basis: null }
    const desk = { ...own, role: 'deskOfficer', from: '2016-07-01', to: null }
    const signer = { ...own, role: 'signer', from: '2017-04-01', to: '2017-05-01' }
    for (const [text, roles, duties] of [
      ['2017-03-15', ['deskOfficer'], [desk]],
      ['2017-04-15', ['deskOfficer', 'signer'], [desk, signer]],
      ['2017-05-01', ['deskOfficer'], [desk]],
    ] as const)
      assert.deepEqual(await on(text, token), { ...officer, roles, duties, on: text })
  })

  test('hết vai ở đơn vị thì phiên không còn là cán bộ', async () => {
    const token = await db.write(tx => openSession(tx, { kind: 'officer', id: 'hung', unit: OTHER }, { now: NOW }))
    assert.equal((await on('2017-03-15', token)).kind, 'officer')
    assert.equal((await on('2017-03-16', token)).kind, 'anyone')
    await assert.rejects(
      db.write(tx => openSession(tx, { kind: 'officer', id: 'hung', unit: OTHER }, { now: NOW, on: day('2017-03-16') })),
      { reason: 'no-post' },
    )
  })

  test('danh sách vai, người của đơn vị, người để dùng thử', async () => {
    const held = await postsOf(db, 'hung', day('2017-03-15'))
    assert.deepEqual(
      held.map(({ unit, roles }) => [unit, roles]),
      [
        [UNIT, ['deskOfficer']],
        [OTHER, ['deskOfficer']],
      ],
    )
    assert.deepEqual(
      (await officersOf(db, UNIT, day('2017-03-15'))).map(({ id }) => id),
      ['hung', 'tuyet'],
    )
    const cast = await demoCast(db, day('2017-03-20'))
    assert.deepEqual(cast, [
      {
        id: 'hung',
        name: 'Đỗ Mạnh Hùng',
        note: 'Một cửa phường Nghĩa Tân',
        posts: [{ unit: UNIT, unitName: 'phường Nghĩa Tân', roles: ['deskOfficer'] }],
      },
    ])
    assert.deepEqual(await namesOf(db, ['tuyet', 'la']), new Map([['tuyet', 'Lê Thị Ánh Tuyết']]))
  })

  test('thôi giữ vai từ một ngày', async () => {
    await db.write(tx => endPosts(tx, { officer: 'tuyet', unit: UNIT }, day('2017-06-01')))
    assert.equal((await postsOf(db, 'tuyet', day('2017-05-31'))).length, 1)
    assert.equal((await postsOf(db, 'tuyet', day('2017-06-01'))).length, 0)
  })

  test('mật khẩu: gõ tổ hợp dấu kiểu nào cũng khớp; sai 5 lần thì chờ', async () => {
    const tries = (username: string, password: string) => db.write(tx => passwordSignIn(tx, { username, password }, NOW))
    assert.deepEqual(await tries(' hung.dm ', 'Cầu Giấy 2017'.normalize('NFD')), { ok: true, officer: 'hung' })
    assert.deepEqual(await tries('tuyet.lta', ''), await tries('khong-co', 'x'))
    for (let i = 0; i < 4; i++) assert.equal((await tries('hung.dm', 'sai')).ok, false)
    assert.equal((await tries('hung.dm', 'Cầu Giấy 2017')).ok, true, 'đúng thì đếm lại từ đầu')
    for (let i = 0; i < 5; i++) assert.equal((await tries('hung.dm', 'sai')).ok, false)
    assert.deepEqual(await tries('hung.dm', 'Cầu Giấy 2017'), {
      ok: false,
      says: 'Tài khoản này đã nhập sai 5 lần. Chờ đến 08:20 rồi đăng nhập lại',
    })
  })

  test('một máy thử nhiều tên thì cả máy phải chờ', async () => {
    const tries = (username: string, address: string) => db.write(tx => passwordSignIn(tx, { username, password: 'sai', address }, NOW))
    const says: (string | undefined)[] = []
    for (let i = 0; i < 31; i++) {
      const answer = await tries(`khong-co-${i}`, '203.0.113.7')
      says.push(answer.ok ? undefined : answer.says)
    }
    assert.match(says[29] ?? '', /không đúng/)
    assert.equal(says[30], 'Máy hoặc mạng này đã nhập sai 30 lần. Chờ đến 08:20 rồi đăng nhập lại')
    assert.match(JSON.stringify(await tries('khong-co', '203.0.113.8')), /không đúng/)
  })
})

describe('Giới hạn số lần', () => {
  test('nhiều bản chạy cùng lúc vẫn đếm như một', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => db.write(tx => allow(tx, 'tra-cuu:10.0.0.1', { limit: 7, windowSeconds: 60 }, NOW))),
    )
    assert.equal(answers.filter(Boolean).length, 7)
    assert.equal(await db.write(tx => allow(tx, 'tra-cuu:10.0.0.1', { limit: 7, windowSeconds: 60 }, plusMinutes(NOW, 1))), true)
  })

  test('dọn những gì đã hết tác dụng', async () => {
    await db.write(tx => allow(tx, 'cu', { limit: 1, windowSeconds: 60 }, NOW))
    assert.ok((await db.write(tx => sweepIdentity(tx, plusMinutes(NOW, 60 * 24 * 40)))) > 0)
    assert.equal(await db.maybe(sql`select 1 from identity.session`), undefined)
  })
})
