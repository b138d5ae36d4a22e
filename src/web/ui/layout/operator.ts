import { to } from '../paths.ts'
import type { NavItem } from './masthead.tsx'

/** What only whoever runs the city sees of messages and letters. */
export const operatorPages = [
  { href: to.city.rollout(), label: 'Triển khai' },
  { href: to.city.training, label: 'Tập huấn' },
  { href: to.city.adoption, label: 'Sau triển khai' },
  { href: to.admin.procedures, label: 'Thủ tục' },
  { href: to.city.reorganisation, label: 'Sắp xếp đơn vị' },
  { href: to.city.tickets, label: 'Hỗ trợ' },
  { href: to.city.closing, label: 'Chốt số liệu' },
  { href: to.city.organisations(), label: 'Tổ chức' },
  { href: to.city.messages(), label: 'Tin đã gửi' },
  { href: to.city.exchange, label: 'Thư liên thông' },
] as const

/** The pages of whoever runs the city; `path` is the page that is open. */
export const operatorNav = (path: string): NavItem[] =>
  [{ href: to.city.statistics, label: 'Số liệu' }, ...operatorPages, { href: '/can-bo/tai-khoan', label: 'Tài khoản' }].map(page => ({
    ...page,
    current: path === page.href || path.startsWith(`${page.href}/`) || path.startsWith(`${page.href}?`),
  }))
