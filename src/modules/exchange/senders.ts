import type { MessageType } from './messages/index.ts'

const legs = ['cong-an', 'bao-hiem-xa-hoi']

/** Which partners may send a kind of letter. What the city itself writes comes from nobody. */
export const senders: Partial<Record<MessageType, readonly string[]>> = {
  'lien-thong.bao-nhan.v1': [...legs, 'dan-cu', 'y-te', 'cong-quoc-gia'],
  'lien-thong.tiep-nhan.v1': legs,
  'lien-thong.xac-minh.v1': legs,
  'lien-thong.can-bo-sung.v1': legs,
  'lien-thong.hoan-thanh.v1': legs,
  'lien-thong.tu-choi.v1': legs,
  'lien-thong.hen-lai.v1': legs,
  'dan-cu.so-dinh-danh.v1': ['dan-cu'],
  'dan-cu.nghi-trung.v1': ['dan-cu'],
  'y-te.giay-chung-sinh.v1': ['y-te'],
  'y-te.giay-bao-tu.v1': ['y-te'],
  'cong-quoc-gia.nop-ho-so.v1': ['cong-quoc-gia'],
}
