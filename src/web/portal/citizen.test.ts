import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { published } from '#catalogue'
import { askForMore, dossierByCode, receive, type Dossier } from '#dossiers'
import { sessionOf, type Officer } from '#identity'
import { day } from '#kernel/day.ts'
import { unsign } from '#platform/http/signing.ts'
import { editionFor, type Answers } from '#procedures'
import { loadCalendar } from '#units'
import { story } from '../../../test/stories/story.ts'
import { NGHIA_DO, plain, town, type Answer, type Town, type Visitor } from '../../../test/stories/town.ts'

const NOW = '2026-11-18T09:00:00+07:00'
const PHONE = '0912345678'
const edition = editionFor(published, '1.001193', day('2026-11-18'))
const example = edition.examples[0]
const answers = { ...example?.answers, 'requester.phone': PHONE } as Answers
const papers = edition.papers.filter(({ form, code }) => form === 'submit' && example?.papers.includes(code)).map(({ code }) => code)

describe('Hồ sơ của người dân: ai xem được gì, bấm hai lần không sao', () => {
  const step = story()
  let city: Town
  let mother: Visitor
  let stranger: Visitor
  let code = ''
  let draft = ''
  const dossier = (): Promise<Dossier> => dossierByCode(city.db, code)
  const sends = async (visitor: Visitor, path: string, fields: Record<string, string> = {}) => visitor.posts(path, fields)

  before(async () => {
    city = await town(NOW)
    mother = await city.phone(PHONE)
    stranger = await city.phone('0987654321')
    draft = `/nop/${(await city.draftOf(`phone:${PHONE}`, answers, papers)).code}`
  })

  step('bản khai của người khác thì như không có', async () => {
    for (const path of [draft, `${draft}/giay-to`, `${draft}/kiem-tra-lai`, `${draft}/tre/ho-ten`]) {
      assert.equal((await mother.gets(path)).status, 200, path)
      assert.equal((await stranger.gets(path)).status, 404, path)
    }
    assert.equal((await sends(stranger, `${draft}/bo`)).status, 303)
    assert.equal((await mother.gets(draft)).status, 200)
  })

  step('chưa cam đoan thì chưa gửi; gửi hai lần cùng lúc chỉ thành một hồ sơ', async () => {
    assert.equal((await sends(mother, `${draft}/kiem-tra-lai`)).status, 422)
    const pressed = await Promise.all([1, 2].map(() => sends(mother, `${draft}/kiem-tra-lai`, { 'cam-doan': 'true' })))
    const places = new Set(pressed.map(({ location }) => location))
    assert.equal(places.size, 1)
    code = /\/ho-so\/([^/]+)\/da-gui/.exec([...places][0] ?? '')?.[1] ?? ''
    assert.equal((await mother.gets(draft)).location, `/ho-so/${code}/da-gui`)
  })

  step('trang đã gửi mở lại được, ghi mã hồ sơ, mã bí mật; người khác không mở được', async () => {
    const sent = plain((await mother.gets(`/ho-so/${code}/da-gui`)).text)
    assert.ok(sent.includes(code))
    assert.ok(sent.includes((await dossier()).secret))
    assert.match((await stranger.gets(`/ho-so/${code}/da-gui`)).location ?? '', /^\/tra-cuu\?/)
    assert.equal((await mother.gets(`/ho-so/${code}/giay-tiep-nhan.pdf`)).type, 'application/pdf')
  })

  step('tra cứu sai mã hay sai khóa đều một câu trả lời, quá nhiều lần thì phải chờ', async () => {
    const nobody = await city.visitor('khách')
    const said = async (ma: string, khoa: string) => {
      const { status, text } = await sends(nobody, '/tra-cuu', { ma, khoa })
      return `${status} ${plain(text).match(/Không có hồ sơ nào khớp[^.]*/)?.[0] ?? ''}`
    }
    assert.equal(await said(code, '0000'), await said(code.replace(/\d$/, '9').replace('0009', '9999'), '0000'))
    const tries = await Promise.all(Array.from({ length: 9 }, () => sends(nobody, '/tra-cuu', { ma: code, khoa: '1111' })))
    assert.ok(tries.some(({ status }) => status === 429))
  })

  const looksUp = async (khoa: string): Promise<(path: string) => Promise<Answer>> => {
    const nobody = await city.visitor('khách')
    await city.db.write(tx => tx.run({ strings: ["delete from identity.rate_window where key like 'track:%'"], values: [] }))
    const reply = await sends(nobody, '/tra-cuu', { ma: code, khoa })
    const kept = String(reply.headers['set-cookie']).match(/tra=[^;]+/)?.[0] ?? ''
    const cookie = `${nobody.cookie}; ${kept}`
    return async path => {
      const answer = await city.app.inject({ method: 'GET', url: path, headers: { cookie } })
      return {
        status: answer.statusCode,
        text: answer.body,
        type: String(answer.headers['content-type']),
        location: answer.headers.location as string,
        headers: answer.headers,
        bytes: answer.rawPayload,
      }
    }
  }

  step('biết bốn số cuối điện thoại chỉ xem được bước, không thấy tên ai', async () => {
    const gets = await looksUp(PHONE.slice(-4))
    const page = plain((await gets(`/ho-so/${code}`)).text)
    const { applicant, subject } = await dossier()
    assert.ok(page.includes('Đã nhận'))
    for (const hidden of [applicant.name, subject, PHONE]) assert.ok(!page.includes(hidden), hidden)
    assert.match((await gets(`/ho-so/${code}/giay-tiep-nhan.pdf`)).location ?? '', /^\/dang-nhap/)
    assert.match((await gets(`/ho-so/${code}/rut`)).location ?? '', /^\/dang-nhap/)
  })

  step('có mã bí mật thì xem được cả nội dung đã gửi, số định danh vẫn che', async () => {
    const gets = await looksUp((await dossier()).secret)
    const page = plain((await gets(`/ho-so/${code}`)).text)
    const { subject, parties } = await dossier()
    assert.ok(page.includes(subject))
    assert.ok(parties.length > 0)
    for (const pin of parties) assert.ok(!page.includes(pin))
  })

  const desk: Officer = {
    kind: 'officer',
    id: 'thu',
    name: 'Cán bộ thử',
    pin: '001180000001',
    unit: NGHIA_DO,
    unitName: 'Phường Nghĩa Đô',
    roles: ['deskOfficer'],
    relatives: [],
  }

  step('yêu cầu bổ sung: thiếu mục nào báo mục đó, không có giấy cũng trả lời được', async () => {
    const { unit } = await dossier()
    const at = new Date(NOW)
    const officer = { ...desk, unit }
    const calendar = await loadCalendar(city.db)
    const received = await city.db.write(tx => receive(tx, officer, code, { version: 1, calendar, edition }, at))
    const items = [
      { reason: 'mo', says: 'Giấy chứng sinh chụp bị mờ', fix: 'Chụp lại', paper: 'giay-chung-sinh' },
      { reason: 'ten', says: 'Chữ đệm khác giấy chứng sinh', fix: 'Ghi lại chữ đệm', question: 'child.middle' },
    ]
    await city.db.write(tx => askForMore(tx, officer, code, { version: received.version, items }, at))
    const path = `/ho-so/${code}/bo-sung`
    const page = plain((await mother.gets(path)).text)
    for (const { says } of items) assert.ok(page.includes(says))
    assert.equal((await sends(mother, path, { 'child.middle': 'Anh' })).status, 422)
    const answered = { 'child.middle': 'Anh', 'khong-0': 'true' }
    const pressed = await Promise.all([1, 2].map(() => sends(mother, path, answered)))
    assert.deepEqual(
      pressed.map(({ status }) => status),
      [303, 303],
    )
    const after = await dossier()
    assert.equal(after.state, 'received')
    assert.equal(after.answers['child.middle'], 'Anh')
    assert.ok(JSON.stringify(after.declaration).includes('Anh'))
    assert.equal((await mother.gets(path)).location, `/ho-so/${code}`)
  })

  step('rút hồ sơ hai lần chỉ rút một lần; rút rồi thì không bổ sung được nữa', async () => {
    const path = `/ho-so/${code}/rut`
    assert.match((await sends(stranger, path)).location ?? '', /^\/tra-cuu/)
    const pressed = await Promise.all([1, 2].map(() => sends(mother, path)))
    assert.deepEqual(
      pressed.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await dossier()).state, 'withdrawn')
    assert.ok(plain((await mother.gets(`/ho-so/${code}`)).text).includes('Đã rút'))
  })

  step('thoát thì phiên chết, không dùng lại được', async () => {
    const signed = /phien=([^;]+)/.exec(mother.cookie)?.[1]
    const token = unsign(city.city.secret, signed)
    assert.equal((await sends(mother, '/dang-xuat')).status, 303)
    assert.equal((await sessionOf(city.db, token, new Date(NOW))).kind, 'anyone')
    assert.match((await mother.gets('/ho-so-cua-toi')).location ?? '', /^\/dang-nhap/)
  })
})
