import { shortDay } from '#kernel/format.ts'
import { isDay } from '#kernel/day.ts'
import { bare } from '#kernel/text.ts'
import type { Database } from '#platform/db/index.ts'
import { maskPin } from '#identity'
import { check, type Edition, type Facts } from '#procedures'
import { birthsLike, marriageOf, wholeReference, type Entry, type Likeness } from '#registers'
import { sameEvent, stateWords, type Dossier } from '#dossiers'
import type { Tone } from '#ui/chrome.ts'
import type { UnitName } from '../places.ts'

/** A field here and there; `differs` is said in words, not only shown. */
export type Compared = { label: string; here: string; there: string; differs: boolean }

/** One thing that was looked at by machine: what came out, and what a person must still do. */
export type Finding = {
  key: 'declaration' | 'dossiers' | 'births' | 'marriage' | 'residence'
  title: string
  tone: Tone
  /** The tag, where the tone's own word does not say it. */
  word?: string
  says: string
  list?: readonly string[]
  compare?: readonly { title: string; rows: readonly Compared[] }[]
}

/** What the city's dossiers and books answered. */
export type Found = { same: Awaited<ReturnType<typeof sameEvent>>; births: Likeness[]; marriages: Entry[] }

const answer = ({ answers }: Pick<Dossier, 'answers'>, id: string) => (answers[id] === undefined ? '' : String(answers[id]))

/** Asks the whole city: dossiers about the same event, births like this one, the parents' marriage. At most three statements, outside the unit's wall. */
export async function lookUp(db: Database, dossier: Dossier, edition: Edition): Promise<Found> {
  const born = answer(dossier, 'child.born')
  const [mother, father] = [answer(dossier, 'mother.pin'), answer(dossier, 'father.pin')]
  const asksBirth = edition.entry.book === 'so-khai-sinh' && isDay(born)
  const same = dossier.eventKey ? await sameEvent(db, dossier.eventKey, dossier.code) : []
  const births = asksBirth ? await birthsLike(db, { motherPin: mother || undefined, born, name: dossier.subject }) : []
  const married = answer(dossier, 'parents.kind') === 'ket-hon'
  const names = [answer(dossier, 'mother.name'), answer(dossier, 'father.name')] as const
  const marriages = married ? await marriageOf(db, { pinA: mother || undefined, pinB: father || undefined, names }) : []
  return { same, births: births.filter(({ dossierCode }) => dossierCode !== dossier.code), marriages }
}

type Known = { dossier: Dossier; edition: Edition; facts: Facts; unitName: UnitName }

/** What the machine saw, in the order in which an officer asks. Pure. */
export function findingsOf(known: Known, found: Found): Finding[] {
  return [declaration(known), ...sameDossiers(known, found), ...sameBirths(known, found), ...marriage(known, found), ...residence(known)]
}

function declaration({ dossier, edition, facts }: Known): Finding {
  const { errors, warnings } = check(edition, dossier.answers, facts)
  const list = [...errors, ...warnings].map(({ says }) => says)
  const title = 'Tờ khai'
  if (list.length === 0) return { key: 'declaration', title, tone: 'ok', says: 'Các câu trả lời không mâu thuẫn nhau.' }
  return { key: 'declaration', title, tone: 'warn', says: `Có ${list.length} chỗ cần nhìn lại.`, list }
}

function sameDossiers({ unitName }: Known, { same }: Found): Finding[] {
  const title = 'Hồ sơ khác về cùng việc này'
  if (same.length === 0) return [{ key: 'dossiers', title, tone: 'ok', says: 'Không có trong toàn thành phố.' }]
  const list = same.map(({ code, unit, subject, state }) => `${code}: ${subject}, ${unitName(unit)}, ${stateWords[state].toLowerCase()}`)
  return [
    {
      key: 'dossiers',
      title,
      tone: 'danger',
      says: `Có ${same.length} hồ sơ. Sinh đôi, sinh ba cũng hiện ở đây. Hỏi lại người nộp trước khi làm tiếp.`,
      list,
    },
  ]
}

const text = (entry: Entry, field: string) => {
  const value = String(entry.data[field] ?? '')
  return isDay(value) ? shortDay(value) : value
}

function sameBirths({ dossier, edition, unitName }: Known, { births }: Found): Finding[] {
  if (edition.entry.book !== 'so-khai-sinh') return []
  const title = 'Sổ đăng ký khai sinh'
  if (births.length === 0)
    return [{ key: 'births', title, tone: 'ok', says: 'Không có trẻ nào cùng mẹ trong 5 ngày, hoặc cùng tên cùng ngày sinh, trong các sổ ở đây.' }]
  const pin = answer(dossier, 'mother.pin')
  const here = [
    ['Trẻ', dossier.subject, 'childName'],
    ['Ngày sinh', shortDay(answer(dossier, 'child.born')), 'childBorn'],
    ['Mẹ', answer(dossier, 'mother.name'), 'motherName'],
  ] as const
  const compare = births.map(entry => ({
    title: `${wholeReference(entry)}, ${unitName(entry.unit)}`,
    rows: [
      ...here.map(([label, value, field]) => compared(label, value, text(entry, field))),
      compared(
        'Số định danh của mẹ',
        pin && maskPin(pin),
        text(entry, 'motherPin') && maskPin(text(entry, 'motherPin')),
        pin !== text(entry, 'motherPin'),
      ),
    ],
  }))
  return [{ key: 'births', title, tone: 'danger', says: `Có ${births.length} việc có thể là cùng một trẻ. So từng mục.`, compare }]
}

const compared = (label: string, here: string, there: string, differs = bare(here) !== bare(there)): Compared => ({ label, here, there, differs })

function marriage({ dossier, unitName }: Known, { marriages }: Found): Finding[] {
  if (answer(dossier, 'parents.kind') !== 'ket-hon') return []
  const title = 'Hôn nhân của cha mẹ'
  const list = marriages.flatMap(entry => [
    `${wholeReference(entry)}, ${unitName(entry.unit)}, ngày ${shortDay(entry.enteredOn)}`,
    ...entry.annotations.map(one => `Ghi chú: ${one.text}`),
  ])
  if (list.length > 0) return [{ key: 'marriage', title, tone: 'ok', word: 'Đã thấy trong sổ', says: 'Có trong sổ đăng ký kết hôn.', list }]
  return [
    {
      key: 'marriage',
      title,
      tone: 'warn',
      says: 'Không thấy trong các sổ ở đây. Sổ giấy cũ và sổ của tỉnh khác không tra được tại đây: xem Giấy chứng nhận kết hôn, hoặc hỏi nơi đăng ký.',
    },
  ]
}

const HOMES = [
  ['mother', 'Mẹ'],
  ['father', 'Cha'],
  ['child', 'Trẻ'],
  ['requester', 'Người đi đăng ký'],
] as const

function residence({ dossier, unitName }: Known): Finding[] {
  const list = HOMES.flatMap(([who, label]) => {
    const commune = answer(dossier, `${who}.commune`)
    return commune ? [`${label}: ${commune === 'ngoai' ? 'ngoài Hà Nội' : unitName(commune)}`] : []
  })
  const says =
    'Ghi theo lời khai. Phần mềm này chưa nối với cơ sở dữ liệu dân cư nên không tra được: xem giấy cư trú, hoặc tra trên hệ thống của công an.'
  return [{ key: 'residence', title: 'Nơi cư trú', tone: 'info', says, list }]
}
