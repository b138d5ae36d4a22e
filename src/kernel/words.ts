const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const digit = (n: number): string => DIGITS[n] ?? ''

/** The unit after a ten: hai mươi mốt, hai mươi tư, mười lăm. */
function unit(n: number, tens: number): string {
  if (n === 0) return ''
  if (n === 1 && tens > 1) return ' mốt'
  if (n === 4 && tens > 1) return ' tư'
  return n === 5 ? ' lăm' : ` ${digit(n)}`
}

function twoDigits(n: number): string {
  const tens = Math.floor(n / 10)
  return (tens === 1 ? 'mười' : `${digit(tens)} mươi`) + unit(n % 10, tens)
}

function belowHundred(n: number, afterHundreds: boolean): string {
  if (n >= 10) return twoDigits(n)
  return afterHundreds ? `linh ${digit(n)}` : digit(n)
}

/** A whole number from 0 to 9999 as it is read in Hanoi: 2017 is `hai nghìn không trăm mười bảy`, 105 is `một trăm linh năm`. */
export function numberInWords(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`${n} is not a whole number from 0 to 9999`)
  const [thousands, hundreds, rest] = [Math.floor(n / 1000), Math.floor(n / 100) % 10, n % 100]
  const parts = [
    thousands > 0 && `${digit(thousands)} nghìn`,
    (hundreds > 0 || (thousands > 0 && rest > 0)) && `${digit(hundreds)} trăm`,
    (rest > 0 || n === 0) && belowHundred(rest, n >= 100),
  ]
  return parts.filter(Boolean).join(' ')
}

/**
 * A day as a certificate writes it out: `ngày mười hai tháng ba năm hai nghìn không trăm mười bảy` (April is `tháng tư`).
 * Also reads the partial days `2017-03` and `2017` (a parent whose day of birth is unknown).
 */
export function dayInWords(on: string): string {
  const [year, month, date] = on.split('-').map(Number)
  const parts = [
    date && `ngày ${numberInWords(date)}`,
    month && `tháng ${month === 4 ? 'tư' : numberInWords(month)}`,
    `năm ${numberInWords(year ?? 0)}`,
  ]
  return parts.filter(Boolean).join(' ')
}
