import { exprText, type Edition, type Expr, type Question } from '#procedures'
import { choicesOf, kindWords } from './words.ts'
import type { Box, Node, Shape } from './shape.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A condition in words, where there is one that does not always hold. */
export const whenWords = (node: Node, edition: Edition): string =>
  node.when === undefined || node.when === true ? '' : `Khi ${exprText(node.when as Expr, edition)}`

const when: Box = { name: 'when', label: 'Chỉ hỏi khi', kind: 'expr', optional: true, hint: 'Để trống là luôn hỏi. Ví dụ: child.sex là "nu"' }
const kindLine = ({ kind, required }: Node) =>
  `${kindWords[kind as Question['kind']] ?? text(kind)}${required === true ? '' : required === false ? ', không bắt buộc' : ', bắt buộc tùy trường hợp'}`

export const questionShape: Shape = {
  what: 'Câu hỏi',
  title: node => text(node.label) || text(node.id),
  note: (node, edition) => [text(node.id), kindLine(node), whenWords(node, edition)].filter(Boolean).join(' · '),
  boxes: [
    { name: 'label', label: 'Câu hỏi', kind: 'line', hint: 'Ngắn, không chấm câu ở cuối' },
    { name: 'id', label: 'Mã', kind: 'line', hint: 'Hai phần có dấu chấm: child.name. Đổi mã thì mọi chỗ dùng mã đổi theo' },
    { name: 'kind', label: 'Loại câu trả lời', kind: 'select', choices: () => choicesOf(kindWords) },
    { name: 'hint', label: 'Gợi ý', kind: 'line', optional: true, hint: 'Một câu, nói xem ở đâu hoặc ghi thế nào' },
    { name: 'example', label: 'Ví dụ trả lời', kind: 'line', optional: true },
    { name: 'required', label: 'Phải trả lời', kind: 'required' },
    when,
    {
      name: 'options',
      label: 'Các ô để chọn',
      kind: 'rows',
      keys: ['key', 'label', 'hint'],
      optional: true,
      hint: 'Cho loại "Chọn một trong các ô". Mỗi dòng: mã | chữ | gợi ý (nếu có)',
    },
    { name: 'missing', label: 'Lời nhắc khi bỏ trống', kind: 'line', optional: true, hint: 'Để trống thì máy ghép từ câu hỏi' },
    { name: 'default', label: 'Trả lời có sẵn', kind: 'scalar', optional: true },
    { name: 'outside', label: 'Chữ cho "ở tỉnh khác"', kind: 'line', optional: true, hint: 'Cho loại "Xã, phường"' },
    { name: 'maxLength', label: 'Dài nhất (chữ cái)', kind: 'number' },
    { name: 'min', label: 'Số nhỏ nhất', kind: 'number', optional: true },
    { name: 'max', label: 'Số lớn nhất', kind: 'number', optional: true },
    { name: 'autocomplete', label: 'Tên điền tự động của trình duyệt', kind: 'line', optional: true, hint: 'Ví dụ: name, bday, tel, street-address' },
  ],
}

export const pageShape: Shape = {
  what: 'Trang',
  title: node => text(node.title) || text(node.id),
  note: (node, edition) =>
    [`${(node.questions as readonly unknown[] | undefined)?.length ?? 0} câu hỏi`, whenWords(node, edition)].filter(Boolean).join(' · '),
  boxes: [
    { name: 'title', label: 'Tên trang', kind: 'line', hint: 'Một trang một chuyện, nhiều nhất 4 câu hỏi' },
    { name: 'id', label: 'Mã trang', kind: 'line', hint: 'Chữ không dấu, có trong địa chỉ: noi-sinh' },
    { ...when, label: 'Chỉ mở trang khi' },
    { name: 'help.title', label: 'Tên phần giải thích', kind: 'line', optional: true },
    { name: 'help.text', label: 'Giải thích', kind: 'text', optional: true },
  ],
  lists: [
    {
      key: 'questions',
      label: 'Câu hỏi của trang',
      shape: questionShape,
      fresh: { id: '', kind: 'text', label: '', required: true, maxLength: 200 },
    },
  ],
}

export const taskShape: Shape = {
  what: 'Việc',
  title: node => text(node.title) || text(node.id),
  note: (node, edition) =>
    [`${(node.pages as readonly unknown[] | undefined)?.length ?? 0} trang`, whenWords(node, edition)].filter(Boolean).join(' · '),
  boxes: [
    { name: 'title', label: 'Tên việc', kind: 'line' },
    { name: 'id', label: 'Mã việc', kind: 'line', hint: 'Chữ không dấu, có trong địa chỉ: ve-tre' },
    { ...when, label: 'Chỉ có việc này khi' },
    { name: 'needs', label: 'Làm sau các việc', kind: 'lines', optional: true, hint: 'Mỗi dòng một mã việc' },
    { name: 'papers', label: 'Nộp giấy tờ ở việc này', kind: 'check', optional: true },
  ],
  lists: [{ key: 'pages', label: 'Các trang của việc', shape: pageShape, fresh: { id: '', title: '', questions: [] } }],
}
