import { clockTime, shortDay } from '#kernel/format.ts'
import { maskPin, type Mandate } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { Choice, CheckboxField, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Facts } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { StatusTag } from '#ui/tags.tsx'
import { DayBox, PaperBoxes, PersonBoxes, type Typed } from './boxes.tsx'
import { ScopeWords, type OrganisationView } from './organisation.show.tsx'
import { PROCEDURE } from './read.ts'
import { mandateStanding, periodWords, standingWords } from './words.ts'

type Of = { readonly organisation: { readonly id: string; readonly name: string } }
export type GiveView = Of & Typed & { readonly procedures: readonly { readonly code: string; readonly name: string }[] }

/** `/to-chuc/:id/uy-quyen`: who may act, for what, for how long, by which paper. */
export const GivePage = ({ chrome, organisation, procedures, ...form }: GiveView & { chrome: Chrome }) => (
  <PortalLayout
    chrome={chrome}
    title="Ủy quyền cho một người"
    problems={form.problems}
    back={{ href: to.portal.organisation(organisation.id), label: 'Tổ chức' }}
  >
    <p class="topic" translate={false}>
      {organisation.name}
    </p>
    <h1>Ủy quyền cho một người</h1>
    <p>Ghi theo giấy ủy quyền đã ký. Thu hồi được bất cứ lúc nào, có tác dụng ngay.</p>
    <Form action={to.portal.organisationPart(organisation.id, 'uy-quyen')}>
      <PersonBoxes {...form} />
      <Choice
        id="may"
        label="Người này được làm gì?"
        value={form.typed['may']}
        problem={problemAt(form.problems, 'may')}
        options={[
          { value: 'file', label: 'Nộp, bổ sung, rút hồ sơ', hint: 'Và xem mọi hồ sơ trong phạm vi.' },
          { value: 'see', label: 'Chỉ xem hồ sơ' },
        ]}
      />
      <Choice
        id="procedures"
        label="Cho những thủ tục nào?"
        value={form.typed['procedures'] ?? 'some'}
        problem={problemAt(form.problems, 'procedures')}
        options={[
          { value: 'all', label: 'Mọi thủ tục' },
          { value: 'some', label: 'Chỉ những thủ tục đánh dấu dưới đây' },
        ]}
      />
      {procedures.map(({ code, name }) => (
        <CheckboxField key={code} id={`${PROCEDURE}${code}`} label={name} value={form.typed[`${PROCEDURE}${code}`]} />
      ))}
      <DayBox id="from" label="Từ ngày" {...form} />
      <DayBox id="to" label="Đến hết ngày" {...form} />
      <PaperBoxes number="Số giấy ủy quyền" day="Ngày ký giấy ủy quyền" {...form} />
      <Button>Ủy quyền</Button>
    </Form>
  </PortalLayout>
)

export type MandateView = Pick<OrganisationView, 'organisation' | 'today' | 'nameOf' | 'right'> & Typed & { readonly mandate: Mandate }

/** `/to-chuc/:id/uy-quyen/:no`: one mandate; its giver takes it back here. */
export const MandatePage = ({ chrome, organisation, mandate, today, nameOf, right, typed, problems }: MandateView & { chrome: Chrome }) => {
  const standing = mandateStanding(mandate, today)
  const { tone, says } = standingWords[standing]
  return (
    <PortalLayout
      chrome={chrome}
      title="Giấy ủy quyền"
      problems={problems}
      back={{ href: to.portal.organisation(organisation.id), label: 'Tổ chức' }}
    >
      <p class="topic" translate={false}>
        {organisation.name}
      </p>
      <h1>
        Giấy ủy quyền: <span translate={false}>{mandate.name}</span>
      </h1>
      <p>
        <StatusTag tone={tone}>{says}</StatusTag>
      </p>
      <Facts
        items={[
          { label: 'Số định danh', value: maskPin(mandate.pin), data: true },
          { label: 'Được làm', value: mandate.may === 'file' ? 'Nộp, bổ sung, rút hồ sơ' : 'Chỉ xem hồ sơ' },
          { label: 'Phạm vi', value: <ScopeWords procedures={mandate.procedures} nameOf={nameOf} /> },
          { label: 'Thời gian', value: periodWords(mandate) },
          { label: 'Giấy ủy quyền số', value: mandate.document, data: true },
          { label: 'Ngày ký', value: shortDay(mandate.documentDay) },
          { label: 'Ghi lúc', value: clockTime(mandate.givenAt) },
          ...(mandate.revokedAt ? [{ label: 'Thu hồi lúc', value: clockTime(mandate.revokedAt) }] : []),
          ...(mandate.revokedBy ? [{ label: 'Người thu hồi', value: mandate.revokedBy, data: true }] : []),
        ]}
      />
      {right === 'representative' && (standing === 'now' || standing === 'later') && (
        <Form action={`${to.portal.mandate(organisation.id, mandate.id)}/thu-hoi`}>
          <h2>Thu hồi</h2>
          <p>Có tác dụng ngay. Bản khai và hồ sơ người này đang làm vẫn thuộc tổ chức.</p>
          <TextField id="reason" label="Lý do" optional maxlength={200} value={typed['reason']} problem={problemAt(problems, 'reason')} />
          <Button variant="danger">Thu hồi giấy này</Button>
        </Form>
      )}
    </PortalLayout>
  )
}
