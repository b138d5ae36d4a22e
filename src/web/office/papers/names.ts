/** Names of the papers that the desk prints (Thông tư 01/2018/TT-VPCP) and of the results. */
export const documentNames: Readonly<Record<string, string>> = {
  'mau-01': 'Giấy tiếp nhận và hẹn trả',
  'mau-02': 'Phiếu yêu cầu bổ sung',
  'mau-03': 'Phiếu từ chối',
  'mau-05': 'Phiếu kiểm soát quá trình',
  'giay-khai-sinh': 'Giấy khai sinh',
  'trich-luc-khai-sinh': 'Trích lục khai sinh (bản sao)',
}
