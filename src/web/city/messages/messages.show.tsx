import { clockTime, number } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { messageChannels, messageStates, textOf, type Count, type MessageChannel, type MessageState, type QuietHours, type Sent } from '#notices'
import type { Chrome } from '#ui/chrome.ts'
import { DayField, SelectField, TextField, type DayBoxes } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { maskAddress, MessageTag } from '#ui/messages.tsx'
import { Details, Empty, Facts, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager, type Column } from '#ui/table.tsx'

export type Asked = { readonly state?: MessageState | undefined; readonly channel?: MessageChannel | undefined; readonly before?: number | undefined }

export type MessagesView = {
  readonly asked: Asked
  readonly rows: readonly Sent[]
  readonly next: number | undefined
  readonly counts: readonly Count[]
  readonly quiet: QuietHours
  readonly typed?: { readonly sleeps?: string | undefined; readonly wakes?: string | undefined; readonly from?: DayBoxes | undefined }
  readonly problems?: readonly Problem[] | undefined
}

const states = Object.keys(messageStates) as MessageState[]
const channels = Object.keys(messageChannels) as MessageChannel[]
const tones: Partial<Record<MessageState, 'danger' | 'warn'>> = { failed: 'danger', queued: 'warn' }
const counted = (counts: readonly Count[], state: MessageState) =>
  counts.filter(one => one.state === state).reduce((sum, { count }) => sum + count, 0)
const split = (counts: readonly Count[], state: MessageState) =>
  channels
    .map(channel => `${messageChannels[channel]}: ${number(counts.find(one => one.channel === channel && one.state === state)?.count ?? 0)}`)
    .join(', ')

/** The address of a view: what is asked, and from where on. */
export const addressOf = ({ state, channel, before }: Asked): string => to.city.messages({ state, channel, before })

const waits = ({ state, notBefore }: Sent, now: Instant) => (state === 'queued' && notBefore > now ? `Chờ tới ${clockTime(notBefore)}` : undefined)

const columns = (asked: Asked, now: Instant): Column<Sent>[] => [
  { key: 'luc', label: 'Lúc', cell: ({ at }) => <time datetime={at.toISOString()}>{clockTime(at)}</time> },
  { key: 'viec', label: 'Tin', heads: true, cell: ({ kind }) => textOf(kind, {}).title },
  { key: 'ho-so', label: 'Hồ sơ', cell: ({ dossier }) => <span translate={false}>{dossier ?? '–'}</span> },
  {
    key: 'toi',
    label: 'Gửi tới',
    cell: ({ channel, to: recipient }) => (
      <>
        {messageChannels[channel]} <span translate={false}>{maskAddress(recipient)}</span>
      </>
    ),
  },
  {
    key: 'ket-qua',
    label: 'Kết quả',
    cell: message => (
      <>
        <MessageTag state={message.state} />
        {[waits(message, now), message.failure].map(says => says && <p class="hint">{says}</p>)}
      </>
    ),
  },
  { key: 'lan', label: 'Lần gửi', numeric: true, wideOnly: true, cell: ({ attempts }) => attempts },
  {
    key: 'lam',
    label: 'Việc',
    cell: ({ id, state, kind }) =>
      state === 'failed' && kind !== 'oneTimeCode' ? (
        <Form action={`${to.city.messages()}/${id}/gui-lai`}>
          <input type="hidden" name="ve" value={addressOf(asked)} />
          <Button variant="quiet">Gửi lại</Button>
        </Form>
      ) : null,
  },
]

/** `/dieu-hanh/tin-nhan`: everything that people were sent, what became of it, and the failed ones again. */
export const ShowMessages = ({ chrome, unit, ...view }: MessagesView & { chrome: Chrome; unit?: string | undefined }) => {
  const { asked, rows, next, counts, problems = [] } = view
  return (
    <OfficeLayout chrome={chrome} title="Tin đã gửi cho người dân" unit={unit} problems={problems}>
      <h1>Tin đã gửi cho người dân</h1>
      <h2>Bảy ngày gần đây</h2>
      <Stats>
        {states
          .filter(state => state !== 'recalled')
          .map(state => (
            <Stat
              key={state}
              value={number(counted(counts, state))}
              label={messageStates[state]}
              hint={split(counts, state)}
              href={addressOf({ state })}
              tone={counted(counts, state) > 0 ? tones[state] : undefined}
            />
          ))}
      </Stats>
      <Form action={to.city.messages()} method="get" label="Lọc tin" class="bulk">
        <SelectField
          id="trang-thai"
          label="Kết quả"
          empty="Tất cả"
          value={asked.state}
          options={states.map(value => ({ value, label: messageStates[value] }))}
        />
        <SelectField
          id="kenh"
          label="Đường gửi"
          empty="Tất cả"
          value={asked.channel}
          options={channels.map(value => ({ value, label: messageChannels[value] }))}
        />
        <Button variant="secondary">Lọc</Button>
      </Form>
      <DataTable
        caption="Tin, mới nhất trước"
        columns={columns(asked, chrome.now)}
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty={
          <Empty title="Không có tin nào như vậy.">
            {asked.state || asked.channel ? (
              <p>
                <a href={to.city.messages()}>Xem mọi tin</a>
              </p>
            ) : null}
          </Empty>
        }
      />
      <Pager
        previous={asked.before ? addressOf({ ...asked, before: undefined }) : undefined}
        next={next ? addressOf({ ...asked, before: next }) : undefined}
      />
      <Quiet {...view} />
    </OfficeLayout>
  )
}

const Quiet = ({ quiet, typed, problems = [] }: MessagesView) => (
  <section>
    <h2>Giờ yên lặng</h2>
    <Facts items={[{ label: 'Không nhắn', value: quiet.sleeps === quiet.wakes ? 'Không đặt' : `Từ ${quiet.sleeps} đến ${quiet.wakes}` }]} />
    <p class="hint">Tin đến lượt trong giờ này chờ tới hết giờ. Mã dùng một lần không chờ.</p>
    <Details summary="Đổi giờ yên lặng" open={typed !== undefined}>
      <Form action={`${to.city.messages()}/gio-yen-lang`}>
        <TextField
          id="tu-gio"
          label="Từ giờ"
          hint="Ví dụ 21:00"
          width="xs"
          value={typed?.sleeps ?? quiet.sleeps}
          problem={problemAt(problems, 'tu-gio')}
        />
        <TextField
          id="den-gio"
          label="Đến giờ"
          hint="Ví dụ 07:00"
          width="xs"
          value={typed?.wakes ?? quiet.wakes}
          problem={problemAt(problems, 'den-gio')}
        />
        <DayField id="tu-ngay" label="Áp dụng từ ngày" value={typed?.from} problem={problemAt(problems, 'tu-ngay')} />
        <Button variant="secondary">Đặt giờ yên lặng</Button>
      </Form>
    </Details>
  </section>
)
