import { createHash } from 'node:crypto'
import { onePage } from '../kit/cases/pdf.ts'
import type { Ask } from '../kit/database.ts'
import { dayOf } from '../kit/day.ts'
import type { Desk } from '../kit/server.tsx'
import example from './example.json' with { type: 'json' }

/** The birth registration of this city, by the editions that it has published, and the communes that can be tried. */
const PROCEDURE = '1.001193'
export const editions = { '2025-07-01': 'Từ 01/07/2025', '2027-03-01': 'Từ 01/03/2027' } as const
export const communes = { '00160@2025-07-01': 'Phường Nghĩa Đô', '00082@2025-07-01': 'Phường Cửa Nam' } as const

/** Boxes of the page that can be changed; what is left out of the form stands in `example.json`. */
export const boxes = ['name', 'pin', 'phone', 'middle', 'given', 'born', 'sex', 'unit', 'edition', 'notice'] as const
export type Boxes = Readonly<Record<(typeof boxes)[number], string>>

export const usual = (now: Date): Boxes => ({
  name: 'Trần Thị Hồng Nhung',
  pin: '001190012345',
  phone: '0912345678',
  middle: 'Minh',
  given: 'Khôi',
  born: dayOf(new Date(now.getTime() - 3 * 86_400_000)),
  sex: 'nam',
  unit: '00160@2025-07-01',
  edition: '2025-07-01',
  notice: '',
})

export const tables = `
  create table if not exists filing (
    no bigint generated always as identity primary key, code text not null unique, name text not null, child text not null, letter uuid not null, at timestamptz not null
  )`

/** Files a birth with the city, exactly as typed: what is wrong with it the city says. */
export const file = (desk: Desk, typed: Boxes, now: Date): Promise<string> =>
  desk.kept.write(async ask => {
    const { name, pin, phone, middle, given, born, sex, unit, edition, notice } = typed
    const code = await nextCode(ask, now)
    const paper = notice ? undefined : photographed(name, born)
    const answers = {
      ...example,
      ...some({ 'child.middle': middle, 'child.given': given, 'child.born': born, 'child.sex': sex }),
      ...some({ 'mother.name': name, 'mother.pin': pin, 'mother.commune': unit, 'requester.phone': phone, 'birth.noticeCode': notice }),
    }
    const papers = paper ? [{ paper: 'giay-chung-sinh', name: paper.name, sha256: paper.sha256, type: paper.type }] : []
    const applicant = { name, pin, ...some({ phone }) }
    const data = { procedure: PROCEDURE, edition, portalCode: code, unit, filedAt: now.toISOString(), answers, papers, applicant }
    const envelope = { type: 'cong-quoc-gia.nop-ho-so.v1', subject: code, step: 'nop-ho-so', ground: 'Nghị định 118/2025/NĐ-CP' }
    const letter = await desk.send(ask, { ...envelope, data, files: paper ? [paper] : [] }, now)
    const child = [middle, given].filter(Boolean).join(' ')
    await ask(`insert into filing (code, name, child, letter, at) values ($1, $2, $3, $4, $5)`, [code, name, child, letter, now])
    return code
  })

const some = (values: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

/** `G22.99-261125-0001`: the portal's own code, which the city keeps beside its own. */
async function nextCode(ask: Ask, now: Date): Promise<string> {
  await ask('select pg_advisory_xact_lock(22)')
  const [last] = await ask<{ no: number }>('select coalesce(max(no), 0)::int as no from filing')
  return `G22.99-${dayOf(now).slice(2).replaceAll('-', '')}-${String((last?.no ?? 0) + 1).padStart(4, '0')}`
}

/** The paper that a citizen would have photographed. */
function photographed(name: string, born: string) {
  const bytes = onePage('Giay chung sinh (ban dung thu)', [`Me: ${name}`, `Ngay sinh cua tre: ${born}`])
  return { sha256: createHash('sha256').update(bytes).digest('hex'), name: 'giay-chung-sinh.pdf', type: 'application/pdf', bytes } as const
}

export type Filing = {
  readonly code: string
  readonly name: string
  readonly child: string
  readonly at: Date
  readonly taken_at: Date | null
  readonly given_up_at: Date | null
  readonly tries: number
  readonly says: string | null
}

export const filings = (ask: Ask): Promise<Filing[]> =>
  ask<Filing>(`
    select f.code, f.name, f.child, f.at, o.taken_at, o.given_up_at, o.tries, o.says
    from filing f join outbox o on o.id = f.letter order by f.at desc limit 50`)
