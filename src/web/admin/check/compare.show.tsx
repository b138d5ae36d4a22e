import { shortDay } from '#kernel/format.ts'
import type { Cost, diffOf, Edition, Work } from '#procedures'
import { SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Crumbs } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { headOf, type Frame } from '../frame.ts'
import { CostStats } from '../work/home.show.tsx'
import { WorkLine } from '../work/words.tsx'

export type Difference = ReturnType<typeof diffOf>[number]
const kinds: Readonly<Record<Difference['kind'], string>> = { added: 'Thêm', removed: 'Bỏ', changed: 'Đổi' }

/** The differences of two editions, part by part, in words. */
export const Differences = ({ of }: { of: readonly Difference[] }) => (
  <>
    {[...new Set(of.map(({ part }) => part))].map(part => (
      <section key={part} aria-label={part}>
        <h3>{part}</h3>
        <ul class="diff">
          {of
            .filter(one => one.part === part)
            .map(({ kind, says, before, after }, n) => (
              <li key={n}>
                <strong>{kinds[kind]}:</strong> {says}
                {before !== undefined && <del>{before}</del>}
                {after !== undefined && <ins>{after}</ins>}
              </li>
            ))}
        </ul>
      </section>
    ))}
  </>
)

export type CompareView = {
  readonly work: Work
  readonly against: Edition | undefined
  readonly choices: readonly Edition[]
  readonly differences: readonly Difference[]
  readonly cost: Cost
  readonly costBefore: Cost | undefined
}

/** `/so-sanh`: how the working edition differs from another of its procedure. */
export const ComparePage = ({ chrome, unit, work, against, choices, differences, cost, costBefore }: CompareView & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title={headOf('So sánh', work.value.name)}>
    <Crumbs
      items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { href: to.admin.work(work.id), label: work.value.name }, { label: 'So sánh' }]}
    />
    <h1>{against ? `Khác gì với bản từ ${shortDay(against.from)}` : 'Chưa có bản nào để so sánh'}</h1>
    <WorkLine work={work} />
    {choices.length > 1 && (
      <Form action={to.admin.workPart(work.id, 'so-sanh')} method="get" label="Chọn bản để so sánh">
        <SelectField
          id="voi"
          label="So với bản"
          value={against?.from}
          empty=""
          options={choices.map(({ from }) => ({ value: from, label: `Từ ${shortDay(from)}` }))}
        />
        <Button variant="secondary">So sánh</Button>
      </Form>
    )}
    {against && (
      <>
        <CostStats cost={cost} before={costBefore} />
        <h2>{differences.length === 0 ? 'Hai bản giống nhau' : `${differences.length} chỗ khác`}</h2>
        <Differences of={differences} />
      </>
    )}
    {!against && <p class="empty">Thủ tục này chưa có bản nào trước bản đang soạn.</p>}
  </OfficeLayout>
)
