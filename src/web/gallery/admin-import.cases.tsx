import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { checkRecords, planOf, shelfOn, type Import } from '#procedures'
import { sampleChrome } from '#ui/chrome.ts'
import { ImportsPage } from '../admin/import/list.show.tsx'
import { TrialPage } from '../admin/import/trial.show.tsx'
import type { GalleryCase } from './cases.ts'

const at = instant(day('2017-03-14'), '08:05')
const chrome = sampleChrome({ path: '/quan-tri/nhap-thu-tuc', person: { name: 'Mai Xuân Hòa', post: 'Thành phố Hà Nội' } })
const unit = 'Thành phố Hà Nội'
const tried: Import = {
  no: 2,
  filename: 'thu-tuc-so-xay-dung.xlsx',
  sha256: '9f2c5b1c0d6e4a7f8b3a2d1e0c9f8e7d6c5b4a39281706f5e4d3c2b1a0998877',
  size: 48_213,
  triedAt: at,
  triedBy: 'Mai Xuân Hòa',
  doneAt: null,
  doneBy: null,
  added: null,
  changed: null,
  unchanged: null,
  leftOut: [],
}
const raw = {
  no: 2,
  code: '1.009994',
  name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
  formerName: '',
  sector: 'Xây dựng',
  level: 'Cấp huyện',
  audiences: ['Công dân'],
  agency: 'Phòng Quản lý đô thị',
  about: '',
  steps: [],
  papers: [{ name: 'Đơn đề nghị', required: 'có', form: '', originals: '1', copies: '' }],
  ways: [{ way: 'Trực tiếp', time: '20 ngày làm việc', days: '20', unit: '', fee: '75.000 đồng', amount: '75000' }],
  results: ['Giấy phép xây dựng'],
  law: ['Luật Xây dựng 2014'],
  keywords: [],
  lifeEvents: [],
  from: '01/01/2016',
  to: '',
}
const known = shelfOn([], [], [], day('2017-03-14')).byCode
const fine = await checkRecords([raw], known)
const mixed = await checkRecords(
  [
    raw,
    { ...raw, no: 3, code: '1.001193', sector: 'Phép thuật', agency: '' },
    {
      ...raw,
      no: 4,
      code: '1.009995',
      papers: [],
      ways: [
        { ...raw.ways[0]!, days: '15' },
        { ...raw.ways[0]!, way: 'Trực tuyến', time: '10 ngày' },
      ],
    },
  ],
  known,
)
const planned = planOf(
  mixed,
  fine.flatMap(({ card }) => (card ? [{ ...card, agency: 'Ủy ban nhân dân quận' }] : [])),
)
const done: Import = {
  ...tried,
  doneAt: at,
  doneBy: 'Mai Xuân Hòa',
  added: 118,
  changed: 2,
  unchanged: 0,
  leftOut: [{ no: 3, code: '1.001193', name: 'Cấp giấy phép xây dựng', reason: 'Chờ Sở sửa mã', says: ['Mã 1.001193 đang là "Đăng ký khai sinh".'] }],
}
const problems = [{ at: 'bo-4', says: 'Bản ghi 4, mã 1.009995: Thời hạn khác nhau giữa các cách nộp.' }]

export default [
  {
    id: 'quan-tri-nhap',
    title: 'Nhập hồ sơ thủ tục',
    surface: 'office',
    node: () => <ImportsPage chrome={chrome} unit={unit} imports={[tried, { ...done, no: 1 }]} />,
  },
  {
    id: 'quan-tri-nhap-loi',
    title: 'Tệp không đọc được',
    surface: 'office',
    node: () => (
      <ImportsPage chrome={chrome} unit={unit} imports={[]} problems={[{ at: 'tep', says: 'Tệp này trống. Chọn tệp có danh sách thủ tục.' }]} />
    ),
  },
  {
    id: 'quan-tri-nhap-thu',
    title: 'Thử tệp không mâu thuẫn',
    surface: 'office',
    node: () => <TrialPage chrome={chrome} unit={unit} file={tried} records={1} notes={[]} plan={planOf(fine, [])} />,
  },
  {
    id: 'quan-tri-nhap-mau-thuan',
    title: 'Thử tệp có mâu thuẫn',
    surface: 'office',
    node: () => (
      <TrialPage
        chrome={chrome}
        unit={unit}
        file={tried}
        records={3}
        notes={['Cột "Ghi chú" chưa biết, không được đọc.']}
        plan={planned}
        problems={problems}
        typed={{ 'bo-3': 'true', 'vi-sao-3': 'Chờ Sở sửa mã' }}
      />
    ),
  },
  {
    id: 'quan-tri-nhap-xong',
    title: 'Tệp đã nhập',
    surface: 'office',
    node: () => <TrialPage chrome={chrome} unit={unit} file={done} records={121} notes={[]} plan={planOf(fine, [])} />,
  },
] satisfies readonly GalleryCase[]
