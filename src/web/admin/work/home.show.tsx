import { clockTime, shortDay } from '#kernel/format.ts'
import type { Cost, Lint, Work, WorkSave } from '#procedures'
import { ButtonLink } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import { TaskList, Timeline, type TaskItem } from '#ui/lists.tsx'
import { Crumbs, Details, Facts, Notice, Stat, Stats } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import type { Problem } from '#kernel/refusal.ts'
import { headOf, type Frame } from '../frame.ts'
import { partAt, parts, placeOf, type Part } from '../parts/parts.ts'
import { levelWords } from '../parts/words.ts'
import { placeHref } from './item.show.tsx'
import { saveWords, stateWords, WorkLine } from './words.tsx'

export type HomeView = {
  readonly work: Work
  readonly lints: readonly Lint[]
  /** How many examples come out as they should, of how many. */
  readonly examples: { readonly ok: number; readonly all: number }
  readonly missingEnglish: number
  readonly cost: Cost
  /** The edition before this one, where there is one. */
  readonly before: { readonly from: string; readonly cost: Cost; readonly changes: number } | undefined
  readonly saves: readonly WorkSave[]
  /** Whether the visitor wrote it: then somebody else has to publish. */
  readonly own: boolean
  readonly problems?: readonly Problem[] | undefined
}

const levels = (lints: readonly Lint[]) => ({
  errors: lints.filter(({ level }) => level === 'error').length,
  warnings: lints.filter(({ level }) => level === 'warning').length,
})
const hintOf = ({ errors, warnings }: ReturnType<typeof levels>): string | undefined =>
  [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} lưu ý`].filter(Boolean).join(', ') || undefined

const holdsSomething = ({ keys }: Part, { value }: Work): boolean =>
  keys.some(key => {
    const found = (value as unknown as Record<string, unknown>)[key]
    return Array.isArray(found) ? found.length > 0 : typeof found === 'object' && found !== null ? Object.keys(found).length > 0 : false
  })

/** Parts that some procedures do not have. */
const MAY_BE_EMPTY = new Set(['di-noi-khac', 'kiem-tra', 'giay-to', 'vao-so', 'ket-qua', 'lien-thong', 'truoc-khi-khai'])

/** English that is missing is counted by itself, not once for each text. */
const ofEnglish = ({ at, says }: Lint) => at.startsWith('/english') || says.startsWith('Chưa có tiếng Anh')

/** Every part with how it stands, then the English and the examples. */
function tasksOf({ work, lints, examples, missingEnglish }: HomeView): TaskItem[] {
  const rows = parts
    .filter(({ name }) => name !== 'vi-du')
    .map((part): TaskItem => {
      const found = levels(lints.filter(lint => !ofEnglish(lint) && partAt(lint.at) === part))
      const filled = part.name === 'chung' || holdsSomething(part, work) || MAY_BE_EMPTY.has(part.name)
      return {
        name: part.shape.what,
        href: to.admin.workPart(work.id, part.name),
        status: found.errors > 0 ? 'doing' : filled ? 'done' : 'todo',
        hint: hintOf(found),
      }
    })
  const { ok, all } = examples
  return [
    ...rows,
    {
      name: 'Ví dụ',
      href: to.admin.workPart(work.id, 'vi-du'),
      status: all === 0 ? 'todo' : ok === all ? 'done' : 'doing',
      hint: all === 0 ? 'Chưa có ví dụ nào' : `${ok} trong ${all} ví dụ ra đúng`,
    },
    {
      name: 'Tiếng Anh',
      href: to.admin.workPart(work.id, 'tieng-anh'),
      status: missingEnglish === 0 ? 'done' : 'doing',
      hint: missingEnglish === 0 ? undefined : `Thiếu ${missingEnglish} câu`,
    },
  ]
}

/** `/quan-tri/thu-tuc/ban/:id`: how a working edition stands, and everything that can be done with it. */
export const HomePage = ({ chrome, unit, problems = [], ...view }: HomeView & Frame) => {
  const { work, lints, cost, before, saves } = view
  const { value } = work
  const tasks = tasksOf(view)
  const at = (part: string) => to.admin.workPart(work.id, part)
  return (
    <OfficeLayout chrome={chrome} unit={unit} title={headOf('Soạn', value.name)} problems={problems}>
      <Crumbs
        items={[
          { href: to.admin.procedures, label: 'Thủ tục' },
          { href: to.admin.editions(work.code), label: work.code },
          { label: 'Bản đang soạn' },
        ]}
      />
      <h1>{value.name}</h1>
      <WorkLine work={work} />
      <StateNotice {...view} />
      <Facts
        items={[
          { label: 'Mã', value: work.code, data: true },
          { label: 'Cấp', value: levelWords[value.level] },
          { label: 'Hiệu lực', value: `${shortDay(value.from)} đến trước ${shortDay(value.to)}` },
          { label: 'Soạn từ', value: work.base ? `bản ${shortDay(work.base.from)}` : saves.at(-1)?.act === 'import' ? 'tệp đưa vào' : 'bản khung' },
        ]}
      />
      <div class="bulk">
        <ButtonLink href={at('xem-thu')}>Xem thử</ButtonLink>
        <ButtonLink href={at('cong-bo')} variant="secondary">
          Gửi duyệt, công bố
        </ButtonLink>
        <a href={at('so-sanh')}>So sánh</a>
        <a href={at('chay-thu')}>Chạy thử</a>
        <a href={at('chuyen-ho-so')}>Chuyển hồ sơ đang mở</a>
        <a href={at('xuat')}>Tải tệp</a>
      </div>
      <h2>Các phần</h2>
      <p>{`Xong ${tasks.filter(({ status }) => status === 'done').length} trong ${tasks.length} phần.`}</p>
      <TaskList tasks={tasks} />
      <h2>Người dân phải làm bao nhiêu</h2>
      <CostStats cost={cost} before={before?.cost} />
      {before && (
        <p>
          <a href={at('so-sanh')}>{`${before.changes} chỗ khác với bản ${shortDay(before.from)}`}</a>
        </p>
      )}
      <h2>{lints.length === 0 ? 'Máy không thấy gì cần sửa' : `Máy thấy ${lints.length} điều`}</h2>
      <LintList lints={lints} id={work.id} />
      <h2>Ai đã làm gì</h2>
      <Timeline
        entries={saves.slice(0, 10).map(save => ({ at: save.at, who: save.by.name, what: saveWords(save), detail: save.note || undefined }))}
      />
      {saves.length > 10 && (
        <Details summary={`${saves.length - 10} lần trước đó`}>
          <ul>
            {saves.slice(10).map(save => (
              <li key={save.version}>{`${clockTime(save.at)}: ${save.by.name} ${saveWords(save)}`}</li>
            ))}
          </ul>
        </Details>
      )}
    </OfficeLayout>
  )
}

const StateNotice = ({ work, own }: HomeView) => {
  if (work.state === 'draft')
    return work.note === '' ? null : (
      <Notice tone="warn" title="Người duyệt trả lại">
        <p>{work.note}</p>
      </Notice>
    )
  return (
    <Notice tone={work.state === 'published' ? 'ok' : 'pause'} title={stateWords[work.state]}>
      <p>
        {work.state === 'review'
          ? own
            ? 'Người soạn không tự công bố. Nhờ một người quản trị khác xem và công bố.'
            : 'Xem hết rồi công bố, hoặc trả lại kèm lý do.'
          : work.state === 'published'
            ? `Áp dụng từ ${shortDay(work.from)}. Hồ sơ đang mở vẫn theo bản của nó.`
            : 'Bản này không dùng nữa.'}
      </p>
    </Notice>
  )
}

const change = (now: number, before: number | undefined) =>
  before === undefined || now === before ? undefined : `${now > before ? 'thêm' : 'bớt'} ${Math.abs(now - before)} so với bản trước`

/** What an edition asks of a citizen, against the one before. */
export const CostStats = ({ cost, before }: { cost: Cost; before: Cost | undefined }) => (
  <Stats>
    <Stat value={cost.pages} label="trang" hint={change(cost.pages, before?.pages)} />
    <Stat value={cost.questions} label="câu hỏi" hint={change(cost.questions, before?.questions)} />
    <Stat value={cost.papers} label="giấy tờ" hint={change(cost.papers, before?.papers)} />
    <Stat value={cost.minutes} label="phút, ước tính" hint={change(cost.minutes, before?.minutes)} />
  </Stats>
)

const headOfLint = ({ level, at }: Lint): string => `${level === 'error' ? 'Lỗi' : 'Lưu ý'}, ${partAt(at)?.shape.what ?? 'cả bản'}`

/** What the machine says, errors first, each leading to its place; texts without English as one line. */
export const LintList = ({ lints, id, most = 30 }: { lints: readonly Lint[]; id: string; most?: number }) => {
  const others = lints.filter(lint => !ofEnglish(lint)).toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
  const untold = lints.length - others.length
  return (
    <ul>
      {[...Map.groupBy(others.slice(0, most), headOfLint)].map(([head, found]) => (
        <li key={head}>
          <p>
            <strong>{head}</strong>
          </p>
          <ul>
            {found.map(({ at, says }) => (
              <li key={`${at} ${says}`}>
                <a href={nearest(id, at)}>{says}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {others.length > most && <li>{`Và ${others.length - most} điều nữa, xem ở từng phần.`}</li>}
      {untold > 0 && (
        <li>
          <p>
            <strong>Lỗi, Tiếng Anh</strong>
          </p>
          <ul>
            <li>
              <a href={to.admin.workPart(id, 'tieng-anh')}>{`${untold} câu chưa có tiếng Anh`}</a>
            </li>
          </ul>
        </li>
      )}
    </ul>
  )
}

/** The page that shows a place: its own, or that of what it stands in. */
export function nearest(id: string, at: string): string {
  for (let pointer = at; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/')))
    if (placeOf(pointer)?.list) return placeHref(id, pointer)
  return to.admin.workPart(id, partAt(at)?.name ?? 'chung')
}
