import { costOf } from '#procedures'
import { EditionsPage, ListPage, OutlinePage } from '../admin/list/list.show.tsx'
import { EnglishPage } from '../admin/work/english.show.tsx'
import { HomePage } from '../admin/work/home.show.tsx'
import { ItemPage } from '../admin/work/item.show.tsx'
import { RawPage } from '../admin/work/raw.page.tsx'
import { RemovePage } from '../admin/work/remove.page.tsx'
import type { GalleryCase } from './cases.ts'
import { frame, birth, death, yen, FROM, mended, work, outline, bare, lints, row, item, part, office, homeView } from './admin-editor-sample.ts'

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
      outlines: [
        { code: '2.000884', name: 'Chứng thực chữ ký', level: 'Xã, phường', origin: 'Khung: chỉ biết tên' },
        { code: 'KHUNG-2017-3-19', name: 'Dịch vụ số 19, đợt 3 năm 2017 (khung)', level: 'Chưa rõ', origin: 'Đợt 3 năm 2017: 73 dịch vụ' },
      ],
      outlinesInAll: 120,
    }),
  ),
  office('danh-sach-trong', 'Thủ tục: không thấy, không có bản đang soạn', () =>
    ListPage({ ...frame, rows: [], works: [], asked: 'không có', all: 34, outlines: [], outlinesInAll: 0 }),
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
        conflict: {
          who: yen.name,
          when: '14:03 ngày 18/11/2026',
          changes: [`${yen.name}, 14:03 ngày 18/11/2026: sửa Giấy tờ`],
          boxes: [{ label: 'Gợi ý', saved: 'Bản chính', typed: '' }],
        },
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
] satisfies GalleryCase[]
