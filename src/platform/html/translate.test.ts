import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edition } from './edition.ts'
import { tokens } from './tokens.ts'
import { translate } from './translate.ts'

const english = edition(
  'en',
  {
    'Tra cứu hồ sơ': 'Track a dossier',
    'Việc {} trong {}': 'Task {} of {}',
    '{} · Việc {} trong {}: {}': '{1} – task {2} of {3}: {4}',
    'Đăng ký khai sinh': 'Register a birth',
    'Về trẻ': 'About the child',
    'ngày {} tháng {} năm {}': '{1}/{2}/{3}',
    Tìm: 'Search',
    'Nam & nữ': 'Men & women',
  },
  '/en',
  ['/can-bo', '/tai-san'],
)

const cases: [name: string, vietnamese: string, expected: string][] = [
  ['chữ đúng từng chữ', '<p>Tra cứu hồ sơ</p>', '<p>Track a dossier</p>'],
  ['khoảng trắng hai đầu được giữ', '<p> Tra  cứu hồ sơ <b>1</b></p>', '<p> Track a dossier <b>1</b></p>'],
  ['mẫu có chỗ trống', '<p>Việc 2 trong 5</p>', '<p>Task 2 of 5</p>'],
  [
    'mẫu dài hơn được chọn, phần giữ lại cũng được dịch',
    '<p>Đăng ký khai sinh · Việc 2 trong 5: Về trẻ</p>',
    '<p>Register a birth – task 2 of 5: About the child</p>',
  ],
  ['đổi thứ tự', '<p>ngày 15 tháng 3 năm 2017</p>', '<p>15/3/2017</p>'],
  ['ký tự đặc biệt', '<p>Nam &amp; nữ</p>', '<p>Men &amp; women</p>'],
  ['không dịch dữ liệu, chỉ ghi tiếng', '<b translate="no">Tìm</b>', '<b lang="vi" translate="no">Tìm</b>'],
  ['không dịch chữ người dân đã gõ', '<textarea>Tìm <b></textarea>', '<textarea>Tìm <b></textarea>'],
  ['không dịch phần đã ghi tiếng khác', '<a lang="en">Tìm</a>', '<a lang="en">Tìm</a>'],
  ['nhãn đọc lên', '<svg aria-label="Tìm"></svg><img alt="Tìm"/>', '<svg aria-label="Search"></svg><img alt="Search"/>'],
  [
    'giá trị của nút, không phải của ô',
    '<input type="submit" value="Tìm"><input type="text" value="Tìm">',
    '<input type="submit" value="Search"><input type="text" value="Tìm">',
  ],
  ['chưa có bản dịch, đứng một mình', '<p>Hà Nội</p>', '<p lang="vi">Hà Nội</p>'],
  ['chưa có bản dịch, đứng giữa', '<p>Hà Nội <b>1</b></p>', '<p><span lang="vi">Hà Nội</span> <b>1</b></p>'],
  ['chưa có bản dịch trong lựa chọn', '<option value="x">Hà Nội</option>', '<option lang="vi" value="x">Hà Nội</option>'],
  ['ngôn ngữ của trang', '<html lang="vi"><p>Tìm</p></html>', '<html lang="en"><p>Search</p></html>'],
  ['đường dẫn của cổng', '<a href="/tra-cuu?m=1">1</a><form action="/"></form>', '<a href="/en/tra-cuu?m=1">1</a><form action="/en"></form>'],
  [
    'đường dẫn nơi khác',
    '<a href="/can-bo/hang/x">1</a><a href="//x.vn">2</a><a href="#a">3</a><a href="/en/x">4</a>',
    '<a href="/can-bo/hang/x">1</a><a href="//x.vn">2</a><a href="#a">3</a><a href="/en/x">4</a>',
  ],
  [
    'liên kết đổi ngôn ngữ giữ nguyên',
    '<a hreflang="vi" href="/tra-cuu" lang="vi">Tiếng Việt</a>',
    '<a hreflang="vi" href="/tra-cuu" lang="vi">Tiếng Việt</a>',
  ],
]
for (const [name, vietnamese, expected] of cases) test(`bản tiếng Anh: ${name}`, () => assert.equal(translate(vietnamese, english), expected))

test('chữ chưa dịch được ghi lại, số thì không', () => {
  const missing = new Set<string>()
  translate('<p>Hà  Nội</p><p>1.234</p><img alt="Ảnh chụp"/>', english, { missing })
  assert.deepEqual([...missing], ['Hà Nội', 'Ảnh chụp'])
})

test('bản dịch không mở được thẻ', () => {
  const hostile = edition('en', { 'Xin chào {}': '<script>{}' }, '/en')
  assert.equal(translate('<p>Xin chào &lt;b&gt;</p>', hostile), '<p>&lt;script&gt;&lt;b&gt;</p>')
})

test('ghép các mảnh lại được nguyên trang', () => {
  const html = '<!doctype html><html lang="vi"><!-- a > b --><p title="a > b">1 < 2</p><script>if (a<b) {}</script><br/></html>'
  assert.equal([...tokens(html)].map(token => token.raw).join(''), html)
})
