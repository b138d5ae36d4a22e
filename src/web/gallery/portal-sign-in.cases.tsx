import { day } from '#kernel/day.ts'
import { instant } from '#kernel/instant.ts'
import { sampleChrome } from '#ui/chrome.ts'
import { MessagesPage } from '../portal/messages/messages.page.tsx'
import { ResumePage } from '../portal/resume/resume.page.tsx'
import { CodePage } from '../portal/sign-in/code.page.tsx'
import { SignInPage } from '../portal/sign-in/sign-in.page.tsx'
import { VerifyPage } from '../portal/verify/verify.page.tsx'
import type { GalleryCase } from './cases.ts'

const chrome = sampleChrome({ demo: true })
const at = instant(day('2017-03-14'), '08:05')
const message = {
  id: 1,
  kind: 'oneTimeCode' as const,
  channel: 'sms' as const,
  to: '0912345678',
  subject: null,
  dossier: null,
  at,
  notBefore: at,
  sentAt: at,
  state: 'sent' as const,
  deliveredAt: null,
  attempts: 1,
  failure: null,
}
const found = {
  name: 'Giấy khai sinh',
  number: '125/2017',
  at,
  initials: 'Nguyễn Đ. M.',
  office: 'Phường Nghĩa Tân, quận Cầu Giấy, thành phố Hà Nội',
}

export default [
  { id: 'cong-dang-nhap', title: 'Đăng nhập', surface: 'portal', node: () => <SignInPage chrome={chrome} next="/" problems={[]} eid /> },
  {
    id: 'cong-dang-nhap-loi',
    title: 'Đăng nhập, số sai',
    surface: 'portal',
    node: () => (
      <SignInPage
        chrome={chrome}
        next="/"
        phone="98123456"
        problems={[{ at: 'phone', says: 'Số di động có 10 số và bắt đầu bằng 0. Đang nhập: 98123456' }]}
        eid
      />
    ),
  },
  {
    id: 'cong-dang-nhap-dinh-danh-dung',
    title: 'Định danh điện tử đang dừng',
    surface: 'portal',
    node: () => (
      <SignInPage chrome={chrome} next="/" problems={[]} eid={false} says="Cổng định danh đang tạm dừng. Vẫn nộp được bằng số điện thoại." />
    ),
  },
  { id: 'cong-ma', title: 'Nhập mã', surface: 'portal', node: () => <CodePage chrome={chrome} phone="0912345678" next="/" problems={[]} /> },
  {
    id: 'cong-ma-loi',
    title: 'Nhập mã, mã sai',
    surface: 'portal',
    node: () => (
      <CodePage
        chrome={chrome}
        phone="0912345678"
        next="/"
        problems={[{ at: 'code', says: 'Mã không đúng. Còn 2 lần nhập. Mã gồm 6 số trong tin nhắn gửi lúc 08:05' }]}
      />
    ),
  },
  { id: 'cong-lam-tiep', title: 'Làm tiếp bằng mã nháp', surface: 'portal', node: () => <ResumePage chrome={chrome} values={{}} problems={[]} /> },
  {
    id: 'cong-lam-tiep-loi',
    title: 'Làm tiếp, mã sai',
    surface: 'portal',
    node: () => <ResumePage chrome={chrome} values={{ ma: 'N7' }} problems={[{ at: 'ma', says: 'Mã nháp có dạng N-7K3Q-92. Đang nhập: N7' }]} />,
  },
  {
    id: 'cong-tin-nhan',
    title: 'Tin nhắn của bản tập huấn',
    surface: 'portal',
    node: () => (
      <MessagesPage
        chrome={chrome}
        messages={[{ ...message, body: '257521 là mã của ông/bà, dùng trong 5 phút tại localhost:8080. Không đọc mã cho ai, kể cả cán bộ.' }]}
      />
    ),
  },
  { id: 'cong-tin-nhan-trong', title: 'Chưa có tin nhắn', surface: 'portal', node: () => <MessagesPage chrome={chrome} messages={[]} /> },
  { id: 'cong-xac-minh', title: 'Kiểm tra giấy tờ', surface: 'portal', node: () => <VerifyPage chrome={chrome} code="" /> },
  {
    id: 'cong-xac-minh-dung',
    title: 'Giấy do cơ quan cấp',
    surface: 'portal',
    node: () => <VerifyPage chrome={chrome} code="K7Q2XW9PTR45" found={found} />,
  },
  {
    id: 'cong-xac-minh-khong',
    title: 'Không có giấy mang mã này',
    surface: 'portal',
    node: () => <VerifyPage chrome={chrome} code="K7Q2XW9PTR45" />,
  },
] satisfies GalleryCase[]
