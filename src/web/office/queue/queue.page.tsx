import type { Instant } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { holds } from '#identity'
import { queue, queues, type Holder, type QueueName, type QueueRow } from '#dossiers'
import { Button, ButtonLink, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { Pager } from '#ui/table.tsx'
import { Actions } from '../dossier/actions.tsx'
import { Conflict, DeclarationSide, DossierFacts, DossierHead, PapersSide } from '../dossier/parts.tsx'
import { Held } from '../dossier/held.tsx'
import { glance, openedBy, type Glance } from '../dossier/view.ts'
import { around, shown, shows, type Around } from '../frame.ts'
import { manyIn } from './many.page.tsx'
import { QueueTable } from './table.tsx'

type Show = Around & {
  name: QueueName
  rows: readonly QueueRow[]
  after?: string | undefined
  next?: string | undefined
  open?: Glance | undefined
  names: (code: string) => string
  /** What can be done with several at once, where this officer may. */
  many?: string | undefined
  holder?: Holder | undefined
}

const FORM = 'nhieu'

const empties: Record<QueueName, string> = {
  moi: 'Chưa có hồ sơ mới.',
  'dang-giai-quyet': 'Không có hồ sơ nào đang giải quyết.',
  'cho-bo-sung': 'Không có hồ sơ nào chờ bổ sung.',
  'cho-xac-nhan': 'Không có bản dự thảo nào chờ người dân xác nhận.',
  'cho-ky': 'Không có giấy tờ nào chờ ký.',
  'cho-tra': 'Không có kết quả nào chờ trả.',
  'da-xong': 'Chưa có hồ sơ nào xong.',
}

/** The dossier after and before the open one, in the order of the list. */
function neighbours(rows: readonly QueueRow[], code: string): { previous?: string | undefined; next?: string | undefined } {
  const at = rows.findIndex(row => row.code === code)
  return at < 0 ? {} : { previous: rows[at - 1]?.code, next: rows[at + 1]?.code }
}

type PaneProps = Pick<Show, 'holder'> & {
  open: NonNullable<Show['open']>
  now: Instant
  here: (hs?: string) => string
  beside: ReturnType<typeof neighbours>
}

/** The open dossier beside the list: what is needed to decide, and the next legal steps. */
const Pane = ({ open, now, holder, here, beside }: PaneProps) => (
  <section class="pane" aria-label="Hồ sơ đang mở">
    <DossierHead {...open} now={now} level={2} />
    <DossierFacts {...open} />
    <Conflict {...open} />
    <Held holder={holder} code={open.dossier.code} back={here(open.dossier.code)} />
    <div class="compare">
      <PapersSide {...open} />
      <DeclarationSide {...open} />
    </div>
    {open.papers.length > 0 && (
      <Details summary="Kiểm tra gì ở thủ tục này?">
        <ul>
          {open.papers.map(({ code, label }) => (
            <li key={code}>Đối chiếu tờ khai với {label}.</li>
          ))}
        </ul>
      </Details>
    )}
    <p>
      {open.dossier.entry !== null &&
        open.edition.documents.map(({ code, name: paper }) => (
          <>
            <ButtonLink key={code} href={to.office.issued(open.dossier.code, code)} variant="quiet">
              In {paper}
            </ButtonLink>{' '}
          </>
        ))}
      <ButtonLink href={to.office.dossier(open.dossier.code)} variant="quiet" kbd="L">
        Máy đã tra, lịch sử
      </ButtonLink>{' '}
      {beside.previous && (
        <ButtonLink href={here(beside.previous)} variant="quiet" kbd="P">
          Hồ sơ trước
        </ButtonLink>
      )}{' '}
      {beside.next && (
        <ButtonLink href={here(beside.next)} variant="quiet" kbd="N">
          Hồ sơ sau
        </ButtonLink>
      )}
    </p>
    <Actions {...open} back={here(beside.next)} />
  </section>
)

/** Hàng việc: the list by deadline and, on a wide screen, the open dossier beside it. An action leads on to the next dossier. */
export function ShowQueue({ chrome, unit, nav, name, rows, after, next, open, names, many, holder }: Show) {
  const here = (hs?: string) => to.office.queue(name, { hs, after })
  const list = (
    <>
      <h1>{queues[name].name}</h1>
      <QueueTable
        caption={`${queues[name].name}, gấp nhất ở trên`}
        rows={rows}
        now={chrome.now}
        names={names}
        hrefOf={({ code }) => here(code)}
        current={open?.dossier.code}
        empty={empties[name]}
        done={name === 'da-xong'}
        compact={open !== undefined}
        choose={many && !open && rows.length > 1 ? FORM : undefined}
      />
      {many && !open && rows.length > 1 && (
        <Form id={FORM} action={`${to.office.queue(name)}/nhieu`}>
          <Button variant="secondary">{many}</Button>
        </Form>
      )}
      <Pager
        previous={after ? to.office.queue(name) : undefined}
        next={next && to.office.queue(name, { after: next })}
        note={rows.length > 0 ? `${rows.length} hồ sơ trong trang này` : undefined}
      />
    </>
  )
  if (!open)
    return (
      <OfficeLayout chrome={chrome} title={queues[name].name} unit={unit} nav={nav}>
        <section class="list" aria-label="Danh sách">
          {list}
        </section>
      </OfficeLayout>
    )
  return (
    <OfficeLayout chrome={chrome} title={`${open.dossier.subject} – ${queues[name].name}`} unit={unit} nav={nav} split>
      <section class="list" aria-label="Danh sách">
        {list}
      </section>
      <Pane open={open} now={chrome.now} holder={holder} here={here} beside={neighbours(rows, open.dossier.code)} />
    </OfficeLayout>
  )
}

const isQueue = (name: string): name is QueueName => Object.hasOwn(queues, name)

export const queuePage = shows('/can-bo/hang/:queue', 'seeInbox', async (ctx, officer) => {
  const name = ctx.params.queue ?? ''
  if (!isQueue(name)) throw new NotFound('Không có hàng việc này. Chọn một hàng việc ở đầu trang.')
  const { hs, sau: after } = ctx.query
  const found = await ctx.read(async db => {
    const frame = await around(ctx, officer, db, name)
    const page = await queue(db, officer.unit, name, after)
    return { frame, page, open: hs ? await glance(ctx, officer, db, hs).catch(gone) : undefined }
  })
  const holder = found.open && (await openedBy(ctx, officer, found.open.dossier))
  const many = manyIn(name)
  const names = (code: string) => ctx.city.editions.find(edition => edition.code === code)?.name ?? code
  const { rows, next } = found.page
  const shownMany = many && holds(officer, many.permission) ? many.label : undefined
  return shown(ctx, ShowQueue({ ...found.frame, name, after, names, rows, next, open: found.open, many: shownMany, holder }))
})

/** An open dossier that is not there (any more) leaves the list standing. */
function gone(trouble: unknown): undefined {
  if (trouble instanceof NotFound) return undefined
  throw trouble
}
