import { shortDay } from '#kernel/format.ts'
import { dayOf } from '#kernel/instant.ts'
import { Refusal, type Problem } from '#kernel/refusal.ts'
import { closeIssue, latestIssues, openIssue, SubmitWrong, type CountedIssue, type IssueText } from '#support'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { get, post, type Ctx, type Fields, type Reply, type Route } from '#ui/page.ts'
import { Details, Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import { around, byOf, SupportPage, type Around } from './frame.tsx'

export type IssuesView = { readonly rows: readonly CountedIssue[]; readonly typed: Fields }

const boxes = [
  ['ten', 'Tên lỗi', 'Ví dụ: Ảnh chụp bằng iPhone tải lên bị xoay', 'line'],
  ['mo-ta', 'Người dùng thấy gì', '', 'lines'],
  ['cach-lam', 'Cách làm tạm', '', 'lines'],
  ['trang', 'Các trang báo lỗi này', 'Mỗi dòng một trang, gồm cả trang bên dưới. Ví dụ /nop', 'lines'],
  ['ten-en', 'Tên lỗi bằng tiếng Anh', 'Để trống thì trang tiếng Anh hiện tiếng Việt', 'line'],
  ['mo-ta-en', 'Người dùng thấy gì, bằng tiếng Anh', '', 'lines'],
  ['cach-lam-en', 'Cách làm tạm, bằng tiếng Anh', '', 'lines'],
] as const

/** `/dieu-hanh/loi-da-biet`: what does not work, told on the pages that it concerns. */
export const ShowIssues = ({ rows, typed, ...frame }: IssuesView & Around) => (
  <SupportPage {...frame} title="Lỗi đã biết">
    <DataTable
      caption="Lỗi, đang báo trước"
      columns={[
        { key: 'ten', label: 'Lỗi', heads: true, cell: ({ title }) => <span translate={false}>{title}</span> },
        { key: 'trang', label: 'Trang', cell: ({ pages }) => <span translate={false}>{pages.join(', ')}</span> },
        { key: 'tu', label: 'Từ ngày', cell: ({ openedAt }) => shortDay(dayOf(openedAt)) },
        { key: 'phieu', label: 'Phiếu', numeric: true, cell: ({ tickets }) => tickets },
        {
          key: 'tt',
          label: 'Tình trạng',
          cell: ({ closedAt, no, version, title }) =>
            closedAt ? (
              <StatusTag tone="pause">Đã sửa</StatusTag>
            ) : (
              <Form action={`${to.city.issues}/${no}/xong`}>
                <input type="hidden" name="ban" value={version} />
                <Button variant="quiet" hidden={title}>
                  Đã sửa xong
                </Button>
              </Form>
            ),
        },
      ]}
      rows={rows}
      rowKey={({ no }) => String(no)}
      empty={<Empty title="Chưa ghi lỗi nào." />}
    />
    <Details summary="Ghi một lỗi đã biết" open={(frame.problems ?? []).length > 0}>
      <Form action={to.city.issues}>
        {boxes.map(([id, label, hint, kind]) => {
          const field = {
            id,
            label,
            hint: hint || undefined,
            optional: id.endsWith('-en'),
            value: typed[id],
            problem: problemAt(frame.problems ?? [], id),
          }
          return kind === 'line' ? <TextField key={id} {...field} /> : <TextArea key={id} {...field} rows={3} />
        })}
        <Button>Ghi lỗi và báo trên các trang ấy</Button>
      </Form>
    </Details>
  </SupportPage>
)

async function page(ctx: Ctx, more: { problems?: readonly Problem[]; typed?: Fields; status?: number } = {}): Promise<Reply> {
  const rows = await latestIssues(ctx.db)
  return { status: more.status ?? 200, html: ShowIssues({ ...around(ctx, more.problems), rows, typed: more.typed ?? {} }) }
}

/** What was typed, as an issue; empty English is none. */
export function readIssue(form: Fields): IssueText {
  const text = (id: string) => (form[id] ?? '').trim()
  const english = (id: string) => text(id).slice(0, 600) || null
  const pages = text('trang')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(one => (one.length > 1 ? one.replace(/\/$/, '') : one))
  return {
    ...{ title: text('ten'), says: text('mo-ta'), workaround: text('cach-lam'), pages: [...new Set(pages)] },
    ...{ titleEn: english('ten-en'), saysEn: english('mo-ta-en'), workaroundEn: english('cach-lam-en') },
  }
}

async function open(ctx: Ctx): Promise<Reply> {
  try {
    await ctx.db.write(tx => openIssue(tx, byOf(ctx), readIssue(ctx.form), ctx.now))
    return { redirect: `${to.city.issues}?xong=loi` }
  } catch (problem) {
    if (problem instanceof SubmitWrong) return page(ctx, { problems: problem.problems, typed: ctx.form, status: 422 })
    throw problem
  }
}

async function close(ctx: Ctx): Promise<Reply> {
  const [no, version] = [Number(ctx.params['no']), Number(ctx.form['ban'])]
  try {
    if (!Number.isSafeInteger(no) || !Number.isSafeInteger(version)) throw new Refusal('no-issue', 'Không có lỗi này. Mở lại danh sách.')
    await ctx.db.write(tx => closeIssue(tx, no, version, ctx.now))
    return { redirect: `${to.city.issues}?xong=loi-xong` }
  } catch (problem) {
    if (problem instanceof Refusal) return page(ctx, { problems: [{ at: '', says: problem.message }], status: 409 })
    throw problem
  }
}

export const issueRoutes: Route[] = [
  get('/dieu-hanh/loi-da-biet', 'answerTickets', ctx => page(ctx)),
  post('/dieu-hanh/loi-da-biet', 'answerTickets', open),
  post('/dieu-hanh/loi-da-biet/:no/xong', 'answerTickets', close),
]
