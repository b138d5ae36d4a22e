import {
  check,
  competentUnits,
  editionsOn,
  feeOf,
  outcomeOf,
  papersOf,
  timeOf,
  wholeTimeOf,
  type Answers,
  type Edition,
  type Paper,
} from '#procedures'
import { serviceOpen } from '#rollout'
import type { Chrome } from '#ui/chrome.ts'
import { ButtonLink } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx, type Reply } from '#ui/page.ts'
import { Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { officeOf, type Office } from '../places/places.ts'
import { answersBefore } from './check.page.tsx'
import { carried, editionHere, factsToday } from './editions.ts'
import { feeWords } from './fee.ts'
import { limitWords } from './time.ts'

type Common = { readonly edition: Pick<Edition, 'slug' | 'name' | 'precheck'>; readonly office: Office | undefined; readonly answers: Answers }
export type PapersOfView = Common & {
  readonly papers: readonly Pick<Paper, 'code' | 'label' | 'form' | 'hint'>[]
  readonly fee: string
  readonly time: string
  readonly elsewhere: boolean
  /** What these answers mean: late, but never refused for it. */
  readonly notes: readonly string[]
}
export type OutcomeView = Common & {
  readonly title: string
  readonly says: string
  readonly next?: { readonly slug: string; readonly name: string } | undefined
  /** Where and how to apply while it is closed here, in the operator's words. */
  readonly instead?: string | undefined
}

const back = ({ edition, answers }: Common) =>
  edition.precheck.length > 0
    ? { href: to.portal.check(edition.slug, 1) + carried(answers), label: 'Sửa câu trả lời' }
    : { href: to.portal.service(edition.slug) }

/** `/thu-tuc/:slug/giay-to`: what exactly this person needs, where it goes, what it costs; to be printed or begun. */
export const PapersOfPage = ({ chrome, papers, fee, time, elsewhere, notes, ...view }: PapersOfView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title="Giấy tờ cần cho trường hợp này" back={back(view)}>
    <p class="topic">{view.edition.name}</p>
    <h1>Giấy tờ cần cho trường hợp này</h1>
    {notes.map(note => (
      <Notice key={note}>
        <p>{note}</p>
      </Notice>
    ))}
    <PaperList title="Chụp ảnh để nộp" papers={papers.filter(({ form }) => form === 'submit')} none="Không phải nộp giấy nào." />
    <PaperList title="Mang theo khi nhận kết quả" papers={papers.filter(({ form }) => form === 'present')} />
    <section class="card">
      <Facts
        items={[
          {
            label: 'Nơi giải quyết',
            value: view.office ? <OfficeLines {...view.office} /> : elsewhere ? 'Nơi cư trú ở tỉnh khác' : 'Chọn ở bước khai nơi cư trú',
          },
          { label: 'Lệ phí', value: fee },
          { label: 'Thời gian', value: time },
        ]}
      />
    </section>
    <p>
      <ButtonLink href={`${to.portal.service(view.edition.slug)}/bat-dau${carried(view.answers)}`}>Bắt đầu</ButtonLink>
    </p>
    <p>
      <a href={`${to.portal.service(view.edition.slug)}/lam-giup${carried(view.answers)}`}>Làm giúp người khác</a>
    </p>
    <p class="hint">Khai khoảng 8 phút. Có thể dừng và làm tiếp trên máy khác trong 30 ngày.</p>
  </PortalLayout>
)

const PaperList = ({ title, papers, none }: { title: string; papers: PapersOfView['papers']; none?: string }) =>
  papers.length === 0 && !none ? null : (
    <section>
      <h2>{title}</h2>
      {papers.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {papers.map(({ code, label, hint }) => (
            <li key={code}>
              {label}
              {hint && <span class="hint"> {hint}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )

const OfficeLines = ({ name, address }: Office) => (
  <>
    <span translate={false}>{name}</span>
    {address && <span class="hint" translate={false}>{` ${address}`}</span>}
  </>
)

/** Not here, or not this: the right next place. Never an error. */
export const OutcomePage = ({ chrome, title, says, next, instead, ...view }: OutcomeView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title={title} back={back(view)}>
    <p class="topic">{view.edition.name}</p>
    <h1>{title}</h1>
    <p class="lead">{says}</p>
    {instead && (
      <p>
        <strong>Nộp thay thế nào:</strong> <span translate={false}>{instead}</span>
      </p>
    )}
    {next && (
      <p>
        <ButtonLink href={to.portal.service(next.slug)}>{next.name}</ButtonLink>
      </p>
    )}
    <Notice title="Nộp tại quầy một cửa">
      {view.office && (
        <p>
          <OfficeLines {...view.office} />
        </p>
      )}
      <p>Cán bộ khai giúp tại chỗ. Mang theo căn cước và giấy tờ đang có.</p>
      <p>{`Hỏi trước khi đi: ${words.helpPhone}, ${words.helpHours}.`}</p>
    </Notice>
  </PortalLayout>
)

async function papersPage(ctx: Ctx): Promise<Reply> {
  const chrome = pageChrome(ctx)
  const edition = editionHere(ctx)
  const facts = factsToday(ctx)
  const answers = answersBefore(edition, ctx.query, facts)
  const unit = competentUnits(edition, answers, facts)[0]
  const office = unit ? await officeOf(ctx.db, unit, ctx.today) : undefined
  const common = { edition, office, answers }
  const outcome = outcomeOf(edition, answers, facts)
  if (outcome) {
    const next = editionsOn(ctx.city.editions, ctx.today).find(({ code }) => code === outcome.to)
    return { html: <OutcomePage chrome={chrome} {...common} title={outcome.title} says={outcome.says} next={next} /> }
  }
  const opening = unit ? await serviceOpen(ctx.db, edition.code, unit, ctx.today) : undefined
  if (opening && !opening.open)
    return {
      html: (
        <OutcomePage
          chrome={chrome}
          {...common}
          title={opening.instead ? 'Nơi này tạm chưa nhận qua mạng' : 'Nơi này chưa nhận qua mạng'}
          says={opening.why}
          instead={opening.instead}
        />
      ),
    }
  const view = {
    papers: papersOf(edition, answers, facts),
    fee: feeWords(feeOf(edition, answers, facts, ctx.city.fees, true)),
    time: limitWords(wholeTimeOf(edition, answers, facts, unit ?? '') ?? timeOf(edition, answers, facts)),
    notes: check(edition, answers, facts).warnings.map(({ says }) => says),
    elsewhere: edition.units.some(id => answers[id] === 'ngoai'),
  }
  return { html: <PapersOfPage chrome={chrome} {...common} {...view} /> }
}

export const papersOfRoutes = [get('/thu-tuc/:slug/giay-to', 'read', papersPage)]
