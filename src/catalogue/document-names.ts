import type { Edition } from '#procedures'

/** The papers of the desk (Thông tư 01/2018/TT-VPCP; from 2026 Thông tư 03/2025/TT-VPCP), and copies from the books. */
const desk: Readonly<Record<string, string>> = {
  'mau-01': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  'mau-02': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
  'mau-03': 'Phiếu từ chối',
  'mau-04': 'Phiếu xin lỗi và hẹn lại ngày trả',
  'mau-05': 'Phiếu kiểm soát quá trình',
  'thong-bao-dung': 'Thông báo dừng giải quyết',
  'ban-sao': 'Trích lục (bản sao)',
}

/** What a paper of a dossier is called, by its kind, whichever edition issued it; what another agency made of a part of a group among them. */
export const documentNames = (editions: readonly Edition[]): ((kind: string) => string) => {
  const issued = Object.fromEntries(editions.flatMap(({ documents }) => documents).map(({ code, name }) => [code, name]))
  const brought = Object.fromEntries(editions.flatMap(({ legs = [] }) => legs).map(({ kind, result }) => [`ket-qua-${kind}`, result]))
  return kind => desk[kind] ?? issued[kind] ?? brought[kind] ?? 'Giấy tờ'
}

/** A paper that is printed on a numbered blank form, and how many originals there are. */
export type Original = { readonly kind: string; readonly name: string; readonly originals: number }
const onForms = new Set(['giay-khai-sinh', 'giay-ket-hon'])

/** The paper on a numbered form that an entry of this book is issued as; undefined where extracts are all there is. */
export function originals(editions: readonly Edition[]): (book: string) => Original | undefined {
  const issued = editions.flatMap(({ documents }) => documents)
  return book => {
    const found = issued.find(({ of, layout }) => of === book && onForms.has(layout))
    return found && typeof found.originals === 'number' ? { kind: found.code, name: found.name, originals: found.originals } : undefined
  }
}
