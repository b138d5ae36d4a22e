import { isDay, type Day } from '#kernel/day.ts'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import { shortDay } from '#kernel/format.ts'
import {
  countsOfWeek,
  messageChannels,
  messagesLike,
  messageStates,
  quietHoursOn,
  resend,
  setQuietHours,
  type MessageChannel,
  type MessageState,
} from '#notices'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, safePath, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { ShowMessages, type Asked, type MessagesView } from './messages.show.tsx'

const isState = (text = ''): text is MessageState => Object.hasOwn(messageStates, text)
const isChannel = (text = ''): text is MessageChannel => Object.hasOwn(messageChannels, text)

function askedOf({ 'trang-thai': state, kenh: channel, truoc: before }: Fields): Asked {
  const from = Number(before)
  return {
    state: isState(state) ? state : undefined,
    channel: isChannel(channel) ? channel : undefined,
    before: Number.isSafeInteger(from) && from > 0 ? from : undefined,
  }
}

/** The whole city's messages are no unit's: they are read outside the wall of the operator's own unit. */
async function page(ctx: Ctx, asked: Asked, more: Pick<MessagesView, 'problems' | 'typed'> = {}): Promise<Reply> {
  const [found, counts, quiet] = await Promise.all([messagesLike(ctx.db, asked), countsOfWeek(ctx.db, ctx.now), quietHoursOn(ctx.db, ctx.now)])
  const done = doneWords[ctx.query.xong ?? '']
  const chrome = pageChrome(ctx, done ? { notice: { tone: 'ok', text: done } } : {})
  const unit = ctx.visitor.kind === 'officer' ? ctx.visitor.unitName : undefined
  return { status: more.problems ? 422 : 200, html: ShowMessages({ chrome, unit, asked, ...found, counts, quiet, ...more }) }
}

const doneWords: Readonly<Record<string, string>> = {
  'gui-lai': 'Tin đã vào hàng chờ gửi lại. Tải lại trang để xem kết quả.',
  'gio-yen-lang': 'Đã đặt giờ yên lặng. Tin từ ngày ấy theo giờ mới.',
}

/** Back to where it was pressed, with what was done. */
const back = (path: string, done: string): Reply => ({ redirect: `${path}${path.includes('?') ? '&' : '?'}xong=${done}` })

async function sendAgain(ctx: Ctx): Promise<Reply> {
  const path = safePath(ctx.form.ve, to.city.messages())
  const id = Number(ctx.params.id)
  try {
    if (!Number.isSafeInteger(id)) throw new Refusal('no-message', 'Không có tin này. Mở lại danh sách.')
    await ctx.db.write(tx => resend(tx, id, ctx.now))
    return back(path, 'gui-lai')
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const { searchParams } = new URL(path, ctx.origin)
    return page(ctx, askedOf(Object.fromEntries(searchParams)), { problems: [{ at: '', says: problem.message }] })
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** What was typed for new quiet hours; every problem at once. */
export function readQuiet(form: Fields, today: Day): { problems: Problem[]; sleeps: string; wakes: string; from: Day } {
  const sleeps = (form['tu-gio'] ?? '').trim()
  const wakes = (form['den-gio'] ?? '').trim()
  const two = (box: string) => (form[`tu-ngay.${box}`] ?? '').trim().padStart(2, '0')
  const from = `${two('nam')}-${two('thang')}-${two('ngay')}`
  const problems: Problem[] = []
  for (const [at, typed] of [
    ['tu-gio', sleeps],
    ['den-gio', wakes],
  ] as const)
    if (!TIME.test(typed)) problems.push({ at, says: `Nhập giờ và phút, ví dụ 21:00.${typed ? ` Đang nhập: ${typed}` : ''}` })
  if (!isDay(from)) problems.push({ at: 'tu-ngay', says: 'Nhập ngày, tháng, năm có trong lịch' })
  else if (from < today) problems.push({ at: 'tu-ngay', says: `Chọn hôm nay hoặc ngày sau. Đang nhập: ${shortDay(from)}` })
  return { problems, sleeps, wakes, from: from as Day }
}

async function setQuiet(ctx: Ctx): Promise<Reply> {
  const { problems, sleeps, wakes, from } = readQuiet(ctx.form, ctx.today)
  const boxes = { ngay: ctx.form['tu-ngay.ngay'], thang: ctx.form['tu-ngay.thang'], nam: ctx.form['tu-ngay.nam'] }
  if (problems.length > 0) return page(ctx, {}, { problems, typed: { sleeps, wakes, from: boxes } })
  const by = ctx.visitor.kind === 'officer' ? ctx.visitor.name : ''
  await ctx.db.write(tx => setQuietHours(tx, { sleeps, wakes, from, by }, ctx.now))
  return back(to.city.messages(), 'gio-yen-lang')
}

export const messageRoutes: Route[] = [
  get('/dieu-hanh/tin-nhan', 'seeCity', ctx => page(ctx, askedOf(ctx.query))),
  post('/dieu-hanh/tin-nhan/:id/gui-lai', 'runPlatform', sendAgain),
  post('/dieu-hanh/tin-nhan/gio-yen-lang', 'runPlatform', setQuiet),
]
