import type { Day } from '#kernel/day.ts'
import { shortDay } from '#kernel/format.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { tidy } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/db/index.ts'
import { claimProblems, handOverProblems, sameName, type ClaimToMake, type HandOverToOffer } from '../organisation.ts'
import { may } from '../permissions.ts'
import { readTaxCode } from '../tax-code.ts'
import type { Citizen, Officer } from '../visitor.ts'
import { refuseOwn } from './organisations.ts'
import { lockAsRepresentative, lockOrganisation, note, refuseProblems } from './organisation-log.ts'

type Change = { id: number; kind: 'handOver' | 'claim'; pin: string; name: string; on: Day; document: string; documentDay: Day; askedBy: string }
const columns = sql`id, kind, pin, name, on_day as "on", document, document_day as "documentDay", asked_by as "askedBy"`
const GONE = 'Yêu cầu đổi người đại diện này không còn chờ. Tải lại trang để xem.'

/** The representative of the day hands over to a person by personal number; nothing changes before that person accepts. Refusals `wrong-…`, `own-mandate`, `offered-already`. */
export async function offerHandOver(tx: Tx, by: Citizen, id: string, given: HandOverToOffer, now: Instant): Promise<void> {
  const today = dayOf(now)
  await lockAsRepresentative(tx, by, id, today)
  refuseProblems(handOverProblems(given, today))
  const pin = given.pin.trim()
  if (pin === by.pin) refuse('own-mandate', 'Nhập số định danh của người đại diện mới.')
  const waits = await tx.maybe(
    sql`select 1 from identity.representative_change where organisation = ${id} and kind = 'handOver' and state = 'waiting'`,
  )
  if (waits) refuse('offered-already', 'Đang chờ một người nhận bàn giao. Rút lại trước khi bàn giao cho người khác.')
  await ask(tx, id, 'handOver', by, { ...given, pin }, now)
  await note(
    tx,
    id,
    by,
    'handOverOffered',
    { name: tidy(given.name), on: given.on, document: tidy(given.document), documentDay: given.documentDay },
    now,
  )
}

/** Takes back what nobody has accepted yet. */
export async function takeBackHandOver(tx: Tx, by: Citizen, id: string, now: Instant): Promise<void> {
  await lockAsRepresentative(tx, by, id, dayOf(now))
  const gone = await tx.run(sql`
    update identity.representative_change set state = 'takenBack' where organisation = ${id} and kind = 'handOver' and state = 'waiting'`)
  if (gone === 0) refuse('not-waiting', GONE)
  await note(tx, id, by, 'handOverTakenBack', {}, now)
}

/** The second person accepts: the old one is representative until that day. Refusals `not-waiting`, `name-differs`, `no-longer-representative`. */
export async function acceptHandOver(tx: Tx, by: Citizen, id: string, now: Instant): Promise<void> {
  await lockOrganisation(tx, id)
  const change = await tx.maybe<Change>(sql`
    select ${columns} from identity.representative_change where organisation = ${id} and kind = 'handOver' and state = 'waiting' and pin = ${by.pin}`)
  if (!change) throw new NotFound(GONE)
  if (!sameName(change.name, by.name)) refuse('name-differs', `Giấy bàn giao ghi tên ${change.name}. Nhờ người đại diện lập lại đúng tên.`)
  const holds = await tx.maybe(sql`
    select 1 from identity.representation where organisation = ${id} and citizen = ${change.askedBy} and valid_to is null`)
  if (!holds) refuse('no-longer-representative', 'Người bàn giao không còn là người đại diện. Chọn "Nhận làm người đại diện" để thành phố đối chiếu.')
  await install(tx, id, change, { citizen: by.id, source: 'handedOver' }, now)
  await note(tx, id, by, 'representativeChanged', { name: by.name, on: change.on, document: change.document, by: 'handOver' }, now)
}

/** Whoever became the representative without a hand-over says so; the city's operator confirms it against the register. Answers the organisation's name. Refusals `wrong-…`, `no-organisation`, `representative-already`. */
export async function claimRepresentation(tx: Tx, by: Citizen, given: ClaimToMake, now: Instant): Promise<string> {
  const today = dayOf(now)
  refuseProblems(claimProblems(given, today))
  const found = await tx.maybe<{ id: string; name: string }>(sql`
    select id, name from identity.organisation where tax_code = ${readTaxCode(given.taxCode)} and state in ('confirmed', 'stopped') for update`)
  if (!found) return refuse('no-organisation', 'Mã số này chưa có tài khoản đã đối chiếu. Chọn "Đăng ký tổ chức".')
  const already = await tx.maybe(sql`
    select 1 from identity.representation where organisation = ${found.id} and citizen = ${by.id} and (valid_to is null or valid_to > ${today})`)
  if (already) refuse('representative-already', `Đã là người đại diện của ${found.name}. Mở danh sách tổ chức.`)
  const waits = await tx.maybe(sql`
    select 1 from identity.representative_change where organisation = ${found.id} and kind = 'claim' and state = 'waiting' and pin = ${by.pin}`)
  if (waits) return found.name
  await ask(tx, found.id, 'claim', by, { ...given, pin: by.pin, name: by.name }, now)
  await note(tx, found.id, by, 'claimed', { name: by.name, on: given.on, document: tidy(given.document), documentDay: given.documentDay }, now)
  return found.name
}

/** The operator confirms a claim against the register, by hand, or does not. It counts from today at the earliest: nobody acted in the past. Refusals `no-note`, `not-waiting`, `own-organisation`. */
export async function decideClaim(
  tx: Tx,
  by: Officer,
  id: string,
  given: { change: number; confirms: boolean; note: string },
  now: Instant,
): Promise<void> {
  may(by, 'checkOrganisations')
  await lockOrganisation(tx, id)
  const words = tidy(given.note).slice(0, 500) || refuse('no-note', 'Ghi đã đối chiếu với gì, hoặc vì sao không xác nhận.')
  const change = await tx.maybe<Change>(sql`
    select ${columns} from identity.representative_change where id = ${given.change} and organisation = ${id} and kind = 'claim' and state = 'waiting'`)
  if (!change) return refuse('not-waiting', GONE)
  await refuseOwn(tx, by, id)
  if (!given.confirms) {
    await tx.run(sql`update identity.representative_change set state = 'refused' where id = ${change.id}`)
    await note(tx, id, by, 'claimRefused', { name: change.name, note: words }, now)
    return
  }
  await install(tx, id, change, { citizen: change.askedBy, source: 'checked' }, now)
  await note(tx, id, by, 'representativeChanged', { name: change.name, on: change.on, document: change.document, by: 'claim', note: words }, now)
}

/** The representative died or ended, and nobody follows yet: from today the organisation only sees. Refusals `no-note`, `no-representative`. */
export async function endRepresentation(tx: Tx, by: Officer, id: string, basis: string, now: Instant): Promise<void> {
  may(by, 'checkOrganisations')
  await lockOrganisation(tx, id)
  await refuseOwn(tx, by, id)
  const words = tidy(basis).slice(0, 500) || refuse('no-note', 'Ghi giấy tờ cho biết người đại diện đã chết hoặc thôi.')
  const today = dayOf(now)
  const ended = await tx.maybe<{ citizen: string }>(sql`
    update identity.representation set valid_to = greatest(valid_from, ${today}) where organisation = ${id} and valid_to is null returning citizen`)
  if (!ended) return refuse('no-representative', 'Tổ chức đang không có người đại diện. Tải lại trang để xem.')
  await tx.run(
    sql`update identity.representative_change set state = 'takenBack' where organisation = ${id} and kind = 'handOver' and state = 'waiting'`,
  )
  const { name } = await tx.one<{ name: string }>(sql`select full_name as name from identity.citizen where id = ${ended.citizen}`)
  await note(tx, id, by, 'representativeEnded', { name, note: words, on: shortDay(today) }, now)
}

type Asked = { pin: string; name: string; on: Day | undefined; document: string; documentDay: Day | undefined }

async function ask(tx: Tx, id: string, kind: Change['kind'], by: Citizen, { pin, name, on, document, documentDay }: Asked, now: Instant) {
  const today = dayOf(now)
  await tx.run(sql`
    insert into identity.representative_change (organisation, kind, pin, name, on_day, document, document_day, state, asked_by, asked_at)
    values (${id}, ${kind}, ${pin}, ${tidy(name)}, ${on ?? today}, ${tidy(document)}, ${documentDay ?? today}, 'waiting', ${by.id}, ${now})`)
}

/** The old one until the day, the new one from it; whatever else waits for this organisation is over. */
async function install(tx: Tx, id: string, change: Change, { citizen, source }: { citizen: string; source: 'handedOver' | 'checked' }, now: Instant) {
  const today = dayOf(now)
  const on = change.on > today ? change.on : today
  await tx.run(sql`
    update identity.representation set valid_to = greatest(valid_from, ${on}) where organisation = ${id} and (valid_to is null or valid_to > ${on})`)
  await tx.run(sql`
    insert into identity.representation (organisation, citizen, valid_from, document, document_day, source)
    values (${id}, ${citizen}, ${on}, ${change.document}, ${change.documentDay}, ${source})`)
  await tx.run(sql`
    update identity.representative_change set state = case when id = ${change.id} then 'done' else 'takenBack' end
    where organisation = ${id} and state = 'waiting'`)
}
