import { dueTime, clockTime } from '#kernel/format.ts'
import { parseInstant, type Instant } from '#kernel/instant.ts'
import { agencyName, legBoard, legStateWords, legTroubles, watchOf, type LegRow, type LegTrouble } from '#dossiers'
import { partLetters, type PartLetter } from '#exchange'
import { agencyNames } from '#procedures'
import { SelectField } from '#ui/fields.tsx'
import { Button, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'
import { DueTag, StatusTag } from '#ui/tags.tsx'
import { around, LEGS, shown, shows, type Around } from '../frame.ts'
import { holdsWords, troubleTones, troubleWords } from './words.ts'

export type Filter = { readonly agency?: string | undefined; readonly trouble?: LegTrouble | undefined; readonly after?: string | undefined }
type Show = Around & {
  rows: readonly LegRow[]
  letters: readonly PartLetter[]
  filter: Filter
  next?: string | undefined
}

const agencies = Object.entries(agencyNames).filter(([id]) => id !== 'ho-tich')

const at = (value: string | null) => (value === null ? undefined : parseInstant(value))

/** Who and what, where, since when, until when, what holds it. */
const columns = (letters: readonly PartLetter[], now: Instant): Column<LegRow>[] => [
  {
    key: 'who',
    label: 'Người được đăng ký, phần việc',
    heads: true,
    cell: ({ code, subject, leg }) => (
      <>
        <a class="rowlink" href={`${to.office.dossier(code)}#phan-viec`} translate={false}>
          {subject}
        </a>
        <br />
        <span class="hint">
          {leg.name} ·{' '}
          <span class="code" translate={false}>
            {code}
          </span>
        </span>
      </>
    ),
  },
  { key: 'agency', label: 'Cơ quan', cell: ({ leg }) => agencyName(leg.agency) },
  {
    key: 'state',
    label: 'Tình trạng',
    cell: ({ leg, trouble: why }) => (
      <>
        <StatusTag tone={troubleTones[why]}>{troubleWords[why]}</StatusTag>
        {legStateWords[leg.state] !== troubleWords[why] && (
          <>
            <br />
            <span class="hint">{legStateWords[leg.state]}</span>
          </>
        )}
      </>
    ),
  },
  {
    key: 'since',
    label: 'Từ lúc',

    cell: ({ leg }) => {
      const since = at(leg.since)
      return since && <span class="hint">{clockTime(since)}</span>
    },
  },
  {
    key: 'due',
    label: 'Hạn',
    cell: ({ leg }) => {
      const due = at(leg.dueAt)
      if (leg.state === 'refused' || leg.state === 'deficient' || !due) return <span class="hint">Không tính</span>
      return (
        <>
          <DueTag dueAt={due} now={now} />
          <br />
          <span class="hint">{dueTime(due)}</span>
        </>
      )
    },
  },
  {
    key: 'holds',
    label: 'Vướng ở đâu',
    cell: row =>
      holdsWords(
        row.leg,
        letters.find(({ code, leg }) => code === row.code && leg === row.leg.kind),
      ),
  },
]

/** Phần việc: parts of groups that are late, near their due time or stuck at another agency, the most urgent first. */
export function ShowBoard({ chrome, unit, nav, rows, letters, filter, next }: Show) {
  const { agency, trouble, after } = filter
  return (
    <OfficeLayout chrome={chrome} title="Phần việc ở cơ quan khác" unit={unit} nav={nav}>
      <h1>Phần việc ở cơ quan khác</h1>
      <p class="lead">Các phần làm cùng lúc đang chậm, sắp đến hạn hoặc bị vướng. Phần trôi chảy không hiện ở đây.</p>
      <Form action={to.office.legs()} method="get" label="Lọc phần việc" class="bulk">
        <SelectField id="co-quan" label="Cơ quan" empty="Mọi cơ quan" value={agency} options={agencies.map(([value, label]) => ({ value, label }))} />
        <SelectField
          id="tinh-trang"
          label="Tình trạng"
          empty="Mọi tình trạng"
          value={trouble}
          options={legTroubles.map(value => ({ value, label: troubleWords[value] }))}
        />
        <Button variant="secondary">Lọc</Button>
      </Form>
      <DataTable
        caption="Phần việc cần để ý, gấp nhất ở trên"
        rows={rows}
        rowKey={({ code, leg }) => `${code} ${leg.kind}`}
        empty={agency || trouble ? 'Không có phần việc nào như đã lọc.' : 'Không có phần việc nào chậm, sắp đến hạn hoặc vướng.'}
        columns={columns(letters, chrome.now)}
        stacks
      />
      <Pager
        previous={after ? to.office.legs({ agency, trouble }) : undefined}
        next={next && to.office.legs({ agency, trouble, after: next })}
        note={rows.length > 0 ? `${rows.length} phần việc trong trang này` : undefined}
      />
    </OfficeLayout>
  )
}

const isTrouble = (text: string | undefined): text is LegTrouble => legTroubles.some(one => one === text)

export const boardPage = shows('/can-bo/phan-viec', 'seeInbox', async (ctx, officer) => {
  const { 'co-quan': agency, 'tinh-trang': trouble, sau: after } = ctx.query
  const filter: Filter = {
    agency: agency !== undefined && Object.hasOwn(agencyNames, agency) ? agency : undefined,
    trouble: isTrouble(trouble) ? trouble : undefined,
    after,
  }
  const watch = watchOf(await ctx.city.calendar(), ctx.now)
  const { frame, page } = await ctx.read(async db => ({
    frame: await around(ctx, officer, db, LEGS),
    page: await legBoard(db, officer.unit, watch, filter),
  }))
  // The letters are nobody's rows: asked outside the unit's wall, of the dossiers that this unit sees.
  const letters = page.rows.length > 0 ? await partLetters(ctx.db, [...new Set(page.rows.map(({ code }) => code))]) : []
  return shown(ctx, ShowBoard({ ...frame, ...page, letters, filter }))
})
