import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { LastingPost } from '#identity'
import type { Fault, Plan, PostPlan, Preview, Step, Succession } from '#reorganisation'
import { sampleChrome } from '#ui/chrome.ts'
import { ShowPlans } from '../city/reorganisation/list.show.tsx'
import { ShowPlan, type PlanView } from '../city/reorganisation/plan.show.tsx'
import type { GalleryCase } from './cases.ts'

const now = instant(day('2025-06-27'), '09:10')
const unit = 'Thành phố Hà Nội'
const chrome = sampleChrome({ now, path: '/dieu-hanh/sap-xep', person: { name: 'Tô Hải Yến', post: unit } })
const on = day('2025-07-01')
const plan: Plan = {
  id: 3,
  on,
  act: '1656/NQ-UBTVQH15',
  known: false,
  state: 'planned',
  version: 1,
  writtenBy: { id: 'hoa', name: 'Mai Xuân Hòa' },
  writtenAt: instant(day('2025-06-26'), '15:20'),
  approvedBy: null,
  approvedAt: null,
  startedAt: null,
  doneAt: null,
  ended: 556,
  begun: 126,
}
const approved: Plan = { ...plan, state: 'approved', version: 2, approvedBy: { id: 'yen', name: 'Tô Hải Yến' }, approvedAt: now }
const successions: Succession[] = [
  { unit: '00160@2025-01-01', name: 'Phường Nghĩa Tân', heir: '00160@2025-07-01', heirName: 'Phường Nghĩa Đô', split: true },
  { unit: '00163@2025-01-01', name: 'Phường Mai Dịch', heir: '00166@2025-07-01', heirName: 'Phường Cầu Giấy', split: true },
  { unit: '00073@2004-08-31', name: 'Phường Cửa Nam', heir: '00082@2025-07-01', heirName: 'Phường Cửa Nam', split: false },
  { unit: '005@2004-08-31', name: 'Quận Cầu Giấy', heir: null, heirName: null, split: false },
]
const held = (id: number, name: string, role: LastingPost['role'], at: string, unitName: string): LastingPost => ({
  id,
  officer: `can-bo-${id}`,
  name,
  unit: at,
  unitName,
  role,
  title: null,
  actingFor: null,
})
const HEIR = '00160@2025-07-01'
const nowhere = (id: number) => ({ id, unit: null, unitName: null, role: null, title: null })
const posts: PostPlan[] = [
  { ...held(1, 'Đặng Văn Sơn', 'head', '00160@2025-01-01', 'Phường Nghĩa Tân'), heir: HEIR, move: nowhere(1), decided: false, open: 'severalHeads' },
  {
    ...held(2, 'Trịnh Thị Thu Hà', 'head', '00157@2025-01-01', 'Phường Nghĩa Đô'),
    heir: HEIR,
    move: nowhere(2),
    decided: false,
    open: 'severalHeads',
  },
  {
    ...held(3, 'Lương Minh Đức', 'civilStatusOfficer', '005@2004-08-31', 'Quận Cầu Giấy'),
    heir: null,
    move: nowhere(3),
    decided: false,
    open: 'noHeir',
  },
  {
    ...held(4, 'Lê Thị Ánh Tuyết', 'deskOfficer', '00160@2025-01-01', 'Phường Nghĩa Tân'),
    heir: HEIR,
    move: { id: 4, unit: '00160@2025-07-01', unitName: 'Phường Nghĩa Đô', role: 'deskOfficer', title: null },
    decided: false,
  },
]
const preview: Preview = {
  open: [
    { unit: '00160@2025-01-01', state: 'submitted', n: 41 },
    { unit: '00160@2025-01-01', state: 'received', n: 63 },
    { unit: '00163@2025-01-01', state: 'toSign', n: 12 },
    { unit: '00073@2004-08-31', state: 'signed', n: 8 },
  ],
  drafts: { counter: 526, answers: 263 },
  books: [
    { unit: '00160@2025-01-01', type: 'so-khai-sinh', year: 2025, last: 128 },
    { unit: '00160@2025-01-01', type: 'so-khai-tu', year: 2025, last: 31 },
  ],
  booksToOpen: 2,
  services: [
    { unit: '00160@2025-07-01', procedure: '1.001193', from: on, to: null, level: 'partial' },
    { unit: '00166@2025-07-01', procedure: '1.001193', from: on, to: null, level: 'partial' },
    { unit: '00160@2025-07-01', procedure: '1.000656', from: on, to: null, level: 'partial' },
  ],
  servicesToClose: 6838,
  posts,
  inquiries: { asked: 14, asking: 9 },
}
const decided: Preview = { ...preview, posts: posts.map(({ open: _, ...post }) => post) }
const steps: Step[] = [
  { step: 'units', counts: { ended: 556, begun: 126 }, doneAt: instant(on, '00:00') },
  { step: 'services', counts: { opened: 1638, closed: 6838 }, doneAt: instant(on, '00:00') },
  { step: 'books', counts: { closed: 2104, opened: 504 }, doneAt: instant(on, '00:00') },
  { step: 'posts', counts: { ended: 2134, begun: 2134, undecided: 0 }, doneAt: instant(on, '00:00') },
  { step: 'dossiers', counts: { moved: 3600, told: 3588 }, doneAt: null },
]
const faults: Fault[] = [
  { line: 0, says: 'Ngày 01/07/2025 không ở sau hôm nay. Chọn ngày chưa tới.' },
  { line: 2, says: 'Không có đơn vị mã 00999 vào ngày 30/06/2025. Kiểm tra lại mã.' },
  { line: 3, says: 'Phường Nghĩa Tân (00160) có 2 nơi nhận chính. Đúng một dòng có is_main là 1.' },
]
const typed = 'old_code,date,resolution,new_code,new_name,kind,is_main\n00999,2025-07-01,1656/NQ-UBTVQH15,00160,Phường Nghĩa Đô,merge_full,1\n'
const view: PlanView = { plan, successions, preview, steps: [], page: 1, mayApprove: true, due: false }

export default [
  { id: 'sap-xep-trong', title: 'Sắp xếp đơn vị: chưa có gì', surface: 'office', node: () => ShowPlans({ chrome, unit, plans: [] }) },
  {
    id: 'sap-xep',
    title: 'Sắp xếp đơn vị: các lần sắp xếp',
    surface: 'office',
    node: () =>
      ShowPlans({ chrome, unit, plans: [approved, { ...plan, id: 1, on: day('2025-01-01'), act: '1286/NQ-UBTVQH15', state: 'done', known: true }] }),
  },
  { id: 'sap-xep-sai', title: 'Tệp sai: mọi chỗ sai một lần', surface: 'office', node: () => ShowPlans({ chrome, unit, plans: [], typed, faults }) },
  { id: 'sap-xep-xem-truoc', title: 'Việc sẽ làm, còn vai chờ quyết định', surface: 'office', node: () => ShowPlan({ chrome, unit, ...view }) },
  {
    id: 'sap-xep-vai-sai',
    title: 'Quyết định vai sai',
    surface: 'office',
    node: () =>
      ShowPlan({
        chrome,
        unit,
        ...view,
        typed: 'can-bo-1,00160@2025-01-01,head,00999@2025-07-01,head,',
        faults: [{ line: 1, says: '"00999@2025-07-01" không phải đơn vị mới của kế hoạch này.' }],
      }),
  },
  {
    id: 'sap-xep-cho-duyet',
    title: 'Kế hoạch chờ người khác duyệt',
    surface: 'office',
    node: () =>
      ShowPlan({
        chrome,
        unit,
        ...view,
        preview: decided,
        mayApprove: false,
        problems: [{ at: '', says: 'Mai Xuân Hòa lập kế hoạch này nên người khác phải duyệt' }],
      }),
  },
  { id: 'sap-xep-duyet', title: 'Kế hoạch để duyệt', surface: 'office', node: () => ShowPlan({ chrome, unit, ...view, preview: decided }) },
  {
    id: 'sap-xep-dang-lam',
    title: 'Đang thực hiện',
    surface: 'office',
    node: () => ShowPlan({ chrome, unit, ...view, plan: { ...approved, state: 'running' }, preview: { ...decided, posts: [] }, steps, due: true }),
  },
  {
    id: 'sap-xep-xong',
    title: 'Đã xong; đơn vị đã có trong danh mục',
    surface: 'office',
    node: () =>
      ShowPlan({
        chrome,
        unit,
        ...view,
        plan: { ...approved, state: 'done', known: true, doneAt: instant(on, '00:01') },
        preview: undefined,
        steps: steps.map(step => ({ ...step, doneAt: instant(on, '00:01') })),
      }),
  },
] satisfies readonly GalleryCase[]
