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

/** What a paper of a dossier is called, by its kind, whichever edition issued it. */
export const documentNames = (editions: readonly Edition[]): ((kind: string) => string) => {
  const issued = Object.fromEntries(editions.flatMap(({ documents }) => documents).map(({ code, name }) => [code, name]))
  return kind => desk[kind] ?? issued[kind] ?? 'Giấy tờ'
}
