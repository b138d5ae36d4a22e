import { setTarget, targetsOn, type Target } from '#rollout'
import type { Problem } from '#kernel/refusal.ts'
import { unitsOn } from '#units'
import { DayField, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { to } from '#ui/paths.ts'
import { around, attempt, back, boxesIn, dayIn, operatorOf, type Around } from './frame.ts'
import { TargetLine } from './unit.show.tsx'

export type TargetsView = { readonly targets: readonly Target[]; readonly typed: Fields }

/** `/dieu-hanh/chi-tieu`: which share of dossiers is to be filed online, where, by when; who set it and when. */
export const ShowTargets = ({ chrome, unit, problems = [], targets, typed }: TargetsView & Around) => (
  <OfficeLayout chrome={chrome} title="Chỉ tiêu" unit={unit} problems={problems}>
    <h1>Chỉ tiêu nộp qua mạng</h1>
    <p class="hint">
      Tỷ lệ hồ sơ nộp qua mạng là số hồ sơ nộp qua mạng chia tổng hồ sơ tiếp nhận. Chỉ tiêu là một vạch để so, không phải thước xếp loại.
    </p>
    {targets.length === 0 ? <p>Chưa đặt chỉ tiêu nào.</p> : targets.map(target => <TargetLine key={String(target.unit)} target={target} />)}
    <h2>Đặt chỉ tiêu</h2>
    <Form action={to.city.targets} class="dense">
      <TextField
        id="don-vi"
        label="Mã đơn vị"
        hint="Năm số; để trống là toàn thành phố"
        optional
        width="s"
        value={typed['don-vi']}
        problem={problemAt(problems, 'don-vi')}
      />
      <TextField
        id="ty-le"
        label="Tỷ lệ phải đạt"
        suffix="%"
        width="xs"
        inputmode="numeric"
        value={typed['ty-le']}
        problem={problemAt(problems, 'ty-le')}
      />
      <DayField id="han" label="Đạt trước ngày" value={boxesIn(typed, 'han')} problem={problemAt(problems, 'han')} />
      <TextField id="ai" label="Ai đặt" hint="Cơ quan, hoặc họ tên và chức vụ" value={typed['ai']} problem={problemAt(problems, 'ai')} />
      <DayField id="ngay" label="Đặt ngày" value={boxesIn(typed, 'ngay')} problem={problemAt(problems, 'ngay')} />
      <TextField id="van-ban" label="Văn bản" optional value={typed['van-ban']} />
      <Button>Đặt chỉ tiêu</Button>
    </Form>
  </OfficeLayout>
)

const page = async (ctx: Ctx, problems: readonly Problem[] = []) =>
  ShowTargets({ ...around(ctx), problems, targets: await targetsOn(ctx.db, ctx.today), typed: ctx.form })

async function set(ctx: Ctx): Promise<Reply> {
  const { form } = ctx
  const problems: Problem[] = []
  const code = form['don-vi']?.trim()
  const unit = code ? ((await unitsOn(ctx.db, ctx.today)).find(one => one.code === code || one.id === code)?.id ?? code) : null
  const due = dayIn(form, 'han', problems)
  const setOn = dayIn(form, 'ngay', problems)
  const target = { unit, percent: Number(form['ty-le']), due, setBy: form['ai'] ?? '', setOn, document: form['van-ban']?.trim() || null }
  return attempt(
    async () => {
      await ctx.db.write(tx => setTarget(tx, operatorOf(ctx), target, ctx.now))
      return back(to.city.targets, 'chi-tieu')
    },
    more => page(ctx, more),
  )
}

export const targetRoutes: Route[] = [
  get('/dieu-hanh/chi-tieu', 'runRollout', async ctx => ({ html: await page(ctx) })),
  post('/dieu-hanh/chi-tieu', 'runRollout', set),
]
