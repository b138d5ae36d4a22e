import type { Clerk } from '../kit/clerks.tsx'
import type { Agency } from '../kit/page.tsx'

/** The facility by its code of five characters, as notices begin. */
export const FACILITY = '01234'
export const HOSPITAL = 'Bệnh viện Phụ sản Hà Nội'
export const PLACE = 'Bệnh viện Phụ sản Hà Nội, phường Giảng Võ, Hà Nội'

export const agency: Agency = {
  brand: HOSPITAL,
  standIn: 'Bản thay thế để dùng thử, không phải bệnh viện thật',
  links: [
    { href: '/', label: 'Giấy đã cấp' },
    { href: '/giay-chung-sinh', label: 'Cấp Giấy chứng sinh' },
    { href: '/giay-bao-tu', label: 'Cấp Giấy báo tử' },
    { href: '/thu-di', label: 'Thư gửi thành phố' },
    { href: '/su-co', label: 'Thử lúc gặp sự cố' },
    { href: '/dang-xuat', label: 'Đăng xuất' },
  ],
}

export const clerks: readonly Clerk[] = [
  { id: 'mai', name: 'Nguyễn Thanh Mai', post: 'nữ hộ sinh trưởng', password: 'mai-ho-sinh' },
  { id: 'duc', name: 'Hoàng Anh Đức', post: 'phòng kế hoạch tổng hợp', password: 'duc-ke-hoach' },
]
