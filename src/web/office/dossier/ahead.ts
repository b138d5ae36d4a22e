import { shortDay } from '#kernel/format.ts'
import { isDay } from '#kernel/day.ts'
import { dayOf } from '#kernel/instant.ts'
import { bare } from '#kernel/text.ts'
import type { Db } from '#platform/db/index.ts'
import { doubtsOf, noticeByCode, noticeNamed, type Doubt, type Notice } from '#exchange'
import { maskPin } from '#identity'
import type { Edition } from '#procedures'
import type { Dossier } from '#dossiers'
import type { Compared, Finding, Known } from './findings.ts'

/** What other agencies sent here by themselves: the hospital's notice that the declaration names, and why the child has no number yet. */
export type Ahead = { readonly named?: string | undefined; readonly notice?: Notice | undefined; readonly pinDoubts?: readonly Doubt[] }

/** Asks for what came ahead; nothing for a dossier that is no birth. */
export async function ahead(db: Db, dossier: Dossier, edition: Edition): Promise<Ahead> {
  if (!edition.entries.some(({ book }) => book === 'so-khai-sinh')) return {}
  const named = noticeNamed(dossier)
  return {
    named,
    notice: named === undefined ? undefined : await noticeByCode(db, named),
    pinDoubts: dossier.entry === null ? [] : await doubtsOf(db, dossier.code),
  }
}

/** Whether another dossier has named the same notice before: a person must have seen that. */
export const usedElsewhere = ({ code }: Pick<Dossier, 'code'>, { notice }: Ahead): boolean => (notice?.usedBy ?? code) !== code

/** The notice beside the declaration, and the doubts of the population database. Pure. */
export const aheadFindings = (known: Known, found: Ahead): Finding[] => [...noticeFinding(known, found), ...doubtFinding(found)]

const TITLE = 'Giấy chứng sinh điện tử'

function noticeFinding({ dossier }: Known, found: Ahead): Finding[] {
  const { named, notice } = found
  if (named === undefined) return []
  const said = { key: 'notice', title: TITLE } as const
  if (notice?.kind !== 'birth')
    return [{ ...said, tone: 'warn', says: `Chưa bệnh viện nào gửi giấy mang mã ${named}. Hỏi lại mã, hoặc yêu cầu bản chụp giấy.` }]
  const rows = compared(dossier, notice.data)
  const compare = [{ title: `${named}, ${notice.data.hospital}, cấp ngày ${shortDay(dayIn(notice.data.issuedOn))}`, there: 'Trên giấy', rows }]
  if (usedElsewhere(dossier, found))
    return [{ ...said, tone: 'danger', says: `Hồ sơ ${notice.usedBy} đã dùng giấy này. Hỏi lại người nộp trước khi làm tiếp.`, compare }]
  if (rows.some(({ differs }) => differs)) return [{ ...said, tone: 'warn', says: 'Tờ khai có chỗ khác giấy bệnh viện gửi. So từng mục.', compare }]
  return [{ ...said, tone: 'ok', word: 'Khớp', says: 'Tờ khai khớp giấy bệnh viện gửi.', compare }]
}

const sexes: Readonly<Record<string, string>> = { nam: 'Nam', nu: 'Nữ' }
const dayIn = (text: string) => (isDay(text) ? text : dayOf(new Date(text)))

/** What both say; a number that one of them lacks is not held against the other. */
function compared({ answers }: Pick<Dossier, 'answers'>, data: Extract<Notice, { kind: 'birth' }>['data']): Compared[] {
  const answer = (id: string) => (answers[id] === undefined ? '' : String(answers[id]))
  const [born, pin, ordinal] = [answer('child.born'), answer('mother.pin'), answer('birth.ordinal')]
  const row = (label: string, here: string, there: string, differs = bare(here) !== bare(there)): Compared => ({ label, here, there, differs })
  const place = bare(answer('birth.place'))
  return [
    row('Mẹ', answer('mother.name'), data.motherName),
    row(
      'Số định danh của mẹ',
      pin && maskPin(pin),
      data.motherPin ? maskPin(data.motherPin) : '',
      Boolean(pin && data.motherPin && pin !== data.motherPin),
    ),
    row('Ngày sinh', isDay(born) ? shortDay(born) : born, shortDay(dayOf(new Date(data.born)))),
    row('Giới tính', sexes[answer('child.sex')] ?? '', sexes[data.sex] ?? ''),
    row('Nơi sinh', answer('birth.place'), data.place, !place.includes(bare(data.place)) && !bare(data.place).includes(place)),
    ...(ordinal || data.ordinal ? [row('Thứ tự trong lần sinh', ordinal, data.ordinal === undefined ? '' : String(data.ordinal))] : []),
  ]
}

function doubtFinding({ pinDoubts = [] }: Ahead): Finding[] {
  const [latest] = pinDoubts
  if (!latest) return []
  const list = latest.alike.map(({ name, born, masked }) => `${name}, sinh ${isDay(born) ? shortDay(born) : born}, số ${masked}`)
  return [{ key: 'pin', title: 'Số định danh của trẻ', tone: 'warn', word: 'Nghi trùng', says: `Cơ sở dữ liệu dân cư: ${latest.says}`, list }]
}
