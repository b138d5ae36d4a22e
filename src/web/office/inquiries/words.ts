import { shortDay } from '#kernel/format.ts'
import { isDay } from '#kernel/day.ts'
import type { About, Question } from '#registers'

/** Whom a question is about, in one line: `Lê Thị Hòa, sinh 12/05/1993, số 001193000851`. */
export const aboutLine = ({ name, born, pin }: About): string =>
  [name, born && `sinh ${isDay(born) ? shortDay(born) : born}`, pin && `số ${pin}`].filter(Boolean).join(', ')

/** The question as it is read by whoever is asked. */
export const asksWords: Readonly<Record<Question, string>> = {
  'marital-status': 'Người này đã đăng ký kết hôn, ly hôn hay có việc gì khác về hôn nhân ở đây không?',
  marriage: 'Sổ đăng ký kết hôn ở đây có việc kết hôn này không?',
  annotate: 'Ghi chú nội dung sau vào việc đã đăng ký ở đây.',
}
