/** Names that stand on every page; the only copy. */
export const words = {
  product: 'Dịch vụ công Hà Nội',
  desk: 'Một cửa Hà Nội',
  helpPhone: '1900 1009',
  helpHours: '8:00–17:00, thứ Hai đến thứ Sáu',
} as const
