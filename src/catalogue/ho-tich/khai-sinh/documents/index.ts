export type { Birth, Entry, Parent } from './birth.ts'
export { type GiayKhaiSinh, giayKhaiSinh } from './giay-khai-sinh.ts'
export { type SoKhaiSinh, soKhaiSinh } from './so-khai-sinh.ts'
export { type TrichLucKhaiSinh, trichLucKhaiSinh } from './trich-luc-khai-sinh.ts'
