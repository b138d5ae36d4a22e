import { NotFound } from '#kernel/refusal.ts'
import { editionsOn, type Edition } from '#procedures'
import { levelsOf, suspensionsOf, type Suspension } from '#rollout'
import type { Chrome } from '#ui/chrome.ts'
import { ButtonLink } from '#ui/forms.tsx'
import { PortalLayout } from '#ui/layouts.tsx'
import { pageChrome } from '#ui/page-chrome.ts'
import { get, type Ctx } from '#ui/page.ts'
import { Details, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { shelfHere } from '#ui/shelf.ts'
import { words } from '#ui/words.ts'
import { CardPage } from './card.page.tsx'
import { feeLines } from './fee.ts'
import { levelLines } from './level.ts'
import { SuspendedNotice } from './suspended.tsx'
import { timeWords } from './time.ts'
import { titleOf } from './titles.ts'

export type StartView = {
  readonly edition: Pick<
    Edition,
    'slug' | 'name' | 'about' | 'law' | 'papers' | 'examples' | 'precheck' | 'documents' | 'doubts' | 'signsBook' | 'legs'
  >
  readonly cost: readonly string[]
  readonly time: readonly string[]
  /** At which level it is taken on the net, since when. */
  readonly levels?: readonly string[]
  /** Where it is closed for a time, and what to do instead. */
  readonly suspended?: readonly Suspension[]
}

/** What comes of it; of a group, each part's own result. */
const resultsOf = ({ documents, legs = [] }: Pick<Edition, 'documents' | 'legs'>) => [
  ...new Set([...documents.map(({ name }) => name), ...legs.map(({ result }) => result)]),
]

/** `/thu-tuc/:slug`: what it is, what it costs, how long, which papers, which law, which other ways. */
export const StartPage = ({ chrome, edition, cost, time, levels = [], suspended = [] }: StartView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title={titleOf(edition)} back={{ href: to.portal.services(), label: 'Các thủ tục' }}>
    <h1>{edition.name}</h1>
    <p class="lead">{edition.about}</p>
    <SuspendedNotice of={suspended} />
    <section class="card">
      <Facts
        items={[
          { label: 'Lệ phí', value: <Lines of={cost} /> },
          { label: 'Thời gian', value: <Lines of={time} /> },
          { label: 'Kết quả', value: <Lines of={resultsOf(edition)} /> },
          { label: 'Nhận ở đâu', value: 'Quầy một cửa của xã, phường giải quyết' },
          ...(levels.length > 0 ? [{ label: 'Mức độ qua mạng', value: <Lines of={levels} /> }] : []),
          ...(edition.signsBook.length > 1 ? [{ label: 'Phải có mặt', value: <Lines of={edition.signsBook.map(({ who }) => who)} /> }] : []),
        ]}
      />
    </section>
    <p>
      Đang làm dở? <a href={to.portal.resume}>Làm tiếp bằng mã nháp</a>
    </p>
    <p>
      <ButtonLink href={edition.precheck.length > 0 ? to.portal.check(edition.slug, 1) : to.portal.papersOf(edition.slug)}>Bắt đầu</ButtonLink>
    </p>
    <Papers {...edition} />
    <Doubts {...edition} />
    <h2>Cách khác</h2>
    <ul>
      <li>Đến quầy một cửa của xã, phường; cán bộ khai giúp, không phải điền trước.</li>
      <li>Gửi bản sao có chứng thực qua bưu điện.</li>
      <li>
        <p>
          <a href={`${to.portal.service(edition.slug)}/lam-giup`}>Nhờ người khác làm giúp</a> trên máy của họ.
        </p>
      </li>
      <li>{`Gọi ${words.helpPhone} để hỏi, ${words.helpHours}.`}</li>
    </ul>
    <LegalBasis {...edition} />
  </PortalLayout>
)

/** The papers of the usual case, the others folded: a few short questions tell which of them this person needs. */
function Papers({ papers, examples }: Pick<Edition, 'papers' | 'examples'>) {
  const [usual] = examples
  const isUsual = ({ code }: { code: string }) => usual === undefined || usual.papers.includes(code)
  const List = ({ of }: { of: Edition['papers'] }) => (
    <ul>
      {of.map(({ code, label, form }) => (
        <li key={code}>
          {label} <span class="hint">{form === 'submit' ? 'nộp' : 'chỉ cho xem'}</span>
        </li>
      ))}
    </ul>
  )
  const others = papers.filter(paper => !isUsual(paper))
  return (
    <section>
      <h2>Giấy tờ cần có</h2>
      {usual && <p class="hint">{`Trường hợp thường gặp: ${usual.title}`}</p>}
      {papers.some(isUsual) ? <List of={papers.filter(isUsual)} /> : <p>Không phải nộp hoặc xuất trình giấy nào.</p>}
      {others.length > 0 && (
        <Details summary="Trường hợp khác có thể cần">
          <List of={others} />
        </Details>
      )}
    </section>
  )
}

const Lines = ({ of }: { of: readonly string[] }) =>
  of.length === 1 ? (
    <>{of[0]}</>
  ) : (
    <ul>
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

/** What is not filed on the net: who comes, what it costs, how long, which papers. */
export const DirectPage = ({ chrome, edition, cost, time }: StartView & { chrome: Chrome }) => (
  <PortalLayout chrome={chrome} title={edition.name} back={{ href: to.portal.services(), label: 'Các thủ tục' }}>
    <h1>{edition.name}</h1>
    <p class="lead">{edition.about}</p>
    <Notice title="Việc này không nộp qua mạng">
      <p>Người nhà báo Ủy ban nhân dân xã, phường nơi ở, bằng điện thoại hoặc tại quầy. Công chức đến tận nơi.</p>
      <p>{`Không rõ gọi số nào thì gọi ${words.helpPhone}, ${words.helpHours}.`}</p>
    </Notice>
    <section class="card">
      <Facts
        items={[
          { label: 'Lệ phí', value: <Lines of={cost} /> },
          { label: 'Thời gian', value: <Lines of={time} /> },
          { label: 'Kết quả', value: edition.documents.map(({ name }) => name).join('; ') },
          { label: 'Nhận ở đâu', value: 'Tại nơi công chức đến đăng ký' },
          ...(edition.signsBook.length > 1 ? [{ label: 'Phải có mặt', value: <Lines of={edition.signsBook.map(({ who }) => who)} /> }] : []),
        ]}
      />
    </section>
    <Papers {...edition} />
    <Doubts {...edition} />
    <LegalBasis {...edition} />
  </PortalLayout>
)

const Doubts = ({ doubts }: Pick<Edition, 'doubts'>) =>
  doubts.length === 0 ? null : (
    <Notice title="Chỗ chưa chắc chắn">
      {doubts.map(line => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )

const LegalBasis = ({ law }: Pick<Edition, 'law'>) => (
  <Details summary="Căn cứ pháp luật">
    <ul>
      {law.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </Details>
)

async function startPage(ctx: Ctx) {
  const chrome = pageChrome(ctx)
  const slug = ctx.params['slug'] ?? ''
  const edition = editionsOn(ctx.city.editions, ctx.today).find(one => one.slug === slug)
  if (!edition) {
    const card = (await shelfHere(ctx)).bySlug(slug)
    if (!card) throw new NotFound('Không có thủ tục này. Tìm lại ở trang "Các thủ tục".')
    return <CardPage chrome={chrome} card={card} on={ctx.today} />
  }
  const view = { chrome, edition, cost: feeLines(edition, ctx.city.fees, ctx.today), time: timeWords(edition, ctx.today) }
  return edition.online === false ? (
    <DirectPage {...view} />
  ) : (
    <StartPage
      {...view}
      levels={levelLines(await levelsOf(ctx.db, edition.code, ctx.today))}
      suspended={await suspensionsOf(ctx.db, edition.code, ctx.today)}
    />
  )
}

export const startRoutes = [get('/thu-tuc/:slug', 'read', async ctx => ({ html: await startPage(ctx) }))]
