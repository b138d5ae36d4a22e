import { dong, longDay, shortDay } from '#kernel/format.ts'
import type { Day } from '#kernel/day.ts'
import { audienceNames, levelNames, sectorName, type Card } from '#procedures'
import type { Chrome } from '#ui/chrome.ts'
import { PortalLayout } from '#ui/layouts.tsx'
import { Details, Facts, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { words } from '#ui/words.ts'
import { cutTitle } from './titles.ts'

/** The day from which there are no districts (Luật 72/2025/QH15). */
const NO_DISTRICTS = '2025-07-01'

/** Where one goes with a procedure of this level. */
function whereToGo({ level }: Pick<Card, 'level'>, on: Day): string {
  if (level === 'commune') return 'Đến quầy một cửa của xã, phường nơi cư trú. Mang theo căn cước.'
  if (level === 'city') return 'Đến bộ phận một cửa của sở, ngành phụ trách. Mang theo căn cước.'
  if (on >= NO_DISTRICTS) return 'Cấp huyện không còn từ 01/07/2025. Hỏi quầy một cửa của xã, phường nơi cư trú.'
  return 'Đến bộ phận một cửa của quận, huyện nơi cư trú. Mang theo căn cước.'
}

const whoApplies = ({ audiences: [one = 'citizen', another] }: Pick<Card, 'audiences'>) =>
  another ? 'Người dân, doanh nghiệp và tổ chức' : audienceNames[one]

type View = { chrome: Chrome; card: Card; on: Day }

/** A procedure that cannot be filed here: what is known of it, where that comes from, and where to go. */
export const CardPage = ({ chrome, card, on }: View) => (
  <PortalLayout chrome={chrome} title={cutTitle(card.name)} back={{ href: to.portal.services(), label: 'Các thủ tục' }}>
    <h1 translate={card.kind === 'imported' ? false : undefined}>{card.name}</h1>
    {card.about && <Own lead>{card.about}</Own>}
    {card.plain && card.plain !== card.about && <Own>{card.plain}</Own>}
    <Notice title="Việc này chưa nộp qua mạng được">
      <p>{whereToGo(card, on)}</p>
      <p>{`Hỏi trước khi đi: ${words.helpPhone}, ${words.helpHours}.`}</p>
    </Notice>
    {card.kind === 'outline' ? <OutlineNote /> : <ImportedNote card={card} />}
    <section class="card">
      <Facts
        items={[
          { label: 'Cấp giải quyết', value: levelNames[card.level] },
          { label: 'Lĩnh vực', value: sectorName(card.sector) },
          { label: 'Ai nộp', value: whoApplies(card) },
          ...(card.kind === 'imported'
            ? [
                { label: 'Nơi giải quyết', value: card.agency, data: true },
                said('Lệ phí', card.fee.map(feeLine)),
                said(
                  'Thời gian',
                  card.time.map(({ says }) => says),
                ),
                said('Kết quả', card.result),
              ]
            : []),
          { label: 'Mã thủ tục', value: card.code, data: true },
        ]}
      />
    </section>
    <Papers {...card} />
    <Listed title="Các bước" of={card.steps} ordered />
    {card.doubts.length > 0 && (
      <Notice title="Chỗ chưa chắc chắn">
        {card.doubts.map(line => (
          <p key={line} translate={false}>
            {line}
          </p>
        ))}
      </Notice>
    )}
    {card.law.length > 0 && (
      <Details summary="Căn cứ pháp luật">
        <Rows of={card.law} />
      </Details>
    )}
  </PortalLayout>
)

const OutlineNote = () => <p>Trang này mới có tên, cấp và lĩnh vực của thủ tục. Giấy tờ, lệ phí và thời gian do nơi nộp trả lời.</p>

const ImportedNote = ({ card }: { card: Card }) => (
  <p>
    {`Nội dung nhập từ hồ sơ thủ tục quốc gia, có hiệu lực từ ${longDay(card.validFrom)}${card.validTo ? ` đến hết ngày ${shortDay(card.validTo)}` : ''}. Nội dung viết bằng tiếng Việt.`}
  </p>
)

/** What the record says, in its own language. */
const Own = ({ children, lead }: { children: string; lead?: boolean }) => (
  <p class={lead ? 'lead' : undefined} translate={false}>
    {children}
  </p>
)

const feeLine = ({ says, amount }: Card['fee'][number]) =>
  amount === undefined || /\d/.test(says) || amount === 0 ? says : `${says}: ${dong(amount)}`

const Rows = ({ of, ordered }: { of: readonly string[]; ordered?: boolean | undefined }) => {
  const rows = of.map(line => (
    <li key={line} translate={false}>
      {line}
    </li>
  ))
  return ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>
}

/** What the record says under one name; or that it says nothing. */
const said = (label: string, of: readonly string[]) => ({
  label,
  value: of.length === 0 ? 'Chưa có trong hồ sơ' : of.length === 1 ? of[0] : <Rows of={of} />,
  data: of.length > 0,
})

const Listed = ({ title, of, ordered }: { title: string; of: readonly string[]; ordered?: boolean }) =>
  of.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <Rows of={of} ordered={ordered} />
    </section>
  )

const Papers = ({ papers }: Pick<Card, 'papers'>) =>
  papers.length === 0 ? null : (
    <section>
      <h2>Giấy tờ cần có</h2>
      <ul>
        {papers.map(({ name, form, required }) => (
          <li key={name}>
            <span translate={false}>{name}</span>{' '}
            <span class="hint">{[form === 'submit' ? 'nộp' : 'chỉ cho xem', ...(required ? [] : ['nếu có'])].join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
