import { clockTime } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import { outcomes, ruleNamed, type Said, type Signal } from '#integrity'
import { Choice, TextArea } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Empty, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { Around } from '../support/frame.tsx'
import { ruleName, spanWords, StateTag } from './signals.show.tsx'

export type SignalView = {
  readonly signal: Signal & { readonly said: readonly Said[] }
  readonly codes: readonly { readonly id: number; readonly code: string }[]
  readonly procedure: string | undefined
  readonly typed: Fields
  readonly own?: boolean
}

const refWords: Readonly<Record<string, string>> = {
  applicants: 'Số người nộp',
  officer: 'Tài khoản cán bộ',
  relation: 'Quan hệ',
  entries: 'Việc đã ghi sổ',
  readings: 'Lượt xem sổ',
  why: 'Điểm lạ',
  period: 'Kỳ',
  revision: 'Bản',
  hand: 'Số nhập tay',
  supplements: 'Số lần yêu cầu bổ sung',
  reappointed: 'Số lần hẹn lại',
  silently: 'Số lần dời hạn không phiếu',
  before: 'Từ 14:50 đến 14:59',
  after: 'Từ 15:00 đến 15:09',
  book: 'Sổ',
}
const valueWords: Readonly<Record<string, string>> = {
  ...{ self: 'chính cán bộ', relative: 'người thân đã khai', 'before-acceptance': 'ghi trước ngày tiếp nhận' },
  ...{ order: 'số không theo thứ tự thời gian', gap: 'cách số', locked: 'ghi sau khi khóa sổ' },
}
const SHOWN = 60
const said = (value: unknown): string =>
  Array.isArray(value) ? value.slice(0, SHOWN).map(said).join(', ') : (valueWords[String(value)] ?? String(value))

/** `/dieu-hanh/tin-hieu/:id`: one signal, what it points to, what else it may be, and what people said of it. */
export const ShowSignal = ({ signal, codes, procedure, typed, own = false, chrome, unit, problems = [] }: SignalView & Around) => {
  const rule = ruleNamed(signal.rule)
  const { id, version, refs, said: history } = signal
  return (
    <OfficeLayout chrome={chrome} title={`Tín hiệu số ${id}`} unit={unit} problems={problems}>
      <p>
        <a href={own ? to.office.signals : to.city.signals}>Mọi tín hiệu</a>
      </p>
      <h1>{ruleName(signal.rule)}</h1>
      <p>
        <StateTag state={signal.state} />{' '}
        <span class="hint">{`Số ${id} · thấy lần đầu ${clockTime(signal.firstSeen)} · quy tắc bản ${signal.ruleVersion}`}</span>
      </p>
      <Facts
        items={[
          { label: 'Đơn vị', value: signal.unitName ?? 'Toàn thành phố', data: true },
          ...(procedure ? [{ label: 'Thủ tục', value: procedure }] : []),
          { label: 'Thời gian', value: spanWords(signal.from, signal.to) },
          ...(rule
            ? [
                { label: 'Thấy gì', value: rule.sees },
                { label: 'Có thể chỉ là', value: rule.innocent },
                { label: 'Căn cứ', value: rule.source },
              ]
            : []),
          ...Object.entries(refs).map(([name, value]) => ({ label: refWords[name] ?? name, value: said(value), data: true })),
        ]}
      />
      {codes.length > 0 && (
        <>
          <h2>Hồ sơ liên quan</h2>
          <p class="hint">Mã hồ sơ mở được ở đơn vị đang giữ hồ sơ.</p>
          <ul class="codes">
            {codes.map(({ id: dossier, code }) => (
              <li key={dossier} translate={false}>
                {own ? <a href={to.office.dossier(code)}>{code}</a> : code}
              </li>
            ))}
          </ul>
        </>
      )}
      <Reviews history={history} />
      {own ? (
        <Notice>
          <p>Kết quả do người điều hành thành phố ghi. Đơn vị giải thích bằng văn bản hoặc qua hỗ trợ.</p>
        </Notice>
      ) : (
        <Decide id={id} version={version} typed={typed} problems={problems} />
      )}
    </OfficeLayout>
  )
}

const Reviews = ({ history }: { history: readonly Said[] }) => (
  <>
    <h2>Đã xem lại</h2>
    {history.length === 0 ? (
      <Empty title="Chưa ai ghi kết quả." />
    ) : (
      <ol class="timeline">
        {history.map(({ at, by, outcome, reason }) => (
          <li key={at.toISOString()}>
            <p>
              <strong>{outcomes[outcome]}</strong> <span translate={false}>{by}</span>
            </p>
            <time class="hint" datetime={at.toISOString()}>
              {clockTime(at)}
            </time>
            <div class="note" translate={false}>
              {reason}
            </div>
          </li>
        ))}
      </ol>
    )}
  </>
)

type Deciding = { id: number; version: number; typed: Fields; problems: readonly Problem[] }

const Decide = ({ id, version, typed, problems }: Deciding) => (
  <Form action={to.city.signal(id)}>
    <input type="hidden" name="ban" value={version} />
    <Choice
      id="ket-qua"
      label="Kết quả xem lại"
      options={Object.entries(outcomes).map(([value, label]) => ({ value, label }))}
      value={typed['ket-qua']}
      problem={problemAt(problems, 'ket-qua')}
    />
    <TextArea
      id="ly-do"
      label="Lý do"
      hint="Đã hỏi ai, xem gì. Không ghi tên hay số định danh của người dân"
      value={typed['ly-do']}
      problem={problemAt(problems, 'ly-do')}
    />
    <Button>Ghi kết quả</Button>
  </Form>
)
