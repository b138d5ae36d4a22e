import { dong } from '#kernel/format.ts'
import { exprText, type Expr } from '#procedures'
import { whenWords } from './form-shapes.ts'
import { choicesOf, questionChoices } from './words.ts'
import type { Around, Box, Choosable, Node, Shape } from './shape.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const law: Box = { name: 'law', label: 'Căn cứ', kind: 'line', hint: 'Tên văn bản, điều, khoản' }
const always: Box = { name: 'when', label: 'Khi', kind: 'expr', always: true, hint: 'Để trống là luôn luôn' }
const at: Box = { name: 'at', label: 'Nói tại câu hỏi', kind: 'select', choices: ({ edition }) => questionChoices(edition) }
const condition: Box = { name: 'when', label: 'Khi', kind: 'expr', hint: 'Ví dụ: child.born sau ngày nộp' }

/** Lines of the council's table on the edition's first day, each with its amount. */
export function feeLines({ edition, fees }: Around): Choosable[] {
  const lines = [...new Set(fees.map(({ line }) => line))]
  return lines.flatMap(line => {
    const inForce = fees.filter(fee => fee.line === line && fee.from <= edition.from && edition.from < fee.to)
    const one = inForce.find(({ channel }) => channel === 'any') ?? inForce[0]
    if (!one) return []
    return [{ value: line, label: `${one.name}: ${dong(one.amount)}${one.certain ? '' : ' (chưa đối chiếu văn bản)'}` }]
  })
}

export const outcomeShape: Shape = {
  what: 'Trường hợp đi nơi khác',
  title: node => text(node.title),
  note: (node, edition) => whenWords(node, edition),
  boxes: [
    { name: 'title', label: 'Trường hợp', kind: 'line' },
    at,
    condition,
    { name: 'says', label: 'Nói với người dân', kind: 'text', hint: 'Nói nơi cần đến' },
    { name: 'to', label: 'Mã thủ tục đúng', kind: 'line', optional: true },
    law,
  ],
}

export const ruleShape: Shape = {
  what: 'Điều kiểm tra',
  title: node => text(node.says),
  note: (node, edition) => `${node.level === 'error' ? 'Phải sửa' : 'Nên xem lại'} · ${text(node.at)} · ${whenWords(node, edition)}`,
  boxes: [
    at,
    { name: 'when', label: 'Sai khi', kind: 'expr', hint: 'Ví dụ: child.born sau ngày nộp' },
    { name: 'says', label: 'Nói với người khai', kind: 'text', hint: 'Nói sai gì và làm gì; {} là câu trả lời đang có' },
    {
      name: 'level',
      label: 'Mức',
      kind: 'select',
      choices: () => choicesOf({ error: 'Phải sửa mới gửi được', warning: 'Nhắc xem lại, vẫn gửi được' }),
    },
    { ...law, optional: true },
  ],
}

export const paperShape: Shape = {
  what: 'Giấy tờ',
  title: node => text(node.label),
  note: (node, edition) => [node.form === 'submit' ? 'Nộp' : 'Xuất trình', whenWords(node, edition), text(node.law)].filter(Boolean).join(' · '),
  boxes: [
    { name: 'label', label: 'Tên giấy tờ', kind: 'line' },
    { name: 'code', label: 'Mã', kind: 'line', hint: 'Chữ không dấu: giay-chung-sinh' },
    { name: 'form', label: 'Nộp hay xuất trình', kind: 'select', choices: () => choicesOf({ submit: 'Nộp', present: 'Xuất trình rồi trả lại' }) },
    always,
    { name: 'hint', label: 'Gợi ý', kind: 'line', optional: true },
    law,
  ],
}

export const feeShape: Shape = {
  what: 'Mức thu',
  title: node => text(node.reason),
  note: (node, edition) =>
    [node.line === undefined ? 'Không thu' : text(node.line), whenWords(node, edition) || 'Mọi trường hợp còn lại'].join(' · '),
  boxes: [
    { ...always, hint: 'Dòng đầu tiên đúng thì thu theo dòng đó. Dòng cuối để trống cho mọi trường hợp còn lại' },
    {
      name: 'line',
      label: 'Dòng trong bảng của Hội đồng nhân dân',
      kind: 'select',
      choices: feeLines,
      optional: true,
      hint: 'Không chọn là không thu',
    },
    { name: 'reason', label: 'Lý do', kind: 'line', hint: 'Người dân đọc: Miễn phí, đăng ký đúng hạn' },
    law,
  ],
}

const limitKinds = { sameDay: 'Trong ngày', workingDays: 'Ngày làm việc', calendarDays: 'Ngày' }

export const timeShape: Shape = {
  what: 'Thời hạn',
  title: ({ limit }) => {
    const { kind, days } = (limit ?? {}) as { kind?: keyof typeof limitKinds; days?: number }
    return kind === 'sameDay' ? 'Trong ngày' : `${days ?? '?'} ${(kind ? limitKinds[kind] : '').toLowerCase()}`
  },
  note: (node, edition) =>
    [whenWords(node, edition) || 'Mọi trường hợp còn lại', text((node.limit as Node | undefined)?.law)].filter(Boolean).join(' · '),
  boxes: [
    { ...always, hint: 'Dòng đầu tiên đúng thì dùng. Dòng cuối để trống cho mọi trường hợp còn lại' },
    { name: 'limit.kind', label: 'Tính theo', kind: 'select', choices: () => choicesOf(limitKinds) },
    { name: 'limit.days', label: 'Số ngày', kind: 'number', optional: true, hint: 'Bỏ trống khi trả trong ngày' },
    { name: 'limit.cutoff', label: 'Nhận sau giờ này thì tính ngày sau', kind: 'line', optional: true, hint: 'Ví dụ 15:00' },
    { name: 'limit.extraOnVerify', label: 'Thêm khi phải xác minh (ngày làm việc)', kind: 'number', optional: true },
    { name: 'limit.verifiedDays', label: 'Tổng cộng khi phải xác minh (ngày)', kind: 'number', optional: true },
    { name: 'limit.law', label: 'Căn cứ', kind: 'line', optional: true },
  ],
}

const does = { receive: 'Tiếp nhận', examine: 'Thẩm tra', confirm: 'Người nộp xác nhận', sign: 'Ký', 'hand-over': 'Trả kết quả' }
const desks = {
  'mot-cua': 'Bộ phận một cửa',
  'tu-phap-ho-tich': 'Công chức tư pháp – hộ tịch',
  'lanh-dao': 'Lãnh đạo Ủy ban nhân dân',
  'nguoi-nop': 'Người nộp',
}

export const stepShape: Shape = {
  what: 'Bước xử lý',
  title: node => text(node.says),
  note: node => `${does[node.does as keyof typeof does] ?? ''} · ${desks[node.at as keyof typeof desks] ?? ''}`,
  boxes: [
    { name: 'does', label: 'Làm gì', kind: 'select', choices: () => choicesOf(does) },
    { name: 'at', label: 'Ai làm', kind: 'select', choices: () => choicesOf(desks) },
    { name: 'says', label: 'Nói với người dân', kind: 'line' },
  ],
}

/** A condition of a node in words, for a row without one. */
export const inWords = (expr: unknown, around: Around): string => exprText(expr as Expr, around.edition)
