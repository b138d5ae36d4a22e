import { practicesOfSession, sessionWith, type Practice, type Session } from '#training'
import { OfficeLayout } from '#ui/layouts.tsx'
import { get, type Route } from '#ui/page.ts'
import { PracticeTable } from '#ui/practice.tsx'
import { DataTable } from '#ui/table.tsx'
import { around, idIn, page, type Around } from './around.ts'
import { SessionCrumbs } from './session.show.tsx'

type ClassView = Around & { readonly session: Session; readonly practices: readonly Practice[] }

/** Which dossiers the class got wrong most: what to explain again. */
const stumbles = (practices: readonly Practice[]) => {
  const counts = new Map<string, { title: string; done: number; wrong: number }>()
  for (const { title, verdict } of practices.flatMap(({ rows }) => rows)) {
    const { done, wrong } = counts.get(title) ?? { done: 0, wrong: 0 }
    counts.set(title, { title, done: done + 1, wrong: wrong + (verdict === 'right' ? 0 : 1) })
  }
  return [...counts.values()].filter(({ wrong }) => wrong > 0).toSorted((a, b) => b.wrong / b.done - a.wrong / a.done)
}

/** `/dieu-hanh/tap-huan/:id/thuc-hanh`: what the class practised, and where it stumbled. */
export const ShowClassPractice = ({ chrome, unit, session, practices }: ClassView) => (
  <OfficeLayout chrome={chrome} title={`Thực hành: ${session.name}`} unit={unit}>
    <SessionCrumbs session={session} here="Thực hành" />
    <h1>Thực hành của lớp</h1>
    <p class="lead">Bài của những người có tên trong lớp. Cả lớp nhập cùng mã bài trong cùng một ngày thì nhận cùng các hồ sơ.</p>
    <PracticeTable past={practices} caption="Theo người học" who />
    {practices.length > 0 && (
      <DataTable
        caption="Chỗ cả lớp hay sai, nhiều nhất trước"
        rows={stumbles(practices)}
        rowKey={({ title }) => title}
        columns={[
          { key: 'ho-so', label: 'Hồ sơ', heads: true, cell: ({ title }) => title },
          { key: 'sai', label: 'Chưa đúng', numeric: true, cell: ({ wrong, done }) => `${wrong}/${done}` },
        ]}
      />
    )}
  </OfficeLayout>
)

export const classPracticeRoutes: Route[] = [
  get('/dieu-hanh/tap-huan/:id/thuc-hanh', 'recordTraining', async ctx => {
    const session = await sessionWith(ctx.db, idIn(ctx))
    const practices = await practicesOfSession(ctx.db, session.id)
    return page(ShowClassPractice({ ...around(ctx, { illustrative: session.illustrative }), session, practices }))
  }),
]
