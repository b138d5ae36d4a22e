import { longDay, shortDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { bookNames } from '#registers'
import { sheetOf } from '../books/sheet.ts'
import { placeAndDay, printer } from '../slips/paper.ts'
import { birthOf } from './birth.ts'
import { printedLines } from './lines.ts'
import { entryView, proofView, textOf, type ToIssue } from './paper-to-issue.ts'

const paper = (name: string) => printer(new URL('./parts.typ', import.meta.url), new URL(`./${name}.typ`, import.meta.url))
const print = {
  giayKhaiSinh: paper('giay-khai-sinh'),
  giayKetHon: paper('giay-ket-hon'),
  trichLuc: paper('trich-luc'),
  xacNhan: paper('xac-nhan'),
  loiChung: paper('loi-chung'),
}

export type Print = (issued: ToIssue, at: Instant) => Promise<Uint8Array>
const numbered = ({ entry }: ToIssue) => `${entry.number}/${entry.year}`
const markOf = ({ mark, book }: ToIssue) => mark ?? sheetOf(book).mark
const headed = (issued: ToIssue, at: Instant) => ({ agency: issued.agency, placeAndDay: placeAndDay(issued.agency, at), ...proofView(issued) })

/** Giấy khai sinh (Thông tư 04/2020/TT-BTP): A4, one page, for the pre-printed stock (no coat of arms is drawn). */
export const giayKhaiSinh: Print = (issued, at) =>
  print.giayKhaiSinh(`${issued.name} số ${numbered(issued)}`, { ...birthOf(issued.fields), entry: entryView(issued.entry), ...proofView(issued) }, at)

/** Giấy chứng nhận kết hôn (Luật Hộ tịch 2014, Điều 17, 18): A4, one page, both sides side by side, both sign. */
export const giayKetHon: Print = (issued, at) => {
  const { fields } = issued
  const side = (who: 'wife' | 'husband') => ({
    name: textOf(fields, `${who}Name`).toUpperCase(),
    born: shortDay(textOf(fields, `${who}Born`)),
    ethnicity: textOf(fields, `${who}Ethnicity`),
    nationality: textOf(fields, `${who}Nationality`) || 'Việt Nam',
    residence: textOf(fields, `${who}Residence`),
    idPaper: textOf(fields, `${who}IdPaper`) || textOf(fields, `${who}Pin`),
    plainName: textOf(fields, `${who}Name`),
  })
  const view = {
    wife: side('wife'),
    husband: side('husband'),
    marriedOn: shortDay(textOf(fields, 'marriedOn')),
    entry: entryView(issued.entry),
    ...proofView(issued),
  }
  return print.giayKetHon(`${issued.name} số ${numbered(issued)}`, view, at)
}

/**
 * Trích lục of any book, from the groups of its sheet (Luật Hộ tịch 2014, Điều 62–64): A4. A copy carries -BS, its own place among the
 * copies where it is known, and the name of the book's extract.
 */
export const trichLuc: Print = (issued, at) => {
  const isCopy = issued.layout === 'ban-sao' || issued.copy !== undefined
  const mark = markOf(issued)
  const number = `${numbered(issued)}/${mark}${isCopy && !mark.endsWith('-BS') ? '-BS' : ''}`
  const title = isCopy ? sheetOf(issued.book).extract : issued.name
  const view = {
    ...headed(issued, at),
    title,
    number,
    isCopy,
    copy: issued.copy === undefined ? '' : String(issued.copy).padStart(2, '0'),
    groups: printedLines(issued.book, issued.fields),
    entry: entryView(issued.entry),
    reference: numbered(issued),
    notes: issued.notes,
    role: isCopy || /^trích lục/i.test(title) ? 'Người ký trích lục' : `Người ký ${title.toLowerCase()}`,
    source: isCopy || /^trích lục/i.test(title) ? bookNames[issued.book] : '',
  }
  return print.trichLuc(`${title} số ${number}`, view, at)
}

const VALID = 'Giấy này có giá trị 06 tháng kể từ ngày cấp.'

/** Giấy xác nhận tình trạng hôn nhân (Nghị định 123/2015/NĐ-CP, Điều 21–23): A4; valid six months. */
export const giayXacNhanHonNhan: Print = (issued, at) =>
  confirmation(issued, at, {
    sought: textOf(issued.fields, 'declarantName') || textOf(issued.fields, 'personName'),
    closing: [VALID],
    role: 'Người ký giấy xác nhận',
  })

/** Văn bản xác nhận thông tin hộ tịch: what a book says, confirmed in a letter. */
export const vanBanXacNhan: Print = (issued, at) =>
  confirmation(issued, at, {
    sought: textOf(issued.fields, 'requesterName') || textOf(issued.fields, 'declarantName'),
    closing: [],
    role: 'Người ký văn bản',
  })

function confirmation(issued: ToIssue, at: Instant, more: { sought: string; closing: readonly string[]; role: string }): Promise<Uint8Array> {
  const number = `${numbered(issued)}/${markOf(issued)}`
  const view = {
    ...headed(issued, at),
    title: issued.name,
    number,
    ...more,
    groups: printedLines(issued.book, issued.fields),
    notes: issued.notes,
  }
  return print.xacNhan(`${issued.name} số ${number}`, view, at)
}

/** Lời chứng of copies certified from an original, to stand on the copy (Nghị định 23/2015/NĐ-CP): A4 sheet with the stamp's text. */
export const loiChung: Print = (issued, at) => {
  const view = {
    ...headed(issued, at),
    title: 'LỜI CHỨNG',
    number: issued.entry.number,
    volume: issued.entry.volume,
    mark: markOf(issued),
    on: longDay(dayOf(at)),
    groups: printedLines(issued.book, issued.fields),
  }
  return print.loiChung(`Chứng thực bản sao số ${issued.entry.number}, quyển số ${issued.entry.volume}-${markOf(issued)}`, view, at)
}
