import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { maskPhone, organisationKinds, organisationStates, taxCodeWords, type Mandate, type OrganisationHere } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { StatusTag } from '#ui/tags.tsx'
import { ActButton } from './list.show.tsx'
import { endsSoon, mandateStanding, periodWords, rightNames, standingWords, stateTones } from './words.ts'

export type OrganisationView = OrganisationHere & {
  readonly today: Day
  readonly acting?: string | undefined
  readonly nameOf: (procedure: string) => string
}

/** `/to-chuc/:id`: the organisation, who acts for it, and what its representative does about that. */
export const OrganisationPage = ({ chrome, ...view }: OrganisationView & { chrome: Chrome }) => {
  const { organisation, right, mandates, acting } = view
  const { id, name, taxCode, state } = organisation
  const governs = right === 'representative' && state !== 'refused'
  return (
    <PortalLayout chrome={chrome} title="Tổ chức" back={{ href: to.portal.organisations, label: 'Các tổ chức' }}>
      <h1 translate={false}>{name}</h1>
      <p>
        <StatusTag tone={stateTones[state]}>{organisationStates[state]}</StatusTag>
      </p>
      <Standing {...view} />
      <ActButton of={{ id, name, taxCode, state, right, to: null }} acting={acting} />
      <About {...view} />
      {(governs || mandates.length > 0) && <h2>Giấy ủy quyền</h2>}
      {governs && (
        <p>
          <ButtonLink href={to.portal.organisationPart(id, 'uy-quyen')}>Ủy quyền cho một người</ButtonLink>
        </p>
      )}
      {governs && mandates.length === 0 && <p>Chưa ủy quyền cho ai. Chỉ người đại diện nộp được hồ sơ.</p>}
      <ul class="services">
        {mandates.map(mandate => (
          <MandateLine key={mandate.id} mandate={mandate} view={view} />
        ))}
      </ul>
      {right === 'representative' && (
        <ButtonRow>
          {governs && (
            <ButtonLink variant="secondary" href={to.portal.organisationPart(id, 'ban-giao')}>
              Đổi người đại diện
            </ButtonLink>
          )}
          <ButtonLink variant="secondary" href={to.portal.organisationPart(id, 'lien-he')}>
            Đổi nơi nhận tin
          </ButtonLink>
          <ButtonLink variant="quiet" href={to.portal.organisationPart(id, 'lich-su')}>
            Xem nhật ký
          </ButtonLink>
        </ButtonRow>
      )}
    </PortalLayout>
  )
}

/** What is out of the ordinary, and what to do about it. */
function Standing({ organisation: { id, state, note, representative }, right, change }: OrganisationView) {
  return (
    <>
      {state === 'unchecked' && (
        <Notice tone="pause" title="Chưa nộp được hồ sơ">
          <p>Thành phố chưa nối với cơ sở dữ liệu đăng ký doanh nghiệp. Cán bộ đối chiếu bằng tay, rồi tổ chức mới nộp được.</p>
        </Notice>
      )}
      {(state === 'refused' || state === 'stopped') && (
        <Notice tone="warn" title={state === 'refused' ? 'Thành phố không xác nhận được' : 'Tạm dừng: chỉ xem, chưa nộp được'}>
          <p translate={false}>{note}</p>
        </Notice>
      )}
      {state === 'confirmed' && !representative && (
        <Notice tone="warn" title="Chưa có người đại diện">
          <p>Chỉ xem được hồ sơ. Người đại diện mới chọn "Nhận làm người đại diện" để thành phố đối chiếu.</p>
        </Notice>
      )}
      {right === 'offered' && change && (
        <Notice title="Được bàn giao làm người đại diện">
          <p>{`Từ ngày ${shortDay(change.on)} là người đại diện theo pháp luật, nếu nhận.`}</p>
          <Form action={to.portal.organisationPart(id, 'nhan-ban-giao')}>
            <Button>Nhận làm người đại diện</Button>
          </Form>
        </Notice>
      )}
      {right === 'claimed' && (
        <Notice tone="pause" title="Đang chờ thành phố đối chiếu">
          <p>Cán bộ đối chiếu người đại diện mới bằng tay. Trước đó chưa thay mặt được.</p>
        </Notice>
      )}
      {right === 'representative' && change?.kind === 'handOver' && (
        <Notice tone="pause" title="Đang chờ người mới nhận bàn giao">
          <p translate={false}>{change.name}</p>
          <Form action={to.portal.organisationPart(id, 'rut-ban-giao')}>
            <Button variant="secondary">Rút lại việc bàn giao</Button>
          </Form>
        </Notice>
      )}
    </>
  )
}

const About = ({ organisation, right }: OrganisationView) => (
  <Facts
    items={[
      { label: 'Mã số thuế', value: taxCodeWords(organisation.taxCode), data: true },
      { label: 'Loại tổ chức', value: organisationKinds[organisation.kind] },
      { label: 'Người đại diện', value: organisation.representative?.name ?? '–', data: true },
      ...(right === 'representative' || right === 'mandate'
        ? [
            { label: 'Nơi nhận tin', value: [maskPhone(organisation.phone), organisation.email].filter(Boolean).join(', '), data: true },
            { label: 'Quyền của tôi', value: rightNames[right] },
          ]
        : []),
    ]}
  />
)

function MandateLine({ mandate, view: { organisation, today, nameOf, right } }: { mandate: Mandate; view: OrganisationView }) {
  const { tone, says } = standingWords[mandateStanding(mandate, today)]
  return (
    <li>
      <a href={to.portal.mandate(organisation.id, mandate.id)} translate={false}>
        {mandate.name}
      </a>
      <p>
        <StatusTag tone={tone}>{says}</StatusTag> {endsSoon(mandate, today) && <StatusTag tone="warn">Sắp hết hạn</StatusTag>}
      </p>
      <span class="hint">
        {mandate.may === 'file' ? 'Được nộp' : 'Chỉ xem'}: <ScopeWords procedures={mandate.procedures} nameOf={nameOf} />
      </span>
      <span class="hint">{periodWords(mandate)}</span>
      {right === 'representative' && !mandate.known && (
        <span class="hint">Chưa ai đăng nhập bằng số định danh này. Giấy có tác dụng khi đúng người ấy đăng nhập.</span>
      )}
    </li>
  )
}

/** For which procedures; each is a text of its own, to be translated. */
export const ScopeWords = ({ procedures, nameOf }: { procedures: readonly string[] | null; nameOf: (code: string) => string }) => (
  <>
    {(procedures?.map(nameOf) ?? ['Mọi thủ tục']).map((name, place) => (
      <span key={name}>
        {place > 0 && ', '}
        <span>{name}</span>
      </span>
    ))}
  </>
)
