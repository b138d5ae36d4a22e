import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { published } from '#catalogue'
import { eventWords, stateWords } from '#dossiers'
import { permissions, phoneSays, pinSays, roleName } from '#identity'
import { day } from '#kernel/day.ts'
import { clockTime, dong, dueTime, longDay, shortDay, weekdayName } from '#kernel/format.ts'
import { instant } from '#kernel/instant.ts'
import { refusals, warnings } from '#platform/files/words.ts'
import { countries, due, ethnicities, procedureNames, readTable, texts, type DueEvent, type TimeLimit } from '#procedures'
import { calendarFromFiles } from '#units'
import { vietnameseIn } from '../../../../test/glossed.ts'
import { english, table, tables } from './index.ts'

const said = (text: string) => english.say(text) ?? `(chưa dịch) ${text}`
const isEnglish = (text: string, data: readonly string[] = []) => assert.deepEqual(vietnameseIn(said(text), data), [], `${text} → ${said(text)}`)

describe('Bảng tiếng Anh', () => {
  const patterns = Object.entries(table).filter(([text]) => text.includes('{}'))
  const blanks = (text: string) => text.split('{}').length - 1
  const used = (says: string) => {
    const places = [...says.matchAll(/\{(\d+)\}/g)].map(([, place]) => Number(place))
    return places.length > 0 ? new Set(places).size : blanks(says)
  }

  test('mỗi câu có mẫu giữ đủ chỗ trống', () =>
    assert.deepEqual(
      patterns.filter(([text, says]) => used(says) !== blanks(text)).map(([text]) => text),
      [],
    ))

  test('không câu nào bị mẫu khác che mất', () => {
    for (const [text, says] of Object.entries(table)) {
      const held = Array.from({ length: blanks(text) }, (_, place) => String(11 + place))
      let next = 0
      const shown = text.replaceAll('{}', () => held[next++] ?? '')
      let place = 0
      assert.equal(
        said(shown),
        says.replace(/\{(\d*)\}/g, (_, number: string) => held[number ? Number(number) - 1 : place++] ?? ''),
        text,
      )
    }
  })

  test('không còn chữ Việt, trừ tên giấy tờ có chú thích', () =>
    assert.deepEqual(
      Object.values(table).filter(says => vietnameseIn(says).length > 0),
      [],
    ))

  test('mỗi chữ chỉ có một bản dịch', () => {
    const all = Object.values(tables).flatMap(one => Object.keys(one))
    assert.deepEqual(
      all.filter((text, place) => all.indexOf(text) !== place),
      [],
    )
  })

  test('không câu nào để trống', () =>
    assert.deepEqual(
      Object.entries(table).filter(([, says]) => says.trim() === ''),
      [],
    ))
})

describe('Ngày giờ, tiền và điều luật', () => {
  const at = instant(day('2017-03-20'), '17:00')
  const cases: [vietnamese: string, expected: string][] = [
    [dueTime(at), '17:00 on Monday 20/03/2017'],
    [clockTime(at), '17:00 on 20/03/2017'],
    [longDay(day('2017-03-15')), '15 March 2017'],
    [`${weekdayName(day('2017-03-19'))} ${shortDay(day('2017-03-19'))}`, 'Sunday 19/03/2017'],
    ['3 ngày làm việc', '3 working days'],
    ['1 ngày làm việc', '1 working day'],
    [dong(8000), '8,000 VND'],
    [`Hồ sơ được nhận lúc ${dueTime(at)}.`, 'Received at 17:00 on Monday 20/03/2017.'],
    [`Gửi lúc ${clockTime(at)}`, 'Sent at 17:00 on 20/03/2017'],
    ['Luật Hộ tịch 2014, Điều 11', 'Law on Civil Status 2014, Article 11'],
    ['Luật Hộ tịch 2014, Điều 5 khoản 3 và Điều 16', 'Law on Civil Status 2014, Article 5(3) and Article 16'],
    ['Nghị định 123/2015/NĐ-CP, Điều 9, 14–16', 'Decree 123/2015/NĐ-CP, Articles 9, 14–16'],
    ['Thông tư 15/2015/TT-BTP', 'Circular 15/2015/TT-BTP'],
    ['Bộ luật Lao động 2012, Điều 110 và 115', 'Labour Code 2012, Articles 110 and 115'],
  ]
  for (const [vietnamese, expected] of cases) test(vietnamese, () => assert.equal(said(vietnamese), expected))
})

describe('Câu ghép', () => {
  const cases: [name: string, vietnamese: string, expected: string | undefined][] = [
    ['dấu chấm cuối gợi ý', 'Không rõ ngày, tháng thì chỉ ghi năm.', 'If day and month are unknown, the year alone.'],
    [
      'gợi ý và ví dụ',
      'Ngày dương lịch, ghi như trong Giấy chứng sinh. Ví dụ: 12 3 2017',
      'Solar calendar, as on the birth notice. For example: 12 3 2017',
    ],
    [
      'lý do nối nhau',
      'Nơi sinh chưa ghi đủ. Họ hoặc tên của trẻ chưa rõ',
      'The place of birth is not complete. The surname or the name of the child is not clear',
    ],
    [
      'lệ phí nhiều dòng',
      'Đăng ký sau 60 ngày từ ngày sinh. Lệ phí đăng ký khai sinh quá hạn: 5.000 đồng. Phí bản sao Giấy khai sinh × 2: 16.000 đồng (quầy một cửa xác nhận lại)',
      'Registered more than 60 days after birth. Fee for late birth registration: 5,000 VND. Fee for copies of the birth certificate × 2: 16,000 VND (the counter will confirm)',
    ],
    [
      'việc của vai khác, nhiều vai',
      'Việc khóa sổ dành cho người ký, người đứng đầu đơn vị. Đổi vai hoặc chuyển cho người có vai này. Vai tính theo ngày: ngày 25/11/2026 Mai Xuân Hòa chỉ là điều hành thành phố.',
      'To lock a book is the work of the signer, the head of the unit. Change your role, or pass it to somebody who has it. Roles count by the day: on 25/11/2026 Mai Xuân Hòa is only the city’s operator.',
    ],
    [
      'lời báo làm tiêu đề, không có dấu chấm',
      'Đăng nhập bằng định danh điện tử hoặc số điện thoại để xem hồ sơ của mình',
      'Sign in with the e-ID or a phone number to see your dossiers',
    ],
    ['câu sau của một lời báo, đứng riêng', 'Kiểm tra lại mã trên giấy hẹn.', 'Check the code on the appointment slip.'],
    ['một câu chưa dịch thì cả đoạn giữ tiếng Việt', 'Nơi sinh chưa ghi đủ. Xem dòng thứ ba', undefined],
    ['câu đầu làm tiêu đề', 'Không có hồ sơ mã H26.1 – Dịch vụ công Hà Nội', 'There is no dossier H26.1 – Hanoi Public Services'],
    ['tên nước đứng một mình', 'Đức', 'Germany'],
    ['tên người không thành tên nước', 'Ví dụ: Đức', 'For example: Đức'],
  ]
  for (const [name, vietnamese, expected] of cases) test(name, () => assert.equal(english.say(vietnamese), expected))
})

describe('Mọi chữ lấy từ dữ liệu có bản tiếng Anh', () => {
  const data = (name: string) => readTable(new URL(`../../../../data/${name}.csv`, import.meta.url))
  const lists: [name: string, texts: readonly string[]][] = [
    ['thủ tục', procedureNames.map(({ name }) => name)],
    ['các bản thủ tục', published.flatMap(edition => [...texts(edition)])],
    ['căn cứ của các bản thủ tục', published.flatMap(({ law }) => law)],
    ['nước', countries.map(({ name }) => name)],
    ['lý do', data('reasons').flatMap(({ says = '', fix = '' }) => [says, fix].map(text => text.replaceAll('{}', 'Giấy chứng sinh')))],
    ['căn cứ của lý do', data('reasons').map(({ law = '' }) => law)],
    ['lệ phí', data('fees').map(({ name = '' }) => name)],
    ['ngày nghỉ', data('calendar').flatMap(({ kind, name = '' }) => (kind === 'worked-saturday' ? [] : [name]))],
    ['nguồn của ngày làm bù', data('calendar').flatMap(({ kind, source = '' }) => (kind === 'worked-saturday' ? [source] : []))],
    ['việc đã xảy ra', Object.values(eventWords)],
    ['bước của hồ sơ', Object.values(stateWords)],
    ['quyền', Object.values(permissions).map(({ name }) => name)],
    ['vai', (['deskOfficer', 'civilStatusOfficer', 'signer', 'head', 'cityOperator'] as const).map(roleName)],
    ['tệp có vấn đề', Object.values(refusals).map(make => (make as (...of: unknown[]) => Error)(11, 12).message)],
    ['ảnh có vấn đề', Object.values(warnings).map(({ says }) => says)],
    ['số điện thoại', ['', '123'].flatMap(text => phoneSays(text) ?? [])],
    ['số định danh', ['a', '12', '001088054321'].flatMap(pin => pinSays(pin, { born: day('1990-01-01') }) ?? [])],
  ]
  const years = /Bính Thân|Đinh Dậu|Mậu Tuất|Kỷ Hợi|Canh Tý|Tân Sửu|Nhâm Dần|Quý Mão|Giáp Thìn|Ất Tỵ|Bính Ngọ|Đinh Mùi/g
  for (const [name, all] of lists)
    test(name, () => {
      assert.ok(all.length > 0)
      for (const text of all) isEnglish(text, text.match(years) ?? [])
    })

  test('tên dân tộc giữ nguyên', () => {
    const peoples = ethnicities.filter(({ code }) => code !== '99')
    assert.deepEqual(
      peoples.filter(({ name }) => name in table),
      [],
    )
  })
})

describe('Lời giải thích ngày hẹn', () => {
  const at = (text: string) => instant(day(text.slice(0, 10)), text.slice(11))
  const event = (type: DueEvent['type'], from: string, to?: string): DueEvent => ({ type, at: at(from), ...(to && { until: at(to) }) })
  const [sameDay, days]: TimeLimit[] = [
    { kind: 'sameDay', cutoff: '15:00' },
    { kind: 'workingDays', days: 3, cutoff: '15:00', verifiedDays: 8 },
  ]
  const cases: [name: string, time: TimeLimit | undefined, received: string, events: DueEvent[]][] = [
    ['trước 15:00', sameDay, '2017-03-17 09:00', []],
    ['sau 15:00 thứ Sáu', sameDay, '2017-03-17 15:20', []],
    ['ngoài giờ, ngày nghỉ', days, '2017-03-18 20:00', []],
    ['qua Tết', days, '2017-01-24 16:00', []],
    ['qua ngày làm bù', days, '2019-04-26 16:00', []],
    ['thời hạn theo lịch', { kind: 'calendarDays', days: 5, extraOnVerify: 2 }, '2017-03-14 09:00', [event('verify', '2017-03-15 09:00')]],
    ['có xác minh', days, '2017-03-14 09:00', [event('verify', '2017-03-15 09:00')]],
    ['không được thêm ngày xác minh', sameDay, '2017-03-14 09:00', [event('verify', '2017-03-14 10:00')]],
    ['đang chờ bổ sung', days, '2017-03-14 09:00', [event('askForMore', '2017-03-15 09:00')]],
    [
      'bổ sung, yêu cầu lần nữa, bổ sung thừa',
      days,
      '2017-03-14 09:00',
      [
        event('askForMore', '2017-03-15 09:00'),
        event('supplement', '2017-03-16 09:00'),
        event('askForMore', '2017-03-17 09:00'),
        event('supplement', '2017-03-20 09:00'),
      ],
    ],
    [
      'chờ trả phí, chờ xác nhận',
      days,
      '2017-03-14 09:00',
      [event('pay', '2017-03-14 10:00', '2017-03-15 10:00'), event('confirm', '2017-03-16 10:00', '2017-03-17 10:00')],
    ],
    ['đang chờ trả phí', days, '2017-03-14 09:00', [event('pay', '2017-03-14 10:00')]],
    ['đang chờ xác nhận', days, '2017-03-14 09:00', [event('confirm', '2017-03-14 10:00')]],
    ['đóng cửa', days, '2017-03-14 09:00', [event('closure', '2017-03-15 08:00', '2017-03-16 17:00')]],
    ['chưa mở lại', days, '2017-03-14 09:00', [event('closure', '2017-03-15 08:00')]],
    [
      'hẹn lại hai lần',
      days,
      '2017-03-14 09:00',
      [event('reappoint', '2017-03-15 09:00', '2017-03-22 09:00'), event('reappoint', '2017-03-16 09:00', '2017-03-24 09:00')],
    ],
    ['việc ghi muộn', days, '2017-03-14 09:00', [event('askForMore', '2017-03-24 09:00')]],
    ['lịch chưa chính thức', days, '2027-02-01 09:00', []],
  ]
  for (const [name, time, received, events] of cases)
    test(name, () => {
      assert.ok(time)
      for (const { text, rule } of due({ calendar: calendarFromFiles(), time, receivedAt: at(received), events }).steps)
        for (const one of [text, rule]) isEnglish(one, ['Đinh Dậu', 'Đinh Mùi'])
    })
})
