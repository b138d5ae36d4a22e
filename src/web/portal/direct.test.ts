import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { openDraft, submit } from '#dossiers'
import { published } from '#catalogue'
import { Refusal } from '#kernel/refusal.ts'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { editionFor, type Edition } from '#procedures'
import { story } from '../../../test/stories/story.ts'
import { NGHIA_DO, plain, town, type Town, type Visitor } from '../../../test/stories/town.ts'

const NOW = '2026-11-18T09:00:00+07:00'
const PHONE = '0912345678'
const MOBILE = ['1.003583', '1.000593', '1.000419'].map(code => editionFor(published, code, day('2026-11-18')))

describe('Đăng ký lưu động không nộp qua mạng', () => {
  const step = story()
  let city: Town
  let visitor: Visitor
  let desk: Visitor
  const all = async (says: (edition: Edition) => Promise<void>) => void (await Promise.all(MOBILE.map(says)))

  before(async () => {
    city = await town(NOW)
    visitor = await city.phone(PHONE)
    desk = await city.officer('tuyet', NGHIA_DO)
  })

  step('trang thủ tục nói ai đến, gọi ở đâu, không có nút bắt đầu', () =>
    all(async ({ slug }) => {
      const { status, text } = await visitor.gets(`/thu-tuc/${slug}`)
      assert.equal(status, 200)
      assert.match(plain(text), /Việc này không nộp qua mạng.*Công chức đến tận nơi/)
      assert.doesNotMatch(text, /kiem-tra\/1|bat-dau|lam-giup/)
    }),
  )

  step('người dân không mở được bản khai, người giúp cũng không', () =>
    all(async ({ slug }) => {
      for (const path of ['kiem-tra/1', 'giay-to', 'bat-dau', 'lam-giup'])
        assert.equal((await visitor.gets(`/thu-tuc/${slug}/${path}`)).status, 404, path)
      assert.equal((await visitor.posts(`/thu-tuc/${slug}/bat-dau`, {})).status, 404)
      assert.ok(!(await visitor.gets('/lam-giup')).text.includes(slug))
    }),
  )

  step('tìm thì ra ở mục nộp tại quầy; máy hỏi thì biết là làm trực tiếp', async () => {
    const found = plain((await visitor.gets('/thu-tuc?q=khai+sinh+luu+dong')).text)
    assert.ok(found.indexOf('Nộp tại quầy một cửa') < found.indexOf('Đăng ký khai sinh lưu động'))
    const list = JSON.parse((await visitor.gets('/api/v1/procedures')).text) as readonly { code: string; filing: string }[]
    assert.deepEqual(
      MOBILE.map(({ code }) => list.find(one => one.code === code)?.filing),
      ['direct', 'direct', 'direct'],
    )
    assert.equal(list.find(({ code }) => code === '1.001193')?.filing, 'online')
  })

  step('cán bộ mở được bản khai ở quầy; chỗ giúp nộp qua mạng thì không có', () =>
    all(async ({ slug }) => {
      const { status, location } = await desk.posts(`/can-bo/quay/${slug}/mo`, { channel: 'counter' })
      assert.equal(status, 303)
      assert.match(location ?? '', new RegExp(`^/can-bo/quay/${slug}\\?nhap=`))
      assert.ok(!(await desk.gets('/can-bo/giup-nop')).text.includes(slug))
    }),
  )

  step('bản khai qua mạng có từ đâu cũng không gửi được', async () => {
    const [edition] = MOBILE
    assert.ok(edition)
    const owner = `phone:${PHONE}`
    const at = instant(day('2026-11-18'), '09:00')
    await assert.rejects(
      city.db.write(async tx => {
        const draft = await openDraft(tx, { procedure: edition.code, edition: edition.from, owner, channel: 'self', answers: {} }, at)
        const by = { kind: 'citizen', id: PHONE, name: '' } as const
        await submit(tx, { draft: draft.code, owner, edition, fees: [], by, unitName: String }, at)
      }),
      (trouble: unknown) => trouble instanceof Refusal && trouble.reason === 'not-online',
    )
  })
})
