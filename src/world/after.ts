import { addDays, day, type Day } from '#kernel/day.ts'
import { dayOf, plusMinutes, type Instant } from '#kernel/instant.ts'
import type { Database, Tx } from '#platform/db/index.ts'
import { published } from '#catalogue'
import { formPages, recordDropOff, TO_SEND, type Recorded } from '#dossiers'
import { editionFor, type Edition } from '#procedures'
import { actOnTicket, openIncident, openIssue, openTicket, updateIncident, type Asking } from '#support'
import type { Calendar } from '#units'
import { keepPiece, piecesOf } from './store.ts'

const PIECE = 'sau-trien-khai'
const FORMS = ['1.001193', '1.000656', '1.000894', '1.004873']
const HOA = { id: 'hoa', name: 'Lê Thị Hoa' }
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** What a city has some weeks after go-live: forms that people left, questions to the help desk, an issue and an incident that is over. Once. */
export async function writeAfter(database: Database, calendar: Calendar, now: Instant): Promise<void> {
  if ((await piecesOf(database)).pieces.has(PIECE)) return
  await database.write(async tx => {
    for (const month of monthsBefore(dayOf(now))) for (const code of FORMS) await leftForms(tx, editionFor(published, code, month), month)
    await support(tx, calendar, now)
    await keepPiece(tx, PIECE, { dossiers: 0 })
  })
}

const monthsBefore = (today: Day): Day[] => {
  const first = day(`${today.slice(0, 7)}-01`)
  return [first, day(`${addDays(first, -1).slice(0, 7)}-01`)]
}

/** Invented: most go on at each page, more stop at the first one, at pages with many questions and before sending. */
function leftForms(tx: Tx, edition: Edition, month: Day): Promise<void> {
  const pages = formPages(edition)
  const questions = [...edition.precheck, ...edition.tasks.flatMap(task => task.pages)].map(page => page.questions)
  const ended: Recorded[] = (['phone', 'computer'] as const).flatMap(device =>
    pages.map(({ page, place }) => {
      const asked = questions[place - 1]?.length ?? 1
      const stopped = (place === 0 ? 14 : page === TO_SEND ? 17 : 3 * asked) + (device === 'phone' ? asked : 0)
      const sent = page === TO_SEND ? (device === 'phone' ? 118 : 64) : 0
      return { channel: 'self', device, page, place, stopped, sent, back: Math.floor(stopped / 5), saves: (stopped + sent) * place }
    }),
  )
  const stumbled = questions.flatMap(of => of.slice(0, 1)).map(({ id }, place) => ({ question: id, drafts: 4 + ((place * 7) % 23) }))
  return recordDropOff(tx, { procedure: edition.code, edition: edition.from, month }, ended, stumbled.slice(0, 8))
}

const asked: readonly [message: string, page: string, hoursAgo: number][] = [
  ['Ảnh giấy chứng sinh tải lên bị xoay ngang.', '/nop/…/giay-to/giay-chung-sinh', 2],
  ['Không nhận được mã đăng nhập bằng điện thoại.', '/dang-nhap', 5],
  ['Hồ sơ đã nộp ba ngày chưa thấy tiếp nhận.', '/tra-cuu', 30],
  ['Không thấy tên phường của tôi khi chọn nơi nộp.', '/thu-tuc/dang-ky-khai-sinh', 52],
]

async function support(tx: Tx, calendar: Calendar, now: Instant): Promise<void> {
  const ago = (hours: number) => plusMinutes(now, -60 * hours)
  const nobody: Omit<Asking, 'message' | 'page' | 'once'> = {
    ...{ phone: '', email: '', browser: 'Chrome 120, Android', request: undefined, asker: 'anyone', language: 'vi' },
  }
  for (const [number, [message, page, hours]] of asked.entries()) {
    const { code } = await openTicket(tx, { ...nobody, message, page, once: uuid(number + 1) }, calendar, ago(hours))
    if (hours < 48) continue
    const answer = 'Phường đã sáp nhập. Gõ tên cũ vào ô tìm đơn vị, trang sẽ đưa tới đơn vị mới.'
    await actOnTicket(tx, { code, version: 1, by: HOA, act: 'answer', text: answer }, calendar, ago(hours - 3))
  }
  await openIssue(
    tx,
    HOA,
    {
      ...{ title: 'Mã QR trên giấy in mờ không quét được', says: 'Máy ảnh không nhận mã QR của giấy in bằng máy cũ.' },
      ...{ workaround: 'Nhập mã in dưới hình QR vào ô tìm.', pages: ['/xac-minh'] },
      ...{
        titleEn: 'Faint QR codes do not scan',
        saysEn: 'The camera does not read the QR code of a faint print.',
        workaroundEn: 'Type the code below the QR picture.',
      },
    },
    ago(70),
  )
  const news = { title: 'Tin nhắn SMS tới chậm', titleEn: 'Text messages arrived late', parts: ['sms'], weight: 'slow', once: uuid(90) }
  const no = await openIncident(tx, HOA, { ...news, says: 'Nhà mạng nghẽn. Mã dùng một lần có thể tới sau năm phút.' }, ago(100))
  await updateIncident(
    tx,
    HOA,
    { no, version: 1, state: 'ended', says: 'Nhà mạng đã thông. Tin tới ngay.', saysEn: 'Messages arrive at once again.' },
    ago(98),
  )
}
