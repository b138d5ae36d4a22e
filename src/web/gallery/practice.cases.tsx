import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Practice, PracticeRow } from '#training'
import { sampleChrome } from '#ui/chrome.ts'
import { ShowClassPractice } from '../city/training/practice.page.tsx'
import { ShowChoice, ShowLink, ShowResult } from '../office/training/practice.show.tsx'
import type { GalleryCase } from './cases.ts'
import { session } from './city-training.cases.tsx'

const on = day('2026-11-18')
const at = (time: string) => instant(on, time)
const chrome = sampleChrome({ now: at('09:20'), path: '/can-bo/tap-huan/thuc-hanh', person: { name: 'Đỗ Mạnh Hùng' } })
const frame = { chrome, unit: 'Phường Cửa Nam', nav: [] }
const typed = { vai: 'deskOfficer', dai: '8', ma: 'ngay-18-11-2026' }

const row = (code: string, title: string, verdict: PracticeRow['verdict'], more: Partial<PracticeRow>): PracticeRow => ({
  ...{ code, title, verdict, subject: 'Nguyễn Đức Minh', did: 'Tiếp nhận', right: 'Tiếp nhận', points: 10 },
  ...{ says: 'Hồ sơ đủ và rõ thì tiếp nhận. Hỏi thêm là bắt người dân đi lại.', law: 'Nghị định 61/2018/NĐ-CP, Điều 17' },
  ...more,
})
const found: Practice = {
  ...{ id: 'a1b2c3d4e5f6', officer: 'hung', officerName: 'Đỗ Mạnh Hùng', unit: '00082@2025-07-01', role: 'deskOfficer', length: 8 },
  ...{ seed: 'ngay-18-11-2026', score: 64, begunAt: at('08:30'), endedAt: at('09:10') },
  rows: [
    row('1', 'Khai sinh đủ giấy tờ', 'right', {}),
    row('2', 'Ảnh giấy tờ mờ', 'partly', {
      ...{ did: 'Yêu cầu bổ sung', right: 'Yêu cầu bổ sung', points: 8 },
      says: 'Lý do hoặc giấy nêu ra chưa đúng. Không đọc được giấy thì yêu cầu chụp lại đúng giấy đó, một lần cho hết.',
    }),
    row('3', 'Việc đã có trong sổ', 'wrong', {
      ...{ right: 'Không tiếp nhận', points: 0, law: 'Luật Hộ tịch 2014, Điều 5' },
      says: 'Trẻ đã có trong sổ khai sinh. Một việc chỉ đăng ký một lần; hướng dẫn xin bản sao. Không được tiếp nhận hồ sơ này.',
    }),
    row('4', 'Hồ sơ của người thân', 'missing', {
      ...{ did: 'Chưa làm', right: 'Giao đồng nghiệp', points: 0, law: 'Luật Hộ tịch 2014, Điều 12' },
      says: 'Hồ sơ của người thân thì không tự làm. Giao đồng nghiệp.',
    }),
  ],
}
const shows = (id: string, title: string, node: GalleryCase['node'], surface: GalleryCase['surface'] = 'office'): GalleryCase => ({
  id: `thuc-hanh-${id}`,
  title: `Thực hành: ${title}`,
  surface,
  node,
})

export default [
  shows('chon', 'chọn bài', () => ShowChoice({ ...frame, typed, past: [found], opens: true })),
  shows('chon-loi', 'chọn bài, mã chưa đúng', () =>
    ShowChoice({
      ...frame,
      typed: { ...typed, ma: 'Lớp một' },
      past: [],
      opens: true,
      problems: [{ at: 'ma', says: 'Mã bài gồm chữ không dấu, số và dấu gạch, dài nhất 30. Đang nhập: Lớp một' }],
    }),
  ),
  shows('khong-mo', 'không có phòng thực hành', () => ShowChoice({ ...frame, typed, past: [], opens: false })),
  shows('vao', 'đường dẫn vào bài', () =>
    ShowLink({
      ...frame,
      href: '#vao',
      wanted: { officer: 'hung', name: 'Đỗ Mạnh Hùng', unit: 'x', role: 'deskOfficer', length: 8, seed: typed.ma, today: on },
    }),
  ),
  shows('ket-qua', 'điểm và nhận xét', () => ShowResult({ ...frame, found })),
  shows('lop', 'bài của cả lớp', () =>
    ShowClassPractice({
      ...{ chrome, unit: 'Thành phố Hà Nội', session },
      practices: [found, { ...found, id: 'b1b2c3d4e5f6', officerName: 'Hoàng Thùy Linh', score: 96 }],
    }),
  ),
] satisfies GalleryCase[]
