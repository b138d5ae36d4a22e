import { randomBytes } from 'node:crypto'
import { dayOf } from '../src/kernel/instant.ts'
import { sql, type Database } from '../src/platform/db/index.ts'
import { csrfToken, sign } from '../src/platform/http/signing.ts'
import { published } from '../src/catalogue/index.ts'
import { addPaper, openDraft } from '../src/modules/dossiers/index.ts'
import { openSession } from '../src/modules/identity/index.ts'
import { editionFor } from '../src/modules/procedures/index.ts'

type Wanted = { phone?: string; machineNow?: Date; procedure?: string; answers?: Readonly<Record<string, string>> }
export type Applicant = { headers: Record<string, string>; csrf: string; drafts: string[]; phone: string }

/** A person with a phone who has signed in and filled in `count` births (or another `procedure` of which the child is asked), ready to be sent over HTTP to the program that runs on `db`, whose city is at `now` and whose machine at `machineNow`. */
export async function applicantWithDrafts(
  db: Database,
  count: number,
  now: Date,
  { phone = '0912345678', machineNow = now, procedure = '1.001193', answers: more = {} }: Wanted = {},
): Promise<Applicant> {
  const { value: secret } = await db.one<{ value: string }>(sql`select value from platform.secret where name = 'cookies'`)
  const edition = editionFor(published, procedure, dayOf(now))
  const { answers, papers } = edition.examples.find(({ errors, goesTo }) => !errors && !goesTo)!
  const drafts = await db.write(async tx => {
    const made: string[] = []
    for (let n = 0; n < count; n++) {
      const draft = await openDraft(
        tx,
        {
          procedure: edition.code,
          edition: edition.from,
          owner: `phone:${phone}`,
          channel: 'self',
          answers: { ...answers, ...more, 'child.given': `Minh ${letters(n)}` } as never,
        },
        now,
      )
      for (const paper of papers)
        await addPaper(
          tx,
          { draft: draft.id },
          { paper, name: 'anh.jpg', mime: 'image/jpeg', hash: 'a'.repeat(64), previewHash: 'b'.repeat(64), bytes: 1000, pages: 1, warnings: [] },
          now,
        )
      made.push(draft.code)
    }
    return made
  })
  const token = await db.write(tx => openSession(tx, { kind: 'phone', phone }, { now: machineNow, on: dayOf(now), agent: 'test' }))
  const browser = randomBytes(16).toString('base64url')
  const cookie = `phien=${sign(secret, token)}; khach=${sign(secret, browser)}`
  return { headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, csrf: csrfToken(secret, browser), drafts, phone }
}

const letters = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26))
