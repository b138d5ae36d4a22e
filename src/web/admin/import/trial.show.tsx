import { clockTime, number } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { aboutWords, type About, type Checked, type Import, type Plan } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Details, Facts, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { outcomeOf } from './list.show.tsx'

/** How many records have boxes of their own; the others are named in the text below. */
export const SHOWN = 200

export type TrialView = {
  readonly file: Import
  readonly records: number
  readonly notes: readonly string[]
  readonly plan: Plan
  readonly problems?: readonly Problem[] | undefined
  readonly typed?: Readonly<Record<string, string>> | undefined
}

/** Long hexadecimal digits with places where a line may break. */
const inGroups = (hex: string) => hex.replace(/.{16}(?=.)/g, '$& ')

type Around = { chrome: Chrome; unit: string }

/** `/quan-tri/nhap-thu-tuc/:no`: what this file would do, all that contradicts itself in it, and the form that imports it. */
export const TrialPage = ({ chrome, unit, file, records, notes, plan, problems = [], typed = {} }: TrialView & Around) => (
  <OfficeLayout chrome={chrome} title={file.doneAt ? 'Tệp đã nhập' : 'Thử nhập hồ sơ thủ tục'} unit={unit} problems={problems}>
    <h1>{file.doneAt ? 'Tệp đã nhập' : 'Thử nhập hồ sơ thủ tục'}</h1>
    <p>
      <a href={to.admin.imports}>Về danh sách tệp</a>
    </p>
    <Facts
      items={[
        { label: 'Tệp', value: file.filename, data: true },
        { label: 'Dấu SHA-256', value: inGroups(file.sha256), data: true },
        { label: 'Người thử', value: `${file.triedBy}, ${clockTime(file.triedAt)}` },
        { label: 'Kết quả', value: outcomeOf(file) },
      ]}
    />
    <Stats>
      <Stat value={number(records)} label="bản ghi trong tệp" />
      <Stat value={number(plan.added.length)} label="thẻ mới" />
      <Stat value={number(plan.changed.length)} label="thẻ đổi" />
      <Stat value={number(plan.unchanged)} label="giữ nguyên" />
      <Stat value={number(plan.faulty.length)} label="có mâu thuẫn" tone={plan.faulty.length > 0 ? 'danger' : undefined} />
      <Stat value={number(plan.doubtful.length)} label="có chỗ nghi ngờ" />
    </Stats>
    {notes.length > 0 && (
      <Notice tone="warn" title="Cột hoặc trường chưa biết">
        {notes.map(note => (
          <p key={note}>{note}</p>
        ))}
      </Notice>
    )}
    {file.leftOut.length > 0 && <LeftOutTable file={file} />}
    <ByAbout faulty={plan.faulty} />
    {file.doneAt === null && <ImportForm file={file} plan={plan} problems={problems} typed={typed} />}
    <Changes plan={plan} />
    <Doubts plan={plan} />
  </OfficeLayout>
)

const titleOf = ({ no, code, name }: Pick<Checked, 'no' | 'code' | 'name'>) => [`Bản ghi ${no}`, code, name].filter(Boolean).join(' · ')

/** The contradictions by what they are about, so that one that runs through the whole file is seen at once. */
function ByAbout({ faulty }: { faulty: readonly Checked[] }) {
  if (faulty.length === 0) return null
  const groups = Map.groupBy(
    faulty.flatMap(one => one.faults.map(fault => ({ one, fault }))),
    ({ fault }) => fault.about,
  )
  return (
    <section>
      <h2>Mâu thuẫn theo loại</h2>
      {(Object.keys(aboutWords) as About[]).flatMap(about => {
        const rows = groups.get(about) ?? []
        return rows.length === 0 ? (
          []
        ) : (
          <Details key={about} summary={`${aboutWords[about]}: ${number(rows.length)} chỗ`}>
            <ul>
              {rows.slice(0, SHOWN).map(({ one, fault }) => (
                <li key={`${one.no} ${fault.says}`}>{`${titleOf(one)}: ${fault.says}`}</li>
              ))}
            </ul>
            {rows.length > SHOWN && <p class="hint">{`Còn ${number(rows.length - SHOWN)} chỗ nữa; có đủ trong danh sách tải về.`}</p>}
          </Details>
        )
      })}
    </section>
  )
}

type FormProps = { file: Import; plan: Plan; problems: readonly Problem[]; typed: Readonly<Record<string, string>> }

const ImportForm = ({ file, plan, problems, typed }: FormProps) => (
  <Form action={to.admin.import(file.no)} label="Nhập tệp này">
    {plan.faulty.length > 0 && (
      <>
        <h2>Bản ghi có mâu thuẫn</h2>
        <p>Sửa trong tệp rồi thử lại, hoặc bỏ từng bản ghi ra và ghi lý do. Còn một bản ghi chưa xử lý thì không nhập gì.</p>
        <p>
          <a href={`${to.admin.import(file.no)}/mau-thuan.csv`}>Tải danh sách mâu thuẫn (CSV)</a>
        </p>
        {plan.faulty.slice(0, SHOWN).map(one => (
          <FaultyRecord key={one.no} one={one} problems={problems} typed={typed} />
        ))}
        {plan.faulty.length > SHOWN && <p>{`Còn ${number(plan.faulty.length - SHOWN)} bản ghi nữa trong danh sách tải về. Ghi chúng vào ô dưới.`}</p>}
        <TextField
          id="ly-do-chung"
          label="Lý do chung"
          hint="Dùng cho bản ghi đã chọn bỏ ra mà chưa ghi lý do riêng"
          value={typed['ly-do-chung']}
          optional
        />
        <TextArea
          id="danh-sach"
          label="Bỏ ra nhiều bản ghi"
          hint="Mỗi dòng: số bản ghi, dấu hai chấm, lý do. Ví dụ: 12: chờ Sở sửa thời hạn"
          value={typed['danh-sach']}
          problem={problemAt(problems, 'danh-sach')}
          optional
        />
      </>
    )}
    <Button>{plan.faulty.length > 0 ? 'Nhập, bỏ ra các bản ghi đã chọn' : 'Nhập tệp này'}</Button>
  </Form>
)

const FaultyRecord = ({ one, problems, typed }: { one: Checked } & Pick<FormProps, 'problems' | 'typed'>) => {
  const [box, reason] = [`bo-${one.no}`, `vi-sao-${one.no}`]
  const problem = problemAt(problems, box)
  return (
    <section class="card">
      <h3>{titleOf(one)}</h3>
      <ul>
        {one.faults.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <div class={problem ? 'field wrong' : 'field'}>
        <div class="pick">
          <input type="checkbox" id={box} name={box} value="true" checked={typed[box] === 'true'} />
          <label for={box}>
            Bỏ ra<span class="unseen">{` bản ghi ${one.no}`}</span>
          </label>
        </div>
      </div>
      <TextField id={reason} label={`Lý do bỏ bản ghi ${one.no}`} value={typed[reason]} problem={problemAt(problems, reason)} />
    </section>
  )
}

const LeftOutTable = ({ file }: { file: Import }) => (
  <DataTable
    caption="Bản ghi đã bỏ ra"
    columns={[
      { key: 'one', label: 'Bản ghi', heads: true, cell: titleOf },
      { key: 'why', label: 'Lý do', cell: ({ reason }) => reason },
      { key: 'says', label: 'Mâu thuẫn', cell: ({ says }) => says.join(' ') },
    ]}
    rows={file.leftOut}
    rowKey={({ no }) => String(no)}
  />
)

const Changes = ({ plan: { changed, added } }: { plan: Plan }) => (
  <>
    {changed.length > 0 && (
      <Details summary={`Thẻ sẽ đổi: ${number(changed.length)}`}>
        <ul>
          {changed.slice(0, SHOWN).map(({ card, parts }) => (
            <li key={`${card.code} ${card.validFrom}`}>{`${card.code} · ${card.name}: đổi ${parts.join(', ')}`}</li>
          ))}
        </ul>
      </Details>
    )}
    {added.length > 0 && (
      <Details summary={`Thẻ mới: ${number(added.length)}`}>
        <ul>
          {added.slice(0, SHOWN).map(card => (
            <li key={`${card.code} ${card.validFrom}`}>{`${card.code} · ${card.name}`}</li>
          ))}
        </ul>
      </Details>
    )}
  </>
)

const Doubts = ({ plan: { doubtful } }: { plan: Plan }) =>
  doubtful.length === 0 ? null : (
    <Details summary={`Chỗ nghi ngờ, sẽ ghi trên trang thủ tục: ${number(doubtful.length)} bản ghi`}>
      <ul>
        {doubtful.slice(0, SHOWN).map(one => (
          <li key={one.no}>{`${titleOf(one)}: ${one.doubts.join(' ')}`}</li>
        ))}
      </ul>
    </Details>
  )
