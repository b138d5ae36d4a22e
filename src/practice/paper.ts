import sharp from 'sharp'
import { shortDay } from '#kernel/format.ts'
import { addDays, isDay, type Day } from '#kernel/day.ts'
import type { Fault } from './cases.ts'

type Answers = Readonly<Record<string, unknown>>
type Line = readonly [label: string, id: string]

const sheets: Readonly<Record<string, { title: string; issuer: string; lines: readonly Line[] }>> = {
  'giay-chung-sinh': {
    title: 'GIẤY CHỨNG SINH',
    issuer: 'Bệnh viện Phụ sản Hà Nội',
    lines: [
      ['Họ tên mẹ', 'mother.name'],
      ['Số định danh', 'mother.pin'],
      ['Sinh con ngày', 'child.born'],
      ['Nơi sinh', 'birth.place'],
    ],
  },
  'giay-bao-tu': {
    title: 'GIẤY BÁO TỬ',
    issuer: 'Bệnh viện E',
    lines: [
      ['Họ tên người mất', 'deceased.name'],
      ['Ngày sinh', 'deceased.born'],
      ['Mất ngày', 'death.on'],
      ['Tại', 'death.place'],
    ],
  },
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** The day that a paper gets wrong, where it differs from the declaration. */
const WRONG_DAY = new Set(['child.born', 'death.on'])

function value(answers: Answers, id: string, fault: Fault): string {
  const text = String(answers[id] ?? '')
  if (!isDay(text)) return text
  return shortDay(fault === 'differs' && WRONG_DAY.has(id) ? addDays(text as Day, -1) : (text as Day))
}

/** The picture of a made-up paper, with what is wrong with it built in. Stamped as made up. */
export async function paperPicture(code: string, answers: Answers, fault: Fault): Promise<Buffer> {
  const sheet = sheets[code]
  if (!sheet) throw new TypeError(`no picture of ${code}`)
  const title = fault === 'wrongPaper' ? 'GIẤY RA VIỆN' : sheet.title
  const rows = sheet.lines.map(
    ([label, id], row) => `<text x="90" y="${420 + row * 90}" font-size="34">${label}: ${escaped(value(answers, id, fault))}</text>`,
  )
  const seal =
    fault === 'noSeal'
      ? '<text x="620" y="1000" font-size="30" fill="#777">(ký, đóng dấu)</text>'
      : '<circle cx="740" cy="1000" r="110" fill="none" stroke="#c22" stroke-width="8"/><text x="650" y="1010" font-size="26" fill="#c22">ĐÃ ĐÓNG DẤU</text>'
  const picture = sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400" font-family="sans-serif"><rect width="1000" height="1400" fill="#fdfcf7"/>
    <text x="90" y="110" font-size="28">${escaped(sheet.issuer)}</text><text x="500" y="280" font-size="52" text-anchor="middle" font-weight="700">${title}</text>
    ${rows.join('')}${seal}<text x="90" y="1340" font-size="26" fill="#777">Giấy dựng cho bài thực hành, không có giá trị</text></svg>`),
  )
  return (fault === 'blurry' ? picture.blur(14) : picture).jpeg({ quality: 80 }).toBuffer()
}
