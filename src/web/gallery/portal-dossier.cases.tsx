import { published } from '#catalogue'
import type { Action, Entry, State } from '#dossiers'
import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import { declarationView, draftedFields, editionFor, type Answers } from '#procedures'
import { sampleChrome } from '#ui/chrome.ts'
import { ConfirmPage } from '../portal/dossier/confirm.page.tsx'
import { DossierPage, type DossierView } from '../portal/dossier/dossier.show.tsx'
import { SentPage } from '../portal/dossier/sent.page.tsx'
import { SupplementPage } from '../portal/dossier/supplement.page.tsx'
import { WithdrawPage } from '../portal/dossier/withdraw.page.tsx'
import { MinePage } from '../portal/mine/mine.page.tsx'
import { TrackPage } from '../portal/tracking/track.page.tsx'
import type { GalleryCase } from './cases.ts'

const on = day('2017-03-14')
const facts = { today: on, filedOn: on }
const edition = editionFor(published, '1.001193', on)
const answers: Answers = { ...edition.examples[0]?.answers }
const code = 'H26.00.01.60-170314-0007'
const unit = 'Phường Nghĩa Tân'
const [sentAt, receivedAt, laterAt, dueAt] = [instant(on, '08:05'), instant(on, '08:40'), instant(on, '10:15'), instant(on, '17:00')]
const chrome = sampleChrome({ now: instant(on, '11:00'), person: { name: '*******678' } })
const stranger = sampleChrome({ now: instant(on, '11:00') })
const officer = { kind: 'officer' as const, id: 'tuyet', name: 'Lê Thị Ánh Tuyết', unit: '00160@2004-08-31' }
const asked = [
  { reason: 'anh-mo', says: 'Giấy chứng sinh chụp bị mờ', fix: 'Chụp lại ở chỗ sáng, đủ bốn góc', paper: 'giay-chung-sinh' },
  { reason: 'ten-khac', says: 'Chữ đệm khác Giấy chứng sinh', fix: 'Ghi lại chữ đệm', question: 'child.middle' },
  { reason: 'chua-ro', says: 'Chưa rõ nơi sinh', fix: 'Ghi tên khoa và bệnh viện' },
]

const event = (seq: number, type: Action, at: Date, data: Entry['data'] = {}): Entry => ({
  seq,
  type,
  at,
  data,
  actor: type === 'submit' || type === 'withdraw' ? { kind: 'citizen', id: '', name: 'Trần Thị Hồng Nhung' } : officer,
})
const log = [event(1, 'submit', sentAt), event(2, 'receive', receivedAt)]
const dueSteps = [
  { at: iso(receivedAt), text: 'Hồ sơ được nhận lúc 08:40 thứ Ba, 14/03/2017.', rule: 'Quyết định 09/2015/QĐ-TTg' },
  { at: iso(receivedAt), text: 'Hồ sơ nhận không muộn hơn 15:00 được trả kết quả trong ngày.', rule: 'Luật Hộ tịch 2014, Điều 5 khoản 3' },
  { at: iso(dueAt), text: 'Hạn trả kết quả là 17:00 thứ Ba, 14/03/2017.', rule: 'Luật Hộ tịch 2014, Điều 5 khoản 3' },
]
const dossier: DossierView['dossier'] = {
  code,
  secret: '2345ABCD',
  procedure: edition.code,
  edition: edition.from,
  unit: officer.unit,
  state: 'received',
  outcome: null,
  dueAt,
  dueSteps,
  asked: null,
  submittedAt: sentAt,
  supplements: 0,
  channel: 'self',
  subject: 'Nguyễn Đức Minh',
}
const file = {
  id: 'a',
  paper: 'giay-chung-sinh',
  name: 'IMG_0412.jpg',
  mime: 'image/jpeg',
  hash: '',
  previewHash: '',
  bytes: 351_000,
  pages: 1,
  warnings: [],
  addedAt: sentAt,
}
const view: DossierView = {
  dossier,
  proof: 'owner',
  name: edition.name,
  unit,
  log,
  papers: [{ ...file, label: 'Giấy chứng sinh' }],
  documents: [],
  confirmsDraft: false,
  declaration: declarationView(edition, answers, facts, () => 'Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội'),
  accesses: [{ officerName: officer.name, unit, at: laterAt, purpose: 'Thẩm tra hồ sơ' }],
}
const inState = (state: State, more: Partial<DossierView['dossier']> = {}, events: readonly Entry[] = []): DossierView => ({
  ...view,
  dossier: { ...dossier, state, ...more },
  log: [...log, ...events],
})
const notYet = { dueAt: null, dueSteps: null }
const document = { id: 'b', kind: 'giay-khai-sinh', number: '125/2017', hash: '', at: laterAt, verifyCode: 'K7Q2XW9PTR45' }
const turnedAway = [event(3, 'turnAway', laterAt, { items: asked.slice(0, 1) })]

const states: readonly (readonly [id: string, title: string, view: DossierView])[] = [
  ['moi-gui', 'vừa gửi', { ...view, dossier: { ...dossier, state: 'submitted', ...notYet }, log: log.slice(0, 1), accesses: [] }],
  ['dang-kiem-tra', 'đang kiểm tra', view],
  ['cho-bo-sung', 'chờ bổ sung', inState('paused', { asked }, [event(3, 'askForMore', laterAt, { items: asked })])],
  [
    'cho-xac-nhan',
    'chờ xác nhận bản dự thảo',
    inState('confirming', { asked: iso(dueAt) }, [event(3, 'examine', laterAt), event(4, 'askToConfirm', laterAt)]),
  ],
  ['san-sang', 'sẵn sàng trả', { ...inState('signed', {}, [event(3, 'examine', laterAt), event(4, 'sign', laterAt)]), documents: [document] }],
  [
    'da-tra',
    'đã trả',
    { ...inState('handedOver', { outcome: 'granted' }, [event(3, 'sign', laterAt), event(4, 'handOver', laterAt)]), documents: [document] },
  ],
  ['khong-tiep-nhan', 'không tiếp nhận', inState('turnedAway', { ...notYet, outcome: 'turnedAway' }, turnedAway)],
  ['tu-choi', 'không giải quyết', inState('declined', { outcome: 'declined' }, [event(3, 'decline', laterAt, { items: asked.slice(0, 1) })])],
  ['da-rut', 'đã rút', inState('withdrawn', { outcome: 'withdrawn' }, [event(3, 'withdraw', laterAt)])],
  ['da-dung', 'dừng vì không bổ sung', inState('terminated', { outcome: 'terminated' }, [event(3, 'lapse', laterAt)])],
]

const supplement = {
  dossier: { code },
  until: 'thứ Ba 04/04/2017',
  facts,
  values: answers,
  problems: [],
  items: asked.map((one, place) => ({
    ...one,
    place,
    label: one.paper && 'Giấy chứng sinh',
    ask: edition.tasks.flatMap(({ pages }) => pages.flatMap(page => page.questions)).find(({ id }) => id === one.question),
    files: one.paper ? [file] : [],
  })),
}
const draft = {
  dossier: { code, asked: iso(dueAt), certificate: { ...draftedFields(edition, answers, facts, () => 'Phường Nghĩa Tân, quận Cầu Giấy') } },
  edition,
  values: {},
  problems: [],
}
const mine = { who: '***678', nameOf: () => edition.name }
const office = { id: officer.unit, name: 'Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội', address: undefined }

export default [
  {
    id: 'cong-da-gui',
    title: 'Đã gửi',
    surface: 'portal',
    node: () => (
      <SentPage
        chrome={chrome}
        dossier={{ ...dossier, dueAt: null }}
        name={edition.name}
        office={office}
        time="Trong ngày nếu nộp trước 15:00, muộn hơn thì ngày làm việc sau"
        trackUrl={`https://dichvucong.example/ho-so/${code}`}
        phone="***678"
      />
    ),
  },
  {
    id: 'cong-da-gui-xem-lai',
    title: 'Đã gửi, mở lại sau khi tiếp nhận',
    surface: 'portal',
    node: () => (
      <SentPage chrome={chrome} dossier={dossier} name={edition.name} office={office} time="" trackUrl={`https://dichvucong.example/ho-so/${code}`} />
    ),
  },
  ...states.map(([id, title, of]) => ({
    id: `cong-ho-so-${id}`,
    title: `Hồ sơ ${title}`,
    surface: 'portal' as const,
    node: () => <DossierPage chrome={chrome} {...of} />,
  })),
  {
    id: 'cong-ho-so-qua-han',
    title: 'Hồ sơ quá hạn',
    surface: 'portal',
    node: () => <DossierPage chrome={sampleChrome({ now: instant(day('2017-03-15'), '09:00') })} {...view} />,
  },
  {
    id: 'cong-ho-so-4-so',
    title: 'Hồ sơ, chỉ biết 4 số cuối điện thoại',
    surface: 'portal',
    node: () => <DossierPage chrome={stranger} {...view} proof="phone" declaration={undefined} papers={[]} accesses={[]} />,
  },
  { id: 'cong-bo-sung', title: 'Bổ sung', surface: 'portal', node: () => <SupplementPage chrome={chrome} {...supplement} /> },
  {
    id: 'cong-bo-sung-loi',
    title: 'Bổ sung, chưa đủ',
    surface: 'portal',
    node: () => (
      <SupplementPage
        chrome={chrome}
        {...supplement}
        problems={[
          { at: 'tep-0', says: 'Chụp hoặc chọn ảnh Giấy chứng sinh, hoặc đánh dấu "Tôi không có giấy này"' },
          { at: 'loi-2', says: 'Viết câu trả lời cho mục này' },
        ]}
      />
    ),
  },
  { id: 'cong-xac-nhan', title: 'Xem bản dự thảo', surface: 'portal', node: () => <ConfirmPage chrome={chrome} {...draft} /> },
  {
    id: 'cong-xac-nhan-loi',
    title: 'Xem bản dự thảo, chưa ghi chỗ sai',
    surface: 'portal',
    node: () => (
      <ConfirmPage chrome={chrome} {...draft} values={{ 'tra-loi': 'sai' }} problems={[{ at: 'cho-sai', says: 'Ghi chỗ sai và nội dung đúng' }]} />
    ),
  },
  { id: 'cong-rut', title: 'Rút hồ sơ', surface: 'portal', node: () => <WithdrawPage chrome={chrome} dossier={dossier} /> },
  {
    id: 'cong-rut-muon',
    title: 'Không còn rút được',
    surface: 'portal',
    node: () => <WithdrawPage chrome={chrome} dossier={{ ...dossier, state: 'signed' }} />,
  },
  { id: 'cong-tra-cuu', title: 'Tra cứu', surface: 'portal', node: () => <TrackPage chrome={stranger} code="" problems={[]} /> },
  {
    id: 'cong-tra-cuu-loi',
    title: 'Tra cứu, không khớp',
    surface: 'portal',
    node: () => (
      <TrackPage chrome={stranger} code={code} problems={[{ at: 'ma', says: 'Không có hồ sơ nào khớp cả hai ô. Kiểm tra lại mã trên giấy hẹn' }]} />
    ),
  },
  {
    id: 'cong-cua-toi',
    title: 'Hồ sơ của tôi',
    surface: 'portal',
    node: () => (
      <MinePage
        chrome={chrome}
        {...mine}
        drafts={[{ code: 'N-7K3Q-92', procedure: edition.code, updatedAt: sentAt }]}
        dossiers={[
          dossier,
          { ...dossier, code: 'H26.00.01.60-170313-0002', state: 'paused', asked },
          { ...dossier, code: 'H26.00.01.60-170302-0001', state: 'handedOver' },
        ]}
      />
    ),
  },
  {
    id: 'cong-cua-toi-trong',
    title: 'Chưa có hồ sơ nào',
    surface: 'portal',
    node: () => <MinePage chrome={chrome} {...mine} drafts={[]} dossiers={[]} />,
  },
] satisfies GalleryCase[]
