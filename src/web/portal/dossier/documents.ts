/** Names of the papers that an office made, as people call them. */
const names: Readonly<Record<string, string>> = {
  'mau-01': 'Giấy tiếp nhận và hẹn trả kết quả',
  'mau-02': 'Phiếu yêu cầu bổ sung',
  'mau-03': 'Phiếu từ chối',
  'mau-04': 'Phiếu xin lỗi và hẹn lại',
  'giay-khai-sinh': 'Giấy khai sinh',
  'trich-luc-khai-sinh': 'Trích lục khai sinh (bản sao)',
}

export const documentWords = (kind: string): string => names[kind] ?? 'Giấy tờ'
