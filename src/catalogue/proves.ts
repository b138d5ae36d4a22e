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
  'giay-cu-tru': ['mother.address', 'mother.commune', 'father.address', 'father.commune', 'requester.address', 'requester.commune'],
  'giay-uy-quyen': ['requester.relation', 'requester.name'],
}

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
