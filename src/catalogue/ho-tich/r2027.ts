import { ask, page } from '#procedures'

/** Luật Hộ tịch 2026, Điều 8: registration no longer depends on residence; whoever files chooses the commune. */
export const anyCommune = page('noi-nop', 'Nộp ở xã, phường nào?', [
  ask.commune('office.commune', 'Xã, phường tiếp nhận', { hint: 'Đăng ký ở xã, phường nào trong thành phố cũng được' }),
])

/** What nobody knows yet about the law of 2027: said on the page of each procedure. */
export const doubts2027 = [
  'Quy định này dự kiến áp dụng từ 01/03/2027 theo Luật Hộ tịch 2026. Nghị định hướng dẫn và mẫu tờ khai mới chưa có, nên đang dùng mẫu năm 2024.',
] as const
