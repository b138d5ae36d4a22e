import { dueTime } from '#kernel/format.ts'
import type { Dossier } from '#dossiers'
import { timeOf as timeLimitOf, wholeTimeOf } from '#procedures'
import { qrSvg } from '#platform/qr.ts'
import type { Chrome } from '#ui/chrome.ts'
import { ButtonLink, ButtonRow } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { Facts, Panel } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { officeOf, type Office } from '../places/places.ts'
import { limitWords } from '../service/time.ts'
import { ownDossier } from '../tracking/access.ts'
import { editionOf, factsOf } from './edition.ts'

export type SentView = {
  readonly dossier: Pick<Dossier, 'code' | 'secret' | 'dueAt' | 'subject'>
  readonly name: string
  readonly office: Office | undefined
  readonly time: string
  readonly trackUrl: string
  readonly phone?: string | undefined
}

/** `/ho-so/:code/da-gui`: the code to keep, what is promised, what comes next. Opening it again sends nothing. */
export const SentPage = ({ chrome, dossier, name, office, time, trackUrl, phone }: SentView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Đã gửi hồ sơ">
    <Panel title="Đã gửi hồ sơ" code={dossier.code}>
      <p>{name}</p>
    </Panel>
    <Facts
      items={[
        { label: 'Mã bí mật để tra cứu', value: <strong class="code">{dossier.secret}</strong>, data: true },
        { label: 'Nơi giải quyết', value: office?.name ?? '', data: true },
        { label: 'Hẹn trả', value: dossier.dueAt ? dueTime(dossier.dueAt) : `Khi tiếp nhận sẽ có ngày hẹn. Thời hạn: ${time}` },
      ]}
    />
    <div class="qr" role="img" aria-label="Mã QR tới trang tra cứu hồ sơ" dangerouslySetInnerHTML={{ __html: qrSvg(trackUrl) }} />
    <h2>Việc tiếp theo</h2>
    <ol>
      <li>Cán bộ một cửa xem hồ sơ trong 8 giờ làm việc.</li>
      <li>{phone ? `Tin nhắn gửi tới số ${phone} mỗi khi hồ sơ sang bước mới.` : 'Tin nhắn gửi tới số đã khai mỗi khi hồ sơ sang bước mới.'}</li>
      <li>Nếu thiếu gì, cán bộ hỏi một lần, ghi rõ từng giấy. Trả lời ngay trên trang tra cứu.</li>
      <li>Khi đến nhận kết quả, mang bản chính của giấy đã chụp.</li>
    </ol>
    <ButtonRow>
      <ButtonLink href={to.portal.dossier(dossier.code)}>Xem hồ sơ đến đâu</ButtonLink>
      <ButtonLink variant="secondary" href={to.portal.receipt(dossier.code)}>
        Tải giấy xác nhận để in
      </ButtonLink>
    </ButtonRow>
    <p class="hint">{`Cần hỏi: ${words.helpPhone}, ${words.helpHours}. Đọc mã hồ sơ khi gọi.`}</p>
  </PortalLayout>
)

async function show(ctx: Ctx): Promise<Reply> {
  const here = await ownDossier(ctx)
  if (!('dossier' in here)) return here
  const { dossier } = here
  const edition = editionOf(ctx, dossier)
  const view = {
    dossier,
    name: edition.name,
    office: await officeOf(ctx.db, dossier.unit, ctx.today),
    time: limitWords(
      wholeTimeOf(edition, dossier.answers, factsOf(dossier), dossier.unit) ?? timeLimitOf(edition, dossier.answers, factsOf(dossier)),
    ),
    trackUrl: `${ctx.origin}${to.portal.dossier(dossier.code)}`,
    phone: dossier.applicant.phone && `***${dossier.applicant.phone.slice(-3)}`,
  }
  return { html: <SentPage chrome={pageChrome(ctx)} {...view} /> }
}

export const sentRoutes = [get('/ho-so/:code/da-gui', 'track', show)]
