import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Incident, Issue, Standing, TicketFile } from '#support'
import { sampleChrome } from '#ui/chrome.ts'
import { HomePage } from '../portal/home/home.page.tsx'
import { HelpPage, type HelpView } from '../portal/help/help.show.tsx'
import { TicketPage } from '../portal/help/ticket.show.tsx'
import { StatusPage } from '../portal/status/status.show.tsx'
import type { GalleryCase } from './cases.ts'

const at = (time: string, on = '2026-11-18') => instant(day(on), time)
const chrome = sampleChrome({ now: at('14:05'), path: '/tro-giup' })

export const sampleIssue: Issue = {
  no: 3,
  title: 'Ảnh chụp bằng điện thoại tải lên bị xoay ngang',
  says: 'Ảnh giấy tờ nằm ngang trong khung xem trước.',
  workaround: 'Mở ảnh trong máy, xoay cho đúng rồi tải lại.',
  titleEn: 'Photos taken with a phone appear sideways',
  saysEn: 'The photo of a paper lies on its side in the preview.',
  workaroundEn: 'Open the photo on the phone, turn it, and upload it again.',
  pages: ['/nop'],
  openedAt: at('08:20'),
  closedAt: null,
  version: 1,
}
export const sampleIncident: Incident = {
  no: 7,
  title: 'Tin nhắn SMS tới chậm',
  titleEn: 'Text messages arrive late',
  parts: ['sms'],
  weight: 'slow',
  beganAt: at('13:10'),
  endedAt: null,
  version: 2,
  updates: [
    {
      at: at('13:40'),
      state: 'found',
      says: 'Nhà mạng đang nghẽn. Mã dùng một lần có thể tới sau 5 phút.',
      saysEn: 'The carrier is congested. One-time codes may take 5 minutes.',
    },
    { at: at('13:12'), state: 'looking', says: 'Tin tới chậm, đang tìm nguyên nhân.', saysEn: null },
  ],
}
const past: Incident = {
  ...{ ...sampleIncident, no: 5, title: 'Không đăng nhập được bằng định danh điện tử', titleEn: null, parts: ['web'], weight: 'down' },
  ...{ beganAt: at('08:00', '2026-11-09'), endedAt: at('08:45', '2026-11-09') },
  updates: [{ at: at('08:45', '2026-11-09'), state: 'ended', says: 'Đã đăng nhập lại được.', saysEn: null }],
}
const standing: Standing = {
  ...{ at: at('14:05'), readAt: at('14:05'), incidents: [] },
  parts: [
    { part: 'web', health: 'works' },
    { part: 'database', health: 'works' },
    { part: 'worker', health: 'works' },
    { part: 'letters', health: 'works' },
    { part: 'sms', health: 'works' },
  ],
  uptimes: [
    { part: 'web', good: 43_000, bad: 0, since: at('00:00', '2026-10-19'), minutes: 43_200 },
    { part: 'sms', good: 42_900, bad: 95, since: at('00:00', '2026-10-19'), minutes: 43_200 },
  ],
}
const troubled: Standing = {
  ...{ ...standing, incidents: [sampleIncident, past] },
  parts: [
    ...standing.parts.slice(0, 3),
    { part: 'letters', health: 'slow', note: 'Đang chờ: Bảo hiểm xã hội' },
    { part: 'sms', health: 'slow', note: 'Có tin chờ hơn 10 phút' },
  ],
}
const unread: Standing = {
  ...{ ...standing, readAt: null, uptimes: [] },
  parts: [
    { part: 'web', health: 'works' },
    { part: 'database', health: 'down', note: 'Không trả lời trong 2 giây' },
    { part: 'worker', health: 'unknown' },
  ],
}

const help: HelpView = {
  context: { page: '/nop/…/giay-to', browser: 'Chrome 120, Android', request: undefined },
  once: '3f0b6c1e-0000-4000-8000-000000000001',
  typed: { message: '', phone: '', email: '' },
  issues: [],
  problems: [],
}
export const sampleTicket: TicketFile = {
  ...{
    id: 41,
    code: 'TG-7K3Q-92MP47',
    asker: 'citizen',
    officer: null,
    unit: null,
    theme: 'giay-to',
    message: 'Tải ảnh lên thì ảnh nằm ngang.\nTôi dùng iPhone.',
  },
  ...{ phone: '0912345678', email: null, page: '/nop/…/giay-to', browser: 'Safari 17, iPhone', request: null, language: 'vi', state: 'answered' },
  ...{ assignee: { id: 'hoa', name: 'Lê Thị Hoa' }, issue: 3, issueTitle: sampleIssue.title },
  ...{ openedAt: at('09:12'), dueAt: at('09:12', '2026-11-19'), answeredAt: at('10:40'), closedAt: null, version: 4 },
  events: [
    { at: at('09:12'), by: null, type: 'open', says: null, shown: true },
    { at: at('10:30'), by: { id: 'hoa', name: 'Lê Thị Hoa' }, type: 'assign', says: null, shown: false },
    { at: at('10:32'), by: { id: 'hoa', name: 'Lê Thị Hoa' }, type: 'link', says: '3', shown: true },
    { at: at('10:40'), by: { id: 'hoa', name: 'Lê Thị Hoa' }, type: 'answer', says: 'Mở ảnh trong máy, xoay cho đúng rồi tải lại.', shown: true },
  ],
}
const open: TicketFile = {
  ...sampleTicket,
  state: 'open',
  assignee: null,
  answeredAt: null,
  issue: null,
  issueTitle: null,
  events: sampleTicket.events.slice(0, 1),
}
const wrong = [
  { at: 'loi-nhan', says: 'Viết một câu về việc đang vướng' },
  { at: 'dien-thoai', says: 'Số điện thoại gồm 10 chữ số, bắt đầu bằng 0, hoặc để trống' },
]

export default [
  { id: 'tro-giup', title: 'Trợ giúp', surface: 'portal', node: () => HelpPage({ chrome, ...help }) },
  {
    id: 'tro-giup-loi-da-biet',
    title: 'Trợ giúp: có lỗi đã biết, đến từ trang báo lỗi, cán bộ hỏi',
    surface: 'portal',
    node: () =>
      HelpPage({
        ...{ chrome, ...help, issues: [sampleIssue], officer: 'Vũ Duy Khang, Phường Cửa Nam (người đứng đầu đơn vị)' },
        context: { page: '/can-bo/hang/moi-den', browser: 'Firefox 128, Windows', request: '500-0a1b2c3d' },
      }),
  },
  {
    id: 'tro-giup-sai',
    title: 'Trợ giúp: chưa viết gì, số điện thoại sai',
    surface: 'portal',
    node: () => HelpPage({ chrome, ...help, typed: { message: '', phone: '0912', email: '' }, problems: wrong }),
  },
  {
    id: 'yeu-cau-moi-gui',
    title: 'Yêu cầu hỗ trợ: vừa gửi',
    surface: 'portal',
    node: () => TicketPage({ chrome, ticket: open, typed: '', problems: [], fresh: true }),
  },
  {
    id: 'yeu-cau-da-tra-loi',
    title: 'Yêu cầu hỗ trợ: đã trả lời',
    surface: 'portal',
    node: () => TicketPage({ chrome, ticket: sampleTicket, typed: '', problems: [], fresh: false }),
  },
  { id: 'tinh-trang', title: 'Tình trạng: mọi phần chạy', surface: 'portal', node: () => StatusPage({ chrome, standing }) },
  { id: 'tinh-trang-su-co', title: 'Tình trạng: có sự cố', surface: 'portal', node: () => StatusPage({ chrome, standing: troubled }) },
  {
    id: 'tinh-trang-khong-co-so-lieu',
    title: 'Tình trạng: cơ sở dữ liệu không trả lời',
    surface: 'portal',
    node: () => StatusPage({ chrome, standing: unread }),
  },
  {
    id: 'trang-chu-su-co',
    title: 'Trang chủ: đang có sự cố, có lỗi đã biết',
    surface: 'portal',
    node: () => HomePage({ chrome: { ...chrome, path: '/', issues: [sampleIssue] }, drafts: [], most: [], incidents: [sampleIncident] }),
  },
] satisfies readonly GalleryCase[]
