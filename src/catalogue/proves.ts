/** Everybody of whom a declaration speaks, as the questions begin. */
const people = [
  'child',
  'mother',
  'father',
  'deceased',
  'wife',
  'husband',
  'recogniser',
  'recognised',
  'subject',
  'partner',
  'guardian',
  'ward',
] as const
const residence = [...people, 'person', 'supervisor', 'requester'].flatMap(p => [`${p}.address`, `${p}.commune`])
const passport = people.flatMap(p => [`${p}.name`, `${p}.born`, `${p}.nationality`, `${p}.idPaper`])
const guardianship = ['guardian.name', 'guardian.born', 'ward.name', 'ward.born']
const death = ['deceased.*', 'Việc mất']
const birth = ['child.born', 'child.sex', 'birth.place', 'mother.name', 'mother.pin', 'birth.ordinal', 'birth.noticeCode']
const APPLICANT = 'Người yêu cầu'

/**
 * Which answers each paper proves: what the officer holds against it. A question, everything of one person (`deceased.*`), or the title of a
 * section of the declaration, which stands for all its lines.
 */
const proves: Readonly<Record<string, readonly string[]>> = {
  'giay-chung-sinh': birth,
  'giay-lam-chung': birth,
  'giay-cam-doan': birth,
  'bien-ban-bo-roi': ['child.born', 'child.sex', 'child.commune', 'birth.place'],
  'xac-nhan-mang-thai-ho': ['mother.name', 'father.name'],
  'giay-ket-hon': ['mother.name', 'mother.born', 'father.name', 'father.born', 'marriage.place', 'marriage.on', 'marriage.number'],
  'giay-tuy-than': [APPLICANT, 'Bên nữ', 'Bên nam'],
  'chung-cu-huyet-thong': ['evidence.text', 'evidence.kind'],
  'cam-doan-huyet-thong': ['evidence.kind', 'witness.1.name', 'witness.2.name'],
  'ban-sao-ket-hon': ['previous.on', 'previous.number', 'Bên nữ', 'Bên nam'],
  'giay-to-hon-nhan': ['previous.on', 'Bên nữ', 'Bên nam'],
  'giay-cham-dut': ['person.endNumber', 'person.status'],
  'xac-nhan-hon-nhan': ['wife.status', 'husband.status', 'confirmation.number'],
  'giay-cu-tru': residence,
  'giay-uy-quyen': ['requester.relation', 'requester.name'],
  'giay-bao-tu': death,
  'giay-thay-bao-tu': death,
  'chung-cu-mat': ['deceased.name', 'Việc mất'],
  'ban-sao-cu': [...death, 'Lần đăng ký trước'],
  'giay-to-viec-mat': ['deceased.name', 'deceased.born', 'Việc mất'],
  'giay-to-ca-nhan': ['child.*', 'birth.place', 'mother.*', 'father.*', 'Lần đăng ký trước'],
  'xac-nhan-co-quan': ['child.*', 'birth.place', 'mother.name', 'father.name'],
  'cam-doan-cha-me': ['mother.name', 'mother.born', 'father.name', 'father.born'],
  'giay-cu': ['person.name', 'person.born', 'earlier.kind', 'earlier.reason'],
  'can-cu': ['Nội dung đề nghị', 'subject.name', 'subject.born'],
  'van-ban-de-nghi': ['Cơ quan, tổ chức đề nghị'],
  'dieu-kien-duong-nhien': [...guardianship, 'guard.relation', 'guard.kind'],
  'thoa-thuan': [...guardianship, 'guard.kind'],
  'van-ban-cu': [...guardianship, 'guard.kind', 'guard.reason'],
  'can-cu-cham-dut': ['ward.name', 'Chấm dứt giám hộ'],
  'van-ban-cu-giam-sat': ['supervisor.*', 'guard.reason'],
  'can-cu-cham-dut-giam-sat': ['supervisor.name', 'guard.reason'],
  'so-ho-khau': [...residence, 'Đăng ký thường trú'],
  'phieu-bao-ho-khau': ['Đăng ký thường trú'],
  'y-kien-thuong-tru': ['Đăng ký thường trú'],
  'to-khai-bhyt': ['Cấp thẻ bảo hiểm y tế'],
  'ban-chinh': ['Giấy tờ cần chứng thực'],
  'ho-chieu': passport,
  'giay-to-nuoc-ngoai': ['foreign.element', ...passport, 'Việc đã giải quyết ở nước ngoài'],
}

/** Papers that prove no answer by their nature: a translation says what the foreign paper says. */
const PROVE_NOTHING: ReadonlySet<string> = new Set(['ban-dich'])

/** Whether it is known what a paper of this kind proves, if anything. */
export const isJudged = (paper: string): boolean => paper in proves || PROVE_NOTHING.has(paper)

type Section = { readonly title: string }
type Line = { readonly value: string; readonly at?: string }

/** A parent's answers prove the parent's own section: the child's surname is the father's, yet no marriage certificate names the child. */
const homeOf = (at: string) => (at.startsWith('mother.') ? 'Người mẹ' : at.startsWith('father.') ? 'Người cha' : undefined)

/** Whether the paper proves this line of the declaration. An empty line proves nothing. */
export function isProven(paper: string, { title }: Section, { at, value }: Line): boolean {
  const answers = proves[paper]
  if (!answers || value === '') return false
  if (answers.includes(title)) return true
  if (at === undefined || !answers.some(one => one === at || (one.endsWith('.*') && at.startsWith(one.slice(0, -1))))) return false
  const home = homeOf(at)
  return home === undefined || home === title
}
