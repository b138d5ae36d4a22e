import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Sent } from '#notices'
import { sampleChrome } from '#ui/chrome.ts'
import { Messages } from '../office/dossier/messages.tsx'
import { ShowMessages, type MessagesView } from '../city/messages/messages.show.tsx'
import { OfficeLayout, PortalLayout } from '#ui/layouts.tsx'
import { MessageList } from '#ui/messages.tsx'
import { Details } from '#ui/parts.tsx'
import type { GalleryCase } from './cases.ts'

const at = (time: string) => instant(day('2026-11-18'), time)
const chrome = sampleChrome({ now: at('14:05'), path: '/dieu-hanh/tin-nhan', person: { name: 'Lê Thị Hoa' } })
const sample: Sent = {
  id: 1042,
  kind: 'ready',
  channel: 'sms',
  state: 'delivered',
  to: '0912345678',
  subject: null,
  body: 'Hồ sơ H26.00.82-261118-0007 đã có kết quả. Mang giấy tờ gốc khi đến nhận. Xem: localhost:8080/tra-cuu',
  dossier: 'H26.00.82-261118-0007',
  at: at('10:12'),
  notBefore: at('10:12'),
  sentAt: at('10:12'),
  deliveredAt: at('10:13'),
  attempts: 1,
  failure: null,
}
const rows: Sent[] = [
  { ...sample, id: 1046, kind: 'received', state: 'queued', notBefore: at('15:00'), attempts: 4, failure: 'sms.vidu.vn trả lời 503', sentAt: null },
  { ...sample, id: 1045, state: 'failed', failure: 'sms.vidu.vn trả lời 422', sentAt: null, deliveredAt: null },
  { ...sample, id: 1044, channel: 'email', to: 'nhung@vidu.vn', subject: 'Đã có kết quả: hồ sơ H26.00.82-261118-0007', state: 'sent' },
  { ...sample, id: 1043, kind: 'oneTimeCode', dossier: null, body: '****** là mã của ông/bà', state: 'failed', failure: 'Quá hạn gửi.' },
  sample,
]
const view: MessagesView = {
  asked: {},
  rows,
  next: 1042,
  counts: [
    { channel: 'sms', state: 'delivered', count: 12_480 },
    { channel: 'sms', state: 'sent', count: 310 },
    { channel: 'sms', state: 'queued', count: 42 },
    { channel: 'sms', state: 'failed', count: 17 },
    { channel: 'email', state: 'sent', count: 2_211 },
  ],
  quiet: { sleeps: '21:00', wakes: '07:00' },
}
const unit = 'Trung tâm Phục vụ hành chính công'

export default [
  { id: 'tin-da-gui', title: 'Tin đã gửi cho người dân', surface: 'office', node: () => ShowMessages({ chrome, unit, ...view }) },
  {
    id: 'tin-da-gui-loc-trong',
    title: 'Lọc tin: không có tin nào',
    surface: 'office',
    node: () =>
      ShowMessages({ chrome, unit, ...view, asked: { state: 'failed', channel: 'email', before: 900 }, rows: [], next: undefined, counts: [] }),
  },
  {
    id: 'tin-da-gui-gio-loi',
    title: 'Giờ yên lặng: nhập chưa đúng',
    surface: 'office',
    node: () =>
      ShowMessages({
        chrome,
        unit,
        ...view,
        typed: { sleeps: '21h', wakes: '07:00', from: { ngay: '31', thang: '4', nam: '2027' } },
        problems: [
          { at: 'tu-gio', says: 'Nhập giờ và phút, ví dụ 21:00. Đang nhập: 21h' },
          { at: 'tu-ngay', says: 'Nhập ngày, tháng, năm có trong lịch' },
        ],
      }),
  },
  {
    id: 'ho-so-tin-da-gui',
    title: 'Hồ sơ: tin đã gửi cho người nộp',
    surface: 'office',
    node: () => (
      <OfficeLayout chrome={chrome} title="Tin đã gửi" unit={unit}>
        <h1>H26.00.82-261118-0007</h1>
        <Messages messages={rows.filter(({ dossier }) => dossier)} />
      </OfficeLayout>
    ),
  },
  {
    id: 'cong-ho-so-tin-da-gui',
    title: 'Hồ sơ của tôi: tin đã gửi',
    surface: 'portal',
    node: () => (
      <PortalLayout chrome={sampleChrome({ now: at('14:05'), path: '/ho-so/H26.00.82-261118-0007' })} title="Tin đã gửi">
        <h1>Tin đã gửi</h1>
        <Details summary="Tin đã gửi" open>
          <MessageList messages={[...rows, { ...sample, id: 1041, state: 'recalled' }]} />
        </Details>
      </PortalLayout>
    ),
  },
] satisfies GalleryCase[]
