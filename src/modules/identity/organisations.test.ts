import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, type Day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { Forbidden, NotFound, Refusal } from '#kernel/refusal.ts'
import { sql } from '#platform/db/index.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  acceptHandOver,
  actFor,
  actForSelf,
  changesOf,
  checkOrganisation,
  citizenOf,
  claimRepresentation,
  decideClaim,
  endRepresentation,
  filingRight,
  giveMandate,
  mandateProblems,
  offerHandOver,
  openSession,
  organisationFor,
  organisationHistory,
  organisationProblems,
  organisationsOf,
  procedureScope,
  registerOrganisation,
  revokeMandate,
  seesFor,
  sessionOf,
  taxCodeSays,
  taxCodeWords,
  type Citizen,
  type MandateToGive,
  type Officer,
} from './index.ts'

const TODAY = day('2026-11-18')
const NOW = instant(TODAY, '09:00')
const CERTIFY = '2.000815'
const db = await testDatabase()
const signIn = (pin: string, name: string): Promise<Citizen> =>
  db.write(tx => citizenOf(tx, { subject: pin, pin, name, born: day('1985-02-03'), phone: '0912000111', assurance: '2' }, NOW))
const [lan, binh, stranger, mai] = [
  await signIn('001185000011', 'Nguyễn Thị Lan'),
  await signIn('001090000022', 'Phạm Văn Bình'),
  await signIn('001088000033', 'Đỗ Quốc Khánh'),
  await signIn('001192000044', 'Trần Thu Mai'),
] as const
const operator: Officer = {
  ...{ kind: 'officer', id: 'hoa', name: 'Hoàng Thị Hòa', pin: '001180000055', unit: '01@1975-01-01', unitName: 'Hà Nội' },
  ...{ roles: ['cityOperator'], relatives: [] },
}
const company = { taxCode: '0100109106', name: 'Công ty TNHH Hoa Sữa', kind: 'doanh-nghiep', phone: '0912000999', email: 'vp@hoasua.vn' }
const founded = { document: '0100109106', documentDay: day('2010-05-20') }
const mandate: MandateToGive = {
  ...{ pin: binh.pin, name: 'Phạm Văn Bình', may: 'file', procedures: [CERTIFY], from: TODAY, to: day('2026-12-01') },
  ...{ document: '12/GUQ', documentDay: TODAY },
}
const refused = (reason: string) => (problem: unknown) => problem instanceof Refusal && problem.reason === reason
const session = (who: Citizen) => db.write(tx => openSession(tx, { kind: 'citizen', id: who.id }, { now: NOW }))
const seen = async (token: string, on: Day = TODAY): Promise<Citizen> => (await sessionOf(db, token, NOW, on)) as Citizen
let id = ''

test('mã số thuế: 10 hoặc 13 chữ số, chữ số thứ mười kiểm tra chín chữ số đầu', () => {
  for (const good of ['0100109106', '0100109106-001', '0100109106001', '0 100 109 106']) assert.equal(taxCodeSays(good), undefined, good)
  const wrong = {
    '': 'Nhập',
    '010010910': 'Đang nhập 9',
    '0100109107': 'sai một chữ số',
    '1000109106': 'sai một',
    MST12: 'chỉ gồm',
    '001185000011': 'định danh cá nhân',
  }
  for (const [typed, says] of Object.entries(wrong)) assert.ok(taxCodeSays(typed)?.includes(says), `${typed}: ${taxCodeSays(typed)}`)
  assert.equal(taxCodeWords('0100109106001'), '0100109106-001')
})

test('khai sai thì mọi chỗ sai được nói một lần', () => {
  const wrong = { ...company, taxCode: '1', name: ' ', kind: 'x', phone: '12', email: 'vp', document: '', documentDay: undefined }
  assert.deepEqual(
    organisationProblems(wrong, TODAY).map(({ at }) => at),
    ['taxCode', 'name', 'kind', 'document', 'documentDay', 'phone', 'email'],
  )
  const late = {
    ...mandate,
    pin: '12',
    name: '',
    may: '',
    procedures: [],
    from: day('2026-11-20'),
    to: day('2026-11-18'),
    document: '',
    documentDay: day('2027-01-01'),
  }
  assert.deepEqual(
    mandateProblems(late, TODAY).map(({ at }) => at),
    ['pin', 'name', 'may', 'procedures', 'to', 'document', 'documentDay'],
  )
})

describe('Một tổ chức và những người thay mặt', () => {
  test('đăng ký hai lần là một; chưa đối chiếu thì chưa thay mặt được', async () => {
    const register = () => db.write(tx => registerOrganisation(tx, lan, { ...company, ...founded }, NOW))
    const [one, two] = await Promise.all([register(), register()])
    assert.equal(one, two)
    id = one
    const token = await session(lan)
    await assert.rejects(
      db.write(tx => actFor(tx, token, lan, id, TODAY)),
      refused('organisation-not-confirmed'),
    )
    assert.deepEqual(await organisationsOf(db, binh, TODAY), [])
    await assert.rejects(organisationFor(db, stranger, id, TODAY), NotFound)
  })

  test('điều hành ghi đã đối chiếu với gì; tổ chức của mình thì không tự xác nhận; người khác giữ mã ấy thì không đăng ký nữa', async () => {
    const check = (by: Officer, note: string) => db.write(tx => checkOrganisation(tx, by, id, { verdict: 'confirmed', note }, NOW))
    await assert.rejects(check(operator, ' '), refused('no-note'))
    await assert.rejects(check({ ...operator, pin: lan.pin }, 'Đã xem'), refused('own-organisation'))
    await assert.rejects(check({ ...operator, roles: ['head'] }, 'Đã xem'), Forbidden)
    const both = await Promise.allSettled([check(operator, 'Đã xem giấy chứng nhận'), check(operator, 'Đã xem giấy chứng nhận')])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    await assert.rejects(
      db.write(tx => registerOrganisation(tx, stranger, { ...company, ...founded }, NOW)),
      refused('tax-code-taken'),
    )
  })

  test('chỉ người đại diện ủy quyền; số định danh của người có tên khác bị từ chối', async () => {
    const give = (by: Citizen, given: MandateToGive) => db.write(tx => giveMandate(tx, by, id, given, NOW))
    await assert.rejects(give(stranger, mandate), NotFound)
    await assert.rejects(give(lan, { ...mandate, name: 'Phạm Văn Bảy' }), refused('name-differs'))
    await assert.rejects(give(lan, { ...mandate, pin: lan.pin }), refused('own-mandate'))
    await assert.rejects(give(lan, { ...mandate, pin: '1234' }), refused('wrong-pin'))
    await give(lan, mandate)
    await assert.rejects(give(lan, mandate), refused('mandate-given'))
    await assert.rejects(give(binh, { ...mandate, pin: mai.pin, name: mai.name }), Forbidden)
  })

  test('người được ủy quyền thay mặt trong phạm vi và trong những ngày ghi trên giấy', async () => {
    const token = await session(binh)
    await db.write(tx => actFor(tx, token, binh, id, TODAY))
    const { organisation } = await seen(token)
    assert.ok(organisation)
    assert.equal(organisation.name, company.name)
    assert.equal(filingRight(organisation, CERTIFY).document, '12/GUQ')
    assert.throws(() => filingRight(organisation, '1.001193'), refused('mandate-outside'))
    assert.equal(seesFor(organisation, '1.001193'), false)
    assert.deepEqual(procedureScope(organisation), [CERTIFY])
    assert.equal((await seen(token, day('2026-11-30'))).organisation?.id, id)
    assert.deepEqual((await seen(token, day('2026-12-01'))).actedFor, { id, name: company.name })
    await db.write(tx => actForSelf(tx, token))
    const own = await seen(token)
    assert.deepEqual([own.organisation, own.actedFor], [undefined, undefined])
  })

  test('giấy chỉ cho xem thì không nộp được', async () => {
    await db.write(tx => giveMandate(tx, lan, id, { ...mandate, pin: mai.pin, name: 'TRẦN THU MAI', may: 'see', procedures: undefined }, NOW))
    const token = await session(mai)
    await db.write(tx => actFor(tx, token, mai, id, TODAY))
    const { organisation } = await seen(token)
    assert.ok(organisation && seesFor(organisation, '1.001193'))
    assert.throws(() => filingRight(organisation, CERTIFY), refused('mandate-see-only'))
  })

  test('hai người thu hồi cùng lúc: một người được, người kia biết ai đã thu hồi; trang sau đó không còn thay mặt', async () => {
    const token = await session(binh)
    await db.write(tx => actFor(tx, token, binh, id, TODAY))
    const { mandates } = await organisationFor(db, lan, id, TODAY)
    const no = mandates.find(({ pin }) => pin === binh.pin)?.id ?? 0
    await assert.rejects(
      db.write(tx => revokeMandate(tx, binh, id, no, '', NOW)),
      Forbidden,
    )
    const both = await Promise.allSettled([1, 2].map(() => db.write(tx => revokeMandate(tx, lan, id, no, 'Nghỉ việc', NOW))))
    const lost = both.flatMap(one => (one.status === 'rejected' ? [one.reason as Refusal] : []))
    assert.deepEqual(
      lost.map(({ reason }) => reason),
      ['revoked-already'],
    )
    assert.ok(lost[0]?.message.includes('Nguyễn Thị Lan'))
    assert.deepEqual((await seen(token)).actedFor, { id, name: company.name })
    await assert.rejects(
      db.write(tx => actFor(tx, token, binh, id, TODAY)),
      NotFound,
    )
  })

  test('giấy cho một số định danh chưa ai đăng nhập: có tác dụng khi đúng người ấy vào', async () => {
    await db.write(tx => giveMandate(tx, lan, id, { ...mandate, pin: '001095000066', name: 'Lý Văn Sơn' }, NOW))
    const other = await signIn('001095000066', 'Lê Thị Sáu')
    const token = await session(other)
    await assert.rejects(
      db.write(tx => actFor(tx, token, other, id, TODAY)),
      refused('name-differs'),
    )
  })

  test('bàn giao: người mới phải nhận; người cũ còn quyền đến ngày ấy', async () => {
    const on = day('2026-11-20')
    await db.write(tx => offerHandOver(tx, lan, id, { pin: mai.pin, name: mai.name, on, document: '03/QĐ', documentDay: TODAY }, NOW))
    await assert.rejects(
      db.write(tx => acceptHandOver(tx, stranger, id, NOW)),
      NotFound,
    )
    await db.write(tx => acceptHandOver(tx, mai, id, NOW))
    const rightOn = async (who: Citizen, date: Day) => (await organisationsOf(db, who, date))[0]?.right
    assert.deepEqual([await rightOn(lan, TODAY), await rightOn(lan, on), await rightOn(mai, on)], ['representative', undefined, 'representative'])
  })

  test('người đại diện chết: chỉ còn xem, đến khi điều hành xác nhận người mới tự nhận', async () => {
    const later = instant(day('2026-11-23'), '09:00')
    await db.write(tx => endRepresentation(tx, operator, id, 'Trích lục khai tử số 5', later))
    const token = await session(binh)
    await db.write(tx => tx.run(sql`update identity.mandate set revoked_at = null, revoked_by = null where pin = ${binh.pin}`))
    await db.write(tx => actFor(tx, token, binh, id, day('2026-11-23')))
    const { organisation } = await seen(token, day('2026-11-23'))
    assert.throws(() => organisation && filingRight(organisation, CERTIFY), refused('organisation-not-confirmed'))

    const claim = { taxCode: '0100109106', on: day('2026-11-22'), document: '09/NQ', documentDay: day('2026-11-22') }
    await db.write(tx => claimRepresentation(tx, stranger, claim, later))
    const [waiting] = await changesOf(db, id)
    const decide = (note: string) => db.write(tx => decideClaim(tx, operator, id, { change: waiting?.id ?? 0, confirms: true, note }, later))
    await assert.rejects(decide(''), refused('no-note'))
    await decide('Đã xem thông báo thay đổi người đại diện')
    await assert.rejects(decide('lần nữa'), refused('not-waiting'))
    assert.equal((await organisationsOf(db, stranger, day('2026-11-23')))[0]?.right, 'representative')
    assert.ok((await seen(token, day('2026-11-23'))).organisation?.files)
  })

  test('mọi việc còn trong nhật ký; chương trình không có quyền sửa nhật ký', async () => {
    const types = (await organisationHistory(db, id)).map(({ type }) => type).reverse()
    assert.deepEqual(types, [
      ...['registered', 'confirmed', 'mandateGiven', 'mandateGiven', 'mandateRevoked', 'mandateGiven'],
      ...['handOverOffered', 'representativeChanged', 'representativeEnded', 'claimed', 'representativeChanged'],
    ])
    await assert.rejects(
      db.write(tx => tx.run(sql`update identity.organisation_event set type = 'x'`)),
      /permission denied/,
    )
  })
})
