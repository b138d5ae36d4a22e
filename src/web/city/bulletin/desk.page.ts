import { day, isDay } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { dayOf, instant, timeOf, type Instant } from '#kernel/instant.ts'
import { Forbidden, Refusal, type Problem } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import {
  bulletinById,
  bulletins,
  compose,
  daysOf,
  releaseBulletin,
  serviceGroups,
  signBulletin,
  TWO_TIERS,
  writeBulletin,
  type Bulletin,
  type Written,
} from '#statistics'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { numberIn } from './bulletin.page.ts'
import { BulletinDesk, BulletinWork } from './desk.show.tsx'

function who({ visitor }: Ctx): Officer {
  if (visitor.kind !== 'officer') throw new Forbidden('Trang này dành cho cán bộ.')
  return visitor
}

const done: Readonly<Record<string, string>> = {
  luu: 'Đã lưu bản tin.',
  duyet: 'Đã duyệt. Đến giờ thì bản tin được phát hành.',
  'phat-hanh': 'Đã phát hành bản tin.',
}

const chromeOf = (ctx: Ctx) => {
  const text = done[ctx.query['xong'] ?? '']
  return pageChrome(ctx, text ? { notice: { tone: 'ok', text } } : {})
}

const list = async (ctx: Ctx): Promise<Reply> => ({
  html: BulletinDesk({ chrome: chromeOf(ctx), unit: who(ctx).unitName, rows: await bulletins(ctx.db), now: ctx.now }),
})

const BEGINNING = '{{doan-chinh}}\n\n{{doan-khac-biet}}\n\n{{doan-khong-so-sanh}}\n'
const momentText = (at: Instant) => `${timeOf(at)} ${shortDay(dayOf(at))}`

const typedOf = (found: Bulletin): Fields => ({
  'tieu-de': found.title,
  ky: found.period,
  cap: found.level,
  dv: found.services,
  nguon: found.source,
  chu: found.text,
  gio: momentText(found.releaseAt),
  'ly-do': found.reason ?? '',
})

const blank = (ctx: Ctx): Fields => ({
  'tieu-de': '{{ty-le}} hồ sơ được nộp qua mạng',
  ky: ctx.today.slice(0, 7),
  cap: ctx.today < TWO_TIERS ? 'district' : 'commune',
  dv: 'tat-ca',
  nguon: 'live',
  chu: BEGINNING,
  gio: momentText(ctx.now),
})

async function work(ctx: Ctx, problems: readonly Problem[] = [], typed?: Fields): Promise<Reply> {
  const status = problems.length > 0 ? 422 : 200
  const common = { chrome: chromeOf(ctx), unit: who(ctx).unitName, origin: ctx.origin, now: ctx.now, problems }
  if (ctx.params['id'] === 'moi') return { status, html: BulletinWork({ ...common, typed: typed ?? blank(ctx) }) }
  const bulletin = await bulletinById(ctx.db, numberIn(ctx.params['id']))
  const composed = await compose(ctx.db, bulletin, ctx.now)
  const own = bulletin.state !== 'released' && bulletin.writers.some(({ id }) => id === who(ctx).id)
  return { status, html: BulletinWork({ ...common, bulletin, composed, own, typed: typed ?? typedOf(bulletin) }) }
}

/** `09:00 15/03/2017` */
function readMoment(text: string): Instant | undefined {
  const [, time = '', date = '', month = '', year = ''] = /^\s*(\d{1,2}:\d\d)[ ,]+(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text) ?? []
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const hour = time.padStart(5, '0')
  return isDay(on) && hour < '24:00' && hour.slice(3) < '60' ? instant(day(on), hour) : undefined
}

/** What was typed, or everything that keeps it from being saved. What cannot be bound is saved, and told beside the preview. */
function read(form: Fields): Written | readonly Problem[] {
  const text = (name: string) => (form[name] ?? '').trim()
  const releaseAt = readMoment(text('gio'))
  const [level, source] = [text('cap'), text('nguon')]
  const problems: Problem[] = [
    ...(text('tieu-de') ? [] : [{ at: 'tieu-de', says: 'Ghi tiêu đề của bản tin.' }]),
    ...(text('tieu-de').length <= 300 ? [] : [{ at: 'tieu-de', says: 'Tiêu đề dài quá 300 chữ cái. Viết ngắn lại.' }]),
    ...(daysOf({ period: text('ky') }) ? [] : [{ at: 'ky', says: 'Ghi tên kỳ, ví dụ 2017-03 hoặc 2016-07-25..2017-03-13.' }]),
    ...(level === 'district' || level === 'commune' ? [] : [{ at: 'cap', says: 'Chọn cấp để so sánh.' }]),
    ...(text('dv') in serviceGroups ? [] : [{ at: 'dv', says: 'Chọn nhóm dịch vụ.' }]),
    ...(source === 'live' || source === 'frozen' ? [] : [{ at: 'nguon', says: 'Chọn số lấy từ đâu.' }]),
    ...(text('chu').length <= 20_000 ? [] : [{ at: 'chu', says: 'Bản tin dài quá 20.000 chữ cái. Chia thành hai bản tin.' }]),
    ...(releaseAt ? [] : [{ at: 'gio', says: 'Ghi giờ phát hành, ví dụ 09:00 15/03/2017.' }]),
  ]
  if (problems.length > 0 || !releaseAt) return problems
  return {
    title: text('tieu-de'),
    text: text('chu'),
    period: text('ky'),
    level: level === 'district' ? 'district' : 'commune',
    services: text('dv'),
    source: source === 'frozen' ? 'frozen' : 'live',
    releaseAt,
    reason: text('ly-do'),
  }
}

/** A refusal becomes a problem at its field; the text that was typed stays. */
async function told(ctx: Ctx, at: string, act: () => Promise<Reply>, typed?: Fields): Promise<Reply> {
  try {
    return await act()
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return work(ctx, [{ at, says: problem.message }], typed)
  }
}

const versionIn = ({ form }: Ctx) => Number(form['lan'] ?? 0) || 0

async function save(ctx: Ctx): Promise<Reply> {
  const written = read(ctx.form)
  if (!('title' in written)) return work(ctx, written, ctx.form)
  const at = ctx.params['id'] === 'moi' ? undefined : { id: numberIn(ctx.params['id']), version: versionIn(ctx) }
  const field = at ? 'ly-do' : 'tieu-de'
  return told(
    ctx,
    field,
    async () => {
      const id = await ctx.db.write(tx => writeBulletin(tx, who(ctx), written, ctx.now, at))
      return { redirect: `${to.city.bulletinWork(id)}?xong=luu` }
    },
    ctx.form,
  )
}

const sign = (ctx: Ctx): Promise<Reply> => {
  const id = numberIn(ctx.params['id'])
  return told(ctx, 'chu', async () => {
    const problems = await ctx.db.write(tx => signBulletin(tx, who(ctx), { id, version: versionIn(ctx) }, ctx.now))
    return problems.length > 0 ? work(ctx, problems) : { redirect: `${to.city.bulletinWork(id)}?xong=duyet` }
  })
}

const release = (ctx: Ctx): Promise<Reply> => {
  const id = numberIn(ctx.params['id'])
  return told(ctx, 'gio', async () => {
    const problems = await releaseBulletin(ctx.db, id, ctx.now)
    return problems.length > 0 ? work(ctx, problems) : { redirect: `${to.city.bulletinWork(id)}?xong=phat-hanh` }
  })
}

export const deskRoutes: Route[] = [
  get('/dieu-hanh/ban-tin', 'publishFigures', list),
  get('/dieu-hanh/ban-tin/:id', 'publishFigures', ctx => work(ctx)),
  post('/dieu-hanh/ban-tin/:id', 'publishFigures', save),
  post('/dieu-hanh/ban-tin/:id/duyet', 'publishFigures', sign),
  post('/dieu-hanh/ban-tin/:id/phat-hanh', 'publishFigures', release),
]
