import { clockTime, dueTime } from '#kernel/format.ts'
import { parseInstant } from '#kernel/instant.ts'
import { ButtonLink } from '#ui/forms.tsx'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { answerWords, type Inquiry } from '#registers'
import type { Glance } from './view.ts'

type Props = Pick<Glance, 'dossier' | 'actions'> & { readonly unitName: (id: string) => string; readonly inquiries?: readonly Inquiry[] }

/** What is out of the ordinary about this dossier and decides what to do next. */
export function Standing({ dossier, actions, unitName, inquiries = [] }: Props) {
  const { apology, verifying, referredFrom, released, supplements, code, finishedAt } = dossier
  const until = apology && parseInstant(apology.until)
  return (
    <>
      {dossier.state === 'received' && <Answers inquiries={inquiries} unitName={unitName} />}
      {referredFrom && (
        <Notice title="Chuyển đến">
          <p>Hồ sơ từ {unitName(referredFrom).split(',')[0]} chuyển đến: nơi này có thẩm quyền. Thời hạn không tính lại.</p>
        </Notice>
      )}
      {supplements > 1 && (
        <Notice tone="danger" title={`Đã yêu cầu bổ sung ${supplements} lần`}>
          <p>Quá một lần thì hồ sơ bị tính là quá hạn (Quyết định 766/QĐ-TTg).</p>
        </Notice>
      )}
      {released && (
        <Notice tone="warn" title="Được yêu cầu bổ sung thêm một lần">
          <p>
            {released.by} đã cho phép: {released.reason}
          </p>
        </Notice>
      )}
      {verifying && (
        <Notice tone="pause" title={`Đang chờ ${verifying.whom} trả lời`}>
          <p>{verifying.ground}</p>
        </Notice>
      )}
      {apology?.state === 'drafted' && finishedAt === null && (
        <Notice tone="warn" title="Sắp quá hạn: máy đã soạn phiếu xin lỗi">
          <p>
            {apology.reason} {until && `Đề nghị hẹn lại ${dueTime(until)}.`}
          </p>
          {actions.includes('reappoint') ? (
            <p>
              <ButtonLink href={to.office.act(code, 'hen-lai')}>Xem, sửa và ký</ButtonLink>
            </p>
          ) : (
            <p>Người ký hoặc người đứng đầu xem, sửa và ký.</p>
          )}
        </Notice>
      )}
      {apology?.state === 'sent' && finishedAt === null && until && (
        <Notice tone="warn" title={`Đã xin lỗi và hẹn lại ${dueTime(until)}`}>
          <p>{apology.reason} Không hẹn lại lần nữa được.</p>
        </Notice>
      )}
    </>
  )
}

/** What other units answered, to be read before the dossier is examined. */
const Answers = ({ inquiries, unitName }: Required<Pick<Props, 'inquiries' | 'unitName'>>) => (
  <>
    {inquiries.map(
      ({ id, to: asked, question, answer, answerText, answeredAt, answeredBy }) =>
        answer &&
        answeredAt &&
        question !== 'annotate' && (
          <Notice key={id} tone="info" title={`${unitName(asked).split(',')[0]} đã trả lời: ${answerWords[answer].toLowerCase()}`}>
            <p translate={false}>{answerText}</p>
            <p class="hint">
              {answeredBy?.name}, {clockTime(answeredAt)}. <a href={to.office.inquiry(id)}>Xem câu hỏi và trả lời</a>
            </p>
          </Notice>
        ),
    )}
  </>
)
