import { shortDay } from '#kernel/format.ts'
import { organisationStates, taxCodeWords, type OrganisationOfMine } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { Button, ButtonLink, ButtonRow, Form } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { StatusTag } from '#ui/tags.tsx'
import { lastDay, rightNames, stateTones } from './words.ts'

export type ListView = { readonly organisations: readonly OrganisationOfMine[]; readonly acting?: string | undefined }

/** `/to-chuc`: for whom one may act, and the way to act for one. */
export const OrganisationsPage = ({ chrome, organisations, acting }: ListView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Tổ chức" back={{ href: to.portal.mine, label: 'Hồ sơ của tôi' }}>
    <h1>Thay mặt tổ chức</h1>
    {organisations.length === 0 && (
      <Empty title="Chưa có tổ chức nào">
        <p>Người đại diện theo pháp luật đăng ký tổ chức, rồi ủy quyền cho nhân viên. Nhân viên đăng nhập thì thấy tổ chức ở đây.</p>
      </Empty>
    )}
    <ul class="services">
      {organisations.map(one => (
        <li key={one.id}>
          <a href={to.portal.organisation(one.id)} translate={false}>
            {one.name}
          </a>
          <span class="hint">
            Mã số <span translate={false}>{taxCodeWords(one.taxCode)}</span>
          </span>
          <p>
            {rightNames[one.right]} {one.to && <span class="hint">{`Đến hết ${shortDay(lastDay(one.to))}`}</span>}
          </p>
          <p>
            <StatusTag tone={stateTones[one.state]}>{organisationStates[one.state]}</StatusTag>
          </p>
          <ActButton of={one} acting={acting} />
        </li>
      ))}
    </ul>
    <ButtonRow>
      <ButtonLink variant="secondary" href={to.portal.registerOrganisation}>
        Đăng ký tổ chức
      </ButtonLink>
      <ButtonLink variant="quiet" href={to.portal.claimOrganisation}>
        Nhận làm người đại diện
      </ButtonLink>
    </ButtonRow>
  </PortalLayout>
)

/** Only what the city has compared may be acted for, by its representative or a mandate. */
export function ActButton({ of: { id, name, state, right }, acting }: { of: OrganisationOfMine; acting?: string | undefined }) {
  if (acting === id) return <p class="hint">Đang thay mặt tổ chức này.</p>
  if (right === 'offered' || right === 'claimed' || (state !== 'confirmed' && state !== 'stopped')) return null
  return (
    <Form action={to.portal.organisationPart(id, 'thay-mat')}>
      <Button>
        Thay mặt
        <span class="unseen" translate={false}>
          {' '}
          {name}
        </span>
      </Button>
    </Form>
  )
}
