import type { Clerk } from '../kit/clerks.tsx'
import type { Agency } from '../kit/page.tsx'

export const agency: Agency = {
  brand: 'Bảo hiểm xã hội – Bộ phận một cửa',
  standIn: 'Bản thay thế để dùng thử, không phải Bảo hiểm xã hội thật',
  links: [
    { href: '/', label: 'Hồ sơ liên thông' },
    { href: '/the', label: 'Thẻ và quyết định' },
    { href: '/thu-di', label: 'Thư gửi thành phố' },
    { href: '/danh-muc', label: 'Danh mục' },
    { href: '/su-co', label: 'Thử lúc gặp sự cố' },
    { href: '/dang-xuat', label: 'Đăng xuất' },
  ],
}

export const clerks: readonly Clerk[] = [
  { id: 'thao', name: 'Hoàng Phương Thảo', post: 'cán bộ cấp thẻ', password: 'thao-cap-the' },
  { id: 'son', name: 'Bùi Ngọc Sơn', post: 'cán bộ chế độ chính sách', password: 'son-che-do' },
]
