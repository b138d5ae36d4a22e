import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { ApologyLetter } from './apology-letter.ts'
import type { AppointmentSlip } from './appointment-slip.ts'
import type { DeclarationSheet } from './declaration-sheet.ts'
import type { Addressee, Agency, Signer } from './paper.ts'
import type { RejectionNotice } from './rejection-notice.ts'
import type { RoutingSlip } from './routing-slip.ts'
import type { SupplementRequest } from './supplement-request.ts'
import type { TerminationNotice } from './termination-notice.ts'
import type { TrackingBook, TrackingLine } from './tracking-book.ts'

export const issuedAt = instant(day('2017-03-15'), '08:05')
const on = (date: string, time = '17:00') => instant(day(date), time)

export const nghiaTan: Agency = { name: 'Ủy ban nhân dân phường Nghĩa Tân', place: 'Nghĩa Tân' }
export const phoChuTich: Signer = { capacity: ['KT. Chủ tịch', 'Phó Chủ tịch'], name: 'Nguyễn Thị Mai' }

/** Longer than anybody in the city: what must still fit. */
export const longName = 'Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Bích Phương Diễm Quỳnh'
export const longAddress =
  'Căn hộ số 2512, tầng 25, tòa nhà hỗn hợp văn phòng, trung tâm thương mại và nhà ở cao tầng Hoa Phượng, ' +
  'số 2 phố Phạm Văn Bạch kéo dài, tổ dân phố số 17, phường Yên Hòa, quận Cầu Giấy, thành phố Hà Nội, nước Cộng hòa xã hội chủ nghĩa Việt Nam'

export const anhTuyet: Addressee = {
  name: 'Nguyễn Thị Ánh Tuyết',
  pin: '001193000851',
  address: 'Số 12, ngõ 45 phố Nghĩa Tân, phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội',
  phone: '0912 345 678',
  email: 'anhtuyet@example.vn',
}

const dossier = { agency: nghiaTan, code: 'H26.05.12-170315-0007', applicant: anhTuyet, procedure: 'Đăng ký khai sinh' }
const contact = { name: 'Trần Văn Hùng', phone: '024 3756 0000' }
const trackingUrl = 'http://localhost:8080/tra-cuu/H26.05.12-170315-0007?m=K7Q2XW9P'

export const ordinarySlip: AppointmentSlip = {
  ...dossier,
  desk: 'Bộ phận tiếp nhận và trả kết quả phường Nghĩa Tân',
  number: '0412',
  papers: ['Tờ khai đăng ký khai sinh (bản điện tử)', 'Giấy chứng sinh (bản chính)', 'Giấy chứng nhận kết hôn (xuất trình)'],
  sets: 1,
  processing: 'Trong ngày làm việc',
  receivedAt: issuedAt,
  dueAt: on('2017-03-15'),
  collection: 'Tại Bộ phận tiếp nhận và trả kết quả phường Nghĩa Tân',
  fee: 'Không thu (đăng ký đúng hạn)',
  book: { volume: '01', number: '412' },
  officer: 'Trần Văn Hùng',
  trackingUrl,
}

export const fullestSlip: AppointmentSlip = {
  ...ordinarySlip,
  applicant: { ...anhTuyet, name: longName, address: longAddress },
  proxy: `${longName}, căn cước công dân số 001193000852 cấp ngày 12/05/2016`,
  procedure: 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  papers: [
    ...ordinarySlip.papers,
    'Phiếu báo thay đổi hộ khẩu, nhân khẩu (bản chính)',
    'Sổ hộ khẩu của cha, mẹ hoặc người chăm sóc trẻ (bản chính, trả lại sau khi đối chiếu)',
    'Ý kiến bằng văn bản của cha, mẹ và của chủ hộ đồng ý cho đăng ký thường trú (bản chính)',
    'Tờ khai tham gia bảo hiểm y tế và danh sách đề nghị cấp thẻ của xã (bản chính)',
    'Văn bản ủy quyền có chứng thực (bản chính)',
    'Văn bản của cơ sở y tế xác nhận việc mang thai hộ (bản chính)',
  ],
  legs: [
    { label: 'Giấy khai sinh', dueAt: on('2017-03-15') },
    { label: 'Đăng ký thường trú (Công an quận Cầu Giấy)', dueAt: on('2017-04-05') },
    { label: 'Thẻ bảo hiểm y tế (Bảo hiểm xã hội quận Cầu Giấy)', dueAt: on('2017-03-29') },
  ],
}

export const supplement: SupplementRequest = {
  ...dossier,
  number: '0031',
  items: [
    { what: 'Giấy chứng sinh: chụp lại cả bốn góc', reason: 'Ảnh đã gửi mất góc phải, không đọc được số giấy.' },
    { what: 'Năm sinh của mẹ', reason: 'Tờ khai ghi 1993, căn cước công dân ghi 1991.' },
  ],
  until: on('2017-04-05'),
  contact,
  officer: 'Trần Văn Hùng',
  supplementUrl: trackingUrl,
}

export const rejection: RejectionNotice = {
  ...dossier,
  number: '0009',
  reasons: [{ why: 'Cha và mẹ của trẻ không cư trú tại phường Nghĩa Tân.', law: 'Luật Hộ tịch 2014, Điều 13' }],
  remedy: 'Nộp hồ sơ tại Ủy ban nhân dân phường Dịch Vọng Hậu, nơi mẹ của trẻ thường trú.',
  contact,
  signer: phoChuTich,
}

export const apology: ApologyLetter = {
  ...dossier,
  number: '0002',
  receivedAt: issuedAt,
  promisedAt: on('2017-03-15'),
  dueAt: on('2017-03-17', '11:30'),
  reason: 'Công an quận Cầu Giấy chưa trả lời xác minh nơi cư trú của mẹ.',
  signer: { capacity: ['Chủ tịch'], name: 'Lê Văn Thành' },
}

export const partApology: ApologyLetter = {
  ...apology,
  procedure: fullestSlip.procedure,
  part: 'Đăng ký thường trú (Công an)',
  promisedAt: on('2017-03-22'),
  dueAt: on('2017-03-24'),
  reason: 'Công an đang xác minh nơi ở của chủ hộ.',
}

export const termination: TerminationNotice = {
  ...dossier,
  number: '0011',
  submittedAt: issuedAt,
  why: { kind: 'lapsed', askedAt: on('2017-03-16', '09:30'), days: 15 },
  contact,
  signer: { capacity: ['Bộ phận tiếp nhận', 'và trả kết quả'], name: 'Trần Văn Hùng' },
}

export const routing: RoutingSlip = {
  agency: nghiaTan,
  code: dossier.code,
  procedure: 'Cấp Giấy xác nhận tình trạng hôn nhân',
  applicant: anhTuyet.name,
  others: ['Công an quận Cầu Giấy'],
  receivedAt: issuedAt,
  dueAt: on('2017-03-20'),
  officer: 'Trần Văn Hùng',
  hands: [
    { giver: anhTuyet.name, receiver: 'Trần Văn Hùng', at: issuedAt, result: '', note: 'Đã tiếp nhận' },
    { giver: 'Trần Văn Hùng', receiver: 'Phạm Thị Mai Hương', at: on('2017-03-15', '10:20'), result: 'early', note: 'Đã thẩm tra' },
    {
      giver: 'Phạm Thị Mai Hương',
      receiver: 'Công an quận Cầu Giấy',
      at: on('2017-03-15', '11:00'),
      result: 'early',
      note: 'Xác minh: nơi cư trú chưa rõ',
    },
    { giver: 'Công an quận Cầu Giấy', receiver: 'Phạm Thị Mai Hương', at: on('2017-03-20', '16:10'), result: 'onTime', note: 'Có trả lời xác minh' },
    { giver: 'Nguyễn Thị Mai', receiver: 'Trần Văn Hùng', at: on('2017-03-21', '09:00'), result: 'late', note: 'Đã ký và ghi sổ' },
  ],
}

const line = (n: number): TrackingLine => ({
  code: `H26.00.01.60-170315-${String(n).padStart(4, '0')}`,
  procedure: n % 3 === 0 ? 'Cấp Giấy xác nhận tình trạng hôn nhân' : 'Đăng ký khai sinh',
  sets: 1,
  applicant: n % 5 === 0 ? longName : anhTuyet.name,
  address: n % 7 === 0 ? longAddress : anhTuyet.address,
  phone: anhTuyet.phone ?? '',
  lead: nghiaTan.name,
  receivedAt: issuedAt,
  dueAt: on('2017-03-15'),
  ...(n % 2 === 0 ? { returnedAt: on('2017-03-15', '16:10') } : {}),
  channel: n % 4 === 0 ? 'Bưu chính' : 'Tại quầy',
  receiver: n % 2 === 0 ? 'Nguyễn Văn Khỏe' : '',
})
export const tracking: TrackingBook = {
  agency: nghiaTan,
  from: day('2017-03-15'),
  to: day('2017-03-17'),
  officer: 'Trần Văn Hùng',
  lines: Array.from({ length: 24 }, (_, place) => line(place + 1)),
}

const rows = (values: Record<string, string>) => Object.entries(values).map(([label, value]) => ({ label, value }))
const parentRows = (name: string, born: string) =>
  rows({ 'Họ, chữ đệm, tên': name, 'Năm sinh': born, 'Dân tộc': 'Kinh', 'Quốc tịch': 'Việt Nam', 'Nơi cư trú': anhTuyet.address })
export const declaration: DeclarationSheet = {
  title: 'Tờ khai đăng ký khai sinh',
  code: 'H26.05.12-170315-0007',
  addressee: 'Ủy ban nhân dân phường Nghĩa Tân',
  place: 'Hà Nội',
  applicant: 'Nguyễn Thị Ánh Tuyết',
  filed: 'Nộp trực tuyến lúc 08 giờ 05 phút, ngày 15 tháng 3 năm 2017.',
  oath:
    'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật. ' +
    'Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.',
  sections: [
    {
      title: 'Người yêu cầu',
      rows: rows({
        'Họ, chữ đệm, tên': 'Nguyễn Thị Ánh Tuyết',
        'Nơi cư trú': anhTuyet.address,
        'Giấy tờ tùy thân': 'Căn cước công dân số 001193000851, cấp ngày 12/05/2016',
        'Quan hệ với người được khai sinh': 'Mẹ',
      }),
    },
    {
      title: 'Người được khai sinh',
      rows: rows({
        'Họ, chữ đệm, tên': 'NGUYỄN ĐỨC MINH',
        'Ngày, tháng, năm sinh': '12/03/2017',
        'Ghi bằng chữ': 'Ngày mười hai tháng ba năm hai nghìn không trăm mười bảy',
        'Giới tính': 'Nam',
        'Dân tộc': 'Kinh',
        'Quốc tịch': 'Việt Nam',
        'Nơi sinh': 'Bệnh viện Phụ sản Hà Nội, phường Ngọc Khánh, quận Ba Đình, thành phố Hà Nội',
        'Quê quán': 'Xã Liên Mạc, huyện Mê Linh, thành phố Hà Nội',
      }),
    },
    { title: 'Người mẹ', rows: parentRows('NGUYỄN THỊ ÁNH TUYẾT', '1993') },
    { title: 'Người cha', rows: parentRows('NGUYỄN VĂN KHỎE', '1990') },
    { title: 'Bản sao trích lục', rows: rows({ 'Đề nghị cấp bản sao': 'Có', 'Số lượng': '2 bản' }) },
  ],
}
