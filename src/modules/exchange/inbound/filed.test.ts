import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sql } from '#platform/db/index.ts'
import { closeUploads, fileStore } from '#platform/files/index.ts'
import { fees, published } from '#catalogue'
import { papersOfDossier, timeline, dossierByCode } from '#dossiers'
import { editionFor } from '#procedures'
import { loadWaves } from '#rollout'
import { loadCalendar, loadUnits } from '#units'
import { testDatabase } from '../../../../test/database.ts'
import { noticeByCode, type Known } from '../index.ts'
import { sender } from './sender.model.ts'

const UNIT = '00160@2025-07-01'
const now = instant(day('2026-11-18'), '09:00')
const PIN = '001190012345'
const edition = editionFor(published, '1.001193', day('2026-11-18'))
const [example, withNotice] = [edition.examples[0]!, edition.examples.find(({ id }) => id === 'ma-chung-sinh')!]
const db = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'motcua-nop-'))
const files = fileStore(folder)
after(() => (rmSync(folder, { recursive: true }), closeUploads()))

const told: string[] = []
let send: Awaited<ReturnType<typeof sender>>
let hospital: typeof send
let photo = ''
before(async () => {
  await db.write(loadUnits)
  await db.write(loadWaves)
  const tell: Known['tell'] = async (_tx, { code }, what) => told.push(`${code} ${what}`)
  const calendar = await loadCalendar(db)
  const known: Known = { calendar, db, editions: published, fees, files, unitName: id => id, editionFor: () => edition, tell }
  send = await sender(db, 'cong-quoc-gia', known, now)
  hospital = await sender(db, 'y-te', known, now)
  const image = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer()
  photo = await files.put(image)
  await db.write(tx =>
    tx.run(sql`insert into exchange.file (sha256, partner_id, at, size) values (${photo}, 'cong-quoc-gia', ${now}, ${image.length})`),
  )
})

let count = 0
const filing = (more: object = {}) => ({
  procedure: edition.code,
  edition: String(edition.from),
  portalCode: `G22.99.99-261118-${String(++count).padStart(4, '0')}`,
  unit: UNIT,
  filedAt: '2026-11-18T08:40:00+07:00',
  answers: { ...example.answers },
  papers: [{ paper: 'giay-chung-sinh', name: 'chung-sinh.jpg', sha256: photo, type: 'image/jpeg' }],
  applicant: { name: 'Trần Thị Hồng Nhung', pin: PIN, phone: '0912345678' },
  ...more,
})
type Filing = ReturnType<typeof filing>
const file = (data: Filing) => send({ type: 'cong-quoc-gia.nop-ho-so.v1', subject: data.portalCode, data })
const dossiers = async (portalCode: string) =>
  (
    await db.all<{ code: string }>(sql`
      select d.code from dossiers.event e join dossiers.dossier d on d.id = e.dossier_id
      where e.seq = 1 and e.data -> 'source' ->> 'portalCode' = ${portalCode}`)
  ).map(({ code }) => code)

describe('Hồ sơ nộp tại Cổng quốc gia', () => {
  test('thành hồ sơ của phường: người dân tự nộp qua mạng, nhật ký ghi Cổng nào, mã nào; có tin báo; giấy tờ đã làm sạch', async () => {
    const data = filing()
    assert.deepEqual(await file(data), { came: 'accepted', problems: [] })
    const [code = ''] = await dossiers(data.portalCode)
    const dossier = await dossierByCode(db, code)
    assert.deepEqual([dossier.unit, dossier.channel, dossier.state, dossier.owner], [UNIT, 'self', 'submitted', 'phone:0912345678'])
    const [submitted] = await timeline(db, dossier.id)
    assert.deepEqual(submitted?.actor, { kind: 'machine', id: 'cong-quoc-gia', name: 'Cổng Dịch vụ công quốc gia' })
    assert.equal((submitted!.data['source'] as { filedAt: string }).filedAt, data.filedAt)
    const [paper] = await papersOfDossier(db, dossier.id)
    assert.deepEqual([paper?.paper, paper?.mime, paper?.pages], ['giay-chung-sinh', 'image/jpeg', 1])
    assert.ok(await files.has(paper?.previewHash ?? ''))
    assert.deepEqual(told, [`${code} submitted`])
  })

  test('người đã đăng nhập ở đây thì thấy hồ sơ trong tài khoản của mình', async () => {
    const id = '00000000-0000-4000-8000-000000000001'
    await db.write(tx =>
      tx.run(sql`insert into identity.citizen (id, pin, full_name, born, assurance, created_at, seen_at)
        values (${id}, '001190099999', 'Đỗ Thị Thắm', '1990-02-03', '2', ${now}, ${now})`),
    )
    const data = filing({ applicant: { name: 'Đỗ Thị Thắm', pin: '001190099999' } })
    await file(data)
    const [code = ''] = await dossiers(data.portalCode)
    assert.equal((await dossierByCode(db, code)).owner, `citizen:${id}`)
  })

  test('một mã của Cổng thành một hồ sơ: gửi lại, gửi mười lần cùng lúc; nội dung khác dưới mã cũ bị từ chối', async () => {
    const data = filing()
    const all = await Promise.all(Array.from({ length: 10 }, () => file(data)))
    assert.deepEqual([...new Set(all.map(({ came }) => came))], ['accepted'])
    assert.equal((await dossiers(data.portalCode)).length, 1)
    assert.equal((await file({ ...data, filedAt: '2026-11-18T08:50:00+07:00' })).came, 'filed-differs')
    assert.equal((await dossiers(data.portalCode)).length, 1)
  })

  test('mọi chỗ sai được báo cùng lúc, không có hồ sơ nào sinh ra', async () => {
    const { 'child.given': _, ...answers } = example.answers as Record<string, string>
    const data = filing({
      answers: { ...answers, 'child.sex': 'trai', 'papers.giay-chung-sinh': 'submit' },
      papers: [{ paper: 'ho-khau', name: 'a.jpg', sha256: photo, type: 'image/jpeg' }],
      unit: '00073@2025-07-01',
      applicant: { name: 'Trần Thị Hồng Nhung', pin: PIN, phone: '12' },
    })
    const { came, problems } = await file(data)
    assert.equal(came, 'declaration')
    const places = problems.map(problem => problem.split(': ')[0])
    for (const at of [
      'answers.papers.giay-chung-sinh',
      'papers.ho-khau',
      'unit',
      'applicant.phone',
      'answers.child.given',
      'answers.child.sex',
      'papers.giay-chung-sinh',
    ])
      assert.ok(places.includes(at), `${at} trong ${places.join(', ')}`)
    assert.deepEqual(await dossiers(data.portalCode), [])
    const { n } = await db.one<{ n: number }>(sql`select count(*)::int as n from dossiers.draft where submitted_code is null`)
    assert.equal(n, 0, 'không để lại bản nháp')
  })

  const bad: [what: string, more: () => object, reason: string, problem?: RegExp][] = [
    ['tờ khai của bản thủ tục cũ', () => ({ edition: '2016-01-01' }), 'edition'],
    ['thủ tục thành phố không có', () => ({ procedure: '9.999999' }), 'procedure'],
    ['chưa gửi tệp', () => ({ papers: [{ paper: 'giay-chung-sinh', name: 'a.jpg', sha256: 'a'.repeat(64), type: 'image/jpeg' }] }), 'file-unknown'],
    ['thiếu giấy chứng sinh', () => ({ papers: [] }), 'declaration', /Giấy chứng sinh/],
    ['cha mẹ ở tỉnh khác', () => ({ answers: { ...example.answers, 'mother.commune': 'ngoai' } }), 'declaration', /unit: Nơi giải quyết/],
    ['thiếu số định danh người nộp', () => ({ applicant: { name: 'Nhung' } }), 'schema'],
  ]
  for (const [what, more, reason, problem = /.*/] of bad)
    test(`không nhận: ${what}`, async () => {
      const data = filing(more())
      const { came, problems } = await file(data)
      assert.equal(came, reason)
      assert.match(problems.join('\n'), problem)
      assert.deepEqual(await dossiers(data.portalCode), [])
    })

  test('sửa xong gửi lại dưới cùng mã thì nhận', async () => {
    const data = filing()
    assert.equal((await file({ ...data, papers: [] })).came, 'declaration')
    assert.equal((await file(data)).came, 'accepted')
  })

  test('tờ khai nêu mã Giấy chứng sinh: tờ giấy gắn với hồ sơ', async () => {
    const code = String(withNotice.answers['birth.noticeCode'])
    const notice = { code, hospital: 'Bệnh viện Phụ sản Hà Nội', issuedOn: '2026-11-10', motherName: 'Trần Thị Hồng Nhung', motherPin: PIN }
    const data = { ...notice, born: '2026-11-10T03:20:00+07:00', sex: 'nam', place: 'Bệnh viện Phụ sản Hà Nội' }
    await hospital({ type: 'y-te.giay-chung-sinh.v1', subject: code, data })
    const filed = filing({ answers: { ...withNotice.answers }, papers: [] })
    assert.equal((await file(filed)).came, 'accepted')
    assert.equal((await noticeByCode(db, code))?.usedBy, (await dossiers(filed.portalCode))[0])
  })
})
