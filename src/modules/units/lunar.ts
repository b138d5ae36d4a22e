import { addDays, daysBetween, day, type Day } from '#kernel/day.ts'

// Calendar of Vietnam: lunar months begin on the day of the new moon at UTC+7; the month of the winter solstice is the eleventh.
const EPOCH = day('1970-01-01')
const MEAN_MONTH = 29.530588861
const UTC7 = 7 / 24
const TT_MINUS_UT = 70 / 86_400
const JD_EPOCH = 2440587.5
const degrees = (x: number) => (x * Math.PI) / 180
const sin = (x: number) => Math.sin(degrees(x))

// J. Meeus, Astronomical Algorithms, chapter 49: amplitude in days, power of E, multiples of M, M' and F.
const NEW_MOON: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
]

/** Days since 1970-01-01 of the `k`-th new moon since January 2000, on the calendar of UTC+7. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const mean = 2451550.09766 + MEAN_MONTH * k + 0.00015437 * t * t
  const periodic = NEW_MOON.reduce((sum, [days, power, m, mm, f]) => sum + days * e ** power * sin(m * sun + mm * moon + f * node), 0)
  return Math.floor(mean + periodic - TT_MINUS_UT + UTC7 - JD_EPOCH)
}

/** Which twelfth of the ecliptic (0–11) the sun is in at the first moment of day `n` at UTC+7 (Meeus, chapter 25). */
function sector(n: number): number {
  const t = (n + JD_EPOCH - UTC7 + TT_MINUS_UT - 2451545) / 36525
  const m = 357.52911 + 35999.05029 * t
  const centre = (1.914602 - 0.004817 * t) * sin(m) + 0.019993 * sin(2 * m) + 0.000289 * sin(3 * m)
  const apparent = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return Math.floor((((apparent % 360) + 360) % 360) / 30)
}

/** The new moon that begins the eleventh lunar month of the solar year `year`. */
function eleventh(year: number): number {
  let solstice = daysBetween(EPOCH, day(`${year}-12-18`))
  while (sector(solstice + 1) !== 9) solstice++
  let k = Math.floor((solstice + JD_EPOCH - 2451550.09766) / MEAN_MONTH) + 1
  while (newMoon(k) > solstice) k--
  return k
}

/** The solar day of a lunar day: `lunarDay(2017, 1, 1)` is mùng 1 Tết Đinh Dậu. Never in a leap month. */
export function lunarDay(year: number, month: number, date: number): Day {
  const first = eleventh(year - 1)
  let leapSeen = eleventh(year) - first === 12
  let number = 12
  for (let k = first + 1; ; k++) {
    // In a year of thirteen months, the first one without a major solar term is the leap month.
    if (!leapSeen && sector(newMoon(k)) === sector(newMoon(k + 1))) leapSeen = true
    else if (number === month) return addDays(EPOCH, newMoon(k) + date - 1)
    else number = (number % 12) + 1
  }
}
