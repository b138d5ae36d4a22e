import { readableSecret } from '#kernel/ids.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { NotFound, Refusal, refuse, type Problem } from '#kernel/refusal.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { check, competentUnits, declarationView, feeOf, papersOf, type Edition } from '#procedures'
import { nextCode } from '../code.ts'
import type { OnBehalf } from '#identity'
import { about } from '../about.ts'
import { newborn, type Actor, type Dossier, type Json } from '../dossier.ts'
import type { Draft } from '../draft.ts'
import { begin, byCode } from '../store.ts'
import type { Trace } from '../trace.ts'
import { keepTrace } from './traces.ts'

/** The declaration cannot be sent yet: everything that is missing or wrong, all at once. */
export class SubmitProblems extends Refusal {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('incomplete', 'Hồ sơ chưa đủ để gửi. Xem từng chỗ cần làm dưới đây.')
    this.problems = problems
  }
}

type Given = {
  draft: string
  owner: string
  by: Actor
  edition: Edition
  fees: Parameters<typeof feeOf>[3]
  unitName: (unit: string) => string
  /** At the counter the papers were shown, not uploaded. */
  paperless?: boolean
  /** The organisation that it is filed for, and where that is told of it. */
  organisation?: OnBehalf & { phone: string; email: string | null }
  /** Where the person filed it, when that was not here: what that place says of it, kept in the log. */
  source?: { [key: string]: Json }
  /** What it was sent from, as keyed hashes (`traceOf`). */
  trace?: Trace
}
type Locked = Pick<Draft, 'id' | 'code' | 'channel' | 'assisted' | 'unit' | 'answers' | 'paperDate' | 'submittedCode'> & { papers: string[] }

/** Nộp hồ sơ: one draft makes one dossier, however often it is pressed. One transaction, four statements, five when it leaves a trace. */
export async function submit(tx: Tx, given: Given, now: Instant): Promise<{ dossier: Dossier; fresh: boolean }> {
  const draft = await lockDraft(tx, given)
  if (draft.submittedCode) return { dossier: await byCode(tx, draft.submittedCode), fresh: false }

  const { edition, by } = given
  const filedOn = dayOf(now)
  const facts = { today: filedOn, filedOn }
  const online = draft.channel === 'self' || draft.channel === 'assisted'
  if (online && edition.online === false)
    refuse('not-online', 'Việc này không nộp qua mạng. Gọi Ủy ban nhân dân xã, phường để công chức đến tận nơi.')
  const { errors } = check(edition, draft.answers, facts)
  const wanted = papersOf(edition, draft.answers, facts).filter(({ form }) => form === 'submit')
  const missing = given.paperless ? [] : wanted.filter(({ code }) => !draft.papers.includes(code))
  const problems = [...errors, ...missing.map(({ code, label }) => ({ at: `papers.${code}`, says: `Chụp hoặc chọn ảnh ${label}` }))]
  if (problems.length > 0) throw new SubmitProblems(problems)

  const unit =
    draft.unit ?? competentUnits(edition, draft.answers, facts)[0] ?? refuse('no-unit', 'Chưa biết nơi giải quyết. Trả lời câu hỏi về xã, phường.')
  const code = await nextCode(tx, unit, now)
  const fee = feeOf(edition, draft.answers, facts, given.fees, online)
  const dossier = await begin(
    tx,
    {
      code,
      secret: readableSecret(8),
      draftId: draft.id,
      procedure: edition.code,
      edition: edition.from,
      unit,
      channel: draft.channel,
      assisted: draft.assisted,
      paperDate: draft.paperDate,
      state: 'submitted',
      owner: given.owner,
      ...filedFor(about(edition, draft.answers, facts), given.organisation),
      answers: draft.answers,
      declaration: declarationView(edition, draft.answers, facts, given.unitName) as unknown as Json,
      fee: fee as unknown as Json,
      submittedAt: now,
      ...newborn,
    },
    { action: 'submit', by, at: now, data: { channel: draft.channel, papers: draft.papers, ...(given.source && { source: given.source }) } },
  )
  await tx.run(sql`
    with sent as (update dossiers.draft set submitted_code = ${code} where id = ${draft.id})
    update dossiers.paper set dossier_id = ${dossier.id} where draft_id = ${draft.id}`)
  if (given.trace) await keepTrace(tx, dossier, given.trace, by, now)
  return { dossier, fresh: true }
}

/** The person stays the applicant; the organisation stands beside, and is who is told. */
function filedFor(who: ReturnType<typeof about>, organisation: Given['organisation']): ReturnType<typeof about> {
  if (!organisation) return who
  const { phone, email, ...onBehalf } = organisation
  const { name, pin } = who.applicant
  return { ...who, applicant: { name, ...(pin && { pin }), phone, ...(email && { email }), organisation: onBehalf } }
}

async function lockDraft(tx: Tx, { draft, owner }: Given): Promise<Locked> {
  const found = await tx.maybe<Locked>(sql`
    select d.id, d.code, d.channel, d.assisted, d.unit_id as unit, d.answers, d.paper_date as "paperDate", d.submitted_code as "submittedCode",
      array(select distinct p.paper from dossiers.paper p where p.draft_id = d.id) as papers
    from dossiers.draft d where d.code = ${draft} and d.owner = ${owner} for update of d`)
  if (!found) throw new NotFound('Không có bản nháp này, hoặc bản nháp thuộc người khác. Kiểm tra lại mã nháp.')
  return found
}
