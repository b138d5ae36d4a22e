import { clockTime, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { sectors, type Edition, type WorkRow } from '#procedures'
import { DayField, FileField, SelectField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Crumbs, Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import type { Frame } from '../frame.ts'
import { choicesOf, levelWords } from '../parts/words.ts'
import { stateWords, WorkTag } from '../work/words.tsx'
import type { Formless } from './formless.ts'

/** A procedure of the city: the edition of today, the one to come, and what is being written. */
export type ProcedureRow = {
  readonly code: string
  readonly name: string
  readonly now: string | undefined
  readonly next: string | undefined
  readonly works: readonly WorkRow[]
}

export type ListView = {
  readonly rows: readonly ProcedureRow[]
  readonly works: readonly WorkRow[]
  readonly asked: string
  readonly all: number
} & Formless

/** `/quan-tri/thu-tuc`: what is being written, then every procedure with its editions. */
export const ListPage = ({ chrome, unit, rows, works, asked, all, outlines, outlinesInAll }: ListView & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title="Thủ tục">
    <h1>Thủ tục</h1>
    <p class="bulk">
      <ButtonLink href={to.admin.outline}>Soạn thủ tục mới từ khung</ButtonLink>
      <a href={to.admin.unsound}>Chỗ chưa ổn</a>
      <a href={to.admin.imports}>Nhập danh mục quốc gia</a>
    </p>
    <h2>Đang soạn</h2>
    <DataTable
      caption="Các bản đang soạn hoặc chờ duyệt"
      quietCaption
      stacks
      columns={[
        { key: 'name', label: 'Thủ tục', heads: true, cell: work => <a href={to.admin.work(work.id)}>{work.name}</a> },
        { key: 'from', label: 'Hiệu lực từ', cell: ({ from }) => shortDay(from) },
        { key: 'state', label: 'Trạng thái', cell: work => <WorkTag state={work.state} /> },
        { key: 'who', label: 'Người soạn', cell: ({ author }) => <span translate={false}>{author.name}</span> },
        { key: 'at', label: 'Lần sửa cuối', cell: ({ updatedAt }) => clockTime(updatedAt) },
      ]}
      rows={works}
      rowKey={({ id }) => id}
      empty="Không có bản nào đang soạn. Mở một thủ tục ở dưới để soạn bản mới."
    />
    <h2>{`${all} thủ tục có biểu mẫu`}</h2>
    <Form action={to.admin.procedures} method="get" class="finder" label="Tìm thủ tục">
      <TextField id="q" label="Tìm theo tên hoặc mã" value={asked} type="search" />
      <Button variant="secondary">Tìm</Button>
    </Form>
    <DataTable
      caption="Thủ tục và các bản"
      quietCaption
      stacks
      columns={[
        { key: 'name', label: 'Tên', heads: true, cell: ({ code, name }) => <a href={to.admin.editions(code)}>{name}</a> },
        { key: 'code', label: 'Mã', cell: ({ code }) => <span translate={false}>{code}</span> },
        { key: 'now', label: 'Đang áp dụng', cell: ({ now }) => (now ? `từ ${shortDay(now)}` : 'chưa') },
        { key: 'next', label: 'Sắp áp dụng', cell: ({ next }) => (next ? `từ ${shortDay(next)}` : '–') },
        { key: 'work', label: 'Đang soạn', cell: ({ works }) => (works.length === 0 ? '–' : works.map(({ state }) => stateWords[state]).join(', ')) },
      ]}
      rows={rows}
      rowKey={({ code }) => code}
      empty="Không thấy thủ tục nào. Thử ít chữ hơn, không cần gõ dấu."
    />
    <h2>{`${outlinesInAll} việc chưa có biểu mẫu`}</h2>
    <p>Bản khung và thủ tục nhập từ danh mục quốc gia. Mở một dòng thì khung đã điền sẵn tên, mã, cấp; xem lại rồi bấm Bắt đầu soạn.</p>
    <DataTable
      caption="Bản khung và thủ tục nhập, chưa có biểu mẫu"
      quietCaption
      stacks
      columns={[
        { key: 'name', label: 'Tên', heads: true, cell: ({ code, name }) => <a href={to.admin.outlineOf(code)}>{name}</a> },
        { key: 'code', label: 'Mã', cell: ({ code }) => <span translate={false}>{code}</span> },
        { key: 'level', label: 'Cấp', cell: ({ level }) => level },
        { key: 'from', label: 'Từ đâu', cell: ({ origin }) => origin },
      ]}
      rows={outlines}
      rowKey={({ code }) => code}
      empty="Không thấy việc nào. Thử ít chữ hơn, không cần gõ dấu."
    />
    {outlinesInAll > outlines.length && outlines.length > 0 && (
      <p class="hint">{`Đang xem ${outlines.length}. Tìm theo tên hoặc mã ở trên để thấy các việc khác.`}</p>
    )}
  </OfficeLayout>
)

export type EditionRow = { readonly edition: Edition; readonly origin: 'catalogue' | 'editor'; readonly standing: 'past' | 'now' | 'next' }
export type EditionsView = {
  readonly code: string
  readonly name: string
  readonly rows: readonly EditionRow[]
  readonly works: readonly WorkRow[]
  readonly typed: Fields
  readonly problems: readonly Problem[]
}

const standings = { past: 'Đã hết', now: 'Đang áp dụng', next: 'Sắp áp dụng' }

/** `/quan-tri/thu-tuc/ma/:code`: the editions of a procedure through time, and where a new one begins. */
export const EditionsPage = ({ chrome, unit, code, name, rows, works, typed, problems }: EditionsView & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title={name} problems={problems}>
    <Crumbs items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { label: code }]} />
    <h1>{name}</h1>
    <h2>Các bản</h2>
    <DataTable
      caption="Các bản đã công bố, mới nhất trước"
      quietCaption
      stacks
      columns={[
        { key: 'from', label: 'Từ', heads: true, cell: ({ edition }) => shortDay(edition.from) },
        { key: 'to', label: 'Đến trước', cell: ({ edition }) => shortDay(edition.to) },
        { key: 'standing', label: 'Lúc này', cell: ({ standing }) => standings[standing] },
        { key: 'origin', label: 'Từ đâu', cell: ({ origin }) => (origin === 'editor' ? 'Thành phố soạn' : 'Có sẵn') },
        {
          key: 'file',
          label: 'Tệp',
          cell: ({ edition }) => <a href={`${to.admin.editions(code)}/tep?tu=${edition.from}`}>{`Tải bản ${shortDay(edition.from)}`}</a>,
        },
      ]}
      rows={rows}
      rowKey={({ edition }) => edition.from}
    />
    <h2>Các bản soạn</h2>
    <DataTable
      caption="Các bản soạn của thủ tục này"
      quietCaption
      stacks
      columns={[
        { key: 'from', label: 'Hiệu lực từ', heads: true, cell: work => <a href={to.admin.work(work.id)}>{`Bản soạn từ ${shortDay(work.from)}`}</a> },
        { key: 'state', label: 'Trạng thái', cell: work => <WorkTag state={work.state} /> },
        { key: 'who', label: 'Người soạn', cell: ({ author }) => <span translate={false}>{author.name}</span> },
        { key: 'reviewer', label: 'Người duyệt', cell: ({ reviewer }) => <span translate={false}>{reviewer?.name ?? '–'}</span> },
        { key: 'at', label: 'Lần sửa cuối', cell: ({ updatedAt }) => clockTime(updatedAt) },
      ]}
      rows={works}
      rowKey={({ id }) => id}
      empty="Chưa có bản soạn nào."
    />
    <h2>Soạn bản mới</h2>
    <p>Bản cũ giữ nguyên. Bản mới bắt đầu giống hệt bản được chọn.</p>
    <Form action={to.admin.editions(code)} label="Soạn bản mới">
      <SelectField
        id="ban"
        label="Bắt đầu từ bản"
        options={rows.map(({ edition, standing }) => ({
          value: edition.from,
          label: `Từ ${shortDay(edition.from)} (${standings[standing].toLowerCase()})`,
        }))}
        value={typed['ban'] ?? rows.find(({ standing }) => standing === 'now')?.edition.from}
        empty=""
        problem={problemAt(problems, 'ban')}
      />
      <FromField typed={typed} problems={problems} />
      <Button>Soạn bản mới</Button>
    </Form>
    <Details summary="Đưa tệp của một bản vào" open={problems.some(({ at }) => at === 'tep')}>
      <p>Tệp tải từ đây hoặc từ nơi khác. Xem khác gì trước khi nhận.</p>
      <Form action={`${to.admin.procedures}/nhap`} upload label="Đưa tệp vào">
        <FileField id="tep" label="Tệp của bản" accept=".json,application/json" multiple={false} problem={problemAt(problems, 'tep')} />
        <Button variant="secondary">Xem khác gì</Button>
      </Form>
    </Details>
  </OfficeLayout>
)

const FromField = ({ typed, problems }: { typed: Fields; problems: readonly Problem[] }) => (
  <DayField
    id="tu-ngay"
    label="Áp dụng từ ngày"
    hint="Một ngày sau hôm nay"
    value={{ ngay: typed['tu-ngay.ngay'], thang: typed['tu-ngay.thang'], nam: typed['tu-ngay.nam'] }}
    problem={problemAt(problems, 'tu-ngay')}
  />
)

export type OutlineView = { readonly typed: Fields; readonly problems: readonly Problem[] }

/** `/quan-tri/thu-tuc/moi`: a procedure that the city does not have yet, from the template. */
export const OutlinePage = ({ chrome, unit, typed, problems }: OutlineView & Frame) => (
  <OfficeLayout chrome={chrome} unit={unit} title="Soạn thủ tục mới" problems={problems}>
    <Crumbs items={[{ href: to.admin.procedures, label: 'Thủ tục' }, { label: 'Soạn mới từ khung' }]} />
    <h1>Soạn thủ tục mới từ khung</h1>
    <p>Khung có sẵn các trang mà thủ tục nào cũng cần. Chỗ nào luật quy định thì khung để trống cho người soạn.</p>
    <Form action={to.admin.outline} label="Soạn thủ tục mới">
      <TextField id="ten" label="Tên thủ tục" value={typed['ten']} problem={problemAt(problems, 'ten')} />
      <TextField id="ma" label="Mã thủ tục" hint="Mã quốc gia, ví dụ 1.001193" width="m" value={typed['ma']} problem={problemAt(problems, 'ma')} />
      <SelectField id="cap" label="Cấp giải quyết" options={choicesOf(levelWords)} value={typed['cap']} problem={problemAt(problems, 'cap')} />
      <SelectField id="linh-vuc" label="Lĩnh vực" options={sectorChoices} value={typed['linh-vuc']} problem={problemAt(problems, 'linh-vuc')} />
      <TextField
        id="co-quan"
        label="Cơ quan giải quyết"
        hint="Ví dụ: Ủy ban nhân dân xã, phường"
        value={typed['co-quan']}
        problem={problemAt(problems, 'co-quan')}
      />
      <FromField typed={typed} problems={problems} />
      <ButtonRow>
        <Button>Bắt đầu soạn</Button>
      </ButtonRow>
    </Form>
  </OfficeLayout>
)

const sectorChoices = sectors.map(({ sector, name }) => ({ value: sector, label: name }))
