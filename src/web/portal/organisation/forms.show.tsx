import { organisationKinds } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { CheckboxField, Choice, TextField } from '#ui/fields.tsx'
import { Button, Form, problemAt } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { ContactBoxes, DayBox, PaperBoxes, PersonBoxes, TaxCodeBox, type Typed } from './boxes.tsx'

/** The box that says that one is the legal representative. */
export const OATH = 'cam-doan'

const ByHand = () => (
  <Notice tone="info" title="Đối chiếu bằng tay">
    <p>Thành phố chưa nối với cơ sở dữ liệu đăng ký doanh nghiệp. Cán bộ đối chiếu bằng tay, rồi tổ chức mới nộp được.</p>
  </Notice>
)

/** `/to-chuc/dang-ky`: by its legal representative. */
export const RegisterPage = ({ chrome, person, ...form }: Typed & { chrome: Chrome; person: string }) => (
  <PortalLayout chrome={chrome} title="Đăng ký tổ chức" problems={form.problems} back={{ href: to.portal.organisations, label: 'Các tổ chức' }}>
    <h1>Đăng ký tổ chức</h1>
    <ByHand />
    <p>
      Người đại diện: <strong translate={false}>{person}</strong>
    </p>
    <Form action={to.portal.registerOrganisation}>
      <TaxCodeBox {...form} />
      <TextField
        id="name"
        label="Tên tổ chức"
        hint="Như trên giấy chứng nhận."
        autocomplete="organization"
        maxlength={200}
        value={form.typed['name']}
        problem={problemAt(form.problems, 'name')}
      />
      <Choice
        id="kind"
        label="Loại tổ chức"
        value={form.typed['kind']}
        problem={problemAt(form.problems, 'kind')}
        options={Object.entries(organisationKinds).map(([value, label]) => ({ value, label }))}
      />
      <PaperBoxes number="Số giấy chứng nhận đăng ký, hoặc quyết định thành lập" day="Ngày cấp" {...form} />
      <ContactBoxes {...form} />
      <CheckboxField
        id={OATH}
        label="Tôi là người đại diện theo pháp luật của tổ chức này"
        value={form.typed[OATH]}
        problem={problemAt(form.problems, OATH)}
      />
      <Button>Đăng ký</Button>
    </Form>
  </PortalLayout>
)

/** `/to-chuc/nhan-dai-dien`: who became the representative without a hand-over. */
export const ClaimPage = ({ chrome, person, ...form }: Typed & { chrome: Chrome; person: string }) => (
  <PortalLayout
    chrome={chrome}
    title="Nhận làm người đại diện"
    problems={form.problems}
    back={{ href: to.portal.organisations, label: 'Các tổ chức' }}
  >
    <h1>Nhận làm người đại diện</h1>
    <p>Dùng khi người đại diện cũ không bàn giao được: đã chết, đã nghỉ, hoặc không còn dùng tài khoản.</p>
    <ByHand />
    <p>
      Người đại diện mới: <strong translate={false}>{person}</strong>
    </p>
    <Form action={to.portal.claimOrganisation}>
      <TaxCodeBox {...form} />
      <DayBox id="on" label="Là người đại diện từ ngày" {...form} />
      <PaperBoxes number="Số giấy tờ về việc đổi người đại diện" day="Ngày của giấy tờ" {...form} />
      <Button>Gửi để đối chiếu</Button>
    </Form>
  </PortalLayout>
)

type Of = { readonly organisation: { readonly id: string; readonly name: string } }

/** `/to-chuc/:id/ban-giao`: the representative hands over; nothing changes before the new one accepts. */
export const HandOverPage = ({ chrome, organisation, ...form }: Of & Typed & { chrome: Chrome }) => (
  <PortalLayout
    chrome={chrome}
    title="Đổi người đại diện"
    problems={form.problems}
    back={{ href: to.portal.organisation(organisation.id), label: 'Tổ chức' }}
  >
    <p class="topic" translate={false}>
      {organisation.name}
    </p>
    <h1>Đổi người đại diện</h1>
    <p>Người mới phải đăng nhập và nhận. Trước ngày ấy người đại diện hiện tại vẫn giữ quyền.</p>
    <Form action={to.portal.organisationPart(organisation.id, 'ban-giao')}>
      <PersonBoxes {...form} />
      <DayBox id="on" label="Người mới bắt đầu từ ngày" {...form} />
      <PaperBoxes number="Số quyết định, nghị quyết về người đại diện" day="Ngày của giấy tờ" {...form} />
      <Button>Bàn giao</Button>
    </Form>
  </PortalLayout>
)

/** `/to-chuc/:id/lien-he`: where the organisation is told of its dossiers. */
export const ContactPage = ({ chrome, organisation, ...form }: Of & Typed & { chrome: Chrome }) => (
  <PortalLayout
    chrome={chrome}
    title="Đổi nơi nhận tin"
    problems={form.problems}
    back={{ href: to.portal.organisation(organisation.id), label: 'Tổ chức' }}
  >
    <p class="topic" translate={false}>
      {organisation.name}
    </p>
    <h1>Đổi nơi nhận tin</h1>
    <p>Hồ sơ gửi từ nay dùng nơi mới. Hồ sơ đã gửi vẫn báo về nơi cũ.</p>
    <Form action={to.portal.organisationPart(organisation.id, 'lien-he')}>
      <ContactBoxes {...form} />
      <Button>Lưu</Button>
    </Form>
  </PortalLayout>
)
