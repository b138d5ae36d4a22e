import { day } from '#kernel/day.ts'
import { but } from '../but.ts'
import { answers2016, answers2025, noPin, relative2016, relative2025, shown2016 as shown } from '../of-entry-examples.ts'

const wanted = { 'confirm.content': 'Ngày sinh và tên cha, mẹ đã ghi trong sổ', 'confirm.purpose': 'Bổ sung hồ sơ hưu trí', 'fee.exempt': 'khong' } as const
const ordinary = { ...answers2016, ...wanted } as const
const agency = { ...relative2016, 'requester.relation': 'co-quan', 'agency.name': 'Bảo hiểm xã hội quận Cầu Giấy', 'agency.letter': '31/BHXH ngày 02/05/2021', 'agency.reason': 'Xét hưởng chế độ tuất' } as const
const in2016 = { filedOn: day('2021-05-10'), fee: 'xac-nhan-thong-tin' }

export const examples2016 = [
  { ...in2016, id: 'ban-than', title: 'Xác nhận ngày sinh của mình', answers: ordinary, papers: shown },
  { ...in2016, id: 'mien', title: 'Người có công với cách mạng', answers: but(ordinary, { 'fee.exempt': 'co-cong' }), papers: shown, fee: 'free' },
  { ...in2016, id: 'co-quan', title: 'Bảo hiểm xã hội đề nghị', answers: but(ordinary, { ...agency, 'entry.kind': 'khai-tu' }), papers: ['van-ban-de-nghi', ...shown] },
  { ...in2016, id: 'uy-quyen', title: 'Người được ủy quyền yêu cầu', answers: but(ordinary, { ...relative2016, 'requester.relation': 'uy-quyen' }), papers: ['giay-uy-quyen', ...shown] },
] as const

const now = { ...answers2025, ...wanted } as const
const in2025 = { filedOn: day('2026-11-18'), fee: 'xac-nhan-thong-tin' }

export const examples2025 = [
  { ...in2025, id: 'ban-than', title: 'Xác nhận ngày sinh của mình', answers: now, papers: [] },
  { ...in2025, id: 'nguoi-than', title: 'Em xin xác nhận việc kết hôn của anh, hộ nghèo', answers: but(now, { ...relative2025, 'entry.kind': 'ket-hon', 'fee.exempt': 'ho-ngheo' }), papers: [], fee: 'free' },
  { ...in2025, id: 'co-quan', title: 'Bảo hiểm xã hội đề nghị', answers: but(now, { ...agency, ...relative2025, 'requester.relation': 'co-quan' }), papers: ['van-ban-de-nghi'] },
  { ...in2025, id: 'khong-so', title: 'Không nhớ số định danh', answers: but(now, noPin), papers: ['giay-tuy-than'] },
  { ...in2025, id: 'truoc-khi-sinh', title: 'Ngày đăng ký trước ngày sinh', answers: but(now, { 'entry.on': '1990-01-01' }), papers: [], errors: ['entry.on'] },
] as const
