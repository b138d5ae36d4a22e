import type { SentLetter } from '#exchange'
import { clockTime } from '#kernel/format.ts'
import { parseInstant } from '#kernel/instant.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { Details, Empty, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable, type Column } from '#ui/table.tsx'
import { BoardPage, Moment, Verbatim, type Around } from './frame.tsx'
import { fieldLabels, letterStates, listNames, mendableIn, purposeOf } from './words.ts'

export type LetterView = { readonly letter: SentLetter; readonly typed?: Readonly<Record<string, string>> | undefined }

/** The box of a field in the form. */
export const boxOf = (field: string): string => `truong-${field}`

const moment = (at: string): string => {
  const read = parseInstant(at)
  return read ? clockTime(read) : at
}

type Attempt = SentLetter['attempts'][number]
const attemptColumns: Column<Attempt>[] = [
  { key: 'luc', label: 'Lúc', heads: true, cell: ({ at }) => moment(at) },
  { key: 'tra-loi', label: 'Trả lời', cell: ({ status, code }) => [status ?? 'không có', code].filter(Boolean).join(' ') },
  { key: 'noi-gi', label: 'Nói gì', cell: ({ says }) => says },
  { key: 'mat', label: 'Mất', numeric: true, cell: ({ ms }) => `${ms} ms` },
]

/** `/dieu-hanh/lien-thong/thu/:no`: one letter, why it stopped, what was mended; mend where it goes, send again, let go. */
export const ShowLetter = ({ letter, typed, ...around }: LetterView & Around) => (
  <BoardPage {...around} title={`Thư số ${letter.no}`}>
    <Facts
      items={[
        { label: 'Hồ sơ', value: letter.subject, data: true },
        { label: 'Cơ quan', value: letter.name },
        { label: 'Thư', value: purposeOf(letter.type) },
        { label: 'Đang ở đâu', value: letterStates[letter.state] },
        { label: 'Việc xảy ra lúc', value: <Moment at={letter.at} /> },
        { label: 'Căn cứ', value: letter.ground },
        { label: 'Lần gửi', value: letter.tries },
        { label: 'Mã thư', value: letter.id, data: true },
      ]}
    />
    {letter.state === 'dead' ? <Stopped letter={letter} typed={typed} problems={around.problems} /> : <p class="hint">{elsewhere[letter.state]}</p>}
    <h2>Các lần gửi</h2>
    <DataTable
      caption="Hai mươi lần gần nhất, mới nhất trước"
      columns={attemptColumns}
      rows={letter.attempts}
      rowKey={({ at, ms }) => `${at} ${ms}`}
      empty={<Empty title="Chưa gửi lần nào." />}
    />
    <Amendments letter={letter} />
    <Details summary="Nội dung thư">
      <Verbatim label="Nội dung thư">{JSON.stringify(letter.data, undefined, 2)}</Verbatim>
    </Details>
  </BoardPage>
)

const elsewhere: Readonly<Record<SentLetter['state'], string>> = {
  waiting: 'Thư đang chờ gửi, chưa sửa được.',
  sent: 'Cơ quan đã nhận mà chưa báo. Quá hai giờ làm việc thì gọi hỏi.',
  acknowledged: 'Cơ quan đã có thư. Không còn việc phải làm.',
  dead: '',
  dropped: 'Thư đã bỏ. Cơ quan không nhận việc này.',
}

function Stopped({ letter, typed, problems = [] }: LetterView & Pick<Around, 'problems'>) {
  const fields = (letter.data['fields'] ?? {}) as Readonly<Record<string, string>>
  const mendable = mendableIn(letter.type)
  return (
    <>
      <Notice tone="danger" title="Thư dừng gửi">
        <p>{letter.failure}</p>
        {letter.unmapped.length > 0 && (
          <p>
            {`Thiếu mã: ${letter.unmapped.map(lackingWords).join('; ')}. `}
            <a href={to.city.codes}>Ghi mã của cơ quan</a>, thư sẽ tự đi.
          </p>
        )}
      </Notice>
      {mendable.length > 0 && (
        <Form action={`${to.city.letter(letter.no)}/sua`} label="Sửa dữ liệu nơi nhận">
          <h2>Sửa dữ liệu nơi nhận</h2>
          <p class="hint">Chỉ sửa nơi thư đến và người nhận kết quả. Việc hộ tịch thì sửa ở sổ. Bản trước và bản sau đều được giữ.</p>
          {mendable.map(field => (
            <TextField
              key={field}
              id={boxOf(field)}
              label={fieldLabels[field] ?? field}
              value={typed?.[boxOf(field)] ?? fields[field] ?? ''}
              problem={problemAt(problems, boxOf(field))}
            />
          ))}
          <TextArea id="ly-do" label="Lý do sửa" hint="Ai cho biết, theo giấy nào" value={typed?.['ly-do']} problem={problemAt(problems, 'ly-do')} />
          <Button>Lưu và gửi lại</Button>
        </Form>
      )}
      <Form action={to.city.letter(letter.no)} label="Gửi lại hoặc bỏ thư">
        <ButtonRow>
          <Button variant="secondary" name="lam" value="gui-lai">
            Gửi lại như cũ
          </Button>
          <Button variant="danger" name="lam" value="bo">
            Bỏ thư
          </Button>
        </ButtonRow>
        <p class="hint">Bỏ thư thì cơ quan không nhận việc này. Thư sau của hồ sơ đi tiếp.</p>
      </Form>
    </>
  )
}

/** `gioi-tinh=khac` as people read it. */
function lackingWords(lacking: string): string {
  const [list = '', value = ''] = lacking.split(/=(.*)/s)
  return `${listNames[list] ?? list} "${value}"`
}

const changesOf = ({ before, after }: SentLetter['amendments'][number]) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(field => (before[field] ?? '') !== (after[field] ?? ''))

const Amendments = ({ letter: { amendments } }: LetterView) =>
  amendments.length === 0 ? null : (
    <>
      <h2>Đã sửa</h2>
      {amendments.map(one => (
        <section class="card" key={one.at}>
          <p>
            <strong>{one.by}</strong>, <time datetime={one.at}>{moment(one.at)}</time>: {one.reason}
          </p>
          <DataTable
            caption="Trước và sau"
            quietCaption
            columns={[
              { key: 'o', label: 'Ô', heads: true, cell: field => fieldLabels[field] ?? field },
              { key: 'truoc', label: 'Trước', cell: field => one.before[field] ?? 'không có' },
              { key: 'sau', label: 'Sau', cell: field => one.after[field] ?? 'không có' },
            ]}
            rows={changesOf(one)}
            rowKey={field => field}
          />
        </section>
      ))}
    </>
  )
