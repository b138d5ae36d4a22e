import type { Dossier } from '#dossiers'
import { ShowCopies } from '../office/decisions/copies.page.tsx'
import { matchingProblems } from '../office/decisions/matching.tsx'
import { ShowExamine } from '../office/decisions/examine.show.tsx'
import { ShowHandOver } from '../office/decisions/hand-over.page.tsx'
import { reasonKinds, ShowReasons } from '../office/decisions/reasons.page.tsx'
import { shortKinds, ShowShort } from '../office/decisions/short.page.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, drafted, frame, received, view } from './office-sample.ts'

const signed: Partial<Dossier> = { ...received(), state: 'signed', entry: { number: 7, year: 2017, volume: 1 }, certificate: { ...drafted() } }
const working = view('justice', dossier('R2016', received()))
const noReason = [{ at: '', says: 'Chọn ít nhất một lý do để người dân biết cần sửa gì.' }]

export default [
  ...reasonKinds.map(kind => ({
    id: `can-bo-${kind.use}`,
    title: kind.title,
    surface: 'office' as const,
    node: () => ShowReasons({ ...frame('desk'), view: view('desk'), kind, typed: {} }),
  })),
  ...reasonKinds.slice(0, 1).flatMap(kind => [
    {
      id: 'can-bo-bo-sung-thieu-ly-do',
      title: 'Yêu cầu bổ sung: chưa chọn lý do, lời đã gõ còn nguyên',
      surface: 'office' as const,
      node: () =>
        ShowReasons({
          ...frame('desk'),
          view: view('desk'),
          kind,
          typed: { 'ghi.giay.giay-chung-sinh': 'Mờ ở dòng ngày sinh.' },
          problems: noReason,
        }),
    },
    {
      id: 'can-bo-bo-sung-lan-hai',
      title: 'Yêu cầu bổ sung lần thứ hai',
      surface: 'office' as const,
      node: () => ShowReasons({ ...frame('head'), view: view('head', dossier('R2016', { ...received(), supplements: 1 })), kind, typed: {} }),
    },
  ]),
  {
    id: 'can-bo-tham-tra',
    title: 'Thẩm tra theo luật 2016',
    surface: 'office',
    node: () => ShowExamine({ ...frame('justice'), view: working, sources: [], drafted: drafted(), typed: {} }),
  },
  {
    id: 'can-bo-tham-tra-thieu',
    title: 'Thẩm tra: chưa đối chiếu đủ',
    surface: 'office',
    node: () =>
      ShowExamine({
        ...frame('justice'),
        view: working,
        sources: [],
        drafted: drafted(),
        typed: { 'khop.giay-chung-sinh': 'khong-khop' },
        problems: matchingProblems(working.declaration, working.papers, { 'khop.giay-chung-sinh': 'khong-khop' }),
      }),
  },
  {
    id: 'can-bo-tham-tra-2025',
    title: 'Thẩm tra theo luật 2025',
    surface: 'office',
    node: () =>
      ShowExamine({
        ...frame('justice', {}, 'R2025'),
        view: view('justice', dossier('R2025', received('R2025')), 'R2025'),
        sources: [],
        drafted: drafted('R2025'),
        typed: {},
      }),
  },
  {
    id: 'can-bo-tra-ket-qua',
    title: 'Trả kết quả, người nhận ký sổ',
    surface: 'office',
    node: () => ShowHandOver({ ...frame('desk'), view: view('desk', dossier('R2016', signed)), typed: {} }),
  },
  {
    id: 'can-bo-tra-ket-qua-chua-ky-so',
    title: 'Trả kết quả: chưa ký sổ',
    surface: 'office',
    node: () =>
      ShowHandOver({
        ...frame('desk'),
        view: view('desk', dossier('R2016', signed)),
        typed: { 'nguoi-nhan': '' },
        problems: [
          { at: 'nguoi-nhan', says: 'Nhập họ và tên người nhận' },
          { at: 'ky-so.0', says: 'Người nhận phải có mặt và ký vào sổ trước khi nhận giấy, rồi đánh dấu vào ô này' },
        ],
      }),
  },
  {
    id: 'can-bo-ban-sao',
    title: 'Cấp bản sao trích lục',
    surface: 'office',
    node: () => ShowCopies({ ...frame('justice'), view: view('justice', dossier('R2016', signed)), typed: {} }),
  },
  {
    id: 'can-bo-ban-sao-sai',
    title: 'Cấp bản sao: số bản chưa đúng',
    surface: 'office',
    node: () =>
      ShowCopies({
        ...frame('justice'),
        view: view('justice', dossier('R2016', signed)),
        typed: { 'so-ban': '0' },
        problems: [{ at: 'so-ban', says: 'Nhập số bản từ 1 đến 50' }],
      }),
  },
  ...shortKinds.map(kind => ({
    id: `can-bo-${kind.name}`,
    title: kind.title,
    surface: 'office' as const,
    node: () => ShowShort({ ...frame('signer'), view: view('signer', dossier('R2016', { ...received(), state: 'toSign' })), kind, typed: {} }),
  })),
] satisfies GalleryCase[]
