import { addDays, day, daysBetween, isDay } from '#kernel/day.ts'
import { ask, frozen, page, type Edition, type Example, type Scalar } from '#procedures'

/** Luật Hộ tịch 2026, Điều 8: registration no longer depends on residence; whoever files chooses the commune. */
export const anyCommune = page('noi-nop', 'Nộp ở xã, phường nào?', [
  ask.commune('office.commune', 'Xã, phường tiếp nhận', { hint: 'Đăng ký ở xã, phường nào trong thành phố cũng được' }),
])

/** What nobody knows yet about the law of 2027: said on the page of each procedure. */
export const doubts2027 = [
  'Quy định này dự kiến áp dụng từ 01/03/2027 theo Luật Hộ tịch 2026. Nghị định hướng dẫn và mẫu tờ khai mới chưa có, nên đang dùng mẫu năm 2024.',
] as const
export const LAW2027 = 'Luật Hộ tịch 2026 (03/2026/QH16)'

const aboutResidence = (at: string) => at.endsWith('.commune')
const MOVED = 120
/** The case some months later: what happened in the year before filing moves with it, what is older stays. */
function later<I extends string, P extends string>(example: Example<I, P>, commune: string): Example<I | 'office.commune', P> {
  const lately = (answer: unknown) => typeof answer === 'string' && isDay(answer) && Math.abs(daysBetween(answer, example.filedOn)) < 365
  const answers = Object.entries<Scalar | undefined>(example.answers).map(([id, answer]) => [id, lately(answer) ? addDays(day(String(answer)), MOVED) : answer])
  return { ...example, filedOn: addDays(example.filedOn, MOVED), answers: { ...Object.fromEntries(answers), 'office.commune': commune } } as Example<I | 'office.commune', P>
}

/**
 * An edition of 2025 as the law of 2027 leaves it: any commune, no outcome that sends people to where they live, its doubts said.
 * `changes` are what else that law changes for this procedure. Outcomes and errors at a `….commune` question are those about residence.
 */
export const in2027 = <I extends string, P extends string>(edition: Edition<I, P>, changes: Partial<Edition<I, P>> = {}): Edition<I | 'office.commune', P> => frozen({
  ...edition,
  regime: 'R2027', from: day('2027-03-01'), to: day('2100-01-01'),
  law: [LAW2027, ...edition.law.filter(law => !law.startsWith('Luật Hộ tịch'))],
  precheck: [...edition.precheck, anyCommune],
  outcomes: edition.outcomes.filter(({ at }) => !aboutResidence(at)),
  units: ['office.commune'],
  doubts: [...edition.doubts, ...doubts2027],
  examples: edition.examples.filter(({ errors }) => !errors?.some(aboutResidence)).map(example => later(example, '00160@2025-07-01')),
  ...changes,
}) as unknown as Edition<I | 'office.commune', P>
