import { NotFound } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { saveWork, type Work } from '#procedures'
import { Button, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Reply } from '#ui/page.ts'
import { Crumbs, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { does, frameOf, goTo, problemsOf, shown, shows, workHere, type Frame } from '../frame.ts'
import { placeOf } from '../parts/parts.ts'
import { nodeAt } from '../parts/pointer.ts'
import type { Node } from '../parts/shape.ts'
import { parentHref, placeHref } from './item.show.tsx'
import { namings } from './renamed.ts'

export type RemoveView = {
  readonly work: Work
  readonly pointer: string
  readonly what: string
  readonly name: string
  readonly used: number
  readonly says?: string | undefined
}

/** `/bo?o=…`: before a part is taken out: what it is, and how many places name it. */
export const RemovePage = ({ chrome, unit, work, pointer, what, name, used, says }: RemoveView & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title={`Bỏ ${what.toLowerCase()}`} problems={says ? [{ at: '', says }] : []}>
    <Crumbs items={[{ href: to.admin.work(work.id), label: work.value.name }, { href: placeHref(work.id, pointer), label: name }, { label: 'Bỏ' }]} />
    <h1>{`Bỏ ${what.toLowerCase()} “${name}”?`}</h1>
    {used > 0 && (
      <Notice tone="warn" title={`Còn ${used} chỗ khác dùng mã này`}>
        <p>Bỏ rồi thì những chỗ đó báo lỗi cho đến khi sửa.</p>
      </Notice>
    )}
    <Form action={to.admin.workPlace(work.id, 'bo', pointer)} label="Bỏ">
      <input type="hidden" name="_v" value={String(work.version)} />
      <ButtonRow>
        <Button variant="danger">{`Bỏ ${what.toLowerCase()} này`}</Button>
        <a href={placeHref(work.id, pointer)}>Giữ lại</a>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

async function show(ctx: Ctx, officer: Officer, says?: string): Promise<Reply> {
  const work = await workHere(ctx)
  const pointer = ctx.query['o'] ?? ''
  const place = placeOf(pointer)
  const node = nodeAt(work.value, pointer) as Node | undefined
  if (!place?.list || place.isNew || node === undefined) throw new NotFound('Không có phần này trong bản soạn. Mở lại danh sách các phần.')
  const asked = place.list.key === 'questions' ? String(node['id']) : undefined
  const view = {
    work,
    pointer,
    what: place.shape.what,
    name: place.shape.title(node, work.value),
    used: asked ? namings(work.value, asked) - 1 : 0,
    says,
  }
  return shown(ctx, RemovePage({ ...frameOf(ctx, officer), ...view }), says ? 409 : 200)
}

async function remove(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const pointer = ctx.query['o'] ?? ''
  if (!placeOf(pointer)?.list) throw new NotFound('Không có phần này trong bản soạn. Mở lại danh sách các phần.')
  try {
    await ctx.db.write(tx => saveWork(tx, officer, work.id, Number(ctx.form['_v']), [{ op: 'remove', path: pointer }], ctx.now))
  } catch (trouble) {
    return show(ctx, officer, problemsOf(trouble)[0]?.says)
  }
  return goTo(parentHref(work.id, pointer), 'Đã bỏ.')
}

export const removeRoutes = [
  shows('/quan-tri/thu-tuc/ban/:id/bo', (ctx, officer) => show(ctx, officer)),
  does('/quan-tri/thu-tuc/ban/:id/bo', remove),
]
