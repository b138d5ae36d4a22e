import { ShowPhone } from '../office/counter/phone.page.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, frame, received, view } from './office-sample.ts'

const lost = dossier('R2025', received('R2025'))
const page = (more: Partial<Parameters<typeof ShowPhone>[0]> = {}) =>
  ShowPhone({ ...frame('desk', {}, 'R2025'), view: view('desk', lost, 'R2025'), typed: {}, ...more })

export default [
  { id: 'doi-so', title: 'Đổi số điện thoại ở quầy', surface: 'office', node: () => page() },
  {
    id: 'doi-so-loi',
    title: 'Đổi số: giấy của người khác, số chưa đủ',
    surface: 'office',
    node: () =>
      page({
        typed: { 'so-moi': '97700', 'loai-giay': 'can-cuoc', 'so-giay': '001190000000' },
        problems: [
          { at: 'so-moi', says: 'Số di động có 10 số và bắt đầu bằng 0. Đang nhập: 97700' },
          { at: 'so-giay', says: 'Số thẻ này khác số định danh của người nộp. Xem lại thẻ' },
          { at: 'dung-nguoi', says: 'So người với giấy, đúng người nộp thì đánh dấu' },
        ],
      }),
  },
] satisfies GalleryCase[]
