import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Draft } from '#dossiers'
import { inOrder, ShowCounter } from '../office/counter/counter.page.tsx'
import type { GalleryCase } from './cases.ts'
import { dossier, editionOf, frame } from './office-sample.ts'

const on = day('2026-11-18')
const now = instant(on, '14:05')
const edition = editionOf('R2025')
const draft: Draft = {
  id: '1',
  code: 'N-7K3Q-92',
  procedure: '1.001193',
  edition: edition.from,
  owner: 'officer:hung',
  channel: 'counter',
  assisted: null,
  unit: dossier('R2025').unit,
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
const counter = (more: Partial<Parameters<typeof ShowCounter>[0]>) =>
  ShowCounter({
    ...frame('desk', {}, 'R2025'),
    edition,
    draft,
    facts: { today: on, filedOn: on },
    values: { 'mother.name': 'Trần Thị Nhung' },
    communes: () => [],
    ...more,
  })
const differs = [{ label: 'Họ tên', typed: 'Trần Thị Nhung', card: 'Trần Thị Hồng Nhung' }]
const said = { who: 'mẹ', filled: ['Số định danh', 'Ngày sinh'], differs, over: false, text: '001190012345|…' }

export default [
  { id: 'quay-quet-khac', title: 'Quét thẻ: ô đã gõ khác thẻ', surface: 'office', node: () => counter({ said }) },
  {
    id: 'quay-quet-thay',
    title: 'Quét thẻ: đã thay theo thẻ, máy quét gõ Telex',
    surface: 'office',
    node: () => counter({ said: { ...said, over: true, doubt: 'Máy quét đang gõ qua bộ gõ Telex. Đọc lại họ tên và địa chỉ trên thẻ' } }),
  },
  {
    id: 'quay-quet-loi',
    title: 'Quét thẻ: mã không phải của thẻ',
    surface: 'office',
    node: () =>
      counter({
        values: { quet: 'https://vidu.vn', 'quet-cho': 'father' },
        problems: inOrder(edition, [
          { at: 'quet', says: 'Mã vừa quét không phải mã trên thẻ căn cước. Quét lại mã ở góc thẻ, hoặc gõ tay các ô dưới' },
        ]),
      }),
  },
] satisfies GalleryCase[]
