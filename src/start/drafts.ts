import { iso, type Instant } from '#kernel/instant.ts'
import type { Database } from '#platform/db/index.ts'
import { draftsToRemind, dropOldDrafts } from '#dossiers'
import { contactsOf, organisationContacts } from '#identity'
import { tellPerson } from '#notices'

const idIn = (owner: string) => owner.slice(owner.indexOf(':') + 1)

/** Tells people that a draft of theirs is kept only three more days, once, and lets go of what nobody sent in thirty. Answers whom it told, by code. */
export async function keepDrafts(db: Database, host: string, now: Instant): Promise<string[]> {
  const told = await db.write(async tx => {
    const drafts = await draftsToRemind(tx, now)
    const idsOf = (kind: string) => drafts.filter(({ owner }) => owner.startsWith(`${kind}:`)).map(({ owner }) => idIn(owner))
    const contacts = new Map([...(await contactsOf(tx, idsOf('citizen'))), ...(await organisationContacts(tx, idsOf('organisation')))])
    for (const { code, procedure, owner, expiresAt } of drafts) {
      const contact = owner.startsWith('phone:') ? { phone: idIn(owner) } : contacts.get(idIn(owner))
      if (contact) await tellPerson(tx, 'draftReminder', { ...contact, code, procedure, host, once: `${code}:${iso(expiresAt)}:draftReminder` }, now)
    }
    return drafts.map(({ code }) => code)
  })
  await db.write(tx => dropOldDrafts(tx, now))
  return told
}
