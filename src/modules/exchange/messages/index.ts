import type { z } from 'zod'
import * as incoming from './incoming.ts'
import * as outgoing from './outgoing.ts'

/** One kind of letter: who writes it, what it is for, and its schema. */
export type Message = { readonly from: 'city' | 'agency'; readonly says: string; readonly schema: z.ZodType }

const city = (says: string, schema: z.ZodType): Message => ({ from: 'city', says, schema })
const agency = (says: string, schema: z.ZodType): Message => ({ from: 'agency', says, schema })

/** Every kind of letter that concerns a dossier, by its type. The version is the type's last word: another shape is another type. */
export const messages = {
  'cong-an.dang-ky-thuong-tru.v1': city('Đề nghị đăng ký thường trú cho trẻ', outgoing.residence),
  'cong-an.xoa-thuong-tru.v1': city('Đề nghị xóa đăng ký thường trú của người đã mất', outgoing.residenceDeletion),
  'bao-hiem-xa-hoi.cap-the-bhyt.v1': city('Đề nghị cấp thẻ bảo hiểm y tế cho trẻ', outgoing.healthCard),
  'bao-hiem-xa-hoi.mai-tang-phi.v1': city('Đề nghị trợ cấp mai táng', outgoing.burial),
  'bao-hiem-xa-hoi.tu-tuat.v1': city('Đề nghị trợ cấp tuất', outgoing.survivors),
  'dan-cu.cap-so-dinh-danh.v1': city('Đề nghị cấp số định danh cá nhân', outgoing.pinRequest),
  'lien-thong.bao-nhan.v1': agency('Báo đã nhận thư', incoming.acknowledged),
  'lien-thong.tiep-nhan.v1': agency('Báo đã tiếp nhận phần việc', incoming.accepted),
  'lien-thong.xac-minh.v1': agency('Báo đang xác minh', incoming.verifying),
  'lien-thong.can-bo-sung.v1': agency('Báo cần bổ sung', incoming.deficient),
  'lien-thong.hoan-thanh.v1': agency('Báo đã xong, kèm kết quả', incoming.completed),
  'lien-thong.tu-choi.v1': agency('Báo từ chối, kèm lý do', incoming.refused),
  'lien-thong.hen-lai.v1': agency('Xin lỗi và hẹn lại', incoming.late),
  'dan-cu.so-dinh-danh.v1': agency('Trả số định danh cá nhân', incoming.pin),
  'dan-cu.nghi-trung.v1': agency('Báo nghi trùng, chưa cấp số', incoming.doubtful),
  'y-te.giay-chung-sinh.v1': agency('Gửi trước Giấy chứng sinh', incoming.birthNotice),
  'y-te.giay-bao-tu.v1': agency('Gửi trước Giấy báo tử', incoming.deathNotice),
  'cong-quoc-gia.nop-ho-so.v1': agency('Chuyển hồ sơ nộp tại Cổng quốc gia', incoming.filed),
} as const satisfies Record<string, Message>

export type MessageType = keyof typeof messages
export const isMessageType = (type: string): type is MessageType => Object.hasOwn(messages, type)

/** Which letter asks an agency for a part, by the part's kind. */
export const legMessages: Readonly<Record<string, { readonly partner: string; readonly type: MessageType }>> = {
  'thuong-tru': { partner: 'cong-an', type: 'cong-an.dang-ky-thuong-tru.v1' },
  'xoa-thuong-tru': { partner: 'cong-an', type: 'cong-an.xoa-thuong-tru.v1' },
  'the-bhyt': { partner: 'bao-hiem-xa-hoi', type: 'bao-hiem-xa-hoi.cap-the-bhyt.v1' },
  'mai-tang': { partner: 'bao-hiem-xa-hoi', type: 'bao-hiem-xa-hoi.mai-tang-phi.v1' },
  'tu-tuat': { partner: 'bao-hiem-xa-hoi', type: 'bao-hiem-xa-hoi.tu-tuat.v1' },
}

/** Fields whose value is of a list that each agency numbers in its own way (`exchange.code_map`); `ngay` is how it writes days. */
export const codedFields: Readonly<Record<string, string>> = {
  childSex: 'gioi-tinh',
  deceasedSex: 'gioi-tinh',
  childEthnicity: 'dan-toc',
  deceasedEthnicity: 'dan-toc',
  childNationality: 'quoc-tich',
  deceasedNationality: 'quoc-tich',
  headRelation: 'quan-he-chu-ho',
  applicantRelation: 'quan-he',
  payeeRelation: 'quan-he',
  childBorn: 'ngay',
  deceasedBorn: 'ngay',
  motherBorn: 'ngay',
  fatherBorn: 'ngay',
  deathOn: 'ngay',
  commune: 'xa-phuong',
  clinic: 'noi-kham',
}
