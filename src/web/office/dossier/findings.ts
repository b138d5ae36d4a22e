import { shortDay } from '#kernel/format.ts'
import { isDay } from '#kernel/day.ts'
import { dayOf } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import { check, draftedFields, partiesOf, type Edition, type Facts } from '#procedures'
import { birthsLike, marriageOf, refusalsByBooks, wholeReference, type Entry, type Likeness } from '#registers'
import { sameEvent, stateWords, type Dossier } from '#dossiers'
import type { Tone } from '#ui/chrome.ts'
import type { UnitName } from '#ui/places.ts'
import { ahead, aheadFindings, usedElsewhere, type Ahead } from './ahead.ts'
import { sameBirths } from './same-births.ts'

/** A field here and there; `differs` is said in words, not only shown. */
export type Compared = { label: string; here: string; there: string; differs: boolean }

/** One thing that was looked at by machine: what came out, and what a person must still do. */
export type Finding = {
  key: 'declaration' | 'notice' | 'pin' | 'dossiers' | 'births' | 'people' | 'marriage' | 'residence'
  title: string
  tone: Tone
  /** The tag, where the tone's own word does not say it. */
  word?: string
  says: string
  list?: readonly string[]
  /** `there`: what the other column is of, where it is not a book. */
  compare?: readonly { title: string; there?: string; rows: readonly Compared[] }[]
}

/** What the city's dossiers and books answered. `refusals` forbid the act; `doubts` are to be looked at by a person. */
export type Found = {
  same: Awaited<ReturnType<typeof sameEvent>>
  births: Likeness[]
  marriages: Entry[]
} & Pick<Awaited<ReturnType<typeof refusalsByBooks>>, 'refusals' | 'doubts'> &
  Ahead

/** Whether something was found that a person must have seen before going on. */
export const isSuspicious = (dossier: Pick<Dossier, 'code'>, found: Found): boolean =>
  found.same.length + found.births.length + found.doubts.length > 0 || usedElsewhere(dossier, found)

const answer = ({ answers }: Pick<Dossier, 'answers'>, id: string) => (answers[id] === undefined ? '' : String(answers[id]))

/**
 * Asks the whole city, outside the unit's wall: dossiers about the same event, births like this one, what the books say of the people in it,
 * the parents' marriage. A statement each, where the edition has the question.
 */
export async function lookUp(db: Database, dossier: Dossier, edition: Edition): Promise<Found> {
  const { answers } = dossier
  const filedOn = factsDay(dossier)
  const drafted = draftedFields(edition, answers, filedOn)
  const born = drafted.childBorn ?? ''
  const same = dossier.eventKey ? await sameEvent(db, dossier.eventKey, dossier.code) : []
  const births =
    isDay(born) && edition.entries.some(({ book }) => book === 'so-khai-sinh')
      ? await birthsLike(db, { motherPin: drafted.motherPin, born, name: drafted.childName ?? dossier.subject })
      : []
  const [mother, father] = [answer(dossier, 'mother.pin'), answer(dossier, 'father.pin')]
  const names = [answer(dossier, 'mother.name'), answer(dossier, 'father.name')] as const
  const marriages =
    answer(dossier, 'parents.kind') === 'ket-hon' ? await marriageOf(db, { pinA: mother || undefined, pinB: father || undefined, names }) : []
  const { refusals, doubts } = await refusalsByBooks(db, partiesOf(edition, answers, filedOn), dossier.code)
  const own = births.filter(({ dossierCode }) => dossierCode !== dossier.code)
  return { same, births: own, marriages, refusals, doubts, ...(await ahead(db, dossier, edition)) }
}

const factsDay = ({ submittedAt }: Pick<Dossier, 'submittedAt'>): Facts => ({ today: dayOf(submittedAt), filedOn: dayOf(submittedAt) })

export type Known = { dossier: Dossier; edition: Edition; facts: Facts; unitName: UnitName }

/** What the machine saw, in the order in which an officer asks. Pure. */
export function findingsOf(known: Known, found: Found): Finding[] {
  return [
    declaration(known),
    ...aheadFindings(known, found),
    ...people(known, found),
    ...sameDossiers(known, found),
    ...sameBirths(known, found),
    ...marriage(known, found),
    ...residence(known),
  ]
}

function declaration({ dossier, edition, facts }: Known): Finding {
  const { errors, warnings } = check(edition, dossier.answers, facts)
  const list = [...errors, ...warnings].map(({ says }) => says)
  const title = 'Tờ khai'
  if (list.length === 0) return { key: 'declaration', title, tone: 'ok', says: 'Các câu trả lời không mâu thuẫn nhau.' }
  return { key: 'declaration', title, tone: 'warn', says: `Có ${list.length} chỗ cần nhìn lại.`, list }
}

/** What the books say of those whom the event is about. */
function people({ edition }: Known, { refusals, doubts }: Found): Finding[] {
  if (edition.parties.length === 0) return []
  const title = 'Những người trong hồ sơ'
  const list = [...refusals, ...doubts].map(({ says }) => says)
  if (refusals.length > 0) return [{ key: 'people', title, tone: 'danger', word: 'Không làm được', says: 'Sổ hộ tịch không cho làm việc này.', list }]
  if (doubts.length > 0) return [{ key: 'people', title, tone: 'danger', says: 'Sổ hộ tịch có người giống người trong hồ sơ. So từng người.', list }]
  return [{ key: 'people', title, tone: 'ok', says: 'Các sổ ở đây không có gì ngăn việc này.' }]
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

/** Whoever's commune was asked, as the form calls it. */
function residence({ dossier, edition, unitName }: Known): Finding[] {
  const questions = [...edition.precheck, ...edition.tasks.flatMap(({ pages }) => pages)].flatMap(({ questions }) => questions)
  const list = questions.flatMap(({ id, kind, label }) => {
    const commune = kind === 'commune' ? answer(dossier, id) : ''
    return commune ? [`${label}: ${commune === 'ngoai' ? 'ngoài Hà Nội' : unitName(commune)}`] : []
  })
  if (list.length === 0) return []
  const says =
    'Ghi theo lời khai. Phần mềm này chưa nối với cơ sở dữ liệu dân cư nên không tra được: xem giấy cư trú, hoặc tra trên hệ thống của công an.'
  return [{ key: 'residence', title: 'Nơi cư trú', tone: 'info', says, list }]
}
