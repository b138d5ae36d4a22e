import type { Edition } from '#procedures'
import { englishOf } from './english.ts'
import { ketHon2016, ketHon2025, ketHon2027 } from './ho-tich/ket-hon/index.ts'
import { xacNhanHonNhan2016, xacNhanHonNhan2025, xacNhanHonNhan2027 } from './ho-tich/xac-nhan-hon-nhan/index.ts'
import { nhanChaMeCon2016, nhanChaMeCon2025, nhanChaMeCon2027 } from './ho-tich/nhan-cha-me-con/index.ts'
import { khaiSinhNhanCon2016, khaiSinhNhanCon2025, khaiSinhNhanCon2027 } from './ho-tich/khai-sinh-nhan-cha-me-con/index.ts'
import { dangKyLaiKetHon2016, dangKyLaiKetHon2025, dangKyLaiKetHon2027 } from './ho-tich/dang-ky-lai-ket-hon/index.ts'
import { khaiSinh2016, khaiSinh2025, khaiSinh2027 } from './ho-tich/khai-sinh/index.ts'
import { dangKyLaiKhaiSinh2016, dangKyLaiKhaiSinh2025, dangKyLaiKhaiSinh2027 } from './ho-tich/dang-ky-lai-khai-sinh/index.ts'
import { khaiSinhCoGiayTo2016, khaiSinhCoGiayTo2025, khaiSinhCoGiayTo2027 } from './ho-tich/khai-sinh-co-giay-to/index.ts'
import { dangKyLaiKhaiTu2016, dangKyLaiKhaiTu2025, dangKyLaiKhaiTu2027 } from './ho-tich/dang-ky-lai-khai-tu/index.ts'
import { khaiTu2016, khaiTu2025, khaiTu2027 } from './ho-tich/khai-tu/index.ts'
import { ghiChuKetHon2025, ghiChuKetHon2027, ghiChuKhac2025, ghiChuKhac2027, ghiChuLyHon2025, ghiChuLyHon2027 } from './ho-tich/ghi-chu/index.ts'
import {
  ketHonLuuDong2016, ketHonLuuDong2025, ketHonLuuDong2027, khaiSinhLuuDong2016, khaiSinhLuuDong2025, khaiSinhLuuDong2027,
  khaiTuLuuDong2016, khaiTuLuuDong2025, khaiTuLuuDong2027,
} from './ho-tich/luu-dong/index.ts'
import { ketHonNuocNgoai2025, ketHonNuocNgoai2027 } from './ho-tich/ket-hon-nuoc-ngoai/index.ts'
import { khaiTuNuocNgoai2025, khaiTuNuocNgoai2027 } from './ho-tich/khai-tu-nuoc-ngoai/index.ts'
import { thayDoi2016, thayDoi2025, thayDoi2027 } from './ho-tich/thay-doi/index.ts'
import { banSao2016, banSao2025, banSao2027 } from './ho-tich/ban-sao/index.ts'
import { xacNhanThongTin2016, xacNhanThongTin2025, xacNhanThongTin2027 } from './ho-tich/xac-nhan-thong-tin/index.ts'
import { giamHo2016, giamHo2025, giamHo2027 } from './ho-tich/giam-ho/index.ts'
import { chamDutGiamHo2016, chamDutGiamHo2025, chamDutGiamHo2027 } from './ho-tich/cham-dut-giam-ho/index.ts'
import { chamDutGiamSat2025, chamDutGiamSat2027, giamSat2025, giamSat2027 } from './ho-tich/giam-sat/index.ts'
import { chungThuc2016, chungThuc2025 } from './chung-thuc/index.ts'
import { chamDutGiamHoNuocNgoai2025, chamDutGiamHoNuocNgoai2027, giamHoNuocNgoai2025, giamHoNuocNgoai2027 } from './ho-tich/giam-ho-nuoc-ngoai/index.ts'
import { thayDoiNuocNgoai2025, thayDoiNuocNgoai2027 } from './ho-tich/thay-doi-nuoc-ngoai/index.ts'
import { khaiSinhNuocNgoai2025, khaiSinhNuocNgoai2027 } from './ho-tich/khai-sinh-nuoc-ngoai/index.ts'
import { nhanChaMeConNuocNgoai2025, nhanChaMeConNuocNgoai2027 } from './ho-tich/nhan-cha-me-con-nuoc-ngoai/index.ts'
import { khaiSinhNhanConNuocNgoai2025, khaiSinhNhanConNuocNgoai2027 } from './ho-tich/khai-sinh-nhan-con-nuoc-ngoai/index.ts'
import { dangKyLaiKetHonNuocNgoai2025, dangKyLaiKetHonNuocNgoai2027 } from './ho-tich/dang-ky-lai-ket-hon-nuoc-ngoai/index.ts'
import { dangKyLaiKhaiSinhNuocNgoai2025, dangKyLaiKhaiSinhNuocNgoai2027 } from './ho-tich/dang-ky-lai-khai-sinh-nuoc-ngoai/index.ts'
import { dangKyLaiKhaiTuNuocNgoai2025, dangKyLaiKhaiTuNuocNgoai2027 } from './ho-tich/dang-ky-lai-khai-tu-nuoc-ngoai/index.ts'
import { khaiSinhCoGiayToNuocNgoai2025, khaiSinhCoGiayToNuocNgoai2027 } from './ho-tich/khai-sinh-co-giay-to-nuoc-ngoai/index.ts'
import {
  khaiSinhTheBaoHiem2016, khaiSinhTheBaoHiem2025, khaiSinhTheBaoHiem2027, khaiSinhThuongTru2016, khaiSinhThuongTru2025, khaiSinhThuongTru2027,
} from './lien-thong/khai-sinh/index.ts'
import { khaiTuLienThong2025, khaiTuLienThong2027 } from './lien-thong/khai-tu/index.ts'

/** Every edition of every procedure that can be filed, old and new. */
export const published: readonly Edition[] = Object.freeze([
  khaiSinh2016, khaiSinh2025, khaiSinh2027,
  dangKyLaiKhaiSinh2016, dangKyLaiKhaiSinh2025, dangKyLaiKhaiSinh2027,
  khaiSinhCoGiayTo2016, khaiSinhCoGiayTo2025, khaiSinhCoGiayTo2027,
  khaiTu2016, khaiTu2025, khaiTu2027,
  dangKyLaiKhaiTu2016, dangKyLaiKhaiTu2025, dangKyLaiKhaiTu2027,
  khaiTuNuocNgoai2025, khaiTuNuocNgoai2027,
  ketHon2016, ketHon2025, ketHon2027,
  ketHonNuocNgoai2025, ketHonNuocNgoai2027,
  dangKyLaiKetHon2016, dangKyLaiKetHon2025, dangKyLaiKetHon2027,
  khaiSinhNhanCon2016, khaiSinhNhanCon2025, khaiSinhNhanCon2027,
  nhanChaMeCon2016, nhanChaMeCon2025, nhanChaMeCon2027,
  xacNhanHonNhan2016, xacNhanHonNhan2025, xacNhanHonNhan2027,
  thayDoi2016, thayDoi2025, thayDoi2027,
  banSao2016, banSao2025, banSao2027,
  xacNhanThongTin2016, xacNhanThongTin2025, xacNhanThongTin2027,
  giamHo2016, giamHo2025, giamHo2027,
  chamDutGiamHo2016, chamDutGiamHo2025, chamDutGiamHo2027,
  giamSat2025, giamSat2027, chamDutGiamSat2025, chamDutGiamSat2027,
  chungThuc2016, chungThuc2025,
  ghiChuKetHon2025, ghiChuKetHon2027, ghiChuLyHon2025, ghiChuLyHon2027, ghiChuKhac2025, ghiChuKhac2027,
  khaiSinhLuuDong2016, khaiSinhLuuDong2025, khaiSinhLuuDong2027,
  ketHonLuuDong2016, ketHonLuuDong2025, ketHonLuuDong2027,
  khaiTuLuuDong2016, khaiTuLuuDong2025, khaiTuLuuDong2027,
  chamDutGiamHoNuocNgoai2025, chamDutGiamHoNuocNgoai2027, giamHoNuocNgoai2025, giamHoNuocNgoai2027,
  thayDoiNuocNgoai2025, thayDoiNuocNgoai2027,
  khaiSinhNuocNgoai2025, khaiSinhNuocNgoai2027,
  nhanChaMeConNuocNgoai2025, nhanChaMeConNuocNgoai2027,
  khaiSinhNhanConNuocNgoai2025, khaiSinhNhanConNuocNgoai2027,
  dangKyLaiKetHonNuocNgoai2025, dangKyLaiKetHonNuocNgoai2027,
  dangKyLaiKhaiSinhNuocNgoai2025, dangKyLaiKhaiSinhNuocNgoai2027,
  dangKyLaiKhaiTuNuocNgoai2025, dangKyLaiKhaiTuNuocNgoai2027,
  khaiSinhCoGiayToNuocNgoai2025, khaiSinhCoGiayToNuocNgoai2027,
  khaiSinhThuongTru2016, khaiSinhThuongTru2025, khaiSinhThuongTru2027,
  khaiSinhTheBaoHiem2016, khaiSinhTheBaoHiem2025, khaiSinhTheBaoHiem2027,
  khaiTuLienThong2025, khaiTuLienThong2027,
])

/** English by the Vietnamese text; `{}` stands for what was typed. */
export const english = englishOf(published)
