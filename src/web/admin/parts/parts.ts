import { sectors } from '#procedures'
import { bookNames } from '#registers'
import { pageShape, taskShape } from './form-shapes.ts'
import { feeLines, feeShape, outcomeShape, paperShape, ruleShape, stepShape, timeShape } from './law-shapes.ts'
import { documentShape, entryShape, exampleShape, legShape, partyShape, sectionShape } from './paper-shapes.ts'
import { choicesOf, levelWords, questionChoices } from './words.ts'
import { inside, keysOf } from './pointer.ts'
import type { Box, List, Shape } from './shape.ts'

const list = (key: string, label: string, shape: Shape, fresh: Record<string, unknown>): List => ({ key, label, shape, fresh })
const whole = (what: string, boxes: readonly Box[], ...lists: readonly List[]): Shape => ({
  what,
  title: () => what,
  boxes,
  ...(lists.length > 0 && { lists }),
})
const question = (name: string, label: string, more: Partial<Box> = {}): Box =>
  ({ name, label, kind: 'select', choices: ({ edition }) => questionChoices(edition, 'count'), optional: true, ...more }) as Box
const person = (name: string, label: string): Box => ({ name, label, kind: 'value', hint: 'Mã câu hỏi; nhiều nguồn: đầu tiên(a, b)' })

/** A part of the edition as a clerk thinks of it. `at` is where its boxes stand, `keys` what of the edition it is made of. */
export type Part = { readonly name: string; readonly at: string; readonly keys: readonly string[]; readonly shape: Shape; readonly lead: string }

/** The parts in the order in which a procedure is written. */
export const parts: readonly Part[] = [
  {
    name: 'chung',
    at: '',
    keys: [
      'name',
      'slug',
      'about',
      'sector',
      'level',
      'law',
      'lifeEvents',
      'synonyms',
      'regime',
      'online',
      'doubts',
      'from',
      'to',
      'event',
      'outline',
      'code',
    ],
    lead: 'Tên, nơi giải quyết, căn cứ, những chữ mà người dân dùng để tìm.',
    shape: whole('Thông tin chung', [
      { name: 'name', label: 'Tên thủ tục', kind: 'line' },
      { name: 'slug', label: 'Tên trong địa chỉ', kind: 'line', hint: 'Chữ không dấu: dang-ky-khai-tu' },
      { name: 'about', label: 'Nói ngắn là gì', kind: 'text', hint: 'Một, hai câu: làm gì và nhận được gì' },
      { name: 'sector', label: 'Lĩnh vực', kind: 'select', choices: () => sectors.map(({ sector, name }) => ({ value: sector, label: name })) },
      { name: 'level', label: 'Cấp giải quyết', kind: 'select', choices: () => choicesOf(levelWords) },
      { name: 'law', label: 'Căn cứ pháp luật', kind: 'lines', hint: 'Mỗi dòng một văn bản, có điều khoản' },
      { name: 'lifeEvents', label: 'Sự kiện trong đời', kind: 'lines', hint: 'Mỗi dòng một sự kiện' },
      { name: 'synonyms', label: 'Người dân còn gọi là', kind: 'lines', hint: 'Mỗi dòng một cách gọi, để tìm thấy' },
      { name: 'regime', label: 'Ký hiệu đợt quy định', kind: 'line', hint: 'Ví dụ: R2025' },
      { name: 'from', label: 'Có hiệu lực từ ngày', kind: 'day' },
      { name: 'to', label: 'Hết hiệu lực trước ngày', kind: 'day', hint: 'Chưa biết thì ghi 1/1/2100' },
      { name: 'online', label: 'Không nộp qua mạng, chỉ cán bộ nhận', kind: 'check', ticked: false, optional: true },
      {
        name: 'outline',
        label: 'Bản khung: nội dung chưa được ghi',
        kind: 'check',
        optional: true,
        hint: 'Bỏ dấu khi đã ghi đủ; còn dấu thì không công bố được',
      },
      { name: 'doubts', label: 'Điều chưa chắc chắn', kind: 'lines', hint: 'Hiện ở trang của thủ tục, mỗi dòng một điều' },
    ]),
  },
  {
    name: 'truoc-khi-khai',
    at: '',
    keys: ['precheck'],
    lead: 'Hỏi trước khi bắt đầu: quyết định nơi nộp, giấy tờ, lệ phí.',
    shape: whole('Câu hỏi trước khi khai', [], list('precheck', 'Các trang', pageShape, { id: '', title: '', questions: [] })),
  },
  {
    name: 'khai',
    at: '',
    keys: ['tasks'],
    lead: 'Các việc của người khai; mỗi việc vài trang, mỗi trang nhiều nhất 4 câu hỏi.',
    shape: whole('Việc, trang và câu hỏi', [], list('tasks', 'Các việc', taskShape, { id: '', title: '', pages: [] })),
  },
  {
    name: 'di-noi-khac',
    at: '',
    keys: ['outcomes'],
    lead: 'Khi thủ tục này không đúng với người khai: đi đâu.',
    shape: whole('Trường hợp đi nơi khác', [], list('outcomes', 'Các trường hợp', outcomeShape, {})),
  },
  {
    name: 'kiem-tra',
    at: '',
    keys: ['rules'],
    lead: 'Điều gì trong câu trả lời là sai, điều gì nên xem lại.',
    shape: whole('Kiểm tra câu trả lời', [], list('rules', 'Các điều kiểm tra', ruleShape, { level: 'error' })),
  },
  {
    name: 'giay-to',
    at: '',
    keys: ['papers'],
    lead: 'Giấy tờ phải nộp hoặc xuất trình, và khi nào.',
    shape: whole('Giấy tờ', [], list('papers', 'Danh sách', paperShape, { form: 'submit', when: true })),
  },
  {
    name: 'le-phi',
    at: '',
    keys: ['fee', 'copies'],
    lead: 'Mức thu là một dòng trong bảng của Hội đồng nhân dân, không gõ số tiền ở đây.',
    shape: whole(
      'Lệ phí',
      [
        question('copies.count', 'Thu theo số bản: câu hỏi đếm số bản'),
        { name: 'copies.line', label: 'Mỗi bản thu theo dòng', kind: 'select', choices: feeLines, optional: true },
        question('copies.pages.count', 'Thu theo trang: câu hỏi đếm số trang'),
        { name: 'copies.pages.upTo', label: 'Số trang đầu thu theo dòng trên', kind: 'number', optional: true },
        { name: 'copies.pages.then', label: 'Các trang sau thu theo dòng', kind: 'select', choices: feeLines, optional: true },
      ],
      list('fee', 'Các mức thu, dòng đầu tiên đúng thì thu', feeShape, { when: true }),
    ),
  },
  {
    name: 'thoi-han',
    at: '',
    keys: ['times'],
    lead: 'Bao lâu có kết quả, theo văn bản nào.',
    shape: whole(
      'Thời hạn',
      [],
      list('times', 'Các thời hạn, dòng đầu tiên đúng thì dùng', timeShape, { when: true, limit: { kind: 'workingDays' } }),
    ),
  },
  {
    name: 'buoc',
    at: '',
    keys: ['steps', 'confirmsDraft', 'signsBook'],
    lead: 'Hồ sơ đi qua những tay nào.',
    shape: whole(
      'Các bước xử lý',
      [
        {
          name: 'confirmsDraft.days',
          label: 'Người nộp xem bản nháp trong (ngày)',
          kind: 'number',
          optional: true,
          hint: 'Bỏ trống là không hỏi; quá ngày coi như đồng ý',
        },
        { name: 'confirmsDraft.law', label: 'Căn cứ xem bản nháp', kind: 'line', optional: true },
        { name: 'signsBook', label: 'Ai ký vào sổ khi nhận', kind: 'rows', keys: ['who', 'law'], hint: 'Mỗi dòng: ai | căn cứ' },
      ],
      list('steps', 'Các bước', stepShape, {}),
    ),
  },
  {
    name: 'to-khai',
    at: '/declaration',
    keys: ['declaration'],
    lead: 'Tờ khai chính thức, ghép từ câu trả lời theo đúng thứ tự mẫu.',
    shape: whole(
      'Tờ khai',
      [
        { name: 'title', label: 'Tên tờ khai', kind: 'line' },
        { name: 'oath', label: 'Lời cam đoan', kind: 'text' },
        { name: 'law', label: 'Mẫu theo văn bản', kind: 'line' },
      ],
      list('sections', 'Các mục', sectionShape, { title: '', rows: [] }),
    ),
  },
  {
    name: 'noi-nhan',
    at: '',
    keys: ['units', 'sameEvent', 'parties'],
    lead: 'Xã, phường nào có thẩm quyền; việc này nói tới ai.',
    shape: whole(
      'Nơi nhận và những người liên quan',
      [
        { name: 'units', label: 'Xã, phường có thẩm quyền: mã câu hỏi', kind: 'lines', hint: 'Mỗi dòng một mã; dòng đầu được gợi ý' },
        {
          name: 'sameEvent',
          label: 'Hai tờ khai là một việc khi trùng',
          kind: 'groups',
          hint: 'Mỗi dòng các mã cách nhau dấu phẩy; mã đầu có trả lời thì so',
        },
      ],
      list('parties', 'Những người mà việc này nói tới', partyShape, { must: [] }),
    ),
  },
  {
    name: 'lien-he',
    at: '/people',
    keys: ['people'],
    lead: 'Câu trả lời nào cho biết người nộp là ai, nhắn tin về đâu.',
    shape: whole('Người nộp và cách liên hệ', [
      person('applicant', 'Người nộp'),
      person('subject', 'Hồ sơ của ai'),
      person('phone', 'Số điện thoại'),
      person('email', 'Thư điện tử'),
      person('applicantPin', 'Số định danh của người nộp'),
    ]),
  },
  {
    name: 'vao-so',
    at: '',
    keys: ['entries', 'source'],
    lead: 'Ký xong thì ghi gì vào sổ nào.',
    shape: whole(
      'Ghi vào sổ',
      [
        { name: 'source.books', label: 'Việc đã đăng ký cần tìm ở sổ', kind: 'set', choices: () => choicesOf(bookNames), optional: true },
        { name: 'source.name', label: 'Tìm theo họ tên', kind: 'value', optional: true },
        { name: 'source.born', label: 'Tìm theo ngày sinh', kind: 'value', optional: true },
        { name: 'source.pin', label: 'Tìm theo số định danh', kind: 'value', optional: true },
        { name: 'source.number', label: 'Tìm theo số đăng ký', kind: 'value', optional: true },
        { name: 'source.annotates', label: 'Ghi chú vào việc đó', kind: 'value', optional: true },
        {
          name: 'source.marks',
          label: 'Loại ghi chú',
          kind: 'select',
          optional: true,
          choices: () =>
            choicesOf({
              change: 'Thay đổi, cải chính',
              divorce: 'Ly hôn',
              death: 'Khai tử',
              recognition: 'Nhận cha, mẹ, con',
              guardianship: 'Giám hộ',
              other: 'Khác',
            }),
        },
        {
          name: 'source.required',
          label: 'Không tìm thấy thì không ký ở đây?',
          kind: 'yesNo',
          optional: true,
          hint: 'Bắt buộc chọn khi có sổ cần tìm',
        },
      ],
      list('entries', 'Việc ghi vào sổ; việc đầu là chính', entryShape, { fields: {} }),
    ),
  },
  {
    name: 'ket-qua',
    at: '',
    keys: ['documents'],
    lead: 'Giấy mà người dân nhận.',
    shape: whole('Giấy được cấp', [], list('documents', 'Danh sách', documentShape, { originals: 1 })),
  },
  {
    name: 'lien-thong',
    at: '',
    keys: ['legs', 'tells'],
    lead: 'Phần việc mà cơ quan khác làm tiếp sau khi ghi sổ.',
    shape: whole(
      'Cơ quan khác',
      [{ name: 'tells', label: 'Báo tin cho', kind: 'lines', hint: 'Mỗi dòng một mã cơ quan' }],
      list('legs', 'Các phần việc', legShape, { when: true, fields: {} }),
    ),
  },
  {
    name: 'vi-du',
    at: '',
    keys: ['examples'],
    lead: 'Trường hợp có thật hình dạng, với kết quả phải ra. Ví dụ sai thì không công bố được.',
    shape: whole('Ví dụ', [], list('examples', 'Các ví dụ', exampleShape, { answers: {}, papers: [], fee: 'free' })),
  },
]

export const partNamed = (name: string): Part | undefined => parts.find(part => part.name === name)

/** The part that a place in the edition belongs to. */
export const partAt = (pointer: string): Part | undefined => {
  const [key] = keysOf(pointer)
  return key === undefined ? parts[0] : parts.find(({ keys }) => keys.includes(key))
}

export type Placed = { readonly part: Part; readonly shape: Shape; readonly list?: List; readonly pointer: string; readonly isNew: boolean }

/** How the part of an edition at this pointer is written; undefined where nothing is written by a form. `-` at the end is a new one. */
export function placeOf(pointer: string): Placed | undefined {
  const part = partAt(pointer)
  if (!part) return undefined
  const rest = keysOf(pointer).slice(keysOf(part.at).length)
  let shape: Shape = part.shape
  let list: List | undefined
  while (rest.length > 1) {
    const [key, at = ''] = rest.splice(0, 2)
    list = shape.lists?.find(one => one.key === key)
    if (!list || !/^(\d{1,3}|-)$/.test(at)) return undefined
    shape = list.shape
  }
  if (rest.length > 0) return undefined
  return { part, shape, ...(list && { list }), pointer, isNew: pointer.endsWith('/-') }
}

/** Where a list of a part stands. */
export const listAt = (pointer: string, { key }: List): string => inside(pointer, key)
