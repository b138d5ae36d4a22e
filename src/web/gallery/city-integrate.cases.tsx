import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sampleChrome } from '#ui/chrome.ts'
import { IntegratePage } from '../city/integrate/integrate.show.tsx'
import type { GalleryCase } from './cases.ts'

const view = {
  chrome: sampleChrome({ now: instant(day('2026-11-18'), '14:05'), path: '/tich-hop' }),
  origin: 'https://motcua.vidu.vn',
  sandbox: true,
}
const account = { clientId: 'thu-9f2c41ab07', clientSecret: 'uH3m0aQ2v9pXk1', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }

/** How another agency connects its system. */
export default [
  { id: 'tich-hop', title: 'Tích hợp: nơi dùng thử', surface: 'city', node: () => <IntegratePage {...view} /> },
  { id: 'tich-hop-that', title: 'Tích hợp: nơi thật', surface: 'city', node: () => <IntegratePage {...view} sandbox={false} /> },
  { id: 'tich-hop-tai-khoan', title: 'Tích hợp: tài khoản thử vừa mở', surface: 'city', node: () => <IntegratePage {...view} account={account} /> },
  {
    id: 'tich-hop-loi',
    title: 'Tích hợp: chưa ghi tên',
    surface: 'city',
    node: () => <IntegratePage {...view} typed="" problems={[{ at: 'ten', says: 'Ghi tên cơ quan hoặc nhóm phát triển.' }]} />,
  },
] satisfies GalleryCase[]
