import type { Problem } from '#kernel/refusal.ts'
import type { Lint, Work } from '#procedures'
import { Button, ButtonRow, Form } from '#ui/forms.tsx'
import { OfficeLayout } from '#ui/layouts.tsx'
import type { Fields } from '#ui/page.ts'
import { Crumbs, Notice } from '#ui/parts.tsx'
import { to } from '#ui/paths.ts'
import { headOf, type Frame } from '../frame.ts'
import { BoxField, Ids } from '../parts/boxes.tsx'
import { partAt, placeOf, type Placed } from '../parts/parts.ts'
import { above, inside, keysOf, nodeAt } from '../parts/pointer.ts'
import type { Around, List, Node } from '../parts/shape.ts'
import { WorkLine } from './words.tsx'

export type Conflict = {
  readonly who: string
  readonly when: string
  readonly changes: readonly string[]
  /** The boxes that are saved otherwise than they were typed here. */
  readonly boxes: readonly { readonly label: string; readonly saved: string; readonly typed: string }[]
}

export type ItemView = {
  readonly work: Work
  readonly place: Placed
  readonly node: Node
  readonly typed: Fields
  readonly around: Around
  readonly lints: readonly Lint[]
  readonly problems: readonly Problem[]
  readonly conflict?: Conflict | undefined
  /** Somebody who has written nothing of it yet: a save here makes a writer of the one who should review. */
  readonly wouldWrite?: boolean
}

/** The address of the page of this place: a part has its own name. */
export const hrefOf = (id: string, { list, part, pointer }: Placed): string =>
  list ? to.admin.workPlace(id, 'sua', pointer) : to.admin.workPart(id, part.name)

/** The address of the page that shows what stands at a pointer. */
export function placeHref(id: string, pointer: string): string {
  const place = placeOf(pointer)
  return place ? hrefOf(id, place) : to.admin.workPart(id, partAt(pointer)?.name ?? 'chung')
}

/** The places above this one, outermost first: list, procedure, part, and what it is inside. */
function crumbsOf({ work, place, node }: ItemView) {
  const items: { href?: string; label: string }[] = [
    { href: to.admin.procedures, label: 'Thủ tục' },
    { href: to.admin.work(work.id), label: work.value.name },
    { href: to.admin.workPart(work.id, place.part.name), label: place.part.shape.what },
  ]
  const keys = keysOf(place.pointer)
  for (let length = keysOf(place.part.at).length + 2; place.list && length < keys.length; length += 2) {
    const pointer = inside('', ...keys.slice(0, length))
    const above = placeOf(pointer)
    if (above)
      items.push({
        href: placeHref(work.id, pointer),
        label: above.shape.title((nodeAt(work.value, pointer) as Node | undefined) ?? {}, work.value) || above.shape.what,
      })
  }
  if (place.list) items.push({ label: place.isNew ? `${place.shape.what} mới` : place.shape.title(node, work.value) || place.shape.what })
  return place.list ? items : items.map((item, at) => (at === items.length - 1 ? { label: item.label } : item))
}

/** `/quan-tri/thu-tuc/ban/:id/:part` and `/sua?o=…`: one part of a working edition, its boxes and the lists inside it. */
export function ItemPage({ chrome, unit, ...view }: ItemView & Frame) {
  const { work, place, node, problems, around, conflict, typed } = view
  const { shape, part, pointer, isNew, list } = place
  const open = work.state === 'draft'
  const title = list ? (isNew ? `${shape.what} mới` : shape.title(node, work.value) || shape.what) : shape.what
  return (
    <OfficeLayout chrome={chrome} unit={unit} title={headOf(title, work.value.name)} problems={conflict ? [] : problems}>
      <Crumbs items={crumbsOf(view)} />
      <h1>{title}</h1>
      {!list && <p>{part.lead}</p>}
      <WorkLine work={work} />
      {conflict && <ConflictNotice {...conflict} />}
      {!open && <Notice title="Bản này không còn sửa được">Muốn sửa thì nhờ người duyệt trả lại, hoặc soạn bản mới.</Notice>}
      {view.wouldWrite && <p class="hint">Chưa sửa gì ở bản này thì còn duyệt được nó. Lưu một thay đổi rồi thì phải nhờ người khác duyệt.</p>}
      <Lints of={view.lints} at={pointer} id={work.id} />
      <div class="beside">
        <div>
          {shape.boxes.length > 0 && (
            <Form action={hrefOf(work.id, place)} label={title}>
              <input type="hidden" name="_v" value={String(work.version)} />
              {shape.boxes.map(box => (
                <BoxField key={box.name} box={box} typed={typed} problems={problems} around={around} />
              ))}
              {open && (
                <ButtonRow>
                  <Button>{isNew ? 'Thêm' : 'Lưu'}</Button>
                  <Button variant="secondary" name="_xem" value="1">
                    Xem giải thích, chưa lưu
                  </Button>
                </ButtonRow>
              )}
            </Form>
          )}
          {!isNew && shape.lists?.map(one => <ListOf key={one.key} list={one} view={view} open={open} />)}
        </div>
        {shape.boxes.length > 0 && (
          <aside aria-label="Mã câu hỏi và cách viết điều kiện">
            <Ids edition={work.value} />
          </aside>
        )}
      </div>
      {!isNew && (
        <p class="hint">
          {list && open && (
            <>
              <a href={to.admin.workPlace(work.id, 'bo', pointer)}>{`Bỏ ${shape.what.toLowerCase()} này`}</a> ·{' '}
            </>
          )}
          <a href={to.admin.workPlace(work.id, 'tho', list ? pointer : part.at || `/${part.keys[0] ?? ''}`)}>Xem dạng thô</a>
        </p>
      )}
    </OfficeLayout>
  )
}

const ConflictNotice = ({ who, when, changes, boxes }: Conflict) => (
  <Notice tone="warn" title="Có người vừa lưu bản này trước">
    <p>
      <span translate={false}>{who}</span>
      {` lưu lúc ${when}. Những gì vừa gõ còn nguyên ở dưới; xem lại rồi bấm Lưu để dùng bản này.`}
    </p>
    {changes.length > 0 && (
      <ul>
        {changes.map(says => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    )}
    {boxes.length > 0 && (
      <>
        <p>Bấm Lưu thì các ô này thành như vừa gõ; muốn giữ chữ đang lưu thì chép lại vào ô:</p>
        <ul>
          {boxes.map(({ label, saved, typed }) => (
            <li key={label}>{`${label}: đang lưu “${saved || 'trống'}”, vừa gõ “${typed || 'trống'}”`}</li>
          ))}
        </ul>
      </>
    )}
  </Notice>
)

const here = (lint: Lint, at: string) => (at === '' ? false : lint.at === at || lint.at.startsWith(`${at}/`))

/** What the machine says of this place. */
const Lints = ({ of, at, id }: { of: readonly Lint[]; at: string; id: string }) => {
  const found = of.filter(lint => here(lint, at))
  if (found.length === 0) return null
  return (
    <Notice tone={found.some(({ level }) => level === 'error') ? 'danger' : 'warn'} title={`${found.length} điều cần xem`}>
      <ul>
        {found.slice(0, 12).map(lint => (
          <li key={`${lint.at} ${lint.says}`}>{placeOf(lint.at) && lint.at !== at ? <a href={placeHref(id, lint.at)}>{lint.says}</a> : lint.says}</li>
        ))}
      </ul>
    </Notice>
  )
}

type ListProps = { readonly list: List; readonly view: ItemView; readonly open: boolean }

/** The things inside a part, in order; each with its way in and its buttons. */
function ListOf({ list, view: { work, place, node, lints }, open }: ListProps) {
  const at = inside(place.pointer, list.key)
  const rows = (node[list.key] as readonly Node[] | undefined) ?? []
  return (
    <section aria-labelledby={`ds-${list.key}`}>
      <h2 id={`ds-${list.key}`}>{list.label}</h2>
      {rows.length === 0 && <p class="empty">Chưa có. Bấm nút dưới để thêm.</p>}
      <ol class="ordered">
        {rows.map((row, n) => {
          const pointer = inside(at, n)
          const name = list.shape.title(row, work.value) || `${list.shape.what} ${n + 1}`
          const wrong = lints.filter(lint => here(lint, pointer)).length
          return (
            <li key={pointer}>
              <div>
                <a href={to.admin.workPlace(work.id, 'sua', pointer)}>{name}</a>
                {list.shape.note && <span class="hint">{list.shape.note(row, work.value)}</span>}
                {wrong > 0 && <span class="hint">{`${wrong} điều cần xem`}</span>}
              </div>
              {open && rows.length > 1 && (
                <OrderButtons {...{ id: work.id, version: work.version, pointer, name, first: n === 0, last: n === rows.length - 1 }} />
              )}
            </li>
          )
        })}
      </ol>
      {open && (
        <p>
          <a class="button secondary" href={to.admin.workPlace(work.id, 'sua', inside(at, '-'))}>{`Thêm ${list.shape.what.toLowerCase()}`}</a>
        </p>
      )}
    </section>
  )
}

type OrderProps = { id: string; version: number; pointer: string; name: string; first: boolean; last: boolean }

const OrderButtons = ({ id, version, pointer, name, first, last }: OrderProps) => (
  <Form action={to.admin.workPart(id, 'xep')} class="bulk">
    <input type="hidden" name="_v" value={String(version)} />
    <input type="hidden" name="_o" value={pointer} />
    <Button variant="quiet" name="_lam" value="len" hidden={name} disabled={first}>
      Lên
    </Button>
    <Button variant="quiet" name="_lam" value="xuong" hidden={name} disabled={last}>
      Xuống
    </Button>
  </Form>
)

/** Where what held a place is shown. */
export function parentHref(id: string, pointer: string): string {
  const holder = above(above(pointer))
  return placeOf(holder)?.list ? placeHref(id, holder) : to.admin.workPart(id, partAt(pointer)?.name ?? 'chung')
}
