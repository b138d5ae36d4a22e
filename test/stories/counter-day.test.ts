import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { published } from '../../src/catalogue/index.ts'
import { dossierByCode } from '../../src/modules/dossiers/index.ts'
import { feesOf } from '../../src/modules/payments/index.ts'
import { editionFor } from '../../src/modules/procedures/index.ts'
import { day } from '../../src/kernel/day.ts'
import { desks } from '../../src/world/cast.ts'
import { testDatabase } from '../database.ts'
import { seen } from '../pdf-eye.ts'
import { hidden, openDesk, wordsOf, type Browser, type Page } from './desk.ts'
import { story } from './story.ts'

const CUA_NAM = desks[0]?.then ?? ''
const SLUG = 'dang-ky-khai-sinh'
const edition = editionFor(published, '1.001193', day('2017-03-14'))
const late = edition.examples.find(({ id }) => id === 'muon')
const at = (code: string, name = '') => `/can-bo/ho-so/${code}${name && `/${name}`}`

/** What the clerk types for a late birth with two copies, papers on the table. */
const typed = (given: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries({ ...late?.answers, 'mother.commune': CUA_NAM, 'child.given': given }).map(([id, value]) => [id, String(value)]),
  ),
  'papers.giay-chung-sinh': 'submit',
  'papers.giay-ket-hon': 'seen',
  'papers.giay-tuy-than': 'seen',
  'papers.giay-cu-tru': 'none',
  'dong-y': 'true',
  viec: 'luu',
})

describe('Một ngày ở quầy: nhận hồ sơ giấy, thu lệ phí, hủy một biên lai, chốt quỹ', () => {
  const step = story()
  let desk: Awaited<ReturnType<typeof openDesk>>
  let hung: Browser
  let linh: Browser
  const codes: string[] = []
  before(async () => {
    desk = await openDesk(await testDatabase(), { day: '2017-03-14', time: '08:30' })
    hung = desk.browser()
    linh = desk.browser()
    await hung.signsIn('hung')
    await linh.signsIn('linh')
  })
  after(() => desk.close())

  const takesIn = async (given: string, start: Record<string, string>): Promise<string> => {
    const form = await hung.sends(`/can-bo/quay/${SLUG}/mo`, start)
    const page = await hung.sends(form.location ?? '', typed(given))
    const code = /H26[\d.]+-\d{6}-\d{4}/.exec(page.location ?? '')?.[0] ?? ''
    assert.match(wordsOf(page), /Đã tiếp nhận hồ sơ .* Thu lệ phí 21.000 đồng trước khi in/)
    codes.push(code)
    return code
  }
  /** Papers as they were printed during the day; read at its end, since reading a PDF holds up the server of this process. */
  const printed: { bytes: Buffer; says: readonly string[] }[] = []
  const prints = async (path: string, ...says: readonly string[]) => {
    const { status, bytes } = await hung.opens(path)
    assert.equal(status, 200)
    printed.push({ bytes, says })
  }
  const takes = async (browser: Browser, code: string): Promise<Page> => {
    const page = await browser.opens(at(code, 'thu-phi'))
    return browser.sends(at(code, 'thu-phi'), { 'so-tien': hidden(page, 'so-tien'), 'nguoi-nop-tien': 'Trần Thị Hồng Nhung' })
  }

  step('nhận một hồ sơ giấy đã nhận hôm qua và hai người đang ở quầy', async () => {
    const paper = {
      [`channel-${SLUG}`]: 'backEntered',
      [`ngay-giay-${SLUG}.ngay`]: '13',
      [`ngay-giay-${SLUG}.thang`]: '3',
      [`ngay-giay-${SLUG}.nam`]: '2017',
    }
    const code = await takesIn('Minh', paper)
    const { channel, paperDate } = await dossierByCode(desk.db, code)
    assert.deepEqual([channel, paperDate], ['backEntered', '2017-03-13'])
    await takesIn('An', { channel: 'counter' })
    await takesIn('Bình', { channel: 'counter' })
    assert.match(wordsOf(await hung.opens(at(code))), /Lệ phí 21.000 đồng, chưa thu \(mức thu chưa đối chiếu\)/)
  })

  step('thu đúng số của ngày nộp; biên lai, hồ sơ và giấy hẹn cùng ghi; bấm hai lần vẫn một biên lai', async () => {
    const [code = ''] = codes
    const before = await hung.opens(at(code, 'thu-phi'))
    assert.match(wordsOf(before), /Chưa đối chiếu văn bản/)
    assert.equal(hidden(before, 'so-tien'), '21000')
    const empty = await hung.sends(at(code, 'thu-phi'), { 'so-tien': '21000', 'nguoi-nop-tien': ' ' })
    assert.equal(empty.status, 422)
    assert.match(wordsOf(empty), /Nhập họ và tên người nộp tiền/)
    assert.match(wordsOf(await takes(hung, code)), /Đã thu 21.000 đồng, biên lai số 0000001\/2017/)
    const twice = await hung.sends(at(code, 'thu-phi'), { 'so-tien': '21000', 'nguoi-nop-tien': 'Trần Thị Hồng Nhung' })
    assert.equal(twice.status, 422)
    assert.match(wordsOf(twice), /Hồ sơ này đã thu/)
    await prints(at(code, 'bien-lai/1-2017.pdf'), '0000001/2017', 'Hai mươi mốt nghìn đồng', 'Mức thu chưa đối chiếu')
    assert.match(wordsOf(await hung.opens(at(code))), /21.000 đồng, đã thu: biên lai số 0000001\/2017/)
    await prints(at(code, 'giay-hen.pdf'), 'đã thu: biên lai số 0000001/2017')
  })

  step('hủy một biên lai: số còn nguyên với lý do; thu lại bằng số sau', async () => {
    const [, code = ''] = codes
    const page = await takes(hung, code)
    const silent = await hung.sends(at(code, 'thu-phi/huy'), { id: hidden(page, 'id'), 'ly-do': '' })
    assert.match(wordsOf(silent), /Ghi lý do hủy/)
    const other = await linh.sends(at(code, 'thu-phi/huy'), { id: hidden(page, 'id'), 'ly-do': 'Không phải của tôi' })
    assert.match(wordsOf(other), /Người lập mới hủy được/)
    const done = await hung.sends(at(code, 'thu-phi/huy'), { id: hidden(page, 'id'), 'ly-do': 'Ghi nhầm người nộp' })
    assert.match(wordsOf(done), /Đã hủy biên lai số 0000002\/2017. Trả lại 21.000 đồng/)
    await prints(at(code, 'bien-lai/2-2017.pdf'), 'ĐÃ HỦY', 'Ghi nhầm người nộp')
    assert.match(wordsOf(await takes(hung, code)), /biên lai số 0000003\/2017/)
  })

  step('miễn phần lệ phí cho hộ nghèo: giấy nào, theo điều nào; bản sao vẫn thu, do người khác thu', async () => {
    const [, , code = ''] = codes
    const nothing = await hung.sends(at(code, 'thu-phi/mien'), { 'mien.khai-sinh-qua-han': 'true' })
    for (const words of [/Chọn diện miễn/, /Nhập họ và tên người thuộc diện miễn/, /Ghi tên, số giấy/]) assert.match(wordsOf(nothing), words)
    const done = await hung.sends(at(code, 'thu-phi/mien'), {
      'mien.khai-sinh-qua-han': 'true',
      dien: 'ho-ngheo',
      'nguoi-duoc-mien': 'Trần Thị Hồng Nhung',
      'giay-da-xem': 'Giấy chứng nhận hộ nghèo số 12/2017',
    })
    assert.match(wordsOf(done), /Đã xem: Giấy chứng nhận hộ nghèo số 12\/2017. Căn cứ: Luật Hộ tịch 2014, Điều 11/)
    assert.match(wordsOf(await takes(linh, code)), /Đã thu 16.000 đồng, biên lai số 0000004\/2017/)
    assert.match(wordsOf(await linh.opens(at(code))), /16.000 đồng, đã thu: biên lai số 0000004\/2017; Miễn 5.000 đồng: hộ nghèo/)
  })

  step('chốt quỹ: đếm thiếu phải nói vì sao; chốt rồi thì không ghi thêm gì cho ngày này', async () => {
    const till = await hung.opens('/can-bo/thu-phi')
    for (const words of [/42.000 đồng đã thu/, /3 biên lai đã lập/, /1 biên lai đã hủy/, /1 hồ sơ được miễn/, /Đã hủy: Ghi nhầm người nộp/])
      assert.match(wordsOf(till), words)
    const typedWrong = await hung.sends('/can-bo/thu-phi/chot', { ngay: '2017-03-14', 'dem-duoc': 'bốn hai' })
    assert.equal(typedWrong.status, 422)
    assert.match(typedWrong.text, /value="bốn hai"/)
    assert.match(wordsOf(await hung.sends('/can-bo/thu-phi/chot', { ngay: '2017-03-14', 'dem-duoc': '41.000' })), /thiếu 1.000 đồng/)
    const closed = await hung.sends('/can-bo/thu-phi/chot', { ngay: '2017-03-14', 'dem-duoc': '41.000', 'ly-do': 'Trả thừa tiền lẻ' })
    assert.match(wordsOf(closed), /Đã chốt quỹ ngày 14\/03\/2017 .* Thiếu 1.000 đồng/)
    const code = await takesIn('Chi', { channel: 'counter' })
    const refused = await takes(hung, code)
    assert.equal(refused.status, 422)
    assert.match(wordsOf(refused), /Ngày 14\/03\/2017 đã chốt quỹ nên không ghi thêm được/)
    const [first = ''] = codes
    const page = await hung.opens(at(first, 'thu-phi'))
    assert.match(wordsOf(await hung.sends(at(first, 'thu-phi/huy'), { id: hidden(page, 'id'), 'ly-do': 'Đổi ý' })), /đã chốt quỹ/)
    assert.equal((await feesOf(desk.db, first)).standing?.number, 1)
    assert.match(wordsOf(await takes(linh, code)), /biên lai số 0000005\/2017/)
  })

  step('hôm sau: quầy nhắc ai còn ngày chưa chốt; người đã chốt thu tiếp được', async () => {
    desk.later(24 * 3_600_000)
    await hung.signsIn('hung')
    await linh.signsIn('linh')
    assert.match(wordsOf(await linh.opens('/can-bo/thu-phi')), /Còn ngày chưa chốt quỹ 14\/03\/2017/)
    assert.doesNotMatch(wordsOf(await hung.opens('/can-bo/thu-phi')), /Còn ngày chưa chốt/)
    const code = await takesIn('Dũng', { channel: 'counter' })
    assert.match(wordsOf(await takes(hung, code)), /biên lai số 0000006\/2017/)
  })

  step('giấy in trong ngày ghi đúng số, số tiền, và điều chưa chắc', async () => {
    for (const { bytes, says } of printed) {
      const { text } = await seen(bytes)
      for (const words of says) assert.ok(text.includes(words), `thiếu "${words}" trong: ${text}`)
    }
  })
})
