import { day } from '#kernel/day.ts'
import { longAddress, longName, nghiaTan, phoChuTich } from '../../../slips/examples.ts'
import type { Birth, Entry } from './birth.ts'
import type { GiayKhaiSinh } from './giay-khai-sinh.ts'
import type { SoKhaiSinh } from './so-khai-sinh.ts'
import type { TrichLucKhaiSinh } from './trich-luc-khai-sinh.ts'

const home = 'Số 12, ngõ 45 phố Nghĩa Tân, phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội'
const kinh = { ethnicity: 'Kinh', nationality: 'Việt Nam' }

export const ducMinh: Birth = {
  child: {
    name: 'Nguyễn Đức Minh',
    born: day('2017-03-12'),
    sex: 'Nam',
    ...kinh,
    birthPlace: 'Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình, thành phố Hà Nội',
    nativePlace: 'Xã Liên Mạc, huyện Mê Linh, thành phố Hà Nội',
    pin: '001217000123',
  },
  mother: { name: 'Nguyễn Thị Ánh Tuyết', born: '1993', ...kinh, residence: home },
  father: { name: 'Nguyễn Văn Khỏe', born: '1990-11', ...kinh, residence: home },
  declarant: { name: 'Nguyễn Thị Ánh Tuyết', idPaper: 'Căn cước công dân số 001193000851, Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày 12/05/2016' },
}

const { pin: _, ...childWithoutPin } = ducMinh.child
const { father: __, ...withoutFather } = ducMinh
/** Father unknown: his part stays blank; the PIN has not come yet. */
export const fatherUnknown: Birth = { ...withoutFather, child: childWithoutPin }

const laos = 'Cộng hòa Dân chủ Nhân dân Lào'
export const longest: Birth = {
  child: { ...ducMinh.child, name: longName, ethnicity: 'Cơ Tu (Ca-tu, Cao, Hạ, Phương, Ca-tang)', nationality: laos, birthPlace: longAddress, nativePlace: longAddress },
  mother: { name: longName, born: '1993-05-12', ethnicity: 'Bru - Vân Kiều', nationality: laos, residence: longAddress },
  father: { name: longName, born: '1990-11-30', ethnicity: 'Bru - Vân Kiều', nationality: laos, residence: longAddress },
  declarant: { ...ducMinh.declarant, name: longName },
}

export const entry: Entry = {
  number: '125', year: 2017, volume: '01', at: 'Ủy ban nhân dân phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội', on: day('2017-03-15'),
}

const verify = { verifyUrl: 'http://localhost:8080/xac-minh/K7Q2XW9PTR', verifyCode: 'K7Q2XW9PTR' }
export const certificate: GiayKhaiSinh = { birth: ducMinh, entry, signer: phoChuTich, ...verify }

const note = 'Thay đổi tên thành Nguyễn Đức Anh theo Quyết định số 12/QĐ-UBND ngày 04/05/2017 của Ủy ban nhân dân phường Nghĩa Tân'
export const extract: TrichLucKhaiSinh = { ...certificate, agency: nghiaTan, copy: 2, notes: [note], source: 'Sổ đăng ký khai sinh' }

export const month: SoKhaiSinh = {
  agency: nghiaTan,
  volume: '01',
  month: '2017-03',
  entries: [longest, ducMinh, fatherUnknown, ducMinh, ducMinh].map((birth, i) => ({
    birth, entry: { ...entry, number: String(121 + i) }, signer: 'Nguyễn Thị Mai, Phó Chủ tịch', notes: i === 1 ? [note] : [],
  })),
}
