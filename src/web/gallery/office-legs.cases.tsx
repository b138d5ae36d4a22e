import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { filedFacts, legActs, type Entry, type Leg, type LegRow, type LegTrouble } from '#dossiers'
import type { PartLetter } from '#exchange'
import { ShowDossier } from '../office/dossier/dossier.page.tsx'
import { legNav } from '../office/frame.ts'
import { ShowLegApology } from '../office/legs/apology.page.tsx'
import { ShowAnswer } from '../office/legs/answer.page.tsx'
import { ShowBoard, type Filter } from '../office/legs/board.page.tsx'
import { ShowMend } from '../office/legs/mend.page.tsx'
import type { GalleryCase } from './cases.ts'
import { apology, asked, card, groups, health, legsNow, refusal, residence } from './legs-sample.ts'
import { dossier, drafted, frame, officer, received, view } from './office-sample.ts'

type Who = Parameters<typeof view>[0]
const code = 'H26.00.00.73-261118-0007'
const around = (who: Who) => {
  const { chrome, nav, unit } = frame(who, {}, 'R2025')
  return { chrome: { ...chrome, now: legsNow }, unit, nav: [...nav, ...legNav(4, false)] }
}
const lapsed = { dueAt: '2026-11-19T10:00:00.000Z' }
const burial = (state: Leg['state'], more: Partial<Leg> = {}): Leg => ({
  ...health(state, more),
  ...{ kind: 'mai-tang-bao-tro', name: 'Trợ cấp mai táng phí', agency: 'bao-tro-xa-hoi' },
})

const row = (place: number, subject: string, leg: Leg, trouble: LegTrouble): LegRow => ({
  ...{ id: place, place: 2, code: code.replace('0007', `000${place}`), procedure: '2.000986', subject, leg, trouble, key: legsNow },
})
const rows: readonly LegRow[] = [
  row(1, 'Nguyễn Đức Minh', residence('accepted', lapsed), 'late'),
  row(2, 'Trần Hà My', health('asked', lapsed), 'late'),
  row(3, 'Lý Ngọc Ẩn', residence('verifying', { verifying: 'Chủ hộ Nguyễn Văn Bình, qua VNeID' }), 'near'),
  row(4, 'Vũ Hải Yến', residence('asked'), 'silent'),
  row(5, 'Đỗ Quỳnh Chi', residence('deficient', { asked, dueAt: null }), 'deficient'),
  row(6, 'Hoàng Thùy Dương', residence('refused', { refusal }), 'refused'),
  row(7, 'Phạm Văn Khải', burial('asked'), 'silent'),
]
const letters: readonly PartLetter[] = [
  { code: rows[1]?.code ?? '', leg: 'the-bhyt', state: 'waiting', failure: 'bao-hiem-xa-hoi trả lời 503' },
  { code: rows[3]?.code ?? '', leg: 'thuong-tru', state: 'sent', failure: null },
]
const board = (shown: readonly LegRow[], filter: Filter = {}, next?: string) => {
  const { chrome, unit, nav } = around('desk')
  return ShowBoard({ chrome, unit, nav, rows: shown, letters, filter, next })
}

const at = (time: string) => instant(day('2026-11-19'), time)
const police = { kind: 'machine', id: 'cong-an', name: 'Công an' } as const
const moved = (seq: number, time: string, data: Entry['data']): Entry => ({
  ...{ seq, type: 'moveLeg', at: at(time), actor: police },
  data: { leg: 'thuong-tru', name: 'Đăng ký thường trú', agency: 'cong-an', ...data },
})
const history = [moved(5, '09:05', { move: 'accept' }), moved(6, '15:10', { move: 'fallShort', asked })]

function onDossier(who: Who, legs: readonly Leg[]) {
  const { chrome, unit, nav } = around(who)
  const signed = dossier('R2025', {
    ...received('R2025'),
    ...{ state: 'signed', certificate: { ...drafted('R2025') }, outcome: 'granted', legs: [...legs] },
  })
  const seen = view(who, signed, 'R2025')
  const acts = (leg: Leg) => legActs(officer(who, 'R2025'), signed, leg)
  return ShowDossier({ chrome, unit, nav, view: { ...seen, events: [...seen.events, ...history] }, parts: { letters, acts } })
}

const part = (who: Who, leg: Leg) => ({ ...around(who), view: view(who, dossier('R2025', { ...received('R2025'), state: 'signed' }), 'R2025'), leg })
const headPin = { id: 'head.pin', kind: 'pin', label: 'Số định danh của chủ hộ', required: true, maxLength: 12 } as const
const mend = {
  items: [
    { place: 0, says: [asked[0]?.says ?? ''], questions: [headPin], inBook: false },
    { place: 1, says: [asked[1]?.says ?? ''], questions: [], inBook: false },
  ],
  values: { 'head.pin': '00109' },
  facts: filedFacts(dossier('R2025')),
  problems: [],
}

export default [
  { id: 'can-bo-phan-viec', title: 'Phần việc ở cơ quan khác', surface: 'office', node: () => board(rows, {}, '1_1_1') },
  {
    id: 'can-bo-phan-viec-loc-trong',
    title: 'Phần việc, lọc không có gì',
    surface: 'office',
    node: () => board([], { agency: 'cong-an', trouble: 'deficient' }),
  },
  { id: 'can-bo-phan-viec-trong', title: 'Không có phần việc nào vướng', surface: 'office', node: () => board([]) },
  ...groups
    .filter(([id]) => ['can-bo-sung', 'bi-tu-choi', 'hen-lai', 'xong', 'chua-den-luot'].includes(id))
    .map(([id, title, legs]) => ({
      id: `can-bo-nhom-${id}`,
      title: `Hồ sơ có các phần làm cùng lúc, ${title}`,
      surface: 'office' as const,
      node: () => onDossier(id === 'hen-lai' ? 'head' : 'desk', legs),
    })),
  {
    id: 'can-bo-nhom-cham-nguoi-ky',
    title: 'Phần chậm, người ký xin lỗi được',
    surface: 'office',
    node: () => onDossier('signer', [groups[0]![2][0]!, residence('accepted', lapsed), burial('completed', { result: card })]),
  },
  {
    id: 'can-bo-phan-tra-loi',
    title: 'Ghi trả lời của cơ quan chưa có hệ thống',
    surface: 'office',
    node: () => ShowAnswer({ ...part('desk', burial('asked')), typed: {} }),
  },
  {
    id: 'can-bo-phan-tra-loi-loi',
    title: 'Ghi trả lời, chưa đủ',
    surface: 'office',
    node: () =>
      ShowAnswer({
        ...part('desk', burial('accepted')),
        typed: { 'tra-loi': 'complete', so: '77/QĐ' },
        problems: [
          { at: 'ngay-cap', says: 'Nhập ngày cấp, không sau hôm nay' },
          { at: 'nguoi-ky', says: 'Nhập người ký kết quả' },
        ],
      }),
  },
  {
    id: 'can-bo-phan-xin-loi',
    title: 'Xin lỗi và hẹn lại một phần',
    surface: 'office',
    node: () => ShowLegApology({ ...part('head', residence('accepted', lapsed)), typed: {} }),
  },
  {
    id: 'can-bo-phan-xin-loi-roi',
    title: 'Một phần đã hẹn lại một lần',
    surface: 'office',
    node: () => ShowLegApology({ ...part('head', residence('accepted', { ...lapsed, apology })), typed: {} }),
  },
  {
    id: 'can-bo-phan-bo-sung',
    title: 'Bổ sung một phần tại quầy, chưa đủ',
    surface: 'office',
    node: () =>
      ShowMend({
        ...part('desk', residence('deficient', { asked })),
        mend: { ...mend, problems: [{ at: 'loi-1', says: 'Ghi câu trả lời của người nộp cho mục này' }] },
      }),
  },
  {
    id: 'can-bo-phan-gui-lai',
    title: 'Sửa và gửi lại một phần tại quầy',
    surface: 'office',
    node: () => ShowMend({ ...part('desk', residence('refused', { refusal })), mend: { ...mend, items: mend.items.slice(0, 1) } }),
  },
] satisfies GalleryCase[]
