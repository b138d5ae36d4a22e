import type { Ask } from '../kit/database.ts'
import type { Letter } from '../kit/envelope.ts'
import { chance } from '../kit/faults.ts'
import { taking, type Taking } from '../kit/inbox.ts'
import type { Desk } from '../kit/server.tsx'
import { record, text, type Of } from '../kit/shape.ts'
import { beginning, isDay, masked, type Sex } from './number.ts'
import { allocate, alike, type Child } from './people.ts'

const GROUND = 'Nghị định 137/2015/NĐ-CP, Điều 13'
const STEP = 'cap-so-dinh-danh'

/** What the city asks: a number for the child of an entry in its book. */
const asked = record(
  {
    dossier: text(64),
    entry: record({ book: text(40), number: text(40), on: text(10), unit: text(40), unitName: text(200) }, {}),
    fields: record(
      { childName: text(100), childBorn: text(20), childSex: text(20) },
      {
        childEthnicity: text(40),
        childNationality: text(40),
        childNative: text(300),
        motherName: text(100),
        motherPin: text(12, /^\d{12}$/, 'phải có 12 chữ số'),
        fatherName: text(100),
        fatherPin: text(12, /^\d{12}$/, 'phải có 12 chữ số'),
      },
    ),
  },
  {},
)
type Asked = Of<typeof asked>

export const requestTables = `
  create table if not exists request (
    no bigint generated always as identity primary key, dossier text not null unique, child jsonb not null, entry jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'doubtful', 'allocated', 'duplicate')),
    pin text, at timestamptz not null, decide_at timestamptz not null, decided_at timestamptz, decided_by text
  );
  create index if not exists request_open on request (decide_at) where state in ('waiting', 'doubtful');
  create table if not exists usage (no bigint generated always as identity primary key, at timestamptz not null, who text not null, what text not null, why text not null)`

export type Request = {
  readonly no: string
  readonly dossier: string
  readonly child: Child
  readonly entry: Asked['entry']
  readonly state: 'waiting' | 'doubtful' | 'allocated' | 'duplicate'
  readonly pin: string | null
  readonly at: Date
  readonly decided_at: Date | null
  readonly decided_by: string | null
}

/** Our own codes, shown at `/danh-muc`. */
export const codes = { 'gioi-tinh': { NAM: 'Nam', NU: 'Nữ' }, ngay: { 'yyyy-MM-dd': 'Ngày viết như 2026-11-10' } } as const
const sexes: Readonly<Record<string, Sex>> = codes['gioi-tinh']

/** Who used the data, for what (Luật Căn cước, nhật ký khai thác): also a machine's asking is written down. */
export const noteUse = (ask: Ask, who: string, what: string, why: string, now: Date) =>
  ask('insert into usage (at, who, what, why) values ($1, $2, $3, $4)', [now, who, what, why])

/** One request in five comes late: thirty times as long as the others. */
const LATE_SHARE = 0.2
const delay = (dossier: string, thinkMs: number) => chance(dossier) * thinkMs * (chance(`late/${dossier}`) < LATE_SHARE ? 30 : 1)

/** Takes requests; a second one for the same dossier changes nothing. */
export const taken = ({ settings }: Desk): Taking =>
  taking<Asked>({
    shape: asked,
    problems: ({ fields: { childBorn, childSex } }) => {
      const born = isDay(childBorn) && childBorn
      return [
        ...(sexes[childSex] ? [] : [{ path: 'fields.childSex', says: `"${childSex}" không có trong danh mục gioi-tinh` }]),
        ...(born && beginning('Nam', born) ? [] : [{ path: 'fields.childBorn', says: 'viết như 2026-11-10, từ năm 1900' }]),
      ]
    },
    take: async (ask, { source, ground }: Letter, { dossier, entry, fields }, now) => {
      const { childName: name, childBorn, childSex, motherName: mother = null, motherPin = null } = fields
      const child: Child = { name, born: childBorn, sex: sexes[childSex] ?? 'Nam', mother, motherPin }
      const decideAt = new Date(now.getTime() + delay(dossier, settings.thinkMs))
      await ask('insert into request (dossier, child, entry, at, decide_at) values ($1, $2, $3, $4, $5) on conflict (dossier) do nothing', [
        dossier,
        child,
        entry,
        now,
        decideAt,
      ])
      await noteUse(ask, source, `Đề nghị cấp số cho trẻ của hồ sơ ${dossier}`, ground, now)
    },
  })

/** Gives the child of a request its number and tells the city, in one transaction. Nothing when it has been decided. */
export async function give({ send }: Desk, ask: Ask, no: string, by: string, now: Date): Promise<void> {
  const request = await open(ask, no)
  if (!request) return
  const pin = await allocate(ask, request.child, request.dossier, now)
  await ask(`update request set state = 'allocated', pin = $2, decided_at = $3, decided_by = $4 where no = $1`, [no, pin, now, by])
  await send(ask, { ...about(request.dossier, 'dan-cu.so-dinh-danh.v1'), data: { dossier: request.dossier, pin } }, now)
}

/** Nghi trùng: tells the city who is alike; `certain` ends the request without a number. */
export async function doubt({ send }: Desk, ask: Ask, no: string, by: string, certain: boolean, now: Date): Promise<void> {
  const request = await open(ask, no)
  if (!request) return
  const found = await alike(ask, request.child)
  const says = certain
    ? 'Đã đối chiếu: trẻ này đã có số định danh. Không cấp số mới.'
    : 'Có người cùng họ tên, ngày sinh và mẹ. Chưa cấp số, đang đối chiếu.'
  const shown = found.map(({ name, born, pin }) => ({ name, born, masked: masked(pin) }))
  await ask(`update request set state = $2, decided_at = $3, decided_by = $4 where no = $1`, [no, certain ? 'duplicate' : 'doubtful', now, by])
  await noteUse(ask, by, `Tìm người giống trẻ của hồ sơ ${request.dossier}: ${found.length} người`, GROUND, now)
  await send(ask, { ...about(request.dossier, 'dan-cu.nghi-trung.v1'), data: { dossier: request.dossier, says, alike: shown } }, now)
}

const about = (subject: string, type: string) => ({ type, subject, step: STEP, ground: GROUND })

const open = async (ask: Ask, no: string) =>
  (await ask<Request>(`select * from request where no = $1 and state in ('waiting', 'doubtful') for update`, [no]))[0]

const MACHINE = 'máy'

/**
 * The machine gives what has come due; where somebody is alike it says so first, and gives the number after as long again: a person would have compared
 * them by then. Answers how many it did.
 */
export async function decide(desk: Desk, now: Date): Promise<number> {
  if (desk.settings.clerk !== 'machine') return 0
  const due = await desk.kept.ask<Request>(
    `select * from request where state in ('waiting', 'doubtful') and decide_at <= $1 order by decide_at limit 20`,
    [now],
  )
  for (const { no, state, child, dossier } of due)
    await desk.kept.write(async ask => {
      if (state === 'doubtful' || (await alike(ask, child)).length === 0) return give(desk, ask, no, MACHINE, now)
      await doubt(desk, ask, no, MACHINE, false, now)
      await ask('update request set decide_at = $2 where no = $1', [
        no,
        new Date(now.getTime() + delay(`again/${dossier}`, desk.settings.thinkMs * 5)),
      ])
    })
  return due.length
}
