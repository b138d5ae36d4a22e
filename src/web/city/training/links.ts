import { to } from '#ui/paths.ts'

const ask = (values: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  return given.length > 0 ? `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}` : ''
}

const root = to.city.training
const at = (session: number, part: string) => `${to.city.session(session)}/${part}`

/** The addresses of the operator's training room. */
export const link = {
  overview: (course?: string, page?: number) => `${root}${ask({ khoa: course, trang: page })}`,
  district: (unit: string, course?: string, page?: number) => `${root}/don-vi/${unit}${ask({ khoa: course, trang: page })}`,
  short: (course?: string) => `${root}/thieu${ask({ khoa: course })}`,
  shortCsv: (course?: string) => `${root}/thieu.csv${ask({ khoa: course })}`,
  matrixCsv: (course?: string) => `${root}/so-lieu.csv${ask({ khoa: course })}`,
  newCourse: `${root}/khoa/them`,
  quota: (course: string) => `${root}/khoa/${course}/chi-tieu`,
  makeUps: (course: string) => `${root}/khoa/${course}/hoc-bu`,
  newSession: (course?: string) => `${root}/lop/them${ask({ khoa: course })}`,
  session: to.city.session,
  edit: (session: number) => at(session, 'sua'),
  cancel: (session: number) => at(session, 'huy'),
  register: (session: number) => at(session, 'dang-ky'),
  withdraw: (session: number) => at(session, 'rut'),
  swap: (session: number, seat: number) => at(session, `doi-nguoi/${seat}`),
  attendance: (session: number) => at(session, 'diem-danh'),
  scores: (session: number) => at(session, 'diem'),
  certificates: (session: number) => at(session, 'giay'),
  certificate: (session: number, code: string) => at(session, `giay/${code}`),
  door: (session: number) => at(session, 'cua'),
  list: (session: number) => at(session, 'danh-sach'),
  practice: (session: number) => at(session, 'thuc-hanh'),
  csv: (session: number) => at(session, 'danh-sach.csv'),
} as const
