import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { testDatabase } from '../../../../test/database.ts'
import { noticeByCode, useNotice, type Known } from '../index.ts'
import { sender } from './sender.model.ts'

const now = instant(day('2026-11-18'), '09:00')
const db = await testDatabase()
let send: Awaited<ReturnType<typeof sender>>
before(async () => {
  send = await sender(db, 'y-te', {} as Known, now)
})

const birth = {
  code: '01234.GCS.00001.26',
  hospital: 'Bệnh viện Phụ sản Hà Nội',
  issuedOn: '2026-11-10',
  motherName: 'Trần Thị Hồng Nhung',
  motherPin: '001190012345',
  born: '2026-11-10T03:20:00+07:00',
  sex: 'nam',
  weight: 3200,
  place: 'Bệnh viện Phụ sản Hà Nội, phường Giảng Võ, Hà Nội',
}
const death = {
  code: '01234.GBT.00001.26',
  hospital: 'Bệnh viện Bạch Mai',
  issuedOn: '2026-11-12',
  name: 'Nguyễn Văn Tiến',
  pin: '001055000321',
  sex: 'nam',
  died: '2026-11-12T22:10:00+07:00',
  place: 'Bệnh viện Bạch Mai, phường Kim Liên, Hà Nội',
}
const born = async (more: object = {}) => {
  const data = { ...birth, ...more }
  return (await send({ type: 'y-te.giay-chung-sinh.v1', subject: data.code, data })).came
}
const died = async (more: object = {}) => {
  const data = { ...death, ...more }
  return (await send({ type: 'y-te.giay-bao-tu.v1', subject: data.code, data })).came
}

describe('Giấy chứng sinh, giấy báo tử do bệnh viện gửi trước', () => {
  test('giữ đúng như đã gửi; gõ mã kiểu nào cũng thấy', async () => {
    assert.deepEqual([await born(), await died()], ['accepted', 'accepted'])
    const notice = await noticeByCode(db, ' 01234.gcs.00001.26 ')
    assert.deepEqual(notice, { kind: 'birth', partner: 'y-te', data: birth, at: now, usedBy: null })
    assert.equal((await noticeByCode(db, death.code))?.kind, 'death')
    assert.equal(await noticeByCode(db, '01234.GCS.99999.26'), undefined)
  })

  test('cùng mã cùng nội dung gửi lại thì không đổi gì; nội dung khác bị từ chối', async () => {
    const code = '01234.GCS.00002.26'
    assert.deepEqual([await born({ code }), await born({ code }), await born({ code, sex: 'nu' })], ['accepted', 'accepted', 'notice-differs'])
    assert.equal((await noticeByCode(db, code))?.data.sex, 'nam')
  })

  test('mười lần cùng lúc: một tờ', async () => {
    const code = '01234.GCS.00003.26'
    const all = await Promise.all(Array.from({ length: 10 }, (_, at) => born({ code, weight: at % 2 ? 3000 : 3100 })))
    assert.deepEqual([...new Set(all)].sort(), ['accepted', 'notice-differs'])
    assert.equal(all.filter(one => one === 'accepted').length, 5)
  })

  const wrong: [string, object, string][] = [
    ['mã sai kiểu', { code: '1234.GCS.1.26' }, 'schema'],
    ['thiếu họ tên mẹ', { motherName: undefined }, 'schema'],
    ['giới tính viết kiểu khác', { sex: 'Nam' }, 'schema'],
    ['có trường lạ', { baby: 'x' }, 'schema'],
    ['cân nặng ba gam', { weight: 3 }, 'schema'],
  ]
  for (const [what, more, reason] of wrong) test(`không nhận: ${what}`, async () => assert.equal(await born(more), reason))

  test('phong bì mang mã khác thì không nhận', async () =>
    assert.equal((await send({ type: 'y-te.giay-chung-sinh.v1', subject: '01234.GCS.00009.26', data: birth })).came, 'envelope'))

  test('hồ sơ nêu trước giữ tờ giấy; hồ sơ nêu sau không lấy được', async () => {
    const code = '01234.GCS.00004.26'
    await born({ code })
    const use = (dossier: string, where = 'co-giay') =>
      db.write(tx => useNotice(tx, { code: dossier, answers: { 'birth.where': where, 'birth.noticeCode': code.toLowerCase() } }))
    await use('H26.0', 'noi-khac')
    assert.equal((await noticeByCode(db, code))?.usedBy, null, 'nói không có giấy thì không giữ')
    await Promise.all(['H26.1', 'H26.2', 'H26.3'].map(dossier => use(dossier)))
    const used = (await noticeByCode(db, code))?.usedBy
    assert.match(used ?? '', /^H26\.[123]$/)
    await use('H26.4')
    assert.equal((await noticeByCode(db, code))?.usedBy, used)
  })
})
