import type { Envelope } from '../envelope.ts'
import type { MessageType } from './index.ts'

const DOSSIER = 'H26.00.82-261118-0007'
const AT = '2026-11-18T14:05:00+07:00'
const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const paper = { name: 'Giấy chứng sinh', sha256: HASH, type: 'application/pdf', size: 48_213 }
const book = { number: '118/2026', on: '2026-11-18', unit: '00082@2025-07-01', unitName: 'Ủy ban nhân dân phường Cửa Nam' }
const child = {
  childName: 'Nguyễn Minh An',
  childBorn: '2026-11-10',
  childSex: 'nam',
  motherName: 'Nguyễn Thị Lan',
  motherPin: '001195000017',
  fatherName: 'Trần Văn Minh',
  fatherPin: '001093000024',
}
const contact = { applicantName: 'Nguyễn Thị Lan', applicantPin: '001195000017', applicantRelation: 'me', phone: '0912000017' }
const deceased = { deceasedName: 'Vũ Đình Thọ', deceasedBorn: '1948-02-03', deceasedSex: 'nam', deceasedPin: '001048000051', deathOn: '2026-11-15' }
const payee = { applicantName: 'Vũ Thị Hạnh', applicantPin: '001172000038', payeeName: 'Vũ Thị Hạnh', payeePin: '001172000038', payeeRelation: 'con' }

const request = (leg: string, kept: string, fields: object) => ({
  ...{ dossier: DOSSIER, leg, round: 1, dueAt: '2026-11-27T17:00:00+07:00', entry: { book: kept, ...book } },
  ...{ fields, files: [paper] },
})
const news = { dossier: DOSSIER, leg: 'thuong-tru', round: 1 }

/** Made-up data of each kind of letter, as its schema says. */
const data: Readonly<Record<MessageType, Envelope['data']>> = {
  'cong-an.dang-ky-thuong-tru.v1': request('thuong-tru', 'so-khai-sinh', {
    ...child,
    ...contact,
    ...{ commune: '00082', address: '12 phố Hàng Bông', headName: 'Trần Văn Minh', headPin: '001093000024', headRelation: 'con' },
  }),
  'cong-an.xoa-thuong-tru.v1': request('xoa-thuong-tru', 'so-khai-tu', { ...deceased, applicantName: 'Vũ Thị Hạnh', commune: '00082' }),
  'bao-hiem-xa-hoi.cap-the-bhyt.v1': request('the-bhyt', 'so-khai-sinh', { ...child, ...contact, clinic: '01-004', commune: '00082' }),
  'bao-hiem-xa-hoi.mai-tang-phi.v1': request('mai-tang', 'so-khai-tu', { ...deceased, ...payee, insuranceNumber: '0148000512' }),
  'bao-hiem-xa-hoi.tu-tuat.v1': request('tu-tuat', 'so-khai-tu', { ...deceased, ...payee, survivors: 'Vũ Thị Hạnh, con' }),
  'dan-cu.cap-so-dinh-danh.v1': { dossier: DOSSIER, entry: { book: 'so-khai-sinh', ...book }, fields: child },
  'lien-thong.bao-nhan.v1': { letter: '6f1c1c63-6d0c-4d0c-9d6e-0d8f5a3c2b11' },
  'lien-thong.tiep-nhan.v1': news,
  'lien-thong.xac-minh.v1': { ...news, whom: 'Chủ hộ Trần Văn Minh, đồng ý trên ứng dụng' },
  'lien-thong.can-bo-sung.v1': { ...news, asked: [{ code: 'CA-03', says: 'Thiếu giấy tờ về chỗ ở hợp pháp.', field: 'address' }] },
  'lien-thong.hoan-thanh.v1': {
    ...news,
    result: { name: 'Thông báo kết quả đăng ký cư trú', number: '512/TB-CATP', issuedOn: '2026-11-24', signer: 'Lê Văn Bình', file: paper },
  },
  'lien-thong.tu-choi.v1': { ...news, code: 'CA-11', says: 'Chủ hộ không đồng ý cho nhập khẩu. Hỏi chủ hộ rồi nộp lại.' },
  'lien-thong.hen-lai.v1': { ...news, reason: 'Chờ xác minh chỗ ở với nơi khác.', until: '2026-12-01T17:00:00+07:00' },
  'dan-cu.so-dinh-danh.v1': { dossier: DOSSIER, pin: '001226000042' },
  'dan-cu.nghi-trung.v1': {
    dossier: DOSSIER,
    says: 'Có một trẻ cùng tên, cùng ngày sinh, cùng mẹ.',
    alike: [{ name: 'Nguyễn Minh An', born: '2026-11-10', masked: '0012…0031' }],
  },
  'y-te.giay-chung-sinh.v1': {
    ...{ code: '01004.GCS.00512.26', hospital: 'Bệnh viện Phụ sản Hà Nội', issuedOn: '2026-11-11', motherName: 'Nguyễn Thị Lan' },
    ...{ motherPin: '001195000017', born: '2026-11-10T05:20:00+07:00', sex: 'nam', weight: 3200, ordinal: 1, place: 'Bệnh viện Phụ sản Hà Nội' },
  },
  'y-te.giay-bao-tu.v1': {
    ...{ code: '01002.GBT.00077.26', hospital: 'Bệnh viện Bạch Mai', issuedOn: '2026-11-15', name: 'Vũ Đình Thọ', pin: '001048000051' },
    ...{ sex: 'nam', died: '2026-11-15T03:10:00+07:00', place: 'Bệnh viện Bạch Mai' },
  },
  'cong-quoc-gia.nop-ho-so.v1': {
    ...{ procedure: '1.001193', edition: '2025-07-01', portalCode: '000.00.00.G22-261118-000001', unit: '00082@2025-07-01', filedAt: AT },
    answers: { 'child.surname': 'Nguyễn', 'child.given': 'Minh An', 'child.born': '2026-11-10' },
    papers: [{ paper: 'giay-chung-sinh', name: 'Giấy chứng sinh', sha256: HASH, type: 'application/pdf' }],
    applicant: { name: 'Nguyễn Thị Lan', pin: '001195000017', phone: '0912000017' },
  },
}

const sources: readonly (readonly [string, string])[] = [
  ['dan-cu.so', 'VN/GOV/DAN-CU/DINH-DANH'],
  ['dan-cu.nghi', 'VN/GOV/DAN-CU/DINH-DANH'],
  ['y-te.', 'VN/GOV/Y-TE/GIAY-CHUNG-SINH'],
  ['cong-quoc-gia.', 'VN/GOV/DVCQG/NOP-HO-SO'],
  ['lien-thong.', 'VN/GOV/CONG-AN/CU-TRU'],
]

/** A whole letter of this kind with made-up people: what a developer can read, change and send. */
export function sampleOf(type: MessageType): Envelope {
  const told = data[type]
  return {
    specversion: '1.0',
    id: '6f1c1c63-6d0c-4d0c-9d6e-0d8f5a3c2b11',
    source: sources.find(([start]) => type.startsWith(start))?.[1] ?? 'VN/GOV/H26/MOTCUA',
    type,
    subject: String(told['dossier'] ?? told['code'] ?? told['portalCode'] ?? DOSSIER),
    time: AT,
    datacontenttype: 'application/json',
    step: String(told['leg'] ?? (type.startsWith('dan-cu.') ? 'so-dinh-danh' : type.split('.')[1])),
    ground: 'Nghị định 63/2024/NĐ-CP',
    data: told,
  }
}
