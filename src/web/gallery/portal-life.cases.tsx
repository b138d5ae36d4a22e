import type { Action, Entry, Span } from '#dossiers'
import { day } from '#kernel/day.ts'
import { instant, iso } from '#kernel/instant.ts'
import { sampleChrome } from '#ui/chrome.ts'
import { DossierPage, type DossierView } from '../portal/dossier/dossier.show.tsx'
import type { GalleryCase } from './cases.ts'

const on = day('2017-03-14')
const later = day('2017-03-16')
const at = (time: string, date = on) => instant(date, time)
const here = '00160@2004-08-31'
const there = '00163@2004-08-31'
const names: Readonly<Record<string, string>> = { [here]: 'Phường Nghĩa Tân', [there]: 'Phường Mai Dịch' }
const officer = { kind: 'officer' as const, id: 'tuyet', name: 'Lê Thị Ánh Tuyết', unit: here }
const citizen = { kind: 'citizen' as const, id: '', name: 'Trần Thị Hồng Nhung' }
const chrome = sampleChrome({ now: at('11:00', later), person: { name: '*******678' } })
const event = (seq: number, type: Action, when: Date, data: Entry['data'] = {}): Entry => ({
  seq,
  type,
  at: when,
  data,
  actor: type === 'submit' || type === 'withdraw' ? citizen : type === 'lapse' ? { kind: 'system', id: 'system', name: 'Hệ thống' } : officer,
})
const log = [event(1, 'submit', at('08:05')), event(2, 'receive', at('08:40'))]
const span = (owner: Span['owner'], workingMinutes: number, why: Span['why'], late = false): Span => ({
  owner,
  from: at('08:05'),
  to: at('17:00'),
  workingMinutes,
  late,
  why,
})
const spans = [
  span({ kind: 'unit', id: here }, 505, 'work'),
  span({ kind: 'applicant', id: '' }, 120, 'supplement'),
  span({ kind: 'closure', id: here }, 480, 'shut'),
  span({ kind: 'unit', id: here }, 35, 'work', true),
]
const view: DossierView = {
  dossier: {
    ...{ code: 'H26.00.01.60-170314-0007', secret: '2345ABCD', procedure: '1.001193', edition: day('2016-01-01'), unit: here, state: 'received' },
    ...{ outcome: null, dueAt: at('17:00'), dueSteps: null, asked: null, submittedAt: at('08:05'), supplements: 0, channel: 'self', subject: 'Trần' },
  },
  proof: 'owner',
  name: 'Đăng ký khai sinh',
  unit: 'Phường Nghĩa Tân',
  log,
  declaration: { title: 'Tờ khai đăng ký khai sinh', sections: [], oath: '' } as unknown as NonNullable<DossierView['declaration']>,
  papers: [],
  documents: [],
  accesses: [],
  confirmsDraft: false,
  unitOf: id => names[id] ?? '',
  spans,
}
const apology = { state: 'sent', reason: 'Chờ sao lục sổ cũ', until: iso(at('17:00', day('2017-03-20'))), promised: iso(at('17:00')) } as const
const verifying = { whom: 'Công an quận Cầu Giấy', ground: 'Nơi cư trú chưa rõ' }
const asked = [{ reason: 'chua-ro', says: 'Chưa rõ nơi sinh', fix: 'Ghi tên khoa và bệnh viện' }]

const states: readonly (readonly [id: string, title: string, more: Partial<DossierView['dossier']>, events: readonly Entry[]])[] = [
  [
    'xin-loi',
    'đã xin lỗi và hẹn lại',
    { apology },
    [event(3, 'draftApology', at('09:00', later)), event(4, 'reappoint', at('10:00', later), { ...apology })],
  ],
  ['xac-minh', 'đang xác minh', { verifying }, [event(3, 'verify', at('09:00', later), verifying)]],
  [
    'chuyen-den',
    'được chuyển đến nơi khác',
    { unit: there, referredFrom: here },
    [event(3, 'refer', at('09:00', later), { from: here, to: there, name: 'Phường Mai Dịch', reason: 'Mẹ thường trú ở Mai Dịch' })],
  ],
  [
    'bo-sung-lan-hai',
    'bị yêu cầu bổ sung lần hai',
    { state: 'paused', asked, supplements: 2 },
    [event(3, 'releaseSupplement', at('08:30', later)), event(4, 'askForMore', at('09:00', later), { items: asked })],
  ],
  ['rut-co-thong-bao', 'đã rút, có thông báo dừng', { state: 'withdrawn', outcome: 'withdrawn' }, [event(3, 'withdraw', at('09:00', later))]],
  [
    'dung-co-thong-bao',
    'đã dừng, có thông báo',
    { state: 'terminated', outcome: 'terminated', dueAt: null },
    [event(3, 'lapse', at('09:00', later))],
  ],
  [
    'da-tra-loi-xac-minh',
    'đã có trả lời xác minh',
    {},
    [event(3, 'verify', at('09:00'), verifying), event(4, 'answerVerification', at('09:00', later))],
  ],
]

export default states.map(([id, title, more, events]) => ({
  id: `cong-ho-so-${id}`,
  title: `Hồ sơ ${title}`,
  surface: 'portal' as const,
  node: () => (
    <DossierPage chrome={chrome} {...view} unit={names[more.unit ?? here] ?? ''} dossier={{ ...view.dossier, ...more }} log={[...log, ...events]} />
  ),
})) satisfies GalleryCase[]
