import type { ComponentChildren } from 'preact'
import type { Codes } from '../codes.tsx'
import { clock, slashed } from '../day.ts'
import { faults, type Fault } from '../faults.ts'
import { agencyPage, type Agency } from '../page.tsx'
import type { Kind, Part, PartState } from './kind.ts'
import { movesOf } from './moves.ts'
import type { PartEvent } from './store.ts'
import { bookOf, inOrder, listOf, meaningOf, wordsOf } from './words.ts'

export const stateWords: Record<PartState, string> = {
  new: 'Mới đến',
  accepted: 'Đang giải quyết',
  verifying: 'Đang xác minh',
  deficient: 'Chờ bổ sung',
  completed: 'Đã xong',
  refused: 'Đã từ chối',
}

const late = ({ dueAt, state }: Part, now: Date) => Boolean(dueAt && dueAt < now && state !== 'completed' && state !== 'refused')
const personOf = ({ data: { fields } }: Part) => fields['childName'] ?? fields['deceasedName'] ?? ''

/** Cases, newest first. */
export const inboxPage = (agency: Agency, kinds: readonly Kind[], parts: readonly Part[], fault: Fault, now: Date): string =>
  agencyPage(
    agency,
    'Hồ sơ liên thông',
    <>
      {fault !== 'none' && <p class="stand-in">Đang thử sự cố: {faults[fault]}</p>}
      {parts.length === 0 && <p>Chưa có hồ sơ nào. Ủy ban nhân dân ký việc hộ tịch xong thì phần việc hiện ở đây.</p>}
      <ol class="messages">
        {parts.map(part => (
          <li key={part.id}>
            <p>
              <a href={`/phan/${part.id}`}>
                <strong>{personOf(part)}</strong>
              </a>{' '}
              {stateWords[part.state]}
              {late(part, now) && <strong> (quá hạn)</strong>}
            </p>
            <p>{kinds.find(({ leg }) => leg === part.leg)?.name}</p>
            <p class="detail">
              {part.dossier} · Đến {clock(part.cameAt)}
              {part.dueAt && ` · Hạn ${clock(part.dueAt)}`}
            </p>
          </li>
        ))}
      </ol>
    </>,
  )

type CaseView = {
  readonly part: Part
  readonly kind: Kind
  readonly events: readonly PartEvent[]
  readonly codes: Codes
  readonly wrong: boolean
  readonly now: Date
}

/** Everything that the letter said, what happened since, and what can be done now. */
export const casePage = (agency: Agency, { part, kind, events, codes, wrong, now }: CaseView): string => {
  const { data } = part
  const { entry, files, fields } = data
  return agencyPage(
    agency,
    `${personOf(part)} – ${kind.name}`,
    <>
      {wrong && (
        <p class="wrong" role="alert">
          Chưa làm được. Chọn hoặc ghi đủ rồi bấm lại; hồ sơ đã sang bước khác thì xem lại trạng thái.
        </p>
      )}
      <p>
        <strong>{stateWords[part.state]}</strong>
        {late(part, now) && ' (quá hạn)'}. {part.dueAt ? `Hạn ${clock(part.dueAt)}.` : 'Chưa có hạn.'}
      </p>
      <Moves part={part} kind={kind} now={now} />
      <h2>Thư nói gì</h2>
      <Facts
        facts={[
          ['Mã hồ sơ', part.dossier],
          ['Lần gửi', String(part.round)],
          ['Căn cứ', part.ground],
          ['Ghi vào', `${bookOf(entry.book)} số ${entry.number}, ngày ${entry.on.split('-').reverse().join('/')}, ${entry.unitName}`],
          ...inOrder(fields).map(([name, value]): [string, string] => [wordsOf(name), meant(codes, name, value)]),
          ...(data.note ? [['Ghi chú', data.note] as [string, string]] : []),
        ]}
      />
      <h2>Giấy tờ</h2>
      {files.length === 0 ? (
        <p>Không kèm giấy tờ.</p>
      ) : (
        <ul>
          {files.map(({ name, sha256 }) => (
            <li key={sha256}>
              <a href={`/phan/${part.id}/tep/${sha256}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/phan/${part.id}/hoi`}>Hỏi thành phố về hồ sơ này</a>
      </p>
      <h2>Đã làm</h2>
      <ol>
        {events.map(({ at, by, says }) => (
          <li key={`${at.toISOString()}${says}`}>
            {says}{' '}
            <span class="detail">
              ({by}, {clock(at)})
            </span>
          </li>
        ))}
      </ol>
    </>,
  )
}

const meant = (codes: Codes, field: string, value: string) => {
  const words = codes[listOf[field] ?? '']?.[value]
  return words ? `${words} (${value})` : meaningOf(field, value)
}

const Facts = ({ facts }: { facts: readonly (readonly [string, string])[] }) => (
  <dl class="facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

const Moves = ({ part, kind, now }: { part: Part; kind: Kind; now: Date }) => {
  const can = new Set(movesOf(part))
  const form = (children: ComponentChildren) => (
    <form method="post" action={`/phan/${part.id}`}>
      {children}
    </form>
  )
  const button = (name: string, words: string) => (
    <button name="viec" value={name}>
      {words}
    </button>
  )
  return (
    <>
      {part.state === 'verifying' && kind.asksPerson && (
        <p>
          Đường dẫn cho người được hỏi (thay cho VNeID): <a href={`/xac-nhan/${part.key}`}>/xac-nhan/{part.key}</a>
        </p>
      )}
      {form(
        <>
          {can.has('accept') && button('accept', part.state === 'verifying' ? 'Xác minh xong, giải quyết tiếp' : 'Tiếp nhận')}
          {can.has('complete') && button('complete', `Xong: cấp kết quả`)}
          {can.has('verify') && button('verify', `Xác minh: ${kind.verifies}`)}
        </>,
      )}
      {can.has('fallShort') && (
        <details>
          <summary>Yêu cầu bổ sung</summary>
          {form(
            <>
              {kind.wanting.map(({ code, says }) => (
                <label class="check" key={code}>
                  <input type="checkbox" name="ma" value={code} /> {code}: {says}
                </label>
              ))}
              {button('fallShort', 'Gửi yêu cầu bổ sung')}
            </>,
          )}
        </details>
      )}
      {can.has('refuse') && (
        <details>
          <summary>Từ chối</summary>
          {form(
            <>
              <label for="ma-tu-choi">Lý do</label>
              <select id="ma-tu-choi" name="ma">
                {kind.refusals.map(({ code, says }) => (
                  <option key={code} value={code}>
                    {code}: {says}
                  </option>
                ))}
              </select>
              <label for="noi-dung">Ghi thêm cho người nộp (để trống thì dùng câu trên)</label>
              <textarea id="noi-dung" name="noi-dung" maxlength={900} />
              {button('refuse', 'Từ chối')}
            </>,
          )}
        </details>
      )}
      {can.has('late') && (
        <details>
          <summary>Xin lỗi và hẹn lại</summary>
          {form(
            <>
              <label for="ly-do">Vì sao chậm</label>
              <textarea id="ly-do" name="ly-do" maxlength={500} required />
              <label for="den">Hẹn đến hết ngày</label>
              <input id="den" name="den" type="date" min={slashed(now).split('/').reverse().join('-')} required />
              {button('late', 'Xin lỗi và hẹn lại')}
            </>,
          )}
        </details>
      )}
    </>
  )
}

/** What the head of a household is asked, and what was answered. */
export const headPage = (agency: Agency, part: Part): string => {
  const { fields } = part.data
  const asking = part.state === 'verifying'
  return agencyPage(
    agency,
    'Xác nhận của chủ hộ',
    <>
      <Facts
        facts={['childName', 'childBorn', 'deceasedName', 'address', 'headName', 'applicantName'].flatMap(name =>
          fields[name] ? [[wordsOf(name), fields[name]] as const] : [],
        )}
      />
      {asking ? (
        <form method="post" action={`/xac-nhan/${part.key}`}>
          <button name="tra-loi" value="co">
            Tôi đồng ý
          </button>
          <button name="tra-loi" value="khong">
            Tôi không đồng ý
          </button>
        </form>
      ) : (
        <p>Không còn câu hỏi nào. Hồ sơ đang ở bước: {stateWords[part.state]}.</p>
      )}
    </>,
  )
}

/** What the city answered to a question about a dossier. */
export const askPage = (agency: Agency, { id, dossier }: Part, status: number, text: string): string =>
  agencyPage(
    agency,
    `Thành phố trả lời về ${dossier}`,
    <>
      <p>
        Mã trả lời: {status || 'không có'}. <a href={`/phan/${id}`}>Về hồ sơ</a>
      </p>
      <pre class="answer">{text.slice(0, 5000)}</pre>
    </>,
  )
