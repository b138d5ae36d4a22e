import { without } from '../cases.ts'
import { filed2016, filed2025, motherOnly, motherOnly2025, relative2016, relative2025, self2016, self2025 } from '../grown-examples.ts'

const never = { 'previous.ever': false, 'child.alive': true } as const
const old = { ...never, ...self2016 } as const
const now = { ...never, ...self2025 } as const
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const
const fee = 'khai-sinh-co-giay-to'

export const examples2016 = [
  { id: 'ban-than', title: 'Bản thân đăng ký', filedOn: filed2016, fee, answers: old, papers: ['giay-to-ca-nhan', ...shown] },
  { id: 'bo-doi', title: 'Đang trong quân đội', filedOn: filed2016, fee, answers: { ...old, 'child.official': true }, papers: ['giay-to-ca-nhan', 'xac-nhan-co-quan', ...shown] },
  { id: 'chi-me', title: 'Chỉ khai mẹ, không có giấy chứng minh', filedOn: filed2016, fee,
    answers: { ...without(old, ...motherOnly), 'parents.known': 'chi-me', 'parents.proof': false }, papers: ['giay-to-ca-nhan', 'cam-doan-cha-me', ...shown] },
  { id: 'co-cong', title: 'Gia đình có công, em trai đi đăng ký', filedOn: filed2016, fee: 'free', answers: { ...old, ...relative2016, 'fee.exempt': 'co-cong' }, papers: ['giay-to-ca-nhan', ...shown] },
  { id: 'da-dang-ky', title: 'Đã từng đăng ký', filedOn: filed2016, fee, answers: { ...old, 'previous.ever': true }, papers: ['giay-to-ca-nhan', ...shown], errors: ['previous.ever'], goesTo: '1.004884' },
] as const

export const examples2025 = [
  { id: 'ban-than', title: 'Bản thân đăng ký', filedOn: filed2025, fee, answers: now, papers: ['giay-to-ca-nhan'] },
  { id: 'uy-quyen', title: 'Người được ủy quyền', filedOn: filed2025, fee, answers: { ...now, ...relative2025, 'requester.relation': 'uy-quyen' }, papers: ['giay-to-ca-nhan', 'giay-uy-quyen'] },
  { id: 'chi-me', title: 'Chỉ khai mẹ', filedOn: filed2025, fee, answers: { ...without(now, ...motherOnly2025), 'parents.known': 'chi-me' }, papers: ['giay-to-ca-nhan'] },
  { id: 'da-dang-ky', title: 'Đã từng đăng ký', filedOn: filed2025, fee, answers: { ...now, 'previous.ever': true }, papers: ['giay-to-ca-nhan'], errors: ['previous.ever'], goesTo: '1.004884' },
  { id: 'trung-so', title: 'Ghi số của con vào ô của mẹ', filedOn: filed2025, fee, answers: { ...now, 'mother.pin': '001178001234' }, papers: ['giay-to-ca-nhan'], errors: ['mother.pin'] },
] as const
