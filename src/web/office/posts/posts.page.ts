import type { VNode } from 'preact'
import { dayOf } from '#kernel/instant.ts'
import { NotFound, type Problem } from '#kernel/refusal.ts'
import {
  absencesAt,
  countsOn,
  demandSecondFactor,
  endAbsence,
  endPost,
  forceSignOut,
  giveActing,
  givenRoles,
  givePost,
  handOversAt,
  namesOf,
  officerNamed,
  postsAt,
  resetSecondFactor,
  roleName,
  unitFactors,
  writeAbsence,
  type Officer,
} from '#identity'
import { handOverWork } from '#dossiers'
import { editionsOn } from '#procedures'
import type { Ctx, Reply } from '#ui/page.ts'
import { around, does, goTo, problemsOf, shown, shows, statusOf } from '../frame.ts'
import { ShowAbsence, ShowEndPost, ShowGiveActing, ShowGivePost, type FormPage } from './forms.show.tsx'
import { POSTS, ShowPosts } from './posts.show.tsx'
import { dayAfter, reading } from './read.ts'

async function showPosts(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const found = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    posts: await postsAt(db, officer.unit, ctx.today),
    absences: await absencesAt(db, officer.unit, ctx.today),
    handOvers: await handOversAt(db, officer.unit),
  }))
  const { frame, ...organisation } = found
  // An officer's own connection may not read the tables of second factors.
  const factors = await unitFactors(ctx.db, officer.unit, ctx.today)
  const names = (code: string) => ctx.city.editions.find(edition => edition.code === code)?.name ?? code
  return shown(ctx, ShowPosts({ ...frame, ...organisation, factors, on: ctx.today, names, problems }), status)
}

/** What every form of this page stands on: the people of the unit and the procedures of the day. */
async function formOf(ctx: Ctx, officer: Officer, problems: readonly Problem[]): Promise<FormPage & { posts: Awaited<ReturnType<typeof postsAt>> }> {
  const { frame, posts } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db),
    posts: await postsAt(db, officer.unit, ctx.today),
  }))
  const held = new Map<string, { name: string; roles: Set<string> }>()
  for (const post of posts.filter(({ actingFor }) => actingFor === null)) {
    const one = held.get(post.officer) ?? { name: post.name, roles: new Set<string>() }
    one.roles.add(countsOn(post, ctx.today) ? roleName(post.role) : `${roleName(post.role)} (không phải hôm nay)`)
    held.set(post.officer, one)
  }
  const people = [...held].map(([id, { name, roles }]) => ({ id, name, what: [...roles].join(', ') }))
  const procedures = editionsOn(ctx.city.editions, ctx.today)
  return { ...frame, problems, typed: ctx.form, people, procedures, today: ctx.today, posts }
}

type Show = (page: FormPage) => VNode
const form =
  (Page: Show) =>
  async (ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200) =>
    shown(ctx, Page(await formOf(ctx, officer, problems)), status)
const [showGive, showActing, showAbsence] = [form(ShowGivePost), form(ShowGiveActing), form(ShowAbsence)] as const

async function showEnd(ctx: Ctx, officer: Officer, problems: readonly Problem[] = [], status = 200): Promise<Reply> {
  const page = await formOf(ctx, officer, problems)
  const post = page.posts.find(({ id }) => String(id) === ctx.params.id)
  if (!post) throw new NotFound('Không có vai này ở đơn vị.')
  return shown(ctx, ShowEndPost({ ...page, post }), status)
}

/** Does the work and goes back to the overview; a refusal comes back on the page it came from, with what was typed. */
const attempt =
  (page: typeof showPosts, work: (ctx: Ctx, officer: Officer) => Promise<string>) =>
  async (ctx: Ctx, officer: Officer): Promise<Reply> => {
    try {
      return goTo(POSTS, { tone: 'ok', text: await work(ctx, officer) })
    } catch (trouble) {
      return page(ctx, officer, problemsOf(trouble), statusOf(trouble))
    }
  }

async function give(ctx: Ctx, head: Officer): Promise<string> {
  const { text, lacks, oneOf, day, procedures, done } = reading(ctx.form)
  const named = text('username') ? await ctx.read(db => officerNamed(db, text('username'))) : undefined
  if (text('username') && !named) lacks('username', `Không có cán bộ nào đăng nhập bằng tên "${text('username')}". Kiểm tra lại tên`)
  const officer = named?.id ?? text('officer')
  if (!officer && !text('username')) lacks('officer', 'Chọn người giữ vai, hoặc ghi tên đăng nhập')
  const role = oneOf('role', givenRoles, 'Chọn vai')
  const from = day('from', 'Nhập ngày bắt đầu')
  const last = day('to', 'Nhập đủ ngày, tháng, năm kết thúc, hoặc để trống', { optional: true })
  done()
  if (!from) return ''
  const given = { officer, role, from, to: last && dayAfter(last), title: text('title') || undefined, procedures: procedures() }
  await ctx.write(tx => givePost(tx, head, given, ctx.now))
  return `Đã thêm vai ${roleName(role)}.`
}

async function act(ctx: Ctx, head: Officer): Promise<string> {
  const { need, oneOf, day, procedures, done } = reading(ctx.form)
  const given = {
    officer: need('officer', 'Chọn người được giao'),
    actingFor: need('actingFor', 'Chọn người đứng đầu được thay'),
    role: oneOf('role', ['signer', 'head'], 'Chọn việc được làm'),
    title: need('title', 'Ghi chức danh sẽ in dưới chữ ký'),
    basis: need('basis', 'Ghi số và ngày của quyết định ủy quyền hoặc phân công'),
    procedures: procedures(),
  }
  const [from, last] = [day('from', 'Nhập ngày bắt đầu'), day('to', 'Nhập ngày cuối')]
  done()
  if (!from || !last) return ''
  await ctx.write(tx => giveActing(tx, head, { ...given, from, to: dayAfter(last) }, ctx.now))
  return 'Đã ghi ký thay, ủy quyền.'
}

async function beAway(ctx: Ctx, head: Officer): Promise<string> {
  const { need, day, done } = reading(ctx.form)
  const [officer, cover] = [need('officer', 'Chọn người vắng'), need('cover', 'Chọn người thay')]
  const [from, last] = [day('from', 'Nhập ngày bắt đầu vắng'), day('to', 'Nhập ngày vắng cuối cùng')]
  done()
  if (!from || !last) return ''
  await ctx.write(tx => writeAbsence(tx, head, { officer, cover, from, to: dayAfter(last) }, ctx.now))
  return 'Đã ghi vắng mặt và người thay.'
}

async function comeBack(ctx: Ctx, head: Officer): Promise<string> {
  await ctx.write(tx => endAbsence(tx, head, idOf(ctx), dayOf(ctx.now)))
  return 'Đã ghi người vắng trở lại làm việc.'
}

async function end(ctx: Ctx, head: Officer): Promise<string> {
  const { text, day, done } = reading(ctx.form)
  const last = day('last', 'Nhập ngày cuối giữ vai')
  done()
  if (!last) return ''
  const successor = text('successor') || undefined
  const { leaves, moved } = await ctx.write(async tx => {
    const name = successor ? ((await namesOf(tx, [successor])).get(successor) ?? successor) : ''
    return endPost(
      tx,
      head,
      { id: idOf(ctx), on: dayAfter(last), successor },
      officer => handOverWork(tx, { officer, unit: head.unit, successor: successor ? { id: successor, name } : undefined }, ctx.now),
      ctx.now,
    )
  })
  return moved
    ? 'Đã kết thúc vai và bàn giao. Xem "Đã bàn giao" ở cuối trang.'
    : leaves
      ? 'Đã kết thúc vai cuối của người này ở đơn vị.'
      : 'Đã kết thúc vai.'
}

async function signOutNow(ctx: Ctx, head: Officer): Promise<string> {
  const { need, done } = reading(ctx.form)
  const officer = need('officer', 'Chọn người cần đăng xuất')
  done()
  const ended = await ctx.write(tx => forceSignOut(tx, head, officer, ctx.machineNow))
  return ended > 0 ? `Đã đăng xuất, ${ended} phiên kết thúc.` : 'Người này không có phiên nào đang mở ở đơn vị.'
}

async function demand(ctx: Ctx, head: Officer): Promise<string> {
  const all = ctx.form.doi === 'moi-vai'
  await ctx.db.write(tx => demandSecondFactor(tx, head, all))
  return all ? 'Từ lần đăng nhập sau, mọi vai của đơn vị cần bước thứ hai.' : 'Đơn vị trở về quy định chung về bước thứ hai.'
}

async function resetFactor(ctx: Ctx, head: Officer): Promise<string> {
  const { need, done } = reading(ctx.form)
  const officer = need('officer', 'Chọn người cần bỏ bước thứ hai')
  done()
  await ctx.db.write(tx => resetSecondFactor(tx, head, officer, ctx.today, ctx.machineNow))
  return 'Đã bỏ bước thứ hai của người đó và đăng xuất ở mọi máy.'
}

const idOf = ({ params }: Ctx): number => (/^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : 0)

export const postRoutes = [
  shows(POSTS, 'holdPosts', (ctx, officer) => showPosts(ctx, officer)),
  shows(`${POSTS}/them`, 'holdPosts', (ctx, officer) => showGive(ctx, officer)),
  does(`${POSTS}/them`, 'holdPosts', attempt(showGive, give)),
  shows(`${POSTS}/ky-thay`, 'holdPosts', (ctx, officer) => showActing(ctx, officer)),
  does(`${POSTS}/ky-thay`, 'holdPosts', attempt(showActing, act)),
  shows(`${POSTS}/vang-mat`, 'holdPosts', (ctx, officer) => showAbsence(ctx, officer)),
  does(`${POSTS}/vang-mat`, 'holdPosts', attempt(showAbsence, beAway)),
  does(`${POSTS}/vang-mat/:id/ket-thuc`, 'holdPosts', attempt(showPosts, comeBack)),
  shows(`${POSTS}/:id/ket-thuc`, 'holdPosts', (ctx, officer) => showEnd(ctx, officer)),
  does(`${POSTS}/:id/ket-thuc`, 'holdPosts', attempt(showEnd, end)),
  does(`${POSTS}/buoc-hai`, 'holdPosts', attempt(showPosts, demand)),
  does(`${POSTS}/dat-lai-buoc-hai`, 'holdPosts', attempt(showPosts, resetFactor)),
  does(`${POSTS}/dang-xuat`, 'holdPosts', attempt(showPosts, signOutNow)),
]
