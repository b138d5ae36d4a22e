import { ask, conditions, frozen, page, paper, rule, type Edition, type Page, type Question } from '#procedures'
import { FEE_DOUBT } from './steps.ts'

const { all, any, given, is } = conditions

type Asked = 'foreign.element' | 'foreign.papers'
const PAPERS = 'Nghị định 123/2015/NĐ-CP, Điều 2'
const papers = [
  paper.submit('giay-to-nuoc-ngoai', 'Giấy tờ do nước ngoài cấp, đã hợp pháp hóa lãnh sự', is('foreign.papers', true), PAPERS, 'Theo điều ước quốc tế thì có nước được miễn hợp pháp hóa'),
  paper.submit('ban-dich', 'Bản dịch tiếng Việt đã chứng thực chữ ký người dịch', is('foreign.papers', true), PAPERS),
  paper.present('ho-chieu', 'Hộ chiếu hoặc giấy thay hộ chiếu của người nước ngoài', is('foreign.element', 'nguoi-nuoc-ngoai'), PAPERS),
] as const
type Paper = (typeof papers)[number]['code']

export const FOREIGN_DOUBTS = [
  FEE_DOUBT, 'Trước 01/07/2025 việc này do quận, huyện làm. Cổng quốc gia còn ghi thời hạn khác nhau giữa cách nộp và trường hợp.',
] as const

/** Where an event was registered is in Viet Nam; where people live may be anywhere. */
const ENTERED_AT: readonly string[] = ['previous.commune', 'entry.commune']
/** Only what ended the marriage of a citizen is noted in the book first. */
const divorcedThere = { key: 'nguoi-nuoc-ngoai', label: 'Người nước ngoài ly hôn ở nước ngoài' }
/** People who may be foreigners say of which country they are, may live abroad, and need belong to no people of Viet Nam. */
const asForeigner = (question: Question): Question => {
  const field = question.id.split('.').at(-1)
  if (field === 'ethnicity') return { ...question, required: false }
  if (field === 'divorce') return { ...question, options: [...(question.options ?? []), divorcedThere] }
  if (question.outside && !ENTERED_AT.includes(question.id)) return { ...question, outside: 'Ở tỉnh khác, hoặc ở nước ngoài' }
  if (field !== 'nationality') return question
  const { default: _, ...asked } = question
  return { ...asked, required: true }
}
const foreignPage = (page: Page): Page => ({ ...page, questions: page.questions.map(asForeigner) })
/** What is asked before any effort is not asked again. */
const unasked = (page: Page, asked: readonly string[]): Page => ({ ...page, questions: page.questions.filter(({ id }) => !asked.includes(id)) })
/** Where a domestic edition sends on to another, that one has a foreign element too. */
const FOREIGN_OF: Readonly<Record<string, string>> = { '1.001193': '2.000528', '1.000689': '1.001695', '1.004884': '2.000522', '1.004772': '1.000893' }
/** A foreigner's name has the letters of another language. */
const onlyVietnamese = ({ when }: Edition['rules'][number]) => typeof when === 'object' && 'matches' in when && when.matches[1] === 'foreignLetters'

type Named<I extends string, P extends string> = Pick<Edition<I, P>, 'code' | 'name' | 'slug' | 'about' | 'synonyms' | 'law' | 'times' | 'fee' | 'examples'>
type More<I extends string, P extends string> = {
  /** What makes it foreign, besides a foreigner (`nguoi-nuoc-ngoai`): key and words. */
  readonly elements: Readonly<Record<string, string>>
} & Partial<Pick<Edition<I, P>, 'precheck' | 'rules' | 'papers' | 'outcomes' | 'doubts' | 'steps'>>

/**
 * A domestic edition of 2025 with a foreign element: it asks what the element is and whether papers come from abroad, wants legalised
 * papers, translations and passports, asks nationalities, and no longer sends foreigners here. Without any such element it sends back.
 * `more` adds pages before the start, rules, papers, outcomes and doubts to those of the domestic edition; its steps stand in the place of
 * the domestic ones. At a commune since 1/7/2025.
 */
export const withForeign = <I extends string, P extends string, J extends string = never, Q extends string = never>(
  domestic: Edition<I, P>, named: Named<I | J | Asked, P | Q | Paper>, more: More<I | J | Asked, P | Q | Paper>,
): Edition<I | J | Asked, P | Q | Paper> => {
  const element = page('yeu-to', 'Việc này có yếu tố nước ngoài nào?', [
    ask.choice('foreign.element', 'Yếu tố nước ngoài', { 'nguoi-nuoc-ngoai': 'Có người nước ngoài', ...more.elements, 'khong': 'Không có điều nào ở trên' }),
    ask.yesNo('foreign.papers', 'Có nộp giấy tờ do cơ quan nước ngoài cấp không?', { missing: 'Chọn Có nếu nộp giấy tờ do cơ quan nước ngoài cấp' }),
  ])
  const before = (more.precheck ?? []).flatMap(page => page.questions.map(({ id }): string => id))
  const pagesOf = (pages: readonly Page[]) => pages.map(page => unasked(foreignPage(page), before)).filter(({ questions }) => questions.length > 0)
  return frozen({
    ...domestic, ...named, ...(more.steps && { steps: more.steps }),
    precheck: [element, ...(more.precheck ?? []), ...domestic.precheck.map(foreignPage)],
    outcomes: [
      { at: 'foreign.element', when: is('foreign.element', 'khong'), to: domestic.code, law: 'Luật Hộ tịch 2014, Điều 3 và Điều 7',
        title: 'Không có yếu tố nước ngoài', says: 'Dùng thủ tục trong nước. Xã, phường nơi cư trú giải quyết' },
      ...domestic.outcomes.filter(({ to }) => to !== named.code).map(({ to, ...outcome }) => (to ? { ...outcome, to: FOREIGN_OF[to] ?? to } : outcome)),
      ...(more.outcomes ?? []),
    ],
    tasks: domestic.tasks.map(task => ({ ...task, pages: pagesOf(task.pages) })),
    rules: [...domestic.rules.filter(rule => !onlyVietnamese(rule)), ...(more.rules ?? [])],
    papers: [...domestic.papers, ...papers, ...(more.papers ?? [])],
    doubts: [...new Set([...FOREIGN_DOUBTS, ...domestic.doubts, ...(more.doubts ?? [])])],
    declaration: { ...domestic.declaration, sections: [
      { title: 'Yếu tố nước ngoài', rows: [{ label: 'Yếu tố nước ngoài', value: 'foreign.element' }] }, ...domestic.declaration.sections,
    ] },
  }) as unknown as Edition<I | J | Asked, P | Q | Paper>
}

/** Words for what makes an event foreign besides a foreigner. */
export const ABROAD = { 'dinh-cu': 'Có công dân Việt Nam định cư ở nước ngoài' }
export const hasForeigner = is('foreign.element', 'nguoi-nuoc-ngoai')

type Expr<I extends string> = ReturnType<typeof given<I>>
/** Said to be Vietnamese, by number or by nationality. */
export const citizen = <const P extends string>(p: P) => any(given(`${p}.pin`), is(`${p}.nationality`, 'VN'))
export const BOTH_CITIZENS = 'Cả hai người đang khai là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'
export const ALL_CITIZENS = 'Những người đang khai đều là công dân Việt Nam. Chọn lại, hoặc sửa quốc tịch'
/** There should be a foreigner, and everybody of whom it is known is a citizen (`citizens`). */
export const nobodyForeign = <const I extends string>(citizens: Expr<I>, says: string, law: string) => rule.error('foreign.element', all(hasForeigner, citizens), says, law)

/** A recognition is posted before it is signed. */
export const posted = (steps: Edition['steps']): Edition['steps'] => steps.map(step =>
  step.does === 'examine' ? { ...step, says: `${step.says}. Việc nhận được niêm yết tại xã, phường 5 ngày làm việc` } : step)
export const POSTING_DOUBT = 'Niêm yết 5 ngày làm việc là theo quy định từ 01/07/2025, trước đó là 7 ngày. Điều khoản chưa đối chiếu với văn bản.'
