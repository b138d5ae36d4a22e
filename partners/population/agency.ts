import type { Clerk } from '../kit/clerks.tsx'
import type { Agency } from '../kit/page.tsx'

export const agency: Agency = {
  brand: 'Cơ sở dữ liệu quốc gia về dân cư',
  standIn: 'Bản thay thế để dùng thử, không phải cơ sở dữ liệu thật',
  links: [
    { href: '/', label: 'Đề nghị cấp số' },
    { href: '/cong-dan', label: 'Công dân' },
    { href: '/nhat-ky', label: 'Nhật ký khai thác' },
    { href: '/thu-di', label: 'Thư gửi thành phố' },
    { href: '/danh-muc', label: 'Danh mục' },
    { href: '/su-co', label: 'Thử lúc gặp sự cố' },
    { href: '/dang-xuat', label: 'Đăng xuất' },
  ],
}

export const clerks: readonly Clerk[] = [
  { id: 'thu', name: 'Thiếu tá Ngô Minh Thư', post: 'cán bộ dữ liệu dân cư', password: 'thu-dan-cu' },
  { id: 'phong', name: 'Đại úy Trịnh Văn Phong', post: 'cán bộ dữ liệu dân cư', password: 'phong-dan-cu' },
]
