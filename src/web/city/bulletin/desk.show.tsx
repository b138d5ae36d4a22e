import { clockTime } from '#kernel/format.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Problem } from '#kernel/refusal.ts'
import { bindings, serviceGroups, type Bulletin, type Composed } from '#statistics'
import type { Chrome } from '#ui/chrome.ts'
import { SelectField, TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Empty, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { notesOf } from './address.ts'
import { BulletinText, NoteList, Runs } from './text.show.tsx'
import { stateWords, untilWords } from './words.ts'

type ListProps = { readonly chrome: Chrome; readonly unit?: string | undefined; readonly rows: readonly Bulletin[]; readonly now: Instant }

/** `/dieu-hanh/ban-tin`: every bulletin with its state and what it waits for. */
export const BulletinDesk = ({ chrome, unit, rows, now }: ListProps) => (
  <OfficeLayout chrome={chrome} title="Bản tin" unit={unit}>
    <h1>Bản tin</h1>
    <p>Người viết và người duyệt là hai người. Đến giờ phát hành thì số được niêm vào bản tin, và mọi người xem được.</p>
    <ButtonRow>
      <ButtonLink href={to.city.bulletinWork('moi')}>Viết bản tin mới</ButtonLink>
    </ButtonRow>
    <DataTable
      caption="Các bản tin"
      rows={rows}
      rowKey={({ id }) => String(id)}
      stacks
      empty={<Empty title="Chưa có bản tin nào." />}
      columns={[
        {
          key: 'ten',
          label: 'Bản tin',
          heads: true,
          cell: ({ id, title }) => <a href={to.city.bulletinWork(id)}>{title}</a>,
        },
        { key: 'tinh-trang', label: 'Tình trạng', cell: row => stateWords(row, now) },
        { key: 'gio', label: 'Giờ phát hành', cell: ({ releaseAt }) => clockTime(releaseAt) },
        { key: 'nguoi', label: 'Người viết', cell: ({ writers }) => writers.map(({ name }) => name).join(', ') },
      ]}
    />
  </OfficeLayout>
)

export type WorkView = {
  readonly chrome: Chrome
  readonly unit?: string | undefined
  readonly origin: string
  readonly now: Instant
  /** Absent when a new one is begun. */
  readonly bulletin?: Bulletin | undefined
  readonly composed?: Composed | undefined
  /** The visitor wrote it, so somebody else signs. */
  readonly own?: boolean | undefined
  readonly typed: Readonly<Record<string, string>>
  readonly problems?: readonly Problem[] | undefined
}

/** `/dieu-hanh/ban-tin/:id`: writing, what it will look like, signing, releasing. */
export const BulletinWork = (view: WorkView) => {
  const { chrome, unit, bulletin, composed, problems = [], origin, now } = view
  const title = bulletin ? `Bản tin số ${bulletin.id}` : 'Viết bản tin mới'
  const notes = composed && notesOf(composed.title, composed.blocks, to.city.training)
  return (
    <OfficeLayout chrome={chrome} title={title} unit={unit} problems={problems}>
      <h1>{title}</h1>
      {bulletin && <Standing {...view} bulletin={bulletin} now={now} />}
      {composed && composed.faults.length > 0 && (
        <Notice tone="warn" title={`Chưa duyệt được: ${composed.faults.length} chỗ cần sửa`}>
          <ul>
            {composed.faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <WriteForm {...view} />
      {composed && notes && (
        <section class="card">
          <h2>Xem trước, với số lúc này</h2>
          <p>
            <strong>
              <Runs pieces={composed.title} notes={notes} />
            </strong>
          </p>
          <BulletinText
            blocks={composed.blocks.map(block => (block.kind === 'heading' ? { ...block, kind: 'words' } : block))}
            notes={notes}
            lang="vi"
          />
          <NoteList notes={notes} origin={origin} />
        </section>
      )}
      <Known />
    </OfficeLayout>
  )
}

const Standing = ({ bulletin, own, now, composed }: WorkView & { bulletin: Bulletin }) => {
  const { id, version, state, revision, releaseAt, writers, signedBy, signedAt } = bulletin
  const early = now < releaseAt
  return (
    <section class="card">
      <Facts
        items={[
          { label: 'Tình trạng', value: stateWords(bulletin, now) },
          { label: 'Người viết', value: writers.map(({ name }) => name).join(', ') },
          ...(signedBy && signedAt ? [{ label: 'Người duyệt', value: `${signedBy.name}, ${clockTime(signedAt)}` }] : []),
          { label: 'Giờ phát hành', value: `${clockTime(releaseAt)}${early ? `, còn ${untilWords(releaseAt, now)}` : ''}` },
          ...(revision > 0 ? [{ label: 'Đã phát hành', value: <a href={to.city.bulletin(id, revision)}>{`Bản ${revision}`}</a> }] : []),
        ]}
      />
      {state === 'draft' && own && <p>Nhờ người điều hành khác đọc và duyệt. Người viết không tự duyệt được.</p>}
      {state === 'draft' && !own && composed?.faults.length === 0 && (
        <Form action={to.city.bulletinWork(id, 'duyet')} label="Duyệt bản tin">
          <input type="hidden" name="lan" value={version} />
          <Button>Duyệt bản tin này</Button>
        </Form>
      )}
      {state === 'signed' && early && <p>{`Đến ${clockTime(releaseAt)} bản tin tự phát hành. Trước lúc đó chỉ người điều hành xem được.`}</p>}
      {state === 'signed' && !early && (
        <Form action={to.city.bulletinWork(id, 'phat-hanh')} label="Phát hành bản tin">
          <Button>Phát hành</Button>
        </Form>
      )}
    </section>
  )
}

const WriteForm = ({ bulletin, typed, problems = [] }: WorkView) => (
  <Form action={to.city.bulletinWork(bulletin?.id ?? 'moi')} label="Viết bản tin" class="card">
    <h2>{bulletin?.state === 'released' ? 'Viết bản mới' : 'Chữ của bản tin'}</h2>
    {bulletin && <input type="hidden" name="lan" value={typed['lan'] ?? bulletin.version} />}
    <TextField id="tieu-de" label="Tiêu đề" value={typed['tieu-de']} maxlength={300} problem={problemAt(problems, 'tieu-de')} />
    <TextField
      id="ky"
      label="Kỳ"
      hint="Ví dụ 2017-03, 2017-q1, 2017, hoặc 2016-07-25..2017-03-13"
      value={typed['ky']}
      problem={problemAt(problems, 'ky')}
    />
    <SelectField
      id="cap"
      label="So sánh"
      empty=""
      options={[
        { value: 'district', label: 'Quận, huyện, thị xã' },
        { value: 'commune', label: 'Xã, phường, thị trấn' },
      ]}
      value={typed['cap']}
      problem={problemAt(problems, 'cap')}
    />
    <SelectField
      id="dv"
      label="Dịch vụ"
      empty=""
      options={Object.entries(serviceGroups).map(([value, { noun }]) => ({ value, label: noun }))}
      value={typed['dv']}
      problem={problemAt(problems, 'dv')}
    />
    <SelectField
      id="nguon"
      label="Số lấy từ đâu"
      empty=""
      options={[
        { value: 'live', label: 'Số lúc phát hành, niêm vào bản tin' },
        { value: 'frozen', label: 'Kỳ đã chốt' },
      ]}
      value={typed['nguon']}
      problem={problemAt(problems, 'nguon')}
    />
    <TextArea
      id="chu"
      label="Nội dung"
      hint="Đoạn cách nhau một dòng trống. Số ghi {{tên}}; chữ trích ghi [[chữ | nguồn]]; ngày và tên văn bản ghi ((…)); đề mục bắt đầu bằng ##."
      rows={16}
      value={typed['chu']}
      problem={problemAt(problems, 'chu')}
    />
    <TextField id="gio" label="Giờ phát hành" hint="Ví dụ 09:00 15/03/2017" value={typed['gio']} problem={problemAt(problems, 'gio')} />
    {bulletin && bulletin.revision > 0 && (
      <TextField
        id="ly-do"
        label="Lý do của bản mới"
        hint="Người đọc sẽ thấy lý do này"
        value={typed['ly-do']}
        problem={problemAt(problems, 'ly-do')}
      />
    )}
    <Button>{bulletin?.state === 'released' ? 'Lưu bản mới' : 'Lưu và xem trước'}</Button>
  </Form>
)

/** What may be written in the double braces. */
const Known = () => (
  <Details summary="Những số gắn được vào bản tin">
    <p class="hint">
      Thêm ky=, cap=quan-huyen hoặc xa-phuong, dv= để hỏi khác bản tin; don-vi= để nói về một đơn vị; tu=, den=, bang=, tren=, duoi= để chọn dải.
    </p>
    <DataTable
      caption="Tên và nghĩa"
      rows={Object.entries(bindings)}
      rowKey={([name]) => name}
      stacks
      columns={[
        {
          key: 'ten',
          label: 'Ghi',
          heads: true,
          cell: ([name, { needs = [] }]) => <code>{`{{${[name, ...needs.map(need => `${need}=…`)].join(' ')}}}`}</code>,
        },
        { key: 'nghia', label: 'Ra', cell: ([, { says }]) => says },
      ]}
    />
  </Details>
)
