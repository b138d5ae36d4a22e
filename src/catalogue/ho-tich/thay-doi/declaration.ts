import { conditions, row, values } from '#procedures'
import { entry2016, entry2025, personRows2016, personRows2025 } from '../person.ts'
import { placeKnownRows } from '../reference.ts'
import { requesterOf } from '../requester.ts'
import { copiesSection, deliverySection } from '../result.ts'
import { OATH } from '../steps.ts'
import { cases, WHO } from './form.ts'

const { given } = conditions
const { join, pick, text } = values

const applicant = requesterOf('subject', WHO)
export const people = { ...applicant.people, subject: 'subject.name' } as const

const act = pick(
  { when: cases.changes, value: text('Thay đổi') }, { when: cases.corrects, value: text('Cải chính') },
  { when: cases.adds, value: text('Bổ sung') }, { when: cases.ethnicity, value: text('Xác định lại dân tộc') },
)
const one = <const N extends 1 | 2 | 3>(n: N) => pick(
  { when: given(`change.${n}.from`), value: join(' ', `change.${n}.field`, text('từ'), `change.${n}.from`, text('thành'), `change.${n}.to`) },
  { when: given(`change.${n}.to`), value: join(' ', `change.${n}.field`, text('là'), `change.${n}.to`) },
)
const again = pick({ when: given('ethnicity.to'), value: join(' ', text('từ'), 'ethnicity.from', text('thành'), 'ethnicity.to') })
const changes = join('; ', one(1), one(2), one(3), again)

/** What is written beside the old entry: `Cải chính Năm sinh từ 1988 thành 1989`. The number of the extract is given at signing and added there. */
export const annotates = join(' ', act, changes)

const about = { title: 'Nội dung đề nghị', rows: [
  row('Việc cần làm', 'change.act'), row('Vì sao ghi sai', 'change.fault', given('change.fault')), row('Nội dung', changes), row('Lý do', 'change.reason'),
] } as const
const registered = { title: 'Việc đã đăng ký', rows: [row('Loại việc', 'entry.kind'), ...placeKnownRows('entry')] } as const

const declaration = <const A extends object, const S extends object, const D extends object>(law: string, requester: A, subject: S, ending: readonly D[]) => ({
  title: 'Tờ khai thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc', law, oath: OATH,
  sections: [requester, { title: 'Người có thay đổi', rows: subject }, registered, about, copiesSection, ...ending],
} as const)
export const declaration2016 = declaration('Thông tư 15/2015/TT-BTP; từ 2020: Thông tư 04/2020/TT-BTP', applicant.rows2016, personRows2016('subject', WHO), [])
export const declaration2025 = declaration('Thông tư 04/2024/TT-BTP', applicant.rows2025, personRows2025('subject', WHO), [deliverySection])

const written = { act, changes, reason: 'change.reason', ...applicant.entry } as const
export const entries2016 = [{ book: 'so-thay-doi', fields: { ...entry2016('subject', 'subject'), ...written } }] as const
export const entries2025 = [{ book: 'so-thay-doi', fields: { ...entry2025('subject', 'subject'), ...written } }] as const
