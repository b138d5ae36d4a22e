import { day, type Day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import { fees, published } from '#catalogue'
import type { Officer, Role } from '#identity'
import { declarationView, draftedFields, editionFor, feeOf, type Edition } from '#procedures'
import { newborn, allowedActions, type Dossier, type Entry, type Json, type Paper, type QueueRow } from '#dossiers'
import { sampleChrome, type Chrome } from '#ui/chrome.ts'
import { findingsOf, type Found } from '../office/dossier/findings.ts'
import { conflictOf, factsOf, wantedPapers, type View } from '../office/dossier/view.ts'
import { navOf, type Around } from '../office/frame.ts'

const CUA_NAM = '00073@2004-08-31'
const names: Readonly<Record<string, string>> = {
  [CUA_NAM]: 'Phường Cửa Nam, quận Hoàn Kiếm, thành phố Hà Nội',
  '00160@2004-08-31': 'Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội',
  '00082@2025-07-01': 'Phường Cửa Nam, thành phố Hà Nội',
}
export const unitName = (id: string): string => names[id] ?? id

/** The two laws under which a sample may be. */
export type Era = 'R2016' | 'R2025'
const eras = {
  R2016: { on: day('2017-03-15'), unit: CUA_NAM },
  R2025: { on: day('2026-11-18'), unit: '00082@2025-07-01' },
} as const satisfies Record<Era, { on: Day; unit: string }>

const staff = (id: string, name: string, pin: string, ...roles: Role[]) => ({ id, name, pin, roles })
const cast = {
  desk: staff('hung', 'Đỗ Mạnh Hùng', '001084031673', 'deskOfficer'),
  justice: staff('huong', 'Phạm Thị Mai Hương', '001188050412', 'civilStatusOfficer'),
  signer: staff('tuan', 'Trần Quốc Tuấn', '001075091835', 'signer'),
  head: staff('khang', 'Nguyễn Đình Khang', '001069112064', 'head'),
}

/** Who looks at the sample. */
export const officer = (who: keyof typeof cast, era: Era = 'R2016'): Officer => ({
  kind: 'officer',
  ...cast[who],
  unit: eras[era].unit,
  unitName: 'Phường Cửa Nam',
  relatives: [],
})

/** The frame at 14:05 of the sample's day. */
export function frame(who: keyof typeof cast = 'desk', more: Partial<Chrome> = {}, era: Era = 'R2016', current?: string): Around {
  const chrome = sampleChrome({ now: instant(eras[era].on, '14:05'), demo: true, path: '/can-bo', person: { name: cast[who].name }, ...more })
  return {
    chrome,
    unit: 'Phường Cửa Nam',
    nav: navOf(
      { moi: 12, 'dang-giai-quyet': 7, 'cho-bo-sung': 3, 'cho-xac-nhan': era === 'R2025' ? 2 : 0, 'cho-ky': 4, 'cho-tra': 9, 'da-xong': 0 },
      current,
    ),
  }
}

export const editionOf = (era: Era): Edition => editionFor(published, '1.001193', eras[era].on)

/** A birth registration under either law, as far as `more` says. */
export function dossier(era: Era = 'R2016', more: Partial<Dossier> = {}): Dossier {
  const { on, unit } = eras[era]
  const edition = editionOf(era)
  const answers = { ...edition.examples[0]?.answers, 'mother.commune': unit } as Dossier['answers']
  const facts = { today: on, filedOn: on }
  const declaration = declarationView(edition, answers, facts, unitName) as unknown as Json
  return {
    id: 1,
    code: `H26.00.00.73-${on.slice(2).replaceAll('-', '')}-0007`,
    secret: 'MẪU',
    draftId: null,
    procedure: edition.code,
    edition: edition.from,
    unit,
    channel: 'self',
    assisted: null,
    paperDate: null,
    state: 'submitted',
    owner: 'phone:0912345678',
    applicant: { name: 'Trần Thị Hồng Nhung', phone: '0912345678' },
    subject: 'Nguyễn Đức Minh',
    parties: [],
    eventKey: 'mẫu',
    answers,
    declaration,
    fee: feeOf(edition, answers, facts, fees, true) as unknown as Json,
    submittedAt: instant(on, '09:12'),
    ...newborn,
    version: 1,
    lastHash: '',
    ...more,
  }
}

/** What is added once the desk has taken it in. */
export const received = (era: Era = 'R2016'): Partial<Dossier> => {
  const { on } = eras[era]
  const dueSteps = [
    { at: iso(instant(on, '09:20')), text: 'Tiếp nhận lúc 09:20, trước 15 giờ', rule: 'Luật Hộ tịch 2014, Điều 5' },
    { at: iso(instant(on, '17:00')), text: 'Trả trong ngày làm việc', rule: 'Luật Hộ tịch 2014, Điều 5' },
  ]
  return { state: 'received', receivedAt: instant(on, '09:20'), receivedBy: 'hung', dueAt: instant(on, '17:00'), dueSteps, version: 2 }
}

/** The entry drafted from the declaration. */
export const drafted = (era: Era = 'R2016'): Readonly<Record<string, string>> => {
  const sample = dossier(era)
  return draftedFields(editionOf(era), sample.answers, factsOf(sample), unitName)
}

const page = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="420"><rect width="600" height="420" fill="#f6f4ef"/><text x="150" y="90" font-size="34">GIẤY CHỨNG SINH</text></svg>')}`
const file: Paper = {
  id: 'f',
  paper: 'giay-chung-sinh',
  name: 'anh.jpg',
  mime: 'image/jpeg',
  hash: '',
  previewHash: '',
  bytes: 1,
  pages: 1,
  warnings: ['Ảnh hơi mờ'],
  addedAt: instant(day('2017-03-15'), '09:10'),
}

const happenings = (one: Dossier): Entry[] => {
  const hung = { kind: 'officer', id: 'hung', name: 'Đỗ Mạnh Hùng' } as const
  const first: Entry = {
    seq: 1,
    type: 'submit',
    at: one.submittedAt,
    actor: { kind: 'citizen', id: '', name: one.applicant.name },
    data: { channel: one.channel },
  }
  const second: Entry[] = one.receivedAt
    ? [{ seq: 2, type: 'receive', at: one.receivedAt, actor: hung, data: { dueAt: one.dueAt ? iso(one.dueAt) : null } }]
    : []
  const asked: Entry[] =
    one.pausedAt && Array.isArray(one.asked) ? [{ seq: 3, type: 'askForMore', at: one.pausedAt, actor: hung, data: { items: one.asked } }] : []
  const signed: Entry[] =
    one.finishedAt && one.entry
      ? [{ seq: 4, type: 'sign', at: one.finishedAt, actor: { kind: 'officer', id: 'tuan', name: 'Trần Quốc Tuấn' }, data: { entry: one.entry } }]
      : []
  return [first, ...second, ...asked, ...signed]
}

/** The whole of a dossier as `who` sees it; `found` is what the city's books answered. */
export function view(
  who: keyof typeof cast,
  one: Dossier = dossier(),
  era: Era = 'R2016',
  found: Found = { same: [], births: [], marriages: [], refusals: [], doubts: [] },
): View {
  const edition = editionOf(era)
  const facts = factsOf(one)
  return {
    dossier: one,
    edition,
    facts,
    declaration: one.declaration as unknown as View['declaration'],
    papers: wantedPapers(edition, one, [file]).map(paper => ({ ...paper, pages: paper.pages.map(one => ({ ...one, src: page })) })),
    actions: allowedActions(officer(who, era), one, edition),
    conflict: conflictOf(officer(who, era), one),
    events: happenings(one),
    documents: [],
    unitName,
    findings: findingsOf({ dossier: one, edition, facts, unitName }, found),
    inquiries: [],
  }
}

const people = [
  'Trần Đức Anh',
  'Nguyễn Ngọc Diệp',
  'Đỗ Quỳnh Chi',
  'Vũ Hải Yến',
  'Bùi Xuân Trường',
  'Hoàng Thùy Dương',
  'Phạm Gia Bảo',
  'Lý Ngọc Ẩn',
  'Đặng Ỷ Lan',
  'Ngô Khắc Hiếu',
  'Mai Hồng Thắm',
  'Chu Văn Quyền',
]

/** A queue of twelve: overdue, today, later, paused, at the counter. */
export const rows = (state: QueueRow['state'] = 'received'): QueueRow[] =>
  people.map((subject, place) => ({
    id: place + 1,
    code: `H26.00.00.73-170315-${String(1000 + place).padStart(4, '0')}`,
    procedure: '1.001193',
    subject,
    applicantName: subject,
    channel: place % 5 === 4 ? 'counter' : 'self',
    state,
    version: 2,
    submittedAt: instant(day('2017-03-14'), `1${place % 7}:05`),
    pausedAt: place === 5 ? instant(day('2017-03-15'), '08:30') : null,
    dueAt: state === 'submitted' ? null : instant(day(place < 2 ? '2017-03-14' : place < 4 ? '2017-03-15' : '2017-03-17'), '17:00'),
  }))

export const nameOf = (code: string): string => published.find(edition => edition.code === code)?.name ?? code
