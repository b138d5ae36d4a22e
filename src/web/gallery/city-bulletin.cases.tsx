import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Block, Bulletin, Composed, Piece, Released, SealedBulletin } from '#statistics'
import { sampleChrome } from '#ui/chrome.ts'
import { BulletinDesk, BulletinWork } from '../city/bulletin/desk.show.tsx'
import { BulletinList, BulletinPage } from '../city/bulletin/public.show.tsx'
import type { GalleryCase } from './cases.ts'

const now = instant(day('2017-04-03'), '08:05')
const chrome = sampleChrome({ now, path: '/thong-ke/ban-tin/3', illustrative: true })
const office = sampleChrome({ now, path: '/dieu-hanh/ban-tin', person: { name: 'Mai Xuân Hòa', post: 'Thành phố Hà Nội' } })
const ask = { period: '2016-07-25..2017-03-13', level: 'district', services: '7' } as const
const all = (text: string): Piece => ({ text, rows: ask })
const unit = (text: string, id: string): Piece => ({ text, rows: { ...ask, unit: id } })
const words = (text: string): Piece => ({ text })
const low = [unit('Sơn Tây', '269@2009-08-01'), words(' và '), unit('Ba Vì', '271@2008-08-01')]
const blocks: Block[] = [
  {
    kind: 'main',
    vi: [
      words('Từ 25/07/2016 đến 13/03/2017, '),
      all('77%'),
      words(' hồ sơ của 7 dịch vụ tư pháp cấp xã được nộp qua mạng: '),
      all('5.370'),
      words(' trong '),
      all('7.000'),
      words('.'),
    ],
    en: [
      words('From 25/07/2016 to 13/03/2017, '),
      all('77%'),
      words(' of the dossiers were filed online: '),
      all('5,370'),
      words(' of '),
      all('7,000'),
      words('.'),
    ],
  },
  {
    kind: 'apart',
    vi: [all('2'), words(' đơn vị chắc chắn thấp hơn: '), ...low, words('.')],
    en: [all('2'), words(' units are clearly below: '), ...low, words('.')],
  },
  { kind: 'heading', vi: [words('Những chỗ bài báo chưa rõ')] },
  {
    kind: 'words',
    vi: [
      words('Đầu đề viết '),
      { text: '77% dịch vụ công', source: 'VietTimes, tháng 3/2017' },
      words('; '),
      { text: '12/12', sealed: true },
      words(' quận cử người tập huấn.'),
    ],
  },
]
const sealed: SealedBulletin = {
  id: 3,
  revision: 2,
  title: [words('Hà Nội: '), all('77%'), words(' hồ sơ tư pháp cấp xã được nộp qua mạng')],
  blocks,
  ask,
  figures: [
    {
      ask,
      position: '48213-412088',
      city: { online: 5370, total: 7000 },
      ended: 6900,
      onTime: 6800,
      rows: [
        { unit: '269@2009-08-01', name: 'Sơn Tây', online: 94, total: 200, state: 'measured' },
        { unit: '271@2008-08-01', name: 'Ba Vì', online: 0, total: 0, state: 'none' },
      ],
    },
  ],
  releasedAt: '2017-04-03T08:00:00+07:00',
}
const released: Released = {
  id: 3,
  revision: 2,
  latest: 2,
  body: '{}',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  writers: [{ id: 'hoa', name: 'Mai Xuân Hòa' }],
  signedBy: { id: 'yen', name: 'Tô Hải Yến' },
  releasedAt: now,
  reason: 'Phường Cửa Nam nhập bù hồ sơ giấy',
}
const entry = { id: 3, latest: 2, releasedAt: now, title: 'Hà Nội: 77% hồ sơ tư pháp cấp xã được nộp qua mạng' }
const log = [
  { ...entry, revision: 2, reason: released.reason },
  { ...entry, revision: 1, reason: null },
]
const page = { chrome, origin: 'https://motcua.example', released, sealed, log }
const signed: Bulletin = {
  id: 3,
  title: 'Hà Nội: {{ty-le}} hồ sơ tư pháp cấp xã được nộp qua mạng',
  text: '{{doan-chinh}}\n\nĐạt 99%.',
  ...ask,
  source: 'live',
  releaseAt: instant(day('2017-04-04'), '09:30'),
  reason: null,
  state: 'signed',
  version: 3,
  revision: 0,
  writers: released.writers,
  writtenAt: now,
  signedBy: released.signedBy,
  signedAt: now,
}
const draft: Bulletin = { ...signed, state: 'draft', signedBy: null, signedAt: null, revision: 2, reason: 'Phường Cửa Nam nhập bù hồ sơ giấy' }
const composed: Composed = { title: sealed.title, blocks, faults: [], counted: [] }
const typed = { 'tieu-de': draft.title, ky: ask.period, cap: 'district', dv: '7', nguon: 'live', chu: draft.text, gio: '09:30 04/04/2017' }
const work = { chrome: { ...office, path: '/dieu-hanh/ban-tin/3' }, unit: 'Thành phố Hà Nội', origin: 'https://motcua.example', now, typed }

const cases: readonly GalleryCase[] = [
  { id: 'ban-tin', title: 'Bản tin, bản 2', surface: 'city', node: () => <BulletinPage {...page} /> },
  {
    id: 'ban-tin-cu',
    title: 'Bản tin, bản đã được thay, số của kỳ đã chốt',
    surface: 'city',
    node: () => (
      <BulletinPage
        {...page}
        released={{ ...released, revision: 1, reason: null }}
        sealed={{ ...sealed, figures: sealed.figures.map(one => ({ ...one, frozen: { period: '2017-03', revision: 1, hash: released.hash } })) }}
      />
    ),
  },
  { id: 'cac-ban-tin', title: 'Các bản tin', surface: 'city', node: () => <BulletinList chrome={chrome} rows={log} /> },
  { id: 'chua-co-ban-tin', title: 'Chưa có bản tin', surface: 'city', node: () => <BulletinList chrome={chrome} rows={[]} operator /> },
  {
    id: 'dieu-hanh-ban-tin',
    title: 'Bản tin đang viết và chờ giờ',
    surface: 'office',
    node: () => <BulletinDesk chrome={office} rows={[signed, draft, { ...signed, id: 4, state: 'released', revision: 1 }]} now={now} />,
  },
  { id: 'viet-ban-tin', title: 'Viết bản tin mới', surface: 'office', node: () => <BulletinWork {...work} /> },
  {
    id: 'ban-tin-can-sua',
    title: 'Bản tin có chỗ cần sửa',
    surface: 'office',
    node: () => (
      <BulletinWork
        {...work}
        bulletin={draft}
        composed={{
          ...composed,
          faults: ['Số "99%" gõ tay ở "Đạt 99%.". Thay bằng {{…}}, hoặc ghi [[99% | nguồn]], hoặc ((…)) nếu là ngày, tên văn bản.'],
        }}
        own
        problems={[{ at: 'ly-do', says: 'Bản 2 đã phát hành. Ghi lý do của bản mới để người đọc biết vì sao sửa.' }]}
      />
    ),
  },
  {
    id: 'ban-tin-cho-duyet',
    title: 'Bản tin chờ người khác duyệt',
    surface: 'office',
    node: () => <BulletinWork {...work} bulletin={draft} composed={composed} />,
  },
  {
    id: 'ban-tin-cho-gio',
    title: 'Bản tin đã duyệt, chờ giờ',
    surface: 'office',
    node: () => <BulletinWork {...work} bulletin={signed} composed={composed} />,
  },
]

export default cases
