import type { Edition } from './edition.ts'
import { pagesIn, questionsIn, type Placed } from './lint-places.ts'
import { TO_FILL } from './template.ts'

/** Words that blame, beg or say nothing; never in what a person reads. */
const BANNED = [
  'vui lòng',
  'xin hãy',
  'không hợp lệ',
  'sai định dạng',
  'lỗi hệ thống',
  'hệ thống gặp sự cố',
  'đã quên',
  'sai sót của',
  'quý khách',
  '!',
]
/** Words of the office and what people say instead. */
const PLAIN: readonly (readonly [word: string, instead: string])[] = [
  ['thành phần hồ sơ', 'giấy tờ cần nộp'],
  ['thực hiện việc kê khai', 'khai'],
  ['thực hiện liên thông', 'làm cùng lúc'],
]
const LABEL_LETTERS = 70
const OPTION_WORDS = 14
const SENTENCE_SYLLABLES = 25

/** Every text of the form with its place: what a citizen reads while filling it in. */
export function wordsIn(edition: Edition): Placed<string>[] {
  const given = (at: string, it: string | undefined): Placed<string>[] => (it === undefined ? [] : [{ at, it }])
  return [
    ...given('/about', edition.about),
    ...pagesIn(edition).flatMap(({ at, it }) => [
      ...given(`${at}/title`, it.title),
      ...given(`${at}/help/title`, it.help?.title),
      ...given(`${at}/help/text`, it.help?.text),
    ]),
    ...questionsIn(edition).flatMap(({ at, it }) => [
      ...(['label', 'hint', 'missing', 'outside'] as const).flatMap(key => given(`${at}/${key}`, it[key])),
      ...(it.options ?? []).flatMap(({ label, hint }, n) => [...given(`${at}/options/${n}/label`, label), ...given(`${at}/options/${n}/hint`, hint)]),
    ]),
    ...edition.tasks.flatMap(({ title }, n) => given(`/tasks/${n}/title`, title)),
    ...edition.outcomes.flatMap(({ title, says }, n) => [...given(`/outcomes/${n}/title`, title), ...given(`/outcomes/${n}/says`, says)]),
    ...edition.rules.flatMap(({ says }, n) => given(`/rules/${n}/says`, says)),
    ...edition.papers.flatMap(({ label, hint }, n) => [...given(`/papers/${n}/label`, label), ...given(`/papers/${n}/hint`, hint)]),
    ...edition.fee.flatMap(({ reason }, n) => given(`/fee/${n}/reason`, reason)),
    ...edition.steps.flatMap(({ says }, n) => given(`/steps/${n}/says`, says)),
  ]
}

const sentences = (text: string) => text.split(/[.?:;]\s+/).filter(Boolean)
const syllables = (text: string) => text.trim().split(/\s+/).length

/** Texts with words that are banned, with the word. */
export const bannedWords = (edition: Edition): Placed<string>[] =>
  wordsIn(edition).flatMap(({ at, it }) => BANNED.filter(word => it.toLowerCase().includes(word)).map(word => ({ at, it: word })))

/** Texts with words of the office, with what people say instead. */
export const officeWords = (edition: Edition): Placed<string>[] =>
  wordsIn(edition).flatMap(({ at, it }) =>
    PLAIN.filter(([word]) => it.toLowerCase().includes(word)).map(([word, instead]) => ({ at, it: `Thay “${word}” bằng “${instead}”` })),
  )

/** Texts that are too long to be read in one go. */
export const longWords = (edition: Edition): Placed<string>[] => [
  ...wordsIn(edition).flatMap(({ at, it }) =>
    sentences(it)
      .filter(sentence => syllables(sentence) > SENTENCE_SYLLABLES)
      .map(sentence => ({ at, it: `Câu dài ${syllables(sentence)} âm tiết, nhiều nhất ${SENTENCE_SYLLABLES}. Tách thành hai câu` })),
  ),
  ...questionsIn(edition).flatMap(({ at, it }) => [
    ...(it.label.length > LABEL_LETTERS
      ? [{ at: `${at}/label`, it: `Nhãn dài ${it.label.length} chữ cái, nhiều nhất ${LABEL_LETTERS}. Chuyển phần giải thích xuống gợi ý` }]
      : []),
    ...(it.options ?? []).flatMap(({ label }, n) =>
      syllables(label) > OPTION_WORDS
        ? [{ at: `${at}/options/${n}/label`, it: `Lựa chọn dài ${syllables(label)} âm tiết. Viết ngắn lại, chuyển phần giải thích xuống gợi ý` }]
        : [],
    ),
  ]),
]

/** Hints of more than one sentence. */
export const longHints = (edition: Edition): Placed<string>[] =>
  wordsIn(edition).filter(({ at, it }) => at.endsWith('/hint') && /[.?!]\s+\S/.test(it.trim()))

/** Texts that are not composed as our letters are (NFC), so that a search would miss them. */
export const wrongLetters = (edition: Edition): Placed<string>[] =>
  wordsIn(edition).filter(({ it }) => it !== it.normalize('NFC') || /[\u00D0]/.test(it))

/** Places where the template still waits for a person. */
export function toFill(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return value.includes(TO_FILL) ? [at] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => toFill(one, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`))
}

/** What tells a person what to do: a verb of doing, a duty, or that nothing has to be done. */
const TELLS =
  /(^|[.,;:?(] ?|\bthì |\bvà |\bhoặc )(nhập|thống nhất|chọn|ghi|kiểm tra|xem|chụp|nộp|đăng ký|dùng|sửa|viết|bỏ|trả lời|khai|mang|gửi|làm|đến|gọi|giữ|hỏi|xin|để|đổi|tách|thêm|nếu)|phải|cần|được|không thể|chỉ/iu

/** Errors that say what is wrong and not what to do. */
export const withoutFix = (edition: Edition): Placed<string>[] =>
  edition.rules.flatMap(({ level, says }, n) => (level === 'error' && !TELLS.test(says) ? [{ at: `/rules/${n}/says`, it: says }] : []))
