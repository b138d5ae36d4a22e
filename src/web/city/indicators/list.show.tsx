import { number, shortDay } from '#kernel/format.ts'
import { legsIndicator, unmeasured, type Indicator, type IndicatorAnswer, type Measure } from '#statistics'
import { ButtonLink, ButtonRow } from '#ui/forms.tsx'
import { Card, Details } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { Read } from '../asked.ts'
import { Filters } from '../filters.tsx'
import { stateWords, valueWords } from './words.ts'

export type Cards = {
  readonly read: Read
  readonly query: string
  readonly all: readonly { readonly indicator: Indicator; readonly answer: IndicatorAnswer }[]
  readonly legs: Measure
  readonly stamped: boolean
}

const days = ({ from, to: last }: Pick<IndicatorAnswer, 'from' | 'to'>) => `Từ ${shortDay(from)} đến ${shortDay(last)}`
const work = (id: string) => id === 'thoi-gian-giai-quyet'

/** `/thong-ke/chi-so`: each indicator as a card with the city's value, what it rests on and its state. */
export const IndicatorCards = ({ view: { read, query, all, legs, stamped } }: { view: Cards }) => (
  <>
    <h1>Các chỉ số</h1>
    <p class="lead">Mỗi chỉ số có câu hỏi, cách tính, ví dụ tính được và số của từng đơn vị.</p>
    {stamped && <p class="hint">Dữ liệu minh họa: số trên trang này do thành phố mẫu dựng ra.</p>}
    <Details summary="Đổi kỳ, cấp hoặc dịch vụ" open={read.problems.length > 0}>
      <Filters read={read} action={to.city.indicators} />
    </Details>
    {all.map(({ indicator, answer: { city, ...answer } }) => (
      <Card key={indicator.id} title={indicator.name} href={`${to.city.indicator(indicator.id)}${query}`}>
        <p>{indicator.question}</p>
        <p>
          <strong>{valueWords(indicator.kind, city, work(indicator.id))}</strong>
        </p>
        <p class="hint">{restsOn(indicator, city)}</p>
        {stateWords(city) !== '' && <p class="hint">{stateWords(city)}</p>}
        <p class="hint">{days(answer)}</p>
      </Card>
    ))}
    <Card title={legsIndicator.name} href={`${to.city.indicator(legsIndicator.id)}${query}`}>
      <p>{legsIndicator.question}</p>
      <p>
        <strong>{valueWords('share', legs)}</strong>
      </p>
      <p class="hint">{`${number(legs.part)} trong ${number(legs.whole)} phần việc`}</p>
    </Card>
    {unmeasured.map(({ id, name, question, why }) => (
      <Card key={id} title={name} href={to.city.indicator(id)}>
        <p>{question}</p>
        <p>
          <strong>Chưa đo được</strong>
        </p>
        <p class="hint">{why}</p>
      </Card>
    ))}
    <h2>Biểu và bảng theo quy định</h2>
    <ButtonRow>
      <ButtonLink variant="secondary" href={to.city.form06a}>
        Biểu II.06a
      </ButtonLink>
      <ButtonLink variant="secondary" href={to.city.index766}>
        Bộ chỉ số 766
      </ButtonLink>
      <ButtonLink variant="secondary" href={to.city.civilStatus}>
        Thống kê hộ tịch
      </ButtonLink>
    </ButtonRow>
  </>
)

/** Part and whole, with what the whole counts. */
export function restsOn({ kind, noun }: Pick<Indicator, 'kind' | 'noun'>, { part, whole }: Measure): string {
  if (kind === 'minutes') return `${number(whole)} ${noun}`
  return kind === 'each' ? `${number(part)} lần, ${number(whole)} ${noun}` : `${number(part)} trong ${number(whole)} ${noun}`
}
