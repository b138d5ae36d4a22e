import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import { CIVIL, type Leg, type LegState } from '#dossiers'

/** The moments of the sample: signed in the morning of the day before, looked at on the 20th at ten. */
export const legsNow = instant(day('2026-11-20'), '10:00')
const signed = instant(day('2026-11-18'), '10:30')
const due = instant(day('2026-11-20'), '17:00')
const moved = iso(instant(day('2026-11-19'), '15:10'))

const blank = {
  startedAt: iso(signed),
  legalDueAt: iso(due),
  dueSteps: [
    { at: iso(signed), text: 'Hồ sơ được nhận lúc 10:30 thứ Tư, 18/11/2026.', rule: 'Nghị định 63/2024/NĐ-CP' },
    { at: iso(due), text: 'Hạn trả kết quả là 17:00 thứ Sáu, 20/11/2026.', rule: 'Nghị định 63/2024/NĐ-CP' },
  ],
  ticks: [],
  round: 1,
  mended: {},
  asked: [],
  verifying: null,
  apology: null,
  result: null,
  refusal: null,
  finishedAt: null,
} satisfies Partial<Leg>

const part = (kind: string, name: string, agency: string, state: LegState, more: Partial<Leg> = {}): Leg => ({
  ...blank,
  ...{ kind, name, agency, state, since: moved, dueAt: iso(due), ...more },
})

export const civil = (state: LegState = 'completed'): Leg => part(CIVIL, 'Giấy khai sinh', CIVIL, state, { since: iso(signed) })
export const residence = (state: LegState, more: Partial<Leg> = {}): Leg => part('thuong-tru', 'Đăng ký thường trú', 'cong-an', state, more)
export const health = (state: LegState, more: Partial<Leg> = {}): Leg => part('the-bhyt', 'Cấp thẻ bảo hiểm y tế', 'bao-hiem-xa-hoi', state, more)

export const asked = [
  { code: 'CH-01', says: 'Chưa thấy chủ hộ đồng ý cho cháu vào hộ. Nhờ chủ hộ xác nhận, hoặc ghi lại số định danh của chủ hộ.', field: 'headPin' },
  { code: 'GT-09', says: 'Ảnh giấy tờ chứng minh chỗ ở bị mờ.' },
]
export const card = {
  name: 'Thẻ bảo hiểm y tế',
  number: 'TE1012626000123',
  issuedOn: '2026-11-19',
  signer: 'Vũ Thị Thanh Hà',
  sha256: 'a'.repeat(64),
}
export const refusal = { code: 'CHO-O', says: 'Chỗ ở ghi trong tờ khai không thuộc hộ của cha hoặc mẹ.' }
export const apology = { reason: 'Đường truyền của cơ quan bị ngắt hai ngày.', until: iso(instant(day('2026-11-24'), '17:00')) }
const lapsed = { dueAt: iso(instant(day('2026-11-19'), '17:00')) }

/** Every state in which people meet a group. */
export const groups: readonly (readonly [id: string, title: string, legs: readonly Leg[]])[] = [
  ['chua-den-luot', 'chưa đến lượt', [civil('accepted'), residence('planned'), health('planned')]],
  ['da-gui', 'đã gửi và đang giải quyết', [civil(), residence('asked'), health('accepted')]],
  [
    'xac-minh',
    'đang xác minh',
    [civil(), residence('verifying', { verifying: 'Chủ hộ Nguyễn Văn Bình, qua VNeID' }), health('completed', { result: card, finishedAt: moved })],
  ],
  ['can-bo-sung', 'cần bổ sung', [civil(), residence('deficient', { asked, dueAt: null }), health('accepted')]],
  [
    'bi-tu-choi',
    'bị từ chối',
    [civil(), residence('refused', { refusal, finishedAt: moved }), health('completed', { result: card, finishedAt: moved })],
  ],
  ['cham', 'chậm, chưa hẹn lại', [civil(), residence('accepted', lapsed), health('completed', { result: card, finishedAt: moved })]],
  ['hen-lai', 'đã xin lỗi và hẹn lại', [civil(), residence('accepted', { ...lapsed, apology }), health('accepted')]],
  [
    'xong',
    'mọi phần đã xong',
    [
      civil(),
      residence('completed', { result: { ...card, name: 'Thông báo kết quả đăng ký thường trú', number: '112/TB' }, finishedAt: moved }),
      health('completed', { result: card, finishedAt: moved }),
    ],
  ],
  ['dung', 'dừng', [civil('dropped'), residence('dropped', { dueAt: null }), health('dropped', { dueAt: null })]],
]
