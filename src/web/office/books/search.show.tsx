import { shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { bookNames, wholeReference, type Entry } from '#registers'
import { DayField, SelectField, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Around } from '../frame.ts'
import { EntryText, PURPOSE } from './entry-text.tsx'

/** The search box that stands over the books. */
export const FindEntry = () => (
  <form class="ask" action={to.office.findEntry} method="get" role="search">
    <label class="unseen" for="ten">
      Họ, chữ đệm, tên; bỏ dấu cũng được
    </label>
    <input class="in l" type="search" id="ten" name="ten" autocomplete="off" placeholder="Tên, bỏ dấu cũng được" />
    <button type="submit" class="button">
      Tìm trong sổ
    </button>
  </form>
)

const kinds = [{ value: '', label: 'Mọi loại sổ' }, ...Object.entries(bookNames).map(([value, label]) => ({ value, label }))]
const boxes = (asked: Fields) => ({ ngay: asked['ghi-ngay.ngay'], thang: asked['ghi-ngay.thang'], nam: asked['ghi-ngay.nam'] })

type Show = Around & { asked: Fields; purpose?: string; rows: readonly Entry[]; next?: string; problems?: readonly Problem[] }

/** Entries of the unit's own books, by name, number and day. */
export const ShowSearch = ({ chrome, unit, nav, asked, purpose = '', rows, next, problems = [] }: Show) => (
  <OfficeLayout chrome={chrome} title="Tìm trong sổ hộ tịch" problems={problems} unit={unit} nav={nav}>
    <p>
      <a href="/can-bo/so">Sổ hộ tịch của đơn vị</a>
    </p>
    <h1>Tìm trong sổ hộ tịch</h1>
    <Form action={to.office.findEntry} method="get" class="dense">
      <TextField id="ten" label="Họ, chữ đệm, tên" hint="Một phần tên, bỏ dấu cũng được" value={asked.ten} autocomplete="off" />
      <TextField id="so" label="Số" hint="Ví dụ 125/2017, hoặc số định danh" width="m" value={asked.so} problem={problemAt(problems, 'so')} />
      <SelectField id="loai-so" label="Loại sổ" options={kinds} value={asked['loai-so'] ?? ''} />
      <DayField id="ghi-ngay" label="Ngày ghi sổ" value={boxes(asked)} problem={problemAt(problems, 'ghi-ngay')} />
      <TextField
        id={PURPOSE}
        label="Tra để làm gì?"
        hint="Ví dụ: mã hồ sơ, số công văn. Mỗi lần tra đều được ghi lại."
        value={purpose}
        maxlength={200}
        optional
      />
      <Button>Tìm</Button>
    </Form>
    <DataTable
      caption="Việc đã ghi, mới nhất ở trên"
      rows={rows}
      rowKey={({ id }) => String(id)}
      empty={<Empty title="Không thấy việc nào.">Gõ ít chữ hơn, hoặc bỏ bớt điều kiện. Sổ của nơi khác thì gửi xác minh.</Empty>}
      columns={[
        { key: 'number', label: 'Số', heads: true, cell: entry => <span translate={false}>{wholeReference(entry)}</span> },
        { key: 'on', label: 'Ngày ghi', cell: ({ enteredOn }) => shortDay(enteredOn) },
        { key: 'who', label: 'Nội dung', cell: entry => <EntryText entry={entry} purpose={purpose} /> },
        { key: 'book', label: 'Sổ', wideOnly: true, cell: ({ type }) => bookNames[type] },
      ]}
    />
    <Pager next={next} />
  </OfficeLayout>
)
