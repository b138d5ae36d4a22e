import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import type { Mandate, Organisation, OrganisationEvent, OrganisationOfMine } from '#identity'
import { sampleChrome } from '#ui/chrome.ts'
import { ShowOrganisation, ShowOrganisations } from '../city/organisations/organisations.show.tsx'
import { ClaimPage, ContactPage, HandOverPage, RegisterPage } from '../portal/organisation/forms.show.tsx'
import { HistoryPage } from '../portal/organisation/history.show.tsx'
import { OrganisationsPage } from '../portal/organisation/list.show.tsx'
import { GivePage, MandatePage } from '../portal/organisation/mandate.show.tsx'
import { OrganisationPage, type OrganisationView } from '../portal/organisation/organisation.show.tsx'
import type { GalleryCase } from './cases.ts'

const today = day('2026-11-18')
const at = instant(today, '09:00')
const ID = '01980000-0000-7000-8000-000000000001'
const person = { name: 'Nguyễn Thị Lan' }
const name = 'Công ty trách nhiệm hữu hạn Thương mại và Dịch vụ Hoa Sữa'
const chrome = sampleChrome({ path: '/to-chuc', now: at, person })
const acting = sampleChrome({ path: '/to-chuc', now: at, person, acting: { name } })
const office = sampleChrome({ path: '/dieu-hanh/to-chuc', now: at, person: { name: 'Mai Xuân Hòa', post: 'Thành phố Hà Nội' } })
const certify = { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' }
const nameOf = (code: string) => (code === certify.code ? certify.name : code)
const organisation: Organisation = {
  ...{ id: ID, taxCode: '0100109106001', name, kind: 'doanh-nghiep', phone: '0912000999', email: 'vp@hoasua.vn' },
  ...{ document: '0100109106', documentDay: day('2010-05-20'), state: 'confirmed', note: 'Đã xem giấy chứng nhận bản chính', registeredAt: at },
  representative: { name: 'Nguyễn Thị Lan', from: today, to: null, source: 'registered' },
}
const mandate: Mandate = {
  ...{ id: 7, pin: '001090000022', name: 'Phạm Văn Bình', may: 'file', procedures: [certify.code], from: today, to: day('2026-12-01') },
  ...{ document: '12/GUQ', documentDay: today, givenAt: at, revokedAt: null, revokedBy: null, known: true },
}
const mandates: Mandate[] = [
  mandate,
  { ...mandate, id: 6, name: 'Trần Thu Mai', may: 'see', procedures: null, to: day('2027-12-01'), known: false },
  { ...mandate, id: 5, name: 'Lý Văn Sơn', from: day('2026-12-01'), to: day('2027-01-01') },
  { ...mandate, id: 4, name: 'Đỗ Quốc Khánh', from: day('2025-01-01'), to: day('2026-01-01') },
  { ...mandate, id: 3, name: 'Lê Thị Sáu', revokedAt: at, revokedBy: 'Nguyễn Thị Lan' },
]
const change = { id: 1, pin: '001192000044', name: 'Trần Thu Mai', on: today, document: '03/QĐ', documentDay: today, askedAt: at }
const view: OrganisationView = { organisation, right: 'representative', mandates, change: undefined, today, nameOf }
const mine = (over: Partial<OrganisationOfMine>): OrganisationOfMine => ({
  ...{ id: ID, taxCode: '0100109106', name, state: 'confirmed', right: 'representative', to: null },
  ...over,
})
const events: OrganisationEvent[] = (
  [
    'registered',
    'confirmed',
    'mandateGiven',
    'mandateRevoked',
    'contactChanged',
    'handOverOffered',
    'handOverTakenBack',
    'claimed',
    'claimRefused',
    'representativeChanged',
    'representativeEnded',
    'stopped',
    'refused',
  ] as const
).map(type => ({ at, type, actor: { kind: 'citizen', name: 'Nguyễn Thị Lan' }, data: { name: 'Phạm Văn Bình', document: '12/GUQ' } }))
const nothing = { typed: {}, problems: [] }
const wrong = {
  typed: { taxCode: '0100109107', name, pin: '00109', phone: '12' },
  problems: [
    { at: 'taxCode', says: 'Mã số thuế sai một chữ số. Đối chiếu với giấy chứng nhận đăng ký' },
    { at: 'kind', says: 'Chọn loại tổ chức' },
    { at: 'documentDay', says: 'Nhập đủ ngày, tháng, năm của giấy tờ' },
    { at: 'phone', says: 'Số di động có 10 số và bắt đầu bằng 0. Đang nhập: 12' },
    { at: 'cam-doan', says: 'Chỉ người đại diện theo pháp luật đăng ký được. Đánh dấu vào ô nếu đúng' },
  ],
}
const wrongMandate = {
  typed: { pin: '00109' },
  problems: [
    { at: 'pin', says: 'Số định danh có 12 chữ số. Đang nhập 5 số. Xem số ở mặt trước thẻ căn cước' },
    { at: 'may', says: 'Chọn người này được nộp hồ sơ hay chỉ xem' },
    { at: 'procedures', says: 'Chọn ít nhất một thủ tục, hoặc chọn mọi thủ tục' },
    { at: 'to', says: 'Ngày cuối đã qua. Chọn hôm nay hoặc ngày sau' },
  ],
}
const one = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({ id: `to-chuc-${id}`, title, surface: 'portal', node })
const desk = (id: string, title: string, node: GalleryCase['node']): GalleryCase => ({
  id: `dieu-hanh-to-chuc-${id}`,
  title,
  surface: 'office',
  node,
})
const check = { unit: 'Thành phố Hà Nội', organisation, changes: [], mandates, events, ...nothing }
const shows = (over: Partial<OrganisationView>) => () => <OrganisationPage chrome={chrome} {...view} {...over} />
const standing = (state: Organisation['state']) => ({ organisation: { ...organisation, state } })

export default [
  one('trong', 'Chưa có tổ chức nào', () => <OrganisationsPage chrome={chrome} organisations={[]} />),
  one('danh-sach', 'Các tổ chức', () => (
    <OrganisationsPage
      chrome={acting}
      acting={ID}
      organisations={[
        mine({}),
        mine({ id: 'b', name: 'Hợp tác xã Rau sạch Vân Nội', right: 'mandate', to: day('2026-12-01') }),
        mine({ id: 'c', name: 'Công ty cổ phần Sông Nhuệ', right: 'offered' }),
        mine({ id: 'd', name: 'Công ty cổ phần Cầu Giấy', right: 'claimed', state: 'stopped' }),
        mine({ id: 'e', name: 'Quỹ Học bổng Thăng Long', state: 'unchecked' }),
        mine({ id: 'g', name: 'Công ty An Khánh', state: 'refused' }),
      ]}
    />
  )),
  one('het-quyen', 'Quyền thay mặt vừa hết', () => <OrganisationsPage chrome={{ ...chrome, acting: { name, ended: true } }} organisations={[]} />),
  one('dang-ky', 'Đăng ký tổ chức', () => <RegisterPage chrome={chrome} person={person.name} {...nothing} />),
  one('dang-ky-loi', 'Đăng ký tổ chức, sai nhiều chỗ', () => <RegisterPage chrome={chrome} person={person.name} {...wrong} />),
  one('nhan', 'Nhận làm người đại diện', () => <ClaimPage chrome={chrome} person={person.name} {...nothing} />),
  one('mot', 'Một tổ chức, người đại diện xem', shows({})),
  one('mot-dang-thay-mat', 'Một tổ chức, đang thay mặt', () => <OrganisationPage chrome={acting} {...view} acting={ID} mandates={[]} />),
  one('mot-chua-doi-chieu', 'Một tổ chức chưa đối chiếu', shows({ ...standing('unchecked'), mandates: [] })),
  one('mot-tu-choi', 'Một tổ chức không xác nhận được', shows(standing('refused'))),
  one('mot-tam-dung', 'Một tổ chức tạm dừng', shows(standing('stopped'))),
  one('mot-uy-quyen', 'Một tổ chức, người được ủy quyền xem', shows({ right: 'mandate', mandates: [mandate] })),
  one('mot-khong-dai-dien', 'Chưa có người đại diện', shows({ right: 'mandate', organisation: { ...organisation, representative: null } })),
  one('mot-ban-giao', 'Được bàn giao', shows({ right: 'offered', mandates: [], change: { ...change, kind: 'handOver' } })),
  one('mot-cho-nhan', 'Đang chờ người mới nhận', shows({ change: { ...change, kind: 'handOver' } })),
  one('mot-cho-doi-chieu', 'Đang chờ đối chiếu người mới', shows({ right: 'claimed', mandates: [], change: { ...change, kind: 'claim' } })),
  one('uy-quyen', 'Ủy quyền', () => <GivePage chrome={chrome} organisation={organisation} procedures={[certify]} {...nothing} />),
  one('uy-quyen-loi', 'Ủy quyền, sai nhiều chỗ', () => (
    <GivePage chrome={chrome} organisation={organisation} procedures={[certify]} {...wrongMandate} />
  )),
  one('giay', 'Một giấy ủy quyền', () => <MandatePage chrome={chrome} {...view} mandate={mandate} {...nothing} />),
  one('giay-thu-hoi', 'Giấy đã thu hồi', () => (
    <MandatePage chrome={chrome} {...view} mandate={{ ...mandate, revokedAt: at, revokedBy: 'Nguyễn Thị Lan' }} {...nothing} />
  )),
  one('ban-giao', 'Đổi người đại diện', () => <HandOverPage chrome={chrome} organisation={organisation} {...nothing} />),
  one('lien-he', 'Đổi nơi nhận tin', () => (
    <ContactPage chrome={chrome} organisation={organisation} typed={{ phone: '0912000999', email: 'vp@hoasua.vn' }} problems={[]} />
  )),
  one('nhat-ky', 'Nhật ký của tổ chức', () => <HistoryPage chrome={chrome} organisation={organisation} events={events} />),
  desk('danh-sach', 'Tổ chức chờ đối chiếu', () => (
    <ShowOrganisations
      chrome={office}
      unit="Thành phố Hà Nội"
      asked=""
      rows={[
        { ...organisation, state: 'unchecked', claims: 0 },
        { ...organisation, id: 'b', claims: 1 },
      ]}
    />
  )),
  desk('tim-trong', 'Tìm tổ chức, không có', () => <ShowOrganisations chrome={office} unit="Thành phố Hà Nội" asked="0123" rows={[]} />),
  desk('mot', 'Đối chiếu một tổ chức', () => (
    <ShowOrganisation
      chrome={office}
      {...check}
      organisation={{ ...organisation, state: 'unchecked' }}
      problems={[{ at: 'note', says: 'Ghi đã đối chiếu với gì, hoặc vì sao không xác nhận' }]}
    />
  )),
  desk('nhan', 'Có người nhận làm đại diện', () => (
    <ShowOrganisation
      chrome={office}
      {...check}
      changes={[
        { ...change, kind: 'claim' },
        { ...change, id: 2, kind: 'handOver' },
      ]}
    />
  )),
] satisfies readonly GalleryCase[]
