import { fees } from '#catalogue'
import { costOf, diffOf, runExamples } from '#procedures'
import { sampleChrome } from '#ui/chrome.ts'
import { ComparePage } from '../admin/check/compare.show.tsx'
import { ImportPage } from '../admin/check/import.show.tsx'
import { MovePage } from '../admin/check/move.show.tsx'
import { PublishPage } from '../admin/check/publish.show.tsx'
import { ReplayPage } from '../admin/check/replay.show.tsx'
import { UnsoundPage } from '../admin/check/unsound.show.tsx'
import { TrialQuestionPage, TrialTasks } from '../admin/preview/citizen.show.tsx'
import { TrialFrame } from '../admin/preview/frame.show.tsx'
import { shownMessages, TrialMessages, TrialOfficer } from '../admin/preview/officer.show.tsx'
import { outcomeNow } from '../admin/preview/outcome.ts'
import { ExamplesPage } from '../admin/work/examples.show.tsx'
import { declarationView, draftedFields, peopleOf } from '#procedures'
import type { GalleryCase } from './cases.ts'
import {
  now,
  chrome,
  frame,
  birth,
  death,
  mended,
  work,
  outline,
  bare,
  lints,
  trial,
  office,
  portal,
  replayed,
  verdict,
  moveView,
  publishView,
  place,
} from './admin-editor-sample.ts'

export default [
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
