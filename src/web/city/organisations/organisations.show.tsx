import { clockTime, shortDay } from '#kernel/format.ts'
import type { Problem } from '#kernel/refusal.ts'
import {
  maskPhone,
  maskPin,
  organisationKinds,
  organisationStates,
  taxCodeWords,
  type Mandate,
  type Organisation,
  type OrganisationEvent,
  type OrganisationState,
  type OrganisationWaiting,
  type RepresentativeChange,
  type Verdict,
} from '#identity'
import type { Chrome, Tone } from '#ui/chrome.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Button, ButtonRow, Form, problemAt } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { Timeline } from '#ui/lists.tsx'
import { detailOf, happened } from '#ui/organisation-words.ts'
import type { Fields } from '#ui/page.ts'
import { Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { StatusTag } from '#ui/tags.tsx'

const tones: Readonly<Record<OrganisationState, Tone>> = { unchecked: 'pause', confirmed: 'ok', stopped: 'warn', refused: 'danger' }
const State = ({ of }: { of: OrganisationState }) => <StatusTag tone={tones[of]}>{organisationStates[of]}</StatusTag>

export type OrganisationsView = { readonly unit: string | undefined; readonly asked: string; readonly rows: readonly OrganisationWaiting[] }

/** `/dieu-hanh/to-chuc`: what nobody has compared with the register of businesses yet. */
export const ShowOrganisations = ({ chrome, unit, asked, rows }: OrganisationsView & { chrome: Chrome }) => (
  <OfficeLayout chrome={chrome} title="Tổ chức" unit={unit}>
    <h1>Tổ chức nộp hồ sơ</h1>
    <p>Thành phố chưa nối với cơ sở dữ liệu đăng ký doanh nghiệp: đối chiếu bằng tay rồi ghi lại đã xem gì.</p>
    <Form action={to.city.organisations()} method="get" label="Tìm tổ chức">
      <TextField id="q" label="Mã số thuế hoặc tên" width="m" maxlength={60} value={asked} />
      <Button variant="secondary">Tìm</Button>
    </Form>
    <h2>{asked ? 'Kết quả tìm' : 'Chờ đối chiếu'}</h2>
    {rows.length === 0 && <p>{asked ? 'Không có tổ chức nào như vậy.' : 'Không có gì chờ đối chiếu.'}</p>}
    <ul class="services">
      {rows.map(({ id, name, taxCode, state, registeredAt, claims }) => (
        <li key={id}>
          <a href={to.city.organisation(id)}>{name}</a>
          <span class="hint">{`${taxCodeWords(taxCode)}, đăng ký ${clockTime(registeredAt)}`}</span>
          <p>
            <State of={state} /> {claims > 0 && <StatusTag tone="warn">Có người nhận làm đại diện</StatusTag>}
          </p>
        </li>
      ))}
    </ul>
  </OfficeLayout>
)

export type OrganisationCheckView = {
  readonly unit: string | undefined
  readonly organisation: Organisation
  readonly changes: readonly RepresentativeChange[]
  readonly mandates: readonly Mandate[]
  readonly events: readonly OrganisationEvent[]
  readonly problems: readonly Problem[]
  readonly typed: Fields
}

const acts: Readonly<Record<OrganisationState, readonly { readonly verdict: Verdict; readonly label: string }[]>> = {
  unchecked: [
    { verdict: 'confirmed', label: 'Đã đối chiếu, đúng' },
    { verdict: 'refused', label: 'Không xác nhận được' },
  ],
  confirmed: [{ verdict: 'stopped', label: 'Tạm dừng' }],
  stopped: [{ verdict: 'confirmed', label: 'Cho nộp lại' }],
  refused: [],
}

/** `/dieu-hanh/to-chuc/:id`: compared by hand, with what was compared written down. */
export const ShowOrganisation = ({ chrome, ...view }: OrganisationCheckView & { chrome: Chrome }) => {
  const { organisation, mandates, events, problems, typed } = view
  const { id, name, state, representative } = organisation
  return (
    <OfficeLayout chrome={chrome} title="Đối chiếu tổ chức" unit={view.unit} problems={problems}>
      <p>
        <a href={to.city.organisations()}>Mọi tổ chức chờ đối chiếu</a>
      </p>
      <h1>{name}</h1>
      <p>
        <State of={state} />
      </p>
      <Facts
        items={[
          { label: 'Mã số thuế', value: taxCodeWords(organisation.taxCode) },
          { label: 'Loại', value: organisationKinds[organisation.kind] },
          { label: 'Giấy chứng nhận, quyết định', value: `${organisation.document}, ngày ${shortDay(organisation.documentDay)}` },
          { label: 'Người đại diện', value: representative ? `${representative.name}, ${sources[representative.source] ?? ''}` : 'Không có' },
          { label: 'Nơi nhận tin', value: [maskPhone(organisation.phone), organisation.email].filter(Boolean).join(', ') },
          { label: 'Giấy ủy quyền', value: `${mandates.filter(({ revokedAt }) => !revokedAt).length} giấy chưa thu hồi` },
        ]}
      />
      {acts[state].length > 0 && (
        <Form action={`${to.city.organisation(id)}/ket-luan`}>
          <h2>Kết luận</h2>
          <TextArea
            id="note"
            label="Đã đối chiếu với gì, thấy gì"
            hint="Người đại diện đọc được câu này."
            rows={3}
            value={typed['note']}
            problem={problemAt(problems, 'note')}
          />
          <ButtonRow>
            {acts[state].map(({ verdict, label }) => (
              <Button key={verdict} variant={verdict === 'confirmed' ? 'primary' : 'danger'} name="verdict" value={verdict}>
                {label}
              </Button>
            ))}
          </ButtonRow>
        </Form>
      )}
      <Claims {...view} />
      {representative && state !== 'refused' && (
        <Form action={`${to.city.organisation(id)}/thoi-dai-dien`}>
          <h2>Người đại diện đã chết hoặc thôi</h2>
          <p>Dùng khi chưa có người mới. Từ hôm nay tổ chức chỉ xem được hồ sơ.</p>
          <TextField id="basis" label="Giấy tờ cho biết" value={typed['basis']} problem={problemAt(problems, 'basis')} />
          <Button variant="danger">Ghi người đại diện đã thôi</Button>
        </Form>
      )}
      <h2>Nhật ký</h2>
      <Timeline
        entries={events.map(event => ({ at: event.at, who: event.actor.name, what: happened[event.type], detail: detailOf(event) || undefined }))}
      />
    </OfficeLayout>
  )
}

const sources: Readonly<Record<string, string>> = {
  registered: 'tự khai khi đăng ký',
  handedOver: 'do người trước bàn giao, thành phố chưa đối chiếu',
  checked: 'thành phố đã đối chiếu',
}

const Claims = ({ organisation: { id }, changes, typed, problems }: OrganisationCheckView) => (
  <>
    {changes.map(({ id: no, kind, name, pin, on, document, documentDay }) =>
      kind === 'handOver' ? (
        <Notice key={no} tone="info" title="Đang bàn giao">
          <p>{`Người đại diện đã bàn giao cho ${name} từ ${shortDay(on)}. Người mới chưa nhận.`}</p>
        </Notice>
      ) : (
        <Form key={no} action={`${to.city.organisation(id)}/dai-dien/${no}`}>
          <h2>{`${name} nhận làm người đại diện`}</h2>
          <p>{`Số định danh ${maskPin(pin)}, từ ${shortDay(on)}, theo ${document} ngày ${shortDay(documentDay)}.`}</p>
          <TextField id={`note-${no}`} label="Đã đối chiếu với gì, thấy gì" value={typed[`note-${no}`]} problem={problemAt(problems, `note-${no}`)} />
          <ButtonRow>
            <Button name="verdict" value="confirmed">
              Đúng, đổi người đại diện
            </Button>
            <Button variant="danger" name="verdict" value="refused">
              Không xác nhận
            </Button>
          </ButtonRow>
        </Form>
      ),
    )}
  </>
)
