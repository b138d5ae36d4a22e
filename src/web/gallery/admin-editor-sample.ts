import { published, fees } from '#catalogue'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { costOf, editionFor, lintsOf, outlineEdition, type Edition, type Work, type WorkRow, type WorkSave } from '#procedures'
import { sampleChrome } from '#ui/chrome.ts'
import { partNamed, placeOf } from '../admin/parts/parts.ts'
import { nodeAt } from '../admin/parts/pointer.ts'
import { typedOf } from '../admin/parts/print.ts'
import type { Node } from '../admin/parts/shape.ts'
import { placesOf, type Trial } from '../admin/preview/walk.ts'
import { type ItemView } from '../admin/work/item.show.tsx'
import type { GalleryCase } from './cases.ts'

export const now = instant(day('2026-11-18'), '14:05')
export const chrome = sampleChrome({ now, path: '/quan-tri/thu-tuc', person: { name: 'Mai Xuân Hòa' } })
export const frame = { chrome, unit: 'Thành phố Hà Nội' }
export const birth = editionFor(published, '1.001193', day('2026-11-18'))
export const death = editionFor(published, '1.000656', day('2026-11-18'))
export const hoa = { id: 'hoa', name: 'Mai Xuân Hòa' }
export const yen = { id: 'yen', name: 'Tô Hải Yến' }

export const workOn = (value: Edition, more: Partial<Work> = {}): Work => ({
  id: '018f2c1e-0000-7000-8000-000000000001',
  code: value.code,
  from: value.from,
  value,
  english: {},
  state: 'draft',
  base: { code: value.code, from: death.from },
  author: hoa,
  reviewer: null,
  note: '',
  version: 7,
  updatedAt: now,
  publishedAt: null,
  ...more,
})
export const FROM = day('2026-12-01')
export const mended: Edition = {
  ...death,
  from: FROM,
  papers: death.papers.slice(1),
  tasks: death.tasks.map((task, n) => (n === 0 ? { ...task, title: 'Người mất' } : task)),
}
export const work = workOn(mended)
export const outline = outlineEdition(
  { code: '9.900001', name: 'Xác nhận hoàn cảnh gia đình', level: 'commune', sector: 'ho-tich', agency: 'Ủy ban nhân dân xã, phường' },
  FROM,
)
export const bare = workOn(outline, { base: null, version: 1 })
export const ground = { english: {}, others: published, fees }
export const lints = lintsOf(outline, ground)
export const save = (version: number, act: WorkSave['act'], by = hoa, patch: readonly unknown[] = [], note = ''): WorkSave => ({
  version,
  act,
  by,
  at: now,
  patch,
  note,
})
export const saves = [
  save(4, 'sendBack', yen, [], 'Thiếu căn cứ của lệ phí'),
  save(3, 'review'),
  save(2, 'save', hoa, [{ op: 'replace', path: '/papers/0', value: 1 }]),
  save(1, 'begin'),
]
export const row = (of: Work): WorkRow => {
  const { value, english: _, ...rest } = of
  return { ...rest, name: value.name, outline: value.outline === true }
}

/** A place of a working edition as its page shows it. */
export function item(of: Work, pointer: string, more: Partial<ItemView> = {}): ItemView {
  const place = placeOf(pointer)
  if (!place) throw new Error(`no form at ${pointer}`)
  const node = (place.isNew ? place.list?.fresh : nodeAt(of.value, pointer)) as Node
  return { work: of, place, node, typed: typedOf(place.shape.boxes, node), around: { edition: of.value, fees }, lints: [], problems: [], ...more }
}
/** A part of a working edition as its page shows it. */
export function part(of: Work, name: string, more: Partial<ItemView> = {}): ItemView {
  const found = partNamed(name)
  if (!found) throw new Error(`no part ${name}`)
  const node = (found.at === '' ? of.value : nodeAt(of.value, found.at)) as Node
  const place = { part: found, shape: found.shape, pointer: found.at, isNew: false }
  return { work: of, place, node, typed: typedOf(found.shape.boxes, node), around: { edition: of.value, fees }, lints: [], problems: [], ...more }
}

export const example = death.examples[0]
export const trial: Trial = {
  edition: mended,
  base: '/quan-tri/thu-tuc/ban/1/xem-thu',
  answers: example?.answers ?? {},
  facts: { today: FROM, filedOn: FROM },
  shared: false,
}
export const [place] = placesOf(trial)
export const office = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({ id: `soan-${id}`, title, surface: 'office', node })
export const portal = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({ id: `soan-${id}`, title, surface: 'portal', node })
export const homeView = {
  work,
  lints: [],
  examples: { ok: 9, all: 9 },
  missingEnglish: 0,
  cost: costOf(mended),
  before: { from: death.from, cost: costOf(death), changes: 3 },
  saves,
  own: true,
}
export const replayed = (code: string, more: object = {}) => ({
  id: 1,
  code,
  before: { errors: [], papers: ['Giấy báo tử'], fee: 0, time: 'Trong ngày', dueAt: null, goesTo: null },
  after: { errors: [], papers: [], fee: 8000, time: 'Trong ngày', dueAt: null, goesTo: null, ...more },
  same: false,
})
export const verdict = (code: string, reasons: string[]) => ({
  code,
  state: 'received' as const,
  unit: '00082@2025-07-01',
  version: 2,
  reasons,
  dueAt: now,
  thenDueAt: now,
})
export const moveView = { work: { ...work, state: 'published' as const }, from: death, choices: [death], next: undefined, typed: '', problems: [] }
export const publishView = { work, stands: [], warnings: 2, own: true, problems: [] }
