import { published } from '#catalogue'
import { day } from '#kernel/day.ts'
import { editionFor, shelfOn, type Card } from '#procedures'
import { sampleChrome } from '#ui/chrome.ts'
import { CardPage } from '../portal/service/card.page.tsx'
import { browse } from '../portal/service/catalogue.ts'
import { find, SearchPage } from '../portal/service/search.page.tsx'
import type { GalleryCase } from './cases.ts'

const on = day('2017-03-14')
const chrome = sampleChrome({ demo: true })
const birth = editionFor(published, '1.001193', on)
const outline = shelfOn([], [], [], on).byCode('1.004222')!
const imported: Card = {
  ...outline,
  code: '1.009994',
  name: 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ',
  slug: 'cap-giay-phep-xay-dung-moi',
  sector: 'xay-dung',
  level: 'district',
  audiences: ['citizen', 'business'],
  agency: 'Ủy ban nhân dân cấp huyện',
  about: 'Chủ đầu tư xin phép trước khi khởi công.',
  plain: 'Chủ đầu tư xin phép trước khi khởi công.',
  steps: ['Nộp hồ sơ tại bộ phận một cửa', 'Cơ quan thẩm định, kiểm tra thực địa', 'Nhận giấy phép theo giấy hẹn'],
  papers: [
    { name: 'Đơn đề nghị cấp giấy phép xây dựng', form: 'submit', required: true },
    { name: 'Giấy tờ chứng minh quyền sử dụng đất', form: 'present', required: true },
    { name: 'Văn bản phê duyệt biện pháp thi công móng', form: 'submit', required: false },
  ],
  fee: [{ says: 'Trực tiếp: 75.000 đồng', amount: 75_000 }],
  time: [{ says: '20 ngày làm việc', days: 20, unit: 'working' }],
  result: ['Giấy phép xây dựng'],
  law: ['Luật Xây dựng 2014'],
  kind: 'imported',
  doubts: ['Hồ sơ không ghi căn cứ về lệ phí'],
}

const many = browse(shelfOn(published, [imported], [], on), { query: '', page: 2 })
const filtered = browse(shelfOn(published, [imported], [], on), { query: '', page: 1, level: 'district', audience: 'business' })
const none = browse(shelfOn([birth], [], [], on), { query: '', page: 1, level: 'city' })

export default [
  { id: 'cong-the-khung', title: 'Thủ tục mới có tên', surface: 'portal', node: () => <CardPage chrome={chrome} card={outline} on={on} /> },
  {
    id: 'cong-the-nhap',
    title: 'Thủ tục nhập từ hồ sơ quốc gia',
    surface: 'portal',
    node: () => <CardPage chrome={chrome} card={imported} on={on} />,
  },
  {
    id: 'cong-the-nhap-2025',
    title: 'Thủ tục cấp huyện, sau 1/7/2025',
    surface: 'portal',
    node: () => <CardPage chrome={chrome} card={{ ...imported, fee: [], result: [] }} on={day('2025-07-01')} />,
  },
  { id: 'cong-danh-muc-trang-2', title: 'Danh mục, trang 2', surface: 'portal', node: () => <SearchPage chrome={chrome} {...many} /> },
  { id: 'cong-danh-muc-loc', title: 'Danh mục, có lọc', surface: 'portal', node: () => <SearchPage chrome={chrome} {...filtered} /> },
  { id: 'cong-danh-muc-loc-trong', title: 'Danh mục, lọc không ra', surface: 'portal', node: () => <SearchPage chrome={chrome} {...none} /> },
  {
    id: 'cong-danh-muc-tim',
    title: 'Danh mục, tìm "ket hon"',
    surface: 'portal',
    node: () => <SearchPage chrome={chrome} {...find([birth], 'ket hon')} />,
  },
] satisfies readonly GalleryCase[]
