import type { ComponentChildren } from 'preact'
import { stateWords, type Action, type Dossier } from '#dossiers'
import { Button, ButtonLink, Form } from '#ui/forms.tsx'
import { Toolbar } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { Glance } from './view.ts'

type Asked = { dossier: Dossier; name: string; back?: string | undefined }
/** A press that acts at once: the version it was seen at goes with it, so that nobody overwrites anybody. */
const Press = ({ dossier, name, back, children }: Asked & { children: ComponentChildren }) => (
  <Form action={to.office.act(dossier.code, name)}>
    <input type="hidden" name="version" value={dossier.version} />
    {back && <input type="hidden" name="ve" value={back} />}
    {children}
  </Form>
)

const links: readonly { action: Action; name: string; label: string; kbd?: string; variant: 'primary' | 'secondary' | 'danger' }[] = [
  { action: 'answerVerification', name: 'tra-loi-xac-minh', label: 'Ghi trả lời xác minh', variant: 'primary' },
  { action: 'examine', name: 'tham-tra', label: 'Thẩm tra, soạn giấy', kbd: 'C', variant: 'primary' },
  { action: 'handOver', name: 'tra-ket-qua', label: 'Trả kết quả', kbd: 'C', variant: 'primary' },
  { action: 'issueCopy', name: 'ban-sao', label: 'Cấp bản sao', kbd: 'M', variant: 'secondary' },
  { action: 'askForMore', name: 'bo-sung', label: 'Yêu cầu bổ sung', kbd: 'B', variant: 'secondary' },
  { action: 'verify', name: 'xac-minh', label: 'Gửi xác minh', variant: 'secondary' },
  { action: 'reappoint', name: 'hen-lai', label: 'Xin lỗi và hẹn lại', variant: 'secondary' },
  { action: 'releaseSupplement', name: 'cho-bo-sung-them', label: 'Cho yêu cầu bổ sung thêm', variant: 'secondary' },
  { action: 'refer', name: 'chuyen-noi', label: 'Chuyển nơi khác', variant: 'secondary' },
  { action: 'sendBack', name: 'tra-lai', label: 'Trả lại để xem lại', variant: 'secondary' },
  { action: 'withdraw', name: 'rut', label: 'Người nộp rút hồ sơ', variant: 'secondary' },
  { action: 'turnAway', name: 'tu-choi', label: 'Không tiếp nhận', variant: 'danger' },
  { action: 'decline', name: 'khong-giai-quyet', label: 'Không giải quyết', variant: 'danger' },
]

/** Every legal next step of this officer, each a visible button with its key; the most likely first. */
export function Actions({ dossier, actions, back }: Pick<Glance, 'dossier' | 'actions'> & { back?: string | undefined }) {
  if (actions.length === 0)
    return <p class="hint">Hồ sơ đang ở bước "{stateWords[dossier.state]}". Bước này không có việc cho vai của người đang đăng nhập.</p>
  return (
    <Toolbar label="Việc tiếp theo">
      {actions.includes('receive') && (
        <Press {...{ dossier, back }} name="tiep-nhan">
          <Button kbd="T">Tiếp nhận</Button>
        </Press>
      )}
      {actions.includes('askToConfirm') && (
        <Press {...{ dossier, back }} name="xac-nhan">
          <Button kbd="C">Gửi người dân xác nhận</Button>
        </Press>
      )}
      {actions.includes('sign') && (
        <ButtonLink href={`${to.city.sign}/${dossier.code}`} kbd="V">
          Xem và ký
        </ButtonLink>
      )}
      {links
        .filter(({ action }) => actions.includes(action))
        .map(({ name, label, kbd, variant }) => (
          <ButtonLink key={name} href={to.office.act(dossier.code, name)} variant={variant} kbd={kbd}>
            {label}
          </ButtonLink>
        ))}
    </Toolbar>
  )
}
