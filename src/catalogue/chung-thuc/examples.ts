import { day } from '#kernel/day.ts'
import { but } from '../ho-tich/but.ts'

const degree = {
  'paper.name': 'Bằng tốt nghiệp đại học', 'paper.issuer': 'viet-nam', 'paper.state': 'ro', 'cert.count': 3, 'cert.pages': 2, 'office.commune': '00160@2004-08-31',
  'requester.name': 'Bùi Văn Nam', 'requester.pin': '001090006677', 'requester.phone': '0912345678',
} as const
const in2016 = { filedOn: day('2018-05-08'), fee: 'free', papers: ['ban-chinh'] } as const

export const examples2016 = [
  { ...in2016, id: 'bang', title: 'Ba bản sao bằng đại học', answers: degree },
  { ...in2016, id: 'nhieu-trang', title: 'Một bản sao học bạ 12 trang', answers: but(degree, { 'paper.name': 'Học bạ trung học phổ thông', 'cert.count': 1, 'cert.pages': 12 }) },
  { ...in2016, id: 'nhieu-ban', title: 'Ba mươi bản', answers: but(degree, { 'cert.count': 30 }), warnings: ['cert.count'] },
  { ...in2016, id: 'nuoc-ngoai', title: 'Bằng do nước ngoài cấp', answers: but(degree, { 'paper.issuer': 'nuoc-ngoai', 'paper.legalised': 'roi' }), errors: ['paper.issuer'] },
  { ...in2016, id: 'tay-xoa', title: 'Bản chính có chỗ tẩy xóa', answers: but(degree, { 'paper.state': 'sua' }), errors: ['paper.state'] },
] as const

const now = { ...degree, 'office.commune': '00160@2025-07-01' } as const
const in2025 = { ...in2016, filedOn: day('2026-11-18') } as const
export const examples2025 = [
  { ...in2025, id: 'bang', title: 'Ba bản sao bằng đại học', answers: now },
  { ...in2025, id: 'nuoc-ngoai', title: 'Bằng do nước ngoài cấp, đã hợp pháp hóa', answers: but(now, { 'paper.issuer': 'nuoc-ngoai', 'paper.legalised': 'roi' }) },
  { ...in2025, id: 'chua-hop-phap', title: 'Bằng do nước ngoài cấp, chưa hợp pháp hóa', answers: but(now, { 'paper.issuer': 'nuoc-ngoai', 'paper.legalised': 'chua' }), errors: ['paper.legalised'] },
  { ...in2025, id: 'tu-viet', title: 'Giấy tự viết', answers: but(now, { 'paper.issuer': 'tu-lap' }), errors: ['paper.issuer'] },
] as const
