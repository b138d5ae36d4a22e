import type { Declaration } from './view.ts'

type Section = Declaration['sections'][number]
type Line = Section['rows'][number]

const birth = ['child.born', 'child.sex', 'birth.place', 'mother.name', 'mother.pin', 'birth.ordinal', 'birth.noticeCode']
const homes = ['mother.address', 'mother.commune', 'father.address', 'father.commune', 'requester.address', 'requester.commune']
const APPLICANT = 'Người yêu cầu'

/** Which answers each paper proves: what the officer holds against it. A section's title stands for all its lines. */
const proves: Readonly<Record<string, readonly string[]>> = {
  'giay-chung-sinh': birth,
  'giay-lam-chung': birth,
  'giay-cam-doan': birth,
  'bien-ban-bo-roi': ['child.born', 'child.sex', 'child.commune', 'birth.place'],
  'xac-nhan-mang-thai-ho': ['mother.name', 'father.name'],
  'giay-ket-hon': ['mother.name', 'mother.born', 'father.name', 'father.born', 'marriage.place', 'marriage.on', 'marriage.number'],
  'giay-tuy-than': [APPLICANT],
  'giay-cu-tru': homes,
  'giay-uy-quyen': ['requester.relation', 'requester.name'],
}

/** A parent's answers prove the parent's own section: the child's surname is the father's, yet no marriage certificate names the child. */
const homeOf = (at: string) => (at.startsWith('mother.') ? 'Người mẹ' : at.startsWith('father.') ? 'Người cha' : undefined)

function isProven(code: string, { title }: Section, { at, value }: Line): boolean {
  const answers = proves[code]
  if (!answers || value === '') return false
  if (answers.includes(title)) return true
  if (at === undefined || !answers.includes(at)) return false
  const home = homeOf(at)
  return home === undefined || home === title
}

/** The papers, of those given, that prove a line of the declaration. */
export const provenBy = <P extends { readonly code: string }>(papers: readonly P[], section: Section, line: Line): P[] =>
  papers.filter(({ code }) => isProven(code, section, line))

/** The lines of the declaration that a paper proves, for whoever holds it in the hand. */
export const provenLines = (declaration: Declaration, { code }: { readonly code: string }): string =>
  declaration.sections
    .flatMap(section => section.rows.filter(line => isProven(code, section, line)))
    .map(({ label, value }) => `${label}: ${value}`)
    .join(' · ')
