import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import {
  openLine,
  sampleOf,
  type Asked,
  type DeadLetter,
  type Health,
  type RefusedLetter,
  type SentLetter,
  type SilentLetter,
  type Unmapped,
} from '#exchange'
import { sampleChrome } from '#ui/chrome.ts'
import { ShowAsked } from '../city/exchange/asked.show.tsx'
import { keyOf, ShowCodes } from '../city/exchange/codes.show.tsx'
import { ShowExchange } from '../city/exchange/exchange.show.tsx'
import { ShowLetter } from '../city/exchange/letter.show.tsx'
import { PublicExchange } from '../city/exchange/public.show.tsx'
import { ShowRefused } from '../city/exchange/refused.show.tsx'
import { ShowSilent } from '../city/exchange/silent.show.tsx'
import type { GalleryCase } from './cases.ts'

const at = (time: string) => instant(day('2026-11-18'), time)
const around = {
  chrome: sampleChrome({ now: at('14:05'), path: '/dieu-hanh/lien-thong', person: { name: 'Mai Xuân Hòa' } }),
  unit: 'Văn phòng Ủy ban nhân dân thành phố',
}
const partners = [
  { id: 'cong-an', name: 'Công an (cư trú)' },
  { id: 'bao-hiem-xa-hoi', name: 'Bảo hiểm xã hội' },
]
const calm: Health = {
  ...{ partner: 'cong-quoc-gia', name: 'Cổng Dịch vụ công quốc gia', paused: false, brokenUntil: null },
  ...{ waiting: 0, sent: 0, acknowledged: 1284, dead: 0, silent: 0, oldest: null, tries: 1290, failed: 6, p50: 42, p95: 180 },
  ...{ answered: 0, refusals: [] },
}
const police: Health = {
  ...calm,
  ...{ partner: 'cong-an', name: 'Công an (cư trú)', answered: 96, acknowledged: 118 },
  refusals: [
    { code: 'chu-ho-khong-dong-y', what: 'part', count: 5 },
    { code: 'schema', what: 'letter', count: 3 },
    { code: 'X-77', what: 'part', count: 4 },
    { code: 'P02', what: 'part', count: 1 },
  ],
}
const dead: DeadLetter[] = [
  {
    ...{ no: 17, partner: 'cong-quoc-gia', name: 'Cổng Dịch vụ công quốc gia', type: 'cong-quoc-gia.dong-bo-ho-so.v1' },
    ...{ subject: 'H26.00.82-261118-0007', at: at('10:12'), tries: 1, lacking: [] },
    failure: 'cong.vidu.vn trả lời 422: data.data.0.NgayHenTra: ngày giờ là 14 chữ số YYYYMMDDHHmmss',
  },
  {
    ...{ no: 18, partner: 'cong-an', name: 'Công an (cư trú)', type: 'cong-an.dang-ky-thuong-tru.v1' },
    ...{ subject: 'H26.00.82-261118-0009', at: at('10:40'), tries: 0, lacking: ['dan-toc=57'], failure: 'Chưa có mã của cơ quan: dan-toc "57"' },
  },
]
const silent: SilentLetter[] = [
  {
    ...{ no: 12, partner: 'bao-hiem-xa-hoi', name: 'Bảo hiểm xã hội', type: 'bao-hiem-xa-hoi.cap-the-bhyt.v1' },
    ...{ subject: 'H26.00.82-261118-0003', sentAt: at('08:20'), dueAt: at('10:20') },
  },
]
const sample = sampleOf('cong-an.dang-ky-thuong-tru.v1')
const letter: SentLetter = {
  ...{ no: 18, id: sample.id, partner: 'cong-an', name: 'Công an (cư trú)', type: sample.type, subject: sample.subject },
  ...{ step: sample.step, ground: 'Luật Cư trú 2020, Điều 20', leg: 'thuong-tru', data: sample.data, state: 'dead', tries: 1, unmapped: [] },
  ...{ failure: 'congan.vidu.vn trả lời 422: fields.commune không thuộc địa bàn', at: at('10:12') },
  attempts: [
    { at: iso(at('10:13')), status: 422, ms: 84, says: 'congan.vidu.vn trả lời 422: fields.commune không thuộc địa bàn', code: 'code-table' },
  ],
  amendments: [],
}
const lacking: Unmapped[] = [
  {
    ...{ partner: 'cong-an', name: 'Công an (cư trú)', list: 'dan-toc', value: '57', direction: 'out', times: 3, letters: 2 },
    ...{ firstAt: at('08:10'), lastAt: at('13:30') },
  },
  {
    ...{ partner: 'bao-hiem-xa-hoi', name: 'Bảo hiểm xã hội', list: 'ly-do', value: 'B31', direction: 'in', times: 1, letters: 0 },
    ...{ firstAt: at('11:00'), lastAt: at('11:00') },
  },
]
const refused: RefusedLetter[] = [
  {
    ...{ no: 301, partner: 'cong-an', name: 'Công an (cư trú)', id: sample.id, type: 'lien-thong.hoan-thanh.v1', subject: sample.subject },
    ...{ at: at('13:20'), code: 'schema', says: 'Nội dung chưa đúng lược đồ lien-thong.hoan-thanh.v1.\ndata.result: thiếu' },
    body: JSON.stringify(sampleOf('lien-thong.tiep-nhan.v1')),
  },
  {
    ...{ no: 300, partner: null, name: null, id: null, type: null, subject: null, at: at('13:05'), code: 'token', body: '' },
    says: 'Mã truy cập không có hoặc đã hết hạn.',
  },
]
const asked: Asked[] = [
  {
    ...{ no: 41, partner: 'cong-an', name: 'Công an (cư trú)', subject: sample.subject, step: 'thuong-tru', ground: 'Luật Cư trú 2020, Điều 20' },
    ...{ at: at('13:40'), answered: true, says: 'phần việc đang mở' },
  },
  {
    ...{ no: 40, partner: 'bao-hiem-xa-hoi', name: 'Bảo hiểm xã hội', subject: sample.subject, step: 'tu-tuat', ground: 'Luật Bảo hiểm xã hội' },
    ...{ at: at('13:38'), answered: false, says: 'không có phần việc nào đang mở' },
  },
]

/** How the lines to other agencies stand, and what whoever runs the city does about them. */
export default [
  {
    id: 'dieu-hanh-lien-thong',
    title: 'Điều hành: liên thông, có thư bị từ chối',
    surface: 'office',
    node: () => (
      <ShowExchange {...around} lines={[{ ...calm, waiting: 3, dead: 1, oldest: at('10:12') }, police]} dead={dead} next={18} later lacking={2} />
    ),
  },
  {
    id: 'dieu-hanh-lien-thong-dut',
    title: 'Điều hành: mất liên lạc, tạm dừng, chưa báo nhận',
    surface: 'office',
    node: () => (
      <ShowExchange
        {...around}
        lines={[
          { ...calm, waiting: 212, brokenUntil: at('14:10'), oldest: at('13:01') },
          { ...calm, partner: 'thu-hai', paused: true },
          { ...calm, partner: 'thu-ba', sent: 9, silent: 2 },
        ]}
        dead={[]}
        lacking={0}
      />
    ),
  },
  {
    id: 'dieu-hanh-lien-thong-trong',
    title: 'Điều hành: chưa nối với cơ quan nào',
    surface: 'office',
    node: () => <ShowExchange {...around} lines={[]} dead={[]} lacking={0} />,
  },
  {
    id: 'dieu-hanh-thu',
    title: 'Điều hành: một thư dừng gửi, sửa nơi nhận',
    surface: 'office',
    node: () => <ShowLetter {...around} letter={letter} />,
  },
  {
    id: 'dieu-hanh-thu-loi',
    title: 'Điều hành: sửa thư mà chưa ghi lý do, thiếu mã',
    surface: 'office',
    node: () => (
      <ShowLetter
        {...around}
        problems={[{ at: 'ly-do', says: 'Ghi lý do sửa, để người sau biết.' }]}
        typed={{ 'truong-commune': '00085' }}
        letter={{ ...letter, attempts: [], unmapped: ['dan-toc=57'], failure: 'Chưa có mã của cơ quan' }}
      />
    ),
  },
  {
    id: 'dieu-hanh-thu-da-sua',
    title: 'Điều hành: một thư đã sửa, đang chờ gửi',
    surface: 'office',
    node: () => (
      <ShowLetter
        {...around}
        letter={{
          ...letter,
          state: 'waiting',
          failure: null,
          amendments: [
            {
              ...{ at: iso(at('11:02')), by: 'Mai Xuân Hòa', reason: 'Công an phường báo trẻ ở địa bàn bên cạnh' },
              ...{ before: { commune: '00082', phone: '0912000017' }, after: { commune: '00085' } },
            },
          ],
        }}
      />
    ),
  },
  {
    id: 'dieu-hanh-chua-bao-nhan',
    title: 'Điều hành: thư quá hạn báo nhận',
    surface: 'office',
    node: () => <ShowSilent {...around} letters={silent} next={12} later />,
  },
  {
    id: 'dieu-hanh-chua-bao-nhan-trong',
    title: 'Điều hành: không thư nào quá hạn',
    surface: 'office',
    node: () => <ShowSilent {...around} letters={[]} />,
  },
  { id: 'dieu-hanh-ma', title: 'Điều hành: giá trị thiếu mã', surface: 'office', node: () => <ShowCodes {...around} values={lacking} /> },
  {
    id: 'dieu-hanh-ma-loi',
    title: 'Điều hành: ghi mã mà chưa nêu nguồn',
    surface: 'office',
    node: () => (
      <ShowCodes
        {...around}
        values={lacking}
        typed={{ key: keyOf(lacking[0]!), code: '99', source: '', at: 'nguon', says: 'Ghi nguồn của mã, như văn bản hoặc người đã trao đổi.' }}
      />
    ),
  },
  { id: 'dieu-hanh-ma-trong', title: 'Điều hành: không thiếu mã nào', surface: 'office', node: () => <ShowCodes {...around} values={[]} /> },
  {
    id: 'dieu-hanh-tu-choi',
    title: 'Điều hành: thư đến đã từ chối',
    surface: 'office',
    node: () => <ShowRefused {...around} letters={refused} partners={partners} asked={{ partner: 'cong-an', before: 400 }} next={300} />,
  },
  {
    id: 'dieu-hanh-tu-choi-trong',
    title: 'Điều hành: không từ chối thư nào',
    surface: 'office',
    node: () => <ShowRefused {...around} letters={[]} partners={partners} asked={{}} />,
  },
  {
    id: 'dieu-hanh-cau-hoi',
    title: 'Điều hành: cơ quan đã hỏi hồ sơ, một lần bị từ chối',
    surface: 'office',
    node: () => <ShowAsked {...around} questions={asked} partners={partners} asked={{ dossier: sample.subject, before: 99 }} next={40} />,
  },
  {
    id: 'dieu-hanh-cau-hoi-trong',
    title: 'Điều hành: chưa cơ quan nào hỏi',
    surface: 'office',
    node: () => <ShowAsked {...around} questions={[]} partners={partners} asked={{}} />,
  },
  {
    id: 'cong-lien-thong',
    title: 'Liên thông: ai cũng xem được',
    surface: 'city',
    node: () => (
      <PublicExchange
        chrome={sampleChrome({ now: at('14:05'), path: '/thong-ke/lien-thong' })}
        lines={[calm, police, { ...calm, partner: 'hai', brokenUntil: at('14:10') }].map(line => openLine(line))}
        parts={[
          {
            agency: 'bao-hiem-xa-hoi',
            kind: 'the-bhyt',
            name: 'Cấp thẻ bảo hiểm y tế',
            by: 'Bảo hiểm xã hội',
            onTime: 1204,
            late: 12,
            open: 40,
            openLate: 3,
            share: 1204 / 1219,
          },
          { agency: 'cong-an', kind: 'thuong-tru', name: 'Đăng ký thường trú', by: 'Công an', onTime: 0, late: 0, open: 4, openLate: 0, share: null },
        ]}
      />
    ),
  },
  {
    id: 'cong-lien-thong-it',
    title: 'Liên thông: số nhỏ không nêu',
    surface: 'city',
    node: () => (
      <PublicExchange
        chrome={sampleChrome({ now: at('14:05'), path: '/thong-ke/lien-thong' })}
        lines={[
          openLine({
            ...police,
            ...{ tries: 0, failed: 0, p50: null, p95: null, silent: 1, dead: 2, waiting: 3, oldest: at('13:00') },
            refusals: [{ code: 'P02', what: 'part', count: 1 }],
          }),
          openLine({ ...police, partner: 'bon', paused: true, refusals: [1, 2].map(n => ({ code: `P0${n}`, what: 'part', count: 2 })) }),
        ]}
      />
    ),
  },
  {
    id: 'cong-lien-thong-trong',
    title: 'Liên thông: chưa nối với cơ quan nào',
    surface: 'city',
    node: () => <PublicExchange chrome={sampleChrome({ now: at('14:05'), path: '/thong-ke/lien-thong' })} lines={[]} />,
  },
] satisfies GalleryCase[]
