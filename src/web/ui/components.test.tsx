import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { fragment, render } from '#platform/html/render.ts'
import { rateWords, TileMap } from './charts.tsx'
import { sampleChrome } from './chrome.ts'
import { Choice, CommunePicker, DayField, FileField, TextField, YesNo } from './fields.tsx'
import { Button, ErrorSummary, Form } from './forms.tsx'
import { PortalLayout } from './layouts.tsx'
import { SummaryList } from './lists.tsx'
import { to } from './paths.ts'
import { DueTag, dueWords } from './tags.tsx'

const chrome = sampleChrome({ csrf: 'a"b' })
const hostile = '"><script>alert(1)</script>'
const born = { id: 'child.born', label: 'Ngày sinh' }

describe('Không gì người dân gõ thành mã', () => {
  const parts = [
    ['ô chữ', <TextField id="a.b" label={hostile} hint={hostile} problem={hostile} value={hostile} />],
    ['ngày', <DayField {...born} value={{ ngay: hostile }} />],
    ['lựa chọn', <Choice id="a.b" label="x" options={[{ value: hostile, label: hostile }]} value={hostile} />],
    ['xã, phường', <CommunePicker id="a.b" label="x" query={hostile} found={[{ id: hostile, name: hostile }]} />],
    ['tóm tắt', <SummaryList rows={[{ label: hostile, value: hostile, change: { href: hostile, hidden: hostile } }]} />],
    ['chỗ cần sửa', <ErrorSummary problems={[{ at: hostile, says: hostile }]} />],
    [
      'bản đồ ô',
      <TileMap
        title={hostile}
        tiles={[{ id: 'x', name: hostile, short: hostile, col: 0, row: 0, state: 'none', online: 0, total: 0, rate: null }]}
      />,
    ],
  ] as const
  for (const [name, part] of parts) test(name, () => assert.ok(!fragment(part).includes('<script')))
  test('mã chống giả mạo', () =>
    assert.ok(
      render(
        <PortalLayout chrome={chrome} title="x">
          <Form action="/">x</Form>
        </PortalLayout>,
      ).includes('value="a&quot;b"'),
    ))
})

describe('Ô nói rõ sai gì', () => {
  const html = fragment(<TextField id="child.surname" label="Họ" hint="Như trong giấy chứng sinh." problem="Nhập họ của trẻ" value="N" />)
  test('lời báo đọc trước là "Lỗi:"', () => assert.match(html, /<span class="unseen">Lỗi: <\/span>Nhập họ của trẻ/))
  test('ô nối với gợi ý và lời báo', () => assert.match(html, /aria-describedby="child.surname-goi-y child.surname-loi" aria-invalid="true"/))
  test('chữ đã gõ còn nguyên', () => assert.match(html, /value="N"/))
  test('tóm tắt dẫn đến ô', () =>
    assert.match(
      fragment(<ErrorSummary problems={[{ at: 'child.surname', says: 'Nhập họ của trẻ' }]} />),
      /tabindex="-1"[^>]*><div role="alert">.*<a href="#child.surname">Nhập họ của trẻ<\/a>/,
    ))
  test('tên trang bắt đầu bằng "Lỗi:"', () =>
    assert.match(
      render(
        <PortalLayout chrome={chrome} title="Về trẻ" problems={[{ at: 'x', says: 'y' }]}>
          x
        </PortalLayout>,
      ),
      /<title>Lỗi: Về trẻ – /,
    ))
})

describe('Ô đầu mang tên câu hỏi để tóm tắt lỗi dẫn đến', () => {
  test('ngày', () => assert.match(fragment(<DayField {...born} />), /id="child.born" name="child.born.ngay"/))
  test('lựa chọn', () => assert.match(fragment(<YesNo id="mother.known" label="Biết mẹ?" />), /id="mother.known" name="mother.known" value="true"/))
  test('xã, phường chưa tìm', () => assert.match(fragment(<CommunePicker id="home" label="Quê" />), /id="home" name="home.tim"/))
  test('xã, phường đã tìm', () =>
    assert.match(fragment(<CommunePicker id="home" label="Quê" found={[{ id: '1', name: 'A' }]} />), /<select class="in" id="home" name="home"/))
})

test('ngày một phần chia vào ba ô', () => {
  assert.match(fragment(<DayField {...born} value="1990-05" />), /born.thang".* value="5".*born.nam".* value="1990"/)
})

test('ô tệp không có capture', () => assert.ok(!fragment(<FileField id="a" label="x" />).includes('capture')))
test('phím tắt không đọc lên', () =>
  assert.match(fragment(<Button kbd="T">Tiếp nhận</Button>), /data-key="T">Tiếp nhận<kbd aria-hidden="true">T<\/kbd>/))

describe('Hạn nói bằng lời', () => {
  const now = instant(day('2017-03-15'), '14:05')
  const cases: [dueAt: string, at: string, tone: string, text: string][] = [
    ['2017-03-14', '17:00', 'danger', 'Quá hạn 1 ngày'],
    ['2017-03-15', '11:05', 'danger', 'Quá hạn 3 giờ'],
    ['2017-03-15', '14:30', 'warn', 'Còn 25 phút'],
    ['2017-03-15', '17:10', 'warn', 'Còn 3 giờ'],
    ['2017-03-17', '17:00', 'ok', 'Còn 2 ngày'],
  ]
  for (const [on, at, tone, text] of cases) test(text, () => assert.deepEqual(dueWords(instant(day(on), at), now), { tone, text }))
  test('dấu và lời đi cùng nhau', () => assert.match(fragment(<DueTag dueAt={now} now={now} paused />), /<svg.*<\/svg>Chờ bổ sung/))
})

describe('Năm trạng thái của một con số không lẫn nhau', () => {
  const cell = { online: 0, total: 0, rate: null, low: null, high: null }
  const cases: [cell: Parameters<typeof rateWords>[0], text: string][] = [
    [{ ...cell, state: 'measured', total: 14, rate: 0 }, '0% (0/14)'],
    [{ ...cell, state: 'none' }, '– Không phát sinh hồ sơ'],
    [{ ...cell, state: 'small', online: 4, total: 9, rate: 4 / 9, low: 0.19, high: 0.73 }, '44% (4/9) · ít hồ sơ, khoảng 19–73%'],
    [{ ...cell, state: 'notDeployed' }, 'Chưa triển khai'],
    [{ ...cell, state: 'missing' }, '… Chưa có số liệu'],
  ]
  for (const [given, text] of cases) test(text, () => assert.equal(rateWords(given), text))
})

test('địa chỉ có kiểu', () => {
  assert.equal(to.portal.question('N-7K3Q-92', 'tre', 'sinh'), '/nop/N-7K3Q-92/tre/sinh')
  assert.equal(to.portal.services('khai sinh'), '/thu-tuc?q=khai+sinh')
  assert.equal(to.city.unit('00160@1997-09-01'), '/thong-ke/00160@1997-09-01')
  assert.equal(to.office.queue('moi-den', { hs: 'H26/1' }), '/can-bo/hang/moi-den?hs=H26%2F1')
})
