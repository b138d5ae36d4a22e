const birth = ['child.born', 'child.sex', 'birth.place', 'mother.name', 'mother.pin', 'birth.ordinal', 'birth.noticeCode']

/** Which answers each paper proves: what the officer holds against it. */
const proves: Readonly<Record<string, readonly string[]>> = {
  'giay-chung-sinh': birth,
  'giay-lam-chung': birth,
  'giay-cam-doan': birth,
  'bien-ban-bo-roi': ['child.born', 'child.sex', 'child.commune', 'birth.place'],
  'xac-nhan-mang-thai-ho': ['mother.name', 'father.name'],
  'giay-ket-hon': ['mother.name', 'mother.born', 'father.name', 'father.born', 'marriage.place', 'marriage.on', 'marriage.number'],
  'giay-tuy-than': ['requester.name', 'requester.pin', 'requester.born', 'requester.idPaper', 'requester.idIssue'],
  'giay-cu-tru': ['mother.address', 'mother.commune', 'father.address', 'father.commune', 'requester.address', 'requester.commune'],
  'giay-uy-quyen': ['requester.relation', 'requester.name'],
}

/** The papers, of those given, that prove the answer at question `at`. */
export const provenBy = <P extends { readonly code: string }>(papers: readonly P[], at: string | undefined): P[] =>
  at === undefined ? [] : papers.filter(({ code }) => proves[code]?.includes(at))
