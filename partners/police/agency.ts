import type { Clerk } from '../kit/clerks.tsx'
import type { Agency } from '../kit/page.tsx'

export const agency: Agency = {
  brand: 'Công an – Đăng ký cư trú',
  standIn: 'Bản thay thế để dùng thử, không phải Công an thật',
  links: [
    { href: '/', label: 'Hồ sơ liên thông' },
    { href: '/so-cu-tru', label: 'Sổ cư trú' },
    { href: '/thu-di', label: 'Thư gửi thành phố' },
    { href: '/danh-muc', label: 'Danh mục' },
    { href: '/su-co', label: 'Thử lúc gặp sự cố' },
    { href: '/dang-xuat', label: 'Đăng xuất' },
  ],
}

export const clerks: readonly Clerk[] = [
  { id: 'hanh', name: 'Thượng úy Lê Thị Hạnh', post: 'cán bộ đăng ký cư trú', password: 'hanh-cu-tru' },
  { id: 'quan', name: 'Đại úy Phạm Minh Quân', post: 'cán bộ đăng ký cư trú', password: 'quan-cu-tru' },
]
