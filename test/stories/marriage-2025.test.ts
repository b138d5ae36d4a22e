import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { published } from '../../src/catalogue/index.ts'
import { day } from '../../src/kernel/day.ts'
import { editionFor } from '../../src/modules/procedures/index.ts'
import { entriesOfDossier } from '../../src/modules/registers/index.ts'
import { fillWorld } from '../../src/world/index.ts'
import { desk, phone } from '../browser.ts'
import { testDatabase } from '../database.ts'
import { typist } from '../keyboard.ts'
import { seen } from '../pdf-eye.ts'
import { does, signsInAsOfficer, signsInByPhone, type Person } from '../person.ts'
import { startProgram, type Program } from '../program.ts'
import { dataFolder } from './folder.ts'
import { story } from './story.ts'

const NOW = '2026-11-18T08:30:00+07:00'
const edition = editionFor(published, '1.000894', day('2026-11-18'))
const COUPLE = 'Phạm Thị Thu Hà và Lê Hoàng Nam'

const asked = {
  'requester.relation': 'ben-nu',
  'wife.commune': 'nghia do',
  'couple.sameHome': true,
  'wife.status': 'chua',
  'husband.status': 'chua',
  'couple.related': false,
  'couple.incapable': false,
}
const declared = {
  'wife.name': 'Phạm Thị Thu Hà',
  'wife.born': '2000-04-02',
  'wife.pin': '001300012345',
  'wife.ordinal': 1,
  'husband.name': 'Lê Hoàng Nam',
  'husband.born': '1998-11-20',
  'husband.pin': '001098001234',
  'husband.ordinal': 1,
  'requester.phone': '0912345670',
}

describe('Hai người kết hôn tháng 11/2026, mọi việc làm bằng bàn phím', () => {
  const step = story()
  let program: Program
  let bride: Person
  let db: Awaited<ReturnType<typeof testDatabase>>
  let code = ''
  const officers: Record<string, Person> = {}

  before(async () => {
    db = await testDatabase()
    await fillWorld(db, { size: 126, now: new Date(NOW), eras: ['today'] })
    program = await startProgram({ DATABASE_URL: db.url, MOTCUA_DATA: dataFolder(), MOTCUA_WORLD: 'demo', MOTCUA_NOW: NOW })
    bride = await typist(await phone(), program.url)
  })
  after(async () => {
    await Promise.all([bride, ...Object.values(officers)].map(one => one?.page.context().close()))
    await program?.kill()
  })
  const officer = async (name: string) => {
    const who = await typist(await desk(), program.url)
    await signsInAsOfficer(who, name)
    officers[name] = who
    return who
  }

  /** From the address of the procedure to a dossier that was sent; answers its code. */
  const files = async (who: Person, answers: Readonly<Record<string, string | number | boolean>>) => {
    await who.opens(`/thu-tuc/${edition.slug}`)
    await who.follows('Bắt đầu')
    for (const { questions } of edition.precheck) {
      await who.answers(questions, asked)
      await who.presses('Tiếp tục')
    }
    await who.follows('Bắt đầu')
    if (who.at().includes('dang-nhap')) await signsInByPhone(who, String(declared['requester.phone']))
    await who.presses('Bắt đầu khai')
    for (const { title } of edition.tasks) await does(who, title, edition, answers)
    await who.follows('Kiểm tra lại và gửi')
    await who.ticks(/cam đoan/i)
    await who.presses('Gửi hồ sơ')
    await who.sees('Đã gửi hồ sơ')
    return who.at().split('/')[2] ?? ''
  }
  const examines = async (name: string, what: string) => {
    const who = officers[name] ?? (await officer(name))
    await who.opens(`/can-bo/ho-so/${what}/tham-tra`)
    await who.presses(/^(Trình ký|Xong thẩm tra)/)
    return who
  }

  step('bên nữ tìm thủ tục, trả lời, khai và gửi không chạm chuột', async () => {
    await bride.opens('/')
    code = await files(bride, declared)
    assert.match(code, /^H26\./)
  })

  step('một cửa tiếp nhận; công chức hộ tịch thẩm tra: sổ không có gì ngăn', async () => {
    const tuyet = await officer('Lê Thị Ánh Tuyết')
    await tuyet.opens(`/can-bo/ho-so/${code}`)
    await tuyet.presses('Tiếp nhận')
    await tuyet.sees('Đã tiếp nhận hồ sơ')
    const nam = await examines('Vũ Hoài Nam', code)
    await nam.sees('Đã thẩm tra')
    await nam.opens(`/can-bo/ho-so/${code}`)
    await nam.presses('Gửi người dân xác nhận')
    await nam.sees('Đã gửi bản dự thảo')
  })

  step('bên nữ đọc bản dự thảo và xác nhận', async () => {
    await bride.opens(`/ho-so/${code}/xac-nhan`)
    await bride.sees('Phạm Thị Thu Hà', 'Lê Hoàng Nam')
    await bride.ticks('Đúng, có thể ký')
    await bride.presses('Gửi trả lời')
    await bride.sees('Đang chờ lãnh đạo ký')
  })

  step('lãnh đạo ký; việc vào Sổ đăng ký kết hôn', async () => {
    const ngoc = await officer('Ngô Thị Bích Ngọc')
    await ngoc.opens(`/ky/${code}`)
    await ngoc.sees('Phạm Thị Thu Hà', 'Lê Hoàng Nam')
    await ngoc.presses('Ký bản này')
    await ngoc.sees(`Đã ký giấy của ${COUPLE}`)
    const [entry] = await entriesOfDossier(db, code)
    assert.deepEqual([entry?.type, entry?.data.wifePin, entry?.data.husbandPin], ['so-ket-hon', '001300012345', '001098001234'])
  })

  step('thiếu một bên thì chưa trả; hai bên cùng có mặt, ký sổ thì nhận hai bản chính', async () => {
    const tuyet = officers['Lê Thị Ánh Tuyết']
    assert.ok(tuyet)
    await tuyet.opens(`/can-bo/ho-so/${code}/tra-ket-qua`)
    await tuyet.ticks('Bên nữ có mặt')
    await tuyet.presses('Đã trả kết quả')
    await tuyet.sees('Bên nam phải có mặt và ký vào sổ trước khi nhận giấy')
    await tuyet.ticks('Bên nam có mặt')
    await tuyet.presses('Đã trả kết quả')
    await tuyet.sees(`Đã trả kết quả hồ sơ ${code}`)
    await bride.opens(`/ho-so/${code}`)
    const paper = await bride.fetches((await bride.page.getByRole('link', { name: /^Giấy chứng nhận kết hôn/ }).getAttribute('href')) ?? '')
    const { text } = await seen(paper.bytes)
    for (const words of ['GIẤY CHỨNG NHẬN KẾT HÔN', 'PHẠM THỊ THU HÀ', 'LÊ HOÀNG NAM']) assert.ok(text.includes(words), `${words} trong ${text}`)
  })

  step('người đã có vợ thì sổ không cho kết hôn lần nữa, kèm điều luật', async () => {
    const second = await files(bride, { ...declared, 'wife.name': 'Đỗ Thị Ngọc Ánh', 'wife.born': '1999-09-09', 'wife.pin': '001199055443' })
    const tuyet = officers['Lê Thị Ánh Tuyết']
    assert.ok(tuyet)
    await tuyet.opens(`/can-bo/ho-so/${second}`)
    await tuyet.presses('Tiếp nhận')
    const nam = await examines('Vũ Hoài Nam', second)
    await nam.sees(/Luật Hôn nhân và gia đình/, /đang (có vợ|có chồng|kết hôn)|còn hôn nhân|đã đăng ký kết hôn/i)
  })
})
