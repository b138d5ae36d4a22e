import assert from 'node:assert/strict'
import { before, describe } from 'node:test'
import { published } from '../../src/catalogue/index.ts'
import { dossierByCode } from '../../src/modules/dossiers/index.ts'
import { editionFor, type Answers, type Edition } from '../../src/modules/procedures/index.ts'
import { carried } from '../../src/web/portal/service/editions.ts'
import { seen } from '../pdf-eye.ts'
import { story } from './story.ts'
import { plain, town, type Town, type Visitor } from './town.ts'

const PHONE = '0912345678'

type Era = {
  at: string
  eras: readonly ('2017' | 'today')[]
  unit: string
  codes: readonly string[]
  time: RegExp
  whole: string
  legs: Readonly<Record<string, readonly string[]>>
}
const eras: readonly Era[] = [
  {
    at: '2017-03-14T08:30:00+07:00',
    eras: ['2017'],
    unit: '00160@2004-08-31',
    codes: ['2.000986', '2.001023'],
    time: /Tất cả các việc: 5 ngày làm việc/,
    whole: '17 giờ 00 phút, ngày 21 tháng 3 năm 2017',
    legs: {
      '2.000986': [
        'Giấy khai sinh (Ủy ban nhân dân): 17 giờ 00 phút, ngày 14 tháng 3 năm 2017',
        'Đăng ký thường trú (Công an): 17 giờ 00 phút, ngày 21 tháng 3 năm 2017',
        'Cấp thẻ bảo hiểm y tế (Bảo hiểm xã hội): 17 giờ 00 phút, ngày 21 tháng 3 năm 2017',
      ],
      '2.001023': ['Cấp thẻ bảo hiểm y tế (Bảo hiểm xã hội): 17 giờ 00 phút, ngày 21 tháng 3 năm 2017'],
    },
  },
  {
    at: '2026-11-18T09:00:00+07:00',
    eras: ['today'],
    unit: '00160@2025-07-01',
    codes: ['2.000986', '2.001023', '2.002622'],
    time: /Tất cả các việc: (3|9) ngày làm việc/,
    whole: 'ngày 23 tháng 11 năm 2026',
    legs: {
      '2.000986': [
        'Giấy khai sinh (Ủy ban nhân dân): 17 giờ 00 phút, ngày 18 tháng 11 năm 2026',
        'Đăng ký thường trú (Công an): 17 giờ 00 phút, ngày 20 tháng 11 năm 2026',
        'Cấp thẻ bảo hiểm y tế (Bảo hiểm xã hội): 17 giờ 00 phút, ngày 20 tháng 11 năm 2026',
      ],
      '2.001023': ['Cấp thẻ bảo hiểm y tế (Bảo hiểm xã hội): 17 giờ 00 phút, ngày 20 tháng 11 năm 2026'],
      '2.002622': [
        'Trích lục khai tử (Ủy ban nhân dân): 17 giờ 00 phút, ngày 18 tháng 11 năm 2026',
        'Xóa đăng ký thường trú (Công an): 17 giờ 00 phút, ngày 18 tháng 11 năm 2026',
      ],
    },
  },
]

for (const era of eras)
  describe(`Khai một lần cho nhiều cơ quan, ${era.at.slice(0, 10)}`, () => {
    const step = story()
    let city: Town
    let visitor: Visitor
    let desk: Visitor
    let groups: readonly Edition[]
    const codes = new Map<string, string>()

    before(async () => {
      city = await town(era.at, era.eras)
      visitor = await city.phone(PHONE)
      desk = await city.officer('tuyet', era.unit)
      groups = era.codes.map(code => editionFor(published, code, city.today))
    })
    const usual = ({ examples }: Edition): Answers => ({ ...examples[0]?.answers, 'requester.phone': PHONE })

    step('trang thủ tục nói thời gian của cả nhóm; trả lời trước thì biết giấy tờ', async () => {
      for (const edition of groups) {
        const page = await visitor.gets(`/thu-tuc/${edition.slug}`)
        assert.equal(page.status, 200)
        assert.match(plain(page.text), era.time)
        for (const [n] of edition.precheck.entries())
          assert.equal(
            (await visitor.gets(`/thu-tuc/${edition.slug}/kiem-tra/${n + 1}${carried(usual(edition))}`)).status,
            200,
            `${edition.slug} ${n + 1}`,
          )
        const papers = await visitor.gets(`/thu-tuc/${edition.slug}/giay-to${carried(usual(edition))}`)
        assert.match(plain(papers.text), /Giấy tờ cần cho trường hợp này/, plain(papers.text).slice(0, 300))
        assert.equal((await visitor.gets(`/en/thu-tuc/${edition.slug}`)).status, 200)
      }
    })

    step('không đăng ký thường trú thì được chỉ sang thủ tục chỉ có thẻ', async () => {
      const [all, card] = groups
      assert.ok(all && card)
      const { text } = await visitor.gets(`/thu-tuc/${all.slug}/giay-to${carried({ ...usual(all), 'residence.of': 'khong' })}`)
      assert.match(plain(text), /Chưa đăng ký thường trú cho trẻ/)
      assert.ok(text.includes(card.slug))
    })

    step('khai từng trang, kiểm tra lại, gửi', async () => {
      for (const edition of groups) {
        const draft = await city.draftOf(`phone:${PHONE}`, usual(edition), edition.examples[0]?.papers ?? [], edition)
        for (const { id, pages } of edition.tasks)
          for (const page of pages) {
            const { status } = await visitor.gets(`/nop/${draft.code}/${id}/${page.id}`)
            assert.ok(status === 200 || status === 303 || status === 404, `${edition.code} ${id}/${page.id}: ${status}`)
          }
        const review = plain((await visitor.gets(`/nop/${draft.code}/kiem-tra-lai`)).text)
        assert.match(review, /Các việc đề nghị làm cùng lúc/)
        const sent = await visitor.posts(`/nop/${draft.code}/kiem-tra-lai`, { 'cam-doan': 'true' })
        assert.equal(sent.status, 303, plain(sent.text).slice(0, 600))
        codes.set(edition.code, /ho-so\/([^/]+)\//.exec(sent.location ?? '')?.[1] ?? '')
      }
    })

    step('tiếp nhận xong, giấy hẹn có một dòng cho mỗi việc', async () => {
      for (const [procedure, code] of codes) {
        const { version } = await dossierByCode(city.db, code)
        assert.equal((await desk.posts(`/can-bo/ho-so/${code}/tiep-nhan`, { version: String(version) })).status, 303)
        for (const [who, path] of [
          [visitor, `/ho-so/${code}/giay-tiep-nhan.pdf`],
          [desk, `/can-bo/ho-so/${code}/giay-hen.pdf`],
        ] as const) {
          const { text, sizes } = await seen((await who.gets(path)).bytes)
          assert.deepEqual(sizes, ['148×210'])
          for (const line of era.legs[procedure] ?? []) assert.ok(text.includes(line), `${procedure}: thiếu "${line}" trong ${text}`)
          if (procedure !== '2.002622') assert.ok(text.includes(`Hẹn trả kết quả lúc: `) && text.includes(era.whole), text)
        }
        assert.equal((await desk.gets(`/can-bo/ho-so/${code}`)).status, 200)
        assert.match(plain((await visitor.gets(`/ho-so/${code}`)).text), /Các phần làm cùng lúc/)
      }
    })
  })
