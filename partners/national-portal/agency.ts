import type { Clerk } from '../kit/clerks.tsx'
import type { Agency } from '../kit/page.tsx'

export const agency: Agency = {
  brand: 'Cổng Dịch vụ công quốc gia',
  standIn: 'Bản thay thế để dùng thử, không phải Cổng thật',
  links: [
    { href: '/', label: 'Hồ sơ đã đồng bộ' },
    { href: '/nop-ho-so', label: 'Nộp hồ sơ thử' },
    { href: '/thu-di', label: 'Thư gửi thành phố' },
    { href: '/su-co', label: 'Thử lúc Cổng gặp sự cố' },
  ],
}

export const clerks: readonly Clerk[] = [{ id: 'anh', name: 'Vũ Thị Anh', post: 'trực vận hành Cổng', password: 'anh-van-hanh' }]
