import { clockTime, dong } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import type { Dossier } from '#dossiers'
import { chargeOf, declaredGround, grounds, receiptNumber, settle, type ChargedLine, type Exemption, type Receipt } from '#payments'
import { CheckboxField, Choice, NameField, TextField } from '#ui/fields.tsx'
import { Button, ButtonLink, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Details, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { DataTable } from '#ui/table.tsx'
import { StatusTag } from '#ui/tags.tsx'
import type { Around } from '../frame.ts'

export type FeeView = Around & {
  dossier: Dossier
  procedure: string
  receipts: readonly Receipt[]
  exemption: Exemption | undefined
  /** Why this officer may not take it, where there is a reason. */
  conflict?: string | undefined
  typed: Fields
  problems?: readonly Problem[]
}

/** Where a dossier's fee is taken, and where one of its receipts is printed. */
export const feePath = (code: string, more = '') => `${to.office.act(code, 'thu-phi')}${more}`
export const receiptPath = (code: string, { number, year }: Pick<Receipt, 'number' | 'year'>) =>
  `${to.office.act(code, 'bien-lai')}/${number}-${year}.pdf`

/** How surely a line's amount is known, as a word and not by colour alone. */
const Certain = ({ certain }: Pick<ChargedLine, 'certain'>) =>
  certain ? <StatusTag tone="ok">Đã đối chiếu</StatusTag> : <StatusTag tone="warn">Chưa đối chiếu văn bản</StatusTag>

const Lines = ({ lines, caption }: { lines: readonly ChargedLine[]; caption: string }) => (
  <DataTable
    caption={caption}
    rows={lines}
    rowKey={({ line }) => line}
    stacks
    columns={[
      { key: 'name', label: 'Khoản thu', heads: true, cell: ({ name }) => name },
      { key: 'each', label: 'Mức thu', numeric: true, cell: ({ amount }) => dong(amount) },
      { key: 'times', label: 'Số lượng', numeric: true, cell: ({ times }) => times },
      { key: 'sum', label: 'Thành tiền', numeric: true, cell: ({ amount, times }) => dong(amount * times) },
      { key: 'certain', label: 'Đối chiếu', cell: Certain },
      { key: 'source', label: 'Căn cứ', wideOnly: true, cell: ({ source }) => source },
    ]}
  />
)

type CancelProps = { action: string; at: string; id: number; label: string } & Pick<FeeView, 'typed' | 'problems'>

const Cancel = ({ action, at, id, label, typed, problems = [] }: CancelProps) => (
  <Details summary={label} open={problemAt(problems, at) !== undefined}>
    <Form action={action}>
      <input type="hidden" name="id" value={id} />
      <TextField id={at} label="Lý do hủy" value={typed[at]} problem={problemAt(problems, at)} />
      <Button variant="danger">{label}</Button>
    </Form>
  </Details>
)

function Paid({ dossier, receipt, ...rest }: Pick<FeeView, 'dossier' | 'typed' | 'problems'> & { receipt: Receipt }) {
  return (
    <>
      <Notice tone="ok" title={`Đã thu ${dong(receipt.amount)}`}>
        <p>
          Biên lai số {receiptNumber(receipt)}, {receipt.cashierName} lập lúc {clockTime(receipt.takenAt)}.
        </p>
      </Notice>
      <ButtonRow>
        <ButtonLink href={receiptPath(dossier.code, receipt)} kbd="M">
          In biên lai
        </ButtonLink>
      </ButtonRow>
      <Cancel action={feePath(dossier.code, '/huy')} at="ly-do" id={receipt.id} label="Hủy biên lai này" {...rest} />
    </>
  )
}

function LetOff({ dossier, exemption, ...rest }: Pick<FeeView, 'dossier' | 'typed' | 'problems'> & { exemption: Exemption }) {
  const { ground, beneficiary, paper, law, lines, cashierName, takenAt, id } = exemption
  return (
    <>
      <Notice tone="ok" title={lines.length > 0 ? `Đã miễn: ${lines.map(({ name }) => name).join(', ')}` : 'Đã ghi giấy của diện miễn'}>
        <p>
          {grounds[ground].label}: <span translate={false}>{beneficiary}</span>. Đã xem: {paper}. Căn cứ: {law}. {cashierName} ghi lúc{' '}
          {clockTime(takenAt)}.
        </p>
      </Notice>
      <Cancel action={feePath(dossier.code, '/huy-mien')} at="ly-do-mien" id={id} label="Hủy việc ghi miễn" {...rest} />
    </>
  )
}

const Take = ({ dossier, amount, typed, problems = [] }: Pick<FeeView, 'dossier' | 'typed' | 'problems'> & { amount: number }) => (
  <Form action={feePath(dossier.code)}>
    <input type="hidden" name="so-tien" value={amount} />
    <NameField
      id="nguoi-nop-tien"
      label="Người nộp tiền"
      autocomplete="off"
      value={typed['nguoi-nop-tien'] ?? dossier.applicant.name}
      problem={problemAt(problems, 'nguoi-nop-tien')}
    />
    <ButtonRow>
      <Button kbd="T">{`Thu ${dong(amount)}, lập biên lai`}</Button>
      <ButtonLink href={to.office.dossier(dossier.code)} variant="quiet">
        Về hồ sơ
      </ButtonLink>
    </ButtonRow>
  </Form>
)

const groundOptions = Object.entries(grounds).map(([value, { label, law }]) => ({ value, label, hint: law }))

const Exempt = ({ dossier, owed, typed, problems = [] }: Pick<FeeView, 'dossier' | 'typed' | 'problems'> & { owed: readonly ChargedLine[] }) => (
  <Form action={feePath(dossier.code, '/mien')}>
    {owed.map(({ line, name, amount, times }) => (
      <CheckboxField
        key={line}
        id={`mien.${line}`}
        label={`Miễn: ${name}, ${dong(amount * times)}`}
        value={typed[`mien.${line}`]}
        problem={line === owed[0]?.line ? problemAt(problems, 'mien') : undefined}
      />
    ))}
    <Choice
      id="dien"
      label="Diện miễn"
      options={groundOptions}
      value={typed['dien'] ?? declaredGround(dossier)}
      problem={problemAt(problems, 'dien')}
    />
    <NameField
      id="nguoi-duoc-mien"
      label="Người thuộc diện miễn"
      autocomplete="off"
      value={typed['nguoi-duoc-mien']}
      problem={problemAt(problems, 'nguoi-duoc-mien')}
    />
    <TextField
      id="giay-da-xem"
      label="Giấy đã xem"
      hint="Tên giấy, số, ngày cấp. Xem rồi trả lại"
      value={typed['giay-da-xem']}
      problem={problemAt(problems, 'giay-da-xem')}
    />
    <Button variant="secondary">Ghi miễn lệ phí</Button>
  </Form>
)

const exemptFields = ['mien', 'dien', 'nguoi-duoc-mien', 'giay-da-xem']

/** Thu lệ phí: what is owed as it stood when the dossier was filed, taken or let off, each with its paper. */
export function ShowFee({ chrome, unit, nav, dossier, procedure, receipts, exemption, conflict, typed, problems = [] }: FeeView) {
  const charge = chargeOf(dossier)
  const standing = receipts.find(({ cancelledAt }) => cancelledAt === null)
  const cancelled = receipts.filter(({ cancelledAt }) => cancelledAt !== null)
  const { owed, amount, certain } = settle(charge, { exempted: exemption?.lines.map(({ line }) => line), paid: standing !== undefined })
  const open = exemptFields.some(at => problemAt(problems, at))
  const provesGround = charge.total === 0 && declaredGround(dossier) !== undefined
  const rest = { dossier, typed, problems }
  return (
    <OfficeLayout chrome={chrome} title={`Thu lệ phí – ${dossier.code}`} problems={problems} unit={unit} nav={nav}>
      <h1>Thu lệ phí</h1>
      <p>
        <span translate={false}>{dossier.subject}</span> · {procedure} ·{' '}
        <a href={to.office.dossier(dossier.code)}>
          <span class="code">{dossier.code}</span>
        </a>
      </p>
      {conflict && (
        <Notice tone="warn" title="Không tự thu hồ sơ này">
          {conflict}
        </Notice>
      )}
      {charge.total > 0 ? <Lines lines={charge.lines} caption={`Lệ phí theo ngày nộp. ${charge.reason}`} /> : null}
      {charge.total === 0 && (
        <Notice title="Hồ sơ này không phải nộp lệ phí">
          {charge.reason} {charge.law && `(${charge.law})`}
        </Notice>
      )}
      {!certain && amount > 0 && (
        <Notice tone="warn" title="Có mức thu chưa chắc chắn">
          Số tiền chưa đối chiếu với văn bản của Hội đồng nhân dân thành phố. Biên lai cũng ghi như vậy.
        </Notice>
      )}
      {standing && <Paid receipt={standing} {...rest} />}
      {exemption && <LetOff exemption={exemption} {...rest} />}
      {amount > 0 && <Take amount={amount} {...rest} />}
      {!exemption && !standing && (amount > 0 || provesGround) && (
        <Details summary={provesGround ? 'Ghi giấy của diện miễn đã khai' : 'Người nộp thuộc diện miễn lệ phí'} open={open || provesGround}>
          <Exempt owed={owed} {...rest} />
        </Details>
      )}
      {cancelled.length > 0 && (
        <>
          <h2>Biên lai đã hủy</h2>
          <ul>
            {cancelled.map(one => (
              <li key={one.id}>
                <p>
                  <a href={receiptPath(dossier.code, one)}>Số {receiptNumber(one)}</a>, {dong(one.amount)}: {one.cancelReason}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={to.office.cash}>Quỹ hôm nay</a>
      </p>
    </OfficeLayout>
  )
}
