import { NotFound, type Problem } from '#kernel/refusal.ts'
import type { Officer } from '#identity'
import { saveWork, type Patch, type Work } from '#procedures'
import { TextArea } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Ctx, Reply } from '#ui/page.ts'
import { Crumbs, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { headOf, does, frameOf, goTo, isConflict, problemsOf, shown, shows, workHere, type Frame } from '../frame.ts'
import { partAt } from '../parts/parts.ts'
import { nodeAt } from '../parts/pointer.ts'
import { conflictOf } from './item.page.ts'
import { placeHref } from './item.show.tsx'
import { WorkLine } from './words.tsx'

export type RawView = {
  readonly work: Work
  readonly pointer: string
  readonly text: string
  readonly problems: readonly Problem[]
  readonly saved?: string | undefined
}

/** `/tho?o=…`: a part as it is kept, for the rare parts that no form has. Checked as a whole before it is saved. */
export const RawPage = ({ chrome, unit, work, pointer, text, problems, saved }: RawView & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title={headOf('Dạng thô', work.value.name)} problems={problems}>
    <Crumbs
      items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { href: to.admin.work(work.id), label: work.value.name }, { label: 'Dạng thô' }]}
    />
    <h1>{`Dạng thô: ${partAt(pointer)?.shape.what ?? pointer}`}</h1>
    <WorkLine work={work} />
    <p>Chỉ cần tới trang này cho những chỗ hiếm mà biểu mẫu không có. Sai chỗ nào thì máy nói, chưa lưu gì.</p>
    {saved && (
      <Notice tone="warn" title="Có người vừa lưu bản này trước">
        <p>{saved}</p>
      </Notice>
    )}
    <Form action={to.admin.workPlace(work.id, 'tho', pointer)} label="Dạng thô">
      <input type="hidden" name="_v" value={String(work.version)} />
      <TextArea
        id="json"
        label={`JSON tại ${pointer}`}
        value={text}
        rows={Math.min(30, text.split('\n').length + 2)}
        problem={problemAt(problems, 'json')}
      />
      {work.state === 'draft' && <Button>Lưu</Button>}
    </Form>
    <p>
      <a href={placeHref(work.id, pointer)}>Về biểu mẫu của phần này</a>
    </p>
  </OfficeLayout>
)

type More = { text?: string; problems?: readonly Problem[]; saved?: string; status?: number }

async function show(ctx: Ctx, officer: Officer, { text, problems = [], saved, status = 200 }: More = {}): Promise<Reply> {
  const work = await workHere(ctx)
  const pointer = ctx.query['o'] ?? ''
  const node = nodeAt(work.value, pointer)
  if (pointer === '' || node === undefined) throw new NotFound('Không có phần này trong bản soạn. Mở lại danh sách các phần.')
  return shown(ctx, RawPage({ ...frameOf(ctx, officer), work, pointer, text: text ?? JSON.stringify(node, null, 2), problems, saved }), status)
}

/** The value that a text holds; undefined where it is no JSON. */
function valueOf(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

async function save(ctx: Ctx, officer: Officer): Promise<Reply> {
  const work = await workHere(ctx)
  const text = ctx.form['json'] ?? ''
  const read = valueOf(text)
  if (!read)
    return show(ctx, officer, {
      text,
      problems: [{ at: 'json', says: 'Chữ này chưa đúng dạng JSON. Kiểm tra dấu phẩy, ngoặc và dấu nháy' }],
      status: 422,
    })
  const patch: Patch = { op: 'replace', path: ctx.query['o'] ?? '', value: read.value }
  try {
    await ctx.db.write(tx => saveWork(tx, officer, work.id, Number(ctx.form['_v']), [patch], ctx.now))
  } catch (trouble) {
    if (!isConflict(trouble))
      return show(ctx, officer, { text, problems: problemsOf(trouble).map(({ says }) => ({ at: 'json', says })), status: 422 })
    const { who, when } = await conflictOf(ctx, work, Number(ctx.form['_v']))
    return show(ctx, officer, { text, saved: `${who} lưu lúc ${when}. Những gì vừa gõ còn nguyên; bấm Lưu để dùng bản này.`, status: 409 })
  }
  return goTo(to.admin.workPlace(work.id, 'tho', patch.path), 'Đã lưu.')
}

export const rawRoutes = [shows('/quan-tri/thu-tuc/ban/:id/tho', (ctx, officer) => show(ctx, officer)), does('/quan-tri/thu-tuc/ban/:id/tho', save)]
