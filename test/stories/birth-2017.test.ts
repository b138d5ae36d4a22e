import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { published } from '../../src/catalogue/index.ts'
import { day } from '../../src/kernel/day.ts'
import { dossierByCode, papersOfDossier, saveDraft } from '../../src/modules/dossiers/index.ts'
import { addPosts } from '../../src/modules/identity/index.ts'
import { editionFor } from '../../src/modules/procedures/index.ts'
import { fillWorld } from '../../src/world/index.ts'
import { applicantWithDrafts, type Applicant } from '../applicant.ts'
import { desk, phone } from '../browser.ts'
import { testDatabase } from '../database.ts'
import { seen } from '../pdf-eye.ts'
import { does, person, signsInAsOfficer, type Person } from '../person.ts'
import { startProgram, type Program } from '../program.ts'
import { dataFolder } from './folder.ts'
import { photo } from './photo.ts'
import { story } from './story.ts'

const NOW = '2017-03-14T08:30:00+07:00'
const TODAY = day('2017-03-14')
const NGHIA_TAN = '00160@2004-08-31'
const CUA_NAM = '00073@2004-08-31'
const edition = editionFor(published, '1.001193', TODAY)
const CHILD = 'Trần Gia Bảo'

const asked = {
  'birth.where': 'co-giay',
  'child.born': '2017-03-05',
  'parents.kind': 'ket-hon',
  'requester.relation': 'me',
  'mother.commune': 'nghia tan',
  'parents.sameHome': true,
}
const declared = {
  'child.surnameFrom': 'cha',
  'child.middle': 'Gia',
  'child.given': 'Bảo',
  'child.sex': 'nam',
  'birth.place': 'Bệnh viện',
  'child.native': 'Xã Tản Lĩnh, huyện Ba Vì, Hà Nội',
  'mother.ethnicity': '01',
  'mother.address': 'Số 5, tổ 12',
  'father.name': 'Trần Văn Minh',
  'father.born': '1988',
  'father.ethnicity': '01',
  'father.pin': '001088011736',
  'requester.phone': '0900000101',
  copies: 2,
}

describe('Ngày 14/3/2017: nộp bằng định danh điện tử, bổ sung, từ chối, rút, tại quầy, hồ sơ của vợ', () => {
  const step = story()
  let db: Awaited<ReturnType<typeof testDatabase>>
  let program: Program
  let lan: Person
  let neighbour: Applicant
  let code = ''
  const officers = new Map<string, Person>()

  before(async () => {
    db = await testDatabase()
    await fillWorld(db, { size: 0, now: new Date(NOW), eras: [] })
    // She takes dossiers in, and signs while the vice chairman is away.
    await db.write(tx => addPosts(tx, [{ officer: 'tuyet', unit: NGHIA_TAN, unitName: 'Phường Nghĩa Tân', role: 'signer', from: TODAY }]))
    program = await startProgram({ DATABASE_URL: db.url, MOTCUA_DATA: dataFolder(), MOTCUA_WORLD: 'demo', MOTCUA_NOW: NOW })
    lan = await person(await phone(), program.url)
    neighbour = await applicantWithDrafts(db, 3, new Date(NOW), { machineNow: new Date() })
  })
  after(async () => {
    await Promise.all([lan, ...officers.values()].map(one => one?.page.context().close()))
    await program?.kill()
  })

  const officer = async (name: string) => {
    const known = officers.get(name)
    if (known) return known
    const who = await person(await desk(), program.url)
    officers.set(name, who)
    await signsInAsOfficer(who, name)
    return who
  }
  /** The neighbour's draft `n` with these answers over the worked example, sent over HTTP. */
  const sends = async (n: number, more: Record<string, string> = {}) => {
    const draft = neighbour.drafts[n] ?? ''
    await db.write(tx => saveDraft(tx, draft, `phone:${neighbour.phone}`, { answers: more }, new Date(NOW)))
    const body = new URLSearchParams({ _csrf: neighbour.csrf, 'cam-doan': 'true' })
    const reply = await fetch(`${program.url}/nop/${draft}/kiem-tra-lai`, { method: 'POST', headers: neighbour.headers, body, redirect: 'manual' })
    assert.equal(reply.status, 303, await reply.text())
    return /\/ho-so\/([^/]+)\//.exec(reply.headers.get('location') ?? '')?.[1] ?? ''
  }
  const asNeighbour = async () => {
    const context = await phone()
    await context.addCookies(
      (neighbour.headers.cookie ?? '')
        .split('; ')
        .map(pair => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: program.url })),
    )
    return person(context, program.url)
  }

  step('mẹ đăng nhập bằng định danh điện tử: sang trang của bên định danh rồi trở lại, họ tên đã điền sẵn', async () => {
    await lan.opens('/thu-tuc/dang-ky-khai-sinh')
    await lan.follows('Bắt đầu')
    for (const { questions } of edition.precheck) {
      await lan.answers(questions, asked)
      await lan.presses('Tiếp tục')
    }
    if (/kiem-tra/.test(lan.at())) {
      await lan.chooses('Chọn một trong', /^Phường Nghĩa Tân/)
      await lan.presses('Tiếp tục')
    }
    await lan.sees('Phường Nghĩa Tân', 'quận Cầu Giấy')
    await lan.follows('Bắt đầu')
    await lan.follows('Đăng nhập bằng định danh điện tử')
    await lan.sees('Định danh điện tử quốc gia')
    assert.notEqual(new URL(lan.page.url()).host, new URL(program.url).host)
    await lan.presses('Nguyễn Thị Lan')
    await lan.presses('Bắt đầu khai')
    await lan.sees('Nguyễn Thị Lan', 'Xong 1 trong 5 việc')
    await lan.follows('Về mẹ')
    assert.deepEqual(
      [await lan.page.getByLabel(/^Họ, chữ đệm và tên của mẹ/).inputValue(), await lan.page.getByLabel('Năm').inputValue()],
      ['Nguyễn Thị Lan', '1991'],
    )
    await lan.opens(`/nop/${lan.at().split('/')[2]}`)
  })

  step('khai theo mẫu của năm 2016, nộp tới phường của năm 2017', async () => {
    for (const task of ['Về trẻ', 'Về mẹ', 'Về cha', 'Người đi đăng ký', 'Giấy tờ và nhận kết quả']) await does(lan, task, edition, declared)
    const draft = `/nop/${lan.at().split('/')[2]}`
    await lan.opens(`${draft}/giay-to/giay-chung-sinh`)
    await lan.page.getByLabel(/^Chụp ảnh/).setInputFiles({ name: 'chung-sinh.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await lan.presses('Tải lên')
    await lan.page.locator('figure img').waitFor()
    await lan.opens(`${draft}/kiem-tra-lai`)
    await lan.ticks('Tôi cam đoan')
    await lan.presses('Gửi hồ sơ')
    await lan.sees('Đã gửi hồ sơ', 'Phường Nghĩa Tân')
    code = lan.at().split('/')[2] ?? ''
    const dossier = await dossierByCode(db, code)
    assert.deepEqual([dossier.unit, dossier.edition, dossier.channel, dossier.subject], [NGHIA_TAN, '2016-01-01', 'self', CHILD])
  })

  step('hồ sơ của phường khác là 404 với cán bộ Cửa Nam', async () => {
    const hung = await officer('Đỗ Mạnh Hùng')
    for (const path of [`/can-bo/ho-so/${code}`, `/can-bo/ho-so/${code}/bo-sung`]) assert.equal((await hung.fetches(path)).status, 404, path)
    await hung.opens(`/can-bo/hang/moi?hs=${code}`)
    await hung.sees('Chưa có hồ sơ mới')
  })

  step('tiếp nhận, rồi hỏi bổ sung một lần với hai lý do', async () => {
    const tuyet = await officer('Lê Thị Ánh Tuyết')
    await tuyet.opens(`/can-bo/ho-so/${code}`)
    await tuyet.presses('Tiếp nhận')
    await tuyet.sees(`Đã tiếp nhận hồ sơ ${code}`, '17:00 thứ Ba, 14/03/2017')
    const nam = await officer('Vũ Hoài Nam')
    await nam.opens(`/can-bo/ho-so/${code}/bo-sung`)
    await nam.chooses('Giấy chứng sinh', /mờ/)
    await nam.ticks('Nơi sinh chưa ghi đủ')
    await nam.presses('Gửi yêu cầu')
    await nam.sees('Đã gửi yêu cầu bổ sung')
    assert.equal((await dossierByCode(db, code)).state, 'paused')
  })

  step('mẹ trả lời cả hai mục trên một trang; thiếu mục nào thì trang nói mục đó', async () => {
    await lan.opens(`/ho-so/${code}`)
    await lan.sees('Cần bổ sung 2 mục', 'Đồng hồ dừng')
    await lan.follows('Bổ sung ngay')
    await lan.types('Nơi sinh', 'Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình')
    await lan.presses('Gửi bổ sung')
    await lan.sees('Chụp hoặc chọn ảnh Giấy chứng sinh')
    assert.equal(await lan.page.getByLabel(/^Nơi sinh/).inputValue(), 'Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình')
    await lan.page.getByLabel(/^Giấy chứng sinh/).setInputFiles({ name: 'ro-hon.jpg', mimeType: 'image/jpeg', buffer: await photo('bản chụp lại') })
    await lan.presses('Gửi bổ sung')
    await lan.page.waitForURL(`**/ho-so/${code}`)
    await lan.sees('đang kiểm tra')
    const { id, state } = await dossierByCode(db, code)
    assert.deepEqual([state, (await papersOfDossier(db, id)).map(({ name }) => name)], ['received', ['chung-sinh.jpg', 'ro-hon.jpg']])
  })

  step('thẩm tra và trình ký', async () => {
    const nam = await officer('Vũ Hoài Nam')
    await nam.opens(`/can-bo/ho-so/${code}`)
    await nam.sees('Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh')
    await nam.follows('Thẩm tra, soạn giấy')
    for (const group of await nam.page
      .getByRole('group')
      .filter({ has: nam.page.getByLabel('Khớp mọi dòng', { exact: true }) })
      .all())
      await group.getByLabel('Khớp mọi dòng', { exact: true }).check()
    await nam.presses('Trình ký')
    await nam.sees(`Đã trình ký hồ sơ ${code}`)
  })

  step('người tiếp nhận không ký được chính hồ sơ đó; người ký khác thì được', async () => {
    const tuyet = await officer('Lê Thị Ánh Tuyết')
    await tuyet.opens(`/ky/${code}`)
    await tuyet.sees('Người tiếp nhận hồ sơ không được ký chính hồ sơ đó')
    assert.equal(await tuyet.page.getByRole('button', { name: /^Ký bản này/ }).count(), 0)
    const _csrf = await tuyet.page.locator('input[name=_csrf]').first().inputValue()
    const forced = await tuyet.page
      .context()
      .request.post(`${program.url}/ky/${code}`, { form: { _csrf, version: String((await dossierByCode(db, code)).version) } })
    assert.equal(forced.status(), 422)
    assert.match(await forced.text(), /Người tiếp nhận hồ sơ không được ký/)
    const ngoc = await officer('Ngô Thị Bích Ngọc')
    await ngoc.opens(`/ky/${code}`)
    await ngoc.presses('Ký bản này')
    await ngoc.sees(`Đã ký giấy của ${CHILD}`, 'Số 01/2017, quyển số 01')
  })

  step('ký sổ rồi mới nhận giấy (Luật Hộ tịch 2014, Điều 16); giấy mang đúng nơi và ngày', async () => {
    const tuyet = await officer('Lê Thị Ánh Tuyết')
    await tuyet.opens(`/can-bo/ho-so/${code}/tra-ket-qua`)
    await tuyet.presses('Đã trả kết quả')
    await tuyet.sees('ký vào sổ trước khi nhận giấy')
    await tuyet.ticks('Người nhận có mặt, đã ký vào sổ')
    await tuyet.presses('Đã trả kết quả')
    await tuyet.sees(`Đã trả kết quả hồ sơ ${code} cho Nguyễn Thị Lan`)
    await lan.opens(`/ho-so/${code}`)
    const paper = await lan.fetches((await lan.page.getByRole('link', { name: /^Giấy khai sinh/ }).getAttribute('href')) ?? '')
    const { text } = await seen(paper.bytes)
    for (const words of [/TRẦN GIA BẢO|Trần Gia Bảo/, /Nghĩa Tân/, /14 tháng 3 năm 2017/, /TRẦN VĂN MINH/, /Bệnh viện Phụ sản Hà Nội/])
      assert.match(text, words)
  })

  step('không tiếp nhận: người nộp thấy lý do và cách làm tiếp', async () => {
    const refused = await sends(0)
    const tuyet = await officer('Lê Thị Ánh Tuyết')
    await tuyet.opens(`/can-bo/ho-so/${refused}/tu-choi`)
    await tuyet.presses('Không tiếp nhận hồ sơ này')
    await tuyet.sees('Chọn ít nhất một lý do')
    await tuyet.ticks('Nơi này không giải quyết được hồ sơ')
    await tuyet.presses('Không tiếp nhận hồ sơ này')
    await tuyet.sees('Đã báo không tiếp nhận')
    const who = await asNeighbour()
    await who.opens(`/ho-so/${refused}`)
    await who.sees('Hồ sơ chưa được tiếp nhận', 'Nơi này không giải quyết được hồ sơ', 'Nộp lại từ đầu')
    await who.page.context().close()
  })

  step('rút hồ sơ không cần lý do; cán bộ không làm tiếp được nữa', async () => {
    const mine = await sends(1)
    const who = await asNeighbour()
    await who.opens(`/ho-so/${mine}`)
    await who.follows('Rút hồ sơ')
    await who.presses('Rút hồ sơ này')
    await who.sees('Hồ sơ đã được rút')
    await who.page.context().close()
    const tuyet = await officer('Lê Thị Ánh Tuyết')
    await tuyet.opens(`/can-bo/ho-so/${mine}`)
    assert.equal(await tuyet.page.getByRole('button', { name: /^Tiếp nhận/ }).count(), 0)
  })

  step('nhận tại quầy: kênh là "tại quầy", không tính là qua mạng', async () => {
    const hung = await officer('Đỗ Mạnh Hùng')
    await hung.opens('/can-bo/quay')
    await hung.presses('Người dân đang ở quầy')
    const questions = [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(page => page.questions)
    await hung.answers(questions, {
      ...asked,
      ...declared,
      'mother.commune': 'cua nam',
      'mother.name': 'Phan Thị Hoa',
      'mother.born': '1990',
      'mother.pin': '012345679',
      'child.given': 'Khang',
    })
    await hung.presses('Lưu nháp')
    await hung.chooses(/^(Chọn một trong|Một xã, phường)/, /^Phường Cửa Nam/)
    for (const paper of ['giay-chung-sinh', 'giay-ket-hon', 'giay-tuy-than', 'giay-cu-tru'])
      await hung.page
        .locator(`[data-id="papers.${paper}"]`)
        .getByLabel(/^Đã (nhận bản chính|xem)/)
        .check()
    await hung.ticks('Người nộp đã nghe đọc lại')
    await hung.presses('Lưu, tiếp nhận và hẹn trả')
    await hung.sees('Đã tiếp nhận hồ sơ', 'Nộp tại quầy')
    const taken = await dossierByCode(db, hung.at().split('/')[3] ?? '')
    assert.deepEqual([taken.channel, taken.state, taken.unit], ['counter', 'received', CUA_NAM])
  })

  step('hồ sơ của vợ: anh Hùng không làm được, trang nói vì sao; người khác thì được', async () => {
    const hers = await sends(2, {
      'mother.name': 'Bùi Thu Trang',
      'mother.born': '1987-07-14',
      'mother.pin': '001187071428',
      'mother.commune': CUA_NAM,
    })
    const hung = await officer('Đỗ Mạnh Hùng')
    await hung.opens(`/can-bo/ho-so/${hers}`)
    await hung.sees('Không tự làm hồ sơ này', 'người thân của Đỗ Mạnh Hùng', 'Luật Hộ tịch, Điều 12')
    assert.equal(await hung.page.getByRole('button', { name: /^Tiếp nhận/ }).count(), 0)
    const _csrf = await hung.page.locator('input[name=_csrf]').first().inputValue()
    const forced = await hung.page.context().request.post(`${program.url}/can-bo/ho-so/${hers}/tiep-nhan`, { form: { _csrf, version: '1' } })
    assert.equal(forced.status(), 422)
    assert.equal((await dossierByCode(db, hers)).state, 'submitted')
  })
})
