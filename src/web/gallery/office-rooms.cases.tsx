import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Draft } from '#dossiers'
import type { Book, Entry } from '#registers'
import { ShowBook } from '../office/books/book.show.tsx'
import { ShowBooks } from '../office/books/books.show.tsx'
import { inOrder, ShowCounter } from '../office/counter/counter.page.tsx'
import { ShowCounters } from '../office/counter/counters.page.tsx'
import { inSigningOrder, ShowPreview, ShowSigning } from '../office/sign/sign.show.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, drafted, editionOf, frame, nameOf, received, rows, unitName, view, type Era } from './office-sample.ts'

const now = instant(day('2017-03-15'), '14:05')
const waiting = inSigningOrder(rows('toSign').slice(0, 6))
const seen = new Set(waiting.slice(0, 3).map(({ code, version }) => `${code}@${version}`))
const results = [
  { code: 'H26.00.00.73-170315-0001', subject: 'Trần Đức Anh', ok: true, says: 'Số 12/2017, quyển số 01' },
  {
    code: 'H26.00.00.73-170315-0002',
    subject: 'Nguyễn Ngọc Diệp',
    ok: false,
    says: 'Người tiếp nhận hồ sơ không được ký chính hồ sơ đó. Chuyển cho người ký khác của đơn vị.',
  },
]
const toSign = view('signer', dossier('R2016', { ...received(), state: 'toSign', certificate: { ...drafted() }, version: 4 }))
const noDraft = view('signer', dossier('R2016', { ...received(), state: 'toSign' }))

const draft: Draft = {
  id: '1',
  code: 'N-7K3Q-92',
  procedure: '1.001193',
  edition: day('2016-01-01'),
  owner: 'officer:hung',
  channel: 'counter',
  assisted: null,
  unit: dossier().unit,
  answers: {},
  typed: {},
  precheck: {},
  paperDate: null,
  version: 1,
  createdAt: now,
  updatedAt: now,
  expiresAt: now,
  submittedCode: null,
}
const counter = (era: Era, values: Record<string, unknown>, problems: { at: string; says: string }[] = [], more: Partial<Draft> = {}) => {
  const on = era === 'R2016' ? day('2017-03-15') : day('2026-11-18')
  const edition = editionOf(era)
  return ShowCounter({
    ...frame('desk', {}, era),
    edition,
    draft: { ...draft, ...more },
    facts: { today: on, filedOn: on },
    values,
    communes: () => [],
    problems: inOrder(edition, problems),
  })
}

const book: Book = {
  id: 1,
  type: 'so-khai-sinh',
  unit: dossier().unit,
  year: 2017,
  volume: 1,
  lastNumber: 2,
  openedAt: instant(day('2017-01-03'), '08:40'),
  lockedAt: null,
  lockedBy: null,
  pages: null,
}
const locked: Book = {
  ...book,
  id: 2,
  year: 2016,
  volume: 2,
  lastNumber: 431,
  lockedAt: instant(day('2016-12-31'), '16:30'),
  lockedBy: { id: 'khang', name: 'Nguyễn Đình Khang' },
  pages: 440,
}
const entry: Entry = {
  id: 1,
  bookId: 1,
  type: 'so-khai-sinh',
  unit: book.unit,
  year: 2017,
  volume: 1,
  number: 1,
  enteredOn: day('2017-03-14'),
  data: drafted(),
  dossierCode: dossier().code,
  signer: { id: 'tuan', name: 'Trần Quốc Tuấn', title: 'Phó Chủ tịch' },
  annotations: [
    {
      id: 1,
      at: instant(day('2019-05-06'), '10:00'),
      kind: 'change',
      text: 'Cải chính chữ đệm thành "Đăng" theo Trích lục số 03/2019.',
      dossierCode: null,
      sourceUnit: null,
      by: { id: 'huong', name: 'Phạm Thị Mai Hương' },
    },
  ],
}
const months = [
  { month: 1, entries: 31 },
  { month: 2, entries: 28 },
  { month: 3, entries: 2 },
]

export default [
  {
    id: 'ky',
    title: 'Chờ ký: đã xem ba bản',
    surface: 'office',
    node: () => ShowSigning({ ...frame('signer', {}, 'R2016', 'cho-ky'), rows: waiting, viewed: seen, names: nameOf }),
  },
  {
    id: 'ky-chua-xem',
    title: 'Chờ ký: chưa xem bản nào',
    surface: 'office',
    node: () => ShowSigning({ ...frame('signer', {}, 'R2016', 'cho-ky'), rows: waiting, viewed: new Set(), names: nameOf }),
  },
  {
    id: 'ky-trong',
    title: 'Không có giấy tờ nào chờ ký',
    surface: 'office',
    node: () => ShowSigning({ ...frame('signer'), rows: [], viewed: new Set(), names: nameOf }),
  },
  {
    id: 'ky-ket-qua',
    title: 'Ký cùng lúc: kết quả từng hồ sơ',
    surface: 'office',
    node: () => ShowSigning({ ...frame('signer'), rows: waiting.slice(2), viewed: new Set(), results, names: nameOf }),
  },
  {
    id: 'ky-xem',
    title: 'Xem một bản trước khi ký',
    surface: 'office',
    node: () => ShowPreview({ ...frame('signer'), view: toSign, next: 'H26.00.00.73-170315-0009' }),
  },
  {
    id: 'ky-xem-chua-co-ban',
    title: 'Chờ ký mà chưa có bản dự thảo',
    surface: 'office',
    node: () => ShowPreview({ ...frame('signer'), view: noDraft }),
  },
  {
    id: 'quay',
    title: 'Nhận hồ sơ tại quầy',
    surface: 'office',
    node: () =>
      ShowCounters({ ...frame(), editions: [editionOf('R2016')], drafts: [{ ...draft, answers: { 'mother.name': 'Phan Thị Lan' } }], typed: {} }),
  },
  {
    id: 'quay-giay-loi',
    title: 'Nhập hồ sơ giấy: ngày ở tương lai',
    surface: 'office',
    node: () =>
      ShowCounters({
        ...frame(),
        editions: [editionOf('R2016')],
        drafts: [],
        typed: { slug: editionOf('R2016').slug },
        problems: [{ at: `ngay-giay-${editionOf('R2016').slug}`, says: 'Ngày trên giấy phải là hôm nay hoặc trước hôm nay. Đang nhập: 15/03/2018' }],
      }),
  },
  {
    id: 'quay-trong',
    title: 'Quầy: chưa có thủ tục nào',
    surface: 'office',
    node: () => ShowCounters({ ...frame(), editions: [], drafts: [], typed: {} }),
  },
  { id: 'quay-khai-sinh', title: 'Nhận khai sinh tại quầy', surface: 'office', node: () => counter('R2016', {}) },
  {
    id: 'quay-khai-sinh-loi',
    title: 'Nhận khai sinh tại quầy: còn thiếu',
    surface: 'office',
    node: () =>
      counter('R2016', { ...dossier().answers, 'mother.name': '' }, [
        { at: 'mother.name', says: 'Nhập họ, chữ đệm và tên của mẹ' },
        { at: 'papers.giay-chung-sinh', says: 'Chọn Giấy chứng sinh đã nhận hay chưa' },
        { at: 'dong-y', says: 'Đọc lại tờ khai cho người nộp nghe, họ đồng ý thì đánh dấu vào ô này' },
      ]),
  },
  {
    id: 'quay-khai-sinh-giay',
    title: 'Nhập hồ sơ giấy',
    surface: 'office',
    node: () => counter('R2016', {}, [], { channel: 'backEntered', paperDate: day('2017-03-01') }),
  },
  {
    id: 'quay-khai-sinh-2025',
    title: 'Nhận khai sinh tại quầy theo luật 2025',
    surface: 'office',
    node: () => counter('R2025', dossier('R2025').answers),
  },
  {
    id: 'so-ho-tich',
    title: 'Sổ hộ tịch',
    surface: 'office',
    node: () =>
      ShowBooks({
        ...frame('justice'),
        list: [book, locked, { ...locked, id: 3, unit: '00070@2004-08-31' }],
        own: book.unit,
        unitName,
        year: 2017,
        mayOpen: true,
      }),
  },
  {
    id: 'so-ho-tich-trong',
    title: 'Chưa có sổ nào',
    surface: 'office',
    node: () => ShowBooks({ ...frame('justice'), list: [], own: book.unit, unitName, year: 2017, mayOpen: true }),
  },
  {
    id: 'so-khai-sinh',
    title: 'Sổ khai sinh, một tháng',
    surface: 'office',
    node: () =>
      ShowBook({
        ...frame('head'),
        book,
        months,
        month: 3,
        entries: [entry, { ...entry, id: 2, number: 2, annotations: [], dossierCode: null }],
        may: { lock: true, early: true, turn: true },
      }),
  },
  {
    id: 'so-khai-sinh-khoa-som',
    title: 'Khóa sổ trước ngày cuối năm',
    surface: 'office',
    node: () =>
      ShowBook({
        ...frame('head'),
        book,
        months,
        month: 3,
        entries: [],
        may: { lock: true, early: false, turn: false },
        problems: [{ at: 'so-trang', says: 'Đếm số trang của sổ giấy, ghi bằng chữ số, ví dụ 200.' }],
      }),
  },
  {
    id: 'so-khai-sinh-da-khoa',
    title: 'Sổ đã khóa',
    surface: 'office',
    node: () => ShowBook({ ...frame('justice'), book: locked, months, month: 1, entries: [], may: { lock: false, early: false, turn: false } }),
  },
] satisfies GalleryCase[]
