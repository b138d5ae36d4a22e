import { without } from '../cases.ts'
import { filed2016, filed2025, motherOnly, motherOnly2025, relative2016, relative2025, self2016, self2025 } from '../grown-examples.ts'

const lost = { 'previous.early': true, 'previous.lost': true, 'child.alive': true } as const
const old = { ...lost, 'previous.commune': '00160@2004-08-31', 'previous.on': '1978-09-20', ...self2016 } as const
const now = { ...lost, 'previous.commune': '00160@2025-07-01', 'previous.on': '1978-09-20', ...self2025 } as const
const shown = ['giay-tuy-than', 'giay-cu-tru'] as const
const fee = 'dang-ky-lai-khai-sinh'

export const examples2016 = [
  { id: 'ban-than', title: 'Bản thân đăng ký lại', filedOn: filed2016, fee, answers: old, papers: ['giay-to-ca-nhan', ...shown] },
  { id: 'vien-chuc', title: 'Viên chức, cơ quan xác nhận', filedOn: filed2016, fee, answers: { ...old, 'child.official': true }, papers: ['giay-to-ca-nhan', 'xac-nhan-co-quan', ...shown] },
  { id: 'ho-ngheo', title: 'Hộ nghèo', filedOn: filed2016, fee: 'free', answers: { ...old, 'fee.exempt': 'ho-ngheo' }, papers: ['giay-to-ca-nhan', ...shown] },
  { id: 'chi-me', title: 'Chỉ khai mẹ, không có giấy chứng minh', filedOn: filed2016, fee,
    answers: { ...without(old, ...motherOnly), 'parents.known': 'chi-me', 'parents.proof': false }, papers: ['giay-to-ca-nhan', 'cam-doan-cha-me', ...shown] },
  { id: 'nguoi-than', title: 'Em trai được ủy quyền', filedOn: filed2016, fee, answers: { ...old, ...relative2016, 'requester.relation': 'uy-quyen' }, papers: ['giay-to-ca-nhan', 'giay-uy-quyen', ...shown] },
  { id: 'con-so', title: 'Sổ hộ tịch còn', filedOn: filed2016, fee, answers: { ...old, 'previous.lost': false }, papers: ['giay-to-ca-nhan', ...shown], errors: ['previous.lost'], goesTo: '2.000635' },
  { id: 'da-mat', title: 'Người được khai sinh đã mất', filedOn: filed2016, fee, answers: { ...old, ...relative2016, 'child.alive': false }, papers: ['giay-to-ca-nhan', ...shown], errors: ['child.alive'] },
] as const

export const examples2025 = [
  { id: 'ban-than', title: 'Bản thân đăng ký lại', filedOn: filed2025, fee, answers: now, papers: ['giay-to-ca-nhan'] },
  { id: 'nguoi-than', title: 'Em trai đi đăng ký', filedOn: filed2025, fee, answers: { ...now, ...relative2025 }, papers: ['giay-to-ca-nhan'] },
  { id: 'chi-me', title: 'Chỉ khai mẹ', filedOn: filed2025, fee, answers: { ...without(now, ...motherOnly2025), 'parents.known': 'chi-me' }, papers: ['giay-to-ca-nhan'] },
  { id: 'khong-so', title: 'Chưa có số định danh, không khai cha mẹ', filedOn: filed2025, fee, answers: {
    ...without(now, ...motherOnly2025, 'child.pin', 'mother.name', 'mother.born', 'mother.pin', 'mother.address', 'parents.proof'), 'parents.known': 'khong', 'child.idPaper': 'Chứng minh nhân dân 011978123',
  }, papers: ['giay-to-ca-nhan', 'giay-tuy-than'] },
  { id: 'sau-2016', title: 'Đã đăng ký sau năm 2016', filedOn: filed2025, fee, answers: { ...now, 'previous.early': false }, papers: ['giay-to-ca-nhan'], errors: ['previous.early'], goesTo: '2.000635' },
] as const
