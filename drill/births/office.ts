import { randomBytes } from 'node:crypto'
import { dayOf } from '../../src/kernel/instant.ts'
import { csrfToken, sign as stamp } from '../../src/platform/http/signing.ts'
import { sql, type Database } from '../../src/platform/db/index.ts'
import { published } from '../../src/catalogue/index.ts'
import { askToConfirm, confirmDraft, dossierByCode, examine, moveLeg, receive, type Leg } from '../../src/modules/dossiers/index.ts'
import { openSession, type Officer } from '../../src/modules/identity/index.ts'
import { draftedFields, editionFor } from '../../src/modules/procedures/index.ts'
import { loadCalendar } from '../../src/modules/units/index.ts'
import { fillWorld } from '../../src/world/index.ts'
import { applicantWithDrafts } from '../../test/applicant.ts'

export const UNIT = '00160@2025-07-01'
const PROCEDURE = '2.000986'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/**
 * One commune at work: parents send, the desk receives, the justice officer examines, the parents confirm, the signer signs. What the citizen sends and the
 * signature go over HTTP to the program that may be killed at any moment; whoever gets no answer tries again.
 */
export async function registryOffice(db: Database, origin: string, wanted: number) {
  const now = new Date()
  await fillWorld(db, { size: 126, now, eras: ['today'] })
  const edition = editionFor(published, PROCEDURE, dayOf(now))
  const calendar = await loadCalendar(db)
  const known = { edition, calendar }
  const applicant = await applicantWithDrafts(db, wanted, now, { procedure: PROCEDURE, answers: { 'mother.commune': UNIT } })
  const citizen = { kind: 'citizen', id: applicant.phone, name: 'Người nộp' } as const
  const signer = await session(db, { kind: 'officer', id: 'ngoc', unit: UNIT })
  const waiting = [...applicant.drafts]
  const sent: string[] = []
  let signed = 0

  const post = async (path: string, cookie: string, fields: Record<string, string>) => {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...FORM, cookie },
      body: new URLSearchParams(fields),
    })
    await response.body?.cancel()
    return response
  }
  const send = async (draft: string): Promise<string> => {
    const { cookie = '' } = applicant.headers
    const response = await post(`/nop/${draft}/kiem-tra-lai`, cookie, { _csrf: applicant.csrf, 'cam-doan': 'true' })
    const code = /ho-so\/([^/]+)/.exec(response.headers.get('location') ?? '')?.[1]
    if (!code) throw new Error(`the birth was not taken: ${response.status}`)
    return code
  }
  const prepare = async (code: string) => {
    const at = new Date()
    await db.writeAs([UNIT], tx => receive(tx, officer('tuyet', ['deskOfficer']), code, { ...known, version: 1 }, at))
    const { answers } = await dossierByCode(db, code)
    const certificate = { ...draftedFields(edition, answers, { today: dayOf(at), filedOn: dayOf(at) }) }
    const nam = officer('nam', ['civilStatusOfficer'])
    await db.writeAs([UNIT], async tx => {
      const { version } = await examine(tx, nam, code, { version: 2, edition, certificate, checks: {} }, at)
      if (edition.confirmsDraft) await askToConfirm(tx, nam, code, { ...known, version }, at)
    })
    if (edition.confirmsDraft) await db.write(tx => confirmDraft(tx, citizen, code, { ...known, agrees: true }, at))
  }
  const signature = async (code: string) => {
    const { state, version } = await dossierByCode(db, code)
    if (state !== 'toSign') return
    const seen = await fetch(`${origin}/ky/${code}`, { headers: { cookie: signer.cookie } })
    await seen.body?.cancel()
    const cookie = [signer.cookie, ...seen.headers.getSetCookie().map(one => one.split(';')[0])].join('; ')
    const { status } = await post(`/ky/${code}`, cookie, { _csrf: signer.csrf, version: String(version) })
    if (status !== 303) throw new Error(`the birth was not signed: ${status}`)
  }

  return {
    done: () => signed,
    /** The parents' cookies, and the codes of what they have sent. */
    cookie: applicant.headers['cookie'] ?? '',
    sent,
    /** Takes births one after the other until none is left. */
    work: async () => {
      for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
        const wanted = draft
        const code = await insist(() => send(wanted))
        sent.push(code)
        await prepare(code)
        await insist(() => signature(code))
        signed++
      }
    },
    /** Parents mend whatever an agency wants mended. */
    supplement: async () => {
      const short = await db.all<{ code: string; leg: Leg }>(sql`
        select d.code, l as leg from dossiers.dossier d cross join jsonb_array_elements(d.legs) l
        where dossiers.has_open_leg(d.legs) and l->>'state' = 'deficient'`)
      for (const { code, leg } of short)
        await db.write(tx =>
          moveLeg(tx, citizen, code, { ...known, leg: leg.kind, news: { move: 'supplement', mended: {}, note: 'Đã bổ sung' } }, new Date()),
        )
    },
    /** Whether every part has come to its end and every letter has gone, here and as far as the agencies say (`waiting` theirs). */
    quiet: async (waiting: number) => {
      const { open } = await db.one<{ open: boolean }>(sql`
        select exists (select from dossiers.dossier where dossiers.has_open_leg(legs)) or exists (select from exchange.letter where state = 'waiting') as open`)
      return !open && waiting === 0
    },
  }
}

/** Again and again while nobody answers, or somebody who was killed in the middle answered half. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await work()
    } catch (problem) {
      if (tries > 600) throw problem
      await new Promise(next => setTimeout(next, 100))
    }
}

const officer = (id: string, roles: Officer['roles']): Officer => ({
  ...{ kind: 'officer' as const, id, name: `Cán bộ ${id}`, pin: '001080000001', unit: UNIT, unitName: 'Phường Nghĩa Đô', roles, relatives: [] },
})

async function session(db: Database, who: Parameters<typeof openSession>[1]): Promise<{ cookie: string; csrf: string }> {
  const { value: secret } = await db.one<{ value: string }>(sql`select value from platform.secret where name = 'cookies'`)
  const now = new Date()
  const token = await db.write(tx => openSession(tx, who, { now, on: dayOf(now), agent: 'drill' }))
  const browser = randomBytes(16).toString('base64url')
  return { cookie: `phien=${stamp(secret, token)}; khach=${stamp(secret, browser)}`, csrf: csrfToken(secret, browser) }
}
