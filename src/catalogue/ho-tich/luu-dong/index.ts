import { ketHon2016, ketHon2025, ketHon2027 } from '../ket-hon/index.ts'
import { khaiSinh2016, khaiSinh2025, khaiSinh2027 } from '../khai-sinh/index.ts'
import { khaiTu2016, khaiTu2025, khaiTu2027 } from '../khai-tu/index.ts'
import { withMobile } from './mobile.ts'

const birth = {
  code: '1.003583', name: 'Đăng ký khai sinh lưu động', slug: 'dang-ky-khai-sinh-luu-dong',
  about: 'Công chức xã, phường đến nhà đăng ký khai sinh và trao Giấy khai sinh, khi người nhà không đi được.',
  synonyms: ['khai sinh tại nhà', 'đăng ký khai sinh ở nhà'],
  reasons: {
    'om-khuyet-tat': 'Cha, mẹ ốm bệnh hoặc khuyết tật, không đi được', 'giam-giu': 'Cha, mẹ đang bị tạm giam hoặc chấp hành án phạt tù',
  },
} as const
export const khaiSinhLuuDong2016 = withMobile(khaiSinh2016, birth)
export const khaiSinhLuuDong2025 = withMobile(khaiSinh2025, birth)
export const khaiSinhLuuDong2027 = withMobile(khaiSinh2027, birth)

const marriage = {
  code: '1.000593', name: 'Đăng ký kết hôn lưu động', slug: 'dang-ky-ket-hon-luu-dong',
  about: 'Công chức xã, phường đến nhà đăng ký kết hôn, khi một hoặc cả hai bên không đi được. Hai bên cùng có mặt tại đó.',
  synonyms: ['kết hôn tại nhà', 'đăng ký kết hôn ở nhà'],
  reasons: { 'om-khuyet-tat': 'Một hoặc cả hai bên ốm bệnh hoặc khuyết tật, không đi được' },
  handOver: 'Công chức mang sổ đến nhà. Hai bên cùng có mặt, nói rõ ý muốn kết hôn, ký sổ và ký giấy',
} as const
export const ketHonLuuDong2016 = withMobile(ketHon2016, marriage)
export const ketHonLuuDong2025 = withMobile(ketHon2025, marriage)
export const ketHonLuuDong2027 = withMobile(ketHon2027, marriage)

const death = {
  code: '1.000419', name: 'Đăng ký khai tử lưu động', slug: 'dang-ky-khai-tu-luu-dong',
  about: 'Công chức xã, phường đến nhà đăng ký khai tử, khi người thân không đi được hoặc người mất không có người thân.',
  synonyms: ['khai tử tại nhà', 'đăng ký khai tử ở nhà'],
  reasons: {
    'gia-yeu': 'Người thân già yếu, ốm bệnh hoặc khuyết tật, không đi được', 'khong-nguoi-than': 'Người mất không có người thân ở cùng địa bàn',
  },
} as const
export const khaiTuLuuDong2016 = withMobile(khaiTu2016, death)
export const khaiTuLuuDong2025 = withMobile(khaiTu2025, death)
export const khaiTuLuuDong2027 = withMobile(khaiTu2027, death)
