import { clockTime } from '#kernel/format.ts'
import { dossierByCode, takeHold, type Holder } from '#dossiers'
import { Button, Form } from '#ui/forms.tsx'
import { safePath } from '#ui/page.ts'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { does, goTo } from '../frame.ts'

/** A colleague has it open: who, since when, and how to take it over. Nothing is locked. */
export const Held = ({ holder, code, back }: { holder: Holder | undefined; code: string; back: string }) =>
  holder ? (
    <Notice tone="warn" title={`${holder.name} đang mở hồ sơ này`}>
      <p>{`Mở từ ${clockTime(holder.since)}. Hỏi nhau trước khi làm tiếp.`}</p>
      <Form action={to.office.act(code, 'nhan-lam')}>
        <input type="hidden" name="ve" value={back} />
        <Button variant="secondary">Nhận làm hồ sơ này</Button>
      </Form>
    </Notice>
  ) : null

/** Nhận làm: takes the dossier over from a colleague who has it open. */
export const heldRoute = does('/can-bo/ho-so/:code/nhan-lam', 'seeDossier', async (ctx, officer) => {
  const code = ctx.params.code ?? ''
  await ctx.write(async tx => takeHold(tx, officer, await dossierByCode(tx, code), ctx.now, true))
  return goTo(safePath(ctx.form.ve, to.office.dossier(code)), { tone: 'ok', text: `Đã nhận làm hồ sơ ${code}.` })
})
