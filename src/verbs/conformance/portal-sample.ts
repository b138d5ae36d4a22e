import type { Envelope } from '#exchange'

const at = (time: string) => `20261118${time}`

/** What the national portal is told of a dossier (dịch vụ `DongBoHoSoMC`); its shape is the portal's own, not the city's. */
export const portalSample: Envelope = {
  specversion: '1.0',
  id: '6f1c1c63-6d0c-4d0c-9d6e-0d8f5a3c2b11',
  source: 'VN/GOV/H26/MOTCUA',
  type: 'cong-quoc-gia.dong-bo-ho-so.v1',
  subject: 'H26.00.82-261118-0007',
  time: '2026-11-18T14:05:00+07:00',
  datacontenttype: 'application/json',
  step: 'receive',
  ground: 'Nghị định 107/2021/NĐ-CP',
  data: {
    isUpdating: false,
    data: [
      {
        ...{ MaHoSo: 'H26.00.82-261118-0007', MaTTHC: '1.001193', ChuHoSo: 'Nguyễn Thị Lan', LoaiDoiTuong: '1', MaDoiTuong: '001195000017' },
        ...{ NgayTiepNhan: at('091500'), NgayHenTra: at('170000'), TrangThaiHoSo: 2, NgayTra: '', HinhThuc: 1, NgayKetThucXuLy: '' },
        ...{ DonViXuLy: 'Ủy ban nhân dân phường Cửa Nam', TaiLieuNop: [{ MaGiayTo: 'giay-chung-sinh', TenGiayTo: 'Giấy chứng sinh' }] },
        ...{ DanhSachLePhi: [], DanhSachHoSoBoSung: [], DanhSachGiayToKetQua: [] },
      },
    ],
  },
}
