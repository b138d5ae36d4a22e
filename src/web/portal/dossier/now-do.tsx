import { dueTime } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { supplementTime } from '#procedures'
import { ButtonLink, ButtonRow } from '#ui/forms.tsx'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { lifecycle } from '#dossiers'
import { seesAll } from '../tracking/access.ts'
import { askedOf, reasonsIn } from './asked.ts'
import type { DossierView } from './dossier.show.tsx'
import { isLate, isOver } from './where.ts'

type CourseProps = Pick<DossierView, 'dossier' | 'proof'> & { apology: DossierView['dossier']['apology'] | undefined; now: Instant }

/** What keeps it from being ready: an apology, a verification, another office, lateness. */
const Course = ({ dossier, proof, apology, now }: CourseProps) => (
  <>
    {apology && (
      <Notice tone="warn" title="Đơn vị xin lỗi vì chậm">
        <p translate={false}>{apology.reason}</p>
        <p>{`Hẹn lại ${dueTime(new Date(apology.until))}. Chỉ được hẹn lại một lần.`}</p>
      </Notice>
    )}
    {dossier.verifying && !isOver(dossier.state) && (
      <Notice tone="pause" title="Đang xác minh">
        {seesAll(proof) && (
          <p translate={false}>
            {dossier.verifying.whom}: {dossier.verifying.ground}
          </p>
        )}
        <p>Chưa cần làm gì. Khi có trả lời, đơn vị giải quyết tiếp.</p>
      </Notice>
    )}
    {dossier.referredFrom && !isOver(dossier.state) && (
      <Notice title="Đã chuyển nơi giải quyết">
        <p>Nơi này có thẩm quyền giải quyết. Mã hồ sơ và ngày hẹn giữ nguyên; không cần nộp lại.</p>
      </Notice>
    )}
    {isLate(dossier, now) && !apology && (
      <Notice tone="danger" title="Hồ sơ đã quá ngày hẹn">
        <p>{`Xin lỗi vì sự chậm trễ. Đơn vị phải gửi thư xin lỗi và ngày hẹn mới. Gọi ${words.helpPhone} để hỏi.`}</p>
      </Notice>
    )}
  </>
)

/** What the applicant can do now, in this state; always at least one thing. */
export function NowDo({ view: { dossier, log, unit, proof, seesOnly }, now }: { view: DossierView; now: Instant }) {
  const { code, state } = dossier
  const refused = !seesAll(proof) ? [] : reasonsIn(log.findLast(({ type }) => type === 'turnAway' || type === 'decline')?.data)
  const askedAt = log.findLast(({ type }) => type === 'askForMore')?.at
  const apology = dossier.apology?.state === 'sent' && !isOver(state) ? dossier.apology : undefined
  const slips = seesAll(proof) ? slipsOf(dossier) : []
  return (
    <>
      {askedOf(dossier).length > 0 && (
        <Notice tone="pause" title={`Cần bổ sung ${askedOf(dossier).length} mục`}>
          <p>{`Trả lời mọi mục trên một trang, trong ${supplementTime(dayOf(askedAt ?? now)).days} ngày làm việc.`}</p>
          {dossier.supplements > 1 && <p>{`Đây là lần yêu cầu thứ ${dossier.supplements}. Thời hạn giải quyết vẫn chạy.`}</p>}
          {seesOnly ? (
            <p>Giấy ủy quyền chỉ cho xem. Người được ủy quyền nộp sẽ bổ sung.</p>
          ) : (
            <p>
              <ButtonLink href={to.portal.supplement(code)}>Bổ sung ngay</ButtonLink>
            </p>
          )}
        </Notice>
      )}
      {state === 'confirming' && (
        <Notice tone="pause" title="Xem và xác nhận bản dự thảo">
          <p>Không trả lời trong 1 ngày làm việc thì bản dự thảo được dùng để ký.</p>
          <p>
            <ButtonLink href={to.portal.confirm(code)}>Xem bản dự thảo</ButtonLink>
          </p>
        </Notice>
      )}
      {state === 'signed' && (
        <Notice tone="ok" title="Đến nhận kết quả">
          <p>
            Nơi trả: <span translate={false}>{unit}</span>. Mang căn cước và bản chính của giấy đã chụp.
          </p>
        </Notice>
      )}
      <Course {...{ dossier, proof, apology, now }} />
      {refused.length > 0 && (
        <Notice tone="danger" title="Lý do">
          <ul>
            {refused.map(({ says, fix }) => (
              <li key={says}>
                {says.replace(/\.$/, '')}. <strong>{fix}</strong>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isOver(state) && state !== 'handedOver' && (
        <p>
          <ButtonLink href={to.portal.home}>Nộp lại từ đầu</ButtonLink>
        </p>
      )}
      {seesAll(proof) && (
        <ButtonRow>
          {slips.map(({ name, label }) => (
            <ButtonLink key={name} variant="secondary" href={to.portal.slip(code, name)}>
              {label}
            </ButtonLink>
          ))}
          <ButtonLink variant="secondary" href={to.portal.receipt(code)}>
            {dossier.dueAt ? 'Tải giấy hẹn' : 'Tải giấy xác nhận'}
          </ButtonLink>
          {'withdraw' in lifecycle[state] && !seesOnly && (
            <ButtonLink variant="quiet" href={to.portal.withdraw(code)}>
              Rút hồ sơ
            </ButtonLink>
          )}
        </ButtonRow>
      )}
    </>
  )
}

/** The notices of the desk that this dossier has, as PDF. */
function slipsOf({ apology, outcome }: DossierView['dossier']): { name: string; label: string }[] {
  return [
    ...(apology?.state === 'sent' ? [{ name: 'xin-loi', label: 'Tải phiếu xin lỗi' }] : []),
    ...(outcome === 'turnedAway' || outcome === 'declined' ? [{ name: 'tu-choi', label: 'Tải phiếu từ chối' }] : []),
    ...(outcome === 'withdrawn' || outcome === 'terminated' ? [{ name: 'dung', label: 'Tải thông báo dừng giải quyết' }] : []),
  ]
}
