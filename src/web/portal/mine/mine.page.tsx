import { clockTime } from '#kernel/format.ts'
import { dossiersOf, draftsOf, groupWords, ownerOf, type Dossier, type Draft } from '#dossiers'
import { maskPhone } from '#identity'
import type { Chrome } from '#ui/chrome.ts'
import { ButtonLink } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx } from '#ui/page.ts'
import { Empty } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { StatusTag } from '#ui/tags.tsx'
import type { Tone } from '#ui/chrome.ts'
import { askedOf } from '../dossier/asked.ts'
import { scopeOf } from '../organisation/acting.ts'
import { isOver, isWaiting, standingOf, steps } from '../dossier/where.ts'

export type MineView = {
  readonly who: string
  /** Known by the e-ID: may act for organisations. */
  readonly organisations?: boolean | undefined
  readonly drafts: readonly Pick<Draft, 'code' | 'procedure' | 'updatedAt'>[]
  readonly dossiers: readonly (Pick<Dossier, 'code' | 'procedure' | 'subject' | 'state' | 'outcome' | 'asked' | 'submittedAt'> &
    Partial<Pick<Dossier, 'legs'>>)[]
  readonly nameOf: (procedure: string) => string
}

/** `/ho-so-cua-toi`: what is being filled in and what was sent. */
export const MinePage = ({ chrome, who, organisations, drafts, dossiers, nameOf }: MineView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Hồ sơ của tôi" back={{ href: to.portal.home, label: 'Trang chủ' }}>
    <h1>Hồ sơ của tôi</h1>
    <p class="hint" translate={false}>
      {who}
    </p>
    {organisations && (
      <p>
        <a href={to.portal.organisations}>Thay mặt tổ chức</a>
      </p>
    )}
    {drafts.length + dossiers.length === 0 && (
      <Empty title="Chưa có hồ sơ nào">
        <p>Chọn việc cần làm để bắt đầu. Hồ sơ nộp tại quầy thì tra cứu bằng mã trên giấy hẹn.</p>
        <p>
          <ButtonLink href={to.portal.home}>Tìm việc cần làm</ButtonLink>
        </p>
      </Empty>
    )}
    {drafts.length > 0 && (
      <section>
        <h2>Đang khai</h2>
        <ul class="services">
          {drafts.map(({ code, procedure, updatedAt }) => (
            <li key={code}>
              <a href={to.portal.draft(code)}>{nameOf(procedure)}</a>
              <span class="hint">
                <span translate={false}>{code}</span> {`Lưu lúc ${clockTime(updatedAt)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
    {dossiers.length > 0 && (
      <section>
        <h2>Đã gửi</h2>
        <ul class="services">
          {dossiers.map(dossier => (
            <li key={dossier.code}>
              <a href={to.portal.dossier(dossier.code)}>
                {nameOf(dossier.procedure)}: <span translate={false}>{dossier.subject}</span>
              </a>
              <p>
                <Standing of={dossier} />
              </p>
              {dossier.legs && <p>{groupWords(dossier.legs)}</p>}
              <span class="hint">
                <span translate={false}>{dossier.code}</span> {`Gửi lúc ${clockTime(dossier.submittedAt)}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )}
  </PortalLayout>
)

function Standing({ of }: { of: MineView['dossiers'][number] }) {
  const { step, halted } = standingOf(of)
  const asked = askedOf(of).length
  if (of.legs?.some(({ state }) => state === 'deficient')) return <StatusTag tone="pause">Cần bổ sung</StatusTag>
  const tone: Tone = isWaiting(of.state)
    ? 'pause'
    : of.state === 'signed' || of.state === 'handedOver'
      ? 'ok'
      : isOver(of.state) || of.state === 'declined'
        ? 'warn'
        : 'info'
  return <StatusTag tone={tone}>{asked > 0 ? `Cần bổ sung ${asked} mục` : (halted ?? steps[step] ?? 'Đã trả kết quả')}</StatusTag>
}

async function load(ctx: Ctx): Promise<MineView> {
  const owner = ownerOf(ctx.visitor)
  const { visitor } = ctx
  return {
    who: visitor.kind === 'citizen' ? (visitor.organisation?.name ?? visitor.name) : visitor.kind === 'phone' ? maskPhone(visitor.phone) : '',
    organisations: visitor.kind === 'citizen',
    drafts: await draftsOf(ctx.db, owner, scopeOf(visitor)),
    dossiers: await dossiersOf(ctx.db, owner, scopeOf(visitor)),
    nameOf: code => ctx.city.editions.find(edition => edition.code === code)?.name ?? code,
  }
}

export const mineRoutes = [get('/ho-so-cua-toi', 'seeOwn', async ctx => ({ html: <MinePage chrome={pageChrome(ctx)} {...(await load(ctx))} /> }))]
