import { published } from '#catalogue'
import type { MendItem } from '#dossiers'
import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { declarationView, editionFor, type Answers, type Question } from '#procedures'
import { sampleChrome } from '#ui/chrome.ts'
import { DossierPage, type DossierView } from '../portal/dossier/dossier.show.tsx'
import { LegPage, type LegView } from '../portal/dossier/leg.page.tsx'
import { MinePage } from '../portal/mine/mine.page.tsx'
import type { GalleryCase } from './cases.ts'
import { apology, asked, groups, legsNow, refusal, residence } from './legs-sample.ts'

const on = day('2026-11-18')
const facts = { today: on, filedOn: on }
const edition = editionFor(published, '1.001193', on)
const answers: Answers = { ...edition.examples[0]?.answers }
const code = 'H26.00.00.73-261118-0007'
const chrome = sampleChrome({ now: legsNow, person: { name: '*******678' } })
const sentAt = instant(on, '08:05')
const officer = { kind: 'officer' as const, id: 'tuyet', name: 'Lê Thị Ánh Tuyết', unit: '00082@2025-07-01' }
const moves = [
  { move: 'accept', name: 'Đăng ký thường trú', agency: 'cong-an' },
  { move: 'fallShort', name: 'Đăng ký thường trú', agency: 'cong-an', asked },
  { move: 'supplement', name: 'Đăng ký thường trú', agency: 'cong-an' },
  { move: 'verify', name: 'Đăng ký thường trú', agency: 'cong-an', whom: 'Chủ hộ Nguyễn Văn Bình, qua VNeID' },
  { move: 'apologise', name: 'Đăng ký thường trú', agency: 'cong-an', ...apology },
  { move: 'refuse', name: 'Đăng ký thường trú', agency: 'cong-an', ...refusal },
  { move: 'resend', name: 'Đăng ký thường trú', agency: 'cong-an' },
  { move: 'complete', name: 'Cấp thẻ bảo hiểm y tế', agency: 'bao-hiem-xa-hoi' },
]

const view = (legs: DossierView['dossier']['legs']): DossierView => {
  const begun = legs?.[0]?.state === 'completed'
  return {
    dossier: {
      ...{
        code,
        secret: '2345ABCD',
        procedure: edition.code,
        edition: edition.from,
        unit: officer.unit,
        channel: 'self',
        subject: 'Nguyễn Đức Minh',
      },
      state: begun ? 'signed' : legs?.[0]?.state === 'dropped' ? 'withdrawn' : 'received',
      outcome: begun ? 'granted' : legs?.[0]?.state === 'dropped' ? 'withdrawn' : null,
      ...{ dueAt: instant(day('2026-11-23'), '17:00'), dueSteps: null, asked: null, submittedAt: sentAt, supplements: 0 },
      legs: legs ?? null,
    },
    proof: 'owner',
    name: edition.name,
    unit: 'Phường Cửa Nam',
    log: [
      { seq: 1, type: 'submit', at: sentAt, actor: { kind: 'citizen', id: '', name: 'Trần Thị Hồng Nhung' }, data: {} },
      { seq: 2, type: 'receive', at: instant(on, '08:40'), actor: officer, data: {} },
      ...(begun ? [{ seq: 3, type: 'sign' as const, at: instant(on, '10:30'), actor: officer, data: {} }] : []),
      ...(begun
        ? moves.map((data, place) => ({
            ...{ seq: 4 + place, type: 'moveLeg' as const, at: instant(day('2026-11-19'), `1${place}:05`), data },
            actor: { kind: 'machine' as const, id: data.agency, name: 'Cơ quan phối hợp' },
          }))
        : []),
    ],
    papers: [],
    documents: [],
    confirmsDraft: false,
    declaration: declarationView(edition, answers, facts, () => 'Phường Cửa Nam, thành phố Hà Nội'),
    accesses: [],
  }
}

const headPin: Question = { id: 'head.pin', kind: 'pin', label: 'Số định danh', required: true, maxLength: 12 }
const items: readonly MendItem[] = [
  { place: 0, says: [asked[0]?.says ?? ''], questions: [headPin], inBook: false },
  { place: 1, says: [asked[1]?.says ?? ''], questions: [], inBook: false },
  { place: 2, says: ['Tên đệm của cháu khác giấy chứng sinh.'], questions: [], inBook: true },
]
const mend: LegView = {
  code,
  leg: residence('deficient', { asked }),
  civil: 'Giấy khai sinh',
  items,
  values: { 'head.pin': '00109' },
  facts,
  problems: [],
  sent: { 1: '1 tệp, 1 trang, 350 KB' },
}

export default [
  ...groups.map(([id, title, legs]) => ({
    id: `cong-nhom-${id}`,
    title: `Hồ sơ có các phần làm cùng lúc, ${title}`,
    surface: 'portal' as const,
    node: () => <DossierPage chrome={chrome} {...view([...legs])} />,
  })),
  {
    id: 'cong-nhom-4-so',
    title: 'Các phần làm cùng lúc, chỉ biết 4 số cuối điện thoại',
    surface: 'portal',
    node: () => <DossierPage chrome={chrome} {...view([...(groups[4]?.[2] ?? [])])} proof="phone" declaration={undefined} />,
  },
  { id: 'cong-phan-bo-sung', title: 'Bổ sung cho một phần', surface: 'portal', node: () => <LegPage chrome={chrome} {...mend} /> },
  {
    id: 'cong-phan-bo-sung-loi',
    title: 'Bổ sung cho một phần, chưa đủ',
    surface: 'portal',
    node: () => (
      <LegPage
        chrome={chrome}
        {...mend}
        problems={[
          { at: 'head.pin', says: 'Số định danh có 12 chữ số. Đang nhập 5 số. Xem số ở mặt trước thẻ căn cước' },
          { at: 'loi-1', says: 'Viết câu trả lời, hoặc chọn ảnh của giấy được hỏi' },
        ]}
      />
    ),
  },
  {
    id: 'cong-phan-gui-lai',
    title: 'Sửa và gửi lại một phần bị từ chối',
    surface: 'portal',
    node: () => (
      <LegPage
        chrome={chrome}
        {...mend}
        leg={residence('refused', { refusal })}
        items={[{ place: 0, says: [], questions: [headPin], inBook: false }]}
      />
    ),
  },
  {
    id: 'cong-cua-toi-nhom',
    title: 'Hồ sơ của tôi, có các phần làm cùng lúc',
    surface: 'portal',
    node: () => (
      <MinePage
        chrome={chrome}
        who="***678"
        nameOf={() => edition.name}
        drafts={[]}
        dossiers={groups.map(([id, , legs]) => ({ ...view([...legs]).dossier, code: `${code}${id.length}`, legs: [...legs] }))}
      />
    ),
  },
] satisfies GalleryCase[]
