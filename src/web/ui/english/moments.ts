const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const longDays = Object.fromEntries(months.map((name, place) => [`ngày {} tháng ${place + 1} năm {}`, `{} ${name} {}`]))

const weekdays = { Hai: 'Monday', Ba: 'Tuesday', Tư: 'Wednesday', Năm: 'Thursday', Sáu: 'Friday', Bảy: 'Saturday' }
const named = [...Object.entries(weekdays).map(([vi, en]) => [`thứ ${vi}`, en] as const), ['Chủ nhật', 'Sunday'] as const]

/** `08:05 ngày 14/03/2017`, `17:00 thứ Hai, 20/03/2017`, `thứ Ba 04/04/2017`, `ngày 15 tháng 3 năm 2017`: as src/kernel/format.ts writes them. */
export const moments: Readonly<Record<string, string>> = {
  '{}:{} ngày {}/{}/{}': '{}:{} on {}/{}/{}',
  ...Object.fromEntries(named.map(([vi, en]) => [`{}:{} ${vi}, {}/{}/{}`, `{}:{} on ${en} {}/{}/{}`])),
  ...Object.fromEntries(named.map(([vi, en]) => [`${vi} {}/{}/{}`, `${en} {}/{}/{}`])),
  ...longDays,
  '{} ngày làm việc': '{} working days',
  '1 ngày làm việc': '1 working day',
  '{} ngày': '{} days',
  '1 ngày': '1 day',
  '{}.000 đồng': '{},000 VND',
  '{}.000 đồng.': '{},000 VND.',
  'Còn 1 ngày': '1 day left',
  'Còn 1 giờ': '1 hour left',
  'Còn 1 phút': '1 minute left',
  'Quá hạn 1 ngày': '1 day overdue',
  'Quá hạn 1 giờ': '1 hour overdue',
}
