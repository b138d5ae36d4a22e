import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { OpenSession, PostRow } from '#identity'
import type { HeadList } from '#dossiers'
import { ShowAccount, ShowCodes, ShowEnrol } from '../office/account/account.show.tsx'
import { ShowHeadDay, type HeadDay } from '../office/day/head-day.tsx'
import { placesFor } from '../office/day/my-day.page.tsx'
import { ShowAbsence, ShowEndPost, ShowGiveActing, ShowGivePost, type FormPage } from '../office/posts/forms.show.tsx'
import { ShowPosts } from '../office/posts/posts.show.tsx'
import { ShowCode, ShowKeepCodes, ShowMustEnrol } from '../office/sign-in/sign-in.show.tsx'
import type { GalleryCase } from './cases.ts'
import { editionOf, frame, nameOf, officer, rows } from './office-sample.ts'

const on = day('2017-03-15')
const from = day('2016-01-01')
const post = (id: number, who: string, name: string, role: PostRow['role'], more: Partial<PostRow> = {}): PostRow => ({
  id,
  officer: who,
  name,
  role,
  title: null,
  procedures: null,
  from,
  to: null,
  actingFor: null,
  basis: null,
  ...more,
})
const tuan = post(3, 'tuan', 'Trần Quốc Tuấn', 'signer', { title: 'Phó Chủ tịch' })
const posts: readonly PostRow[] = [
  post(1, 'hung', 'Đỗ Mạnh Hùng', 'deskOfficer'),
  post(2, 'huong', 'Phạm Thị Mai Hương', 'civilStatusOfficer', { procedures: ['1.001193'] }),
  tuan,
  post(4, 'khang', 'Nguyễn Đình Khang', 'head'),
  post(5, 'linh', 'Hoàng Thùy Linh', 'deskOfficer', { from: day('2017-04-01') }),
  post(6, 'nam', 'Vũ Hoài Nam', 'deskOfficer', { to: day('2017-03-01') }),
  post(7, 'tuan', 'Trần Quốc Tuấn', 'head', {
    from: day('2017-03-20'),
    to: day('2017-03-25'),
    title: 'Phó Chủ tịch',
    actingFor: 'Nguyễn Đình Khang',
    basis: 'Quyết định số 12/QĐ-UBND ngày 13/03/2017',
  }),
]
const organisation = {
  on,
  posts,
  absences: [{ id: 1, name: 'Đỗ Mạnh Hùng', coverName: 'Phạm Thị Mai Hương', from: on, to: day('2017-03-18') }],
  handOvers: [
    {
      id: 1,
      name: 'Vũ Hoài Nam',
      successorName: 'Đỗ Mạnh Hùng',
      on: day('2017-03-01'),
      moved: { drafts: 2, held: 0, covers: 1 },
      byName: 'Nguyễn Đình Khang',
      at: instant(day('2017-02-28'), '16:20'),
    },
  ],
  factors: {
    demanded: false,
    people: [
      { id: 'hung', name: 'Đỗ Mạnh Hùng', enrolled: false, mayReset: false },
      { id: 'tuan', name: 'Trần Quốc Tuấn', enrolled: true, mayReset: true },
    ],
  },
  names: nameOf,
}
const form = (problems: FormPage['problems'] = [], typed: FormPage['typed'] = {}): FormPage => ({
  ...frame('head'),
  problems,
  typed,
  people: [
    { id: 'hung', name: 'Đỗ Mạnh Hùng', what: 'cán bộ một cửa' },
    { id: 'tuan', name: 'Trần Quốc Tuấn', what: 'người ký' },
    { id: 'khang', name: 'Nguyễn Đình Khang', what: 'người đứng đầu đơn vị' },
  ],
  procedures: [editionOf('R2016')],
  today: on,
})

const secret = {
  text: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'.replace(/.{4}(?=.)/g, '$& '),
  address: 'otpauth://totp/M%E1%BB%99t%20C%E1%BB%ADa:tuan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=M%E1%BB%99t%20C%E1%BB%ADa',
}
const codes = Array.from({ length: 10 }, (_, place) => `K7Q2X-W9PT${'ACDEFHJKMNPQ'[place]}`)
const session = (id: string, agent: string, time: string, current: boolean): OpenSession => ({
  id,
  agent,
  unit: officer('signer').unit,
  createdAt: instant(on, '08:05'),
  lastSeenAt: instant(on, time),
  current,
})
const account = {
  factor: { enrolled: true, since: instant(day('2017-01-09'), '09:10'), demanded: true, codesLeft: 2 },
  sessions: [session('a', 'Chrome trên Windows', '14:04', true), session('b', 'Safari trên iPhone', '11:32', false)],
  shortcuts: true,
  unitName: () => 'Phường Cửa Nam',
}
const nobody = { chrome: frame().chrome, then: '/can-bo' }
const wrongCode = [{ at: 'ma', says: 'Mã không đúng. Nhập 6 số đang hiện trong ứng dụng; đồng hồ điện thoại phải đúng giờ' }]

const list = (count: number, found = rows('toSign').slice(0, Math.min(5, count))): HeadList => ({ count, rows: found })
const busy: HeadDay = { toSign: list(12), dueSoon: list(4), overdue: list(2), returned: list(1), more: false }
const none: HeadDay = { toSign: list(0), dueSoon: list(0), overdue: list(0), returned: list(0), more: false }
const office = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({ id, title, surface: 'office', node })

export default [
  office('phan-vai', 'Phân vai cán bộ của đơn vị', () => ShowPosts({ ...frame('head'), ...organisation })),
  office('phan-vai-trong', 'Phân vai: đơn vị chưa có ai', () =>
    ShowPosts({
      ...frame('head'),
      ...organisation,
      posts: [],
      absences: [],
      handOvers: [],
      factors: { demanded: true, people: [] },
      problems: [{ at: '', says: 'Không có vai này ở đơn vị.' }],
    }),
  ),
  office('phan-vai-them', 'Thêm vai', () => ShowGivePost(form())),
  office('phan-vai-them-loi', 'Thêm vai: còn thiếu', () =>
    ShowGivePost(
      form(
        [
          { at: 'officer', says: 'Chọn người giữ vai, hoặc ghi tên đăng nhập' },
          { at: 'role', says: 'Chọn vai' },
          { at: 'from', says: 'Nhập ngày bắt đầu' },
        ],
        { 'tt.1.001193': 'true', title: 'Phó Chủ tịch', 'from.ngay': '31', 'from.thang': '2' },
      ),
    ),
  ),
  office('phan-vai-ky-thay', 'Ghi ký thay, ủy quyền', () => ShowGiveActing(form())),
  office('phan-vai-ky-thay-loi', 'Ký thay: trùng thời gian', () =>
    ShowGiveActing(
      form([{ at: '', says: 'Người này đã giữ vai người ký từ ngày 20/03/2017. Kết thúc vai cũ trước hoặc chọn ngày khác.' }], { officer: 'tuan' }),
    ),
  ),
  office('phan-vai-vang-mat', 'Ghi vắng mặt', () => ShowAbsence(form())),
  office('phan-vai-ket-thuc', 'Kết thúc vai', () => ShowEndPost({ ...form(), post: tuan })),
  office('phan-vai-ket-thuc-loi', 'Kết thúc vai: còn việc dở', () =>
    ShowEndPost({
      ...form([{ at: '', says: 'Người này còn việc dở ở đơn vị. Chọn người nhận bàn giao.' }], {
        'last.ngay': '15',
        'last.thang': '3',
        'last.nam': '2017',
      }),
      post: tuan,
    }),
  ),
  office('tai-khoan', 'Tài khoản: đã đặt bước thứ hai', () => ShowAccount({ ...frame('signer'), ...account })),
  office('tai-khoan-chua-dat', 'Tài khoản: chưa đặt bước thứ hai', () =>
    ShowAccount({
      ...frame('desk'),
      ...account,
      factor: { enrolled: false, since: null, demanded: false, codesLeft: 0 },
      sessions: account.sessions.slice(0, 1),
      shortcuts: false,
    }),
  ),
  office('tai-khoan-loi', 'Tài khoản: mã không đúng', () => ShowAccount({ ...frame('signer'), ...account, problems: wrongCode })),
  office('tai-khoan-dat', 'Đặt bước thứ hai', () => ShowEnrol({ ...frame('signer'), secret })),
  office('tai-khoan-dat-loi', 'Đặt bước thứ hai: mã không đúng', () => ShowEnrol({ ...frame('signer'), secret, problems: wrongCode })),
  office('tai-khoan-ma', 'Mười mã dự phòng', () => ShowCodes({ ...frame('signer'), codes })),
  office('can-bo-buoc-hai', 'Đăng nhập: bước thứ hai', () => ShowCode(nobody)),
  office('can-bo-buoc-hai-loi', 'Đăng nhập: mã đã dùng', () =>
    ShowCode({ ...nobody, problems: [{ at: 'ma', says: 'Mã này đã dùng. Chờ mã kế tiếp trong ứng dụng, chừng nửa phút' }] }),
  ),
  office('can-bo-dat-buoc-hai', 'Đăng nhập: phải đặt bước thứ hai', () => ShowMustEnrol({ ...nobody, secret })),
  office('can-bo-cat-ma', 'Đăng nhập: cất mã dự phòng', () => ShowKeepCodes({ ...nobody, codes })),
  office('viec-hom-nay-lanh-dao', 'Việc hôm nay của người ký', () =>
    ShowHeadDay({ ...frame('signer'), day: busy, places: placesFor(officer('signer')), names: nameOf }),
  ),
  office('viec-hom-nay-lanh-dao-trong', 'Việc hôm nay của người đứng đầu: không có gì gấp', () =>
    ShowHeadDay({ ...frame('head'), day: none, places: placesFor(officer('head')), names: nameOf }),
  ),
  office('viec-hom-nay-lanh-dao-nhieu', 'Việc hôm nay: đơn vị rất đông hồ sơ', () =>
    ShowHeadDay({ ...frame('head'), day: { ...busy, overdue: list(1312), more: true }, places: placesFor(officer('head')), names: nameOf }),
  ),
] satisfies GalleryCase[]
