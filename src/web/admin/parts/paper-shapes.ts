import { printValue, type Edition } from '#procedures'
import { bookNames } from '#registers'
import { whenWords } from './form-shapes.ts'
import { choicesOf } from './words.ts'
import type { Box, Shape } from './shape.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const value = (node: unknown) => (node === undefined ? '' : printValue(node as Edition['people']['applicant']))
const VALUE = 'Mã câu hỏi, chữ trong ngoặc kép, nối bằng ", " (a, b), đầu tiên(a, b), họ của a, bằng chữ ngày, chọn(khi điều kiện: a; khi đúng: b)'
const when: Box = { name: 'when', label: 'Chỉ có khi', kind: 'expr', optional: true, hint: 'Để trống là luôn có' }
const law: Box = { name: 'law', label: 'Căn cứ', kind: 'line' }
const books = choicesOf(bookNames)

export const rowShape: Shape = {
  what: 'Dòng của tờ khai',
  title: node => text(node.label),
  note: (node, edition) => [value(node.value), whenWords(node, edition)].filter(Boolean).join(' · '),
  boxes: [{ name: 'label', label: 'Tên dòng', kind: 'line' }, { name: 'value', label: 'Giá trị', kind: 'value', hint: VALUE }, when],
}

export const sectionShape: Shape = {
  what: 'Mục của tờ khai',
  title: node => text(node.title),
  note: (node, edition) =>
    [`${(node.rows as readonly unknown[] | undefined)?.length ?? 0} dòng`, whenWords(node, edition)].filter(Boolean).join(' · '),
  boxes: [{ name: 'title', label: 'Tên mục', kind: 'line' }, when],
  lists: [{ key: 'rows', label: 'Các dòng', shape: rowShape, fresh: { label: '', value: '' } }],
}

export const partyShape: Shape = {
  what: 'Người mà việc này nói tới',
  title: node => text(node.role),
  note: node => [value(node.name), value(node.pin)].filter(Boolean).join(' · '),
  boxes: [
    { name: 'role', label: 'Là ai', kind: 'line', hint: 'Ví dụ: Bên nam' },
    { name: 'name', label: 'Họ và tên', kind: 'value', hint: VALUE },
    { name: 'born', label: 'Ngày sinh', kind: 'value', optional: true },
    { name: 'pin', label: 'Số định danh', kind: 'value', optional: true },
    when,
    {
      name: 'must',
      label: 'Khi ký, sổ không được ghi khác',
      kind: 'set',
      choices: () => choicesOf({ alive: 'Còn sống', single: 'Không đang có vợ, có chồng' }),
    },
    law,
  ],
}

export const entryShape: Shape = {
  what: 'Việc ghi vào sổ',
  title: node => bookNames[node.book as keyof typeof bookNames] ?? text(node.book),
  note: node => `${Object.keys((node.fields as object | undefined) ?? {}).length} cột`,
  boxes: [
    { name: 'book', label: 'Sổ', kind: 'select', choices: () => books },
    { name: 'fields', label: 'Các cột', kind: 'map', hint: `Mỗi dòng: tên cột = giá trị. ${VALUE}` },
  ],
}

const layouts = {
  'giay-khai-sinh': 'Giấy khai sinh',
  'giay-ket-hon': 'Giấy chứng nhận kết hôn',
  'giay-xac-nhan-hon-nhan': 'Giấy xác nhận tình trạng hôn nhân',
  'trich-luc': 'Trích lục',
  'ban-sao': 'Bản sao trích lục',
  'van-ban-xac-nhan': 'Văn bản xác nhận',
  'loi-chung': 'Lời chứng',
}

export const documentShape: Shape = {
  what: 'Giấy được cấp',
  title: node => text(node.name),
  note: node => layouts[node.layout as keyof typeof layouts] ?? '',
  boxes: [
    { name: 'name', label: 'Tên giấy', kind: 'line' },
    { name: 'code', label: 'Mã', kind: 'line', hint: 'Chữ không dấu: trich-luc-khai-tu' },
    { name: 'layout', label: 'Mẫu in', kind: 'select', choices: () => choicesOf(layouts) },
    { name: 'of', label: 'In từ', kind: 'select', choices: () => [...books, { value: 'source', label: 'Việc đã đăng ký mà hồ sơ nói tới' }] },
    { name: 'mark', label: 'Ký hiệu sau số', kind: 'line', optional: true, hint: 'Ví dụ: TLKT' },
    { name: 'originals', label: 'Số bản chính', kind: 'scalar', hint: 'Một số, hoặc mã câu hỏi đếm số bản' },
    { name: 'result', label: 'Cách gọi khi trả kết quả', kind: 'line' },
  ],
}

export const legShape: Shape = {
  what: 'Phần việc của cơ quan khác',
  title: node => text(node.name),
  note: (node, edition) => [text(node.agency), whenWords(node, edition)].filter(Boolean).join(' · '),
  boxes: [
    { name: 'name', label: 'Tên phần việc', kind: 'line' },
    { name: 'kind', label: 'Loại', kind: 'line', hint: 'Như trong bảng thời hạn liên thông' },
    { name: 'agency', label: 'Mã cơ quan', kind: 'line' },
    { name: 'when', label: 'Khi', kind: 'expr', always: true, hint: 'Để trống là luôn luôn' },
    { name: 'fields', label: 'Những gì gửi đi', kind: 'map', hint: 'Mỗi dòng: tên = giá trị' },
    { name: 'papers', label: 'Giấy tờ cơ quan đó được xem', kind: 'lines', optional: true, hint: 'Mỗi dòng một mã giấy tờ' },
    { name: 'result', label: 'Kết quả', kind: 'line' },
    law,
  ],
}

export const exampleShape: Shape = {
  what: 'Ví dụ',
  title: node => text(node.title),
  note: node => [text(node.id), node.goesTo ? `đi nơi khác: ${text(node.goesTo)}` : `lệ phí: ${text(node.fee)}`].join(' · '),
  boxes: [
    { name: 'title', label: 'Tên ví dụ', kind: 'line', hint: 'Một câu kể trường hợp' },
    { name: 'id', label: 'Mã', kind: 'line', hint: 'Chữ không dấu: thuong' },
    { name: 'filedOn', label: 'Nộp ngày', kind: 'day' },
    { name: 'answers', label: 'Trả lời', kind: 'answers', hint: 'Mỗi dòng: mã câu hỏi = trả lời. Ngày ghi 15/3/2017, có hoặc không' },
    { name: 'papers', label: 'Giấy tờ phải ra', kind: 'lines', hint: 'Mỗi dòng một mã giấy tờ, theo thứ tự' },
    { name: 'fee', label: 'Lệ phí phải ra', kind: 'line', hint: 'Dòng trong bảng, hoặc free' },
    { name: 'errors', label: 'Phải báo sai ở', kind: 'lines', optional: true, hint: 'Mỗi dòng một mã câu hỏi' },
    { name: 'warnings', label: 'Phải nhắc ở', kind: 'lines', optional: true },
    { name: 'goesTo', label: 'Phải đưa sang thủ tục', kind: 'line', optional: true, hint: 'Mã thủ tục' },
  ],
}
