import { clockTime, shortDay } from '#kernel/format.ts'
import type { Work, WorkSave } from '#procedures'
import type { Tone } from '#ui/chrome.ts'
import { Button, Form } from '#ui/forms.tsx'
import { to } from '#ui/paths.ts'
import { StatusTag } from '#ui/tags.tsx'
import { partAt } from '../parts/parts.ts'

export const stateWords: Readonly<Record<Work['state'], string>> = {
  draft: 'Đang soạn',
  review: 'Chờ người thứ hai duyệt',
  published: 'Đã công bố',
  withdrawn: 'Đã bỏ',
}
const tones: Readonly<Record<Work['state'], Tone>> = { draft: 'info', review: 'pause', published: 'ok', withdrawn: 'pause' }

/** How far a working edition has come. */
export const WorkTag = ({ state }: Pick<Work, 'state'>) => <StatusTag tone={tones[state]}>{stateWords[state]}</StatusTag>

/** `Từ 01/12/2026 · lần sửa 7, 08:05 ngày 14/11/2026` */
export const WorkLine = ({ work }: { work: Work }) => (
  <p class="hint standing">
    <WorkTag state={work.state} /> {`Hiệu lực từ ${shortDay(work.from)} · lần sửa ${work.version}, ${clockTime(work.updatedAt)} · người soạn: `}
    <span translate={false}>{work.author.name}</span>
  </p>
)

const acts: Readonly<Record<WorkSave['act'], string>> = {
  begin: 'bắt đầu soạn',
  save: 'sửa',
  import: 'đưa tệp vào',
  review: 'gửi duyệt',
  sendBack: 'trả lại để sửa',
  takeBack: 'lấy lại để sửa',
  publish: 'công bố',
  withdraw: 'bỏ',
}
const pathOf = (patch: unknown): string => (typeof patch === 'object' && patch !== null && 'path' in patch ? String(patch.path) : '')

/** What was done in one step: `sửa Giấy tờ, Lệ phí`. */
export function saveWords({ act, patch }: Pick<WorkSave, 'act' | 'patch'>): string {
  if (act !== 'save') return acts[act]
  const names = patch.map(pathOf).map(path => (path.startsWith('/english') ? 'Tiếng Anh' : (partAt(path)?.shape.what ?? '')))
  return [acts.save, [...new Set(names)].filter(Boolean).join(', ')].filter(Boolean).join(' ')
}

/** A form of one button at a working edition. */
export const WorkAct = ({ work, act, children, variant }: { work: Work; act: string; children: string; variant?: 'secondary' | 'danger' }) => (
  <Form action={to.admin.workPart(work.id, act)} label={children}>
    <input type="hidden" name="_v" value={String(work.version)} />
    <Button variant={variant}>{children}</Button>
  </Form>
)

/** Everybody who wrote a part of it: none of them may publish it. */
export const writersOf = (saves: readonly WorkSave[]): string[] =>
  saves.filter(({ act }) => act === 'begin' || act === 'save' || act === 'import').map(({ by }) => by.id)
