import { number } from '#kernel/format.ts'
import { byRate, printedPercent, RANKED_FROM, type CellState } from '../rate.ts'
import type { RateRow } from '../queries/online-rate.ts'
import { namesOf } from './band.ts'
import { spanWords, type Counted } from './figures.ts'
import { listed, serviceGroups, type Block, type Piece } from './pieces.ts'

const MOST_NAMES = 16
const english = (value: number) => number(value).replaceAll('.', ',')

const figures = (counted: Counted) => {
  const rows = { ...counted.ask, ...(counted.frozen && { revision: counted.frozen.revision }) }
  const linked = (text: string): Piece => ({ text, rows })
  const share = (part: number, whole: number) => linked(`${printedPercent(part, whole)}%`)
  return { linked, share, vi: (value: number) => linked(number(value)), en: (value: number) => linked(english(value)) }
}

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The main figure with its definition: what was counted, of how many, and by whose hand it was sent. */
export function mainBlock(counted: Counted, provisional: boolean): Block {
  const { rates, ask } = counted
  const { city } = rates
  const { noun = '', english: group = '' } = serviceGroups[ask.services] ?? {}
  const { share, vi, en } = figures(counted)
  if (city.total === 0)
    return {
      kind: 'main',
      vi: [{ text: `${first(spanWords(rates))}, thành phố chưa tiếp nhận hồ sơ nào, nên không có tỷ lệ.` }],
      en: [{ text: `${first(spanWords(rates, ['from', 'to']))}, the city accepted no dossier, so there is no rate.` }],
    }
  const { self, assisted } = city.channels
  return {
    kind: 'main',
    vi: [
      { text: `${first(spanWords(rates))}, ` },
      share(city.online, city.total),
      { text: ` ${noun} của thành phố được nộp qua mạng: ` },
      vi(city.online),
      { text: ' trong ' },
      vi(city.total),
      { text: ' hồ sơ được tiếp nhận. Hồ sơ nộp qua mạng là hồ sơ người dân tự gửi (' },
      share(self, city.total),
      { text: ') hoặc gửi khi có người hỗ trợ (' },
      share(assisted, city.total),
      { text: '); mẫu số là mọi hồ sơ được tiếp nhận trong kỳ, nộp bằng cách nào cũng tính. Tỷ lệ của thành phố là tổng chia tổng.' },
      ...(provisional ? [{ text: ' Số liệu còn tạm, vì kỳ chưa khép.' }] : []),
    ],
    en: [
      { text: `${first(spanWords(rates, ['from', 'to']))}, ` },
      share(city.online, city.total),
      { text: ` of the ${group} were filed online: ` },
      en(city.online),
      { text: ' of the ' },
      en(city.total),
      { text: ' that were accepted. Filed online means sent over the net by the applicants themselves (' },
      share(self, city.total),
      { text: ') or with somebody’s help (' },
      share(assisted, city.total),
      { text: '); the whole is every dossier accepted in the period, however it was filed. The rate of the city is sum over sum.' },
      ...(provisional ? [{ text: ' These figures are provisional: the period is not over.' }] : []),
    ],
  }
}

/** Who is clearly above or below: the 95 % interval leaves the city's rate out. No causes. */
export function apartBlock(counted: Counted): Block {
  const { city, rows } = counted.rates
  const measured = rows.filter(row => row.state === 'measured').toSorted(byRate)
  const rate = city.rate
  if (rate === null || measured.length < 2)
    return {
      kind: 'apart',
      vi: [{ text: `Chưa có hai đơn vị nào có từ ${RANKED_FROM} hồ sơ trở lên, nên chưa so sánh được.` }],
      en: [{ text: `Fewer than two units have ${RANKED_FROM} dossiers or more, so nothing can be compared yet.` }],
    }
  const above = measured.filter(row => (row.low ?? 0) > rate)
  const below = measured.filter(row => (row.high ?? 1) < rate).toReversed()
  const rest = measured.length - above.length - below.length
  const { share, vi, en } = figures(counted)
  const side = (some: readonly RateRow[], high: boolean): { vi: Piece[]; en: Piece[] } =>
    some.length === 0
      ? {
          vi: [{ text: `Không đơn vị nào ${high ? 'cao' : 'thấp'} hơn mức chung một cách chắc chắn. ` }],
          en: [{ text: `No unit is clearly ${high ? 'above' : 'below'} the city. ` }],
        }
      : {
          vi: [
            vi(some.length),
            { text: ` đơn vị chắc chắn ${high ? 'cao' : 'thấp'} hơn: ` },
            ...listed(namesOf(some, counted, 'vi', MOST_NAMES), 'và'),
            { text: '. ' },
          ],
          en: [
            en(some.length),
            { text: some.length === 1 ? ` unit is clearly ${high ? 'above' : 'below'}: ` : ` units are clearly ${high ? 'above' : 'below'}: ` },
            ...listed(namesOf(some, counted, 'en', MOST_NAMES), 'and'),
            { text: '. ' },
          ],
        }
  const [up, down] = [side(above, true), side(below, false)]
  return {
    kind: 'apart',
    vi: [
      { text: 'So với mức chung ' },
      share(city.online, city.total),
      { text: ', tính cả sai số của từng đơn vị, ' },
      ...(above.length > 0 ? [{ text: 'có ' }] : []),
      ...lowered(up.vi),
      ...down.vi,
      ...(rest > 0 ? [vi(rest), { text: ' đơn vị còn lại chưa thể nói là cao hay thấp hơn. ' }] : []),
      { text: 'Chắc chắn nghĩa là cả khoảng tin cậy 95% nằm về một phía của mức chung; con số không nói vì sao.' },
    ],
    en: [
      { text: 'Against the city’s ' },
      share(city.online, city.total),
      { text: ', with the margin of error of each unit, ' },
      ...lowered(up.en),
      ...down.en,
      ...(rest > 0 ? [en(rest), { text: rest === 1 ? ' other cannot be told from the city. ' : ' others cannot be told from the city. ' }] : []),
      { text: 'Clearly means that the whole 95% interval lies on one side of the city’s rate; the figures do not say why.' },
    ],
  }
}

/** After a colon a sentence goes on in small letters. */
const lowered = ([head, ...rest]: readonly Piece[]): Piece[] =>
  head ? [{ ...head, text: head.text.charAt(0).toLowerCase() + head.text.slice(1) }, ...rest] : []

const reasons: readonly (readonly [CellState, vi: string, en: string])[] = [
  ['small', `có dưới ${RANKED_FROM} hồ sơ, sai số quá rộng để xếp hạng`, `had fewer than ${RANKED_FROM} dossiers, too few to rank`],
  ['none', 'không phát sinh hồ sơ, nên không có tỷ lệ, khác với 0%', 'had no dossiers, which is no rate and not 0%'],
  ['notDeployed', 'chưa triển khai trong kỳ', 'did not offer the service in the period'],
  ['missing', 'chưa có đủ số liệu', 'have a gap in their figures'],
]

/** What cannot be compared, and why: too few, none, not deployed, missing; never one heap. */
export function unlikeBlock(counted: Counted): Block {
  const { rows } = counted.rates
  const { vi, en } = figures(counted)
  const kinds = reasons.flatMap(([state, says, said]) => {
    const some = rows.filter(row => row.state === state)
    return some.length === 0 ? [] : [{ some, says, said }]
  })
  if (kinds.length === 0)
    return {
      kind: 'unlike',
      vi: [{ text: 'Cả ' }, vi(rows.length), { text: ` đơn vị đều có từ ${RANKED_FROM} hồ sơ trở lên, nên đều so sánh được.` }],
      en: [{ text: 'All ' }, en(rows.length), { text: ` units have ${RANKED_FROM} dossiers or more, so all can be compared.` }],
    }
  const most = kinds.length > 1 ? Math.floor(MOST_NAMES / 2) : MOST_NAMES
  return {
    kind: 'unlike',
    vi: [
      { text: 'Không so sánh được ' },
      vi(kinds.reduce((sum, { some }) => sum + some.length, 0)),
      { text: ' đơn vị. ' },
      ...kinds.flatMap(({ some, says }) => [
        vi(some.length),
        { text: ` đơn vị ${says}: ` },
        ...listed(namesOf(some, counted, 'vi', most), 'và'),
        { text: '. ' },
      ]),
    ],
    en: [
      { text: 'Not to be compared: ' },
      en(kinds.reduce((sum, { some }) => sum + some.length, 0)),
      { text: ' units. ' },
      ...kinds.flatMap(({ some, said }) => [
        en(some.length),
        { text: ` ${said}: ` },
        ...listed(namesOf(some, counted, 'en', most), 'and'),
        { text: '. ' },
      ]),
    ],
  }
}
