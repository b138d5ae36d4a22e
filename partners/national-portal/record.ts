import { z } from 'zod'

const moment = z.string().regex(/^(\d{14})?$/, 'ngày giờ là 14 chữ số YYYYMMDDHHmmss')

/** One dossier of `DongBoHoSoMC`, as this agency has published it. */
const record = z.strictObject({
  MaHoSo: z.string().min(1).max(64),
  MaTTHC: z.string().min(1),
  ChuHoSo: z.string().min(1),
  LoaiDoiTuong: z.enum(['1', '2', '3']),
  MaDoiTuong: z.string().regex(/^(\d{9}|\d{12})?$/),
  NgayTiepNhan: moment,
  NgayHenTra: moment,
  TrangThaiHoSo: z.int().min(1).max(10),
  NgayTra: moment,
  HinhThuc: z.int().min(1).max(3),
  NgayKetThucXuLy: moment,
  DonViXuLy: z.string().min(1),
  TaiLieuNop: z.array(z.strictObject({ MaGiayTo: z.string(), TenGiayTo: z.string() })),
  DanhSachLePhi: z.array(z.strictObject({ TenPhiLePhi: z.string(), MucThu: z.int().min(0), DaNop: z.boolean() })),
  DanhSachHoSoBoSung: z.array(
    z.strictObject({ NgayYeuCau: moment, NoiDung: z.string(), NgayBoSung: moment, NgayHenTraTruoc: moment, NgayHenTraMoi: moment }),
  ),
  DanhSachGiayToKetQua: z.array(z.strictObject({ TenGiayTo: z.string(), SoGiayTo: z.string(), NgayCap: moment })),
})

export type Record = z.infer<typeof record>

/** What a letter tells: whether the dossiers are known already, and how each stands now. */
export const told = z.strictObject({ isUpdating: z.boolean(), data: z.array(record).min(1).max(100) })
