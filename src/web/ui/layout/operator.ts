import { to } from '../paths.ts'
import type { NavItem } from './masthead.tsx'

/** The rooms that whoever runs the city goes to most; the others are found from the first. */
const rooms = [
  { href: to.city.home, label: 'Điều hành' },
  { href: to.city.rollout(), label: 'Triển khai' },
  { href: to.city.training, label: 'Tập huấn' },
  { href: to.admin.procedures, label: 'Thủ tục' },
  { href: to.city.tickets, label: 'Hỗ trợ' },
  { href: to.city.exchange, label: 'Thư liên thông' },
  { href: to.city.closing, label: 'Chốt số liệu' },
  { href: to.city.statistics, label: 'Số liệu' },
  { href: '/can-bo/tai-khoan', label: 'Tài khoản' },
] as const

const under = (path: string, href: string) => path === href || (href !== to.city.home && (path.startsWith(`${href}/`) || path.startsWith(`${href}?`)))

/** The pages of whoever runs the city; `path` is the page that is open. */
export const operatorNav = (path: string): NavItem[] => rooms.map(room => ({ ...room, current: under(path, room.href) }))
