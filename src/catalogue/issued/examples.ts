import { day } from '#kernel/day.ts'
import { longAddress, longName, nghiaTan, phoChuTich } from '../slips/examples.ts'
import type { BookMonth } from './book-month.ts'
import type { Fields, Standing, ToIssue } from './paper-to-issue.ts'

const home = 'Số 12, ngõ 45 phố Nghĩa Tân, phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội'

const child = {
  childName: 'Nguyễn Đức Minh',
  childBorn: '2017-03-12',
  childSex: 'Nam',
  childEthnicity: 'Kinh',
  childNationality: 'Việt Nam',
  childPin: '001217000123',
  birthPlace: 'Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình, thành phố Hà Nội',
  nativePlace: 'Xã Liên Mạc, huyện Mê Linh, thành phố Hà Nội',
}
const mother = {
  motherName: 'Nguyễn Thị Ánh Tuyết',
  motherBorn: '1993',
  motherEthnicity: 'Kinh',
  motherNationality: 'Việt Nam',
  motherResidence: home,
}
const father = { fatherName: 'Nguyễn Văn Khỏe', fatherBorn: '1990-11', fatherEthnicity: 'Kinh', fatherNationality: 'Việt Nam', fatherResidence: home }
const declarant = {
  declarantName: 'Nguyễn Thị Ánh Tuyết',
  declarantIdPaper: 'Căn cước công dân số 001193000851, Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày 12/05/2016',
}

export const ducMinh: Fields = { ...child, ...mother, ...father, ...declarant }
const { childPin: _, ...withoutPin } = child
/** Father unknown: his part stays blank; the PIN has not come yet. */
export const fatherUnknown: Fields = { ...withoutPin, ...mother, ...declarant }

const laos = 'Cộng hòa Dân chủ Nhân dân Lào'
const far = (who: string) => ({
  [`${who}Ethnicity`]: 'Bru - Vân Kiều',
  [`${who}Nationality`]: laos,
  [`${who}Residence`]: longAddress,
  [`${who}Name`]: longName,
})
export const longest: Fields = {
  ...ducMinh,
  ...far('mother'),
  ...far('father'),
  motherBorn: '1993-05-12',
  fatherBorn: '1990-11-30',
  childName: longName,
  childEthnicity: 'Cơ Tu (Ca-tu, Cao, Hạ, Phương, Ca-tang)',
  childNationality: laos,
  birthPlace: longAddress,
  nativePlace: longAddress,
  declarantName: longName,
}

export const couple: Fields = {
  wifeName: 'Lê Thị Hòa',
  wifeBorn: '1993-05-12',
  wifeEthnicity: 'Kinh',
  wifeNationality: 'Việt Nam',
  wifeResidence: home,
  wifePin: '001193000851',
  husbandName: 'Trần Quốc Bảo',
  husbandBorn: '1990-11-30',
  husbandEthnicity: 'Tày',
  husbandNationality: 'Việt Nam',
  husbandResidence: home,
  husbandPin: '001090004321',
  wifeOrdinal: '1',
  wifeStatus: 'Chưa đăng ký kết hôn lần nào',
}
export const longestCouple: Fields = {
  ...couple,
  ...far('wife'),
  ...far('husband'),
  marriedOn: '2001-01-01',
  wifeIdPaper: declarant.declarantIdPaper,
  husbandIdPaper: declarant.declarantIdPaper,
}

export const death: Fields = {
  deceasedName: 'Phạm Văn An',
  deceasedBorn: '1950-03-02',
  deceasedSex: 'Nam',
  deceasedEthnicity: 'Kinh',
  deceasedNationality: 'Việt Nam',
  deceasedPin: '001050000777',
  lastResidence: home,
  diedTime: '04 giờ 15 phút',
  diedOn: '2017-03-13',
  deathPlace: home,
  deathCause: 'Bệnh tim mạch',
  deathNotice: 'Giấy báo tử số 12/GBT',
  declarantName: 'Phạm Thu Thủy',
  declarantRelation: 'Con',
}

export const entry: Standing = {
  number: '125',
  year: 2017,
  volume: '01',
  at: 'Ủy ban nhân dân phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội',
  on: day('2017-03-15'),
}
const verify = { verifyUrl: 'http://localhost:8080/xac-minh/K7Q2XW9PTR', verifyCode: 'K7Q2XW9PTR' }
const issued = { agency: nghiaTan, entry, notes: [], signer: phoChuTich, ...verify } as const

export const certificate: ToIssue = { ...issued, layout: 'giay-khai-sinh', name: 'Giấy khai sinh', book: 'so-khai-sinh', fields: ducMinh }
export const marriage: ToIssue = { ...issued, layout: 'giay-ket-hon', name: 'Giấy chứng nhận kết hôn', book: 'so-ket-hon', fields: couple }
export const note = 'Thay đổi tên thành Nguyễn Đức Anh theo Quyết định số 12/QĐ-UBND ngày 04/05/2017 của Ủy ban nhân dân phường Nghĩa Tân'
export const copyOfBirth: ToIssue = { ...certificate, layout: 'ban-sao', name: 'Bản sao', copy: 2, notes: [note] }
export const extractOfDeath: ToIssue = { ...issued, layout: 'trich-luc', name: 'Trích lục khai tử', book: 'so-khai-tu', fields: death }

/** An extract of each kind of book that has one, and the papers of the desk. */
export const others: readonly ToIssue[] = [
  {
    ...issued,
    layout: 'trich-luc',
    name: 'Trích lục đăng ký nhận cha, mẹ, con',
    book: 'so-nhan-cha-me-con',
    fields: {
      act: 'Cha nhận con',
      recogniserName: 'Nguyễn Văn Khỏe',
      recogniserBorn: '1990-11-30',
      recogniserPin: '001090004321',
      recogniserResidence: home,
      recognisedName: 'Nguyễn Đức Minh',
      recognisedBorn: '2017-03-12',
      evidence: 'Văn bản của bệnh viện',
    },
  },
  {
    ...issued,
    layout: 'trich-luc',
    name: 'Trích lục đăng ký giám hộ',
    book: 'so-giam-ho',
    fields: {
      act: 'Đăng ký giám hộ',
      kind: 'Giám hộ đương nhiên',
      guardianName: 'Vũ Thị Loan',
      guardianBorn: '1960-01-01',
      wardName: 'Vũ Gia Huy',
      wardBorn: '2012-09-09',
      reason: 'Cha mẹ đã chết',
    },
  },
  {
    ...issued,
    layout: 'trich-luc',
    name: 'Trích lục thay đổi hộ tịch',
    book: 'so-thay-doi',
    fields: {
      act: 'Thay đổi họ, chữ đệm, tên',
      subjectName: 'Nguyễn Đức Minh',
      subjectBorn: '2017-03-12',
      sourceReference: 'Số 125/2017, quyển số 01',
      changes: 'Tên: từ Nguyễn Đức Minh thành Nguyễn Đức Anh',
      reason: 'Trùng tên người trong họ',
    },
  },
  {
    ...issued,
    layout: 'trich-luc',
    name: 'Trích lục ghi chú kết hôn',
    book: 'so-ghi-chu',
    fields: {
      act: 'Ghi chú kết hôn',
      subjectName: 'Đỗ Thu Trang',
      subjectBorn: '1992-02-02',
      partnerName: 'Tanaka Ken',
      partnerNationality: 'Nhật Bản',
      foreignAuthority: 'Ủy ban quận Shinjuku, Tô-ki-ô',
      foreignNumber: '1234',
      foreignOn: '2016-10-01',
    },
  },
  {
    ...issued,
    layout: 'giay-xac-nhan-hon-nhan',
    name: 'Giấy xác nhận tình trạng hôn nhân',
    book: 'so-xac-nhan-hon-nhan',
    fields: {
      personName: 'Hoàng Minh Tú',
      personBorn: '1995-06-07',
      personSex: 'Nam',
      personEthnicity: 'Kinh',
      personNationality: 'Việt Nam',
      personResidence: home,
      personPin: '001095001111',
      status: 'Chưa đăng ký kết hôn với ai',
      purpose: 'Làm thủ tục kết hôn với chị Lê Thị Hòa, sinh ngày 12/05/1993, tại Ủy ban nhân dân phường Nghĩa Tân',
    },
  },
  {
    ...issued,
    layout: 'van-ban-xac-nhan',
    name: 'Văn bản xác nhận thông tin hộ tịch',
    book: 'so-xac-nhan-thong-tin',
    fields: {
      subjectName: 'Nguyễn Đức Minh',
      subjectBorn: '2017-03-12',
      kind: 'Khai sinh',
      sourceReference: 'Số 125/2017, quyển số 01',
      content: 'Đã đăng ký khai sinh ngày 15/03/2017',
      purpose: 'Bổ sung hồ sơ nhập học',
      requesterName: 'Nguyễn Thị Ánh Tuyết',
    },
  },
  {
    ...issued,
    layout: 'loi-chung',
    name: 'Bản sao có chứng thực',
    book: 'so-chung-thuc',
    fields: { requesterName: 'Bùi Văn Nam', papers: 'Bằng tốt nghiệp đại học', count: '3', pages: '6' },
  },
]

export const month: BookMonth = {
  book: 'so-khai-sinh',
  agency: nghiaTan,
  volume: '01',
  month: '2017-03',
  entries: [longest, ducMinh, fatherUnknown, ducMinh, ducMinh].map((fields, i) => ({
    fields,
    entry: { ...entry, number: String(121 + i) },
    signer: 'Nguyễn Thị Mai, Phó Chủ tịch',
    notes: i === 1 ? [note] : [],
  })),
}
