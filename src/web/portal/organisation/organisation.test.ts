import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { published } from '#catalogue'
import { dossierByCode, draftByCode, ownedBy, timeline } from '#dossiers'
import { citizenOf } from '#identity'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/db/index.ts'
import { editionFor, type Answers } from '#procedures'
import { story } from '../../../../test/stories/story.ts'
import { NGHIA_DO, plain, town, type Town, type Visitor } from '../../../../test/stories/town.ts'

const NOW = '2026-11-18T09:00:00+07:00'
const CERTIFY = '2.000815'
const certify = editionFor(published, CERTIFY, day('2026-11-18'))
const company = {
  ...{ taxCode: '0100109106', name: 'Công ty TNHH Hoa Sữa', kind: 'doanh-nghiep', phone: '0912000999', email: 'vp@hoasua.vn' },
  ...{ document: '0100109106', 'documentDay.ngay': '20', 'documentDay.thang': '5', 'documentDay.nam': '2010', 'cam-doan': 'true' },
}
const period = { 'from.ngay': '18', 'from.thang': '11', 'from.nam': '2026', 'to.ngay': '30', 'to.thang': '11', 'to.nam': '2026' }
const mandate = {
  ...{ pin: '001090000022', name: 'Phạm Văn Bình', may: 'file', procedures: 'some', [`tt.${CERTIFY}`]: 'true', document: '12/GUQ' },
  ...{ 'documentDay.ngay': '18', 'documentDay.thang': '11', 'documentDay.nam': '2026', ...period },
}

describe('Một ngày của một công ty: đăng ký, ủy quyền, nhân viên nộp, thu hồi giữa chừng', () => {
  const step = story()
  let city: Town
  let lan: Visitor
  let binh: Visitor
  let mai: Visitor
  let stranger: Visitor
  let page = ''
  let draft = ''
  let code = ''
  const signIn = async (pin: string, name: string): Promise<Visitor> => {
    const claims = { subject: pin, pin, name, born: day('1985-02-03'), phone: '0912000111', assurance: '2' }
    const { id } = await city.db.write(tx => citizenOf(tx, claims, city.now))
    return city.visitor(name, { kind: 'citizen', id })
  }
  const idOf = () => page.slice('/to-chuc/'.length)

  before(async () => {
    city = await town(NOW)
    lan = await signIn('001185000011', 'Nguyễn Thị Lan')
    binh = await signIn('001090000022', 'Phạm Văn Bình')
    mai = await signIn('001192000044', 'Trần Thu Mai')
    stranger = await signIn('001088000033', 'Đỗ Quốc Khánh')
  })

  step('sai mã số thuế thì mọi chỗ sai hiện một lần, những gì đã gõ còn nguyên', async () => {
    const wrong = await lan.posts('/to-chuc/dang-ky', { ...company, taxCode: '0100109107', phone: '12', 'cam-doan': '' })
    assert.equal(wrong.status, 422)
    for (const says of ['sai một chữ số', 'Số di động có 10 số', 'Chỉ người đại diện theo pháp luật'])
      assert.ok(plain(wrong.text).includes(says), says)
    for (const typed of ['0100109107', 'Công ty TNHH Hoa Sữa']) assert.ok(wrong.text.includes(`value="${typed}"`), typed)
  })

  step('đăng ký xong thì chưa đối chiếu: trang nói rõ, chưa thay mặt được; người lạ không thấy gì', async () => {
    const made = await lan.posts('/to-chuc/dang-ky', company)
    page = (made.location ?? '').replace(/\?.*/, '')
    assert.match(page, /^\/to-chuc\/[0-9a-f-]{36}$/)
    const shown = plain((await lan.gets(page)).text)
    assert.ok(shown.includes('Chưa đối chiếu') && shown.includes('chưa nối với cơ sở dữ liệu đăng ký doanh nghiệp'))
    assert.equal((await lan.posts(`${page}/thay-mat`, {})).status, 422)
    for (const path of ['', '/uy-quyen', '/lich-su', '/ban-giao', '/uy-quyen/1']) assert.equal((await stranger.gets(page + path)).status, 404, path)
    assert.equal((await stranger.posts(`${page}/uy-quyen`, mandate)).status, 404)
    assert.equal((await (await city.phone('0912345678')).gets('/to-chuc')).status, 403)
  })

  step('điều hành ghi đã đối chiếu với gì rồi mới xác nhận', async () => {
    const hoa = await city.officer('hoa', '01@2004-08-31')
    assert.ok(plain((await hoa.gets('/dieu-hanh/to-chuc')).text).includes('Công ty TNHH Hoa Sữa'))
    const at = `/dieu-hanh/to-chuc/${idOf()}`
    const empty = await hoa.posts(`${at}/ket-luan`, { verdict: 'confirmed', note: '' })
    assert.ok(empty.status === 422 && plain(empty.text).includes('Ghi đã đối chiếu với gì'))
    assert.equal((await hoa.posts(`${at}/ket-luan`, { verdict: 'confirmed', note: 'Đã xem giấy chứng nhận bản chính' })).status, 303)
    assert.equal((await (await city.officer('khang', '00082@2025-07-01')).gets(at)).status, 403)
  })

  step('ủy quyền: số định danh sai, số của người có tên khác bị từ chối; đúng thì nhân viên thấy tổ chức', async () => {
    const give = (fields: Record<string, string>) => lan.posts(`${page}/uy-quyen`, { ...mandate, ...fields })
    assert.ok(plain((await give({ pin: '00109' })).text).includes('Số định danh có 12 chữ số'))
    const other = await give({ pin: '001088000033' })
    assert.ok(other.status === 422 && plain(other.text).includes('Số định danh này của người có tên khác'))
    assert.equal((await give({})).status, 303)
    assert.equal((await give({ pin: '001192000044', name: 'Trần Thu Mai', may: 'see', procedures: 'all' })).status, 303)
    assert.equal((await binh.posts(`${page}/uy-quyen`, mandate)).status, 403)
    assert.ok(plain((await binh.gets('/to-chuc')).text).includes('Công ty TNHH Hoa Sữa'))
  })

  step('thay mặt: tên tổ chức ở đầu trang; việc hộ tịch thì không nộp được', async () => {
    assert.equal((await binh.posts(`${page}/thay-mat`, {})).location, '/ho-so-cua-toi')
    assert.ok(plain((await binh.gets('/')).text).includes('Đang thay mặt Công ty TNHH Hoa Sữa'))
    assert.ok((await binh.gets('/en/')).text.includes('Acting for'))
    const birth = await binh.gets('/thu-tuc/dang-ky-khai-sinh/bat-dau')
    assert.ok(plain(birth.text).includes('Việc này chỉ dành cho cá nhân'), `${birth.status}`)
  })

  step('nhân viên khai: bản khai thuộc tổ chức, người đại diện cũng thấy; điện thoại điền sẵn là của tổ chức', async () => {
    const begun = await binh.posts(`/thu-tuc/${certify.slug}/bat-dau`, {})
    draft = begun.location ?? ''
    const { owner, answers } = await draftByCode(city.db, draft.slice('/nop/'.length), ownedBy(idOf()))
    assert.equal(owner, ownedBy(idOf()))
    assert.deepEqual([answers['requester.name'], answers['requester.phone']], ['Phạm Văn Bình', '0912000999'])
    assert.equal((await lan.gets(draft)).status, 404)
    await lan.posts(`${page}/thay-mat`, {})
    assert.equal((await lan.gets(draft)).status, 200)
    assert.equal((await stranger.gets(draft)).status, 404)
  })

  step('người chỉ được xem thì xem được bản khai, không sửa, không gửi, không mở bản mới', async () => {
    await mai.posts(`${page}/thay-mat`, {})
    assert.equal((await mai.gets(draft)).status, 200)
    for (const path of [`${draft}/kiem-tra-lai`, `${draft}/bo`, `/thu-tuc/${certify.slug}/bat-dau`]) {
      const refused = await mai.posts(path, { 'cam-doan': 'true' })
      assert.ok(plain(refused.text).includes('chỉ cho xem hồ sơ'), `${path} ${refused.status}`)
    }
  })

  step('gửi: người trong nhật ký là nhân viên, tổ chức và giấy ủy quyền đứng bên; tin về nơi nhận tin của tổ chức', async () => {
    const example = certify.examples[0]?.answers as Answers
    const filed = await city.draftOf(ownedBy(idOf()), { ...example, 'requester.phone': '0987654321' } as Answers, [], certify)
    const sent = await binh.posts(`/nop/${filed.code}/kiem-tra-lai`, { 'cam-doan': 'true' })
    code = /\/ho-so\/([^/]+)\/da-gui/.exec(sent.location ?? '')?.[1] ?? ''
    const dossier = await dossierByCode(city.db, code)
    assert.equal(dossier.owner, ownedBy(idOf()))
    assert.deepEqual([dossier.applicant.phone, dossier.applicant.organisation?.document], ['0912000999', '12/GUQ'])
    const [first] = await timeline(city.db, dossier.id)
    assert.match(`${first?.actor.id} ${first?.actor.name}`, /^citizen:.* Phạm Văn Bình$/)
    assert.equal((first?.data.organisation as { name?: string } | undefined)?.name, 'Công ty TNHH Hoa Sữa')
    const told = await city.db.all<{ recipient: string }>(sql`select recipient from notices.message where dossier_code = ${code} order by recipient`)
    assert.deepEqual(
      told.map(({ recipient }) => recipient),
      ['0912000999', 'vp@hoasua.vn'],
    )
    for (const visitor of [lan, binh, mai]) assert.ok((await visitor.gets('/ho-so-cua-toi')).text.includes(code), visitor.name)
    assert.ok(!(await stranger.gets('/ho-so-cua-toi')).text.includes(code))
  })

  step('cán bộ thấy tổ chức và giấy ủy quyền; giấy xác nhận in được', async () => {
    const desk = await city.officer('ha', NGHIA_DO).catch(() => city.officer('nam', NGHIA_DO))
    const shown = plain((await desk.gets(`/can-bo/ho-so/${code}`)).text)
    assert.ok(shown.includes('Công ty TNHH Hoa Sữa (mã số 0100109106), theo giấy ủy quyền số 12/GUQ ngày 18/11/2026'), shown.slice(0, 400))
    assert.equal((await binh.gets(`/ho-so/${code}/giay-tiep-nhan.pdf`)).type, 'application/pdf')
  })

  step('người chỉ xem không rút được; mã bí mật của hồ sơ tổ chức không mở cả hồ sơ', async () => {
    const refused = await mai.posts(`/ho-so/${code}/rut`, {})
    assert.ok(plain(refused.text).includes('chỉ cho xem hồ sơ'))
    assert.ok(!plain((await mai.gets(`/ho-so/${code}`)).text).includes('Rút hồ sơ'))
    const { secret } = await dossierByCode(city.db, code)
    const nobody = await city.visitor('khách')
    const found = await nobody.posts('/tra-cuu', { ma: code, khoa: secret })
    const kept = String(found.headers['set-cookie']).match(/tra=[^;]+/)?.[0] ?? ''
    const seen = await city.app.inject({ method: 'GET', url: `/ho-so/${code}`, headers: { cookie: `${nobody.cookie}; ${kept}` } })
    assert.ok(seen.statusCode === 200 && !plain(seen.body).includes('0987654321') && !plain(seen.body).includes('Phạm Văn Bình'))
  })

  step('thu hồi giữa chừng: trang sau đó không còn thay mặt, bản khai còn, gửi bị từ chối bằng một câu rõ', async () => {
    const { id } = await city.db.one<{ id: number }>(sql`select id from identity.mandate where pin = '001090000022' and revoked_at is null`)
    const both = await Promise.all([1, 2].map(() => lan.posts(`${page}/uy-quyen/${id}/thu-hoi`, { reason: 'Nghỉ việc' })))
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422])
    assert.ok(both.some(({ text }) => plain(text).includes('đã được Nguyễn Thị Lan thu hồi')))
    const sent = await binh.posts(`${draft}/kiem-tra-lai`, { 'cam-doan': 'true' })
    assert.equal(sent.status, 403)
    assert.ok(plain(sent.text).includes('Quyền thay mặt Công ty TNHH Hoa Sữa đã hết'), plain(sent.text).slice(0, 500))
    assert.equal((await binh.gets(`/ho-so/${code}`)).status, 403)
    assert.ok(plain((await binh.gets('/')).text).includes('Không còn thay mặt Công ty TNHH Hoa Sữa'))
    assert.equal((await lan.gets(draft)).status, 200)
    assert.equal((await binh.posts('/to-chuc/thoi-thay-mat', {})).status, 303)
    assert.ok(!plain((await binh.gets('/')).text).includes('thay mặt Công ty'))
    assert.equal((await binh.gets(draft)).status, 404)
  })

  step('người đại diện thôi: mọi người chỉ còn xem; nhật ký kể đủ', async () => {
    const hoa = await city.officer('hoa', '01@2004-08-31')
    assert.equal((await hoa.posts(`/dieu-hanh/to-chuc/${idOf()}/thoi-dai-dien`, { basis: 'Trích lục khai tử số 5' })).status, 303)
    assert.equal((await lan.gets(page)).status, 404)
    assert.ok((await mai.gets('/ho-so-cua-toi')).text.includes(code))
    const claim = {
      taxCode: '0100109106',
      'on.ngay': '17',
      'on.thang': '11',
      'on.nam': '2026',
      document: '9/NQ',
      'documentDay.ngay': '17',
      'documentDay.thang': '11',
      'documentDay.nam': '2026',
    }
    assert.equal((await stranger.posts('/to-chuc/nhan-dai-dien', claim)).status, 303)
    const { id } = await city.db.one<{ id: number }>(sql`select id from identity.representative_change where kind = 'claim' and state = 'waiting'`)
    const decided = await hoa.posts(`/dieu-hanh/to-chuc/${idOf()}/dai-dien/${id}`, {
      verdict: 'confirmed',
      [`note-${id}`]: 'Đã xem thông báo thay đổi',
    })
    assert.equal(decided.status, 303)
    const history = plain((await stranger.gets(`${page}/lich-su`)).text)
    for (const says of [
      'Đăng ký tổ chức',
      'Thành phố đã đối chiếu',
      'Lập giấy ủy quyền',
      'Thu hồi giấy ủy quyền',
      'Người đại diện đã thôi',
      'Đổi người đại diện',
    ])
      assert.ok(history.includes(says), says)
  })
})
