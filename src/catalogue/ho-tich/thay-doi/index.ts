import { conditions, defineEdition } from '#procedures'
import { in2027 } from '../r2027.ts'
import { R2016, R2025 } from '../regimes.ts'
import { FEE_DOUBT } from '../steps.ts'
import { annotates, declaration2016, declaration2025, entries2016, entries2025, people } from './declaration.ts'
import { examples2016, examples2025 } from './examples.ts'
import { cases, precheck, tasks2016, tasks2025 } from './form.ts'
import { fee, outcomes2016, outcomes2025, papers2016, papers2025, rules, rules2025 } from './rules.ts'

const subject = { name: 'subject.name', born: 'subject.born', pin: 'subject.pin' } as const

export const change = {
  code: '1.004859', name: 'Đăng ký thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
  slug: 'thay-doi-cai-chinh-ho-tich', sector: 'ho-tich', level: 'commune',
  about: 'Đổi họ tên, sửa chỗ ghi sai, thêm chỗ còn trống hoặc xác định lại dân tộc trong việc hộ tịch đã đăng ký.',
  lifeEvents: ['Sửa giấy tờ hộ tịch'], synonyms: ['đổi tên', 'đổi họ', 'sửa khai sinh', 'sai năm sinh', 'cải chính hộ tịch', 'sửa tên', 'đổi dân tộc'],
  precheck, fee, people,
  copies: { count: 'copies', line: 'ban-sao-trich-luc' },
  sameEvent: [['subject.pin', 'subject.name'], ['subject.born'], ['change.act'], ['change.1.field', 'ethnicity.to']],
  // Luật Hộ tịch 2014, Điều 27: where it was registered, or where the person lives.
  units: ['entry.commune', 'subject.commune'],
  times: [
    { when: cases.adds, limit: { kind: 'sameDay', cutoff: '15:00', law: 'Luật Hộ tịch 2014, Điều 5 khoản 3 và Điều 29' } },
    { when: true, limit: { kind: 'workingDays', days: 3, extraOnVerify: 3, law: 'Luật Hộ tịch 2014, Điều 28' } },
  ],
  // A mistake in the papers of somebody who died may still be mended; to change a name is a right of the living.
  parties: [
    { role: 'Người có thay đổi', ...subject, when: conditions.any(cases.changes, cases.ethnicity), must: ['alive'], law: 'Bộ luật Dân sự 2015, Điều 27–29' },
    { role: 'Người có thay đổi', ...subject, when: conditions.any(cases.corrects, cases.adds), must: [], law: 'Luật Hộ tịch 2014, Điều 28' },
  ],
  source: { books: ['so-khai-sinh', 'so-ket-hon', 'so-khai-tu', 'so-nhan-cha-me-con', 'so-giam-ho'], ...subject, number: 'entry.number', annotates, required: true },
  documents: [{ code: 'trich-luc-thay-doi', name: 'Trích lục thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc', layout: 'trich-luc', of: 'so-thay-doi', originals: 1, result: 'KQ.G15.000037' }],
  doubts: [FEE_DOUBT],
} as const

export const thayDoi2016 = defineEdition({
  ...change, ...R2016, rules, outcomes: outcomes2016, tasks: tasks2016, papers: papers2016,
  law: ['Luật Hộ tịch 2014, Điều 7, 26–29', 'Nghị định 123/2015/NĐ-CP, Điều 7', 'Thông tư 15/2015/TT-BTP', 'Bộ luật Dân sự 2015, Điều 26–29'],
  signsBook: [{ who: 'Người yêu cầu', law: 'Luật Hộ tịch 2014, Điều 28' }],
  declaration: declaration2016, entries: entries2016, examples: examples2016,
})

export const thayDoi2025 = defineEdition({
  ...change, ...R2025, rules: rules2025, outcomes: outcomes2025, tasks: tasks2025, papers: papers2025,
  law: ['Luật Hộ tịch 2014, Điều 26–29, 46', 'Nghị định 123/2015/NĐ-CP, Điều 7', 'Nghị định 120/2025/NĐ-CP', 'Thông tư 04/2024/TT-BTP', 'Bộ luật Dân sự 2015, Điều 26–29'],
  declaration: declaration2025, entries: entries2025, examples: examples2025,
})

export const thayDoi2027 = in2027(thayDoi2025)
