import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { sql, type Db, type Sql, type Tx } from '#platform/db/index.ts'
import { draftCode, type Draft, type DraftAnswers, type Paper } from '../draft.ts'
import type { Channel, Json } from '../dossier.ts'
import type { Progress } from '../progress.ts'

const DAYS_KEPT = 30
const columns = sql`id, code, procedure, edition, owner, channel, assisted, unit_id as unit, answers, typed, precheck, paper_date as "paperDate",
  version, created_at as "createdAt", updated_at as "updatedAt", expires_at as "expiresAt", submitted_code as "submittedCode"`
const paperColumns = sql`id, paper, name, mime, hash, preview_hash as "previewHash", bytes, pages, warnings, added_at as "addedAt"`

type Opening = {
  procedure: string
  edition: Day
  owner: string
  channel: Channel
  unit?: string | undefined
  precheck?: Record<string, string>
  answers?: DraftAnswers
  assisted?: Json
  paperDate?: Day
}

/** Mở bản nháp: kept for thirty days from the last change. */
export async function openDraft(tx: Tx, opening: Opening, now: Instant): Promise<Draft> {
  const { procedure, edition, owner, channel, unit = null, precheck = {}, answers = {}, assisted = null, paperDate = null } = opening
  // A code is short enough to be read out, so two drafts may draw the same one: the second draws again.
  const drawn = await tx.maybe<Draft>(sql`
    insert into dossiers.draft (id, code, procedure, edition, owner, channel, unit_id, precheck, answers, assisted, paper_date, created_at, updated_at, expires_at)
    values (${newId()}, ${draftCode()}, ${procedure}, ${edition}, ${owner}, ${channel}, ${unit}, ${JSON.stringify(precheck)}, ${JSON.stringify(answers)},
      ${assisted === null ? null : JSON.stringify(assisted)}, ${paperDate}, ${now}, ${now}, ${keptUntil(now)})
    on conflict (code) do nothing returning ${columns}`)
  return drawn ?? openDraft(tx, opening, now)
}

/** The draft with this code, if it is this owner's; NotFound otherwise, so that nobody learns which codes exist. */
export async function draftByCode(db: Db, code: string, owner: string): Promise<Draft> {
  const draft = await db.maybe<Draft>(sql`select ${columns} from dossiers.draft where code = ${code.toUpperCase()} and owner = ${owner}`)
  return draft ?? unknown()
}

/** A person's drafts that are not sent yet, the latest first; at most twenty. `procedures`: only of these. */
export const draftsOf = (db: Db, owner: string, procedures?: readonly string[]): Promise<Draft[]> =>
  db.all<Draft>(sql`
    select ${columns} from dossiers.draft
    where owner = ${owner} and submitted_code is null and (${procedures === undefined} or procedure = any(${procedures ?? []}::text[]))
    order by updated_at desc limit 20`)

type Saving = {
  answers: Record<string, string | boolean | number | undefined>
  typed?: Record<string, string>
  unit?: string | null
  version?: number
  /** The page that is not yet gone past, and which of its questions were refused just now. */
  at?: Progress
}

/** Lưu: answers are merged in, an undefined one is taken out; refuses when another device saved since `version`. */
export async function saveDraft(tx: Tx, code: string, owner: string, saving: Saving, now: Instant): Promise<Draft> {
  const gone = Object.keys(saving.answers).filter(id => saving.answers[id] === undefined)
  const saved = await tx.maybe<Draft>(sql`
    update dossiers.draft set answers = (answers || ${JSON.stringify(saving.answers)}::jsonb) - ${gone}::text[], typed = ${JSON.stringify(saving.typed ?? {})},
      unit_id = coalesce(${saving.unit ?? null}, unit_id), version = version + 1, updated_at = ${now}, expires_at = ${keptUntil(now)}${moved(saving.at)}
    where code = ${code} and owner = ${owner} and submitted_code is null and (${saving.version ?? null}::int is null or version = ${saving.version ?? null})
    returning ${columns}`)
  if (saved) return saved
  const draft = await draftByCode(tx, code, owner)
  if (draft.submittedCode) refuse('already-submitted', `Bản nháp này đã được gửi thành hồ sơ ${draft.submittedCode}.`)
  return refuse('changed-by-another', 'Bản nháp này vừa được sửa ở nơi khác. Tải lại trang để xem bản mới, rồi sửa tiếp.')
}

/** Where the draft is now, in the same statement: a page's save costs nothing more. */
const moved = (at: Progress | undefined): Sql =>
  at
    ? sql`, at_page = ${at.page}, far_page = case when ${at.place}::int >= far_place then ${at.page} else far_page end,
      far_place = greatest(far_place, ${at.place}::int), saves = saves + 1, device = ${at.device},
      stumbles = array(select distinct unnest(stumbles || ${[...at.stumbled]}::text[]) limit 200)`
    : sql``

/** Chuyển bản nháp: a draft begun by one proof of identity goes on under another (a phone, then the e-ID). */
export async function claimDraft(tx: Tx, code: string, from: string, to: string): Promise<void> {
  if ((await tx.run(sql`update dossiers.draft set owner = ${to} where code = ${code} and owner = ${from} and submitted_code is null`)) === 0)
    unknown()
}

/** Bỏ bản nháp that was never sent, with its papers. */
export async function discardDraft(tx: Tx, code: string, owner: string): Promise<void> {
  await tx.run(sql`
    with gone as (delete from dossiers.draft where code = ${code} and owner = ${owner} and submitted_code is null returning id)
    delete from dossiers.paper where draft_id in (select id from gone) and dossier_id is null`)
}

/** Thêm giấy tờ vào bản nháp or, answering a request, to a dossier. */
export function addPaper(tx: Tx, to: { draft: string } | { dossier: number }, paper: Omit<Paper, 'id' | 'addedAt'>, now: Instant): Promise<Paper> {
  return tx.one<Paper>(sql`
    insert into dossiers.paper (id, draft_id, dossier_id, paper, name, mime, hash, preview_hash, bytes, pages, warnings, added_at)
    values (${newId()}, ${'draft' in to ? to.draft : null}, ${'dossier' in to ? to.dossier : null}, ${paper.paper}, ${paper.name}, ${paper.mime},
      ${paper.hash}, ${paper.previewHash}, ${paper.bytes}, ${paper.pages}, ${JSON.stringify(paper.warnings)}, ${now})
    returning ${paperColumns}`)
}

/** Bỏ một tệp khỏi bản nháp that is not sent yet. */
export async function removePaper(tx: Tx, draftId: string, paperId: string): Promise<void> {
  await tx.run(sql`delete from dossiers.paper where id = ${paperId} and draft_id = ${draftId} and dossier_id is null`)
}

export const papersOfDraft = (db: Db, draftId: string): Promise<Paper[]> =>
  db.all<Paper>(sql`select ${paperColumns} from dossiers.paper where draft_id = ${draftId} order by added_at, id`)

export const papersOfDossier = (db: Db, dossierId: number): Promise<Paper[]> =>
  db.all<Paper>(sql`select ${paperColumns} from dossiers.paper where dossier_id = ${dossierId} order by added_at, id`)

const keptUntil = (now: Instant) => new Date(now.getTime() + DAYS_KEPT * 86_400_000)

function unknown(): never {
  throw new NotFound('Không có bản nháp này, hoặc bản nháp thuộc người khác. Kiểm tra lại mã nháp.')
}
