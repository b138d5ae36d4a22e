import { shortDay } from '#kernel/format.ts'
import { bare, foldTone } from '#kernel/text.ts'
import type { Edition } from '#procedures'
import type { Fields } from '#ui/page.ts'
import type { IdCard } from './id-card.ts'
import { counterQuestions } from './questions.ts'

/** Somebody of a declaration whose card may be scanned: the questions that share a prefix with a personal number. */
export type Carded = {
  readonly prefix: string
  readonly who: string
  readonly pin: string
  readonly name?: string | undefined
  readonly born?: string | undefined
  readonly address?: string | undefined
}

const whoIn = (label: string) => /(?:^Họ, chữ đệm(?:,)?(?: và)? tên (?:của )?| của )(.+)$/.exec(label)?.[1] ?? label

/** Everybody whose personal number this edition asks for, in the order of the form: works for any procedure. */
export function peopleWithCards(edition: Edition): Carded[] {
  const questions = counterQuestions(edition)
  const at = (id: string) => questions.find(question => question.id === id)
  const people = questions
    .filter(({ kind }) => kind === 'pin')
    .map(({ id, label }) => {
      const prefix = id.slice(0, id.lastIndexOf('.'))
      const name = at(`${prefix}.name`)
      return {
        prefix,
        who: whoIn(name?.label ?? label),
        pin: id,
        name: name?.id,
        born: at(`${prefix}.born`)?.id,
        address: at(`${prefix}.address`)?.id,
      }
    })
  return people.map(one => toldApart(one, people))
}

/** Two who are called the same (witnesses) are numbered as they come. */
function toldApart(one: Carded, people: readonly Carded[]): Carded {
  const alike = people.filter(({ who }) => who === one.who)
  return alike.length > 1 ? { ...one, who: `${one.who} thứ ${alike.indexOf(one) + 1}` } : one
}

/** One field where something else was typed already. */
export type Difference = { readonly label: string; readonly typed: string; readonly card: string }
type Filled = { readonly fields: Fields; readonly filled: readonly string[]; readonly differs: readonly Difference[] }

const dayTyped = (fields: Fields, id: string) =>
  [`${id}.ngay`, `${id}.thang`, `${id}.nam`]
    .map(box => fields[box]?.trim() ?? '')
    .filter(Boolean)
    .map(box => box.padStart(2, '0'))
    .join('/')

const same = (typed: string, card: string) => bare(foldTone(typed)) === bare(foldTone(card)) || typed.replace(/\D/g, '') === card

/**
 * Fills this person's empty fields from the card. What was typed and says something else stays and is told, unless `over`: then the card
 * goes in and is told too. Pure.
 */
export function fillFrom(card: IdCard, { pin, name, born, address }: Carded, typed: Fields, over = false): Filled {
  const [year = '', month = '', date = ''] = card.born.split('-')
  const wanted = [
    { label: 'Số định danh', now: typed[pin]?.trim() ?? '', card: card.pin, boxes: { [pin]: card.pin } },
    ...(name && card.name ? [{ label: 'Họ tên', now: typed[name]?.trim() ?? '', card: card.name, boxes: { [name]: card.name } }] : []),
    ...(born
      ? [
          {
            label: 'Ngày sinh',
            now: dayTyped(typed, born),
            card: shortDay(card.born),
            boxes: { [`${born}.ngay`]: date, [`${born}.thang`]: month, [`${born}.nam`]: year },
          },
        ]
      : []),
    ...(address && card.address
      ? [{ label: 'Địa chỉ', now: typed[address]?.trim() ?? '', card: card.address, boxes: { [address]: card.address } }]
      : []),
  ]
  const other = wanted.filter(one => one.now !== '' && !same(one.now, one.card))
  const taken = wanted.filter(one => one.now === '' || (over && other.includes(one)))
  return {
    fields: { ...typed, ...Object.assign({}, ...taken.map(({ boxes }) => boxes)) },
    filled: taken.map(({ label }) => label),
    differs: other.map(one => ({ label: one.label, typed: one.now, card: one.card })),
  }
}
