import { dueTime } from '#kernel/format.ts'
import { askToConfirm, receive, takeBack } from '#dossiers'
import { recallNotices } from '#notices'
import { to } from '#ui/paths.ts'
import { press, type Work } from '../act.ts'

/** Tiếp nhận: the clock starts; ten seconds to take it back. */
export const receiveOne: Work = async ({ ctx, tx, officer, code, version, edition }) => {
  const dossier = await receive(tx, officer, code, { version, calendar: await ctx.city.calendar(), edition }, ctx.now)
  const due = dossier.dueAt ? `, hẹn trả ${dueTime(dossier.dueAt)}` : ''
  return {
    dossier,
    tells: 'received',
    says: `Đã tiếp nhận hồ sơ ${code} của ${dossier.applicant.name}${due}.`,
    undo: { action: `${to.office.act(code, 'hoan-tac')}?v=${dossier.version}`, label: 'Hoàn tác (trong 10 giây)' },
  }
}
const receiving = press('tiep-nhan', 'receive', receiveOne)

/** Hoàn tác: the dossier is new again, as if it had not been pressed. */
const undoing = press('hoan-tac', 'receive', async ({ ctx, tx, officer, code, version }) => {
  const dossier = await takeBack(tx, officer, code, { version }, ctx.now)
  await recallNotices(tx, code, 'received')
  return { dossier, says: `Đã hoàn tác. Hồ sơ ${code} trở lại hàng "Mới đến".` }
})

/** Gửi bản dự thảo cho người dân: the certificate is right in their eyes before it is signed. */
const asking = press('xac-nhan', 'draftCertificate', async ({ ctx, tx, officer, code, version, edition }) => {
  const dossier = await askToConfirm(tx, officer, code, { version, calendar: await ctx.city.calendar(), edition }, ctx.now)
  return {
    dossier,
    tells: 'draftToConfirm',
    says: `Đã gửi bản dự thảo của hồ sơ ${code} cho ${dossier.applicant.name}. Không trả lời trong hạn là đồng ý.`,
  }
})

export const pressRoutes = [receiving, undoing, asking]
