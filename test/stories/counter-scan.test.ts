import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { draftByCode } from '../../src/modules/dossiers/index.ts'
import { testDatabase } from '../database.ts'
import { openDesk, wordsOf, type Browser, type Page } from './desk.ts'

const SLUG = 'dang-ky-khai-sinh'
const card = (name = 'Trần Thị Hồng Nhung', pin = '001190012345') => `${pin}|012345678|${name}|20081990|Nữ|Số 5, tổ 12, Nghĩa Tân|15082021`
const boxOf = (page: Page, name: string) => new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]*?value="([^"]*)"`).exec(page.text)?.[1]

describe('Quét thẻ căn cước ở quầy', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>
  let hung: Browser
  let path = ''
  before(async () => {
    desk = await openDesk(await testDatabase(), { day: '2017-03-14', time: '08:30' })
    hung = desk.browser()
    await hung.signsIn('hung')
    path = (await hung.sends(`/can-bo/quay/${SLUG}/mo`, { channel: 'counter' })).location ?? ''
  })
  after(() => desk.close())

  test('thẻ của cha vào ô của cha, giữ trong bản nháp, nói đã điền gì; lần sau hỏi thẻ của người kế', async () => {
    const page = await hung.sends(path, {
      quet: card('Nguyễn Quang Huy', '001088054321'),
      'quet-cho': 'father',
      'child.given': 'Minh',
      'parents.kind': 'ket-hon',
    })
    assert.equal(page.status, 200)
    assert.match(wordsOf(page), /Đã điền từ thẻ cho cha: số định danh, họ tên, ngày sinh, địa chỉ/)
    assert.deepEqual([boxOf(page, 'father.name'), boxOf(page, 'father.born.nam'), boxOf(page, 'child.given')], ['Nguyễn Quang Huy', '1990', 'Minh'])
    assert.match(page.text, /value="mother" checked/)
    const draft = await draftByCode(desk.db, decodeURIComponent(path.split('nhap=')[1] ?? ''), 'officer:hung')
    assert.deepEqual(
      [draft.answers['father.name'], draft.answers['father.pin'], draft.answers['child.given']],
      ['Nguyễn Quang Huy', '001088054321', 'Minh'],
    )
  })

  test('ô đã gõ khác thẻ: giữ và nói ra; chọn lấy theo thẻ thì thay và nói ra', async () => {
    const typed = { 'mother.name': 'Trần Thị Nhung', 'parents.kind': 'ket-hon' }
    const kept = await hung.sends(path, { ...typed, quet: card(), 'quet-cho': 'mother' })
    assert.match(wordsOf(kept), /Họ tên: đã gõ “ ?Trần Thị Nhung ?”, trên thẻ là “ ?Trần Thị Hồng Nhung ?”. Giữ như đã gõ/)
    assert.equal(boxOf(kept, 'mother.name'), 'Trần Thị Nhung')
    const over = await hung.sends(path, { ...typed, 'the-vua-quet': card(), 'quet-cho': 'mother', viec: 'theo-the' })
    assert.match(wordsOf(over), /Đã thay theo thẻ/)
    assert.equal(boxOf(over, 'mother.name'), 'Trần Thị Hồng Nhung')
  })

  test('mã không phải của thẻ: nói cách làm, những gì đã gõ còn nguyên', async () => {
    const page = await hung.sends(path, { 'child.given': 'An', quet: 'https://vidu.vn', viec: 'quet', 'quet-cho': 'mother' })
    assert.equal(page.status, 422)
    assert.match(wordsOf(page), /Mã vừa quét không phải mã trên thẻ căn cước/)
    assert.deepEqual([boxOf(page, 'child.given'), boxOf(page, 'quet')], ['An', 'https://vidu.vn'])
    const none = await hung.sends(path, { quet: '', viec: 'quet', 'quet-cho': 'mother' })
    assert.equal(none.status, 422)
  })

  test('máy quét gõ lẫn Telex: vẫn đọc được và nhắc đọc lại', async () => {
    const telex = '001190012345|012345678|Traanf Thij Hoongf Nhung|20081990|Nuwx|Soos 5|15082021'
    const page = await hung.sends(path, { quet: telex, 'quet-cho': 'mother', 'parents.kind': 'ket-hon' })
    assert.equal(boxOf(page, 'mother.name'), 'Trần Thị Hồng Nhung')
    assert.match(wordsOf(page), /bộ gõ Telex. Đọc lại họ tên và địa chỉ trên thẻ/)
  })
})
