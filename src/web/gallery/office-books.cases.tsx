import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Certificate, Entry, Inquiry, Reading } from '#registers'
import { ShowEntry } from '../office/books/entry.show.tsx'
import { ShowReadings } from '../office/books/readings.show.tsx'
import { ShowSearch } from '../office/books/search.show.tsx'
import { ShowInquiry } from '../office/inquiries/answer.show.tsx'
import { Standing } from '../office/dossier/standing.tsx'
import { ShowAsk } from '../office/inquiries/ask.show.tsx'
import { InquiriesOfDossier } from '../office/inquiries/of-dossier.tsx'
import { ShowInquiries } from '../office/inquiries/inquiries.show.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, frame, unitName } from './office-sample.ts'

const at = instant(day('2017-03-15'), '09:10')
const by = { id: 'huong', name: 'Phạm Thị Mai Hương' }
const NGHIA_TAN = '00160@2004-08-31'
const { unit, code } = dossier()

const birth: Entry = {
  id: 11,
  bookId: 1,
  type: 'so-khai-sinh',
  unit,
  year: 2017,
  volume: 1,
  number: 12,
  enteredOn: day('2017-03-13'),
  dossierCode: code,
  signer: { id: 'tuan', name: 'Trần Quốc Tuấn', title: 'Phó Chủ tịch' },
  data: {
    childName: 'Nguyễn Đức Minh',
    childBorn: '2017-03-12',
    childSex: 'Nam',
    birthPlace: 'Bệnh viện Phụ sản Hà Nội',
    motherName: 'Nguyễn Thị Ánh Tuyết',
    motherBorn: '1993',
  },
  annotations: [
    {
      id: 1,
      at,
      kind: 'spoiled',
      text: 'Hủy bản chính trên phôi số B 0012301: in lệch khung. Cấp lại trên phôi số B 0012302.',
      dossierCode: null,
      sourceUnit: null,
      by,
    },
  ],
}
const marriage: Entry = {
  ...birth,
  id: 12,
  type: 'so-ket-hon',
  number: 31,
  data: { wifeName: 'Lê Thị Hòa', wifeBorn: '1993-05-12', wifePin: '001193000851', husbandName: 'Trần Quốc Bảo', husbandBorn: '1990-11-30' },
  annotations: [],
}
const divorce: Entry = {
  ...birth,
  id: 13,
  unit: NGHIA_TAN,
  type: 'so-ghi-chu',
  number: 3,
  data: { act: 'Ghi chú ly hôn', subjectName: 'Lê Thị Hòa', subjectBorn: '1993-05-12', partnerName: 'Trần Quốc Bảo' },
  annotations: [],
}
const original: Certificate = {
  id: 1,
  entryId: 11,
  unit,
  kind: 'giay-khai-sinh',
  original: 1,
  serial: 'B 0012301',
  issuedAt: at,
  issuedBy: by,
  handedAt: null,
  cancelledAt: at,
  cancelReason: 'in lệch khung',
  replaces: null,
}
const replaced: Certificate = { ...original, id: 2, serial: 'B 0012302', cancelledAt: null, cancelReason: null, replaces: 1 }

const asked: Inquiry = {
  id: 5,
  from: NGHIA_TAN,
  to: unit,
  dossierCode: 'H26.00.01.60-170314-0007',
  question: 'marital-status',
  about: { name: 'Trần Quốc Bảo', born: '1990-11-30', pin: '001090004321' },
  text: 'Cư trú ở đây từ 2010 đến 2015.',
  entryId: null,
  kind: null,
  askedAt: at,
  askedBy: { id: 'nam', name: 'Vũ Hoài Nam' },
  dueAt: instant(day('2017-03-20'), '17:00'),
  answeredAt: null,
  answeredBy: null,
  answer: null,
  foundEntry: null,
  answerText: null,
}
const toAnnotate: Inquiry = {
  ...asked,
  id: 6,
  question: 'annotate',
  about: { name: '' },
  entryId: 12,
  kind: 'divorce',
  text: 'Ly hôn theo Quyết định số 45/2017/QĐST-HNGĐ ngày 02/03/2017 của Tòa án nhân dân quận Cầu Giấy.',
  dueAt: instant(day('2017-03-14'), '17:00'),
}
const answered: Inquiry = {
  ...asked,
  id: 7,
  from: unit,
  to: NGHIA_TAN,
  dossierCode: code,
  answeredAt: at,
  answeredBy: { id: 'nam', name: 'Vũ Hoài Nam' },
  answer: 'found',
  foundEntry: 31,
  answerText: 'Sổ đăng ký kết hôn, Số 31/2015, quyển số 01, ngày 01/06/2015. Ghi chú: Ly hôn năm 2016.',
}
const waiting: Inquiry = { ...asked, id: 8, from: unit, to: NGHIA_TAN, dossierCode: code }

const show = (who: 'justice' | 'head', inquiry: Inquiry, more: Partial<Parameters<typeof ShowInquiry>[0]> = {}) =>
  ShowInquiry({ ...frame(who), inquiry, unitName, mayAnswer: false, found: [], ...more })
const ask = (typed: Record<string, string>, more: Partial<Parameters<typeof ShowAsk>[0]> = {}) =>
  ShowAsk({
    ...frame('justice'),
    code,
    people: [
      { value: '0', label: 'Bên nữ: Lê Thị Hòa, sinh 12/05/1993' },
      { value: '1', label: 'Bên nam: Trần Quốc Bảo, sinh 30/11/1990' },
    ],
    communes: [],
    typed,
    ...more,
  })

const OfDossier = () => (
  <OfficeLayout {...frame('justice')} title="Hỏi đơn vị khác, trên trang hồ sơ">
    <h1>Hồ sơ {code}</h1>
    <InquiriesOfDossier inquiries={[waiting, answered]} unitName={unitName} now={at} code={code} mayAsk />
  </OfficeLayout>
)

const looks: Reading[] = [
  { kind: 'entry', entryId: 11, bookId: null, sought: null, purpose: code, type: 'so-khai-sinh' as const, year: 2017, number: 12 },
  {
    kind: 'search',
    entryId: null,
    bookId: null,
    sought: { ten: 'nguyen duc minh', 'ghi-ngay': '13/3/2017' },
    purpose: '',
    type: null,
    year: null,
    number: null,
  },
  { kind: 'print', entryId: null, bookId: 1, sought: null, purpose: '', type: 'so-khai-sinh' as const, year: 2017, number: null },
].map((one, place) => ({ ...one, id: 9 - place, at, officerName: by.name }) as Reading)

export default [
  {
    id: 'so-luot-doc',
    title: 'Ai đã đọc sổ',
    surface: 'office',
    node: () => ShowReadings({ ...frame('head'), rows: looks, next: '/can-bo/so/luot-doc?truoc=7' }),
  },
  {
    id: 'so-luot-doc-trong',
    title: 'Ai đã mở một việc: chưa ai',
    surface: 'office',
    node: () => ShowReadings({ ...frame('head'), rows: [], ofEntry: 11 }),
  },
  { id: 'xac-minh-tren-ho-so', title: 'Hỏi đơn vị khác, trên trang hồ sơ', surface: 'office', node: () => <OfDossier /> },
  {
    id: 'so-viec',
    title: 'Một việc trong sổ, có bản hỏng đã thay',
    surface: 'office',
    node: () => ShowEntry({ ...frame('justice'), entry: birth, certificates: [original, replaced], may: true }),
  },
  {
    id: 'so-viec-loi',
    title: 'Một việc trong sổ, bổ sung số định danh chưa được',
    surface: 'office',
    node: () =>
      ShowEntry({
        ...frame('justice'),
        entry: birth,
        certificates: [],
        may: true,
        typed: { viec: 'so-dinh-danh', o: 'childPin', 'so-dd': '00121700012' },
        problems: [{ at: 'so-dd', says: 'Số định danh có 12 chữ số. Đang nhập 11 số. Xem số ở mặt trước thẻ căn cước' }],
      }),
  },
  {
    id: 'so-viec-xem',
    title: 'Một việc trong sổ, người chỉ được xem',
    surface: 'office',
    node: () => ShowEntry({ ...frame('head'), entry: marriage, certificates: [], may: false }),
  },
  {
    id: 'so-tim',
    title: 'Tìm trong sổ hộ tịch',
    surface: 'office',
    node: () => ShowSearch({ ...frame('justice'), asked: { ten: 'hoa' }, rows: [marriage, birth], next: '/can-bo/so/tim?ten=hoa&sau=11' }),
  },
  {
    id: 'so-tim-trong',
    title: 'Tìm trong sổ hộ tịch, không thấy và số chưa đọc được',
    surface: 'office',
    node: () =>
      ShowSearch({
        ...frame('justice'),
        asked: { ten: 'khong co', so: '12-A' },
        rows: [],
        problems: [{ at: 'so', says: 'Số ghi như 125, 125/2017 hoặc số định danh 12 chữ số' }],
      }),
  },
  {
    id: 'xac-minh',
    title: 'Xác minh giữa các đơn vị',
    surface: 'office',
    node: () => ShowInquiries({ ...frame('justice'), inbox: [toAnnotate, asked], answered: [], outbox: [waiting, answered], unitName }),
  },
  {
    id: 'xac-minh-trong',
    title: 'Xác minh giữa các đơn vị, chưa có gì',
    surface: 'office',
    node: () => ShowInquiries({ ...frame('head'), inbox: [], answered: [answered], outbox: [], unitName }),
  },
  {
    id: 'xac-minh-tra-loi',
    title: 'Trả lời xác minh, sổ có việc giống',
    surface: 'office',
    node: () => show('justice', asked, { mayAnswer: true, found: [marriage] }),
  },
  {
    id: 'xac-minh-ghi-chu',
    title: 'Trả lời yêu cầu ghi chú, chưa chọn câu trả lời',
    surface: 'office',
    node: () =>
      show('justice', toAnnotate, {
        mayAnswer: true,
        entry: marriage,
        sent: [divorce],
        typed: {},
        problems: [{ at: 'tra-loi', says: 'Chọn một câu trả lời' }],
      }),
  },
  { id: 'xac-minh-da-tra-loi', title: 'Xác minh đã có trả lời', surface: 'office', node: () => show('justice', answered) },
  { id: 'xac-minh-cho', title: 'Xác minh đang chờ trả lời', surface: 'office', node: () => show('head', waiting) },
  { id: 'xac-minh-hoi', title: 'Hỏi đơn vị khác', surface: 'office', node: () => ask({}) },
  {
    id: 'xac-minh-hoi-cho',
    title: 'Hỏi đơn vị khác, hồ sơ được chờ trả lời',
    surface: 'office',
    node: () => ask({ cho: 'co' }, { waits: 'Khi phải xác minh, thời hạn thêm 3 ngày làm việc.' }),
  },
  {
    id: 'ho-so-da-co-tra-loi',
    title: 'Hồ sơ, nơi khác vừa trả lời',
    surface: 'office',
    node: () => (
      <OfficeLayout {...frame('justice')} title="Hồ sơ, nơi khác vừa trả lời">
        <h1>Hồ sơ {code}</h1>
        <Standing dossier={{ ...dossier(), state: 'received' }} actions={[]} unitName={unitName} inquiries={[waiting, answered]} />
      </OfficeLayout>
    ),
  },
  {
    id: 'xac-minh-hoi-loi',
    title: 'Hỏi đơn vị khác, còn thiếu',
    surface: 'office',
    node: () =>
      ask(
        { 'noi.tim': 'nghia', ai: 'khac', so: '12' },
        {
          communes: [
            { id: NGHIA_TAN, name: 'Phường Nghĩa Tân', parent: 'quận Cầu Giấy' },
            { id: '00157@2004-08-31', name: 'Phường Nghĩa Đô', parent: 'quận Cầu Giấy' },
          ],
          problems: [
            { at: 'noi', says: 'Gõ tên xã, phường, bấm Tìm rồi chọn trong danh sách' },
            { at: 'hoi', says: 'Chọn điều cần hỏi' },
            { at: 'ten', says: 'Chọn người trong hồ sơ, hoặc nhập họ, chữ đệm, tên' },
            { at: 'so', says: 'Số định danh có 12 chữ số, số chứng minh nhân dân có 9' },
          ],
        },
      ),
  },
] satisfies GalleryCase[]
