import { published, fees } from '#catalogue'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { costOf, diffOf, editionFor, lintsOf, outlineEdition, runExamples, type Edition, type Work, type WorkRow, type WorkSave } from '#procedures'
import { sampleChrome } from '#ui/chrome.ts'
import { ComparePage } from '../admin/check/compare.show.tsx'
import { ImportPage } from '../admin/check/import.show.tsx'
import { MovePage } from '../admin/check/move.show.tsx'
import { PublishPage } from '../admin/check/publish.show.tsx'
import { ReplayPage } from '../admin/check/replay.show.tsx'
import { UnsoundPage } from '../admin/check/unsound.show.tsx'
import { EditionsPage, ListPage, OutlinePage } from '../admin/list/list.show.tsx'
import { partNamed, placeOf } from '../admin/parts/parts.ts'
import { nodeAt } from '../admin/parts/pointer.ts'
import { typedOf } from '../admin/parts/print.ts'
import type { Node } from '../admin/parts/shape.ts'
import { TrialQuestionPage, TrialTasks } from '../admin/preview/citizen.show.tsx'
import { TrialFrame } from '../admin/preview/frame.show.tsx'
import { shownMessages, TrialMessages, TrialOfficer } from '../admin/preview/officer.show.tsx'
import { outcomeNow } from '../admin/preview/outcome.ts'
import { placesOf, type Trial } from '../admin/preview/walk.ts'
import { EnglishPage } from '../admin/work/english.show.tsx'
import { ExamplesPage } from '../admin/work/examples.show.tsx'
import { HomePage } from '../admin/work/home.show.tsx'
import { ItemPage, type ItemView } from '../admin/work/item.show.tsx'
import { RawPage } from '../admin/work/raw.page.tsx'
import { RemovePage } from '../admin/work/remove.page.tsx'
import { declarationView, draftedFields, peopleOf } from '#procedures'
import type { GalleryCase } from './cases.ts'

const now = instant(day('2026-11-18'), '14:05')
const chrome = sampleChrome({ now, path: '/quan-tri/thu-tuc', person: { name: 'Mai Xuân Hòa' } })
const frame = { chrome, unit: 'Thành phố Hà Nội' }
const birth = editionFor(published, '1.001193', day('2026-11-18'))
const death = editionFor(published, '1.000656', day('2026-11-18'))
const hoa = { id: 'hoa', name: 'Mai Xuân Hòa' }
const yen = { id: 'yen', name: 'Tô Hải Yến' }

const workOn = (value: Edition, more: Partial<Work> = {}): Work => ({
  id: '018f2c1e-0000-7000-8000-000000000001',
  code: value.code,
  from: value.from,
  value,
  english: {},
  state: 'draft',
  base: { code: value.code, from: death.from },
  author: hoa,
  reviewer: null,
  note: '',
  version: 7,
  updatedAt: now,
  publishedAt: null,
  ...more,
})
const FROM = day('2026-12-01')
const mended: Edition = {
  ...death,
  from: FROM,
  papers: death.papers.slice(1),
  tasks: death.tasks.map((task, n) => (n === 0 ? { ...task, title: 'Người mất' } : task)),
}
const work = workOn(mended)
const outline = outlineEdition(
  { code: '9.900001', name: 'Xác nhận hoàn cảnh gia đình', level: 'commune', sector: 'ho-tich', agency: 'Ủy ban nhân dân xã, phường' },
  FROM,
)
const bare = workOn(outline, { base: null, version: 1 })
const ground = { english: {}, others: published, fees }
const lints = lintsOf(outline, ground)
const save = (version: number, act: WorkSave['act'], by = hoa, patch: readonly unknown[] = [], note = ''): WorkSave => ({
  version,
  act,
  by,
  at: now,
  patch,
  note,
})
const saves = [
  save(4, 'sendBack', yen, [], 'Thiếu căn cứ của lệ phí'),
  save(3, 'review'),
  save(2, 'save', hoa, [{ op: 'replace', path: '/papers/0', value: 1 }]),
  save(1, 'begin'),
]
const row = (of: Work): WorkRow => {
  const { value, english: _, ...rest } = of
  return { ...rest, name: value.name, outline: value.outline === true }
}

function item(of: Work, pointer: string, more: Partial<ItemView> = {}): ItemView {
  const place = placeOf(pointer)
  if (!place) throw new Error(`no form at ${pointer}`)
  const node = (place.isNew ? place.list?.fresh : nodeAt(of.value, pointer)) as Node
  return { work: of, place, node, typed: typedOf(place.shape.boxes, node), around: { edition: of.value, fees }, lints: [], problems: [], ...more }
}
function part(of: Work, name: string, more: Partial<ItemView> = {}): ItemView {
  const found = partNamed(name)
  if (!found) throw new Error(`no part ${name}`)
  const node = (found.at === '' ? of.value : nodeAt(of.value, found.at)) as Node
  const place = { part: found, shape: found.shape, pointer: found.at, isNew: false }
  return { work: of, place, node, typed: typedOf(found.shape.boxes, node), around: { edition: of.value, fees }, lints: [], problems: [], ...more }
}

const example = death.examples[0]
const trial: Trial = {
  edition: mended,
  base: '/quan-tri/thu-tuc/ban/1/xem-thu',
  answers: example?.answers ?? {},
  facts: { today: FROM, filedOn: FROM },
  shared: false,
}
const [place] = placesOf(trial)
const office = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({ id: `soan-${id}`, title, surface: 'office', node })
const portal = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({ id: `soan-${id}`, title, surface: 'portal', node })
const homeView = {
  work,
  lints: [],
  examples: { ok: 9, all: 9 },
  missingEnglish: 0,
  cost: costOf(mended),
  before: { from: death.from, cost: costOf(death), changes: 3 },
  saves,
  own: true,
}
const replayed = (code: string, more: object = {}) => ({
  id: 1,
  code,
  before: { errors: [], papers: ['Giấy báo tử'], fee: 0, time: 'Trong ngày', dueAt: null, goesTo: null },
  after: { errors: [], papers: [], fee: 8000, time: 'Trong ngày', dueAt: null, goesTo: null, ...more },
  same: false,
})
const verdict = (code: string, reasons: string[]) => ({
  code,
  state: 'received' as const,
  unit: '00082@2025-07-01',
  version: 2,
  reasons,
  dueAt: now,
  thenDueAt: now,
})
const moveView = { work: { ...work, state: 'published' as const }, from: death, choices: [death], next: undefined, typed: '', problems: [] }
const publishView = { work, stands: [], warnings: 2, own: true, problems: [] }

export default [
  office('danh-sach', 'Thủ tục: danh sách và những bản đang soạn', () =>
    ListPage({
      ...frame,
      rows: [
        { code: '1.000656', name: 'Đăng ký khai tử', now: death.from, next: FROM, works: [row(work)] },
        { code: '1.001193', name: 'Đăng ký khai sinh', now: birth.from, next: undefined, works: [] },
      ],
      works: [row(work), row({ ...bare, id: '2', state: 'review' })],
      asked: '',
      all: 34,
    }),
  ),
  office('danh-sach-trong', 'Thủ tục: không thấy, không có bản đang soạn', () =>
    ListPage({ ...frame, rows: [], works: [], asked: 'xyzzy', all: 34 }),
  ),
  office('cac-ban', 'Các bản của một thủ tục qua thời gian', () =>
    EditionsPage({
      ...frame,
      code: death.code,
      name: death.name,
      rows: [
        { edition: mended, origin: 'editor', standing: 'next' },
        { edition: death, origin: 'catalogue', standing: 'now' },
      ],
      works: [row(work)],
      typed: { 'tu-ngay.ngay': '31', 'tu-ngay.thang': '2', 'tu-ngay.nam': '2027' },
      problems: [{ at: 'tu-ngay', says: 'Nhập ngày, tháng, năm có trong lịch' }],
    }),
  ),
  office('khung', 'Soạn thủ tục mới từ khung', () => OutlinePage({ ...frame, typed: {}, problems: [] })),
  office('khung-loi', 'Soạn thủ tục mới: mọi chỗ thiếu một lần', () =>
    OutlinePage({
      ...frame,
      typed: { ten: 'Xác nhận', ma: '1' },
      problems: [
        { at: 'ma', says: 'Nhập mã gồm chữ số và dấu chấm, ví dụ 1.001193' },
        { at: 'cap', says: 'Chọn cấp giải quyết' },
        { at: 'tu-ngay', says: 'Nhập ngày, tháng, năm có trong lịch' },
      ],
    }),
  ),
  office('ban', 'Trang chủ của bản soạn', () => HomePage({ ...frame, ...homeView })),
  office('ban-khung', 'Trang chủ của bản soạn từ khung, còn nhiều chỗ', () =>
    HomePage({
      ...frame,
      ...homeView,
      work: { ...bare, note: 'Thiếu căn cứ của lệ phí' },
      lints,
      examples: { ok: 0, all: 0 },
      missingEnglish: 12,
      cost: costOf(outline),
      before: undefined,
    }),
  ),
  office('ban-cho-duyet', 'Bản chờ người thứ hai duyệt', () => HomePage({ ...frame, ...homeView, work: { ...work, state: 'review' }, own: false })),
  office('phan-chung', 'Phần thông tin chung', () => ItemPage({ ...frame, ...part(work, 'chung') })),
  office('phan-khai', 'Phần việc, trang và câu hỏi', () => ItemPage({ ...frame, ...part(work, 'khai') })),
  office('phan-giay-to', 'Phần giấy tờ, đã công bố nên không sửa', () => ItemPage({ ...frame, ...part({ ...work, state: 'published' }, 'giay-to') })),
  office('phan-le-phi', 'Phần lệ phí', () => ItemPage({ ...frame, ...part(work, 'le-phi') })),
  office('phan-to-khai', 'Phần tờ khai', () => ItemPage({ ...frame, ...part(work, 'to-khai') })),
  office('phan-lien-he', 'Phần người nộp', () => ItemPage({ ...frame, ...part(work, 'lien-he') })),
  office('phan-vao-so', 'Phần ghi vào sổ', () => ItemPage({ ...frame, ...part(work, 'vao-so') })),
  office('trang', 'Một trang của biểu mẫu', () => ItemPage({ ...frame, ...item(work, '/tasks/0/pages/0') })),
  office('cau-hoi', 'Một câu hỏi', () => ItemPage({ ...frame, ...item(work, '/tasks/0/pages/0/questions/0') })),
  office('cau-hoi-moi', 'Câu hỏi mới', () => ItemPage({ ...frame, ...item(work, '/tasks/0/pages/0/questions/-') })),
  office('cau-hoi-loi', 'Câu hỏi: công thức chưa hiểu được', () =>
    ItemPage({
      ...frame,
      ...item(work, '/rules/0', {
        typed: { at: 'death.on', when: 'death.on sau sau', says: '', level: 'error' },
        problems: [
          { at: 'when', says: 'Sau “sau” cần tên câu hỏi hoặc ngày' },
          { at: 'says', says: 'Nhập nói với người khai' },
        ],
      }),
    }),
  ),
  office('tranh-nhau', 'Hai người sửa một lúc', () =>
    ItemPage({
      ...frame,
      ...item(work, '/papers/0', {
        conflict: { who: yen.name, when: '14:03 ngày 18/11/2026', changes: [`${yen.name}, 14:03 ngày 18/11/2026: sửa Giấy tờ`] },
      }),
    }),
  ),
  office('vi-du-go', 'Gõ một ví dụ', () => ItemPage({ ...frame, ...item(work, '/examples/0') })),
  office('bo', 'Bỏ một câu hỏi còn nơi dùng', () =>
    RemovePage({ ...frame, work, pointer: '/tasks/0/pages/0/questions/0', what: 'Câu hỏi', name: 'Họ, chữ đệm, tên', used: 4 }),
  ),
  office('tho', 'Dạng thô', () =>
    RawPage({
      ...frame,
      work,
      pointer: '/doubts',
      text: '["Chưa đối chiếu"',
      problems: [{ at: 'json', says: 'Chữ này chưa đúng dạng JSON. Kiểm tra dấu phẩy, ngoặc và dấu nháy' }],
    }),
  ),
  office('tieng-anh', 'Tiếng Anh: câu thiếu trước', () =>
    EnglishPage({
      ...frame,
      work,
      rows: [
        { vi: 'Người mất', en: '', from: 'missing' },
        { vi: 'Ngày mất phải trước hôm nay: {}', en: 'Before today', from: 'here' },
        { vi: 'Họ, chữ đệm, tên', en: 'Full name', from: 'city' },
      ],
      missing: 1,
      all: 80,
      page: 1,
      pages: 4,
      problems: [{ at: 'en.1', says: 'Giữ đủ 1 dấu {} trong câu tiếng Anh' }],
    }),
  ),
  office('vi-du', 'Ví dụ: một ví dụ ra khác', () => ExamplesPage({ ...frame, work, results: runExamples(mended, fees) })),
  office('vi-du-trong', 'Chưa có ví dụ', () => ExamplesPage({ ...frame, work: bare, results: [] })),
  office('so-sanh', 'So sánh với bản trước', () =>
    ComparePage({
      ...frame,
      work,
      against: death,
      choices: [death, birth],
      differences: diffOf(death, mended),
      cost: costOf(mended),
      costBefore: costOf(death),
    }),
  ),
  office('so-sanh-moi', 'So sánh: thủ tục mới', () =>
    ComparePage({ ...frame, work: bare, against: undefined, choices: [], differences: [], cost: costOf(outline), costBefore: undefined }),
  ),
  office('chay-thu', 'Chạy thử trên hồ sơ thật', () =>
    ReplayPage({
      ...frame,
      work,
      span: { from: '2026-10-01', to: '2026-10-31' },
      rows: [replayed('H26.00.82-261012-0004'), replayed('H26.00.82-261013-0001', { errors: ['Nhập ngày mất'], goesTo: 'Người nước ngoài' })],
      next: 900,
      typed: {},
      problems: [],
    }),
  ),
  office('chay-thu-trong', 'Chạy thử: không có hồ sơ', () =>
    ReplayPage({
      ...frame,
      work: bare,
      span: { from: '2026-10-01', to: '2026-10-31' },
      rows: [],
      next: undefined,
      typed: { 'tu-ngay.ngay': '31', 'tu-ngay.thang': '2', 'tu-ngay.nam': '2026' },
      problems: [{ at: 'tu-ngay', says: 'Nhập ngày, tháng, năm có trong lịch' }],
    }),
  ),
  office('chuyen', 'Chuyển hồ sơ đang mở: xem trước', () =>
    MovePage({
      ...frame,
      ...moveView,
      rows: [verdict('H26.00.82-261112-0001', []), verdict('H26.00.82-261113-0002', ['Cần thêm giấy tờ mà hồ sơ chưa có: Giấy ủy quyền'])],
    }),
  ),
  office('chuyen-xong', 'Chuyển hồ sơ đang mở: báo cáo', () =>
    MovePage({
      ...frame,
      ...moveView,
      rows: [],
      report: { moved: ['H26.00.82-261112-0001'], stayed: [{ code: 'H26.00.82-261113-0002', reasons: ['Hồ sơ đã thẩm tra theo bản cũ'] }] },
    }),
  ),
  office('cong-bo', 'Công bố: còn điều cản', () =>
    PublishPage({ ...frame, ...publishView, work: bare, stands: lints.filter(({ level }) => level === 'error') }),
  ),
  office('cong-bo-duyet', 'Công bố: người thứ hai', () => PublishPage({ ...frame, ...publishView, work: { ...work, state: 'review' }, own: false })),
  office('cong-bo-tu-duyet', 'Công bố: người soạn không tự duyệt', () =>
    PublishPage({ ...frame, ...publishView, work: { ...work, state: 'review' }, problems: [{ at: 'tra-lai', says: 'Ghi cần sửa gì' }] }),
  ),
  office('cong-bo-xong', 'Đã công bố', () => PublishPage({ ...frame, ...publishView, work: { ...work, state: 'published' } })),
  office('dua-tep', 'Đưa tệp vào', () =>
    ImportPage({ ...frame, problems: [{ at: 'tep', says: 'Tệp này không phải JSON. Xuất lại từ trang soạn thủ tục' }] }),
  ),
  office('dua-tep-xem', 'Đưa tệp vào: xem khác gì', () =>
    ImportPage({
      ...frame,
      problems: [],
      read: { edition: mended, english: 3, packed: 'x', against: death, differences: diffOf(death, mended) },
    }),
  ),
  office('chua-on', 'Chỗ chưa ổn của mọi bản', () =>
    UnsoundPage({
      ...frame,
      rows: [
        {
          code: birth.code,
          name: birth.name,
          from: birth.from,
          missing: 2,
          errors: ['Biểu phí không có dòng khai-sinh'],
          warnings: ['Câu “Dân tộc” được hỏi mà không dùng ở đâu'],
          cost: costOf(birth),
        },
        { code: death.code, name: death.name, from: death.from, missing: 0, errors: [], warnings: [], cost: costOf(death) },
      ],
    }),
  ),
  office('xem-thu', 'Xem thử: khung 360 và các cách xem', () =>
    TrialFrame({ ...frame, work, base: trial.base, start: 'about:blank', share: 'http://localhost:8080/quan-tri/xem-chung/xem:1:1.abc' }),
  ),
  portal('thu-viec', 'Xem thử như người dân: các việc', () =>
    TrialTasks({ chrome: sampleChrome({ now, path: trial.base }), trial, now: outcomeNow(mended, trial.answers, trial.facts, fees) }),
  ),
  portal('thu-trang', 'Xem thử như người dân: một trang', () =>
    TrialQuestionPage({
      chrome: sampleChrome({ now, path: trial.base }),
      trial: { ...trial, shared: true },
      place: place ?? (undefined as never),
      values: {},
      problems: [{ at: place?.questions[0]?.id ?? '', says: 'Nhập ngày, tháng, năm mất' }],
      warnings: [],
    }),
  ),
  office('thu-can-bo', 'Xem thử như cán bộ', () =>
    TrialOfficer({
      chrome,
      trial,
      work,
      now: outcomeNow(mended, trial.answers, trial.facts, fees),
      declaration: declarationView(mended, trial.answers, trial.facts),
      people: peopleOf(mended, trial.answers, trial.facts),
      drafted: Object.entries(draftedFields(mended, trial.answers, trial.facts)).map(([label, value]) => ({ label, value })),
      packed: 'x',
    }),
  ),
  office('thu-tin', 'Xem thử tin nhắn', () =>
    TrialMessages({ chrome, trial, work, messages: shownMessages(death.code, { origin: 'http://localhost:8080', now }) }),
  ),
] satisfies GalleryCase[]
