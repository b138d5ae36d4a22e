import { bare } from '#kernel/text.ts'
import type { CardPaper } from '../card.ts'
import { readCount, readFlag } from './amounts.ts'
import { fault, type Fault } from './fault.ts'
import type { Raw, RawPaper } from './record.ts'

/** A paper that only some have to hand in, by its own words. */
const ONLY_SOME = /\b(neu co|truong hop|neu thuoc)\b/
const ALWAYS = /\b(bat buoc|phai nop|phai co)\b/

function ofPaper({ name, required, form, originals, copies }: RawPaper): Fault[] {
  const flag = readFlag(required)
  const words = bare(name)
  const at = name ? `Giấy tờ "${name.length > 80 ? `${name.slice(0, 80)}…` : name}"` : 'Một giấy tờ'
  const counts = [originals, copies].filter(Boolean)
  return [
    ...fault('paper', !name, 'Một giấy tờ không có tên.'),
    ...fault('paper', !required, `${at} không ghi bắt buộc hay không.`),
    ...fault('paper', required && flag === undefined, `${at}: "${required}" không rõ là bắt buộc hay không.`),
    ...fault('paper', flag === true && ONLY_SOME.test(words), `${at} ghi bắt buộc, nhưng tên nói chỉ một số trường hợp.`),
    ...fault('paper', flag === false && ALWAYS.test(words), `${at} ghi không bắt buộc, nhưng tên nói phải nộp.`),
    ...fault('paper', form && !/^(nop|xuat trinh)$/.test(bare(form)), `${at}: hình thức "${form}" không rõ. Ghi "nộp" hoặc "xuất trình".`),
    ...fault(
      'paper',
      counts.some(count => Number.isNaN(readCount(count))),
      `${at}: số bản không phải một số.`,
    ),
    ...fault('paper', flag === true && counts.length > 0 && counts.every(count => readCount(count) === 0), `${at} ghi bắt buộc nhưng số bản là 0.`),
  ]
}

/** Every doubtful flag and every paper that is listed twice. */
export function paperFaults({ papers }: Pick<Raw, 'papers'>): Fault[] {
  const names = papers.map(({ name }) => bare(name))
  const twice = papers.filter(({ name }, place) => name && names.indexOf(bare(name)) !== place)
  return [
    ...papers.flatMap(ofPaper),
    ...twice.flatMap(({ name }) => fault('paper', true, `Giấy tờ "${name}" có hai lần.`)),
    ...fault('paper', papers.length > 0 && papers.every(({ required }) => readFlag(required) === false), 'Không giấy tờ nào bắt buộc. Xem lại.'),
  ]
}

/** The papers of a record without contradictions. */
export const papersOf = ({ papers }: Pick<Raw, 'papers'>): CardPaper[] =>
  papers.map(({ name, required, form }) => ({
    name,
    form: bare(form) === 'xuat trinh' ? ('present' as const) : ('submit' as const),
    required: readFlag(required) === true,
  }))
