import type { Problem } from '#kernel/refusal.ts'
import { linesOf } from '#catalogue'
import type { QueueRow } from '#dossiers'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { SummaryList } from '#ui/lists.tsx'
import { Empty, Notice, Toolbar } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { ChannelTag, DueTag, StatusTag } from '#ui/tags.tsx'
import { Conflict, DossierFacts, DossierHead } from '../dossier/parts.tsx'
import type { Glance } from '../dossier/view.ts'
import type { Around } from '../frame.ts'
import { hasSeen, type Viewed } from './viewed.ts'

/** Where a signer sees one draft. */
export const previewPath = (code: string) => `${to.city.sign}/${encodeURIComponent(code)}`

/** What became of one dossier of a batch. */
export type Signed = { code: string; subject: string; ok: boolean; says: string }
type ShowList = Around & {
  rows: readonly QueueRow[]
  viewed: Viewed
  results?: readonly Signed[]
  problems?: readonly Problem[]
  names: (code: string) => string
}

/** People who stand at the counter come first, then the deadline. Pure. */
export const inSigningOrder = (rows: readonly QueueRow[]): QueueRow[] =>
  rows.toSorted(
    (a, b) =>
      Number(b.channel === 'counter') - Number(a.channel === 'counter') || (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0) || a.id - b.id,
  )

const Results = ({ results }: { results: readonly Signed[] }) => (
  <DataTable
    caption={`Đã ký ${results.filter(({ ok }) => ok).length} trong ${results.length}`}
    rows={results}
    rowKey={({ code }) => code}
    columns={[
      {
        key: 'who',
        label: 'Hồ sơ',
        heads: true,
        cell: ({ code, subject }) => (
          <>
            <a class="rowlink" href={to.office.dossier(code)} translate={false}>
              {subject}
            </a>
            <br />
            <span class="hint" translate={false}>
              {code}
            </span>
          </>
        ),
      },
      {
        key: 'what',
        label: 'Kết quả',
        cell: ({ ok, says }) => (
          <>
            <StatusTag tone={ok ? 'ok' : 'danger'}>{ok ? 'Đã ký' : 'Chưa ký được'}</StatusTag> {says}
          </>
        ),
      },
    ]}
  />
)

/** Chờ ký: each draft is seen before it is signed; then one, or all that were seen. */
export function ShowSigning({ chrome, unit, nav, rows, viewed, results = [], problems = [], names }: ShowList) {
  const seen = rows.filter(row => hasSeen(viewed, row)).length
  return (
    <OfficeLayout chrome={chrome} title="Ký giấy tờ" problems={problems} unit={unit} nav={nav}>
      <h1>Ký giấy tờ</h1>
      {results.length > 0 && <Results results={results} />}
      {rows.length === 0 ? (
        <Empty title="Không có giấy tờ nào chờ ký.">
          <p>
            <a href={to.office.home}>Về việc hôm nay</a>
          </p>
        </Empty>
      ) : (
        <>
          <p class="lead">
            Đã xem {seen} trong {rows.length} bản. Chỉ ký được bản đã xem.
          </p>
          <DataTable
            caption="Chờ ký: người đang đợi tại quầy ở trên, rồi đến hạn gần nhất"
            rows={rows}
            rowKey={({ code }) => code}
            stacks
            columns={[
              {
                key: 'who',
                label: 'Người được đăng ký, thủ tục',
                heads: true,
                cell: row => (
                  <>
                    <a class="rowlink" href={previewPath(row.code)} translate={false}>
                      {row.subject}
                    </a>
                    <br />
                    <span class="hint">
                      {names(row.procedure)} ·{' '}
                      <span class="code" translate={false}>
                        {row.code}
                      </span>
                    </span>
                  </>
                ),
              },
              { key: 'how', label: 'Nộp', wideOnly: true, cell: ({ channel }) => <ChannelTag channel={channel} /> },
              { key: 'due', label: 'Hạn', cell: ({ dueAt }) => <DueTag dueAt={dueAt} now={chrome.now} /> },
              {
                key: 'seen',
                label: 'Xem trước',
                cell: row =>
                  hasSeen(viewed, row) ? (
                    <StatusTag tone="ok">Đã xem</StatusTag>
                  ) : (
                    <a href={previewPath(row.code)}>
                      Xem<span class="unseen"> bản của {row.subject}</span>
                    </a>
                  ),
              },
            ]}
          />
          {seen > 0 ? (
            <Form action={to.city.sign}>
              <ButtonRow>
                <Button>Ký {seen} bản đã xem</Button>
              </ButtonRow>
            </Form>
          ) : (
            <p class="hint">Mở xem ít nhất một bản để ký.</p>
          )}
        </>
      )}
    </OfficeLayout>
  )
}

type ShowOne = Around & { view: Glance; next?: string | undefined; problems?: readonly Problem[] }

/** One draft as it will stand in the book and on the certificate. */
export const ShowPreview = ({ chrome, unit, nav, view, next, problems = [] }: ShowOne) => {
  const { dossier, edition, actions } = view
  const books = edition.entries.map(({ book }) => book)
  const fields = linesOf(books, (dossier.certificate ?? {}) as Record<string, unknown>)
  return (
    <OfficeLayout chrome={chrome} title={`Xem trước – ${dossier.code}`} problems={problems} unit={unit} nav={nav}>
      <DossierHead {...view} now={chrome.now} />
      <DossierFacts {...view} />
      <Conflict {...view} />
      {fields.length === 0 ? (
        <Notice tone="warn">Hồ sơ này chưa có bản dự thảo. Trả lại để thẩm tra.</Notice>
      ) : (
        <SummaryList title="Bản dự thảo" rows={fields} />
      )}
      <p>
        <ButtonLink href={to.office.act(dossier.code, 'xem-truoc.pdf')} variant="secondary" kbd="V">
          Bản in xem trước (PDF)
        </ButtonLink>{' '}
        <ButtonLink href={to.office.dossier(dossier.code)} variant="quiet">
          Xem cả hồ sơ
        </ButtonLink>{' '}
        {next && (
          <ButtonLink href={previewPath(next)} variant="quiet" kbd="N">
            Bản sau
          </ButtonLink>
        )}
      </p>
      <Toolbar label="Việc tiếp theo">
        {actions.includes('sign') && (
          <Form action={previewPath(dossier.code)}>
            <input type="hidden" name="version" value={dossier.version} />
            {next && <input type="hidden" name="ve" value={previewPath(next)} />}
            <Button kbd="K">Ký bản này</Button>
          </Form>
        )}
        <ButtonLink href={to.city.sign} variant="secondary">
          Về danh sách, ký cùng lúc
        </ButtonLink>
        {actions.includes('sendBack') && (
          <ButtonLink href={to.office.act(dossier.code, 'tra-lai')} variant="secondary">
            Trả lại để xem lại
          </ButtonLink>
        )}
        {actions.includes('decline') && (
          <ButtonLink href={to.office.act(dossier.code, 'khong-giai-quyet')} variant="danger">
            Không giải quyết
          </ButtonLink>
        )}
      </Toolbar>
    </OfficeLayout>
  )
}
