/** What people were told, and what became of it. */
export const messages: Readonly<Record<string, string>> = {
  'Tin đã gửi': 'Messages sent',
  'Tin nhắn': 'SMS',
  'Chờ gửi': 'Waiting to go',
  'Chờ tới {}': 'Waits until {}',
  'Đã gửi đi': 'Sent',
  'Đã tới máy': 'Arrived',
  'Đã rút lại': 'Taken back',
  'Gửi hỏng': 'Not delivered',
}
