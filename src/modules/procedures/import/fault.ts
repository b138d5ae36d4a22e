/** What a contradiction is about; what the operator sees is grouped by it. */
export type About = 'code' | 'name' | 'sector' | 'level' | 'audience' | 'agency' | 'time' | 'paper' | 'fee' | 'date'

export const aboutWords: Readonly<Record<About, string>> = {
  code: 'Mã thủ tục',
  name: 'Tên thủ tục',
  sector: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  audience: 'Đối tượng',
  agency: 'Cơ quan thực hiện',
  time: 'Thời hạn',
  paper: 'Thành phần hồ sơ',
  fee: 'Phí, lệ phí',
  date: 'Ngày hiệu lực',
}

/** Something in a record that cannot be right as it stands. */
export type Fault = { readonly about: About; readonly says: string }

/** A fault when `broken` holds. */
export const fault = (about: About, broken: unknown, says: string): Fault[] => (broken ? [{ about, says }] : [])
