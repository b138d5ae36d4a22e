import { shortDay } from '#kernel/format.ts'
import type { Edition } from './edition.ts'
import { missingEnglish, sourcesOf } from './faults.ts'
import type { FeeLine } from './fee.ts'
import { askedTwice, knownElsewhere } from './lint-known.ts'
import { conditionsOfForm, exprsIn, namesIn, namesOf, pagesIn, partsOfExpr, questionsIn, valuesIn, type Placed } from './lint-places.ts'
import { groundOf, neverHolds } from './lint-reach.ts'
import { typeFaults } from './lint-type.ts'
import { bannedWords, longHints, longWords, officeWords, toFill, withoutFix, wordsIn, wrongLetters } from './lint-words.ts'

/** Something to mend before an edition is published (`error`), or to look at (`warning`); `at` is the JSON pointer of its place. */
export type Lint = { readonly level: 'error' | 'warning'; readonly at: string; readonly says: string }

export type LintGround = {
  /** English of the texts, by the Vietnamese one. */
  readonly english: Readonly<Record<string, string>>
  /** The other editions of the city. */
  readonly others: readonly Edition[]
  /** Without it fee lines are not looked up. */
  readonly fees?: readonly FeeLine[] | undefined
}

const error = (at: string, says: string): Lint => ({ level: 'error', at, says })
const warning = (at: string, says: string): Lint => ({ level: 'warning', at, says })
const errors = (found: readonly Placed<string>[]) => found.map(({ at, it }) => error(at, it))
const warnings = (found: readonly Placed<string>[]) => found.map(({ at, it }) => warning(at, it))

/** Names of questions, papers and so on that stand twice, each with the place of the second. */
function twice(list: readonly Placed<string>[], what: string): Lint[] {
  const seen = new Set<string>()
  return list.flatMap(({ at, it }) => {
    const again = seen.has(it)
    seen.add(it)
    return again ? [error(at, `${what} ${it} có hai lần. Đặt mã khác cho một trong hai`)] : []
  })
}

function names(edition: Edition): Lint[] {
  const coded = (list: readonly { readonly code: string }[], at: string) => list.map(({ code }, n) => ({ at: `${at}/${n}/code`, it: code }))
  return [
    ...twice(
      questionsIn(edition).map(({ at, it }) => ({ at: `${at}/id`, it: it.id })),
      'Câu hỏi',
    ),
    ...twice(
      edition.tasks.map(({ id }, n) => ({ at: `/tasks/${n}/id`, it: id })),
      'Phần việc',
    ),
    ...edition.tasks.flatMap((task, n) =>
      twice(
        task.pages.map(({ id }, m) => ({ at: `/tasks/${n}/pages/${m}/id`, it: id })),
        'Trang',
      ),
    ),
    ...twice(
      edition.precheck.map(({ id }, n) => ({ at: `/precheck/${n}/id`, it: id })),
      'Trang',
    ),
    ...twice(coded(edition.papers, '/papers'), 'Giấy tờ'),
    ...twice(coded(edition.documents, '/documents'), 'Giấy cấp ra'),
    ...twice(
      edition.examples.map(({ id }, n) => ({ at: `/examples/${n}/id`, it: id })),
      'Ví dụ',
    ),
  ]
}

/** Questions and papers that are named and do not exist, and conditions of the form that speak of what is asked later. */
function unknown(edition: Edition): Lint[] {
  const questions = questionsIn(edition)
  const known = new Set(questions.map(({ it }) => it.id))
  const papers = new Set(edition.papers.map(({ code }) => code))
  const named = [
    ...exprsIn(edition)
      .flatMap(partsOfExpr)
      .flatMap(({ at, it }) => namesOf(it).map(id => ({ at, it: id }))),
    ...valuesIn(edition).flatMap(({ at, it }) => sourcesOf(it).map(id => ({ at, it: id }))),
    ...namesIn(edition),
    ...edition.examples.flatMap(({ answers, errors = [], warnings = [] }, n) =>
      [...Object.keys(answers), ...errors, ...warnings].map(id => ({ at: `/examples/${n}`, it: id })),
    ),
  ]
  const paperNames = [
    ...(edition.legs ?? []).flatMap((leg, n) => (leg.papers ?? []).map(it => ({ at: `/legs/${n}/papers`, it }))),
    ...edition.examples.flatMap((example, n) => example.papers.map(it => ({ at: `/examples/${n}/papers`, it }))),
  ]
  const tasks = new Set(edition.tasks.map(({ id }) => id))
  const needs = edition.tasks.flatMap(({ needs = [] }, n) => needs.map(it => ({ at: `/tasks/${n}/needs`, it })))
  return [
    ...once(named.filter(({ it }) => !known.has(it))).map(({ at, it }) =>
      error(at, `Không có câu hỏi mã ${it}. Chọn câu hỏi khác hoặc thêm câu hỏi này`),
    ),
    ...once(paperNames.filter(({ it }) => !papers.has(it))).map(({ at, it }) =>
      error(at, `Không có giấy tờ mã ${it}. Chọn giấy khác hoặc thêm giấy này`),
    ),
    ...needs.filter(({ it }) => !tasks.has(it)).map(({ at, it }) => error(at, `Không có phần việc mã ${it}. Chọn phần việc khác`)),
    ...ahead(edition, known),
    ...circles(edition),
  ]
}

const once = (list: readonly Placed<string>[]) => list.filter(({ at, it }, n) => list.findIndex(one => one.at === at && one.it === it) === n)

function ahead(edition: Edition, known: ReadonlySet<string>): Lint[] {
  const order = questionsIn(edition)
  const placeOf = new Map(order.map(({ it }, n) => [it.id, n]))
  return conditionsOfForm(edition).flatMap(({ at, it }) => {
    const first = order.findIndex(question => at.startsWith(`${question.at}/`) || question.at.startsWith(at.slice(0, -'when'.length)))
    return partsOfExpr({ at, it }).flatMap(part =>
      namesOf(part.it)
        .filter(id => known.has(id) && (placeOf.get(id) ?? 0) >= (first < 0 ? order.length : first))
        .map(id => error(part.at, `Điều kiện nói về ${id}, câu được hỏi cùng lúc hoặc sau. Chuyển câu đó lên trước`)),
    )
  })
}

/** Tasks that wait for each other. */
function circles({ tasks }: Edition): Lint[] {
  const needs = new Map(tasks.map(task => [task.id, task.needs ?? []]))
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (needs.get(from) ?? []).some(next => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))))
  return tasks.flatMap(({ id, title }, n) =>
    reaches(id, id) ? [error(`/tasks/${n}/needs`, `“${title}” chờ một phần việc mà phần đó lại chờ nó. Bỏ một chiều`)] : [],
  )
}

/** What is asked, handed in or charged for nothing, or never. */
function dead(edition: Edition): Lint[] {
  const ground = groundOf(edition)
  const spoken = new Set([
    ...exprsIn(edition)
      .flatMap(partsOfExpr)
      .flatMap(({ it }) => namesOf(it)),
    ...valuesIn(edition).flatMap(({ it }) => sourcesOf(it)),
    ...namesIn(edition)
      .filter(({ at }) => !at.startsWith('/rules') && !at.startsWith('/outcomes'))
      .map(({ it }) => it),
  ])
  const never = (list: readonly { readonly when?: unknown }[] | undefined, part: string, says: string) =>
    (list ?? []).flatMap((one, n) => ('when' in one && neverHolds(one.when as never, ground) ? [error(`/${part}/${n}/when`, says)] : []))
  const pages = [...pagesIn(edition)]
  return [
    ...ground.never.map(({ at, it }) =>
      (it.when === false ? warning : error)(
        `${at}/when`,
        `Không ai được hỏi câu “${it.label}”: điều kiện không bao giờ đúng. Sửa điều kiện hoặc bỏ câu này`,
      ),
    ),
    ...questionsIn(edition)
      .filter(({ it }) => !spoken.has(it.id))
      .map(({ at, it }) => warning(at, `Câu “${it.label}” được hỏi mà không dùng ở đâu. Bỏ câu này, hoặc ghi nó vào tờ khai`)),
    ...pages
      .filter(({ it }) => it.questions.length === 0)
      .map(({ at, it }) => error(at, `Trang “${it.title}” không có câu hỏi nào. Thêm câu hỏi hoặc bỏ trang`)),
    ...never(edition.papers, 'papers', 'Giấy này không bao giờ phải nộp: điều kiện không bao giờ đúng. Sửa điều kiện hoặc bỏ giấy này'),
    ...never(edition.rules, 'rules', 'Quy tắc này không bao giờ xảy ra. Sửa điều kiện hoặc bỏ quy tắc'),
    ...never(edition.outcomes, 'outcomes', 'Chỉ dẫn này không bao giờ xảy ra. Sửa điều kiện hoặc bỏ chỉ dẫn'),
    ...after(edition.fee, 'fee', 'Dòng lệ phí này'),
    ...after(edition.times, 'times', 'Dòng thời hạn này'),
  ]
}

/** The last line of fee and time decides whatever is left; lines after one that always holds decide nothing. */
function after(list: readonly { readonly when: unknown }[], part: string, what: string): Lint[] {
  const always = list.findIndex(({ when }) => when === true)
  if (always < 0)
    return [error(`/${part}`, `Có trường hợp chưa có ${part === 'fee' ? 'lệ phí' : 'thời hạn'}. Thêm một dòng cuối cho mọi trường hợp còn lại`)]
  return list
    .slice(always + 1)
    .map((_, n) => error(`/${part}/${always + 1 + n}`, `${what} đứng sau dòng cho mọi trường hợp nên không bao giờ dùng. Chuyển lên trước`))
}

function shape(edition: Edition): Lint[] {
  const bad = questionsIn(edition).filter(({ it }) => it.kind === 'choice' && (it.options ?? []).length === 0)
  return [
    ...pagesIn(edition)
      .filter(({ it }) => it.questions.length > 4)
      .map(({ at, it }) => error(`${at}/questions`, `Trang “${it.title}” có ${it.questions.length} câu hỏi, nhiều nhất 4. Tách thành hai trang`)),
    ...bad.map(({ at, it }) => error(`${at}/options`, `Câu “${it.label}” chưa có lựa chọn nào. Thêm ít nhất hai lựa chọn`)),
    ...questionsIn(edition).flatMap(({ at, it }) =>
      twice(
        (it.options ?? []).map(({ key }, n) => ({ at: `${at}/options/${n}/key`, it: key })),
        'Lựa chọn',
      ),
    ),
    ...(edition.units.length === 0 ? [error('/units', 'Chưa biết nơi giải quyết. Chọn câu hỏi về xã, phường cho biết nơi giải quyết')] : []),
    ...(edition.law.length === 0 ? [error('/law', 'Ghi căn cứ pháp lý')] : []),
    ...(edition.to <= edition.from ? [error('/to', `Ngày hết hiệu lực phải sau ngày bắt đầu ${shortDay(edition.from)}`)] : []),
    ...(edition.tasks.length === 0 ? [error('/tasks', 'Chưa có phần việc nào để khai. Thêm một phần việc')] : []),
  ]
}

function money(edition: Edition, fees: readonly FeeLine[] | undefined): Lint[] {
  if (!fees) return []
  const lines = new Set(fees.map(({ line }) => line))
  const named = [
    ...edition.fee.flatMap(({ line }, n) => (line ? [{ at: `/fee/${n}/line`, it: line }] : [])),
    ...(edition.copies ? [{ at: '/copies/line', it: edition.copies.line }] : []),
    ...(edition.copies?.pages ? [{ at: '/copies/pages/then', it: edition.copies.pages.then }] : []),
    ...edition.examples.flatMap(({ fee }, n) => (fee === 'free' ? [] : [{ at: `/examples/${n}/fee`, it: fee }])),
  ]
  return named.filter(({ it }) => !lines.has(it)).map(({ at, it }) => error(at, `Biểu phí không có dòng ${it}. Chọn một dòng của biểu phí`))
}

function proof(edition: Edition): Lint[] {
  const { examples, papers, from, to } = edition
  const shown = new Set(examples.flatMap(example => example.papers))
  return [
    ...(examples.length === 0 ? [error('/examples', 'Chưa có ví dụ nào. Ghi ít nhất một trường hợp thường gặp, với kết quả phải ra')] : []),
    ...(examples.length > 0 && examples.length < 4 ? [warning('/examples', `Mới có ${examples.length} ví dụ. Ghi ít nhất bốn trường hợp`)] : []),
    ...papers.flatMap(({ code, label }, n) =>
      shown.has(code) ? [] : [warning(`/papers/${n}`, `Không ví dụ nào cần “${label}”. Thêm một trường hợp phải nộp giấy này`)],
    ),
    ...examples.flatMap(({ filedOn, title }, n) =>
      from <= filedOn && filedOn < to
        ? []
        : [warning(`/examples/${n}/filedOn`, `Ví dụ “${title}” nộp ngày ${shortDay(filedOn)}, ngoài thời gian có hiệu lực`)],
    ),
  ]
}

function elsewhere(edition: Edition, others: readonly Edition[]): Lint[] {
  const same = others.find(({ code, slug }) => code !== edition.code && slug === edition.slug)
  const codes = new Set([edition.code, ...others.map(({ code }) => code)])
  return [
    ...(same ? [error('/slug', `Địa chỉ trang này là của thủ tục “${same.name}”. Đặt địa chỉ khác`)] : []),
    ...edition.outcomes.flatMap(({ to }, n) =>
      to === undefined || codes.has(to) ? [] : [warning(`/outcomes/${n}/to`, `Thành phố chưa có mẫu khai của thủ tục ${to}. Kiểm tra lại mã`)],
    ),
    ...(edition.event !== undefined && !codes.has(edition.event)
      ? [error('/event', `Không có thủ tục ${edition.event}. Chọn thủ tục của sự kiện hộ tịch`)]
      : []),
    ...warnings(knownElsewhere(edition, others)),
  ]
}

/** What an edition lacks or has wrong, as sentences with their places; errors first. Empty for a good one. */
export function lintsOf(edition: Edition, { english, others, fees }: LintGround): Lint[] {
  const untranslated = new Set(missingEnglish(edition, english))
  const found = [
    ...(edition.outline ? [error('/outline', 'Bản này còn là khung. Ghi đủ nội dung theo quy định rồi bỏ dấu khung')] : []),
    ...toFill(edition).map(at => error(at, 'Chỗ này của khung chưa ghi. Ghi theo quy định')),
    ...names(edition),
    ...unknown(edition),
    ...errors(typeFaults(edition)),
    ...shape(edition),
    ...dead(edition),
    ...money(edition, fees),
    ...proof(edition),
    ...elsewhere(edition, others),
    ...errors(bannedWords(edition)).map(one => ({ ...one, says: `Có chữ “${one.says}”. Nói thẳng cần làm gì` })),
    ...wrongLetters(edition).map(({ at }) => error(at, 'Chữ gõ bằng dấu rời hoặc chữ lạ. Gõ lại câu này')),
    ...warnings(officeWords(edition)),
    ...warnings(longWords(edition)),
    ...longHints(edition).map(({ at }) => warning(at, 'Gợi ý dài hơn một câu. Giữ một câu, chuyển phần còn lại sang phần giải thích của trang')),
    ...withoutFix(edition).map(({ at, it }) => warning(at, `Câu “${it}” nói chỗ sai mà chưa nói cần làm gì. Thêm cách sửa`)),
    ...warnings(askedTwice(edition, groundOf(edition))),
    ...[...untranslated].map(text => error(placeOfText(edition, text), `Chưa có tiếng Anh cho “${text}”. Ghi bản tiếng Anh`)),
  ]
  return [...found.filter(({ level }) => level === 'error'), ...found.filter(({ level }) => level === 'warning')]
}

const placeOfText = (edition: Edition, text: string): string => wordsIn(edition).find(({ it }) => it === text)?.at ?? '/english'
