import { phoneSays } from '#identity'
import type { Problem } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import type { Ctx, Fields } from '#ui/page.ts'

/** Who helps, how they know each other, and that the applicant agreed. Kept with the draft; the channel is then `assisted` and stays so. */
export type Help = { readonly name: string; readonly relation: string; readonly place: string; readonly consent: true }

export const relations = {
  'nguoi-than': 'Người thân trong gia đình',
  'tinh-nguyen': 'Tình nguyện viên, đoàn thanh niên',
  'to-dan-pho': 'Tổ dân phố, thôn',
  khac: 'Người quen khác',
} as const

/** Name of the signed cookie that carries the help from this page to the draft. */
export const HELP = 'giup'
export const HELP_SECONDS = 30 * 60

/** What was typed on the helper's page, with everything that is missing. */
export function readHelp(form: Fields): { help: Help; phone: string; problems: Problem[] } {
  const name = tidy(form['name'] ?? '').slice(0, 100)
  const relation = form['relation'] ?? ''
  const phone = form['phone'] ?? ''
  const phoneWrong = phoneSays(phone)
  const problems: Problem[] = [
    ...(name ? [] : [{ at: 'name', says: 'Nhập họ và tên người giúp' }]),
    ...(relation in relations ? [] : [{ at: 'relation', says: 'Chọn quan hệ với người được giúp' }]),
    ...(phoneWrong ? [{ at: 'phone', says: phoneWrong }] : []),
    ...(form['consent'] === 'true' ? [] : [{ at: 'consent', says: 'Hỏi người được giúp, rồi đánh dấu khi họ đồng ý' }]),
  ]
  return { help: { name, relation, place: tidy(form['place'] ?? '').slice(0, 100), consent: true }, phone, problems }
}

/** The help that was agreed a moment ago, when the phone signed in is the one that agreed. */
export function helpKept(ctx: Pick<Ctx, 'cookies' | 'visitor'>): Help | undefined {
  const kept = ctx.cookies[HELP]
  if (!kept || ctx.visitor.kind !== 'phone') return undefined
  const { phone, ...help } = JSON.parse(kept) as Help & { phone: string }
  return phone === ctx.visitor.phone ? help : undefined
}
