import { planOf } from '#rollout'
import { sampleChrome } from '#ui/chrome.ts'
import { PortalLayout } from '#ui/layouts.tsx'
import { ShowMatrix } from '../city/rollout/matrix.show.tsx'
import { ShowNewWave } from '../city/rollout/new-wave.show.tsx'
import { ShowPreview } from '../city/rollout/preview.show.tsx'
import { ShowTargets } from '../city/rollout/targets.page.tsx'
import { ShowRolloutUnit } from '../city/rollout/unit.show.tsx'
import { ShowWave } from '../city/rollout/wave.show.tsx'
import { ShowWaves } from '../city/rollout/waves.show.tsx'
import { ShowOwnRollout } from '../office/rollout/rollout.show.tsx'
import { SuspendedNotice } from '../portal/service/suspended.tsx'
import type { GalleryCase } from './cases.ts'
import {
  ON,
  around,
  wave,
  third,
  live,
  matrix,
  at,
  view,
  services,
  waveView,
  cells,
  targets,
  unitView,
  before,
  plan,
  own,
  ownWave,
  wrong,
  collisions,
} from './rollout-sample.ts'

const office = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({ id, title, surface: 'office', node })

export default [
  office('trien-khai-bang', 'Bảng triển khai: xã, phường', () =>
    ShowMatrix({ ...around, ...view, readiness: new Map([['x0', { ready: 1, units: 1 }]]) }),
  ),
  office('trien-khai-bang-quan', 'Bảng triển khai: quận, huyện, mọi đợt', () =>
    ShowMatrix({ ...around, ...view, at: { ...at, wave: undefined, page: 2, columns: 2 }, matrix: matrix(true) }),
  ),
  office('trien-khai-bang-trong', 'Bảng triển khai: đợt chưa rõ cấp, không có ô', () =>
    ShowMatrix({
      ...around,
      ...view,
      at: { ...at, wave: third.id, unfinished: true, district: 'x0' },
      matrix: { rows: [], rowCount: 0, columns: [], columnCount: 0, counts: [], totals: {} },
    }),
  ),
  office('trien-khai-dot', 'Một đợt đang chuẩn bị', () => ShowWave({ ...around, ...waveView })),
  office('trien-khai-dot-loi', 'Một đợt: thiếu lý do, ngày trái nhau', () =>
    ShowWave({
      ...around,
      ...waveView,
      wave: { ...wave, state: 'preparing' },
      collisions: [],
      typed: { ban: '2', 'ngay.ngay': '1', 'ngay.thang': '1', 'ngay.nam': '2020', sang: 'suspended' },
      problems: [
        { at: 'ngay', says: 'Ngày triển khai 01/01/2020 đã qua. Chọn hôm nay hoặc ngày sau' },
        { at: 'nop-thay', says: 'Ghi nơi và cách nộp thay để người dân biết' },
        { at: 'ly-do-doi', says: 'Ghi lý do đổi ngày' },
      ],
    }),
  ),
  office('trien-khai-dot-2017', 'Đợt 3 năm 2017: chỉ biết số lượng', () =>
    ShowWave({ ...around, ...waveView, wave: third, services: services.slice(2), acts: [], collisions: [], filled: [] }),
  ),
  office('trien-khai-xem-truoc', 'Xem trước: có ô bị từ chối', () =>
    ShowPreview({
      ...around,
      wave,
      plan,
      outlines: new Set(plan.changes.map(({ procedure }) => procedure)),
      typed: { sang: 'live', 'ly-do': 'Quyết định mẫu' },
    }),
  ),
  office('trien-khai-xem-truoc-doi', 'Xem trước: vừa thay đổi, không ô nào chuyển được', () =>
    ShowPreview({
      ...around,
      wave,
      plan: planOf({ ...plan.move, to: 'suspended', notice: 'Đường truyền hỏng.', instead: 'Nộp tại quầy' }, before.slice(0, 1), new Map()),
      outlines: new Set(),
      typed: {},
      problems: [{ at: '', says: 'Có ô hoặc điều kiện vừa thay đổi sau lần xem trước. Xem trước lại rồi thực hiện.' }],
    }),
  ),
  office('trien-khai-cac-dot', 'Các đợt và lịch', () => ShowWaves({ ...around, on: ON, waves: [third, live, wave], collisions })),
  office('trien-khai-dot-moi', 'Lập đợt mới', () =>
    ShowNewWave({ ...around, typed: {}, offered: [{ code: '1.001193', name: 'Đăng ký khai sinh' }] }),
  ),
  office('trien-khai-dot-moi-loi', 'Lập đợt mới: nêu hết chỗ sai', () =>
    ShowNewWave({
      ...around,
      typed: wrong,
      offered: [],
      problems: [
        { at: 'ma', says: 'Mã đợt gồm chữ thường không dấu, số và dấu gạch ngang, ví dụ 2027-1' },
        { at: 'ngay', says: 'Nhập ngày, tháng, năm có trong lịch' },
        { at: 'don-vi', says: 'Không có đơn vị mã 99999' },
        { at: 'dich-vu', says: 'Không có thủ tục mã khong-co. Nếu là khung thì ghi tên sau mã' },
      ],
    }),
  ),
  office('trien-khai-don-vi', 'Tám điều kiện của một đơn vị', () => ShowRolloutUnit({ ...around, ...unitView })),
  office('trien-khai-don-vi-mien-loi', 'Miễn một điều kiện: thiếu tên lãnh đạo', () =>
    ShowRolloutUnit({
      ...around,
      ...unitView,
      targets: [],
      typed: { dk: 'tap-huan', lam: 'mien', 'ly-do-tap-huan': 'Lớp bù mở tuần sau' },
      problems: [{ at: 'tap-huan', says: 'Ghi họ tên và chức vụ lãnh đạo đã quyết định cho miễn.' }],
    }),
  ),
  office('trien-khai-chi-tieu', 'Chỉ tiêu', () => ShowTargets({ ...around, targets, typed: {} })),
  office('trien-khai-cua-don-vi', 'Việc chuẩn bị của đơn vị', () =>
    ShowOwnRollout({ ...own, waves: [ownWave], running: cells.slice(0, 2), reports: true, typed: { dk: 'duong-truyen', dot: wave.id } }),
  ),
  office('trien-khai-cua-don-vi-xong', 'Việc chuẩn bị của đơn vị: không có đợt', () =>
    ShowOwnRollout({ ...own, waves: [], running: [], reports: false, typed: {} }),
  ),
  {
    id: 'thu-tuc-tam-dung',
    title: 'Thủ tục tạm dừng ở vài nơi',
    surface: 'portal',
    node: () => (
      <PortalLayout chrome={sampleChrome({ path: '/thu-tuc/dang-ky-khai-sinh' })} title="Đăng ký khai sinh">
        <h1>Đăng ký khai sinh</h1>
        <SuspendedNotice
          of={[
            {
              since: ON,
              notice: 'Đường truyền hỏng.',
              instead: 'Nộp tại quầy một cửa, giờ hành chính.',
              units: 1,
              names: ['phường Mẫu 1'],
              everywhere: false,
            },
            { since: ON, notice: null, instead: 'Nộp tại quầy một cửa.', units: 7, names: ['phường Mẫu 2', 'phường Mẫu 3'], everywhere: false },
          ]}
        />
        <SuspendedNotice of={[{ since: ON, notice: null, instead: 'Nộp tại quầy một cửa.', units: 126, names: [], everywhere: true }]} />
      </PortalLayout>
    ),
  },
] satisfies GalleryCase[]
