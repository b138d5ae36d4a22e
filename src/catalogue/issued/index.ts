import type { Instant } from '#kernel/instant.ts'
import { giayKetHon, giayKhaiSinh, giayXacNhanHonNhan, loiChung, trichLuc, vanBanXacNhan, type Print } from './layouts.ts'
import type { ToIssue } from './paper-to-issue.ts'

const layouts: Readonly<Record<ToIssue['layout'], Print>> = {
  'giay-khai-sinh': giayKhaiSinh,
  'giay-ket-hon': giayKetHon,
  'giay-xac-nhan-hon-nhan': giayXacNhanHonNhan,
  'trich-luc': trichLuc,
  'ban-sao': trichLuc,
  'van-ban-xac-nhan': vanBanXacNhan,
  'loi-chung': loiChung,
}

/** A paper issued from an entry, typeset as its layout says: PDF/A-2a bytes. Without a signer it says BẢN XEM TRƯỚC across itself. */
export const issue = (paper: ToIssue, at: Instant): Promise<Uint8Array> => layouts[paper.layout](paper, at)

export { bookClosing, type BookClosing } from './book-closing.ts'
export { bookMonth, type BookMonth } from './book-month.ts'
export type { ToIssue } from './paper-to-issue.ts'
