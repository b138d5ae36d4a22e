import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { instant } from '#kernel/instant.ts'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/db/index.ts'
import { compose, releasedBulletin, releasedList, textOf, unsealed, type SealedBulletin } from '#statistics'
import { testDatabase } from '../../test/database.ts'
import { articleBulletin } from './bulletin.ts'
import { fillWorld } from './index.ts'

const db = await testDatabase()
const now = instant(day('2017-03-14'), '08:05')
let sealed: SealedBulletin
const paragraphs = () => sealed.blocks.map(({ vi }) => textOf(vi))

before(async () => {
  await fillWorld(db, { size: 7_000, now, eras: ['2017'] })
  sealed = unsealed((await releasedBulletin(db, (await releasedList(db, now))[0]?.id ?? 0, now)).body)
})

describe('Bài báo tháng 3/2017 thành bản tin của thành phố mẫu', () => {
  test('tiêu đề', () => assert.equal(textOf(sealed.title), 'Hà Nội: 77% hồ sơ tư pháp cấp xã được nộp qua mạng'))

  const said: readonly (readonly [string, RegExp])[] = [
    [
      'con số chính có tử số, mẫu số và cách tính',
      /^Từ 25\/07\/2016 đến 13\/03\/2017, 77% hồ sơ của 7 dịch vụ tư pháp cấp xã .* trong 7\.000 hồ sơ được tiếp nhận\..*tổng chia tổng\.$/,
    ],
    ['ba đơn vị 99%', /3 đơn vị đạt 99% là ((Long Biên|Bắc Từ Liêm|Quốc Oai)(, | và )?){3};/],
    ['mười một đơn vị', /11 đơn vị đạt từ 77% đến 97%\./],
    [
      'mười sáu đơn vị thấp hơn, năm đơn vị dưới 50%',
      /^16 đơn vị thấp hơn mức chung của thành phố \(thấp hơn 77%\), trong đó 5 đơn vị đạt dưới 50%, gồm ((Phú Xuyên|Thạch Thất|Sơn Tây|Hoài Đức|Ba Vì)(, | và |\.)){5}$/,
    ],
    [
      '168 phường, tập huấn',
      /tại 168 phường\. Trước đó 12\/12 quận và 168\/168 phường đã cử cán bộ tập huấn; Cầu Giấy, Hai Bà Trưng và Hoàng Mai có số/,
    ],
    [
      'ba phường thấp, có tên quận',
      /1\d\d phường đạt trên 90%; 3 phường đạt dưới 50%: ((phường Cửa Nam \(Hoàn Kiếm\)|phường Chương Dương( Độ)? \(Hoàn Kiếm\)|phường Thịnh Liệt \(Hoàng Mai\))(, | và |;)){3} riêng Cửa Nam 44% trên 9 hồ sơ/,
    ],
    [
      'ba phường không có hồ sơ',
      /3 phường không phát sinh hồ sơ: ((phường Hàng Buồm \(Hoàn Kiếm\)|phường Phúc Tân \(Hoàn Kiếm\)|phường Yên Nghĩa \(Hà Đông\))(, | và |\.)){3}$/,
    ],
    ['đơn vị chắc chắn cao hơn, thấp hơn', /^So với mức chung 77%, .* có \d+ đơn vị chắc chắn cao hơn: .* đơn vị chắc chắn thấp hơn: /],
    ['mọi đơn vị so sánh được', /^Cả 30 đơn vị đều có từ 30 hồ sơ trở lên/],
  ]
  for (const [what, shape] of said)
    test(what, () =>
      assert.ok(
        paragraphs().some(text => shape.test(text)),
        paragraphs().join('\n'),
      ),
    )

  test('mỗi con số gắn với chỗ tính ra nó, và khác số nào cũng là trích có nguồn, ngày hay tên', () => {
    const bound = sealed.blocks
      .flatMap(({ vi }) => vi)
      .filter(({ text, rows, source, sealed: own }) => /^\d+%$/.test(text) && !rows && !source && !own)
    assert.deepEqual(bound, [])
    assert.ok(sealed.figures.every(({ position }) => position !== '0-0'))
  })

  test('dựng lại lần nữa không thêm gì', async () => {
    await articleBulletin(db)
    assert.equal((await db.one<{ count: number }>(sql`select count(*)::int as count from statistics.bulletin_revision`)).count, 1)
  })

  test('kỳ trước không có hồ sơ, hạng của đơn vị nhỏ: không có số và nói vì sao', async () => {
    const draft = { title: 'Thử', period: '2016-07-25..2017-03-13', level: 'district', services: '7', source: 'live' } as const
    const text =
      'Tăng {{thay-doi}}. Hạng {{hang don-vi=00073@2004-08-31 cap=xa-phuong dv=6}}. Lạ {{ty-le don-vi=99999@2004-08-31}}. {{ten-don-vi duoi=1}}'
    const { faults } = await compose(db, { ...draft, text }, now)
    assert.deepEqual(
      faults.map(fault => fault.split(': ')[1]?.split(',')[0]),
      [
        'không có kỳ nào trước kỳ này.',
        'Cửa Nam có dưới 30 hồ sơ',
        'không có đơn vị 99999@2004-08-31 ở cấp và kỳ này. Kiểm tra lại mã',
        'không đơn vị nào trong dải này. Bỏ câu này hoặc đổi dải.',
      ],
    )
  })

  test('số đã chốt: kỳ chưa chốt thì từ chối', async () => {
    const { faults } = await compose(
      db,
      { title: '{{ty-le}}', text: 'Chữ', period: '2017-02', level: 'district', services: '7', source: 'frozen' },
      now,
    )
    assert.match(faults.join(' '), /Kỳ 2017-02 chưa chốt số liệu/)
  })
})
